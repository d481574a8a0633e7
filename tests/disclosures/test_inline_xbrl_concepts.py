"""The inline XBRL concepts: tags are believed only where labels and identities agree."""

import pytest
from inline_manners import COST, FAIR, HEAD, MANNERS, UNITS, held, table
from inline_pages import of, page, tag
from reading_cases import agrees, case_document, expected, readings, report

from datmon.disclosures import inline_xbrl_issuer
from datmon.disclosures.inline_xbrl_concepts import STYLE, coin_of_member, is_restricted_member, part_of_member
from datmon.fact import Fact

NAME = "inline_xbrl_concepts"
CASES = (
    "two_coins",
    "units_a_thousandfold",
    "pledged_is_not_the_whole",
    "a_part_beside_the_rest",
    "own_tags_in_prose",
)


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


def _said(body: str) -> set[str]:
    """What a page says: measure, coin ("-" for all), last day, value."""
    found = [reading for reading in readings(STYLE, report(page(body))) if "measure" in reading]
    return {
        f"{each['measure']} {each.get('asset', '-')} {each.get('as_of') or each['period_end']} {_plain(each['value'])}"
        for each in found
    }


def _plain(value: str) -> str:
    return value.rstrip("0").rstrip(".") if "." in value else value


@pytest.mark.parametrize(("body", "said"), MANNERS.values(), ids=list(MANNERS))
def test_a_filer_s_manner_is_read_as_by_eye(body: str, said: set[str]) -> None:
    assert _said(body) == said


@pytest.mark.parametrize(
    ("member", "coin", "restricted"),
    [
        ("t:RestrictedBitcoinMember", "BTC", True),
        ("t:BitcoinPledgedAsCollateralMember", "BTC", True),
        ("t:CollateralPledgedMember", None, True),
        ("t:UnrestrictedBitcoinMember", "BTC", False),
        ("t:BitcoinForOtherPurposesMember", "BTC", False),  # "for" binds nothing by itself
        ("t:BitcoinReceivableMember", "BTC", False),
        ("t:BitcoinMember", None, False),  # the whole coin
        ("us-gaap:CommonStockMember", None, False),
    ],
)
def test_a_member_of_more_words_is_a_part_and_some_parts_are_bound(
    member: str, coin: str | None, restricted: bool
) -> None:
    assert part_of_member(member) == coin
    assert is_restricted_member(member) is restricted


def test_of_a_part_and_its_whole_only_the_part_is_pledged() -> None:
    whole, part = (tag(number, UNITS, of("now", "t:BitcoinMember"), unit="btc") for number in ("1,200", "300"))
    found = _said(f"<p>Pledged as collateral were {part} of our {whole} bitcoin.</p>")
    assert "restricted_or_pledged_units BTC 2025-09-30 1200" not in found


def test_a_total_that_is_not_the_sum_of_the_parts_leaves_the_coin_s_own_row() -> None:
    rows = (
        held("Bitcoin", "900", "80,000", "102,600", of("now", "t:BitcoinMember")),
        held("Bitcoin receivable", "300", "20,000", "34,200", of("now", "t:BitcoinReceivableMember")),
        held("Total", "1,500", "140,000", "171,000", "now"),
    )
    assert "holdings_units BTC 2025-09-30 900" in _said(table(HEAD, *rows))


def test_a_total_over_several_coins_without_their_names_is_of_no_coin() -> None:
    names = " ".join(name for name in ("Ether", "Solana", "Cardano") for _ in range(20))
    row = ("Purchase of productive crypto assets for validating", tag("5,000", "t:PurchaseOfProductiveAssets", "year"))
    assert _said(f"<p>{names}</p>{table(('', '2025'), row)}") == {"purchase_cost_usd - 2025-09-30 5000"}
    assert _said(f"<p>Ether and bitcoin.</p>{table(('', '2025'), row)}") == set()  # too few words to tell


def test_a_cost_of_mining_is_no_cost_of_coins_held() -> None:
    cost = tag("5,000,000", COST, of("now", "t:BitcoinMember"))
    fair = tag("136,800,000", FAIR, of("now", "t:BitcoinMember"))
    assert _said(table(("", "Cost of revenue", "Fair value"), ("Bitcoin", cost, fair))) == {
        "holdings_fair_value_usd BTC 2025-09-30 136800000"
    }


def test_coins_held_for_investment_are_the_treasury_beside_coins_to_work_with() -> None:
    rows = (
        held("Held for investment", "900", "80,000", "102,600", of("now", "t:BitcoinHeldForInvestmentMember")),
        held("Held for other purposes", "300", "20,000", "34,200", of("now", "t:BitcoinHeldForOtherPurposesMember")),
        held("Total", "1,200", "100,000", "136,800", "now"),
    )
    found = _said(table(HEAD, *rows))
    assert {"holdings_units BTC 2025-09-30 900", "holdings_cost_usd BTC 2025-09-30 80000000"} <= found
    assert not any("restricted" in each for each in found)


def test_of_two_amounts_in_a_sentence_each_has_its_own_words() -> None:
    coins, fair, cost = (
        tag(*each)
        for each in (
            ("1,200", UNITS, of("now", "t:BitcoinMember"), "btc"),
            ("136,800,000", FAIR, of("now", "t:BitcoinMember")),
            ("100,000,000", COST, of("now", "t:BitcoinMember")),
        )
    )
    sentence = f"<p>We held {coins} bitcoin, with a fair value of ${fair} and a cost basis of ${cost}.</p>"
    assert "holdings_cost_usd BTC 2025-09-30 100000000" in _said(sentence)
    swapped = f"<p>We held {coins} bitcoin, with a cost basis of ${fair} and a fair value of ${cost}.</p>"
    assert not any(each.startswith("holdings_cost") for each in _said(swapped))
