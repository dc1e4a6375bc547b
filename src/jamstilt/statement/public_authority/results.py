"""Part 3, element 3: what came of it, and on which level that was seen (R6.11)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from jamstilt.authority.indicator import Indicator
from jamstilt.authority.programme import Programme
from jamstilt.authority.rates.gap import in_order
from jamstilt.language.catalogue import Language
from jamstilt.law.measure_record import ResultLevel
from jamstilt.register.reported import ALL, NumberKind, Reported
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.public_authority.lines import PART, section
from jamstilt.statement.public_authority.tables import Heading, Line, reported_table
from jamstilt.statement.statement import Block, Detail, Prose, Record, Section, Table
from jamstilt.statement.wordings import language_of
from jamstilt.statement.writer import Writer


def results(writer: Writer) -> Section | None:
    """How many reached the outcome, the indicators with their gap, and the results on each level."""
    authority = writer.registers.authority
    blocks = (
        *_cohorts(writer),
        *(block for each in authority.indicators for block in _indicator(writer, each)),
        *_programmes(writer),
        *_grants(writer),
    )
    return section(writer, "authority_results", writer.words("law.authority_results.title"), blocks)


def _programmes(writer: Writer) -> tuple[Block, ...]:
    """The programmes by the level on which their result was seen, from what was done to what cannot be measured."""
    told = [
        each
        for each in writer.registers.authority.programmes
        if each.result or each.level or each.not_measurable_because
    ]
    if not told:
        return ()
    levels = (*(level for level in ResultLevel if any(each.level is level for each in told)), None)
    return (
        Prose(writer.words(f"{PART}.levels.lead")),
        *(
            Record(
                f"results-{level or 'other'}",
                writer.words(f"{PART}.level_title.{level or 'other'}"),
                tuple(line for each in told if each.level is level for line in _result(writer, each)),
            )
            for level in levels
            if any(each.level is level for each in told)
        ),
    )


def _result(writer: Writer, programme: Programme) -> tuple[Detail, ...]:
    """What came of it, and why it cannot be measured, under the name of the programme."""
    title, result, reason = writer.read(programme.title), programme.result, programme.not_measurable_because
    first = result or reason
    told = Detail(title, writer.read(first), _language(writer, first))
    if not (result and reason):
        return (told,)
    why = writer.words(f"{PART}.label.not_measurable_because")
    return told, Detail(why, writer.read(reason), _language(writer, reason))


def _grants(writer: Writer) -> tuple[Block, ...]:
    told = [each for each in writer.registers.authority.grants if each.result is not None]
    lines = tuple(
        Detail(writer.read(each.title), writer.read(each.result), _language(writer, each.result)) for each in told
    )
    return (Record("results-grants", writer.words(f"{PART}.grants.results"), lines),) if lines else ()


def _language(writer: Writer, wording: ByLanguage | None) -> Language | None:
    return language_of(writer, wording) if wording else None


def _cohorts(writer: Writer) -> tuple[Table, ...]:
    """Only what was seen as long after the exit can be compared, so the time is said in each row."""
    words, cohorts = writer.words, writer.registers.authority.cohorts
    lines = [
        Line(
            words(
                f"{PART}.cohorts.line",
                title=writer.read(each.title),
                year=each.exit_year,
                outcome=writer.read(each.outcome),
                after=f" {words(f'{PART}.cohorts.after', count=each.after_years)}" if each.after_years else "",
            ),
            "cohort",
            each.key,
            str(each.exit_year),
        )
        for each in cohorts
    ]
    return reported_table(
        writer,
        "cohorts",
        words(f"{PART}.cohorts.caption"),
        words(f"{PART}.cohorts.stub"),
        lines=lines,
        headings=[
            Heading(words(f"authority.number.{each}"), each)
            for each in ("exits", "reached", "unknown_outcome", "share")
        ],
        notes=(words(f"{PART}.cohorts.note"),),
        sources=[each.source for each in cohorts],
    )


def _indicator(writer: Writer, indicator: Indicator) -> Iterator[Block]:
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
