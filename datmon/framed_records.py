"""Records that answer a question alone, each with `to_frame` beside it; the records themselves know of no table."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from datmon import frames, lens_frames, score_frames
from datmon.answers import table_frame
from datmon.balance_sheet import BalanceSheet
from datmon.definition_bridge import Bridge
from datmon.delisting_clock import DelistingClock
from datmon.firm_standing import Standing
from datmon.inspection import Inspection
from datmon.scoring import KindScore

if TYPE_CHECKING:
    import pandas

Answered = TypeVar("Answered")


def framed(kind: Callable[..., Answered], record: Any) -> Answered:
    """The record as the kind of it that can be had as a frame."""
    return kind(*(getattr(record, field.name) for field in fields(record)))


@dataclass(frozen=True, slots=True)
class FirmSheet(BalanceSheet):
    """A balance sheet that can be had as a frame of SHEET."""

    def to_frame(self, *, exact: bool = False) -> "pandas.DataFrame":
        """The lines of the sheet as a pandas frame."""
        return table_frame("SHEET", frames.sheet_rows(self), exact=exact)


@dataclass(frozen=True, slots=True)
class FirmStanding(Standing):
    """A firm's standing that can be had as a frame of STANDING."""

    def to_frame(self, *, exact: bool = False) -> "pandas.DataFrame":
        """The figures as a pandas frame, one a row; what is missing says why in `note`."""
        return table_frame("STANDING", frames.standing_rows(self), exact=exact)


@dataclass(frozen=True, slots=True)
class BridgeAnswer(Bridge):
    """A bridge that can be had as a frame of BRIDGE."""

    def to_frame(self, *, exact: bool = False) -> "pandas.DataFrame":
        """The steps as a pandas frame."""
        return table_frame("BRIDGE", lens_frames.bridge_rows(self), exact=exact)


@dataclass(frozen=True, slots=True)
class FirmClock(DelistingClock):
    """A delisting clock that can be had as a frame of LISTING."""

    def to_frame(self, *, exact: bool = False) -> "pandas.DataFrame":
        """The rules as a pandas frame, one a row."""
        return table_frame("LISTING", frames.listing_rows(self), exact=exact)


@dataclass(frozen=True, slots=True)
class InspectionAnswer(Inspection):
    """What each style came to, as a frame of CHECK."""

    def to_frame(self, *, exact: bool = False) -> "pandas.DataFrame":
        """The styles as a pandas frame, their total last."""
        return table_frame("CHECK", map(frames.check_row, self.styles), exact=exact)


class Scores(list[KindScore]):
    """The scores of a back-test, one for each kind of outcome, that can be had as a frame."""

    def to_frame(
        self, table: Literal["scores", "places", "alarms"] = "scores", *, exact: bool = False
    ) -> "pandas.DataFrame":
        """Each order's scores, each firm's place before its event, or the false alarms, as a pandas frame."""
        return table_frame(table.upper(), score_frames.TABLES[table][1](self), exact=exact)
