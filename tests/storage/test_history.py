"""Earlier years: what was released is kept, and read back as it was printed."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstilt.figure import Component, Figure, Gender, Measure, Unit
from jamstilt.findings import Severity
from jamstilt.language.catalogue import Language, Words
from jamstilt.publish.open_data import OpenFigure, figures_json
from jamstilt.storage.history import Released, Status, read_history, write_history

SHARE = Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, "total", Gender.ALL, 2023, Component.CASH_TOTAL)
PRINTED = Released(SHARE, "95.22", Unit.PERCENT, Status.PUBLISHED, "everyone", "2023-12-31", "LDL § 26 a")
HIDDEN = Released(
    Figure(Measure.MEAN_PAY, "consultants", Gender.MEN, 2023, Component.CASH_TOTAL), "", Unit.KR, Status.SUPPRESSED
)


def test_what_is_written_is_read_back(tmp_path: Path):
    write_history(tmp_path / "earlier", 2023, [PRINTED, HIDDEN])
    released, findings = read_history(tmp_path / "earlier")
    assert findings == ()
    assert set(released) == {PRINTED, HIDDEN}


COARSE = replace(PRINTED, value="95.2", rounded_to="0.1")


def test_what_a_value_was_rounded_to_is_read_back(tmp_path: Path):
    write_history(tmp_path, 2023, [COARSE])
    assert read_history(tmp_path) == ((COARSE,), ())
    assert (COARSE.step, COARSE.is_coarse) == (Fraction(1, 10), True)


def test_a_file_of_the_first_version_has_the_steps_of_its_measures(tmp_path: Path):
    path = write_history(tmp_path, 2023, [PRINTED])
    rows = json.loads(path.read_text("utf-8"))
    for row in rows:
        del row["rounded_to"]
    path.write_text(json.dumps(rows), encoding="utf-8")
    ((read,), findings) = read_history(tmp_path)
    assert (read, findings) == (PRINTED, ())
    assert (read.step, read.is_coarse) == (Fraction(1, 100), False)


@pytest.mark.parametrize(
    ("value", "rounded_to"), [("95.22", "0.1"), ("95.2", "1"), ("95.22", "0.001"), ("96", "5"), ("95.222", "0.01")]
)
def test_more_digits_than_the_step_has_are_of_the_complete_version(tmp_path: Path, value: str, rounded_to: str):
    write_history(tmp_path, 2023, [replace(PRINTED, value=value, rounded_to=rounded_to)])
    released, findings = read_history(tmp_path)
    assert released == ()
    assert [one.rule for one in findings] == ["year_not_public"]


def test_the_number_is_the_printed_one_and_a_hidden_one_is_none():
    assert PRINTED.number == Fraction(9522, 100)
    assert HIDDEN.number is None


def test_the_same_figures_give_the_same_bytes_in_any_order(tmp_path: Path):
    one = write_history(tmp_path / "a", 2023, [PRINTED, HIDDEN]).read_bytes()
    assert write_history(tmp_path / "b", 2023, [HIDDEN, PRINTED]).read_bytes() == one


def test_a_years_open_data_can_be_put_there_as_they_are(tmp_path: Path):
    figure = HIDDEN.figure
    cells = (figure.measure, figure.component, figure.group, figure.gender, 2023, "", "kr", "suppressed", "", "", "")
    (tmp_path / "2023.json").write_bytes(figures_json([OpenFigure(*cells)]))
    assert read_history(tmp_path) == ((HIDDEN,), ())


def test_years_come_oldest_first_and_other_files_are_left_alone(tmp_path: Path):
    for year in (2023, 2021):
        figure = Figure(Measure.EMPLOYEES, "total", Gender.WOMEN, year)
        write_history(tmp_path, year, [Released(figure, "5", Unit.PERSONS, Status.PUBLISHED)])
    (tmp_path / "notat.json").write_text("{")
    released, findings = read_history(tmp_path)
    assert findings == ()
    assert [one.figure.period for one in released] == [2021, 2023]


def test_no_earlier_year_is_no_fault(tmp_path: Path):
    assert read_history(tmp_path / "earlier") == ((), ())


@pytest.mark.parametrize("damage", ["", "{", '{"a": 1}', "[" * 100_000, "null"])
def test_a_damaged_year_is_said_and_the_others_are_read(tmp_path: Path, damage: str):
    write_history(tmp_path, 2023, [PRINTED])
    (tmp_path / "2022.json").write_text(damage)
    released, findings = read_history(tmp_path)
    assert released == (PRINTED,)
    assert [(one.rule, one.where.file) for one in findings] == [("year_damaged", f"{tmp_path.name}/2022.json")]


@pytest.mark.parametrize(
    "change",
    [
        {"measure": "wages"},
        {"gender": "female"},
        {"status": "review"},
        {"unit": "euro"},
        {"value": "ca. 95"},
        {"value": ""},
        {"rounded_to": "0"},
        {"rounded_to": "-1"},
        {"rounded_to": "1/3"},
        {"rounded_to": "NaN"},
        {"rounded_to": "Infinity"},
        {"rounded_to": "ti"},
        {"period": "i fjor"},
    ],
)
def test_a_row_that_is_not_understood_is_said_and_never_used(tmp_path: Path, change: dict[str, str]):
    path = write_history(tmp_path, 2023, [PRINTED, HIDDEN])
    rows = json.loads(path.read_text("utf-8"))
    rows[rows.index(next(row for row in rows if row["value"]))].update(change)
    path.write_text(json.dumps(rows), encoding="utf-8")
    released, findings = read_history(tmp_path)
    assert released == (HIDDEN,)
    assert [one.rule for one in findings] == ["row_unclear"]


def test_more_than_twenty_unclear_rows_are_counted_not_listed(tmp_path: Path):
    (tmp_path / "2023.json").write_text(json.dumps([7] * 23))
    _, findings = read_history(tmp_path)
    assert [one.rule for one in findings] == ["row_unclear"] * 20 + ["more_rows_unclear"]
    assert Words(Language.ENGLISH).say(findings[-1].problem).startswith("3 more figures")


rows = st.lists(st.dictionaries(st.sampled_from(["measure", "group", "gender", "value"]), st.text() | st.none()))


@given(rows)
def test_no_rows_at_all_make_reading_fail(tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, str]]):
    folder = tmp_path_factory.mktemp("earlier")
    (folder / "2023.json").write_text(json.dumps(rows))
    released, findings = read_history(folder)
    assert released == ()
    assert bool(findings) is bool(rows)


def test_the_complete_version_is_never_taken_for_what_was_published(tmp_path: Path):
    cells = ("employees", "", "total", "all", 2023, "266", "persons", "published", "", "", "")
    (tmp_path / "2023.json").write_bytes(figures_json([OpenFigure(*cells)], "internal"))
    released, findings = read_history(tmp_path)
    assert (released, [one.rule for one in findings], findings[0].severity) == ((), ["year_not_public"], Severity.STOPS)


def test_more_decimals_than_the_page_tell_the_complete_version(tmp_path: Path):
    cells = ("gender_share", "", "total", "women", 2023, "66.1654135338", "percent", "published", "", "", "")
    (tmp_path / "2023.json").write_bytes(figures_json([OpenFigure(*cells)]))
    assert [one.rule for one in read_history(tmp_path)[1]] == ["year_not_public"]


def test_a_file_without_its_own_year_is_said(tmp_path: Path):
    cells = ("employees", "", "total", "all", 2024, "283", "persons", "published", "", "", "")
    (tmp_path / "2023.json").write_bytes(figures_json([OpenFigure(*cells)]))
    assert [one.rule for one in read_history(tmp_path)[1]] == ["year_not_inside"]


@pytest.mark.parametrize(("newest", "rules"), [(2023, []), (2024, ["year_is_later"])])
def test_a_file_of_a_later_statement_is_said_and_used_as_it_is(tmp_path: Path, newest: int, rules: list[str]):
    rows = [replace(PRINTED, figure=replace(SHARE, period=period)) for period in (2023, newest)]
    write_history(tmp_path, 2023, dict.fromkeys(rows))
    read, findings = read_history(tmp_path)
    assert [one.rule for one in findings] == rules
    assert {one.figure.period for one in read} == {2023, newest}
