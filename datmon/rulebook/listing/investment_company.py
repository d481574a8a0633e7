"""The statute's test of what an investment company is: a flag with its numbers, never a verdict.

Clauses  (1) Investment Company Act, section 3(a)(1)(C): investment securities above 40 % of total assets without
             government securities and cash items, unconsolidated
Formula  share = investment securities at fair value / (total assets - cash)
Not modelled: what is a security (coins held directly are commonly held to be none), government securities among the
         assets, subsidiaries, the year of rule 3a-2
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from datmon.fact import Fact
from datmon.rulebook.listing.numbers import Numbers, numbers_of
from datmon.rulebook.listing.security import Level, Security, Venue, level_on
from datmon.rulebook.listing.state import ListingState, Stage

NAME = "investment_company"
VENUES = tuple(Venue)
MINIMUM = ""
CLAUSES: tuple[str, ...] = ()


def walk(
    security: Security, days: Sequence[date], switched_on: frozenset[str] = frozenset()
) -> tuple[ListingState, ...]:
    """Flagged, not, or unknown on each of the days asked for; none where no investment securities are known of."""
    numbers = numbers_of(NAME, switched_on)
    held = [day for day in sorted(set(days)) if level_on(security.investment_securities, day) is not None]
    return tuple(_judged(security, numbers, day) for day in held)


def _judged(security: Security, numbers: Numbers, day: date) -> ListingState:
    row = numbers.row("share_of_assets", day)
    clause = row.clause if row else ""
    held = level_on(security.investment_securities, day)
    assets, cash = level_on(security.total_assets, day), level_on(security.cash, day)
    if row is None or held is None or assets is None or cash is None or assets.value <= cash.value:
        why = "investment securities, total assets and cash are not all known"
        return ListingState(NAME, clause, Stage.UNKNOWN, day, reason=why, rules=(row,) if row else ())
    share = held.value / (assets.value - cash.value)
    stage = Stage.FLAG if share > row.value else Stage.COMPLIANT
    why = f"investment securities are {share * Decimal(100):.1f} % of total assets without cash on {assets.as_of}"
    return ListingState(NAME, clause, stage, day, reason=why, evidence=_facts(held, assets, cash), rules=(row,))


def _facts(*levels: Level) -> tuple[Fact, ...]:
    return tuple(level.fact for level in levels if level.fact is not None)
