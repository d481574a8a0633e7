"""Dollars that are owed and dollars that are not, sentence by sentence; written by eye."""

import pytest

from datmon.debt_balances import is_drawn, is_owed
from datmon.quantities import find_amounts


def owed(sentence: str, before: str = "") -> list[str]:
    amounts = find_amounts(sentence)
    return [sentence[each.start : each.end] for each in amounts if is_owed(sentence, each, lambda: before)]


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("After the swaps, $31.5 million remains outstanding of the notes.", "$31.5 million"),
        ("On May 2 Acme drew the full US$25 million of its credit facility with Harbor Bank.", "US$25 million"),
        ("Outstanding borrowings on the revolver were $15.0 million against a $40.0 million limit.", "$15.0 million"),
        ("Under the facility of up to US$90 million, a tranche of US$30 million was issued on May 1, 2025 and remains "
         "outstanding.", "US$30 million"),
        ("The balance of that loan is $1.5 million today; it was $3.0 million a year ago.", "$1.5 million"),
        ("Notes payable of $2,750,000 fall due in March 2026.", "$2,750,000"),
        ("Our only loan, from Prairie Equipment Finance, has $10.2 million left to pay.", "$10.2 million"),
        ("The $8.0 million line of credit with Elm Bank is fully drawn and runs until 2028.", "$8.0 million"),
        ("$45.0 million drawn on the master loan agreement; capacity of up to $150 million", "$45.0 million"),
        ("The facility has $20 million outstanding and $30 million undrawn.", "$20 million"),
        ("As of today $18 million of the $40 million credit line is drawn.", "$18 million"),
        ("US$70 million of notes had been issued by September 25.", "US$70 million"),
        ("Debt at quarter end was $12.0 million.", "$12.0 million"),
        ("We still owe Anchorline $6.5 million on the term loan.", "$6.5 million"),
        ("At quarter-end, 410 BTC secured our $18.0 million promissory note.", "$18.0 million"),
        ("The principal owed under the note was reduced from $2.5 million to $850,000.", "$850,000"),
        ("Notes payable comprised $45.0 million of principal, less costs of $1.2 million.", "$45.0 million"),
        ("We bought back $64.0 million of our notes, after which $36.0 million of the notes remained outstanding.",
         "$36.0 million"),
        ("The long-term loans from a related party, Larch, with principal of US$57.6 million, are secured by bitcoin.",
         "US$57.6 million"),
    ],
)  # fmt: skip
def test_what_is_outstanding_is_owed(sentence: str, amount: str) -> None:
    assert owed(sentence) == [amount]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Company may draw $10 million under the facility.",  # it may
        "At quarter-end, 900 BTC secured the $100 million credit facility.",  # what the facility promises
        "Acme used $41.3 million of the proceeds to pay outstanding principal of $40.0 million.",  # paid
        "$25 million remains available under the loan facility.",  # undrawn
        "The facility has a commitment of $60 million.",  # its size
        "The loan of $4 million was repaid in full.",  # no more
        "$10 million of the notes were converted and none is outstanding.",  # no more
        "We have $5 million of stock outstanding and no loan.",  # stock
        "Cash balance was $12 million.",  # cash
        "Interest on the notes was $2.4 million.",  # its cost
        "Net debt was $20 million.",  # less cash
        "The collateral for the loan was $14 million.",  # its security
        "The notes were priced at $100 million.",  # not closed
        "The loan balance was $4.0 million a year ago.",  # another day
        "Proceeds of the debt offering were $40 million.",  # what came in
        "Notice of redemption was given for the notes, $50 million of which were outstanding.",  # called
    ],
)
def test_what_was_promised_repaid_or_paid_for_it_is_not_owed(sentence: str) -> None:
    assert owed(sentence) == []


def test_the_sentence_before_may_name_the_debt() -> None:
    sentence = "After these trades, $31.5 million remains outstanding."
    assert owed(sentence) == []
    assert owed(sentence, "The notes were issued in June.") == ["$31.5 million"]


def test_a_drawing_is_a_deed() -> None:
    sentence = "In March we drew $11 million from the bitcoin-backed facility."
    assert is_drawn(sentence, find_amounts(sentence)[0])
    assert not is_drawn("$11 million is drawn.", find_amounts("$11 million is drawn.")[0])
