"""Whatever lies in the folders: nothing raises, every finding can be said, and no order of rows or files matters."""

from __future__ import annotations

import json
import random
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from jamstilt.activity.activity import Activity
from jamstilt.activity.composition import BackgroundDefinition, CategoryGroup, Composition
from jamstilt.findings import Where
from jamstilt.intake.aggregates.compositions import compositions
from jamstilt.intake.aggregates.headings import KnownColumn, usual_header
from jamstilt.intake.aggregates.new_hires_file import read_new_hires
from jamstilt.intake.aggregates.read import read_aggregates
from jamstilt.intake.json_stat.strict_json import parse_json
from jamstilt.language.catalogue import Language, Words
from jamstilt.period import Year

CELLS = st.one_of(
    st.sampled_from(
        ["", "2024", "A", "B", "kvinner", "menn", "ikkje oppgitt", "Sum", "ca. 5", "<3", "-1", "1,5", "31.12.2024"]
    ),
    st.integers(0, 10**12).map(str),
    st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters='";\r\n'), max_size=8),
)
COLUMNS = st.lists(st.sampled_from(KnownColumn), min_size=2, max_size=7, unique=True)


@st.composite
def tables(draw) -> str:
    columns = draw(COLUMNS)
    rows = draw(st.lists(st.lists(CELLS, min_size=len(columns), max_size=len(columns)), max_size=5))
    return "\n".join([";".join(map(usual_header, columns)), *(";".join(row) for row in rows)])


@settings(max_examples=150, deadline=None)
@given(tables())
def test_no_table_makes_the_reader_raise(text):
    with TemporaryDirectory() as folder:
        (Path(folder) / "a.csv").write_text(text, encoding="utf-8")
        for findings in (read_aggregates(Path(folder), "authority")[1], read_new_hires(Path(folder), Activity())[1]):
            for finding in findings:
                assert Words(Language.NYNORSK).say(finding.problem)
                assert Words(Language.NYNORSK).say(finding.remedy)


ROWS = st.lists(
    st.tuples(st.sampled_from("ABC"), st.sampled_from([2023, 2024]), st.integers(0, 99), st.integers(0, 99)), max_size=8
)


@settings(max_examples=60, deadline=None)
@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_rows_and_files_changes_no_number(rows, lot: random.Random):
    def numbers(written, split):
        with TemporaryDirectory() as folder:
            for name, part in (("a", written[:split]), ("b", written[split:])):
                lines = (f"{register};{year};{women};{men}" for register, year, women, men in part)
                text = "\n".join(["Register;År;Kvinner;Menn", *lines])
                (Path(folder) / f"{name}.csv").write_text(text, encoding="utf-8")
            return [
                (each.key, each.year, each.women, each.men)
                for each in read_aggregates(Path(folder), "authority")[0].caseloads
            ]

    shuffled = lot.sample(rows, len(rows))
    assert numbers(rows, 0) == numbers(shuffled, len(rows) // 2)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 9) | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=8,
)
PARTS = st.sampled_from(["class", "id", "size", "dimension", "value", "status", "role", "updated", "source"])
WHOLE = {
    "class": "dataset",
    "id": ["u", "b", "t"],
    "size": [1, 2, 1],
    "dimension": {
        "u": {"category": {"label": {"U": "Etat"}}},
        "b": {"category": {"index": ["A", "1"]}},
        "t": {"label": "år", "category": {"index": ["2024"]}},
    },
    "value": [10, 4],
}
RECORD = Composition(
    key="k",
    title="T",
    file="t.json",
    total="A",
    groups=(CategoryGroup(key="g", title="G", categories=("1",)),),
    definition=BackgroundDefinition.STATISTICS_NORWAY,
)


@settings(max_examples=200, deadline=None)
@given(PARTS, JSON)
def test_no_document_makes_the_reader_raise(part, value):
    with TemporaryDirectory() as folder:
        (Path(folder) / "t.json").write_text(json.dumps({**WHOLE, part: value}), encoding="utf-8")
        _, findings = compositions(Path(folder), Activity(compositions=(RECORD,)), Year(2024))
        for finding in findings:
            assert Words(Language.ENGLISH).say(finding.problem)


@given(st.binary(max_size=60))
def test_no_bytes_make_the_json_reader_raise(data):
    parse_json(data, Where(file="t.json"))
