"""The statement: parts, sections and blocks. Every text is final; a format only lays it out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from jamstilt.disclosure.audience import Audience
from jamstilt.figure import Figure
from jamstilt.language.catalogue import Language
from jamstilt.language.message import Number
from jamstilt.register.reported import Reported


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in one cell. ``value`` is None where there is no number; ``text`` is what is printed either way.

    ``language`` is set where the text is in another language than the statement, so that a voice reads it right.
    ``step`` is set where the value is rounded more than its measure is elsewhere: the unit that it is rounded to.
    """

    text: str
    figure: Figure | Reported | None = None
    value: Fraction | None = None
    decimals: int = 0
    language: Language | None = None
    step: Number | None = None


class RowKind(StrEnum):
    """The total row stands first and set off; cross-cutting rows stand apart from the groups."""

    TOTAL = "total"
    GROUP = "group"
    SUBSET = "subset"


@dataclass(frozen=True, slots=True)
class Row:
    """A row header and its entries, one for each column. ``language`` is that of the header, where it has its own."""

    label: str
    entries: tuple[Entry, ...]
    kind: RowKind = RowKind.GROUP
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column header; columns with the same ``over`` (a year, say) share a header above."""

    label: str
    over: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """``stub`` heads the column of row headers. ``notes`` state population, basis and signs; ``source`` the files."""

    key: str
    caption: str
    stub: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    source: str = ""


class ChartKind(StrEnum):
    """The three kinds of drawing that part 1 needs."""

    BALANCE = "balance"
    """Horizontal bars, women and men stacked to 100 per cent, one for each group."""
    DUMBBELL = "dumbbell"
    """Women's and men's pay as two dots on a line, one line for each group."""
    SERIES = "series"
    """Lines over years, every point marked."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One place on a chart: what is printed and where it stands. A hidden figure is never made into a mark.

    ``words`` is what a voice says, where that is not the text: *about* for a sign.
    """

    series: str
    label: str
    value: Fraction
    text: str
    words: str = ""

    @property
    def spoken(self) -> str:
        """The mark as it is told in words."""
        return self.words or self.text


@dataclass(frozen=True, slots=True)
class Chart:
    """``title`` says the one thing the chart shows; ``alternative`` tells the same figures in words.

    ``series`` are the names in drawing order (women first); ``labels`` the categories or years in order.
    ``key`` names the picture. Axes never depend on a hidden value: only ``marks`` are drawn.
    """

    key: str
    kind: ChartKind
    title: str
    alternative: str
    unit: str
    series: tuple[str, ...]
    labels: tuple[str, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a paragraph. ``address`` is where a link leads."""

    text: str
    strong: bool = False
    emphasis: bool = False
    address: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph. ``spans`` are the same text in stretches, where some are strong, stressed or links.

    ``language`` is set where the text is in another language than the statement, so that a voice reads it right.
    """

    text: str
    spans: tuple[Span, ...] = ()
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Points:
    """A list of short points; ``spans`` as in prose, those of each item."""

    items: tuple[str, ...]
    spans: tuple[tuple[Span, ...], ...] = ()
    language: Language | None = None
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Detail:
    """One line of a record: what it is, and what is written there."""

    label: str
    text: str
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """An entry of a register set out for reading: a measure with its cause, owner, due date and result.

    ``status`` is a word or two that stand beside the title: *under way*, *met*.
    """

    key: str
    title: str
    details: tuple[Detail, ...]
    status: str = ""


class NoticeKind(StrEnum):
    """A box that stands out: something to know, or something the law asks for that is not yet written."""

    NOTE = "note"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Notice:
    """A boxed remark with a heading."""

    kind: NoticeKind
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class SignatureLines:
    """Lines to fill in by hand on paper, each with what belongs on it: place and date, name, signature."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One big number, what it is, and last year's value beside it in words."""

    label: str
    entry: Entry
    before: str


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """The year in figures: five to eight of them."""

    figures: tuple[KeyFigure, ...]


Block: TypeAlias = Prose | Points | Record | Notice | SignatureLines | KeyFigures | Table | Chart


@dataclass(frozen=True, slots=True)
class Section:
    """``law`` names the provision that asks for it; empty where the law does not."""

    key: str
    title: str
    blocks: tuple[Block, ...]
    law: str = ""
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Labels:
    """The fixed words that every format prints around the text."""

    contents: str
    table: str
    figure: str
    page: str
    of: str
    source: str
    note: str
    section: str
    entry: str
    status: str
    more: str
    """These four head the columns of records in a workbook."""
    confidential: str
    """Empty in the public build; else the words that mark every page of the complete version."""
    skip_to_content: str


@dataclass(frozen=True, slots=True)
class Statement:
    """The whole statement for one audience in one language. ``parts`` are its top-level sections, in order.

    ``front`` stands before the contents: whom the complete version is for. The public one has none.
    """

    organisation: str
    title: str
    subtitle: str
    year: int
    language: Language
    audience: Audience
    labels: Labels
    parts: tuple[Section, ...]
    front: tuple[Section, ...] = ()

    @property
    def sections(self) -> tuple[Section, ...]:
        """The top-level sections in reading order, with those before the contents."""
        return (*self.front, *self.parts)

    def blocks(self) -> tuple[Block, ...]:
        """All blocks in reading order."""
        return tuple(block for section in _walk(self.sections) for block in section.blocks)

    def tables(self) -> tuple[Table, ...]:
        """All tables in reading order."""
        return tuple(block for block in self.blocks() if isinstance(block, Table))

    def charts(self) -> tuple[Chart, ...]:
        """All charts in reading order."""
        return tuple(block for block in self.blocks() if isinstance(block, Chart))


def _walk(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    return tuple(found for section in sections for found in (section, *_walk(section.sections)))
