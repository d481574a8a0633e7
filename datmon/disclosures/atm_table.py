"""Shares sold at the market: what they brought in net, and what is left to sell, in the programme table and in prose.

Reads       ATM Program Summary | During Period August 18, 2025 to August 24, 2025 | As of August 24, 2025
            | Shares Sold | Notional Value (in millions) (1) | Net Proceeds (in millions) (2) | Available …
            Common ATM | 875,301 MSTR Shares | - | $309.9 | $16,732.4   …   Total | $357.0
            and "had sold an aggregate of 3,884,712 Shares under the Sales Agreement for aggregate net proceeds to the
            Company (less sales commissions) of approximately $1.54 billion"; "$7.65 billion of Shares remained
            available"
Returns     atm_net_proceeds_usd: the total row; the one row that sold where there is no total; several rows without a
            total are unread. atm_remaining_usd: each programme under its name, as of the day of the column or sentence
Does not    read gross proceeds, notional value, programmes merely entered into; in a report in thousands a number
            without its scale word is unread
Source      Form 8-K Items 1.02 and 8.01; notes on equity
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.mentions import mentioned, sentences_with
from datmon.passages import Sentence, Window, announced_on, as_of_day, filed_on, window_of
from datmon.quantities import Amount, Precision, find_amounts
from datmon.tables import Table, TableNumber, tables_holding

NAME = "atm_table"
MEASURE = "atm_net_proceeds_usd"
LEFT = "atm_remaining_usd"

_SALES = (
    "ATM", "t-the-market", "t the market", "T-THE-MARKET", "ales Agreement", "ales agreement", "istribution Agreement",
    "quity Offering", "pen Market Sale", "hares Sold", "hares sold",
)  # fmt: skip
_WORDS = ("et proceeds", "et Proceeds", "ET PROCEEDS", "vailable", "emain", "apacity")

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
# Must match "Available for Issuance and Sale (in millions)", "Remaining Capacity". Must not match "Shares remaining".
_LEFT_COLUMN = re.compile(r"\b(?:available|remaining)\b", re.IGNORECASE)
# Behind the dollars: "of Shares remained available for issuance and sale", "remaining capacity under".
_LEFT_BEHIND = re.compile(
    r"^[^.;$]{0,90}?\b(?:remain(?:s|ed|ing)?\b|(?:is|are|was|were|still|left)\s+available\b|available\s+(?:for|to"
    r"|under|capacity)\b"
    r"|left\b|unsold\b|of (?:remaining |available |unused )+(?:capacity|availability)\b)",
    re.IGNORECASE,
)
_LEFT_BEFORE = re.compile(
    r"\b(?:remaining|available|unused)\b[^.;$]{0,60}\b(?:of|was|is|were|totaled)\s+(?:approximately\s+)?$", re.I
)
_PROGRAMME = re.compile(r"\bthe\s+(?:20\d\d\s+)?(?P<name>[A-Z][\w-]{1,20})\s+ATM\b")
_IN_THOUSANDS = re.compile(r"\((?:amounts |dollars |\$ )?in thousands", re.IGNORECASE)
_SUPPOSED = re.compile(r"\b(?:assum\w+|illustrative|hypothetical|pro forma)\b", re.IGNORECASE)
_OFFERING = re.compile(
    r"\b(?:notes|underwrit\w+|private placement|public offering of|PIPE|registered direct|convertible|option)\b",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Whether the text speaks of sales at the market, and of net proceeds or of what is left."""
    return mentioned(document.text, *_SALES) and mentioned(document.text, *_WORDS)


def read(document: Document) -> Iterator[Reading]:
    """Yield what the tables of a current report say, then what the sentences of any document say."""
    announced = filed_on(document) if _periodic(document) else announced_on(document)
    if not _periodic(document):
        for table in tables_holding(document, ("net proceeds", "available", "remaining"), ("atm", "market", "sold")):
            if _is_programmes(table):
                yield from _read_table(document, table, announced)
                yield from _left_in_table(document, table, announced)
    in_thousands = _periodic(document) and _IN_THOUSANDS.search(document.text) is not None
    for sentence in sentences_with(document, *_WORDS):
        for reading in _read_sentence(document, sentence, announced):
            yield _unscaled(document, sentence) if in_thousands and not _scaled(sentence) else reading


def _periodic(document: Document) -> bool:
    return document.filing.form.upper().startswith(("10-Q", "10-K", "20-F", "40-F"))


def _scaled(sentence: Sentence) -> bool:
    """Whether all dollars of a sentence have a scale word, so that a report's thousands do not apply."""
    return all(amount.scaled for amount in find_amounts(sentence.text) if amount.currency and amount.value >= 1_000)


