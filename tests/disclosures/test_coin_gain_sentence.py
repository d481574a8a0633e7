"""Gains on coins in a release's sentences."""

import pytest
from prose_cases import said

from datmon.disclosures.coin_gain_sentence import STYLE

INTRO = "Acme today reported results for the third quarter ended September 30, 2025. Acme held 1,200 bitcoin."
QUARTER = "2025-07-01..2025-09-30"

EXAMPLES = [
    pytest.param("The change in fair value of bitcoin was a loss of $12.3 million.", "-12300000", id="a change"),
    pytest.param("We recorded a $12.3 million unrealized gain on our bitcoin.", "12300000", id="dollars first"),
    pytest.param("Net loss included bitcoin fair value losses of $12.3 million.", "-12300000", id="the coin first"),
    pytest.param("It includes $12.3 million of unrealized gains on digital assets.", "12300000", id="of gains"),
    pytest.param("Unrealized loss on digital assets: $12.3 million", "-12300000", id="a labelled line"),
    pytest.param(
        "Net income was $5.1 million, as compared to $0.9 million, which included a gain on digital assets of $12.3 "
        "million versus a loss on digital assets of $1.6 million.", "12300000", id="beside comparatives",
    ),
    pytest.param(
        "The unrealized loss on bitcoin for the three months ended September 30, 2025 was $12.3 million.", "-12300000",
        id="the period in between",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "value"), EXAMPLES)
def test_a_gain_of_the_quarter_is_read(sentence: str, value: str) -> None:
    assert said(STYLE, INTRO, sentence) == [f"unrealized_gain_loss_usd BTC {value} {QUARTER}"]


def test_the_period_told_beside_the_amount_is_taken() -> None:
    told = "In the nine months ended September 30, 2025 Acme recorded an unrealized gain of $33 million on its bitcoin."
    assert said(STYLE, INTRO, told) == ["unrealized_gain_loss_usd BTC 33000000 2025-01-01..2025-09-30"]


NON_EXAMPLES = [
    pytest.param("We realized a gain on digital assets of $2 million.", id="realized"),
    pytest.param("Gain on sale of bitcoin was $2 million.", id="of a sale"),
    pytest.param("Each $1,000 of price would lead to a gain on bitcoin of $1.2 million.", id="hypothetical"),
    pytest.param("EBITDA excluding the unrealized gain on bitcoin of $3.2 million was $2 million.", id="left out"),
    pytest.param("Strategy reported an unrealized loss on digital assets of $5.9 billion.", id="another firm"),
    pytest.param("In the prior year quarter, gain on digital assets was $3 million.", id="the year before"),
    pytest.param("We had a gain on bitcoin collateral loans of $3 million.", id="of loans"),
    pytest.param("Since inception the unrealized gain on our bitcoin was $30 million.", id="since the beginning"),
    pytest.param("We incurred an impairment loss of $19.3 million on our bitcoin.", id="an impairment"),
    pytest.param(
        "This led to our net loss of $19.3 million for the quarter, compared to digital asset losses before.",
        id="the net loss beside another's words",
    ),
    pytest.param("We had unrealized gains on our warrants of $30 million, and hold bitcoin.", id="of warrants"),
]


@pytest.mark.parametrize("sentence", NON_EXAMPLES)
def test_another_gain_is_not_read(sentence: str) -> None:
    assert said(STYLE, INTRO, sentence) == []


def test_a_gain_on_digital_assets_of_several_coins_is_of_all_of_them() -> None:
    assert said(STYLE, INTRO, "We also hold 5,000 ETH.", "The gain on digital assets was $3 million.") == [
        "unrealized_gain_loss_usd 3000000 2025-07-01..2025-09-30"
    ]


def test_rows_of_coins_tell_that_there_are_several() -> None:
    table = "<table><tr><td>Bitcoin</td><td>1,200</td></tr><tr><td>Ether (ETH)</td><td>90</td></tr></table>"
    loss = "The unrealized loss on digital assets recognized in earnings was RMB21.4 million (US$3 million)."
    assert said(STYLE, INTRO, table, loss) == ["unrealized_gain_loss_usd -3000000 2025-07-01..2025-09-30"]


def test_doubt_is_left_unread() -> None:
    assert said(STYLE, INTRO, "In the week our unrealized gain on bitcoin was $30 million.") == [
        "? the period is not told"
    ]
    assert said(STYLE, INTRO, "The gain on bitcoin was $3 million.", "The gain on bitcoin was $8 million.") == [
        "? two gains for one period", f"unrealized_gain_loss_usd BTC 3000000 {QUARTER}",
    ]  # fmt: skip


def test_a_release_without_a_period_has_no_gain() -> None:
    assert said(STYLE, "Acme holds 1,200 bitcoin.", "The gain on bitcoin was $3 million.") == [
        "? the period is not told"
    ]


INTERIM = "For the three and nine months ended September 30, 2025 and 2024"
IN_THOUSANDS = "(Unaudited – expressed in thousands of United States dollars, except share and bitcoin amounts)"
TOLD = "During the nine months ended September 30, 2025 the Company sold 455 bitcoin for proceeds of $46,870."
GAINED = "The change comprises a realized gain of $6,205 on bitcoin sold and an unrealized gain of $22,905 on bitcoin."


def test_statements_made_abroad_in_thousands_are_so_in_their_notes() -> None:
    found = said(STYLE, INTERIM, IN_THOUSANDS, f"{TOLD} {GAINED}", form="6-K")
    assert found == ["unrealized_gain_loss_usd BTC 22905000 2025-01-01..2025-09-30"]


def test_the_period_of_the_paragraph_is_taken_before_the_release_s() -> None:
    assert said(STYLE, INTRO, f"{TOLD} It had an unrealized gain on bitcoin of $12.3 million.") == [
        "unrealized_gain_loss_usd BTC 12300000 2025-01-01..2025-09-30"
    ]
    assert said(STYLE, INTRO, TOLD, "It had an unrealized gain on bitcoin of $12.3 million.") == [
        f"unrealized_gain_loss_usd BTC 12300000 {QUARTER}"
    ]


def test_a_loss_on_the_coins_bought_before_it_is_theirs() -> None:
    bought = "In the three months ended September 30, 2025, we purchased 212,400 LTC for $22.5 million, and recognized"
    assert said(STYLE, INTRO, f"{bought} an unrealized loss of $6.2 million.") == [
        f"unrealized_gain_loss_usd LTC -6200000 {QUARTER}"
    ]
    assert said(STYLE, INTRO, f"{bought} an operating loss of $6.2 million.") == []
