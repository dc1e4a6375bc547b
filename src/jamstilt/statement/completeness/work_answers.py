"""Part 2: is each thing that the law asks of the active work in the register, or in the prose (R2.7, R2.30)?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from jamstilt.activity.activity import Activity
from jamstilt.activity.carried import promises
from jamstilt.language.message import Message, say
from jamstilt.law.employer_duties import ACTIVE_WORK
from jamstilt.law.grounds import EMPLOYER_GROUNDS, SIX_AREAS, Area
from jamstilt.law.measure_record import FINISHED
from jamstilt.law.requirement import Requirement
from jamstilt.statement.active_work.active_work import PART, SECTIONS
from jamstilt.statement.completeness.answered import Answered, Standing, has_text, listed, reason
from jamstilt.statement.registers import Registers


def work_answers(registers: Registers, year: int, *, earlier: bool) -> tuple[Answered, ...]:
    """Each requirement of part 2, in the order of the law. ``earlier``: whether there is an earlier statement."""
    return tuple(_answer(each, registers, year, earlier=earlier) for each in ACTIVE_WORK)


def is_begun(registers: Registers) -> bool:
    """Whether anything of part 2 is written: an entry of the register, or prose for one of its sections."""
    keys = (PART, *SECTIONS)
    return registers.activity != Activity() or any(has_text(registers, key) for key in keys)


def _answer(requirement: Requirement, registers: Registers, year: int, *, earlier: bool) -> Answered:
    key = requirement.key
    if key == "evaluation":
        return _evaluation(requirement, registers, earlier=earlier)
    missing = _LOOKS[key](registers.activity, year)
    if missing is None or (key in BY_PROSE and has_text(registers, key)):
        return Answered(requirement, requirement.force, Standing.ANSWERED, AT.get(key, key))
    return Answered(requirement, requirement.force, Standing.MISSING, reason=missing)


AT = {"grounds": "four_steps"}
"""Where a requirement is answered that has no section of its name: the matrix stands with the four steps."""

BY_PROSE = frozenset({"principles", "plans"})
"""What prose alone can answer. Areas and grounds, say, are answered by the register: prose can't be counted."""


def _principles(activity: Activity, _: int) -> Message | None:
    return None if activity.policies else reason("no_entry_or_text")


def _four_steps(activity: Activity, _: int) -> Message | None:
    """Risks, causes and measures; or that everything was examined and no risk was found."""
    steps = {"risks": activity.risks, "causes": activity.causes, "measures": activity.measures}
    lacking = [say(f"completeness.step.{step}") for step, entries in steps.items() if not entries]
    if not lacking or (activity.examined and not activity.risks):
        return None
    return reason("steps_missing", missing=listed(lacking))


def _areas(activity: Activity, _: int) -> Message | None:
    return _missing("areas_missing", (say(f"law.area.{area}") for area in SIX_AREAS if area not in _treated(activity)))


def _harassment(activity: Activity, _: int) -> Message | None:
    return None if Area.HARASSMENT in _treated(activity) else reason("no_entry")


def _grounds(activity: Activity, _: int) -> Message | None:
    treated = {ground for risk in activity.risks for ground in risk.grounds}
    treated |= {each.ground for each in activity.examined if each.ground}
    return _missing("grounds_missing", (say(f"law.ground.{each}") for each in EMPLOYER_GROUNDS if each not in treated))


def _cooperation(activity: Activity, year: int) -> Message | None:
    held = any(meeting.on.year == year for meeting in activity.meetings)
    return None if held else reason("no_meeting", year=year)


def _plans(activity: Activity, year: int) -> Message | None:
    """Something that is not finished, and due after the year is out."""
    end = date(year, 12, 31)
    ahead = any(each.progress not in FINISHED and each.due and each.due > end for each in activity.measures)
    return None if ahead else reason("no_plan", year=year)


def _evaluation(requirement: Requirement, registers: Registers, *, earlier: bool) -> Answered:
    """Every measure that last year's statement promised is evaluated; with nothing promised, that is the answer."""
    key, force = requirement.key, requirement.force
    promised = promises(registers.promised)
    evaluated = {each.key for each in registers.activity.measures if each.evaluation}
    lacking = sorted(each.key for each in promised if each.key not in evaluated)
    if lacking:
        why = reason("not_evaluated", missing=len(lacking), promised=len(promised), keys=", ".join(lacking))
        return Answered(requirement, force, Standing.MISSING, reason=why)
    if evaluated or has_text(registers, key):
        return Answered(requirement, force, Standing.ANSWERED, key)
    if registers.promised.measures:
        return Answered(requirement, force, Standing.ANSWERED, reason=reason("all_finished"))
    if earlier:
        return Answered(requirement, force, Standing.MISSING, reason=reason("promises_unknown"))
    return Answered(requirement, force, Standing.ANSWERED, reason=reason("nothing_promised"))


def _treated(activity: Activity) -> frozenset[Area]:
    return frozenset(each.area for each in (*activity.risks, *activity.examined) if each.area)


def _missing(why: str, things: Iterable[Message]) -> Message | None:
    lacking = tuple(things)
    return reason(why, missing=listed(lacking)) if lacking else None


_LOOKS: dict[str, Callable[[Activity, int], Message | None]] = {
    "principles": _principles,
    "four_steps": _four_steps,
    "areas": _areas,
    "harassment": _harassment,
    "grounds": _grounds,
    "cooperation": _cooperation,
    "plans": _plans,
}
"""What is missing for each requirement; None where nothing is."""
