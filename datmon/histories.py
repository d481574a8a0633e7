"""History: treasuries valued day by day, in one pass over all firms and days.

A sheet changes on few days and a price on most. Each is asked of the ledger on the days it may change, exact and with
what was known by then (`change_days`); from there on the pass is arithmetic on arrays: the last step of each line on
each day, then the formulas of `valuation`. The arrays are float64, for charts and tables of many days; one day's exact
Decimals and their explanation are those of `valuation.value`, which the pass equals to the fifteenth digit or so.

Missing is NaN, with a reason; a coin that is not held is no row, and nothing is ever zero for want of a number.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import numpy as np
import numpy.typing as npt

from datmon.balance_sheet import BalanceSheet, preferred_owed
from datmon.calendars import end_of_day
from datmon.change_days import Span, Step, coin_price_steps, looks_through, share_price_steps, sheets_of
from datmon.dilution import basic_count
from datmon.figures import Derived, Exactness, Figure, Missing, derive
from datmon.issuers import AdsRatio
from datmon.ledger import Ledger
from datmon.quantities import USD
from datmon.valuation import CLAIMS_COME_TO_MORE, NO_COINS, NO_COINS_KNOWN, may_leave_out
from datmon.vintages import raised_in_words, raised_limits

Numbers = npt.NDArray[np.float64]
Whole = npt.NDArray[np.signedinteger[Any]]
Truths = npt.NDArray[np.bool_]

POSITION_LINES = ("units", "cost_usd", "price_usd")
FIRM_LINES = ("shares", "share_price_usd", "debt_usd", "cash_usd", "preferred_usd", "owed", "raised", "raised_why")
FIRM_COLUMNS = (
    "coin_value_usd", "cost_usd", "unrealized_usd", "shares", "share_price_usd", "market_cap_usd", "mnav_basic",
    "mnav_enterprise", "mnav_net", "debt_usd", "cash_usd", "preferred_usd",
)  # fmt: skip
POSITION_COLUMNS = ("units", "cost_usd", "price_usd", "value_usd", "unrealized_usd")
_EXACTNESS = tuple(Exactness)
_RANK = {exactness: place for place, exactness in enumerate(_EXACTNESS)}
_CARRIED = _RANK[Exactness.CARRIED]
_SPAN = 1 << 23  # more than the ordinal of any day: parts the lines in a key of line and day
_NEVER = _SPAN - 1  # the day of what has no day: later than any
_REASONS = ("", NO_COINS_KNOWN, NO_COINS, CLAIMS_COME_TO_MORE, "nothing to compute sum of the positions from")
_NONE_KNOWN, _NONE_HELD, _NOTHING_LEFT, _NONE_COSTED = range(1, len(_REASONS))
_ABSENT = -1


# inputs -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Course:
    """What is known of one firm over a span: the steps of each of its lines, and of the lines of each coin."""

    issuer: str
    lines: Mapping[str, Sequence[Step]]
    positions: Mapping[str, Mapping[str, Sequence[Step]]]


def courses(
    ledger: Ledger, issuers: Sequence[str], span: Span, ads_ratios: Mapping[str, Sequence[AdsRatio]]
) -> Iterator[Course]:
    """What is known of the firms over the days: asked of the ledger on change days, exact."""
    prices: dict[str, tuple[Step, ...]] = {}
    for issuer in issuers:
        sheets = sheets_of(ledger, issuer, span, ads_ratios.get(issuer, ()))
        held = dict.fromkeys(position.asset for shown in sheets for position in shown.positions)
        positions = {coin: _position_lines(sheets, coin) for coin in held}
        for coin, lines in positions.items():
            lines["price_usd"] = _coin_prices(ledger, issuer, coin, span, prices)
        yield Course(issuer, _firm_lines(ledger, sheets, span), positions)


def _coin_prices(
    ledger: Ledger, issuer: str, coin: str, span: Span, told: dict[str, tuple[Step, ...]]
) -> tuple[Step, ...]:
    """The steps of the coin's price: `told` already of another firm, unless they rest on what this issuer says."""
    if looks_through(ledger, issuer, coin, end_of_day(span.last)):
        return coin_price_steps(ledger, issuer, coin, span)
    if coin not in told:
        told[coin] = coin_price_steps(ledger, issuer, coin, span)
    return told[coin]


