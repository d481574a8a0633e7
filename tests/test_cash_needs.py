"""What falls due in cash and when, what there is to pay it with; partly drawn loans, converts, unknown charges."""

from datetime import date
from decimal import Decimal

from factories import exposed, exposure_of, fact, instrument

from datmon.cash_needs import owed_by_name
from datmon.exposure import Exposure
from datmon.fact import Fact
from datmon.figures import Exactness, Missing

DAY = date(2025, 11, 21)


def with_(*more: Fact, **known: str) -> Exposure:
    return exposed(more=more, **known)


def owed(firm: Exposure) -> list[tuple[str, Decimal | None]]:
    return [(row.kind, row.principal.value) for row in owed_by_name(firm.sheet)]


def test_charges_that_are_not_known_are_named_and_the_sum_is_at_least_the_others() -> None:
    needs = with_(fact("quarterly_burn_usd", "2500000"), debt="0", cash="5000000").needs
    assert needs.charges.value == 10_000_000
    assert needs.unknown_charges == ("preferred dividends",)  # no debt, no interest


def test_charges_are_paid_from_the_day_the_cash_was_counted() -> None:
    # 3.65 million a year are 10,000 a day: 520,000 in the 52 days since 2025-09-30.
    burn = fact("quarterly_burn_usd", "912500")
    needs = with_(burn, debt="0", cash="2345000").needs
    assert (needs.free_cash.value, needs.cash_left.value) == (Decimal(2_345_000), Decimal(1_825_000))
    assert needs.months_of_cover.value == 6
    assert not isinstance(needs.cash_left, Missing)
    assert needs.cash_left.exactness is Exactness.ESTIMATED
    assert with_(burn, debt="0", cash="500000").needs.cash_left.value == 0
    assert with_(debt="0", cash="2345000").needs.cash_left.value == 2_345_000  # no charges are known


def test_nothing_known_of_the_charges_is_missing_and_not_zero() -> None:
    needs = with_(debt="1000000", cash="5000000").needs
    assert isinstance(needs.charges, Missing)
    assert isinstance(needs.months_of_cover, Missing)


def test_interest_is_the_coupons_of_the_debts_known_by_name_where_no_total_is_stated() -> None:
    loan = instrument("term_loan", principal_usd="10000000", coupon="0.065", secured="no")
    assert with_(loan, fact("preferred_liquidation_usd", "0")).needs.charges.value == 650_000


def test_the_put_comes_before_the_maturity_and_a_passed_one_counts_no_more() -> None:
    ahead = instrument("convertible", principal_usd="5000000", put_date="2026-01-07", maturity="2028-07-07")
    past = instrument("convertible", principal_usd="7000000", put_date="2025-11-20", maturity="2029-07-07")
    dues = with_(ahead, past).needs.dues
    assert [(due.what, due.day) for due in dues] == [("put", date(2026, 1, 7)), ("maturity", date(2029, 7, 7))]


def test_a_debt_whose_day_has_passed_is_due_until_something_newer_is_told() -> None:
    past = instrument("term_loan", principal_usd="40000000", maturity="2025-11-15")
    (due,) = with_(past, debt="40000000").needs.dues  # the debt as of 2025-09-30
    assert (due.day, due.amount.value, due.is_overdue) == (date(2025, 11, 15), 40_000_000, True)
    assert due.words == "maturity of the term loan on 2025-11-15, repayment not told"
    assert with_(past, debt="40000000").needs.due_within(DAY, 30) == (due,)
    newer = fact("debt_principal_usd", "0", "2025-11-18", source="curated")
    assert with_(past, newer, debt="40000000").needs.dues == ()
    ended = instrument("term_loan", principal_usd="40000000", maturity="2025-11-15", outcome="repaid")
    assert with_(ended, debt="40000000").needs.dues == ()
    other = instrument("term_loan", principal_usd="10000000", issued="2025-01-10", secured="no")
    assert len(with_(past, other).needs.dues) == 1  # no total is stated: the sum of the others leaves it no room
    long_ago = instrument("term_loan", principal_usd="40000000", maturity="2025-07-08")  # 136 days
    assert with_(long_ago).needs.dues == ()


def test_a_matured_convert_in_the_money_was_paid_in_shares() -> None:
    terms = {"principal_usd": "5000000", "maturity": "2025-11-15", "settlement": "share"}
    deep = instrument("convertible", **terms, conversion_or_strike_price="79.00")
    out = instrument("convertible", **terms, conversion_or_strike_price="120.00")
    assert with_(deep, mnav="1.00").needs.dues == ()  # the share stands at 100
    assert [due.is_overdue for due in with_(out, mnav="1.00").needs.dues] == [True]


