"""Amounts that people have written: which are somebody's pay, and which only happen to be as large as one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from fractions import Fraction

from jamstilt.figure import Figure, Unit
from jamstilt.review.accounts import half_up
from jamstilt.review.truth import Truth
from jamstilt.statistics.atoms import Quantity
from jamstilt.statistics.measures import ORE, Mean

NEAR = Fraction(5, 1000)
LEAST_PAY = 100_000
"""Amounts under this are no year's pay. Smaller numbers in people's own texts (a table's number, say) are not tried."""

BESIDE = 120
"""How many signs before and after an amount are looked at, within its sentence."""

LEAST_STEM = 5
"""Shorter parts of a row's name are parts of other words as well."""

_SENTENCE = re.compile(r"[.!?]\s+(?=[«“\"]?[A-ZÆØÅ])")
_PAY = re.compile(
    r"løn|inntekt|godtgj|honorar"
    r"|\b(?:tener|tente|tent|tjener|tjente|tjent|pays?|salar(?:y|ies)|earn(?:s|ed|ings?)?|wages?|income|remunerat\w*)\b"
    r"|\b(?:han|ho|hun|hans|hennar|hennes|he|she|his|mann(?:en)?|kvinn(?:a|en|e)|woman|person(?:en)?)\b"
    r"|\b(?:tilsett|ansatt|employee|medarbeid|arbeidstak|kolleg|direktør|director|sjef|leiar|leder|manager|konsulent"
    r"|consultant|rådgiv|rådgjev|advis[eo]r|saksbehandl|lærling|apprentice|vikar)",
    re.IGNORECASE,
)
"""Words of pay and of a person in the three languages; *men* and *her* are others in Norwegian, so they are none."""


class Secrets:
    """What must not be written even by those who know it: protected pays and hidden means, in kroner."""

    def __init__(self, truth: Truth, hidden: Iterable[Figure]) -> None:
        """Keep them as one list in order, so that a number is looked up in it."""
        pays = {
            Fraction(atom.sums[quantity].total, ORE)
            for atom in {
                atom
                for cell in truth.cells.values()
                if isinstance(cell.formula, Mean) and cell.formula.quantity is Quantity.AGREED
                for atom in cell.formula.over
            }
            if atom.people == 1
            for quantity in (Quantity.CASH_TOTAL, Quantity.AGREED)
        }
        kroner = {
            value
            for figure in hidden
            if figure.measure.unit is Unit.KR and isinstance(value := truth.cells[figure].value, Fraction)
        }
        self._sorted = sorted(value for value in pays | kroner if value >= LEAST_PAY)
        self._whole = {half_up(value, 0) for value in self._sorted}

    def holds(self, value: Fraction) -> bool:
        """Whether a number is one of them to the krone."""
        return value in self._whole

    def near(self, value: Fraction) -> bool:
        """Whether a number is within half a per cent of one of them."""
        place = bisect_left(self._sorted, value / (1 + NEAR))
        return place < len(self._sorted) and self._sorted[place] * (1 - NEAR) <= value


def tells_of_pay(text: str, at: int, stems: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a word of pay, of a person or of a row of ours stands near a number, in the same sentence."""
    first = max((found.end() for found in _SENTENCE.finditer(text, 0, at)), default=0)
    after = _SENTENCE.search(text, at)
    said = text[max(first, at - BESIDE) : min(after.start() if after else len(text), at + BESIDE)]
    told = said.casefold()
    return bool(_PAY.search(said)) or any(
        len(stem) >= LEAST_STEM and stem in told for of_row in stems.values() for stem in of_row
    )
