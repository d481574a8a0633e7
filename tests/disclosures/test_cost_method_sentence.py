"""How the cost of sold coins is told: by the report's own words about its coins, not about inventory or mining."""

from datetime import date
from pathlib import Path

import pytest
from reading_cases import readings, report

from datmon.disclosures.cost_method_sentence import STYLE, method_in

SAID = [
    ("We assign costs to our crypto assets on a first-in, first-out basis.", "FIFO"),
    ("Realized gains on the sale of ether are determined by the first-in-first-out (FIFO) method.", "FIFO"),
    ("Gains and losses on bitcoin sold are measured on a First In-First Out basis.", "FIFO"),
    ("The cost basis of each SOL sold is found by specific identification.", "specific identification"),
    ("Upon disposal, digital assets are specifically identified and their carrying value is relieved.",
     "specific identification"),
    ("The Company computes gains on digital assets using the weighted average cost method.", "average cost"),
    ("Tokens sold are relieved on a moving average cost basis.", "average cost"),
]  # fmt: skip
SILENT = [
    "Inventories are measured at cost on a first-in, first-out basis and include mined bitcoin.",
    "The weighted average cost of mining one bitcoin was $38,000, a gain on the year before.",
    "Bitcoin was sold above its average cost per coin.",
    "The fair value of bitcoin was less than the average cost basis of our holdings.",
    "Marketable securities and digital assets are sold by specific identification.",
    "For income tax purposes the Company uses FIFO for its digital assets sold.",
    "We may elect specific identification for digital assets sold.",
    "Shares repurchased are carried at average cost method.",
    "We compare FIFO and average cost method for the cost of digital assets.",
]


@pytest.mark.parametrize(("sentence", "method"), SAID)
def test_a_sentence_about_the_cost_of_coins_names_the_method(sentence: str, method: str) -> None:
    assert method_in(sentence) == method


@pytest.mark.parametrize("sentence", SILENT)
def test_a_sentence_about_something_else_names_none(sentence: str) -> None:
    assert method_in(sentence) is None


def read(*paragraphs: str, period: date | None = date(2025, 9, 30)) -> list[dict[str, str]]:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    document = report(f"<html><body>{body}</body></html>".encode(), period)
    return readings(STYLE, document) if STYLE.recognises(document) else []


def test_a_report_that_says_it_twice_says_it_once() -> None:
    assert read(SAID[0][0], "Our policy stands.", SAID[1][0]) == [
        {"measure": "cost_method", "value": "FIFO", "as_of": "2025-09-30"}
    ]


def test_a_report_that_states_two_methods_is_left_unread() -> None:
    assert [row["reason"] for row in read(SAID[0][0], SAID[3][0])] == ["several cost methods are stated"] * 2


def test_a_report_without_a_period_is_left_unread() -> None:
    assert read(SAID[0][0], period=None) == [{"unread": "cost_method", "reason": "no period is given"}]


@pytest.mark.real
@pytest.mark.parametrize(
    ("path", "method"),
    [
        ("BMNR/bmnr-20260113-954814.htm", "FIFO"),
        ("FGNX/fgnx-20251114-278179.htm", "FIFO"),
        ("NAKA/naka-20251119-565741.htm", "specific identification"),
        ("DFDV/dfdv-20251114-923047.htm", "specific identification"),
    ],
)
def test_the_methods_of_real_reports(shared: Path, path: str, method: str) -> None:
    document = report((shared / "filings" / path).read_bytes(), date(2025, 9, 30))
    assert [row["value"] for row in readings(STYLE, document)] == [method]


@pytest.mark.real
def test_average_prices_of_a_real_report_are_no_method(shared: Path) -> None:
    document = report((shared / "filings" / "MSTR" / "mstr-20240501-587683.htm").read_bytes(), date(2024, 3, 31))
    assert readings(STYLE, document) == []
