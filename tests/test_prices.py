"""Closes answer on their day and shortly after, with their age in the open."""

from datetime import date

import pytest
from factories import fact

from datmon.calendars import end_of_day, parse_instant
from datmon.figures import Derived, Missing, Stated
from datmon.ledger import Ledger
from datmon.prices import coin_price, prices_for, share_price

LATE = parse_instant("2026-01-01")
COIN = fact("coin_price_usd", "85087.62", "2025-11-21", asset="BTC", issuer="")
SHARE = fact("share_price_usd", "5.47", "2025-11-21")
LEDGER = Ledger([COIN, SHARE])


def test_the_close_of_the_day_is_the_price() -> None:
    assert coin_price(LEDGER, "BTC", date(2025, 11, 21), LATE) == Stated(COIN)
    assert share_price(LEDGER, "XYZ", date(2025, 11, 21), LATE) == Stated(SHARE)


@pytest.mark.parametrize(("day", "note"), [(22, "1 day before 2025-11-22"), (24, "3 days before 2025-11-24")])
def test_an_older_close_shows_its_age(day: int, note: str) -> None:
    price = coin_price(LEDGER, "BTC", date(2025, 11, day), LATE)
    assert isinstance(price, Derived)
    assert (price.value, price.note, price.as_of) == (COIN.value, note, date(2025, 11, 21))


def test_a_coin_is_unpriced_from_the_fourth_day_and_a_share_from_the_eighth() -> None:
    stale = coin_price(LEDGER, "BTC", date(2025, 11, 25), LATE)
    assert stale == Missing("price of BTC", "the last price of BTC is of 2025-11-21, 4 days before 2025-11-25")
    assert share_price(LEDGER, "XYZ", date(2025, 11, 28), LATE).value == SHARE.value
    assert isinstance(share_price(LEDGER, "XYZ", date(2025, 11, 29), LATE), Missing)


def test_a_close_is_not_known_before_it_was() -> None:
    early = parse_instant("2025-11-21T20:00Z")
    assert isinstance(coin_price(LEDGER, "BTC", date(2025, 11, 21), early), Missing)
    assert coin_price(LEDGER, "BTC", date(2025, 11, 21), end_of_day(date(2025, 11, 21))).value == COIN.value


def test_a_coin_without_closes_is_missing_by_name() -> None:
    prices = prices_for(LEDGER, "XYZ", ["BTC", "ETH"], date(2025, 11, 21), LATE)
    assert prices.share == Stated(SHARE)
    assert prices.coins["ETH"] == Missing("price of ETH", "no coin price of ETH was known by then")
