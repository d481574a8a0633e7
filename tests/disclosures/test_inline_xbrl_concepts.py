"""The inline XBRL concepts: tags are believed only where labels and identities agree."""

import pytest
from inline_pages import page, tag
from reading_cases import agrees, case_document, expected, readings, report

from datmon.disclosures import inline_xbrl_issuer
from datmon.disclosures.inline_xbrl_concepts import STYLE, coin_of_member
from datmon.fact import Fact

NAME = "inline_xbrl_concepts"
CASES = ("two_coins", "units_a_thousandfold", "pledged_is_not_the_whole")


@pytest.mark.parametrize("case", CASES)
def test_a_written_report_is_read_as_by_eye(case: str) -> None:
    document = case_document(NAME, case)
    found = readings(STYLE, document) + readings(inline_xbrl_issuer.STYLE, document)
    assert agrees(found, expected(NAME, case)), found


def test_a_quote_begins_with_the_row_and_ends_with_the_number() -> None:
    facts = [reading for reading in STYLE.read(case_document(NAME, "two_coins")) if isinstance(reading, Fact)]
    quotes = {(fact.measure, fact.asset): fact.citation.quote for fact in facts}
    assert quotes["holdings_fair_value_usd", "ETH"] == "ETH | 37,140 | 148,612 | 104,790"


@pytest.mark.parametrize(
    ("member", "symbol"),
    [
        ("tst:BitcoinMember", "BTC"),
        ("tst:BTCMember", "BTC"),
        ("tst:ETHMember", "ETH"),
        ("tst:BitcoinBTCMember", "BTC"),
        ("tst:BNBChainMember", "BNB"),
        ("tst:dfdvSOLMember", "dfdvSOL"),  # a liquid-staked token is another coin
        ("tst:BitcoinHeldAsCollateralMember", None),  # a part of the coins
        ("tst:BitcoinAndEtherMember", None),
        ("tst:QualifiedCustodiansMember", None),
        ("us-gaap:CommonStockMember", None),
    ],
)
def test_a_member_means_a_coin_only_if_it_says_nothing_else(member: str, symbol: str | None) -> None:
    assert coin_of_member(member) == symbol


def test_a_document_without_tagged_numbers_is_not_recognised() -> None:
    assert not STYLE.recognises(report(b"<html><body>We held 5 bitcoin.</body></html>"))


@pytest.mark.parametrize(
    "content",
    [
        b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;<ix:nonFraction name="n"/></x>',
        b"ix:nonFraction " * 1000,
        b"<ix:nonFraction>" * 5000,
        b'<p xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><ix:nonFraction contextRef="x" name="y">1</ix:nonFraction>',
        b"",
    ],
)
def test_hostile_or_broken_markup_yields_nothing_and_raises_nothing(content: bytes) -> None:
    assert list(STYLE.read(report(content))) == []


def _held(label: str, units: str, cost: str, unit: str = "usd") -> bytes:
    cells = (
        f"<td>{tag(units, 'us-gaap:CryptoAssetNumberOfUnits', 'btc', unit='coin')}</td>"
        f"<td>{tag(cost, 'us-gaap:CryptoAssetCost', 'btc', unit=unit)}</td>"
    )
    return page(f"<table><tr><td></td><td>Units</td><td>Cost</td></tr><tr><td>{label}</td>{cells}</tr></table>")


def test_coins_at_a_cost_in_dollars_are_read_and_a_cost_in_euros_is_not() -> None:
    measures = {"holdings_units", "holdings_cost_usd"}
    dollars = readings(STYLE, report(_held("Bitcoin", "100", "9,000,000")))
    assert {reading.get("measure") for reading in dollars} == measures
    euros = readings(STYLE, report(_held("Bitcoin", "100", "9,000,000", unit="eur")))
    assert {"unread": "holdings_cost_usd", "reason": "tagged in EUR, not in USD"} in euros
    assert "holdings_cost_usd" not in {reading.get("measure") for reading in euros}


def test_the_proceeds_of_a_sale_in_euros_are_unread() -> None:
    number = tag("5,000", "us-gaap:ProceedsFromDisposalCryptoAsset", "btc_quarter", unit="eur")
    content = page(f"<table><tr><td>Proceeds from sale of bitcoin</td><td>{number}</td></tr></table>")
    assert readings(STYLE, report(content)) == [{"unread": "sale_proceeds_usd", "reason": "tagged in EUR, not in USD"}]


@pytest.mark.parametrize(
    "label",
    [
        "Bitcoin safeguarded for customers",
        "Bitcoin held for users",
        "Bitcoin held on behalf of clients",
        "Bitcoin in custody for others",
        "Bitcoin of third parties",
    ],
)
def test_coins_kept_for_others_are_no_holdings(label: str) -> None:
    found = readings(STYLE, report(_held(label, "100", "9,000,000")))
    assert {reading.get("unread") for reading in found} == {"holdings_units", "holdings_cost_usd"}
    assert all(reading["reason"].endswith("the words say that others own it") for reading in found)


@pytest.mark.parametrize("label", ["Bitcoin held at a third-party custodian", "Bitcoin in custody"])
def test_own_coins_at_a_custodian_are_holdings(label: str) -> None:
    found = readings(STYLE, report(_held(label, "100", "9,000,000")))
    assert {reading.get("measure") for reading in found} == {"holdings_units", "holdings_cost_usd"}


def _twice(first: str, second: str, decimals: str) -> list[dict[str, str]]:
    name = "us-gaap:CryptoAssetNumberOfUnits"
    rows = f"<tr><td>Bitcoin</td><td>{tag(first, name, 'btc', unit='coin', decimals='2')}</td></tr>"
    prose = f"<p>We held {tag(second, name, 'btc', unit='coin', decimals=decimals)} bitcoin.</p>"
    return readings(STYLE, report(page(f"<table><tr><td></td><td>Units</td></tr>{rows}</table>{prose}")))


def test_of_two_counts_that_are_no_roundings_of_each_other_neither_is_stated() -> None:
    assert _twice("1,045.25", "1,100", "0") == [
        {"unread": "holdings_units", "reason": "the report tags 1,045.25 and 1,100 for BTC on 2025-09-30"}
    ]


def test_of_a_count_and_its_rounding_the_finer_is_stated() -> None:
    found = _twice("1,045.25", "1,045", "0")
    assert [(reading.get("measure"), reading.get("value")) for reading in found] == [("holdings_units", "1045.25")]


def test_of_two_amounts_sold_in_one_period_that_differ_neither_is_stated() -> None:
    name = "us-gaap:ProceedsFromDisposalCryptoAsset"
    rows = "".join(
        f"<tr><td>Proceeds from sale of bitcoin</td><td>{tag(value, name, 'btc_quarter')}</td></tr>"
        for value in ("5,000", "6,000")
    )
    assert readings(STYLE, report(page(f"<table>{rows}</table>"))) == [
        {"unread": "sale_proceeds_usd", "reason": "the report tags 5,000 and 6,000 for one period"}
    ]


def test_a_heading_over_the_table_says_whose_coins_they_are() -> None:
    held = _held("Bitcoin", "100", "9,000,000").replace(b"<table>", b"<p>Assets we safeguard for customers:</p><table>")
    assert not any("measure" in reading for reading in readings(STYLE, report(held)))
