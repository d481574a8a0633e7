"""The listed security of an issuer, from the facts known at an instant: what the listing rules look at.

Closes, splits, notices, share counts and equity are facts like any other; the venue and whether the firm is foreign
come from the issuer's row. A notice's day is that of its letter where a document says so; it is read while its matter
is open. That a matter is closed is a fact of its own, `compliance_regained`, whose value is the rule: in the clock it
ends what was opened under that rule before its day.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from datmon.calendars import parse_day
from datmon.errors import BadInput
from datmon.fact import Fact
from datmon.issuers import Issuer
from datmon.ledger import Ledger
from datmon.measures import DEPOSITARY
from datmon.rulebook.listing.adjusted_closes import as_traded
from datmon.rulebook.listing.numbers import numbers_of
from datmon.rulebook.listing.security import (
    Business,
    Close,
    Level,
    Notice,
    Security,
    Step,
    Venue,
    venue_named,
)
from datmon.sessions import months_after, roll_weekend
from datmon.share_counts import is_counted_in_ads
from datmon.splits import Split, splits_of

_LETTERS = "letters"  # the subject whose numbers say what is one letter
_TABLES = "curated"  # the source of facts that tables state
# The later steps of a matter, by the terms of a notice that tell of them; a deadline told with a second period is its.
_STEPS = {
    "second_period": Step.SECOND_PERIOD,
    "determination": Step.DETERMINATION,
    "hearing": Step.HEARING,
    "suspension": Step.SUSPENSION,
}


@dataclass(frozen=True, slots=True)
class Listed:
    """An issuer's security, and in words what of its closes could not be used; empty where all could."""

    security: Security
    left_out: str = ""


def listed(ledger: Ledger, issuer: Issuer, as_of: date, known_at: datetime) -> Listed:
    """The issuer's listed security as it could be known then: nothing about later days, nothing learned later."""
    asked = _Asked(ledger, issuer, as_of, known_at)
    splits = asked.splits()
    closes, left_out = as_traded(asked.closes(), splits)
    security = Security(
        issuer.ticker,
        _venues(issuer),
        closes,
        splits,
        tuple(asked.notices()),
        foreign=issuer.files.startswith(("foreign", "40-F")),
        shares=tuple(counts_of(asked.facts("shares_outstanding"), issuer)),
        public_shares=tuple(counts_of(asked.facts("publicly_held_shares"), issuer)),
        equity=asked.levels("stockholders_equity_usd"),
        income=asked.levels("continuing_income_usd"),
        total_assets=asked.levels("total_assets_usd"),
        investment_securities=asked.levels("investment_securities_usd"),
        cash=asked.levels("cash_usd"),
        business=Business(issuer.kind == "treasury", issuer.former_names, asked.first_coins()),
    )
    return Listed(security, left_out)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The ledger, asked about one issuer with both clocks."""

    ledger: Ledger
    issuer: Issuer
    as_of: date
    known_at: datetime

    def facts(self, measure: str, until: date | None = None) -> tuple[Fact, ...]:
        return self.ledger.known(self.issuer.ticker, measure, None, until or self.as_of, self.known_at)

    def levels(self, measure: str) -> tuple[Level, ...]:
        facts = (fact for fact in self.facts(measure) if fact.share_class is None)
        return tuple(Level(fact.day, fact.known_at.date(), fact.number, fact) for fact in facts)

    def closes(self) -> tuple[Close, ...]:
        """One close a day; those that could not be restored with certainty are left out."""
        sure = (fact for fact in self.facts("share_price_usd") if fact.confidence != "low" and fact.number > 0)
        return tuple({fact.day: Close(fact.day, fact.number) for fact in sure}.values())

    def splits(self) -> tuple[Split, ...]:
        """Splits and ratio changes, announced ones included: they count from their day on."""
        facts = [fact for name in ("split_ratio", "ads_ratio") for fact in self.facts(name, date.max)]
        return tuple(splits_of(facts, self.issuer))

    def notices(self) -> Iterator[Notice]:
        for fact in _undisputed(self.facts("delisting_notice")):
            yield from notices_of(fact)
        for fact in _undisputed(self.facts("compliance_regained")):
            yield Notice(str(fact.value), Step.REGAINED, _letter(fact), fact.known_at.date(), fact=fact)

    def first_coins(self) -> Level | None:
        """The first holdings of any coin that were stated."""
        held = (
            fact
            for asset in self.ledger.assets(self.issuer.ticker, self.as_of, self.known_at)
            for fact in self.ledger.known(
                self.issuer.ticker, "holdings_units", asset, self.as_of, self.known_at
            )
            if fact.number > 0
        )  # fmt: skip
        first = min(held, key=lambda fact: (fact.day, fact.known_at), default=None)
        return None if first is None else Level(first.day, first.known_at.date(), first.number, first)


def _venues(issuer: Issuer) -> tuple[tuple[date, Venue], ...]:
    earlier = sorted(issuer.earlier_venues, key=lambda venue: venue.until)
    firsts = [date.min, *(venue.until for venue in earlier)]
    names = [*(venue.venue for venue in earlier), issuer.venue]
    return tuple((first, venue_named(name)) for first, name in zip(firsts, names, strict=True))


# notices ------------------------------------------------------------------------------------------------------


def notices_of(fact: Fact) -> Iterator[Notice]:
    """The notice a fact states under its rule, and the later steps its terms tell of."""
    terms, known = dict(fact.terms), fact.known_at.date()
    letter = _letter(fact)
    deadline = _day(terms.get("deadline")) or period_end(letter, terms.get("compliance_period", ""))
    plan = _day(terms.get("plan_due"))
    notice = Notice(str(fact.value), Step.DEFICIENCY, letter, known, deadline, fact, plan)
    steps = [(step, day) for name, step in _STEPS.items() if (day := _day(terms.get(name))) is not None]
    second = any(step is Step.SECOND_PERIOD for step, _ in steps)
    yield replace(notice, deadline=None) if second else notice
    for step, day in steps:
        yield replace(notice, step=step, letter=day, deadline=deadline if step is Step.SECOND_PERIOD else None)


def _undisputed(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts, without rows of tables that give another day to a letter that a document tells of."""
    told = [fact for fact in facts if fact.source != _TABLES]
    for fact in facts:
        most = numbers_of(_LETTERS).count("same_letter_days", fact.day)
        apart = [abs((_letter(other) - _letter(fact)).days) for other in told if other.value == fact.value]
        if fact.source != _TABLES or 0 in apart or all(days > most for days in apart):
            yield fact


