"""A hidden count of something sensitive, written by hand in the words of its measure, turns the gate red."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from jamstilt.figure import Figure, Gender, Measure
from jamstilt.review.sensitive import sensitive_figures
from jamstilt.review.truth import Truth
from jamstilt.statistics.cell import Cell
from jamstilt.statistics.measures import Count
from jamstilt.statistics.population import Basis

MEN = Figure(Measure.INVOLUNTARY_PART_TIME, "total", Gender.MEN, 2024)
RATE = replace(MEN, measure=Measure.INVOLUNTARY_PART_TIME_RATE)
CHILD = replace(MEN, measure=Measure.SICK_CHILD_TAKERS)
VALUES = {MEN: 3, RATE: 12, CHILD: 4}


def told(sentence: str, *, wrote: str | None = None, hidden: tuple[Figure, ...] = tuple(VALUES)) -> bool:
    cells = {
        figure: Cell(figure, Count(()), Fraction(value), "employees", Basis.ON_REFERENCE_DATE)
        for figure, value in VALUES.items()
    }
    truth = Truth(cells, written={"text/nn/own.md": sentence if wrote is None else wrote})
    return sensitive_figures(hidden, truth).are_told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "3 av mennene arbeider ufrivillig deltid.",
        "Tre av mennene arbeider ufrivillig deltid.",
        "Three of the men are in involuntary part-time work.",
        "Av dei mannlege er 12 % av alle i ufrivillig deltid.",
        "I fjor var 4 menn heime med sjukt barn.",
        "Fire fedre var hjemme med sykt barn.",
        "This year 4 men stayed at home with a sick child.",
    ],
)
def test_a_hidden_count_or_share_in_the_words_of_its_measure(sentence: str):
    assert told(sentence)


def test_a_count_that_is_given_as_a_fact():
    wrote = "{{fact 3, source: HR}} av mennene arbeider ufrivillig deltid."
    assert told("3 av mennene arbeider ufrivillig deltid.", wrote=wrote)


@pytest.mark.parametrize(
    "sentence",
    [
        "2 av mennene arbeider ufrivillig deltid.",
        "3 av mennene arbeider deltid. Ingen er i ufrivillig deltid.",
        "Vi har tre tiltak. Ufrivillig deltid er eitt av dei.",
        "Ufrivillig deltid gjekk ned med 3,5 prosentpoeng.",
    ],
)
def test_other_numbers_are_let_go(sentence: str):
    assert not told(sentence)


def test_what_is_shown_is_let_go():
    assert not told("3 av mennene arbeider ufrivillig deltid.", hidden=(CHILD,))


def test_what_nobody_wrote_is_the_tables():
    assert not told("Ufrivillig deltid 3 5 8", wrote="Vi vil ha mindre ufrivillig deltid.")
