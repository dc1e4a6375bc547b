"""What tau-ARGUS hides in the same table: its optimal method (OPT), on HiGHS, through pytauargus.

It gets the table as it wants it: one row a person, group within division by gender, pay summed; fewest five people,
and a margin for the sum of each small cell. It knows no means, no ratios, no rounding and no insiders. What an attacker
could guess beforehand can't be told cell by cell: the tool reckons that every cell lies between the least and the
greatest of the table. As an alternative it is told that cells lie between nothing and twice the greatest.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from contextlib import redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from pytauargus import protect
from pytauargus.engine import Engine

from employer_puzzle import Rules
from employers import ALL, MEAN, MEN, TOTAL, WOMEN, Employer, Key

HIDDEN = ("U", "M")
EACH_CELL_COSTS_ONE = "-2"
GENDERS = {"W": WOMEN, "M": MEN, "Total": ALL}


def hidden(house: Employer, rules: Rules, *, wide: bool = False) -> frozenset[Key]:
    """The means that it hides: the small cells and, as few as it finds possible, others."""
    within = Engine._table_cell_bounds  # noqa: SLF001 - the tool has no other way to say it

    def wider(engine: Engine, table: int) -> tuple[float, float]:
        return 0.0, 2 * within(engine, table)[1]

    with patch.object(Engine, "_table_cell_bounds", wider if wide else within), redirect_stdout(io.StringIO()):
        return _protected(house, rules)


def _protected(house: Employer, rules: Rules) -> frozenset[Key]:
    with TemporaryDirectory(prefix="jamstilt-tau-") as folder:
        groups = Path(folder) / "groups.hrc"
        groups.write_text(_hierarchy(house), encoding="ascii")
        found = protect(
            _people(house),
            ["group", "gender"],
            response="pay",
            safety_rules=f"FREQ({rules.threshold},{round(100 * rules.margin)})",
            suppress="OPT(1)",
            cost_var=EACH_CELL_COSTS_ONE,
            hrc={"group": str(groups)},
            workdir=folder,
        )
        return frozenset(_key(row) for row in found.tables[0].rows if row["status"] in HIDDEN)


def _people(house: Employer) -> Mapping[str, list[object]]:
    rows = [(cell, person) for cell in house.cells for person in cell.people]
    return {
        "group": [_code(cell.group) for cell, _ in rows],
        "gender": ["W" if cell.gender == WOMEN else "M" for cell, _ in rows],
        "pay": [house.pay[person] for _, person in rows],
    }


def _hierarchy(house: Employer) -> str:
    divisions = sorted({cell.division for cell in house.cells}, key=int)
    lines: list[str] = []
    for division in divisions:
        codes = dict.fromkeys(_code(cell.group) for cell in house.cells if cell.division == division)
        # one division is the whole house, and no row of its own
        lines += [f"d{division}", *(f"@{code}" for code in codes)] if len(divisions) > 1 else codes
    return "\n".join(lines) + "\n"


def _code(group: str) -> str:
    return "g" + group.replace(".", "x")


def _key(row: Mapping[str, object]) -> Key:
    code, gender = str(row["group"]), GENDERS[str(row["gender"])]
    if code == "Total":
        return MEAN, TOTAL, gender
    name = code[1:].replace("x", ".")
    return MEAN, f"group {name}" if code.startswith("g") else f"division {name}", gender
