"""The house as its own tests see it: its folders, its modules, its catalogues."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import Path
from string import Formatter
from types import ModuleType

import jamstilt
from jamstilt.findings import Rule
from jamstilt.language.catalogue import Language, sentences

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "jamstilt"
CATALOGUES = SOURCE / "language" / "catalogues"
DOMAINS = tuple(sorted({path.stem for path in CATALOGUES.glob("*/*.po")}))


@cache
def modules() -> tuple[ModuleType, ...]:
    """Every module of the package, imported."""
    names = [found.name for found in pkgutil.walk_packages(jamstilt.__path__, "jamstilt.")]
    return tuple(importlib.import_module(name) for name in names if not name.endswith("__main__"))


@cache
def rules() -> tuple[Rule, ...]:
    """Every kind of finding that some module declares."""
    found = {value for module in modules() for value in vars(module).values() if _is_rule(value)}
    return tuple(sorted(found, key=lambda rule: (rule.room, rule.key)))


def placeholders(forms: tuple[str, ...]) -> set[str]:
    """The names of the values that a sentence needs, in all its forms."""
    return {name for form in forms for _, name, _, _ in Formatter().parse(form) if name}


def needed(key: str) -> set[str]:
    """The values that a message needs, in nynorsk."""
    return placeholders(sentences(Language.NYNORSK, key.partition(".")[0])[key])


def public_classes() -> list[tuple[str, str]]:
    """Each public class of the house, and the module it lives in."""
    return [
        (name, module.__name__)
        for module in modules()
        for name, value in vars(module).items()
        if isinstance(value, type) and not name.startswith("_") and value.__module__ == module.__name__
    ]


def _is_rule(value: object) -> bool:
    return isinstance(value, Rule)
