"""Each command: what it asks for, what it tells, and how it ends (0 fine, 1 stopped, 2 wrong use)."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from production_stand_in import Production, deciding, noting, stopping
from typer.testing import Result

from jamstilt.intake.columns.proposal import Guess
from jamstilt.intake.mapping import Field
from jamstilt.language.catalogue import Language
from jamstilt.language.message import say

Run = Callable[..., Result]
COMMANDS = ("demo", "new", "map", "check", "build", "compare", "names", "forget")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(run: Run, command: str):
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"Example: jamstilt {command}" in result.stdout


def test_help_names_every_command_and_cuts_no_sentence(run: Run):
    lines = run("--help").stdout.splitlines()
    listed = [line.split()[0] for line in lines[lines.index("Commands:") + 1 :]]
    assert tuple(listed) == COMMANDS
    assert not any(line.endswith("...") for line in lines[lines.index("Commands:") :])


@pytest.mark.parametrize(
    "arguments",
    [
        ("chekc",),
        ("check", "no-such-folder"),
        ("compare", "."),
        ("new", "x"),
        ("new", "x", "--name", "Eks", "--year", "24"),
        ("new", "x", "--name", "Eks", "--year", "2024", "--language", "se"),
        ("build", "--jsn"),
    ],
)
def test_wrong_use_ends_with_2(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]):
    monkeypatch.chdir(tmp_path)
    assert run(*arguments).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_new_dossier_is_in_the_languages_asked_for(run: Run, tmp_path: Path):
    result = run("new", tmp_path / "a", "--name", "Eks", "--year", 2024, "--language", "nb", "--language", "en")
    assert result.exit_code == 0
    assert result.stdout.startswith("Mappen er klar")
    assert 'languages = ["nb", "en"]' in (tmp_path / "a" / "jamstilt.toml").read_text("utf-8")


def test_a_dossier_that_exists_is_left_as_it_is(run: Run, dossier: Path):
    before = (dossier / "jamstilt.toml").read_bytes()
    result = run("new", dossier, "--name", "Anna", "--year", 2025)
    assert result.exit_code == 1
    assert "Ingenting er endra" in result.stdout
    assert (dossier / "jamstilt.toml").read_bytes() == before


@pytest.mark.parametrize("command", ["check", "build"])
def test_findings_that_stop_end_with_1(run: Run, production: Production, dossier: Path, command: str):
    production.findings = (noting, deciding, stopping)
    assert run(command, dossier).exit_code == 1


@pytest.mark.parametrize("command", ["check", "build"])
def test_findings_that_do_not_stop_end_with_0(run: Run, production: Production, dossier: Path, command: str):
    production.findings = (noting, deciding)
    assert run(command, dossier).exit_code == 0


def test_findings_come_by_severity_with_place_problem_law_and_remedy(run: Run, production: Production, dossier: Path):
    production.findings = (noting, deciding, stopping)
    told = run("check", dossier).stdout
    assert told.index("Stoppar: 1 merknad") < told.index("Krev eit val: 1 merknad") < told.index("Til opplysning: 1")
    assert "  tilsette.csv, rad 214, kolonne «Stillingsprosent»\n" in told
    assert "Eit tal i fila for 2023 kan ikkje forståast og er ikkje brukt. (LDL § 26 a)\n" in told
    assert "    Rett rada" in told


def test_a_check_tells_how_each_file_was_read(run: Run, production: Production, dossier: Path):
    production.language = Language.BOKMAL
    first = run("check", dossier).stdout.splitlines()[0]
    assert first == (
        "tilsette.csv: csv, utf-8, «;», overskrift i rad 3. "
        "1\u00a0289 rader: 1\u00a0285 brukt, 1 satt til side, 3 overskrift, tomme eller sum."
    )


def test_the_same_fault_in_many_rows_is_told_once(run: Run, production: Production, dossier: Path):
    production.findings = tuple(replace(deciding, where=replace(deciding.where, row=row)) for row in (5, 117, 9))
    told = run("check", dossier).stdout
    assert "Krev eit val: 3 merknader\n\n  tilsette.csv, rad 5, 9, 117, kolonne «Stillingsprosent»\n" in told
    assert told.count("Rett rada") == 1


def test_nothing_found_is_said(run: Run, production: Production, dossier: Path):
    assert production.findings == ()
    assert run("check", dossier).stdout.endswith("Ingen merknader.\n")


def test_a_check_as_json_holds_findings_and_readings(run: Run, production: Production, dossier: Path):
    production.findings = (deciding,)
    report = json.loads(run("check", dossier, "--json").stdout)
    assert report["stopped"] is False
    assert report["findings"] == [
        {
            "rule": "row_unclear",
            "severity": "decide",
            "where": {
                "file": "tilsette.csv", "sheet": None, "row": 214, "column": "Stillingsprosent", "section": None,
            },
            "problem": "Eit tal i fila for 2023 kan ikkje forståast og er ikkje brukt.",
            "remedy": "Rett rada, eller legg inn figures.json frå den offentlege utgåva for 2023 på nytt.",
            "provision": "LDL § 26 a",
        }
    ]  # fmt: skip
    assert report["readings"][0]["rows_read"] == 1289


def test_json_is_ascii_so_that_no_code_page_can_change_it(run: Run, production: Production, dossier: Path):
    production.findings = (deciding,)
    assert run("check", dossier, "--json").stdout.isascii()


def test_a_build_says_where_to_look_and_what_to_open_first(run: Run, production: Production, dossier: Path):
    build = dossier / "build"
    public, internal = build / "public", build / "internal"
    production.files = (
        public / "statement-nn.pdf",
        public / "statement-en.pdf",
        internal / "a.pdf",
        build / "record.json",
    )
    assert run("build", dossier).stdout.splitlines()[-3:] == [
        f"Ferdig: 4 filer i {build}",
        f"  {Path('public', 'statement-nn.pdf')}: utgreiinga, for alle",
        f"  {Path('internal', 'a.pdf')}: alle tal, berre for dei som har rett til det",
    ]


def test_a_build_passes_the_languages_on(run: Run, production: Production, dossier: Path):
    run("build", dossier, "--language", "en", "--language", "nn")
    run("build", dossier)
    assert [asked[3] for asked in production.asked] == [[Language.ENGLISH, Language.NYNORSK], None]


def test_nobody_is_told_of_progress_where_there_is_no_terminal(run: Run, production: Production, dossier: Path):
    run("build", dossier)
    assert production.asked[0][2] is None


def test_the_demo_says_where_to_look_and_nothing_else(run: Run, production: Production, tmp_path: Path):
    production.files = (tmp_path / "demo" / "build" / "public" / "statement.pdf",)
    result = run("demo", tmp_path / "demo")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"Ferdig: 1 fil i {tmp_path / 'demo' / 'build' / 'public'}",
        "  statement.pdf: redegjørelsen, for alle",
    ]


def test_the_mapping_is_shown_with_how_sure_it_is(run: Run, production: Production, dossier: Path):
    production.guesses = (
        Guess("t.csv", None, Field.GENDER, "Kj.", 0.98, ("K", "M"), say("mapping.reason.header")),
        Guess("t.csv", None, Field.BONUS, "Bonus i år", 0.3, (), say("mapping.reason.header")),
    )
    told = run("map", dossier).stdout.splitlines()
    assert told[0] == "t.csv"
    assert told[1].startswith("  Kj.         kjønn   98 %  K | M; ")
    assert told[2].startswith("  Bonus i år  bonus   30 %  ")
    assert "jamstilt check" in told[-1]
    report = json.loads(run("map", dossier, "--json").stdout)
    assert report["guesses"][0]["confidence"] == pytest.approx(0.98)


def test_a_mapping_that_cannot_be_made_ends_with_1(run: Run, production: Production, dossier: Path):
    production.findings = (stopping,)
    assert run("map", dossier).exit_code == 1
    assert run("map", dossier, "--json").exit_code == 1


def test_two_dossiers_are_compared_in_sentences_or_rows(run: Run, production: Production, dossier: Path):
    assert production.findings == ()
    assert run("compare", dossier, dossier).stdout == "Delen kvinner auka.\n"
    assert json.loads(run("compare", dossier, dossier, "--json").stdout)[0]["change"] == "1.2"


def test_forgetting_asks_first(run: Run, dossier: Path):
    (dossier / "source" / "tilsette.csv").write_text("x")
    result = run("forget", dossier, input="\n")
    assert result.exit_code == 0
    assert "Ingenting er sletta." in result.stdout
    assert (dossier / "source" / "tilsette.csv").exists()


@pytest.mark.parametrize(("extra", "answer"), [((), "ja\n"), ((), "J\n"), (("--yes",), None)])
def test_forgetting_lists_what_was_removed(run: Run, dossier: Path, extra: tuple[str, ...], answer: str | None):
    (dossier / "source" / "tilsette.csv").write_text("x")
    result = run("forget", dossier, *extra, input=answer)
    assert result.exit_code == 0
    assert "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881  source/tilsette.csv" in result.stdout
    assert not (dossier / "source" / "tilsette.csv").exists()


def test_a_folder_that_is_no_dossier_forgets_nothing(run: Run, tmp_path: Path):
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "feriebilete.jpg").write_text("x")
    assert run("forget", tmp_path, "--yes").exit_code == 1
    assert (tmp_path / "source" / "feriebilete.jpg").exists()
