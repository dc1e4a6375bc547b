"""The templates of the registers and of the texts: what each kind is, and one whole example that is commented out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING

from jamstilt.language.catalogue import Language

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

TEXT_HINT = "README.md"


def templates(languages: Sequence[Language], *, is_authority: bool) -> dict[str, str]:
    """Each file's place in the dossier and what stands in it, in the dossier's own variety of Norwegian.

    In nynorsk when that is the first language, else in bokmål. A line that begins with ``#`` and no blank is part of
    an example; without the sign the example is an entry that can be read.
    """
    variety = Language.NYNORSK if languages[0] is Language.NYNORSK else Language.BOKMAL
    folder = files("jamstilt.storage") / "templates" / "register" / variety
    registers = ("work", "authority") if is_authority else ("work",)
    made = {f"{place}/{each.name}": each.read_text("utf-8") for place in registers for each in _in(folder / place)}
    hint = (folder / "text.md").read_text("utf-8")
    return made | {f"text/{language}/{TEXT_HINT}": hint for language in languages}


def _in(folder: Traversable) -> Iterator[Traversable]:
    yield from sorted(folder.iterdir(), key=lambda each: each.name)
