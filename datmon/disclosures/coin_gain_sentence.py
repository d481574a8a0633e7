"""Gains and losses on the coins held, as a release says them in a sentence.

Reads       "which included a gain on digital assets of $71.4 million"; "an unrealized loss of $12.3 million on its
            bitcoin for the three months ended December 31, 2025"; "Gain from the increase in fair value of bitcoin …
            was US$41.2 million"; "$40.2 million of unrealized gains on digital assets"; "bitcoin fair value losses of";
            "of which $331.8 million was unrealized"; "a cost of $80.0 million and a fair value of $95.5 million, an
            unrealized gain of $15.5 million"; of "$45.3 million and $60.1 million …, respectively" the first
Asset       The coin named, else the document's only one; none where it names no coin or counts several
Returns     The period the sentence, its heading or the year before in brackets name, else the one the release reports
            on, or the calendar's quarter of a number that has just ended; a gain on paper is up to the holding's day;
            a loss is negative
Does not    read gains partly realized, realized gains, gains of sales, loans, derivatives and collateral alone,
            comparatives, hypothetical amounts, another firm's gains, impairment losses
Source      ASC 350-60-45-2; releases, Forms 8-K (Items 2.02 and 7.01) and 6-K and their exhibits
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from itertools import combinations, islice, zip_longest

from datmon.any_case import AnyCase
from datmon.calendars import find_days
from datmon.coin_clauses import counts_in_other_dollars, is_us_dollars
from datmon.coins import coin_words, find_coins, may_name_coin
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Fact, Reading, Unread, cite, stated
from datmon.holders import deed_is_anothers, issuer_names, stock_is_anothers
from datmon.keywords import keywords, spans_of
from datmon.mentions import names_another
from datmon.passages import (
    Sentence,
    Window,
    before_comparison,
    filed_on,
    find_loose_days,
    names_two_days,
    sentences_around,
)
from datmon.quantities import Amount, Precision, find_amounts, words_before
from datmon.report_days import note_day, numbered_quarter, period_end, period_named
from datmon.report_scales import is_bare, of_all_amounts
from datmon.reported_periods import named_periods, period_during, reported
from datmon.section_days import told_in
from datmon.statements import ended_periods
from datmon.stock_days import clock_of, stock_day
from datmon.treasury_coins import coin_of, counts_several, names_a_coin

NAME = "coin_gain_sentence"
MEASURE = "unrealized_gain_loss_usd"
MOST = 60  # places looked at
_PERIODIC = ("10-Q", "10-K", "20-F", "40-F")
_UNREAD = ("S-", "F-", "424B")  # prospectuses tell of many periods

_NAMES = "|".join(map(re.escape, coin_words()))
_ITEM = rf"(?:(?:digital|crypto|virtual)[- ]?(?:assets?|currenc(?:y|ies)|tokens?)|cryptos?|(?:{_NAMES})s?)\b"
# The words for a gain or a loss with dollars near them, found without looking at the rest.
_KIND_WORDS = keywords("gain", "Gain"), keywords("loss", "Loss"), keywords("ed profit")
_UNNAMED_COINS = ("igital asset", "rypto", "igital currenc", "irtual currenc", "igital token")
_WHOLE_KIND = re.compile(r"(?:[Gg]ains?|[Ll]oss(?:es)?|ed profits?)\b")
_REACH = 240  # characters around them in which coins are named
_ABOUT = r"(?:approximately\s+|about\s+|roughly\s+|around\s+|~\s?|a\s+total\s+of\s+)?"
_KIND = r"(?P<kind>gains?|loss(?:es)?|(?<=unrealised )profits?|(?<=unrealized )profits?)"
# "gain on digital assets of", "unrealized loss on bitcoin for the three months ended December 31, 2025 was", "Gain from
# the increase in fair value of bitcoin and bitcoin collateral receivable was".
# A sale's gain matches too, and is left out by the words in between.
_BEFORE = AnyCase(
    rf"\b{_KIND}(?:,\s+net,?)?\s+(?:on|from|in|related\s+to|relating\s+to|of|due\s+to|arising\s+from|resulting\s+from)\b(?P<between>[^.;$]{{0,70}}?)"
    rf"\b(?P<item>{_ITEM})(?P<tail>[^;$]{{0,100}}?)(?P<item2>)\s*(?:\bof|\bwas|\bwere|\btotal(?:l?ed|ing)|\bstood\s+at"
    rf"|\b(?:amounted|amounting|came|equal)\s+to|\breached|\bcontributed|\badded|:|\s[–—-])\s+{_ABOUT}$",
)
# "The change in fair value of bitcoin resulted in a loss of", "bitcoin fair value gain of".
_OF_COINS = AnyCase(
    rf"(?:\b(?:(?:fair\s+value|remeasurement|mark-to-market|revaluation)(?:\s+adjustments?)?\s+(?:of|on|to)|revaluing"
    rf"|remeasuring|marking)\s+(?:[\w’']+\s+){{0,3}}?(?P<item>{_ITEM})(?P<between>[^.;$]{{0,60}}?)"
    rf"|\b(?P<item2>{_ITEM})\s+(?:(?:fair\s+value|mark-to-market|unrealized|non-cash|holdings|revaluation|remeasurement)\s+)*)"
    rf"\b{_KIND}(?:\s+adjustments?)?(?:\s+(?:of|was|were|totaled|totalling|totaling)|:)\s+{_ABOUT}(?:US)?$",
)
# The coin right before the dollars of an item. Must match "unrealized gain on BTC $", "unrealized loss on our ether (";
# must not match "gain on bitcoin sold for ".
_BESIDE_IT = re.compile(
    rf"\bunreali[sz]ed\s(?:[\w-]+\s){{0,2}}?{_KIND}\s(?:on|in|from)\s(?:our\s|its\s|the\s)?(?P<item>{_ITEM})(?P<item2>)"
    rf"(?:\s(?:holdings|treasury))?\s(?P<open>\()?{_ABOUT}(?:US)?$",
    re.IGNORECASE,
)
_OF = re.compile(
    rf"\b{_KIND}\s+(?:\([^()]{{0,30}}\)\s+|position\s+)?(?:of|was|totaling|totaled|amounting\s+to|equal\s+to)\s+"
    rf"{_ABOUT}$"
    rf"|\bunreali[sz]ed\s+(?P<kind2>gain|loss|profit)\s{_ABOUT}(?:US)?$",
    re.IGNORECASE,
)
# Behind "loss of $192.1 million": "on its bitcoin", "from the change in fair value of our digital assets".
_ON = re.compile(
    rf"^(?:\s(?:was|were|has been|have been)\s(?:recogni[sz]ed|recorded|booked|reported|incurred))?,?\s*(?:on|from"
    rf"|in|for|related\s+to|relating\s+to|due\s+to|attributable\s+to|associated\s+with|resulting\s+from|driven\s+by"
    rf"|as\s+a\s+result\s+of|reflecting|of)\b(?P<between>[^.;$]{{0,70}}?)\b(?P<item>{_ITEM})",
    re.IGNORECASE,
)
# Behind "$40.2 million": "of unrealized gains on digital assets".
_IN = re.compile(
    rf"^\s*(?:(?:in|of|(?:of (?:this|that|it|these) )?(?:is|was|are|were|represents?|represented|reflects?)(?: an?"
    rf"| the)?)\s+)?(?:(?:net|non-cash|unrealized|mark-to-market|fair\s+value)\s+)*{_KIND}\s+(?:on|from|in"
    rf"|related\s+to|relating\s+to|resulting\s+from|arising\s+from|due\s+to|attributable\s+to)\b"
    rf"(?P<between>[^.;$]{{0,60}}?)\b(?P<item>{_ITEM})(?P<item2>)",
    re.IGNORECASE,
)
# The same with the coin before the gain: " unrealized bitcoin gain", " of non-cash, unrealized ETH losses".
_IN_COINS = re.compile(
    rf"^\s*(?:(?:in|of)\s+)?(?:(?:net|non-cash|unrealized|unrealised|mark-to-market|fair\s+value),?\s+)+"
    rf"(?P<item>{_ITEM})\s(?:(?:fair\svalue|revaluation)\s)?{_KIND}\b(?P<item2>)",
    re.IGNORECASE,
)
# Where the gain is another: of a sale, of what is not held, or that would be.
_OTHER = AnyCase(
    r"(?<!un)\brealized\b|\b(?:sales?|sold|selling|dispos\w+|exchange|loans?|lending|lent|derivatives?|options?|futures|swaps?|hedg\w+"
    r"|warrants?|equity|securities|impairments?|miners?|machines?|extinguishment|payable|liabilit\w+|notes?|staking|ETFs?|funds?)\b",
)
# Before the words for a loss. Must match "an impairment ", "our net ". Must not match "net income, an unrealized ".
_CLOSE = 80  # characters
_KIND_WORD = re.compile(r"\b(?:gains?|loss(?:es)?|profits?)\b", re.IGNORECASE)
_OTHER_LOSS = re.compile(r"\b(?:impairments?|our net|operating|comprehensive)\s+$", re.IGNORECASE)
# Right before dollars. Must match "recognized an unrealized gain of ", "net unrealized losses of about ".
_UNREALIZED = re.compile(
    rf"\bunreali[sz]ed,?\s+(?:[\w-]+,?\s+){{0,3}}?(?:gains?|loss(?:es)?|profits?)\s+(?:position\s+)?"
    rf"(?:[^.;:$\d]{{0,40}}?\s)??(?:(?:of|was|were|totaling|totaled|stood\s+at|amounting\s+to|equal\s+to)\s+)?{_ABOUT}(?:US)?$",
    re.IGNORECASE,
)
_HOLDS_COINS = re.compile(
    r"\b(?:held|holds?|owned|owns?|holdings?|treasury|reserves?|position|wallets?|portfolio|remain)\b", re.IGNORECASE
)
# Must match "our bitcoin", "the Group’s 2,000 SOL", "its remaining ether"; what else has unrealized gains.
_OWN_COINS = re.compile(
    rf"(?:\bour|\bits|[’']s|\bthe)\s(?:\d[\d,.]*\s(?:million\s)?|(?!average|price)[a-z]+\s)?(?P<item>{_ITEM})",
    re.IGNORECASE,
)
_ALSO_HELD = re.compile(
    r"\b(?:investments?|bills|gold|silver|foreign|bonds?|venture|SAFEs?|properties)\b", re.IGNORECASE
)
_REVALUED = re.compile(
    r"\b(?:revalued|remeasured|marked[- ]to[- ]market|marking)\b"
    r"|\b(?:rise|increase|decline|fall|drop|recovery|appreciation|depreciation)\s(?:in|of)\s(?:the\s)?(?:market\s)?(?:price|value)s?\sof\s",
    re.IGNORECASE,
)
_BOUGHT = re.compile(r"\b(?:purchased|acquired|bought)\b", re.IGNORECASE)
_JOINED = re.compile(r"(?P<kind>gains?|loss(?:es)?|profits?)\s(?P<item>.+)(?P<item2>)", re.IGNORECASE | re.DOTALL)
_UNSURE = AnyCase(
    r"\b(?:would|could|may|might|should|if|expects?|anticipates?|hypothetical|assum\w+|each \$|per share|deferred"
    r"|tax(?:es)? on|for example|for instance|cumulative|since inception|to date|since)\b",
)
# Must match ", or $0.40 per diluted share,".
_A_SHARE = re.compile(r",?\s\(?(?:or\s)?(?:US)?\$\s?[\d.]+\s(?:per|a)\s(?:[a-z]+\s){0,4}?share\b", re.IGNORECASE)
# Must match "realized and unrealized ", "realized a net ". Must not match "unrealized ".
_REALIZED_BEFORE = re.compile(r"(?<!un)\brealized(?:\s+\w+){0,3}\s+$", re.IGNORECASE)
_RECORDED = re.compile(
    r"\b(?:reported|reports|recorded|records|recogni[sz]ed|posted|incurred|booked|announced|had|has|saw|generated)\b"
)
_EXCLUDES = re.compile(
    r"\b(?:excluding|excludes?|before|without|other than|net of|adjusted)\b[^.;$]{0,40}$", re.IGNORECASE
)
# Before or behind the dollars of a gain that cost and value beside it prove. Must match "leaving a cumulative
# unrealized loss of ", "a paper gain of ", " of unrealized losses"; must not match "a realized gain of ".
_ON_PAPER = re.compile(
    r"\b(?:unreali[sz]ed|paper|mark-to-market|book)\b,?\s(?:[\w-]+,?\s){0,2}?(?P<kind>gains?|loss(?:es)?|profits?)"
    r"\s(?:\([^()]{0,30}\)\s|position\s)?(?:of|was|is|totaling|amounting\sto|equal\sto)\s"
    rf"{_ABOUT}(?:US|USD\s)?$",
    re.IGNORECASE,
)
_ON_PAPER_BEHIND = re.compile(
    r"\s(?:of|in)\s(?:(?:net|cumulative|non-cash)\s)*(?:unreali[sz]ed|paper)\s(?P<kind>gains?|loss(?:es)?|profits?)\b",
    re.IGNORECASE,
)
_STOCK_ITSELF = re.compile(
    r"\s(?:(?:holdings?|treasury|position|reserves?|tokens|coins|that we (?:held|hold|own))\s)?", re.I
)
# Must match "our 4,100 ETH currently show an ", "the BNB bought to date sit on ".
_CARRIES = re.compile(
    r"\b(?:carry|carries|shows?|sits? on|sitting on|are in|is in|stands? at|bears?)\s(?:an?\s)?(?:[\w-]+\s){0,2}?"
    r"unreali",
    re.I,
)
_AS_OF_DAY = re.compile(
    r"\b(?:as of|as at|at the close of|on)\s(?:today\b|yesterday\b|\d{1,2}\s[A-Z]|(?:January|February|March|April|May"
    r"|June|July|August|September|October|November|December)\s\d)",
    re.IGNORECASE,
)
_COST = re.compile(r"\b(?:costs?|basis|paid|invested|(?:acquired|bought|purchased) for)\b", re.IGNORECASE)
_WORTH = re.compile(r"\b(?:values?|valued|worth|carried|carrying|market)\b", re.IGNORECASE)
# Where cost and value are those of a part, of other things, or supposed.
_PART_OF = AnyCase(
    r"\b(?:pledged|collateral|restricted|loaned|lent|lending|staked|customers?|clients?|warrants?|shares?|stock|equity"
    r"|notes?|receivables?|payables?|funds?|ETFs?|options?|miners?|machines?|subsidiar\w+|sold|sales?|proceeds|per"
    r"|each)\b",
)
_SUPPOSED = AnyCase(r"\b(?:would|could|might|may|should|if|hypothetical\w*|assum\w+|expects?|will|had been)\b")
_COMPARED = re.compile(
    r"\b(?:versus|vs|compared|against|prior|previous|same (?:period|quarter)|year ago|last year)\b", re.IGNORECASE
)
# Behind an amount that is of an earlier time. Must match " in the prior year", " for the same quarter of 2024".
_OF_YEAR_BEFORE = re.compile(
    r"\s(?:in|for|during|from)\s(?:the|its|our)\s(?:prior|previous|preceding|same|comparable|corresponding|year-ago)\b"
    r"|\s(?:a year ago|last year)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:three|six|nine) and (?:six|nine|twelve)\b|\brespectively\b", re.IGNORECASE)
_FOR = re.compile(r",?\s(?:for|in|during)\s", re.IGNORECASE)
_AND_FOR = re.compile(r",?\sand\b", re.IGNORECASE)
# Two spans told with two amounts. Must match "three and nine months ended September 30, 2025", "three months ended
# September 30, 2025 and 2024", "quarters ended June 30, 2025 and June 30, 2024". Must not match "three and nine months
# ended September 30, 2025 and 2024".
_A_DAY = r"(?:[A-Z][a-z]+\.?\s\d{1,2},\s20\d\d|\d{1,2}\s[A-Z][a-z]+\s20\d\d)"
_TWO_SPANS = re.compile(
    rf"\b(?:three(?:[- ]months?)?\sand\s(?P<longer>six|nine|twelve)[- ]months?(?:\speriods?)?\sended\s{_A_DAY}"
    r"(?!,?\sand\s(?:[A-Z]\S+\s\d+,\s)?20\d\d)"
    r"|(?<!and\s)(?:(?:three|six|nine|twelve)[- ]months?(?:\speriods?)?|quarters?|(?:fiscal\s)?years?)\sended\s"
    rf"{_A_DAY},?\sand\s(?:{_A_DAY}|20\d\d\b))",
    re.IGNORECASE,
)
# Between them. Must match " and ", " and an unrealized loss of ".
_AND_ALSO = re.compile(
    r",?\sand\s(?:an?\s)?(?:(?:(?:net|non-cash|unreali[sz]ed)\s)*(?P<kind>gains?|loss(?:es)?)\s(?:of\s)?)?"
    rf"{_ABOUT}(?:US)?",
    re.IGNORECASE,
)
# Before them, where the two are of two things. Must match "Revenue and unrealized gains", "realized and unrealized".
_LISTED_WITH = re.compile(r"\b(?!net\b)\w+\sand\s(?:(?:net|non-cash|unreali[sz]ed)\s)*(?:gains?|loss(?:es)?)\b", re.I)
_BOTH = re.compile(r"\bthree and (?:six|nine|twelve)[- ]months? ended\b", re.IGNORECASE)
_BESIDE = 100  # characters behind an amount in which its own period stands
# Right behind an amount, the span it is of. Must match " for the fourth quarter", " in the full year", " for the
# period".
_FOR_A_SPAN = re.compile(
    r"\s(?:for|in|during)\sthe\s(?:(?:first|second|third|fourth|full|entire)\s)?(?:month|quarter|half|year|period)\b(?!\s(?:of|ended|ending|end|20))",
    re.IGNORECASE,
)
# Between two amounts of one item. Must match " for the fourth quarter and ", " in the quarter and of ". Must not match
# " for the quarter and a realized gain of ".
_THEN_FOR = re.compile(
    r"\s(?:for|in|during)\s(?:the\s)?[^;:$()]{3,60}?,?\sand"
    r"(?:,?\s(?P<own>(?:for|in|during)\sthe\s(?:(?:full|entire|calendar|fiscal|three|six|nine|twelve)[- ])?"
    r"(?:months|half|year)(?:\s(?:then\s)?(?:ended|20\d\d)[^;:$()]{0,24}?)?),?)?\s(?:of\s)?"
    r"(?:approximately\s|about\s|roughly\s)?(?:US)?(?=\$|$)",
    re.IGNORECASE,
)
# Behind such an amount. Must match " for the nine months then ended", " in the full year 2025", " for the year".
_FOR_THE_LONGER = re.compile(
    r"\s(?P<own>(?:for|in|during)\sthe\s(?:(?:full|entire|calendar|three|six|nine|twelve)[- ])?(?:months|half|year)\b"
    r"[^.;:$()]{0,40})",
    re.IGNORECASE,
)
_MONTHS_OF = {"six": 6, "nine": 9, "twelve": 12, "year": 12}
_LONGER = re.compile(r"\b(?:six|nine|twelve)(?=[- ]months)|\byear\b", re.IGNORECASE)
# Between a gain and its parts. Must match ", of which ", " in the quarter, including unrealized losses of about ". Must
# not match ", and ".
_OF_WHICH = re.compile(
    r"[^.;$]{0,70}?[,(]?\s?\b(?:of which|including|which includes?|which included|consisting of|consisted of|comprising"
    r"|comprised of|composed of|made up of)\s(?:an?\s)?(?P<part>(?:net\s|non-cash\s)*(?:un)?reali[sz]ed\s"
    rf"(?:gains?|loss(?:es)?|profits?)\s(?:of\s)?)?{_ABOUT}(?:US|USD\s)?",
    re.IGNORECASE,
)
# Behind the part of a gain that fell in a shorter period. Must match " was recognized during the three months ended".
_SHARE_OF_SPAN = re.compile(
    r"\s(?:was|were)\s(?:recogni[sz]ed|recorded|incurred)\s(?:in|during|for)\s(?:the\s)?(?=three|quarter|first|second|third|fourth)",
    re.IGNORECASE,
)
_UNNAMED_ITEM = re.compile(_ITEM, re.IGNORECASE)
# Behind the dollars of a part. Must match " was unrealized", " of net unrealized losses", " was realized on sales".
_PART = re.compile(
    r"\s(?:(?:is|was|are|were|in|of|represents?|represented|relate[sd] to)\s)?(?:an?\s)?"
    r"(?P<part>(?:(?:net|non-cash|still|wholly|entirely)\s)*(?:un)?reali[sz]ed\b(?!\s(?:and|or)\s(?:un)?reali[sz]ed)"
    r"(?:\s(?:gains?|loss(?:es)?|profits?))?)",
    re.IGNORECASE,
)
_SECTION = 6_000  # characters before a sentence of a report in which its section's heading stands
_HEADING = 170  # characters of the longest heading
_YEAR = re.compile(r"\b20\d\d\b")
_LATER = re.compile(
    r"\b(?:subsequent events?|recent developments|liquidity|cash flows?|risk|note \d|item \d)\b", re.IGNORECASE
)
_PARAGRAPH = 600  # characters of a paragraph before a sentence in which its period may stand
_NEAR_VERB = 60  # characters before a gain in which a verb says that it was recognized: then it is a period's
_LATEST = timedelta(days=130)  # a release reports on a period at most so long after its end
_OTHER_SPAN = re.compile(
    r"\b(?:year[- ]to[- ]date|YTD|(?:three|six|nine|twelve)[- ]months?|full year|half[- ]year|month|week|day)\b",
    re.IGNORECASE,
)


# A quarter or half without its year. Must match "Second-quarter net income", "In Q2 the Group", "the first half". Must
# not match "second quarter of 2025", "Q3 FY2026".
_NUMBERED = re.compile(
    r"\b(?:(?P<word>first|second|third|fourth)[- ]quarter|Q(?P<digit>[1-4])|(?P<half>first|second)[- ]half)\b"
    r"(?!,?\s(?:of\s)?(?:the\s)?(?:(?:fiscal|calendar)\s)?(?:year\s)?[’']?(?:FY|20\d\d|\d\d\b))",
    re.IGNORECASE,
)
_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_SOON = timedelta(days=100)  # after its end a quarter is called by its number alone at most so long
_FISCAL = re.compile(r"\bfiscal\b|\bFY", re.IGNORECASE)
# Behind an amount, the span of the year before with its own. Must match " (Q3 2024: loss of ", " (H1 2024: US$1.2".
_YEAR_BEFORE = re.compile(r"\s?\((?P<span>[^():;$]{2,60}):")
_AGAINST = re.compile(r",?\sagainst\s(?:an?|the)\s", re.IGNORECASE)
# Must match "in October", "through early November"; must not match "on the October loan".
_IN_MONTH = re.compile(
    r"\b(?:in|during|for|since|through|until|by)\s(?:early\s|mid-|late\s|all of\s)?(?:January|February|March|April|May"
    r"|June|July|August|September|October|November|December)\b"
)
# Must match "for the period from ", "for the period commencing "; must not match "for the period ended ".
_FROM_DAY = re.compile(r"\bfor the (?:partial )?period (?:from|commencing|beginning|since)\s(?:on\s)?", re.IGNORECASE)
# Must match " (inception) through ", " to "; must not match ", and held ".
_TO_DAY = re.compile(r"(?:\s\([^()]{3,60}\)|,)?\s(?:through|to|until|and ended|and ending)\s", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Whether a release or current report speaks of gains or losses and dollars together."""
    return not document.filing.form.upper().startswith(_UNREAD) and next(_places(document.text), None) is not None


