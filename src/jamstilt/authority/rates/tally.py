"""The cases of a register by gender, with those whose gender is not stated (R6.9, METHODS 24).

Women, men, other and *not stated* make the total, always. What the total has beyond the parts is not stated: it is
printed, and never shared out among the others.
"""

from __future__ import annotations

from fractions import Fraction

from jamstilt.authority.caseload import Caseload
from jamstilt.authority.rates.rates import NOT_GIVEN, for_each, growth, of, per_cent
from jamstilt.figure import Gender, Measured
from jamstilt.register.quantity import Qualifier, StatedAmount
from jamstilt.register.reported import ALL, NOT_STATED

STATED = (Gender.WOMEN, Gender.MEN, Gender.OTHER)
CATEGORIES = (*STATED, NOT_STATED, ALL)
"""Women first, then all other answers; the total last."""

_FIELDS = {**{category: str(category) for category in CATEGORIES}, ALL: "total"}
"""The field of the count in the record."""


def cases(caseload: Caseload, category: str) -> Measured:
    """How many cases: of women, men, other, not stated, or all."""
    match category:
        case "all":
            return _all(caseload)
        case "not_stated":
            return _not_stated(caseload)
        case _:
            return of(given_count(caseload, category))


def share(caseload: Caseload, category: str) -> Measured:
    """Per cent of all cases, those of unstated gender in the base; as reported where only the share is."""
    reported = given_share(caseload, category)
    counted = cases(caseload, category)
    if reported is not None and not isinstance(counted, Fraction):
        return reported.value
    return per_cent(counted, cases(caseload, ALL))


def share_of_known(caseload: Caseload, category: str) -> Measured:
    """Per cent of the cases whose gender is stated: another share, under another name."""
    return per_cent(cases(caseload, category), _known(caseload))


def per_post(caseload: Caseload) -> Measured:
    """New cases for each post that the register was kept by."""
    return for_each(cases(caseload, ALL), of(caseload.posts))


def change(caseload: Caseload, before: Measured = NOT_GIVEN) -> Measured:
    """Growth in per cent from last year's total, else the growth that was reported.

    A last year's total that only follows from a reported growth is never worked out: nobody has counted it.
    """
    earlier = before if isinstance(before, Fraction) else of(caseload.earlier_total)
    if caseload.growth is not None and not isinstance(earlier, Fraction):
        return caseload.growth.value
    return growth(cases(caseload, ALL), earlier)


def parts(caseload: Caseload) -> Fraction:
    """The sum of the categories that were counted, not stated among them."""
    return sum((each.value for each in _counted(caseload)), Fraction(0))


def exceeds(caseload: Caseload) -> bool:
    """Whether the parts are more than the total, which cannot be."""
    return caseload.total is not None and _is_exact(caseload) and parts(caseload) > caseload.total.value


def given_count(caseload: Caseload, category: str) -> StatedAmount | None:
    """The count as it was reported, and how sure it is."""
    found: StatedAmount | None = getattr(caseload, _FIELDS[category])
    return found


def given_share(caseload: Caseload, category: str) -> StatedAmount | None:
    """The share as it was reported."""
    shares = {
        Gender.WOMEN: caseload.women_share,
        Gender.MEN: caseload.men_share,
        Gender.OTHER: caseload.other_share,
    }
    return shares.get(Gender(category)) if category in STATED else None


def _counted(caseload: Caseload) -> tuple[StatedAmount, ...]:
    return tuple(each for each in (given_count(caseload, name) for name in (*STATED, NOT_STATED)) if each is not None)


def _all(caseload: Caseload) -> Measured:
    """The total as reported; without one the sum, if the parts are all there are."""
    if caseload.total is not None:
        return caseload.total.value
    everyone = len(_counted(caseload)) and (caseload.not_stated is not None or _has_each(caseload))
    return parts(caseload) if everyone else NOT_GIVEN


def _not_stated(caseload: Caseload) -> Measured:
    """As reported, else what the total has beyond the parts.

    Two of the three parts will do, for a register that does not ask for a third. Nothing is worked out from
    approximate numbers, from shares, or from parts that exceed the total.
    """
    if caseload.not_stated is not None:
        return caseload.not_stated.value
    total = _all(caseload)
    by_gender = caseload.women is not None and caseload.men is not None
    if not (by_gender and isinstance(total, Fraction) and _is_exact(caseload)) or exceeds(caseload):
        return NOT_GIVEN
    return total - parts(caseload)


def _known(caseload: Caseload) -> Measured:
    total, rest = _all(caseload), _not_stated(caseload)
    return total - rest if isinstance(total, Fraction) and isinstance(rest, Fraction) else NOT_GIVEN


def _has_each(caseload: Caseload) -> bool:
    return all(given_count(caseload, name) is not None for name in STATED)


def _is_exact(caseload: Caseload) -> bool:
    total = () if caseload.total is None else (caseload.total,)
    return all(each.qualifier is Qualifier.EXACT for each in (*_counted(caseload), *total))
