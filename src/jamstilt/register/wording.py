"""A wording: what somebody wrote in a register, in one language or in each."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic.dataclasses import dataclass

from jamstilt.language.catalogue import Language
from jamstilt.register.quantity import RECORD


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class ByLanguage:
    """The same in each language; ``own`` is text without a language: that of the dossier's first one."""

    nn: str | None = None
    nb: str | None = None
    en: str | None = None
    own: str | None = None

    def in_language(self, language: Language) -> str | None:
        """The text in this very language, or None where nobody has written it."""
        return {Language.NYNORSK: self.nn, Language.BOKMAL: self.nb, Language.ENGLISH: self.en}[language]

    def read(self, language: Language, first: Language) -> str:
        """The text to print: in the language, else without one, else in the dossier's first, else in any."""
        wanted = (self.in_language(language), self.own, self.in_language(first), self.nn, self.nb, self.en)
        return next(filter(None, wanted), "")

    def has(self, language: Language, first: Language) -> bool:
        """Whether somebody has written it in this language."""
        return bool(self.in_language(language)) or (language is first and bool(self.own))


def _from_plain(written: Any) -> Any:  # noqa: ANN401 - what a file holds, before it is checked
    return {"own": written} if isinstance(written, str) else written


def _from_plain_or_none(written: Any) -> Any:  # noqa: ANN401 - what a file holds, before it is checked
    return None if written == "" else _from_plain(written)


Wording = Annotated[ByLanguage, BeforeValidator(_from_plain)]
"""Text in a record: ``"text"`` in the dossier's first language, or ``{nn = "…", nb = "…", en = "…"}``."""

Source = Annotated[ByLanguage | None, BeforeValidator(_from_plain_or_none)]
"""Where numbers are from, written as a wording; an empty text is none."""
