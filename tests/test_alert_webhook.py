import hashlib
import hmac
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from datmon.alert_settings import WebhookChannel
from datmon.alert_webhook import TryAgain, post
from datmon.errors import BadInput, FetchTrouble
from tests.alert_servers import taking_posts
from tests.test_alert import an_alert

_NOW = datetime(2025, 11, 4, 22, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_SECRET", "hunter2")


def hook(url: str | None, **changed: object) -> WebhookChannel:
    told = {"name": "hook", "kind": "webhook", "url": url, "secret_env": "DESK_SECRET", **changed}
    return WebhookChannel.model_validate(told)


def test_the_receiver_can_check_who_sent_it_when_and_whether_it_is_a_repetition() -> None:
    with taking_posts() as there:
        post(hook(there.url), an_alert(), _NOW, Path())
    (request,) = there.posted
    stamp = request.headers["x-datmon-timestamp"]
    signed = hmac.new(b"hunter2", stamp.encode() + b"." + request.body, hashlib.sha256).hexdigest()
    assert request.headers["x-datmon-signature"] == f"v1={signed}"
    assert stamp == "1762295400"
    assert request.headers["idempotency-key"] == "a1"
    assert request.headers["content-type"] == "application/json"
    told = json.loads(request.body)
    assert (told["ticker"], told["before"], told["now"]) == ("XYZ", "3,234 BTC held", "2,264 BTC held")
    assert told["quotes"] == [
        {"document": "0000000000-25-000001/x.htm", "start": 10, "end": 28, "quote": "we hold 2,264 coins"}
    ]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_in_trouble_is_asked_again(status: int) -> None:
    with taking_posts((status, {"Retry-After": "7"})) as there, pytest.raises(TryAgain, match=str(status)) as caught:
        post(hook(there.url), an_alert(), _NOW, Path())
    assert caught.value.after == 7


def test_a_server_that_is_not_there_is_asked_again() -> None:
    with taking_posts() as there:
        url = there.url
    with pytest.raises(TryAgain, match=r"127\.0\.0\.1 does not answer"):
        post(hook(url), an_alert(), _NOW, Path())


@pytest.mark.parametrize("status", [400, 401, 404, 410])
def test_a_refusal_is_final(status: int) -> None:
    with taking_posts(status) as there, pytest.raises(FetchTrouble, match=f"refuses the alert with {status}") as caught:
        post(hook(there.url), an_alert(), _NOW, Path())
    assert not isinstance(caught.value, TryAgain)


def test_a_redirect_is_not_followed() -> None:
    with (
        taking_posts() as other,
        taking_posts((302, {"Location": other.url})) as there,
        pytest.raises(FetchTrouble, match="302"),
    ):
        post(hook(there.url), an_alert(), _NOW, Path())
    assert other.posted == []


def test_an_address_from_the_environment_is_checked_and_never_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_URL", "file:///etc/shadow-token")
    with pytest.raises(BadInput) as caught:
        post(hook(None, url_env="DESK_URL"), an_alert(), _NOW, Path())
    assert "shadow-token" not in str(caught.value)


def test_without_its_secret_nothing_is_posted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DESK_SECRET")
    with taking_posts() as there, pytest.raises(BadInput, match="DESK_SECRET is not set"):
        post(hook(there.url), an_alert(), _NOW, Path())
    assert there.posted == []
