"""Cost basis: what the coins held cost, carried on from the last stated cost, and what was realized on those that left.

Purchases after the last stated cost add at their cost; sales relieve cost by the firm's stated method, else at the
average, and the assumption is shown. A count that fell with no sale told is a disposal at closes of its days, between
the lowest and the highest of them: an estimate, labelled as one.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from datmon.coins import coins
from datmon.fact import Fact
from datmon.figures import Derived, Figure, Known, Missing, Stated, derive, figure_of, total
from datmon.findings import Finding
from datmon.ledger import MARKET, Gap
from datmon.quantities import USD
from datmon.questions import Question

FIFO, SPECIFIC, AVERAGE = "FIFO", "specific", "average"


@cache
def _rules() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("cost_basis.toml").read_text("utf-8"), parse_float=Decimal)


# the cost of what is held ---------------------------------------------------------------------------------------


def cost_of(question: Question, asset: str, units: Figure) -> Figure:
    """The aggregate cost of the units, USD: stated for their day, else carried on from the last stated cost.

    Where purchases and sales since then are told and come to the units, they are followed; else the average is taken
    to have held, and the note says so.
    """
    name = f"cost of {asset}"
    if isinstance(units, Missing):
        return Missing(name, units.reason)
    same_day = question.on("holdings_cost_usd", asset, units.as_of)
    stated = question.settled(name, same_day)
    if not isinstance(stated, Missing) or (isinstance(same_day, Gap) and same_day.facts):
        return stated
    average = newest_average(question, asset)
    rolled = None if isinstance(average, Missing) else _rolled(question, asset, units, average)
    if rolled is not None:
        return rolled
    note = ""
    if not isinstance(average, Missing) and average.as_of != units.as_of:
        note = f"assumes that the average cost of {average.as_of} held for the units of {units.as_of}"
    inputs = {"units": units, "average": average}
    return derive(name, "units x average cost", USD, _product, inputs, note, estimated=bool(note))


def average_of(question: Question, asset: str, units: Figure, cost: Figure) -> Figure:
    """The average cost, USD per coin: as stated for the day of the units, else what the cost came from or comes to."""
    if not isinstance(units, Missing):
        same_day = question.on("avg_cost_usd", asset, units.as_of)
        if isinstance(same_day, Fact):
            return Stated(same_day)
    if isinstance(cost, Derived) and "average" in dict(cost.inputs):
        return dict(cost.inputs)["average"]
    return _per_unit(asset, cost, units)


def newest_average(question: Question, asset: str) -> Figure:
    """The average cost of the newest day: as stated, or as cost over units of one earlier day."""
    stated = question.latest("avg_cost_usd", asset)
    cost = question.latest("holdings_cost_usd", asset)
    if isinstance(cost, Fact) and not (isinstance(stated, Fact) and stated.day >= cost.day):
        units = question.figure_on(f"{asset} held", "holdings_units", asset, cost.day)
        earlier = _per_unit(asset, Stated(cost), units)
        if not isinstance(earlier, Missing) or isinstance(stated, Gap):
            return earlier
    return figure_of(f"average cost of {asset}", stated)


def _per_unit(asset: str, cost: Figure, units: Figure) -> Figure:
    name = f"average cost of {asset}"
    return derive(
        name, "cost / units", f"{USD}/{asset}", lambda cost, units: cost / units, {"cost": cost, "units": units}
    )


def _product(units: Decimal, average: Decimal) -> Decimal:
    return units * average


# lots -----------------------------------------------------------------------------------------------------------

Lot = tuple[Decimal, Decimal]  # units and what they cost, USD


def relieved(held: Sequence[Lot], sold: Decimal, method: str) -> tuple[Decimal, list[Lot]]:
    """The cost a sale relieves, and the lots that stay; lots are given oldest first.

    By FIFO the oldest go first; else all lose the same share. A sale of more than is held relieves all.
    """
    if method != FIFO:
        units, cost = sum((lot[0] for lot in held), Decimal(0)), sum((lot[1] for lot in held), Decimal(0))
        gone = cost * min(sold, units) / units if units else Decimal(0)
        return gone, [(units - min(sold, units), cost - gone)]
    gone, left = Decimal(0), []
    for units, cost in held:
        taken = min(units, sold)
        share = cost * taken / units if units else Decimal(0)
        gone, sold = gone + share, sold - taken
        if units > taken:
            left.append((units - taken, cost - share))
    return gone, left


@dataclass(frozen=True, slots=True)
class _Event:
    """Coins that came, with what was paid for them (USD), or left (None)."""

    day: date
    units: Stated
    paid: Figure | None


@dataclass(frozen=True, slots=True)
class _Course:
    """What was held at the last stated cost, and the purchases and sales since."""

    held: Figure
    average: Known
    events: tuple[_Event, ...]
    method: str

    def inputs(self) -> dict[str, Figure]:
        """Every figure it rests on, by label."""
        found: dict[str, Figure] = {"held": self.held, "average_then": self.average}
        for place, event in enumerate(self.events, 1):
            found[f"{'sold' if event.paid is None else 'bought'}_{place}"] = event.units
            if event.paid is not None:
                found[f"paid_{place}"] = event.paid
        return found

    def lots(self, values: Mapping[str, Decimal]) -> list[Lot]:
        """The lots that are left in the end, oldest first."""
        lots = [(values["held"], values["held"] * values["average_then"])]
        for place, event in enumerate(self.events, 1):
            if event.paid is None:
                _, lots = relieved(lots, values[f"sold_{place}"], self.method)
            else:
                lots.append((values[f"bought_{place}"], values[f"paid_{place}"]))
        return lots

    def cost(self, **values: Decimal) -> Decimal:
        """What the lots that are left cost, USD."""
        return sum((cost for _, cost in self.lots(values)), Decimal(0))

    def comes_to(self, units: Decimal) -> bool:
        """Whether the purchases and sales lead from what was held to that count, but for rewards and fees."""
        if isinstance(self.held, Missing):
            return False
        flows = (event.units.value if event.paid is not None else -event.units.value for event in self.events)
        reached = self.held.value + sum(flows, Decimal(0))
        within: Decimal = _rules()["walk"]["reconciles_within"]
        return abs(reached - units) <= within * max(units, self.held.value)


def _course(question: Question, asset: str, average: Figure, until: date) -> _Course | None:
    """What is told of the coins from the day of an average cost to a later day; None where the count then is not."""
    if isinstance(average, Missing) or average.as_of >= until:
        return None
    held = question.figure_on(f"{asset} held", "holdings_units", asset, average.as_of)
    if isinstance(held, Missing):
        return None
    bought = [
        _Event(fact.day, Stated(fact), _paid(question, asset, fact))
        for fact in _flows(question, "purchase_units", asset)
        if _lies_within(fact, average.as_of, until)
    ]
    sold = [
        _Event(fact.day, Stated(fact), None)
        for fact in _flows(question, "sale_units", asset)
        if _lies_within(fact, average.as_of, until)
    ]
    events = tuple(sorted((*bought, *sold), key=lambda event: (event.day, event.paid is None)))
    return _Course(held, average, events, method_of(question)[0])


def _rolled(question: Question, asset: str, units: Figure, average: Figure) -> Figure | None:
    """The cost over the purchases and sales since the average's day; None where they do not lead to the units."""
    if isinstance(units, Missing):
        return None
    course = _course(question, asset, average, units.as_of)
    if course is None or not course.events or not course.comes_to(units.value):
        return None
    if all(event.paid is None for event in course.events) and course.method != FIFO:
        return None  # the average holds
    assumed = _assumed(question, course) if any(event.paid is None for event in course.events) else ""
    return derive(
        f"cost of {asset}", "last stated cost + purchases since - cost of sales since", USD, course.cost,
        course.inputs(), assumed, estimated=bool(assumed),
    )  # fmt: skip


