"""Cash and restricted cash as a balance sheet without tags prints them, whole or as an extract.

Reads                                 | September 30, 2025 | December 31, 2024
            Cash and cash equivalents | $ 41,200           | $ 18,700            under "(in thousands)"
            Restricted cash           |    3,000           |    3,000
            Total assets              | $ 900,000          | $ 500,000
            under years alone in an annual report; cash and restricted cash where they add up to the total of both;
            and "Selected balance sheet data" without its total, where other lines show what it is; and, from a
            statement of cash flows, "Cash and cash equivalents, end of period"
Returns     The column of the latest day the document can know; of columns in two currencies the one in US dollars
Does not    read documents with tags (they say it better), pro forma columns, balance sheets of others (parent,
            investee, trust), parts that stand beside each other (current and non-current restricted cash), a closing
            balance of cash flows that counts restricted cash
Source      Financial statements in EX-99.1 of Forms 8-K and 6-K, half-year reports, Forms 10-Q, 10-K, 20-F before tags
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from datmon.coin_clauses import counts_in_other_dollars
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.keywords import keywords
from datmon.report_scales import counts_in_thousands
from datmon.statements import Line, Statement, is_untagged, periods, states

NAME = "balance_sheet_table"
_ENDS = keywords("end of", "ending")
_TOLD, _REPEATED = 2, 12  # numbers that prose must say in dollars, and how often one is looked for
NO_SCALE = "no note tells whether the statement is in dollars or thousands"

# A row of cash with a number behind it, found without looking at the rest.
_ROW = re.compile(r"\n(?:Total |Unrestricted )?[Cc](?:ash|ASH)\b[^|\n]{0,80} \| [^\n]{0,60}?\d")
# Must match "Cash and cash equivalents", "Cash, cash equivalents and restricted cash", "Cash and bank balances", "Cash
# at bank". Must not match "Cash held in trust", "Cash pledged", "Cash paid for interest", "Cash flows".
_CASH = re.compile(
    r"^(?:total |unrestricted )?cash(?: (?:at|in|with) banks?| on hand)?"
    r"(?:,? (?:and|&) (?:cash |bank |short-term |term )?(?:equivalents?|balances?|deposits?)|,? cash equivalents?)?"
    r"(?:,? (?:and|including) restricted cash|,? unrestricted|,? net of restricted cash)?$",
    re.IGNORECASE,
)
_RESTRICTED = re.compile(r"^(?:total )?restricted cash(?: and (?:cash equivalents|deposits))?$", re.IGNORECASE)
_TOTAL = re.compile(r"^total assets$", re.IGNORECASE)
_ROWS = (("cash_usd", _CASH), ("restricted_cash_usd", _RESTRICTED))
# What stands beside cash in an extract of a balance sheet.
_ITEM = re.compile(
    r"\b(?:total (?:current )?(?:assets|liabilities)|(?:stockholders|shareholders)[’']|total equity|working capital"
    r"|digital assets?|crypto\w*|bitcoins?|receivables?|inventor(?:y|ies)|payables?|borrowings|debt|loans|notes"
    r"|property|investments?)\b",
    re.IGNORECASE,
)
# Must match "Cash and cash equivalents, end of period", "Cash at the end of the year". Must not match "Cash, cash
# equivalents and restricted cash, end of period", "Net increase in cash".
_AT_END = re.compile(
    r"^(?:balance of )?cash(?:,? (?:and|&) (?:cash )?equivalents?)?,?(?:\s?[-–—])?(?: at| as of)? ?(?:the )?end(?:ing)?"
    r" ?(?:of (?:the )?(?:period|year|quarter|six months|half[- ]year))?$",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Whether a document without tags has a row of cash with a number."""
    return is_untagged(document) and _ROW.search(document.text) is not None


