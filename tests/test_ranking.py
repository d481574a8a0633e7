"""Nearness to forced selling: secured debt first, paper loss never, the unknown never clear."""

from decimal import Decimal

from factories import exposed, fact

from datmon.ranking import RankRow, rank
from datmon.rulebook.rule import Status


def order(*firms: object) -> list[tuple[str, Status]]:
    return [(row.issuer, row.level) for row in rank(firms)]  # type: ignore[arg-type]


def only(**known: object) -> RankRow:
    return rank([exposed(**known)])[0]  # type: ignore[arg-type]


def test_secured_debt_stands_above_a_debt_free_firm_with_the_same_loss() -> None:
    secured = exposed(issuer="SEC", debt="49000000", secured="49000000", mnav="0.40")
    free = exposed(issuer="FREE", debt="0", cash="600000000", mnav="1.01")
    assert order(free, secured) == [("SEC", Status.IMMINENT), ("FREE", Status.CLEAR)]


def test_the_paper_loss_never_raises_the_level() -> None:
    deep = exposed(issuer="DEEP", debt="0", mnav="1.01", more=(fact("cash_usd", "1", issuer="DEEP"),))
    assert deep.valuation.unrealized.value == -100000000
    assert order(deep) == [("DEEP", Status.CLEAR)]


def test_unknown_stands_between_watch_and_clear() -> None:
    watch = exposed(issuer="W", debt="0", mnav="0.84")
    unknown = exposed(issuer="U", mnav="0.90")
    clear = exposed(issuer="C", debt="0", mnav="0.90")
    assert order(clear, unknown, watch) == [("W", Status.WATCH), ("U", Status.UNKNOWN), ("C", Status.CLEAR)]


def test_a_firm_with_unknown_debt_is_not_clear_even_at_a_premium() -> None:
    assert only(mnav="3.00").level is Status.UNKNOWN
    assert only(debt="0", mnav="3.00").level is Status.CLEAR


def test_a_discount_alone_is_no_watch_where_nothing_is_known_of_debt() -> None:
    assert only(mnav="0.50").level is Status.UNKNOWN
    assert only(mnav="0.50", debt="0").level is Status.WATCH


def test_a_known_trouble_counts_even_where_the_rest_is_unknown() -> None:
    assert only(debt="60000000", cash="0").level is Status.WATCH
    assert only(debt="60000000").level is Status.UNKNOWN


def test_within_a_level_more_secured_debt_comes_first_and_a_premium_lowers_it() -> None:
    more = exposed(issuer="MORE", debt="44000000", secured="44000000", mnav="0.42")
    less = exposed(issuer="LESS", debt="41000000", secured="41000000", mnav="0.42")
    rich = exposed(issuer="RICH", debt="102000000", secured="102000000", mnav="2.95")
    assert [issuer for issuer, _ in order(rich, less, more)] == ["MORE", "LESS", "RICH"]


def test_equal_firms_stand_in_the_order_of_their_tickers() -> None:
    assert [issuer for issuer, _ in order(exposed(issuer="B", debt="0"), exposed(issuer="A", debt="0"))] == ["A", "B"]


def test_each_reason_names_the_figures_behind_it() -> None:
    row = only(debt="49000000", secured="49000000", mnav="0.40")
    assert [reason.text for reason in row.reasons] == [
        "secured debt repaid in cash is 49% of the coins; cash is not known",
        "the shares trade at 0.40 of the coins",
        "debt is 49% of the coins; cash is not known",
    ]
    for reason in row.reasons:
        assert dict(reason.figures)["measured"].value is not None


def test_the_score_adds_what_is_known_by_its_weights() -> None:
    # 1 x 0.49 + 0.5 x 0.49 + 0.25 x (1 - 0.40)
    assert only(debt="49000000", secured="49000000", mnav="0.40").score == Decimal("0.885")
    # (1 x 1.02 + 0.5 x 1.02) / 3.00
    assert only(debt="102000000", secured="102000000", cash="0", mnav="3.00").score == Decimal("0.51")


def test_a_firm_that_states_it_holds_no_coins_is_clear_and_one_that_says_nothing_is_unknown() -> None:
    sold_out = exposed(debt="5000000", more=(fact("holdings_units", "0", "2025-11-12", asset="BTC"),))
    row = rank([sold_out])[0]
    assert row.level is Status.CLEAR
    assert "no coins are held" in [reason.text for reason in row.reasons]
    unpriced = exposed(debt="5000000", more=(fact("holdings_units", "7", asset="SUI"),))
    assert rank([unpriced])[0].level is Status.UNKNOWN


def test_firms_apart_follow_the_others_with_places_of_their_own() -> None:
    firms = [exposed(issuer=name, debt="60000000", secured=owed) for name, owed in (("M", "50000000"), ("T", "0"))]
    assert [(row.rank, row.issuer, row.apart) for row in rank(firms, apart=("M",))] == [(1, "T", False), (1, "M", True)]
    assert [(row.rank, row.issuer) for row in rank(firms)] == [(1, "M"), (2, "T")]
