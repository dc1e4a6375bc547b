"""The screen: fast, plain, and silent about what the files hold."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from production_stand_in import Production

from jamstilt.cli import main as cli
from jamstilt.cli import progress as progress_of_work
from jamstilt.cli.console import use_what_the_console_can_show
from jamstilt.language.catalogue import Language, Words

HEAVY = ("polars", "pydantic", "typst", "docx", "lxml", "babel", "rich", "xlsxwriter", "highspy", "jinja2", "narwhals")


def test_help_loads_nothing_heavy():
    code = "import sys; from jamstilt.cli.main import app; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()  # noqa: S603 - our own words
    assert not {name.partition(".")[0] for name in loaded} & set(HEAVY)


def test_help_answers_in_under_three_tenths_of_a_second():
    def seconds() -> float:
        before = os.times()
        subprocess.run([sys.executable, "-m", "jamstilt", "--help"], capture_output=True, check=True)
        after = os.times()
        # computing time of the child alone, for the tests beside this one keep the clock busy
        return after.children_user + after.children_system - before.children_user - before.children_system

    assert min(seconds() for _ in range(5)) < 0.3


def test_a_sign_that_the_code_page_lacks_becomes_a_question_mark(monkeypatch: pytest.MonkeyPatch):
    screen = io.BytesIO()
    old = io.TextIOWrapper(screen, encoding="cp865")
    monkeypatch.setattr(sys, "stdout", old)
    use_what_the_console_can_show()
    print("lønn \u2212 “é”", end="", flush=True)  # noqa: T201 - the console is what is tested
    assert screen.getvalue().decode("cp865") == "lønn ? ?é?"


def test_a_fault_of_ours_shows_its_place_and_never_its_message(
    production: Production, dossier: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    production.fails_with = ValueError("Kari Nordmann 712345")
    monkeypatch.setattr(sys, "argv", ["jamstilt", "check", str(dossier)])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    told = capsys.readouterr()
    assert ended.value.code == 1
    assert "ValueError at production_stand_in.py:" in told.err
    assert "Kari" not in told.err + told.out
    assert "712345" not in told.err + told.out


def test_a_disk_that_refuses_is_named(
    production: Production, dossier: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    production.fails_with = PermissionError(13, "Permission denied", "build")
    monkeypatch.setattr(sys, "argv", ["jamstilt", "build", str(dossier)])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 1
    assert "Permission denied: build" in capsys.readouterr().err


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_quick_work_on_a_terminal_draws_no_bar(monkeypatch: pytest.MonkeyPatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress_of_work.progress(Words(Language.NYNORSK)) as tell:
        assert tell
        tell("reading", 0, 2)
    assert terminal.getvalue() == ""


def test_slow_work_on_a_terminal_draws_a_bar_in_the_dossiers_language(monkeypatch: pytest.MonkeyPatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress_of_work, "PATIENCE", 0.05)
    monkeypatch.setenv("TERM", "xterm")
    with progress_of_work.progress(Words(Language.NYNORSK)) as tell:
        assert tell
        tell("reading", 0, 2)
        assert is_drawn("Les filene", terminal)
        tell("a step that has no name yet", 1, 2)
        assert is_drawn("Arbeider", terminal)


def is_drawn(words: str, terminal: Terminal) -> bool:
    """Whether the words come on the screen; a busy machine is given half a minute."""
    for _ in range(600):
        if words in terminal.getvalue():
            return True
        time.sleep(0.05)
    return False