def _firm_lines(ledger: Ledger, sheets: Sequence[BalanceSheet], span: Span) -> dict[str, Sequence[Step]]:
    raised = list(_raised(sheets, span))
    return {
        "shares": [Step(shown.as_of, basic_count(shown)) for shown in sheets],
        "share_price_usd": share_price_steps(ledger, sheets, span),
        "debt_usd": [Step(shown.as_of, shown.debt) for shown in sheets],
        "cash_usd": [Step(shown.as_of, shown.cash) for shown in sheets],
        "preferred_usd": [Step(shown.as_of, shown.preferred) for shown in sheets],
        "owed": [Step(shown.as_of, preferred_owed(shown)) for shown in sheets],
        "raised": raised,
        "raised_why": [Step(step.since, Missing("coin value", _raised_why(step))) for step in raised],
    }


def _raised(sheets: Sequence[BalanceSheet], span: Span) -> Iterator[Step]:
    """The debt raised since the coins were counted, from the day on which their count is too old for it."""
    days, _ = raised_limits()
    name = "debt raised"
    ends = (*(shown.as_of for shown in sheets[1:]), span.last + timedelta(days=1))
    for shown, end in zip(sheets, ends, strict=True):
        yield Step(shown.as_of, Missing(name, "the coins were counted lately"))
        if shown.coins_counted is None:
            continue
        debts = {"now": shown.debt, "then": shown.debt_when_counted}
        since = max(shown.as_of, shown.coins_counted + timedelta(days=days))
        if since < end:
            yield Step(
                since, derive(name, "debt - debt at the count", USD, _less, debts, shown.coins_counted.isoformat())
            )


def _less(now: Decimal, then: Decimal) -> Decimal:
    return now - then


def _raised_why(step: Step) -> str:
    """Why coins of that count may not be set against the debt; the count's day is the figure's note."""
    if not isinstance(step.figure, Derived):
        return NO_COINS_KNOWN
    return raised_in_words(step.figure.value, date.fromisoformat(step.figure.note))


def _position_lines(sheets: Sequence[BalanceSheet], coin: str) -> dict[str, Sequence[Step]]:
    lines: dict[str, list[Step]] = {"units": [], "cost_usd": []}
    for shown in sheets:
        position = next((row for row in shown.positions if row.asset == coin), None)
        lines["units"].append(Step(shown.as_of, position.units if position else None))
        lines["cost_usd"].append(Step(shown.as_of, position.cost if position else None))
    return dict(lines)


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of one kind of line, of all firms or positions, as columns sorted by line and day.

    `key` is line x 2^23 + ordinal of the day; `day` the ordinal of the figure's own day; `reason` an index of the
    reasons why it is missing, 0 where it is not, -1 where there is no such line that day.
    """

    key: Whole
    value: Numbers
    day: Whole
    exactness: Whole
    reason: Whole


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the pass works on: the firms, their positions in order of firms, the steps of each line, the reasons."""

    issuers: tuple[str, ...]
    assets: tuple[str, ...]
    firm_of: Whole
    firm_lines: Mapping[str, Steps]
    position_lines: Mapping[str, Steps]
    reasons: tuple[str, ...]


def inputs_of(known: Iterable[Course]) -> Inputs:
    """The courses as columns; a firm of which no coin is known has one position that is never held."""
    rows = list(known)
    reasons = {reason: place for place, reason in enumerate(_REASONS)}
    owners = [(place, coin) for place, row in enumerate(rows) for coin in (row.positions or {"": {}})]
    firm_lines = {
        name: _columns([[(step.since, step.figure) for step in row.lines[name]] for row in rows], reasons)
        for name in FIRM_LINES
    }
    position_lines = {
        name: _columns(
            [
                [(step.since, step.figure) for step in rows[place].positions.get(coin, {}).get(name, ())]
                for place, coin in owners
            ],
            reasons,
        )
        for name in POSITION_LINES
    }
    firm_of = np.array([place for place, _ in owners], dtype=np.int64)
    return Inputs(
        tuple(row.issuer for row in rows), tuple(coin for _, coin in owners), firm_of, firm_lines, position_lines,
        tuple(reasons),
    )  # fmt: skip


