"""Coins at fair value, as the line of a balance sheet without tags.

Reads                                 | September 30, 2025 | December 31, 2024
            Bitcoin, at fair value    | $ 310,400          | $ 118,000            under "(in thousands)"
            Digital assets            |   310,400          |   118,000            where the document says that they are
                                                                                  at fair value and names one coin
Returns     The line of the latest day, where it is the only one of the coin; a total where parts stand above it
Does not    read documents with tags, carrying amounts at cost less impairment, receivables and collateral with others,
            parts whose sum is not printed (current and non-current, pledged and free), lines of two coins
Source      ASC 350-60-45-1 (fair value, presented apart from other intangible assets); EX-99.1 of Forms 8-K and 6-K
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from datmon.coin_clauses import clauses_of, counts_in_other_dollars
from datmon.coin_sentence import Role
from datmon.coins import coin_words, coins, is_stablecoin
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.statements import Line, Statement, is_untagged, states
from datmon.treasury_coins import coin_of

NAME = "coin_balance_line"
MEASURE = "holdings_fair_value_usd"
_PARTS = ("part0", "part", "part2")

_NAMES = "|".join(map(re.escape, coin_words()))
_GENERIC = r"(?:digital|crypto|virtual)[- ]?(?:assets?|currenc(?:y|ies)|tokens?)(?: assets?)?|cryptos?"
# A row that begins with a coin or with digital assets and has a number, found without looking at the rest.
_ROW = re.compile(
    r"\n(?:[Tt]otal )?(?:[Ii]nvestments? in )?(?:[Dd]igital|[Cc]rypto|[Vv]irtual|[A-Z]\w{2,15})\b[^|\n]{0,70}"
    r" \| [^\n]{0,60}?\d"
)
# Must match "Bitcoin", "Digital assets", "Digital assets – BTC", "Bitcoin held", "Cryptocurrency assets, net", "Crypto
# assets held for investment", "Investment in bitcoin, at fair value". Must not match "Digital assets receivable",
# "Bitcoin mining equipment", "Bitcoin price".
_LINE = re.compile(
    rf"^(?P<total>total )?(?P<part0>restricted |unrestricted |pledged |staked )?(?:investments? in )?(?:the )?"
    rf"(?:{_GENERIC}|(?:{_NAMES})s?)"
    rf"(?:\s?[-–—,:]\s?(?:{_NAMES})s?)?(?: (?:tokens?|assets?|treasury|holdings?|held|owned))*"
    r"(?:,? (?:held )?for investment)?(?P<part>(?:\s?[-–—,:]?\s?(?:non-?current|current|restricted|unrestricted|pledged"
    r"|(?:held )?in custody|staked|loaned|as collateral|pledged as collateral|held as collateral))*)"
    r"(?:,? (?:at|carried at|measured at) fair value)?(?:,? net)?"
    r"(?P<part2>(?:\s?[-–—,:]\s?(?:non-?current|current))?)$",
    re.IGNORECASE,
)
# Coins of the firm's that stand on a line of their own. Must match "Bitcoin loaned to others", "Digital assets pledged
# with lenders". Must not match "Receivable for bitcoin collateral", "Digital asset loans payable", "Bitcoin miners".
_PART = re.compile(
    rf"\b(?:{_GENERIC}|(?:{_NAMES})s?)\b.*\b(?:restricted|pledged|staked|loaned|lent|custody|collateral|locked|current"
    rf"|held by)\b|\b(?:restricted|pledged|staked|loaned|locked)\b.*\b(?:{_GENERIC}|(?:{_NAMES})s?)\b",
    re.IGNORECASE,
)
_NOT_PART = re.compile(
    r"\b(?:receivables?|payables?|loans?|liabilit\w+|obligations?|due|derivatives?|number)\b", re.IGNORECASE
)
_FAIR = re.compile(r"\bfair value\b", re.IGNORECASE)
_AT_COST = re.compile(
    r"\bcost[ ,]+less\b|\bimpairments? (?:loss(?:es)? )?(?:of|on|for) (?:the )?(?:digital|crypto|bitcoin|mined|virtual)"
    r"|\bnet of (?:accumulated )?impairment|\b(?:digital|crypto|virtual)\w*(?: assets?| currenc\w+)? impairment"
    r"|\bindefinite[- ](?:lived|useful)|\bIFRS\b|International Financial Reporting",
    re.IGNORECASE,
)
# Must match "bitcoin at fair value", "fair value of our digital assets", "ASU 2023-08".
_SAID_FAIR = re.compile(
    rf"\bASU (?:No\. )?2023-08\b|\bfair value (?:of|on) (?:the |our |its )?(?:{_GENERIC}|(?:{_NAMES})s?)\b"
    rf"|\b(?:{_GENERIC}|(?:{_NAMES})s?),? (?:\w+,? ){{0,4}}(?:at|with (?:a|an aggregate)?|using) ?fair value\b"
    r"|\bunrealized (?:gains?|loss(?:es)?)(?: \(\w+\))? on (?:digital|bitcoin|crypto|ether)",
    re.IGNORECASE,
)
_OUR_STATEMENT = re.compile(
    r"^(?:total (?:current )?(?:assets|liabilities)|(?:total )?(?:stockholders|shareholders)[’'].*|total equity"
    r"|cash(?: and cash equivalents)?|.*\bpayable\b.*|.*\bdebt\b.*|accounts receivable.*)$",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Whether a document without tags has a row that may be of coins."""
    return is_untagged(document) and "air value" in document.text and _ROW.search(document.text) is not None


