"""Cash, as a release says it in a sentence or a bullet: alone, not summed with coins or securities.

Reads       "had cash and cash equivalents of $21.9 million as of April 30, 2023"; "… and unencumbered cash of $607
            million"; "• Cash: $398 million"; "As of October 31, 2025, we had $150.2 million in cash"; "ended the
            quarter with $44 million in cash"; "our cash, $3.9 million on the same day"; "cash at May 2 was $6 million";
            of two days one behind the other ("As of June 30, 2025 and 2024, … respectively") the later in a report
Does not    read "total crypto and cash holdings", "cash, cash equivalents and investments", cash paid or raised,
            restricted cash, plans, cash used; Forms 10-Q, 10-K, 20-F and 40-F with tags, whose statements say it
            exactly
Source      Releases, Form 8-K and 6-K and their exhibits; periodic reports without tags
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from datmon.any_case import AnyCase
from datmon.coin_clauses import counts_in_other_dollars, is_us_dollars, two_days
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.holders import deed_is_anothers
from datmon.passages import Sentence, as_of_day, names_two_days, sentences_around, window_of
from datmon.quantities import Amount, Precision, find_amounts, words_before
from datmon.report_days import end_named, note_day
from datmon.report_scales import is_bare, of_all_amounts
from datmon.reported_periods import period_end, reported
from datmon.section_days import told_in
from datmon.statements import is_untagged
from datmon.stock_days import Clock, clock_of, stock_day
from datmon.told_days import stock_day_told, update_day

NAME = "cash_sentence"
MOST = 200
_BARE = "dollars without a scale word in a report in thousands"
_NEVER = ("S-", "F-", "424B")  # prospectuses
_REPORTS = ("10-Q", "10-K", "20-F", "40-F")  # whose tags say it exactly
_SMALL = 1_000_000  # dollars in a document that speaks of thousands
_OLDEST = timedelta(days=200)  # a report's own balance is at most so old; what it says of older days is history

_PARAGRAPH = 600  # characters before a sentence that belong to its paragraph
_BACK, _ON = 70, 95  # characters before and behind the word in which its dollars stand
_CASH = (
    r"cash(?:,?\s+(?:and|&)\s+(?:cash\s+)?equivalents|\s+and\s+(?:cash\s+(?:at|in)\s+)?banks?(?:\s+(?:balances?"
    r"|deposits?))?"
    r"|\s+(?:at|in)\s+banks?)?"
)
_KIND = (
    r"(?:(?:total|available|unencumbered|unrestricted|corporate|aggregate|current|additional|remaining"
    r"|(?:year|quarter|month|period)[- ]end)\s+){0,2}"
)
# Before the dollars: "cash and cash equivalents of", "unencumbered cash of", "Cash: ", "cash balance stood at".
_BEFORE = AnyCase(
    rf"(?P<kind>{_KIND}){_CASH}(?:\s+(?:balances?|position|on hand|reserves?))?(?:\s+\([^()]{{0,40}}\))?"
    r"(?:,?\s+(?:as of|as at|at|on) [^.;:$]{4,40}?,?)?(?:,\s+(?:which|that|together)\s+)?"
    r"(?:,(?=\s(?:was|were|totall?ed)\s))?\s*"
    r"(?:(?:of|totaled|totalled|totaling|was|were|is|stood at|stands at|amounted to|came (?:to|in at)|equal(?:l)?ed"
    r"|remained at"
    r"|(?:increased|improved|rose|grew|climbed|declined|decreased|fell) to)\s+|:\s*|,\s+|[-–—]\s*)"
    r"(?:approximately\s+|about\s+|roughly\s+|around\s+|nearly\s+|over\s+|more than\s+|~\s?)?$",
)
# Behind them: "in cash and cash equivalents", "of cash on hand". Must not match "in cash and bitcoin", "in cash flow".
_BEHIND = re.compile(
    rf"^\s*(?:(?:in|of)\s+|(?={_KIND}cash (?:on hand|on (?:its|our|the)|balances?|position|and cash equivalents)\b))"
    rf"{_KIND}{_CASH}(?:\s+(?:on hand|on (?:its|our|the) balance sheet|balances?|reserves?))?"
    r"(?!\s*(?:,|and|&|\+|plus)\s*(?!(?:for|to|as|which|at|giving)\b)(?!(?:approximately |about )?\d)"
    r"(?:[\w-]+\s+){0,3}?(?:bitcoin|btc|crypto|digital"
    r"|stable|usdc|securities|investments?|"
    r"receivable|marketable|short|treasur|restricted|tokens?|eth|sol|liquid)"
    r"(?![\w ]{0,40}?\s(?:with|valued|worth|carried|having)\s[^.;,$]{0,40}?\$))"
    r"(?!\s+(?:flows?|proceeds|consideration|dividends?|used|provided|per|from|at closing|payments?"
    r"|(?:in|by) (?:(?:our|its|the) )?(?:operati|investing|financing)|for (?:operating|investing|financing) activ))",
    re.IGNORECASE,
)
# Behind the next of a list: what its dollars are of. Must match " in bitcoin", " of debt", " worth of ETH". Must not
# match " in cash", " in aggregate".
_OF_OTHER = re.compile(r"^\s(?:in|of|worth of)\s(?!(?:\w+\s)?cash\b|aggregate\b|total\b|which\b)", re.IGNORECASE)
# Must match "no debt, ", "zero debt and "; must not match "no debt service".
_NO_DEBT = re.compile(r"\b(?:no|zero) (?:outstanding |long-term )?debt(?:,| and)", re.IGNORECASE)
# Right behind the dollars. Must match " at the end of November 2025"; must not match " at the end of November 3".
_END_OF_MONTH = re.compile(
    r"\s(?:in cash (?:and cash equivalents )?)?(?:at|as of|as at|by) the end of (?P<month>January|February|March|April"
    r"|May|June|July|August|September|October|November|December)\b(?! \d{1,2}\b)(?:\s(?P<year>20\d\d))?"
)
# The words that make it a stock.
_HAS = re.compile(
    r"\b(?:had|has|have|held|holds?|retain(?:s|ed)?|keeps?|maintain(?:s|ed)?|with|includ(?:es?|ed|ing)"
    r"|compris\w+|consist\w*|composed|end(?:ed|s)|"
    r"clos(?:ed|es)|finish(?:ed|es)|exit(?:ed|s)|report(?:s|ed)|and|plus|total(?:s|ed)?)\b[^.;]{0,90}$",
    re.IGNORECASE,
)
# Cash joined with something else into one sum: "crypto and cash", "bitcoin, cash", "stablecoins + cash"; but a coin
# with its own number before ("192 BTC and cash of $5 million") is another item of the list.
_JOINED = re.compile(
    r"(?P<counted>\d\s(?:million\s)?(?:[\w-]+\s)?)?\b(?:crypto\w*|bitcoins?|btc|eth|ether(?:eum)?|sol|digital assets?"
    r"|assets"
    r"|securities|investments?|stablecoins?|usdc|tokens?|coins?|(?-i:holdings)|restricted)\s*(?:\([^()]{0,40}\))?"
    r"(?P<join>,?\s*(?:and|&|\+|plus|/)|,)?\s*(?:its\s+|our\s+)?$",
    re.IGNORECASE,
)
# What joins in behind: "cash and cash equivalents and restricted cash of", "cash, BTC and investments of".
_WITH_MORE = re.compile(
    r"\bcash(?:,?\s+(?:and|&)\s+(?:cash\s+)?equivalents)?\s*(?:,|and|&|\+|plus|/)\s*(?!cash equivalents"
    r"|equivalents|banks?\b|cash (?:at|in) bank|(?:which|that|together|was|were|totall?ed)\b)[a-z]",
    re.IGNORECASE,
)
_NOT = AnyCase(
    r"\b(?:will|would|may|could|should|expects?|pro forma|plans?|intends?|if|upon|up to|net cash|used in|provided by"
    r"|raised|for|paid|used|using|spent|consumed|burn\w*"
    r"|proceeds|operating|restricted|customers?|clients?|per share|no|not|without|dividends?|non-cash|target"
    r"|must|requir\w+|minimum|covenants?|obligat\w+"
    r"|credit facility|allocat\w+|earmark\w+|set aside|dedicat\w+)\b",
)
# Where a clause of its own begins with its subject, or with a verb of holding. Must match "outstanding and the ", "not
# sell coins and ended the year with "; must not match "cash and ".
_AND_ITS = re.compile(r"(?:\band|,|\bwhile)\s(?:the|our|its)\s$", re.IGNORECASE)
_AND_HELD = re.compile(
    r"(?:\band|\bbut)\s(?:(?:we|it|the Company)\s)?(?:ended|closed|finished|exited|had|held|retained|has|have)\s"
    r"(?!been\b)[^.;]*$",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:totall?ed|was|were|stood at|amounted to|came (?:to|in at)|equall?ed|remained at)\b", re.I)
# Must match "would", "if"; must not match "subscribed for".
_OF_NO_STOCK = AnyCase(r"\b(?:will|would|may|could|should|expects?|pro forma|plans?|intends?|if|upon|assum\w+)\b")
# Over a list: what is paid or comes in. Must match "Consideration for the merger:", "Acme will receive:"; must not
# match "As of June 30, 2025, we had:".
_RECEIVED = AnyCase(
    r"\b(?:consideration|proceeds|receiv\w+|deliver\w+|contribut\w+|rais\w+|pa(?:y|id|yable|yments?)|fund(?:ed|ing)"
    r"|compris\w+ of the (?:purchase|merger)|purchase price|will|would|uses?|financing|commit\w+|pro forma|terms)\b",
)
# An earlier amount: "compared to cash of", "up from $18.7 million in cash". Must not match "a loan from Acme is $5
# million, and cash of".
_COMPARED = re.compile(r"\b(?:compared|versus|vs|from|against|prior|previous)\b[^.;,$]{0,30}$", re.IGNORECASE)
_FOREIGN = re.compile(r"(?:[A-TV-Z]|[A-Z]{2})$")
# Where a sentence turns to an earlier amount. Must match "up from $", "compared with". Must not match "loan from Elm".
_EARLIER = AnyCase(
    r"\b(?:up|down|increas\w+|decreas\w+|grew|rose|rising|growing|fell|declin\w+)\b[^.;$]{0,30}?\bfrom\b"
    r"|\bfrom\s+(?:approximately\s+|about\s+)?(?:US)?\$|\bcompared\b|\bversus\b|\bvs\b",
)
# Must match "(Q4 2024: US$11.9 million)", "(December 31, 2024: nil)", "(2024: $5 million)"; must not match "(US$5
# million)".
_EARLIER_BESIDE = re.compile(
    r"\((?:as (?:of|at) )?(?:Q[1-4]|[1-4]Q|FY|H[12]|prior|(?:\d{1,2} )?[A-Z][a-z]{2,8}\.?|20\d\d)[\w ,’']{0,24}:\s?"
    r"(?:(?:US|USD)?\s?\$?\s?[\d.,]{1,16}(?: (?:million|billion|thousand))?|nil)\)"
)
# An amount in the past. Must match "Cash stood at", "there was cash of". Must not match "Cash is", "has cash".
_WAS = re.compile(r"\b(?:was|were|stood|totall?ed|amounted|had)\b", re.IGNORECASE)
_AN_END = re.compile(r"\b(?:week|month|quarter|year|period)[- ]end\b|\bend of (?:the|our|its) ", re.IGNORECASE)
# A whole item of results. Must match "Cash of $3.9 million", "Cash and cash equivalents of $23.7 million (C$32.4
# million).". Must not match "Cash of $3.9 million was raised", "Cash of $3.9 million after the offering".
_ITEM = re.compile(
    rf"\W*{_KIND}{_CASH}\s+of\s+(?:approximately\s+|about\s+)?(?:US)?\$\s?[\d.,]{{1,16}}(?:\s(?:million|billion"
    rf"|thousand))?"
    r"(?:\s\([^()]{0,40}\))?[.;]?\s*",
    re.IGNORECASE,
)
# A whole item of a bare list. Must match "• $77.5 million in cash and equivalents"; must not match "• $5 million in
# cash consideration".
_MARKS = ("•", "-", "–", "●", "▪", "·", "*", "◦", "■")
_ITEMS = 5  # lines around an item that belong to its list
_LIST = 600  # characters of them
_SUM_ALONE = re.compile(
    rf"\W{{0,4}}(?:approximately\s|about\s)?(?:US)?\$\s?[\d.,]{{1,16}}(?:\s(?:million|billion))?\s(?:in|of)\s{_KIND}{_CASH}"
    r"(?:\s(?:on hand|on (?:its|our|the) balance sheet))?[.;,]?(?:\sand)?\s*",
    re.IGNORECASE,
)
# Must match "24,010,566 shares outstanding", "• 500,017 BNB held", "No debt"; must not match "5 shares issued", "Acme
# Holdings".
_STATE_ITEM = re.compile(
    r"\W{0,4}(?:\d[\d,.]{0,16}\s[^.;]{0,40}?\b(?:outstanding|held|holdings?|in treasury)\b"
    r"|(?:no|zero) (?:outstanding |long-term )?debt\b(?! (?:assumed|service)))",
    re.IGNORECASE,
)
# Where one item tells of a deed the sum may be paid or received. Must match "200 BTC purchased", "No debt assumed".
_DEED_ITEM = re.compile(
    r"\b(?:purchased|acquired|issued|paid|raised|received|sold|contributed|assumed|consideration|closed|invested)\b",
    re.IGNORECASE,
)
_ITEM_LONG = 110  # characters of an item at most
# A part that is cash. Must match ", of which $262.4 million were cash and cash equivalents"; must not match "were cash
# and bitcoin".
_OF_WHICH = re.compile(r"\b(?:of which|of this|of that|of these)\s+(?:approximately\s+|about\s+)?$", re.IGNORECASE)
_WERE_CASH = re.compile(
    rf"^\s*(?:was|were|is|are)\s+(?:held\s+)?(?:in\s+)?{_CASH}(?=\s*[.,;)]|\s+(?:as of|as at|at"
    rf"|on)\b)(?!,\s(?:bitcoin|btc|stable))",
    re.IGNORECASE,
)
# The same before the dollars. Must match "of which cash and cash equivalents constituted "; must not match "of which
# cash and bitcoin were ".
_OF_WHICH_CASH = re.compile(
    rf"\b(?:of which|of this|of that|of these),?\s{_CASH}\s(?:constituted|comprised|represented|accounted for|was|were"
    r"|made up|totaled|totalled|amounted to)\s(?:approximately\s|about\s)?$",
    re.IGNORECASE,
)
# Dollars of two days, one behind the other. Must match "cash and cash equivalents of $25.6 million and $18.2 million,
# respectively", "$25.6 million and $18.2 million, respectively, in cash". Must not match "$5 million and $6 million".
_AND = re.compile(r",?\s+and\s+(?:approximately\s+|about\s+)?(?:US)?", re.IGNORECASE)
_RESPECTIVELY = re.compile(r"(?:\s(?:as of|as at|at|on)\s[^$.;]{8,60}?)?,?\srespectively,?", re.IGNORECASE)
_HELD = re.compile(r"\b(?:had|has|have|held|holds?|ended|closed|exited|finished|reported)\b", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Whether a release or a report without tags speaks of cash and dollars together."""
    form = document.filing.form.upper()
    if form.startswith(_NEVER) or (form.startswith(_REPORTS) and not is_untagged(document)):
        return False
    return next(_places(document.text), None) is not None


