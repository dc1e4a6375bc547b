"""Completeness: every requirement of the law for this duty bearer and year, where it is answered, or why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jamstilt.disclosure.release import Release
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.catalogue import Words
from jamstilt.language.message import Message, say
from jamstilt.law.duty_bearer import Duties
from jamstilt.law.grounds import Area
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.law.requirement import Duty, Requirement
from jamstilt.statement.active_work.active_work import TITLES
from jamstilt.statement.completeness import authority_answers, work_answers
from jamstilt.statement.completeness.answered import Answered, Standing
from jamstilt.statement.completeness.state_answers import state_answers
from jamstilt.statement.registers import NOTHING_WRITTEN, Registers

UNANSWERED = Rule("statement", "unanswered", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
NOT_WRITTEN = Rule("statement", "not_written", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
SURVEY_TOO_OLD = Rule("completeness", "survey_too_old", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
INCOMPLETE = Rule("completeness", "incomplete", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)

PARTS = {Duty.STATE_OF_EQUALITY: "part1", Duty.ACTIVE_WORK: "part2", Duty.PUBLIC_AUTHORITY: "part3"}

SECTION_TITLES = {**TITLES, Area.HARASSMENT: "law.area.harassment"}
"""Titles of sections that are named otherwise than the requirement of the same key."""

SAID_BY = {
    "areas": ("area_not_treated",),
    "harassment": ("area_not_treated",),
    "grounds": ("ground_not_treated",),
    "cooperation": ("no_meeting",),
    "evaluation": ("promise_gone", "promise_not_evaluated"),
}
"""Rules of the register that already say, one by one, what a requirement of part 2 lacks."""


@dataclass(frozen=True, slots=True)
class Completeness:
    """``answers`` are in the order of the law; ``begun`` are the parts of which anything is written."""

    year: int
    duties: Duties
    answers: tuple[Answered, ...]
    begun: frozenset[Duty]

    def of(self, duty: Duty) -> tuple[Answered, ...]:
        """The requirements of one part; none where the duty bearer does not have it."""
        return tuple(each for each in self.answers if each.requirement.applies_to is duty)

    @property
    def gaps(self) -> tuple[Answered, ...]:
        """What the law asks for and is not there."""
        return tuple(each for each in self.answers if each.is_gap)


def completeness(release: Release, year: int, duties: Duties, registers: Registers = NOTHING_WRITTEN) -> Completeness:
    """What is asked of this duty bearer, and how each of it stands.

    Args:
        release: the complete figures with those of earlier statements, for they say when a survey was made.
        year: the reporting year.
        duties: which of the duties the employer has; who has only the general duty is asked for no statement.
        registers: what is written for parts 2 and 3.
    """
    earlier = any(figure.recalled for figure in release.figures.values())
    answers = (
        *(state_answers(release, year, duties) if duties.statement else ()),
        *(work_answers.work_answers(registers, year, earlier=earlier) if duties.statement else ()),
        *(authority_answers.authority_answers(registers, year) if duties.authority else ()),
    )
    begun = {
        Duty.STATE_OF_EQUALITY: True,
        Duty.ACTIVE_WORK: work_answers.is_begun(registers),
        Duty.PUBLIC_AUTHORITY: authority_answers.is_begun(registers),
    }
    return Completeness(year, duties, answers, frozenset(duty for duty, is_begun in begun.items() if is_begun))


def gaps(found: Completeness, said: Iterable[Finding] = ()) -> tuple[Finding, ...]:
    """A finding for each duty that is not answered, and one alone for a part of which nothing is written.

    What the law only recommends is left to the employer. ``said`` are findings of the registers: what they already
    tell one by one is not told again.
    """
    rules = {finding.rule for finding in said}
    told = [each for each in found.gaps if not rules.intersection(SAID_BY.get(each.requirement.key, ()))]
    empty = {each.requirement.applies_to: each.requirement for each in found.gaps if not _is_begun(found, each)}
    return (
        *(_gap(found, each) for each in told if _is_begun(found, each)),
        *(
            _of(each, NOT_WRITTEN.at(Where(section=duty), requirement=say(f"statement.{PARTS[duty]}.title")))
            for duty, each in empty.items()
        ),
    )


def completeness_lines(found: Completeness, words: Words) -> tuple[str, ...]:
    """A line for each requirement, with how it stands and where or why not, for a terminal."""
    stands = {each: words(f"completeness.standing.{each}") for each in Standing}
    width = max(map(len, stands.values()))
    return tuple(
        words(
            "completeness.line",
            standing=stands[each.standing].ljust(width),
            requirement=each.requirement.title,
            place=place_or_reason(each),
        )
        for each in found.answers
    )


def place_or_reason(answered: Answered) -> Message:
    """Where it is answered, with the year of the survey if that is another; or the reason why it is not."""
    if answered.standing is not Standing.ANSWERED or not answered.section:
        return answered.reason or say("completeness.reason.no_entry")
    place = say(
        "completeness.section", title=say(SECTION_TITLES.get(answered.section, f"law.{answered.section}.title"))
    )
    return say("completeness.place_with_reason", place=place, reason=answered.reason) if answered.reason else place


def _is_begun(found: Completeness, answered: Answered) -> bool:
    return answered.requirement.applies_to in found.begun


def _gap(found: Completeness, answered: Answered) -> Finding:
    asked = answered.requirement
    where = Where(section=asked.key)
    if answered.standing is Standing.TOO_OLD and answered.measured is not None:
        measured, year = answered.measured, found.year
        return _of(asked, SURVEY_TOO_OLD.at(where, requirement=asked.title, measured=measured, year=year))
    if asked.applies_to is Duty.STATE_OF_EQUALITY:
        return _of(asked, UNANSWERED.at(where, requirement=asked.title))
    why, how = place_or_reason(answered), say(f"completeness.how.{asked.key}")
    return _of(asked, INCOMPLETE.at(where, requirement=asked.title, reason=why, how=how))


def _of(asked: Requirement, finding: Finding) -> Finding:
    return replace(finding, provision=asked.provision)
