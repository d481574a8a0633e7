"""Alerts: what is news since the last look, told once over each channel; a test of the channels; what was told."""

import time
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from datmon.errors import DatmonError
from datmon.monitor.clocks import Clocks
from datmon.monitor.listings import listing
from datmon.monitor.monitored_home import Monitor
from datmon.monitor.nearness import rank
from datmon.monitor.sources import health

if TYPE_CHECKING:
    from collections.abc import Iterator

    from datmon.alert import Alert, Quote
    from datmon.alert_channels import Outlet
    from datmon.alert_raising import Raised
    from datmon.alert_record import AlertRecord, Delivery
    from datmon.alert_rules import AlertRule
    from datmon.alert_settings import AlertSettings, Channel
    from datmon.alert_signals import Seen
    from datmon.documents import Document

_CLAIMS, _CLAIM = "alerts.claims", "alerts"
_MINER = "miner"
_ITEM_WORDS = 400  # characters of a filing that are quoted from the heading of its item on


@dataclass(frozen=True, slots=True)
class AlertReport:
    """What a look did: the alerts it raised, messages sent, held by quiet hours, failed, and why, as (where, reason).

    `first_looks` are the rules that looked for the first time, `standing` how many things they found and did not tell.
    `note` says why nothing was looked at, empty where it was.
    """

    raised: "tuple[Alert, ...]" = ()
    first_looks: tuple[str, ...] = ()
    standing: int = 0
    sent: int = 0
    held: int = 0
    failed: int = 0
    failures: tuple[tuple[str, str], ...] = ()
    note: str = ""

    @property
    def exit_code(self) -> int:
        """2 where a message did not get through, else 0."""
        return 2 if self.failed else 0

    def __str__(self) -> str:
        """One line for people."""
        line = f"{len(self.raised)} new alerts; {self.sent} messages sent, {self.held} held, {self.failed} failed"
        first = f"; first look of {len(self.first_looks)} rules: {self.standing} things stand already, not told"
        return line + (first if self.standing else "") + (f"; {self.note}" if self.note else "")


@dataclass(frozen=True, slots=True)
class ChannelTest:
    """How one test message went: why it did not get through, empty where it did."""

    channel: str
    kind: str
    reason: str


def alerts(
    monitor: Monitor,
    *,
    clocks: Clocks,
    now: Callable[[], datetime],
    rules: Path | str | None = None,
    standing: bool = False,
    dry_run: bool = False,
    write: Callable[[str], object] | None = None,
    sleep: Callable[[float], object] = time.sleep,
) -> AlertReport:
    """Look at the firms by the rules, raise what is news since the last look, and send what has not been sent.

    `rules` is a file of rules and channels (default: alerts.toml in the home). With `standing` a first look tells what
    stands already. With `dry_run` nothing is sent or remembered. An earlier question than that of the last look is not
    looked at: it would tell old things as new. `now` is the clock.

    Raises BadInput where the file has a mistake; StoreTrouble where the record cannot be used.
    """
    from datmon.alert_channels import Outlet, to_terminal
    from datmon.alert_record import FILE, AlertRecord
    from datmon.alert_settings import alert_settings

    settings = alert_settings(Path(rules) if rules else None, monitor.home.folder)
    asked = alert_rules_of(settings)
    folder = None if dry_run and not _has(monitor, FILE) else monitor.home.folder
    with _claimed(monitor) as claimed:
        if not claimed:
            return AlertReport(note="another process is sending alerts; nothing was done")
        with AlertRecord(folder / FILE if folder else None) as record:
            found, report = _looked(monitor, record, asked, clocks, now(), tells=standing or settings.tells_standing)
            if dry_run:
                return report
            if found is not None:
                _kept(record, settings, asked, found, clocks, now())
            return _sent(record, settings, Outlet(settings.folder, now, sleep, write or to_terminal), report)


def _has(monitor: Monitor, name: str) -> bool:
    return monitor.home.folder is not None and (monitor.home.folder / name).is_file()


