"""Change days: the days on which a firm's sheet, or a price, may say something else than the day before.

Between two of them nothing new is known and nothing ages out, so one answer holds for all the days between. A history
asks the ledger on these days alone, and each day still knows only what was known by its end.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import zip_longest

from datmon.balance_sheet import BalanceSheet, sheet
from datmon.calendars import end_of_day
from datmon.coins import coins
from datmon.errors import BadInput
from datmon.fact import Fact
from datmon.figures import Figure, Missing
from datmon.issuers import AdsRatio
from datmon.ledger import MARKET, Ledger
from datmon.prices import coin_price, oldest_close_days, price_or_look_through, share_price
from datmon.questions import oldest_days
from datmon.splits import session_window
from datmon.valuation import price_of_day

_COIN_PRICES = ("coin_price_usd", "coin_price_at_share_close_usd")
_A_DAY = timedelta(days=1)
_MOST_DAYS = 20_000  # of one history: longer than coins exist


@dataclass(frozen=True, slots=True)
class Span:
    """The days of a history, both ends among them."""

    first: date
    last: date

    def check(self) -> None:
        """That there are days in it, and not more than a history may have.

        Raises BadInput when not.
        """
        if self.first > self.last:
            raise BadInput(f"The days from {self.first} to {self.last} are none; give a --from that is not after --to.")
        if (self.last - self.first).days >= _MOST_DAYS:
            raise BadInput(f"From {self.first} to {self.last} are more than {_MOST_DAYS:,} days; ask for fewer.")

    def within(self, days: Iterable[date]) -> tuple[date, ...]:
        """Those of the days that lie in it, each once, oldest first; always its first day."""
        return tuple(sorted({self.first, *(day for day in days if self.first <= day <= self.last)}))

    @property
    def days(self) -> tuple[date, ...]:
        """Every day of it."""
        return tuple(self.first + _A_DAY * place for place in range((self.last - self.first).days + 1))


@dataclass(frozen=True, slots=True)
class Step:
    """What a line says from a day on, until its next step; None where there is no such line, as of a coin sold."""

    since: date
    figure: Figure | None


# sheets -------------------------------------------------------------------------------------------------------


def sheets_of(ledger: Ledger, issuer: str, span: Span, ads_ratios: Sequence[AdsRatio] = ()) -> tuple[BalanceSheet, ...]:
    """The firm's sheet on each day on which it may change, each from what was known by the end of its day."""
    days = span.within(_sheet_days(ledger, issuer, span, ads_ratios))
    shown = {day: sheet(ledger, issuer, day, end_of_day(day), ads_ratios) for day in days}
    for day in _days_of_another_main_coin(ledger, tuple(shown.values()), span):
        if day not in shown:
            shown[day] = sheet(ledger, issuer, day, end_of_day(day), ads_ratios)
    return tuple(shown[day] for day in sorted(shown))


def _sheet_days(ledger: Ledger, issuer: str, span: Span, ads_ratios: Sequence[AdsRatio]) -> Iterator[date]:
    """When a fact becomes known, ends, acts or is too old; when a price that arrived late becomes known."""
    known_by = end_of_day(span.last)
    for fact in ledger.facts_of(issuer, known_by):
        yield max(fact.day, _known_on(fact))
        yield _a_day_after(fact.day, oldest_days(fact.measure))
        named = [day for _, term in fact.terms if (day := _day_named(term)) is not None]
        yield from named
        if fact.measure == "split_ratio" or (fact.measure == "ads_ratio" and "ratio_new" in dict(fact.terms)):
            for day in (fact.day, *named):
                yield from _around_split(day)
    for row in ads_ratios:
        if row.since is not None:
            yield from _around_split(row.since)
    for fact in _prices_of(ledger, issuer, span):
        if _known_on(fact) > fact.day:
            yield _known_on(fact)


def _around_split(day: date) -> Iterator[date]:
    """The days in which a split named for that day may come to act, and closes from before it still answer."""
    before, after = session_window()
    for place in range(-before - 1, after + oldest_close_days("share") + 2):
        yield day + _A_DAY * place


