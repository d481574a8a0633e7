"""The rows of issuers.toml, and what a file of one's own may say."""

from datetime import date
from decimal import Decimal

import pytest

from datmon.coins import coins
from datmon.errors import BadInput
from datmon.issuers import Issuers, current_ticker, issuers, ticker_of, with_own

OWN = """
[[issuer]]
ticker = "ACME"
name = "Acme Treasury Inc"
cik = 9999999
venue = "nasdaq-cm"
country = "US"
coin = "BTC"
kind = "treasury"
files = "domestic 10-Q/8-K"
fiscal_year_end = "12-31"
"""


def test_every_issuer_has_one_row_with_a_known_coin() -> None:
    for issuer in issuers().values():
        assert issuer.coin in coins() or issuer.coin == "multi", issuer


def test_at_least_sixty_firms_that_file_with_the_sec_are_listed() -> None:
    filing = [issuer for issuer in issuers().values() if issuer.cik is not None and issuer.files != "none"]
    assert len(filing) >= 60
    assert all(issuer.filed_forms for issuer in filing)
    assert sum(issuer.kind == "miner" for issuer in filing) >= 12


def test_the_four_everyone_argued_about_are_watched() -> None:
    assert {"SQNS", "FGNX", "BMNR", "MSTR"} <= set(issuers())


def test_a_number_written_from_memory_says_so_in_its_row() -> None:
    assert "CIK unverified" in issuers()["WULF"].notes
    assert "CIK unverified" not in issuers()["MSTR"].notes


def test_a_number_leads_to_its_ticker_and_an_unknown_one_stays_a_number() -> None:
    assert ticker_of(1050446) == "MSTR"
    assert ticker_of(12) == "CIK0000000012"


def test_the_number_of_a_firm_before_its_merger_leads_to_it_too() -> None:
    assert ticker_of(1865602) == "XXI"
    assert issuers()["XXI"].ciks == (2070457, 1865602)


def test_a_former_ticker_leads_to_the_current_one() -> None:
    assert current_ticker("FGF") == "FGNX"
    assert current_ticker("MSTR") == "MSTR"
    assert current_ticker("NOBODY") == "NOBODY"


def test_a_venue_holds_up_to_the_day_of_the_move() -> None:
    bitmine = issuers()["BMNR"]
    assert bitmine.venue_on(date(2025, 6, 4)) == "otc"
    assert bitmine.venue_on(date(2025, 6, 5)) == "nyse-american"


def test_the_shares_behind_an_ads_are_those_of_the_day() -> None:
    sequans = issuers()["SQNS"]
    assert sequans.ads_ratio_on(date(2024, 10, 8)) == Decimal(4)
    assert sequans.ads_ratio_on(date(2024, 10, 9)) == Decimal(10)
    assert sequans.ads_ratio_on(date(2025, 9, 17)) == Decimal(100)
    assert issuers()["MSTR"].ads_ratio_on(date(2025, 9, 17)) is None


def test_a_row_of_ones_own_is_added() -> None:
    table = with_own("own.toml", OWN, issuers())
    assert table["ACME"].coin == "BTC"
    assert table.ticker_of(9999999) == "ACME"
    assert len(table) == len(issuers()) + 1


def test_a_row_that_says_so_overrides_the_keys_it_names_and_no_others() -> None:
    table = with_own("own.toml", '[[issuer]]\noverrides = "BMNR"\nvenue = "nyse"\n', issuers())
    assert (table["BMNR"].venue, table["BMNR"].cik) == ("nyse", 1829311)
    assert issuers()["BMNR"].venue == "nyse-american"


def test_a_ticker_that_changed_becomes_a_former_one() -> None:
    table = with_own("own.toml", '[[issuer]]\noverrides = "ALTS"\nticker = "AIFC"\n', issuers())
    assert "ALTS" not in table
    assert table.current_ticker("ALTS") == "AIFC"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (OWN.replace("ACME", "MSTR", 1), "line 2 (MSTR): the ticker MSTR is Strategy Inc's already"),
        (OWN.replace("9999999", "1050446"), 'overrides = "MSTR"'),
        (OWN + OWN.replace("ACME", "ACMF"), "line 13 (ACMF): CIK 9999999"),
        (OWN.replace('"ACME"', '"ac me"'), "line 2 (ac me): ticker: 'ac me' will not do"),
        (OWN.replace("9999999", '"9999999"'), "cik: '9999999' will not do"),
        (OWN.replace('coin = "BTC"\n', ""), "line 2 (ACME): coin: it is missing"),
        (OWN + "colour = 1\n", "colour: an issuer's row has no such key"),
        (OWN.replace("nasdaq-cm", "moon"), "venue: 'moon' will not do"),
        (OWN + 'feeds = { newsfile = "ftp://x" }\n', "feeds.newsfile: 'ftp://x' will not do"),
        ('[[issuer]]\noverrides = "NOBODY"\n', "overrides 'NOBODY', which is no issuer"),
        ("x = [", "own.toml is not TOML"),
        ("x = " + "[" * 100_000, "own.toml is not TOML"),
        ("issuer = 3", "rows that begin with [[issuer]]"),
        ('[[issuers]]\nticker = "ACME"\n', "'issuers' is no row of issuers; begin each row with [[issuer]]"),
        (
            OWN.replace('coin = "BTC"\n', "").replace('kind = "treasury"\n', ""),
            "line 2 (ACME): coin and kind are missing",
        ),
    ],
)
def test_a_row_that_cannot_be_used_is_told_of_by_file_line_and_key(text: str, sentence: str) -> None:
    with pytest.raises(BadInput) as raised:
        with_own("own.toml", text, issuers())
    assert str(raised.value).startswith("own.toml")
    assert sentence in str(raised.value)


def test_two_rows_never_claim_one_number() -> None:
    rows = [issuers()["MSTR"], issuers()["BMNR"]]
    assert len(Issuers(rows)) == 2
    with pytest.raises(BadInput, match="MSTR stands in two rows"):
        Issuers([*rows, issuers()["MSTR"]])


def test_another_companys_record_under_the_number_is_noticed() -> None:
    row = issuers()["CLSK"]
    assert row.contradicted_by(["CLSK"], ["ANYTHING"]) == ""
    assert row.contradicted_by([], ["CLEANSPARK, INC."]) == ""
    assert "EDGAR has CIK 827876 as Apple Inc., not CleanSpark" in row.contradicted_by(["AAPL"], ["Apple Inc."])
