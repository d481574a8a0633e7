"""Own shares bought back, and the programmes for it, as sentences say them: approved, bought, used, left.

Reads       "the Board approved a share repurchase program authorizing the Company to repurchase up to $… of its common
            stock"; "During the nine months ended …, the Company repurchased and retired … shares … for an aggregate
            purchase price of $…"; "As of …, the Company had repurchased an aggregate of … shares … an aggregate cost of
            $…"; "$… remained available"
Returns     buyback_authorised_usd (as of the approval), buyback_shares and buyback_usd (in their window),
            buyback_used_usd (what was bought since the programme began), buyback_remaining_usd
Scale       "$145,000" in a report in thousands is 145 million where only that gives a price a share can have
Does not    read notes bought back, repo, shares withheld for taxes, plans, averages, other firms' buybacks, programmes
            named only by their size
Source      Form 8-K Items 7.01 and 8.01, releases; notes on equity, Item 2(c) of Form 10-Q
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import pairwise

from datmon.any_case import AnyCase
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.holders import deed_is_anothers
from datmon.keywords import keywords
from datmon.mentions import Paragraph, paragraphs_with, speaks_of, speaks_of_filer
from datmon.passages import Sentence, Window, announced_on, as_of_day, filed_on, find_loose_days, window_of
from datmon.quantities import Amount, Precision, find_amounts
from datmon.report_days import end_named, numbered_quarter, period_named
from datmon.reported_periods import reported
from datmon.section_days import section_told
from datmon.stock_days import sentence_before
from datmon.told_days import (
    same_day,
    same_period,
    speaks_of_a_stretch,
    speaks_of_today,
    up_to_day,
    update_day,
    window_told,
    without_programme_days,
)

NAME = "buyback_sentence"

_WORDS = keywords(
    "epurchas",
    "uyback",
    "uy-back",
    "ought back",
    "ought it back",
    "ought them back",
    "uy back",
    "ssuer bid",
    "ssuer Bid",
    "NCIB",
    "urchased and retired",
    "urchased and cancel",
    "reasury stock",
    "reasury shares",
    "shares back",
    " shares at an average",
)
_SHARES = r"(?:shares|common stock|ordinary shares|capital stock|ADSs|American Depositary Shares|units)"
# Must match "5,000 shares of its common stock", "2.6 million shares", "1,200 of its ADSs".
_COUNTED = re.compile(
    rf"^\s*(?:of (?:its|our|the Company[’']s)\s+)?(?:(?:outstanding|own)\s+)?(?:Class [A-Z]\s+)?(?:common |ordinary "
    rf")?{_SHARES}\b",
    re.I,
)
# Between depositary shares and the ordinary shares they stand for. Must match " ADSs, representing ", " American
# depositary shares (equivalent to ". Must not match " ADSs and ".
_DEPOSITARY = r"(?:ADSs|American depositary shares|depositary shares)(?: \(“?ADSs”?\))?"
_REPRESENTING = re.compile(
    rf"\s(?:of (?:its|our|the Company[’']s)\s)?{_DEPOSITARY},?\s\(?(?:which |that )?(?:represent(?:s|ing|ed)?"
    r"|(?:equivalent|equal|corresponding) to|or)\s(?:approximately\s|a total of\s|an aggregate of\s)?",
    re.IGNORECASE,
)
# The other way round. Must match " Class A ordinary shares (in the form of ", " ordinary shares represented by ". Must
# not match " ordinary shares and ".
_REPRESENTED_BY = re.compile(
    r"\s(?:of (?:its|our|the Company[’']s)\s)?(?:Class [A-Z]\s)?ordinary shares,?\s\(?"
    r"(?:(?:which (?:are|were) )?represented by|in the form of|equivalent to|underlying)\s(?:approximately\s"
    r"|a total of\s)?",
    re.IGNORECASE,
)
# What the firm has, behind what it bought: "…, ending the year with 27,316 ETH and $9.4 million in cash". Must not
# match the cash of "paid $9.4 million in cash".
_AND = re.compile(r"\band\s(?:approximately\s|about\s)?$")
_IN_CASH = re.compile(r"\s(?:in|of)\s(?:cash|liquid|stablecoins)")
_BOUGHT = AnyCase(
    r"\b(?:repurchased|re-purchased|bought(?: back| in| it back| them back)?|purchased|acquired|retired)\b"
    r"|\b(?:used|spent|deployed|invested|paid|expended)\b(?:[^.;]|\.\d){0,80}?"
    r"\bto (?:buy back|repurchase|acquire|purchase)\b"
    r"|\b(?:after|having|by|through)\s(?:\w+ly\s)?(?:re-?purchasing|buying (?:back|in)|retiring"
    r"|(?:re-?purchased|bought back|retired)(?=\s))(?![^.;]*\bwill\b)"
    r"|\brepurchases\s+(?:(?:to date|made|under the (?:program|plan)|in|during|for|through|between|since)\s(?:[^.;$\d]"
    r"|\d{1,2}(?!\d)|20\d\d){0,60}?)?(?:amount(?:ed)? to|(?:now )?total(?:led|ed)?|were|came to|stand at|aggregated)\b"
    r"|\b(?:executed|completed|closed|made|effected|consummated|concluded)\b[^.;]{0,60}\b(?:repurchases?"
    r"|buy-?backs?) of\b"
    r"|\b(?:announce[sd]?|reports?|reported|following|after|with)\s(?:the\s|its\s|a\s)?(?:\w+\s)?repurchases?\sof\s"
    r"(?=(?:approximately\s|about\s|an aggregate of\s|a total of\s)?\d)",
)
# Must match "purchased 1,311,606 shares of its common stock", "acquired 44,000 of its own shares". Must not match
# "purchased 100 shares of its subsidiary", "purchased 5,000 of its machines".
_OWN_SHARES = (
    r"(?:purchased|acquired|bought)(?=\s(?:and (?:retired|cancell?ed)\s)?"
    r"(?:approximately\s|an aggregate of\s|a total of\s)?\d[\d,.]*(?: million)?\s"
    r"(?:shares\s)?of (?:its|our|the Company[’']s)\s(?:own\s|outstanding\s|issued\s|Class [A-Z]\s)*"
    r"(?:common|ordinary|shares|stock|ADSs|American depositary shares)\b)"
)
# Must match "Bought 3,407,811 shares back", "buying 20,000 of our shares back". Must not match "gave shares back".
_BACK = (
    r"(?:bought|buying|purchased)\s[\d.,]+(?:\smillion)?\s(?:of (?:its|our)\s)?(?:own\s|common\s|ordinary\s)*"
    r"shares back\b"
)
_SURELY = AnyCase(
    rf"\b(?:repurchased?|repurchases|repurchasing|bought back|buying back|buy[- ]?backs?)\b|\b{_OWN_SHARES}|\b{_BACK}"
)
# What is to come, told behind a deed. Must match ", and intends to use"; must not match " that it intends to".
_THEN_PLANS = re.compile(r",?\sand\s(?:(?:it|we|the company)\s)?(?:intends?|expects?|plans?)\sto\b", re.IGNORECASE)
_AND_ALSO = re.compile(r",\s(?:and|then)\s(?:also\s|has\s|have\s)?$")  # the one who bought is named before
# Before "by repurchasing". Must match "may return capital "; must not match "reduced our share count ".
_MAY = re.compile(
    r"\b(?:may|might|can|will|shall|must|aim\w*|target\w*|authori[sz]\w+|able|ability|power|option|goal|ways?"
    r"|continue to|opportunit\w+)\b",
    re.IGNORECASE,
)
# Behind shares that there are. Must match " Class A ordinary shares and 4,000 Class B ordinary shares outstanding".
# Must not match " shares of its outstanding common stock".
_LEFT_OUTSTANDING = re.compile(
    rf"\s*(?:Class [A-Z]\s)?(?:common |ordinary )?{_SHARES}(?:,?\sand\s[\d,.]+\s(?:Class [A-Z]\s)?(?:common "
    rf"|ordinary )?{_SHARES})?"
    r"\s(?:(?:were|are|is)\s)?(?:issued and )?(?:outstanding|in issue)\b"
    r"(?!\s(?:Class|common|ordinary|shares|stock|capital|ADS))",
    re.IGNORECASE,
)
# A line about it without a subject: "Share repurchases: 2.2 million shares repurchased".
_LABEL = re.compile(
    r"^\W{0,3}(?:(?:common |ordinary )?(?:share|stock|ADS|equity) (?:repurchases?|buy-?backs?)\b"
    r"|treasury (?:shares|stock)\b|bought\s[\d.,]+(?:\smillion)?\sshares\b"
    r"|(?:in|during) the week ended [^,]{4,20}(?:, 20\d\d)?, bought\s[\d.,]+(?:\smillion)?\sshares\b|(?:repurchased"
    r"|bought back|purchased and (?:retired|cancell?ed))\s)",
    re.IGNORECASE,
)
# An item of a report in the passive. Must match "Capital returned: 9.4 million common shares were repurchased". Must
# not match "5,000 shares were repurchased by Northwind".
_ITEM = re.compile(
    r"^\W{0,3}(?:(?:capital|shareholder|share|stock|buyback|repurchase)s?(?:\s(?:returned|returns?|allocation"
    r"|repurchases?"
    r"|buy-?backs?|activity))?:\s)?(?:a total of |approximately |about )?\d[\d,.]*(?:\smillion)?\s(?:common |ordinary "
    r"|Class [A-Z] )?(?:shares|ADSs)(?: of (?:common|ordinary) (?:stock|shares))?\s(?:were|have been)\s(?:repurchased"
    r"|bought back)\b(?![^;]{0,160}?\bby (?-i:[A-Z]))",
    re.IGNORECASE,
)
# Another purchase told behind: "…, and acquired 3,005,714 SUI". Must not match "and acquired 2,000 shares".
_ALSO_BOUGHT = re.compile(
    r",?\s+(?:and|while)\s+(?:also\s+)?(?:acquired|purchased|bought|added)\s+(?:[\d.,]+|approximately|an?)\s"
    r"(?!(?:[\w,.]+\s){0,3}(?:shares|ADSs|units))",
    re.IGNORECASE,
)
# Before what was paid in all. Must match "share repurchases in the third quarter came to "; must not match "repurchases
# remaining under the plan were ".
_REPURCHASES_WERE = re.compile(
    r"\brepurchases\b(?:(?!\b(?:remain\w*|available|average|left)\b)[^$;.]){0,80}"
    r"\b(?:came to|total(?:led|ed)|amounted to)\s+(?:approximately |about |an aggregate of |a total of )?$",
    re.IGNORECASE,
)
# What was bought so far, told behind what was bought lately. Must match ", bringing total repurchases since inception
# to ", ", which brings the total to ". Must not match ", bringing the average price to ".
_IN_ALL_SO_FAR = re.compile(
    r",?\s(?:which\s)?(?:bring|tak|rais)(?:ing|es|s)\s(?:the\s|our\s|its\s)?(?:total|cumulative|aggregate)\b"
    r"[^.;$\d]{0,90}?\b(?:to|of)\s",
    re.IGNORECASE,
)
_WITH_WARRANTS = re.compile(
    r",?\s+and\s+[\d.,]+(?:\s(?:million|thousand))?\s+(?:[\w-]+\s){0,3}warrants\b", re.IGNORECASE
)
_FOREIGN = re.compile(r"(?:\b[A-TV-Z]|[A-Z]{2})$")  # "C" of "C$", "HK" of "HK$"
_PROGRAMME = AnyCase(
    r"\b(?:repurchase|buy-?back|buy back)\s+(?:program(?:me)?|plan|authori[sz]ation)s?\b|\b(?:repurchase|buy back"
    r"|buy-back)\b"
    rf"[^.;]{{0,80}}\b{_SHARES}\b|\b{_SHARES}\b[^.;]{{0,30}}\b(?:repurchase|buy-?back)\b"
    r"|\bissuer bid\b|\bNCIB\b|\bshares of treasury stock\b|\btreasury (?:stock|shares) (?:purchas|acqui|bought)",
)
_BOARD = re.compile(r"\b(?:the|its|our)\s+[Bb]oard\b|^Board\b")
_ACTIVE = re.compile(
    r"(?<!were )(?<!was )(?<!been )(?<!have )(?<!shares )\b(?:has\s+|have\s+)?"
    rf"(?:(?:repurchased|bought back)\b|{_OWN_SHARES})"
)
# Of whom shares were bought, who may hold notes. Must match "from purchasers of Notes", "from holders of the notes".
_SELLERS = AnyCase(r"\bfrom (?:\w+ ){0,2}?(?:purchasers|holders|buyers|investors)(?: (?:of|in) (?:the )?notes)?")
# What else is bought back, or why shares come in without being bought.
_NOT_SHARES = re.compile(
    r"\b(?:notes|debentures|principal amount|withh(?:eld|olding)|tax(?:es)? obligations|net settle\w*|warrants?"
    r"|forfeit\w*"
    r"|repurchase agreements?|repo\b|founder shares?|sponsor|unvested|business combination|trust account|redemption)",
    re.IGNORECASE,
)
_DID_NOT = re.compile(
    r"\b(?:did not|has not|have not|had not|no shares|not repurchased|were no|was no|none of)\b"
)  # in small letters
_PLAN = re.compile(
    r"\b(?:intends?|intended|expects?|plans? to|would|could|should|may (?:be|have|elect)|if\b|seek\w*|propos\w+"
    r"|consider(?:s|ed|ing)?\b"
    r"|contemplat\w*|assum\w+|hypothetical|subject to (?:board )?approval|agreed to)\b"
)  # in small letters
_APPROVED = AnyCase(
    r"\b(?:authori[sz]ed|approv(?:ed|es|al of)|adopt(?:ed|s|ion of)|announc(?:ed|es)|establish(?:ed|es)|increas(?:ed"
    r"|es|e)|expand(?:ed|s)"
    r"|upsiz(?:ed|es)|launch(?:ed|es)|commenc(?:ed|es)|initiat(?:ed|es)|authori[sz](?:es|ing|ation))\b",
)
_GROWN = re.compile(r"\b(?:increas\w+|expan\w+|upsiz\w+|rais\w+)\b", re.IGNORECASE)
_UP_TO = re.compile(
    r"\b(?:up to|not (?:to exceed|exceeding|more than)|as much as|a maximum of|totaling|totalling)\s+(?:an "
    r"additional\s+)?(?:an?\s+)?(?:aggregate\s+|total\s+)?"
    r"(?:amount\s+)?(?:of\s+)?(?:approximately\s+)?$",
    re.IGNORECASE,
)
_SIZED = re.compile(
    r"^\s*(?:worth\s+)?(?:(?:common\s+)?(?:share|stock)\s+|ADS\s+|equity\s+|open[- ]ended\s+)*(?:repurchase"
    r"|buy-?back)\b",
    re.I,
)
_TO = re.compile(
    r"\bto\s+(?:an?\s+)?(?:aggregate\s+|total\s+|new total\s+)?(?:amount\s+)?(?:of\s+)?(?:up "
    r"to\s+)?(?:approximately\s+)?$",
    re.I,
)
_ENDED = re.compile(
    r"\b(?:expired|terminated|replaced|superseded|completed the|prior program|previous program)\b", re.IGNORECASE
)
_AVERAGE = re.compile(
    r"\b(?:average|weighted)\b[^$;]{0,60}$|\bprice (?:per share )?of\s+(?:approximately\s+)?$"
    r"|\bat\s+(?:approximately\s+)?$",
    re.I,
)
_TOTALLED = re.compile(
    r"\b(?:aggregate|total)\s+(?:purchase |repurchase |cash )?(?:price|cost|consideration|amount)\b[^$;]{0,60}$", re.I
)
_PER = re.compile(r"^\s*(?:per|a|each|/)\s?(?:share|ADS|unit)\b", re.IGNORECASE)
_LEFT = re.compile(
    r"^(?:(?!\bused\b|\bspent\b|\bremaining used\b)[^.;$]){0,160}?\b(?:remain(?:s|ed|ing)?|(?:was|were|is|are|still) "
    r"available|left|available (?:for|under))\b",
    re.I,
)
# Where the shares there are now are told beside. Must match ", and 24,422,172 shares"; must not match " and $4".
_AND_SHARES = re.compile(r",?\sand\s(?=[\d,.]+\s(?:million\s)?(?:\w+\s){0,2}shares\b)", re.IGNORECASE)
_LEAVING = re.compile(r"\bleaving\s+(?:approximately\s+)?$", re.IGNORECASE)
_LEFT_BEFORE = re.compile(
    r"\b(?:remaining|left|available)\b[^.;$]{0,80}\b(?:of|was|is|were|totaled)\s+(?:approximately\s+)?$", re.I
)
# Bought since the programme began: "to date", "as of …, had repurchased", "since inception", "through …, has".
_SO_FAR = re.compile(
    r"\bto date\b|\bsince\b|\b(?:has|have|had)\s+(?:now\s+)?(?:repurchased|purchased|bought|acquired)\b"
    r"|\bcumulative\w*\b|\bin total\b",
    re.I,
)
_IN_THOUSANDS = re.compile(r"\((?:amounts |dollars |\$ )?in thousands|\(Dollars in Thousands|in \$?000s", re.IGNORECASE)
_OPENING = 9_000  # characters before a sentence in which the day of an update may stand
_LIST = 2_000  # characters of a list in which it says what it is about
_SHARES_BOUGHT = re.compile(
    r"\b(?:bought|purchased|acquired)\s(?:an aggregate of\s|a total of\s"
    r"|approximately\s)?[\d.,]+(?:\smillion)?\sshares\b"
    r"(?! of (?!our|its|the Company|common|ordinary))",
    re.IGNORECASE,
)
# What stands between the two days of a window: "Between October 2, 2025, when the program was authorized, and January".
_WHEN = re.compile(r",\s(?:when|on which|the day|which is when)\s[^,;]{1,90},")
# Days of what is told for measure. Must match "(8% of shares outstanding on June 30, 2025)", "NAV per share of $3.94 as
# of May 9". Must not match "(from May 1 to May 9, 2025)".
_OTHER_DAYS = re.compile(
    r"\([^()]{0,80}\b(?:outstanding|NAV)\b[^()]{0,80}\)|\b(?:NAV|net asset value|closing price|book value"
    r"|shares outstanding)\b[^.;]{0,40}?(?:\$[\d.,]+\d[^.;$]{0,30}?)?\b(?:as of|as at|on"
    r"|at)\s[A-Z][a-z]{2,8}\.?\s\d{1,2}"
    r"(?:,\s20\d\d)?"
)
# When a programme began, told by its month alone: no window. Must match "Since launching the program in October"; must
# not match "Since launching it on October 16, 2025", "since October".
_SINCE_LAUNCH = re.compile(
    r"\bsince\s(?:(?:we|it|the company|its|our|the)\s)?(?:launch|start|commenc|beg[aiu]n|initiat|announc|adopt|introduc"
    r"|resum|approv|inception|program)[^.;,\d]{0,70}?\s(?:in|during)\s(?:early\s|late\s|mid-)?(?:January|February|March"
    r"|April|May|June|July|August|September|October|November|December)\b(?!\s\d{1,2}\b)(?:,?\s20\d\d)?",
    re.IGNORECASE,
)
_THROUGH = re.compile(
    r"^,?\s+(?:and\s+)?(?:continuing\s+|ending\s+)?(?:through|on|to|until)\s+(?:and including\s+)?$", re.IGNORECASE
)


@cache
def _bounds() -> Mapping[str, Decimal]:
    """The fewest shares of a buyback, and the prices a share can have."""
    text = files("datmon.disclosures").joinpath("buyback_sentence.toml").read_text("utf-8")
    return {key: Decimal(value) for key, value in tomllib.loads(text).items()}


def recognises(document: Document) -> bool:
    """Whether the text speaks of buying back."""
    return speaks_of(document, *_WORDS)


def read(document: Document) -> Iterator[Reading]:
    """Yield what each sentence about a buyback says, each thing once."""
    told: set[tuple[str, object, date]] = set()
    ours = _periodic(document)
    for paragraph in paragraphs_with(document, *_WORDS):
        programme: bool | None = None  # looked for where it matters: most paragraphs have no dollars
        for sentence in paragraph.sentences:
            ours = ours or speaks_of_filer(document, sentence.text) or _BOARD.search(sentence.text) is not None
            ours = ours or _LABEL.match(sentence.text) is not None or _ITEM.match(sentence.text) is not None
            surely = ours and _SURELY.search(sentence.text) is not None
            if not surely and not (ours and ("$" in sentence.text or _BOUGHT.search(sentence.text))):
                continue
            if not surely and programme is None:
                told_here = _PROGRAMME.search(document.text[paragraph.start : paragraph.end])
                programme = told_here is not None or _goes_on(document, paragraph)
            for reading in _read_sentence(document, sentence) if surely or programme else ():
                key = (reading.measure, reading.value, reading.day) if not isinstance(reading, Unread) else None
                if key is None or key not in told:
                    told.update({key} if key else ())
                    yield reading


def _goes_on(document: Document, paragraph: Paragraph) -> bool:
    """Whether a bullet goes on those on a buyback: "bought 402,118 shares at an average price of $4.62"."""
    line = document.text[paragraph.start : paragraph.end]
    low = max(0, paragraph.start - _LIST)
    return (
        _SHARES_BOUGHT.search(line) is not None and _PROGRAMME.search(document.text, low, paragraph.start) is not None
    )


def _read_sentence(document: Document, sentence: Sentence) -> Iterator[Reading]:
    """What one sentence says that speaks of a buyback, or whose paragraph does."""
    text = sentence.text
    amounts = _amounts(text)
    if any(amount.currency for amount in amounts):
        yield from _authorised(document, sentence, amounts)
        yield from _remaining(document, sentence, amounts)
    for part in _clauses(sentence) if amounts else ():
        done = _THEN_PLANS.split(part.text)[0]
        if not _DID_NOT.search(part.text.lower()) and not _is_planned(done if _BOUGHT.search(done) else part.text):
            yield from _bought(document, part, _amounts(part.text))


def _is_planned(text: str) -> bool:
    return _PLAN.search(text.lower()) is not None


def _amounts(text: str) -> list[Amount]:
    """The numbers of a text but those in other dollars."""
    return [amount for amount in find_amounts(text) if not _FOREIGN.search(text[: amount.start][-2:])]


def _clauses(sentence: Sentence) -> list[Sentence]:
    """The clause that tells of the buyback where others beside it tell of something else; the sentence elsewhere."""
    if ";" not in sentence.text:
        return [sentence]
    cuts = [-1, *(match.start() for match in re.finditer(";", sentence.text)), len(sentence.text)]
    parts = [
        replace(sentence, text=sentence.text[low + 1 : high], start=sentence.start + low + 1, end=sentence.start + high)
        for low, high in pairwise(cuts)
    ]
    own = [part for part in parts if _PROGRAMME.search(part.text) or _SURELY.search(part.text)]
    done = [part for part in own if _BOUGHT.search(part.text)]
    if len(done) == 1 and len(own) > 1 and _APPROVED.search(parts[0].text):
        own = done
    return own if len(own) == 1 and own[0] is not parts[0] else [sentence]


# programmes ------------------------------------------------------------------------------------------------------


def _authorised(document: Document, sentence: Sentence, amounts: list[Amount]) -> Iterator[Reading]:
    """The size of a programme that was approved; an increase says it only where it names the new total."""
    text = sentence.text
    approved = _APPROVED.search(text)
    if approved is None or not _PROGRAMME.search(text) or _is_planned(text[: approved.start()]) or _ENDED.search(text):
        return
    sizes = [amount for amount in amounts if amount.currency and _is_size(text, amount)]
    grown = _GROWN.search(text)
    if grown:
        totals = [amount for amount in amounts if amount.currency and _TO.search(text[: amount.start])]
        sizes = totals[-1:] or ([] if re.search(r"\bby\s+(?:an additional\s+)?(?:up to\s+)?\$", text) else sizes)
    if len({amount.value for amount in sizes}) != 1 or _NOT_SHARES.search(text[: sizes[0].end]):
        return
    day = _approval_day(text, approved.start(), document)
    yield _stock(document, "buyback_authorised_usd", sizes[0], sentence, day)


def _is_size(text: str, amount: Amount) -> bool:
    before, after = text[: amount.start], text[amount.end : amount.end + 80]
    if amount.precision is Precision.AT_MOST or _UP_TO.search(before):
        return not _PER.match(after)
    return bool(_SIZED.match(after))


def _approval_day(text: str, place: int, document: Document) -> date:
    """The day in front of the approval ("On September 4, 2025, the Board approved"), else the announcement's."""
    days = [found for found in find_loose_days(text, filed_on(document)) if found.full and found.start < place + 80]
    named = [found for found in days if re.search(r"\b(?:on|effective|dated)\s+$", text[: found.start], re.IGNORECASE)]
    day = named[-1].day if named else announced_on(document)
    return min(day, filed_on(document))