def _prices_of(ledger: Ledger, issuer: str, span: Span) -> Iterator[Fact]:
    known_by = end_of_day(span.last)
    yield from ledger.known(issuer, "share_price_usd", None, span.last, known_by)
    for coin in ledger.assets(issuer, span.last, known_by):
        for measure in _COIN_PRICES:
            yield from ledger.known(MARKET, measure, coin, span.last, known_by)


def _days_of_another_main_coin(ledger: Ledger, sheets: Sequence[BalanceSheet], span: Span) -> Iterator[date]:
    """The days on which another coin is worth most than on the day before; of firms with several coins."""
    for shown, after in zip(sheets, (*(row.as_of for row in sheets[1:]), span.last + _A_DAY), strict=True):
        if len(shown.positions) < 2:
            continue
        before: str | None = None
        for day in Span(shown.as_of, after - _A_DAY).days:
            main = _main_coin(ledger, shown, day)
            if main != before and day != shown.as_of:
                yield day
            before = main


def _main_coin(ledger: Ledger, shown: BalanceSheet, day: date) -> str | None:
    worth: dict[str, Decimal] = {}
    for row in shown.positions:
        price = coin_price(ledger, row.asset, day, end_of_day(day))
        if isinstance(price, Missing) or isinstance(row.units, Missing):
            return None
        worth[row.asset] = row.units.value * price.value
    return max(worth, key=worth.__getitem__)


# prices -------------------------------------------------------------------------------------------------------


def share_price_steps(ledger: Ledger, sheets: Sequence[BalanceSheet], span: Span) -> tuple[Step, ...]:
    """The price of a share, in the shares that trade on each day, USD."""
    issuer = sheets[0].issuer
    facts = ledger.known(issuer, "share_price_usd", None, span.last, end_of_day(span.last))
    days = span.within((*_price_days(facts, oldest_close_days("share")), *(row.as_of for row in sheets)))
    steps, place = [], 0
    for day in days:
        while place + 1 < len(sheets) and sheets[place + 1].as_of <= day:
            place += 1
        price = share_price(ledger, issuer, day, end_of_day(day))
        steps.append(Step(day, price_of_day(replace(sheets[place], as_of=day), price)))
    return tuple(steps)


def coin_price_steps(ledger: Ledger, issuer: str, coin: str, span: Span) -> tuple[Step, ...]:
    """The price of a coin, by the coins behind it where it has none of its own, USD."""
    known_by = end_of_day(span.last)
    behind = coins()[coin].underlying if coin in coins() else None
    days: list[date] = []
    for symbol in filter(None, (coin, behind)):
        for measure in _COIN_PRICES:
            facts = ledger.known(MARKET, measure, symbol, span.last, known_by)
            days += _price_days(facts, oldest_close_days("coin"))
    rates = ledger.known(issuer, "look_through_rate", coin, span.last, known_by)
    days += [max(fact.day, _known_on(fact)) for fact in rates]
    return tuple(
        Step(day, price_or_look_through(ledger, issuer, coin, day, end_of_day(day))) for day in span.within(days)
    )


def looks_through(ledger: Ledger, issuer: str, coin: str, known_at: datetime) -> bool:
    """Whether the coin's price may rest on what the issuer says is behind it, and so is the issuer's own."""
    return bool(ledger.known(issuer, "look_through_rate", coin, date.max, known_at))


def _price_days(facts: Sequence[Fact], oldest: int) -> Iterator[date]:
    """When each close becomes known, and when it is too old where none follows in time."""
    for fact, after in zip_longest(facts, facts[1:]):
        yield max(fact.day, _known_on(fact))
        if after is None or (after.day - fact.day).days > oldest or _known_on(after) > after.day:
            yield _a_day_after(fact.day, oldest)


# days ---------------------------------------------------------------------------------------------------------


def _known_on(fact: Fact) -> date:
    """The first day by whose end the fact was public."""
    day = fact.known_at.date()
    return day if fact.known_at <= end_of_day(day) else _a_day_after(day, 0)


def _a_day_after(day: date, days: int) -> date:
    """The day after so many days; the last of all days where there is none."""
    return day + timedelta(days=days + 1) if (date.max - day).days > days else date.max


def _day_named(term: str) -> date | None:
    try:
        return date.fromisoformat(term)
    except ValueError:
        return None
