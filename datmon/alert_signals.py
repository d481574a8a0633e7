"""Alert signals: how far each thing a rule looks at has come, from what was known at one instant.

A signal has a step: 0 where nothing holds, n where the n-th threshold of the rule is passed, None where it is not
known; what is not known neither raises nor ends anything. Whether a step is news is decided in `alert_raising`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from datmon.alert import Quote, quoted
from datmon.alert_rules import (
    AgeRule,
    AlertRule,
    ClosesRule,
    ConflictRule,
    DeadlineRule,
    ItemRule,
    LevelRule,
    NewFactRule,
    SaleRule,
    SourceRule,
    StageRule,
    TriggerRule,
    VerdictRule,
    ordered_levels,
    ordered_stages,
)
from datmon.cash_needs import Due
from datmon.delisting_clock import DelistingClock, RuleClock
from datmon.documents import Filing
from datmon.explanation import amount_text
from datmon.fact import Fact
from datmon.figures import Derived, Figure, Missing, Stated
from datmon.findings import Finding, doubts
from datmon.freshness import Freshness
from datmon.ledger import Gap, Ledger
from datmon.quantities import Precision
from datmon.ranking import RankRow, level_of, reasons_for
from datmon.rulebook import Status, Verdict
from datmon.rulebook.listing import ListingState, Stage

_MOST_QUOTES = 6
_MOST_FIGURES = 8
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Seen:
    """All that is looked at: the ranking, the delisting clocks, what was known, the filings, and how fresh they are.

    `miners` are the issuers that sell what they produce.
    """

    as_of: date
    known_at: datetime
    rows: Sequence[RankRow]
    clocks: Sequence[DelistingClock]
    ledger: Ledger
    filings: Sequence[Filing] = ()
    freshness: Sequence[Freshness] = ()
    miners: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Signal:
    """How far one thing has come. `is_event` says that it happened once and does not end.

    `now` says in words how it stands; `reason` is the sentence an alert of it tells.
    """

    rule: str
    issuer: str
    subject: str
    step: int | None
    now: str
    reason: str = ""
    figures: tuple[tuple[str, str], ...] = ()
    quotes: tuple[Quote, ...] = ()
    is_event: bool = False


def signals(seen: Seen, rules: Iterable[AlertRule]) -> tuple[Signal, ...]:
    """Every signal of every rule, in the order of the rules."""
    return tuple(
        signal
        for rule in rules
        for signal in _LOOKS[type(rule)](seen, rule)
        if (not rule.tickers or signal.issuer.upper() in {ticker.upper() for ticker in rule.tickers})
        and (rule.with_miners or signal.issuer not in seen.miners)
    )


# the ranking --------------------------------------------------------------------------------------------------


def _levels(seen: Seen, rule: LevelRule) -> Iterator[Signal]:
    levels = ordered_levels(rule.levels)
    for row in seen.rows:
        level, reasons = row.level, row.reasons
        if rule.without:
            counted = [verdict for verdict in row.verdicts if verdict.rule not in rule.without]
            level, reasons = level_of(counted), reasons_for(counted)
        figures = [pair for reason in reasons for pair in reason.figures]
        yield _at_level(rule, row, levels, level, "; ".join(reason.text for reason in reasons), figures)


def _verdicts(seen: Seen, rule: VerdictRule) -> Iterator[Signal]:
    levels = ordered_levels(rule.levels)
    for row in seen.rows:
        verdict = next((verdict for verdict in row.verdicts if verdict.rule == rule.of), None)
        if verdict is not None:
            yield _at_level(rule, row, levels, verdict.status, verdict.reason, _measured(verdict))


def _measured(verdict: Verdict) -> list[tuple[str, Figure]]:
    return [("measured", verdict.measured), *verdict.evidence]


def _at_level(
    rule: AlertRule,
    row: RankRow,
    levels: Sequence[Status],
    status: Status,
    said: str,
    figures: Sequence[tuple[str, Figure]],
) -> Signal:
    step = None if status is Status.UNKNOWN else sum(status.severity <= level.severity for level in levels)
    reason = f"{status}: {said}" if said else str(status)
    shown = figures if step else ()
    return Signal(rule.name, row.issuer, "", step, str(status), reason, _written(shown), _quotes(shown))


def _triggers(seen: Seen, rule: TriggerRule) -> Iterator[Signal]:
    for row in seen.rows:
        sales = row.exposure.sales
        if sales is None:
            continue
        case = sales.within(rule.within_days)
        short = case.shortfall.value is not None and case.shortfall.value > 0
        if short and "cash" not in rule.of:
            continue
        away = None if case.fall.value is None else -case.fall.value
        step = None if away is None else sum(away < least for least in rule.below_percent)
        shown = (("price", sales.price), ("trigger price", case.trigger_price)) if step else ()
        now = _trigger_words(away)
        reason = (
            f"{sales.asset} must be sold within {rule.within_days} days at any price: cash does not last"
            if short
            else f"{sales.asset} stands {now} the price at which coins must be sold"
        )
        yield Signal(rule.name, row.issuer, sales.asset, step, now, reason, _written(shown), _quotes(shown))


def _trigger_words(away: Decimal | None) -> str:
    if away is None:
        return "at an unknown distance from"
    return f"{_rounded(away)} % above" if away > 0 else "at or below"


def _rounded(value: Decimal) -> str:
    return f"{value.quantize(Decimal('0.1')):f}"


# the listing --------------------------------------------------------------------------------------------------


def _closes(seen: Seen, rule: ClosesRule) -> Iterator[Signal]:
    for clock in seen.clocks:
        for counted in clock.rules:
            state = counted.state
            is_due = state.stage is Stage.EXPECTED_NOTICE
            if state.days_below is None or not (is_due or (state.closes_left is not None and not state.stage.is_open)):
                continue  # what counts towards no letter: an average, a flag, a run while a deficiency is open
            step = sum(state.days_below >= count for count in rule.closes)
            now = f"{state.days_below} closes below the minimum"
            more = f"{state.closes_left} more bring a letter"
            left = more if state.closes_left else state.reason.removeprefix(f"{now}; ")
            yield _of_clock(seen, rule, clock, counted, step, now, f"{now} in a row under {state.clause}; {left}")


def _stages(seen: Seen, rule: StageRule) -> Iterator[Signal]:
    stages = ordered_stages(rule.stages)
    for clock in seen.clocks:
        for judged in clock.rules:
            state = judged.state
            known = state.stage is not Stage.UNKNOWN
            step = sum(_come_to(state).severity >= stage.severity for stage in stages) if known else None
            now = str(state.stage).replace("_", " ")
            yield _of_clock(seen, rule, clock, judged, step, now, f"{now} under {state.clause}: {state.reason}")


def _come_to(state: ListingState) -> Stage:
    """The stage; while the day on which the letter is due still lies ahead, the one before it."""
    ahead = state.expected_notice is not None and state.expected_notice > state.as_of
    return Stage.COUNTING if state.stage is Stage.EXPECTED_NOTICE and ahead else state.stage


def _of_clock(
    seen: Seen, rule: AlertRule, clock: DelistingClock, judged: RuleClock, step: int | None, now: str, reason: str
) -> Signal:
    state = judged.state
    days = {
        "below since": state.below_since, "letter": state.notice or state.expected_notice,
        "deadline": state.deadline, "plan due": state.plan_due, "suspension": state.suspension,
    }  # fmt: skip
    figures = tuple((name, str(day)) for name, day in days.items() if day is not None) if step else ()
    quotes = _quotes_of((*state.evidence, *_ends_of_run(seen, clock, state))) if step else ()
    return Signal(rule.name, clock.ticker, state.rule, step, now, reason, figures, quotes)


def _ends_of_run(seen: Seen, clock: DelistingClock, state: ListingState) -> Iterator[Fact]:
    """The close that began the run below the minimum, and the last one of it."""
    if state.below_since is None:
        return
    known = seen.ledger.known(clock.ticker, "share_price_usd", None, seen.as_of, seen.known_at)
    closes = [fact for fact in known if fact.day >= state.below_since]
    yield from closes[:1]
    yield from closes[1:][-1:]


# events -------------------------------------------------------------------------------------------------------


def _items(seen: Seen, rule: ItemRule) -> Iterator[Signal]:
    since = seen.known_at - timedelta(days=rule.within_days)
    for filing in seen.filings:
        if since < filing.known_at <= seen.known_at:
            for item in sorted({*filing.items} & {*rule.items}):
                facts = [fact for fact in _notices(seen, filing) if fact.value]
                told = f" about {', '.join(sorted({str(fact.value) for fact in facts}))}" if facts else ""
                yield Signal(
                    rule.name, filing.issuer, f"{filing.accession} item {item}", 1,
                    f"Item {item} of {filing.form}", f"Item {item} in {filing.form} {filing.accession}{told}",
                    (("accepted", f"{filing.known_at:%Y-%m-%d %H:%M} UTC"), ("item", item)),
                    _quotes_of(facts), is_event=True,
                )  # fmt: skip


def _notices(seen: Seen, filing: Filing) -> Iterable[Fact]:
    known = seen.ledger.known(filing.issuer, "delisting_notice", None, seen.as_of, seen.known_at)
    return (fact for fact in known if fact.citation.document.partition("/")[0] == filing.accession)


def _new_facts(seen: Seen, rule: NewFactRule) -> Iterator[Signal]:
    since = seen.known_at - timedelta(days=rule.within_days)
    for issuer in seen.ledger.issuers:
        for measure in rule.measures:
            for asset in (None, *seen.ledger.assets(issuer, seen.as_of, seen.known_at)):
                for fact in seen.ledger.known(issuer, measure, asset, seen.as_of, seen.known_at):
                    if since < fact.known_at and fact.value is not False:
                        yield _of_fact(rule, fact)


def _of_fact(rule: AlertRule, fact: Fact) -> Signal:
    amount = _amount(fact)
    said = f"{fact.measure}{f' of {fact.asset}' if fact.asset else ''} for {fact.day}: {amount}"
    accession = fact.citation.document.partition("/")[0]
    subject = f"{fact.measure} {fact.asset or ''} {fact.day} {fact.value} {accession}"
    figures = ((fact.measure, amount),)
    return Signal(rule.name, fact.issuer, subject, 1, amount, said, figures, _quotes_of([fact]), is_event=True)


def _amount(fact: Fact) -> str:
    return amount_text(fact.value, fact.unit) if isinstance(fact.value, Decimal) else str(fact.value)


# sales of coins -----------------------------------------------------------------------------------------------


def _sales(seen: Seen, rule: SaleRule) -> Iterator[Signal]:
    """Sales that were told, and where none was, counts that fell; what is in doubt tells of neither."""
    since = seen.known_at - timedelta(days=rule.within_days)
    for row in seen.rows:
        doubtful = doubts(row.sheet.findings)
        ledger = seen.ledger.setting_aside(doubtful)
        for position in row.sheet.positions:
            told = ledger.known(row.issuer, "sale_units", position.asset, seen.as_of, seen.known_at)
            held = position.units
            if not told and isinstance(held, Stated) and since < held.known_at:
                yield from _fallen(ledger, seen.known_at, rule, held.fact)
            for fact in told:
                if since < fact.known_at and fact.precision is not Precision.AT_MOST and fact.fact_id not in doubtful:
                    yield from _sold(rule, fact, held)


def _sold(rule: SaleRule, fact: Fact, held: Figure) -> Iterator[Signal]:
    """The sale, where it is that share of what was held before it; of a holding not known, any sale."""
    left = held.value
    share = None if left is None else fact.number / (left + fact.number) if left + fact.number else None
    if fact.number <= 0 or (share is not None and share < rule.at_least_share):
        return
    sold = _amount(fact)
    reason = f"{sold} sold by {fact.day}" + ("" if share is None else f", {share:.1%} of the coins")
    yield Signal(
        rule.name, fact.issuer, f"{fact.asset} {fact.day} {sold}", 1, f"{sold} sold", reason, (("sold", sold),),
        _quotes_of([fact]), is_event=True,
    )  # fmt: skip


def _fallen(ledger: Ledger, known_at: datetime, rule: SaleRule, now: Fact) -> Iterator[Signal]:
    """A count that lies under the one before by that share, with no sale told."""
    before = ledger.latest(now.issuer, now.measure, now.asset, now.day - _A_DAY, known_at)
    if isinstance(before, Gap) or before.number <= 0 or "low" in (before.confidence, now.confidence):
        return
    share = 1 - now.number / before.number
    if share < rule.at_least_share or share <= 0:
        return
    figures = ((f"held on {before.day}", _amount(before)), (f"held on {now.day}", _amount(now)))
    reason = f"the {now.asset} held fell by {share:.1%}, from {_amount(before)} to {_amount(now)} on {now.day}"
    yield Signal(
        rule.name, now.issuer, f"{now.asset} {now.day}", 1, f"{_amount(now)} held", reason, figures,
        _quotes_of([before, now]), is_event=True,
    )  # fmt: skip


# deadlines ----------------------------------------------------------------------------------------------------


def _deadlines(seen: Seen, rule: DeadlineRule) -> Iterator[Signal]:
    if "listing" in rule.of:
        for clock in seen.clocks:
            for judged in clock.rules:
                deadline = judged.state.deadline
                if deadline is not None:
                    left = (deadline - seen.as_of).days
                    reason = f"{left} days to the deadline {deadline} under {judged.state.clause}"
                    step = sum(left <= days for days in rule.days)
                    yield _of_clock(seen, rule, clock, judged, step, f"{left} days left", reason)
    if "debt" in rule.of:
        for row in seen.rows:
            for due in row.exposure.needs.dues:
                yield from _due(seen, rule, row, due)


def _due(seen: Seen, rule: DeadlineRule, row: RankRow, due: Due) -> Iterator[Signal]:
    """A debt that has a day ahead, and that the free cash is not known to cover."""
    cash = row.exposure.needs.free_cash
    if due.day is None or due.day < seen.as_of:
        return
    covered = cash.value is not None and due.amount.value is not None and cash.value >= due.amount.value
    left = (due.day - seen.as_of).days
    step = 0 if covered else sum(left <= days for days in rule.days)
    figures = (("due", due.amount), ("free cash", cash)) if step else ()
    reason = f"{left} days to the {due.words}; free cash is " + (
        "not known" if isinstance(cash, Missing) else amount_text(cash.value, cash.unit)
    )
    subject = f"{due.what} {due.instrument.label} {due.day}"
    yield Signal(rule.name, row.issuer, subject, step, f"{left} days left", reason, _written(figures), _quotes(figures))


# the data -----------------------------------------------------------------------------------------------------


def _sources(seen: Seen, rule: SourceRule) -> Iterator[Signal]:
    for row in seen.freshness:
        since = row.last_success.date() if row.last_success else "never"
        why = f" ({row.reason})" if row.reason else ""
        reason = f"{row.source} is {row.state}: last success {since}{why}"
        yield Signal(rule.name, row.subject, row.source, int(row.state in rule.states), row.state, reason)


def _ages(seen: Seen, rule: AgeRule) -> Iterator[Signal]:
    for row in seen.rows:
        for position in row.sheet.positions:
            units = position.units
            if isinstance(units, Missing):
                continue
            age = (seen.as_of - units.as_of).days
            step = sum(age >= days for days in rule.days)
            shown = ((f"{position.asset} held", units),) if step else ()
            reason = f"the count of {position.asset} is of {units.as_of}, {age} days old"
            yield Signal(
                rule.name, row.issuer, position.asset, step, f"{age} days old", reason, _written(shown), _quotes(shown)
            )


def _conflicts(seen: Seen, rule: ConflictRule) -> Iterator[Signal]:
    for row in seen.rows:
        for finding in row.sheet.findings:
            fact = _newest_used(seen, rule, finding) if finding.kind in rule.kinds else None
            if fact is not None:
                subject = f"{finding.kind} {fact.measure} {fact.asset or ''} {fact.day}"
                yield Signal(
                    rule.name, row.issuer, subject, 1, finding.kind.replace("_", " "), finding.message, (),
                    _quotes_of(finding.facts), is_event=True,
                )  # fmt: skip


def _newest_used(seen: Seen, rule: ConflictRule, finding: Finding) -> Fact | None:
    """The fact in dispute that is the newest of its kind, so that a number in use rests on it; None where none is."""
    for fact in finding.doubted or finding.facts:
        if fact.measure in rule.measures and fact.day <= seen.as_of:
            known = seen.ledger.known(fact.issuer, fact.measure, fact.asset, seen.as_of, seen.known_at)
            if known and known[-1].day == fact.day:
                return fact
    return None


# figures and quotes -------------------------------------------------------------------------------------------


def _written(figures: Iterable[tuple[str, Figure]]) -> tuple[tuple[str, str], ...]:
    """The figures by name, for people, each once; what is missing with its reason."""
    found: dict[str, str] = {}
    for name, figure in figures:
        if isinstance(figure, Missing):
            found[figure.name if name == "measured" else name] = f"not known ({figure.reason})"
        else:
            called = figure.name if name == "measured" and isinstance(figure, Derived) else name
            found[called] = (
                _amount(figure.fact) if isinstance(figure, Stated) else amount_text(figure.value, figure.unit)
            )
    return tuple(found.items())[:_MOST_FIGURES]


def _quotes(figures: Iterable[tuple[str, Figure]]) -> tuple[Quote, ...]:
    return _quotes_of(fact for _, figure in figures for fact in _facts_of(figure))


def _facts_of(figure: Figure) -> Iterator[Fact]:
    if isinstance(figure, Stated):
        yield figure.fact
    elif isinstance(figure, Derived):
        for _, part in figure.inputs:
            yield from _facts_of(part)


def _quotes_of(facts: Iterable[Fact]) -> tuple[Quote, ...]:
    found: dict[Quote, None] = {}
    for fact in facts:
        found.setdefault(quoted(fact.citation))
        if len(found) == _MOST_QUOTES:
            break
    return tuple(found)


_LOOKS: Mapping[type[AlertRule], Callable[[Seen, Any], Iterator[Signal]]] = {
    LevelRule: _levels,
    VerdictRule: _verdicts,
    TriggerRule: _triggers,
    ClosesRule: _closes,
    StageRule: _stages,
    ItemRule: _items,
    NewFactRule: _new_facts,
    SaleRule: _sales,
    DeadlineRule: _deadlines,
    SourceRule: _sources,
    AgeRule: _ages,
    ConflictRule: _conflicts,
}