def read(document: Document) -> Iterator[Reading]:
    """Yield the gains and losses, one a coin and period; what differs for one period is left unread."""
    found: dict[tuple[str | None, Window], Fact] = {}
    for sentence in sentences_around(document, islice(_places(document.text), MOST)):
        for reading in _of_sentence(document, sentence):
            if isinstance(reading, Unread):
                yield reading
                continue
            assert reading.period_end is not None  # noqa: S101 - a flow has its end
            key = reading.asset, Window(reading.period_start, reading.period_end)
            known = found.setdefault(key, reading)
            if (known.number > 0) != (reading.number > 0) or abs(known.number - reading.number) > abs(
                known.number
            ) / 50:
                yield Unread(reading.citation, STYLE.reader, "two gains for one period", MEASURE)
    yield from found.values()


def _places(text: str) -> Iterator[int]:
    """Where a gain or loss stands near dollars and the name of a coin."""
    for place in (start for words in _KIND_WORDS for start, _ in spans_of(text, *words)):
        word = _WHOLE_KIND.match(text, place)
        if word is None:
            continue
        low, high = max(0, place - _REACH), word.end() + _REACH
        if text.find("$", low, high) < 0 and text.find("USD", low, high) < 0:
            continue
        if any(text.find(word, low, high) >= 0 for word in _UNNAMED_COINS) or may_name_coin(text, low, high):
            yield place


