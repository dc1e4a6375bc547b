"""The policy: how careful to be. Strict by default; each departure is a logged decision in the dossier."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from jamstilt.figure import Figure


@dataclass(frozen=True, slots=True)
class Policy:
    """What may be shown to the public, and against whom it is held (DISCLOSURE 3). Shares are 0–1.

    ``margin`` and ``prior`` are printed in no public file, but the proof doesn't rest on their being secret.

    Attributes:
        threshold: fewest people of a gender behind a pay figure, a mean of weeks or a count of absence
            (Datatilsynet's guidance on pay data: five of each gender, LAW R2.10).
        quantile_minimum: fewest people of a gender behind a median; below it a median is somebody's pay.
        publish_kroner: whether means in kroner are published; women's share of men's pay is what the law requires
            (LAW R2.2).
        show_safe_ratios: whether a ratio may be shown when its means are hidden, if the audit finds it safe. By default
            it goes with them (LAW R2.13).
        margin: how near to anybody's pay nobody may come, as a share of it (DISCLOSURE 2: p, kept secret).
        prior: how near to anybody's pay everybody is taken to be before reading, as a share of it. The wider, the less
            an attacker is taken to know (DISCLOSURE 3: q).
        insiders: whether it also holds against those who know their own pay (DISCLOSURE 1).
        coalition: how many insiders put together what they know; 1: each alone, 0: none.
        linked_years: whether it also holds against who reads earlier statements beside this one.
        growth: least and most that a reader takes for granted that pay grew for those who stay, as shares. The wider,
            the less two years tell of each other (DISCLOSURE 3).
        must_show: figures that the employer insists on; no plan hides them, and if none is then safe, none is made.
        coarser: whether a figure may be rounded more than usual in place of being hidden.
    """

    threshold: int = 5
    quantile_minimum: int = 10
    publish_kroner: bool = False
    show_safe_ratios: bool = False
    margin: Fraction = Fraction(1, 10)
    prior: Fraction = Fraction(1, 2)
    insiders: bool = True
    coalition: int = 1
    linked_years: bool = True
    growth: tuple[Fraction, Fraction] = (Fraction(0), Fraction(1, 10))
    must_show: tuple[Figure, ...] = ()
    coarser: bool = True


STRICT = Policy()
