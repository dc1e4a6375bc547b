"""The 40 % rule of the State's basic agreement: which gender a position group invites to apply (R7.1, METHODS 21)."""

from __future__ import annotations

from fractions import Fraction

from jamstilt.figure import Gender


def preferred(women: int, men: int, threshold: Fraction) -> Gender | None:
    """The gender that makes up less than the threshold of a position group; None where neither does.

    Strictly less, on whole people: exactly 40 per cent never triggers, nor does a group with nobody in it. People of
    unknown gender are outside. Under a threshold above one half both may be below; the rarer one is then preferred,
    and neither of two that are equally many.

    Args:
        women: how many, in the position group.
        men: the same.
        threshold: a share from 0 to 1; ``preferred_gender_share`` of ``limits.toml`` unless the employer has another.
    """
    if women == men:
        return None
    gender, fewest = (Gender.WOMEN, women) if women < men else (Gender.MEN, men)
    return gender if fewest < threshold * (women + men) else None
