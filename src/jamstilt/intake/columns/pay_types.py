"""Pay types of the long form, told by the words of the payroll system: a component, no pay, or not known (INPUTS 3)."""

from __future__ import annotations

from jamstilt.figure import Component
from jamstilt.intake.columns.headers import fold
from jamstilt.intake.mapping import NOT_PAY

_SIGNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        NOT_PAY,
        (
            "trekk",
            "skatt",
            "feriepeng",
            "reise",
            "diett",
            "kilometer",
            "kjøregodtgj",
            "køyregodtgj",
            "utlegg",
            "pensjon",
            "refusjon",
            "forskudd",
            "arbeidsgiveravgift",
            "arbeidsgjevaravgift",
            "holiday pay",
            "travel",
            "mileage",
            "tax",
            "deduction",
            "pension",
        ),
    ),
    (Component.OVERTIME, ("overtid", "overtime", "mertid")),
    (Component.BONUS, ("bonus", "provisjon", "commission")),
    (
        Component.BENEFITS,
        ("naturalyt", "elektronisk kommunikasjon", "fri telefon", "fri bil", "firmabil", "gruppeliv", "benefit"),
    ),
    (
        Component.AGREED,
        (
            "fastlønn",
            "fast lønn",
            "fastløn",
            "månedslønn",
            "månadsløn",
            "grunnlønn",
            "timelønn",
            "faste tillegg",
            "fast tillegg",
            "base salary",
            "monthly salary",
            "hourly pay",
        ),
    ),
    (
        Component.IRREGULAR,
        (
            "kveldstillegg",
            "nattillegg",
            "helgetillegg",
            "lørdag",
            "søndag",
            "laurdag",
            "sundag",
            "helligdag",
            "vakt",
            "turnus",
            "skifttillegg",
            "ubekvem",
            "variable tillegg",
            "uregelmessig",
            "shift allowance",
            "weekend allowance",
        ),
    ),
)


def component_of(pay_type: str) -> str | None:
    """``overtime``, ``bonus`` and so on, ``not_pay``, or None: then a person must say what it is.

    What is no pay goes first: ``Trekk overtid`` is a deduction. A mere number says nothing.
    """
    words = fold(pay_type)
    return next((str(answer) for answer, signs in _SIGNS if any(fold(sign) in words for sign in signs)), None)
