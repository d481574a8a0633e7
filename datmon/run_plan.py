"""The plan of a run: which home, which sources, which tables into which folder; read from a small TOML file.

Every key may be left out. Paths are meant from the file's own folder. A mistake is told in one sentence that names the
file and the key.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints, ValidationError

from datmon.errors import BadInput
from datmon.settings import Table
from datmon.timetable import Timetable, timetable_of
from datmon.toml_faults import parsed_toml

FILE = "run.toml"
_LARGEST_FILE = 1024 * 1024
_KEYS = (
    "home, issuers, at; sources, tickers, since and workers in [sync]; filings and curated in [read]; out, tables and "
    "formats in [export]; rules in [alerts]"
)

Source = Literal["edgar", "wires", "prices"]
Name = Annotated[str, StringConstraints(min_length=1, max_length=40)]


def _path(value: object) -> Path:
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise ValueError("a path is a text of characters that can be seen")
    return Path(value)


Place = Annotated[Path, BeforeValidator(_path)]


class SyncPlan(Table):
    """Which sources are asked, of which issuers (default: all watched), from which filing day on."""

    sources: tuple[Source, ...] = ("edgar", "wires", "prices")
    tickers: tuple[Name, ...] = ()
    since: date | None = None
    workers: Annotated[int, Field(gt=0, le=1024)] | None = None


class ReadPlan(Table):
    """Folders and files of filings, and curated tables, that are looked at for what is new in them."""

    filings: tuple[Place, ...] = ()
    curated: tuple[Place, ...] = ()


class ExportPlan(Table):
    """Which tables (default: all) in which formats (default: CSV) go to which folder; without one, none."""

    out: Place | None = None
    tables: tuple[Name, ...] = ()
    formats: tuple[Name, ...] = ()


class AlertPlan(Table):
    """Where the alert rules stand. Default: as `datmon alerts` finds them."""

    rules: Place | None = None


class RunPlan(Table):
    """A run in full; what is None or empty is as the commands have it."""

    home: Place | None = None
    issuers: Place | None = None
    at: Annotated[str, StringConstraints(max_length=200)] | None = None
    sync: SyncPlan = SyncPlan()
    read: ReadPlan = ReadPlan()
    export: ExportPlan = ExportPlan()
    alerts: AlertPlan = AlertPlan()

    def without_sources(self) -> "RunPlan":
        """The plan of a run that asks nobody outside."""
        return self.model_copy(update={"sync": self.sync.model_copy(update={"sources": ()})})

    def exported_to(self, out: Path | None, tables: tuple[str, ...] = (), formats: tuple[str, ...] = ()) -> "RunPlan":
        """The plan with another folder, other tables or other formats where they are given."""
        given = {"out": out, "tables": tables, "formats": formats}
        update = {key: value for key, value in given.items() if value}
        return self.model_copy(update={"export": self.export.model_copy(update=update)})

    @property
    def timetable(self) -> Timetable | None:
        """When it is due, where the plan says so."""
        return timetable_of(self.at) if self.at else None


def plan_of(file: Path) -> RunPlan:
    """The plan in the file.

    Raises BadInput naming the file, and the key that cannot be used.
    """
    file = file.expanduser().absolute()
    try:
        with file.open("rb") as handle:
            content = handle.read(_LARGEST_FILE + 1)
        if len(content) > _LARGEST_FILE:
            raise BadInput(f"{file} is larger than a plan of a run can be; give another file.")
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror or error}; give another --config.") from error
    return _placed(_checked(parsed_toml(str(file), content), file), file.parent)


def _checked(table: Mapping[str, Any], file: Path) -> RunPlan:
    try:
        plan = RunPlan.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
        raise BadInput(_fault(file, first["loc"], first["type"], first["input"], first["msg"])) from error
    try:
        _ = plan.timetable
    except BadInput as error:
        raise BadInput(f"{file}: at: {error}") from error
    return plan


def _fault(file: Path, place: tuple[int | str, ...], kind: str, value: object, message: str) -> str:
    key = ".".join(str(part) for part in place if isinstance(part, str))[:80]
    if kind == "extra_forbidden":
        return f"{file}: {key} is no setting of a run; there are {_KEYS}."
    if kind == "model_type":
        return f"{file}: {key} must be a table, [{key}]; mend it."
    return f"{file}: {key} cannot be {str(value)[:60]!r} ({message}); mend it."


def _placed(plan: RunPlan, folder: Path) -> RunPlan:
    """The plan with its paths meant from that folder."""

    def whole(path: Path | None) -> Path | None:
        return None if path is None else folder / path.expanduser()

    def all_whole(paths: tuple[Path, ...]) -> tuple[Path, ...]:
        return tuple(folder / path.expanduser() for path in paths)

    read = {"filings": all_whole(plan.read.filings), "curated": all_whole(plan.read.curated)}
    return plan.model_copy(
        update={
            "home": whole(plan.home),
            "issuers": whole(plan.issuers),
            "read": plan.read.model_copy(update=read),
            "export": plan.export.model_copy(update={"out": whole(plan.export.out)}),
            "alerts": plan.alerts.model_copy(update={"rules": whole(plan.alerts.rules)}),
        }
    )
