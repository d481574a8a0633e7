"""The issuer's own tagged numbers: a tag is believed where the printed words agree."""

from collections import Counter
from pathlib import Path

import pytest
from inline_pages import page, tag
from reading_cases import case_document, readings, report

from datmon.disclosures.inline_xbrl_issuer import STYLE
from datmon.fact import Fact

TWO_COINS = ("inline_xbrl_concepts", "two_coins")


def _facts(content: bytes) -> list[Fact]:
    return [reading for reading in STYLE.read(report(content)) if isinstance(reading, Fact)]


def _said(content: bytes) -> list[tuple[str, str | None, str]]:
    return [(fact.measure, fact.share_class, f"{fact.value:f}") for fact in _facts(content)]


def test_a_quote_begins_with_the_row_and_names_the_tag_and_its_context() -> None:
    cash = next(fact for fact in _facts(case_document(*TWO_COINS).content) if fact.measure == "cash_usd")
    assert cash.citation.quote == "Cash and cash equivalents | $ 887,677"
    assert (cash.citation.xbrl_id, cash.citation.xbrl_context) == ("b1", "now")


def test_two_numbers_for_one_class_of_shares_are_unread() -> None:
    twice = case_document(*TWO_COINS).content.replace(
        b"</body>",
        b'<p>There were <ix:nonFraction contextRef="coverA" name="dei:EntityCommonStockSharesOutstanding" '
        b'unitRef="shares" decimals="INF" format="ixt:num-dot-decimal" id="s9">4,600,000</ix:nonFraction> Class A '
        b"shares.</p></body>",
    )
    found = readings(STYLE, report(twice))
    assert {"unread": "shares_outstanding", "reason": "the cover gives 4,548,624 and 4,600,000 for one class"} in found
    assert not any(reading.get("share_class") == "Class A" for reading in found)


ROWS = [
    # row, concept, what is read
    ("Cash and cash equivalents", "us-gaap:CashAndCashEquivalentsAtCarryingValue", ["cash_usd"]),
    ("Cash and bank balances", "ifrs-full:CashAndCashEquivalents", ["cash_usd"]),
    ("Total cash, cash equivalents and restricted cash", "us-gaap:CashAndCashEquivalentsAtCarryingValue", ["cash_usd"]),
    ("Cash paid for interest", "us-gaap:InterestPaidNet", []),  # another tag
    ("Digital assets", "us-gaap:Cash", []),  # the row says something else than the tag
    ("Restricted cash", "us-gaap:RestrictedCash", ["restricted_cash_usd"]),
    ("Restricted cash, current", "us-gaap:RestrictedCashCurrent", ["restricted_cash_usd"]),
    ("Restricted stock", "us-gaap:RestrictedCash", []),
]


@pytest.mark.parametrize(("row", "concept", "measures"), ROWS)
def test_a_line_of_the_balance_sheet_is_read_where_row_and_tag_agree(
    row: str, concept: str, measures: list[str]
) -> None:
    content = page(f"<table><tr><td>{row}</td><td>{tag('5,000', concept, 'now')}</td></tr></table>")
    assert [measure for measure, _, _ in _said(content)] == measures


def test_current_and_non_current_restricted_cash_are_parts_and_not_the_whole() -> None:
    rows = "".join(
        f"<tr><td>Restricted cash, {words}</td><td>{tag(value, name, 'now')}</td></tr>"
        for words, value, name in (
            ("current", "700", "us-gaap:RestrictedCashCurrent"),
            ("net of current", "300", "us-gaap:RestrictedCashNoncurrent"),
        )
    )
    assert _said(page(f"<table>{rows}</table>")) == []


def test_yuan_under_a_cash_tag_are_no_dollars() -> None:
    number = tag("5,000", "us-gaap:Cash", "now", unit="cny")
    assert _said(page(f"<table><tr><td>Cash</td><td>{number}</td></tr></table>")) == []