def read(document: Document) -> Iterator[Reading]:
    """Yield cash by its day; what differs for one day is left unread."""
    found: dict[date, tuple[Amount, Sentence]] = {}
    clock = clock_of(document)
    for sentence in map(_without_earlier, sentences_around(document, _places(document.text))):
        paired = _of_two_days(sentence, clock.periodic)
        listed = _is_listed(document, sentence)
        for amount, told in paired or ((each, None) for each in _cash_of(sentence, listed=listed)):
            if counts_in_other_dollars(document) and not is_us_dollars(sentence.text, amount):
                continue
            dollars = amount
            if _may_be_scaled(document, amount, periodic=clock.periodic):
                scaled = of_all_amounts(document, amount)
                if scaled is None:
                    yield Unread(cite(document, sentence.start, sentence.end), STYLE.reader, _BARE, "cash_usd")
                    continue
                dollars = scaled
            if _is_anothers(document, sentence.text, amount):
                continue
            day = told or _day(document, clock, sentence, amount)
            if day is None and listed:
                day = update_day(document, reported(document))
            if clock.periodic and day is not None and clock.filed - day > _OLDEST:
                continue
            if day is None or day > clock.latest or (told is None and names_two_days(sentence.text)):
                yield Unread(cite(document, sentence.start, sentence.end), STYLE.reader, "no day is given", "cash_usd")
            elif day in found and not _same(found[day][0], dollars):
                yield Unread(
                    cite(document, sentence.start, sentence.end),
                    STYLE.reader,
                    "two amounts of cash for one day",
                    "cash_usd",
                )
            elif day not in found or dollars.step < found[day][0].step:
                found[day] = dollars, sentence
    for day, (amount, sentence) in found.items():
        yield stated(
            document, "cash_usd", amount.value, (sentence.start, sentence.end), STYLE.reader, as_of=day,
            precision=amount.precision,
        )  # fmt: skip


