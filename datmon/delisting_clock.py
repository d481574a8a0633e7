"""The delisting clock of one security: every rule of its venue, the one that presses most first, with its distances.

From one's own closes here; from the facts of a home in `monitor`. `as_record` is the fixed interface of
`datmon listing --json`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from datmon.errors import BadInput
from datmon.exposure import ListingMatter
from datmon.fact import Fact
from datmon.rulebook.listing import LISTING_RULES, ListingState, Security, Stage, judge_listing, rule_named
from datmon.rulebook.listing.adjusted_closes import check_unadjusted, seems_adjusted, seems_split
from datmon.rulebook.listing.distance import NO_DISTANCE, Distance, distance_of
from datmon.rulebook.listing.numbers import numbers_of
from datmon.rulebook.listing.security import Close, Notice, Step, Venue, venue_named
from datmon.rulebook.listing.state import weakest
from datmon.sessions import session_after
from datmon.splits import Split

_LETTERS = "letters"
# The fields every record has, null where they are not known.
_FIXED = (
    "rule", "clause", "status", "days_below", "expected_notice", "deadline_1", "deadline_2", "cure_period", "cure_run",
    "effective_rules",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RuleClock:
    """One rule's state and how far it is from the next step."""

    state: ListingState
    distance: Distance


@dataclass(frozen=True, slots=True)
class DelistingClock:
    """All rules of a security's venue on a day, the furthest stage first; none where there is nothing to judge.

    `reason` says why there is none.
    """

    ticker: str
    venue: Venue
    as_of: date
    rules: tuple[RuleClock, ...]
    reason: str = ""

    @property
    def worst(self) -> RuleClock | None:
        """The rule that has come furthest; the price rule of the venue where several have come as far."""
        return self.rules[0] if self.rules else None

    @property
    def severity(self) -> int:
        """How far the worst rule has come; 0 while nothing counts against the security."""
        return self.worst.state.stage.severity if self.worst else 0

    @property
    def pressing(self) -> tuple[RuleClock, ...]:
        """The worst rule, and every other one that counts against the security or raises a flag."""
        return self.rules[:1] + tuple(
            rule for rule in self.rules[1:] if rule.state.stage.severity or rule.state.stage is Stage.FLAG
        )


def clock_on(
    security: Security, as_of: date, switched_on: frozenset[str] = frozenset(), doubt: str = ""
) -> DelistingClock:
    """The clock at the end of the day; prices and documents later than it are not looked at.

    `doubt` says in words what is doubtful about the closes, or which could not be used; every state tells of it.
    """
    states = list(judge_listing(security, (as_of,), switched_on))
    states = _with_additional_bases([_with_doubt(state, doubt) for state in states], security.venue_on(as_of))
    states.sort(key=lambda state: -state.stage.severity)
    clocks = tuple(RuleClock(state, _distance(state, security, switched_on)) for state in states)
    return DelistingClock(security.ticker, security.venue_on(as_of), as_of, clocks, _reason(security, as_of))


def clock_without_venue(ticker: str, as_of: date) -> DelistingClock:
    """The clock of a firm that has no row of issuers."""
    return DelistingClock(ticker, Venue.OTHER, as_of, (), "it has no row of issuers, so its venue is not known")


def _distance(state: ListingState, security: Security, switched_on: frozenset[str]) -> Distance:
    rule = rule_named(state.rule)
    if rule is None:
        return NO_DISTANCE
    return distance_of(state, security, numbers_of(rule.name, switched_on), rule.minimum)


def _reason(security: Security, as_of: date) -> str:
    venue = security.venue_on(as_of)
    if venue is Venue.OTHER:
        return "the rules of its venue are not modelled"
    return "" if any(close.day <= as_of for close in security.closes) else "no close as traded is known"


def _with_doubt(state: ListingState, doubt: str) -> ListingState:
    if not doubt:
        return state
    return replace(state, findings=(*state.findings, doubt), confidence=weakest(state.confidence, "medium"))


def _with_additional_bases(states: Sequence[ListingState], venue: Venue) -> list[ListingState]:
    """Once Nasdaq's determination is out, what else is open is a further basis of it, and no plan is taken."""
    out = next((state for state in states if state.stage.severity >= Stage.DETERMINATION.severity), None)
    row = numbers_of(_LETTERS).row("additional_basis", out.as_of) if out else None
    if out is None or row is None or not venue.is_nasdaq:
        return list(states)
    said = f"a further basis of the determination under {out.clause}: no plan or period is accepted ({row.clause})"
    later = (Stage.EXPECTED_NOTICE, Stage.PERIOD_1, Stage.PERIOD_2)
    return [replace(state, findings=(*state.findings, said)) if state.stage in later else state for state in states]


def matter_of(clock: DelistingClock) -> ListingMatter | None:
    """The rule that has come furthest, in short; None where nothing counts against the security."""
    if clock.worst is None or not clock.severity:
        return None
    state = clock.worst.state
    needed = None if state.days_below is None or state.closes_left is None else state.days_below + state.closes_left
    deadline = state.deadline_2 if state.stage is Stage.PERIOD_2 else state.deadline_1
    return ListingMatter(
        stage=str(state.stage),
        rule=state.rule,
        clause=state.clause,
        reason=state.reason,
        days_below=state.days_below,
        days_needed=needed,
        deadline=deadline,
        cure=state.cure_period,
        is_stated=state.notice_stated,
        evidence=state.evidence,
    )


