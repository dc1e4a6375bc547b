"""How the totals of caseloads moved between two builds, read from what was published and from nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import cast

from jamstilt.language.catalogue import Words
from jamstilt.language.message import Number
from jamstilt.production.compare.change import DossierChange
from jamstilt.register.reported import ALL
from jamstilt.storage.dossier import Dossier
from jamstilt.storage.history import Status

MEASURE = "cases"


def caseload_changes(one: Path, other: Path, words: Words) -> Iterator[DossierChange]:
    """The newest published total of each caseload in both; one that is hidden in either is not told."""
    first, second = (_totals(folder) for folder in (one, other))
    for subject in sorted(first.keys() & second.keys()):
        (before, old, _), (year, new, label) = first[subject], second[subject]
        if old == new:
            continue
        way = "higher" if new > old else "lower"
        totals = {"one": Number(old), "other": Number(new)}
        sentence = words(
            f"carry_over.compare.caseload.{way}", count=None, name=label, before=before, year=year, **totals
        )
        yield DossierChange(sentence, "caseload", subject, str(old), str(new))


def _totals(folder: Path) -> dict[str, tuple[str, Fraction, str]]:
    """Year, total and label of each caseload; only the newest year of each, and none where that one is not shown."""
    newest: dict[str, dict[str, str]] = {}
    for row in _rows(Dossier(folder).build / "public" / "authority.json"):
        is_total = (row["register"], row["measure"], row["category"]) == ("caseload", MEASURE, ALL)
        if is_total and row["period"] >= newest.get(row["subject"], row)["period"]:
            newest[row["subject"]] = row
    return {
        subject: (row["period"], Fraction(row["value"]), row["label"])
        for subject, row in newest.items()
        if row["status"] == Status.PUBLISHED and row["value"]
    }


def _rows(path: Path) -> list[dict[str, str]]:
    """The rows of the registers' open data as text; none where there is no such file, or it is not public."""
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return []
    if not isinstance(content, dict) or cast("dict[str, object]", content).get("audience") != "public":
        return []
    rows = cast("dict[str, list[dict[str, object]]]", content).get("numbers", [])
    return [{name: "" if cell is None else str(cell) for name, cell in row.items()} for row in rows]
