"""Records as rows: fixed columns for each table, and the three forms a table is printed in (people, CSV, JSON).

`None` is missing: an empty cell, `null`, a dash. Numbers stay Decimal until they are written, and are written plainly,
never in exponents. Text that a spreadsheet would run as a formula is written with a leading apostrophe.
"""

import csv
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from datmon.balance_sheet import BalanceSheet
from datmon.cells import disarmed, plain
from datmon.coin_buckets import NAMES, CoinBuckets
from datmon.documents import Filing
from datmon.fact import Fact, Unread
from datmon.figures import Figure, Missing, Stated, age_on, exactness_on
from datmon.findings import Finding
from datmon.inspection import StyleCount, UnreadPassage, style_of
from datmon.instruments import Instrument
from datmon.ranking import RankRow
from datmon.share_counts import counted
from datmon.valuation import Valuation, ValuedPosition

if TYPE_CHECKING:
    import pandas

    from datmon.delisting_clock import DelistingClock, RuleClock
    from datmon.fetching import Progress as SyncProgress
    from datmon.firm_standing import Standing
    from datmon.freshness import Freshness
    from datmon.rules_in_force import RuleRow
    from datmon.wanted import Step

Row = Mapping[str, Any]

_QUARTER = 90  # days: the horizon of a ranking's one distance
_WIDTH = 1_000  # of a table, more than any needs: a terminal wraps what it cannot show
_WIDEST = 72  # of a column


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its name in JSON and CSV, its unit, and how people see it (`hidden`: not at all).

    `end_of` is the column of which it is the least or the most: people see it only where it is not the number itself.
    """

    name: str
    unit: str = ""
    show: Literal["text", "whole", "short", "ratio", "fine", "percent", "hidden"] = "text"
    end_of: str = ""


PLAN = (Column("what"), Column("requests", show="whole"))
HEALTH = (
    Column("ticker"),
    Column("source"),
    Column("state"),
    Column("last_success"),
    Column("last_try", show="hidden"),
    Column("reason"),
    Column("filings", show="whole"),
    Column("last_filing"),
    Column("usual_gap_days", show="whole"),
    Column("silent_days", show="whole"),
)
LISTING = (
    Column("ticker"),
    Column("venue"),
    Column("as_of", show="hidden"),
    Column("rule"),
    Column("clause"),
    Column("status"),
    Column("days_below", show="whole"),
    Column("days_below_at_most", show="hidden"),
    Column("closes_left", show="whole"),
    Column("chance_of_notice", show="hidden"),
    Column("expected_notice", show="hidden"),
    Column("notice", show="hidden"),
    Column("notice_stated", show="hidden"),
    Column("deadline"),
    Column("days_to_deadline", "days", show="whole"),
    Column("plan_due", show="hidden"),
    Column("cure_period", show="hidden"),
    Column("cure_why", show="hidden"),
    Column("cure_run", show="hidden"),
    Column("last_cure_start", show="hidden"),
    Column("cure_split", show="hidden"),
    Column("determination", show="hidden"),
    Column("suspension", show="hidden"),
    Column("confidence"),
    Column("reason"),
    Column("findings", show="hidden"),
    Column("documents"),
    Column("quotes", show="hidden"),
)
RULES = (
    Column("rule"),
    Column("name"),
    Column("value"),
    Column("unit", show="hidden"),
    Column("clause"),
    Column("effective"),
    Column("before"),
    Column("status"),
    Column("judges"),
    Column("source"),
    Column("proposed", show="hidden"),
    Column("exchanges", show="hidden"),
)
FACTS = (
    Column("ticker"),
    Column("measure"),
    Column("asset"),
    Column("share_class", show="hidden"),
    Column("value"),
    Column("number", show="hidden"),
    Column("unit"),
    Column("as_of"),
    Column("period_start", show="hidden"),
    Column("period_end"),
    Column("known_at"),
    Column("precision", show="hidden"),
    Column("source", show="hidden"),
    Column("confidence", show="hidden"),
    Column("reader", show="hidden"),
    Column("document", show="hidden"),
    Column("start", show="hidden"),
    Column("end", show="hidden"),
    Column("quote"),
    Column("note", show="hidden"),
    Column("corroborated_by", show="hidden"),
    Column("fact_id", show="hidden"),
)

UNREAD = (
    Column("measure"),
    Column("reason"),
    Column("reader", show="hidden"),
    Column("document", show="hidden"),
    Column("start", show="hidden"),
    Column("end", show="hidden"),
    Column("quote"),
)


def fact_row(fact: Fact) -> dict[str, Any]:
    """A fact as one row of FACTS."""
    return {
        "ticker": fact.issuer,
        "measure": fact.measure,
        "asset": fact.asset,
        "share_class": fact.share_class,
        "value": fact.value,
        "number": fact.value if isinstance(fact.value, Decimal) else None,
        "unit": fact.unit,
        "as_of": fact.as_of,
        "period_start": fact.period_start,
        "period_end": fact.period_end,
        "known_at": fact.known_at,
        "precision": fact.precision.value,
        "source": fact.source,
        "confidence": fact.confidence,
        "reader": fact.reader,
        "document": fact.citation.document,
        "start": fact.citation.start,
        "end": fact.citation.end,
        "quote": fact.citation.quote,
        "note": fact.note or None,
        "corroborated_by": fact.corroborated_by or None,
        "fact_id": fact.fact_id,
    }


def unread_row(unread: Unread) -> dict[str, Any]:
    """An unread passage as one row of UNREAD."""
    return {
        "measure": unread.measure,
        "reason": unread.reason,
        "reader": unread.reader,
        "document": unread.citation.document,
        "start": unread.citation.start,
        "end": unread.citation.end,
        "quote": unread.citation.quote,
    }


FINDINGS = (
    Column("kind"),
    Column("ticker"),
    Column("message"),
    Column("facts", show="hidden"),
    Column("documents", show="hidden"),
    Column("quotes"),
)

CHECK = (
    Column("style"),
    Column("facts", show="whole"),
    Column("corroborated", show="whole"),
    Column("unread", show="whole"),
    Column("conflicts", show="whole"),
    Column("broken_identities", show="whole"),
)

CHECK_UNREAD = (Column("alike", show="whole"), Column("style"), *UNREAD)

SHEET = (
    Column("line"),
    Column("asset"),
    Column("value", show="whole"),
    Column("unit"),
    Column("as_of"),
    Column("age_days", "days", "whole"),
    Column("exactness"),
    Column("low", show="whole", end_of="value"),
    Column("high", show="whole", end_of="value"),
    Column("known_at", show="hidden"),
    Column("how"),
    Column("note"),
)

STANDING = (
    Column("ticker"),
    Column("section"),
    Column("line"),
    Column("value", show="ratio"),
    Column("unit"),
    Column("as_of"),
    Column("age_days", "days", "whole"),
    Column("exactness"),
    Column("low", show="ratio", end_of="value"),
    Column("high", show="ratio", end_of="value"),
    Column("known_at", show="hidden"),
    Column("how", show="hidden"),
    Column("note"),
)

HOLDINGS = (
    Column("ticker"),
    Column("as_of"),
    Column("known_at", show="hidden"),
    Column("asset"),
    Column("units", show="whole"),
    Column("units_as_of", show="hidden"),
    Column("units_age_days", "days", "whole"),
    Column("cost_usd", "USD", "short"),
    Column("cost_age_days", "days", "hidden"),
    Column("avg_cost_usd", "USD/coin", "ratio"),
    Column("price_usd", "USD/coin", "ratio"),
    Column("value_usd", "USD", "short"),
    Column("unrealized_usd", "USD", "short"),
)

_VALUE_FIELDS = (
    Column("positions", show="hidden"),
    Column("coin_value_usd", "USD", "short"),
    Column("cost_usd", "USD", "short"),
    Column("unrealized_usd", "USD", "short"),
    Column("unrealized_pct", "percent", "ratio"),
    Column("shares", "shares", "short"),
    Column("share_price_usd", "USD/share", "ratio"),
    Column("market_cap_usd", "USD", "short"),
    Column("mnav_basic", "ratio", "ratio"),
    Column("mnav_enterprise", "ratio", "ratio"),
    Column("mnav_net", "ratio", "ratio"),
    Column("debt_usd", "USD", "short"),
    Column("debt_to_coins", "ratio", "percent"),
    Column("cash_usd", "USD", "short"),
    Column("preferred_usd", "USD", "hidden"),
    Column("age_days", "days", "whole"),
    Column("ages", show="hidden"),
    Column("exactness", show="hidden"),
    Column("bounds", show="hidden"),
    Column("missing", show="hidden"),
)

VALUATION = (Column("ticker"), Column("as_of", show="hidden"), Column("known_at", show="hidden"), *_VALUE_FIELDS)

_RANKED = ("coin_value_usd", "unrealized_usd", "mnav_basic", "debt_to_coins", "age_days")
RANKING = (
    Column("rank"),
    Column("group"),
    Column("ticker"),
    Column("level"),
    Column("score", show="hidden"),
    Column("issuance"),
    Column("first_date", show="hidden"),
    Column("fall_to_sale_pct", "percent", "ratio"),
    Column("as_of", show="hidden"),
    Column("known_at", show="hidden"),
    *(column if column.name in _RANKED else replace(column, show="hidden") for column in _VALUE_FIELDS),
    Column("reasons"),
)


def finding_row(finding: Finding) -> dict[str, Any]:
    """A finding as one row of FINDINGS."""
    return {
        "kind": finding.kind,
        "ticker": finding.facts[0].issuer if finding.facts else None,
        "message": finding.message,
        "facts": Decimal(len(finding.facts)),
        "documents": sorted({citation.document for citation in finding.citations}),
        "quotes": [citation.quote for citation in finding.citations],
    }


def check_row(count: StyleCount) -> dict[str, Any]:
    """What a style came to as one row of CHECK."""
    return {
        "style": count.style,
        "facts": Decimal(count.facts),
        "corroborated": Decimal(count.corroborated),
        "unread": Decimal(count.unread),
        "conflicts": Decimal(count.conflicts),
        "broken_identities": Decimal(count.broken),
    }


def check_unread_row(row: UnreadPassage) -> dict[str, Any]:
    """A passage to teach next as one row of CHECK_UNREAD; `alike` counts those left for the same reason."""
    return {"alike": Decimal(row.alike), "style": style_of(row.passage.reader), **unread_row(row.passage)}


def sheet_rows(sheet: BalanceSheet) -> list[dict[str, Any]]:
    """A balance sheet as rows of SHEET, one a line, with the age in days of what each line rests on."""
    lines: list[tuple[str, str | None, Figure]] = []
    for position in sheet.positions:
        lines += [
            ("holdings", position.asset, position.units),
            ("cost", position.asset, position.cost),
            ("average cost", position.asset, position.avg_cost),
            *((line, position.asset, figure) for line, figure in _bucket_lines(position.buckets)),
        ]
    lines += [
        ("cash", None, sheet.cash),
        ("restricted cash", None, sheet.restricted_cash),
        ("earmarked cash", None, sheet.earmarked_cash),
        ("stakes", None, sheet.stakes),
        ("debt", None, sheet.debt),
        ("secured debt", None, sheet.secured_debt),
        ("preferred", None, sheet.preferred),
    ]
    rows = [_sheet_row(sheet, line, asset, figure) for line, asset, figure in lines]
    return [*rows, _shares_row(sheet), *(_instrument_row(sheet, row) for row in sheet.instruments)]


def _shares_row(sheet: BalanceSheet) -> dict[str, Any]:
    """The basic count as a line, its note beginning with what it is a count of."""
    count = counted(sheet.shares, sheet.share_units, sheet.as_of)
    row = _sheet_row(sheet, "shares", None, count.figure)
    note = row["note"] or ""
    return {**row, "note": "; ".join([*(kind for kind in count.kinds if kind not in note), note]).rstrip("; ") or None}


def _instrument_row(sheet: BalanceSheet, row: Instrument) -> dict[str, Any]:
    """An instrument as a line: its principal, else its count of shares, and its terms in words."""
    figure = row.count if isinstance(row.principal, Missing) and not row.is_debt else row.principal
    cells = _figure_cells(figure, sheet.as_of)
    said = cells["note"] if isinstance(figure, Missing) else ""
    unit = {"ADS": "in ADSs", "ordinary": "in ordinary shares"}.get(row.share_unit, "")
    words = "; ".join(part for part in (unit, row.terms_in_words, said) if part)
    return {"line": row.kind.replace("_", " "), "asset": None, **cells, "note": words or None}


def _bucket_lines(buckets: CoinBuckets) -> Iterator[tuple[str, Figure]]:
    """The buckets of which something is stated; always the pledged and the free coins."""
    for name in NAMES:
        if name == "pledged" or not isinstance(buckets[name], Missing):
            yield name, buckets[name]
    yield "free", buckets.free
    if not isinstance(buckets.customer, Missing):
        yield "held for customers", buckets.customer


def _sheet_row(sheet: BalanceSheet, line: str, asset: str | None, figure: Figure) -> dict[str, Any]:
    return {"line": line, "asset": asset, **_figure_cells(figure, sheet.as_of)}


_FIGURE_CELLS = ("value", "unit", "as_of", "age_days", "exactness", "low", "high", "known_at")


def _figure_cells(figure: Figure, on: date) -> dict[str, Any]:
    """A figure as cells: value, unit, day, age on the day asked, how exact, between what; or why it is missing."""
    if isinstance(figure, Missing):
        return {**dict.fromkeys(_FIGURE_CELLS), "how": "missing", "note": figure.reason}
    how, note = ("stated", figure.fact.note) if isinstance(figure, Stated) else (figure.formula, figure.note)
    return {
        "value": figure.value,
        "unit": figure.unit,
        "as_of": figure.as_of,
        "age_days": Decimal((on - figure.as_of).days),
        "exactness": str(exactness_on(figure, on)),
        "low": _bound(figure.low),
        "high": _bound(figure.high),
        "known_at": figure.known_at,
        "how": how,
        "note": note or None,
    }


def _bound(end: Decimal) -> Decimal | None:
    """The end of an interval as a cell: None where it is open."""
    return end if end.is_finite() else None


def standing_rows(standing: "Standing") -> list[dict[str, Any]]:
    """A firm's standing as rows of STANDING, one a figure; what is missing says why."""
    sheet = standing.sheet
    return [
        {"ticker": sheet.issuer, "section": section, "line": line, **_figure_cells(figure, sheet.as_of)}
        for section, figures in standing.sections().items()
        for line, figure in figures.items()
    ]


