"""Keeps the schema of exports under its version: fixtures/export_schemas/<version>.json is what is written and tested.

Run `python docs/export_schema.py` after schema_version was raised in datmon/export_schema.toml. What stands under a
version is not written over: a changed column needs a new version.
"""

import json
import sys
from pathlib import Path

from datmon.export_schema import as_record, schema_version

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "export_schemas"


def page() -> str:
    """The schema of today as it is kept."""
    return json.dumps(as_record(), indent=1, ensure_ascii=False) + "\n"


def main() -> int:
    """Write the schema under its version; 1 where another one stands there."""
    file = FOLDER / f"{schema_version()}.json"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page(), "utf-8")
    if file.read_text("utf-8") == page():
        return 0
    print(f"{file.name} is another schema: raise schema_version in datmon/export_schema.toml and run this again.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