def read(document: Document) -> Iterator[Reading]:
    """Yield cash and restricted cash of the first balance sheet that can be read, else cash at a period's end."""
    if counts_in_other_dollars(document):
        return
    extracts: list[Statement] = []
    for sheet in states(document, ("cash",)):
        if not any(_TOTAL.match(line.label) for line in sheet.lines):
            extracts.append(sheet)
        elif found := list(_facts(document, sheet)):
            yield from found
            return
    for sheet in extracts:
        facts = _facts(document, sheet) if _is_extract(sheet) else _added_up(document, sheet)
        if found := list(facts):
            yield from found
            return
    yield from _closing(document)


def _is_extract(sheet: Statement) -> bool:
    return any(_ITEM.search(line.label) and not _CASH.match(line.label) for line in sheet.lines)


def _facts(document: Document, sheet: Statement) -> Iterator[Reading]:
    """The lines that stand once, above the total of the assets where there is one, and do not exceed it."""
    place = next((index for index, line in enumerate(sheet.lines) if _TOTAL.match(line.label)), None)
    total = None if place is None else sheet.lines[place].number.scaled or Decimal(0)
    above = sheet.lines[:place]
    for measure, label in _ROWS:
        lines = [line for line in above if label.match(line.label)]
        printed = lines[0].number.scaled if len(lines) == 1 else None
        if not printed or printed < 0 or (total is not None and total < printed):
            continue
        value = sheet.value_of(lines[0])
        if value is None and _said_in_dollars(document, sheet):
            value = printed
        if value is None:
            yield Unread(cite(document, *sheet.span_of(lines[0].number)), STYLE.reader, NO_SCALE, measure)
            continue
        yield stated(
            document, measure, value, sheet.span_of(lines[0].number), STYLE.reader, as_of=sheet.window.end,
            source="table",
        )  # fmt: skip


def _added_up(document: Document, sheet: Statement) -> Iterator[Reading]:
    """Cash where it and the rows of restricted cash beside it come to the total printed below them."""
    *parts, total = sheet.lines
    if len(parts) < 2 or not total.label.lower().startswith("total cash"):
        return
    summed = sum((line.number.value or Decimal(0) for line in parts), Decimal(0))
    fitting = _CASH.match(parts[0].label) and all("restricted" in line.label.lower() for line in parts[1:])
    value = sheet.value_of(parts[0])
    if fitting and summed == total.number.value and value and value > 0:
        span = sheet.span_of(parts[0].number)
        yield stated(document, "cash_usd", value, span, STYLE.reader, as_of=sheet.window.end, source="table")


def _said_in_dollars(document: Document, sheet: Statement) -> bool:
    """Whether no note counts in thousands, and prose says two of the lines' numbers in dollars: "a deficit of $79,256".

    Numbers of rows that are large enough to be told apart from others.
    """
    if counts_in_thousands(document):
        return False
    printed = {f"{abs(line.number.value):,}" for line in sheet.lines if line.number.value}
    return sum(_in_prose(document, digits) for digits in printed if "," in digits) >= _TOLD


def _in_prose(document: Document, digits: str) -> bool:
    """Whether a number stands in a line that is no table's row, with the sign of dollars before it."""
    text, sought = document.text, f"${digits}"
    place = text.find(sought)
    for _ in range(_REPEATED):
        if place < 0:
            return False
        low, high = text.rfind("\n", 0, place) + 1, text.find("\n", place)
        apart = not text[place + len(sought) : place + len(sought) + 2].strip(" ")[:1].isdigit()
        if apart and " | " not in text[low : high if high >= 0 else None]:
            return True
        place = text.find(sought, place + 1)
    return False


def _closing(document: Document) -> Iterator[Reading]:
    """Cash at the end of the present period of the first cash flows that tell it."""
    for flows in periods(document, _ENDS):
        lines = [line for line in flows.lines if _closes(line)]
        value = flows.value_of(lines[0]) if len(lines) == 1 else None
        if value:
            yield stated(
                document, "cash_usd", value, flows.span_of(lines[0].number), STYLE.reader,
                as_of=flows.window.end, source="table",
            )  # fmt: skip
            return


def _closes(line: Line) -> bool:
    return _AT_END.match(line.label) is not None and line.number.scaled is not None and line.number.scaled > 0


STYLE = Style(NAME, 3, recognises, read)
