"""Standing: one firm in full, beside its valuation.

What its coins come to, who is paid from them, at which coin prices that changes, and what was lost on them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from datmon.balance_sheet import BalanceSheet
from datmon.claims import BreakEvens, Waterfall, break_evens, waterfall, waterfall_of_coins
from datmon.coin_buckets import NAMES
from datmon.cost_basis import CostHistory
from datmon.crypto_nav import CryptoNav, crypto_nav
from datmon.figures import Figure, Missing, total
from datmon.findings import Finding
from datmon.quantities import USD
from datmon.valuation import Valuation

Section = dict[str, Figure]


@dataclass(frozen=True, slots=True)
class Standing:
    """A firm's crypto NAV, claims, break-even prices and losses as of a day; losses are negative.

    `paid_from_coins` is the waterfall of the coins alone, `paid` that of coins and cash. `realized` adds up the coins
    of which any left in the last 365 days.
    """

    sheet: BalanceSheet
    valuation: Valuation
    nav: CryptoNav
    paid_from_coins: Waterfall
    paid: Waterfall
    break_evens: BreakEvens | None
    histories: tuple[CostHistory, ...]
    realized: Figure

    def sections(self) -> dict[str, Section]:
        """The figures by section and by the names a table prints them under; a name stands in one section only."""
        return {
            "coins": dict(self._coins()),
            "nav": self.nav.fields(),
            "coins pay": _tiers(self.paid_from_coins, "_from_coins"),
            "coins and cash pay": _tiers(self.paid, ""),
            "break-even": self.break_evens.fields() if self.break_evens else {},
            "losses": dict(self._losses()),
        }

    def fields(self) -> Section:
        """The figures of all sections by name."""
        return {name: figure for section in self.sections().values() for name, figure in section.items()}

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The stated results that are not what is derived."""
        return tuple(finding for history in self.histories for finding in history.findings)

    def _coins(self) -> Iterator[tuple[str, Figure]]:
        """What is held of each coin, the buckets of which something is stated, and what is free."""
        for position in self.sheet.positions:
            yield f"held_{position.asset}", position.units
            for name in NAMES:
                if not isinstance(position.buckets[name], Missing):
                    yield f"{name.replace('-', '_')}_{position.asset}", position.buckets[name]
            yield f"tied_{position.asset}", position.buckets.tied
            yield f"free_{position.asset}", position.buckets.free

    def _losses(self) -> Iterator[tuple[str, Figure]]:
        for row in self.valuation.positions:
            yield f"cost_{row.asset}_usd", row.cost
            yield f"unrealized_{row.asset}_usd", row.unrealized
        for history in self.histories:
            for gone in history.disposals:
                days = f"{gone.since}_to_{gone.until}"
                yield f"left_{history.asset}_{days}", gone.units
                yield f"realized_{history.asset}_{days}_usd", gone.realized
        yield "realized_usd", self.realized


def standing(sheet: BalanceSheet, valuation: Valuation, histories: Sequence[CostHistory]) -> Standing:
    """The firm's standing from its sheet, the valuation of that sheet, and what is known of coins that left."""
    return Standing(
        sheet=sheet,
        valuation=valuation,
        nav=crypto_nav(sheet, valuation),
        paid_from_coins=waterfall_of_coins(sheet, valuation),
        paid=waterfall(sheet, valuation),
        break_evens=break_evens(sheet, valuation),
        histories=tuple(histories),
        realized=_realized(histories),
    )


def _realized(histories: Sequence[CostHistory]) -> Figure:
    parts = {history.asset: history.realized for history in histories if history.disposals}
    if not parts:
        return Missing("realized result", "no sale and no fall of a count is known")
    return total("realized result", "sum of the coins", USD, parts)


def _tiers(shown: Waterfall, suffix: str) -> Section:
    fields: Section = {f"assets{suffix}_usd": shown.assets}
    for tier in shown.tiers:
        name = tier.name.replace(" ", "_")
        if not suffix and tier.name != shown.tiers[-1].name:
            fields[f"owed_{name}_usd"] = tier.claim
        fields[f"paid{suffix}_{name}_usd"] = tier.paid
        if tier.name != shown.tiers[-1].name:
            fields[f"recovery{suffix}_{name}"] = tier.recovery
    fields[f"left_after_debt{suffix}_usd"] = shown.left_after_debt
    return fields
