"""A history with `to_frame` beside it; apart, because its numbers need NumPy."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from datmon import history_frames
from datmon.histories import History

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True, slots=True)
class HistoryAnswer(History):
    """A history that can be had as a frame of HISTORY or HISTORY_BY_COIN."""

    def to_frame(self, *, by_coin: bool = False) -> "pandas.DataFrame":
        """A row for each firm and day, or for each coin of a firm and day; numbers are float64."""
        return history_frames.coin_history_frame(self) if by_coin else history_frames.history_frame(self)
