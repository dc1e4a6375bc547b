"""The prose of a dossier: a file of Markdown for each section, in a folder for each language."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.catalogue import Language
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.statement.registers import AuthoredText
from jamstilt.storage.registers.register_file import read_text

TEXT_OF_ANOTHER_KIND = Rule("storage", "text_of_another_kind", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
TEXT_NOT_READ = Rule("storage", "text_not_read", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)

_HINT = "readme"
_LEFT_BY_PROGRAMS = frozenset({"thumbs.db", "desktop.ini"})


def text_files(folder: Path) -> tuple[Path, ...]:
    """Every file in order of name; hidden files and the hint (``README.md``) are passed over."""
    return tuple(sorted(path for path in folder.rglob("*") if _is_text(path.relative_to(folder)) and path.is_file()))


def read_texts(folder: Path) -> tuple[tuple[AuthoredText, ...], tuple[Finding, ...]]:
    """Every text by section and language; what stands where no text is looked for is said."""
    texts: list[AuthoredText] = []
    findings: list[Finding] = []
    for path in text_files(folder):
        language = _language(path.relative_to(folder).parts)
        name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
        if path.suffix.lower() != ".md":
            findings.append(TEXT_OF_ANOTHER_KIND.at(Where(file=name), section=path.name.partition(".")[0]))
            continue
        if language is None:
            findings.append(TEXT_NOT_READ.at(Where(file=name), languages=_known(Language)))
            continue
        markdown, wrong = read_text(path, name)
        findings += wrong
        if markdown is not None:
            texts.append(AuthoredText(path.stem, language, name, markdown.replace("\r\n", "\n")))
    in_order = sorted(texts, key=lambda text: (text.section, tuple(Language).index(text.language)))
    return tuple(in_order), tuple(findings)


def _is_text(path: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in path.parts)
    return not hidden and path.name.lower() not in _LEFT_BY_PROGRAMS and path.stem.lower() != _HINT


def _language(parts: tuple[str, ...]) -> Language | None:
    """The language of a file that lies directly in the folder of a language."""
    return next((language for language in Language if parts[:-1] == (language,)), None)


def _known(languages: Iterable[Language]) -> str:
    return ", ".join(f"text/{language}" for language in languages)
