"""Jamstilt from a dossier's files to all its figures, without a page: ``python benchmarks/figures_only.py DIR OUT``.

What is timed is the house's own line: every check of the files and of the persons, both releases, and the complete
figures as open data in ``OUT``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import release
from jamstilt.production.count import count, policy_of
from jamstilt.production.gather import gather
from jamstilt.production.publishing import open_data_files


def figures_only(folder: Path, out: Path) -> None:
    """Write ``figures.csv`` of the complete version; a finding that stops is an error of this benchmark."""
    gathered = gather(folder, lambda _step, _done, _of: None)
    if gathered.settings is None or gathered.stopped:
        raise SystemExit(f"the big dossier is not clean: {[finding.rule for finding in gathered.findings]}")
    counted = count(gathered.workforces, gathered.settings)
    _, complete = (release(counted.cells, policy_of(gathered.settings), audience) for audience in Audience)
    out.write_bytes(open_data_files(complete)["figures.csv"])


if __name__ == "__main__":
    figures_only(Path(sys.argv[1]), Path(sys.argv[2]))
