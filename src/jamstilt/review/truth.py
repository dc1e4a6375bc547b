"""What the outsider is told, so that it can say what the public must not learn. Nothing of it is ever printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from jamstilt.figure import Figure
from jamstilt.statistics.cell import Cell


@dataclass(frozen=True, slots=True)
class Truth:
    """The exact figures, how careful the employer has decided to be, and what is public from before.

    Attributes:
        cells: every figure with its formula, its people and its exact value.
        threshold: fewer people than this are protected one by one.
        quantile_minimum: fewest people behind a median.
        margin: how far from a pay the attacker's interval must reach, both ways, as a share of it (p).
        prior: what anybody knows of a pay beforehand, as a share of it (q).
        insiders: whether colleagues who know their own pay are attackers too.
        linked_years: whether the years are attacked together.
        growth: the least and the largest growth of agreed pay that anybody takes for granted, as shares.
        labels: what rows of tables are called, in any language, by group (``total``, a position group, a subset).
        written: the texts that people have written, by file: prose, registers, settings.
        earlier: public files of earlier years, by name.
    """

    cells: Mapping[Figure, Cell]
    threshold: int = 5
    quantile_minimum: int = 10
    margin: Fraction = Fraction(1, 10)
    prior: Fraction = Fraction(1, 2)
    insiders: bool = True
    linked_years: bool = True
    growth: tuple[Fraction, Fraction] = (Fraction(0), Fraction(1, 10))
    labels: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    written: Mapping[str, str] = field(default_factory=dict[str, str])
    earlier: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
