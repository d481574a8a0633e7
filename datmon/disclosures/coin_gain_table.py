"""Gains and losses on the coins held, as an income statement without tags prints them.

Reads                                                   | Three Months Ended September 30,
                                                        | 2025       | 2024
            Gain (loss) on fair value of bitcoin, net   | $ 64,100   | $ (19,300)       under "(in thousands)"
            Unrealized loss (gain) on digital assets    |   (64,100) |    19,300
Returns     The shortest period of those that end last; a loss is negative. What a number without "gain" and "loss" side
            by side means is told by the heading above it (costs, other income), else it is not read
Does not    read documents with tags, reconciliations (their lines take out what was put in), cash flows, realized gains
            alone, gains on loans, collateral, derivatives and investments
Source      ASC 350-60-45-2 (gains and losses in net income); EX-99.1 of Forms 8-K and 6-K, reports before tags
"""

import re
from collections.abc import Iterator

from datmon.coin_clauses import counts_in_other_dollars
from datmon.coins import coin_words, find_coins
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.statements import Line, Statement, has_row, is_untagged, periods, plain
from datmon.treasury_coins import coin_of, counts_several

NAME = "coin_gain_table"
MEASURE = "unrealized_gain_loss_usd"

_GAINS, _COINS = ("gain", "loss", "change", "fair value"), ("coin", "asset", "crypto", "fair")
_COIN = f"(?:digital|crypto|virtual)[- ]?(?:assets?|currenc(?:y|ies)|tokens?)?|{'|'.join(map(re.escape, coin_words()))}"
_ITEM = rf"(?:(?:the |our )?(?:{_COIN})s?(?: (?:tokens?|assets?|holdings?|held|treasury|investments?))?)"
# A row of gains on coins with a number behind it, found without looking at the rest.
_ROW = re.compile(
    r"\n(?=[^|\n]{1,190}+\|)"
    r"[^|\n]{0,60}?(?:[Gg]ain|GAIN|[Ll]oss|LOSS|[Cc]hanges?|[Rr]emeasure)[^|\n]{0,120} \| [^\n]{0,80}?\d"
)
# Must match "Gain (loss) on fair value of bitcoin, net", "Unrealized loss on digital assets", "Change in fair value of
# digital assets", "Net gains on digital assets", "Fair value adjustments of bitcoin", "Net change in unrealized
# appreciation on bitcoin". Must not match "Gain on bitcoin collateral", "Loss on sale of digital assets", "Change in
# fair value of warrants", "Gain on digital asset loans".
_GAIN = re.compile(
    r"^(?:total |net )*(?:(?:net )?changes? in (?:net )?)?(?:realized and )?(?:unrealized )?(?:net )?"
    r"(?:\(?(?:gains?|loss(?:es)?|appreciation|depreciation)\)?(?:\s?[/,-]?\s?(?:or )?\(?(?:gains?|loss(?:es)?"
    r"|appreciation|depreciation)\)?)?,?(?: net)?,? (?:from|on|of|in|arising from|related to)(?: the)?"
    r"(?: (?:changes?|increases?|decreases?|remeasurement) (?:in|of)(?: the)?)?"
    r"(?: fair value(?: changes?)? (?:of|on|in))?"
    r"|(?:changes? in )?fair value (?:of|changes? (?:of|on|in)|adjustments? (?:of|on|to)"
    r"|(?:gains?|loss(?:es)?)(?:\s?/?\s?\(?(?:gains?|loss(?:es)?)\)?)? on)"
    r"|remeasurement of)"
    rf"(?: investments? in)? {_ITEM},?(?: (?:at fair value|measured at fair value))?(?:,? net)?$"
    rf"|^(?:net )?{_ITEM}(?:\s?[-–—,:])? (?:(?:fair value|unrealized|mark-to-market) )*\(?(?:gains?|loss(?:es)?)\)?"
    r"(?:\s?/?\s?\(?(?:gains?|loss(?:es)?)\)?)?(?:,? net)?$",
    re.IGNORECASE,
)
_REALIZED = re.compile(r"(?<!un)\brealized\b", re.IGNORECASE)
# Tables whose lines take out of income what was put in, or are no income statement.
_BRIDGE = re.compile(
    r"\b(?:EBITDA|non-GAAP|non-IFRS|adjusted|adjustments?|reconcil\w*|operating activities|add back)\b", re.IGNORECASE
)
# What stands in brackets is what a number in brackets is: "Loss (gain)" prints losses bare, "(Loss) gain" gains.
_LOSS_BARE = re.compile(r"\((?:gains?|appreciation)\)|\((?:gain|appreciation)s?/", re.IGNORECASE)
_GAIN_BARE = re.compile(r"\((?:loss(?:es)?|depreciation)\)|\bgains?(?:\s?/\s?| and | or )loss", re.IGNORECASE)
_LOSS = re.compile(r"\b(?:loss|depreciation)", re.IGNORECASE)
_GAINED = re.compile(r"\b(?:gain|appreciation)", re.IGNORECASE)
# What ends the lines under a heading.
_SUM = re.compile(
    r"^(?:total|net|gross|(?:operating )?(?:income|loss|profit)|(?:income|loss|profit) )\b", re.IGNORECASE
)
_COSTS = re.compile(r"\b(?:costs?|expenses?)\b", re.IGNORECASE)
_INCOME = re.compile(r"\b(?:income|revenues?|gains)\b", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Whether a document without tags has a row of gains or losses with a number."""
    return is_untagged(document) and has_row(document, _ROW, _GAINS, _COINS)


def read(document: Document) -> Iterator[Reading]:
    """Yield the gain or loss on coins of the first income statement that has one."""
    if counts_in_other_dollars(document):
        return
    for statement in periods(document, _GAINS, _COINS):
        if _is_bridge(statement):
            continue
        lines = [line for line in statement.lines if _is_gain(line)]
        if lines:
            yield from _of_lines(document, statement, lines)
            return


def _of_lines(document: Document, statement: Statement, lines: list[Line]) -> Iterator[Reading]:
    line = lines[0]
    dollars, gains = statement.value_of(line), _gains(line, _section(statement, line))
    asset = coin_of(document, line.printed)
    reason = (
        "several lines of gains and losses on coins" if len(lines) > 1
        else "realized gains are in it" if _REALIZED.search(line.printed)
        else "whether it is a gain or a loss is not told" if gains is None
        else "which coin is not told" if asset is None and (find_coins(line.printed) or not counts_several(document))
        else "no note tells whether the statement is in dollars or thousands" if dollars is None
        else ""
    )  # fmt: skip
    span = statement.span_of(line.number)
    if reason or dollars is None:
        yield Unread(cite(document, *span), STYLE.reader, reason, MEASURE)
        return
    period = statement.window.start, statement.window.end
    value = abs(dollars) if gains else -abs(dollars)
    yield stated(document, MEASURE, value, span, STYLE.reader, asset=asset, period=period, source="table")


def _is_gain(line: Line) -> bool:
    """Whether a line is of gains on coins and has a number that is not nil."""
    words = " ".join(line.printed.split()).rstrip(" :,*")
    return bool(line.number.value) and _GAIN.match(words) is not None


def _is_bridge(statement: Statement) -> bool:
    title = statement.table.caption.rpartition("\n")[2]
    words = {words for line in statement.lines for words in (line.label, line.section)}
    return any(_BRIDGE.search(text) for text in (title, statement.table.header_text, *words))


def _section(statement: Statement, line: Line) -> str:
    """The heading a line stands under, brackets left out; "" behind a total, where the heading has ended."""
    heading = ""
    for each in statement.lines:
        if each is line:
            return plain(line.section) if line.section != heading else ""
        if _SUM.match(each.label):
            heading = each.section
    return ""


def _gains(line: Line, section: str) -> bool | None:
    """Whether the number is a gain: by "gain (loss)", by the one word it has, or by the heading above it."""
    words, positive = line.printed, line.number.value is not None and line.number.value > 0
    if _LOSS_BARE.search(words):
        return not positive
    if _GAIN_BARE.search(words):
        return positive
    lost, gained = _LOSS.search(words), _GAINED.search(words)
    costs, income = _COSTS.search(section), _INCOME.search(section)
    if lost and not gained:
        return False if costs or not positive or not income else None
    if gained and not lost:
        return True if positive or costs else None
    if bool(costs) == bool(income):
        return None
    return positive if income else not positive


STYLE = Style(NAME, 2, recognises, read)