def _columns(lines: Sequence[Sequence[tuple[date, Figure | None]]], reasons: dict[str, int]) -> Steps:
    keys, values, days, exactness, why = [], [], [], [], []
    for line, steps in enumerate(lines):
        for since, figure in steps:
            keys.append(line * _SPAN + since.toordinal())
            known = None if figure is None or isinstance(figure, Missing) else figure
            values.append(float(known.value) if known else np.nan)
            days.append(known.as_of.toordinal() if known else _NEVER)
            exactness.append(_RANK[known.exactness] if known else 0)
            why.append(0 if known else _ABSENT if figure is None else reasons.setdefault(_why(figure), len(reasons)))
    return Steps(
        np.array(keys, dtype=np.int64), np.array(values, dtype=np.float64), np.array(days, dtype=np.int64),
        np.array(exactness, dtype=np.int64), np.array(why, dtype=np.int64),
    )  # fmt: skip


def _why(figure: Figure) -> str:
    return figure.reason if isinstance(figure, Missing) else ""


# the pass -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Series:
    """One figure of every row on every day: value, the day it is of, how exact it is, why it is missing.

    `reason` is 0 where there is a value and -1 where there is no such line. Where it is not 0 the value is NaN, and day
    and exactness mean nothing.
    """

    value: Numbers
    day: Whole
    exactness: Whole
    reason: Whole

    @property
    def is_missing(self) -> Truths:
        missing: Truths = self.reason != 0
        return missing

    def but(self, bad: Truths, reason: int | Whole) -> "_Series":
        """The same, missing for that reason, before any other, where `bad` holds."""
        if not bad.any():
            return self
        value, why = np.where(bad, np.nan, self.value), np.where(bad, reason, self.reason)
        return _Series(value, self.day, self.exactness, why.astype(self.reason.dtype))


def _read(steps: Steps, rows: int, days: Whole) -> _Series:
    """The last step of each line on each day; absent before the first.

    Each step is put on the day it begins, of a day's several the last, and holds for the days after it.
    """
    shape = (rows, len(days))
    line, since = np.divmod(steps.key, _SPAN)
    begins = np.maximum(since - days[0], 0)
    within = begins < len(days)
    place = np.zeros(shape, dtype=np.int32)  # 0 is no step; the steps are numbered from 1
    place[line[within], begins[within]] = np.flatnonzero(within) + 1  # of several on one day the last is kept
    np.maximum.accumulate(place, axis=1, out=place)
    value, day = np.append(np.nan, steps.value)[place], np.append(_NEVER, steps.day).astype(np.int32)[place]
    exactness = np.append(0, steps.exactness).astype(np.int8)[place]
    reason = np.append(_ABSENT, steps.reason).astype(np.int32)[place]
    carried = (day < days.astype(np.int32)[None, :]) & (exactness < _CARRIED)
    exactness[carried] = _CARRIED
    return _Series(value, day, exactness, reason)


def _derive(compute: Callable[..., Numbers], *inputs: _Series) -> _Series:
    """The formula on every row and day; missing where an input is, for the first one's reason."""
    reason, day, exactness = inputs[0].reason, inputs[0].day, inputs[0].exactness
    for other in inputs[1:]:
        if other.is_missing.any():
            reason = np.where(reason == 0, other.reason, reason)
        day, exactness = np.minimum(day, other.day), np.maximum(exactness, other.exactness)
    with np.errstate(divide="ignore", invalid="ignore"):
        return _Series(compute(*(each.value for each in inputs)), day, exactness, reason)


@dataclass(frozen=True, slots=True)
class History:
    """Firms by days and positions by days, as arrays of float64; NaN is missing, and `reasons[why]` says why.

    `firms` and `positions` are by column, each of the shape rows x days; `firm_reasons` and `position_reasons` hold
    indices of `reasons`, 0 where there is a value; `held` is false where a position is on no sheet that day. `age_days`
    is that of the oldest number of the row, NaN where there is none, and `exactness` the place in `Exactness` of the
    least exact of them. `main` is the row of `positions` that is worth most, -1 where none is.
    """

    days: tuple[date, ...]
    issuers: tuple[str, ...]
    assets: tuple[str, ...]
    firm_of: Whole
    firms: Mapping[str, Numbers]
    positions: Mapping[str, Numbers]
    firm_reasons: Mapping[str, Whole]
    position_reasons: Mapping[str, Whole]
    held: Truths
    age_days: Numbers
    exactness: Whole
    position_ages: Numbers
    main: Whole
    reasons: tuple[str, ...]

    def why(self, reasons: Mapping[str, Whole], row: int, day: int) -> dict[str, str]:
        """Why each column of that row and day is missing, by column."""
        return {name: self.reasons[code[row, day]] for name, code in reasons.items() if code[row, day] > 0}


