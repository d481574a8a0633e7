"""When the next request may go to EDGAR: one pace for all threads and processes of a home, and a break after a block.

EDGAR counts requests over both its hosts and blocks whoever sends more than ten in a second, for ten minutes. So every
request takes its turn here just before it is sent. The turns are kept in a file of the home, each with the
moment by which the server must have counted it, so that no window of a second holds more than the allowed number
even where the network holds one request up and lets the next ones through.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from datmon.locks import SharedState
from datmon.settings import Pace

_WINDOW = 1.0  # seconds in which EDGAR counts
_MARGIN = 0.005  # seconds: clocks of two machines do not tick alike
_LONGEST_STEP = 10.0  # times the usual one
_LOOK_AGAIN = 1.0  # seconds between looks whether the break is over


class Broken(Exception):  # no DatmonError: whoever asks waits, and nobody hears of it
    """Nothing may be asked now, because EDGAR refused; `seconds` are left."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"{seconds:.0f} s of the break are left")
        self.seconds = seconds


class Pacer:
    """Turns to ask, in a file that all processes of a home share (None: this process alone).

    `clock` counts seconds for all processes of the machine and never goes back; `wall` is the time of day, which
    outlives a restart and so tells when a break ends.
    """

    def __init__(
        self,
        file: Path | None,
        pace: Pace,
        break_seconds: float,
        *,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._state = SharedState(file)
        self._pace, self._break = pace, break_seconds
        self._clock, self._wall, self._sleep = clock, wall, sleep

    def close(self) -> None:
        """Let go of the file."""
        self._state.close()

    def turn(self) -> int:
        """Wait until a request may be sent, and take the turn; its number, for `counted`.

        Raises Broken when nothing may be asked because of a block.
        """
        while True:
            with self._state.held() as state:
                left = self._left(state)
                if left > 0:
                    raise Broken(left)
                now = self._clock()
                wait = self._due(state, now) - now
                if wait <= 0:
                    return self._take(state, now)
            self._sleep(wait)

    def counted(self, turn: int) -> None:
        """Say that the answer to that turn's request has begun: by now the server has counted it."""
        with self._state.held() as state:
            now = self._clock()
            for row in _turns(state):
                if row[0] == turn:
                    row[2] = min(row[2], now)

    def block(self) -> bool:
        """Say that EDGAR refused: nobody asks for a while, and everybody more slowly afterwards.

        True where this is a new block; the refusals of requests that were under way then only make its break longer.
        """
        with self._state.held() as state:
            now, new = self._wall(), self._left(state) <= 0
            if new:
                least = self._pace.slowest_requests_per_second / self._pace.requests_per_second
                state["part"] = max(min(least, 1.0), self._part(state, now) * self._pace.rate_after_a_block)
            state["blocked_at"], state["blocked_until"] = now, now + self._break
            return new

    def rest(self, told: Callable[[float], None] | None = None) -> None:
        """Wait until a break is over, if there is one; `told` gets the seconds left, about once a second."""
        while (left := self.seconds_of_break()) > 0:
            if told is not None:
                told(left)
            self._sleep(min(left, _LOOK_AGAIN))

    def seconds_of_break(self) -> float:
        """The seconds left of a break, zero where there is none."""
        with self._state.held() as state:
            return self._left(state)

    def rate(self) -> float:
        """Requests a second that are allowed now."""
        with self._state.held() as state:
            return self._rate(state)

    # inside ---------------------------------------------------------------------------------------------------

    def _left(self, state: dict[str, Any]) -> float:
        """Never more than one break, whatever a clock that was set back makes of it."""
        return min(max(0.0, _number(state, "blocked_until") - self._wall()), self._break)

    def _part(self, state: dict[str, Any], now: float) -> float:
        """Which part of the full rate is allowed, 1 where no block was lately."""
        lately = now - _number(state, "blocked_at") < self._pace.hours_to_full_rate * 3600
        return min(1.0, _number(state, "part") or 1.0) if lately else 1.0

    def _rate(self, state: dict[str, Any]) -> float:
        return self._pace.requests_per_second * self._part(state, self._wall())

    def _due(self, state: dict[str, Any], now: float) -> float:
        """When the next request may be sent: a step after the last, and a second after the one a window before."""
        rate = self._rate(state)
        turns, most = _turns_until(state, now), int(rate) + 1
        steady = _number(state, "next")
        if steady > now + _LONGEST_STEP / rate:
            steady = now  # from before the machine was started, when the clock began anew
        if len(turns) < most:
            return steady
        return max(steady, min(turns[-most][2], now + self._pace.counted_late_seconds) + _WINDOW + _MARGIN)

    def _take(self, state: dict[str, Any], now: float) -> int:
        rate = self._rate(state)
        number = int(_number(state, "number")) + 1
        turn = [number, now, now + self._pace.counted_late_seconds]
        state["turns"] = [*_turns_until(state, now)[-int(rate) - 1 :], turn]
        # A turn taken a little late does not make the next one late: steps keep their average, the window its limit.
        step, due = 1 / rate, _number(state, "next")
        state["next"] = (due if now - step <= due <= now else now) + step
        state["number"] = number
        return number


def _number(state: dict[str, Any], key: str) -> float:
    value = state.get(key, 0.0)
    return float(value) if isinstance(value, int | float) else 0.0


def _turns(state: dict[str, Any]) -> list[list[float]]:
    """The turns taken lately: number, sent, counted by; none where the file holds something else."""
    turns = state.get("turns", [])
    return turns if isinstance(turns, list) and all(map(_is_turn, turns)) else []


def _is_turn(row: object) -> bool:
    return isinstance(row, list) and len(row) == 3 and all(isinstance(value, int | float) for value in row)


def _turns_until(state: dict[str, Any], now: float) -> list[list[float]]:
    """Those that the clock has seen: after a restart it begins anew, and what was before is long over."""
    return [row for row in _turns(state) if row[1] <= now]