def _remaining(document: Document, sentence: Sentence, amounts: list[Amount]) -> Iterator[Reading]:
    text = sentence.text
    if not _PROGRAMME.search(text) and not re.search(r"\brepurchase[sd]?\b", text, re.IGNORECASE):
        return
    left = [
        amount
        for amount in amounts
        if amount.currency
        and amount.precision is not Precision.AT_MOST
        and _is_left(text, amount)
        and not _BOUGHT.search(text[amount.end : amount.end + 40])
        and not _is_cost(text, amount)
    ]
    if len({amount.value for amount in left}) != 1 or _is_planned(text[: left[0].start]) or _NOT_SHARES.search(text):
        return
    day = as_of_day(text, left[0].start, filed_on(document)) or announced_on(document)
    if day <= filed_on(document):
        yield _stock(document, "buyback_remaining_usd", left[0], sentence, day)


def _is_left(text: str, amount: Amount) -> bool:
    before = text[: amount.start]
    return bool(_LEFT.match(text[amount.end :]) or _LEFT_BEFORE.search(before) or _LEAVING.search(before))


# shares bought ---------------------------------------------------------------------------------------------------


def _bought(document: Document, sentence: Sentence, amounts: list[Amount]) -> Iterator[Reading]:
    """Shares bought and what was paid for them, in the window the sentence (or its heading) names."""
    text = sentence.text
    bought = _BOUGHT.search(text)
    if bought is None or (bought[0].lower().startswith(("by ", "through ")) and _MAY.search(text[: bought.start()])):
        return
    also = _ALSO_BOUGHT.search(text, bought.end())
    so_far = _IN_ALL_SO_FAR.search(text, bought.end())
    if so_far is not None and any(_is_count(text, each) for each in amounts if each.end <= so_far.start()):
        also = also if also is not None and also.start() < so_far.start() else so_far
    amounts = [amount for amount in amounts if also is None or amount.end <= also.start()]
    shares = [each for each in amounts if _is_count(text, each) and not _LEFT_OUTSTANDING.match(text, each.end)]
    shares = _as_ordinary(text, shares)
    about = _WITH_WARRANTS.sub("", text[bought.start() : shares[0].end + 60] if shares else text)
    about = _SELLERS.sub("", about)
    if _NOT_SHARES.search(about) or (not shares and any(_is_few(text, amount) for amount in amounts)):
        return
    paid = [
        amount
        for amount in amounts
        if amount.currency and amount.start > bought.start() - 60 and _is_cost(text, amount)
    ]
    beside = _WITH_WARRANTS.search(text, bought.end())
    if beside and any(amount.end <= beside.start() for amount in paid):
        paid = [amount for amount in paid if amount.end <= beside.start()]  # the rest was paid for the warrants
    if not (shares or paid) or _is_anothers(document, text):
        return
    if len({each.value for each in shares}) > 1 or len({each.value for each in paid}) > 1:
        yield _unread(document, sentence, "several buybacks in one sentence")
        return
    window = _window(document, sentence)
    if window is not None and window.start is not None and window.start <= filed_on(document) < window.end:
        window = Window(window.start, filed_on(document))  # "in November 2025", told in that month
    if window is None or window.end > filed_on(document):
        yield _unread(document, sentence, "the days of the buyback are not told")
        return
    cost = _in_dollars(document, paid[0], shares[0] if shares else None) if paid else None
    if paid and cost is None:
        yield _unread(document, sentence, "what was paid gives no price a share can have")
        return
    yield from _flows(document, sentence, (shares[0] if shares else None, paid[0] if paid else None, cost), window)


