"""Raising alerts: which signals are news against what was told before, and what is to be remembered of them.

Each step of a thing is told once. It is told again only after the thing has stood better for the rule's days, or where
it comes to a worse step. A rule that looks for the first time tells nothing: what stands already is no news.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from datmon.alert import Alert, Key, Standing, id_of
from datmon.alert_rules import AlertRule
from datmon.alert_signals import Signal

NOT_SEEN = "not seen before"
_LONGEST = 1_000  # characters of a sentence an alert carries


@dataclass(frozen=True, slots=True)
class Raised:
    """The alerts of a look, and what is to be remembered after it."""

    alerts: tuple[Alert, ...]
    standing: Mapping[Key, Standing]


def raised(
    signals: Iterable[Signal],
    rules: Iterable[AlertRule],
    before: Mapping[Key, Standing],
    first_looks: Collection[str],
    as_of: date,
    known_at: datetime,
) -> Raised:
    """The alerts these signals raise against what was told before.

    `first_looks` names the rules that nothing was ever looked at by: what they find is remembered and not told.
    """
    named = {rule.name: rule for rule in rules}
    alerts: list[Alert] = []
    after: dict[Key, Standing] = {}
    for signal in signals:
        rule, key = named[signal.rule], (signal.rule, signal.issuer, signal.subject)
        was = after.get(key) or before.get(key)
        after[key] = _remembered(signal, rule, was, as_of)
        if (signal.step or 0) > (was.step if was else 0) and rule.name not in first_looks:
            alerts.append(_alert(signal, rule, was, as_of, known_at))
    return Raised(tuple(alerts), after)


def _remembered(signal: Signal, rule: AlertRule, was: Standing | None, as_of: date) -> Standing:
    if signal.step is None:
        return replace(was, said=signal.now) if was else Standing(0, None, signal.now)
    step = signal.step
    if was is None or step >= was.step or signal.is_event:
        return Standing(max(step, was.step if was else 0), None, signal.now)
    since = was.better_since or as_of
    if (as_of - since).days >= rule.rearm_days:
        return Standing(step, None, signal.now)
    return Standing(was.step, since, signal.now)


def _alert(signal: Signal, rule: AlertRule, was: Standing | None, as_of: date, known_at: datetime) -> Alert:
    """An event is known by what it is; what may come and go, by the day as well."""
    what = (signal.rule, signal.issuer, signal.subject, signal.step)
    return Alert(
        alert_id=id_of(*what) if signal.is_event else id_of(*what, as_of),
        rule=rule.name,
        when=rule.kind,
        issuer=signal.issuer,
        subject=signal.subject,
        as_of=as_of,
        known_at=known_at,
        before=was.said[:_LONGEST] if was else NOT_SEEN,
        now=signal.now[:_LONGEST],
        reason=(signal.reason or signal.now)[:_LONGEST],
        figures=signal.figures,
        quotes=signal.quotes,
        urgent=rule.urgent,
    )
