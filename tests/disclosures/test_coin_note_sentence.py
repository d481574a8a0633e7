"""What the notes of a report say in prose of the coins held: read of all coins, not of parts, flows and prices."""

from datetime import date

import pytest
from prose_cases import said

from datmon.disclosures.coin_note_sentence import STYLE

COVER = "For the fiscal year ended December 31, 2024"
END = "2024-12-31"


def _said(*paragraphs: str, form: str = "10-K") -> list[str]:
    return said(STYLE, COVER, *paragraphs, form=form, filed=date(2025, 3, 14))


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("The Company has a carrying basis of approximately $61,468 per bitcoin held.", ["avg_cost_usd BTC 61468"]),
        ("We began to buy ETH in May 2024; our average acquisition price was $3,120.50 per ETH.",
         ["avg_cost_usd ETH 3120.5"]),
        ("The average cost of SOL held, with fees, was $172.02.", ["avg_cost_usd SOL 172.02"]),
        ("The Company’s average cost basis was $66,385 per bitcoin.", ["avg_cost_usd BTC 66385"]),
        ("Our bitcoin holdings had a fair value of $89.9 million and a cost basis of $61.2 million as of December 31, "
         "2024.", ["holdings_fair_value_usd BTC 89900000", "holdings_cost_usd BTC 61200000"]),
        ("At year-end, the aggregate cost basis of the Company’s bitcoin was $61.2 million.",
         ["holdings_cost_usd BTC 61200000"]),
        ("The fair value of our bitcoin at December 31, 2024 was about US$89.9 million (2023: US$34.0 million).",
         ["holdings_fair_value_usd BTC 89900000"]),
        ("As of December 31, 2024, the Company held 963 bitcoin with a carrying value of $89.9 million in total and "
         "cost of $61,218,400.", ["holdings_fair_value_usd BTC 89900000", "holdings_cost_usd BTC 61218400"]),
        ("As of December 31, 2024, we held 963 BTC in our treasury valued at approximately $89.9 million.",
         ["holdings_fair_value_usd BTC 89900000"]),
    ],
)  # fmt: skip
def test_what_a_note_says_of_all_coins_is_read(sentence: str, facts: list[str]) -> None:
    assert sorted(_said(sentence)) == sorted(f"{fact} {END}" for fact in facts)


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("As of December 31, 2024, the fair value of one bitcoin was $93,390.", "a price"),
        ("Bitcoin pledged as collateral had a fair value of $12.0 million as of December 31, 2024.", "a part"),
        ("The fair value of bitcoin held on behalf of customers was $37.0 million at December 31, 2024.", "others'"),
        ("A subsidiary’s bitcoin had a fair value of $12.0 million at December 31, 2024.", "a part of the group"),
        ("The change in fair value of our bitcoin was $37.0 million.", "a flow"),
        ("The average price of bitcoin in 2024 was $65,000.", "the market's"),
        ("The average cost to mine one bitcoin was $41,000.", "of production"),
        ("During 2024 we purchased 100 bitcoin at an average cost of $65,000 per bitcoin.", "the purchase's own"),
        ("If the price fell by half, the fair value of our bitcoin would be $45.0 million.", "supposed"),
        ("As of December 31, 2024, the Company held 963 bitcoin with a carrying value of $41.0 million.",
         "cost less impairment, as far as is said"),
    ],
)  # fmt: skip
def test_prices_parts_flows_and_others_coins_are_not_read(sentence: str, why: str) -> None:
    assert _said(sentence) == [], why


def test_dollars_without_a_scale_word_in_a_report_in_thousands_are_unread() -> None:
    note = "The fair value of our bitcoin as of December 31, 2024 was $89,912."
    assert _said("<p>(in thousands)</p>", note) == ["? dollars without a scale word in a report in thousands"]
    assert _said(note) == ["? a value at which no coin of that kind has traded"]


def test_canadian_dollars_are_no_us_dollars() -> None:
    note = "The fair value of our bitcoin as at December 31, 2024 was {}89.9 million."
    amounts = "All amounts are in Canadian dollars unless noted"
    assert _said(amounts, note.format("$"), form="40-F") == ["? dollars of another country"]
    assert _said(note.format("C$"), form="40-F") == []
    assert _said(amounts, note.format("US$"), form="40-F") == [f"holdings_fair_value_usd BTC 89900000 {END}"]


def test_digital_assets_are_the_one_coin_of_the_report() -> None:
    cost = "Digital assets at cost were $61,218,400."
    bitcoin = "At December 31, 2024 we held 963 bitcoin. We hold bitcoin for the long term."
    assert _said(f"{bitcoin} {cost}") == [f"holdings_cost_usd BTC 61218400 {END}"]
    assert _said(f"{bitcoin} We also held 4,000 ether. {cost}") == []


def test_what_happened_after_the_period_has_no_day_of_its_own() -> None:
    average = "Our average cost basis was $66,385 per bitcoin."
    assert _said("NOTE 14 – SUBSEQUENT EVENTS", average) == ["? no day is given"]
    assert _said("NOTE 4 – DIGITAL ASSETS", average) == [f"avg_cost_usd BTC 66385 {END}"]


