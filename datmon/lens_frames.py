"""Lenses and bridges as rows: each count of shares with its day, its instruments and what it makes of the firm."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from datmon.definition_bridge import Bridge, Step, rounded
from datmon.definitions import Definition
from datmon.dilution import Effect, Lens
from datmon.explanation import amount_text
from datmon.figures import Figure, Missing, Stated, age_on, exactness_on
from datmon.frames import Column
from datmon.issuance import Score
from datmon.share_lenses import FirmSeen, Seen

LENSES = (
    Column("ticker"),
    Column("as_of", show="hidden"),
    Column("known_at", show="hidden"),
    Column("lens"),
    Column("shares", show="whole"),
    Column("shares_low", show="whole", end_of="shares"),
    Column("shares_high", show="whole", end_of="shares"),
    Column("exactness"),
    Column("counted"),
    Column("age_days", "days", "whole"),
    Column("count_kind"),
    Column("market_cap_usd", "USD", "short"),
    Column("mnav", show="ratio"),
    Column("mnav_enterprise", show="ratio"),
    Column("mnav_net", show="ratio"),
    Column("nav_per_share_usd", "USD/share", "ratio"),
    Column("premium_pct", "percent", "ratio"),
    Column("coins_per_share", show="hidden"),
    Column("net_assets_usd", "USD", "hidden"),
    Column("debt_usd", "USD", "hidden"),
    Column("preferred_usd", "USD", "hidden"),
    Column("instruments"),
    Column("instruments_used", show="hidden"),
    Column("left_out", show="hidden"),
    Column("estimate", show="hidden"),
    Column("estimate_error_pct", "percent", "hidden"),
    Column("estimate_within", show="hidden"),
    Column("missing", show="hidden"),
)


def lens_rows(firm: FirmSeen) -> Iterator[dict[str, Any]]:
    """The firm's counts as rows of LENSES; a figure that is missing is None and named in `missing`."""
    for seen in firm.seen:
        yield {"ticker": firm.issuer, "as_of": firm.as_of, "known_at": firm.known_at, **_row(seen, firm)}


def _row(seen: Seen, firm: FirmSeen) -> dict[str, Any]:
    shares, count = seen.count.figure, seen.count
    figures = seen.figures()
    return {
        "lens": str(seen.lens),
        "shares": shares.value,
        "shares_low": None if isinstance(shares, Missing) else _bound(shares.low),
        "shares_high": None if isinstance(shares, Missing) else _bound(shares.high),
        "exactness": None if isinstance(shares, Missing) else str(exactness_on(shares, firm.as_of)),
        "counted": count.day,
        "age_days": age_on(shares, firm.as_of),
        "count_kind": count.kind or None,
        "market_cap_usd": seen.market_cap.value,
        "mnav": seen.mnav.value,
        "mnav_enterprise": seen.mnav_enterprise.value,
        "mnav_net": seen.mnav_net.value,
        "nav_per_share_usd": seen.nav_per_share.value,
        "premium_pct": seen.premium.value,
        "coins_per_share": seen.coins_per_share.value,
        "net_assets_usd": seen.net_assets.value,
        "debt_usd": count.debt.value,
        "preferred_usd": count.preferred.value,
        "instruments": _summary(count.used),
        "instruments_used": [
            {"instrument": effect.instrument.label, "how": str(effect.manner), "shares": effect.shares.value}
            for effect in count.used
        ],
        "left_out": list(count.left_out),
        **_score(firm.scored if seen.lens is Lens.BASIC else None),
        "missing": _reasons(figures),
    }


def _score(scored: Score | None) -> dict[str, Any]:
    """How far the estimate that went before a count was from it."""
    if scored is None:
        return dict.fromkeys(("estimate", "estimate_error_pct", "estimate_within"))
    return {
        "estimate": scored.estimated, "estimate_error_pct": 100 * scored.error, "estimate_within": scored.within,
    }  # fmt: skip


def _summary(used: Sequence[Effect]) -> str | None:
    """The instruments by kind and manner: "6 convertible if converted; 2 warrant treasury stock"."""
    kinds = Counter(f"{effect.instrument.kind.replace('_', ' ')} {effect.manner}" for effect in used)
    return "; ".join(f"{number} {kind}" for kind, number in sorted(kinds.items())) or None


def _bound(end: Decimal) -> Decimal | None:
    return end if end.is_finite() else None


def _reasons(figures: dict[str, Figure]) -> dict[str, str]:
    return {name: figure.reason for name, figure in figures.items() if isinstance(figure, Missing)}


BRIDGE = (
    Column("ticker", show="hidden"),
    Column("as_of", show="hidden"),
    Column("known_at", show="hidden"),
    Column("step"),
    Column("from"),
    Column("to"),
    Column("effect", show="fine"),
    Column("value", show="fine"),
    Column("unit", show="hidden"),
    Column("why"),
)


def bridge_rows(bridge: Bridge) -> list[dict[str, Any]]:
    """A bridge as rows of BRIDGE: the first definition, each part that is replaced, the second definition."""
    clocks = {"ticker": bridge.issuer, "as_of": bridge.as_of, "known_at": bridge.known_at}
    rows = [_end(bridge.first, bridge.start), *map(_step, bridge.steps), _end(bridge.second, bridge.end)]
    return [{**clocks, **row} for row in rows]


def _end(definition: Definition, figure: Figure) -> dict[str, Any]:
    if isinstance(figure, Missing):
        return {"step": definition.key, "why": f"{definition.title} is missing: {figure.reason}"}
    return {
        "step": definition.key,
        "value": rounded(figure.value),
        "unit": figure.unit,
        "why": f"{definition.title}: {definition.formula}",
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "step": step.what,
        "from": _part(step.before),
        "to": _part(step.after),
        "effect": step.effect,
        "value": step.value,
        "why": _named(step.after) or f"not part of the second: {_named(step.before)}",
    }


def _part(figure: Figure | None) -> str:
    if figure is None:
        return "not in it"
    return figure.reason if isinstance(figure, Missing) else amount_text(figure.value, figure.unit)


def _named(figure: Figure | None) -> str:
    if figure is None or isinstance(figure, Missing):
        return ""
    said = figure.fact.measure.replace("_", " ") if isinstance(figure, Stated) else f"{figure.name}: {figure.formula}"
    return f"{said}, as of {figure.as_of}"
