"""Coins bought and sold, as a sentence or a bullet says it, with what was paid and the average price.

Reads       "during the period between December 9, 2024 and December 15, 2024, the Company acquired approximately 15,350
            bitcoins for approximately $1.5 billion in cash, at an average price of approximately $100,386 per bitcoin";
            "On December 22, 2022, … sold approximately 704 bitcoins for cash proceeds of approximately $11.8 million"
Days        The window the sentence (or the words that lead its list) names; the day of the announcement where none is
            named; no fact where a quarter or year is named without its days
Does not    read plans and agreements to buy, coins mined, earned, pledged or borrowed
Sign        Sales are positive: units given, proceeds received
Source      Form 8-K Items 7.01 and 8.01, their exhibits, Form 6-K, releases; the prose of periodic reports
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice, takewhile

from datmon.coin_clauses import CoinClause, agrees, plausible_paid, plausible_trade
from datmon.coin_counts import coin_amounts
from datmon.coin_sentence import Role
from datmon.coin_topics import completed_clauses
from datmon.coins import find_coins, symbol_of
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.passages import (
    BULLET,
    SLACK,
    Sentence,
    Window,
    as_of_day,
    filed_on,
    find_loose_days,
    week_before,
    window_of,
)
from datmon.quantities import Amount, Precision, find_amounts
from datmon.report_days import numbered_quarter, period_end, period_named
from datmon.reported_periods import Reported, period_after, period_during
from datmon.section_days import section_told
from datmon.statements import ended_periods
from datmon.stock_days import Clock, clock_of, own_days, quarter_named, sentence_before, to_date

NAME = "purchase_sentence"
MOST = 400  # passages of one document; a hostile one repeats without end
_PERIODIC = ("10-Q", "10-K", "20-F", "40-F")
_MEASURES = {
    Role.BOUGHT: ("purchase_units", "purchase_cost_usd", "purchase_avg_price_usd"),
    Role.SOLD: ("sale_units", "sale_proceeds_usd", "sale_avg_price_usd"),
}
# A span of time without its days; also a trade told before, or a sum of trades since an unnamed day.
_UNTOLD = re.compile(
    r"\b(?:first|second|third|fourth|this|the|prior|previous|last)[ -](?:fiscal |calendar )?"
    r"(?:quarter|half|year|month)\b"
    r"|\bfiscal\b|\bFY ?[’']?\d\d|\b(?:three|six|nine|twelve)[- ]months?\b|\b(?:during|for|throughout) 20\d\d\b"
    r"|\bpreviously (?:announced|disclosed|reported)\b|\bin 20\d\d\b|\bQ[1-4]\b|\byear[- ]to[- ]date\b|\bto date\b"
    r"|\b(?:week|month|quarter|half|year|period)[- ]end\b|\bend of (?:the|our|its) (?:fiscal )?(?:quarter|year"
    r"|period)\b"
    r"|\b(?:March|June|September|December)[- ]quarter\b|\b[1-4]Q(?:\d\d)?\b|\bin the (?:spring|summer|fall|autumn"
    r"|winter)\b"
    r"|\bsince\b|\bmonth[- ]to[- ]date\b|\bquarter[- ]to[- ]date\b",
    re.IGNORECASE,
)
# A ratio's time, told beside a trade. Must match "BTC Yield of 28.6% year to date". Must not match "acquired to date".
_YIELD = re.compile(
    r"\b[Yy]ield\b[^.;,]{0,40}?%\s(?:for the\s)?(?:(?:year|quarter|month)[- ]to[- ]date|YTD|QTD|to date)\b(?:\s20\d\d)?"
)
# A quarter of the calendar's year, as the report's own period bears out.
_QUARTER = re.compile(
    r"\b(?P<ordinal>first|second|third|fourth) (?:fiscal )?quarter of (?:fiscal (?:year "
    r")?)?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
# A part of a month, which ends on no day. Must match "in early October", "and mid-May". Must not match "early on".
_IN_PART_OF_MONTH = re.compile(
    r"\b(?:in|during|until|and|through|to|of) (?:early|mid|late)[ -](?P<month>January|February|March|April|May|June"
    r"|July|August|September|October|November|December)\b"
)
# The last month of a window, of which it takes a part. Must match "September and early October", "through mid-May".
# Must not match "in early October".
_PART_OF_MONTH = re.compile(
    r"\b(?:and|to|through|until) (?:into )?(?:early|mid|late|the (?:first|early) (?:days|part|weeks?) of)[ -][A-Z]",
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
# A part of a holding with the days it was bought in. Must match "of which 15 were purchased during the week ended",
# "including 400 ETH purchased in". Must not match "of which 15 were pledged", "including 400 ETH mined".
_PART = re.compile(
    r"\b(?:of which|of these|of those|of them|including)\s+(?:approximately\s+|about\s+"
    r"|an additional\s+)?(?P<number>\d[\d,.]*)"
    r"(?:\s+(?!were|was|had)\$?(?P<coin>[A-Za-z]{2,12}))?,?\s+(?:tokens\s+|coins\s+)?(?:(?:that"
    r"|which)\s+)?(?:(?:were|was|had been)\s+)?"
    r"(?:newly\s+)?(?:purchased|acquired|bought)\s+(?P<when>[^;]{4,90})",
    re.IGNORECASE,
)
# Behind such a part, before dollars: " during the quarter for RMB74.9 million (US". Must not match " and sold for $".
_PAID_FOR = re.compile(
    r"^(?:(?!\band\b|\bsold\b|\bwhile\b)[^.;$]|\.\d){0,80}?\bfor\s"
    r"(?:an aggregate of\s|a total of\s|approximately\s|about\s)?"
    r"(?:[A-Z]{2,3}\s?[\d.,]+(?:\s(?:thousand|million|billion))?\s\((?:approximately\s)?)?(?:US|USD\s?)?$"
)
# All of a holding with the days it was bought in. Must match "all of which was purchased in the quarter", "all of them
# bought during October 2025". Must not match "all of which were pledged in May", "most of which was bought in May".
_ALL_BOUGHT = re.compile(
    r"\ball of (?:which|them|these)\s(?:(?:was|were|had been|has been|have been)\s)?(?:purchased|acquired|bought)\s"
    r"(?P<when>(?:in|during|between|over|since|from)\s[^;$]{4,60})",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
# A year right behind a number and its coin. Must match " bitcoins in 2023"; must not match " BTC in March 2023".
_IN_YEAR = re.compile(
    r"\s\$?[A-Za-z]{2,12}(?:\s(?:tokens|coins))?\s(?:in|during|throughout)\s20[12]\d\b(?!,\d)", re.IGNORECASE
)
_YEAR_NAMED = re.compile(r"\b(?:in|during|throughout|for) (?:the year )?(?P<year>20[12]\d)\b(?!,\d)", re.IGNORECASE)
# Behind coins told by what was done with them on a day of its own: " BTC bought on May 6". Must not match " BTC at".
_DONE_IN = re.compile(
    r"\s\$?[A-Za-z]{2,12}(?:\s(?:tokens|coins))?\s(?:purchased|acquired|bought|sold)\s(?:by us\s)?"
    r"(?:on|between|in|during)\s(?!the\b)[^.;,$]{4,40}",
    re.IGNORECASE,
)
# A sentence on what was done along with the deed before. Must match "With the proceeds it bought", "At the same time",
# "In turn, we"; must not match "With these holdings", "The same day last year".
_GOING_ON = re.compile(
    r"(?:with|using|from|out of) (?:the|these|those|its|such|part of the|all of the) (?:net |sale |combined "
    r")?proceeds\b"
    r"|(?:at|during|over|in|within) (?:the|that) same (?:time|period|days|week|weeks|window)\b|(?:during|over|in) "
    r"that (?:time|period)\b"
    r"|in turn\b|simultaneously\b|concurrently\b|the proceeds (?:were|was) used to\b|alongside (?:this|these|that)\b",
    re.IGNORECASE,
)
# The days of a deed told before, in a sentence of their own. Must match "The additional SOL were purchased between May
# 5 and May 9", "These purchases were made on May 9", "The acquisition took place over". Must not match "The notes were
# sold between", "The machines were purchased on" (whose noun is neither a deed nor a coin: see `_days_behind`).
_DEEDS = frozenset(("coin", "token", "purchase", "acquisition", "buy", "sale", "trade", "transaction"))
_DEED_DATED = {
    role: re.compile(
        r"(?:(?<=\n)|(?<=[.”]\s))(?:all\s)?(?:of\s)?(?P<deed>(?:the|these|those|such|this|its|our)\s(?:[\w-]{1,20}\s){0,3}?"
        rf"\$?\w{{2,14}})\s(?:(?:was|were|has been|have been)\s(?:(?:[a-z]+ly|all|each)\s)?(?:{done}|made|executed"
        rf"|completed"
        r"|conducted|effected|carried out)|took place|occurred)\s(?P<days>[^.;$\d]{0,70}?(?:between|from|during|over|on"
        r"|in|throughout)\s(?:[^.;]|\.\d){4,200})",
        re.IGNORECASE,
    )
    for role, done in ((Role.BOUGHT, "purchased|acquired|bought"), (Role.SOLD, "sold|liquidated|disposed of"))
}
_ON = 1_200  # characters behind a trade in which its days may stand
# Words of another period than the one reported on. Must match "prior-year", "a year ago"; must not match "the quarter".
_ANOTHERS = re.compile(
    r"\b(?:prior|previous|last|preceding|year-ago|(?:year|quarter|month)s? (?:ago|earlier)|same (?:quarter|month"
    r"|period))\b",
    re.IGNORECASE,
)
# News, which a report of results may tell beside them. Must match "today announced", "recently"; must not match "sold".
_NEWS = re.compile(
    r"\b(?:today|yesterday|announce[sd]?|announcement|recent(?:ly)?|just|this week|this morning)\b", re.I
)
# An item of a report: a label or a verb without a subject. Must match "Bitcoin sold: 85", "Sold 85 BTC", "Purchased
# 310 BTC". Must not match "We sold 85 BTC".
_ITEM = re.compile(
    r"^(?:total\s+)?(?:[\w$()-]+\s+){0,3}?(?:sold|bought|purchased|acquired|sales|purchases)\b[^.;$\d]{0,40}[:–—]"
    r"|^(?:sold|bought|purchased|acquired|added|monetized)\b",
    re.IGNORECASE,
)
# A footnote to what is held, and no trade. Must match "acquired at $90,000 and stated at the lower of cost".
_STATED_AT = re.compile(r"\b(?:stated|carried|recorded|measured|valued) at\b", re.IGNORECASE)
# A sentence on a row of the table before it. Must match "Additions of bitcoin consist of", "Purchases comprised".
_ROW_TOLD = re.compile(
    r"^(?:the )?(?:additions?|purchases?|acquisitions?|sales|dispositions?|disposals?)\b", re.IGNORECASE
)
# The head of a sentence on what was done after a report's period. Must match "Subsequent to June 30, 2025, ", "After
# the quarter-end, ", "Since the end of the quarter, ". Must not match "Subsequent to the sale, ".
_AFTER_PERIOD = re.compile(
    r"\W*(?:subsequent to|since|after|following)\s(?:the\s|our\s|its\s)?"
    r"(?:(?:fiscal\s|reporting\s)?(?:quarter|year|period)[- ]end\b|(?:balance sheet|reporting) date\b"
    r"|end of (?:the|our|its) (?:fiscal |reporting )?(?:quarter|year|period)\b"
    r"|(?P<day>(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" \d{1,2}, 20\d\d))",
    re.IGNORECASE,
)
# Must match "in July", "during the week"; must not match "as of the date of this report".
_OTHER_STRETCH = re.compile(
    r"\b(?:in|during|for|throughout|through|until|between|from|and) (?:(?:early|mid|late)[- ])?(?:January|February"
    r"|March|April|May|June|July|August|September|October|November|December"
    r"|the (?:\w+ )?(?:week|month|quarter|half|year)|Q[1-4])\b"
    r"|\b(?:prior|previous|last|comparable) (?:week|month|quarter|year|period)\b|\bprior to\b",
    re.IGNORECASE,
)
_LATELY = timedelta(days=130)  # from a period's end to the report on it
# Must match "Last month, we sold"; must not match "Compared with last month", "Last month’s".
_LAST_MONTH = re.compile(r"\W*last month,?\s(?=[a-zA-Z])", re.IGNORECASE)
_BACK = 2_000  # characters before it in which the table and its title stand
_MISWRITTEN = ("a comma", "digits")  # doubts about how a number is written
_NO_DISCLOSURE = ("a plan", "an upper", "a part")  # doubts that make the passage no disclosure of a trade at all


@dataclass(frozen=True, slots=True)
class _Trade:
    """A purchase or sale, its days, and whether the text names them."""

    clause: CoinClause
    window: Window | None
    named: bool


# What may have the days instead. Must match "shares sold between March 2 and", "its offering".
_OF_SHARES = re.compile(r"\b(?:shares|stock|ADSs|offering|placement|ATM|notes|warrants)\b")
# A sum over a longer time than that of another trade. Must match "year to date", "since the start of the year", "in the
# first nine months", "brings our October purchases to". Must not match "in the first quarter".
_LONGER_SUM = re.compile(
    r"\byear[- ]to[- ]date\b|\bytd\b|\bsince the (?:start|beginning) of\b|\bfirst (?:six|nine) months\b"
    r"|\bbring(?:s|ing)\s[^.;$\d]{0,40}?\b(?:purchases|acquisitions|sales)\b",
    re.IGNORECASE,
)
_PART_ENDS = re.compile(
    r";\s|,\s(?=(?:(?:it|we|the company|[A-Z]\w+)\s(?:has|have)|bringing|and (?:year|since|in the))\b)"
    r"|\s(?=brings\b)",
    re.IGNORECASE,
)
_FEWEST_PARTS = 2
# Must match "March 2024: ", "October 6, 2025 – ". Must not match "March 2024 purchases: ", "In March 2024, ".
_TIME_LABEL = re.compile(
    r"\W*(?P<time>(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?:\s\d{1,2},)?\s20\d\d)\s?[:–—-]\s"
)
# News before what it is of. Must match "On March 30, 2026, the Company announced that". Must not match "On March 30,
# 2026, the Company purchased", "On March 30, 2026, the Company announced a program".
_NEWS_ON = re.compile(
    r"\W*On [A-Z][a-z]{2,8}\.? \d{1,2},? 20\d\d,?\s(?:[^.;$\d]|\.(?=\s[a-z(])){2,80}?"
    r"\b(?:announc(?:ed|ing)|reported|disclosed|confirmed|stated)\b"
    r"(?:\s[^.;$,\d]{1,40}?)?\s(?:that|the (?:purchase|acquisition|sale) of)\b"
)


def recognises(document: Document) -> bool:
    """Whether the document says that an amount of a coin was bought or sold."""
    clauses = completed_clauses(document)
    return any(
        clause.role is not Role.HELD or _PART.search(clause.sentence.text) or _ALL_BOUGHT.search(clause.sentence.text)
        for clause in clauses
    )


def read(document: Document) -> Iterator[Reading]:
    """Yield what was bought and sold, each trade once, and the passages that name a trade but leave a doubt."""
    found = [*islice(_trades(document), MOST), *islice(_parts(document), MOST)]
    for trade in found:
        if _said_better(trade, found):
            continue
        trade = _with_money(trade, found)  # noqa: PLW2901 - the same, with what another sentence says was paid
        reason = trade.clause.doubt or _miswritten(trade, found) or _doubt(trade, filed_on(document))
        if reason:
            yield Unread(cite(document, *trade.clause.span), STYLE.reader, reason, _MEASURES[trade.clause.role][0])
        else:
            yield from _facts(document, trade)


def _trades(document: Document) -> Iterator[_Trade]:
    periodic = document.filing.form.upper().startswith(_PERIODIC)
    before: _Trade | None = None
    for clause in completed_clauses(document):
        if clause.role is not Role.HELD and not clause.doubt.startswith(_NO_DISCLOSURE):
            window, named = _reported(document, clause) if periodic else _released(document, clause)
            if before is not None and not named and _goes_on(document, before, clause):
                window, named = before.window, before.named
            before = _Trade(clause, window, named)
            yield before


def _goes_on(document: Document, before: _Trade, clause: CoinClause) -> bool:
    """Whether a trade without days goes on the one before in its paragraph: "With the proceeds it bought 5 HYPE"."""
    between = document.text[before.clause.sentence.end : clause.sentence.start]
    return (
        before.named
        and "\n" not in between
        and not between.strip()
        and _GOING_ON.match(clause.sentence.text) is not None
    )


def _parts(document: Document) -> Iterator[_Trade]:
    """The parts of a holding that were bought in days of their own: "of which 15 were purchased in the week ended"."""
    filed = filed_on(document)
    for clause in completed_clauses(document):
        if clause.role is not Role.HELD or clause.doubt:
            continue
        whole = _whole(document, clause)
        if whole is not None:
            yield whole
            continue
        sentence = clause.sentence
        match = _PART.search(sentence.text, clause.units.end - sentence.start)
        if match is None or (match["coin"] is not None and symbol_of(match["coin"]) != clause.asset):
            continue
        window = window_of(match["when"], filed) or period_during(match["when"], clock_of(document).told)
        amounts = find_amounts(match["number"], sentence.start + match.start("number"))
        if window is not None and window.start is not None and amounts and amounts[0].value < clause.units.value:
            cost = _paid_for_part(sentence, match.start("when"))
            part = replace(clause, role=Role.BOUGHT, units=amounts[0], cost=cost, average=None, worth=None)
            yield _Trade(part, window, named=True)


def _whole(document: Document, clause: CoinClause) -> _Trade | None:
    """A holding that was all bought in days of its own: "…, all of which was purchased in the quarter"."""
    sentence = clause.sentence
    match = _ALL_BOUGHT.search(sentence.text, clause.units.end - sentence.start)
    others = (each.amount.start for each in coin_amounts(sentence))
    if match is None or any(clause.units.start < each < sentence.start + match.start() for each in others):
        return None
    when = match["when"]
    window = window_of(when, filed_on(document)) or period_during(when, clock_of(document).told)
    window = window or (period_named(document, when) if clock_of(document).periodic else None)
    bought = replace(clause, role=Role.BOUGHT, worth=None)
    return _Trade(bought, window, named=True) if window is not None and window.start is not None else None


def _paid_for_part(sentence: Sentence, place: int) -> Amount | None:
    """The first dollars behind the days of a part, where they are what was paid for it."""
    text = sentence.text[place:]
    first = next((each for each in find_amounts(text, sentence.start + place) if each.currency), None)
    return first if first and _PAID_FOR.match(text[: first.start - sentence.start - place]) else None


def _reported(document: Document, clause: CoinClause) -> tuple[Window | None, bool]:
    """The days of a trade in a periodic report, and whether the text names them."""
    window = _window(document, clause)
    period = period_end(document)
    within = _within(period, window, clause.sentence.text) if period else None
    if within is not None or window is not None:
        return within or (window, True)
    text = clause.sentence.text
    after = _after_period(document, text)
    if after is not None:
        return after, True
    window = period_named(document, text) or numbered_quarter(document, text) or _of_the_table(document, clause)
    return window, window is not None


def _of_the_table(document: Document, clause: CoinClause) -> Window | None:
    """The report's period that the words over a roll-forward name, for a sentence behind it on one of its rows."""
    text, end, start = clause.sentence.text, period_end(document), clause.sentence.start
    if end is None or not _ROW_TOLD.match(text) or _UNTOLD.search(text) or window_of(text, filed_on(document)):
        return None
    named = ended_periods(document.text[max(0, start - _BACK) : start])
    return named[-1] if named and named[-1].end == end else None


