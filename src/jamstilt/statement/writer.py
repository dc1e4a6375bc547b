"""The writer: numbers in words, and beside them what people have written. Everything printed comes through here."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jamstilt.figure import Component, Figure, Gender, Measure
from jamstilt.language.message import Message
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.number_writer import NO_YEAR, NumberWriter
from jamstilt.statement.prose.register_text import read_wording
from jamstilt.statement.statement import Prose

__all__ = ["NO_YEAR", "Writer", "mean_pay", "share_of_mens"]


@dataclass(frozen=True, slots=True)
class Writer(NumberWriter):
    """A writer of numbers who also reads what stands in the registers, with the references in it looked up."""

    @property
    def last_year(self) -> Writer:
        """The same writer a year before: what a text of last year's registers calls *this year* is last year."""
        return replace(self, profile=replace(self.profile, year=self.year - 1))

    def read(self, wording: ByLanguage | Message | None) -> str:
        """What somebody wrote in a register, in this language if it is there; empty where nothing was written.

        A sentence with a number that may not be told is left out.
        """
        match wording:
            case None:
                return ""
            case Message():
                return self.words.say(wording)
            case ByLanguage():
                return read_wording(wording, self)

    def prose(self, *sentences: str | None) -> tuple[Prose, ...]:
        """One paragraph of the sentences there are; nothing if there are none."""
        said = " ".join(filter(None, sentences))
        return (Prose(said),) if said else ()


def share_of_mens(group: str, period: int, component: Component = Component.AGREED) -> Figure:
    """Women's share of men's mean pay."""
    return Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, group, Gender.ALL, period, component)


def mean_pay(group: str, gender: Gender, period: int, component: Component = Component.AGREED) -> Figure:
    """Mean pay of a gender."""
    return Figure(Measure.MEAN_PAY, group, gender, period, component)