def test_a_debt_of_no_known_day_is_named_beside_the_dues() -> None:
    loan = instrument("margin_loan", principal_usd="10000000", settlement="cash")
    needs = with_(loan, instrument("repo", principal_usd="1")).needs
    assert [row.kind for row in needs.undated] == ["margin_loan"]


def test_a_loan_on_a_chain_and_a_repo_are_due_on_any_day() -> None:
    needs = with_(instrument("repo", principal_usd="5000000"), instrument("term_loan", principal_usd="1")).needs
    assert [(due.instrument.kind, due.day) for due in needs.dues] == [("repo", None)]
    assert needs.due_within(DAY, 1) == needs.dues


def test_debts_repaid_in_coins_need_no_cash() -> None:
    notes = instrument("convertible", principal_usd="5000000", maturity="2026-01-07", settlement="in_kind_coin")
    assert with_(notes).needs.dues == ()


def test_a_convert_counts_as_shares_only_where_it_stays_in_the_money_after_a_fall() -> None:
    terms = {"principal_usd": "5000000", "maturity": "2026-01-07", "settlement": "share"}
    deep = instrument("convertible", **terms, conversion_or_strike_price="79.00")
    at = instrument("convertible", **terms, conversion_or_strike_price="81.00")
    assert with_(deep, mnav="1.00").needs.dues == ()  # the share stands at 100, after a fall by a fifth at 80
    assert len(with_(at, mnav="1.00").needs.dues) == 1
    assert len(with_(deep).needs.dues) == 1  # no count of shares is known: nothing is sure


def test_debts_known_by_name_are_owed_from_the_newest_on_until_the_total_is_reached() -> None:
    old = instrument("term_loan", principal_usd="40000000", issued="2025-01-10")
    new = instrument("margin_loan", principal_usd="50000000", issued="2025-08-10")
    assert owed(with_(old, new, debt="50000000")) == [("margin_loan", 50_000_000)]
    assert owed(with_(old, new)) == [("margin_loan", 50_000_000), ("term_loan", 40_000_000)]


def test_what_is_left_of_the_total_is_owed_on_a_loan_that_is_partly_drawn() -> None:
    # As with Empery on 2025-11-10: 30 million drawn of 100, beside a repo of 50.
    repo = instrument("repo", principal_usd="50000000", issued="2025-08-18")
    loan = instrument("term_loan", principal_usd="100000000", issued="2025-09-12")
    firm = with_(repo, loan, debt="80000000")
    assert owed(firm) == [("repo", 50_000_000), ("term_loan", 30_000_000)]
    drawn = owed_by_name(firm.sheet)[1].principal
    assert not isinstance(drawn, Missing)
    assert drawn.exactness is Exactness.ESTIMATED


def test_cash_from_before_the_coins_were_bought_answers_no_more() -> None:
    facts = [
        fact("holdings_units", "100", "2025-06-30", asset="BTC"),
        fact("cash_usd", "5000000", "2025-06-30"),
        fact("holdings_units", "150", "2025-10-31", asset="BTC"),
        fact("coin_price_usd", "100000", "2025-11-21", asset="BTC"),
    ]
    free = exposure_of(facts, "XYZ", DAY).needs.free_cash
    assert isinstance(free, Missing)
    assert free.reason == "cash of 2025-06-30 is from before the BTC were bought: 100 were stated by then"
    assert exposure_of([*facts[:2], *facts[3:]], "XYZ", DAY).needs.free_cash.value == 5_000_000


def test_earmarked_cash_is_not_free() -> None:
    assert with_(fact("earmarked_cash_usd", "2000000"), cash="5000000").needs.free_cash.value == 3_000_000


def test_a_programme_has_left_what_is_stated_else_what_was_not_used() -> None:
    authorised = fact("buyback_authorised_usd", "200000000", "2025-09-01")
    used = fact("buyback_used_usd", "12000000", "2025-10-01")
    assert with_(authorised, used).needs.buyback_left.value == 188_000_000
    assert with_(authorised).needs.buyback_left.value == 200_000_000
    stated = fact("buyback_remaining_usd", "47000000", "2025-10-15")
    assert with_(authorised, used, stated).needs.buyback_left.value == 47_000_000
    raised = fact("buyback_authorised_usd", "300000000", "2025-11-01")
    assert with_(authorised, used, stated, raised).needs.buyback_left.value == 300_000_000
