from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstilt.publish.open_data import OpenFigure, figures_csv, figures_json

ROW = OpenFigure(
    measure="mean_pay",
    component="cash_total",
    group="case_workers",
    gender="women",
    period=2024,
    value="676293",
    unit="kr",
    status="published",
    population="Alle tilsette, utan lærlingar",
    basis="31. desember 2024",
    provision="LDL § 26 a",
    rounded_to="1",
)
HIDDEN = replace(ROW, gender="men", value="", status="suppressed", rounded_to="")
COARSE = replace(ROW, value="677000", rounded_to="1000")
CONTRACT = "measure,component,group,gender,period,value,unit,status,population,basis,provision,rounded_to"

safe_text = st.text(st.characters(codec="utf-8", exclude_characters="\x00")).filter(
    lambda text: not text.startswith(("=", "+", "-", "@", "\t", "\r"))
)


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_the_columns_stand_in_the_order_of_the_contract() -> None:
    assert figures_csv([]) == f"{CONTRACT}\n".encode()


def test_a_row_is_written_just_so() -> None:
    around = '"Alle tilsette, utan lærlingar",31. desember 2024,LDL § 26 a'
    assert figures_csv([ROW, COARSE, HIDDEN]).decode().splitlines()[1:] == [
        f"mean_pay,cash_total,case_workers,women,2024,676293,kr,published,{around},1",
        f"mean_pay,cash_total,case_workers,women,2024,677000,kr,published,{around},1000",
        f"mean_pay,cash_total,case_workers,men,2024,,kr,suppressed,{around},",
    ]


def test_the_file_is_utf_8_without_a_mark_and_ends_its_lines_with_lf() -> None:
    content = figures_csv([ROW])
    assert content.startswith(b"measure")
    assert "lærlingar".encode() in content
    assert b"\r" not in content
    assert content.endswith(b"\n")


def test_json_holds_the_same_rows_in_the_same_order_and_tells_what_columns_mean() -> None:
    content = json.loads(figures_json([ROW, HIDDEN]))
    assert content["contract"] == "2"
    assert ",".join(content["columns"]) == CONTRACT
    assert all(content["columns"].values())
    assert [",".join(figure) for figure in content["figures"]] == [CONTRACT] * 2
    assert [figure["value"] for figure in content["figures"]] == ["676293", None]
    assert [figure["rounded_to"] for figure in content["figures"]] == ["1", None]
    assert content["figures"][0]["period"] == 2024


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_looks_like_a_formula_is_written_as_text(sign: str) -> None:
    (row,) = read(figures_csv([replace(ROW, group=f"{sign}cmd")]))
    assert row["group"] == f"'{sign}cmd"
    assert json.loads(figures_json([replace(ROW, group=f"{sign}cmd")]))["figures"][0]["group"] == f"{sign}cmd"


def test_a_negative_value_keeps_its_sign() -> None:
    assert read(figures_csv([replace(ROW, value="-2.5")]))[0]["value"] == "-2.5"


@given(group=safe_text, population=safe_text)
def test_every_text_comes_back_as_it_was_from_both_files(group: str, population: str) -> None:
    row = replace(ROW, group=group, population=population)
    (from_csv,) = read(figures_csv([row]))
    (from_json,) = json.loads(figures_json([row]))["figures"]
    assert (from_csv["group"], from_csv["population"]) == (group, population)
    assert (from_json["group"], from_json["population"]) == (group, population)


def test_the_same_rows_give_the_same_bytes() -> None:
    rows = (ROW, HIDDEN)
    assert figures_csv(iter(rows)) == figures_csv(rows)
    assert figures_json(iter(rows)) == figures_json(rows)
