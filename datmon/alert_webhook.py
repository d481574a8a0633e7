"""Alerts posted to an address: JSON, signed over the time and the body, with a key that tells a repetition.

Signature  X-Datmon-Signature: v1=<hex of HMAC-SHA256(secret, timestamp + "." + body)>, X-Datmon-Timestamp: <timestamp>
           (seconds since 1970-01-01 UTC); Idempotency-Key: the alert's id, the same for every try
"""

import hashlib
import hmac
import json
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from datmon.alert import Alert, as_record
from datmon.alert_settings import WebhookChannel, secret_of, trouble_with
from datmon.errors import BadInput, FetchTrouble

_MOST_WAITED = 30.0  # seconds that are waited where the server names them
_TRY_AGAIN = (408, 425, 429, 500, 502, 503, 504)


class TryAgain(FetchTrouble):
    """A message did not get through and may later; `after` is how many seconds the other side asks to wait."""

    def __init__(self, said: str, after: float = 0.0) -> None:
        super().__init__(said)
        self.after = after


def body_of(alert: Alert) -> bytes:
    """The alert as the JSON that is posted and signed: ASCII, keys in a fixed order."""
    return json.dumps(as_record(alert), separators=(",", ":")).encode("ascii")


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """What signs the body at that time."""
    return "v1=" + hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def post(channel: WebhookChannel, alert: Alert, now: datetime, folder: Path) -> None:
    """Post the alert once; redirects are not followed, and of the answer only the status is looked at.

    Raises TryAgain where it may get through later; FetchTrouble where it was refused; BadInput where the address or the
    secret is not there. Neither is ever told.
    """
    address, host = _address(channel, folder)
    body, timestamp = body_of(alert), str(int(now.timestamp()))
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "datmon",
        "Idempotency-Key": alert.alert_id,
        "X-Datmon-Timestamp": timestamp,
        "X-Datmon-Signature": signature(secret_of(channel.secret_env, channel.secret_file, folder), timestamp, body),
    }
    status, after = _posted(address, host, body, headers, channel.timeout_seconds)
    if status in _TRY_AGAIN:
        raise TryAgain(f"{host} answers {status}; it is tried again", after)
    if not 200 <= status < 300:
        raise FetchTrouble(f"{host} refuses the alert with {status}; look at its address and secret")


def _address(channel: WebhookChannel, folder: Path) -> tuple[str, str]:
    address = channel.url or secret_of(channel.url_env, None, folder)
    why = trouble_with(address)
    if why:
        raise BadInput(why)
    return address, urlsplit(address).hostname or ""


def _posted(address: str, host: str, body: bytes, headers: dict[str, str], patience: float) -> tuple[int, float]:
    """The answer's status, and how long it asks to wait; its body is not read."""
    import httpx  # noqa: PLC0415 - costs a tenth of a second

    here: dict[str, Any] = {f"all://{name}": None for name in ("127.0.0.1", "localhost", "[::1]")}  # by no proxy
    try:
        with (
            httpx.Client(timeout=patience, follow_redirects=False, mounts=here) as client,
            client.stream("POST", address, content=body, headers=headers) as answer,
        ):
            return answer.status_code, _waited(answer.headers.get("Retry-After", ""))
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        raise TryAgain(f"{host} does not answer ({type(error).__name__}); it is tried again") from error


def _waited(written: str) -> float:
    return min(float(written), _MOST_WAITED) if written.isascii() and written.isdigit() else 0.0