def _of_sentence(document: Document, sentence: Sentence) -> Iterator[Reading]:
    if "respectively" in sentence.text:
        yield from _side_by_side(document, sentence)
        return
    text, last = sentence.text, 0
    before: re.Match[str] | None = None
    told: Window | None = None
    amounts = [each for each in find_amounts(text) if each.currency]
    for amount, behind in zip_longest(amounts, amounts[1:]):
        match = _gain(text, amount) if amount.value > 0 else None
        compared = _COMPARED.search(text, last, amount.start)
        then = _THEN_FOR.fullmatch(text, last, amount.start) if before else None
        part = _part(text, last, amount, before) if before else ""
        later = (
            before is not None
            and _SHARE_OF_SPAN.match(text, amount.end)
            and _OF_WHICH.fullmatch(text, last, amount.start)
        )
        match = before if (part or then or later) and before else match or _less_cost(text, amounts, amount)
        match = match or _of_coin_before(document, sentence, amount)
        since, last, before = last, amount.end, match
        if part.startswith("re") or (
            behind is not None and match is not None and _part(text, amount.end, behind, match)
        ):
            continue
        if (
            match is None
            or compared
            or _OF_YEAR_BEFORE.match(text, amount.end)
            or amount.precision in (Precision.AT_MOST, Precision.AT_LEAST)
        ):
            continue
        if counts_in_other_dollars(document) and not is_us_dollars(text, amount):
            continue
        if not _is_dollars(text, amount) or _is_anothers(document, text, amount, match["kind"]):
            continue
        between = since, behind.start if behind else len(text)
        window = _window(document, sentence, amount, match["kind"], between)
        window = _then_window(text, then, amount, told) if then and told else window
        told = window
        yield _reading(document, sentence, amount, match, window or _paper_window(document, sentence, amount))


