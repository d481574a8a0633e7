"""Shares sold at the market and what they brought in net: the programme table, and the sentence of earlier years.

Reads       ATM Program Summary | During Period August 18, 2025 to August 24, 2025 | As of August 24, 2025
            | Shares Sold | Notional Value (in millions) (1) | Net Proceeds (in millions) (2) | Available …
            Common ATM | 875,301 MSTR Shares | - | $309.9 | $16,732.4   …   Total | $357.0
            and "had sold an aggregate of 3,884,712 Shares under the Sales Agreement for aggregate net proceeds to the
            Company (less sales commissions) of approximately $1.54 billion"
Returns     The total row; the one row that sold where there is no total; several rows without a total are unread
Does not    read gross proceeds, notional value, what remains available, programmes merely entered into
Source      Form 8-K Items 1.02 and 8.01
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.passages import Sentence, Window, announced_on, as_of_day, sentences_of, window_of
from datmon.quantities import Amount, Precision, find_amounts
from datmon.tables import Table, TableNumber, tables_of

NAME = "atm_table"
MEASURE = "atm_net_proceeds_usd"

# Must match "Net Proceeds(1)", "Net Proceeds (in millions) (2)". Must not match "Use of net proceeds".
_NET = re.compile(r"\bnet proceeds\b", re.IGNORECASE)
_ATM = re.compile(
    r"\bATM\b|\bat[- ]the[- ]market\b|\bsales? agreement|\bshares sold\b|\bequity distribution agreement\b"
    r"|\b(?:controlled equity|open market sale)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"^(?:total|aggregate|combined)\b", re.IGNORECASE)
# Must match "had sold an aggregate of", "issued and sold", "received … from the sales of Shares". Must not match
# "may issue and sell", "could sell".
_SOLD = re.compile(r"\b(?:sold|issued|raised|received|generated|realized)\b", re.IGNORECASE)
# "net proceeds to the Company (less sales commissions and expenses) of approximately", "net proceeds of", "totaling"
_NET_OF = re.compile(
    r"\bnet (?:cash )?proceeds\b(?:\s+to\s+(?:the Company|us|[A-Z][\w&’']*(?:\s[A-Z][\w&’']*){0,2}))?"
    r"(?:,?\s*(?:\([^()]{0,120}\)|(?:after|less|net of)[^$;.]{0,120}?))?,?\s*(?:of|totaling|totalling|were|was"
    r"|equal to|:)?\s*"
    r"(?:approximately|about|roughly|an aggregate of|a total of|\s)*$",
)
# "approximately $5.2 million, net of commissions" does not say net proceeds; it is left alone.
_PLAN = re.compile(
    r"\b(?:expects?|intends?|intended|estimated?|anticipates?|would|will|could|(?-i:may)|if|assum\w+|up to)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"\b(?:assum\w+|illustrative|hypothetical|pro forma)\b", re.IGNORECASE)
_OFFERING = re.compile(
    r"\b(?:notes|underwrit\w+|private placement|public offering of|PIPE|registered direct|convertible|option)\b",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Whether a document that is no periodic report speaks of net proceeds and of sales at the market."""
    periodic = document.filing.form.upper().startswith(("10-Q", "10-K", "20-F", "40-F"))
    return not periodic and bool(_NET.search(document.text) and _ATM.search(document.text))


def read(document: Document) -> Iterator[Reading]:
    """Yield net proceeds from the tables, then from the sentences."""
    announced = announced_on(document)
    for table in tables_of(document):
        if _is_programmes(table):
            yield from _read_table(document, table, announced)
    for sentence in sentences_of(document):
        reading = _read_sentence(document, sentence, announced)
        if reading is not None:
            yield reading


# the table -------------------------------------------------------------------------------------------------------


def _is_programmes(table: Table) -> bool:
    header = table.header_text
    return bool(len(header) < 1_500 and _NET.search(header) and _ATM.search(header + " " + table.caption))


def _read_table(document: Document, table: Table, announced: date) -> Iterator[Reading]:
    proceeds = [number for number in table.numbers if _NET.search(number.heading) and not number.percent]
    sold = [number for number in proceeds if number.value]
    total = [number for number in sold if _TOTAL.match(number.label)]
    parts = [number for number in sold if not _TOTAL.match(number.label)]
    chosen = total[-1] if total else parts[0] if len(parts) == 1 else None
    if chosen is None:
        if parts:
            yield _unread(document, (parts[0].start, parts[-1].end), "several programmes and no total row")
        return
    window = _window(table, chosen, announced)
    if window is None or chosen.scaled is None:
        yield _unread(document, (chosen.start, chosen.end), "the days of the sales are not given")
        return
    yield _fact(document, chosen.scaled, _row_span(table, chosen), window, Precision.ROUNDED, "table")


def _window(table: Table, number: TableNumber, announced: date) -> Window | None:
    for text in (number.heading, table.header_text, table.caption):
        window = window_of(text, announced)
        if window:
            return window
    return None


def _row_span(table: Table, number: TableNumber) -> tuple[int, int]:
    return table.rows[number.row][0].start, number.end


# the sentence ----------------------------------------------------------------------------------------------------


def _read_sentence(document: Document, sentence: Sentence, announced: date) -> Reading | None:
    text = sentence.text
    if not (_NET.search(text) and _ATM.search(text) and _SOLD.search(text)):
        return None
    amounts = _net_amounts(text)
    if not amounts:
        return None
    first = amounts[0]
    before = text[: first.start]
    if _SUPPOSED.search(text) or _PLAN.search(_clause(before)) or _OFFERING.search(_clause(before)):
        return None
    span = sentence.start, sentence.end
    if len(amounts) > 1:
        return _unread(document, span, "several net proceeds in one sentence")
    return _fact(document, first.value, span, _days(text, first, announced), first.precision, "text")


def _net_amounts(text: str) -> list[Amount]:
    """The dollars called net proceeds; of several, those whose own words go on to speak of sales at the market."""
    found = [amount for amount in find_amounts(text) if amount.currency and _NET_OF.search(text[: amount.start])]
    if len(found) < 2:
        return found
    ends = [*(amount.start for amount in found[1:]), len(text)]
    return [amount for amount, end in zip(found, ends, strict=True) if _ATM.search(text[amount.end : end])]


def _clause(before: str) -> str:
    """The words that govern the amount: from the last full boundary on."""
    cut = max(before.rfind(";"), before.rfind(" pursuant to which "), 0)
    sold = list(_SOLD.finditer(before))
    return before[max(cut, sold[-1].start() - 30 if sold else 0) :]


def _days(text: str, amount: Amount, announced: date) -> Window:
    window = window_of(text, announced)
    if window and window.start:
        return window
    return Window(None, as_of_day(text, amount.start, announced) or announced)


def _fact(
    document: Document, value: Decimal, span: tuple[int, int], window: Window, precision: Precision, source: str
) -> Reading:
    return stated(
        document, MEASURE, value, span, STYLE.reader, period=(window.start, window.end), precision=precision,
        source=source,
    )  # fmt: skip


def _unread(document: Document, span: tuple[int, int], reason: str) -> Unread:
    return Unread(cite(document, *span), STYLE.reader, reason, MEASURE)


STYLE = Style(NAME, 1, recognises, read)
