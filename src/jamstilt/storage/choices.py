"""What an employer has chosen for a statement: the contents of ``jamstilt.toml`` as frozen records."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Annotated

from pydantic import Field, StrictBool, StrictInt

from jamstilt.language.catalogue import Language, Words
from jamstilt.law.duty_bearer import Party, Sector
from jamstilt.storage.policy_choices import Disclosure
from jamstilt.storage.recipient_choices import RecipientChoice
from jamstilt.storage.settings_table import Key, SettingsTable, Text

EVERYONE = "everyone"
"""The population that leaves nobody out; it is always there."""

HALF = Fraction(1, 2)
"""No gender is under-represented that is more than half."""


class DemandMade(SettingsTable):
    """That a party at the workplace demanded the four steps (R1.2 c): who, when, and the document that shows it."""

    party: Party
    date: date
    document: Text


class Organisation(SettingsTable):
    """The duty bearer: one legal entity, never a group of companies (R1.3)."""

    name: Text
    organisation_number: Text | None = None
    sector: Sector
    public_authority: StrictBool = False
    demand: DemandMade | None = None


class StatementChoice(SettingsTable):
    """The reporting year, and the languages in the order they are written. The first one is the dossier's own."""

    year: Annotated[StrictInt, Field(ge=2000, le=2100)]
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]


class NamesByLanguage(SettingsTable):
    """The name of a group or a population in each language of the statement."""

    nn: Text | None = None
    nb: Text | None = None
    en: Text | None = None

    def in_language(self, language: Language) -> str | None:
        """The name in this language, or None where nobody has written it."""
        return {Language.NYNORSK: self.nn, Language.BOKMAL: self.nb, Language.ENGLISH: self.en}[language]


class NamedPopulation(NamesByLanguage):
    """A named part of the workforce: everyone but the people in some position groups."""

    leave_out_groups: tuple[Key, ...]


class Measures(SettingsTable):
    """The population that each item of part 1 is counted over."""

    employees: Key = EVERYONE
    temporary: Key = EVERYONE
    part_time: Key = EVERYONE
    parental_leave: Key = EVERYONE
    pay: Key = EVERYONE
    sick_leave: Key = EVERYONE
    movement: Key = EVERYONE


class InvoluntaryPartTime(SettingsTable):
    """Whether the survey's one question asks both for the wish and for being available (R1.11 needs both)."""

    one_question_covers_both: StrictBool = False


class Weeks(StrEnum):
    """Calendar days divided by 7, or working days without public holidays divided by 5 (INPUTS 10)."""

    CALENDAR = "calendar"
    WORKING_DAYS = "working_days"


class ParentalLeave(SettingsTable):
    """How days of leave become weeks."""

    weeks: Weeks = Weeks.CALENDAR

    @property
    def in_working_days(self) -> bool:
        """Whether a week of leave is five working days."""
        return self.weeks is Weeks.WORKING_DAYS


class Decision(SettingsTable):
    """A person's answer to a finding that asks for one; ``decided_by`` is a role. No ``file`` means every file."""

    rule: Text
    file: Text | None = None
    decided_by: Text
    date: date
    reason: Text


class ProseChoice(SettingsTable):
    """The languages that the long texts are written in, where that is not all of the statement's."""

    languages: Annotated[tuple[Language, ...], Field(min_length=1)]


class Restatement(SettingsTable):
    """Why released figures of an earlier year are given anew with another value."""

    period: Annotated[StrictInt, Field(ge=2000, le=2100)]
    reason: NamesByLanguage


class PreferredGender(SettingsTable):
    """That the employer has the 40 per cent rule in an agreement (R7.1); no threshold: that of ``limits.toml``."""

    threshold: Annotated[Fraction, Field(gt=0, le=HALF)] | None = None


class Settings(SettingsTable):
    """All of ``jamstilt.toml``. Groups stand in the order they are printed."""

    organisation: Organisation
    statement: StatementChoice
    groups: Mapping[Key, NamesByLanguage] = Field(default_factory=dict[str, NamesByLanguage])
    populations: Mapping[Key, NamedPopulation] = Field(default_factory=dict[str, NamedPopulation])
    measures: Measures = Measures()
    involuntary_part_time: InvoluntaryPartTime = InvoluntaryPartTime()
    parental_leave: ParentalLeave = ParentalLeave()
    preferred_gender: PreferredGender | None = None
    disclosure: Disclosure = Disclosure()
    entitled: tuple[RecipientChoice, ...] = ()
    prose: ProseChoice | None = None
    restatements: tuple[Restatement, ...] = ()
    decisions: tuple[Decision, ...] = ()

    @property
    def prose_languages(self) -> tuple[Language, ...]:
        """The languages that long texts are asked for in; a language is left out by choice."""
        return self.prose.languages if self.prose else self.statement.languages

    def restatement(self, period: int) -> Restatement | None:
        """The reason that somebody has written for the new figures of an earlier year, if there is one."""
        return next((one for one in self.restatements if one.period == period), None)

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
