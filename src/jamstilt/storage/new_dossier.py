"""Makes a new dossier: the folders, and files with a comment on every line that must be looked at."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.catalogue import Language
from jamstilt.law.duty_bearer import Sector
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.storage.atomic import write_bytes
from jamstilt.storage.dossier import SETTINGS_FILE, Dossier
from jamstilt.storage.register_templates import templates

DOSSIER_EXISTS = Rule("storage", "dossier_exists", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)

_KEEP_OUT_OF_GIT = """\
# persons' data, figures under duty of confidentiality, and what a crash may leave of them
source/
build/internal/
build/findings.json
.build.*
"""


def new_dossier(
    folder: Path, name: str, year: int, sector: Sector, languages: Sequence[Language]
) -> tuple[Dossier | None, tuple[Finding, ...]]:
    """The new dossier; none, and a finding, when the folder already holds one: nothing is ever overwritten.

    Settings and registers are commented in nynorsk when that is the first language, else in bokmål. The settings hold
    the position groups that most state employers use (INPUTS 9).
    """
    dossier = Dossier(folder)
    if dossier.settings_file.exists():
        return None, (DOSSIER_EXISTS.at(Where(file=SETTINGS_FILE), folder=str(folder)),)
    make_folders(dossier, languages)
    for file, content in templates(languages, is_authority=sector is Sector.PUBLIC).items():
        if not (folder / file).exists():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            write_bytes(folder / file, content.encode())
    write_bytes(dossier.settings_file, _settings(name, year, sector, languages).encode())
    return dossier, ()


def make_folders(dossier: Dossier, languages: Sequence[Language]) -> None:
    """The folders that every dossier has, and what git must not take in; what is there is left as it is."""
    for place in (dossier.source, dossier.earlier, *(dossier.text / language for language in languages)):
        place.mkdir(parents=True, exist_ok=True)
    ignored = dossier.folder / ".gitignore"
    if not ignored.exists():
        write_bytes(ignored, _KEEP_OUT_OF_GIT.encode())


def _settings(name: str, year: int, sector: Sector, languages: Sequence[Language]) -> str:
    variety = Language.NYNORSK if languages[0] is Language.NYNORSK else Language.BOKMAL
    template = files("jamstilt.storage") / "templates" / f"jamstilt.{variety}.toml"
    filled = {
        "«name»": _toml(name),
        "«sector»": _toml(sector),
        "«public_authority»": _toml(sector is Sector.PUBLIC),
        "«year»": _toml(year),
        "«languages»": _toml(list(languages)),
    }
    text = template.read_text(encoding="utf-8")
    for mark, value in filled.items():
        text = text.replace(mark, value)
    return text


def _toml(value: str | int | list[Language]) -> str:
    # a JSON text, number or list is also one of TOML, but for the sign DEL
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
