"""Whole or not at all: a crash, a full disk or an open file never leaves half of anything."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT

BUILD_IN_USE = Rule("storage", "build_in_use", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)


def write_bytes(path: Path, content: bytes) -> None:
    """Write the file under another name, see it safe on the disk, then give it its own name."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".new")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _fsync_folder(path.parent)


def temporary_beside(final: Path) -> Path:
    """A new empty folder on the same disk as ``final``, to be built in; what an earlier crash left is swept away."""
    _recover(final)
    final.parent.mkdir(parents=True, exist_ok=True)
    for left in final.parent.glob(f".{final.name}.*.new"):
        shutil.rmtree(left, ignore_errors=True)
    temporary = Path(tempfile.mkdtemp(dir=final.parent, prefix=f".{final.name}.", suffix=".new"))
    temporary.chmod(0o755)
    return temporary


def write_tree(folder: Path, files: Mapping[str, bytes], private: str) -> None:
    """Write files by their place in a folder and see them safe on the disk; the ``private`` folder is its owner's."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
    for place in (folder, *(each for each in folder.iterdir() if each.is_dir())):
        place.chmod(0o700 if place.name == private else 0o755)
        _fsync_folder(place)


def replace_tree(temporary: Path, final: Path) -> tuple[Finding, ...]:
    """Put a finished folder in the place of the old one. Nothing found: it is done.

    On Windows a folder cannot be moved while a file in it is open: then the old folder stays as it was, the new
    one is thrown away, and a finding says which folder to close.
    """
    _recover(final)
    aside = _aside(final)
    try:
        if final.exists():
            final.rename(aside)
        temporary.rename(final)
    except OSError:
        _recover(final)
        shutil.rmtree(temporary, ignore_errors=True)
        return (BUILD_IN_USE.at(Where(file=final.name)),)
    _fsync_folder(final.parent)
    shutil.rmtree(aside, ignore_errors=True)
    return ()


def _aside(final: Path) -> Path:
    return final.with_name(f".{final.name}.before")


def _recover(final: Path) -> None:
    """Put the old folder back if a crash came between the two moves; else sweep it away."""
    aside = _aside(final)
    if aside.exists() and not final.exists():
        aside.rename(final)
    shutil.rmtree(aside, ignore_errors=True)


def _fsync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open a folder, and keeps its names safe by itself
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
