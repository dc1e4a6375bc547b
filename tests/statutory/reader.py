"""Reads the statutory cases: people in the words of a payroll clerk become the frames that the house counts.

What a case does not say about its people is *not known*, never zero. A word that is not in the lists below is an
error, so that a case can't say something that nobody hears. ``README.md`` explains the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import polars as pl
import yaml

from jamstilt.figure import TOTAL, UNRESOLVED, Component, Figure, Gender, Measure, Subset
from jamstilt.period import Year
from jamstilt.storage.choices import Settings
from jamstilt.workforce.employment import Employments, Leaves
from jamstilt.workforce.terms import LeaveKind, PayBasis
from jamstilt.workforce.workforce import Workforce

DEFAULT_GROUP = "case_workers"
PEOPLE = ("women", "men", "other")
MONEY = {"pay": "agreed_pay_ore", **{name: f"{name}_ore" for name in ("irregular", "bonus", "overtime", "benefits")}}
DAYS = ("agreed_days", "self_certified_days", "doctor_certified_days", "sick_child_days")
DATES = ("started", "left")
ANSWERS = {"wants_more_hours": "wants_more_hours", "available": "available_for_more_hours"}
OTHER_WORDS = (
    "person",
    "group",
    "position_code",
    "full_time_share",
    "temporary",
    "pay_per",
    "pay_is_for",
    "weekly_hours",
    "leave",
)
WORDS_OF_PEOPLE = frozenset((*PEOPLE, *MONEY, *DAYS, *DATES, *ANSWERS, *OTHER_WORDS))
WORDS_OF_A_CASE = frozenset(
    ("name", "year", "employments", "gives", "gives_in", "groups", "left_out", "one_question_covers_both", "weeks")
)
WORDS_OF_A_FILE = frozenset(("requirement", "asks", "rule", "cases"))
WORDS_OF_LEAVE = frozenset(("from", "until", "per_cent", "kind"))
NOT_KNOWN = ("not known", "not asked", None)


class UnreadableError(ValueError):
    """A case that says something nobody understands."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a case expects of one figure: an exact value or a reason, and how it is printed where the case says so."""

    figure: Figure
    value: Fraction | str
    printed: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """People in the open, the employer's choices, and what the law's figures must be."""

    requirement: str
    name: str
    workforce: Workforce
    settings: Settings
    expected: tuple[Expected, ...]


def read_file(path: Path) -> tuple[Case, ...]:
    """All cases of one requirement. The file is named after it."""
    content = yaml.safe_load(path.read_text("utf-8"))
    _known(content, WORDS_OF_A_FILE, path.name)
    if content["requirement"] != path.stem:
        raise UnreadableError(f"{path.name} is about {content['requirement']!r}")
    return tuple(read_case(content["requirement"], case) for case in content["cases"])


def read_case(requirement: str, case: Mapping[str, Any]) -> Case:
    """One case; raises ``UnreadableError`` at the first word or value that is not understood."""
    _known(case, WORDS_OF_A_CASE, str(case.get("name")))
    year = Year(case["year"])
    people = case["employments"]
    for entry in people:
        _known(entry, WORDS_OF_PEOPLE, case["name"])
    groups = case.get("groups") or list(dict.fromkeys(entry.get("group", DEFAULT_GROUP) for entry in people))
    expected = [*_expected(case.get("gives", {}), TOTAL, year.number)]
    for group, gives in case.get("gives_in", {}).items():
        if group not in (*groups, UNRESOLVED, *Subset):
            raise UnreadableError(f"{case['name']}: there is no group {group!r}")
        expected += _expected(gives, group, year.number)
    if not expected:
        raise UnreadableError(f"{case['name']} expects nothing")
    return Case(requirement, case["name"], _workforce(people, year), _settings(case, groups, year), tuple(expected))


def _workforce(people: list[dict[str, Any]], year: Year) -> Workforce:
    rows = [(entry, gender, key) for entry, gender, key in _each(people)]
    employments = [_employment(entry, gender, key, year, row) for row, (entry, gender, key) in enumerate(rows, start=2)]
    periods = [(key, period) for entry, _, key in rows for period in entry.get("leave", ())]
    leaves = [_leave(key, period, year, row) for row, (key, period) in enumerate(periods, start=2)]
    has_leave_file = any("leave" in entry for entry in people)
    return Workforce(
        year,
        Employments.validate(pl.DataFrame(employments, schema=Employments.create_empty().schema)),
        Leaves.validate(pl.DataFrame(leaves, schema=Leaves.create_empty().schema)) if has_leave_file else None,
    )