def _unscaled(document: Document, sentence: Sentence) -> Unread:
    return _unread(document, (sentence.start, sentence.end), "dollars without a scale word in a report in thousands")


# the table -------------------------------------------------------------------------------------------------------


def _is_programmes(table: Table) -> bool:
    header = table.header_text
    about = _NET.search(header) or _LEFT_COLUMN.search(header)
    return bool(about and len(header) < 1_500 and _ATM.search(header + " " + table.caption))


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


def _left_in_table(document: Document, table: Table, announced: date) -> Iterator[Reading]:
    """What is left under each programme, or in the total row, as of the column's day."""
    for number in table.numbers:
        own = number.header[-1] if number.header else ""
        if not _LEFT_COLUMN.search(own) or number.percent or not number.scaled or "shares" in number.words.lower():
            continue
        if not (number.currency or number.scale > 1):
            continue
        window = _window(table, number, announced, held=True)
        if window is not None:
            name = None if _TOTAL.match(number.label) else _programme(number.label)
            yield _left(
                document, number.scaled, _row_span(table, number), (window.end, name), Precision.ROUNDED, "table"
            )


def _programme(label: str) -> str | None:
    """A programme's name as a class: "Common ATM" -> "Common"."""
    name = re.sub(r"\s+(?:ATM|program(?:me)?|offering)\b.*$", "", label.strip(), flags=re.IGNORECASE)
    return name[:40] or None


def _window(table: Table, number: TableNumber, announced: date, *, held: bool = False) -> Window | None:
    for text in (number.heading, table.header_text, table.caption):
        day = as_of_day(text, len(text), announced) if held else None
        window = Window(None, day) if day else window_of(text, announced)
        if window:
            return window
    return None


def _row_span(table: Table, number: TableNumber) -> tuple[int, int]:
    return table.rows[number.row][0].start, number.end


# the sentence ----------------------------------------------------------------------------------------------------


def _read_sentence(document: Document, sentence: Sentence, announced: date) -> Iterator[Reading]:
    text = sentence.text
    if "$" not in text or not _ATM.search(text) or _SUPPOSED.search(text):
        return
    yield from _sold(document, sentence, announced)
    yield from _left_in_sentence(document, sentence, announced)


def _sold(document: Document, sentence: Sentence, announced: date) -> Iterator[Reading]:
    text = sentence.text
    amounts = _net_amounts(text) if _NET.search(text) and _SOLD.search(text) else []
    if not amounts:
        return
    first = amounts[0]
    clause = _clause(text[: first.start])
    if _PLAN.search(clause) or _OFFERING.search(clause):
        return
    span = sentence.start, sentence.end
    if len(amounts) > 1:
        yield _unread(document, span, "several net proceeds in one sentence")
        return
    yield _fact(document, first.value, span, _days(text, first, announced), first.precision, "text")


def _left_in_sentence(document: Document, sentence: Sentence, announced: date) -> Iterator[Reading]:
    """Each amount whose own words go on to say that it is left to sell; a programme by its name."""
    text = sentence.text
    amounts = [amount for amount in find_amounts(text) if amount.currency]
    ends = [*(amount.start for amount in amounts[1:]), len(text)]
    for amount, end in zip(amounts, ends, strict=True):
        own = text[amount.end : end]
        before = text[max(0, amount.start - 120) : amount.start]
        if not (_LEFT_BEHIND.match(own) or _LEFT_BEFORE.search(before)) or _NET_OF.search(before):
            continue
        if (
            amount.precision is Precision.AT_MOST
            or _PLAN.search(before)
            or re.search(r"repurchase|buy-?back", text, re.I)
        ):
            continue
        day = as_of_day(text, amount.start, announced) or announced
        name = _PROGRAMME.search(own) or (_PROGRAMME.search(text) if len(amounts) == 1 else None)
        if day <= filed_on(document):
            known = day, name["name"] if name else None
            yield _left(document, amount.value, (sentence.start, sentence.end), known, amount.precision, "text")


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


def _left(
    document: Document,
    value: Decimal,
    span: tuple[int, int],
    known: tuple[date, str | None],
    precision: Precision,
    source: str,
) -> Reading:
    return stated(
        document,
        LEFT,
        value,
        span,
        STYLE.reader,
        as_of=known[0],
        share_class=known[1],
        precision=precision,
        source=source,
    )


def _unread(document: Document, span: tuple[int, int], reason: str) -> Unread:
    return Unread(cite(document, *span), STYLE.reader, reason, MEASURE)


STYLE = Style(NAME, 2, recognises, read)
