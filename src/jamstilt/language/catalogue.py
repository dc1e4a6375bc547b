"""The catalogues: every sentence in nynorsk, bokmål and English, one gettext file per room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files

from jamstilt.language.message import Message, Number, Value, say
from jamstilt.language.number import LOCALES, NO_BREAK, number_text, with_unit


class Language(StrEnum):
    """The languages a statement can be written in."""

    NYNORSK = "nn"
    BOKMAL = "nb"
    ENGLISH = "en"


class UnknownMessageError(KeyError):
    """The catalogue has no such sentence: our mistake, never the user's."""


@dataclass(frozen=True, slots=True)
class Words:
    """Says messages in one language."""

    language: Language

    def __call__(self, key: str, /, *, count: int | None = None, **values: Value) -> str:
        """Say the sentence with this key."""
        return self.say(say(key, count=count, **values))

    def say(self, message: Message) -> str:
        """Say a message: choose singular or plural, then fill in the values."""
        forms = sentences(self.language, message.key.partition(".")[0]).get(message.key)
        if not forms:
            raise UnknownMessageError(f"{message.key} [{self.language}]")
        sentence = forms[0] if message.count == 1 or len(forms) == 1 else forms[1]
        values = {name: self.text(value) for name, value in message.values}
        if message.count is not None:
            values["count"] = number_text(message.count, 0, self.language)
        return sentence.format(**values)

    def text(self, value: Value) -> str:
        """One value as text in this language."""
        match value:
            case Message():
                return self.say(value)
            case Number():
                return with_unit(value.value, value.decimals, value.unit, self.language)
            case date():
                return self.date(value)
            case _:
                return str(value)

    def date(self, day: date) -> str:
        """``31. desember 2024`` or ``31 December 2024``."""
        from babel.dates import format_date

        pattern = "d MMMM y" if self.language is Language.ENGLISH else "d. MMMM y"
        return format_date(day, pattern, locale=LOCALES[self.language]).replace(". ", f".{NO_BREAK}", 1)

    def month(self, day: date) -> str:
        """``juni 2025``."""
        from babel.dates import format_date

        return format_date(day, "MMMM y", locale=LOCALES[self.language])


@cache
def sentences(language: Language, room: str) -> dict[str, tuple[str, ...]]:
    """All sentences of a room in a language: key to (sentence,) or (singular, plural)."""
    from babel.messages.pofile import read_po

    source = files("jamstilt.language") / "catalogues" / language / f"{room}.po"
    with source.open("rb") as stream:
        catalogue = read_po(stream, locale=language)
    return {_forms(message.id)[0]: _forms(message.string) for message in catalogue if message.id}


def _forms(text: object) -> tuple[str, ...]:
    forms = (text,) if isinstance(text, str) else tuple(text) if isinstance(text, (tuple, list)) else ()
    return forms if all(forms) else ()
