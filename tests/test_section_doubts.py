"""What stands under "Pro Forma", "Targets" or "Customer Assets" is not read as the firm's own present."""

from datetime import UTC, date, datetime

import pytest

from datmon.disclosures import read_document
from datmon.documents import Filing, open_document
from datmon.fact import Fact, Unread

TITLE = "Acme Announces Treasury Update"
OPENING = "MIAMI, Nov. 12, 2025 -- Acme Inc. (NASDAQ: ACME) today provided an update."


def under(heading: str, *items: str) -> tuple[list[str], list[str]]:
    """The values read of items under a heading, and the reasons of what is left unread."""
    filing = Filing("0000000001-25-000007", "ACME", "8-K", datetime(2025, 11, 12, 13, tzinfo=UTC), date(2025, 11, 12))
    markup = "".join(f"<p>{line}</p>" for line in (TITLE, OPENING, heading, *items))
    found = read_document(open_document(filing, "acme.htm", "8-K", markup.encode()))
    reasons = [each.reason for each in found if isinstance(each, Unread)]
    return [f"{each.measure} {each.value}" for each in found if isinstance(each, Fact)], reasons


@pytest.mark.parametrize(
    ("heading", "item", "reason"),
    [
        ("Pro Forma Treasury (assuming closing)", "Bitcoin held: 4,000 BTC", "a number supposed, by its heading"),
        (
            "Illustrative Example",
            "The Company has $20 million of debt outstanding.",
            "a number supposed, by its heading",
        ),
        ("Our Subsidiary, Beta Mining Ltd.", "Holds 310 BTC", "another's, by its heading"),
        ("Portfolio Companies", "Holds 310 BTC", "another's, by its heading"),
        ("Company Timeline", "March 2024: Acquired 310 BTC", "told of the past, by its heading"),
        ("Related Headlines", "Acme Acquires 250 BTC", "told of the past, by its heading"),
    ],
)
def test_what_stands_under_such_a_heading_is_doubted(heading: str, item: str, reason: str) -> None:
    assert under(heading, item) == ([], [reason])


@pytest.mark.parametrize(
    ("heading", "item", "value"),
    [
        ("Progress Against 2025 Targets", "Holds 5,000 BTC", "holdings_units 5000"),
        ("Bitcoin Treasury", "Holds 310 BTC", "holdings_units 310"),
        ("2026 Targets", "As of November 10, 2025, the Company held 2,105 BTC.", "holdings_units 2105"),
        ("Pro Forma Results", "As of November 10, 2025, the Company held 2,105 BTC.", "holdings_units 2105"),
        ("Acme Announces Plan of its Subsidiary", "Holds 310 BTC", "holdings_units 310"),
    ],
)
def test_what_the_firm_tells_of_itself_is_read_all_the_same(heading: str, item: str, value: str) -> None:
    assert under(heading, item) == ([value], [])


def test_what_a_release_says_about_its_partner_is_the_partners() -> None:
    own = ("About Acme Inc.", "The company holds 310 BTC.")
    partner = ("About Northwind Corp.", "The company holds 5,000 BTC.")
    assert under(*own, *partner) == (["holdings_units 310"], ["another's, by its heading"])
    assert under(*partner) == (["holdings_units 5000"], []), "the only one, by a name that is not told"


def test_coins_under_a_plan_are_no_disclosure() -> None:
    assert under("2026 Targets", "Hold 5,000 BTC") == ([], [])


def test_a_heading_nearer_ends_the_one_above() -> None:
    assert under("2026 Targets", "Growth.", "Bitcoin Treasury", "Holds 310 BTC") == (["holdings_units 310"], [])


ROWS = (("Bitcoin", "1,020", "98,002", "116,350"), ("Ether", "8,000", "30,118", "33,170"))


def table(lead: str, form: str = "10-Q") -> tuple[list[str], set[str]]:
    """What is read of a note's table of coins under its lead."""
    period = date(2025, 9, 30)
    known = datetime(2025, 11, 12, 13, tzinfo=UTC)
    filing = Filing("0000000001-25-000007", "ACME", form, known, date(2025, 11, 12), period)
    head = "<tr><td></td><td>Units</td><td>Cost</td><td>Fair value</td></tr>"
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    markup = f"<p>Note 4. Digital assets</p><p>{lead}</p><table>{head}{rows}</table>"
    found = read_document(open_document(filing, "acme.htm", form, markup.encode()))
    units = [f"{each.asset} {each.value}" for each in found if isinstance(each, Fact) and "units" in each.measure]
    return units, {each.reason for each in found if isinstance(each, Unread)}


TAIL = " (in thousands, except units):"


@pytest.mark.parametrize(
    ("lead", "reason"),
    [
        ("Acme acquired Beta Inc., which held the following as of September 30, 2025", "another's"),
        (
            "Digital assets of the joint venture, in which the Company holds a 40% interest, at September 30, 2025",
            "another's",
        ),
        ("Digital assets held by the Galaxy Fund, an unconsolidated entity, as of September 30, 2025", "another's"),
        ("Digital assets of the Trust, of which the Company is sponsor, as of September 30, 2025", "another's"),
        ("Digital assets pledged to the Company by borrowers as of September 30, 2025", "another's"),
        ("Digital asset borrowings and obligation to return collateral as of September 30, 2025", "owed and not held"),
        ("Digital assets expected to be contributed by investors at closing as of September 30, 2025", "a plan"),
    ],
)
def test_the_coins_of_a_table_are_whose_its_lead_says(lead: str, reason: str) -> None:
    assert table(lead + TAIL) == ([], {f"{reason}, by the words over its table"})


@pytest.mark.parametrize(
    "lead",
    [
        "The following table presents the Company’s digital assets as of September 30, 2025",
        "Digital assets, some of them pledged to lenders, as of September 30, 2025 were",
    ],
)
def test_a_note_on_the_firms_own_coins_is_read(lead: str) -> None:
    assert table(lead + TAIL) == (["BTC 1020", "ETH 8000"], set())


@pytest.mark.parametrize(
    ("told", "measure"),
    [
        ("As of September 30, 2025, {} had 30,000,000 shares of common stock outstanding.", "shares_outstanding"),
        ("There is substantial doubt about {}’s ability to continue as a going concern.", "going_concern"),
        (
            "On November 7, 2025, {} received a notice from Nasdaq that it is not in compliance with Listing Rule "
            "5550(a)(2), the minimum bid price requirement.",
            "delisting_notice",
        ),
    ],
)
def test_what_is_told_of_a_firm_defined_beside_the_issuer_is_that_firms(told: str, measure: str) -> None:
    signed = "On November 10, 2025, Acme Inc. (“Acme”) signed with Beta Digital Corp. (“Beta”)."
    assert [each.partition(" ")[0] for each in under(signed, told.format("Acme"))[0]] == [measure]
    assert under(signed, told.format("Beta")) == ([], ["another firm's, by its name"])
