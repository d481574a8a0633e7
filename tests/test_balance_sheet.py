"""What a firm was known to hold and owe: each line of its own day, assumptions labelled, missing where not stated."""

from datetime import date
from decimal import Decimal

from factories import fact

from datmon.balance_sheet import BalanceSheet, Position, preferred_owed, sheet
from datmon.calendars import parse_instant
from datmon.fact import Fact
from datmon.figures import Derived, Missing, Stated
from datmon.ledger import Gap, Ledger

DAY = date(2025, 11, 21)
KNOWN = parse_instant("2025-11-21")


def of(*facts: Fact, forms: dict[str, str] | None = None, as_of: date = DAY) -> BalanceSheet:
    return sheet(Ledger(facts, forms), "XYZ", as_of, KNOWN)


def position(*facts: Fact) -> Position:
    positions = of(*facts).positions
    assert len(positions) == 1
    return positions[0]


def eth(measure: str, value: str, as_of: str = "2025-09-30", **more: object) -> Fact:
    return fact(measure, value, as_of, asset="ETH", **more)  # type: ignore[arg-type]


UNITS = eth("holdings_units", "50778")
COST = eth("holdings_cost_usd", "195709000")


# positions ------------------------------------------------------------------------------------------------------


def test_a_cost_stated_for_the_day_of_the_units_stands_as_stated() -> None:
    row = position(UNITS, COST)
    assert (row.units, row.cost) == (Stated(UNITS), Stated(COST))
    assert isinstance(row.avg_cost, Derived)
    assert (row.avg_cost.formula, round(row.avg_cost.value, 2)) == ("cost / units", Decimal("3854.21"))


def test_a_cost_is_derived_from_the_average_stated_for_the_same_day() -> None:
    average = eth("avg_cost_usd", "3854.21")
    row = position(UNITS, average)
    assert isinstance(row.cost, Derived)
    assert (row.cost.value, row.cost.note) == (Decimal("195709075.38"), "")
    assert row.avg_cost == Stated(average)


def test_the_average_of_an_earlier_day_is_carried_and_says_that_it_is_assumed() -> None:
    row = position(UNITS, COST, eth("holdings_units", "40005", "2025-11-19"))
    assert row.units.value == 40005
    assert isinstance(row.cost, Derived)
    assert round(row.cost.value) == 154187612  # 195,709,000 / 50,778 x 40,005
    assert row.cost.note == "assumes that the average cost of 2025-09-30 held for the units of 2025-11-19"
    assert row.avg_cost.value is not None
    assert round(row.avg_cost.value, 2) == Decimal("3854.21")


def test_the_newer_of_a_stated_average_and_an_earlier_cost_is_carried() -> None:
    later_units = eth("holdings_units", "40005", "2025-11-19")
    average = eth("avg_cost_usd", "3944", "2025-11-10")
    assert position(UNITS, COST, later_units, average).avg_cost == Stated(average)
    older = eth("avg_cost_usd", "3944", "2025-08-31")
    assert position(UNITS, COST, later_units, older).avg_cost != Stated(older)


def test_a_cost_of_a_later_day_than_the_units_is_not_taken_for_theirs() -> None:
    later = eth("holdings_cost_usd", "300000000", "2025-10-31")
    row = position(UNITS, later)
    assert row.cost == Missing("cost of ETH", "no holdings units of ETH is stated for 2025-10-31")


def test_without_any_cost_the_cost_is_missing_and_the_units_stand() -> None:
    row = position(UNITS)
    assert row.units == Stated(UNITS)
    assert isinstance(row.cost, Missing)
    assert isinstance(row.avg_cost, Missing)


def test_a_disputed_cost_is_missing_even_where_an_average_is_known() -> None:
    row = position(UNITS, COST, eth("holdings_cost_usd", "205709000"), eth("avg_cost_usd", "3900", "2025-06-30"))
    assert isinstance(row.cost, Missing)
    assert row.cost.reason.startswith("conflict")


def test_stablecoins_and_wider_counts_are_no_positions() -> None:
    usdc = fact("holdings_units", "1000000", asset="USDC")
    wider = fact("holdings_units", "1887000", asset="SOL+collateral")
    assert [row.asset for row in of(UNITS, usdc, wider).positions] == ["ETH"]


def test_a_total_over_several_coins_is_no_position() -> None:
    assert of(fact("holdings_units", "52000", asset=None)).positions == ()


def test_a_reading_that_breaks_an_identity_does_not_feed_the_sheet_but_is_shown() -> None:
    wrong = eth("holdings_units", "50778000", document="0001111111-25-000001/q.htm")
    value = eth("holdings_fair_value_usd", "210600000", document="0001111111-25-000001/q.htm")
    shown = of(wrong, value)
    assert isinstance(shown.positions[0].units, Missing)
    assert shown.positions[0].units.reason.startswith("doubted: fair value over units gives 4.15 per ETH")
    assert [finding.kind for finding in shown.findings] == ["fair_value_price"]
    right = eth("holdings_units", "50778", document="0001111111-25-000002/ex99.htm")
    assert of(wrong, value, right).positions[0].units == Stated(right)


