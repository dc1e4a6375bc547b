"""What always holds when values are read: nothing is lost, nothing is invented, nothing depends on order."""

from __future__ import annotations

from datetime import date

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from jamstilt.intake.cells.dates import read_dates
from jamstilt.intake.cells.numbers import read_numbers
from jamstilt.intake.cells.percent import read_shares
from jamstilt.intake.intake import Intake, take_in
from jamstilt.intake.mapping import Field, FileUse, Kind, Layout, Mapping
from jamstilt.intake.raw_table import ROW, RawTable, Reading
from jamstilt.language.catalogue import Language, Words

KEY = bytes(range(32))
FEWER = settings(max_examples=30)
"""A whole intake is some hundred steps: thirty of them say enough."""
SOURCE = ("source_file", "source_sheet", "source_row")
STYLES = [
    (thousands, sign)
    for sign in ",."
    for thousands in ("", " ", "\u00a0", "\u202f", "\u2009", "'", "." if sign == "," else ",")
]


def written(ore: int, thousands: str, sign: str) -> str:
    whole, rest = divmod(abs(ore), 100)
    return f"{'-' if ore < 0 else ''}{whole:,}".replace(",", thousands) + f"{sign}{rest:02d}"


amounts = st.integers(-(10**12), 10**12)


@given(st.lists(amounts, max_size=20), st.sampled_from(STYLES))
def test_amounts_are_read_to_the_ore_in_every_style(ores: list[int], style: tuple[str, str]):
    numbers = read_numbers(pl.Series([written(ore, *style) for ore in ores], dtype=pl.String), 2)
    assert numbers.values.to_list() == ores
    assert not numbers.faulty.any()
    assert not numbers.finer.any()


@given(st.lists(st.tuples(amounts, st.sampled_from([style for style in STYLES if style[1] == ","])), max_size=20))
def test_the_blank_between_thousands_may_differ_from_cell_to_cell(cells: list[tuple[int, tuple[str, str]]]):
    texts = [written(ore, *style) for ore, style in cells]
    assert read_numbers(pl.Series(texts, dtype=pl.String), 2).values.to_list() == [ore for ore, _ in cells]


@given(st.lists(amounts, max_size=20))
def test_the_numbers_of_a_workbook_are_exact(ores: list[int]):
    texts = [written(ore, "", ".") for ore in ores]
    assert read_numbers(pl.Series(texts, dtype=pl.String), 2, typed=True).values.to_list() == ores


texts = st.one_of(st.none(), st.text(max_size=12), st.text("0123456789.,-() kr%'\u00a0", max_size=12))


@given(st.lists(texts, max_size=20), st.booleans())
def test_a_cell_is_a_value_or_missing_or_at_fault_and_never_an_error(cells: list[str | None], typed: bool):  # noqa: FBT001 - hypothesis
    column = pl.Series(cells, dtype=pl.String)
    numbers = read_numbers(column, 2, typed=typed)
    assert len(numbers.values) == len(cells)
    assert not (numbers.faulty & numbers.values.is_not_null()).any()
    assert read_shares(column, fractions=typed, typed=typed).values.drop_nulls().is_between(0, 10_000).all()


@given(
    st.lists(st.dates(date(1900, 1, 1), date(2100, 12, 31)), max_size=20),
    st.sampled_from(["%d.%m.%Y", "%Y-%m-%d", "%Y%m%d"]),
)
def test_dates_are_read_in_every_form(days: list[date], form: str):
    assert read_dates(pl.Series([day.strftime(form) for day in days], dtype=pl.String)).values.to_list() == days


@given(st.lists(texts, max_size=20))
def test_a_date_is_never_read_from_what_is_marked(cells: list[str | None]):
    dates = read_dates(pl.Series(cells, dtype=pl.String))
    assert not ((dates.impossible | dates.faulty) & dates.values.is_not_null()).any()
    assert not (dates.impossible & dates.faulty).any()


FIELDS = (
    Field.EMPLOYEE_NUMBER,
    Field.GENDER,
    Field.POSITION_CODE,
    Field.AGREED_PAY,
    Field.FULL_TIME_SHARE,
    Field.STARTED,
)
Row = tuple[str | None, ...]
rows = st.tuples(
    st.sampled_from(["1", "2", "3", "04", None]),
    st.sampled_from(["Kvinne", "Mann", "X", "1", None]),
    st.sampled_from(["1434", "9999", None]),
    st.sampled_from(["500000", "612.345", "712.345,50", "1,5", "x", "-", None]),
    st.sampled_from(["100", "80,00", "0", "0,8", "120", "x", None]),
    st.sampled_from(["01.02.2020", "31.04.2020", "i fjor", None]),
)


