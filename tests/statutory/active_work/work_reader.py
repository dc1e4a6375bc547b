"""Reads the cases of part 2: registers in the words of their files, and what must be found in them.

A word that is not in the lists below is an error, as is a field that the register does not know, so that a case can't
say something that nobody hears.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter

from jamstilt.activity.activity import Activity
from jamstilt.language.catalogue import Language
from jamstilt.statement.registers import AuthoredText, Registers

WORDS_OF_A_FILE = frozenset(("requirement", "asks", "rule", "about", "cases"))
WORDS_OF_A_CASE = frozenset(("name", "year", "work", "last_year", "text", "age", "finds", "answered"))
EXPECTATIONS = ("finds", "answered")


class Loader(yaml.SafeLoader):
    """YAML where ``on`` is a word: it is the day of a meeting."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the library's own name and kind
        first: [each for each in resolvers if first not in "oO" or each[0] != "tag:yaml.org,2002:bool"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


class UnreadableWorkError(ValueError):
    """A case that says something nobody understands."""


@dataclass(frozen=True, slots=True)
class WorkCase:
    """A register, last year's, and what must be found; None where the case says nothing of it."""

    requirement: str
    name: str
    year: int
    registers: Registers
    has_age: bool
    about: frozenset[str]
    finds: tuple[str, ...] | None
    answered: bool | None


def load(text: str) -> Any:
    """The content of a file or a case."""
    return yaml.load(text, Loader)  # noqa: S506 - a safe loader


def read_work_file(path: Path) -> tuple[WorkCase, ...]:
    """All cases of one requirement. The file is named after it."""
    content = load(path.read_text("utf-8"))
    _known(content, WORDS_OF_A_FILE, path.name)
    if content["requirement"] != path.stem:
        raise UnreadableWorkError(f"{path.name} is about {content['requirement']!r}")
    return tuple(read_work_case(content, case) for case in content["cases"])


def read_work_case(file: Mapping[str, Any], case: Mapping[str, Any]) -> WorkCase:
    """One case; raises ``ValueError`` at the first word or field that is not understood."""
    name = str(case.get("name"))
    _known(case, WORDS_OF_A_CASE, name)
    about = frozenset(file["about"])
    finds = case.get("finds")
    if all(each not in case for each in EXPECTATIONS):
        raise UnreadableWorkError(f"{name} expects nothing")
    if strange := sorted(set(finds or ()) - about):
        raise UnreadableWorkError(f"{name}: the file is not about {', '.join(strange)}")
    texts = tuple(
        AuthoredText(section, Language.ENGLISH, f"text/en/{section}.md", "Prose.") for section in case.get("text", ())
    )
    registers = Registers(activity=_register(case["work"]), promised=_register(case.get("last_year", {})), texts=texts)
    return WorkCase(
        file["requirement"],
        name,
        case["year"],
        registers,
        case.get("age", False),
        about,
        None if finds is None else tuple(finds),
        case.get("answered"),
    )


def _register(tables: Mapping[str, Any]) -> Activity:
    return TypeAdapter(Activity).validate_python(tables)


def _known(entry: Mapping[str, Any], words: frozenset[str], where: str) -> None:
    if strange := sorted(set(entry) - words):
        raise UnreadableWorkError(f"{where}: nobody understands {', '.join(strange)}")