# age ------------------------------------------------------------------------------------------------------------


def test_a_line_older_than_the_sheet_allows_is_missing_and_says_its_day() -> None:
    cash = fact("cash_usd", "81326000", "2024-10-17")
    assert of(cash).cash == Stated(cash)  # 400 days before 2025-11-21
    older = fact("cash_usd", "81326000", "2024-10-16")
    assert of(older).cash == Missing("cash", "cash last stated for 2024-10-16, 401 days before 2025-11-21")


def test_an_old_share_count_is_not_taken_across_a_year_of_splits() -> None:
    recent = fact("shares_outstanding", "17737400", "2025-01-15")  # 310 days
    assert of(recent).shares == (recent,)
    assert isinstance(of(fact("shares_outstanding", "17737400", "2025-01-14")).shares, Gap)


def test_a_coin_long_not_mentioned_is_left_out_and_listed_where_others_were() -> None:
    old = fact("holdings_units", "300000", "2023-12-31", asset="SOL")
    shown = of(UNITS, COST, old)
    assert [row.asset for row in shown.positions] == ["ETH"]
    assert [(finding.kind, finding.facts) for finding in shown.findings] == [("stale_position", (old,))]


def test_where_every_coin_was_last_mentioned_long_ago_the_position_stands_without_a_count() -> None:
    alone = position(fact("holdings_units", "300000", "2023-12-31", asset="SOL"))
    assert isinstance(alone.units, Missing)
    assert alone.units.reason == "holdings units of SOL last stated for 2023-12-31, 691 days before 2025-11-21"


# what is owed ---------------------------------------------------------------------------------------------------


def test_a_stated_zero_is_zero_and_silence_is_missing() -> None:
    zero = fact("debt_principal_usd", "0", source="curated")
    assert of(UNITS, zero).debt == Stated(zero)
    assert of(UNITS).debt == Missing("debt", "no debt principal was known by then")
    assert of(UNITS).cash == Missing("cash", "no cash was known by then")


def test_a_debt_of_zero_has_no_secured_part() -> None:
    secured = of(fact("debt_principal_usd", "0", source="curated")).secured_debt
    assert isinstance(secured, Derived)
    assert (secured.value, secured.formula) == (0, "part of a debt of zero")
    assert isinstance(of(fact("debt_principal_usd", "5", source="curated")).secured_debt, Missing)


def test_one_note_of_an_announcement_is_not_the_total_debt() -> None:
    note = fact("debt_principal_usd", "650000000", document="0001111111-25-000001/x.htm")
    for form in ("8-K", "10-Q"):  # a sentence of a 10-Q names one note as well
        debt = of(note, forms={"0001111111-25-000001": form}).debt
        assert debt == Missing("debt", "only single issues are stated, no total")


def test_a_periodic_report_states_the_total_in_its_tables() -> None:
    line = fact("debt_principal_usd", "835000000", document="0001111111-25-000001/x.htm", source="table")
    assert of(line, forms={"0001111111-25-000001": "10-Q"}).debt == Stated(line)
    assert isinstance(of(line, forms={"0001111111-25-000001": "8-K"}).debt, Missing)


def test_several_notes_in_the_tables_of_one_report_are_no_total() -> None:
    notes = [
        fact("debt_principal_usd", value, document="0001111111-25-000001/x.htm", source="ixbrl")
        for value in ("1010000000", "3000000000")
    ]
    debt = of(*notes, forms={"0001111111-25-000001": "10-Q"}).debt
    assert isinstance(debt, Missing)
    assert "may be parts of a total" in debt.reason


def test_an_imported_total_wins_over_what_readers_found() -> None:
    total = fact("debt_principal_usd", "8213660000", source="curated")
    note = fact("debt_principal_usd", "1010000000", document="0001111111-25-000001/x.htm", source="ixbrl")
    assert of(total, note, forms={"0001111111-25-000001": "10-Q"}).debt == Stated(total)


def loan(principal: str, **terms: str) -> Fact:
    kind = terms.pop("kind", "term_loan")
    day = terms.get("issued", "2025-08-15")
    known = terms.pop("known", day)
    written = tuple({"instrument": kind, "principal_usd": principal, **terms}.items())
    return fact("instrument", kind, day, known, terms=written, source="curated")


def test_without_a_total_the_debts_known_by_name_are_summed() -> None:
    shown = of(loan("10000000", issued="2025-10-30"), loan("1921000", issued="2024-01-01"))
    assert shown.debt.value == 11921000
    assert len(shown.instruments) == 2


