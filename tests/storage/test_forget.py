"""Forgetting: the persons go, the statement stays."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest

from jamstilt.storage.dossier import Dossier
from jamstilt.storage.forget import forget


def dossier(folder: Path) -> Dossier:
    for name in (
        "source/tilsette.csv",
        "source/2023/løn.csv",
        "source/.skjult",
        "build/public/statement.pdf",
        "mapping.toml",
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return Dossier(folder)


def test_all_of_source_is_gone_and_the_statement_is_kept(tmp_path: Path):
    one = dossier(tmp_path)
    _, findings = forget(one)
    assert findings == ()
    assert list(one.source.iterdir()) == []
    assert (tmp_path / "build/public/statement.pdf").exists()
    assert (tmp_path / "mapping.toml").exists()


def test_the_list_holds_names_and_hashes(tmp_path: Path):
    removed, _ = forget(dossier(tmp_path))
    assert {one.file: one.sha256 for one in removed} == {
        name: hashlib.sha256(name.encode()).hexdigest()
        for name in ("source/.skjult", "source/2023/løn.csv", "source/tilsette.csv")
    }


def test_forgetting_twice_is_no_fault(tmp_path: Path):
    one = dossier(tmp_path)
    forget(one)
    assert forget(one) == ((), ())


def test_a_file_that_is_open_elsewhere_is_said_and_the_others_are_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    one = dossier(tmp_path)
    unlink = Path.unlink

    def held_open(path: Path, *, missing_ok: bool = False) -> None:
        if path.name == "tilsette.csv":
            raise PermissionError(13, "in use")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", held_open)
    removed, findings = forget(one)
    assert [(finding.rule, finding.where.file) for finding in findings] == [("source_in_use", "source/tilsette.csv")]
    assert [path.name for path in one.source.iterdir()] == ["tilsette.csv"]
    assert len(removed) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_link_is_removed_and_what_it_points_to_is_kept(tmp_path: Path):
    one = dossier(tmp_path / "dossier")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "arkiv.csv").write_text("x")
    (one.source / "lenke").symlink_to(outside)
    forget(one)
    assert (outside / "arkiv.csv").exists()
    assert list(one.source.iterdir()) == []
