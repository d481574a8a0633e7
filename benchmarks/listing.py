"""How long it takes to judge every issuer on 500 days under the rules of its venue, against pandas' rolling windows.

The closes are made up: a seeded walk around a dollar for each issuer of the list, with shares, equity and splits. The
pandas side computes the same windows and no more: runs below and above a dollar, thirty-session averages of price and
market value. Bars: 5 s in all; at most 60 x pandas. Exits 1 when a bar is missed.
"""

import random
import sys
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from datmon.issuers import Issuer, issuers
from datmon.rulebook.listing import judge_listing
from datmon.rulebook.listing.security import Close, Level, Security, venue_named
from datmon.sessions import sessions_between
from datmon.splits import Split

DAYS = 500
ROUNDS = 3
SECONDS = 5.0
RATIO = 60.0
SESSIONS = sessions_between(date(2024, 1, 2), date(2026, 3, 31))


def security_of(issuer: Issuer) -> Security:
    """A made-up history of the issuer, on its own venue."""
    chance = random.Random(issuer.ticker)
    price, closes = 1.6, []
    for day in SESSIONS:
        price = max(0.05, price * (1 + chance.gauss(-0.001, 0.05)))
        closes.append(Close(day, Decimal(f"{price:.4f}")))
    half = SESSIONS[len(SESSIONS) // 2]
    return Security(
        issuer.ticker,
        ((date.min, venue_named(issuer.venue)),),
        tuple(closes),
        (Split(half, Decimal(1), Decimal(10)),),
        shares=tuple(Level(day, day, Decimal(30_000_000)) for day in SESSIONS[::60]),
        equity=tuple(Level(day, day, Decimal(2_000_000)) for day in SESSIONS[::60]),
    )


def with_pandas(securities: list[Security]) -> None:
    """The same windows over one frame of all securities: runs, averages, averages of market value."""
    import pandas

    prices = pandas.DataFrame(
        {one.ticker: [float(close.price) for close in one.closes] for one in securities}, index=SESSIONS
    )
    below = prices < 1
    for side in (below, ~below, prices <= 0.10):
        side.apply(lambda column: column.groupby((~column).cumsum()).cumsum())
    prices.rolling(30).mean()
    (prices * 30_000_000).rolling(30).mean()
    (prices * 30_000_000 < 35_000_000).rolling(30).sum()


def seconds(work: Callable[[], object]) -> float:
    """The best of several runs."""

    def once() -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return min(once() for _ in range(ROUNDS))


def main() -> int:
    securities = [security_of(issuer) for issuer in issuers().values()]
    days = SESSIONS[-DAYS:]
    judge_listing(securities[0], days[:1])  # the calendar and the rule files are read once, whatever is judged
    with_pandas(securities[:2])
    took = seconds(lambda: [judge_listing(security, days) for security in securities])
    peer = seconds(lambda: with_pandas(securities))
    ok = took <= SECONDS and took <= RATIO * peer
    print(f"{len(securities)} issuers x {len(days)} days in {took:.2f} s (bar {SECONDS} s)", end="; ")
    print(f"pandas rolling {peer:.3f} s, ratio {took / peer:.1f} x (bar {RATIO:.0f})  {'ok' if ok else 'MISSED'}")
    return int(not ok)


if __name__ == "__main__":
    sys.exit(main())
