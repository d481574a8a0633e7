import tomllib
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from datmon.alert_rules import default_rules, rules_of
from datmon.alert_settings import (
    AlertSettings,
    EmailChannel,
    WebhookChannel,
    alert_settings,
    secret_of,
    settings_of,
    trouble_with,
)
from datmon.errors import BadInput

_HOOK = '[[channel]]\nname = "hook"\nkind = "webhook"\nurl = "https://desk.example/a"\nsecret_env = "DESK_SECRET"\n'
_MAIL = '[[channel]]\nname = "mail"\nkind = "email"\nhost = "mail.example"\nsender = "a@b.example"\n'


def own(text: str) -> AlertSettings:
    return settings_of("alerts.toml", tomllib.loads(text), Path("/etc/desk"))


def test_the_file_shown_in_the_docs_can_be_used_as_it_stands() -> None:
    page = (Path(__file__).parent.parent / "docs" / "alerts.md").read_text("utf-8")
    tables = tomllib.loads(page.partition("```toml\n")[2].partition("```")[0], parse_float=Decimal)
    settings = settings_of("alerts.toml", tables, Path())
    assert settings.channel_names == ("desk", "mail", "log")
    rules = {rule.name: rule for rule in rules_of("alerts.toml", tables, default_rules(), settings.channel_names)}
    assert rules["mine-close-to-trigger"].channels == ("desk",)
    assert "stale-holdings" not in rules


def test_without_a_file_alerts_go_to_the_terminal(tmp_path: Path) -> None:
    settings = alert_settings(None, tmp_path)
    assert settings.channel_names == ("terminal",)
    assert settings.keeps_default_rules


def test_the_file_in_the_home_is_read(tmp_path: Path) -> None:
    (tmp_path / "alerts.toml").write_text(_HOOK + _MAIL + 'recipients = ["c@d.example"]\n')
    hook, mail = alert_settings(None, tmp_path).channels
    assert isinstance(hook, WebhookChannel)
    assert isinstance(mail, EmailChannel)
    assert (mail.port, mail.security) == (587, "starttls")


def test_a_file_that_was_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"none.toml cannot be read: No such file or directory"):
        alert_settings(tmp_path / "none.toml", tmp_path)


@pytest.mark.parametrize(
    ("hour", "holds"),
    [("2026-01-15T02:59:59", False), ("2026-01-15T03:00:00", True), ("2026-01-15T11:59:59", True),
     ("2026-01-15T12:00:00", False)],
)  # fmt: skip
def test_quiet_hours_over_midnight_are_those_of_their_zone(hour: str, holds: bool) -> None:
    quiet = own('[quiet_hours]\nfrom = "22:00"\nto = "07:00"\nzone = "America/New_York"').quiet_hours
    assert quiet is not None
    assert quiet.hold(datetime.fromisoformat(hour).replace(tzinfo=UTC)) is holds


def test_quiet_hours_follow_the_zone_into_summer_time() -> None:
    quiet = own('[quiet_hours]\nfrom = "12:00"\nto = "13:00"\nzone = "America/New_York"').quiet_hours
    assert quiet is not None
    assert quiet.hold(datetime(2026, 7, 15, 16, 30, tzinfo=UTC))
    assert not quiet.hold(datetime(2026, 1, 15, 16, 30, tzinfo=UTC))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("chanel = 1", "'chanel' is no setting; settings are keep_default_rules, tell_standing, quiet_hours"),
        ("keep_default_rules = 1", "keep_default_rules must be true or false"),
        ("channel = 1", "channel must be tables, [[channel]]"),
        ('[[channel]]\nname = "a"\nkind = "pigeon"', "channel 'a': kind is none of 'terminal', 'file'"),
        ('[[channel]]\nkind = "terminal"', "channel 1: it lacks name"),
        (_HOOK + _HOOK, "two channels are called 'hook'"),
        (_HOOK.replace("https:", "ftp:"), "the url must begin with https:// or http:// and name a host"),
        (_HOOK.replace("desk.", "me:pw@desk."), "the url must not hold a name or password"),
        (_HOOK.replace('secret_env = "DESK_SECRET"', ""), "it needs one of secret_env and secret_file"),
        (_HOOK + 'secret = "hunter2"', "a secret does not stand in this file"),
        (_HOOK + "timeout_seconds = 0", "timeout_seconds is too small"),
        (_MAIL, "it lacks recipients"),
        (_MAIL + "recipients = []", "recipients must not be empty"),
        (_MAIL + 'recipients = ["c@d.example\\r\\nBcc: e@f.example"]', "recipients is not written as it must be"),
        (_MAIL + 'recipients = ["c@d.example"]\nuser = "u"', "user goes with one of password_env and password_file"),
        (_MAIL + 'recipients = ["c@d.example"]\npassword = "hunter2"', "a password does not stand in this file"),
        (_MAIL + 'recipients = ["c@d.example"]\nsecurity = "none"', 'security "none" is for a server on this machine'),
        ('[quiet_hours]\nfrom = "22:00"', "quiet_hours needs from, to and zone"),
        ('[quiet_hours]\nfrom = "22h"\nto = "07:00"\nzone = "UTC"', "quiet_hours: from is not a time of the day"),
        ('[quiet_hours]\nfrom = "7:00"\nto = "07:00"\nzone = "UTC"', "quiet_hours: from is not a time of the day"),
        ('[quiet_hours]\nfrom = "07:00"\nto = "07:00"\nzone = "UTC"', "quiet_hours begin and end at the same time"),
        ('[quiet_hours]\nfrom = "22:00"\nto = "07:00"\nzone = "Mars/Base"', "the zone is not known"),
        ('[quiet_hours]\nfrom = "22:00"\nto = "07:00"\nzone = "../../etc/passwd"', "the zone is not known"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_one_sentence_and_no_secret_with_it(text: str, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        own(text)
    assert said in str(caught.value)
    assert str(caught.value).startswith("alerts.toml")
    assert "hunter2" not in str(caught.value)
    assert "me:pw" not in str(caught.value)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "gopher://a.example/", "https://", "https://a.example/\nx", ""])
def test_nothing_is_posted_but_to_an_address_of_the_web(url: str) -> None:
    assert trouble_with(url)


def test_a_secret_comes_from_the_environment_or_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_SECRET", "hunter2")
    (tmp_path / "secret").write_text("hunter3\n")
    assert secret_of("DESK_SECRET", None, tmp_path) == "hunter2"
    assert secret_of(None, "secret", tmp_path) == "hunter3"


def test_a_secret_that_is_not_there_is_told_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DESK_SECRET", raising=False)
    (tmp_path / "empty").write_text("\n")
    with pytest.raises(BadInput, match="the environment variable DESK_SECRET is not set; set it to the secret"):
        secret_of("DESK_SECRET", None, tmp_path)
    with pytest.raises(BadInput, match="empty of the secret is empty; write the secret into it"):
        secret_of(None, "empty", tmp_path)
    with pytest.raises(BadInput, match="none of the secret cannot be read: No such file"):
        secret_of(None, "none", tmp_path)
