"""Forced sales as rows: what is due by each horizon, what is lacking, and the coin price that forces, by gate."""

from collections.abc import Iterator, Mapping
from typing import Any

from datmon.exposure import Exposure
from datmon.figures import Derived, Figure, Missing
from datmon.forced_sale import ForcedSale
from datmon.frames import Column
from datmon.funding_gate import Gate

FORCED = (
    Column("ticker"),
    Column("as_of", show="hidden"),
    Column("known_at", show="hidden"),
    Column("asset"),
    Column("days", "days", "whole"),
    Column("issuance"),
    Column("is_own_gate", show="hidden"),
    Column("due_usd", "USD", "short"),
    Column("free_cash_usd", "USD", "short"),
    Column("shortfall_usd", "USD", "short"),
    Column("price_usd", "USD/coin", "hidden"),
    Column("trigger_price_usd", "USD/coin", "ratio"),
    Column("trigger_price_low", show="hidden"),
    Column("trigger_price_high", show="hidden"),
    Column("fall_pct", "percent", "ratio"),
    Column("coins_to_sell", show="whole"),
    Column("share_of_coins", "ratio", "percent"),
    Column("coins_at_trigger", show="whole"),
    Column("share_at_trigger", "ratio", "percent"),
    Column("days_to_sell_fast", "days", "hidden"),
    Column("days_to_sell_slow", "days", "hidden"),
    Column("first_date"),
    Column("first_why", show="hidden"),
    Column("gate_why", show="hidden"),
    Column("note", show="hidden"),
    Column("missing", show="hidden"),
)


def forced_rows(firm: Exposure) -> Iterator[dict[str, Any]]:
    """The firm's forced sales as rows of FORCED, one a horizon and supposed gate; none where no coin's worth is known.

    `is_own_gate` marks the gate as it stands. What is missing is None, and named in `missing` with its reason.
    """
    for case in firm.sales.cases if firm.sales else ():
        yield {"ticker": firm.issuer, "as_of": firm.sheet.as_of, "known_at": firm.sheet.known_at, **_row(firm, case)}


def _row(firm: Exposure, case: ForcedSale) -> dict[str, Any]:
    sales = firm.sales
    assert sales is not None  # noqa: S101 - a case is of one
    figures = case_figures(case)
    trigger = case.trigger_price
    bounds = (None, None) if isinstance(trigger, Missing) else (trigger.low, trigger.high)
    return {
        "asset": sales.asset,
        "days": case.days,
        "issuance": str(case.gate),
        "is_own_gate": case is sales.within(case.days),
        "due_usd": case.due.value,
        "free_cash_usd": firm.needs.cash_left.value,
        "price_usd": sales.price.value,
        **{name: figure.value for name, figure in figures.items() if name != "due_usd"},
        "trigger_price_low": bounds[0],
        "trigger_price_high": bounds[1],
        "first_date": sales.first_date,
        "first_why": sales.first_why,
        "gate_why": sales.gate.why,
        "note": _note(firm, case),
        "missing": {name: figure.reason for name, figure in figures.items() if isinstance(figure, Missing)},
    }


def _note(firm: Exposure, case: ForcedSale) -> str | None:
    """What the figures say of themselves, and whether the gate is supposed; None where nothing is to be said."""
    said = [figure.note for figure in (case.due, case.coins) if isinstance(figure, Derived) and figure.note]
    if firm.gate.gate is Gate.UNKNOWN and case.gate is Gate.SHUT:
        said.append("issuance is not known, and taken as shut")
    return "; ".join(said) or None


def case_figures(case: ForcedSale) -> Mapping[str, Figure]:
    """The figures of one case by the names of their columns."""
    return {
        "due_usd": case.due,
        "shortfall_usd": case.shortfall,
        "trigger_price_usd": case.trigger_price,
        "fall_pct": case.fall,
        "coins_to_sell": case.coins,
        "share_of_coins": case.share,
        "coins_at_trigger": case.coins_at_trigger,
        "share_at_trigger": case.share_at_trigger,
        "days_to_sell_fast": case.days_fast,
        "days_to_sell_slow": case.days_slow,
    }