def test_a_release_is_left_to_its_own_style() -> None:
    assert _said("The Company’s average cost basis was $66,385 per bitcoin.", form="8-K") == []


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("The cost basis of ETH at December 31, 2024 was $20,785,342, an average of $3,120.53 per ETH.",
         ["holdings_cost_usd ETH 20785342", "avg_cost_usd ETH 3120.53"]),
        ("As of December 31, 2024 we held 963 bitcoin. The acquisition cost of these bitcoin was $61.2 million, or an "
         "average of $63,551 per bitcoin.", ["holdings_cost_usd BTC 61200000", "avg_cost_usd BTC 63551"]),
        ("At December 31, 2024 the price of a single bitcoin was $93,390, meaning that the fair value of our bitcoin "
         "holdings on that date was approximately $89.9 million.", ["holdings_fair_value_usd BTC 89900000"]),
        ("At January 31, 2024 we held 50 SOL. Our average cost was $102.00 per SOL at both dates.",
         ["avg_cost_usd SOL 102"]),
        ("The aggregate fair value of the 963 bitcoin held at December 31, 2024 was $89.9 million.",
         ["holdings_fair_value_usd BTC 89900000"]),
        ("At December 31, 2024 the market value of our 963.5 bitcoin was $89.9 million and the average cost of our "
         "bitcoin was approximately $63,551.", ["holdings_fair_value_usd BTC 89900000", "avg_cost_usd BTC 63551"]),
        ("As of December 31, 2024, the Group held 963 bitcoin with a cost of RMB446.8 million (US$61.2 million).",
         ["holdings_cost_usd BTC 61200000"]),
    ],
)  # fmt: skip
def test_an_average_behind_its_cost_and_dollars_behind_another_currency_are_read(
    sentence: str, facts: list[str]
) -> None:
    assert sorted(_said(sentence)) == sorted(f"{fact} {END}" for fact in facts)


def test_bare_dollars_are_thousands_only_where_the_coins_beside_them_show_it() -> None:
    scale, held = (
        "(Amounts in thousands)",
        "As of December 31, 2024, the Group held {} bitcoin with a cost of US$61,218.",
    )
    assert _said(scale, held.format("963")) == [f"holdings_cost_usd BTC 61218000 {END}"]
    assert _said(scale, held.format("1")) == ["? dollars without a scale word in a report in thousands"]
    assert _said(scale, "As of December 31, 2024, the cost of our bitcoin was $61,218.") == [
        "? dollars without a scale word in a report in thousands"
    ]


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("As of February 28, 2025, the cost of bitcoin was $61.2 million.", "whose is not told"),
        ("The cost of our bitcoin was $61.2 million.", "the day is not told"),
        ("As of February 28, 2025, compared with others, the cost of our bitcoin was $61.2 million.", "compared"),
        ("As of February 28, 2025, Northwind held 963 bitcoin with a cost of $61.2 million.", "another's"),
    ],
)
def test_a_foreign_issuer_s_current_report_is_read_only_with_its_day_and_owner(sentence: str, why: str) -> None:
    assert _said(sentence, form="6-K") == [], why
    told = "As of February 28, 2025, the cost of our bitcoin was $61.2 million."
    assert _said(told, form="6-K") == ["holdings_cost_usd BTC 61200000 2025-02-28"]


COST = "The cost of bitcoin held at December 31, 2024 was $173.3 million"


def test_what_a_coin_cost_may_stand_behind_the_cost_of_all() -> None:
    found = _said(f"{COST}, or $61,332 per bitcoin.")
    assert found == [f"holdings_cost_usd BTC 173300000 {END}", f"avg_cost_usd BTC 61332 {END}"]


def test_a_clause_may_stand_between_an_average_and_its_dollars() -> None:
    clause = "which reflects the discount at which locked tokens were bought from a foundation"
    assert _said(f"The average acquisition cost, {clause}, was $22.40 per AVAX.") == [f"avg_cost_usd AVAX 22.4 {END}"]


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        (f"{COST}, and miners quoted $61,332 per bitcoin.", "another's price"),
        (f"{COST}, or $61,332 per share.", "per share"),
    ],
)
def test_a_price_beside_the_cost_is_no_average(sentence: str, why: str) -> None:
    assert _said(sentence) == [f"holdings_cost_usd BTC 173300000 {END}"], why


ALL = "All amounts are in thousands of United States dollars unless otherwise noted."


def test_bare_dollars_are_in_what_the_report_says_of_all_amounts() -> None:
    sentence = "The cost of bitcoin held at December 31, 2024 was $173,310."
    assert _said(ALL, sentence) == [f"holdings_cost_usd BTC 173310000 {END}"]
    assert _said("Balance sheets (in thousands)", sentence) == [
        "? dollars without a scale word in a report in thousands"
    ]