def _without_earlier(sentence: Sentence) -> Sentence:
    """A sentence with what an earlier day had blanked, where brackets say it: "(Q4 2024: US$11.9 million)"."""
    text = _EARLIER_BESIDE.sub(lambda match: " " * len(match[0]), sentence.text)
    return replace(sentence, text=text) if text != sentence.text else sentence


def _day(document: Document, clock: Clock, sentence: Sentence, amount: Amount) -> date | None:
    """The day of an amount of cash; where no words tell it, of a release of results no day is taken."""
    month = _END_OF_MONTH.match(sentence.text, amount.end)
    ended = window_of(f"in {month['month']} {month['year'] or ''}".strip(), clock.filed) if month else None
    if ended is not None:
        return ended.end
    if clock.periodic:
        day, _ = stock_day(clock, sentence, sentence.start + amount.start)
        return day or note_day(document, clock, sentence, amount.start) or end_named(document, sentence.text)
    day = stock_day_told(document, sentence, amount.start)
    if day is not None:
        return day
    day, named = stock_day(clock, sentence, sentence.start + amount.start)
    if not named and _WAS.search(sentence.text):
        before = _paragraph_before(document, sentence)
        told = as_of_day(before, len(before), clock.filed)
        if told is None and _AN_END.search(before):
            return period_end(before, reported(document))
        return told or _undated(document, day)
    return day if named else _undated(document, day) or _end_of_results(document, sentence)


