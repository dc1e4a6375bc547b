"""What every test of the command line needs: a stand-in for production, a way to run a command, a dossier."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from production_stand_in import Production
from typer.testing import CliRunner, Result

from jamstilt.cli.main import app


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
    module("compare.compare", compare=one.compare)
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
