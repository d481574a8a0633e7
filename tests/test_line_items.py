"""What a label names: the field's words for one measure and no others; the rest is another thing or a doubt."""

import pytest

from datmon.line_items import BOUGHT, HELD, OWN, SOLD, kind_of, label_of, line_items


def named(label: str, kind: str | None = None, *own: str) -> str | None:
    """The first measure a label names, "?" where it leaves a doubt, None where it names another thing."""
    items = line_items(label_of(label), kind, lambda: frozenset(own))
    return next((item.number or item.money or "?" for item in items), None)


@pytest.mark.parametrize(
    ("label", "kind", "measure"),
    [
        ("Total BTC holdings as of July 31", None, "holdings_units"),
        ("Bitcoin Held2", None, "holdings_units"),
        ("Total number of Bitcoins held at month end", None, "holdings_units"),
        ("Bitcoin HODL", None, "holdings_units"),
        ("Number of bitcoin held (incl. collateral)", None, "holdings_units"),
        ("Total SOL & SOL equivalents held", None, "holdings_units"),
        ("Bitcoin (BTC)", HELD, "holdings_units"),
        ("Total", BOUGHT, "purchase_units"),
        ("- Sold", None, "sale_units"),
        ("SUI Holdings (USD) (1)", None, "holdings_fair_value_usd"),
        ("Market value of bitcoin holdings", None, "holdings_fair_value_usd"),
        ("Average acquisition cost", HELD, "avg_cost_usd"),
        ("Average Purchase Price", BOUGHT, "purchase_avg_price_usd"),
        ("Bitcoin Sales - Average Net Price", None, "sale_avg_price_usd"),
        ("Bitcoin Sales - Net Proceeds", None, "sale_proceeds_usd"),
        ("Total Amount", HELD, "holdings_cost_usd"),
        ("Total Amount", BOUGHT, "purchase_cost_usd"),
        ("Amount spent", OWN, "buyback_usd"),
        ("Cost basis of bitcoin", None, "holdings_cost_usd"),
        ("Restricted Bitcoin (3)", None, "restricted_or_pledged_units"),
        ("of which pledged as collateral", HELD, "restricted_or_pledged_units"),
        ("Total staked ETH", None, "staked_units"),
        ("Cash & cash equivalents", None, "cash_usd"),
        ("Cash available for SUI purchases", None, "cash_usd"),
        ("Outstanding common shares", None, "shares_outstanding"),
        ("Total shares in issue", None, "shares_outstanding"),
        ("Shares repurchased", None, "buyback_shares"),
        ("Net proceeds from ATM", None, "atm_net_proceeds_usd"),
        ("Total debt", None, "debt_principal_usd"),
        ("NAV per share", None, "nav_per_share"),
    ],
)
def test_the_fields_words_name_a_measure(label: str, kind: str | None, measure: str) -> None:
    assert named(label, kind) == measure


@pytest.mark.parametrize(
    "label",
    [
        "Bitcoin Produced",  # what was mined is not what was bought
        "SOL per Share",
        "BTC Yield",
        "Average BTC Produced per Day",
        "Customer BTC holdings",  # another's coins
        "BTC under custody",
        "Target holdings",  # a plan
        "Fully diluted shares outstanding",  # a count of what may be
        "Weighted average shares outstanding",
        "Beginning BTC balance",  # the day before the period
        "Cash cost per BTC mined",
        "Market capitalisation",
        "Energized hashrate",
        "Bitcoin loaned",
        "",
    ],
)
def test_words_for_other_things_name_nothing(label: str) -> None:
    assert named(label, HELD) is None


@pytest.mark.parametrize(
    "label",
    [
        "Beta Corp bitcoin holdings",  # whose?
        "Unrestricted bitcoin held",  # a part
        "Bitcoin held excluding collateral",
        "Total crypto and cash holdings",  # a sum with cash
        "Net cash",  # less debt
        "Average purchase price",  # of what?
        "Bitcoin (BTC)",  # held, bought or sold?
    ],
)
def test_an_unknown_word_or_an_untold_kind_is_a_doubt(label: str) -> None:
    assert named(label) == "?"


def test_the_issuers_own_name_is_no_unknown_word() -> None:
    assert named("Bitcoin held by Acme", None, "acme") == "holdings_units"
    assert named("Bitcoin held by Beta", None, "acme") == "?"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("current COIN holdings", HELD),
        ("COIN acquired", BOUGHT),
        ("COIN sales", SOLD),
        ("average purchase price", None),  # of what is held as well
        ("COIN purchases and holdings", None),
        ("treasury update", None),
    ],
)
def test_the_kind_of_a_heading_is_told_by_words_of_one_kind(words: str, kind: str | None) -> None:
    assert kind_of(words) == kind


def test_a_label_is_taken_apart_into_words_coins_and_time() -> None:
    label = label_of("Total Bitcoin (BTC) holdings as of July 31, 2025 (1)")
    assert (label.words, label.coins, label.time) == ("total COIN holdings", ("BTC",), "as of July 31, 2025")