def _reading(
    document: Document, sentence: Sentence, amount: Amount, match: re.Match[str], window: Window | None
) -> Reading:
    """The gain of a period, or why it is none."""
    item = match["item"] or match["item2"]
    asset, several = _coin_of(document, item), counts_several(document) and not find_coins(item)
    dollars = (of_all_amounts(document, amount) if is_bare(document, amount) else None) or amount
    span = sentence.start, sentence.end
    untold = asset is None and not several and (bool(find_coins(item)) or names_a_coin(document))
    bare = _periodic(document) and is_bare(document, dollars)
    if untold or window is None or bare:
        reason = (
            "which coin is not told" if untold
            else "the period is not told" if window is None
            else "dollars without a scale word in a report in thousands"
        )  # fmt: skip
        return Unread(cite(document, *span), STYLE.reader, reason, MEASURE)
    value = -dollars.value if match["kind"].lower().startswith("loss") else dollars.value
    return stated(
        document, MEASURE, value, span, STYLE.reader, asset=asset, period=(window.start, window.end),
        precision=dollars.precision,
    )  # fmt: skip


def _side_by_side(document: Document, sentence: Sentence) -> Iterator[Reading]:
    """The first of two gains told "respectively": of the shorter period, or of the one the filing reports on."""
    text = sentence.text
    amounts = [each for each in find_amounts(text) if each.currency]
    if len(amounts) != 2:
        return
    first, second = amounts
    match, spans = _gain(text, first), _TWO_SPANS.search(text)
    between = _AND_ALSO.fullmatch(text, first.end, second.start)
    if match is None or spans is None or between is None or _is_anothers(document, text, first, match["kind"]):
        return
    if _LISTED_WITH.search(text[: first.start]):
        return
    if counts_in_other_dollars(document) and not (is_us_dollars(text, first) and is_us_dollars(text, second)):
        return
    named = ended_periods(text[spans.start() :])
    window = named[0] if named else None
    ends = period_end(document) if _periodic(document) else window and window.end
    if window is None or window.end != ends or filed_on(document) - window.end > _LATEST:
        return
    yield _reading(document, sentence, first, match, _shorter(window) if spans["longer"] else window)