def _is_anothers(document: Document, text: str) -> bool:
    """Whether the one who bought back is named and is not the filer."""
    active = _ACTIVE.search(text)
    if active is None:
        return False
    first = _BOUGHT.search(text) if _AND_ALSO.search(text[: active.start()]) else None
    return deed_is_anothers(document, text, first.start() if first else active.start())


def _is_count(text: str, amount: Amount) -> bool:
    """Whether a number counts shares that were bought, not those outstanding or a founder's few."""
    after = text[amount.end : amount.end + 60]
    counted = not amount.currency and amount.value >= _bounds()["smallest"] and _COUNTED.match(after)
    return bool(counted) and amount.precision is not Precision.AT_MOST and "outstanding" not in after[:40]


def _as_ordinary(text: str, shares: list[Amount]) -> list[Amount]:
    """The ordinary shares alone where the same are counted as depositary shares too."""
    if len(shares) != 2:
        return shares
    between = text[shares[0].end : shares[1].start]
    if _REPRESENTING.fullmatch(between):
        return shares[1:]
    return shares[:1] if _REPRESENTED_BY.fullmatch(between) else shares


def _is_few(text: str, amount: Amount) -> bool:
    """Whether a number counts shares, but a founder's or an employee's few."""
    few = not amount.currency and amount.value < _bounds()["smallest"]
    return few and _COUNTED.match(text[amount.end : amount.end + 60]) is not None


