"""Any JSON-stat 2 document becomes a cube; anything else is refused with a reason, and never raises."""

from __future__ import annotations

import json
from fractions import Fraction
from itertools import product

import pytest
from datasets import dataset

from jamstilt.findings import Finding, Severity, Where
from jamstilt.intake.json_stat.cube import Cube
from jamstilt.intake.json_stat.document import cube_of
from jamstilt.intake.json_stat.strict_json import DEEPEST, parse_json, read_json
from jamstilt.language.catalogue import Language, Words

SIX = [264, 282, 14, 15, 67, 74]
WHERE = Where(file="work/t.json")


def cube(document) -> Cube:
    found = cube_of(document, WHERE)
    assert isinstance(found, Cube), found
    return found


def refused(found) -> str:
    assert isinstance(found, Finding)
    assert found.severity is Severity.STOPS
    for language in Language:
        assert Words(language).say(found.problem)
        assert Words(language).say(found.remedy)
    return found.rule


def test_cells_are_row_major_with_the_last_dimension_fastest():
    units, categories, years = 3, 4, 5
    values = list(range(units * categories * years))
    read = cube(
        dataset(
            values,
            units=tuple(f"Enhet {place}" for place in range(units)),
            categories=tuple(f"K{place}" for place in range(categories)),
            years=tuple(range(2020, 2020 + years)),
        )
    )
    for unit, category, year in product(range(units), range(categories), range(years)):
        assert read.cell((unit, category, 0, year)).value == values[(unit * categories + category) * years + year]


def test_a_list_an_object_and_no_index_at_all_mean_the_same():
    read = cube(dataset(SIX))
    assert [category.code for category in read.dimensions[1].categories] == ["b0", "b1", "b2"]
    assert [category.label for category in read.dimensions[2].categories] == ["Ansatte (årsgjennomsnitt)"]
    assert [category.label for category in read.dimensions[3].categories] == ["2023", "2024"]


def test_an_object_of_places_is_ordered_by_its_places():
    document = dataset(SIX)
    document["dimension"]["Q2"]["category"]["index"] = {"b2": 0, "b0": 1, "b1": 2}
    assert [each.code for each in cube(document).dimensions[1].categories] == ["b2", "b0", "b1"]


def test_what_a_sparse_table_leaves_out_is_missing_and_not_zero():
    read = cube(dataset({"0": 264, "1": 0}))
    assert read.cell((0, 0, 0, 1)).value == 0
    assert read.cell((0, 2, 0, 1)).value is None


@pytest.mark.parametrize("status", [["", "", ":", "", "", ".."], {"2": ":", "5": ".."}])
def test_null_keeps_the_sign_that_says_why(status):
    read = cube(dataset([264, 282, None, 15, 67, None], status=status))
    hidden, unknown = read.cell((0, 1, 0, 0)), read.cell((0, 2, 0, 1))
    assert (hidden.value, hidden.status) == (None, ":")
    assert (unknown.value, unknown.status) == (None, "..")
    assert read.cell((0, 0, 0, 0)).status == ""


def test_one_status_may_hold_for_all():
    assert cube(dataset(SIX, status="p")).cell((0, 0, 0, 0)).status == "p"


def test_decimals_are_exact():
    text = json.dumps(dataset(SIX)).replace("264", "264.1")
    assert cube(parse_json(text.encode(), WHERE)).cell((0, 0, 0, 0)).value == Fraction(2641, 10)


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("class", {"class": "collection"}),
        ("id", {"id": ["Q1", "Q1", "Q3", "Q4"]}),
        ("id", {"id": "Q1"}),
        ("size", {"size": [1, 3, 1]}),
        ("size", {"size": [1, 3, True, 2]}),
        ("size", {"size": [1, 3, 0, 2]}),
        ("value", {"value": SIX[:5]}),
        ("value", {"value": [*SIX, 1]}),
        ("value", {"value": ["264", *SIX[1:]]}),
        ("value", {"value": [True, *SIX[1:]]}),
        ("value", {"value": {"6": 1}}),
        ("value", {"value": {"-1": 1}}),
        ("value", {"value": {"x": 1}}),
        ("value", {"value": None}),
        ("status", {"status": ["x"]}),
        ("status", {"status": {"9": ":"}}),
        ("dimension", {"dimension": []}),
        ("dimension.Q1.category", {"dimension": {}}),
        ("dimension.Q1.category", {"dimension": {"Q1": {"category": []}}}),
        ("dimension.Q1.category.label", {"dimension": {"Q1": {"category": {"label": ["x"]}}}}),
        ("dimension.Q1.category.index", {"dimension": {"Q1": {"category": {"index": {"u0": 1}}}}}),
        ("dimension.Q1.category.index", {"dimension": {"Q1": {"category": {"index": ["u0", "u1"]}}}}),
        ("dimension.Q1.category.index", {"dimension": {"Q1": {"category": {"label": {"a": "A", "b": "B"}}}}}),
    ],
)
def test_a_document_whose_parts_do_not_fit_is_refused(part, change):
    found = cube_of({**dataset(SIX), **change}, WHERE)
    assert refused(found) == "jsonstat_shape"
    assert dict(found.problem.values)["part"] == part


def test_the_older_version_is_refused_with_its_own_reason():
    assert refused(cube_of({"dataset": {"value": [1]}}, WHERE)) == "jsonstat_version"


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b'{"a": 1, "a": 2}', "json_key_twice"),
        (b'{"a": NaN}', "json_no_number"),
        (b'{"a": [-Infinity]}', "json_no_number"),
        (b'{"a": 1e999999999}', "json_no_number"),
        (b'{"a": ', "json_broken"),
        (b"[1, 2]", "json_broken"),
        (b'{"a": "\xff"}', "json_broken"),
        (b'{"a": ' + b"9" * 5000 + b"}", "json_broken"),
        (b'{"a": ' + b"[" * DEEPEST + b"]" * DEEPEST + b"}", "json_too_deep"),
        (b"[" * 100_000, "json_too_deep"),
    ],
)
def test_json_that_cannot_be_trusted_is_refused(data, rule):
    assert refused(parse_json(data, WHERE)) == rule


def test_so_deep_is_still_read_and_brackets_in_a_text_are_no_depth():
    inside = DEEPEST - 1
    text = '{"a": ' + "[" * inside + "]" * inside + ', "b": "' + "[" * 200 + '\\"{"}'
    assert isinstance(parse_json(text.encode(), WHERE), dict)


def test_a_broken_document_tells_its_line():
    assert parse_json(b'{\n"a": 1,\n"b" 2}', WHERE).where.row == 3


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_the_encoding_is_told_by_the_bytes(encoding):
    assert parse_json('{"år": 1}'.encode(encoding), WHERE) == {"år": 1}


def test_a_file_over_the_limit_is_refused_and_one_at_the_limit_is_read(tmp_path):
    path = tmp_path / "t.json"
    path.write_bytes(b'{"a": 1}')
    assert read_json(path, WHERE, largest=8) == {"a": 1}
    assert refused(read_json(path, WHERE, largest=7)) == "json_too_large"
    assert refused(read_json(tmp_path / "none.json", WHERE)) == "json_unreadable"