def _released(document: Document, clause: CoinClause) -> tuple[Window | None, bool]:
    """The days of a trade in a release, and whether they are named; else what it reports on, or its own day."""
    clause = _in_its_part(clause)
    clock, text, lead = clock_of(document), clause.sentence.text, clause.sentence.lead
    window = _window(document, clause)
    if window is None or (window.start is None and window.end == clock.announced):
        window = _days_behind(document, clause) or window
    summed = _summed(clock, text, window.end if window else clock.announced) if not (window and window.start) else None
    if summed is not None or window is not None:
        return summed or _until_told(clock, clause, window), True
    told = _spoken_of(document, text) or _spoken_of(document, lead) or _last_month(clock, text)
    told = told or _after_period(document, text) or week_before(text, clock.announced)
    if told is not None:
        return told, True
    if _UNTOLD.search(_YIELD.sub("", text)) or _UNTOLD.search(lead) or _is_of_a_past_month(clock, text):
        return None, False
    return _unsaid(document, clause)


def _in_its_part(clause: CoinClause) -> CoinClause:
    """A trade with the part of its sentence that is its own, where the sentence tells a sum over a longer time too.

    Reads "In October we sold 40 bitcoin; year to date we have sold 212 bitcoin" as two parts.
    """
    sentence = clause.sentence
    if not _LONGER_SUM.search(sentence.text) or len(coin_amounts(sentence)) < _FEWEST_PARTS:
        return clause
    cuts = [0, *(match.end() for match in _PART_ENDS.finditer(sentence.text)), len(sentence.text)]
    place = clause.units.start - sentence.start
    low = max(cut for cut in cuts if cut <= place)
    high = min(cut for cut in cuts if cut > place)
    own = Sentence(sentence.text[low:high], sentence.start + low, sentence.start + high, sentence.lead)
    return replace(clause, sentence=own)


