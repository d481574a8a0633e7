"""How long a cold sync takes beside sec-edgar-downloader, from the same server, and how many connections each makes.

The server is ../shared/edgar_replay/serve.py on ../shared/filings, each answer held back by 0.15 s, as EDGAR's are.
The library asks form by form, as its users do, for the forms that the corpus has, at its own pace; only
its addresses are pointed at the server. datmon also reads what it fetches. Prints both; exits 1 where datmon is not
faster, goes over ten requests in a second, or loses a filing. Run:

    python benchmarks/fetching.py
"""

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
SLOW = 0.15
MOST_IN_A_SECOND = 10

LIBRARY = """
import json, sys
from sec_edgar_downloader import _orchestrator, _sec_gateway
url, folder, asked = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
_sec_gateway.URL_CIK_MAPPING = url + "/files/company_tickers_exchange.json"
_orchestrator.URL_SUBMISSIONS = url + "/submissions/{submission}"
_orchestrator.URL_FILING = url + "/Archives/edgar/data/{cik}/{acc_num_no_dash}/{document}"
from sec_edgar_downloader import Downloader
downloader = Downloader("Benchmark", "benchmark@example.com", folder)
print(sum(downloader.get(form, cik, after="2020-01-01", include_amends=True) for cik, form in asked))
"""


@dataclass(frozen=True)
class Run:
    """What one client did."""

    name: str
    seconds: float
    requests: int
    connections: int
    most_in_a_second: int
    filings: int


def replay_module() -> Any:
    spec = importlib.util.spec_from_file_location("serve", SHARED / "edgar_replay" / "serve.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measured(name: str, fetch: Callable[[str, Path], int]) -> Run:
    """One client against a server of its own, whose connections are counted."""
    with (
        replay_module().Replay(SHARED / "filings", faults={"slow": SLOW}) as edgar,
        tempfile.TemporaryDirectory() as folder,
    ):
        connections, accept = [], edgar.server.get_request

        def counted() -> Any:
            connections.append(1)
            return accept()

        edgar.server.get_request = counted
        began = time.perf_counter()
        filings = fetch(edgar.url, Path(folder))
        seconds = time.perf_counter() - began
        times = sorted(row["t"] for row in edgar.requests)
        most = max(sum(start <= other <= start + 1 for other in times[at : at + 50]) for at, start in enumerate(times))
        return Run(name, seconds, len(times), len(connections), most, filings)


def companies() -> list[dict[str, Any]]:
    manifest = json.loads((SHARED / "filings" / "manifest.json").read_text())
    return list(manifest["companies"])


def by_datmon(url: str, folder: Path) -> int:
    tickers = [company["ticker"] for company in companies()]
    done = subprocess.run(
        [sys.executable, "-m", "datmon", "sync", *tickers, "--home", str(folder)],
        env={**os.environ, "DATMON_USER_AGENT": "Benchmark benchmark@example.com", "DATMON_EDGAR_URL": url},
        capture_output=True,
        text=True,
        check=True,
    )
    print(done.stdout.rstrip())
    return int(done.stdout.split(" fetched")[0].rsplit(" ", 1)[1])


def by_library(url: str, folder: Path) -> int:
    asked = sorted(
        {
            (f"{company['cik']:010d}", filing["form"].removesuffix("/A").replace("S3ASR", "S-3ASR"))
            for company in companies()
            for filing in company["filings"]
        }
    )
    done = subprocess.run(
        [sys.executable, "-c", LIBRARY, url, str(folder), json.dumps(asked)], capture_output=True, text=True, check=True
    )
    return int(done.stdout.split()[-1])


def main() -> int:
    if not SHARED.is_dir():
        print("the real filings (../shared) are not beside the project")
        return 0
    ours, theirs = measured("datmon sync", by_datmon), measured("sec-edgar-downloader", by_library)
    print(f"{'':22}{'seconds':>9}{'requests':>10}{'connections':>13}{'most in 1 s':>13}{'filings':>9}")
    for run in (ours, theirs):
        print(
            f"{run.name:<22}{run.seconds:9.1f}{run.requests:10}{run.connections:13}{run.most_in_a_second:13}{run.filings:9}"
        )
    print(
        f"time ratio: {theirs.seconds / ours.seconds:.2f}; connections {ours.connections} beside {theirs.connections}"
    )
    wanted = sum(len(company["filings"]) for company in companies())
    fair = ours.seconds < theirs.seconds and ours.most_in_a_second <= MOST_IN_A_SECOND and ours.filings == wanted
    return 0 if fair else 1


if __name__ == "__main__":
    sys.exit(main())
