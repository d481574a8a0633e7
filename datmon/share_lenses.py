"""Lenses: what the market pays for the coins by each way of counting shares, with the claims that go with each count.

A count that takes a convert as shares stands beside the debt without it. So enterprise value, net asset value and all
that is divided by shares are worked out once for each count, from its own debt and preferred.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from decimal import Decimal

from datmon.balance_sheet import BalanceSheet
from datmon.dilution import COUNTS, Lens, ShareCount, count
from datmon.figures import Figure, Missing, derive
from datmon.instruments import USD_PER_SHARE
from datmon.issuance import Issuance, Score
from datmon.valuation import (
    CLAIMS_COME_TO_MORE,
    PERCENT,
    Claims,
    Valuation,
    capitalization,
    enterprise,
    over_net_assets,
    ratio,
)
from datmon.valuation import net_assets as net_assets_of


@dataclass(frozen=True, slots=True)
class Seen:
    """A firm by one count of its shares: market cap, multiples, and what stands behind a share.

    Formula  mnav = market cap / coins
             mnav_enterprise = (market cap + debt + preferred - cash) / coins
             net_assets = coins + cash - debt - preferred, USD
             mnav_net = market cap / net assets; Missing where claims come to more than coins and cash
             nav_per_share = net assets / shares, USD
             coins_per_share = coins of the main kind / shares
             premium = 100 x (share price / NAV per share - 1), per cent; below zero is a discount
    """

    lens: Lens
    count: ShareCount
    market_cap: Figure
    mnav: Figure
    mnav_enterprise: Figure
    net_assets: Figure
    mnav_net: Figure
    nav_per_share: Figure
    coins_per_share: Figure
    premium: Figure

    def figures(self) -> dict[str, Figure]:
        """The figures by name, the share count as `shares`."""
        found: dict[str, Figure] = {"shares": self.count.figure}
        for each in fields(self):
            if each.name not in ("lens", "count"):
                found[each.name] = getattr(self, each.name)
        return found


def through_lenses(sheet: BalanceSheet, valuation: Valuation, issued: Issuance | None = None) -> tuple[Seen, ...]:
    """The firm by each count of its shares, from the narrowest to the widest; at last with what was issued since."""
    counts = [count(sheet, lens, valuation.share_price) for lens in COUNTS]
    if issued is not None and not isinstance(issued.with_count, Missing):
        counts.append(replace(counts[0], lens=Lens.ISSUED, figure=issued.with_count, counted=issued.counted))
    return tuple(seen(sheet, valuation, shares) for shares in counts)


def named_figures(seen_by: Sequence[Seen]) -> dict[str, Figure]:
    """The figures of all counts by one name each: `shares_diluted`, `mnav_net_with_prefunded`."""
    return {f"{name}_{_word(row.lens)}": figure for row in seen_by for name, figure in row.figures().items()}


def _word(lens: Lens) -> str:
    return lens.name.lower()


def seen(sheet: BalanceSheet, valuation: Valuation, shares: ShareCount) -> Seen:
    """The firm by that count."""
    coins = valuation.coins_in_time
    market_cap = capitalization(shares.figure, valuation.share_price)
    claims = Claims(shares.debt, shares.preferred, sheet.cash)
    net_assets = net_assets_of(coins, claims)
    per_share = derive(
        "NAV per share", "net assets / shares", USD_PER_SHARE, lambda assets, shares: assets / shares,
        {"assets": net_assets, "shares": shares.figure},
    )  # fmt: skip
    return Seen(
        lens=shares.lens,
        count=shares,
        market_cap=market_cap,
        mnav=ratio(f"mNAV, {shares.lens}", "market cap / coin value", market_cap, coins),
        mnav_enterprise=enterprise(f"enterprise mNAV, {shares.lens}", market_cap, claims, coins),
        net_assets=net_assets,
        mnav_net=over_net_assets(f"mNAV net of claims, {shares.lens}", market_cap, net_assets),
        nav_per_share=per_share,
        coins_per_share=_coins_per_share(valuation, shares),
        premium=_premium(valuation.share_price, net_assets, per_share),
    )


def _premium(price: Figure, net_assets: Figure, per_share: Figure) -> Figure:
    name = "premium to NAV"
    if net_assets.value is not None and net_assets.value <= 0:
        return Missing(name, CLAIMS_COME_TO_MORE)
    return derive(
        name, "100 x (share price / NAV per share - 1)", PERCENT, lambda price, nav: 100 * (price / nav - 1),
        {"price": price, "nav": per_share},
    )  # fmt: skip


def _coins_per_share(valuation: Valuation, shares: ShareCount) -> Figure:
    """Coins of the position worth most, for one share."""
    name = f"coins per share, {shares.lens}"
    worth = {row.asset: row.value.value for row in valuation.positions if row.value.value is not None}
    if not worth or len(worth) < len(valuation.positions):
        return Missing(name, "no main coin is known")
    main = max(valuation.positions, key=lambda row: worth[row.asset])
    return derive(
        name, f"{main.asset} / shares", f"{main.asset}/share", _per_share,
        {"units": main.units, "shares": shares.figure},
    )  # fmt: skip


def _per_share(units: Decimal, shares: Decimal) -> Decimal:
    return units / shares


@dataclass(frozen=True, slots=True)
class FirmSeen:
    """A firm by all counts of its shares, as of a day, from what was known at an instant.

    `scored` holds the newest count against the estimate that went before it, where there was one.
    """

    issuer: str
    as_of: date
    known_at: datetime
    seen: tuple[Seen, ...]
    scored: Score | None = None
