"""What goes on from year to year, case by case, through real files."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from jamstilt.activity.activity import Activity
from jamstilt.storage.carry_registers import carried
from jamstilt.storage.dossier import Dossier
from jamstilt.storage.registers.entries import kinds
from jamstilt.storage.registers.registers import read_registers
from jamstilt.storage.registers.rewrite import plain_text, rewritten

LAST, NEXT = 2023, 2024
CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("carry_over.yaml").read_text("utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_new_year_begins_with_what_goes_on(case: dict[str, Any], tmp_path: Path):
    texts = {place: plain_text(tables) for place, tables in split(case["last"]).items()}
    for place, text in texts.items():
        (tmp_path / place).mkdir()
        (tmp_path / place / "a.toml").write_text(text, encoding="utf-8")
    registers, findings = read_registers(Dossier(tmp_path))
    assert findings == ()
    edit = carried(registers, LAST, NEXT, case.get("published", ()))
    begun = {kind: list(rows) for text in texts.values() for kind, rows in tomllib.loads(rewritten(text, edit)).items()}
    assert begun == case["next"]


def test_no_two_cases_have_the_same_name():
    assert len({case["name"] for case in CASES}) == len(CASES)


def split(tables: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The kinds of the active work, and those of a public authority."""
    work = {kind: rows for kind, rows in tables.items() if kind in kinds(Activity)}
    authority = {kind: rows for kind, rows in tables.items() if kind not in work}
    return {place: rows for place, rows in (("work", work), ("authority", authority)) if rows}