def valued(inputs: Inputs, span: Span) -> History:
    """Every firm on every day of the span, by the formulas of `valuation`; float64, equal to it but for rounding.

    A firm's row on a day equals what `valuation.value` and its fields say of that day from what was known by its end.
    """
    days = np.arange(span.first.toordinal(), span.last.toordinal() + 1, dtype=np.int64)
    rows, firms = len(inputs.assets), len(inputs.issuers)
    coin = {name: _read(steps, rows, days) for name, steps in inputs.position_lines.items()}
    firm = {name: _read(steps, firms, days) for name, steps in inputs.firm_lines.items()}
    held = coin["units"].reason != _ABSENT
    value = _derive(np.multiply, coin["units"], coin["price_usd"])
    unrealized = _derive(np.subtract, value, coin["cost_usd"])
    coin |= {"value_usd": value, "unrealized_usd": unrealized}
    by_firm = _ByFirm(inputs.firm_of, firms, held)
    firm |= _firm_figures(by_firm, coin, firm)
    shown = {name: firm[name] for name in FIRM_COLUMNS}
    position_columns = {name: coin[name] for name in POSITION_COLUMNS}
    return History(
        days=span.days,
        issuers=inputs.issuers,
        assets=inputs.assets,
        firm_of=inputs.firm_of,
        firms={name: each.value for name, each in shown.items()},
        positions={name: each.value for name, each in position_columns.items()},
        firm_reasons={name: each.reason for name, each in shown.items()},
        position_reasons={name: each.reason for name, each in position_columns.items()},
        held=held,
        age_days=_ages(shown.values(), days),
        exactness=_least_exact(shown.values()),
        position_ages=_ages(position_columns.values(), days),
        main=by_firm.largest(value),
        reasons=inputs.reasons,
    )


def _ages(series: Iterable[_Series], days: Whole) -> Numbers:
    """Days since the oldest of them was true; NaN where all are missing."""
    oldest = np.minimum.reduce([np.where(each.is_missing, _NEVER, each.day) for each in series])
    return np.where(oldest == _NEVER, np.nan, (days[None, :] - oldest).astype(np.float64))


def _least_exact(series: Iterable[_Series]) -> Whole:
    """The place in `Exactness` of the least exact of those that are there."""
    least: Whole = np.maximum.reduce([np.where(each.is_missing, 0, each.exactness) for each in series])
    return least


def _firm_figures(by_firm: "_ByFirm", coin: Mapping[str, _Series], firm: Mapping[str, _Series]) -> dict[str, _Series]:
    """What `valuation` derives of a firm."""
    worth = by_firm.total(coin["value_usd"], by_firm.held)
    costed = by_firm.costed(coin["cost_usd"], coin["value_usd"], worth)
    market_cap = _derive(np.multiply, firm["shares"], firm["share_price_usd"])
    debt, preferred, cash = firm["debt_usd"], firm["owed"], firm["cash_usd"]
    in_time = _in_time(worth, firm["raised"], firm["raised_why"].reason)
    none_held = in_time.value == 0
    left = _derive(lambda coins, cash, debt, preferred: coins + cash - debt - preferred, in_time, cash, debt, preferred)
    net = _derive(np.divide, market_cap, left)
    over = _derive(lambda cap, debt, preferred, cash, coins: (cap + debt + preferred - cash) / coins,
                   market_cap, debt, preferred, cash, in_time)  # fmt: skip
    return {
        "coin_value_usd": worth,
        "cost_usd": by_firm.total(coin["cost_usd"], costed, largest=coin["value_usd"]),
        "unrealized_usd": by_firm.total(coin["unrealized_usd"], costed, largest=coin["value_usd"]),
        "market_cap_usd": market_cap,
        "mnav_basic": _derive(np.divide, market_cap, in_time).but(none_held, _NONE_HELD),
        "mnav_enterprise": over.but(none_held, _NONE_HELD),
        "mnav_net": net.but(left.value <= 0, _NOTHING_LEFT),
    }


