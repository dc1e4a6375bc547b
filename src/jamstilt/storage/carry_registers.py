"""What of last year's registers is this year's work as well, entry by entry (R1.24).

Carried: what is not finished, and what holds for more than a year. Left behind: what was of last year alone, such as
meetings, numbers and what was examined: those must be done, counted and examined anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from jamstilt.authority.caseload import Caseload
from jamstilt.authority.rates.tally import cases
from jamstilt.figure import Measured
from jamstilt.law.measure_record import FINISHED, Progress
from jamstilt.register.reported import ALL, Reported
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

COUNTED_ANEW = frozenset({"key", "title", "unit", "programme", "overlaps", "anonymous_because", "source", "order"})
"""What a caseload keeps: its definition, for its numbers are counted anew."""


def carried(last: Registers, last_year: int, year: int, published: Iterable[str] = ()) -> Edit:
    """How each entry of last year's files is carried into the files of ``year``.

    Args:
        last: last year's registers.
        last_year: the year of last year's statement.
        year: the year that begins.
        published: names of the numbers that last year's public statement shows. A total that it hides, or that
            nobody has published, is not carried: growth from it would give it away.
    """
    shown = frozenset(published)
    totals = {
        each.key: cases(each, ALL)
        for each in last.authority.caseloads
        if each.year == last_year and _total_name(each) in shown
    }
    going = _risks_and_causes_done(last)
    plans_over = {plan.key for plan in last.authority.plans if plan.until < year}

    def edit(kind: str, entry: Entry) -> Entry | None:
        is_over = kind == "plan_measures" and entry.get("plan") in plans_over
        if kind in OF_THE_YEAR or is_over or _text(entry, "key") in going.get(kind, ()):
            return None
        if kind == "caseloads":
            return _caseload(entry, totals.get(_text(entry, "key")), last_year, year)
        return _KINDS.get(kind, _kept)(entry, WRITTEN_ANEW.get(kind, frozenset()), last_year, year)

    return edit


_Carry: TypeAlias = Callable[[Entry, frozenset[str], int, int], "Entry | None"]


def _kept(entry: Entry, anew: frozenset[str], _last_year: int, year: int) -> Entry | None:
    """What is neither finished nor over, without what was of last year."""
    until = entry.get("until")
    is_over = isinstance(until, int) and until < year
    is_done = _text(entry, "progress") in FINISHED and not _waits_for_evaluation(entry, anew)
    return None if is_over or is_done else {name: value for name, value in entry.items() if name not in anew}


def _waits_for_evaluation(entry: Entry, anew: frozenset[str]) -> bool:
    """A measure that was finished and never evaluated: the new statement must do it (R1.24)."""
    return "evaluation" in anew and not entry.get("evaluation")


def _goal(entry: Entry, anew: frozenset[str], _last_year: int, year: int) -> Entry | None:
    """A goal for last year becomes one for the new; a goal for a later year stays as it is."""
    period = entry.get("period")
    past = frozenset({"period"}) if isinstance(period, int) and period < year else frozenset[str]()
    return {name: value for name, value in entry.items() if name not in anew | past}


def _caseload(entry: Entry, total: Measured | None, last_year: int, year: int) -> Entry | None:
    """The definition, with last year's published total to compare with; nothing of caseloads from before that."""
    if entry.get("year") != last_year:
        return None
    written = entry.get("total")
    before: dict[str, Plain] = {}
    if isinstance(total, Fraction):
        before = {"earlier_total": _plain(total) if written is None else written}
    return {name: value for name, value in entry.items() if name in COUNTED_ANEW} | {"year": year} | before


def _total_name(caseload: Caseload) -> str:
    return str(Reported("caseload", caseload.key, "cases", ALL, str(caseload.year)))


def _plain(number: Fraction) -> Plain:
    """As a file holds it: cases are whole, but for a fault that is found elsewhere."""
    return int(number) if number.denominator == 1 else Decimal(number.numerator) / number.denominator


_KINDS: Mapping[str, _Carry] = {"goals": _goal}


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