def _assumed(question: Question, course: _Course) -> str:
    """What is assumed where coins were sold; by FIFO what was held at the last stated cost is one lot."""
    if course.method == FIFO and course.held.value:
        return f"what was held on {course.average.as_of} is taken for one lot"
    return method_of(question)[1]


def method_of(question: Question) -> tuple[str, str]:
    """How the cost of sold coins is told, and what is assumed for it: by FIFO where that is stated, else by average."""
    stated = question.known("cost_method")
    newest = {_method_named(str(fact.value)) for fact in stated if fact.day == stated[-1].day}
    name = newest.pop() if len(newest) == 1 else ""
    if name == SPECIFIC:
        return AVERAGE, "sold coins are identified one by one, and which is not stated: taken at the average cost"
    return (name, "") if name else (AVERAGE, "no cost method is stated: sold coins are taken at the average cost")


def _method_named(words: str) -> str:
    """The method these words name; empty where they name none that is known."""
    rows = _rules()["method"]
    return next((str(row["name"]) for row in rows if any(word in words.lower() for word in row["words"])), "")


# flows ----------------------------------------------------------------------------------------------------------


def _flows(question: Question, measure: str, asset: str) -> list[Fact]:
    """The flows of the coin, the finest that do not overlap, oldest first; those in dispute are left out."""
    by_period: dict[tuple[date, date], list[Fact]] = {}
    for fact in question.known(measure, asset):
        by_period.setdefault((fact.period_start or fact.day, fact.day), []).append(fact)
    taken: dict[tuple[date, date], Fact] = {}
    for period in sorted(by_period, key=lambda period: (period[1] - period[0], period)):
        answer = question.ledger.settle(by_period[period])
        if isinstance(answer, Fact) and not any(_overlap(period, other) for other in taken):
            taken[period] = answer
    return [taken[period] for period in sorted(taken)]