def _each(people: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], str, str]]:
    """One row for each person of a group. Rows with the same ``person`` are employments of one person."""
    for line, entry in enumerate(people):
        genders = [gender for gender in PEOPLE if gender in entry]
        if len(genders) != 1:
            raise UnreadableError(f"say either women, men or other: {entry}")
        number = entry[genders[0]]
        if "person" in entry and number != 1:
            raise UnreadableError(f"{entry['person']!r} is one person")
        for one in range(number):
            yield entry, genders[0], str(entry.get("person", f"line {line} person {one}"))


def _employment(entry: Mapping[str, Any], gender: str, key: str, year: Year, row: int) -> dict[str, Any]:
    def said(word: str) -> Any:
        value = entry.get(word)
        return None if value in NOT_KNOWN else value

    return {
        "year": year.number,
        "person": key,
        "gender": gender,
        "group": entry.get("group", DEFAULT_GROUP),
        "position_code": str(entry["position_code"]) if "position_code" in entry else None,
        "pay_basis": PayBasis(entry.get("pay_per", "year")).value,
        "pay_is_full_time": {"full_time": True, "own_share": False}[entry.get("pay_is_for", "full_time")],
        "weekly_hours_hundredths": _whole(said("weekly_hours"), 100),
        "full_time_share": _whole(said("full_time_share"), 10_000),
        "appointment": {None: None, True: "temporary", False: "permanent"}[said("temporary")],
        **{column: _whole(said(word), 100) for word, column in MONEY.items()},
        **{name: _whole(said(name), 100) for name in DAYS},
        **{name: _date(said(name)) for name in DATES},
        **{column: {None: None, True: "yes", False: "no"}[said(word)] for word, column in ANSWERS.items()},
        "source_file": "employees.csv",
        "source_row": row,
    }


def _leave(key: str, period: Mapping[str, Any], year: Year, row: int) -> dict[str, Any]:
    _known(period, WORDS_OF_LEAVE, "leave")
    return {
        "year": year.number,
        "person": key,
        "kind": LeaveKind(period.get("kind", "parental")).value,
        "start": _date(period["from"]),
        "until": None if period["until"] == "open" else _date(period["until"]),
        "grade": _whole(period.get("per_cent", 100), 100),
        "source_file": "leave.csv",
        "source_row": row,
    }


def _settings(case: Mapping[str, Any], groups: list[str], year: Year) -> Settings:
    """The choices as ``jamstilt.toml`` holds them. ``left_out`` is by item: the groups that it leaves out."""
    left_out = case.get("left_out", {})
    return Settings.model_validate(
        {
            "organisation": {"name": "An employer", "sector": "public"},
            "statement": {"year": year.number, "languages": ("en",)},
            "groups": {group: {} for group in groups},
            "populations": {f"chosen_for_{item}": {"leave_out_groups": tuple(out)} for item, out in left_out.items()},
            "measures": {item: f"chosen_for_{item}" for item in left_out},
            "involuntary_part_time": {"one_question_covers_both": case.get("one_question_covers_both", False)},
            "parental_leave": {"weeks": case.get("weeks", "calendar")},
        }
    )


def _expected(gives: Mapping[str, Any], group: str, period: int) -> Iterator[Expected]:
    for name, told in gives.items():
        measure = Measure(name)
        by_component = told if set(told) <= set(Component) else {Component.NONE: told}
        for component, by_gender in by_component.items():
            for gender, value in by_gender.items():
                figure = Figure(measure, group, Gender(gender), period, Component(component))
                yield Expected(figure, *_value(value))


def _value(told: object) -> tuple[Fraction | str, str | None]:
    """``3``, ``1/3``, ``100/3 = 33.33`` (exact = as printed), ``not known: …`` or ``not applicable: …``."""
    text = str(told).strip()
    if text.startswith(("not known: ", "not applicable: ")):
        return text, None
    exact, _, printed = text.partition("=")
    try:
        return Fraction(exact.replace(" ", "")), printed.strip() or None
    except ValueError as error:
        raise UnreadableError(f"{told!r} is no value") from error


def _whole(value: object, unit: int) -> int | None:
    """A number of small units: øre of a krone, hundredths of a day. A value between two units can't be stated."""
    if value is None:
        return None
    exact = Fraction(str(value)) * unit
    if exact.denominator != 1:
        raise UnreadableError(f"{value} is finer than the files can state")
    return int(exact)


def _date(value: object) -> date | None:
    if value is None or isinstance(value, date):
        return value
    raise UnreadableError(f"{value!r} is no date")


def _known(entry: Mapping[str, Any], words: frozenset[str], where: str) -> None:
    if strange := sorted(set(entry) - words):
        raise UnreadableError(f"{where}: nobody understands {', '.join(strange)}")