def _in_time(worth: _Series, raised: _Series, why: Whole) -> _Series:
    """The coin value; missing where debt of its size was raised after the coins were counted (`vintages`)."""
    _, share = raised_limits()
    outrun = (raised.value > 0) & (raised.value >= float(share) * worth.value)
    return worth.but(outrun, why)


@dataclass(frozen=True, slots=True)
class _ByFirm:
    """Positions summed by firm; `firm_of` gives the firm of each, in order of firms, and each firm has one at least."""

    firm_of: Whole
    firms: int
    held: Truths

    def _starts(self) -> Whole:
        return np.searchsorted(self.firm_of, np.arange(self.firms))

    def _in_turn(self) -> Iterator[tuple[Whole, Whole]]:
        """The first position of every firm, then the second of those that have one, and so on: firms, their rows."""
        place = np.arange(len(self.firm_of)) - self._starts()[self.firm_of]
        for turn in range(int(place.max(initial=0)) + 1):
            rows = np.flatnonzero(place == turn)
            yield self.firm_of[rows], rows

    def _any(self, truths: Truths) -> Truths:
        found: Truths = self._over(np.logical_or, truths)
        return found

    def _over(self, combine: np.ufunc, parts: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """The parts of each firm combined; as they are where no firm has two."""
        if len(self.firm_of) == self.firms:
            return parts
        combined: npt.NDArray[Any] = combine.reduceat(parts, self._starts(), axis=0)
        return combined

    def total(self, parts: _Series, counted: Truths, largest: _Series | None = None) -> _Series:
        """The sum of the parts that count; missing where one of them is, or where none counts.

        The reason is the first one's, or that of the coin worth most where `largest` gives their worth.
        """
        value = self._over(np.add, np.where(counted, parts.value, 0.0))
        day = self._over(np.minimum, np.where(counted, parts.day, _NEVER))
        exactness = self._over(np.maximum, np.where(counted, parts.exactness, 0))
        summed = _Series(value, day, exactness, self._first_reason(np.where(counted, parts.reason, 0), largest))
        return summed.but(~self._any(counted), np.where(self._any(self.held), _NONE_COSTED, _NONE_KNOWN))

    def _first_reason(self, reason: Whole, largest: _Series | None) -> Whole:
        worth = np.zeros(reason.shape) if largest is None else np.where(largest.is_missing, np.inf, largest.value)
        return self._of_most(reason != 0, worth, reason, 0)

    def _of_most(self, among: Truths, worth: Numbers, told: Whole, none: int) -> Whole:
        """What is told of the position worth most among these, the first of equals, for each firm and day."""
        shape = (self.firms, worth.shape[1])
        if not among.any():
            return np.full(shape, none)
        found, most = np.full(shape, none), np.full(shape, -np.inf)
        for firms, rows in self._in_turn():
            better = among[rows] & (worth[rows] > most[firms])
            found[firms] = np.where(better, told[rows], found[firms])
            most[firms] = np.where(better, worth[rows], most[firms])
        return found

    def costed(self, cost: _Series, value: _Series, worth: _Series) -> Truths:
        """The positions a total cost must cover: all held but those without a cost that are a trifle together."""
        without = self.held & cost.is_missing
        if not without.any():
            return self.held
        theirs = self._over(np.add, np.where(without & ~value.is_missing, value.value, 0.0))
        unvalued = self._any(without & value.is_missing)
        all_of_them = worth.is_missing | unvalued | (theirs > worth.value * float(may_leave_out()))
        return self.held & (~without | all_of_them[self.firm_of])

    def largest(self, value: _Series) -> Whole:
        """The position worth most of each firm and day; the only one where one is held; -1 where none can be told."""
        count = self._over(np.add, self.held.astype(np.int64))
        unvalued = self._any(self.held & value.is_missing)
        worth = np.where(value.is_missing, 0.0, value.value)
        rows = np.broadcast_to(np.arange(len(self.firm_of))[:, None], worth.shape)
        found = self._of_most(self.held, worth, rows, -1)
        return np.where((count == 1) | ((count > 1) & ~unvalued), found, -1)


def history(
    ledger: Ledger, issuers: Sequence[str], span: Span, ads_ratios: Mapping[str, Sequence[AdsRatio]]
) -> History:
    """The firms on every day of the span, each day from what was known by its end."""
    return valued(inputs_of(courses(ledger, issuers, span, ads_ratios)), span)
