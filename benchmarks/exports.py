"""A year of daily exports of the demonstration: how long they take, and that columns and types stay the same.

Bars: a day of all tables as CSV takes at most 1.5 x `import pandas`; every manifest tells the same columns, every file
is that of its manifest, and pandas reads the same columns from the first day and the last. `--days N` does fewer,
`--parquet` writes both formats, `--keep DIR` leaves them there. Exits 1 when a bar is missed.
"""

import subprocess
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

import datmon
from datmon.export_folder import Published, faults
from datmon.monitor import Monitor

BAR = 1.5  # of `import pandas`


def year(monitor: Monitor, out: Path, days: int, formats: tuple[str, ...]) -> list[Published]:
    last = monitor.day
    assert last is not None
    return [
        datmon.export(monitor, out, formats=formats, clocks=datmon.clocks_of(last - timedelta(days=back)))
        for back in range(days - 1, -1, -1)
    ]


def columns(export: Published) -> list[object]:
    return [(table["name"], table["columns"]) for table in export.manifest["tables"]]


def importing_pandas() -> float:
    def once() -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", "import pandas"], check=True)
        return time.perf_counter() - start

    return min(once() for _ in range(5))


def main(words: list[str]) -> int:
    days = int(words[words.index("--days") + 1]) if "--days" in words else 365
    formats = ("csv", "parquet") if "--parquet" in words else ("csv",)
    bare = importing_pandas()
    with tempfile.TemporaryDirectory() as folder, datmon.open(demo=True) as monitor:
        out = Path(words[words.index("--keep") + 1]) if "--keep" in words else Path(folder)
        start = time.perf_counter()
        exports = year(monitor, out, days, formats)
        took = time.perf_counter() - start
        same = all(columns(export) == columns(exports[0]) for export in exports)
        broken = [fault for export in exports for fault in faults(export.folder)]
        types = {
            tuple(map(str, datmon.read_export(exports[place].folder, table).dtypes))
            for place in (0, len(exports) // 2, -1)
            for table in ("ranking",)
        }
        size = sum(file.stat().st_size for file in out.rglob("*") if file.is_file() and not file.is_symlink())
    ratio = took / days / bare
    each = f"{took / days * 1000:.0f} ms a day, {ratio:.2f} x import pandas (bar {BAR})"
    print(f"{days} days of {len(exports[0])} files in {took:.1f} s, {each}, {size / 1e6:.0f} MB")
    print(f"columns the same: {same}; types the same: {len(types) == 1}")
    print("\n".join(broken) or "every file is that of its manifest")
    return int(ratio > BAR and formats == ("csv",)) or int(not same or bool(broken) or len(types) > 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
