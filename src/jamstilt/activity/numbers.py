"""The numbers of the register under their names: what tables, sentences and open data may point to (INPUTS 12)."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from jamstilt.activity.activity import Activity
from jamstilt.activity.cooperation import Guideline, Meeting, StaffSurvey
from jamstilt.activity.measure import Goal
from jamstilt.figure import NotApplicable, NotKnown, Reason
from jamstilt.language.catalogue import Language
from jamstilt.language.message import say
from jamstilt.law.measure_record import Progress
from jamstilt.law.provision import DUTY_TO_ACT, DUTY_TO_ISSUE_STATEMENT
from jamstilt.register.key_numbers import reported_key_numbers
from jamstilt.register.quantity import Qualifier, StatedAmount, joint
from jamstilt.register.reported import ALL, NumberKind, Reported, ReportedNumber, Told

WHOLE = "all"
"""The subject of a count over a whole register."""


def numbers(activity: Activity, year: int) -> tuple[ReportedNumber, ...]:
    """Every number and fact of the register of the reporting year; none where nothing is written."""
    return (
        *_counts(activity, year),
        *_meetings(activity.meetings),
        *(number for each in activity.policies for number in _of_policy(each, year)),
        *(number for each in activity.surveys for number in _of_survey(each)),
        *(number for each in activity.goals for number in _of_goal(each, year)),
    )


def counted(register: str, measure: str, year: int) -> Reported:
    """The name of a count over a whole register: ``measure all under_way``, ``risk all recorded``."""
    return Reported(register, WHOLE, measure, ALL, str(year))


def _counts(activity: Activity, year: int) -> tuple[ReportedNumber, ...]:
    """How many risks, causes and measures there are, and how far the measures have come."""
    if not (activity.risks or activity.causes or activity.measures):
        return ()
    progress = Counter(each.progress for each in activity.measures)
    found = {
        ("risk", "recorded"): len(activity.risks),
        ("cause", "recorded"): len(activity.causes),
        ("measure", "recorded"): len(activity.measures),
        ("measure", "evaluated"): sum(each.evaluation is not None for each in activity.measures),
        **{("measure", str(each)): progress[each] for each in Progress},
    }
    return tuple(_count(counted(*name, year), number) for name, number in found.items())


def _meetings(meetings: tuple[Meeting, ...]) -> tuple[ReportedNumber, ...]:
    held = Counter(each.on.year for each in meetings)
    return tuple(_count(counted("meeting", "held", year), number) for year, number in sorted(held.items()))


def _count(name: Reported, number: int) -> ReportedNumber:
    label = say(f"activity.number.{name.register}.{name.measure}")
    return ReportedNumber(name, Fraction(number), NumberKind.COUNT, label, DUTY_TO_ACT)


def _of_policy(policy: Guideline, year: int) -> tuple[ReportedNumber, ...]:
    ends = [str(each) for each in (policy.since, policy.until) if each is not None]
    named = Reported("policy", policy.key, "", ALL, str(year))
    own = reported_key_numbers(named, policy.numbers, DUTY_TO_ISSUE_STATEMENT)
    if not ends:
        return own
    span = "–".join(dict.fromkeys(ends)) if len(ends) > 1 else f"{policy.since or ''}–{policy.until or ''}"
    name = Reported("policy", policy.key, "period")
    return (ReportedNumber(name, span, NumberKind.PERIOD, policy.title, DUTY_TO_ISSUE_STATEMENT), *own)


def _of_survey(survey: StaffSurvey) -> tuple[ReportedNumber, ...]:
    """Invited, answered, and the share of the invited that answered; a rate of approximate counts is approximate."""
    year = str(survey.year)
    names = {each: Reported("survey", survey.key, each, ALL, year) for each in ("invited", "answered", "response_rate")}
    amounts = {"invited": survey.invited, "answered": survey.answered}
    people = tuple(_answers(names[each], amount) for each, amount in amounts.items())
    rate = ReportedNumber(
        names["response_rate"],
        _rate(survey),
        NumberKind.PERCENT,
        say("activity.number.survey.response_rate"),
        DUTY_TO_ACT,
        qualifier=joint(*amounts.values()),
        made_of=(names["answered"], names["invited"]),
    )
    held = Reported("survey", survey.key, "held", ALL, year)
    told = survey.held.read(Language.NYNORSK, Language.NYNORSK) if survey.held else year
    when = ReportedNumber(held, told, NumberKind.TEXT, say("activity.number.survey.held"), DUTY_TO_ACT)
    return (when, *((*people, rate) if any(amounts.values()) else ()))


def _answers(name: Reported, amount: StatedAmount | None) -> ReportedNumber:
    return ReportedNumber(
        name,
        amount.value if amount else NotKnown(Reason.SOURCE_MISSING),
        NumberKind.PERSONS,
        say(f"activity.number.survey.{name.measure}"),
        DUTY_TO_ACT,
        qualifier=amount.qualifier if amount else Qualifier.EXACT,
        counts_people=True,
    )


def _rate(survey: StaffSurvey) -> Told:
    """Per cent of the invited; there is none where nobody was invited."""
    if survey.invited is None or survey.answered is None:
        return NotKnown(Reason.SOURCE_MISSING)
    if survey.invited.value == 0:
        return NotApplicable(Reason.ZERO_BASE)
    return 100 * survey.answered.value / survey.invited.value


def _of_goal(goal: Goal, year: int) -> tuple[ReportedNumber, ...]:
    if goal.threshold is None:
        return ()
    return (
        ReportedNumber(
            threshold_of(goal, year),
            goal.threshold.value,
            goal.unit,
            goal.title,
            DUTY_TO_ISSUE_STATEMENT,
            decimals=goal.threshold.decimals,
            qualifier=goal.threshold.qualifier,
        ),
    )


def threshold_of(goal: Goal, year: int) -> Reported:
    """The name of a goal's threshold: ``goal women threshold``, of the year that the goal is for."""
    return Reported("goal", goal.key, "threshold", ALL, str(goal.period or year))
