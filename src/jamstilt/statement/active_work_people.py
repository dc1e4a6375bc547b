"""Whom the 40 % rule invites to apply, and what aggregates tell of immigrant background (R7.1, R8.2)."""

from __future__ import annotations

from fractions import Fraction
from itertools import chain

from jamstilt.disclosure.aggregates import SafeReported
from jamstilt.disclosure.audience import Audience
from jamstilt.figure import TOTAL, UNRESOLVED, WOMEN_AND_MEN, Figure, Gender, Measure
from jamstilt.language.message import Message, Number
from jamstilt.law.preferred_gender import preferred
from jamstilt.register.reported import Reported
from jamstilt.statement.statement import Chart, ChartKind, Column, Entry, Mark, Prose, Row, Section, Table
from jamstilt.statement.tables import SIGNS
from jamstilt.statement.writer import Writer

FEWEST_YEARS = 3
"""A line needs three points."""


def preferred_gender(writer: Writer) -> Section | None:
    """The position groups where a gender is below the threshold, and the words for the job advertisement.

    Nothing is said of a group whose numbers are hidden, nor to the public of one with fewer people than the threshold
    of disclosure. None where the employer does not follow the rule.
    """
    threshold = writer.profile.preferred_gender_share
    if threshold is None:
        return None
    invited = {group: gender for group in writer.rows if (gender := _invited(writer, group, threshold))}
    share = Number(100 * threshold, 0)
    words = writer.words
    if not invited:
        text = words("active_work.preferred.nobody", share=share)
        return Section("preferred_gender", words("active_work.preferred.title"), (Prose(text),))
    adverts = tuple(
        Prose(words(f"active_work.preferred.advert.{gender}", share=share))
        for gender in WOMEN_AND_MEN
        if gender in invited.values()
    )
    blocks = (Prose(words("active_work.preferred.lead", share=share)), _groups(writer, invited, share), *adverts)
    return Section("preferred_gender", words("active_work.preferred.title"), blocks)


def composition(writer: Writer) -> Section | None:
    """The employees by background as Statistics Norway counts them: never from a person's data, only aggregates."""
    found = [each for name, each in writer.release.reported.items() if name.register == "composition"]
    if not found:
        return None
    years = sorted({each.number.name.period for each in found}, reverse=True)
    lines = dict.fromkeys(_line(each.number.name) for each in found)
    first = {line: next(each for each in found if _line(each.number.name) == line) for line in lines}
    table = Table(
        "composition",
        writer.words("active_work.composition.caption", first=years[-1], last=years[0]),
        writer.words("active_work.composition.stub"),
        tuple(Column(year) for year in years),
        tuple(_composed(writer, line, first[line], years) for line in lines),
        _notes(writer, found, years),
        _source(writer, found),
    )
    title = writer.words("active_work.composition.title")
    return Section("composition", title, (*_chart(writer, found), table))


def _invited(writer: Writer, group: str, threshold: Fraction) -> Gender | None:
    if group in (TOTAL, UNRESOLVED):
        return None
    women, men = (writer.value(Figure(Measure.EMPLOYEES, group, gender, writer.year)) for gender in WOMEN_AND_MEN)
    if women is None or men is None:
        return None
    if writer.release.audience is Audience.PUBLIC and women + men < writer.profile.threshold:
        return None
    return preferred(int(women), int(men), threshold)


def _groups(writer: Writer, invited: dict[str, Gender], share: Number) -> Table:
    words = writer.words
    columns = (*(Column(words(f"statement.column.{each}")) for each in WOMEN_AND_MEN),)
    rows = tuple(
        Row(
            writer.label(group),
            (
                *(writer.entry(Figure(Measure.EMPLOYEES, group, each, writer.year)) for each in WOMEN_AND_MEN),
                writer.entry(Figure(Measure.GENDER_SHARE, group, gender, writer.year)),
                Entry(words(f"active_work.preferred.{gender}")),
            ),
        )
        for group, gender in invited.items()
    )
    few = (words("active_work.preferred.few", threshold=writer.profile.threshold),)
    return Table(
        "preferred_gender",
        words("active_work.preferred.caption", year=writer.year, share=share),
        words("statement.stub.group"),
        (*columns, Column(words("active_work.preferred.share")), Column(words("active_work.preferred.invited"))),
        rows,
        few if writer.release.audience is Audience.PUBLIC else (),
        words("statement.source", organisation=writer.profile.organisation),
    )


def _line(name: Reported) -> tuple[str, str, str]:
    return name.subject, name.measure, name.category


def _composed(writer: Writer, line: tuple[str, str, str], first: SafeReported, years: list[str]) -> Row:
    subject, measure, category = line
    names = (Reported("composition", subject, measure, category, year) for year in years)
    return Row(writer.read(first.number.label), tuple(writer.reported(name) for name in names))


def _notes(writer: Writer, found: list[SafeReported], years: list[str]) -> tuple[str, ...]:
    populations = dict.fromkeys(_told(writer, each.number.population) for each in found)
    texts = {writer.reported(each.number.name).text for each in found}
    lines = {_line(each.number.name) for each in found}
    is_whole = len(found) == len(lines) * len(years)
    signs = [
        writer.words(f"statement.sign.{name}")
        for sign, name in SIGNS.items()
        if sign in texts or (name == "not_known" and not is_whole)
    ]
    return tuple(filter(None, (*populations, " ".join(signs))))


def _source(writer: Writer, found: list[SafeReported]) -> str:
    return ". ".join(filter(None, dict.fromkeys(_told(writer, each.number.source) for each in found)))


def _told(writer: Writer, text: str | Message) -> str:
    return writer.words.say(text) if isinstance(text, Message) else text


def _chart(writer: Writer, found: list[SafeReported]) -> tuple[Chart, ...]:
    """The share over the years, from three years on; years that are not shown have no point."""
    shares = sorted(
        (each.number.name for each in found if each.number.name.measure == "share"), key=lambda name: name.period
    )
    entries = [(name, entry) for name in shares if (entry := writer.reported(name)).value is not None]
    if len({name.period for name, _ in entries}) < FEWEST_YEARS:
        return ()
    label = {name: writer.read(writer.release.reported[name].number.label) for name, _ in entries}
    marks = tuple(
        Mark(label[name], name.period, entry.value, entry.text) for name, entry in entries if entry.value is not None
    )
    title = writer.words("active_work.composition.chart", first=marks[0].label, last=marks[-1].label)
    told = "; ".join(chain.from_iterable([f"{mark.label}: {mark.text}"] for mark in marks))
    unit = writer.words("statement.unit.percent")
    alternative = writer.words("statement.chart.alternative", title=title, unit=unit, values=told)
    series = tuple(dict.fromkeys(mark.series for mark in marks))
    labels = tuple(dict.fromkeys(mark.label for mark in marks))
    return (Chart("composition", ChartKind.SERIES, title, alternative, unit, series, labels, marks),)
