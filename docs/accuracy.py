"""Keeps the accuracy table of the README true: reads the real filings, scores them, and writes precision and recall.

Run `python docs/accuracy.py` to refresh; it needs the folder `shared` beside the project (filings and gold facts).
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
PLACE = re.compile(r"(?<=<!-- accuracy: python docs/accuracy.py -->\n).*?(?=<!-- accuracy end -->)", re.DOTALL)


def scored(predictions: Path) -> list[dict[str, float]]:
    """The scorer's rows for a predictions file: measure, gold, precision, recall."""
    command = [sys.executable, str(SHARED / "gold" / "score.py"), "--json", str(predictions)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own scorer
    return list(json.loads(done.stdout)["rows"])


def table(rows: list[dict[str, float]]) -> str:
    """The rows as a Markdown table; measures that no style reads yet have no precision."""
    lines = ["| measure | facts | precision | recall |", "|---|---:|---:|---:|"]
    for row in rows:
        precision = f"{row['precision']:.3f}" if row["tp"] + row["fp"] else "\u2013"
        lines.append(f"| {row['measure']} | {row['gold']} | {precision} | {row['recall']:.3f} |")
    return "\n".join(lines) + "\n"


def shown(page: str) -> str:
    """The table as the page shows it."""
    match = PLACE.search(page)
    return match[0] if match else ""


def with_table(page: str, text: str) -> str:
    """The page with this table in its place."""
    return PLACE.sub(lambda _: text, page)


def main() -> int:
    """Read, score, write the table into the README."""
    import datmon

    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder) / "predictions.jsonl"
        datmon.read(SHARED / "filings", out=predictions)
        text = table(scored(predictions))
    page = ROOT / "README.md"
    page.write_text(with_table(page.read_text("utf-8"), text), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
