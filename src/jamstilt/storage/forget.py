"""Forgets the persons: removes the source files and keeps the statement."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.law.provision import GDPR, Provision
from jamstilt.storage.dossier import Dossier

STORAGE_LIMITATION = Provision(GDPR, "5", 1, "e")
SOURCE_IN_USE = Rule("storage", "source_in_use", Severity.STOPS, provision=STORAGE_LIMITATION)


@dataclass(frozen=True, slots=True)
class Removed:
    """A file that is no longer there: its name in ``source`` and the SHA-256 of what it held."""

    file: str
    sha256: str


def forget(dossier: Dossier) -> tuple[tuple[Removed, ...], tuple[Finding, ...]]:
    """What was removed, and a finding for each file that could not be; hidden files and links go too.

    A link is removed, never what it points to.
    """
    removed: list[Removed] = []
    findings: list[Finding] = []
    for path in _contents(dossier.source):
        file = path.relative_to(dossier.folder).as_posix()
        try:
            gone = Removed(file, _sha256(path))
            path.unlink()
        except OSError:
            findings.append(SOURCE_IN_USE.at(Where(file=file)))
        else:
            removed.append(gone)
    _remove_empty_folders(dossier.source)
    return tuple(removed), tuple(findings)


def _contents(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())


def _sha256(path: Path) -> str:
    if path.is_symlink():
        return hashlib.sha256(str(path.readlink()).encode()).hexdigest()
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _remove_empty_folders(folder: Path) -> None:
    for place in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(place.iterdir()):
            place.rmdir()
