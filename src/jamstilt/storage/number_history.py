"""Earlier years' numbers of the registers: a year's public ``authority.json``, as ``earlier/authority-YEAR.json``.

They are read as they were published, and no file but a public one is ever read.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import cast

from jamstilt.findings import Finding, Where
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.register.quantity import Qualifier
from jamstilt.register.reported import NumberKind, Reported, ReportedNumber
from jamstilt.register.wording import ByLanguage
from jamstilt.storage.history import (
    YEAR_DAMAGED,
    YEAR_NOT_INSIDE,
    YEAR_NOT_PUBLIC,
    Status,
    unclear_rows,
)

PUBLIC = "public"
FORM = "authority-[0-9][0-9][0-9][0-9].json"

OPEN_DATA = "authority.json"
"""What the file was called where it was published."""


@dataclass(frozen=True, slots=True)
class ReleasedNumber:
    """One number of a register as it was published. ``value`` and ``text`` are empty where nothing was.

    ``file`` is the place in the dossier that it was read from.
    """

    name: Reported
    value: str
    text: str
    unit: NumberKind
    qualifier: Qualifier
    status: Status
    label: str
    file: str = ""

    @property
    def number(self) -> Fraction | None:
        """The printed value as a number; None where none was published."""
        return Fraction(self.value) if self.value else None

    @property
    def reported(self) -> ReportedNumber:
        """The number as a register would tell it today, so that it is printed by the same hand."""
        return ReportedNumber(
            self.name,
            self.text if self.number is None else self.number,
            self.unit,
            ByLanguage(own=self.label),
            DUTY_TO_ISSUE_STATEMENT,
            decimals=len(self.value.partition(".")[2]),
            qualifier=self.qualifier,
        )

    @property
    def told(self) -> str:
        """What was published: ``1031``, ``about 65``, ``2024–2027``; else why nothing was."""
        if self.status is not Status.PUBLISHED:
            return str(self.status)
        return self.text or (self.value if self.qualifier is Qualifier.EXACT else f"{self.qualifier} {self.value}")


def read_number_history(earlier: Path) -> tuple[tuple[ReleasedNumber, ...], tuple[Finding, ...]]:
    """All numbers of all earlier years, oldest first; what can't be understood is said, and the rest kept."""
    years = [_read_year(path) for path in sorted(earlier.glob(FORM))]
    return tuple(one for rows, _ in years for one in rows), tuple(one for _, findings in years for one in findings)


def read_numbers(path: Path) -> tuple[ReleasedNumber, ...] | None:
    """The published numbers of one file; none where there is no such file, or it is not public."""
    content = _content(path)
    if content is None or content[0] != PUBLIC:
        return None
    return tuple(one for row in content[1] if (one := _released(row)))


def published_names(path: Path) -> frozenset[str]:
    """The names of what a public ``authority.json`` shows; none where there is no such file, or it is not public."""
    return frozenset(str(one.name) for one in read_numbers(path) or () if one.status is Status.PUBLISHED)


def _read_year(path: Path) -> tuple[tuple[ReleasedNumber, ...], tuple[Finding, ...]]:
    name, year = f"{path.parent.name}/{path.name}", path.stem[-4:]
    content = _content(path)
    if content is None:
        return (), (YEAR_DAMAGED.at(Where(file=name), year=year, open_data=OPEN_DATA),)
    audience, rows = content
    if audience != PUBLIC:
        return (), (YEAR_NOT_PUBLIC.at(Where(file=name), year=year, open_data=OPEN_DATA),)
    read = [_released(row, name) for row in rows]
    periods = {one.name.period for one in read if one}
    if any(periods) and year not in periods:
        return (), (YEAR_NOT_INSIDE.at(Where(file=name), year=year),)
    findings = unclear_rows(read, name, year, OPEN_DATA)
    return tuple(one for one in read if one), findings


def _content(path: Path) -> tuple[object, list[object]] | None:
    """Whom a file was made for, and its rows; None if it is damaged or holds none."""
    try:
        content = cast("object", json.loads(path.read_bytes().decode("utf-8-sig")))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(content, dict):
        return None
    table = cast("dict[str, object]", content)
    rows = table.get("numbers")
    return (table.get("audience"), cast("list[object]", rows)) if isinstance(rows, list) else None


def _released(row: object, file: str = "") -> ReleasedNumber | None:
    """The record of a row; None if it is not one. A published row that tells nothing is none either."""
    if not isinstance(row, dict):
        return None
    cells = {str(name): "" if cell is None else str(cell) for name, cell in cast("dict[object, object]", row).items()}
    try:
        status = Status(cells["status"])
        is_told = status is Status.PUBLISHED
        released = ReleasedNumber(
            Reported(cells["register"], cells["subject"], cells["measure"], cells["category"], cells["period"]),
            cells["value"] if is_told else "",
            cells["text"] if is_told else "",
            NumberKind(cells["unit"]),
            Qualifier(cells["qualifier"]),
            status,
            cells["label"],
            file,
        )
        _ = released.number
    except (KeyError, ValueError, ZeroDivisionError):
        return None
    return None if is_told and not (released.value or released.text) else released
