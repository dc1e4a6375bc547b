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
from make_big import EMPLOYEES
from whole_process import Runs, in_turn, run

HERE = Path(__file__).parent
JAMSTILT = (sys.executable, "-m", "jamstilt")
OURS, OBVIOUS, TUNED, FLOOR = "jamstilt", "the obvious script", "the same, tuned", "bare reading (floor)"
IMPORTS = ("jamstilt.production.produce", "polars", "pandas")


def main() -> None:
    """Make the files, measure, print."""
    asked = _arguments()
    with TemporaryDirectory(prefix="jamstilt-bench-") as folder:
        place = Path(folder)
        _figures(place, asked.employees, asked.times)
        _demo(place, asked.times)


def _figures(place: Path, employees: int, times: int) -> None:
    big, compiled = place / "big", place / "compiled"
    run((sys.executable, str(HERE / "make_big.py"), str(big), str(employees)), compiled)
    size = sum(path.stat().st_size for path in (big / "source").iterdir())
    print(f"Figures of {employees:,} employees x 2 years, {size / 1e6:.0f} MB of CSV, {times} runs of each in turn\n")
    made = {name: place / f"{number}.csv" for number, name in enumerate((OURS, OBVIOUS, TUNED))}
    pandas_table = (sys.executable, str(HERE / "pandas_table.py"), str(big))
    commands = {
        OURS: (sys.executable, str(HERE / "figures_only.py"), str(big), str(made[OURS])),
        OBVIOUS: (*pandas_table, str(made[OBVIOUS])),
        TUNED: (*pandas_table, str(made[TUNED]), "--tuned"),
        FLOOR: (sys.executable, str(HERE / "bare_reading.py"), str(big)),
    }
    alone = {f"import {name}": (sys.executable, "-c", f"import {name}") for name in IMPORTS}
    runs = in_turn(commands | alone, times, compiled)
    for other in (OBVIOUS, TUNED):
        print(f"{compare(made[OURS], made[other])} figures compared one by one with {other}: all the same")
    print()
    _print(runs)
    print()
    for other in (OBVIOUS, TUNED):
        _ratio(runs, other)
    print(f"Bare reading is {100 * runs[FLOOR].wall[1] / runs[OURS].wall[1]:.0f} % of jamstilt's time.\n")


def _ratio(runs: dict[str, Runs], other: str) -> None:
    pairs = zip(runs[OURS].runs, runs[other].runs, strict=True)
    ratios = sorted(theirs.wall / ours.wall for ours, theirs in pairs)
    processor, memory = runs[other].processor / runs[OURS].processor, runs[other].memory / runs[OURS].memory
    print(f"{other} takes {ratios[len(ratios) // 2]:.2f} times as long", end=" ")
    print(f"(pair by pair {ratios[0]:.2f} to {ratios[-1]:.2f}),", end=" ")
    print(f"{processor:.2f} times the processor time and {memory:.2f} times the memory")


def _demo(place: Path, times: int) -> None:
    demo, compiled = place / "demo", place / "compiled"
    run((*JAMSTILT, "demo", str(demo)), compiled)
    build = (*JAMSTILT, "build", str(demo), "--language", "nn")
    print(f"Demo directorate, one language, all formats, both versions; the first run has {_coldness()}\n")
    first = run(build, place / "nothing-compiled")
    again = in_turn({"build": build, "--help": (*JAMSTILT, "--help")}, times, compiled)
    _print({"first build": Runs((first,)), **again})


def _coldness() -> str:
    """Forget what the system remembers of files where that is allowed, and say so."""
    with suppress(OSError):
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")
        return "no compiled modules and no cached files"
    return "no compiled modules (cached files could not be dropped)"


def _print(runs: dict[str, Runs]) -> None:
    print(f"{'':36}{'least':>9}{'middle':>9}{'processor':>11}{'memory':>9}")
    for name, each in runs.items():
        least, middle = each.wall
        print(f"{name:36}{least:7.2f} s{middle:7.2f} s{each.processor:9.2f} s{each.memory:6.0f} MB")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--employees", type=int, default=EMPLOYEES)
    return parser.parse_args()


if __name__ == "__main__":
    main()
