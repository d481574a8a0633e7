"""The firms of a snapshot made by hand, valued from the curated tables beside it: each figure against the file's.

Give the folder that holds facts.csv, instruments.csv, splits.csv, closes.csv, coins.csv and the snapshot. The tables
are imported into a home of their own. A figure beyond 2 % of the file's is listed with both numbers; where ours is
missing, with the reason. Exits 1 when one that is beyond has no reason in REASONS.
"""

import csv
import sys
import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import datmon
from datmon.figures import Figure, Missing
from datmon.firm_standing import Standing
from datmon.monitor import Monitor

WITHIN = Decimal("0.02")
TABLES = ("facts.csv", "instruments.csv", "splits.csv", "closes.csv", "coins.csv")
FIELDS = {
    "coin_value": "coin value", "unrealized_pl": "unrealized", "shares": "shares", "market_cap": "market cap",
    "basic_mnav": "mNAV", "debt": "debt", "cash": "cash",
}  # fmt: skip
# Why a figure is not the file's, by ticker and field; "*" is any field.
REASONS = {
    ("ZOOZ", "shares"): "The coins doubled after the count, which may be from before shares were sold for them.",
    ("STKE", "debt"): "The sum of the debts in instruments.csv; the file left the row incomplete.",
    ("BTOG", "debt"): "The sum of the debts in instruments.csv; the file left the row incomplete.",
    ("GAME", "basic_mnav"): "The file counts ether alone and says to ignore it; ANIME tokens have no price.",
}


def figures_of(standing: Standing, asset: str) -> dict[str, Figure]:
    """The figures the file has, of the coin it names where the file counts that coin alone."""
    valuation = standing.valuation
    position = next((row for row in valuation.positions if row.asset == asset), None)
    none = Missing(asset, f"no {asset} is held")
    return {
        "coin_value": position.value if position else none,
        "unrealized_pl": position.unrealized if position else none,
        "shares": valuation.shares,
        "market_cap": valuation.market_cap,
        "basic_mnav": valuation.mnav_basic,
        "debt": valuation.debt,
        "cash": valuation.cash,
    }


def compared(ours: Figure, theirs: str) -> tuple[str, str]:
    """The cell of the table, and what is beyond: empty where it is within 2 %, or both have none."""
    if ours.value is None:
        return "–", f"{theirs} in the file, missing here: {ours.reason}" if theirs else ""
    if not theirs:
        return f"{ours.value:,.4g} (+)", f"{ours.value:,.4f} here, none in the file"
    wanted = Decimal(theirs)
    off = (ours.value - wanted) / wanted if wanted else Decimal(0 if not ours.value else 1)
    beyond = f"{ours.value:,.4f} here, {theirs} in the file ({off:+.1%})" if abs(off) > WITHIN else ""
    return f"{ours.value:,.4g} ({off:+.1%})", beyond


def filled(folder: Path, home: Path) -> Monitor:
    """A home with the curated tables in it."""
    monitor = datmon.open(home)
    for table in TABLES:
        datmon.import_(monitor, folder / table)
    return monitor


def main(folder: Path) -> int:
    (snapshot,) = folder.glob("snapshot_*.csv")
    day = date.fromisoformat(snapshot.stem.partition("_")[2])
    rows = list(csv.DictReader(snapshot.read_text("utf-8").splitlines()))
    beyond: list[tuple[str, str, str]] = []
    with tempfile.TemporaryDirectory() as home, filled(folder, Path(home) / "home") as monitor:
        print("| firm | " + " | ".join(FIELDS.values()) + " |")
        print("|---" * (len(FIELDS) + 1) + "|")
        for row in rows:
            standing = datmon.standing(monitor, row["ticker"], clocks=datmon.clocks_of(day))
            cells = []
            for name, figure in figures_of(standing, row["asset"]).items():
                cell, told = compared(figure, row[name])
                cells.append(cell)
                beyond += [(row["ticker"], name, told)] if told else []
            print(f"| {row['ticker']} | " + " | ".join(cells) + " |")
    print("\nBeyond 2 %:")
    unexplained = 0
    for ticker, name, told in beyond:
        reason = REASONS.get((ticker, name)) or REASONS.get((ticker, "*")) or ""
        unexplained += not reason
        print(f"- {ticker} {FIELDS[name]}: {told}. {reason or 'NOT EXPLAINED'}")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