def file(name: str, content: list[Row]) -> RawTable:
    cells = pl.DataFrame(content, schema=dict.fromkeys(FIELDS, pl.String), orient="row").with_row_index(ROW, 2)
    reading = Reading(name, "0" * 64, "csv", "utf-8", ";", None, 1, (), len(content), len(content), 0, 1)
    return RawTable(reading, tuple(FIELDS), cells.with_columns(pl.col(ROW).cast(pl.Int32)))


def taken(*files: RawTable) -> Intake:
    layout = Layout("employees", Kind.EMPLOYEES, {field: field.value for field in FIELDS})
    uses = tuple(FileUse(raw.reading.file, "employees", 2024) for raw in files)
    return take_in(files, Mapping((layout,), uses, {"1434": "case_workers"}), KEY)


def people(intake: Intake) -> list[tuple[object, ...]]:
    """All employments without their places, in an order of their own."""
    return sorted(intake.workforces[0].employments.drop(SOURCE).rows(), key=repr)


@FEWER
@given(st.lists(rows, max_size=12), st.data())
def test_splitting_a_file_in_two_changes_nothing(content: list[Row], data: st.DataObject):
    cut = data.draw(st.integers(0, len(content)))
    whole, parts = taken(file("a.csv", content)), taken(file("a.csv", content[:cut]), file("b.csv", content[cut:]))
    assert people(parts) == people(whole)
    assert {finding.rule for finding in parts.findings} == {finding.rule for finding in whole.findings}


@FEWER
@given(st.lists(rows, max_size=12), st.data())
def test_the_order_of_the_rows_changes_nothing(content: list[Row], data: st.DataObject):
    shuffled = data.draw(st.permutations(content))
    one, other = taken(file("a.csv", content)), taken(file("a.csv", shuffled))
    assert people(one) == people(other)
    assert {finding.rule for finding in one.findings} == {finding.rule for finding in other.findings}


@FEWER
@given(st.lists(rows, max_size=12))
def test_every_row_is_used_or_set_aside_and_said(content: list[Row]):
    intake = taken(file("a.csv", content))
    [reading] = intake.readings
    assert reading.rows_used + reading.rows_set_aside == len(content)
    assert reading.rows_used == intake.workforces[0].employments.height
    said = {finding.where.row for finding in intake.findings if finding.rule == "person_without_key"}
    assert said == {row for row, cells in enumerate(content, 2) if cells[0] is None}


@FEWER
@given(st.lists(rows, max_size=12))
def test_every_finding_can_be_said_and_repeats_no_pay(content: list[Row]):
    for finding in taken(file("a.csv", content)).findings:
        for language in Language:
            text = Words(language).say(finding.problem) + Words(language).say(finding.remedy)
            assert not any(pay in text for pay in ("500000", "612.345", "712.345"))


sums = st.lists(
    st.tuples(st.sampled_from(["1", "2", "9", None]), st.sampled_from(["10", "20", "77"]), st.integers(-9999, 9999))
)


@FEWER
@given(sums)
def test_every_ore_of_the_payments_is_matched_or_unmatched(paid: list[tuple[str | None, str, int]]):
    fields = (Field.EMPLOYEE_NUMBER, Field.PAY_TYPE, Field.AMOUNT)
    content = [(person, kind, written(ore, "", ",")) for person, kind, ore in paid]
    cells = pl.DataFrame(content, schema=dict.fromkeys(fields, pl.String), orient="row").with_row_index(ROW, 2)
    reading = Reading("paid.csv", "0" * 64, "csv", "utf-8", ";", None, 1, (), len(paid), len(paid), 0, 1)
    payments = RawTable(reading, tuple(fields), cells.with_columns(pl.col(ROW).cast(pl.Int32)))
    base = Layout("employees", Kind.EMPLOYEES, {field: field.value for field in FIELDS})
    types = {Field.PAY_TYPE: {"10": "overtime", "20": "not_pay"}}
    layout = Layout("paid", Kind.PAYMENTS, {field: field.value for field in fields}, values=types)
    uses = (FileUse("a.csv", "employees", 2024), FileUse("paid.csv", "paid", 2024))
    staff = file("a.csv", [("1", "K", "1434", None, None, None), ("2", "M", "1434", None, None, None)])
    intake = take_in([staff, payments], Mapping((base, layout), uses), KEY)
    overtime = [(person, ore) for person, kind, ore in paid if kind == "10"]
    met = [match for match in intake.matches if match.component == "overtime"]
    assert sum(match.read_ore for match in met) == sum(ore for _, ore in overtime)
    assert sum(match.matched_ore for match in met) == sum(ore for person, ore in overtime if person in {"1", "2"})
    unknown = sum(match.read_ore for match in intake.matches if not match.component)
    assert unknown == sum(ore for _, kind, ore in paid if kind == "77")