def _flows(
    document: Document, sentence: Sentence, said: tuple[Amount | None, Amount | None, Decimal | None], window: Window
) -> Iterator[Reading]:
    shares, paid, cost = said
    span, period = (sentence.start, sentence.end), (window.start, window.end)
    if shares is not None:
        yield stated(
            document, "buyback_shares", shares.value, span, STYLE.reader, period=period, precision=shares.precision
        )
    if paid is not None and cost is not None:
        precision = paid.precision if cost == paid.value else Precision.ROUNDED
        yield stated(document, "buyback_usd", cost, span, STYLE.reader, period=period, precision=precision)
        if _SO_FAR.search(sentence.text) and _PROGRAMME.search(sentence.text):
            yield stated(document, "buyback_used_usd", cost, span, STYLE.reader, as_of=window.end, precision=precision)


def _is_cost(text: str, amount: Amount) -> bool:
    """Whether dollars are what was paid in all: no average, no price a share, no programme's size, nothing left."""
    before, after = text[max(0, amount.start - 110) : amount.start], text[amount.end : amount.end + 100]
    if amount.precision is Precision.AT_MOST or _PER.match(after) or _SIZED.match(after) or _UP_TO.search(before):
        return False
    if _TOTALLED.search(before):
        return True
    if (
        _AVERAGE.search(before)
        or _LEFT.match(_AND_SHARES.split(after[:60])[0])
        or (_AND.search(before) and _IN_CASH.match(after))
    ):
        return False
    return bool(
        re.search(
            r"\b(?:for|cost of|costing|totaling|totalling|consideration of|worth|aggregate of|total of|spent|used"
            r"|paid|price of|and|spending|investing|using|deploying|expending|outlay of|invested|deployed|amount of)\s+"
            r"(?:an aggregate (?:of )?|a total (?:of )?|approximately |about |roughly |nearly |over |some |cash "
            r"|[~≈]\s?)*$",
            before,
            re.IGNORECASE,
        )
        or re.match(r"^\s+in (?:all|total|aggregate|the aggregate)\b", after, re.IGNORECASE)
        or _REPURCHASES_WERE.search(before)
        or re.match(
            r"^\s*(?:worth\s+)?of (?:its|our|the Company[’']s)\b[^.;]{0,40}\b(?:shares|stock|ADSs)\b", after, re.I
        )
    ) and not re.search(r"\bpar value\b[^$]{0,12}$", before, re.IGNORECASE)


