import json
from datetime import UTC, date, datetime

from datmon.alert import LONGEST_QUOTE, Alert, Quote, as_record, from_record, lines_of, plain, quoted
from datmon.fact import Citation

HOSTILE = "sold\x1b]0;owned\x07 \u202e970\r\nBcc: all@example.com\u2028 coins"


def an_alert(**changed: object) -> Alert:
    told = {
        "alert_id": "a1",
        "rule": "coin-sale",
        "when": "coin_sale",
        "issuer": "XYZ",
        "subject": "BTC 2025-11-04",
        "as_of": date(2025, 11, 4),
        "known_at": datetime(2025, 11, 4, 23, 59, 59, tzinfo=UTC),
        "before": "3,234 BTC held",
        "now": "2,264 BTC held",
        "reason": "the BTC held fell by 30.0%",
        "figures": (("held", "2,264 BTC"),),
        "quotes": (Quote("0000000000-25-000001/x.htm", 10, 28, "we hold 2,264 coins"),),
    }
    return Alert(**{**told, **changed})  # type: ignore[arg-type]


def test_an_alert_comes_back_from_json_as_it_was() -> None:
    assert from_record(json.loads(json.dumps(as_record(an_alert(urgent=True))))) == an_alert(urgent=True)


def test_a_person_reads_rule_before_now_figures_quote_and_place() -> None:
    assert lines_of(an_alert()) == (
        "XYZ: the BTC held fell by 30.0%",
        "  rule coin-sale; before: 3,234 BTC held; now: 2,264 BTC held",
        "  held: 2,264 BTC",
        "  \u201cwe hold 2,264 coins\u201d",
        "    from 0000000000-25-000001/x.htm, characters 10 to 28",
        "  as of 2025-11-04, known at 2025-11-04T23:59:59Z, alert a1",
    )


def test_no_line_of_a_hostile_alert_steers_a_terminal() -> None:
    hostile = an_alert(
        reason=HOSTILE, issuer=HOSTILE, before=HOSTILE, now=HOSTILE, figures=((HOSTILE, HOSTILE),),
        quotes=(Quote(HOSTILE, 0, 4, HOSTILE),),
    )  # fmt: skip
    assert len(lines_of(hostile)) == 6
    assert all(line.isprintable() for line in lines_of(hostile))


def test_json_keeps_a_quote_as_it_stands_and_is_written_without_steering_signs() -> None:
    text = json.dumps(as_record(an_alert(quotes=(Quote("d/x.htm", 0, len(HOSTILE), HOSTILE),))))
    assert text.isprintable()
    assert text.isascii()
    assert json.loads(text)["quotes"][0]["quote"] == HOSTILE


def test_of_a_long_quote_the_beginning_is_carried_with_offsets_that_fit() -> None:
    citation = Citation("d/x.htm", 100, 100 + 5000, "a" * 5000)
    quote = quoted(citation)
    assert (quote.start, quote.end, len(quote.words)) == (100, 100 + LONGEST_QUOTE, LONGEST_QUOTE)


def test_a_long_line_is_cut_and_says_so() -> None:
    assert plain("ab " * 10, 9) == "ab ab ..."
