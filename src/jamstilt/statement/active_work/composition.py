"""The employees by background as a published table counts them: never from a person's data (R7.6, R8.2)."""

from __future__ import annotations

from jamstilt.activity.composition import CategoryGroup, Composition
from jamstilt.figure import TOTAL, Figure, Gender, Measure
from jamstilt.register.reported import ALL, Reported
from jamstilt.statement.signs import signs_note
from jamstilt.statement.state_of_equality.charts import FEWEST_YEARS
from jamstilt.statement.statement import Block, Chart, ChartKind, Column, Mark, Row, RowKind, Section, Table
from jamstilt.statement.wordings import language_of
from jamstilt.statement.writer import Writer

EMPLOYEES, SHARE = "employees", "share"


def composition(writer: Writer) -> Section | None:
    """For each published table a line of its first group's share, and all counts and shares year by year."""
    blocks = tuple(block for each in writer.registers.activity.compositions for block in _of_composition(writer, each))
    return Section("composition", writer.words("active_work.composition.title"), blocks) if blocks else None


def _of_composition(writer: Writer, composition: Composition) -> tuple[Block, ...]:
    years = sorted({name.period for name in writer.release.reported if _is_of(name, composition)}, reverse=True)
    if not years:
        return ()
    return (*_chart(writer, composition.groups[:1], years[::-1]), _table(writer, composition, years))


def _is_of(name: Reported, composition: Composition) -> bool:
    return name.register == "composition" and name.subject in _subjects(composition)


def _subjects(composition: Composition) -> tuple[str, ...]:
    """Everybody, then each group as the register orders them."""
    return (composition.key, *(group.key for group in composition.groups))


def _name(subject: str, measure: str, year: str) -> Reported:
    return Reported("composition", subject, measure, ALL, year)


def _table(writer: Writer, composition: Composition, years: list[str]) -> Table:
    counts = [(composition.key, composition.title), *((each.key, each.title) for each in composition.groups)]
    rows = (
        *(
            Row(
                writer.read(title),
                tuple(writer.reported(_name(key, EMPLOYEES, year)) for year in years),
                RowKind.TOTAL if key == composition.key else RowKind.GROUP,
                language_of(writer, title),
            )
            for key, title in counts
        ),
        *(
            Row(
                writer.words("active_work.composition.share", group=writer.read(each.title)),
                tuple(writer.reported(_name(each.key, SHARE, year)) for year in years),
                RowKind.SUBSET,
                language_of(writer, each.title),
            )
            for each in composition.groups
        ),
    )
    return Table(
        f"composition_{composition.key}",
        writer.words("active_work.composition.caption", first=years[-1], last=years[0]),
        writer.words("active_work.composition.stub"),
        tuple(Column(year) for year in years),
        rows,
        tuple(
            filter(
                None,
                (
                    _defined(writer, composition),
                    *_told(writer, composition, "population"),
                    _beside_heads(writer, composition),
                    *signs_note(writer.words, rows),
                ),
            )
        ),
        " ".join(_told(writer, composition, "source")),
    )


def _defined(writer: Writer, composition: Composition) -> str:
    """Which of the definitions in use the numbers follow (R7.6)."""
    text = writer.read(composition.definition_text)
    return writer.words("active_work.composition.definition", text=text) if text else ""


def _beside_heads(writer: Writer, composition: Composition) -> str:
    """The published total beside the head count of part 1. They are two measures, and are never equated (R8.3)."""
    published = writer.reported(_name(composition.key, EMPLOYEES, str(writer.year)))
    heads = writer.entry(Figure(Measure.EMPLOYEES, TOTAL, Gender.ALL, writer.year))
    if published.value is None or heads.value is None:
        return ""
    return writer.words(
        "active_work.composition.heads",
        published=published.text,
        heads=heads.text,
        year=writer.year,
        day=writer.profile.reference_date,
    )


def _told(writer: Writer, composition: Composition, what: str) -> tuple[str, ...]:
    """What the numbers say of their own population or source, each thing once."""
    found = [each.number for name, each in writer.release.reported.items() if _is_of(name, composition)]
    told = (number.population if what == "population" else number.source for number in found)
    return tuple(dict.fromkeys(each if isinstance(each, str) else writer.read(each) for each in told if each))


def _chart(writer: Writer, groups: tuple[CategoryGroup, ...], years: list[str]) -> tuple[Chart, ...]:
    """The group's share over the years, from three years on; a year that is not shown has no point."""
    series = ""  # one line, named by the title of the chart
    marks = tuple(
        Mark(series, year, entry.value, entry.text)
        for group in groups
        for year in years
        if (entry := writer.reported(_name(group.key, SHARE, year))).value is not None
    )
    if len(marks) < FEWEST_YEARS:
        return ()
    first, last = marks[0], marks[-1]
    title = writer.words(
        "active_work.composition.chart",
        group=writer.read(groups[0].title),
        first=first.label,
        before=first.text,
        last=last.label,
        now=last.text,
    )
    unit = writer.words("statement.unit.percent")
    values = "; ".join(writer.words("statement.chart.told", label=mark.label, values=mark.text) for mark in marks)
    alternative = writer.words("statement.chart.alternative", title=title, unit=unit, values=values)
    labels = tuple(mark.label for mark in marks)
    return (
        Chart(f"composition_{groups[0].key}", ChartKind.SERIES, title, alternative, unit, (series,), labels, marks),
    )
