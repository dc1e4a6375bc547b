"""What people install is whole: the package alone, in an environment of its own, builds the demo."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import venv
from pathlib import Path

import pytest

from jamstilt.production.record import LIBRARIES

ROOT = Path(__file__).parents[2]


def test_the_record_names_only_what_is_installed_with_the_package():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {dependency.partition("==")[0] for dependency in project["dependencies"]}
    assert set(LIBRARIES) <= needed | {"jamstilt"}


@pytest.mark.slow
def test_the_installed_package_builds_the_demo(tmp_path: Path):
    venv.create(tmp_path / "venv", with_pip=True)
    programs = tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    run(programs / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", ROOT)
    run(programs / "jamstilt", "demo", tmp_path / "demo")
    assert (tmp_path / "demo" / "build" / "public" / "statement-nn.pdf").is_file()


def run(*command: object) -> None:
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert done.returncode == 0, done.stdout + done.stderr