def holding_rows(valuation: Valuation) -> list[dict[str, Any]]:
    """A valuation's positions as rows of HOLDINGS."""
    clocks = {"ticker": valuation.issuer, "as_of": valuation.as_of, "known_at": valuation.known_at}
    return [{**clocks, **_position(position), **_ages(position, valuation.as_of)} for position in valuation.positions]


def _ages(position: ValuedPosition, on: date) -> dict[str, Any]:
    units, cost = age_on(position.units, on), age_on(position.cost, on)
    return {
        "units_as_of": None if isinstance(position.units, Missing) else position.units.as_of,
        "units_age_days": None if units is None else Decimal(units),
        "cost_age_days": None if cost is None else Decimal(cost),
    }


def _position(position: ValuedPosition) -> dict[str, Any]:
    return {
        "asset": position.asset,
        "units": position.units.value,
        "cost_usd": position.cost.value,
        "avg_cost_usd": position.avg_cost.value,
        "price_usd": position.price.value,
        "value_usd": position.value.value,
        "unrealized_usd": position.unrealized.value,
    }


def valuation_row(valuation: Valuation) -> dict[str, Any]:
    """A valuation as one row of VALUATION; losses are negative, missing fields are None and named in `missing`.

    `age_days` is the age of the oldest of its numbers; `ages`, `exactness` and `bounds` tell of each field.
    """
    known = {name: figure for name, figure in valuation.fields().items() if not isinstance(figure, Missing)}
    ages = {name: (valuation.as_of - figure.as_of).days for name, figure in known.items()}
    return {
        "ticker": valuation.issuer,
        "as_of": valuation.as_of,
        "known_at": valuation.known_at,
        "positions": [_position(position) for position in valuation.positions],
        **{name: figure.value for name, figure in valuation.fields().items()},
        "age_days": Decimal(max(ages.values())) if ages else None,
        "ages": ages,
        "exactness": {name: str(exactness_on(figure, valuation.as_of)) for name, figure in known.items()},
        "bounds": {
            name: (_bound(figure.low), _bound(figure.high))
            for name, figure in known.items()
            if figure.low != figure.high
        },
        "missing": valuation.missing,
    }


