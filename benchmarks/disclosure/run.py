"""Disclosure control: how long it takes, and what it hides beside another tool.

``python benchmarks/disclosure/run.py [--groups 10 50 …] [--tables N]``
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.append(str(HERE.parents[1] / "tests"))

import side_by_side  # noqa: E402 - it needs the tests' employers on its path

SECONDS = {10: 30, 50: 60, 200: 120, 1_000: 280}
"""How long to look for the best plan, by the number of groups."""
LATEST = 600


def main() -> None:
    """Measure speed, then compare."""
    asked = _arguments()
    if asked.groups:
        _speed(asked.groups)
    if asked.tables:
        side_by_side.compare("Small employers", side_by_side.small_employers(asked.tables))
        side_by_side.compare("10 to 13 groups", side_by_side.larger_employers(asked.tables))


def _speed(sizes: list[int]) -> None:
    print("Invented employers; everybody who knows his or her own pay is an attacker\n")
    print(f"{'groups':>6}{'figures':>9}{'people':>8}{'leaks':>7}{'audit':>12}{'safe audit':>12}{'leaks':>6}", end="")
    print(f"{'protection':>11}{'loss':>10}{'gap':>10}")
    for groups in sizes:
        command = (sys.executable, str(HERE / "speed.py"), str(groups), str(SECONDS.get(groups, 60)))
        try:
            subprocess.run(command, check=True, timeout=LATEST)  # noqa: S603 - our own file
        except subprocess.TimeoutExpired:
            print(f"   not within {LATEST} s")
    print()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--groups", type=int, nargs="*", default=list(SECONDS))
    parser.add_argument("--tables", type=int, default=100)
    return parser.parse_args()


if __name__ == "__main__":
    main()
