"""A stand-in for the production line: the command line is tested for what it asks and what it tells."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from typer.testing import CliRunner, Result

from jamstilt.cli.main import app
from jamstilt.findings import Finding, Rule, Severity, Where, stops
from jamstilt.intake.raw_table import Reading
from jamstilt.language.catalogue import Language
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT

STOPPING = Rule("storage", "settings_unreadable", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
DECIDING = Rule("storage", "row_unclear", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
NOTING = Rule("storage", "no_groups", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)

stopping = STOPPING.at(Where(file="jamstilt.toml"))
deciding = DECIDING.at(Where(file="tilsette.csv", row=214, column="Stillingsprosent"), year="2023")
noting = NOTING.at(Where())

READING = Reading("tilsette.csv", "0" * 64, "csv", "utf-8", ";", None, 3, (), 1289, 1288, 1, 3)


@dataclass
class Production:
    """What the stand-in answers, and what it was asked."""

    findings: tuple[Finding, ...] = ()
    files: tuple[Path, ...] = ()
    language: Language = Language.NYNORSK
    guesses: tuple[object, ...] = ()
    asked: list[tuple[object, ...]] = field(default_factory=list)
    fails_with: Exception | None = None

    def outcome(self, *asked: object) -> SimpleNamespace:
        self.asked.append(asked)
        if self.fails_with:
            raise self.fails_with
        return SimpleNamespace(
            findings=self.findings,
            files=self.files,
            readings=(READING,),
            language=self.language,
            stopped=stops(self.findings),
        )

    def demo(self, folder: Path) -> Path:
        return folder

    def map_files(self, folder: Path) -> SimpleNamespace:
        return SimpleNamespace(
            findings=self.findings, guesses=self.guesses, written=not stops(self.findings), path=folder / "mapping.toml"
        )

    def compare(self, _one: Path, _other: Path) -> SimpleNamespace:
        return SimpleNamespace(sentences=("Delen kvinner auka.",), rows=({"measure": "gender_share", "change": "1.2"},))


@pytest.fixture
def production(monkeypatch: pytest.MonkeyPatch) -> Production:
    one = Production()

    def module(name: str, **functions: object) -> None:
        stand_in = ModuleType(f"jamstilt.production.{name}")
        vars(stand_in).update(functions)
        monkeypatch.setitem(sys.modules, stand_in.__name__, stand_in)

    def check(folder: Path, tell: object = None) -> SimpleNamespace:
        return one.outcome("check", folder, tell)

    def build(folder: Path, tell: object = None, languages: object = None) -> SimpleNamespace:
        return one.outcome("build", folder, tell, languages)

    module("produce", check=check, build=build)
    module("map_files", map_files=one.map_files)
    module("compare", compare=one.compare)
    module("demo", demo=one.demo)
    return one


Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    return lambda *arguments, **given: CliRunner().invoke(app, [str(argument) for argument in arguments], **given)


@pytest.fixture
def dossier(tmp_path: Path, run: Run) -> Path:
    folder = tmp_path / "direktorat-2024"
    assert run("new", folder, "--name", "Eksempeldirektoratet", "--year", 2024).exit_code == 0
    return folder
