"""What of last year's registers is this year's work as well, entry by entry (R1.24).

Carried: what is not finished, and what holds for more than a year. Left behind: what was of last year alone, such as
meetings, numbers and what was examined: those must be done, counted and examined anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from jamstilt.law.measure_record import FINISHED, Progress
from jamstilt.statement.registers import Registers
from jamstilt.storage.registers.rewrite import Edit, Entry, Plain

OF_THE_YEAR = frozenset({"examined", "meetings", "surveys", "cohorts", "grants", "appropriations", "events", "studies"})
"""Kinds that tell of one year and no other."""

WRITTEN_ANEW: Mapping[str, frozenset[str]] = {
    "measures": frozenset({"evaluation"}),
    "goals": frozenset({"assessment"}),
    "policies": frozenset({"numbers"}),
    "principles": frozenset({"numbers"}),
    "programmes": frozenset({"numbers", "result", "expectation"}),
    "plans": frozenset({"numbers"}),
    "plan_measures": frozenset({"result"}),
    "networks": frozenset({"numbers", "members"}),
    "expectations": frozenset({"text", "due", "numbers", "came_of"}),
}
"""Fields that say what came of last year; each must be written for the new one."""

COUNTED_ANEW = frozenset({"key", "title", "unit", "programme", "overlaps", "source", "order"})
"""What a caseload keeps: its definition, for its numbers are counted anew."""


def carried(last: Registers, last_year: int, year: int) -> Edit:
    """How each entry of last year's files is carried into the files of ``year``."""
    going = _risks_and_causes_done(last)
    plans_over = {plan.key for plan in last.authority.plans if plan.until < year}

    def edit(kind: str, entry: Entry) -> Entry | None:
        is_over = kind == "plan_measures" and entry.get("plan") in plans_over
        if kind in OF_THE_YEAR or is_over or _text(entry, "key") in going.get(kind, ()):
            return None
        return _KINDS.get(kind, _kept)(entry, WRITTEN_ANEW.get(kind, frozenset()), last_year, year)

    return edit


_Carry: TypeAlias = Callable[[Entry, frozenset[str], int, int], "Entry | None"]


def _kept(entry: Entry, anew: frozenset[str], _last_year: int, year: int) -> Entry | None:
    """What is neither finished nor over, without what was of last year."""
    until = entry.get("until")
    is_over = isinstance(until, int) and until < year
    is_done = _text(entry, "progress") in FINISHED
    return None if is_over or is_done else {name: value for name, value in entry.items() if name not in anew}


def _goal(entry: Entry, anew: frozenset[str], _last_year: int, year: int) -> Entry | None:
    """A goal for last year becomes one for the new; a goal for a later year stays as it is."""
    period = entry.get("period")
    past = frozenset({"period"}) if isinstance(period, int) and period < year else frozenset[str]()
    return {name: value for name, value in entry.items() if name not in anew | past}


def _caseload(entry: Entry, _anew: frozenset[str], last_year: int, year: int) -> Entry | None:
    """The definition, with last year's total to compare with; nothing of caseloads from before that."""
    if entry.get("year") != last_year:
        return None
    total = entry.get("total")
    before: dict[str, Plain] = {} if total is None else {"earlier_total": total}
    return {name: value for name, value in entry.items() if name in COUNTED_ANEW} | {"year": year} | before


_KINDS: Mapping[str, _Carry] = {"goals": _goal, "caseloads": _caseload}


def _risks_and_causes_done(last: Registers) -> Mapping[str, frozenset[str]]:
    """Causes that only finished measures answer, and risks of which every cause is such a one.

    A cause that nobody does anything about, and a risk whose cause is not yet known, are still there.
    """
    activity = last.activity
    open_answers = _answers(each.answers for each in activity.measures if each.progress not in FINISHED)
    answers = _answers(each.answers for each in activity.measures)
    causes = frozenset(each.key for each in activity.causes if each.key in answers - open_answers)
    with_cause = {each.risk for each in activity.causes}
    still = {each.risk for each in activity.causes if each.key not in causes}
    return {"causes": causes, "risks": frozenset(with_cause - still)}


def _answers(keys: Iterable[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(key for several in keys for key in several)


def _text(entry: Entry, name: str) -> str:
    return str(entry.get(name, Progress.PLANNED if name == "progress" else ""))
