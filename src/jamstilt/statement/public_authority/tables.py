"""Tables of reported numbers: a row for each entry of a register, a column for each measure that somebody has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from jamstilt.register.reported import ALL, Reported
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.public_authority.lines import own_source
from jamstilt.statement.signs import signs_note
from jamstilt.statement.statement import Column, Row, Table
from jamstilt.statement.writer import Writer


class Heading(NamedTuple):
    """A column: what is printed over it, and the measure and category that stand in it.

    Columns with the same ``over`` share a header above.
    """

    label: str
    measure: str
    category: str = ALL
    over: str | None = None


class Line(NamedTuple):
    """A row: what is printed before it, and the subject and period of its numbers."""

    label: str
    register: str
    subject: str
    period: str

    def name(self, heading: Heading) -> Reported:
        """The number that stands in a column."""
        return Reported(self.register, self.subject, heading.measure, heading.category, self.period)


def reported_table(  # noqa: PLR0913  (what a table is made of)
    writer: Writer,
    key: str,
    caption: str,
    stub: str,
    *,
    lines: Sequence[Line],
    headings: Iterable[Heading],
    notes: Sequence[str] = (),
    sources: Iterable[ByLanguage | None] = (),
) -> tuple[Table, ...]:
    """The table without columns that nobody has a number for; nothing where no column is left."""
    known = writer.release.reported
    kept = [heading for heading in headings if any(line.name(heading) in known for line in lines)]
    if not kept:
        return ()
    rows = tuple(Row(line.label, tuple(writer.reported(line.name(heading)) for heading in kept)) for line in lines)
    source = writer.listed(tuple(dict.fromkeys(filter(None, map(writer.read, sources)))))
    columns = tuple(_column(heading, kept) for heading in kept)
    return (
        Table(
            key,
            caption,
            stub,
            columns,
            rows,
            tuple(filter(None, (*notes, *signs_note(writer.words, rows)))),
            source or own_source(writer),
        ),
    )


def _column(heading: Heading, kept: Sequence[Heading]) -> Column:
    """A header above is shared by two columns or more; one that is left alone says both itself."""
    if heading.over is None or sum(each.over == heading.over for each in kept) > 1:
        return Column(heading.label, heading.over)
    return Column(f"{heading.over}, {heading.label.lower()}")
