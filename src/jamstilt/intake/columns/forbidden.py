"""Columns that the law wants nobody to hand over per person: they are refused, by header and by values (INPUTS 0.6).

Absence kinds and days are allowed; what lies behind an absence is not.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

import polars as pl

from jamstilt.findings import Finding, Where
from jamstilt.intake.columns.headers import LIKELY, SURE, fields_of, fold, words_of
from jamstilt.intake.columns.mapping_rules import SENSITIVE_COLUMN
from jamstilt.intake.columns.samples import Sample, samples_of
from jamstilt.intake.mapping import Field
from jamstilt.intake.raw_table import ROW, RawTable
from jamstilt.language.message import Message, say


class Sensitive(StrEnum):
    """What a column tells about a person that no statement needs."""

    ETHNICITY = "ethnicity"
    NATIONALITY = "nationality"
    RELIGION = "religion"
    HEALTH = "health"
    DISABILITY = "disability"
    ORIENTATION = "orientation"
    UNION = "union"


def sensitive_header(header: str) -> Sensitive | None:
    """The ground that a header tells of; None for an innocent one (``Organisasjonsnummer``, ``Legemeldt fravær``)."""
    if any(confidence == SURE for _, confidence in fields_of(header)):
        return None
    whole, words = fold(header), words_of(header)
    return next((ground for ground, signs in _signs().items() if signs.header_tells(whole, words)), None)


def sensitive_columns(table: RawTable) -> tuple[Finding, ...]:
    """A finding that stops for each column that may not be there. It names the header, and never a value."""
    samples = samples_of(table)
    return tuple(finding for header in table.headers for finding in _of_column(table, samples[header]))


def sensitive_text(header: str, text: str) -> bool:
    """Whether a text in a column of pay types, absences or remarks tells what nobody should know."""
    return _ground_of_text(text, _searched(header)) is not None


def _of_column(table: RawTable, sample: Sample) -> tuple[Finding, ...]:
    where = Where(file=table.reading.file, sheet=table.reading.sheet, column=sample.header)
    ground = sensitive_header(sample.header) or _ground_of_values(sample)
    if ground:
        remedy = say("mapping.sensitive_column.delete_column", header=sample.header)
        return (_finding(where, ground, sample.header, remedy),)
    grounds = _searched(sample.header)
    if not grounds:
        return ()
    values = table.cells[sample.header].drop_nulls().unique()
    told = {value: found for value in values if (found := _ground_of_text(value, grounds))}
    if not told:
        return ()
    rows = table.cells.filter(pl.col(sample.header).is_in(list(told)))
    first, ground = rows[ROW][0], told[rows[sample.header][0]]
    place = Where(where.file, where.sheet, first, sample.header)
    return (_finding(place, ground, sample.header, say("mapping.sensitive_column.delete_rows", count=rows.height)),)


def _finding(where: Where, ground: Sensitive, header: str, how: Message) -> Finding:
    return SENSITIVE_COLUMN.at(where, header=header, ground=say(f"mapping.ground.{ground}"), how=how)


def _ground_of_values(sample: Sample) -> Sensitive | None:
    """The ground of a column whose values are mostly religions, unions, orientations; known columns are let be."""
    is_known = any(confidence >= LIKELY for _, confidence in fields_of(sample.header))
    has_words = any(sign.isalpha() for value in sample.different for sign in value)
    if not has_words or (is_known and fold(sample.header) not in _SUSPECT):
        return None
    values = {fold(value) for value in sample.different}
    for ground, signs in _signs().items():
        hits = len(values & signs.values)
        if hits >= _FEWEST and hits * 2 >= len(values):
            return ground
    return None


def _ground_of_text(value: str, grounds: tuple[Sensitive, ...]) -> Sensitive | None:
    if Sensitive.HEALTH in grounds and _DIAGNOSIS_CODE.fullmatch(value.strip()):
        return Sensitive.HEALTH
    words = words_of(value)
    return next((ground for ground in grounds if _signs()[ground].text_tells(words)), None)


@lru_cache(maxsize=512)
def _searched(header: str) -> tuple[Sensitive, ...]:
    """The grounds that are looked for in every text of a column: pay types for unions, absences for diagnoses too."""
    fields = {field for field, _ in fields_of(header)}
    if Field.LEAVE_KIND in fields or any(word in _REMARKS for word in words_of(header)):
        return (Sensitive.UNION, Sensitive.HEALTH, Sensitive.DISABILITY)
    return (Sensitive.UNION,) if Field.PAY_TYPE in fields else ()


@dataclass(frozen=True, slots=True)
class _Signs:
    headers: frozenset[str]
    stems: tuple[str, ...]
    inside: tuple[str, ...]
    values: frozenset[str]
    value_stems: tuple[str, ...]

    def header_tells(self, whole: str, words: Iterable[str]) -> bool:
        return (
            whole in self.headers
            or any(word.startswith(self.stems) for word in words)
            or any(part in whole for part in self.inside)
        )

    def text_tells(self, words: Iterable[str]) -> bool:
        return any(word.startswith(self.value_stems) for word in words)


@cache
def _signs() -> dict[Sensitive, _Signs]:
    data = tomllib.loads((files("jamstilt.intake.columns") / "forbidden.toml").read_text(encoding="utf-8"))

    def folded(ground: Sensitive, name: str) -> list[str]:
        return [fold(text) for text in data[ground].get(name, ())]

    return {
        ground: _Signs(
            frozenset(folded(ground, "headers")),
            tuple(folded(ground, "stems")),
            tuple(folded(ground, "inside")),
            frozenset(folded(ground, "values")),
            tuple(folded(ground, "value_stems")),
        )
        for ground in Sensitive
    }


_FEWEST = 2
_SUSPECT = frozenset({fold("Organisasjon"), fold("Gruppe"), fold("Område")})
"""Headers of a unit that may hide a union. Else a hospital may well have a department for diabetes."""
_REMARKS = frozenset(
    fold(word)
    for word in ("Merknad", "Kommentar", "Fritekst", "Notat", "Årsak", "Grunn", "Comment", "Remark", "Note", "Reason")
)
_DIAGNOSIS_CODE = re.compile(r"[A-Z]\d{2}\.\d{1,2}")
"""ICD-10 with its point; without it, ``F32`` may be an absence code of the payroll system."""
