"""The inline XBRL concepts: tags are believed only where labels and identities agree."""

from collections import Counter
from pathlib import Path

import pytest
from reading_cases import agrees, case_document, expected, readings, report

from datmon.disclosures.inline_xbrl_concepts import STYLE, coin_of_member
from datmon.fact import Fact

NAME = "inline_xbrl_concepts"
CASES = ("two_coins", "units_a_thousandfold", "pledged_is_not_the_whole")


@pytest.mark.parametrize("case", CASES)
def test_a_written_report_is_read_as_by_eye(case: str) -> None:
    found = readings(STYLE, case_document(NAME, case))
    assert agrees(found, expected(NAME, case)), found


def test_a_quote_begins_with_the_row_and_ends_with_the_number() -> None:
    facts = [reading for reading in STYLE.read(case_document(NAME, "two_coins")) if isinstance(reading, Fact)]
    quotes = {(fact.measure, fact.asset): fact.citation.quote for fact in facts}
    assert quotes["holdings_fair_value_usd", "ETH"] == "ETH | 37,140 | 148,612 | 104,790"
    assert quotes["cash_usd", None] == "Cash and cash equivalents | $ 887,677"


def test_a_citation_names_the_tag_and_its_context() -> None:
    facts = [reading for reading in STYLE.read(case_document(NAME, "two_coins")) if isinstance(reading, Fact)]
    cash = next(fact for fact in facts if fact.measure == "cash_usd")
    assert (cash.citation.xbrl_id, cash.citation.xbrl_context) == ("b1", "now")


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


def test_two_numbers_for_one_class_of_shares_are_unread() -> None:
    content = case_document(NAME, "two_coins").content
    twice = content.replace(
        b"</body>",
        b'<p>There were <ix:nonFraction contextRef="coverA" name="dei:EntityCommonStockSharesOutstanding" '
        b'unitRef="shares" decimals="INF" format="ixt:num-dot-decimal" id="s9">4,600,000</ix:nonFraction> Class A '
        b"shares.</p></body>",
    )
    found = readings(STYLE, report(twice))
    assert {"unread": "shares_outstanding", "reason": "the cover gives 4,548,624 and 4,600,000 for one class"} in found
    assert not any(reading.get("share_class") == "Class A" for reading in found)


@pytest.mark.real
def test_every_real_report_names_its_shares_and_its_cash(shared: Path) -> None:
    counts: Counter[str] = Counter()
    for path in sorted((shared / "filings" / "DFDV").glob("*.htm")):
        document = report(path.read_bytes())
        counts.update(fact["measure"] for fact in readings(STYLE, document) if "measure" in fact)
    assert counts["shares_outstanding"] == 2
    assert counts["cash_usd"] == 2
