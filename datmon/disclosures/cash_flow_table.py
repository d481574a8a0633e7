"""Coins bought and sold for money, and shares sold at the market, as a statement of cash flows prints them.

Reads                                            | Nine Months Ended September 30,
                                                 | 2025         | 2024
            Purchases of bitcoin                 | $ (480,300)  | $ (12,000)       under "(in thousands)"
            Proceeds from sale of digital assets |      21,900  |     4,000
            Proceeds from at-the-market offering, net | 14,253 | —
Returns     The shortest period of those that end last; amounts absolute
Does not    read coins in documents with tags, sales at the market that are not said to be net, what
            was bought without money (supplemental disclosures), machines, deposits,
            options and funds, lines of two coins
Source      ASC 230-10-45; EX-99.1 of Forms 8-K and 6-K, half-year reports, Forms 10-Q, 10-K, 20-F before tags
"""

import re
from collections.abc import Iterator

from datmon.coin_clauses import counts_in_other_dollars
from datmon.coins import coin_words
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.keywords import keywords
from datmon.mentions import speaks_of
from datmon.statements import Line, Statement, has_row, is_untagged, periods
from datmon.treasury_coins import coin_of

NAME = "cash_flow_table"
_ACTIVITY = keywords("activities")

_ITEM = (
    r"(?:the |our )?(?:(?:digital|crypto|virtual)[- ]?(?:assets?|currenc(?:y|ies)|tokens?)|cryptos?"
    rf"|(?:{'|'.join(map(re.escape, coin_words()))})s?)(?: tokens?)?"
)
# A row of purchases or proceeds with a number behind it, found without looking at the rest.
_ROW = re.compile(
    r"\n(?=[^|\n]{1,142}+\|)"
    r"[^|\n]{0,40}?(?:urchas|cquisition|cquire|roceeds|nvestment|ayment|aid for|ispos|[Ss]ale)[^|\n]{0,90} \|"
    r" [^\n]{0,60}?\d"
)
# Must match "Purchases of bitcoin", "Cash paid for purchase of digital assets", "Investment in ETH". Must not match
# "Purchase of bitcoin miners", "Purchases of property", "Digital assets purchased with shares".
_PURCHASE = re.compile(
    r"^(?:(?:cash )?(?:paid|payments?|used) (?:for|to) (?:the )?)?(?:purchas(?:es?|ing)|acquisitions?|acquir(?:e|ing)"
    rf"|investments?) (?:of|in) {_ITEM}(?: (?:for|held for|as) (?:treasury|investment)(?: purposes)?)?$"
    rf"|^(?:cash )?(?:paid|payments?) (?:for|to acquire|to purchase) {_ITEM}$"
    rf"|^{_ITEM} (?:purchases|purchased|acquired)$",
    re.IGNORECASE,
)
# Must match "Proceeds from sale of bitcoin", "Proceeds from the disposal of digital assets", "Sale of bitcoin". Must
# not match "Proceeds from sale of bitcoin miners", "Gain on sale of bitcoin", "Proceeds from bitcoin loans".
_SALE = re.compile(
    rf"^(?:(?:cash |net )?(?:proceeds|receipts?|received) (?:from|on) (?:the )?)?(?:sales?|disposals?|dispositions?)"
    rf" of {_ITEM}$",
    re.IGNORECASE,
)
# Must match "Proceeds from at-the-market offering, net of costs", "Net proceeds from issuance of stock under ATM",
# "Issuance of common stock under sales agreement, net". Must not match "Offering costs of the ATM, net".
_AT_THE_MARKET = re.compile(
    r"^(?=.*(?:\bat[- ]the[- ]market\b|\bATM\b|\b(?:equity )?(?:sales|distribution) agreements?\b"
    r"|\b(?:controlled equity|open market sales?|market sale)\b))(?=.*\b(?:net|less)\b)"
    r"(?:(?:net |cash )?(?:proceeds|receipts) (?:from|of|on|under)\b"
    r"|(?:issuances?|sales?) of (?:common|ordinary|class [a-z]|shares|stock|ADSs)|ATM\b|at[- ]the[- ]market\b)"
    r"(?!.*\b(?:preferred|warrants?|private|direct|receivables?|deferred|accrued|payable|notes)\b)",
    re.IGNORECASE,
)
_AT_MARKET = keywords(
    "t-the-market", "t the market", "t-The-Market", "AT-THE-MARKET", "ATM", "ales agreement", "ales Agreement",
    "istribution Agreement", "istribution agreement", "quity offering", "pen market sale",
)  # fmt: skip
_ACTIVITIES = keywords("inancing activities", "inancing Activities", "FINANCING ACTIVITIES")
_WORDS = ("purchas", "acqui", "proceeds", "investment", "paid", "payment", "sale", "dispos")
_FLOWS = re.compile(r"\b(?:operating|investing|financing) activities\b|\bcash flows?\b", re.IGNORECASE)
_NO_MONEY = re.compile(r"\bnon[- ]?cash\b|\bsupplement", re.IGNORECASE)
_BOUGHT, _SOLD, _ISSUED = "purchase_cost_usd", "sale_proceeds_usd", "atm_net_proceeds_usd"


