"""How long the audit and the protection of one invented employer take: ``speed.py GROUPS SECONDS``.

Prints one line, as ``run.py`` reads it; a process of its own, so that one size doesn't wait for another.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

sys.path.append(str(Path(__file__).parents[2] / "tests"))

from employer_puzzle import employer
from jamstilt.disclosure.proof.audit import audit
from jamstilt.disclosure.proof.optimum import Effort, protected


def main() -> None:
    """Audit everything shown, protect, audit what is protected."""
    groups, seconds = int(sys.argv[1]), float(sys.argv[2])
    puzzle = employer(groups, seed=1)
    start = perf_counter()
    leaks = len(audit(puzzle, puzzle.finest()).leaks)
    open_audit = perf_counter() - start
    print(f"{groups:6}{len(puzzle.displays):9}{len(puzzle.targets):8}{leaks:7}{open_audit:10.2f} s", end="", flush=True)
    start = perf_counter()
    found = protected(puzzle, Effort(questions=1_000_000, seconds=seconds))
    protection = perf_counter() - start
    start = perf_counter()
    left = len(audit(puzzle, found.pattern).leaks)
    safe_audit = perf_counter() - start
    gap = 100 * (found.loss - found.least) / found.loss if found.loss else 0.0
    print(f"{safe_audit:10.2f} s{left:6}{protection:9.2f} s{found.loss:10.1f}{gap:8.1f} %   {found.proof}", flush=True)


if __name__ == "__main__":
    main()