def _in_dollars(document: Document, paid: Amount, shares: Amount | None) -> Decimal | None:
    """What was paid, a report's thousands applied where only they give a price a share can have; None where none do."""
    if shares is None or not shares.value:
        return paid.value if paid.scaled or not _IN_THOUSANDS.search(document.text) else None
    price = paid.value / shares.value
    if _is_price(price):
        return paid.value
    thousandfold = not paid.scaled and _is_price(price * 1_000) and _IN_THOUSANDS.search(document.text)
    return paid.value * 1_000 if thousandfold else None


def _is_price(price: Decimal) -> bool:
    return _bounds()["cheapest"] <= price <= _bounds()["dearest"]


def _window(document: Document, sentence: Sentence) -> Window | None:
    """The days of a buyback: those of the heading above, of the sentence, or up to the day it speaks of."""
    announced = announced_on(document) if not _periodic(document) else filed_on(document)
    heading = window_of(_heading_over(document.text, sentence.start), announced)
    if heading is not None and heading.start:
        return heading
    text = _SINCE_LAUNCH.sub(" ", _OTHER_DAYS.sub(" ", _WHEN.sub(" ", without_programme_days(sentence.text))))
    if speaks_of_a_stretch(text) and not _periodic(document):
        return window_told(document, text) or same_period(document, sentence)
    window = (
        _from_through(text, announced)
        or window_of(text, announced)
        or up_to_day(text, announced)
        or (window_of(sentence.lead, announced) if sentence.lead else None)
        or same_period(document, sentence)
    )
    if window is not None:
        return _until_update(document, window)
    day = as_of_day(text, len(text), announced) or same_day(document, sentence)
    if day is not None:
        return Window(None, day)
    return _window_untold(document, sentence, text, announced)


