"""The pages on open data and disclosure say what the code does, line by line."""

from __future__ import annotations

import csv
import re
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import cast

import pytest

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.primary import TREATMENTS
from jamstilt.disclosure.release import release
from jamstilt.figure import (
    PAY_COMPONENTS,
    SICK_LEAVE_COMPONENTS,
    TOTAL,
    UNRESOLVED,
    Component,
    Figure,
    Gender,
    Measure,
    Subset,
)
from jamstilt.law.employer_duties import STATE_OF_EQUALITY, requirement_of
from jamstilt.production.count import count, policy_of
from jamstilt.production.demo import demo
from jamstilt.production.gather import gather
from jamstilt.production.publishing import open_data_files
from jamstilt.publish.open_data import COLUMNS, CONTRACT
from jamstilt.storage.history import Status
from jamstilt.storage.policy_choices import Disclosure, Weakened

DOCS = Path(__file__).parents[2] / "docs"
FIGURES = (DOCS / "figures.md").read_text("utf-8")
DISCLOSURE = (DOCS / "disclosure.md").read_text("utf-8")
NO_COMPONENT = "–"
COMPONENTS = {NO_COMPONENT: (Component.NONE,), "pay": PAY_COMPONENTS, "sick leave": SICK_LEAVE_COMPONENTS}


def rows(page: str, head: str) -> dict[str, list[str]]:
    """The rows of the table under a head, by the name in their first cell; the other cells as they stand."""
    _, _, after = page.partition(f"| {head} |")
    table = after.partition("\n\n")[0].splitlines()[2:]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in table]
    return {first.strip("`"): rest for first, *rest in cells}


MEASURES = rows(FIGURES, "Measure")


def test_the_page_is_about_this_version_of_the_contract():
    assert re.findall(r"Contract \*\*version (\w+)\*\*", FIGURES) == [CONTRACT]


def test_every_column_stands_in_its_order():
    assert list(rows(FIGURES, "Column")) == list(COLUMNS)


def test_every_measure_stands_once_with_its_unit_and_decimals():
    assert {name: cells[:2] for name, cells in MEASURES.items()} == {
        measure: [measure.unit, str(measure.decimals)] for measure in Measure
    }


def test_every_value_of_a_column_is_explained():
    assert list(rows(FIGURES, "Component of pay")) == list(PAY_COMPONENTS)
    assert list(rows(FIGURES, "Component of sick leave")) == list(SICK_LEAVE_COMPONENTS)
    assert list(rows(FIGURES, "Subset")) == list(Subset)
    assert list(rows(FIGURES, "Status")) == list(Status)
    column = rows(FIGURES, "Column")
    assert re.findall(r"`(\w+)`", column["gender"][0]) == list(Gender)
    assert set(re.findall(r"`(\w+)`", column["unit"][0])) == {measure.unit for measure in Measure}
    assert UNRESOLVED in column["group"][0]
    assert TOTAL in column["group"][0]


@pytest.mark.parametrize("measure", Measure)
def test_a_measure_leads_to_the_method_page_of_its_requirement(measure: Measure):
    assert f"(methods/{requirement_of(measure).key}.md)" in MEASURES[measure][-1]


@pytest.mark.parametrize("measure", Measure)
def test_a_measure_exists_for_the_rows_genders_and_components_that_the_page_says(measure: Measure):
    _, _, component, kinds, genders, _ = MEASURES[measure]
    figures, groups = _figures_of_the_demo()
    subsets = [one for one in Subset if not (component == "pay" and one is Subset.PARENTAL_LEAVE)]
    of_kind = {"total": [TOTAL], "groups": groups, "subsets": subsets}
    said = {
        (group, gender, kind)
        for rows_of in kinds.split(", ")
        for group in of_kind[rows_of]
        for gender in genders.split(", ")
        for kind in COMPONENTS[component]
    }
    found = {(figure.group, figure.gender, figure.component) for figure in figures if figure.measure is measure}
    assert found == said


