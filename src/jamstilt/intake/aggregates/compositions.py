"""From the published tables in ``work/`` to the numbers of the employees by background (R7.6, R8.1 to R8.9)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from jamstilt.activity.activity import Activity
from jamstilt.activity.composition import Composition
from jamstilt.activity.composition_numbers import (
    PublishedTable,
    composition_numbers,
)
from jamstilt.findings import Finding, Where
from jamstilt.intake.aggregates.composition_rules import (
    COMPOSITION_FILE_MISSING,
    COMPOSITION_KEY_TWICE,
    COMPOSITION_NOT_DESCRIBED,
)
from jamstilt.intake.aggregates.composition_table import listed, published
from jamstilt.intake.json_stat.cube import Cube
from jamstilt.intake.json_stat.document import cube_of, is_dataset
from jamstilt.intake.json_stat.statbank_csv import read_csv_cube
from jamstilt.intake.json_stat.strict_json import read_json
from jamstilt.period import Year
from jamstilt.register.reported import ReportedNumber

_JSON = ".json"


def compositions(
    work: Path, activity: Activity, year: Year, called: str = "work"
) -> tuple[tuple[ReportedNumber, ...], tuple[Finding, ...]]:
    """The numbers of every described table, for all its years, and everything that is wrong.

    Args:
        work: the dossier's folder of active work.
        activity: its register; ``compositions`` says how each table is read.
        year: the reporting year, which the table must hold.
        called: what findings call the folder.
    """
    numbers: list[ReportedNumber] = []
    findings: list[Finding] = [*_keys_twice(activity.compositions)]
    for composition in activity.compositions:
        path = work / composition.file.removeprefix(f"{called}/")
        name = f"{called}/{composition.file.removeprefix(f'{called}/')}"
        cube, said = _cube_in(path, work, name, composition)
        findings += said
        table = published(composition, cube, year, name) if cube else ()
        if isinstance(table, PublishedTable):
            counted, said = composition_numbers(composition, table)
            numbers += counted
            findings += said
        else:
            findings += table
    findings += _not_described(work, activity, called)
    return tuple(numbers), tuple(sorted(set(findings), key=lambda finding: finding.order))


def _cube_in(path: Path, work: Path, name: str, composition: Composition) -> tuple[Cube | None, tuple[Finding, ...]]:
    if not path.resolve().is_relative_to(work.resolve()) or not path.is_file():
        return None, (COMPOSITION_FILE_MISSING.at(composition.at, file=name),)
    if path.suffix.lower() != _JSON:
        return read_csv_cube(path, name)
    document = read_json(path, Where(file=name))
    cube = document if isinstance(document, Finding) else cube_of(document, Where(file=name))
    return (None, (cube,)) if isinstance(cube, Finding) else (cube, ())


def _keys_twice(written: Iterable[Composition]) -> tuple[Finding, ...]:
    """Numbers are named by these keys, so no two may be the same."""
    records = tuple(written)
    keys = Counter(key for each in records for key in (each.key, *(group.key for group in each.groups)))
    return tuple(
        COMPOSITION_KEY_TWICE.at(each.at, key=key)
        for each in records
        for key in (each.key, *(group.key for group in each.groups))
        if keys[key] > 1
    )


def _not_described(work: Path, activity: Activity, called: str) -> tuple[Finding, ...]:
    """A table that no record describes, with its categories, so that somebody can write the record."""
    described = {each.file.removeprefix(f"{called}/") for each in activity.compositions}
    findings: list[Finding] = []
    for path in sorted(work.glob(f"*{_JSON}")) if work.is_dir() else ():
        if path.name in described:
            continue
        where = Where(file=f"{called}/{path.name}")
        document = read_json(path, where)
        if isinstance(document, Finding):
            findings.append(document)
        elif is_dataset(document):
            cube = cube_of(document, where)
            findings.append(cube if isinstance(cube, Finding) else _described(cube, path.name, where))
    return tuple(findings)


def _described(cube: Cube, file: str, where: Where) -> Finding:
    dimensions = "; ".join(
        f"{each.label}: {listed(f'{one.code} = {one.label}' for one in each.categories)}" for each in cube.dimensions
    )
    return COMPOSITION_NOT_DESCRIBED.at(where, file=file, dimensions=dimensions)
