"""Reads the cases of part 3: registers in the words of their files, their numbers, and what must be found in them.

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

from jamstilt.authority.authority import Authority

WORDS_OF_A_FILE = frozenset(("requirement", "asks", "rule", "about", "cases"))
WORDS_OF_A_CASE = frozenset(("name", "year", "authority", "finds", "answered", "numbers", "hidden", "holes"))
EXPECTATIONS = ("finds", "answered", "numbers", "hidden", "holes")


class UnreadableAuthorityError(ValueError):
    """A case that says something nobody understands."""


@dataclass(frozen=True, slots=True)
class AuthorityCase:
    """A register and what must come of it; what a case does not name is not asked.

    ``numbers`` are by name, exact, with the printed value after ``=`` where the case gives one; ``hidden`` are the
    names that the public may not see; ``holes`` the cells of the matrix (field, ground, element) that nothing answers,
    among the grounds of the register.
    """

    requirement: str
    about: tuple[str, ...]
    name: str
    year: int
    authority: Authority
    finds: tuple[str, ...] | None
    answered: bool | None
    numbers: Mapping[str, str]
    hidden: frozenset[str] | None
    holes: frozenset[str] | None


def read_authority_file(path: Path) -> tuple[AuthorityCase, ...]:
    """Every case of a file, which is named after its requirement."""
    content = yaml.safe_load(path.read_text("utf-8"))
    _known("file", content, WORDS_OF_A_FILE)
    if content["requirement"] != path.stem:
        raise UnreadableAuthorityError(f"{path.name} is about {content['requirement']}")
    about = tuple(content["about"])
    return tuple(read_authority_case(content["requirement"], about, case) for case in content["cases"])


def read_authority_case(requirement: str, about: tuple[str, ...], case: Mapping[str, Any]) -> AuthorityCase:
    """One case; an error where it expects nothing."""
    _known("case", case, WORDS_OF_A_CASE)
    if not any(word in case for word in EXPECTATIONS):
        raise UnreadableAuthorityError(f"{case['name']} expects nothing")
    return AuthorityCase(
        requirement,
        about,
        case["name"],
        case["year"],
        TypeAdapter(Authority).validate_python(case.get("authority", {})),
        tuple(case["finds"]) if "finds" in case else None,
        case.get("answered"),
        {name: str(value) for name, value in case.get("numbers", {}).items()},
        frozenset(case["hidden"]) if "hidden" in case else None,
        frozenset(case["holes"]) if "holes" in case else None,
    )


def _known(what: str, given: Mapping[str, Any], words: frozenset[str]) -> None:
    if unknown := set(given) - words:
        raise UnreadableAuthorityError(f"the {what} says {', '.join(sorted(map(str, unknown)))}")