def _less_cost(text: str, amounts: list[Amount], amount: Amount) -> re.Match[str] | None:
    """The gain on the one coin of a sentence that is just its value less its cost, both told before it."""
    earlier = [each for each in amounts if each.start < amount.start][-3:]
    if len(earlier) < 2:
        return None
    before = text[: amount.start]
    kind = _ON_PAPER.search(before) or _ON_PAPER_BEHIND.match(text, amount.end)
    named = {symbol: before[start:end] for start, end, symbol in find_coins(before)}
    if kind is None or len(named) != 1 or not _COST.search(before) or not _WORTH.search(before):
        return None
    proven = any(
        abs(abs(one.value - other.value) - amount.value) <= one.step + other.step + amount.step
        for one, other in combinations(earlier, 2)
    )
    if not proven or _PART_OF.search(before) or _SUPPOSED.search(text):
        return None
    return _JOINED.match(f"{kind['kind']} {next(iter(named.values()))}")


def _of_coin_before(document: Document, sentence: Sentence, amount: Amount) -> re.Match[str] | None:
    """The gain of a told period on the one coin that the sentences before it in its paragraph say is held."""
    text, before = sentence.text, words_before(sentence.text, amount, 260)
    if not _UNREALIZED.search(before) or find_coins(text) or _UNNAMED_ITEM.search(text) or not _named(text):
        return None
    low = max(document.text.rfind("\n", 0, sentence.start), sentence.start - _PARAGRAPH, 0)
    told = document.text[low : sentence.start]
    named = {symbol: told[start:end] for start, end, symbol in find_coins(told)}
    other = any(each.search(text) for each in (_OTHER, _ALSO_HELD, _UNSURE, _EXCLUDES))
    if len(named) != 1 or other or not _HOLDS_COINS.search(told) or _OTHER.search(told):
        return None
    kind = list(_KIND_WORD.finditer(before))[-1][0]
    return _JOINED.match(f"{kind} {next(iter(named.values()))}")


