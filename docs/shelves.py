"""Writes the disclosure styles and the rules into docs/styles.md and docs/rules.md, from the shelves themselves.

Run `python docs/shelves.py` to refresh the pages; `--check` only says which are stale.
"""

import inspect
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

DOCS = Path(__file__).resolve().parent
PART = re.compile(r"(?<=<!-- shelf: python docs/shelves.py -->\n)(.*?)(?=<!-- shelf end -->)", re.DOTALL)
# "Reads       what it reads" and the lines below it that begin with spaces.
HEADED = re.compile(r"^([A-Z][A-Za-z ]{2,10}?) {2,}(\S.*(?:\n {4,}\S.*)*)", re.MULTILINE)


def styles() -> str:
    """Every style in its order: what it reads, which day it takes, what it leaves, where such words stand."""
    from datmon.disclosures import STYLES

    said: list[str] = []
    for style in STYLES:
        about = inspect.getdoc(import_module(f"datmon.disclosures.{style.name}")) or ""
        first, _, rest = about.partition("\n")
        said += [f"\n### {style.name}\n", first, ""]
        said += [f"- **{head}**: {_plain(body)}" for head, body in HEADED.findall(rest)]
    return "\n".join(said) + "\n\n"


def rules() -> str:
    """Every parameter of every rule: its value, since when, by which clause and source."""
    return "\n".join(
        ["", "| rule | parameter | value | effective | clause | source | status |", "|---|---|---|---|---|---|---|"]
        + [f"| {' | '.join(_escaped(str(cell)) for cell in row)} |" for row in _parameters()]
        + ["", ""]
    )


def _parameters() -> Iterator[tuple[str, ...]]:
    import tomllib

    shelf = DOCS.parent / "datmon" / "rulebook"
    for file in sorted([*shelf.glob("*.toml"), *shelf.glob("listing/*.toml")]):
        for row in tomllib.loads(file.read_text("utf-8")).get("parameter", ()):
            value = f"{row['value']} {row['unit']}"
            yield (
                f"`{file.stem}`",
                f"`{row['name']}`",
                value,
                str(row["effective"]),
                row["clause"],
                row["source"],
                row["status"],
            )


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).replace("<", "&lt;").strip()


def _escaped(text: str) -> str:
    return _plain(text).replace("|", "\\|")


PAGES = {DOCS / "styles.md": styles, DOCS / "rules.md": rules}


def main(words: list[str]) -> int:
    """Refresh the pages, or with --check return 1 where one is stale."""
    stale = 0
    for page, part in PAGES.items():
        before = page.read_text("utf-8")
        after = refreshed(before, part())
        if after == before:
            continue
        stale += 1
        if "--check" in words:
            print(f"stale: {page.name}")
        else:
            page.write_text(after, "utf-8")
    return int("--check" in words and stale > 0)


def refreshed(text: str, part: str) -> str:
    """The page with today's part."""
    return PART.sub(lambda _: part, text)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
