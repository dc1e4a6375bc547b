"""Which wordings and texts are still missing in a language of the statement, gathered so that a person can act on it.

Short wordings (names, units, outcomes: what stands in headings and tables) are asked for in every language of the
statement; all other wordings, and the files of ``text/``, only in the languages that prose is written in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.catalogue import Language
from jamstilt.language.message import Message, say
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.registers import AuthoredText, Registers
from jamstilt.storage.choices import Settings

TRANSLATION_MISSING = Rule("storage", "translation_missing", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
TABLE_UNTRANSLATED = Rule("storage", "table_untranslated", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
TEXT_UNTRANSLATED = Rule("storage", "text_untranslated", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)

SHORT = frozenset({"title", "label", "unit", "outcome", "recipient_unit", "body", "population", "comparison_group"})
"""Fields that become headings, row headers and column headers."""

_SHOWN = 8


@dataclass(frozen=True, slots=True)
class _Unwritten:
    """A wording that a language lacks, and the line of its entry."""

    file: str
    language: Language
    row: int
    field: str


def missing_translations(registers: Registers, settings: Settings) -> tuple[Finding, ...]:
    """One finding for each file and language, with how many wordings it lacks and where the first ones are."""
    languages, of_prose = settings.statement.languages, settings.prose_languages
    by_file: defaultdict[tuple[str, Language], list[_Unwritten]] = defaultdict(list)
    for each in _unwritten(registers, languages, of_prose):
        by_file[each.file, each.language].append(each)
    lacking = [_finding(file, language, found) for (file, language), found in sorted(by_file.items()) if _is_ours(file)]
    tables = [_in_table(file, by_file) for file in sorted({file for file, _ in by_file if not _is_ours(file)})]
    return (*lacking, *tables, *_untranslated(registers.texts, of_prose))


def _is_ours(file: str) -> bool:
    """Whether somebody writes wordings in the file; a table has but one language."""
    return not file or file.endswith(".toml")


def _in_table(file: str, by_file: Mapping[tuple[str, Language], Sequence[_Unwritten]]) -> Finding:
    codes = [language for language in Language if (file, language) in by_file]
    rows = [each.row for code in codes for each in by_file[file, code] if each.row]
    where = Where(file=file, row=min(rows, default=None))
    return TABLE_UNTRANSLATED.at(where, languages=", ".join(codes), folder=file.partition("/")[0])


def _finding(file: str, language: Language, found: Sequence[_Unwritten]) -> Finding:
    ordered = sorted(found, key=lambda each: (each.row, each.field))
    shown = list(dict.fromkeys(f"{each.row} ({each.field})" for each in ordered))
    places = ", ".join((*shown[:_SHOWN], *("…",)[: len(shown) > _SHOWN]))
    where = Where(file=file, row=ordered[0].row or None)
    return TRANSLATION_MISSING.at(where, count=len(found), language=_name(language), code=language, places=places)


def _name(language: Language) -> Message:
    return say(f"storage.language.{language}")


def _unwritten(
    registers: Registers, languages: Sequence[Language], of_prose: Sequence[Language]
) -> Iterator[_Unwritten]:
    for register in (registers.activity, registers.authority):
        for entry in (entry for kind in _fields(register) for entry in getattr(register, kind)):
            for name, wording in _wordings(entry):
                for language in languages if name in SHORT else of_prose:
                    if not wording.has(language, languages[0]):
                        yield _Unwritten(entry.at.file or "", language, entry.at.row or 0, name)


def _wordings(record: Any) -> Iterator[tuple[str, ByLanguage]]:  # noqa: ANN401 - a record of any kind
    """Every wording of a record and of the records inside it, with the name of its field."""
    for name in _fields(record):
        value = getattr(record, name)
        inside: Iterable[Any] = value.values() if isinstance(value, dict) else value if _is_list(value) else (value,)
        for each in inside:
            if isinstance(each, ByLanguage):
                yield name, each
            elif _is_list(value) and _fields(each):
                yield from _wordings(each)


def _is_list(value: object) -> bool:
    return isinstance(value, tuple)


def _fields(record: object) -> Iterable[str]:
    return getattr(record, "__pydantic_fields__", ())


def _untranslated(texts: Iterable[AuthoredText], languages: Sequence[Language]) -> Iterator[Finding]:
    """A language that lacks texts which another language has."""
    written = {(text.section, text.language): text.file for text in texts}
    sections = sorted({section for section, _ in written})
    for language in languages:
        lacking = [section for section in sections if (section, language) not in written]
        if lacking:
            files = ", ".join((*(f"{each}.md" for each in lacking[:_SHOWN]), *("…",)[: len(lacking) > _SHOWN]))
            where = Where(file=f"text/{language}")
            yield TEXT_UNTRANSLATED.at(where, count=len(lacking), language=_name(language), code=language, files=files)