def period_end(letter: date, period: str) -> date | None:
    """The end of a period that a notice states in words, from its letter: "180 days", "nine months"; else None."""
    length, _, unit = period.partition(" ")
    count = int(length) if length.isdigit() and len(length) <= 3 else _COUNTS.get(length)
    if count is None or unit not in ("days", "months"):
        return None
    return roll_weekend(letter + timedelta(days=count)) if unit == "days" else months_after(letter, count)


_COUNTS = {"six": 6, "nine": 9, "twelve": 12, "eighteen": 18}


def _letter(fact: Fact) -> date:
    return _day(dict(fact.terms).get("notice_date")) or fact.day


def _day(text: str | None) -> date | None:
    try:
        return parse_day(text) if text else None
    except BadInput:
        return None


# counts -------------------------------------------------------------------------------------------------------


def counts_of(facts: Iterable[Fact], issuer: Issuer | None = None) -> Iterator[Level]:
    """Share counts by day and document, in the unit that trades: all shares, or the classes a document names together.

    Ordinary shares are divided by those behind one ADS where the issuer has ADSs.
    """
    by_document: dict[tuple[date, str], list[Fact]] = {}
    for fact in facts:
        if fact.share_class != DEPOSITARY:
            by_document.setdefault((fact.day, fact.citation.document), []).append(fact)
    for (day, _), told in by_document.items():
        whole = [fact for fact in told if fact.share_class is None]
        ratio = issuer.ads_ratio_on(day) if issuer else None
        counted = [_traded(fact, ratio) for fact in whole[:1] or told]
        yield Level(day, told[0].known_at.date(), sum(counted, Decimal(0)), told[0])


def _traded(fact: Fact, ads_ratio: Decimal | None) -> Decimal:
    return fact.number if ads_ratio is None or is_counted_in_ads(fact) else fact.number / ads_ratio
