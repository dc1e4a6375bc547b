"""The year in figures: one page with the figures that matter most, and what they were the year before.

Where somebody has written a summary (``text/nn/summary.md``), the page is the summary and the figures stand below it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jamstilt.activity.numbers import counted
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure
from jamstilt.language.number import with_unit
from jamstilt.law.measure_record import Progress
from jamstilt.register.reported import ALL, Reported
from jamstilt.statement.comparison import comparable
from jamstilt.statement.number_writer import with_sign
from jamstilt.statement.state_of_equality.survey_year import PAY, dated, surveyed
from jamstilt.statement.statement import Entry, KeyFigure, KeyFigures, Section
from jamstilt.statement.writer import Writer, share_of_mens

SUMMARY = "summary"
MOST = 8


def year_in_figures(writer: Writer) -> Section:
    """Eight key figures; one that may not be shown, or that nobody has measured, gives its place up.

    Those of the registers take the places of the least important of part 1.
    """
    of_registers = tuple(_of_registers(writer))
    of_part_1 = {name: key_figure for name, key_figure in _of_part_1(writer) if key_figure}
    kept = [name for name in IMPORTANCE if name in of_part_1][: MOST - len(of_registers)]
    shown = (*(key_figure for name, key_figure in of_part_1.items() if name in kept), *of_registers)
    return replace(_page(writer), blocks=(KeyFigures(shown),) if shown else ())


IMPORTANCE = ("employees", "women", "pay", "temporary", "leave_women", "leave_men", "part_time", "sick_leave")
"""The last ones give way when there are more than eight."""


def _page(writer: Writer) -> Section:
    """With a summary, the page is named after it; its key is the name of the file that holds the text."""
    if any(text.section == SUMMARY for text in writer.registers.texts):
        return Section(SUMMARY, writer.words("statement.key.summary"), ())
    return Section("year_in_figures", writer.words("statement.key.title", year=writer.year), ())


def _of_part_1(writer: Writer) -> Iterator[tuple[str, KeyFigure | None]]:
    survey = surveyed(writer, *PAY)
    chosen = {
        "employees": Figure(Measure.EMPLOYEES, TOTAL, Gender.ALL, writer.year),
        "women": Figure(Measure.GENDER_SHARE, TOTAL, Gender.WOMEN, writer.year),
        "pay": share_of_mens(TOTAL, survey.year),
        "temporary": Figure(Measure.TEMPORARY, TOTAL, Gender.ALL, writer.year),
        "part_time": Figure(Measure.PART_TIME, TOTAL, Gender.ALL, writer.year),
        "leave_women": Figure(Measure.PARENTAL_LEAVE_MEAN_WEEKS, TOTAL, Gender.WOMEN, writer.year),
        "leave_men": Figure(Measure.PARENTAL_LEAVE_MEAN_WEEKS, TOTAL, Gender.MEN, writer.year),
        "sick_leave": Figure(Measure.SICK_LEAVE_RATE, TOTAL, Gender.ALL, writer.year, Component.TOTAL),
    }
    for name, figure in chosen.items():
        known = writer.value(figure) is not None
        label = dated(writer, writer.words(f"statement.key.{name}"), figure)
        own = survey if name == "pay" else writer
        yield name, KeyFigure(label, _big(writer, figure), _before(own, figure)) if known else None


def _of_registers(writer: Writer) -> Iterator[KeyFigure]:
    """How far the measures have come, and the register with most cases."""
    done = writer.reported(counted("measure", Progress.DONE, writer.year))
    if done.value:
        under_way = writer.reported(counted("measure", Progress.UNDER_WAY, writer.year))
        beside = writer.words("statement.key.under_way", value=under_way.text) if under_way.value else ""
        yield KeyFigure(writer.words("statement.key.done"), done, beside)
    most = _most_cases(writer)
    if most:
        yield KeyFigure(_caseload(writer, most.subject), writer.reported(most), _cases_before(writer, most))


def _most_cases(writer: Writer) -> Reported | None:
    wanted = ("caseload", "cases", ALL, str(writer.year))
    shown = {
        name: value
        for name in writer.release.reported
        if (name.register, name.measure, name.category, name.period) == wanted
        and (value := writer.reported(name).value) is not None
    }
    return max(shown, key=lambda name: (shown[name], name.subject), default=None)


def _caseload(writer: Writer, key: str) -> str:
    found = (each for each in writer.registers.authority.caseloads if (each.key, each.year) == (key, writer.year))
    return next(
        (
            writer.words("statement.key.cases", name=writer.read(each.title), unit=writer.read(each.unit))
            for each in found
        ),
        key,
    )


def _cases_before(writer: Writer, name: Reported) -> str:
    before = writer.reported(replace(name, period=str(writer.year - 1)))
    return "" if before.value is None else writer.words("statement.key.before", year=writer.year - 1, value=before.text)


def _big(writer: Writer, figure: Figure) -> Entry:
    entry = writer.entry(figure)
    return replace(entry, text=_told(writer, figure, entry))


def _before(writer: Writer, figure: Figure) -> str:
    earlier = replace(figure, period=writer.year_before)
    entry = writer.entry(earlier)
    if entry.value is None or not comparable(writer, figure, earlier):
        return ""
    return writer.words("statement.key.before", year=earlier.period, value=_told(writer, earlier, entry))


def _told(writer: Writer, figure: Figure, entry: Entry) -> str:
    text = with_unit(entry.value or 0, entry.decimals, figure.measure.unit, writer.words.language)
    return with_sign(text) if entry.step else text