@pytest.mark.parametrize("audience", Audience)
def test_the_example_is_what_the_demo_gives(audience: Audience):
    example = re.findall(r"```csv\n(.*?)```", FIGURES, re.DOTALL)[tuple(Audience).index(audience)]
    lines = example.splitlines()
    assert lines
    assert set(lines) <= set(_figures_csv(audience).splitlines())


def test_internal_values_have_at_least_ten_digits_where_they_do_not_end():
    longest = max(len(row["value"].replace(".", "").lstrip("0")) for row in _read(Audience.INTERNAL))
    assert longest >= 10


def test_public_values_have_the_decimals_that_the_page_says_or_those_of_a_coarser_step():
    for row in (each for each in _read(Audience.PUBLIC) if each["value"]):
        decimals, step = len(row["value"].partition(".")[2]), Fraction(row["rounded_to"])
        assert step >= Fraction(1, 10 ** int(MEASURES[row["measure"]][1]))
        assert decimals == len(row["rounded_to"].partition(".")[2])
        assert (Fraction(row["value"]) / step).denominator == 1


def test_every_treatment_is_told_with_its_measures():
    told = {name: re.findall(r"`(\w+)`", cells[0]) for name, cells in rows(DISCLOSURE, "Treatment").items()}
    assert {measure: name for name, measures in told.items() for measure in measures} == {
        measure: treatment.value for measure, treatment in TREATMENTS.items()
    }


def test_the_policy_is_told_with_its_defaults():
    told = {name: cells[0].strip("`") for name, cells in rows(DISCLOSURE, "Setting").items()}
    chosen = Disclosure()
    assert told == {name: as_toml(getattr(chosen, name)) for name in Disclosure.model_fields if name != "departures"}


def test_the_direction_that_needs_a_departure_is_told():
    weaker = {name for name, cells in rows(DISCLOSURE, "Setting").items() if cells[1] != "never"}
    assert weaker == {setting.value for setting in Weakened}


def as_toml(value: object) -> str:
    match value:
        case tuple():
            return f"[{', '.join(map(str, cast('tuple[object, ...]', value)))}]"
        case _:
            return str(value).lower()


def test_every_requirement_of_part_1_has_its_method_page_and_the_index_leads_there():
    index = (DOCS / "methods" / "README.md").read_text("utf-8")
    lacking = [
        entry.key
        for entry in STATE_OF_EQUALITY
        if f"({entry.key}.md)" not in index or not (DOCS / "methods" / f"{entry.key}.md").is_file()
    ]
    assert lacking == []


@pytest.mark.parametrize("entry", STATE_OF_EQUALITY, ids=lambda entry: entry.key)
def test_a_method_page_answers_the_same_questions_and_names_its_rule(entry):
    page = (DOCS / "methods" / f"{entry.key}.md").read_text("utf-8")
    asked = ("What is counted", "Who", "Formula", "Edges", "Rounding", "What it cannot say", "Example", "Source")
    assert re.findall(r"^\*\*([^*]+)\.\*\*", page, re.MULTILINE) == list(asked)
    assert entry.rule in page.splitlines()[2]
    assert str(entry.provision) in page.splitlines()[2]
    assert {measure for measure in entry.measures if f"`{measure}`" not in page} == set()


@cache
def _figures_of_the_demo() -> tuple[frozenset[Figure], tuple[str, ...]]:
    counted, settings = _counted()
    return frozenset(counted.cells), tuple(settings.groups)


@cache
def _counted():
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        gathered = gather(demo(Path(folder)), lambda *_: None)
    assert gathered.settings
    return count(gathered.workforces, gathered.settings), gathered.settings


@cache
def _figures_csv(audience: Audience) -> str:
    counted, settings = _counted()
    return open_data_files(release(counted.cells, policy_of(settings), audience))["figures.csv"].decode()


def _read(audience: Audience) -> list[dict[str, str]]:
    return list(csv.DictReader(_figures_csv(audience).splitlines()))