def _undated(document: Document, day: date | None) -> date | None:
    return day if (reported(document).months or 0) <= 1 else None


def _paragraph_before(document: Document, sentence: Sentence) -> str:
    """What the paragraph said before a sentence: an amount in the past that gives no day is of the day told there."""
    low = document.text.rfind("\n", 0, sentence.start) + 1
    return document.text[max(low, sentence.start - _PARAGRAPH) : sentence.start]


def _end_of_results(document: Document, sentence: Sentence) -> date | None:
    """The end of the period of results, for an item of them that is a label and its dollars: "Cash of $3.9 million"."""
    told = told_in(document, sentence.start)
    return told.period.end if told.period and told.months and _ITEM.fullmatch(sentence.text) else None


def _is_anothers(document: Document, text: str, amount: Amount) -> bool:
    """Whether the one who has the cash is named and is not the filer."""
    held = list(_HELD.finditer(text, 0, amount.start))
    return bool(held) and deed_is_anothers(document, text, held[-1].start())


def _places(text: str) -> Iterator[int]:
    return islice(_beside_dollars(text), MOST)


def _beside_dollars(text: str) -> Iterator[int]:
    """Where cash stands with dollars near it on its line."""
    place = text.find("ash")
    while place > 0:
        low, high = max(text.rfind("\n", 0, place), place - _BACK), place + _ON
        end = text.find("\n", place, high)
        low, end = max(low, 0), end if end > 0 else high
        if text[place - 1] in "cC" and (text.find("$", low, end) >= 0 or text.find("USD", low, end) >= 0):
            yield place
        place = text.find("ash", place + 3)