def recognises(document: Document) -> bool:
    """Whether a row of purchases or proceeds has a number: of coins only in a document without tags."""
    return _tells_of_shares(document) or (is_untagged(document) and has_row(document, _ROW, _WORDS, _ACTIVITY))


def _tells_of_shares(document: Document) -> bool:
    return speaks_of(document, *_AT_MARKET) and speaks_of(document, *_ACTIVITIES)


def read(document: Document) -> Iterator[Reading]:
    """Yield what was paid for coins and received for them in the first cash flows that say it, and for new shares."""
    if counts_in_other_dollars(document):
        return
    if _tells_of_shares(document):
        yield from _of_shares(document)
    if not is_untagged(document):
        return
    for statement in periods(document, _WORDS, _ACTIVITY):
        found = list(_of_statement(document, statement))
        if found:
            yield from found
            return


def _of_statement(document: Document, statement: Statement) -> Iterator[Reading]:
    lines = [line for line in statement.lines if line.number.value]
    end = next((place for place, line in enumerate(lines) if _moves_no_money(line)), len(lines))
    for measure, words in ((_BOUGHT, _PURCHASE), (_SOLD, _SALE)):
        fitting = [line for line in lines[:end] if words.match(line.label)]
        if fitting:
            yield from _fact(document, statement, measure, fitting)


def _of_shares(document: Document) -> Iterator[Reading]:
    """The one line of shares sold at the market in the first cash flows that have it."""
    for statement in periods(document, _ACTIVITY, ("market", "atm", "agreement", "equity offering")):
        lines = [line for line in statement.lines if line.number.value]
        end = next((place for place, line in enumerate(lines) if _moves_no_money(line)), len(lines))
        fitting = [line for line in lines[:end] if _AT_THE_MARKET.match(line.printed)]
        value = statement.value_of(fitting[0]) if len(fitting) == 1 else None
        if value is not None and value > 0:
            period = statement.window.start, statement.window.end
            span = statement.span_of(fitting[0].number)
            yield stated(document, _ISSUED, value, span, STYLE.reader, period=period, source="table")
        if fitting:
            return


def _moves_no_money(line: Line) -> bool:
    return _NO_MONEY.search(f"{line.section} {line.printed}") is not None and not _FLOWS.search(line.section)


def _fact(document: Document, statement: Statement, measure: str, lines: list[Line]) -> Iterator[Reading]:
    line = lines[0]
    value, asset = statement.value_of(line), coin_of(document, line.printed)
    against = measure == _SOLD and line.number.value is not None and line.number.value < 0
    reason = (
        "several lines of one kind" if len(lines) > 1
        else "money that flows the other way" if against
        else "which coin is not told" if asset is None
        else "no note tells whether the statement is in dollars or thousands" if value is None
        else ""
    )  # fmt: skip
    span = statement.span_of(line.number)
    if reason or value is None:
        yield Unread(cite(document, *span), STYLE.reader, reason, measure)
        return
    period = statement.window.start, statement.window.end
    yield stated(document, measure, abs(value), span, STYLE.reader, asset=asset, period=period, source="table")


STYLE = Style(NAME, 2, recognises, read)