def ranking_row(row: RankRow) -> dict[str, Any]:
    """A firm's place as one row of RANKING.

    `fall_to_sale_pct` is the fall of its main coin, 0 or below, that forces a sale within 90 days at its own gate.
    """
    return {
        "rank": row.rank,
        "group": "miners" if row.apart else "firms",
        "ticker": row.issuer,
        "level": str(row.level),
        "score": row.score,
        "issuance": str(row.exposure.gate.gate),
        "first_date": row.exposure.sales.first_date if row.exposure.sales else None,
        "fall_to_sale_pct": row.exposure.sales.within(_QUARTER).fall.value if row.exposure.sales else None,
        "reasons": [reason.text for reason in row.reasons],
        **{name: cell for name, cell in valuation_row(row.valuation).items() if name != "ticker"},
    }


def prediction_line(filing: Filing, paths: Sequence[str], readings: Sequence[Fact | Unread]) -> str:
    """One line of a predictions file: the filing, its facts with quotes and offsets, and what could not be read."""
    stated = [_prediction(reading) for reading in readings if isinstance(reading, Fact)]
    line = {
        "accession": filing.accession,
        "path": paths[0] if paths else None,
        "ticker": filing.issuer,
        "form": filing.form,
        "facts": stated,
        "unread": [unread_row(reading) for reading in readings if isinstance(reading, Unread)],
    }
    return json.dumps(plain(line), ensure_ascii=False, allow_nan=False) + "\n"


