"""How measures hang on causes and causes on risks, and the number that each of them is told by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jamstilt.activity.activity import Activity
from jamstilt.activity.measure import EqualityMeasure
from jamstilt.activity.risk import Cause, Risk
from jamstilt.law.grounds import Area
from jamstilt.statement.registers import Registers


@dataclass(frozen=True, slots=True)
class Steps:
    """This year's register, and of last year's what still counts.

    Risks are numbered as they are printed, area by area. A cause goes by the number of its risk, and by a letter where
    the risk has several.
    """

    activity: Activity
    causes: Mapping[str, Cause]
    risks: Mapping[str, Risk]
    numbers: Mapping[str, int]
    """This year's risks."""

    def home_of(self, measure: EqualityMeasure) -> str | None:
        """The risk that a measure is printed with: that of the first cause it answers, one of this year's if any."""
        found = [risk for risk in self.risks_of(measure) if risk in self.risks]
        return next((risk for risk in found if risk in self.numbers), next(iter(found), None))

    def risks_of(self, measure: EqualityMeasure) -> tuple[str, ...]:
        """Every risk that a measure does something about."""
        return tuple(dict.fromkeys(self.causes[key].risk for key in measure.answers if key in self.causes))

    def area_of(self, measure: EqualityMeasure) -> Area | None:
        """Where a measure is printed."""
        home = self.home_of(measure)
        return self.risks[home].area if home else None

    def causes_of(self, risk: Risk) -> tuple[Cause, ...]:
        """This year's causes, and of last year's those that a measure answers."""
        answered = {key for each in self.activity.measures for key in each.answers}
        kept = answered | {each.key for each in self.activity.causes}
        return tuple(each for each in self.causes.values() if each.risk == risk.key and each.key in kept)

    def letter_of(self, cause: Cause) -> str:
        """``a`` and ``b`` where a risk has several causes; empty where it has one."""
        keys = [each.key for each in self.causes_of(self.risks[cause.risk])]
        return chr(ord("a") + keys.index(cause.key)) if len(keys) > 1 else ""

    def mark_of(self, cause: Cause) -> str | None:
        """``4`` or ``4b``; None for a cause of a risk that is not in this year's register."""
        number = self.numbers.get(cause.risk)
        return None if number is None else f"{number}{self.letter_of(cause)}"


def steps(registers: Registers) -> Steps:
    """The steps of the year; an entry of this year's register replaces last year's of the same key."""
    now, before = registers.activity, registers.promised
    printed = (risk.key for area in Area for risk in now.risks if risk.area is area)
    return Steps(
        now,
        {each.key: each for each in (*before.causes, *now.causes)},
        {each.key: each for each in (*before.risks, *now.risks)},
        {key: number for number, key in enumerate(printed, 1)},
    )
