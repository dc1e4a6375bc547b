"""From an empty folder to a finished statement, with nothing but commands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]

HEADER = "Ansattnr;Kjønn;Stillingskode;Stilling;Årslønn;Stillingsprosent;Ansettelsesform;Tiltrådt;Fratrådt"
CASE_WORKER = "1434;Rådgiver"


def employees(women: int, men: int) -> str:
    """A file as an HR system exports it: everyone a case worker on 600 000, or 650 000 for men."""
    rows = [f"{number};Kvinne;{CASE_WORKER};600000;100,00;Fast;01.01.2019;" for number in range(1, women + 1)]
    rows += [f"{number};Mann;{CASE_WORKER};650000;100,00;Fast;01.01.2019;" for number in range(101, men + 101)]
    return "\n".join((HEADER, *rows, ""))


@pytest.fixture
def filled(dossier: Path) -> Path:
    (dossier / "source" / "ansatte-2024.csv").write_text(employees(women=8, men=6), encoding="utf-8-sig")
    return dossier


def test_from_an_empty_folder_to_a_finished_statement(run: Run, filled: Path):
    mapped = run("map", filled)
    assert mapped.exit_code == 0, mapped.output
    assert (filled / "mapping.toml").is_file()
    checked = run("check", filled)
    assert checked.exit_code == 0, checked.output
    assert not (filled / "build").exists()
    built = run("build", filled, "--language", "nn")
    assert built.exit_code == 0, built.output
    assert f"filer i {filled / 'build'}" in built.stdout

    figures = json.loads((filled / "build" / "public" / "figures.json").read_text("utf-8"))["figures"]
    printed = {
        (one["measure"], one["gender"], one["component"]): one["value"] for one in figures if one["group"] == "total"
    }
    assert printed["employees", "women", ""] == "8"
    assert printed["employees", "men", ""] == "6"
    # 600 000 / 650 000 = 92.3076… %
    assert printed["womens_share_of_mens_pay", "all", "agreed"] == "92.31"

    forgotten = run("forget", filled, "--yes")
    assert forgotten.exit_code == 0
    assert "source/ansatte-2024.csv" in forgotten.stdout
    assert [*(filled / "source").iterdir()] == []
    assert (filled / "build" / "public" / "figures.csv").is_file()


def test_a_dossier_compared_with_itself_is_the_same(run: Run, filled: Path):
    run("map", filled)
    assert run("build", filled, "--language", "nn").exit_code == 0
    compared = run("compare", filled, filled, "--json")
    assert compared.exit_code == 0
    assert json.loads(compared.stdout) == []


def test_nothing_is_built_before_the_columns_are_mapped(run: Run, filled: Path):
    built = run("build", filled, "--json")
    assert built.exit_code == 1
    assert [one["rule"] for one in json.loads(built.stdout)["findings"]] == ["mapping_missing"]
    assert not (filled / "build").exists()


def test_a_column_on_religion_stops_everything(run: Run, filled: Path):
    path = filled / "source" / "ansatte-2024.csv"
    lines = path.read_text("utf-8-sig").splitlines()
    path.write_text("\n".join([f"{lines[0]};Religion", *(f"{line};ingen" for line in lines[1:])]), encoding="utf-8-sig")
    checked = run("map", filled)
    assert checked.exit_code == 1
    assert "Religion" in checked.stdout
    assert not (filled / "mapping.toml").exists()