def _window_untold(document: Document, sentence: Sentence, text: str, announced: date) -> Window | None:
    """The days of a buyback whose sentence names none: those it is reported on, or up to the day it is told."""
    if _periodic(document):
        end = end_named(document, text)
        own = Window(None, end) if end is not None else period_named(document, text) or numbered_quarter(document, text)
        return Window(None, announced) if speaks_of_today(text) else own
    told, section = reported(document), section_told(document, sentence.start)
    if (told.months or section) and (_LABEL.match(text) or _ITEM.match(text)):
        return (section or told).period
    gone_on = _stretch_before(document, sentence) if told.months else None
    return gone_on or Window(None, _present_day(document, sentence, announced))


def _stretch_before(document: Document, sentence: Sentence) -> Window | None:
    """The window that the sentence before names: "During the quarter we sold coins. We bought back 5,000 shares."."""
    before = sentence_before(document, sentence)
    return window_told(document, before.text) if before and speaks_of_a_stretch(before.text) else None


def _present_day(document: Document, sentence: Sentence, announced: date) -> date:
    """The day of an update where it is told above a sentence, else the announcement's."""
    update = update_day(document, reported(document))
    return update if update and _is_told_before(document, sentence, update) else announced


def _is_told_before(document: Document, sentence: Sentence, day: date) -> bool:
    """Whether a day is named above a sentence: one told only behind it is of what is told there."""
    above = document.text[max(0, sentence.start - _OPENING) : sentence.start]
    return any(each.day == day for each in find_loose_days(above, filed_on(document)))