@contextmanager
def _claimed(monitor: Monitor) -> "Iterator[bool]":
    """Whether this process alone sends the home's alerts for as long as the block lasts."""
    from datmon.locks import Claims

    claims = Claims(monitor.home.folder / _CLAIMS if monitor.home.folder else None)
    try:
        yield claims.take(_CLAIM)
    finally:
        claims.leave(_CLAIM)
        claims.close()


def alert_rules_of(settings: "AlertSettings") -> "tuple[AlertRule, ...]":
    """The rules that are looked at by these settings.

    Raises BadInput naming the file, the rule and the key of a mistake.
    """
    from datmon.alert_rules import default_rules, rules_of

    others = default_rules() if settings.keeps_default_rules else ()
    return rules_of(settings.file, settings.tables, others, settings.channel_names)


# looking ------------------------------------------------------------------------------------------------------


def seen_by(monitor: Monitor, clocks: Clocks, now: datetime | None) -> "Seen":
    """All that alert rules look at; without `now` nothing of how fresh the sources are."""
    from datmon.alert_signals import Seen

    return Seen(
        as_of=clocks.as_of,
        known_at=clocks.known_at,
        rows=rank(monitor, clocks=clocks),
        clocks=listing(monitor, clocks=clocks),
        ledger=monitor.ledger(clocks.known_at),
        filings=monitor.home.store.filings(known_by=clocks.known_at),
        freshness=health(monitor, now=now) if now else (),
        miners=frozenset(row.ticker for row in monitor.issuers.values() if row.kind == _MINER),
    )


def _looked(
    monitor: Monitor,
    record: "AlertRecord",
    rules: "Sequence[AlertRule]",
    clocks: Clocks,
    now: datetime,
    *,
    tells: bool,
) -> "tuple[Raised | None, AlertReport]":
    """What is news; None where the question is earlier than that of the last look."""
    from datmon.alert_raising import raised
    from datmon.alert_signals import signals

    last = record.look()
    if last is not None and (clocks.as_of < last.as_of or clocks.known_at < last.known_at):
        return None, AlertReport(note=f"the last look was of {last.as_of}, later than {clocks.as_of}: none was taken")
    known = record.fingerprints()
    first = tuple(rule.name for rule in rules if known.get(rule.name) != rule.fingerprint)
    before = {key: row for key, row in record.standing().items() if key[0] not in first}
    seen = signals(seen_by(monitor, clocks, now), rules)
    found = raised(seen, rules, before, () if tells else first, clocks.as_of, clocks.known_at)
    found = replace(found, alerts=tuple(_with_item_words(monitor, alert) for alert in found.alerts))
    silent = 0 if tells else sum(key[0] in first and row.step > 0 for key, row in found.standing.items())
    return found, AlertReport(found.alerts, first, silent)


def _with_item_words(monitor: Monitor, alert: "Alert") -> "Alert":
    """The alert of a filing's item with the item's own words, where it has none yet."""
    if alert.when != "filing_item" or alert.quotes:
        return alert
    accession, _, item = alert.subject.partition(" item ")
    for stored in monitor.home.store.documents(accession):
        try:
            quote = _item_quote(monitor.home.document(stored.key), item)
        except DatmonError:  # a document whose bytes are gone tells nothing more; the filing itself is told of
            continue
        if quote is not None:
            return replace(alert, quotes=(quote,))
    return alert


def _item_quote(document: "Document", item: str) -> "Quote | None":
    import re

    from datmon.alert import quoted
    from datmon.fact import cite

    # Must match "Item 3.01 Notice of", "ITEM 3.01.", "Item&nbsp;3.01"; must not match "Item 13.01", "3.01".
    heading = re.search(rf"\bitem\s{{0,3}}{re.escape(item)}\b", document.text, re.IGNORECASE)
    if heading is None:
        return None
    end = min(len(document.text), heading.start() + _ITEM_WORDS)
    return quoted(cite(document, heading.start(), end))


# sending ------------------------------------------------------------------------------------------------------


