"""The typesetter: Typst in this process, with our own typeface and no other. It reads no file but the fonts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jamstilt.publish.fonts import FOLDER

if TYPE_CHECKING:
    from typst import Compiler


@cache
def typesetter() -> Compiler:
    """The one compiler: its fonts and what it has learnt are kept from one statement to the next."""
    from typst import Compiler

    return Compiler(font_paths=[str(FOLDER)], ignore_system_fonts=True)


def one_document(typeset: object) -> bytes:
    """The bytes of the one file that a source gives."""
    if not isinstance(typeset, bytes):
        raise TypeError("Typst gave several files for one source")
    return typeset