def _unsaid(document: Document, clause: CoinClause) -> tuple[Window | None, bool]:
    """The days of a trade whose sentence names none: its section's, the month's, the results', else the news'."""
    clock, section = clock_of(document), _of_section(document, clause.sentence)
    if section is not None:
        return section.period, True
    if clock.month_end is not None:
        return Window(clock.month_end.replace(day=1), clock.month_end), True
    if clock.told.months:
        return _of_results(document, clause)
    return Window(None, clock.announced), False


def _of_section(document: Document, sentence: Sentence) -> Reported | None:
    """What the heading over a trade tells of its time; None for news and for what goes on another sentence."""
    if _NEWS.search(sentence.text) or sentence_before(document, sentence):
        return None
    return section_told(document, sentence.start)


def _after_period(document: Document, text: str) -> Window | None:
    """The days "Subsequent to June 30, 2025" or "after quarter-end" means: from the period's end to the filing.

    None where the sentence names another day, or the filing is of no quarter's end that is lately over.
    """
    end, filed, after = period_end(document), filed_on(document), _AFTER_PERIOD.match(text)
    if after is None or end is None or not timedelta(0) < filed - end <= _LATELY or (end + timedelta(days=1)).day != 1:
        return None
    days = {each.day for each in find_loose_days(text, filed)}
    if days - {end} or (after["day"] is not None and end not in days) or _OTHER_STRETCH.search(text, after.end()):
        return None
    return Window(end + timedelta(days=1), filed)


