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
        ("2026 Targets", "Hold 5,000 BTC", "a plan, by its heading"),
        ("Pro Forma Treasury (assuming closing)", "Bitcoin held: 4,000 BTC", "a number supposed, by its heading"),
        (
            "Illustrative Example",
            "The Company has $20 million of debt outstanding.",
            "a number supposed, by its heading",
        ),
        ("Our Subsidiary, Beta Mining Ltd.", "Holds 310 BTC", "another's, by its heading"),
        ("Portfolio Companies", "Holds 310 BTC", "another's, by its heading"),
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


def test_a_heading_nearer_ends_the_one_above() -> None:
    assert under("2026 Targets", "Growth.", "Bitcoin Treasury", "Holds 310 BTC") == (["holdings_units 310"], [])
