"""Alert settings: the channels alerts go to and the hours in which they wait, from alerts.toml in the home.

No secret stands in that file: it names the environment variable or the file a secret is in. What a secret is, is asked
only when something is sent, and is never shown.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError, model_validator

from datmon.errors import BadInput
from datmon.toml_faults import fault_of, parsed_toml

FILE = "alerts.toml"
_SEE = "docs/alerts.md"
_LARGEST_FILE = 1024 * 1024
_LARGEST_SECRET = 64 * 1024
_TOP = ("keep_default_rules", "tell_standing", "quiet_hours", "channel", "rule")
HERE = ("127.0.0.1", "localhost", "::1")

Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$")]
Variable = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,99}$")]
FileName = Annotated[str, StringConstraints(min_length=1, max_length=1000)]
Host = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9.:-]{0,252}$")]
Mailbox = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,252}$")]
Seconds = Annotated[int, Field(ge=1, le=120)]


class Channel(BaseModel):
    """What every channel has. In quiet hours nothing but what is urgent goes to one that `keeps_quiet`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Name
    keeps_quiet: bool = True


class TerminalChannel(Channel):
    """Standard output."""

    kind: Literal["terminal"]
    keeps_quiet: bool = False


class FileChannel(Channel):
    """A file to which a line of JSON is added for each alert; a relative path counts from the settings' folder."""

    kind: Literal["file"]
    path: FileName
    keeps_quiet: bool = False


class WebhookChannel(Channel):
    """An address that JSON is posted to, signed with a secret both sides know."""

    kind: Literal["webhook"]
    url: FileName | None = None
    url_env: Variable | None = None
    secret_env: Variable | None = None
    secret_file: FileName | None = None
    timeout_seconds: Seconds = 10

    @model_validator(mode="after")
    def _is_whole(self) -> "WebhookChannel":
        if (self.url is None) == (self.url_env is None):
            raise ValueError("it needs one of url and url_env")
        if (self.secret_env is None) == (self.secret_file is None):
            raise ValueError("it needs one of secret_env and secret_file, for what signs the messages")
        if self.url is not None:
            why = trouble_with(self.url)
            if why:
                raise ValueError(why)
        return self


class EmailChannel(Channel):
    """Mailboxes, by SMTP. `starttls` is refused where the server does not offer it: nothing goes in the clear."""

    kind: Literal["email"]
    host: Host
    port: Annotated[int, Field(ge=1, le=65535)] = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: Annotated[str, StringConstraints(min_length=1, max_length=200)] | None = None
    password_env: Variable | None = None
    password_file: FileName | None = None
    ca_file: FileName | None = None
    sender: Mailbox
    recipients: Annotated[tuple[Mailbox, ...], Field(min_length=1, max_length=50)]
    timeout_seconds: Seconds = 20

    @model_validator(mode="after")
    def _is_whole(self) -> "EmailChannel":
        named = (self.password_env is not None) + (self.password_file is not None)
        if (self.user is not None) != (named == 1):
            raise ValueError("user goes with one of password_env and password_file")
        if self.security == "none" and self.host not in HERE:
            raise ValueError('security "none" is for a server on this machine; use starttls or tls')
        return self


AnyChannel = Annotated[TerminalChannel | FileChannel | WebhookChannel | EmailChannel, Field(discriminator="kind")]


@dataclass(frozen=True, slots=True)
class QuietHours:
    """The hours of the day, in a time zone, in which alerts wait; over midnight where they end before they begin."""

    begin: time
    end: time
    zone: ZoneInfo

    def hold(self, now: datetime) -> bool:
        """Whether the instant lies within them; the begin does, the end does not."""
        there = now.astimezone(self.zone).time()
        if self.begin < self.end:
            return self.begin <= there < self.end
        return there >= self.begin or there < self.end


@dataclass(frozen=True, slots=True)
class AlertSettings:
    """What a user set: the channels, the quiet hours, whether a first look tells what stands already, and the tables.

    `keeps_default_rules` is whether datmon's own rules are looked at beside the user's; `file` names where it stands.
    """

    file: str
    channels: tuple[Channel, ...]
    quiet_hours: QuietHours | None
    tells_standing: bool
    keeps_default_rules: bool
    tables: Mapping[str, Any]
    folder: Path

    @property
    def channel_names(self) -> tuple[str, ...]:
        """The names of the channels."""
        return tuple(channel.name for channel in self.channels)


_ON_SCREEN = TerminalChannel(name="terminal", kind="terminal")


def alert_settings(file: Path | None, home: Path | None) -> AlertSettings:
    """The settings of the file, else those of alerts.toml in the home; without either, alerts go to the terminal.

    Raises BadInput naming file, table and key of a mistake, or where a file that was named is not there.
    """
    folder = home or Path()
    at = file or folder / FILE
    if file is None and (home is None or not at.is_file()):
        return AlertSettings(FILE, (_ON_SCREEN,), None, False, True, {}, folder)
    return settings_of(str(at), parsed_toml(str(at), _content(at)), at.parent)


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as handle:
            content = handle.read(_LARGEST_FILE + 1)
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror or error}; name another with --rules.") from error
    if len(content) > _LARGEST_FILE:
        raise BadInput(f"{file} is larger than {_LARGEST_FILE:,} bytes; that is no file of alert rules.")
    return content