def _last_month(clock: Clock, text: str) -> Window | None:
    """The days of a release that begins "Last month, we sold" and reports on no period: the calendar's month before."""
    if not _LAST_MONTH.match(text) or clock.periodic or clock.month_end is not None or clock.told.months is not None:
        return None
    end = clock.announced.replace(day=1) - timedelta(days=1)
    return Window(end.replace(day=1), end)


def _is_of_a_past_month(clock: Clock, text: str) -> bool:
    """Whether a trade is told of a part of a month that is over: the day it ended on is not given."""
    part = _IN_PART_OF_MONTH.search(text)
    return part is not None and part["month"] != f"{clock.announced:%B}"


def _days_behind(document: Document, clause: CoinClause) -> Window | None:
    """The days of a deed that a sentence shortly behind tells: "The coins were bought between May 5 and May 9, 2025".

    None where another trade stands between the two, or the sentence names another coin.
    """
    filed, text = filed_on(document), document.text
    for match in islice(_DEED_DATED[clause.role].finditer(text, clause.sentence.end, clause.sentence.end + _ON), 4):
        place = match.start("deed")
        named = {symbol for _, _, symbol in find_coins(match["deed"])}
        if named - {clause.asset} or _ANOTHERS.search(match["deed"]) or not _is_last_trade(document, clause, place):
            continue
        own_words = match["deed"].split()[-1].lower().rstrip("s") in _DEEDS or named
        window = _days_in(match["days"], filed) if own_words else None
        if window is not None and window.end <= filed:
            return window
    return None


