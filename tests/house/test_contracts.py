"""What keeps the house in shape: the arrows, the sizes, the names."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path
from subprocess import run

import pytest

from house import ROOT, SOURCE

FILES = sorted(SOURCE.rglob("*.py"))
SILENCED = re.compile(
    r"# (noqa|type: ignore|pyright: ignore)(: ?[A-Z]+[0-9]+(, ?[A-Z]+[0-9]+)*|\[[\w, ]+\])?(?P<reason>.*)"
)
MEANINGLESS = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager", "service", "services"}


def name(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def test_the_arrow_of_imports_is_the_arrow_of_the_data():
    lint = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    contracts = run(lint, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own tool
    assert contracts.returncode == 0, contracts.stdout


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_module_is_at_most_three_hundred_lines(path: Path):
    assert len(path.read_text("utf-8").splitlines()) <= 300


def test_no_room_or_module_has_a_name_that_tells_nothing():
    names = {part.removesuffix(".py") for path in FILES for part in path.relative_to(SOURCE).parts}
    assert not names & MEANINGLESS


def test_every_module_begins_by_saying_what_it_holds():
    assert [name(path) for path in FILES if not ast.get_docstring(ast.parse(path.read_text("utf-8")))] == []


def test_a_safe_figure_is_made_in_disclosure_only():
    makers = {
        path.relative_to(SOURCE).parts[0]
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and _called(node) == "SafeFigure"
    }
    assert makers == {"disclosure"}


@pytest.mark.parametrize("room", ["law", "workforce", "statistics", "disclosure", "statement"])
def test_the_inner_rooms_read_no_clock_and_draw_no_lot(room: str):
    asked = {
        f"{name(path)}: {ast.unparse(node.func)}"
        for path in (SOURCE / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("date.today", "datetime.now", "time.time"))
    }
    drawn = {
        name(path)
        for path in (SOURCE / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Import) and {one.name for one in node.names} & {"random", "secrets", "time"}
    }
    assert asked | drawn == set()


@pytest.mark.parametrize("path", FILES, ids=name)
def test_every_silenced_check_has_a_reason(path: Path):
    lines = enumerate(path.read_text("utf-8").splitlines(), start=1)
    silenced = [(number, SILENCED.search(line)) for number, line in lines]
    assert [number for number, one in silenced if one and not one["reason"].strip(" -()")] == []


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=called) | ast.Attribute(attr=called):
            return called
        case _:
            return ""