def _part(text: str, last: int, amount: Amount, whole: re.Match[str]) -> str:
    """Which part of the gain that ends at a place an amount is, "realized" or "unrealized"; "" where it is none.

    An unrealized part of the other sign is none of those that can be read, and so "realized".
    """
    between = _OF_WHICH.fullmatch(text, last, amount.start)
    behind = _PART.match(text, amount.end) if between else None
    said = ((between and between["part"]) or (behind and behind["part"]) or "").lower()
    kinds = [each[0].lower().startswith("loss") for each in _KIND_WORD.finditer(said)]
    same = not kinds or kinds[0] == whole["kind"].lower().startswith("loss")
    return "" if not said else "unrealized" if "unreal" in said and same else "realized"


def _coin_of(document: Document, item: str) -> str | None:
    """The coin a gain is on; none where the document speaks of no coin: "digital assets" are then all it holds."""
    return coin_of(document, item) if find_coins(item) or names_a_coin(document) else None


def _is_anothers(document: Document, text: str, amount: Amount, kind: str) -> bool:
    """Whether another firm has the gain: who recorded it, or who the sentence is about."""
    place = max(0, text.lower().rfind(kind.lower(), 0, amount.start))
    verbs = list(_RECORDED.finditer(text, 0, place))
    if names_another(document, text) or stock_is_anothers(text, place, "", partial(issuer_names, document)):
        return True
    if not verbs or _is_stock_itself(text[: verbs[-1].start()]):
        return False
    return deed_is_anothers(document, text, verbs[-1].start())


def _is_stock_itself(subject: str) -> bool:
    """Whether a sentence's subject is the coins themselves: "our bitcoin", "the SOL holdings"."""
    coins = find_coins(subject)
    return _STOCK_ITSELF.fullmatch(subject, coins[-1][1]) is not None if coins else False


def _gain(text: str, amount: Amount) -> re.Match[str] | None:
    """What the words around the amount call a gain or loss on coins, as a match with kind and item."""
    before, behind = words_before(text, amount, 260), text[amount.end : amount.end + 140]
    named = _KIND_WORD.search(before) is not None  # without which the patterns are slow to find nothing
    found = (_BEFORE.search(before) or _of_coins(before)) if named else None
    beside = _BESIDE_IT.search(before) if named and found is None else None
    found = beside if beside and (not beside["open"] or behind.startswith(")")) else found
    words, lead = (found[0], before[: found.start()]) if found else ("", before)
    if found is None:
        of, on, inside = (
            _OF.search(before) if named else None,
            _ON.match(behind),
            _IN.match(behind) or _IN_COINS.match(behind),
        )
        on = None if on and _COMPARED.search(on["between"]) else on
        held = _of_coin_held(before) if of and not on and _UNREALIZED.search(before) else None
        found = _joined(of, on) if of and on else inside or held
        words = on[0] if of and on else inside[0] if inside else ""
    if found is None:
        return None
    near = _A_SHARE.sub(" ", lead[-90:]).rpartition(";")[2]
    against = (
        _OTHER.search(words) or _UNSURE.search(near + words) or _EXCLUDES.search(near) or _REALIZED_BEFORE.search(near)
        or _OTHER_LOSS.search(_until(before, found))
    )  # fmt: skip
    return None if against else found


