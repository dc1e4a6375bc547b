"""Part 3, an indicator: a sentence on the newest year, the series, and a chart of it from three years on."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from jamstilt.authority.indicator import Indicator
from jamstilt.authority.rates.gap import in_order
from jamstilt.register.reported import ALL, NumberKind, Reported
from jamstilt.statement.public_authority.lines import PART
from jamstilt.statement.public_authority.tables import Heading, Line, reported_table
from jamstilt.statement.statement import Block, Chart, ChartKind, Mark, Prose
from jamstilt.statement.writer import Writer

FEWEST_YEARS = 3
"""Years that make a line worth drawing."""


def indicator_blocks(writer: Writer, indicator: Indicator) -> Iterator[Block]:
    """A sentence on the newest year, then the series: newest first, the group beside those it is compared with."""
    readings = in_order(indicator)[::-1]
    words = writer.words
    if readings:
        yield from _newest(writer, indicator, readings[0].year)
    yield from reported_table(
        writer,
        f"indicator_{indicator.key}",
        writer.read(indicator.title),
        words(f"{PART}.indicator.stub"),
        lines=[Line(str(each.year), "indicator", indicator.key, str(each.year)) for each in readings],
        headings=[
            Heading(words(f"{PART}.indicator.group"), "value"),
            Heading(writer.read(indicator.comparison_group) or words("authority.number.comparison"), "comparison"),
            Heading(words("authority.number.gap") + _points(writer, indicator, " ({unit})"), "gap"),
        ],
        notes=(
            words(
                f"{PART}.indicator.note",
                definition=writer.read(indicator.definition),
                population=writer.read(indicator.population),
            ),
        ),
        sources=[indicator.source],
    )
    yield from _chart(writer, indicator, [str(each.year) for each in readings[::-1]])


def _chart(writer: Writer, indicator: Indicator, years: list[str]) -> tuple[Chart, ...]:
    """The group and the one it is compared with over the years; a year that is not shown has no point."""
    words = writer.words
    names = {
        "value": words(f"{PART}.indicator.group"),
        "comparison": writer.read(indicator.comparison_group) or words("authority.number.comparison"),
    }
    marks = tuple(
        Mark(series, year, entry.value, entry.text)
        for measure, series in names.items()
        for year in years
        if (entry := writer.reported(Reported("indicator", indicator.key, measure, ALL, year))).value is not None
    )
    own = [mark for mark in marks if mark.series == names["value"]]
    if len(own) < FEWEST_YEARS:
        return ()
    title = words(
        f"{PART}.indicator.chart",
        title=writer.read(indicator.title),
        before=own[0].text,
        first=own[0].label,
        now=own[-1].text,
        last=own[-1].label,
    )
    unit = words("statement.unit.percent" if indicator.unit is NumberKind.PERCENT else "authority.number.value")
    shown = tuple(dict.fromkeys(mark.series for mark in marks))
    told = "; ".join(
        words("statement.chart.told", label=f"{mark.series} {mark.label}", values=mark.text) for mark in marks
    )
    alternative = words("statement.chart.alternative", title=title, unit=unit, values=told)
    labels = tuple(year for year in years if any(mark.label == year for mark in marks))
    return (Chart(f"indicator_{indicator.key}", ChartKind.SERIES, title, alternative, unit, shown, labels, marks),)


def _newest(writer: Writer, indicator: Indicator, year: int) -> tuple[Prose, ...]:
    """The gap, and whether it has grown or shrunk since the reading before; nothing where it is not shown."""
    gap, moved = (
        writer.reported(Reported("indicator", indicator.key, measure, ALL, str(year)))
        for measure in ("gap", "gap_change")
    )
    if gap.value is None:
        return ()
    opening = writer.words(
        f"{PART}.indicator.gap",
        title=writer.read(indicator.title),
        gap=gap.text + _points(writer, indicator),
        year=year,
        comparison=writer.read(indicator.comparison_group),
    )
    change = moved.text.lstrip("\u2212") + _points(writer, indicator)
    return writer.prose(opening, _movement(writer, gap.value, moved.value, change))


def _movement(writer: Writer, gap: Fraction, moved: Fraction | None, text: str) -> str | None:
    """Wider or narrower is about the size of the gap, whichever side the group is on."""
    if moved is None:
        return None
    before = gap - moved
    if abs(gap) == abs(before):
        return writer.words(f"{PART}.indicator.unchanged")
    direction = "wider" if abs(gap) > abs(before) else "narrower"
    return writer.words(f"{PART}.indicator.{direction}", change=text)


def _points(writer: Writer, indicator: Indicator, form: str = " {unit}") -> str:
    """The word for points, where the values are per cent."""
    return form.format(unit=writer.words(f"{PART}.points")) if indicator.unit is NumberKind.PERCENT else ""
