"""Hidden counts and shares of what is sensitive, written by hand in a sentence that says what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from jamstilt.figure import Figure, Measure, Unit
from jamstilt.review.accounts import Printed, half_up
from jamstilt.review.numbers_in_text import numbers_in
from jamstilt.review.truth import Truth
from jamstilt.review.written import sentence

WORDS = {
    re.compile(
        r"(?:ufrivil\w+|uønsk\w+) deltid|deltid\w* (?:er |mot )?(?:ufrivil|uønsk)|involuntar\w+ part[- ]?time"
        r"|part[- ]?time\w* (?:is |are )?involuntar",
        re.IGNORECASE,
    ): (Measure.INVOLUNTARY_PART_TIME, Measure.INVOLUNTARY_PART_TIME_RATE),
    re.compile(
        r"\bs(?:j?uke?|yke?|jukt|ykt) ?(?:barn|born)|\bbarns s(?:juk|yk)|\bsick child|child\w*[’']s illness",
        re.IGNORECASE,
    ): (Measure.SICK_CHILD_TAKERS,),
}
"""What a sentence says when it tells of a measure, in the three languages."""

IN_WORDS = {
    1: r"(?:éin|éi|ein|ei|én|en|one) (?=av|of)",
    2: r"(?:to (?=av|kvinn|menn|tilset|ansat)|two\b)",
    3: r"(?:tre|three)\b",
    4: r"(?:fire|four)\b",
}
_COUNTS = {number: re.compile(rf"\b{words}", re.IGNORECASE) for number, words in IN_WORDS.items()}
_DIGITS = re.compile(r"(?<![\d.,\u00a0])\d{1,2}(?![\d%]|[.,\u00a0]\d|[ \u00a0](?:%|prosent|per cent))")
_NEXT = re.compile(r"\S+(?:\s+(?:%|prosent|per cent))?\s+\S+")
_FACT = re.compile(r"\{\{\s*fact\s+([^,}]*?)\s*(?:,[^}]*)?\}\}")
_BLANKS = re.compile(r"[\s*_]+")


@dataclass(frozen=True, slots=True)
class SensitiveFigures:
    """Values that the open data hide, as anybody would write them, and all that people have written, on one line."""

    hidden: tuple[tuple[re.Pattern[str], frozenset[Printed], frozenset[Printed]], ...]
    written: str

    def are_told(self, text: str) -> bool:
        """Whether a sentence of the text tells one of them, and somebody wrote it so."""
        return any(
            self._tells(sentence(text, found.start()), counts, shares)
            for words, counts, shares in self.hidden
            for found in words.finditer(text)
        )

    def _tells(self, said: str, counts: frozenset[Printed], shares: frozenset[Printed]) -> bool:
        small = any((Fraction(value), 0) in counts and self._is_written(said, at) for value, at in _small(said))
        return small or any(
            one in shares and self._is_written(said, number.start)
            for number in numbers_in(said)
            if number.unit == "%"
            for one in number.readings
        )

    def _is_written(self, said: str, at: int) -> bool:
        """Whether the number stands in a written text too, with the same word after it: tables have numbers too."""
        found = _NEXT.match(said, at)
        return bool(found) and _on_one_line(found[0]) in self.written


def sensitive_figures(hidden: Iterable[Figure], truth: Truth) -> SensitiveFigures:
    """What must not be told of the figures that the open data hide."""
    values = {figure: value for figure in hidden if isinstance(value := truth.cells[figure].value, Fraction | int)}
    return SensitiveFigures(
        tuple(
            (
                words,
                _forms((figure, value) for figure, value in values.items() if _is(figure, measures, Unit.PERSONS)),
                _forms((figure, value) for figure, value in values.items() if _is(figure, measures, Unit.PERCENT)),
            )
            for words, measures in WORDS.items()
        ),
        _on_one_line(" ".join(_FACT.sub(r"\1", text) for text in truth.written.values())),
    )


def _is(figure: Figure, measures: tuple[Measure, ...], unit: Unit) -> bool:
    return figure.measure in measures and figure.measure.unit is unit


def _forms(values: Iterable[tuple[Figure, Fraction | int]]) -> frozenset[Printed]:
    """None of something is a rule that many houses may tell; a share is told with up to two decimals."""
    return frozenset(
        (half_up(Fraction(value), decimals), decimals)
        for figure, value in values
        if value
        for decimals in (range(3) if figure.measure.unit is Unit.PERCENT else (0,))
    )


def _small(said: str) -> Iterator[tuple[int, int]]:
    yield from ((int(found[0]), found.start()) for found in _DIGITS.finditer(said))
    yield from ((value, found.start()) for value, words in _COUNTS.items() for found in words.finditer(said))


def _on_one_line(text: str) -> str:
    return _BLANKS.sub(" ", text.replace("\u00a0", " ")).casefold().strip()
