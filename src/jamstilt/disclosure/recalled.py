"""Figures of earlier statements: held against the policy once more before they are repeated to the public."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.primary import TREATMENTS, Treatment
from jamstilt.figure import TOTAL, WOMEN_AND_MEN, Answer, Figure, Gender, Measure, Reason, Suppressed, Unit

MEDIANS = (Measure.MEDIAN_PAY, Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY)


@dataclass(frozen=True, slots=True)
class Recalled:
    """A figure as an earlier statement released it (``earlier/YEAR.json``).

    ``step`` is what its value was rounded to then; where none is given, as its measure is.
    """

    figure: Figure
    answer: Answer
    population: str
    basis: str
    step: Fraction = Fraction(0)

    def __post_init__(self) -> None:
        """Take the measure's own step where none is given."""
        if not self.step:
            object.__setattr__(self, "step", self.figure.measure.step)


def repeatable(earlier: Iterable[Recalled], policy: Policy) -> tuple[Recalled, ...]:
    """The earlier figures as the public may see them again.

    The people are gone, so the head counts of the same statement stand in for them; where they do not show enough
    of a gender, or show nothing, the figure is hidden. What was once published stays known to whoever kept it.
    """
    known = {each.figure: each for each in earlier}
    return tuple(
        replace(each, answer=Suppressed(reason))
        if isinstance(each.answer, Fraction) and (reason := _why_not(each, known, policy))
        else each
        for each in known.values()
    )


def _why_not(each: Recalled, known: Mapping[Figure, Recalled], policy: Policy) -> Reason | None:
    figure = each.figure
    if figure.measure.unit is Unit.KR and not policy.publish_kroner:
        return Reason.KRONER_NOT_PUBLISHED
    least = policy.quantile_minimum if figure.measure in MEDIANS else policy.threshold
    genders = WOMEN_AND_MEN if figure.gender is Gender.ALL else (figure.gender,)
    match TREATMENTS[figure.measure]:
        case Treatment.COUNT:
            return None
        case Treatment.SENSITIVE_COUNT:
            few = figure.measure.unit is Unit.PERSONS and isinstance(each.answer, Fraction) and 0 < each.answer < least
            return Reason.FEW_PEOPLE if few else None
        case Treatment.PAY:
            heads = [Figure(Measure.EMPLOYEES, figure.group, gender, figure.period) for gender in genders]
        case Treatment.PERSONAL_MEAN:
            leave = figure.measure is Measure.PARENTAL_LEAVE_MEAN_WEEKS
            counted = Measure.PARENTAL_LEAVE_TAKERS if leave else Measure.EMPLOYEES
            heads = [Figure(counted, TOTAL, gender, figure.period) for gender in genders]
    enough = all(
        head in known and isinstance(answer := known[head].answer, Fraction) and answer >= least for head in heads
    )
    return None if enough else Reason.FEW_PEOPLE
