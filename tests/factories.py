"""Facts and firms made for tests: `fact(measure, value, …)` and `firm(debt=…)` with everything else filled in."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import count
from typing import Any

from datmon.balance_sheet import BalanceSheet, question_of, sheet
from datmon.calendars import end_of_day, parse_day, parse_instant
from datmon.exposure import Exposure, ListingMatter, exposure
from datmon.fact import Citation, Fact
from datmon.ledger import Ledger
from datmon.measures import measure as measure_named
from datmon.measures import unit_of
from datmon.prices import prices_for
from datmon.quantities import Precision
from datmon.valuation import Valuation
from datmon.valuation import value as value_of

_numbers = count(1)


def fact(
    measure: str,
    value: str | bool,
    as_of: str = "2025-09-30",
    known: str | None = None,
    *,
    asset: str | None = None,
    issuer: str = "XYZ",
    document: str | None = None,
    start_of_period: str | None = None,
    precision: Precision = Precision.EXACT,
    source: str = "text",
    confidence: str = "high",
    share_class: str | None = None,
    terms: tuple[tuple[str, str], ...] = (),
    note: str = "",
) -> Fact:
    """A fact, known at the end of its day unless `known` says otherwise, from a document of its own unless named."""
    kind = measure_named(measure)
    day: date = parse_day(as_of)
    known_at: datetime = parse_instant(known) if known else end_of_day(day)
    numeric = kind.unit not in ("flag", "rule", "text")
    flow = kind.kind == "flow"
    quote = f"{measure} {value}"
    return Fact(
        issuer=issuer,
        measure=measure,
        asset=asset,
        value=Decimal(value.replace(",", "")) if numeric and isinstance(value, str) else value,
        unit=unit_of(measure, asset),
        known_at=known_at,
        citation=Citation(document or f"0000000000-25-{next(_numbers):06d}/x.htm", 0, len(quote), quote),
        reader="test@1",
        as_of=None if flow else day,
        period_start=parse_day(start_of_period) if start_of_period else None,
        period_end=day if flow else None,
        share_class=share_class,
        precision=precision,
        source=source,
        confidence=confidence,
        note=note,
        terms=terms,
    )


def firm(**known: Any) -> tuple[BalanceSheet, Valuation]:
    """A firm with 1,000 bitcoin at 100,000 dollars on 2025-11-21 and a cost of twice that, and what else is said of it.

    `debt`, `secured`, `cash` in USD; `mnav` is its basic mNAV, by a million shares at a hundred times it, None: no
    count is known; `issuer`, and `more` facts.
    """
    return _of(_facts(**known), known.get("issuer", "XYZ"))


def _of(facts: list[Fact], issuer: str) -> tuple[BalanceSheet, Valuation]:
    day = date(2025, 11, 21)
    ledger = Ledger(facts)
    shown = sheet(ledger, issuer, day, end_of_day(day))
    return shown, value_of(shown, prices_for(ledger, issuer, ["BTC"], day, end_of_day(day)))


def _facts(
    *,
    debt: str | None = None,
    secured: str | None = None,
    cash: str | None = None,
    mnav: str | None = None,
    issuer: str = "XYZ",
    more: tuple[Fact, ...] = (),
) -> list[Fact]:
    facts = [
        fact("holdings_units", "1000", asset="BTC", issuer=issuer),
        fact("holdings_cost_usd", "200000000", asset="BTC", issuer=issuer),
        fact("coin_price_usd", "100000", "2025-11-21", asset="BTC"),
        fact("share_price_usd", f"{Decimal(mnav) * 100}" if mnav else "1", "2025-11-21", issuer=issuer),
        *more,
    ]
    for measure, value in (("debt_principal_usd", debt), ("secured_debt_principal_usd", secured), ("cash_usd", cash)):
        if value is not None:
            facts.append(fact(measure, value, issuer=issuer, source="curated"))
    if mnav is not None:
        facts.append(fact("shares_outstanding", "1000000", issuer=issuer))
    return facts


def exposed(listing: ListingMatter | None = None, **known: Any) -> Exposure:
    """The same firm as the rules look at it; `known` as for `firm`."""
    facts = _facts(**known)
    issuer, day = known.get("issuer", "XYZ"), date(2025, 11, 21)
    shown, valued = _of(facts, issuer)
    return exposure(shown, valued, question_of(Ledger(facts), issuer, day, end_of_day(day)), listing)


def instrument(kind: str, known: str = "2025-10-01", *, issuer: str = "XYZ", **terms: str) -> Fact:
    """A row of a table of instruments, public on the day `known`, with its terms by name."""
    return fact(
        "instrument", kind, known, issuer=issuer, source="curated",
        terms=tuple((name, str(value)) for name, value in terms.items()),
    )  # fmt: skip


def exposure_of(facts: Iterable[Fact], issuer: str, day: date, coins: Sequence[str] = ("BTC",)) -> Exposure:
    """What follows for the issuer from the facts alone, on the day and known by its end."""
    ledger = Ledger(list(facts))
    shown = sheet(ledger, issuer, day, end_of_day(day))
    valued = value_of(shown, prices_for(ledger, issuer, coins, day, end_of_day(day)))
    return exposure(shown, valued, question_of(ledger, issuer, day, end_of_day(day)))
