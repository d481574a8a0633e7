"""Claims: who is paid from the coins and the cash, in which order, and at which coin prices that changes.

Pledged coins pay the debt that is secured on them; what they leave unpaid stands beside the unsecured debt (a claim is
secured up to the worth of its collateral: 11 U.S.C. 506(a)); then comes preferred stock at its liquidation preference,
with dividends in arrears; the rest is the common stock's. Debt that is repaid in coins claims coins and nothing else.

Not modelled: cross-default, liens of different rank on one collateral, the cost of selling, debts of subsidiaries.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from datmon.balance_sheet import BalanceSheet, preferred_owed
from datmon.figures import Figure, Missing, derive, total
from datmon.quantities import RATIO, USD
from datmon.valuation import Valuation, ValuedPosition

IN_COINS, SECURED, UNSECURED, PREFERRED, COMMON = "repaid in coins", "secured", "unsecured", "preferred", "common"
_CENT = Decimal("0.01")


# what is paid, as plain numbers ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Estate:
    """What there is to pay from, and what is owed; USD, none of it negative.

    `coins` are all coins, `collateral` those pledged to the secured debt (None: a lien on all coins is taken). What is
    owed in coins is paid from coins only.
    """

    coins: Decimal
    cash: Decimal
    collateral: Decimal | None
    in_coins: Decimal
    secured: Decimal
    unsecured: Decimal
    preferred: Decimal


def pay(estate: Estate) -> dict[str, Decimal]:
    """What each class of claims is paid; together exactly the coins and the cash."""
    lien = estate.coins if estate.collateral is None else min(estate.collateral, estate.coins)
    pledged = min(estate.secured, lien)
    in_coins = min(estate.in_coins, estate.coins - pledged)
    rest = estate.coins + estate.cash - pledged - in_coins
    deficiency = estate.secured - pledged
    beside, unsecured = _shared(rest, deficiency, estate.unsecured)
    rest -= beside + unsecured
    preferred = min(estate.preferred, rest)
    return {
        IN_COINS: in_coins,
        SECURED: pledged + beside,
        UNSECURED: unsecured,
        PREFERRED: preferred,
        COMMON: rest - preferred,
    }


def _shared(money: Decimal, one: Decimal, other: Decimal) -> tuple[Decimal, Decimal]:
    """What two claims of one rank are paid, in proportion, to the cent; the second takes what rounding leaves."""
    if one + other <= money:
        return one, other
    first = min(one, (money * one / (one + other)).quantize(_CENT, ROUND_DOWN))
    return first, min(other, money - first)


# the waterfall of a firm ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tier:
    """One class of claims: what it is owed, what it is paid (USD), and the one over the other.

    The common stock is owed nothing and paid the rest: its claim and recovery are missing.
    """

    name: str
    claim: Figure
    paid: Figure
    recovery: Figure


@dataclass(frozen=True, slots=True)
class Waterfall:
    """Who is paid from what there is, first to last; `left_after_debt` goes to preferred and common together."""

    assets: Figure
    tiers: tuple[Tier, ...]
    left_after_debt: Figure

    def __getitem__(self, name: str) -> Tier:
        """The tier of that name."""
        return next(tier for tier in self.tiers if tier.name == name)


def waterfall_of_coins(sheet: BalanceSheet, valuation: Valuation) -> Waterfall:
    """Who is paid from the coins alone."""
    return _waterfall(sheet, valuation, {})


def waterfall(sheet: BalanceSheet, valuation: Valuation) -> Waterfall:
    """Who is paid from coins and cash; restricted and earmarked cash and stakes are left out."""
    return _waterfall(sheet, valuation, {"cash": sheet.cash})


def _waterfall(sheet: BalanceSheet, valuation: Valuation, cash: Mapping[str, Figure]) -> Waterfall:
    owed = _claims(sheet)
    there = {"coins": valuation.coin_value, **cash}
    debts = {**there, **_collateral(sheet, valuation), **{name: owed[name] for name in _DEBTS}}
    senior = {**debts, PREFERRED: owed[PREFERRED]}
    tiers = [_tier(name, owed[name], debts) for name in _DEBTS]
    tiers += [_tier(PREFERRED, owed[PREFERRED], senior), _tier(COMMON, Missing(COMMON, "it is owed the rest"), senior)]
    left = derive("left after debt", "coins and cash - what debt is paid", USD, _left_after_debt, _named(debts))
    return Waterfall(total("assets", "coins + cash", USD, there), tuple(tiers), left)


_DEBTS = (IN_COINS, SECURED, UNSECURED)


def _tier(name: str, claim: Figure, inputs: Mapping[str, Figure]) -> Tier:
    def paid_of(**values: Decimal) -> Decimal:
        return pay(_estate(values))[name]

    told = "collateral" in inputs or inputs[SECURED].value == 0
    note = "" if told else "a lien on all coins is taken: no pledged coins are stated"
    paid = derive(f"paid to {name}", _ORDER, USD, paid_of, _named(inputs), note, estimated=bool(note))
    return Tier(name, claim, paid, _share(name, paid, claim))


_ORDER = "pledged coins to secured, coins to debt repaid in coins, the rest to debt, preferred, common"


def _share(name: str, paid: Figure, claim: Figure) -> Figure:
    if claim.value == 0:
        return Missing(f"recovery of {name}", "nothing is owed")
    return derive(
        f"recovery of {name}", "paid / owed", RATIO, lambda paid, owed: paid / owed, {"paid": paid, "owed": claim}
    )


def _left_after_debt(**values: Decimal) -> Decimal:
    paid = pay(_estate(values))
    return paid[PREFERRED] + paid[COMMON]


def _named(inputs: Mapping[str, Figure]) -> dict[str, Figure]:
    return {name.replace(" ", "_"): figure for name, figure in inputs.items()}


def _estate(values: Mapping[str, Decimal]) -> Estate:
    return Estate(
        coins=values["coins"],
        cash=values.get("cash", Decimal(0)),
        collateral=values.get("collateral"),
        in_coins=values["repaid_in_coins"],
        secured=values[SECURED],
        unsecured=values[UNSECURED],
        preferred=values.get(PREFERRED, Decimal(0)),
    )


def _claims(sheet: BalanceSheet) -> dict[str, Figure]:
    """What each class is owed."""
    owed = {PREFERRED: preferred_owed(sheet)}
    owed[IN_COINS] = derive(
        "debt repaid in coins", "debt - debt repaid in cash", USD, lambda debt, in_cash: debt - in_cash,
        {"debt": sheet.debt, "in_cash": sheet.cash_debt},
    )  # fmt: skip
    owed[SECURED] = sheet.secured_cash_debt
    owed[UNSECURED] = derive(
        "unsecured debt", "debt repaid in cash - its secured part", USD,
        lambda in_cash, secured: max(Decimal(0), in_cash - secured),
        {"in_cash": sheet.cash_debt, "secured": sheet.secured_cash_debt},
    )  # fmt: skip
    return owed


def _collateral(sheet: BalanceSheet, valuation: Valuation) -> dict[str, Figure]:
    """The value of the pledged coins; nothing where no pledged coins are stated."""
    prices = {row.asset: row.price for row in valuation.positions}
    parts: dict[str, Figure] = {}
    for position in sheet.positions:
        if not isinstance(position.pledged, Missing):
            parts[position.asset] = derive(
                f"pledged {position.asset}", "pledged units x price", USD, lambda units, price: units * price,
                {"units": position.pledged, "price": prices[position.asset]},
            )  # fmt: skip
    return {"collateral": total("collateral", "sum of the pledged coins", USD, parts)} if parts else {}


# break-even prices ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BreakEvens:
    """Prices of the main coin, USD per coin, at which the coins just come to something; others stay at theirs.

    `cost`: what the main coin cost on average. `secured_debt`, `cash_debt`, `debt`, `debt_and_preferred`: the coins
    just cover it (0: the others do alone). `share_of_one_dollar`: the share price, in step with the coins at today's
    basic mNAV, is $1. `claim_of_one_dollar`: coins and cash leave the common stock $1 a share.
    """

    asset: str
    price: Figure
    cost: Figure
    secured_debt: Figure
    cash_debt: Figure
    debt: Figure
    debt_and_preferred: Figure
    share_of_one_dollar: Figure
    claim_of_one_dollar: Figure

    def fields(self) -> dict[str, Figure]:
        """The figures by the names a table prints them under."""
        return {
            "break_even_cost_usd": self.cost,
            "break_even_secured_debt_usd": self.secured_debt,
            "break_even_cash_debt_usd": self.cash_debt,
            "break_even_debt_usd": self.debt,
            "break_even_debt_and_preferred_usd": self.debt_and_preferred,
            "break_even_share_of_one_dollar_usd": self.share_of_one_dollar,
            "break_even_claim_of_one_dollar_usd": self.claim_of_one_dollar,
        }


def break_evens(sheet: BalanceSheet, valuation: Valuation) -> BreakEvens | None:
    """The break-even prices of the coin that is worth most; None where no coin is known to be that."""
    main = _main(valuation)
    if main is None:
        return None
    others = _others(valuation, main)
    both = {"debt": sheet.debt, "preferred": preferred_owed(sheet)}
    return BreakEvens(
        asset=main.asset,
        price=main.price,
        cost=_per_coin("cost", "cost / units", main, {"cost": main.cost}),
        secured_debt=_per_coin("secured debt", _COVERED, main, {"secured": sheet.secured_cash_debt, **others}),
        cash_debt=_per_coin("debt repaid in cash", _COVERED, main, {"debt": sheet.cash_debt, **others}),
        debt=_per_coin("debt", _COVERED, main, {"debt": sheet.debt, **others}),
        debt_and_preferred=_per_coin("debt and preferred", _COVERED, main, {**both, **others}),
        share_of_one_dollar=_of_one_dollar(valuation, main, others),
        claim_of_one_dollar=_per_coin(
            "a claim of $1 a share",
            "(shares x $1 + debt + preferred - cash - other coins) / units",
            main,
            {"shares": valuation.shares, **both, "less_cash": sheet.cash, **others},
        ),
    )


_COVERED = "(what is owed - other coins) / units"


def _main(valuation: Valuation) -> ValuedPosition | None:
    """The position worth most; None where there is none, or one of several has no value."""
    rows = [row for row in valuation.positions if row.units.value]
    if len(rows) < 2:
        return rows[0] if rows else None
    worth = {row.asset: row.value.value for row in rows}
    if None in worth.values():
        return None
    return max(rows, key=lambda row: worth[row.asset] or Decimal(0))


def _others(valuation: Valuation, main: ValuedPosition) -> dict[str, Figure]:
    return {f"less_{row.asset}": row.value for row in valuation.positions if row is not main}


def _per_coin(name: str, formula: str, main: ValuedPosition, parts: Mapping[str, Figure]) -> Figure:
    """What is owed less what else is there, over the units; never below zero."""

    def price(units: Decimal, **amounts: Decimal) -> Decimal:
        signed = (-value if name.startswith("less_") else value for name, value in amounts.items())
        return max(Decimal(0), sum(signed, Decimal(0)) / units)

    unit = f"{USD}/{main.asset}"
    return derive(f"{main.asset} break-even for {name}", formula, unit, price, {"units": main.units, **parts})


def _of_one_dollar(valuation: Valuation, main: ValuedPosition, others: Mapping[str, Figure]) -> Figure:
    """The coin's price at which the share, in step with the coin value, closes at $1."""

    def price(units: Decimal, coins: Decimal, share: Decimal, **rest: Decimal) -> Decimal:
        return max(Decimal(0), (coins / share - sum(rest.values(), Decimal(0))) / units)

    inputs = {"units": main.units, "coins": valuation.coins_in_time, "share": valuation.share_price, **others}
    return derive(
        f"{main.asset} break-even for a share price of $1", "(coin value / share price - other coins) / units",
        f"{USD}/{main.asset}", price, inputs, "basic mNAV stays what it is",
    )  # fmt: skip
