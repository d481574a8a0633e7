"""How EDGAR is asked: the environment before the home's file before datmon's own, each mistake in one sentence."""

from pathlib import Path

import pytest

from datmon.errors import BadInput
from datmon.settings import edgar_settings

VARIABLES = "DATMON_USER_AGENT DATMON_EDGAR_URL DATMON_EDGAR_RATE DATMON_EDGAR_BREAK_SECONDS".split()


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)


def test_by_default_edgar_itself_is_asked_at_less_than_ten_a_second() -> None:
    settings = edgar_settings()
    assert settings.url is None
    assert settings.pace.requests_per_second == 9.5
    assert settings.block.break_seconds == 600


def test_who_is_asking_must_be_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"set DATMON_USER_AGENT to your name and e-mail address.*settings\.toml"):
        edgar_settings(tmp_path).contact(tmp_path)


def test_the_environment_wins_over_the_file_of_the_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = '[edgar]\nuser_agent = "File f@example.com"\nurl = "http://127.0.0.1:1"\n[edgar.block]\nbreak_seconds = 3\n'
    (tmp_path / "settings.toml").write_text(file)
    monkeypatch.setenv("DATMON_USER_AGENT", "Environment e@example.com")
    settings = edgar_settings(tmp_path)
    assert settings.contact(tmp_path) == "Environment e@example.com"
    assert settings.url == "http://127.0.0.1:1"
    assert settings.block.break_seconds == 3
    assert settings.block.most_in_a_row == 5


def test_edgar_is_never_asked_faster_than_allowed_but_a_server_of_ones_own_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATMON_EDGAR_RATE", "50")
    with pytest.raises(BadInput, match="at most"):
        edgar_settings()
    monkeypatch.setenv("DATMON_EDGAR_URL", "http://127.0.0.1:1")
    assert edgar_settings().pace.requests_per_second == 50


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("DATMON_USER_AGENT", "no address"),
        ("DATMON_USER_AGENT", "two lines a@b.example\r\nX-Other: 1"),
        ("DATMON_EDGAR_URL", "ftp://example.com"),
        ("DATMON_EDGAR_URL", "http://example.com/?q"),
        ("DATMON_EDGAR_RATE", "fast"),
        ("DATMON_EDGAR_RATE", "0"),
        ("DATMON_EDGAR_BREAK_SECONDS", "-1"),
    ],
)
def test_a_variable_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(BadInput, match=variable):
        edgar_settings()


@pytest.mark.parametrize(
    "text",
    ["[edgar]\nspeed = 3", "[edgar.pace]\nrequests_per_second = 'x'", "edgar = 3", "[edgar", "[edgar]\npace = 3"],
)
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.toml").write_text(text)
    with pytest.raises(BadInput, match=r"settings\.toml"):
        edgar_settings(tmp_path)


@pytest.mark.parametrize("url", ["https://www.sec.gov", "http://DATA.sec.gov/", "https://sec.gov.:443"])
def test_edgar_by_any_of_its_names_is_asked_at_its_own_pace(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("DATMON_EDGAR_URL", url)
    monkeypatch.setenv("DATMON_EDGAR_RATE", "20")
    with pytest.raises(BadInput, match=r"at most 9\.5 times"):
        edgar_settings()
    monkeypatch.setenv("DATMON_EDGAR_URL", "https://notsec.gov.example")
    assert edgar_settings().pace.requests_per_second == 20


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("DATMON_USER_AGENT", "Jörg j@example.com", "plain ASCII"),
        ("DATMON_USER_AGENT", "Jane Doe", "no e-mail address"),
        ("DATMON_EDGAR_URL", "mirror.example", "write it like https://"),
    ],
)
def test_a_value_that_will_not_do_is_told_of_with_what_to_write(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, said: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(BadInput, match=f"{variable} is .*{said}"):
        edgar_settings()
