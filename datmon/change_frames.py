"""Rank changes as rows: one a firm and kind of input that moved it."""

from typing import Any

from datmon.frames import Column
from datmon.rank_changes import Change

CHANGES = (
    Column("ticker"),
    Column("moved_by"),
    Column("rank_before"),
    Column("rank_after"),
    Column("level_before"),
    Column("level_after"),
    Column("score_before", show="ratio"),
    Column("score_after", show="ratio"),
    Column("what"),
)


def change_row(change: Change) -> dict[str, Any]:
    """A change as one row of CHANGES; places are None where the firm was not ranked."""
    before, after = change.before, change.after
    return {
        "ticker": change.issuer,
        "moved_by": str(change.kind),
        "rank_before": before.rank,
        "rank_after": after.rank,
        "level_before": str(before.level) if before.level else None,
        "level_after": str(after.level) if after.level else None,
        "score_before": before.score,
        "score_after": after.score,
        "what": list(change.what),
    }