def _is_listed(document: Document, sentence: Sentence) -> bool:
    """Whether a release's item without words of its own is one of a bare list of what the firm has and is."""
    low = document.text.rfind("\n", 0, sentence.start) + 1
    high = document.text.find("\n", sentence.end)
    line = document.text[low : high if high > 0 else None]
    if sentence.lead or document.filing.form.upper().startswith(_REPORTS) or not _SUM_ALONE.fullmatch(line):
        return False
    mark = line[:1] if line.startswith(_MARKS) else ""
    before = document.text[max(0, low - _LIST) : low].split("\n")[-_ITEMS:]
    lines = before + document.text[low : low + _LIST].split("\n")[1:_ITEMS]
    items = [each for each in lines if each.startswith(mark) and len(each) < _ITEM_LONG]
    return any(map(_STATE_ITEM.match, items)) and not any(map(_DEED_ITEM.search, items))


def _cash_of(sentence: Sentence, *, listed: bool = False) -> Iterator[Amount]:
    """The dollars of a sentence that are the firm's cash and nothing else."""
    text = sentence.text
    for amount in find_amounts(text):
        if not amount.currency or amount.precision in (Precision.AT_MOST, Precision.AT_LEAST) or amount.value <= 0:
            continue
        before, behind = words_before(text, amount, 160), _behind(text, amount)
        if _FOREIGN.search(before[-2:]) or _EARLIER.search(text[: amount.start + 3]):
            continue
        if (_OF_WHICH.search(before) and _WERE_CASH.match(behind)) or _OF_WHICH_CASH.search(before):
            yield amount
            continue
        alone = listed or (bool(sentence.lead) and not before.strip("~ ") and not _RECEIVED.search(sentence.lead))
        other = before.rstrip("~ ").endswith(",") and _OF_OTHER.match(behind) is not None
        if (_named_before(before) and not other) or (
            _BEHIND.match(behind) and not _COMPARED.search(before) and (alone or _is_stock(before))
        ):
            yield amount


