"""What reaches the screen: plain text that any console can show, on Windows too."""

from __future__ import annotations

import io
import sys
import traceback
from pathlib import Path

import typer

FINE, STOPPED = 0, 1


def use_what_the_console_can_show() -> None:
    """Put a question mark for a sign that an old code page lacks, where Python would stop."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def show(text: str = "") -> None:
    """Print a text of the report."""
    typer.echo(text)


def show_json(report: object) -> None:
    """Print a report as JSON: ASCII only, so that no pipe and no code page can change it."""
    import json

    typer.echo(json.dumps(report, indent=2, ensure_ascii=True))


def mistake(error: Exception) -> int:
    """Tell of a disk that refuses, or of a fault of ours: its kind and place, never its message.

    A message may hold what a file holds; the name of a file that can't be written is all that a disk tells.
    """
    if isinstance(error, OSError) and error.filename:
        typer.echo(f"{error.strerror}: {error.filename}", err=True)
        return STOPPED
    at = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(at.filename).name}:{at.lineno}"
    typer.echo(f"jamstilt made a mistake ({type(error).__name__} at {place}). Nothing was written half.", err=True)
    typer.echo("Please report it. Set JAMSTILT_TRACEBACK=1 to see all of it; look for personal data first.", err=True)
    return STOPPED
