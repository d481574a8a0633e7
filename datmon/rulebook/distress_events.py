"""Distress: defaults, waivers, margin calls, reviews and letters of late, doubts of auditors, a first small sale."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.distress import kinds
from datmon.exposure import Exposure
from datmon.fact import Fact
from datmon.figures import Figure, Missing, Stated
from datmon.funding_gate import Gate
from datmon.rulebook.parameters import Parameter, in_force, parameters
from datmon.rulebook.rule import Rule, Status, Verdict
from datmon.valuation import ratio

NAME = "distress_events"
_Found = tuple[Status, str, Fact]


def judge(firm: Exposure) -> Verdict:
    """What was done to the firm, or by it, that came before sales of coins in other cases.

    Formula  (1) an event told of within `lasts` days: as `level` says of its kind; a lender's act is watched at most
                 while the secured debt repaid in cash is under `weighs_from` of the coins, or not known
             (2) a going-concern doubt within `lasts` days: watch while debt is owed in cash and issuance is known to be
                 shut, for the text alone misled
             (3) the first coins ever told of as sold, within `lasts` days, under `small_sale` of those held: watch
             (4) what is about a debt counts no more once a debt of zero is stated
             (5) the worst counts, of equals the newest; none of it told, or no coins held: clear
    Source   distress_events.toml, row by row
    Not modelled: what a default is cured by; the newest event of a kind is taken as it was told
    """
    lasts = in_force(parameters(NAME), "lasts", firm.rules_on)
    nothing = Missing("distress", "no default, waiver, margin call, review, letter or first sale is known")
    found = (
        [] if firm.valuation.holds_no_coins else [*_events(firm, lasts), *_doubts(firm, lasts), *_sales(firm, lasts)]
    )
    if not found:
        return Verdict(NAME, lasts.clause, Status.CLEAR, nothing, lasts, "")
    status, reason, fact = min(found, key=lambda row: (row[0].severity, -row[2].day.toordinal(), row[1]))
    evidence = tuple((row[2].measure, Stated(row[2])) for row in found)
    told = Missing("distress", f"{fact.measure.replace('_', ' ')} of {fact.day}: an event has no number")
    return Verdict(NAME, lasts.clause, status, told, lasts, reason, since=fact.day, evidence=evidence)


@cache
def _rows() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon.rulebook").joinpath(f"{NAME}.toml").read_text("utf-8"))


def _is_of_late(day: date, firm: Exposure, lasts: Parameter) -> bool:
    return (firm.sheet.as_of - day).days <= lasts.value


def _events(firm: Exposure, lasts: Parameter) -> Iterator[_Found]:
    """(1): an event of each kind of late, the newest of the kind."""
    newest = {str(fact.value): fact for fact in firm.asked.known("distress_event")}
    for kind, fact in newest.items():
        if kind in _rows()["level"] and _is_of_late(fact.day, firm, lasts) and not _is_repaid(kind, fact, firm):
            yield _level(kind, firm), f"{kinds()[kind]}, {fact.day}", fact


def _is_repaid(kind: str, fact: Fact, firm: Exposure) -> bool:
    """Whether the debt the event was about is told to be gone."""
    debt = firm.sheet.debt
    return (
        kind in _rows()["of_debt"]["kinds"]
        and not isinstance(debt, Missing)
        and debt.value == 0
        and debt.as_of >= fact.day
    )


def _level(kind: str, firm: Exposure) -> Status:
    level = Status(_rows()["level"][kind])
    if kind not in _rows()["lenders"]["kinds"]:
        return level
    weighs = in_force(parameters(NAME), "weighs_from", firm.rules_on)
    secured = _secured(firm).value
    return level if secured is not None and secured >= weighs.value else Status.WATCH


def _secured(firm: Exposure) -> Figure:
    return ratio("secured debt to coins", "secured cash debt / coin value", firm.sheet.secured_cash_debt,
                 firm.valuation.coins_in_time)  # fmt: skip


def _doubts(firm: Exposure, lasts: Parameter) -> Iterator[_Found]:
    """(2): the newest conclusion on going concern, where it is a doubt."""
    told = firm.asked.known("going_concern")
    presses = firm.sheet.cash_debt.value and firm.gate.gate is Gate.SHUT
    if presses and told and told[-1].value is True and _is_of_late(told[-1].day, firm, lasts):
        yield Status.WATCH, f"substantial doubt whether the firm can go on, {told[-1].day}", told[-1]


def _sales(firm: Exposure, lasts: Parameter) -> Iterator[_Found]:
    """(3): the one sale ever told of, where it is recent and small."""
    small = in_force(parameters(NAME), "small_sale", firm.rules_on)
    for position in firm.sheet.positions:
        sold = [fact for fact in firm.asked.known("sale_units", position.asset) if fact.number > 0]
        days = {fact.day for fact in sold}
        held = position.units.value
        if len(days) != 1 or not held or not _is_of_late(sold[0].day, firm, lasts):
            continue
        if sold[0].number < small.value * (held + sold[0].number):
            yield Status.WATCH, f"a first {sold[0].number:,f} {position.asset} were sold, {sold[0].day}", sold[0]


RULE = Rule(NAME, "what lenders, auditors, boards and holders have done", judge)
