"""The tables of a home as files in a folder, and read back from there."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from datmon.calendars import instant_text
from datmon.errors import BadInput
from datmon.monitor.clocks import Clocks
from datmon.monitor.firms import standing_of
from datmon.monitor.listings import listing
from datmon.monitor.monitored_home import Monitor
from datmon.monitor.nearness import exposed, ranked
from datmon.monitor.readings import conflicts, facts, unread

if TYPE_CHECKING:
    import pandas

    from datmon.export_folder import Published
    from datmon.fact import Fact, Unread

Rows = Sequence[Mapping[str, Any]]
Known = tuple["Sequence[Fact]", "Sequence[Unread]"]


def export(
    monitor: Monitor,
    out: Path | str,
    *,
    tables: Sequence[str] = (),
    formats: Sequence[str] = (),
    clocks: Clocks,
) -> "Published":
    """Write the tables (default: all) as CSV, Parquet or both (default: CSV) to a folder of the day below `out`.

    `out` has a link of the day's name and one named `latest`, each swung in one step once everything is there, and
    a manifest.json in every export. The same inputs give the same bytes. An earlier day than that of `latest` leaves
    `latest` alone. A day that is exported again is replaced; the tables and formats of a folder may grow, not shrink.

    Raises BadInput when a table or format is none, Parquet cannot be written here, the folder cannot be written, or
    what is asked for has less than what it would replace.
    """
    from datmon import export_folder, export_schema

    asked = export_schema.checked_tables(tables)
    kinds = export_schema.checked_formats(formats)
    known = facts(monitor, clocks=clocks), unread(monitor, clocks=clocks)
    rows = _rows_of(monitor, asked, clocks, known)
    folder, label = Path(out), clocks.as_of.isoformat()
    with export_folder.alone_in(folder):
        latest = export_folder.latest_of(folder)
        is_latest = latest is None or str(latest.manifest.get("as_of")) <= clocks.as_of.isoformat()
        for name in (label, *([export_folder.LATEST] if is_latest else [])):
            _check_no_less(folder / name, asked, kinds)
        write = partial(_write, manifest=_head(monitor, clocks, known), rows=rows, formats=kinds)
        return export_folder.publish(folder, label, write, is_latest=is_latest)


def read_export(folder: Path | str, table: str, *, exact: bool = False) -> "pandas.DataFrame":
    """A table of an export as a pandas frame, its types those of the manifest and its text as it was.

    `folder` is that of an export, such as `exports/latest`. Numbers are float64, or with `exact` Decimal objects.

    Raises BadInput when there is no export or no such table, or the file is not the one of the manifest.
    """
    from datmon.answers import typed_frame
    from datmon.export_folder import digest_of, opened
    from datmon.export_schema import TypedColumn
    from datmon.table_files import READERS

    export = opened(Path(folder))
    found = next((each for each in export.manifest["tables"] if each["name"] == table), None)
    if found is None:
        raise BadInput(
            f"{folder} has no table {table!r}; it has {', '.join(each['name'] for each in export.manifest['tables'])}."
        )
    chosen = found["files"][0]
    file = export.folder / chosen["name"]
    if not file.exists() or digest_of(file) != chosen["sha256"]:
        raise BadInput(f"{file} is not the file its manifest tells of; export the day again.")
    columns = [TypedColumn.of_record(record) for record in found["columns"]]
    return typed_frame(columns, READERS[chosen["format"]](file, columns), exact=exact)


def _check_no_less(link: Path, tables: Sequence[str], formats: Sequence[str]) -> None:
    """That what a link would point to has all that it points to now: who reads a file by its name finds it.

    Raises BadInput.
    """
    from datmon.export_folder import opened_or_none
    from datmon.export_schema import table_names

    export = opened_or_none(link)
    for table in export.manifest["tables"] if export else ():
        for file in table["files"]:
            known = table.get("name") in table_names()
            if known and (table["name"] not in tables or file.get("format") not in formats):
                raise BadInput(
                    f"{link} has {file['name']}, which is not asked for now; name its tables and formats as well, or "
                    "another folder with --out."
                )


def _head(monitor: Monitor, clocks: Clocks, known: Known) -> dict[str, Any]:
    """What the manifest says of the question and of what answers it; nothing of when it was written."""
    from importlib.metadata import version

    from datmon.disclosures import READERS
    from datmon.export_schema import schema_version
    from datmon.inputs_digest import inputs_digest, tables_digest

    stated, passed = known
    return {
        "schema_version": schema_version(),
        "as_of": clocks.as_of.isoformat(),
        "known_at": instant_text(clocks.known_at),
        "datmon": version("datmon"),
        "readers": READERS.split(),
        "tables_of_datmon": tables_digest(),
        "inputs": {
            "facts": len(stated),
            "unread": len(passed),
            "sha256": inputs_digest(stated, passed, monitor.forms(clocks.known_at), monitor.issuers),
        },
    }


def _write(part: Path, *, manifest: dict[str, Any], rows: Mapping[str, Rows], formats: Sequence[str]) -> dict[str, Any]:
    """Write the files; the manifest with their sizes and hashes."""
    from datmon.export_schema import columns_of

    tables = [
        {
            "name": name,
            "rows": len(table),
            "columns": [column.as_record() for column in columns_of(name)],
            "files": [_file(part, name, form, table) for form in formats],
        }
        for name, table in rows.items()
    ]
    return {**manifest, "tables": tables}


def _file(part: Path, name: str, form: str, rows: Rows) -> dict[str, Any]:
    from datmon.export_folder import digest_of
    from datmon.export_schema import columns_of
    from datmon.table_files import WRITERS

    file = part / f"{name}.{form}"
    WRITERS[form](file, columns_of(name), rows)
    return {"name": file.name, "format": form, "bytes": file.stat().st_size, "sha256": digest_of(file)}


def _rows_of(monitor: Monitor, tables: Sequence[str], clocks: Clocks, known: Known) -> dict[str, Rows]:
    """The rows of each table; what several rest on is worked out once."""
    from datmon import frames
    from datmon.event_frames import event_row
    from datmon.firm_events import events
    from datmon.forced_frames import forced_rows

    firms = exposed(monitor, (), clocks)
    makers: Mapping[str, Callable[[], Iterable[Mapping[str, Any]]]] = {
        "ranking": lambda: map(frames.ranking_row, ranked(monitor, firms)),
        "valuation": lambda: (frames.valuation_row(firm.valuation) for firm in firms),
        "standing": lambda: (
            row
            for firm in firms
            for row in frames.standing_rows(standing_of(monitor, firm.sheet, firm.valuation, clocks))
        ),
        "holdings": lambda: (row for firm in firms for row in frames.holding_rows(firm.valuation)),
        "facts": lambda: map(frames.fact_row, known[0]),
        "listing": lambda: (row for clock in listing(monitor, clocks=clocks) for row in frames.listing_rows(clock)),
        "triggers": lambda: (row for firm in firms for row in forced_rows(firm)),
        "events": lambda: map(event_row, events(known[0])),
        "conflicts": lambda: map(frames.finding_row, conflicts(monitor, clocks=clocks)),
        "unread": lambda: map(frames.unread_row, known[1]),
    }
    return {name: list(makers[name]()) for name in tables}