SENTENCES = [
    # before, concept, number, behind, context, what is read
    ("During the quarter we repurchased ", "us-gaap:StockRepurchasedDuringPeriodShares", "1,200,000",
     " shares of our common stock.", "quarter", ["buyback_shares"]),
    ("We bought back shares for ", "us-gaap:StockRepurchasedDuringPeriodValue", "4,100,000", " in total.", "quarter",
     ["buyback_usd"]),
    ("The Company repurchased ", "us-gaap:TreasuryStockSharesAcquired", "90,000", " shares under the programme.",
     "quarter", ["buyback_shares"]),
    ("The board authorized us to repurchase ", "us-gaap:StockRepurchasedDuringPeriodValue", "9,000,000",
     " of our shares.", "quarter", []),  # may, and has not
    ("Public holders redeemed shares for ", "us-gaap:PaymentsForRepurchaseOfCommonStock", "96,000,000", ".", "quarter",
     []),  # a redemption out of a trust
    ("Shares withheld for taxes were repurchased: ", "us-gaap:StockRepurchasedDuringPeriodShares", "4,000", ".",
     "quarter", []),
    ("The founders' shares were repurchased: ", "us-gaap:StockRepurchasedDuringPeriodShares", "100", ".", "now",
     []),  # an instant is no period
    ("We repurchased ", "us-gaap:StockRepurchasedDuringPeriodShares", "no", " shares.", "quarter", []),
]  # fmt: skip


@pytest.mark.parametrize(("before", "concept", "number", "behind", "context", "measures"), SENTENCES)
def test_shares_bought_back_are_read_where_the_sentence_says_that_they_were(
    before: str, concept: str, number: str, behind: str, context: str, measures: list[str]
) -> None:
    transform = "ixt-sec:numwordsen" if number == "no" else "ixt:num-dot-decimal"
    unit = "usd" if "Value" in concept or "Payments" in concept else "shares"
    content = page(f"<p>{before}{tag(number, concept, context, unit=unit, format=transform)}{behind}</p>")
    assert [measure for measure, _, _ in _said(content)] == measures


def test_of_a_statement_of_equity_the_total_is_taken_and_not_the_par_value() -> None:
    name = "us-gaap:TreasuryStockValueAcquiredCostMethod"
    cells = f"<td>{tag('652', name, 'stock')}</td><td>{tag('3,000,000', name, 'quarter')}</td>"
    rows = f"<tr><td></td><td>Amount</td><td>Total</td></tr><tr><td>Shares repurchased</td>{cells}</tr>"
    assert _said(page(f"<table>{rows}</table>")) == [("buyback_usd", None, "3000000")]


def test_two_amounts_for_one_period_are_unread() -> None:
    name = "us-gaap:PaymentsForRepurchaseOfCommonStock"
    rows = "".join(
        f"<tr><td>Repurchases of common stock</td><td>{tag(value, name, 'quarter')}</td></tr>"
        for value in ("3,000,000", "3,500,000")
    )
    found = readings(STYLE, report(page(f"<table>{rows}</table>")))
    assert found == [{"unread": "buyback_usd", "reason": "the report gives 3,000,000 and 3,500,000 for one period"}]


def test_a_liquidation_preference_is_read_by_series_and_a_rate_per_share_is_not() -> None:
    name = "us-gaap:PreferredStockLiquidationPreferenceValue"
    body = (
        f"<p>Series A stock has a total liquidation preference of {tag('4,000,000', name, 'series')}.</p>"
        f"<p>Each has a liquidation preference of {tag('100', name, 'now')} per share.</p>"
    )
    assert _said(page(body)) == [("preferred_liquidation_usd", "Series A Preferred Stock", "4000000")]


def _unread(content: bytes) -> list[tuple[str, str]]:
    found = readings(STYLE, report(content))
    return [(reading["unread"], reading["reason"]) for reading in found if "unread" in reading]


def _row(label: str, number: str) -> bytes:
    return page(f"<table><tr><td>{label}</td><td>{number}</td></tr></table>")


@pytest.mark.parametrize(
    ("label", "concept", "context", "measure"),
    [
        ("Cash", "us-gaap:Cash", "now", "cash_usd"),
        ("Restricted cash", "us-gaap:RestrictedCash", "now", "restricted_cash_usd"),
        ("Liquidation preference", "us-gaap:PreferredStockLiquidationPreferenceValue", "series",
         "preferred_liquidation_usd"),
        ("Repurchases of common stock", "us-gaap:PaymentsForRepurchaseOfCommonStock", "quarter", "buyback_usd"),
        ("Total principal", "us-gaap:DebtInstrumentFaceAmount", "now", "debt_principal_usd"),
    ],
)  # fmt: skip
def test_an_amount_in_euros_is_unread(label: str, concept: str, context: str, measure: str) -> None:
    content = _row(label, tag("5,000", concept, context, unit="eur"))
    assert _said(content) == []
    assert _unread(content) == [(measure, "tagged in EUR, not in USD")]


