"""What moved a ranking: price, time, new facts, corrections and rules, each told of what it did alone."""

import json
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from factories import exposed, fact

import datmon
from datmon.cli import run
from datmon.errors import BadInput
from datmon.monitor import Monitor, clocks_of
from datmon.rank_changes import Change, Kind, changes, parted
from datmon.ranking import rank
from datmon.rulebook import Status

_FACTS = "ticker,measure,asset,value,unit,as_of,known_at,source_kind,source,confidence,note\n"


@pytest.fixture
def home(tmp_path: Path) -> Monitor:
    """AAA owes 30 of 100 million; the coin falls, coins are sold, and the debt of October is told anew, and larger."""
    told = [
        ("holdings_units", "BTC", "1000", "BTC", "2025-10-31", "2025-11-01"),
        ("debt_principal_usd", "", "30000000", "USD", "2025-10-31", "2025-11-01"),
        ("secured_debt_principal_usd", "", "30000000", "USD", "2025-10-31", "2025-11-01"),
        ("holdings_units", "BTC", "900", "BTC", "2025-11-12", "2025-11-12"),
        ("debt_principal_usd", "", "42000000", "USD", "2025-10-31", "2025-11-14"),
        ("secured_debt_principal_usd", "", "42000000", "USD", "2025-10-31", "2025-11-14"),
    ]
    rows = "".join(
        f"AAA,{measure},{asset},{value},{unit},{day},{known},filing,own,high,\n"
        for measure, asset, value, unit, day, known in told
    )
    (tmp_path / "facts.csv").write_text(_FACTS + rows)
    (tmp_path / "coins.csv").write_text("date,asset,close_usd\n2025-11-10,BTC,100000\n2025-11-20,BTC,80000\n")
    monitor = datmon.open(tmp_path / "home")
    for name in ("facts.csv", "coins.csv"):
        datmon.import_(monitor, tmp_path / name)
    return monitor


def _changed(monitor: Monitor, first: str, second: str) -> list[Change]:
    return datmon.diff(monitor, first=clocks_of(first), second=clocks_of(second))


def test_a_verdict_whose_number_says_nothing_tells_its_reason(home: Monitor, tmp_path: Path) -> None:
    rows = "AAA,distress_event,,waiver,text,2025-11-12,2025-11-13,8-K,own,high,\n"
    (tmp_path / "events.csv").write_text(_FACTS + rows)
    datmon.import_(home, tmp_path / "events.csv")
    said = [words for change in _changed(home, "2025-11-10", "2025-11-13") for words in change.what]
    assert "distress_events clear to near (a lender waived a covenant, 2025-11-12)" in said


def test_each_kind_of_input_is_told_of_what_it_moved(home: Monitor) -> None:
    found = _changed(home, "2025-11-10", "2025-11-20")
    shares = [(change.kind, next(said for said in change.what if "secured" in said)) for change in found]
    assert shares == [
        (Kind.PRICE, "secured_debt_cover clear (0.3000 to 0.3750)"),  # 30 of 80 million
        (Kind.NEW_FACT, "secured_debt_cover clear to watch (0.3750 to 0.4167)"),  # 30 of 72
        (Kind.CORRECTION, "secured_debt_cover watch to unknown (0.4167 to not known)"),  # 30 and 42: they disagree
    ]
    assert (found[0].before.level, found[-1].after.level) == (Status.UNKNOWN, Status.UNKNOWN)
    for earlier, later in pairwise(found):
        assert earlier.after == later.before


def test_the_same_day_twice_moves_nothing_and_an_earlier_second_day_is_refused(home: Monitor) -> None:
    assert _changed(home, "2025-11-20", "2025-11-20") == []
    with pytest.raises(BadInput, match="2025-11-10 is not later than 2025-11-20"):
        _changed(home, "2025-11-20", "2025-11-10")


def test_a_price_that_has_grown_old_is_none(home: Monitor) -> None:
    later = clocks_of("2025-11-18", "2025-11-11T00:00:00Z")
    (change,) = datmon.diff(home, first=clocks_of("2025-11-10"), second=later)
    assert change.kind is Kind.PRICE  # the last close is eight days old: no price any more
    assert "secured_debt_cover clear to unknown (0.3000 to not known)" in change.what


def test_a_fact_about_what_was_told_before_is_a_correction() -> None:
    old = fact("cash_usd", "5", "2025-09-30")
    corrected, new = fact("cash_usd", "6", "2025-09-30"), fact("cash_usd", "7", "2025-10-31")
    price = fact("coin_price_usd", "1", "2025-10-31", asset="BTC")
    steps = parted([old], [old, corrected, new, price])
    assert steps[Kind.PRICE] == steps[Kind.TIME] == (old, price)
    assert steps[Kind.NEW_FACT] == (old, price, new)
    assert steps[Kind.CORRECTION] == (old, corrected, new, price)


def test_rules_of_another_day_are_a_step_of_their_own() -> None:
    firm = exposed(debt="49000000", secured="49000000", mnav="0.40")
    before = rank([replace(firm, judged_on=date(2024, 12, 31))])  # before any rule took effect
    (change,) = changes(before, [(Kind.RULE, rank([firm]))])
    assert (change.kind, change.before.level, change.after.level) == (Kind.RULE, Status.UNKNOWN, Status.IMMINENT)


def test_the_command_tells_ranks_and_levels_before_and_after(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", "2025-11-20", "2025-11-21", "MSTR", "--demo", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {row["ticker"] for row in rows} == {"MSTR"}
    assert run(["diff", "2025-11-20", "2025-11-21", "--demo", "--as-of", "2025-11-21"]) == 1
    assert "leave out --as-of" in capsys.readouterr().err