def _is_last_trade(document: Document, clause: CoinClause, place: int) -> bool:
    """Whether no other amount of coins was bought or sold between a trade and a place behind it."""
    clauses = completed_clauses(document)
    first = bisect_left(clauses, clause.sentence.end, key=lambda each: each.sentence.start)
    between = takewhile(lambda each: each.sentence.start < place, islice(clauses, first, None))
    return all(each.role is Role.HELD or each.units.value == clause.units.value for each in between)


def _summed(clock: Clock, text: str, last: date) -> Window | None:
    """The window of a sum up to a day: "year to date", "since year end … on March 27"; None in other words."""
    since = period_after(text, clock.told, last) if _SINCE.search(text) else None
    return since or to_date(text, last)


def _until_told(clock: Clock, clause: CoinClause, window: Window | None) -> Window | None:
    """The window of "since October 31, 2025" in an update of a day before it is published: it ends on that day."""
    day, text = clock.told.day, clause.sentence.text
    if window is None or window.start is None or day is None:
        return window
    if not (_SINCE.search(text) or _PART_OF_MONTH.search(text)):
        return window
    return Window(window.start, day) if window.start < day < window.end == clock.filed else window


def _spoken_of(document: Document, text: str) -> Window | None:
    """The days of "during the quarter", "subsequent to quarter end", "in the third quarter of 2025"; None in others."""
    clock = clock_of(document)
    return (
        period_after(text, clock.told, clock.announced)
        or quarter_named(document, text)
        or (None if _ANOTHERS.search(text) else period_during(text, clock.told))
    )


