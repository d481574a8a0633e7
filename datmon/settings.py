"""What a user may set of EDGAR: who is asking, which server it is, how fast it is asked.

The environment wins over the home's settings.toml, and that over datmon's own edgar.toml.
"""

import os
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from datmon.errors import BadInput

FILE = "settings.toml"
_LARGEST_FILE = 1024 * 1024
# The fastest that EDGAR itself is asked; another server is asked as fast as its owner says.
_EDGAR_MOST = 9.5
_EDGAR_DOMAIN = "sec.gov"

Positive = Annotated[float, Field(gt=0, le=1_000_000)]
Kinds = tuple[Annotated[str, StringConstraints(min_length=1, max_length=40)], ...]
# What is sent in a header: printable ASCII with an address to write to.
Contact = Annotated[str, StringConstraints(max_length=300, pattern=r"^[\x20-\x7e]*[^\s@]@[^\s@][\x20-\x7e]*$")]
Address = Annotated[str, StringConstraints(max_length=300, pattern=r"^https?://[^\s\"'<>\\?#]+$")]


class Table(BaseModel):
    """A table of settings: nothing unknown in it, nothing changed after it was read."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Pace(Table):
    """How fast EDGAR is asked; the words are explained in edgar.toml."""

    requests_per_second: Positive
    counted_late_seconds: Annotated[float, Field(ge=0, le=60)]
    rate_after_a_block: Annotated[float, Field(gt=0, le=1)]
    slowest_requests_per_second: Positive
    hours_to_full_rate: Positive


class Block(Table):
    """How long nothing is asked after a refusal."""

    break_seconds: Positive
    most_in_a_row: Annotated[int, Field(gt=0)]


class Patience(Table):
    """How long an answer is waited for, how often it is asked for again, and by how many connections."""

    connect_seconds: Positive
    answer_seconds: Positive
    whole_answer_seconds: Positive
    attempts: Annotated[int, Field(gt=0, le=100)]
    first_wait_seconds: Positive
    longest_wait_seconds: Positive
    refused_connections: Annotated[int, Field(gt=0, le=10_000)]
    connections: Annotated[int, Field(gt=0, le=32)]


class Largest(Table):
    """The most megabytes of each kind of answer; more is refused."""

    listing: Positive
    submission: Positive
    index: Positive
    feed: Positive
    facts: Positive
    refusal: Positive


class SubmissionKinds(Table):
    """Which documents of a submission are not kept, and where fetching stops."""

    unread_kinds: Kinds
    stopped_forms: Kinds
    rendered_kinds: Kinds
    least_spared_kilobytes: Annotated[float, Field(ge=0)]


class EdgarSettings(Table):
    """How EDGAR is asked. `user_agent` is None where nobody has said who is asking, `url` where it is EDGAR itself."""

    pace: Pace
    block: Block
    patience: Patience
    largest_megabytes: Largest
    submission: SubmissionKinds
    user_agent: Contact | None = None
    url: Address | None = None

    def contact(self, home: Path | None) -> str:
        """Who is asking.

        Raises BadInput where it is not known, with what to do.
        """
        if self.user_agent is None:
            place = f"user_agent in {home / FILE}" if home is not None else "user_agent"
            raise BadInput(
                "EDGAR answers only who says who they are; set DATMON_USER_AGENT to your name and e-mail address, "
                f'like "Jane Doe jane@example.com", or {place}.'
            )
        return self.user_agent


@dataclass(frozen=True, slots=True)
class _Variable:
    """An environment variable and the setting it is: the table (empty for the top) and the key."""

    name: str
    table: str
    key: str


_VARIABLES = (
    _Variable("DATMON_USER_AGENT", "", "user_agent"),
    _Variable("DATMON_EDGAR_URL", "", "url"),
    _Variable("DATMON_EDGAR_RATE", "pace", "requests_per_second"),
    _Variable("DATMON_EDGAR_BREAK_SECONDS", "block", "break_seconds"),
)


def edgar_settings(home: Path | None = None) -> EdgarSettings:
    """How EDGAR is asked from this home.

    Raises BadInput naming the variable, or the file and key, that cannot be used.
    """
    table = _shipped()
    own = _own(home / FILE) if home is not None else {}
    _lay_over(table, own)
    for variable in _VARIABLES:
        value = os.environ.get(variable.name, "").strip()
        if value:
            (table[variable.table] if variable.table else table)[variable.key] = value
    settings = _checked(table, home)
    if _is_edgar(settings.url) and settings.pace.requests_per_second > _EDGAR_MOST:
        raise BadInput(
            f"EDGAR is asked at most {_EDGAR_MOST} times a second; lower requests_per_second, or DATMON_EDGAR_RATE."
        )
    return settings


def _is_edgar(url: str | None) -> bool:
    """Whether requests go to EDGAR, by default or by whichever of its names is set."""
    host = (urlsplit(url).hostname or "").rstrip(".") if url else _EDGAR_DOMAIN
    return host == _EDGAR_DOMAIN or host.endswith(f".{_EDGAR_DOMAIN}")


@cache
def _text() -> str:
    return files("datmon").joinpath("edgar.toml").read_text("utf-8")


def _shipped() -> dict[str, Any]:
    return tomllib.loads(_text())


def _own(file: Path) -> dict[str, Any]:
    """The [edgar] table of the home's file, nothing where there is none."""
    try:
        if not file.is_file():
            return {}
        with file.open("rb") as handle:
            content = handle.read(_LARGEST_FILE).decode("utf-8-sig")
        found = tomllib.loads(content).get("edgar", {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadInput(f"{file} cannot be read as TOML: {error}; mend it.") from error
    if not isinstance(found, dict):
        raise BadInput(f"{file}: edgar must be a table, [edgar]; mend it.")
    return found


def _lay_over(table: dict[str, Any], own: dict[str, Any]) -> None:
    for key, value in own.items():
        if isinstance(table.get(key), dict) and isinstance(value, dict):
            table[key].update(value)
        else:
            table[key] = value


def _checked(table: dict[str, Any], home: Path | None) -> EdgarSettings:
    try:
        return EdgarSettings.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
        raise BadInput(_fault(first["loc"], first["type"], str(first["input"])[:60], home)) from error


def _fault(place: tuple[int | str, ...], kind: str, value: str, home: Path | None) -> str:
    key = str(place[-1]) if place else "edgar"
    variable = next((v.name for v in _VARIABLES if v.key == key and os.environ.get(v.name, "").strip()), None)
    where = variable or (f"{home / FILE}: edgar.{'.'.join(map(str, place))}" if home else f"edgar.{key}")
    if key == "user_agent" and not value.isascii():
        return f"{where} is {value!r}, of which only letters without accents can be sent; write it in plain ASCII."
    if key == "url":
        return f"{where} is {value!r}, which is no address; write it like https://mirror.example."
    if key == "user_agent":
        return f'{where} is {value!r}, which has no e-mail address; write it like "Jane Doe jane@example.com".'
    if kind == "extra_forbidden":
        return f"{where} is no setting; the settings stand in datmon's edgar.toml."
    return f"{where} cannot be {value!r}; mend it."
