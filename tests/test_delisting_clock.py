"""`datmon listing` and `datmon rules`: the fixed interface for one's own closes, and the clocks of a home."""

import csv
import io
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

import datmon
from datmon.cli import run
from datmon.errors import BadInput, UnknownName
from datmon.sessions import session_back, sessions_between

KEYS = (
    "rule clause status days_below expected_notice deadline_1 deadline_2 cure_period cure_run effective_rules".split()
)


def closes_file(folder: Path, last: str, prices: Iterable[str]) -> Path:
    """A file of closes that ends on that day."""
    listed = list(prices)
    end = date.fromisoformat(last)
    days = sessions_between(session_back(end, len(listed)), end)
    file = folder / "closes.csv"
    file.write_text("date,close\n" + "".join(f"{day},{price}\n" for day, price in zip(days, listed, strict=True)))
    return file


def splits_file(folder: Path, row: str) -> Path:
    file = folder / "splits.csv"
    file.write_text(f"effective_date,ratio_new,ratio_old\n{row}\n")
    return file


def asked(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    code = run([str(word) for word in words])
    captured = capsys.readouterr()
    assert code == 0, captured.err
    return captured.out


def refused(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    code = run([str(word) for word in words])
    captured = capsys.readouterr()
    assert code == 1
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    return captured.err


def test_own_closes_answer_with_the_fixed_fields(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = closes_file(tmp_path, "2025-12-09", ["1.05", *["0.60"] * 30])
    said = asked(capsys, "listing", "--closes", file, "--venue", "nasdaq-cm", "--as-of", "2025-12-09", "--json")
    record = json.loads(said)
    assert [key for key in record if key in KEYS] == KEYS
    assert (record["rule"], record["clause"], record["status"]) == ("nasdaq_bid_price", "5550(a)(2)", "expected_notice")
    assert (record["days_below"], record["expected_notice"]) == (30, "2025-12-10")
    assert (record["deadline_1"], record["deadline_2"]) == ("2026-06-08", "2026-12-07")
    assert (record["cure_period"], record["cure_run"]) == (True, 0)
    assert record["cure_period_why"]
    assert {"name", "value", "unit", "clause", "effective", "source", "status"} == set(record["effective_rules"][0])


def test_a_notices_day_gives_the_deadlines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = closes_file(tmp_path, "2025-03-18", ["0.60"] * 5)
    words = ("--venue", "nasdaq-cm", "--notice", "2025-03-18", "--as-of", "2025-03-18", "--json")
    record = json.loads(asked(capsys, "listing", "--closes", file, *words))
    assert (record["status"], record["notice"], record["notice_stated"]) == ("period_1", "2025-03-18", True)
    assert (record["deadline_1"], record["deadline_2"]) == ("2025-09-15", "2026-03-16")


def test_a_notice_after_the_day_asked_about_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = closes_file(tmp_path, "2025-12-09", ["0.60"] * 5)
    words = ("listing", "--closes", file, "--venue", "nasdaq-cm", "--as-of", "2025-12-09", "--notice")
    said = refused(capsys, *words, "2025-12-10")
    assert "The notice is of 2025-12-10, after 2025-12-09, the day asked about" in said
    assert asked(capsys, *words, "2025-12-09")


def test_averages_and_chances_are_numbers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counting = closes_file(tmp_path, "2025-12-09", ["1.2", *["0.60"] * 12])
    record = json.loads(
        asked(capsys, "listing", "--closes", counting, "--venue", "nasdaq-cm", "--as-of", "2025-12-09", "--json")
    )
    assert record["chance_of_notice"] == 0.66
    thirty = closes_file(tmp_path, "2025-12-09", ["0.60"] * 30)
    record = json.loads(
        asked(capsys, "listing", "--closes", thirty, "--venue", "nyse", "--as-of", "2025-12-09", "--json")
    )
    assert record["average"] == 0.6


@pytest.mark.parametrize(("after", "told"), [("5.00", True), ("4.99", False), ("0.20", False)])
def test_a_step_like_that_of_a_split_nobody_named_is_told(after: str, told: bool, tmp_path: Path) -> None:
    day = date(2025, 11, 20)
    file = closes_file(tmp_path, "2025-11-20", [*["1.00"] * 30, after])
    clock = datmon.listing_of_closes(file, "nasdaq-cm", as_of=day)
    assert clock.worst is not None
    assert any("with no split named" in said for said in clock.worst.state.findings) is told


def test_a_step_at_a_split_that_is_named_is_not_told(tmp_path: Path) -> None:
    day, file = date(2025, 11, 20), closes_file(tmp_path, "2025-11-20", [*["0.50"] * 30, "5.00"])
    clock = datmon.listing_of_closes(file, "nasdaq-cm", as_of=day, splits=splits_file(tmp_path, "2025-11-20,1,10"))
    assert clock.worst is not None
    assert not any("with no split named" in said for said in clock.worst.state.findings)


def test_a_split_within_a_year_leaves_no_period_and_a_year_later_it_does(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    splits = splits_file(tmp_path, "2025-03-03,1,20")
    for last, asked_on, status, period in (
        ("2025-11-19", "2025-11-20", "determination", False),
        ("2026-11-19", "2026-11-20", "period_1", True),
    ):
        file = closes_file(tmp_path, last, ["1.2", *["0.70"] * 30])
        words = ("--venue", "nasdaq-cm", "--splits", splits, "--as-of", asked_on, "--json")
        record = json.loads(asked(capsys, "listing", "--closes", file, *words))
        assert (record["status"], record["cure_period"]) == (status, period)
        assert (record["deadline_1"] is None) is not period


def test_the_price_rule_is_at_the_top_unless_another_has_come_further(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    calm = closes_file(tmp_path, "2026-02-20", ["5.00"] * 40)
    words = ("--venue", "nasdaq-cm", "--as-of", "2026-02-20", "--json")
    record = json.loads(asked(capsys, "listing", "--closes", calm, *words))
    assert (record["rule"], record["status"]) == ("nasdaq_bid_price", "compliant")
    low = closes_file(tmp_path, "2026-02-20", ["5.00"] * 30 + ["0.10"] * 10)
    record = json.loads(asked(capsys, "listing", "--closes", low, *words))
    assert (record["rule"], record["status"]) == ("nasdaq_low_price", "expected_notice")
    assert record["others"][0]["rule"] == "nasdaq_bid_price"


@pytest.mark.parametrize(
    ("venue", "rule", "clause"),
    [
        ("nasdaq-gs", "nasdaq_bid_price", "5450(a)(1)"),
        ("nasdaq-gm", "nasdaq_bid_price", "5450(a)(1)"),
        ("nasdaq-cm", "nasdaq_bid_price", "5550(a)(2)"),
        ("nyse", "nyse_average_price", "802.01C"),
        ("nyse-american", "american_price", "1003(f)(v)"),
    ],
)
def test_each_venue_has_its_price_rule(
    venue: str, rule: str, clause: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = closes_file(tmp_path, "2025-11-20", ["3.00"] * 40)
    words = ("--venue", venue, "--as-of", "2025-11-20", "--json")
    record = json.loads(asked(capsys, "listing", "--closes", file, *words))
    assert (record["rule"], record["clause"], record["status"]) == (rule, clause, "compliant")


def test_adjusted_closes_are_refused_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = closes_file(tmp_path, "2025-11-20", ["4.00"] * 40)
    splits = splits_file(tmp_path, "2025-11-03,1,20")
    said = refused(capsys, "listing", "--closes", file, "--venue", "nyse", "--splits", splits, "--as-of", "2025-11-20")
    assert "1-for-20 split of 2025-11-03" in said


def test_closes_behind_the_day_do_not_change_the_answer(tmp_path: Path) -> None:
    early = closes_file(tmp_path, "2025-11-20", ["1.2", *["0.8"] * 30])
    before = datmon.listing_of_closes(early, "nasdaq-cm", as_of=date(2025, 11, 20))
    late = closes_file(tmp_path, "2025-12-05", ["1.2", *["0.8"] * 30, *["2.0"] * 10])
    assert datmon.listing_of_closes(late, "nasdaq-cm", as_of=date(2025, 11, 20)) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--venue", "lse"], "The rules of venue 'lse' are not modelled; known are nasdaq-gs"),
        ([], "--closes needs --venue"),
        (["--venue", "nyse", "--demo"], "leave out tickers, --demo and --home"),
        (["--venue", "nyse", "--as-of", "2020-01-02"], "no close up to 2020-01-02"),
        (["--venue", "nyse", "--notice", "soon"], "soon"),
        (["--venue", "nyse", "--with", "the_moon"], "'the_moon' is no rule that is held back"),
        (["--venue", "nyse", "--json", "--csv"], "choose one"),
    ],
)
def test_a_wrong_word_is_told_of_in_one_sentence(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = closes_file(tmp_path, "2025-11-20", ["4.00"] * 3)
    day = [] if "--as-of" in words else ["--as-of", "2025-11-20"]
    assert said in refused(capsys, "listing", "--closes", file, *words, *day)


def test_options_of_own_closes_want_closes(capsys: pytest.CaptureFixture[str]) -> None:
    assert "go with --closes" in refused(capsys, "listing", "GAME", "--venue", "nyse", "--demo")


def test_a_file_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="not there"):
        datmon.listing_of_closes(tmp_path / "no.csv", "nyse", as_of=date(2025, 11, 20))


# a home -------------------------------------------------------------------------------------------------------


def test_a_notice_that_was_read_is_the_clock_of_the_demonstration() -> None:
    with datmon.open(demo=True) as monitor:
        (game,) = datmon.listing(monitor, "GAME", clocks=datmon.clocks_of("2025-11-21"))
    assert game.worst is not None
    state = game.worst.state
    assert (str(state.stage), state.notice, state.deadline_1) == ("period_1", date(2025, 9, 10), date(2026, 3, 9))
    assert state.notice_stated
    assert {fact.citation.document for fact in state.evidence} >= {"0001493152-25-013207/game-20250911-8k.htm"}


def test_before_the_notice_was_public_the_clock_does_not_know_it() -> None:
    with datmon.open(demo=True) as monitor:
        early = datmon.clocks_of("2025-11-21", "2025-09-11T00:00Z")
        with pytest.raises(UnknownName):
            datmon.listing(monitor, "GAME", clocks=early)
        clocks = datmon.listing(monitor, clocks=datmon.clocks_of("2025-09-11", "2025-09-11T20:29Z"))
    assert all(clock.severity == 0 for clock in clocks)


def test_listing_puts_who_has_come_furthest_first(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(asked(capsys, "listing", "--demo", "--json"))
    assert rows[0]["ticker"] == "GAME"
    assert rows[0]["evidence"][0]["quote"]
    assert {row["ticker"] for row in rows} >= {"SQNS", "BMNR", "NAKA"}


def test_csv_has_one_row_a_rule_and_the_table_only_what_presses(capsys: pytest.CaptureFixture[str]) -> None:
    table = asked(capsys, "listing", "GAME", "--demo")
    assert "nasdaq_bid_price" in table
    assert "nasdaq_low_price" not in table
    assert "nasdaq_low_price" in asked(capsys, "listing", "GAME", "--demo", "--all-rules")
    rows = list(csv.DictReader(io.StringIO(asked(capsys, "listing", "GAME", "--demo", "--csv"))))
    assert [row["rule"] for row in rows][:2] == ["nasdaq_bid_price", "nasdaq_low_price"]
    assert rows[0]["deadline"] == "2026-03-09"


def test_explain_listing_goes_down_to_the_quote(capsys: pytest.CaptureFixture[str]) -> None:
    said = asked(capsys, "explain", "GAME", "listing", "--demo")
    assert "nasdaq_bid_price (5550(a)(2)): period_1" in said
    assert "not in compliance with Nasdaq Listing Rule 5550(a)(2)" in said
    assert "checked: 2 of 2 quotes found" in said


def test_rules_print_clause_source_and_status(capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(
        csv.DictReader(io.StringIO(asked(capsys, "rules", "--on", "2025-01-20", "--since", "2025-01-16", "--csv")))
    )
    judging = {row["name"]: row for row in rows if row["judges"] == "true"}
    assert set(judging) == {"bar_any_split_days", "no_stay_after_second_period", "no_stay_where_barred"}
    assert judging["bar_any_split_days"]["clause"] == "5810(c)(3)(A)(iv)"
    assert all(row["source"] and row["status"] for row in rows)
    assert "SR-NASDAQ-2025-069" in asked(capsys, "rules", "--on", "2026-11-22")


def test_a_record_without_rules_has_the_fixed_fields_too() -> None:
    from datmon.delisting_clock import as_record, clock_without_venue

    record = as_record(clock_without_venue("ACME", date(2025, 11, 20)))
    assert set(KEYS) <= set(record)
    assert (record["status"], record["days_below"]) == ("unknown", None)


def test_a_notice_outside_the_calendar_is_called_by_its_name(tmp_path: Path) -> None:
    file = closes_file(tmp_path, "2025-11-20", ["4.00"] * 3)
    with pytest.raises(BadInput, match="The day of the notice cannot be used"):
        datmon.listing_of_closes(file, "nyse", as_of=date(2025, 11, 20), notice=date(2010, 1, 4))


@pytest.mark.parametrize("as_of", [date(2025, 11, 20), date(2025, 11, 7)], ids=["after the split", "before it"])
def test_a_file_that_is_adjusted_is_refused_whatever_day_is_asked_about(as_of: date, tmp_path: Path) -> None:
    file, splits = closes_file(tmp_path, "2025-11-20", ["4.00"] * 40), splits_file(tmp_path, "2025-11-10,1,20")
    with pytest.raises(BadInput, match="adjusted for it"):
        datmon.listing_of_closes(file, "nyse", as_of=as_of, splits=splits)


def test_a_split_behind_the_day_changes_nothing_in_closes_as_traded(tmp_path: Path) -> None:
    prices, day = ["0.80"] * 32 + ["8.00"] * 8, date(2025, 11, 7)
    splits = splits_file(tmp_path, "2025-11-11,1,10")
    with_splits = datmon.listing_of_closes(
        closes_file(tmp_path, "2025-11-20", prices), "nasdaq-cm", as_of=day, splits=splits
    )
    without = datmon.listing_of_closes(closes_file(tmp_path, "2025-11-20", prices), "nasdaq-cm", as_of=day)
    assert with_splits == without


def test_closes_on_a_step_wider_than_cents_are_told_of_as_adjusted(tmp_path: Path) -> None:
    dimes = [f"{14 + number * 0.2:.2f}" for number in range(20)]
    clock = datmon.listing_of_closes(
        closes_file(tmp_path, "2025-11-20", [*dimes, "15.37", "16.01"]), "nasdaq-cm", as_of=date(2025, 11, 20)
    )
    assert clock.worst is not None
    assert clock.worst.state.confidence != "high"
    assert any("up to 2025-11-18 are all multiples of 0.2 USD" in said for said in clock.worst.state.findings)
