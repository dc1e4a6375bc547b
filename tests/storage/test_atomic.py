"""Writing is whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jamstilt.storage.atomic import replace_tree, temporary_beside, write_bytes


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_over_the_old_one(tmp_path: Path):
    path = tmp_path / "record.json"
    write_bytes(path, b"old")
    write_bytes(path, b"new")
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["record.json"]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "record.json"
    write_bytes(path, b"old")

    def full_disk(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space"):
        write_bytes(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["record.json"]


def filled(final: Path, content: str) -> Path:
    temporary = temporary_beside(final)
    (temporary / "statement.pdf").write_text(content)
    return temporary


def test_a_folder_takes_the_place_of_the_old_one(tmp_path: Path):
    final = tmp_path / "build"
    assert replace_tree(filled(final, "old"), final) == ()
    (final / "left-over.pdf").write_text("x")
    assert replace_tree(filled(final, "new"), final) == ()
    assert names(final) == ["statement.pdf"]
    assert (final / "statement.pdf").read_text() == "new"
    assert names(tmp_path) == ["build"]


def test_a_folder_in_use_stays_as_it_was_and_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    final = tmp_path / "build"
    replace_tree(filled(final, "old"), final)
    temporary = filled(final, "new")
    move = Path.rename

    def held_open(path: Path, target: Path) -> Path:
        if path == temporary:
            raise PermissionError(13, "in use")
        return move(path, target)

    monkeypatch.setattr(Path, "rename", held_open)
    assert [one.rule for one in replace_tree(temporary, final)] == ["build_in_use"]
    assert (final / "statement.pdf").read_text() == "old"
    assert names(tmp_path) == ["build"]


def test_a_crash_between_the_two_moves_gives_the_old_folder_back(tmp_path: Path):
    final = tmp_path / "build"
    replace_tree(filled(final, "old"), final)
    final.rename(tmp_path / ".build.before")
    temporary = temporary_beside(final)
    assert (final / "statement.pdf").read_text() == "old"
    temporary.rmdir()
    assert names(tmp_path) == ["build"]


def test_what_a_crash_left_half_built_is_swept_away(tmp_path: Path):
    final = tmp_path / "build"
    filled(final, "half")
    temporary = temporary_beside(final)
    assert names(tmp_path) == [temporary.name]
    assert names(temporary) == []
