"""The mapping step on real folders: what it writes, what it leaves, and what it says of every column."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]

EMPLOYEES = """Ansattnr;Kjønn;Stillingskode;Stillingsbenevnelse;Årslønn;Stillingsprosent;E-post;Kallenavn
1;Kvinne;1434;Rådgiver;600000;100;a@b.no;x
2;Mann;1434;Rådgiver;610000;80;c@d.no;y
"""
SURVEY = """Ansattnr;Egenmeldt fravær;Avtalte dagsverk
1;2;230
2;0;230
"""


@pytest.fixture
def source(dossier: Path) -> Path:
    (dossier / "source" / "ansatte 2024.csv").write_text(EMPLOYEES, encoding="utf-8-sig")
    return dossier / "source"


def report(run: Run, dossier: Path) -> dict:
    return json.loads(run("map", dossier, "--json").stdout)


def test_every_header_that_is_not_used_is_listed(run: Run, dossier: Path, source: Path):  # noqa: ARG001 - fills the folder
    found = report(run, dossier)
    assert found["unused"] == [{"file": "ansatte 2024.csv", "sheet": None, "headers": ["E-post", "Kallenavn"]}]
    assert ("position_title", "Stillingsbenevnelse") in {(g["field"], g["header"]) for g in found["guesses"]}
    assert "Ikkje brukt: E-post | Kallenavn" in run("map", dossier).stdout
    # once answered, they are still listed
    assert report(run, dossier)["unused"] == found["unused"]


def test_a_bad_file_is_said_and_the_good_ones_are_written(run: Run, dossier: Path, source: Path):
    (source / "fravær 2024.csv").write_text(SURVEY, encoding="utf-8-sig")
    assert report(run, dossier)["written"]
    (source / "fravær 2024.csv").write_bytes(b"")
    (source / "ny 2024.csv").write_text(EMPLOYEES, encoding="utf-8-sig")
    found = report(run, dossier)
    assert [(f["rule"], f["where"]["file"]) for f in found["findings"] if f["severity"] == "stops"] == [
        ("file_empty", "fravær 2024.csv")
    ]
    assert found["written"]
    written = (dossier / "mapping.toml").read_text("utf-8")
    # the bad file keeps the answer it had
    assert all(f'name = "{name} 2024.csv"' in written for name in ("ansatte", "fravær", "ny"))


def test_a_file_that_stops_is_not_written_and_the_others_are(run: Run, dossier: Path, source: Path):
    (source / "etnisitet.csv").write_text(EMPLOYEES.replace("Kallenavn", "Etnisitet"), encoding="utf-8-sig")
    found = report(run, dossier)
    assert found["written"]
    assert "sensitive_column" in {finding["rule"] for finding in found["findings"]}
    assert "etnisitet.csv" not in (dossier / "mapping.toml").read_text("utf-8")
    assert "Etnisitet" not in str(found["unused"])


def test_nothing_is_written_when_no_file_is_good(run: Run, dossier: Path, source: Path):
    (source / "ansatte 2024.csv").write_bytes(b"")
    assert not report(run, dossier)["written"]
    assert not (dossier / "mapping.toml").exists()


def test_an_empty_folder_says_that_there_are_no_files(run: Run, dossier: Path):
    found = report(run, dossier)
    assert [finding["rule"] for finding in found["findings"]] == ["no_files"]
    assert not found["written"]


def test_a_file_in_a_folder_is_called_by_its_folder_everywhere(run: Run, dossier: Path, source: Path):
    (source / "under").mkdir()
    (source / "ansatte 2024.csv").rename(source / "under" / "ansatte 2024.csv")
    (source / "under" / "e.csv").write_text("a;b\n", encoding="utf-8")
    found = report(run, dossier)
    assert {guess["file"] for guess in found["guesses"]} == {"under/ansatte 2024.csv"}
    assert "under/e.csv" in {finding["where"]["file"] for finding in found["findings"]}
    assert 'name = "under/ansatte 2024.csv"' in (dossier / "mapping.toml").read_text("utf-8")
    (source / "under" / "e.csv").unlink()
    checked = json.loads(run("check", dossier, "--json").stdout)
    assert "file_gone" not in {finding["rule"] for finding in checked["findings"]}


def test_a_pdf_is_said_to_be_no_data(run: Run, dossier: Path, source: Path):
    (source / "brev.pdf").write_bytes(b"%PDF-1.7\n")
    assert ("pdf_not_data", "brev.pdf") in {
        (finding["rule"], finding["where"]["file"]) for finding in report(run, dossier)["findings"]
    }


def test_a_file_of_pay_types_beside_the_employees_is_told_component_by_component(run: Run, dossier: Path, source: Path):
    lines = ["Ansattnr;Lønnsart;Beløp", "1;Overtid;100", "2;Overtid;200", "1;Gåte;5", ""]
    (source / "lønnsarter 2024.csv").write_text("\n".join(lines), encoding="utf-8-sig")
    run("map", dossier)
    checked = run("check", dossier)
    assert checked.exit_code == 0, checked.output
    assert "ukjend lønsart" in checked.output
