"""Histories as rows and frames: a row for each firm and day, or for each coin of a firm and day; columns are fixed."""

from collections.abc import Iterator
from decimal import Decimal
from math import isnan
from typing import TYPE_CHECKING, Any

from datmon.figures import Exactness
from datmon.frames import Column, to_frame

if TYPE_CHECKING:
    import pandas

    from datmon.histories import History

HISTORY = (
    Column("ticker"),
    Column("as_of"),
    Column("asset"),
    Column("units", show="whole"),
    Column("coins", show="hidden"),
    Column("coin_value_usd", "USD", "short"),
    Column("cost_usd", "USD", "short"),
    Column("unrealized_usd", "USD", "short"),
    Column("shares", "shares", "short"),
    Column("share_price_usd", "USD/share", "ratio"),
    Column("market_cap_usd", "USD", "short"),
    Column("mnav_basic", "ratio", "ratio"),
    Column("mnav_enterprise", "ratio", "ratio"),
    Column("mnav_net", "ratio", "ratio"),
    Column("debt_usd", "USD", "short"),
    Column("cash_usd", "USD", "short"),
    Column("preferred_usd", "USD", "short"),
    Column("age_days", "days", "whole"),
    Column("exactness"),
    Column("missing", show="hidden"),
)
HISTORY_BY_COIN = (
    Column("ticker"),
    Column("as_of"),
    Column("asset"),
    Column("units", show="whole"),
    Column("cost_usd", "USD", "short"),
    Column("price_usd", "USD/coin", "ratio"),
    Column("value_usd", "USD", "short"),
    Column("unrealized_usd", "USD", "short"),
    Column("age_days", "days", "whole"),
    Column("missing", show="hidden"),
)
_EXACTNESS = tuple(Exactness)


def history_rows(history: "History") -> Iterator[dict[str, Any]]:
    """The history as rows of HISTORY, firm by firm and day by day; `asset` and `units` are of the coin worth most."""
    for row, issuer in enumerate(history.issuers):
        kinds = history.held[history.firm_of == row].sum(axis=0)
        for place, day in enumerate(history.days):
            main = int(history.main[row, place])
            age = _decimal(history.age_days[row, place])
            yield {
                "ticker": issuer,
                "as_of": day,
                "asset": history.assets[main] if main >= 0 else None,
                "units": _decimal(history.positions["units"][main, place]) if main >= 0 else None,
                "coins": Decimal(int(kinds[place])),
                **{name: _decimal(values[row, place]) for name, values in history.firms.items()},
                "age_days": age,
                "exactness": None if age is None else str(_EXACTNESS[history.exactness[row, place]]),
                "missing": history.why(history.firm_reasons, row, place),
            }


def coin_history_rows(history: "History") -> Iterator[dict[str, Any]]:
    """The history as rows of HISTORY_BY_COIN; a coin has a row on the days on which it stands on the sheet."""
    for row, asset in enumerate(history.assets):
        for place in history.held[row].nonzero()[0].tolist():
            yield {
                "ticker": history.issuers[history.firm_of[row]],
                "as_of": history.days[place],
                "asset": asset,
                **{name: _decimal(values[row, place]) for name, values in history.positions.items()},
                "age_days": _decimal(history.position_ages[row, place]),
                "missing": history.why(history.position_reasons, row, place),
            }


def history_frame(history: "History") -> "pandas.DataFrame":
    """The history as a frame of the columns HISTORY: numbers are float64, NaN where missing, days are timestamps."""
    return _as_floats(to_frame(HISTORY, history_rows(history)))


def coin_history_frame(history: "History") -> "pandas.DataFrame":
    """The history by coin as a frame of the columns HISTORY_BY_COIN: numbers are float64, days are timestamps."""
    return _as_floats(to_frame(HISTORY_BY_COIN, coin_history_rows(history)))


def _as_floats(frame: "pandas.DataFrame") -> "pandas.DataFrame":
    texts = ("ticker", "as_of", "asset", "exactness", "missing")
    kinds: dict[str, str] = {name: "float64" for name in frame.columns if name not in texts}
    return frame.astype(kinds | {"as_of": "datetime64[ns]"})


def _decimal(value: float) -> Decimal | None:
    """A float as the number it prints as; None where it is not a number."""
    return None if isnan(value) else Decimal(repr(float(value)))
