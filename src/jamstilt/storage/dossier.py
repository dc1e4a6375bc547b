"""A dossier: one reporting year as a folder of plain files that people can read, archive and keep in git."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.catalogue import Language
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

SETTINGS_FILE = "jamstilt.toml"
DOSSIER_MISSING = Rule("storage", "dossier_missing", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
SETTINGS_UNREADABLE = Rule("storage", "settings_unreadable", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)

_FIRST_LANGUAGE = re.compile(r"""^\s*languages\s*=\s*\[\s*["'](nn|nb|en)["']""", re.MULTILINE)
_LEFT_BY_PROGRAMS = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Dossier:
    """The places in the folder. Persons' data are in ``source`` only."""

    folder: Path

    @property
    def settings_file(self) -> Path:
        """Organisation, year, languages, groups, populations, disclosure policy."""
        return self.folder / SETTINGS_FILE

    @property
    def mapping_file(self) -> Path:
        """Which column is what, which code is which group."""
        return self.folder / "mapping.toml"

    @property
    def source(self) -> Path:
        """The employer's own files, untouched."""
        return self.folder / "source"

    @property
    def text(self) -> Path:
        """What people have written, a folder for each language."""
        return self.folder / "text"

    @property
    def work(self) -> Path:
        """The active work: risks, causes, measures, goals."""
        return self.folder / "work"

    @property
    def authority(self) -> Path:
        """The public authority's programmes, caseloads, grants and plans."""
        return self.folder / "authority"

    @property
    def earlier(self) -> Path:
        """The figures that were released in earlier years, a file for each."""
        return self.folder / "earlier"

    @property
    def build(self) -> Path:
        """The finished statement, public and internal."""
        return self.folder / "build"

    def source_files(self) -> tuple[Path, ...]:
        """The employer's files in order of name; hidden files and what office programs leave behind are passed over."""
        return _files_in(self.source)

    def inputs(self) -> tuple[Path, ...]:
        """Every file that a build depends on: the employer's, what people wrote, the earlier years', the settings."""
        from jamstilt.storage.registers.texts import text_files

        written = (*_files_in(self.work), *_files_in(self.authority), *text_files(self.text))
        earlier = sorted((*self.earlier.glob("*.json"), *self.earlier.glob("*.toml")))
        return (*self.source_files(), *written, *earlier, self.settings_file, self.mapping_file)

    def read_settings(self) -> tuple[Settings | None, tuple[Finding, ...]]:
        """The settings, or what is wrong with them."""
        from jamstilt.storage.settings import parse_settings

        try:
            text = self.settings_file.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            return None, (SETTINGS_UNREADABLE.at(Where(file=SETTINGS_FILE)),)
        return parse_settings(text, SETTINGS_FILE)

    def language(self) -> Language:
        """The first language of the settings, also when they are broken; bokmål when none is written."""
        try:
            text = self.settings_file.read_bytes().decode("utf-8", errors="replace")
        except OSError:
            return Language.BOKMAL
        written = _FIRST_LANGUAGE.search(text)
        return Language(written[1]) if written else Language.BOKMAL

    def reporting_year(self) -> int | None:
        """The year that the settings name, also when something else in them is wrong; none where none is written."""
        try:
            settings = tomllib.loads(self.settings_file.read_bytes().decode("utf-8-sig"))
        except (OSError, ValueError):
            return None
        statement = settings.get("statement")
        year = cast("dict[str, object]", statement).get("year") if isinstance(statement, dict) else None
        return year if isinstance(year, int) else None


def open_dossier(folder: Path) -> tuple[Dossier | None, tuple[Finding, ...]]:
    """The dossier in a folder; none, and a finding, when the folder holds no ``jamstilt.toml``."""
    dossier = Dossier(folder)
    if dossier.settings_file.is_file():
        return dossier, ()
    return None, (DOSSIER_MISSING.at(Where(file=SETTINGS_FILE), folder=str(folder)),)


def _files_in(folder: Path) -> tuple[Path, ...]:
    found = (path for path in folder.rglob("*") if path.is_file() and _is_source(path.relative_to(folder)))
    return tuple(sorted(found, key=lambda path: path.relative_to(folder).as_posix()))


def _is_source(path: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in path.parts)
    return not hidden and path.name.lower() not in _LEFT_BY_PROGRAMS