def _prediction(fact: Fact) -> dict[str, Any]:
    row = fact_row(fact)
    names = ("measure", "asset", "share_class", "value", "unit", "as_of", "period_start", "period_end")
    places = ("quote", "start", "end", "document", "reader")
    return {name: row[name] for name in (*names, *places) if row[name] is not None or name == "asset"}


def to_frame(columns: Sequence[Column], rows: Iterable[Row]) -> "pandas.DataFrame":
    """The rows as a pandas frame of those columns; numbers stay Decimal objects, missing cells are None."""
    import pandas

    names = [column.name for column in columns]
    return pandas.DataFrame([[row.get(name) for name in names] for row in rows], columns=names, dtype=object)


def record_text(record: Row) -> str:
    """One record as JSON, ending in a line break."""
    return json.dumps(plain(record), indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def json_text(rows: Iterable[Row]) -> str:
    """The rows as a JSON list, one object a row, ending in a line break."""
    return json.dumps([plain(row) for row in rows], indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def csv_text(columns: Sequence[Column], rows: Iterable[Row]) -> str:
    """The rows as CSV with a header of column names; missing cells are empty."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow([column.name for column in columns])
    writer.writerows([_cell(row.get(column.name)) for column in columns] for row in rows)
    return sheet.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple | Mapping):
        return disarmed(json.dumps(plain(value), ensure_ascii=False, separators=(",", ":")))
    if isinstance(value, date | datetime | int):
        return str(plain(value))
    return disarmed(str(value))


def listing_rows(clock: "DelistingClock") -> list[dict[str, Any]]:
    """A delisting clock as rows of LISTING, one a rule, the one that has come furthest first."""
    if not clock.rules:
        return [{"ticker": clock.ticker or None, "venue": clock.venue, "as_of": clock.as_of, "status": "unknown",
                 "reason": clock.reason}]  # fmt: skip
    return [_listing_row(clock, rule) for rule in clock.rules]


def pressing_rows(clock: "DelistingClock") -> list[dict[str, Any]]:
    """The same of the rules that count against the security or raise a flag; of the price rule where none does."""
    return [_listing_row(clock, rule) for rule in clock.pressing] or listing_rows(clock)


def _listing_row(clock: "DelistingClock", rule: "RuleClock") -> dict[str, Any]:
    state, distance = rule.state, rule.distance
    return {
        "ticker": clock.ticker or None,
        "venue": str(clock.venue),
        "as_of": clock.as_of,
        "rule": state.rule,
        "clause": state.clause,
        "status": str(state.stage),
        "days_below": None if state.days_below is None else Decimal(state.days_below),
        "days_below_at_most": None if state.days_below_at_most is None else Decimal(state.days_below_at_most),
        "closes_left": None if state.closes_left is None else Decimal(state.closes_left),
        "chance_of_notice": distance.chance.share if distance.chance else None,
        "expected_notice": state.expected_notice,
        "notice": state.notice,
        "notice_stated": state.notice_stated,
        "deadline": state.deadline,
        "days_to_deadline": None if distance.days_to_deadline is None else Decimal(distance.days_to_deadline),
        "plan_due": state.plan_due,
        "cure_period": state.cure_period,
        "cure_why": state.cure_why or None,
        "cure_run": Decimal(state.cure_run),
        "last_cure_start": distance.last_cure_start,
        "cure_split": None if distance.cure_split is None else Decimal(distance.cure_split),
        "determination": state.determination,
        "suspension": state.suspension,
        "confidence": state.confidence,
        "reason": "; ".join(filter(None, (state.reason, *state.findings))),
        "findings": state.findings,
        "documents": sorted({fact.citation.document for fact in state.evidence}) or None,
        "quotes": [fact.citation.quote for fact in state.evidence] or None,
    }


def rule_row(row: "RuleRow") -> dict[str, Any]:
    """A dated number of a rule as one row of RULES."""
    parameter = row.parameter
    return {
        "rule": row.rule,
        "name": parameter.name,
        "value": parameter.value,
        "unit": parameter.unit,
        "clause": parameter.clause,
        "effective": parameter.effective,
        "before": row.before.value if row.before else None,
        "status": parameter.status,
        "judges": row.judges,
        "source": parameter.source,
        "proposed": parameter.proposed,
        "exchanges": " ".join(row.exchanges),
    }


# tables for people ---------------------------------------------------------------------------------------------


def step_row(step: "Step") -> dict[str, Any]:
    """One line of a plan."""
    return {"what": step.what, "requests": Decimal(step.requests)}


def freshness_row(row: "Freshness") -> dict[str, Any]:
    """How fresh one source of one company is."""
    return {
        "ticker": row.subject,
        "source": row.source,
        "state": row.state,
        "last_success": row.last_success,
        "last_try": row.last_try,
        "reason": row.reason or None,
        "filings": Decimal(row.filings),
        "last_filing": row.last_filing,
        "usual_gap_days": None if row.usual_gap_days is None else Decimal(row.usual_gap_days),
        "silent_days": None if row.silent_days is None else Decimal(row.silent_days),
    }


def print_table(columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """Print the rows as a table on standard output; sentences are folded, nothing is ever cut."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = [column for column in columns if _is_for_people(column, rows)]
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in shown:
        title = column.name.replace("_usd", " $").replace("_", " ")
        numeric = column.show in _NUMBER_FORMS
        table.add_column(title, justify="right" if numeric else "left", max_width=_WIDEST, overflow="fold")
    for row in rows:
        table.add_row(
            *(Text("" if _is_its_end(column, row) else _shown(column, row.get(column.name))) for column in shown)
        )
    Console(file=sys.stdout, highlight=False, width=_WIDTH, no_color=not sys.stdout.isatty()).print(table)


def _is_for_people(column: Column, rows: Iterable[Row]) -> bool:
    if column.end_of:
        return any(not _is_its_end(column, row) for row in rows)
    return column.show != "hidden"


def _is_its_end(column: Column, row: Row) -> bool:
    """Whether a bound says no more than the number it bounds."""
    return bool(column.end_of) and row.get(column.name) == row.get(column.end_of)


def _shown(column: Column, value: Any) -> str:
    if value is None:
        return "\u2013"
    if isinstance(value, list | tuple):
        return "; ".join(str(item) for item in value)
    if isinstance(value, Decimal):
        return _NUMBER_FORMS.get(column.show, _plainly)(value)
    return str(plain(value))


def _plainly(value: Decimal) -> str:
    return f"{value:,f}"


def _short(value: Decimal) -> str:
    """A large number in three or four digits: 192.6M, -4.43B, 13.9M."""
    for limit, letter in ((10**12, "T"), (10**9, "B"), (10**6, "M"), (10**3, "k")):
        if abs(value) >= limit:
            return f"{value / limit:,.2f}{letter}"
    return f"{value:,.2f}"


_NUMBER_FORMS: dict[str, Callable[[Decimal], str]] = {
    "whole": lambda value: f"{value:,.0f}",
    "short": _short,
    "ratio": lambda value: f"{value:,.2f}",
    "fine": lambda value: f"{value:,.4f}",
    "percent": lambda value: f"{value * 100:,.1f} %",
}


@contextmanager
def progress(label: str) -> Iterator[Callable[[int], None]]:
    """A progress bar on standard error, where that is a terminal; the function it gives is told how many are done."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done: bar.update(task, completed=done)


@contextmanager
def sync_progress() -> "Iterator[Callable[[SyncProgress], None]]":
    """Bars for what is listed, fetched and read, on standard error; where that is no terminal, only why it waits."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        listed, fetched, read = (bar.add_task(name, total=None) for name in ("listings", "fetched", "read"))

        told = False

        def show(now: "SyncProgress") -> None:
            nonlocal told
            if now.waiting and not told and not console.is_terminal:
                print(f"datmon: {now.waiting}", file=sys.stderr)
            told = bool(now.waiting)
            bar.update(listed, completed=now.listed, total=now.companies or None)
            bar.update(fetched, completed=now.fetched, total=now.wanted or None, description=now.waiting or "fetched")
            bar.update(read, completed=now.read)

        yield show