def test_a_warrant_is_no_debt_and_a_debt_without_principal_leaves_the_sum_missing() -> None:
    warrant = loan("", kind="warrant")
    assert isinstance(of(warrant).debt, Missing)
    assert of(warrant, loan("5000000")).debt.value == 5000000
    assert isinstance(of(loan(""), loan("5000000", issued="2025-09-01")).debt, Missing)


def test_a_debt_is_owed_until_the_day_before_it_matures() -> None:
    note = loan("5000000", maturity="2025-11-21")
    assert of(note, as_of=date(2025, 11, 20)).debt.value == 5000000
    assert isinstance(of(note, as_of=date(2025, 11, 21)).debt, Missing)


def test_the_newest_row_about_one_note_replaces_the_earlier_ones() -> None:
    terms = {"kind": "convertible", "issued": "2025-07-07", "maturity": "2028-07-07"}
    before = loan("189000000", known="2025-07-07", **terms)
    after = loan("94500000", known="2025-11-04", **terms)
    assert of(after, before).debt.value == 94500000


def test_secured_debt_repaid_in_coins_is_left_out_of_the_cash_debt() -> None:
    debt = fact("debt_principal_usd", "155936823", source="curated")
    secured = fact("secured_debt_principal_usd", "149996123", source="curated")
    note = loan("149996123", settlement="in_kind_coin", secured="yes", kind="convertible")
    shown = of(debt, secured, note)
    assert (shown.cash_debt.value, shown.secured_cash_debt.value) == (5940700, 0)
    assert (shown.debt, shown.secured_debt) == (Stated(debt), Stated(secured))


def test_rows_of_repaid_notes_take_nothing_off_the_debt() -> None:
    debt = fact("debt_principal_usd", "203017500", source="curated")
    repaid = loan("200000000", settlement="in_kind_coin", secured="yes", issued="2025-08-15")
    current = loan("203017500", settlement="cash", secured="yes", issued="2025-09-30")
    assert of(debt, repaid, current).cash_debt == Stated(debt)


def test_a_convert_settled_in_shares_is_still_owed_in_cash() -> None:
    debt = fact("debt_principal_usd", "10050000", source="curated")
    note = loan("10050000", settlement="share", secured="yes", kind="convertible")
    assert of(debt, note).cash_debt == Stated(debt)


def test_series_of_preferred_are_summed() -> None:
    series = [
        fact("preferred_liquidation_usd", value, share_class=name)
        for name, value in (("STRK", "1091342000"), ("STRF", "1193240000"))
    ]
    assert of(*series).preferred.value == 2284582000
    assert isinstance(of(UNITS).preferred, Missing)


SERIES = fact("preferred_liquidation_usd", "1278855", "2025-03-31", "2025-11-14", source="curated")


def test_preferred_issued_after_the_day_of_its_total_leaves_what_is_owed_to_it_missing() -> None:
    # a total of March, and eleven million of preferred sold in October: no total of March can have it
    issued = loan("11000000", kind="preferred", issued="2025-10-13")
    shown = of(SERIES, issued)
    assert shown.preferred == Stated(SERIES), "the line of the sheet is what is stated"
    assert preferred_owed(shown) == Missing(
        "preferred", "11,000,000 USD of preferred were issued after the total of 2025-03-31"
    )
    a_quarter = loan("319713", kind="preferred", issued="2025-10-13")
    before = loan("11000000", kind="preferred", issued="2025-03-31")
    for row in (a_quarter, before):
        assert preferred_owed(of(SERIES, row)) == Stated(SERIES)


def test_arrears_are_owed_to_preferred_beside_its_preference() -> None:
    arrears = fact("preferred_arrears_usd", "40000", "2025-09-30")
    assert preferred_owed(of(SERIES, arrears)).value == 1318855


# what filings say of instruments --------------------------------------------------------------------------------


def test_an_instrument_read_in_filings_is_shown_and_does_not_double_the_debt() -> None:
    listed = loan("189000000", kind="convertible", issued="2025-07-07", maturity="2028-07-07")
    terms = (("principal_usd", "189000000"), ("issued", "2025-07-07"), ("maturity", "2028-07-07"))
    days = ("2025-07-08", "2025-08-14")
    told = [fact("instrument", "convertible", "2025-07-07", known, terms=terms) for known in days]
    shown = of(listed, *told)
    assert shown.debt.value == 189000000
    assert len(shown.instruments) == 2


def test_instruments_read_in_filings_do_not_stand_for_a_total() -> None:
    told = fact("instrument", "margin_loan", "2025-10-30", terms=(("principal_usd", "10000000"),))
    assert isinstance(of(told).debt, Missing)
    total = fact("debt_principal_usd", "66300000", source="ixbrl", document="0000000000-25-000009/x.htm")
    assert of(told, total, forms={"0000000000-25-000009": "10-Q"}).debt.value == 66300000