def _of_results(document: Document, clause: CoinClause) -> tuple[Window | None, bool]:
    """The days of a trade that a report of results tells without them: news is of its day, an item of the period."""
    clock, text = clock_of(document), clause.sentence.text
    if _NEWS.search(text) or _NEWS.search(clause.sentence.lead):
        return Window(None, clock.announced), False
    line = document.text.rfind("\n", 0, clause.sentence.start) + 1
    marked = BULLET.match(document.text[line : clause.sentence.start] + "x ") or clause.sentence.lead
    item = (marked or _ITEM.match(text)) and not _STATED_AT.search(text)
    return (clock.told.period, True) if item else (None, False)


def _within(period: date, window: Window | None, text: str) -> tuple[Window | None, bool] | None:
    """The days of a trade that only the report's own period gives: "since May 12", "in the first quarter of 2021"."""
    quarter = _QUARTER.search(text) if window is None else None
    if quarter and (int(quarter["year"]), _ORDINALS[quarter["ordinal"].lower()] * 3) == (period.year, period.month):
        return Window(date(period.year, period.month - 2, 1), period), True
    if window and window.start and window.start < period < window.end and _SINCE.search(text):
        return Window(window.start, period), True
    return None


def _window(document: Document, clause: CoinClause) -> Window | None:
    """The days of a trade that its sentence, or the words that lead its list, name."""
    sentence, filed = clause.sentence, filed_on(document)
    if _is_of_a_year(clause):
        return _year(document, clause.sentence.text[clause.units.end - clause.sentence.start :])
    own = _own_window(document, clause)
    if own is not None:
        return own
    window = _days_in(sentence.text, filed) or _labelled(sentence.text, filed) or _days_in(sentence.lead, filed)
    if window is not None:
        return window
    day = as_of_day(own_days(sentence.text), clause.units.start - sentence.start, filed)
    return Window(None, day) if day is not None else _year(document, sentence.text)


