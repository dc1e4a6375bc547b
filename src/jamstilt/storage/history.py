"""Earlier years: the figures that were released and can't be recalled, a file ``earlier/YEAR.json`` for each year.

A file holds rows with the columns of ``figures.csv``: a year's public ``figures.json`` can be put there as it is, and
so can a plain list of rows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import cast

from jamstilt.figure import Component, Figure, Gender, Measure, Unit
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.storage.atomic import write_bytes

YEAR_DAMAGED = Rule("storage", "year_damaged", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
ROW_UNCLEAR = Rule("storage", "row_unclear", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
MORE_ROWS_UNCLEAR = Rule("storage", "more_rows_unclear", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)

YEAR_NOT_PUBLIC = Rule("storage", "year_not_public", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
YEAR_NOT_INSIDE = Rule("storage", "year_not_inside", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
YEAR_IS_LATER = Rule("storage", "year_is_later", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)

PUBLIC = ("public", None)
OPEN_DATA = "figures.json"
"""What the file was called where it was published."""

_SHOWN = 20
_LARGEST_STEP = 10**9


class Status(StrEnum):
    """What was printed where the number would stand (the open-data contract)."""

    PUBLISHED = "published"
    SUPPRESSED = "suppressed"
    NOT_KNOWN = "not_known"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Released:
    """One released figure. ``value`` is the text that was printed; empty unless published.

    ``rounded_to`` is the step that it was rounded to, as text: empty where there is no value, and in files of the
    first version of the contract, which knew no other step than the measure's own. ``file`` is the place in the
    dossier that it was read from.
    """

    figure: Figure
    value: str
    unit: Unit
    status: Status
    population: str = ""
    basis: str = ""
    provision: str = ""
    rounded_to: str = ""
    file: str = field(default="", compare=False)

    @property
    def number(self) -> Fraction | None:
        """The printed value as a number; None where none was published."""
        return Fraction(self.value) if self.status is Status.PUBLISHED else None

    @property
    def step(self) -> Fraction:
        """What the value is rounded to."""
        return Fraction(self.rounded_to) if self.rounded_to else self.figure.measure.step

    @property
    def is_coarse(self) -> bool:
        """Whether it was rounded more than its measure is elsewhere."""
        return self.number is not None and self.step > self.figure.measure.step


def read_history(earlier: Path) -> tuple[tuple[Released, ...], tuple[Finding, ...]]:
    """All released figures of all earlier years, oldest first; what can't be understood is said, and the rest kept."""
    years = [_read_year(path) for path in sorted(earlier.glob("[0-9][0-9][0-9][0-9].json"))]
    return tuple(one for rows, _ in years for one in rows), tuple(one for _, findings in years for one in findings)


def read_figures(path: Path) -> tuple[Released, ...]:
    """The released figures of one file, ``figures.json`` of a build say; none where there is no such file."""
    return tuple(one for row in _rows(path) or () if (one := _released(row)))


def write_history(earlier: Path, year: int, released: Iterable[Released]) -> Path:
    """Keep a year's released figures, a row on each line; the same figures give the same bytes."""
    earlier.mkdir(parents=True, exist_ok=True)
    rows = ",\n".join(json.dumps(_row(one), ensure_ascii=False) for one in sorted(released, key=lambda one: one.figure))
    path = earlier / f"{year}.json"
    write_bytes(path, f"[\n{rows}\n]\n".encode())
    return path


def unclear_rows(read: Sequence[object], file: str, year: str, open_data: str) -> tuple[Finding, ...]:
    """What is said of the rows that gave nothing; ``open_data`` is the file that holds them right."""
    unclear = [number for number, one in enumerate(read, start=1) if one is None]
    findings = tuple(
        ROW_UNCLEAR.at(Where(file=file, row=number), year=year, open_data=open_data) for number in unclear[:_SHOWN]
    )
    more = len(unclear) - len(findings)
    if not more:
        return findings
    return (*findings, MORE_ROWS_UNCLEAR.at(Where(file=file), count=more, year=year, open_data=open_data))


def _read_year(path: Path) -> tuple[tuple[Released, ...], tuple[Finding, ...]]:
    name = f"{path.parent.name}/{path.name}"
    rows = _rows(path)
    if rows is None:
        return (), (YEAR_DAMAGED.at(Where(file=name), year=path.stem, open_data=OPEN_DATA),)
    read = [_released(row) for row in rows]
    if _audience(path) not in PUBLIC or any(one and _is_too_exact(one) for one in read):
        return (), (YEAR_NOT_PUBLIC.at(Where(file=name), year=path.stem, open_data=OPEN_DATA),)
    if any(read) and not any(one and one.figure.period == int(path.stem) for one in read):
        return (), (YEAR_NOT_INSIDE.at(Where(file=name), year=path.stem),)
    findings = unclear_rows(read, name, path.stem, OPEN_DATA)
    newest = max((one.figure.period for one in read if one), default=int(path.stem))
    if newest > int(path.stem):
        findings = (YEAR_IS_LATER.at(Where(file=name), year=path.stem, newest=newest), *findings)
    return tuple(replace(one, file=name) for one in read if one), findings


def _rows(path: Path) -> list[object] | None:
    """The rows of a file; None if it is damaged or holds none."""
    content = _content(path)
    if isinstance(content, dict):
        content = cast("dict[str, object]", content).get("figures")
    return cast("list[object]", content) if isinstance(content, list) else None


def _audience(path: Path) -> object:
    """Whom a file was made for; a bare list of rows does not say."""
    content = _content(path)
    return cast("dict[str, object]", content).get("audience") if isinstance(content, dict) else None


def _content(path: Path) -> object:
    try:
        return cast("object", json.loads(path.read_bytes().decode("utf-8-sig")))
    except (OSError, ValueError, RecursionError):
        return None


def _is_too_exact(one: Released) -> bool:
    """A published figure has the digits of the page: no more decimals than its measure, and a whole number of steps."""
    measure = one.figure.measure
    if len(one.value.partition(".")[2]) > measure.decimals or one.step < measure.step:
        return True
    return one.number is not None and (one.number / one.step).denominator != 1


def _row(one: Released) -> dict[str, str]:
    figure = one.figure
    return {
        "measure": figure.measure,
        "component": figure.component,
        "group": figure.group,
        "gender": figure.gender,
        "period": str(figure.period),
        "value": one.value,
        "unit": one.unit,
        "status": one.status,
        "population": one.population,
        "basis": one.basis,
        "provision": one.provision,
        "rounded_to": one.rounded_to,
    }


def _released(row: object) -> Released | None:
    """The record of a row; None if it is not one. A published row without a number is none either."""
    if not isinstance(row, dict):
        return None
    cells = {str(name): "" if cell is None else str(cell) for name, cell in cast("dict[object, object]", row).items()}
    try:
        figure = Figure(
            Measure(cells["measure"]),
            cells["group"],
            Gender(cells["gender"]),
            int(cells["period"]),
            Component(cells.get("component", "")),
        )
        status = Status(cells["status"])
        value = cells["value"] if status is Status.PUBLISHED else ""
        told = (cells.get(name, "") for name in ("population", "basis", "provision"))
        rounded_to = _step(cells.get("rounded_to", ""))
        released = Released(figure, value, Unit(cells["unit"]), status, *told, rounded_to=rounded_to)
        _ = released.number
    except (KeyError, ValueError, ZeroDivisionError, InvalidOperation):
        return None
    return released


def _step(told: str) -> str:
    """The step as it is written, if it is a positive decimal number."""
    if told and not 0 < Decimal(told) < _LARGEST_STEP:
        raise ValueError(told)
    return told
