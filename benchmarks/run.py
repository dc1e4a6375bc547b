"""Side by side in one run: figures of 100 000 employees against the obvious script, the demo build, and ``--help``.

``python benchmarks/run.py [--times N] [--employees N]``. Everything is a process of its own, and the two ways are
compared figure by figure first.
"""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from agreement import compare
from make_big import EMPLOYEES, make_big
from whole_process import Runs, in_turn, run

HERE = Path(__file__).parent
JAMSTILT = (sys.executable, "-m", "jamstilt")
OURS, THEIRS, FLOOR = "jamstilt", "pandas script", "bare reading (floor)"
PYTHON, POLARS, PANDAS, IMPORTS = "python alone", "import polars", "import pandas", "import jamstilt's line"


def main() -> None:
    """Make the files, measure, print."""
    asked = _arguments()
    with TemporaryDirectory(prefix="jamstilt-bench-") as folder:
        place = Path(folder)
        _figures(place, asked.employees, asked.times)
        _demo(place, asked.times)


def _figures(place: Path, employees: int, times: int) -> None:
    big = make_big(place / "big", employees)
    size = sum(path.stat().st_size for path in (big / "source").iterdir())
    print(f"Figures of {employees:,} employees x 2 years, {size / 1e6:.0f} MB of CSV, {times} runs of each in turn\n")
    ours, theirs = place / "ours.csv", place / "theirs.csv"
    runs = in_turn(
        {
            OURS: (sys.executable, str(HERE / "figures_only.py"), str(big), str(ours)),
            THEIRS: (sys.executable, str(HERE / "pandas_table.py"), str(big), str(theirs)),
            FLOOR: (sys.executable, str(HERE / "bare_reading.py"), str(big)),
            IMPORTS: (sys.executable, "-c", f"import sys; sys.path.insert(0, {str(HERE)!r}); import figures_only"),
            POLARS: (sys.executable, "-c", "import polars"),
            PANDAS: (sys.executable, "-c", "import pandas"),
            PYTHON: (sys.executable, "-c", "pass"),
        },
        times,
    )
    print(f"{compare(ours, theirs)} figures compared one by one: all the same\n")
    _print(runs)
    ratios = sorted(b.wall / a.wall for a, b in zip(runs[OURS].runs, runs[THEIRS].runs, strict=True))
    print(f"\nPair by pair the script takes {ratios[0]:.2f} to {ratios[-1]:.2f} times as long as jamstilt,")
    print(f"in the middle {ratios[len(ratios) // 2]:.2f} times, and holds", end=" ")
    print(f"{runs[THEIRS].memory / runs[OURS].memory:.2f} times as much memory.")
    print(f"Bare reading is {100 * runs[FLOOR].wall[1] / runs[OURS].wall[1]:.0f} % of jamstilt's time.\n")


def _demo(place: Path, times: int) -> None:
    demo = place / "demo"
    run((*JAMSTILT, "demo", str(demo)))
    build = (*JAMSTILT, "build", str(demo), "--language", "nn")
    print(f"Demo directorate, one language, all formats, both versions; the first run has {_coldness()}\n")
    first = run(build, {"PYTHONPYCACHEPREFIX": str(place / "nothing-compiled")})
    _print({"first build": Runs((first,)), **in_turn({"build": build, "--help": (*JAMSTILT, "--help")}, times)})


def _coldness() -> str:
    """Forget what the system remembers of files where that is allowed, and say so."""
    with suppress(OSError):
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")
        return "no compiled modules and no cached files"
    return "no compiled modules (cached files could not be dropped)"


def _print(runs: dict[str, Runs]) -> None:
    print(f"{'':24}{'least':>9}{'middle':>9}{'processor':>11}{'memory':>9}")
    for name, each in runs.items():
        least, middle = each.wall
        print(f"{name:24}{least:7.2f} s{middle:7.2f} s{each.processor:9.2f} s{each.memory:6.0f} MB")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--employees", type=int, default=EMPLOYEES)
    return parser.parse_args()


if __name__ == "__main__":
    main()
