"""Amounts that people have written: which are somebody's pay, and which only happen to be as large as one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from jamstilt.figure import Figure, Gender, Unit
from jamstilt.review.accounts import half_up
from jamstilt.review.people import CASH, KINDS, known
from jamstilt.review.truth import Truth
from jamstilt.statistics.atoms import Quantity
from jamstilt.statistics.measures import ORE, Mean

NEAR = Fraction(5, 1000)
LEAST_PAY = 100_000
"""Amounts under this are no year's pay: without a word of pay or of a person beside them they are not tried."""

LEAST_AMOUNT = 1000
"""Amounts under this are too common in a text to be told from numbers of other things."""

MONTHS = 12
BESIDE = 120
LONG_SENTENCE = 600
"""A longer stretch without a full stop is a table's; there only ``BESIDE`` signs before and after are looked at."""

LEAST_STEM = 5
"""Shorter parts of a row's name are parts of other words as well."""

_SENTENCE = re.compile(r"[.!?]\s+(?=[«“\"]?[A-ZÆØÅ])|\s•\s")
_PAY = re.compile(
    r"løn|inntekt|godtgj|honorar|bonus|overti[dm]|(?<!\bi )tillegg|gasje"
    r"|\b(?:tener|tente|tent|tjener|tjente|tjent|pays?|salar(?:y|ies)|earn(?:s|ed|ings?)?|wages?|income|remunerat\w*)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:han|ho|hun|hans|hennar|hennes|he|she|his|mann(?:en)?|kvinn(?:a|en|e)|woman|person(?:en)?)\b"
    r"|\b(?:tilsett|ansatt|employee|medarbeid|arbeidstak|kolleg|direktør|director|sjef|leiar|leder|manager|konsulent"
    r"|consultant|rådgiv|rådgjev|advis[eo]r|saksbehandl|lærling|apprentice|vikar)",
    re.IGNORECASE,
)
"""Words of a person in the three languages; *men* and *her* are others in Norwegian, so they are none."""


class Secrets:
    """What must not be written even by those who know it, in kroner.

    One person's pay of every kind within the margin, where the sentence tells of pay; hidden means, the difference of
    two of them, and sums of rows of few within half a per cent. All of it for a year and for a month.
    """

    def __init__(self, truth: Truth, hidden: Iterable[Figure]) -> None:
        """Keep them as lists in order, so that a number is looked up in them."""
        cells = {
            figure: cell.formula
            for figure, cell in truth.cells.items()
            if figure.measure.unit is Unit.KR and isinstance(cell.formula, Mean)
        }
        persons = {atom for mean in cells.values() for atom in mean.over if atom.people == 1}
        pays = {
            Fraction(atom.sums[kind].total, ORE)
            for atom in persons
            for kind in (*KINDS, Quantity.CASH_TOTAL)
            if atom.sums[kind].known
        }
        means = {
            figure: value
            for figure in hidden
            if figure.measure.unit is Unit.KR and isinstance(value := truth.cells[figure].value, Fraction)
        }
        others = {*means.values(), *_differences(means), *_sums_of_few(truth)}
        self._margin = truth.margin
        self._pays, self._others = _by_month(pays), _by_month(others)
        large = {Quantity.CASH_TOTAL, *CASH[:1]}
        whole_pays = {Fraction(atom.sums[kind].total, ORE) for atom in persons for kind in large}
        self._sorted = sorted(value for value in whole_pays | {*means.values()} if value >= LEAST_PAY)
        self._whole = {half_up(value, 0) for value in self._sorted}

    def holds(self, value: Fraction) -> bool:
        """Whether a number is one of them to the krone."""
        return value in self._whole

    def near(self, value: Fraction) -> bool:
        """Whether a number is within half a per cent of one of them, as large as a year's pay."""
        return _within(self._sorted, value, NEAR)

    def beside_a_person(self, value: Fraction) -> bool:
        """Whether a number is within half a per cent of any of them."""
        return any(_within(each, value, NEAR) for each in (self._pays, self._others))

    def as_pay(self, value: Fraction) -> bool:
        """Whether a number that is said to be pay comes nearer to somebody's than the margin, or near to the rest."""
        return _within(self._pays, value, self._margin) or _within(self._others, value, NEAR)


def _differences(means: Mapping[Figure, Fraction]) -> Iterator[Fraction]:
    """What women have less than men, or more, where both means are hidden."""
    rows = {(each.measure, each.component, each.group, each.period, each.gender): mean for each, mean in means.items()}
    for (*row, gender), mean in rows.items():
        if gender is Gender.WOMEN and (other := rows.get((*row, Gender.MEN))) is not None:  # pyright: ignore[reportArgumentType, reportCallIssue] - a tuple with its end changed
            yield abs(mean - other)


def _sums_of_few(truth: Truth) -> Iterator[Fraction]:
    for figure, cell in truth.cells.items():
        if figure.measure.unit is Unit.KR and isinstance(cell.formula, Mean):
            over = known(cell)
            if 1 < sum(atom.people for atom in over) < truth.threshold:
                yield Fraction(sum(atom.sums[cell.formula.quantity].total for atom in over), ORE)


def _by_month(amounts: Iterable[Fraction]) -> list[Fraction]:
    return sorted({one for value in amounts for one in (value, value / MONTHS) if one >= LEAST_AMOUNT})


def _within(amounts: list[Fraction], value: Fraction, share: Fraction) -> bool:
    """Whether a value lies within a share of one of the amounts, either way."""
    place = bisect_left(amounts, value / (1 + share))
    return place < len(amounts) and amounts[place] * (1 - share) <= value


def sentence(text: str, at: int) -> str:
    """The sentence in which something stands; of a long stretch without full stops, what stands near it."""
    first = max((found.end() for found in _SENTENCE.finditer(text, 0, at + 1)), default=0)
    after = _SENTENCE.search(text, at)
    last = after.start() if after else len(text)
    return text[first:last] if last - first <= LONG_SENTENCE else text[max(first, at - BESIDE) : min(last, at + BESIDE)]


def tells_of_pay(said: str) -> bool:
    """Whether there is a word of pay in it."""
    return bool(_PAY.search(said))


def tells_of_person(said: str, stems: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether there is a word of a person, or of a row of ours."""
    told = said.casefold()
    return bool(_PERSON.search(said)) or any(
        len(stem) >= LEAST_STEM and stem in told for of_row in stems.values() for stem in of_row
    )
