from datetime import UTC, datetime
from pathlib import Path

import pytest

from datmon.alert_mail import mail, message_of
from datmon.alert_settings import EmailChannel
from datmon.alert_webhook import TryAgain
from datmon.errors import FetchTrouble
from tests.alert_servers import own_certificate, taking_mail
from tests.test_alert import HOSTILE, an_alert

_NOW = datetime(2025, 11, 4, 22, 30, tzinfo=UTC)


def box(port: int, **changed: object) -> EmailChannel:
    told = {
        "name": "mail", "kind": "email", "host": "127.0.0.1", "port": port, "security": "none",
        "sender": "datmon@desk.example", "recipients": ("a@desk.example", "b@desk.example"),
    }  # fmt: skip
    return EmailChannel.model_validate({**told, **changed})


def test_a_mail_names_the_firm_in_its_subject_and_carries_the_quote() -> None:
    with taking_mail() as there:
        mail(box(there.port), an_alert(), _NOW, Path())
    (message,) = there.messages
    assert message["Subject"] == "datmon: XYZ: the BTC held fell by 30.0%"
    assert message["To"] == "a@desk.example, b@desk.example"
    assert message["Message-ID"] == "<a1@desk.example>"
    assert message["Date"] == "Tue, 04 Nov 2025 22:30:00 +0000"
    assert "\u201cwe hold 2,264 coins\u201d" in message.get_content()


def test_the_words_of_a_document_reach_no_header() -> None:
    hostile = an_alert(reason=HOSTILE, issuer=HOSTILE)
    with taking_mail() as there:
        mail(box(there.port), hostile, _NOW, Path())
    (message,) = there.messages
    assert message["Bcc"] is None
    assert not any("all@example.com" in command for command in there.commands)
    assert message["Subject"].startswith("datmon: sold ]0;owned 970 Bcc: all@example.com coins: sold")


def test_an_alert_is_the_same_message_however_often_it_is_sent() -> None:
    channel = box(25)
    assert message_of(channel, an_alert(), _NOW)["Message-ID"] == message_of(channel, an_alert(), _NOW)["Message-ID"]


def test_the_password_goes_over_an_encrypted_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAIL_PASSWORD", "hunter2")
    pair = own_certificate(tmp_path)
    with taking_mail(certificate=pair) as there:
        channel = box(there.port, security="starttls", user="u", password_env="MAIL_PASSWORD", ca_file="here.pem")
        mail(channel, an_alert(), _NOW, tmp_path)
    words = [command.split(" ")[0].upper() for command in there.commands]
    assert words.index("STARTTLS") < words.index("AUTH") < words.index("DATA")


def test_a_server_without_starttls_gets_neither_password_nor_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAIL_PASSWORD", "hunter2")
    with taking_mail() as there, pytest.raises(FetchTrouble, match="does not offer what is asked of it"):
        mail(box(there.port, security="starttls", user="u", password_env="MAIL_PASSWORD"), an_alert(), _NOW, Path())
    assert there.raw == []
    assert not any(command.upper().startswith("AUTH") for command in there.commands)


def test_a_certificate_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    with (
        taking_mail(certificate=own_certificate(tmp_path)) as there,
        pytest.raises(FetchTrouble, match=r"the certificate of 127\.0\.0\.1 cannot be trusted"),
    ):
        mail(box(there.port, security="starttls"), an_alert(), _NOW, tmp_path)
    assert there.raw == []


def test_a_server_that_says_later_is_asked_again() -> None:
    with taking_mail(replies=[("DATA", "451 later")]) as there, pytest.raises(TryAgain, match="451"):
        mail(box(there.port), an_alert(), _NOW, Path())


def test_a_refusal_is_final_and_does_not_repeat_the_servers_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAIL_PASSWORD", "hunter2")
    channel_of = {"user": "u", "password_env": "MAIL_PASSWORD"}
    with (
        taking_mail(replies=[("AUTH", "535 hunter2 is wrong")] * 3) as there,
        pytest.raises(FetchTrouble, match="refuses the message with 535") as caught,
    ):
        mail(box(there.port, **channel_of), an_alert(), _NOW, Path())
    assert "hunter2" not in str(caught.value)


def test_a_server_that_is_not_there_is_asked_again() -> None:
    with taking_mail() as there:
        port = there.port
    with pytest.raises(TryAgain, match=r"127\.0\.0\.1 does not answer"):
        mail(box(port), an_alert(), _NOW, Path())
