"""The pace: ten in no second, whoever asks and however the network holds things up; and a break after a block."""

import json
import random
from itertools import pairwise
from pathlib import Path

import pytest

from datmon.pacer import Broken, Pacer
from datmon.settings import Pace

PACE = Pace(
    requests_per_second=9.5,
    counted_late_seconds=0.1,
    rate_after_a_block=0.5,
    slowest_requests_per_second=0.5,
    hours_to_full_rate=6,
)


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.now += seconds


def pacer(clock: Clock, file: Path | None = None, pace: Pace = PACE, break_seconds: float = 600) -> Pacer:
    return Pacer(file, pace, break_seconds, clock=clock, wall=clock, sleep=clock.sleep)


def most_in_a_second(times: list[float]) -> int:
    return max(sum(start <= other <= start + 1 for other in times) for start in times)


def test_turns_come_steadily_and_never_more_than_ten_in_a_second() -> None:
    clock = Clock()
    asking = pacer(clock)
    times = []
    for _ in range(300):
        turn = asking.turn()
        times.append(clock.now)
        clock.now += 0.02
        asking.counted(turn)
    assert most_in_a_second(times) <= 10
    assert 299 / (times[-1] - times[0]) == pytest.approx(9.5, rel=0.01)


def test_a_request_that_the_network_held_up_makes_the_eleventh_wait() -> None:
    clock, dice = Clock(), random.Random(3)
    asking = pacer(clock)
    seen = []
    for _ in range(400):
        turn = asking.turn()
        sent, late = clock.now, dice.choice([0.001, 0.01, 0.099])
        seen.append(sent + late)
        clock.now = sent + min(late + 0.001, 0.05)  # the answer may come after the next one was sent
        if late < 0.05:
            asking.counted(turn)
    assert most_in_a_second(seen) <= 10
    assert 399 / (seen[-1] - seen[0]) > 9.0


def test_waking_late_now_and_then_does_not_slow_the_pace() -> None:
    clock, dice = Clock(), random.Random(4)
    asking = pacer(clock)
    times = []
    for _ in range(300):
        asking.counted(asking.turn())
        times.append(clock.now)
        clock.now += dice.choice([0.0, 0.0, 0.0, 0.15])  # whoever asks is busy
    assert most_in_a_second(times) <= 10
    assert 299 / (times[-1] - times[0]) > 9.2


def test_two_processes_of_a_home_share_one_pace(tmp_path: Path) -> None:
    clock, file = Clock(), tmp_path / "home" / "pace.json"
    askers = [pacer(clock, file), pacer(clock, file)]
    times = []
    for count in range(100):
        askers[count % 2].turn()
        times.append(clock.now)
    assert most_in_a_second(times) <= 10
    assert min(after - before for before, after in pairwise(times)) > 0.05


def test_after_a_block_nobody_asks_until_the_break_is_over(tmp_path: Path) -> None:
    clock, file = Clock(), tmp_path / "pace.json"
    asking, other = pacer(clock, file), pacer(clock, file)
    asking.turn()
    assert asking.block()
    with pytest.raises(Broken):
        other.turn()
    told: list[float] = []
    began = clock.now
    other.rest(told.append)
    assert clock.now - began == pytest.approx(600)
    assert told[0] == pytest.approx(600)
    other.turn()


def test_a_process_started_during_a_break_honours_it(tmp_path: Path) -> None:
    clock, file = Clock(), tmp_path / "pace.json"
    first = pacer(clock, file)
    first.block()
    first.close()
    clock.now += 200
    assert pacer(clock, file).seconds_of_break() == pytest.approx(400)


def test_after_a_block_the_pace_is_half_and_comes_back_after_hours() -> None:
    clock = Clock()
    asking = pacer(clock)
    asking.block()
    assert not asking.block()  # an answer that was under way: the same block
    asking.rest()
    assert asking.rate() == pytest.approx(4.75)
    times = []
    for _ in range(30):
        asking.turn()
        times.append(clock.now)
    assert most_in_a_second(times) <= 5
    assert asking.block()
    asking.rest()
    assert asking.rate() == pytest.approx(9.5 / 4)
    clock.now += 6 * 3600
    assert asking.rate() == 9.5


def test_blocks_without_end_leave_the_slowest_pace() -> None:
    clock = Clock()
    asking = pacer(clock)
    for _ in range(20):
        asking.block()
        asking.rest()
    assert asking.rate() == pytest.approx(0.5)


@pytest.mark.parametrize("content", ["", "{", "[1, 2]", '{"turns": "x", "next": null, "blocked_until": "soon"}'])
def test_a_file_that_makes_no_sense_is_begun_anew(tmp_path: Path, content: str) -> None:
    file, clock = tmp_path / "pace.json", Clock()
    file.write_text(content)
    asking = pacer(clock, file)
    for _ in range(12):
        asking.turn()
    assert len(json.loads(file.read_text())["turns"]) >= 10


def test_after_a_restart_of_the_machine_nobody_waits_for_the_old_clock(tmp_path: Path) -> None:
    file, clock = tmp_path / "pace.json", Clock()
    before = pacer(clock, file)
    for _ in range(12):
        before.turn()
    clock.now = 5.0
    pacer(clock, file).turn()
    assert clock.now < 7.0


def test_a_clock_that_was_set_back_makes_no_break_longer_than_one(tmp_path: Path) -> None:
    file, clock = tmp_path / "pace.json", Clock()
    pacer(clock, file).block()
    clock.now -= 900
    assert pacer(clock, file).seconds_of_break() == 600
