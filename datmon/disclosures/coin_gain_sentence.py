"""Gains and losses on the coins held, as a release says them in a sentence.

Reads       "which included a gain on digital assets of $71.4 million"; "an unrealized loss of $12.3 million on its
            bitcoin for the three months ended December 31, 2025"; "Gain from the increase in fair value of bitcoin …
            was US$41.2 million"; "$40.2 million of unrealized gains on digital assets"; "bitcoin fair value losses of"
Returns     The period the sentence names, else the one the release reports on; a loss is negative
Does not    read realized gains, gains of sales, loans, derivatives and collateral alone, comparatives, hypothetical
            amounts, another firm's gains, impairment losses
Source      ASC 350-60-45-2; releases, Forms 8-K (Items 2.02 and 7.01) and 6-K and their exhibits
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from datmon.any_case import AnyCase
from datmon.calendars import find_days
from datmon.coin_clauses import counts_in_other_dollars, is_us_dollars
from datmon.coins import coin_words, find_coins, may_name_coin
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Fact, Reading, Unread, cite, stated
from datmon.holders import deed_is_anothers
from datmon.keywords import keywords, spans_of
from datmon.mentions import names_another
from datmon.passages import Sentence, Window, before_comparison, filed_on, find_loose_days, sentences_around
from datmon.quantities import Amount, Precision, find_amounts, words_before
from datmon.report_days import period_end, period_named
from datmon.report_scales import is_bare, of_all_amounts
from datmon.reported_periods import named_periods, period_during, reported
from datmon.statements import ended_periods
from datmon.stock_days import clock_of, stock_day
from datmon.treasury_coins import coin_of, counts_several

NAME = "coin_gain_sentence"
MEASURE = "unrealized_gain_loss_usd"
MOST = 60  # places looked at
_PERIODIC = ("10-Q", "10-K", "20-F", "40-F")
_UNREAD = ("S-", "F-", "424B")  # prospectuses tell of many periods

_NAMES = "|".join(map(re.escape, coin_words()))
_ITEM = rf"(?:(?:digital|crypto|virtual)[- ]?(?:assets?|currenc(?:y|ies)|tokens?)|cryptos?|(?:{_NAMES})s?)\b"
# The words for a gain or a loss with dollars near them, found without looking at the rest.
_KIND_WORDS = keywords("gain", "Gain"), keywords("loss", "Loss"), keywords("ed profit")
_WHOLE_KIND = re.compile(r"(?:[Gg]ains?|[Ll]oss(?:es)?|ed profits?)\b")
_DOLLARS = re.compile(r"\$\s?\d")
_REACH = 240  # characters around them in which coins are named
_ABOUT = r"(?:approximately\s+|about\s+|roughly\s+|around\s+|~\s?|a\s+total\s+of\s+)?"
_KIND = r"(?P<kind>gains?|loss(?:es)?|(?<=unrealised )profits?|(?<=unrealized )profits?)"
# "gain on digital assets of", "unrealized loss on bitcoin for the three months ended December 31, 2025 was", "Gain from
# the increase in fair value of bitcoin and bitcoin collateral receivable was".
# A sale's gain matches too, and is left out by the words in between.
_BEFORE = AnyCase(
    rf"\b{_KIND}(?:,\s+net,?)?\s+(?:on|from|in|related\s+to|relating\s+to|of|due\s+to|arising\s+from|resulting\s+from)\b(?P<between>[^.;$]{{0,70}}?)"
    rf"\b(?P<item>{_ITEM})(?P<tail>[^;$]{{0,100}}?)(?P<item2>)\s*(?:\bof|\bwas|\bwere|\btotal(?:l?ed|ing)|\bamount(?:ed|ing)\s+to|:)\s+{_ABOUT}$",
)
# "The change in fair value of bitcoin resulted in a loss of", "bitcoin fair value gain of".
_OF_COINS = AnyCase(
    rf"(?:\b(?:fair\s+value|remeasurement|mark-to-market)\s+of\s+(?:\w+\s+){{0,3}}?(?P<item>{_ITEM})(?P<between>[^.;$]{{0,60}}?)"
    rf"|\b(?P<item2>{_ITEM})\s+(?:(?:fair\s+value|mark-to-market|unrealized|non-cash|holdings)\s+)*)\b{_KIND}"
    rf"(?:\s+adjustments?)?\s+(?:of|was|were|totaled|totalling|totaling)\s+{_ABOUT}$",
)
_OF = re.compile(
    rf"\b{_KIND}\s+(?:\([^()]{{0,30}}\)\s+|position\s+)?(?:of|was|totaling|totaled)\s+{_ABOUT}$"
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
    rf"|related\s+to)\b"
    rf"(?P<between>[^.;$]{{0,60}}?)\b(?P<item>{_ITEM})(?P<item2>)",
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
    rf"\bunreali[sz]ed\s+(?:\w+\s+){{0,2}}?(?:gains?|loss(?:es)?|profits?)\s+(?:position\s+)?"
    rf"(?:(?:of|was|totaling)\s+)?{_ABOUT}(?:US)?$",
    re.IGNORECASE,
)
_HOLDS_COINS = re.compile(
    r"\b(?:held|holds?|owned|owns?|holdings?|treasury|reserves?|position|wallets?|portfolio|remain)\b", re.IGNORECASE
)
_BOUGHT = re.compile(r"\b(?:purchased|acquired|bought)\b", re.IGNORECASE)
_JOINED = re.compile(rf"{_KIND}\s(?P<item>.+)(?P<item2>)", re.IGNORECASE | re.DOTALL)
_UNSURE = AnyCase(
    r"\b(?:would|could|may|might|should|if|expects?|anticipates?|hypothetical|assum\w+|each \$|per share|deferred"
    r"|tax(?:es)? on|for example|for instance|cumulative|since inception|to date|since)\b",
)
# Must match "realized and unrealized ", "realized a net ". Must not match "unrealized ".
_REALIZED_BEFORE = re.compile(r"(?<!un)\brealized(?:\s+\w+){0,3}\s+$", re.IGNORECASE)
_RECORDED = re.compile(
    r"\b(?:reported|reports|recorded|records|recogni[sz]ed|posted|incurred|booked|announced|had|has|saw|generated)\b"
)
_EXCLUDES = re.compile(
    r"\b(?:excluding|excludes?|before|without|other than|net of|adjusted)\b[^.;$]{0,40}$", re.IGNORECASE
)
_COMPARED = re.compile(
    r"\b(?:versus|vs|compared|against|prior|previous|same (?:period|quarter)|year ago|last year)\b", re.IGNORECASE
)
_SEVERAL = re.compile(r"\b(?:three|six|nine) and (?:six|nine|twelve)\b|\brespectively\b", re.IGNORECASE)
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
    r"\s(?:for|in|during)\sthe\s(?:(?:first|second|third|fourth)\s)?(?:month|quarter|half|period),?\sand\s(?:of\s)?"
    r"(?:approximately\s|about\s)?(?:US)?(?=\$|$)",
    re.IGNORECASE,
)
_PARAGRAPH = 600  # characters of a paragraph before a sentence in which its period may stand
_NEAR_VERB = 60  # characters before a gain in which a verb says that it was recognized: then it is a period's
_LATEST = timedelta(days=130)  # a release reports on a period at most so long after its end
_OTHER_SPAN = re.compile(
    r"\b(?:year[- ]to[- ]date|YTD|(?:three|six|nine|twelve)[- ]months?|full year|half[- ]year|month|week|day)\b",
    re.IGNORECASE,
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
        if not _DOLLARS.search(text, low, high):
            continue
        if (
            text.find("igital asset", low, high) >= 0
            or text.find("rypto", low, high) >= 0
            or may_name_coin(text, low, high)
        ):
            yield place


def _of_sentence(document: Document, sentence: Sentence) -> Iterator[Reading]:
    text, last, before = sentence.text, 0, None
    for amount in find_amounts(text):
        match = _gain(text, amount) if amount.currency and amount.value > 0 else None
        compared = _COMPARED.search(text, last, amount.start)
        match = match or (before if amount.currency and _THEN_FOR.fullmatch(text, last, amount.start) else None)
        last, before = amount.end, match
        if (
            match is None
            or compared
            or "respectively" in text
            or amount.precision in (Precision.AT_MOST, Precision.AT_LEAST)
        ):
            continue
        if counts_in_other_dollars(document) and not is_us_dollars(text, amount):
            continue
        if not _is_dollars(text, amount) or _is_anothers(document, text, amount, match["kind"]):
            continue
        asset, window = (
            coin_of(document, match["item"] or match["item2"]),
            _window(document, sentence, amount, match["kind"]),
        )
        window = window or _paper_window(document, sentence, amount)
        dollars = (of_all_amounts(document, amount) if is_bare(document, amount) else None) or amount
        span = sentence.start, sentence.end
        untold = asset is None and not (counts_several(document) and not find_coins(match["item"] or match["item2"]))
        bare = _periodic(document) and is_bare(document, dollars)
        if untold or window is None or bare:
            reason = (
                "which coin is not told" if untold
                else "the period is not told" if window is None
                else "dollars without a scale word in a report in thousands"
            )  # fmt: skip
            yield Unread(cite(document, *span), STYLE.reader, reason, MEASURE)
            continue
        value = -dollars.value if match["kind"].lower().startswith("loss") else dollars.value
        yield stated(
            document, MEASURE, value, span, STYLE.reader, asset=asset, period=(window.start, window.end),
            precision=dollars.precision,
        )  # fmt: skip


def _is_anothers(document: Document, text: str, amount: Amount, kind: str) -> bool:
    """Whether another firm has the gain: who recorded it, or who the sentence is about."""
    verbs = list(_RECORDED.finditer(text, 0, max(0, text.lower().rfind(kind.lower(), 0, amount.start))))
    return names_another(document, text) or bool(verbs and deed_is_anothers(document, text, verbs[-1].start()))


def _gain(text: str, amount: Amount) -> re.Match[str] | None:
    """What the words around the amount call a gain or loss on coins, as a match with kind and item."""
    before, behind = words_before(text, amount, 260), text[amount.end : amount.end + 140]
    named = _KIND_WORD.search(before) is not None  # without which the patterns are slow to find nothing
    found = (_BEFORE.search(before) or _of_coins(before)) if named else None
    words, lead = (found[0], before[: found.start()]) if found else ("", before)
    if found is None:
        of, on, inside = _OF.search(before) if named else None, _ON.match(behind), _IN.match(behind)
        on = None if on and _COMPARED.search(on["between"]) else on
        held = _of_coin_held(before) if of and not on and _UNREALIZED.search(before) else None
        found = _joined(of, on) if of and on else inside or held
        words = on[0] if of and on else inside[0] if inside else ""
    if found is None:
        return None
    near = lead[-90:].rpartition(";")[2]
    against = (
        _OTHER.search(words) or _UNSURE.search(near + words) or _EXCLUDES.search(near) or _REALIZED_BEFORE.search(near)
        or _OTHER_LOSS.search(_until(before, found))
    )  # fmt: skip
    return None if against else found


def _of_coin_held(before: str) -> re.Match[str] | None:
    """The gain on the one coin counted before it: "held 540 SOL, and recognized an unrealized gain of"."""
    named = {symbol: before[start:end] for start, end, symbol in find_coins(before)}
    kind = list(_KIND_WORD.finditer(before))[-1][0]
    holds = _HOLDS_COINS.search(before) or _BOUGHT.search(before)
    if len(named) != 1 or not holds or _OTHER.search(before):
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


def _window(document: Document, sentence: Sentence, amount: Amount, kind: str) -> Window | None:
    """The period told beside the amount, else the sentence's, else the paragraph's, else the release's, if recent."""
    text = before_comparison(sentence.text, amount.end)
    own = _FOR_A_SPAN.match(text, amount.end) if not _periodic(document) else None
    if own is not None and (window := period_during(own[0], reported(document))) is not None:
        return window if timedelta(0) <= filed_on(document) - window.end <= _LATEST else None
    low = text.lower().rfind(kind.lower(), 0, amount.start)
    beside = text[low if 0 <= amount.start - low < _REACH else amount.start : amount.end + _BESIDE]
    named = _named(text)
    if len(named) > 1:
        named = set() if _SEVERAL.search(beside) else _named(beside)
    window, told = (named.pop() if len(named) == 1 else None), reported(document)
    if _periodic(document):
        window = window or period_named(document, text) or _from_day(document, sentence.text)
        return window if window is not None and window.end == period_end(document) else None
    if window is None and not _OTHER_SPAN.search(text) and not find_days(text) and not _named(text):
        window = period_during(text, told) or _paragraph_window(document, sentence) or told.period
    if window is None or (told.period is not None and told.period.end != window.end):
        return None
    return window if timedelta(0) <= filed_on(document) - window.end <= _LATEST else None


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
    told = _UNREALIZED.search(words_before(sentence.text, amount, 260))
    if told is None or _periodic(document) or _named(sentence.text) or _OTHER_SPAN.search(sentence.text):
        return None
    if _RECORDED.search(before[-_NEAR_VERB:]) or not _HOLDS_COINS.search(before):
        return None
    day, dated = stock_day(clock_of(document), sentence, sentence.start + amount.start)
    named = {each.day for each in find_loose_days(sentence.text, filed_on(document))}
    if not dated and named:
        day = named.pop() if len(named) == 1 else None
    return None if day is None or day > filed_on(document) else Window(None, day)


def _paragraph_window(document: Document, sentence: Sentence) -> Window | None:
    """The one period that the sentences before it in its paragraph name; None where they name none, or several."""
    low = max(document.text.rfind("\n", 0, sentence.start), sentence.start - _PARAGRAPH)
    named = _named(document.text[low : sentence.start]) if low >= 0 else set()
    return named.pop() if len(named) == 1 else None


def _periodic(document: Document) -> bool:
    return document.filing.form.upper().startswith(_PERIODIC)


def _named(text: str) -> set[Window]:
    """The periods a text names: quarters by their names, months by their last day."""
    return {window for _, _, window in named_periods(text)} | set(ended_periods(text))


STYLE = Style(NAME, 6, recognises, read)