def _labelled(text: str, filed: date) -> Window | None:
    """The days of an item that begins with them: "March 2024: Acquired 300 BTC", "October 6, 2025 – 250 BTC bought"."""
    label = _TIME_LABEL.match(text)
    if label is None:
        return None
    days = find_loose_days(label["time"], filed)
    return Window(None, days[0].day) if days else window_of(f"in {label['time']}", filed)


def _year(document: Document, text: str) -> Window | None:
    """The year a trade is told of, where the document reports on calendar years; else None: it may be the firm's."""
    clock = clock_of(document)
    period = None if clock.periodic else clock.told.period or clock.told.spoken
    years = {int(match["year"]) for match in _YEAR_NAMED.finditer(text)}
    if period is None or (period.end.month, period.end.day) != (12, 31) or len(years) != 1 or "iscal" in text:
        return None
    year = years.pop()
    return Window(date(year, 1, 1), date(year, 12, 31)) if year <= period.end.year else None


def _own_window(document: Document, clause: CoinClause) -> Window | None:
    """The days a trade has to itself where its sentence tells several: "50 BTC on May 1 and 5 on March 12, 2025"."""
    filed, start = filed_on(document), clause.sentence.start
    text = _without_news(clause.sentence.text, filed)
    low, end = clause.units.start - start, clause.units.end - start
    done = _DONE_IN.match(text, end)
    if done is not None:
        return _days_in(done[0], filed) or _year(document, done[0]) or _days_in(text[:low], filed)
    beside = sorted({each.amount.start for each in coin_amounts(clause.sentence)} | {low})
    if _days_in(text[: beside[0]], filed) is not None:
        before = max((place for place in beside if place < low), default=0)
        return _days_in(text[before:low], filed)
    last = as_of_day(text, len(text), filed) if _SINCE.search(text[: beside[0]]) else None
    since = period_after(text[: beside[0]], clock_of(document).told, last or filed)
    if since is not None:
        return since
    return _days_in(text[end : min((place for place in beside if place > low), default=len(text))], filed)


