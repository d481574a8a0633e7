"""Whose coins a sentence speaks of: the filer's, or another's."""

from datetime import UTC, datetime

import pytest

from datmon.disclosures import read_document
from datmon.documents import Document, Filing, open_document
from datmon.fact import Fact
from datmon.holders import issuer_names, opens_with_another, stock_is_anothers, subject_is_anothers


def names() -> frozenset[str]:
    return frozenset({"acme"})


@pytest.mark.parametrize(
    "text",
    [
        "As of May 1, 2025, we ",
        "The Company ",
        "In August 2025 Acme ",
        "As of May 1, 2025 Acme therefore ",
        "Lodestar, Inc., the Company’s wholly owned subsidiary, ",
        "Acme, through its wholly owned subsidiary Lodestar Ltd., ",
        "the net proceeds were ",
        "Total BTC ",
    ],
)
def test_the_filer_and_what_is_wholly_its_own_hold(text: str) -> None:
    assert not subject_is_anothers(text, len(text), names)


@pytest.mark.parametrize(
    "text",
    [
        "Bitcoin miners worldwide ",
        "Northwind ",
        "Lodestar, a wholly owned subsidiary of Northwind Corp., ",
        "Lodestar, Northwind’s wholly owned subsidiary, ",
        "Avalon, our manager, ",
        "Northwind’s proceeds were ",
    ],
)
def test_others_hold_for_themselves(text: str) -> None:
    assert subject_is_anothers(text, len(text), names)


def test_a_stock_is_its_owners() -> None:
    assert stock_is_anothers("Northwind’s ", 12, "holdings", names)
    assert stock_is_anothers("Northwind estimates the value of its ", 37, "holdings", names)
    assert not stock_is_anothers("Acme’s ", 7, "holdings", names)
    assert not stock_is_anothers("our ", 4, "holdings", names)


def test_a_clause_opens_with_its_subject_behind_its_day() -> None:
    assert opens_with_another("As of May 1, 2025 Northwind held", names)
    assert opens_with_another("On May 1, 2025, Northwind (NYSE: NWD) still holds", names)
    assert not opens_with_another("As of May 1, 2025 Acme held", names)
    assert not opens_with_another("Bitcoin was bought", names)


def document(*paragraphs: str, issuer: str = "HRW") -> Document:
    known = datetime(2025, 11, 5, 13, tzinfo=UTC)
    filing = Filing("0000000001-25-000007", issuer, "8-K", known, filed=known.date())
    return open_document(filing, "a.htm", "EX-99.1", "".join(f"<p>{part}</p>" for part in paragraphs).encode())


@pytest.mark.parametrize(
    "headline",
    [
        "Harrow Technologies Inc. Reports Third Quarter 2025 Results",
        "Harrow Announces Purchase of 20 Bitcoin",
        "HARROW MINING ANNOUNCES CORPORATE UPDATE",
        "Harrow Mining (TSXV: HRM) Provides Corporate Update",
    ],
)
def test_a_release_without_another_name_is_the_headlines_speakers(headline: str) -> None:
    assert "harrow" in issuer_names(document("Exhibit 99.1", headline, "Harrow holds 88.4 Bitcoin."))


@pytest.mark.parametrize(
    "parts",
    [
        ("Northwind Announces Purchase of 20 Bitcoin", "Harrow (NASDAQ: HRW) today announced"),
        ("Northwind Announces Purchase of 20 Bitcoin", "Harrow Mining Inc. (“Harrow”)"),
        ("Bitcoin Announces Itself", "Board Announces Changes"),
        ("Letter", "The sun rises over Northwind and it Announces nothing."),
    ],
)
def test_a_headline_is_not_asked_where_the_release_names_its_issuer_or_it_names_none(parts: tuple[str, str]) -> None:
    assert issuer_names(document(*parts)).isdisjoint({"northwind", "bitcoin", "board", "letter"})


def test_the_first_word_of_a_filers_name_tells_it_unless_many_bear_it() -> None:
    def told(filer: str) -> frozenset[str]:
        filing = Filing("0000000001-25-000007", "HRLB", "8-K", datetime(2025, 11, 24, tzinfo=UTC), filer=filer)
        return issuer_names(open_document(filing, "a.htm", "8-K", f"<p>{filer} held 40 BTC.</p>".encode()))

    assert "harlowbank" in told("Harlowbank Bitcoin Corp.")
    assert told("Blue Harrow Capital Inc.") >= {"blue", "harrow"}  # and the second, where the two stand together
    assert not told("Digital Treasury Corp.") - {"hrlb"}
    assert not told("Bitcoin Depot Inc.") - {"hrlb"}


@pytest.mark.parametrize(
    ("text", "own", "others"),
    [
        (
            "Harrow Holdings, Inc. (“Harrow” or the “Company”) agreed with Northwind Corp. (“Northwind”) to lend.",
            "harrow",
            "northwind",
        ),
        (
            "HRW Inc. (the “Company”) signed with Two Prime Lending Limited (the “Lender”) on Friday.",
            "company",
            "lender",
        ),
        (
            "HRW Digital Ltd. (together with its subsidiaries, “Harrow Digital”) bought of the “Seller”.",
            "harrow",
            "seller",
        ),
        ("Harrow plc (“Harrow”) holds bitcoin.", "harrow", "plc"),
        ("HRW Inc., as borrower (the “Borrower”), and Beta plc, as agent (the “Agent”), agreed.", "borrower", "agent"),
        ("Beta LLC (the “Borrower”), a wholly owned subsidiary of HRW, and the “Agent” agreed.", "borrower", "agent"),
        ("HRW, through its wholly owned subsidiary PT LLC (the “Borrower”), and an “Agent”.", "borrower", "agent"),
        ("HRW Inc., a Delaware corporation (the “Issuer”), and Beta, a bank (“Beta”), agreed.", "issuer", "beta"),
    ],
)
def test_a_term_is_the_issuers_where_it_is_defined_for_it(text: str, own: str, others: str) -> None:
    found = issuer_names(document(text))
    assert own in found
    assert others not in found


def test_what_a_counterparty_holds_is_its_own() -> None:
    told = "On November 10, 2025, HRW Inc. (the “Company”) signed with Northwind Corp. (“Northwind”)."
    found = read_document(document(told, "Northwind holds 5,000 BTC.", "The Company holds 310 BTC."))
    assert [str(each.value) for each in found if isinstance(each, Fact)] == ["310"]