def _of_coin_held(before: str) -> re.Match[str] | None:
    """The gain on the one coin counted before it: "held 540 SOL, and recognized an unrealized gain of"."""
    named = {symbol: before[start:end] for start, end, symbol in find_coins(before)}
    kind = list(_KIND_WORD.finditer(before))[-1][0]
    holds = (
        _HOLDS_COINS.search(before) or _BOUGHT.search(before) or _REVALUED.search(before) or _OWN_COINS.search(before)
    )
    if not named and (unnamed := _OWN_COINS.search(before)):
        named = {"": unnamed["item"]}
    if len(named) != 1 or not holds or _OTHER.search(before) or _ALSO_HELD.search(before):
        return None
    return _JOINED.match(f"{kind} {next(iter(named.values()))}")


def _of_coins(before: str) -> re.Match[str] | None:
    """What `_OF_COINS` finds, which is slow to find nothing: the word for the gain or loss stands close to the end."""
    near = _KIND_WORD.search(before, max(0, len(before) - _CLOSE))
    return _OF_COINS.search(before) if near else None


def _until(before: str, found: re.Match[str] | None) -> str:
    """The words before those for the gain or loss: of a match in them, else before the last."""
    if found is not None and found.string is before:
        return before[: found.start("kind")]
    kinds = list(_KIND_WORD.finditer(before))
    return before[: kinds[-1].start()] if kinds else ""


def _joined(of: re.Match[str], on: re.Match[str]) -> re.Match[str] | None:
    return _JOINED.match(f"{of['kind'] or of['kind2']} {on['item']}")


def _is_dollars(text: str, amount: Amount) -> bool:
    """Whether the dollar sign is not another country's: "C$", "HK$"."""
    return re.search(r"(?:[A-TV-Z]|[A-Z]{2})$", text[max(0, amount.start - 2) : amount.start]) is None


def _then_window(text: str, then: re.Match[str], amount: Amount, told: Window) -> Window | None:
    """The longer period of an amount that goes on another: "and, for the year, of", "for the six months then ended"."""
    behind = None if then["own"] else _FOR_THE_LONGER.match(text, amount.end)
    words = then["own"] or (behind["own"] if behind else text[amount.end : amount.end + _BESIDE])
    named = _named(words)
    if named:
        window = named.pop()
        return window if not named and window.end == told.end else None
    units = {match[0].lower() for match in _LONGER.finditer(words)}
    months = _MONTHS_OF[units.pop()] if len(units) == 1 else 0
    return Window(date(told.end.year, 1, 1), told.end) if months == told.end.month else None


def _window(
    document: Document, sentence: Sentence, amount: Amount, kind: str, between: tuple[int, int]
) -> Window | None:
    """The period told beside the amount, else the sentence's, else the paragraph's, else the release's, if recent."""
    text = before_comparison(sentence.text, amount.end)
    against = _AGAINST.search(text, amount.end)
    text = text[: against.start()] if against else text
    own = _FOR_A_SPAN.match(text, amount.end) if not _periodic(document) else None
    if own is not None and (window := period_during(own[0], reported(document))) is not None:
        return window if timedelta(0) <= filed_on(document) - window.end <= _LATEST else None
    before_year = _year_after(text, amount)
    if before_year is not None:
        return before_year if _is_of_report(document, before_year) else None
    low = text.lower().rfind(kind.lower(), 0, amount.start)
    beside = text[low if 0 <= amount.start - low < _REACH else amount.start : amount.end + _BESIDE]
    named = _named(text)
    if len(named) == 1 and (both := _BOTH.search(text)) and "respectively" not in text:
        named = {_shorter(next(iter(named)))} if both else named
    if len(named) > 1:
        named = _nearest(text, amount, between) or (set() if _SEVERAL.search(beside) else _named(beside))
    window, told = (named.pop() if len(named) == 1 else None), reported(document)
    if _periodic(document):
        window = window or period_named(document, text) or numbered_quarter(document, text)
        window = window or _from_day(document, sentence.text) or _heading_window(document, sentence, text)
        return window if window is not None and window.end == period_end(document) else None
    numbers = [] if window or told.fiscal or _FISCAL.search(text) else list(_NUMBERED.finditer(text))
    if numbers:
        window = _by_number(numbers if len(numbers) == 1 else list(_NUMBERED.finditer(beside)), filed_on(document))
    elif window is None and not (_OTHER_SPAN.search(text) or _IN_MONTH.search(text) or find_days(text) or _named(text)):
        window = period_during(text, told) or _paragraph_window(document, sentence)
        window = window or told_in(document, sentence.start).period
    if window is None or (told.period is not None and told.period.end != window.end):
        return None
    return window if timedelta(0) <= filed_on(document) - window.end <= _LATEST else None


def _shorter(window: Window) -> Window:
    """The last three months of a longer period: of "three and nine months ended" the amount is of both."""
    month, year = (window.end.month - 3) % 12 + 1, window.end.year - (window.end.month < 3)
    return Window(date(year, month, 1), window.end)