def _without_news(text: str, filed: date) -> str:
    """A sentence with the day of its announcement blanked, where what is announced has its own days from and to."""
    news = _NEWS_ON.match(text)
    window = _days_in(text[news.end() :], filed) if news and not _OF_SHARES.search(text, news.end()) else None
    return text if news is None or window is None or window.start is None else " " * news.end() + text[news.end() :]


def _is_of_a_year(clause: CoinClause) -> bool:
    """Whether a trade is told of a whole year, whose months are the firm's own: "acquired 833 bitcoins in 2023"."""
    end = clause.units.end - clause.sentence.start
    return _IN_YEAR.match(clause.sentence.text, end) is not None


def _days_in(text: str, filed: date) -> Window | None:
    """The window a text names, the days of other things than a trade left out."""
    return window_of(own_days(text), filed)


def _said_better(trade: _Trade, found: list[_Trade]) -> bool:
    """Whether another sentence tells the same trade with its days or its price, or the same before this one."""
    for other in found:
        if other is trade:
            continue
        if _same(trade, other) and _told(other) > _told(trade):
            return True
    return False


def _with_money(trade: _Trade, found: list[_Trade]) -> _Trade:
    """A dated trade with the money that another sentence tells of the same coins, if one alone tells it undated."""
    clause = trade.clause
    if not trade.named or clause.cost is not None or clause.average is not None:
        return trade
    priced = [
        other.clause
        for other in found
        if not other.named
        and _same(trade, other)
        and other.clause.units.value == clause.units.value
        and (other.clause.cost or other.clause.average)
    ]
    if len({(each.cost and each.cost.value, each.average and each.average.value) for each in priced}) != 1:
        return trade
    told = priced[0]
    behind = (*clause.behind, told.sentence, *told.behind)
    return replace(trade, clause=replace(clause, cost=told.cost, average=told.average, behind=behind))


def _same(one: _Trade, other: _Trade) -> bool:
    slack = max(one.clause.units.step, other.clause.units.step)
    return (
        one.clause.asset == other.clause.asset
        and one.clause.role is other.clause.role
        and not other.clause.doubt
        and abs(one.clause.units.value - other.clause.units.value) <= slack
    )


def _miswritten(trade: _Trade, found: list[_Trade]) -> str:
    """The doubt about the digits of the same trade told elsewhere: a headline rounds what is not sure in the text."""
    for other in found:
        same = _same(trade, replace(other, clause=replace(other.clause, doubt="")))
        if same and other.clause.doubt.startswith(_MISWRITTEN):
            return other.clause.doubt
    return ""


def _told(trade: _Trade) -> tuple[bool, bool, int]:
    clause = trade.clause
    window = trade.named and trade.window is not None and trade.window.start is not None
    return window, trade.named, (clause.cost is not None) + (clause.average is not None)


def _doubt(trade: _Trade, filed: date) -> str:
    if trade.window is None:
        return "the days of the trade are not given"
    if trade.window.end > filed + SLACK:
        return "the day lies after the filing"
    if not plausible_paid(trade.clause, trade.window.end):
        return "a price per coin at which no coin of that kind has traded"
    if trade.clause.units.precision is Precision.AT_LEAST:
        return "a bound, not a count"
    return ""


def _facts(document: Document, trade: _Trade) -> Iterator[Reading]:
    clause, window = trade.clause, trade.window
    assert window is not None  # noqa: S101 - _doubt made sure
    units, paid, average = _MEASURES[clause.role]
    rows: list[tuple[str, Amount | None]] = [(units, clause.units)]
    if agrees(clause) and plausible_trade(clause, window.end):
        rows += [(paid, clause.cost), (average, clause.average)]
    else:
        yield Unread(cite(document, *clause.span), STYLE.reader, "units, amount and average price do not agree", paid)
    for measure, amount in rows:
        if amount is not None:
            yield stated(
                document, measure, amount.value, clause.span_of(amount), STYLE.reader, asset=clause.asset,
                period=(window.start, window.end), precision=amount.precision,
            )  # fmt: skip


STYLE = Style(NAME, 18, recognises, read)