def read(document: Document) -> Iterator[Reading]:
    """Yield the coins of the first balance sheet, whole or an extract, that shows them."""
    if counts_in_other_dollars(document):
        return
    for sheet in states(document, ("coin", "asset", "crypto", "btc", "eth"), ("assets", "payable", "cash")):
        if not any(_OUR_STATEMENT.match(line.label) for line in sheet.lines):
            continue
        found = list(_of_sheet(document, sheet))
        if found:
            yield from found
            return


def _of_sheet(document: Document, sheet: Statement) -> Iterator[Reading]:
    rows: dict[str | None, list[tuple[Line, re.Match[str]]]] = defaultdict(list)
    for line in sheet.lines:
        match = _LINE.match(line.label)
        if match and line.number.value and line.number.value > 0 and not line.number.words:
            coin = coin_of(document, line.printed)
            if coin is None or not is_stablecoin(coin):
                rows[coin].append((line, match))
    others = [line for line in sheet.lines if _is_part(line) and not _LINE.match(line.label)]
    for coin, lines in rows.items():
        yield from _of_coin(document, sheet, coin, lines, whole=not others and (None not in rows or len(rows) == 1))


def _is_part(line: Line) -> bool:
    return bool(line.number.value) and _PART.search(line.printed) is not None and not _NOT_PART.search(line.printed)


def _of_coin(
    document: Document, sheet: Statement, coin: str | None, lines: list[tuple[Line, re.Match[str]]], *, whole: bool
) -> Iterator[Reading]:
    totals = [line for line, match in lines if match["total"]]
    chosen = totals[0] if len(totals) == 1 else lines[0][0]
    parted = len(lines) > 1 and len(totals) != 1
    part = not parted and not totals and any((lines[0][1][name] or "").strip(" ,-–—:") for name in _PARTS)
    value = sheet.value_of(chosen)
    reason = (
        "which coin is not told" if coin is None
        else "lines of parts whose sum is not printed" if parted or part or (not whole and not totals)
        else "whether it is a fair value is not told" if not _at_fair_value(document, chosen)
        else "no note tells whether the statement is in dollars or thousands" if value is None
        else _odd_price(document, coin, value, sheet)
    )  # fmt: skip
    span = sheet.span_of(chosen.number)
    if reason or value is None:
        yield Unread(cite(document, *span), STYLE.reader, reason, MEASURE)
        return
    yield stated(document, MEASURE, value, span, STYLE.reader, asset=coin, as_of=sheet.window.end, source="table")


def _at_fair_value(document: Document, line: Line) -> bool:
    """Whether the line's words, or else the document's, say that it is a fair value."""
    if _FAIR.search(line.printed):
        return True
    return _SAID_FAIR.search(document.text) is not None and _AT_COST.search(document.text) is None


def _odd_price(document: Document, coin: str, value: Decimal, sheet: Statement) -> str:
    """Why the value cannot be that of the coins the document counts for the day; "" where nothing speaks against it."""
    day = sheet.window.end
    counted = [
        clause.units.value
        for clause in clauses_of(document)
        if clause.asset == coin and clause.role is Role.HELD and not clause.doubt and clause.units.value > 0
    ]
    prices = [value / units for units in counted]
    if any(coins()[coin].plausible_price(price, day) is not False for price in prices) or not prices:
        return ""
    return "no count of the coin makes a price of it"


STYLE = Style(NAME, 2, recognises, read)
