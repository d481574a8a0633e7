"""Writes the table of published definitions into docs/definitions.md, from definitions.toml.

Run `python docs/definitions.py` to refresh the page; `--check` only says whether it is stale.
"""

import re
import sys
from pathlib import Path

PAGE = Path(__file__).resolve().parent / "definitions.md"
TABLE = re.compile(
    r"(?<=<!-- definitions: python docs/definitions.py -->\n)(.*?)(?=<!-- definitions end -->)", re.DOTALL
)
FAMILIES = {
    "mnav": "What the market pays for a coin",
    "nav_per_share": "What stands behind a share, in USD",
    "debt_to_nav": "What is owed for a dollar of coins",
    "rating": "BTC Rating: two objects of one name",
    "growth": "Coins a share over time",
    "credit": "The chance that coins do not cover a claim",
    "cover": "How long buying must go on to be worth the premium",
    "accretion": "What issuing and buying back do to the coins a share",
}


def table() -> str:
    """The definitions family by family, as Markdown."""
    from datmon.definitions import definitions

    lines: list[str] = []
    for family, title in FAMILIES.items():
        lines += [
            f"\n### {title}\n",
            "| key | name, publisher, date | formula | inputs | source |",
            "|---|---|---|---|---|",
        ]
        for row in definitions().values():
            if row.family_name == family:
                note = f"<br>{row.note}" if row.note else ""
                inputs = ", ".join(f"`{name}`" for name in row.inputs)
                who = f"{row.name}, {row.publisher}, {row.date}"
                lines.append(f"| `{row.key}` | {who} | {row.formula}{note} | {inputs} | {row.source} |")
    return "\n".join(lines) + "\n\n"


def refreshed(page: str) -> str:
    """The page with the table of today's rows."""
    return TABLE.sub(lambda _: table(), page)


def main(words: list[str]) -> int:
    """Refresh the page, or with --check return 1 where it is stale."""
    page = PAGE.read_text("utf-8")
    if refreshed(page) == page:
        return 0
    if "--check" in words:
        print(f"stale: {PAGE.name}")
        return 1
    PAGE.write_text(refreshed(page), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