def _kept(
    record: "AlertRecord",
    settings: "AlertSettings",
    rules: "Sequence[AlertRule]",
    found: "Raised",
    clocks: Clocks,
    now: datetime,
) -> None:
    """Remember the look and the alerts, each with the channels its rule sends it to."""
    from datmon.alert_record import Look

    named = {rule.name: rule.channels or settings.channel_names for rule in rules}
    record.keep(
        Look(clocks.as_of, clocks.known_at),
        {rule.name: rule.fingerprint for rule in rules},
        found.standing,
        [(alert, named[alert.rule]) for alert in found.alerts],
        now,
    )


def _sent(record: "AlertRecord", settings: "AlertSettings", outlet: "Outlet", report: AlertReport) -> AlertReport:
    """Send what waits, alert by alert; a channel that is not there is left alone for the rest of the run."""
    from datmon.alert_channels import trouble_of
    from datmon.alert_webhook import TryAgain

    channels = {channel.name: channel for channel in settings.channels}
    sent = held = failed = 0
    failures: dict[str, str] = {}
    gone: set[str] = set()
    for delivery in record.deliveries(unsent=True):
        channel = channels.get(delivery.channel)
        if channel is None:
            continue
        if _waits(channel, delivery, settings, outlet.now()):
            held += 1
            continue
        if channel.name in gone:
            failed += 1
            continue
        try:
            _send(record, outlet, channel, delivery)
            sent += 1
        except DatmonError as error:
            failed += 1
            failures.setdefault(channel.name, trouble_of(error))
            gone |= {channel.name} if isinstance(error, TryAgain) else set()
    return replace(report, sent=sent, held=held, failed=failed, failures=tuple(failures.items()))


def _waits(channel: "Channel", delivery: "Delivery", settings: "AlertSettings", now: datetime) -> bool:
    quiet = settings.quiet_hours
    return quiet is not None and channel.keeps_quiet and not delivery.alert.urgent and quiet.hold(now)


def _send(record: "AlertRecord", outlet: "Outlet", channel: "Channel", delivery: "Delivery") -> None:
    """Send one alert, marked before and after. One that was refused for a week is given up.

    Raises DatmonError where it did not get through.
    """
    from datmon.alert_channels import trouble_of
    from datmon.alert_record import GIVEN_UP, SENDING, SENT, WAITING, is_old

    record.mark(delivery, SENDING, outlet.now())
    try:
        outlet.send(channel, delivery.alert, again=delivery.tries > 0)
    except DatmonError as error:
        state = GIVEN_UP if is_old(delivery, outlet.now()) else WAITING
        record.mark(delivery, state, outlet.now(), trouble_of(error))
        raise
    record.mark(delivery, SENT, outlet.now())


# testing and listing ------------------------------------------------------------------------------------------


def alerts_test(
    monitor: Monitor,
    *,
    now: Callable[[], datetime],
    rules: Path | str | None = None,
    write: Callable[[str], object] | None = None,
    sleep: Callable[[float], object] = time.sleep,
) -> list[ChannelTest]:
    """Send one test message over every channel, in quiet hours too, and say how each went; nothing is remembered.

    Raises BadInput where the file of rules has a mistake.
    """
    from datmon.alert import trial_alert
    from datmon.alert_channels import Outlet, to_terminal, trouble_of
    from datmon.alert_settings import alert_settings

    settings = alert_settings(Path(rules) if rules else None, monitor.home.folder)
    alert_rules_of(settings)
    outlet = Outlet(settings.folder, now, sleep, write or to_terminal)
    found = []
    for channel in settings.channels:
        reason = ""
        try:
            outlet.send(channel, trial_alert(now()))
        except DatmonError as error:
            reason = trouble_of(error)
        found.append(ChannelTest(channel.name, str(getattr(channel, "kind", "")), reason))
    return found


def alerts_list(monitor: Monitor) -> "list[Delivery]":
    """The alerts that were raised, in order, each once for every channel with how far it has come."""
    from datmon.alert_record import FILE, AlertRecord

    if monitor.home.folder is None or not _has(monitor, FILE):
        return []
    with AlertRecord(monitor.home.folder / FILE) as record:
        return record.deliveries()
