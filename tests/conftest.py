"""Shared ground of the tests: no network, a fixed day, and the real filings where they lie beside the project."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

import datmon
from datmon.fact import Fact
from datmon.monitor import Monitor

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that opens a connection to anything but this machine fails."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else None
        if host is not None and host not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test tried to reach {host}")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real filings, gold facts and curated tables beside the project; skips where it is absent."""
    folder = ROOT.parent / "shared"
    if not (folder / "filings" / "manifest.json").exists():
        pytest.skip("the real filings (../shared) are not beside the project")
    return folder


@pytest.fixture(scope="session")
def real_monitor(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Monitor]:
    """A home into which all the real filings were read, once for all tests; to be asked, not added to."""
    monitor = datmon.open(tmp_path_factory.mktemp("real") / "home")
    datmon.ingest(monitor, shared / "filings")
    yield monitor
    monitor.home.close()


@pytest.fixture(scope="session")
def real_facts(real_monitor: Monitor) -> tuple[Fact, ...]:
    """Every fact read in the real filings."""
    return tuple(datmon.facts(real_monitor))
