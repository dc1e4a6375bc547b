"""Builds a release in the open, and a writer over it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import Release, SafeFigure
from jamstilt.figure import Answer, Figure
from jamstilt.language.catalogue import Language, Words
from jamstilt.statement.profile import Profile
from jamstilt.statement.writer import Writer

PROFILE = Profile(
    organisation="Eksempeldirektoratet",
    year=2024,
    first_language=Language.NYNORSK,
    reference_date=date(2024, 12, 31),
    groups={"managers": "Leiarar", "case_workers": "Saksbehandlarar", "it": "IT-folk"},
    populations={},
    left_out={},
    count_population="everyone",
    pay_population="everyone",
    sources=("people.csv",),
    is_public_authority=True,
    threshold=5,
    quantile_minimum=10,
    publish_kroner=True,
    leave_in_working_days=False,
    one_question_covers_both=False,
)


def released(answers: dict[Figure, Answer | float | int | str], population: str = "everyone") -> Release:
    """A release of these answers; numbers and decimal texts become exact."""
    figures = {
        figure: SafeFigure(
            figure,
            Fraction(answer) if isinstance(answer, int | str) else answer,
            population if figure.period == PROFILE.year else "everyone",
            "on_reference_date",
        )
        for figure, answer in answers.items()
    }
    return Release(Audience.PUBLIC, figures)


def writer(
    answers: dict[Figure, Answer | float | int | str],
    language: Language = Language.NYNORSK,
    population: str = "everyone",
) -> Writer:
    """A writer over a release of these answers."""
    return Writer(released(answers, population), PROFILE, Words(language))
