"""Whether the register of the active work hangs together, and what of the duty it leaves open (LDL § 26)."""

from __future__ import annotations

from collections.abc import Iterator

from jamstilt.activity.activity import Activity
from jamstilt.activity.carried import carried
from jamstilt.activity.chain import chain
from jamstilt.activity.coverage import coverage
from jamstilt.activity.measure import Goal, Scope
from jamstilt.figure import TOTAL
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.law.provision import DUTY_TO_ACT
from jamstilt.register.impossible import amount_findings, key_number_findings, part_findings

NO_MEETING = Rule("activity", "no_meeting", Severity.DECIDE, provision=DUTY_TO_ACT)
MEETING_OF_UNKNOWN_ENTRY = Rule("activity", "meeting_of_unknown_entry", Severity.DECIDE, provision=DUTY_TO_ACT)
MEETING_IN_ANOTHER_YEAR = Rule("activity", "meeting_in_another_year", Severity.NOTE, provision=DUTY_TO_ACT)
GOAL_WITHOUT_THRESHOLD = Rule("activity", "goal_without_threshold", Severity.DECIDE, provision=DUTY_TO_ACT)
GOAL_WITHOUT_LEVELS = Rule("activity", "goal_without_levels", Severity.NOTE, provision=DUTY_TO_ACT)


def coherence(activity: Activity, promised: Activity, year: int, *, has_age: bool = False) -> tuple[Finding, ...]:
    """What is missing or broken in the register, each with the file and line of its record.

    What the law asks for and the register lacks asks a person to decide, and is never printed in the statement
    (R2.30). Only a key that names nothing stops, where the statement would print a chain of steps with a link
    missing; a meeting's unknown entry breaks nothing that is printed.

    Args:
        activity: this year's register.
        promised: last year's, as it stood in last year's statement.
        year: the reporting year.
        has_age: whether the employer treats age as a ground, which § 26 does not ask for (R1.5).
    """
    return (
        *chain(activity, promised, year),
        *coverage(activity, year, has_age=has_age),
        *_meetings(activity, promised, year),
        *carried(activity, promised),
        *_impossible(activity),
        *(finding for goal in activity.goals for finding in _of_goal(goal)),
    )


def _impossible(activity: Activity) -> Iterator[Finding]:
    """Numbers that cannot be true, or that nobody can count or check."""
    for policy in activity.policies:
        yield from key_number_findings(policy.at, policy.key, policy.numbers)
    for survey in activity.surveys:
        invited, answered = survey.invited, survey.answered
        yield from amount_findings(survey.at, survey.key, {"invited": invited, "answered": answered})
        yield from part_findings(survey.at, survey.key, ("answered", answered), ("invited", invited))


def _meetings(activity: Activity, promised: Activity, year: int) -> tuple[Finding, ...]:
    known = _keys(activity) | _keys(promised)
    is_held = any(each.on.year == year for each in activity.meetings)
    return (
        *((NO_MEETING.at(Where(section="cooperation"), year=year),) if not is_held else ()),
        *(
            MEETING_OF_UNKNOWN_ENTRY.at(each.at, day=each.on, entry=entry)
            for each in activity.meetings
            for entry in each.entries
            if entry not in known
        ),
        *(
            MEETING_IN_ANOTHER_YEAR.at(each.at, day=each.on, year=year)
            for each in activity.meetings
            if each.on.year != year
        ),
    )


def _keys(activity: Activity) -> frozenset[str]:
    """Everything that a meeting may have treated."""
    entries = (
        *activity.risks,
        *activity.causes,
        *activity.measures,
        *activity.goals,
        *activity.policies,
        *activity.surveys,
    )
    return frozenset(each.key for each in entries)


def _of_goal(goal: Goal) -> tuple[Finding, ...]:
    lacks_threshold = goal.threshold is None and goal.benchmark is None
    lacks_levels = goal.scope is Scope.EVERY_LEVEL and not _has_levels(goal.figure)
    return (
        *((GOAL_WITHOUT_THRESHOLD.at(goal.at, key=goal.key),) if lacks_threshold else ()),
        *((GOAL_WITHOUT_LEVELS.at(goal.at, key=goal.key),) if lacks_levels else ()),
    )


def _has_levels(figure: str | None) -> bool:
    """A figure of the whole workforce has one in each position group; an aggregate from outside has none."""
    register, _, group = (figure or "").partition(" ")[0].partition(".")
    return register not in {"", *_REGISTERS} and group in {"", TOTAL}


_REGISTERS = frozenset(
    {
        "appropriation",
        "caseload",
        "cohort",
        "composition",
        "event",
        "expectation",
        "grant",
        "indicator",
        "leavers",
        "network",
        "new_hires",
        "plan",
        "plan_measure",
        "policy",
        "principle",
        "programme",
        "study",
        "survey",
    }
)
"""First words of the names of numbers that know no position groups: those of registers, and sets across the groups."""
