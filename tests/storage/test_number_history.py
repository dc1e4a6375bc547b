"""Earlier years' numbers of the registers: read as they were published, and from no file but a public one."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest

from jamstilt.findings import Severity
from jamstilt.language.catalogue import Language, Words
from jamstilt.storage.number_history import read_number_history, read_numbers

ROW = {
    "register": "caseload", "subject": "advisers", "measure": "cases", "category": "all", "period": "2023",
    "value": "1031", "text": None, "unit": "cases", "qualifier": "about", "status": "published", "label": "Saker",
}  # fmt: skip


def kept(folder: Path, *rows: object, audience: str | None = "public", year: int = 2023) -> Path:
    path = folder / f"authority-{year}.json"
    path.write_text(json.dumps({"audience": audience, "numbers": rows}), encoding="utf-8")
    return path


def test_a_years_public_numbers_are_read_back_as_they_were_printed(tmp_path: Path):
    kept(tmp_path, ROW)
    (number,), findings = read_number_history(tmp_path)
    assert findings == ()
    assert (number.number, number.told, number.file) == (
        Fraction(1031), "about 1031", f"{tmp_path.name}/authority-2023.json",
    )  # fmt: skip


@pytest.mark.parametrize("audience", ["internal", None])
def test_what_is_not_public_is_never_read(tmp_path: Path, audience: str | None):
    path = kept(tmp_path, ROW, audience=audience)
    numbers, (finding,) = read_number_history(tmp_path)
    assert (numbers, finding.rule, finding.severity) == ((), "year_not_public", Severity.STOPS)
    assert "authority.json" in Words(Language.NYNORSK).say(finding.remedy)
    assert read_numbers(path) is None


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"numbers": 1}', "[" * 100_000])
def test_a_damaged_year_is_said_and_the_others_are_read(tmp_path: Path, damage: str):
    kept(tmp_path, ROW)
    (tmp_path / "authority-2022.json").write_text(damage)
    numbers, findings = read_number_history(tmp_path)
    assert (len(numbers), [one.rule for one in findings]) == (1, ["year_damaged"])


@pytest.mark.parametrize(
    "change", [{"unit": "euro"}, {"value": "ca. 95"}, {"value": ""}, {"status": "x"}, {"qualifier": "near"}]
)
def test_a_row_that_is_not_understood_is_said_and_never_used(tmp_path: Path, change: dict[str, str]):
    kept(tmp_path, ROW | change, ROW)
    numbers, findings = read_number_history(tmp_path)
    assert (len(numbers), [(one.rule, one.where.row) for one in findings]) == (1, [("row_unclear", 1)])


def test_a_file_without_its_own_year_is_said(tmp_path: Path):
    kept(tmp_path, ROW, year=2021)
    assert [one.rule for one in read_number_history(tmp_path)[1]] == ["year_not_inside"]


def test_years_come_oldest_first(tmp_path: Path):
    kept(tmp_path, ROW | {"value": "1030"}, ROW | {"period": "2024"}, year=2024)
    kept(tmp_path, ROW)
    assert [one.value for one in read_number_history(tmp_path)[0]] == ["1031", "1030", "1031"]