@pytest.mark.parametrize(
    ("member", "said"),
    [
        ("CommonClassAMember", [("shares_outstanding", "Class A", "5000")]),
        ("OrdinarySharesMember", [("shares_outstanding", "Ordinary Shares", "5000")]),
        ("WarrantMember", []),
        ("UnitsMember", []),
        ("NotesDue2030Member", []),
    ],
)
def test_only_common_stock_is_counted_as_shares(member: str, said: list[tuple[str, str | None, str]]) -> None:
    number = tag("5,000", "dei:EntityCommonStockSharesOutstanding", member, unit="shares")
    content = page(f"<p>There were {number} outstanding.</p>")
    assert _said(content) == said
    assert [measure for measure, _ in _unread(content)] == ([] if said else ["shares_outstanding"])


DEBTS = [
    # row, concept, the principal read
    ("Total principal amount", "us-gaap:DebtInstrumentFaceAmount", ["650000000"]),
    ("Total", "us-gaap:DebtInstrumentFaceAmount", ["650000000"]),
    ("Total debt, gross", "us-gaap:DebtInstrumentCarryingAmount", ["650000000"]),
    ("Convertible notes due 2030", "us-gaap:DebtInstrumentFaceAmount", []),  # one note of how many?
    ("Long-term debt", "us-gaap:LongTermDebt", []),
    ("Total long-term debt, net of issuance costs", "us-gaap:LongTermDebt", []),
    ("Convertible notes payable", "us-gaap:ConvertibleNotesPayable", []),
    ("Notes payable", "us-gaap:NotesPayable", []),
]


@pytest.mark.parametrize(("row", "concept", "values"), DEBTS)
def test_debt_is_read_at_its_principal_and_a_carrying_amount_is_named(
    row: str, concept: str, values: list[str]
) -> None:
    content = _row(row, tag("650,000,000", concept, "now"))
    assert _said(content) == [("debt_principal_usd", None, value) for value in values]
    reason = f"carrying amounts or single notes, not the total of principal: {concept.partition(':')[2]} 650,000,000"
    assert _unread(content) == ([] if values else [("debt_principal_usd", reason)])


def test_principal_below_the_carrying_amount_is_a_part() -> None:
    rows = "".join(
        f"<tr><td>{label}</td><td>{tag(value, name, 'now')}</td></tr>"
        for label, value, name in (
            ("Total principal", "300", "us-gaap:DebtInstrumentFaceAmount"),
            ("Long-term debt", "900", "us-gaap:LongTermDebt"),
        )
    )
    content = page(f"<table>{rows}</table>")
    assert _said(content) == []
    assert _unread(content) == [
        ("debt_principal_usd", "principal 300 is less than the carrying amount 900: a part of it")
    ]


@pytest.mark.real
def test_every_real_report_names_its_shares_and_its_cash(shared: Path) -> None:
    counts: Counter[str] = Counter()
    for path in sorted((shared / "filings" / "DFDV").glob("*.htm")):
        document = report(path.read_bytes())
        counts.update(fact["measure"] for fact in readings(STYLE, document) if "measure" in fact)
    assert counts["shares_outstanding"] == 2
    assert counts["cash_usd"] == 2


def test_a_note_s_principal_is_all_the_debt_where_its_carrying_amount_is_all_of_it() -> None:
    principal = ("Principal", "650,000,000", "us-gaap:DebtInstrumentFaceAmount")
    carried = ("Net carrying amount", "640,000,000", "us-gaap:ConvertibleNotesPayable")

    def read(*rows: tuple[str, str, str]) -> list[tuple[str, str | None, str]]:
        cells = "".join(f"<tr><td>{row}</td><td>{tag(value, name, 'now')}</td></tr>" for row, value, name in rows)
        return _said(page(f"<table>{cells}</table>"))

    assert read(principal, carried) == [("debt_principal_usd", None, "650000000")]
    assert read(principal) == []  # one note of how many?
    assert read(principal, ("Long-term debt", "900,000,000", "us-gaap:LongTermDebt")) == []
