"""What people have written for parts 2 and 3: the registers, and the prose beside them."""

from __future__ import annotations

from dataclasses import dataclass, field

from jamstilt.activity.activity import Activity
from jamstilt.authority.authority import Authority
from jamstilt.language.catalogue import Language


@dataclass(frozen=True, slots=True)
class AuthoredText:
    """A file of ``text/``. ``section`` is the key of the section it belongs to: the file's name without ``.md``."""

    section: str
    language: Language
    file: str
    markdown: str


@dataclass(frozen=True, slots=True)
class Registers:
    """``promised`` and ``expected`` are last year's registers as they stood in last year's statement: facts by now."""

    activity: Activity = field(default_factory=Activity)
    authority: Authority = field(default_factory=Authority)
    promised: Activity = field(default_factory=Activity)
    expected: Authority = field(default_factory=Authority)
    texts: tuple[AuthoredText, ...] = ()


NOTHING_WRITTEN = Registers()
"""The registers of a dossier that holds part 1 only."""
