"""A factor of a thousand is claimed only where two identities prove it; the sheet then derives the true number."""

from datetime import date
from decimal import Decimal

import pytest
from factories import fact

from datmon.balance_sheet import sheet
from datmon.calendars import parse_instant
from datmon.explanation import explain
from datmon.fact import Fact
from datmon.figures import Derived, Missing, Stated
from datmon.findings import identities
from datmon.ledger import Ledger
from datmon.quantities import Precision
from datmon.scale_slips import ScaleSlip, scale_slips

REPORT = "0000000000-25-900001/q.htm"
LATE = parse_instant("2026-01-01")


def tagged(measure: str, value: str, asset: str, as_of: str = "2025-09-30", **more: object) -> Fact:
    return fact(measure, value, as_of, asset=asset, document=REPORT, **{"source": "ixbrl", **more})  # type: ignore[arg-type]


# What three filers tagged. Expected numbers are those on the printed page.
ETH = (  # tagged with scale 3 below "Units": 50,778
    tagged("holdings_units", "50778000", "ETH"),
    tagged("holdings_cost_usd", "195709000", "ETH"),
    tagged("holdings_fair_value_usd", "210435000", "ETH"),
)
SOL = (  # "573" under "(in thousands)", tagged without scale
    tagged("holdings_units", "573", "SOL", "2025-06-30"),
    tagged("holdings_cost_usd", "66964000", "SOL", "2025-06-30"),
    tagged("holdings_fair_value_usd", "89239000", "SOL", "2025-06-30"),
)
BTC = (  # bitcoins tagged in dollars with scale 3, the average printed beside them
    tagged("holdings_units", "10075000", "BTC", "2025-06-30"),
    tagged("holdings_cost_usd", "947625000", "BTC", "2025-06-30"),
    tagged("holdings_fair_value_usd", "1079754000", "BTC", "2025-06-30"),
    tagged("avg_cost_usd", "94058", "BTC", "2025-06-30", source="table"),
)


def only(slips: tuple[ScaleSlip, ...]) -> ScaleSlip:
    assert len(slips) == 1, slips
    return slips[0]


def test_a_price_and_the_stated_average_prove_coins_a_thousand_times_too_many() -> None:
    slip = only(scale_slips(BTC))
    assert (slip.fact, slip.corrected, slip.formula) == (BTC[0], Decimal(10_075), "stated / 1,000")
    assert [proof.identity for proof in slip.proofs] == ["price", "cost"]
    assert slip.words == (
        "holdings_units of BTC for 2025-06-30, stated as 10,075,000, is 1,000 times too large: fair value over units is"
        " 107,171.61 per BTC, not 107.17; cost over units is the stated average 94,058"
    )


def test_a_price_and_the_number_said_elsewhere_prove_it_too_in_both_directions() -> None:
    prose = fact("holdings_units", "50778", asset="ETH", document=REPORT)
    assert only(scale_slips([*ETH, prose])).corrected == Decimal(50_778)
    release = fact("holdings_units", "573412", "2025-06-30", asset="SOL")
    assert only(scale_slips([*SOL, release])).corrected == Decimal(573_000)


def test_a_price_and_the_roll_forward_prove_it_too() -> None:
    before = fact("holdings_units", "100000", "2025-03-31", asset="SOL")
    bought = fact("purchase_units", "473000", "2025-06-30", asset="SOL", start_of_period="2025-04-01")
    slip = only(scale_slips([*SOL, before, bought]))
    assert [proof.identity for proof in slip.proofs] == ["price", "roll_forward"]


@pytest.mark.parametrize("facts", [ETH, SOL])
def test_one_identity_proves_nothing(facts: tuple[Fact, ...]) -> None:
    assert scale_slips(facts) == ()
    assert any(finding.kind == "fair_value_price" for finding in identities(facts))


def test_a_number_that_others_bear_out_as_stated_did_not_slip() -> None:
    elsewhere = fact("holdings_units", "10075000", "2025-06-30", asset="BTC")
    assert scale_slips([*BTC, elsewhere]) == ()
    month_before = fact("holdings_units", "9800000", "2025-05-31", asset="BTC")
    assert scale_slips([*BTC, month_before]) == ()
    true_month_before = fact("holdings_units", "9800", "2025-05-31", asset="BTC")
    assert only(scale_slips([*BTC, true_month_before])).corrected == Decimal(10_075)