def _until_update(document: Document, window: Window) -> Window:
    """A window up to the announcement ("since May 2"), ended by the day an update speaks of where that is earlier."""
    day = reported(document).day
    ended = day is not None and window.start is not None and window.start < day < window.end
    return Window(window.start, day) if ended and day and window.end == announced_on(document) else window


def _from_through(text: str, announced: date) -> Window | None:
    """The window of "Commencing on October 23, 2025, and through November 12, 2025"."""
    for first, second in pairwise(find_loose_days(text, announced)):
        if _THROUGH.match(text[first.end : second.start]) and first.day < second.day:
            return Window(first.day, second.day)
    return None


def _heading_over(text: str, start: int) -> str:
    """The short line without a full stop above the paragraph of a place, "" where there is none."""
    line = text.rfind("\n", 0, start)
    if line < 1:
        return ""
    above = text[max(text.rfind("\n", 0, line) + 1, line - 200) : line].strip()
    return above if len(above) < 150 and above[-1:] not in ".:" and re.search(r"purchase|buy", above, re.I) else ""


def _periodic(document: Document) -> bool:
    return document.filing.form.upper().startswith(("10-Q", "10-K", "20-F", "40-F"))


# facts -----------------------------------------------------------------------------------------------------------


def _stock(document: Document, measure: str, amount: Amount, sentence: Sentence, day: date) -> Reading:
    """A programme's amount: "up to" is its size and no bound."""
    precision = amount.precision
    if precision is Precision.AT_MOST:
        precision = Precision.ROUNDED if amount.scaled else Precision.EXACT
    return stated(
        document, measure, amount.value, (sentence.start, sentence.end), STYLE.reader, as_of=day, precision=precision
    )


def _unread(document: Document, sentence: Sentence, reason: str) -> Unread:
    return Unread(cite(document, sentence.start, sentence.end), STYLE.reader, reason, "buyback_usd")


STYLE = Style(NAME, 13, recognises, read)