def _nearest(text: str, amount: Amount, between: tuple[int, int]) -> set[Window]:
    """Of several periods the one told right behind an amount, else the only one since the amount before it."""
    behind = _AND_FOR.split(text[amount.end : between[1]], maxsplit=1)[0]
    named = _named(behind) if _FOR.match(behind) else set()
    named = named or _named(text[between[0] : amount.start])
    return named if len(named) == 1 else set()


def _by_number(numbers: list[re.Match[str]], filed: date) -> Window | None:
    """The calendar's quarter or half that a text calls by its number, if it ended shortly before it was filed."""
    if len(numbers) != 1:
        return None
    word, digit, half = numbers[0].group("word", "digit", "half")
    months = 6 if half else 3
    last = months * (_NUMBERS[(half or word).lower()] if half or word else int(digit))
    ends = (_month_end(year, last) for year in (filed.year, filed.year - 1))
    end = next((end for end in ends if timedelta(0) <= filed - end <= _SOON), None)
    return Window(date(end.year, last - months + 1, 1), end) if end else None


def _month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _year_after(text: str, amount: Amount) -> Window | None:
    """The span a year after the one that brackets behind an amount give the number of: "(Q3 2024: loss of"."""
    bracket = _YEAR_BEFORE.match(text, amount.end)
    named = _named(bracket["span"]) if bracket else set()
    if len(named) != 1:
        return None
    start, end = (named_window := named.pop()).start, named_window.end
    if start is None:
        return None
    return Window(date(start.year + 1, start.month, start.day), _month_end(end.year + 1, end.month))


def _is_of_report(document: Document, window: Window) -> bool:
    """Whether a span ends with what a document reports on, or shortly before it was filed where that is not told."""
    end = period_end(document) or (told.end if (told := reported(document).period) else None)
    return window.end == end if end else timedelta(0) <= filed_on(document) - window.end <= _LATEST


def _from_day(document: Document, text: str) -> Window | None:
    """The part of a report's period that began on a day: "for the period from September 17, 2025 (inception)"."""
    match = _FROM_DAY.search(text)
    days = find_days(text[match.end() : match.end() + _BESIDE]) if match else []
    end = period_end(document)
    if not days or days[0][0] or end is None:
        return None
    until = len(days) > 1 and match is not None and _TO_DAY.fullmatch(text[match.end() :][days[0][1] : days[1][0]])
    last = days[1][2] if until else end
    return Window(days[0][2], last) if days[0][2] < last else None


def _paper_window(document: Document, sentence: Sentence, amount: Amount) -> Window | None:
    """Up to the day of the holding, where a gain or loss on it stands beside what it is worth, not as a period's.

    Reads "reserves of 733.1 million DOGE with a value of $117.3 million and an unrealized loss of $54.0 million".
    """
    before = sentence.text[: amount.start]
    if _less_cost(sentence.text, [each for each in find_amounts(sentence.text) if each.currency], amount) is not None:
        return _day_held(document, sentence, amount)
    told = _UNREALIZED.search(words_before(sentence.text, amount, 260))
    if told is None or _periodic(document) or _named(sentence.text) or _OTHER_SPAN.search(sentence.text):
        return None
    verb = _RECORDED.search(before[-_NEAR_VERB:])
    if verb is not None and not (verb[0].lower() in ("had", "has") and _AS_OF_DAY.search(sentence.text)):
        return None
    held = _HOLDS_COINS.search(before) or _CARRIES.search(before) or _AS_OF_DAY.search(sentence.text)
    return _day_held(document, sentence, amount) if held else None


def _day_held(document: Document, sentence: Sentence, amount: Amount) -> Window | None:
    """Up to the day of the holding that a sentence tells, in a report else its end; None where days differ."""
    if _periodic(document):
        day = note_day(document, clock_of(document), sentence, amount.start)
        return None if day is None or day > filed_on(document) or _compares(sentence.text) else Window(None, day)
    day, dated = stock_day(clock_of(document), sentence, sentence.start + amount.start)
    named = {each.day for each in find_loose_days(sentence.text, filed_on(document))}
    if not dated and named:
        day = named.pop() if len(named) == 1 else None
    return None if day is None or day > filed_on(document) else Window(None, day)


def _compares(text: str) -> bool:
    return names_two_days(text) or "respectively" in text


def _paragraph_window(document: Document, sentence: Sentence) -> Window | None:
    """The one period that the sentences before it in its paragraph name; None where they name none, or several."""
    low = max(document.text.rfind("\n", 0, sentence.start), sentence.start - _PARAGRAPH)
    named = _named(document.text[low : sentence.start]) if low >= 0 else set()
    return named.pop() if len(named) == 1 else None


def _heading_window(document: Document, sentence: Sentence, text: str) -> Window | None:
    """The period of the heading over a sentence that names no time: "Comparison of the three months ended"."""
    if _OTHER_SPAN.search(text) or _NUMBERED.search(text) or find_days(text) or _YEAR.search(text):
        return None
    low = max(0, sentence.start - _SECTION)
    lines = document.text[low : sentence.start].splitlines()[1 if low else 0 :]
    for line in reversed(lines):
        named = set(ended_periods(before_comparison(line, 0))) if _is_heading(line) else set()
        if named:
            return named.pop() if len(named) == 1 and not _SEVERAL.search(line) else None
        if _is_heading(line) and _LATER.search(line):
            return None
    return None


def _is_heading(line: str) -> bool:
    return len(line) <= _HEADING and " | " not in line and not line.endswith(".")


def _periodic(document: Document) -> bool:
    return document.filing.form.upper().startswith(_PERIODIC)


def _named(text: str) -> set[Window]:
    """The periods a text names: quarters by their names, months by their last day."""
    return {window for _, _, window in named_periods(text)} | set(ended_periods(text))


STYLE = Style(NAME, 8, recognises, read)
