"""A year of an HR adviser, from an empty folder with real commands: new, map, check, build, compare, forget."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import sys
from importlib.resources import files
from itertools import product
from pathlib import Path

import pytest

SOURCE = Path(str(files("jamstilt.production") / "demo_directorate" / "source"))


def jamstilt(*arguments: object, status: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the command as a person does."""
    command = [sys.executable, "-c", "from jamstilt.cli.main import main; main()", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603
    assert done.returncode == status, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def year(tmp_path_factory):
    folder = tmp_path_factory.mktemp("work") / "directorate-2024"
    jamstilt("new", folder, "--name", "Eksempeldirektoratet", "--year", 2024, "--language", "nn", "--language", "en")
    for file in SOURCE.iterdir():
        shutil.copy(file, folder / "source" / file.name)
    jamstilt("map", folder)
    return folder


@pytest.fixture(scope="module")
def built(year):
    jamstilt("build", year)
    return year


def test_the_proposed_mapping_is_that_of_the_demo(year):
    import tomllib

    proposed = tomllib.loads((year / "mapping.toml").read_text(encoding="utf-8"))
    kept = tomllib.loads((SOURCE.parent / "mapping.toml").read_text(encoding="utf-8"))
    codes = proposed["groups"]
    assert {code: group for code, group in kept["groups"].items() if code in codes} == codes
    by_kind = {each["kind"]: each["columns"] for each in proposed["layout"]}
    assert by_kind == {each["kind"]: each["columns"] for each in kept["layout"]}
    assert {(each["name"], each["year"]) for each in proposed["file"]} == {
        (each["name"], each["year"]) for each in kept["file"]
    }


def test_mapping_again_changes_nothing(year):
    before = (year / "mapping.toml").read_bytes()
    jamstilt("map", year)
    assert (year / "mapping.toml").read_bytes() == before


def test_check_writes_nothing_and_reports_as_json(year):
    before = sorted(path for path in year.rglob("*") if "build" not in path.parts)
    report = json.loads(jamstilt("check", year, "--json").stdout)
    assert report["stopped"] is False
    assert {"rule", "severity", "where", "problem", "remedy", "provision"} == set(report["findings"][0])
    assert sorted(path for path in year.rglob("*") if "build" not in path.parts) == before


def test_build_makes_both_versions_in_every_format(built):
    made = {path.relative_to(built / "build").as_posix() for path in (built / "build").rglob("*") if path.is_file()}
    formats = ("pdf", "docx", "html", "xlsx")
    expected = {f"public/statement-{language}.{kind}" for language in ("nn", "en") for kind in formats}
    expected |= {f"internal/statement-complete-{language}.{kind}" for language in ("nn", "en") for kind in formats}
    data = product(("public", "internal"), ("figures", "authority"), ("csv", "json"))
    expected |= {f"{audience}/{name}.{kind}" for audience, name, kind in data}
    assert made == expected | {"completeness.html", "protection.html", "findings.json", "record.json"}


def test_without_the_decision_the_public_figures_hold_no_kroner(built):
    with (built / "build" / "public" / "figures.csv").open(encoding="utf-8") as stream:
        kroner = [row for row in csv.DictReader(stream) if row["unit"] == "kr"]
    assert kroner
    assert {row["value"] for row in kroner} == {""}


def test_building_again_gives_the_same_bytes(built):
    def contents():
        return {path.name: path.read_bytes() for path in (built / "build").rglob("*") if path.is_file()}

    before = contents()
    jamstilt("build", built)
    after = contents()
    assert {name for name in before if before[name] != after.get(name)} == set()


def test_a_finding_that_stops_leaves_the_old_build_whole(built, tmp_path):
    folder = tmp_path / "broken"
    shutil.copytree(built, folder)
    before = (folder / "build" / "record.json").read_bytes()
    (folder / "source" / "employees-2024.csv").write_bytes(b"")
    jamstilt("build", folder, status=1)
    assert (folder / "build" / "record.json").read_bytes() == before


def test_compare_tells_what_changed_from_year_to_year(built, tmp_path):
    last = tmp_path / "directorate-2023"
    shutil.copytree(built, last, ignore=shutil.ignore_patterns("build"))
    settings = last / "jamstilt.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("2024", "2023"), encoding="utf-8")
    mapping = last / "mapping.toml"
    kept = [block for block in mapping.read_text(encoding="utf-8").split("\n\n") if "-2024.csv" not in block]
    mapping.write_text("\n\n".join(kept), encoding="utf-8")
    for name in ("employees-2024.csv", "parental-leave-2024.csv"):
        (last / "source" / name).unlink()
    jamstilt("build", last)
    told = jamstilt("compare", last, built).stdout
    assert "Talet på tilsette gjekk opp frå" in told
    assert json.loads(jamstilt("compare", last, built, "--json").stdout)


def test_forget_removes_the_persons_and_keeps_the_statement(built, tmp_path):
    folder = tmp_path / "kept"
    shutil.copytree(built, folder)
    jamstilt("forget", folder, "--yes")
    assert [path for path in (folder / "source").rglob("*") if path.is_file()] == []
    assert (folder / "build" / "public" / "statement-nn.pdf").is_file()


def test_neither_findings_nor_record_carry_an_employee_number(built):
    numbers = {
        line.split(";")[0].encode()
        for line in (SOURCE / "employees-2024.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    }
    told = (built / "build" / "findings.json").read_bytes() + (built / "build" / "record.json").read_bytes()
    assert numbers & set(re.findall(rb"(?<![0-9a-f])[0-9]+(?![0-9a-f])", told)) == set()


def test_wrong_use_ends_with_two():
    jamstilt("build", "no-such-folder", status=2)


def test_a_folder_without_a_dossier_is_a_finding(tmp_path):
    assert "jamstilt.toml" in jamstilt("check", tmp_path, status=1).stdout