def _overlap(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _lies_within(fact: Fact, since: date, until: date) -> bool:
    """Whether the flow's period begins after the one day and ends by the other."""
    return (fact.period_start or fact.day) > since - timedelta(days=1) and since < fact.day <= until


def _paid(question: Question, asset: str, bought: Fact) -> Figure:
    """What was paid for coins bought: as stated, else units x the stated price."""
    same = _of_period(question, "purchase_cost_usd", asset, bought)
    if not isinstance(same, Missing):
        return same
    price = _of_period(question, "purchase_avg_price_usd", asset, bought)
    return derive("paid", "units x price", USD, _product, {"units": Stated(bought), "average": price})


def _of_period(question: Question, measure: str, asset: str, flow: Fact) -> Figure:
    """The figure of that measure for the period of the flow."""
    same = [
        fact
        for fact in question.known(measure, asset)
        if (fact.period_start, fact.day) == (flow.period_start, flow.day)
    ]
    name = measure.removesuffix("_usd").replace("_", " ")
    return figure_of(name, question.ledger.settle(same)) if same else Missing(name, f"no {name} is stated for it")


# disposals ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Disposal:
    """Coins that left between two days: units, proceeds and the cost relieved, USD; a realized loss is negative.

    `realized` is as the firm states it, else `derived`: proceeds less cost relieved. `told` says whether a sale was
    stated; else the count fell, and the proceeds are an estimate.
    """

    asset: str
    since: date
    until: date
    told: bool
    units: Figure
    proceeds: Figure
    relieved: Figure
    derived: Figure
    realized: Figure


@dataclass(frozen=True, slots=True)
class CostHistory:
    """What left of a coin, and the realized result of the last 365 days, Missing where that of one disposal is.

    `method` names how cost is relieved, `assumed` what is assumed for it. `findings` are stated results that are not
    what is derived.
    """

    asset: str
    method: str
    assumed: str
    disposals: tuple[Disposal, ...]
    realized: Figure
    findings: tuple[Finding, ...]


def cost_history(question: Question, asset: str) -> CostHistory:
    """The coin's disposals up to the question's day, oldest first, and what was realized."""
    told = [_told(question, asset, fact) for fact in _flows(question, "sale_units", asset)]
    fallen = [_fallen(question, asset, before, after) for before, after in _falls(question, asset, told)]
    rows = tuple(sorted((*told, *fallen), key=lambda row: (row.until, row.since)))
    method, assumed = method_of(question)
    return CostHistory(asset, method, assumed, rows, _realized(question, asset, rows), tuple(_differences(rows)))


def _realized(question: Question, asset: str, rows: Sequence[Disposal]) -> Figure:
    days = _rules()["walk"]["realized_days"]
    name = f"realized result on {asset} in {days} days"
    recent = {
        f"{row.units.value:f}_{row.until}": row.realized for row in rows if (question.as_of - row.until).days < days
    }
    if not recent:
        return Missing(name, f"no sale of {asset} and no fall of its count is known")
    return total(name, "sum of the disposals", USD, recent)


def _told(question: Question, asset: str, sale: Fact) -> Disposal:
    """A sale that was stated; without a first day it was made in the days before."""
    since = sale.day - timedelta(days=_rules()["walk"]["told_within_days"])
    if sale.period_start is not None:
        since = sale.period_start - timedelta(days=1)
    proceeds = _of_period(question, "sale_proceeds_usd", asset, sale)
    if isinstance(proceeds, Missing):
        price = _of_period(question, "sale_avg_price_usd", asset, sale)
        inputs = {"units": Stated(sale), "average": price}
        proceeds = derive("proceeds", "units x price received", USD, _product, inputs)
    if isinstance(proceeds, Missing):
        proceeds = _at_closes(question, asset, Stated(sale), since, sale.day)
    stated = _of_period(question, "realized_gain_loss_usd", asset, sale)
    return _disposal(question, asset, (since, sale.day), Stated(sale), proceeds, stated, told=True)


def _fallen(question: Question, asset: str, before: Fact, after: Fact) -> Disposal:
    """A count that fell, of which no sale is told."""
    gone = derive(
        f"{asset} that left", "count before - count after", asset, lambda before, after: before - after,
        {"before": Stated(before), "after": Stated(after)}, "no sale is told: the count fell", estimated=True,
    )  # fmt: skip
    proceeds = _at_closes(question, asset, gone, before.day, after.day)
    stated = Missing("realized result", "none is stated")
    return _disposal(question, asset, (before.day, after.day), gone, proceeds, stated, told=False)


def _disposal(
    question: Question,
    asset: str,
    days: tuple[date, date],
    units: Figure,
    proceeds: Figure,
    stated: Figure,
    *,
    told: bool,
) -> Disposal:
    cost = _relieved_by(question, asset, days, units)
    derived = derive(
        f"realized result on {asset}", "proceeds - cost relieved", USD, lambda proceeds, cost: proceeds - cost,
        {"proceeds": proceeds, "cost": cost},
    )  # fmt: skip
    realized = derived if isinstance(stated, Missing) else stated
    return Disposal(asset, *days, told, units, proceeds, cost, derived, realized)


def _relieved_by(question: Question, asset: str, days: tuple[date, date], sold: Figure) -> Figure:
    """The cost relieved by what left: of the oldest lots by FIFO where they are known, else at the average before."""
    before = question.of(days[0])
    held = before.figure(f"{asset} held", "holdings_units", asset)
    average = average_of(before, asset, held, cost_of(before, asset, held))
    method, assumed = method_of(before)
    course = _course(before, asset, newest_average(before, asset), days[0]) if method == FIFO else None
    if course is not None and course.comes_to(held.value or Decimal(0)):
        inputs = {**course.inputs(), "gone": sold}

        def first_in(gone: Decimal, **values: Decimal) -> Decimal:
            return relieved(course.lots(values), gone, FIFO)[0]

        note = _assumed(before, course)
        return derive(
            f"cost of {asset} sold", "cost of the oldest lots", USD, first_in, inputs, note, estimated=bool(note)
        )
    if method == FIFO:
        assumed = "the lots held are not told: sold coins are taken at the average cost"
    inputs = {"units": sold, "average": average}
    return derive(
        f"cost of {asset} sold", "units x average cost before", USD, _product, inputs, assumed, estimated=bool(assumed)
    )


def _at_closes(question: Question, asset: str, units: Figure, since: date, until: date) -> Figure:
    """Proceeds of coins at the closes of the days in which they left: between the lowest and the highest."""
    name = f"proceeds of {asset}"
    known = question.ledger.known(MARKET, "coin_price_usd", asset, until, question.known_at)
    closes = list({fact.day: fact for fact in known if fact.day > since}.values())
    days = (until - since).days
    if not closes or len(closes) < _rules()["walk"]["closes_cover"] * days:
        known_of = f"closes of {asset} are known of {len(closes)} of the {days} days"
        return Missing(name, f"no proceeds are stated, and {known_of}")
    if isinstance(units, Missing):
        return Missing(name, units.reason)
    low, high = min(closes, key=_price), max(closes, key=_price)
    return derive(
        name, "units x mid of the lowest and the highest close", USD,
        lambda units, low, high: units * (low + high) / 2,
        {"units": units, "low": Stated(low), "high": Stated(high)}, "no proceeds are stated",
        estimated=True, bounds=(units.low * low.number, units.high * high.number),
    )  # fmt: skip


def _price(close: Fact) -> tuple[Decimal, date]:
    return close.number, close.day


def _falls(question: Question, asset: str, told: Sequence[Disposal]) -> list[tuple[Fact, Fact]]:
    """The counts, one day's and the next's, between which coins left with no sale told.

    Where tokens for the coin were counted by then (liquid-staked, wrapped) it may be held through these.
    """
    found, tokens = [], _days_of_tokens(question, asset)
    for before, after in pairwise(_counts(question, asset)):
        fall = Stated(before).low - Stated(after).high
        period = (before.day + timedelta(days=1), after.day)
        known = any(_overlap(period, (row.since + timedelta(days=1), row.until)) for row in told)
        through = any(before.day < day <= after.day for day in tokens)
        if fall > _rules()["walk"]["least_fall"] * before.number and not known and not through:
            found.append((before, after))
    return found


def _days_of_tokens(question: Question, asset: str) -> set[date]:
    """The days of which tokens that stand for the coin are counted."""
    tokens = [coin.symbol for coin in coins().values() if coin.underlying == asset]
    return {fact.day for token in tokens for fact in question.known("holdings_units", token)}


def _counts(question: Question, asset: str) -> list[Fact]:
    """The counts of the coin, one a day, oldest first; those of low confidence and in dispute are left out."""
    by_day: dict[date, list[Fact]] = {}
    for fact in question.known("holdings_units", asset):
        if fact.confidence != "low" and fact.share_class is None:
            by_day.setdefault(fact.day, []).append(fact)
    settled = (question.ledger.settle(facts) for facts in by_day.values())
    return [answer for answer in settled if isinstance(answer, Fact)]


def _differences(rows: Sequence[Disposal]) -> list[Finding]:
    """The stated results that are not what proceeds less cost relieved come to."""
    found = []
    for row in rows:
        if row.realized is row.derived or isinstance(row.derived, Missing) or not isinstance(row.realized, Stated):
            continue
        off = abs(row.realized.value - row.derived.value)
        allowed = _rules()["walk"]["realized_within"] * abs(row.relieved.value or Decimal(0))
        if off > allowed and not row.derived.low <= row.realized.value <= row.derived.high:
            message = (
                f"the realized result on {row.asset} is stated as {row.realized.value:,f};"
                f" proceeds less cost relieved come to {row.derived.value:,.0f}"
            )
            found.append(Finding("realized_result", message, (row.realized.fact,)))
    return found