def _of_two_days(sentence: Sentence, periodic: bool) -> list[tuple[Amount, date]]:
    """Cash of two days told one behind the other, the later one alone; none where it is not so told.

    Reads "As of December 31, 2023 and 2024, we had $25.6 million and $18.2 million, respectively, in cash".
    """
    days = two_days(sentence.text) if periodic else None
    if days is None:
        return []
    dollars = [each for each in find_amounts(sentence.text) if each.currency]
    if len(dollars) != 2 or not _AND.fullmatch(sentence.text, dollars[0].end, dollars[1].start):
        return []
    end = _RESPECTIVELY.match(sentence.text, dollars[1].end)
    before = words_before(sentence.text, dollars[0], 160)
    if end is None or _FOREIGN.search(before[-2:]):
        return []
    if not (_named_before(before) or (_BEHIND.match(sentence.text[end.end() :]) and _is_stock(before))):
        return []
    return [max(zip(dollars, days, strict=True), key=lambda each: each[1])]


def _named_before(before: str) -> bool:
    match = _BEFORE.search(before)
    if match is None or _WITH_MORE.search(before[match.start() :]) or _COMPARED.search(before[: match.start()]):
        return False
    own = _AND_ITS.search(before[: match.start()]) and _FINITE.search(before[match.start() :])
    said = _OF_NO_STOCK if own else _NOT
    return not _is_joined(before[: match.start()]) and not said.search(_clause(before[: match.start()]))


def _is_joined(words: str) -> bool:
    joined = _JOINED.search(words.rstrip() if words.rstrip().endswith(("restricted", "Restricted")) else words)
    if joined is None:
        return False
    return not (joined["counted"] and joined["join"])


def _is_stock(before: str) -> bool:
    clause = _NO_DEBT.sub(" ", _clause(before))
    held = _AND_HELD.search(clause)
    said = _NOT.search(clause, held.start()) or _OF_NO_STOCK.search(clause) if held else _NOT.search(clause)
    return bool(_HAS.search(clause)) and not said


def _behind(text: str, amount: Amount) -> str:
    """What follows the dollars, without the bracket that closes a translation: "RMB 36 million (US$5 million)"."""
    start = amount.end
    if text[start : start + 1] == ")" and len(words_before(text, amount, 160)) < min(160, amount.start):
        start += 1
    return text[start : start + 80]


def _clause(before: str) -> str:
    return re.split(r"[;•]|,\s+(?:but|while|which)\s|\.\s", before)[-1]


def _may_be_scaled(document: Document, amount: Amount, *, periodic: bool) -> bool:
    """Whether bare dollars may be in thousands: in a report that counts so; elsewhere a sum that is small for cash."""
    return is_bare(document, amount) and (periodic or amount.value < _SMALL)


def _same(one: Amount, other: Amount) -> bool:
    return abs(one.value - other.value) <= max(one.step, other.step)


STYLE = Style(NAME, 12, recognises, read)
