"""The matrix of areas and grounds: where a risk was found, where it is answered, where nobody has looked (R1.22)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jamstilt.activity.activity import Activity
from jamstilt.activity.risk import NoRiskFound
from jamstilt.law.grounds import EMPLOYER_GROUNDS, Area, Ground


@dataclass(frozen=True, slots=True)
class Treated:
    """What the register says of one ground in one area: keys of risks and of the measures that answer them.

    ``examined`` are the lines that say that no risk was found here, for the area, for the ground or for both.
    """

    risks: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    examined: tuple[NoRiskFound, ...] = ()

    @property
    def is_hole(self) -> bool:
        """Whether the register says nothing."""
        return not self.risks and not self.examined


def matrix(activity: Activity, *, has_age: bool = False) -> Mapping[tuple[Area, Ground], Treated]:
    """Seven areas by eleven grounds, or twelve with age. A combination of grounds counts for each of them.

    A line that names an area alone speaks for all its grounds, and one that names a ground alone for all areas.
    """
    return {(area, ground): _treated(activity, area, ground) for area in Area for ground in grounds_of(has_age=has_age)}


def grounds_of(*, has_age: bool) -> tuple[Ground, ...]:
    """The grounds of § 26, and age where the employer has added it (R1.5)."""
    return (*EMPLOYER_GROUNDS, *((Ground.AGE,) if has_age else ()))


def treats_age(activity: Activity) -> bool:
    """Whether somebody has written of age in the register, and so added it."""
    return any(Ground.AGE in risk.grounds for risk in activity.risks) or any(
        each.ground is Ground.AGE for each in activity.examined
    )


def _treated(activity: Activity, area: Area, ground: Ground) -> Treated:
    risks = tuple(risk.key for risk in activity.risks if risk.area is area and ground in risk.grounds)
    causes = {cause.key for cause in activity.causes if cause.risk in risks}
    return Treated(
        risks,
        tuple(measure.key for measure in activity.measures if causes & set(measure.answers)),
        tuple(each for each in activity.examined if _is_about(each, area, ground)),
    )


def _is_about(examined: NoRiskFound, area: Area, ground: Ground) -> bool:
    """Whether a line speaks of this place; one that names neither area nor ground speaks of none."""
    if examined.area is None and examined.ground is None:
        return False
    return examined.area in (area, None) and examined.ground in (ground, None)
