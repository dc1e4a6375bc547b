"""What an employer has chosen for a statement: the contents of ``jamstilt.toml`` as frozen records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from jamstilt.language.catalogue import Language, Words
from jamstilt.law.duty_bearer import Party, Sector
from jamstilt.storage.typed_table import at_least, at_most, filled, key, some

EVERYONE = "everyone"
"""The population that leaves nobody out; it is always there."""

Text = Annotated[str, filled]
Key = Annotated[str, key]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandMade:
    """That a party at the workplace demanded the four steps (R1.2 c): who, when, and the document that shows it."""

    party: Party
    date: date
    document: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """The duty bearer: one legal entity, never a group of companies (R1.3)."""

    name: Text
    organisation_number: Text | None = None
    sector: Sector
    public_authority: bool = False
    demand: DemandMade | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementChoice:
    """The reporting year, and the languages in the order they are written. The first one is the dossier's own."""

    year: Annotated[int, at_least(2000), at_most(2100)]
    languages: Annotated[tuple[Language, ...], some]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesByLanguage:
    """The name of a group or a population in each language of the statement."""

    nn: Text | None = None
    nb: Text | None = None
    en: Text | None = None

    def in_language(self, language: Language) -> str | None:
        """The name in this language, or None where nobody has written it."""
        return {Language.NYNORSK: self.nn, Language.BOKMAL: self.nb, Language.ENGLISH: self.en}[language]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPopulation(NamesByLanguage):
    """A named part of the workforce: everyone but the people in some position groups."""

    leave_out_groups: tuple[Key, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """The population that each item of part 1 is counted over."""

    employees: Key = EVERYONE
    temporary: Key = EVERYONE
    part_time: Key = EVERYONE
    parental_leave: Key = EVERYONE
    pay: Key = EVERYONE
    sick_leave: Key = EVERYONE
    movement: Key = EVERYONE


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoluntaryPartTime:
    """Whether the survey's one question asks both for the wish and for being available (R1.11 needs both)."""

    one_question_covers_both: bool = False


class Weeks(StrEnum):
    """Calendar days divided by 7, or working days without public holidays divided by 5 (INPUTS 10)."""

    CALENDAR = "calendar"
    WORKING_DAYS = "working_days"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentalLeave:
    """How days of leave become weeks."""

    weeks: Weeks = Weeks.CALENDAR

    @property
    def in_working_days(self) -> bool:
        """Whether a week of leave is five working days."""
        return self.weeks is Weeks.WORKING_DAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """A logged step away from the strict defaults of disclosure control (R2.12)."""

    setting: Literal["threshold", "publish_kroner", "quantile_minimum"]
    decided_by: Text
    date: date
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """The policy. The defaults are strict: five of each gender, no kroner in public, no median under ten people."""

    threshold: Annotated[int, at_least(1)] = 5
    publish_kroner: bool = False
    quantile_minimum: Annotated[int, at_least(1)] = 10
    departures: tuple[Departure, ...] = ()

    @property
    def departing(self) -> tuple[str, ...]:
        """The settings that are weaker than the defaults: each needs a departure with a reason."""
        strict = Disclosure()
        weaker = {
            "threshold": self.threshold < strict.threshold,
            "publish_kroner": self.publish_kroner,
            "quantile_minimum": self.quantile_minimum < strict.quantile_minimum,
        }
        return tuple(setting for setting, is_weaker in weaker.items() if is_weaker)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A person's answer to a finding that asks for one; ``decided_by`` is a role. No ``file`` means every file."""

    rule: Text
    file: Text | None = None
    decided_by: Text
    date: date
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All of ``jamstilt.toml``. Groups stand in the order they are printed."""

    organisation: Organisation
    statement: StatementChoice
    groups: Mapping[Key, NamesByLanguage] = field(default_factory=dict[str, NamesByLanguage])
    populations: Mapping[Key, NamedPopulation] = field(default_factory=dict[str, NamedPopulation])
    measures: Measures = Measures()
    involuntary_part_time: InvoluntaryPartTime = InvoluntaryPartTime()
    parental_leave: ParentalLeave = ParentalLeave()
    disclosure: Disclosure = Disclosure()
    decisions: tuple[Decision, ...] = ()

    def left_out(self, population: str) -> frozenset[str]:
        """The position groups that a population leaves out; none for ``everyone``."""
        chosen = self.populations.get(population)
        return frozenset(chosen.leave_out_groups) if chosen else frozenset()

    def population_name(self, population: str, language: Language) -> str:
        """The population's name in a language, or its key where nobody has written one."""
        if population == EVERYONE:
            return Words(language)("storage.population.everyone")
        return self.populations[population].in_language(language) or population

    def decision(self, rule: str, file: str | None) -> Decision | None:
        """The recorded answer to a finding of this rule in this file, if there is one."""
        return next((one for one in self.decisions if one.rule == rule and one.file in {None, file}), None)
