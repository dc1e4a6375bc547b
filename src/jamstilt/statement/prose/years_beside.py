"""A number of one year with another year right after it: *{{temporary 2022}} i {{year-1}}* tells 2022's as 2023's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from jamstilt.findings import Finding, Where
from jamstilt.statement.prose.names import find, period_of
from jamstilt.statement.prose.references import form_and_name, resolve
from jamstilt.statement.prose.rules import REFERENCE_OF_ANOTHER_YEAR
from jamstilt.statement.prose.sentences import Sentence
from jamstilt.statement.writer import Writer

_IN = re.compile(r"\s+(?:i|in|for|per|ved utgangen av|at the end of)\s+", re.IGNORECASE)


def years_beside(sentence: Sentence, file: str | None, writer: Writer) -> Iterator[Finding]:
    """A finding for each number that a year stands beside, when the number is of another year.

    Args:
        sentence: of prose or of a register.
        file: where it stands.
        writer: over the public release.
    """
    for (place, number), (year_place, year) in pairwise(sentence.references):
        said = resolve(year.text, writer).text if year.text.startswith("year") else ""
        own = _year_of(number.text, writer)
        if own and said and str(own) != said and _IN.fullmatch(sentence.flow[place + 1 : year_place]):
            where = Where(file=file, row=number.line)
            yield REFERENCE_OF_ANOTHER_YEAR.at(where, name=number.text, year=own, said=said)


def _year_of(reference: str, writer: Writer) -> int | None:
    """The year of the value that is printed; None for a change, and for a number that belongs to no year."""
    form, name = form_and_name(reference.partition(",")[0].strip())
    target = find(name, writer.release, writer.year)
    period = period_of(target) if target and form != "change" else None
    return period - 1 if period and form.endswith("before") else period
