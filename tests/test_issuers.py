"""The rows of issuers.toml."""

from datmon.coins import coins
from datmon.issuers import current_ticker, issuers, ticker_of


def test_every_issuer_has_one_row_with_a_known_coin_kind_and_venue() -> None:
    venues = {"nasdaq-gs", "nasdaq-gm", "nasdaq-cm", "nyse", "nyse-american", "otc", "foreign"}
    for issuer in issuers().values():
        assert issuer.coin in coins() or issuer.coin == "multi", issuer
        assert issuer.kind in {"treasury", "miner", "operating"}, issuer
        assert issuer.venue in venues, issuer


def test_the_four_everyone_argued_about_are_watched() -> None:
    assert {"SQNS", "FGNX", "BMNR", "MSTR"} <= set(issuers())


def test_a_number_leads_to_its_ticker_and_an_unknown_one_stays_a_number() -> None:
    assert ticker_of(1050446) == "MSTR"
    assert ticker_of(12) == "CIK0000000012"


def test_a_former_ticker_leads_to_the_current_one() -> None:
    assert current_ticker("FGF") == "FGNX"
    assert current_ticker("MSTR") == "MSTR"
    assert current_ticker("NOBODY") == "NOBODY"