def settings_of(file: str, tables: Mapping[str, Any], folder: Path) -> AlertSettings:
    """The settings in these tables; relative paths count from the folder.

    Raises BadInput naming the file and what is wrong.
    """
    unknown = [key for key in tables if key not in _TOP]
    if unknown:
        raise BadInput(f"{file}: {unknown[0][:60]!r} is no setting; settings are {', '.join(_TOP)}.")
    for key in ("keep_default_rules", "tell_standing"):
        if not isinstance(tables.get(key, True), bool):
            raise BadInput(f"{file}: {key} must be true or false; mend it.")
    return AlertSettings(
        file=file,
        channels=_channels(file, tables.get("channel", [])) or (_ON_SCREEN,),
        quiet_hours=_quiet_hours(file, tables.get("quiet_hours")),
        tells_standing=tables.get("tell_standing", False),
        keeps_default_rules=tables.get("keep_default_rules", True),
        tables=tables,
        folder=folder,
    )


def _channels(file: str, rows: object) -> tuple[Channel, ...]:
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BadInput(f"{file}: channel must be tables, [[channel]]; mend it.")
    found: dict[str, Channel] = {}
    adapter: TypeAdapter[Channel] = TypeAdapter(AnyChannel)
    for place, row in enumerate(rows, 1):
        name = row.get("name")
        where = f"{file}, channel {name[:60]!r}" if isinstance(name, str) else f"{file}, channel {place}"
        _check_no_secret(where, row)
        try:
            channel = adapter.validate_python(row)
        except ValidationError as error:
            raise BadInput(f"{where}: {fault_of(error, 'kind', _SEE)}.") from error
        if channel.name in found:
            raise BadInput(f"{file}: two channels are called {channel.name!r}; give the second another name.")
        found[channel.name] = channel
    return tuple(found.values())


def _check_no_secret(where: str, row: Mapping[str, object]) -> None:
    for key in ("secret", "password"):
        if key in row:
            raise BadInput(
                f"{where}: a {key} does not stand in this file; put it into an environment variable or a file of its "
                f"own, and name that with {key}_env or {key}_file."
            )


def _quiet_hours(file: str, row: object) -> QuietHours | None:
    if row is None:
        return None
    if not isinstance(row, dict) or {*row} != {"from", "to", "zone"}:
        raise BadInput(f'{file}: quiet_hours needs from, to and zone, like from = "22:00", to = "07:00"; mend it.')
    begin, end = (_hour(file, key, row[key]) for key in ("from", "to"))
    if begin == end:
        raise BadInput(f"{file}: quiet_hours begin and end at the same time; leave them out, or change one.")
    try:
        return QuietHours(begin, end, ZoneInfo(str(row["zone"])))
    except (OSError, ValueError, KeyError) as error:
        raise BadInput(f"{file}: quiet_hours: the zone is not known; name one like America/New_York.") from error


def _hour(file: str, key: str, written: object) -> time:
    """A time of the day as text, or as TOML writes it."""
    try:
        found = written if isinstance(written, time) else time.fromisoformat(str(written))
    except ValueError as error:
        raise BadInput(f'{file}: quiet_hours: {key} is not a time of the day; write it like "22:00".') from error
    return found.replace(tzinfo=None)


# addresses and secrets ----------------------------------------------------------------------------------------


def trouble_with(address: str) -> str:
    """Why nothing is posted to the address; empty where it may be. Only its host is ever named."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "the url is no address; write it like https://desk.example/alerts"
    if parts.scheme not in ("http", "https") or not host:
        return "the url must begin with https:// or http:// and name a host"
    if parts.username is not None or parts.password is not None:
        return "the url must not hold a name or password; sign with secret_env, or keep the address in url_env"
    if not address.isascii() or not address.isprintable() or " " in address:
        return "the url has signs that no address has; write it in plain ASCII"
    return ""


def secret_of(variable: str | None, file: str | None, folder: Path) -> str:
    """The secret that stands in the environment variable, or in the file.

    Raises BadInput where it is not there, or empty; what it is, is never told.
    """
    if variable is not None:
        told = os.environ.get(variable, "")
        if not told:
            raise BadInput(f"the environment variable {variable} is not set; set it to the secret")
        return told
    at = folder / (file or "")
    try:
        with at.open("rb") as handle:
            content = handle.read(_LARGEST_SECRET).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no text"
        raise BadInput(f"the file {at} of the secret cannot be read: {why}") from error
    if not content.strip():
        raise BadInput(f"the file {at} of the secret is empty; write the secret into it")
    return content.rstrip("\r\n")
