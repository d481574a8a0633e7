"""A number down to its quotes, each looked up again in its archived document."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from datmon.errors import UnknownName
from datmon.figures import Derived, Figure, Stated
from datmon.monitor.clocks import Clocks
from datmon.monitor.firms import given_of, lenses, standing, value
from datmon.monitor.listings import listing
from datmon.monitor.monitored_home import Monitor, known_name
from datmon.monitor.nearness import forced, rank

if TYPE_CHECKING:
    from datmon.fact import Fact
    from datmon.rulebook import Verdict

# What people call a field, and the field they mean.
_CALLED = {
    "unrealized_loss": "unrealized_usd",
    "unrealized_gain": "unrealized_usd",
    "unrealized": "unrealized_usd",
    "coin_value": "coin_value_usd",
    "cost": "cost_usd",
    "mnav": "mnav_basic",
    "debt": "debt_usd",
    "cash": "cash_usd",
    "market_cap": "market_cap_usd",
    "share_price": "share_price_usd",
}


def explain(monitor: Monitor, ticker: str, field_name: str, *, clocks: Clocks) -> tuple[str, ...]:
    """Where a number comes from, line by line: formula, figures, quotes, accessions; each quote is looked up again.

    `field_name` is a field of `value`, a word people use for one ("unrealized_loss", "mnav"), "rank", "forced" or
    "listing", or the key of a published definition ("strategy").

    Raises UnknownName when there is no such field.
    """
    from datmon.explanation import explain as explained

    ticker = known_name(monitor, monitor.ledger(clocks.known_at).issuers, ticker)
    if field_name == "rank":
        return _explain_rank(monitor, ticker, clocks)
    if field_name == "forced":
        return _explain_forced(monitor, ticker, clocks)
    if field_name == "listing":
        return _explain_listing(monitor, ticker, clocks)
    (valuation,) = value(monitor, ticker, clocks=clocks)
    fields = valuation.fields()
    name = _CALLED.get(field_name, field_name)
    if name not in fields:
        fields |= _seen_figures(monitor, ticker, clocks) | standing(monitor, ticker, clocks=clocks).fields()
        fields |= _defined(monitor, ticker, clocks)
    if name not in fields:
        raise UnknownName(_no_such_field(field_name, fields))
    lines = explained(fields[name], f"{ticker} {name}", clocks.as_of)
    return (*lines, *_checked(monitor, stated_in(fields[name])))


def _no_such_field(name: str, fields: Iterable[str]) -> str:
    """The sentence for a field that is none: those spelled alike, and where all are listed."""
    from difflib import get_close_matches

    alike = get_close_matches(name.lower(), [*_CALLED, *fields, "rank", "forced", "listing"], 3)
    meant = (
        f"did you mean {' or '.join(alike)}?" if alike else "try coin_value_usd, mnav_basic, rank, forced or listing."
    )
    return f"{name!r} is no field; {meant} All stand in datmon value, lenses and standing with --json."


def _seen_figures(monitor: Monitor, ticker: str, clocks: Clocks) -> dict[str, Figure]:
    from datmon.share_lenses import named_figures

    (firm,) = lenses(monitor, ticker, clocks=clocks)
    return named_figures(firm.seen)


def _defined(monitor: Monitor, ticker: str, clocks: Clocks) -> dict[str, Figure]:
    """The firm by every published definition, by key; Missing where one needs what no sheet has."""
    from datmon.definitions import definitions, worked_out

    _, given = given_of(monitor, ticker, clocks)
    return {key: worked_out(each, given) for key, each in definitions().items()}


def _explain_rank(monitor: Monitor, ticker: str, clocks: Clocks) -> tuple[str, ...]:
    """Every verdict with what it asks, what it measured and on which evidence, the reasons of the level first."""
    from datmon.explanation import explain as explained

    (row,) = rank(monitor, ticker, clocks=clocks)
    among = " of the miners" if row.apart else ""
    gate = row.exposure.gate
    lines = [f"{ticker} is number {row.rank}{among}: {row.level}; issuance is {gate.gate} ({gate.why})"]
    figures: list[Figure] = []
    for verdict in sorted(row.verdicts, key=lambda verdict: verdict.status.severity):
        lines += [f"{verdict.rule}: {verdict.status}" + (f"; {verdict.reason}" if verdict.reason else "")]
        lines += [f"  {line}" for line in _asked_by(verdict)]
        for name, figure in (("measured", verdict.measured), *verdict.evidence):
            figures.append(figure)
            lines += [f"  {line}" for line in explained(figure, name, clocks.as_of)]
    return (*lines, *_checked(monitor, (fact for figure in figures for fact in stated_in(figure))))


def _explain_forced(monitor: Monitor, ticker: str, clocks: Clocks) -> tuple[str, ...]:
    """What is due, lacking and to be sold by each horizon with issuance as it stands; each figure is told once."""
    from datmon.explanation import explain as explained
    from datmon.forced_frames import case_figures
    from datmon.forced_sale import horizons

    (firm,) = forced(monitor, ticker, clocks=clocks)
    sales = firm.sales
    if sales is None:
        return (f"{ticker}: the worth of no coin is known",)
    lines = [f"{ticker}, {sales.asset}: issuance is {sales.gate.gate} ({sales.gate.why})"]
    lines.append(f"first date: {sales.first_date or 'none'} ({sales.first_why})")
    told: dict[int, Figure] = {}
    for case in (sales.within(days) for days in horizons()):
        lines.append(f"within {case.days} days:")
        for name, figure in case_figures(case).items():
            if name in _EXPLAINED and id(figure) not in told:
                told[id(figure)] = figure
                lines += [f"  {line}" for line in explained(figure, name, clocks.as_of)]
    return (*lines, *_checked(monitor, (fact for figure in told.values() for fact in stated_in(figure))))


_EXPLAINED = ("due_usd", "shortfall_usd", "trigger_price_usd", "coins_to_sell", "coins_at_trigger")


def _asked_by(verdict: "Verdict") -> "Iterable[str]":
    """The clause, the number that was met, where it comes from, and what would end the verdict."""
    if verdict.clause:
        yield f"clause: {verdict.clause}"
    row = verdict.required
    if row is not None:
        yield f"asked: {row.name} {row.value.normalize():f} {row.unit}, {row.status} ({row.source})"
    if verdict.deadline is not None:
        yield f"by: {verdict.deadline}"
    if verdict.cure:
        yield f"ends with: {verdict.cure}"


def _explain_listing(monitor: Monitor, ticker: str, clocks: Clocks) -> tuple[str, ...]:
    from datmon.explanation import source_lines

    (clock,) = listing(monitor, ticker, clocks=clocks)
    lines = [f"{ticker} on {clock.venue}" + (f": {clock.reason}" if clock.reason else "")]
    for rule in clock.rules:
        lines.append(f"{rule.state.rule} ({rule.state.clause}): {rule.state.stage}; {rule.state.reason}")
        lines += [f"  {finding}" for finding in rule.state.findings]
        lines += [f"  {line}" for fact in rule.state.evidence for line in source_lines(fact)]
    return (*lines, *_checked(monitor, (fact for rule in clock.rules for fact in rule.state.evidence)))


def _checked(monitor: Monitor, facts: "Iterable[Fact]") -> tuple[str, ...]:
    """One line that says whether every quote stands in its archived document at its offsets."""
    cited = {fact.fact_id: fact for fact in facts}.values()
    wrong = [fact for fact in cited if not fact.citation.holds_in(monitor.home.document(fact.citation.document).text)]
    if wrong:
        return tuple(f"NOT FOUND: {fact.citation.document} does not say so at its offsets" for fact in wrong)
    return (f"checked: {len(cited)} of {len(cited)} quotes found in their documents at their offsets",) if cited else ()


def stated_in(figure: Figure) -> "Iterable[Fact]":
    """The facts a figure rests on."""
    if isinstance(figure, Stated):
        yield figure.fact
    elif isinstance(figure, Derived):
        for _, part in figure.inputs:
            yield from stated_in(part)
