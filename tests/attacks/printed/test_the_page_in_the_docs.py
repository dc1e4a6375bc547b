"""The example in ``docs/attacks.md`` shows the printed table, and tells what these files find."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attackers import interval
from printed_table import mean, people, printed, ratio
from statement import shown, statement, the_five

PAGE = (Path(__file__).parents[3] / "docs" / "attacks.md").read_text(encoding="utf-8")
ROWS = [[cell.replace(" ", "") for cell in line.split("|")[1:-1]] for line in PAGE.splitlines()]
NAMES = {
    "all": "total",
    "topmanagers": "top_managers",
    "middlemanagers": "middle_managers",
    "alternativecareer": "alternative_career",
    "caseworkers": "case_workers",
    "consultants": "consultants",
    "apprentices": "apprentices",
}
HIDDEN = {
    "the consultant hidden": [mean("consultants", "men")],
    "all means of fewer than five hidden": [
        mean("top_managers", "men"),
        mean("consultants", "men"),
        mean("apprentices", "men"),
        mean("apprentices", "women"),
    ],
}


@pytest.mark.parametrize(("name", "group"), NAMES.items())
def test_the_table_is_the_printed_one(name: str, group: str):
    (row,) = (row for row in ROWS if len(row) == 6 and row[0] == name)
    cells = [mean(group, "men"), mean(group, "women"), ratio(group)]
    values = [f"{float(printed()[cell]):.2f}".removesuffix(".00") if cell in printed() else "–" for cell in cells]
    men, women = people(group, "men"), people(group, "women")
    assert row[1:] == [str(men), values[0], str(women), values[1], values[2]]


@pytest.mark.parametrize(("said", "hidden"), HIDDEN.items())
def test_the_intervals_are_those_that_are_found(said: str, hidden: list[object]):
    puzzle = statement()
    (row,) = (row for row in ROWS if row and row[0] == said.replace(" ", ""))
    names = ("the consultant", "the man apprentice", "the woman apprentice")
    for name, text in zip(names, row[1:4], strict=True):
        low, high = interval(puzzle, shown(puzzle, hidden), the_five(puzzle)[name])
        ends = [float(end) for end in re.split("to", text)]
        assert (ends[0], ends[-1]) == pytest.approx((low, high), abs=0.51)
