"""How long a history takes: 200 issuers x 500 days in one pass, beside the as-of merges of pandas on the same inputs.

The firms are made up: each restates coins, cost, shares, debt, cash and preferred every few weeks, splits none of them
the same day; coins have a price each day, shares on weekdays. What is timed is the pass from the steps of every line to
the valued days; pandas is asked to bring the same steps to the same days (`merge_asof` by issuer or coin), and to value
nothing. Process time, the better of the runs of each; exits 1 where the pass takes more than 3 x pandas.

Run: python benchmarks/history.py [issuers] [days] [--asked]
With --asked it also times what comes before: the ledger asked on every change day.
"""

import random
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal

import pandas

from datmon.calendars import end_of_day
from datmon.change_days import Span
from datmon.fact import Citation, Fact
from datmon.histories import FIRM_LINES, Inputs, courses, inputs_of, valued
from datmon.ledger import MARKET, Ledger
from datmon.measures import unit_of

MOST = 3
FIRST = date(2024, 6, 3)
COINS = ("BTC", "ETH", "SOL")
LINES = {
    "holdings_units": 21, "holdings_cost_usd": 21, "shares_outstanding": 40, "debt_principal_usd": 60, "cash_usd": 60,
    "preferred_liquidation_usd": 90,
}  # fmt: skip
_SPAN = 1 << 23


def facts_of(issuer: str, coin: str, days: int, chance: random.Random) -> list[Fact]:
    """One firm's facts: each measure restated every so many days, and a close on weekdays."""
    found = []
    for measure, apart in LINES.items():
        asset = coin if measure.startswith("holdings") else None
        found += [
            _fact(issuer, measure, asset, chance.randrange(10**6, 10**9), FIRST + timedelta(days=day))
            for day in range(chance.randrange(apart) - apart, days, apart)
        ]
    closes = (FIRST + timedelta(days=day) for day in range(-7, days))
    found += [
        _fact(issuer, "share_price_usd", None, chance.randrange(1, 400), day) for day in closes if day.weekday() < 5
    ]
    return found


def _fact(issuer: str, measure: str, asset: str | None, value: int, day: date) -> Fact:
    citation = Citation(f"curated:made-up-{issuer}/x.csv", 0, 1, "x")
    return Fact(
        issuer=issuer, measure=measure, asset=asset, value=Decimal(value), unit=unit_of(measure, asset),
        known_at=end_of_day(day), citation=citation, reader="made-up@1", as_of=day, source="curated",
    )  # fmt: skip


def ledger_of(issuers: int, days: int) -> Ledger:
    """The firms and their coins' prices; the same ones each time."""
    chance = random.Random(5)
    facts = [
        _fact(MARKET, "coin_price_usd", coin, chance.randrange(100, 10**5), FIRST + timedelta(days=day))
        for coin in COINS for day in range(-3, days)
    ]  # fmt: skip
    for place in range(issuers):
        facts += facts_of(f"F{place:03d}", COINS[place % len(COINS)], days, chance)
    return Ledger(facts)


def merged(inputs: Inputs, span: Span) -> int:
    """What pandas needs for bringing each line's steps to each day; the rows it made."""
    return sum(len(pandas.merge_asof(days, frame, on="day", by="line")) for frame, days in _frames(inputs, span))


_made: list[tuple[pandas.DataFrame, pandas.DataFrame]] = []


def _frames(inputs: Inputs, span: Span) -> list[tuple[pandas.DataFrame, pandas.DataFrame]]:
    """The steps as frames sorted by day, and the days they are brought to; made once, and not timed."""
    if not _made:
        ordinals = [day.toordinal() for day in span.days]
        for name, steps in (*inputs.firm_lines.items(), *inputs.position_lines.items()):
            if name.startswith("raised"):
                continue  # the pass asks for two lines more than an as-of merge by hand would
            lines = len(inputs.issuers) if name in FIRM_LINES else len(inputs.assets)
            frame = pandas.DataFrame(
                {"line": steps.key // _SPAN, "day": steps.key % _SPAN, "value": steps.value, "of": steps.day}
            ).sort_values("day", kind="stable")
            days = pandas.DataFrame(
                {"day": [day for day in ordinals for _ in range(lines)], "line": list(range(lines)) * len(ordinals)}
            )
            _made.append((frame, days))
    return _made


def best(runs: int, work: Callable[[], object]) -> float:
    """The least process time of the runs, seconds."""
    times = []
    for _ in range(runs):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def main(words: Sequence[str]) -> int:
    sizes = [int(word) for word in words if word.isdigit()]
    issuers, days = (*sizes, 200, 500)[:2] if len(sizes) != 1 else (sizes[0], 500)
    span = Span(FIRST, FIRST + timedelta(days=days - 1))
    ledger = ledger_of(issuers, days)
    begun = time.process_time()
    inputs = inputs_of(courses(ledger, ledger.issuers, span, {}))
    asked = time.process_time() - begun
    merged(inputs, span)  # frames made beforehand
    ours, theirs = best(5, lambda: valued(inputs, span)), best(5, lambda: merged(inputs, span))
    print(
        f"{issuers} issuers x {days} days: {ours:.3f} s valued, pandas merges in {theirs:.3f} s: x {ours / theirs:.2f}"
    )
    if "--asked" in words:
        print(f"before that, the ledger asked on every change day: {asked:.1f} s")
    return 1 if ours > MOST * theirs else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