# one's own closes ---------------------------------------------------------------------------------------------


def clock_of_closes(
    closes: Sequence[Close],
    venue: str,
    as_of: date,
    splits: Sequence[Split] = (),
    notice: date | None = None,
    switched_on: frozenset[str] = frozenset(),
) -> DelistingClock:
    """The clock of one's own closes; what they are adjusted for is told, or refused as `security_of_closes` says.

    Raises BadInput where the notice is of a day after `as_of`, too.
    """
    if notice is not None and notice > as_of:
        raise BadInput(f"The notice is of {notice}, after {as_of}, the day asked about; ask about a day from it on.")
    security = security_of_closes(closes, venue, splits, notice)
    known = [close for close in closes if close.day <= as_of]
    told = filter(None, (seems_adjusted(known, splits), seems_split(known, splits)))
    return clock_on(security, as_of, switched_on, "; ".join(told))


def security_of_closes(
    closes: Sequence[Close],
    venue: str,
    splits: Sequence[Split] = (),
    notice: date | None = None,
) -> Security:
    """One's own closes as a security; `notice` is the day of a letter about the price, public at once.

    Raises BadInput when the closes were adjusted for a split, whichever day is asked about, the venue's rules are not
    modelled, or the letter's day is outside the session calendar.
    """
    listed_on = venue_named(venue)
    clause = price_clause(listed_on, venue)
    check_unadjusted(closes, splits)
    if notice:
        _check_notice(notice)
    told = (Notice(clause, Step.DEFICIENCY, notice, notice),) if notice else ()
    return Security("", ((date.min, listed_on),), tuple(closes), tuple(splits), told, has_documents=False)


def _check_notice(notice: date) -> None:
    try:
        session_after(notice)
    except BadInput as error:
        raise BadInput(f"The day of the notice cannot be used: {error}") from error


def price_clause(venue: Venue, called: str) -> str:
    """The clause of the venue's price rule; `called` is the venue's name as it was given.

    Raises BadInput where its rules are not modelled.
    """
    rule = next((rule for rule in LISTING_RULES if rule.minimum and venue in rule.venues), None)
    if rule is None:
        known = ", ".join(venue for venue in Venue if venue is not Venue.OTHER)
        raise BadInput(f"The rules of venue {called!r} are not modelled; known are {known}.")
    return rule.clauses[0]


# records ------------------------------------------------------------------------------------------------------


def as_record(clock: DelistingClock) -> dict[str, object]:
    """The clock for JSON: the rule that presses most at the top, the others under `others`."""
    top: dict[str, object] = {"ticker": clock.ticker or None, "venue": str(clock.venue), "as_of": str(clock.as_of)}
    if clock.worst is None:
        unknown = dict.fromkeys(_FIXED)
        return {**top, **unknown, "status": "unknown", "reason": clock.reason, "effective_rules": [], "others": []}
    return {**top, **rule_record(clock.worst), "others": [rule_record(rule) for rule in clock.rules[1:]]}


def rule_record(clock: RuleClock) -> dict[str, object]:
    """One rule for JSON; days as YYYY-MM-DD, numbers of rules and facts as the text they are written in."""
    state, distance = clock.state, clock.distance
    return {
        "rule": state.rule,
        "clause": state.clause,
        "status": str(state.stage),
        "reason": state.reason,
        "days_below": state.days_below,
        "days_below_at_most": state.days_below_at_most,
        "uncertain_closes": state.uncertain_closes,
        "below_since": _text(state.below_since),
        "closes_left": state.closes_left,
        "expected_notice": _text(state.expected_notice),
        "notice": _text(state.notice),
        "notice_stated": state.notice_stated,
        "deadline_1": _text(state.deadline_1),
        "deadline_2": _text(state.deadline_2),
        "deadline_stated": state.deadline_stated,
        "plan_due": _text(state.plan_due),
        "days_to_deadline": distance.days_to_deadline,
        "cure_period": state.cure_period,
        "cure_period_why": state.cure_why,
        "cure_run": state.cure_run,
        "cure_closes_needed": distance.cure_closes,
        "last_cure_start": _text(distance.last_cure_start),
        "cure_split": distance.cure_split,
        "cure_split_may_be_used": distance.split_may_be_used,
        "cure_split_why": distance.split_why,
        "chance_of_notice": distance.chance.share.quantize(Decimal("0.01")) if distance.chance else None,
        "determination": _text(state.determination),
        "suspension": _text(state.suspension),
        "average": state.average,
        "confidence": state.confidence,
        "findings": list(state.findings),
        "evidence": [evidence_record(fact) for fact in state.evidence],
        "effective_rules": [
            {
                "name": row.name, "value": _text(row.value), "unit": row.unit, "clause": row.clause,
                "effective": str(row.effective), "source": row.source, "status": row.status,
            }
            for row in state.rules
        ],
    }  # fmt: skip


def evidence_record(fact: Fact) -> dict[str, object]:
    """Where a fact stands, for JSON."""
    citation = fact.citation
    return {
        "measure": fact.measure, "value": _text(fact.value), "day": str(fact.day), "document": citation.document,
        "start": citation.start, "end": citation.end, "quote": citation.quote,
    }  # fmt: skip


def _text(value: object) -> str | None:
    return None if value is None else str(value)