def test_prose_has_no_scale_to_slip() -> None:
    dollars_in_thousands = [
        fact("holdings_units", "3737140", asset="ETH", document=REPORT),
        fact("holdings_fair_value_usd", "10544339", asset="ETH", document=REPORT),
        fact("holdings_cost_usd", "14953824", asset="ETH", document=REPORT),
        fact("avg_cost_usd", "4001.4", asset="ETH", document=REPORT),
    ]
    assert scale_slips(dollars_in_thousands) == ()


def test_a_fair_value_may_slip_as_well() -> None:
    units = tagged("holdings_units", "50778", "ETH")
    value = tagged("holdings_fair_value_usd", "210435", "ETH")
    elsewhere = fact("holdings_fair_value_usd", "210400000", asset="ETH", precision=Precision.ROUNDED)
    assert only(scale_slips([units, value, elsewhere])).corrected == Decimal(210_435_000)
    assert scale_slips([units, value]) == ()


def test_true_numbers_slip_nowhere() -> None:
    true = [tagged("holdings_units", "10075", "BTC", "2025-06-30"), *BTC[1:]]
    assert scale_slips(true) == ()
    assert identities(true) == ()


def test_a_thousandth_or_a_thousand_times_and_no_other_factor() -> None:
    tenfold = [tagged("holdings_units", "100750", "BTC", "2025-06-30"), *BTC[1:]]
    assert scale_slips(tenfold) == ()


# the sheet ------------------------------------------------------------------------------------------------------


def position(*facts: Fact, day: date = date(2025, 6, 30)):  # type: ignore[no-untyped-def]
    return sheet(Ledger(facts), "XYZ", day, LATE).positions[0]


def test_the_sheet_derives_what_the_units_should_be_and_names_both_proofs() -> None:
    held = position(*BTC)
    assert isinstance(held.units, Derived)
    assert held.units.value == Decimal(10_075)
    assert dict(held.units.inputs)["stated"] == Stated(BTC[0])
    assert [label for label, _ in held.units.inputs] == ["stated", "fair value", "cost", "avg cost"]
    assert "1,000 times too large" in held.units.note
    assert held.cost == Stated(BTC[1])  # the cost is not in doubt: the units were at fault
    lines = explain(held.units)
    assert "  formula: stated / 1,000" in lines
    assert sum("quote:" in line for line in lines) == 4


def test_what_is_not_proven_is_missing_and_not_corrected() -> None:
    held = position(*SOL)
    assert isinstance(held.units, Missing)
    assert "no price of that year" in held.units.reason


def test_the_number_said_elsewhere_answers_itself_and_the_slip_is_a_finding() -> None:
    prose = fact("holdings_units", "50778", asset="ETH", document=REPORT)
    shown = sheet(Ledger([*ETH, prose]), "XYZ", date(2025, 9, 30), LATE)
    assert shown.positions[0].units == Stated(prose)
    assert shown.positions[0].cost == Stated(ETH[1])
    kinds = [finding.kind for finding in shown.findings]
    assert kinds == ["conflict", "scale_slip", "fair_value_price"]
    assert {doubt.fact_id for finding in shown.findings for doubt in finding.doubted} == {ETH[0].fact_id}


def test_the_fact_stays_as_it_was_stated() -> None:
    ledger = Ledger(BTC)
    sheet(ledger, "XYZ", date(2025, 6, 30), LATE)
    assert {row.value for row in ledger.facts_of("XYZ", LATE)} == {row.value for row in BTC}


# the real reports -------------------------------------------------------------------------------------------------


@pytest.mark.real
@pytest.mark.parametrize(
    ("ticker", "day", "asset", "printed", "tagged_as"),
    [("CLSK", date(2025, 6, 30), "BTC", 10_075, 10_075_000), ("FGNX", date(2025, 9, 30), "ETH", 50_778, 50_778_000)],
)
def test_the_tags_of_a_real_report_are_proven_wrong_by_its_page(
    real_facts: tuple[Fact, ...], ticker: str, day: date, asset: str, printed: int, tagged_as: int
) -> None:
    ours = [row for row in real_facts if row.issuer == ticker and row.day == day and row.asset == asset]
    wrong = fact(
        "holdings_units", str(tagged_as), day.isoformat(), asset=asset, issuer=ticker, source="ixbrl",
        document=next(row.citation.document for row in ours if row.measure == "holdings_units"),
    )  # fmt: skip
    others = [row for row in ours if row.measure != "holdings_units"]
    printed_there = [row for row in ours if row.measure == "holdings_units"]
    slip = only(scale_slips([wrong, *others, *printed_there]))
    assert (slip.fact, slip.corrected) == (wrong, Decimal(printed))
