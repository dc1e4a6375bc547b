"""Pay: women's share of men's in total and per group, medians, and each component (R2.24, R2.25, R3.1)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from jamstilt.figure import PAY_COMPONENTS, TOTAL, WOMEN_AND_MEN, Component, Figure, Gender, Measure, Subset
from jamstilt.statement.comparison import comment, groups_comment
from jamstilt.statement.state_of_equality import charts, notes
from jamstilt.statement.state_of_equality.balance import section
from jamstilt.statement.state_of_equality.survey_year import PAY, measured_in, surveyed
from jamstilt.statement.state_of_equality.tables import Heading, by_group
from jamstilt.statement.statement import Block, Section, Table
from jamstilt.statement.writer import Writer, mean_pay, share_of_mens

SUBSETS = (Subset.LEAVERS, Subset.NEW_HIRES, Subset.PART_TIME, Subset.TEMPORARY)

OfRow: TypeAlias = Callable[[str], Figure]
"""The figure that a column holds for a row."""


def pay(writer: Writer) -> Section:
    """Agreed pay per group, in total and in the sets that cut across, with medians and components.

    In a year without a survey all of it is of the last one, and says so.
    """
    survey = surveyed(writer, *PAY)
    return _pay(survey, *measured_in(writer, survey))


def _pay(writer: Writer, *lead: Block) -> Section:
    groups = [row for row in writer.rows if row != TOTAL]
    means = (
        tuple(
            comment(writer, f"statement.subject.mean_pay.{gender}", mean_pay(TOTAL, gender, writer.year))
            for gender in WOMEN_AND_MEN
        )
        if writer.shows_kroner
        else ()
    )
    return section(
        writer,
        "pay",
        *lead,
        *writer.prose(comment(writer, "statement.subject.pay", share_of_mens(TOTAL, writer.year)), *means),
        *writer.prose(groups_comment(writer, "statement.groups.subject.pay", groups, share_of_mens)),
        *charts.pay(writer),
        _means(writer),
        _subsets(writer),
        _medians(writer),
        *_components(writer),
    )


def _means(writer: Writer) -> Table:
    heads = _heads(writer, Measure.MEAN_PAY, Measure.WOMENS_SHARE_OF_MENS_PAY)
    total = mean_pay(TOTAL, Gender.WOMEN, writer.year)
    said = (
        *notes.population(writer, total),
        *notes.apart(writer, total),
        writer.words("statement.note.agreed"),
        *notes.mixture(writer),
        *notes.suppression(writer),
    )
    return by_group(writer, "pay", writer.rows, heads, said)


def _subsets(writer: Writer) -> Table:
    heads = _heads(writer, Measure.MEAN_PAY, Measure.WOMENS_SHARE_OF_MENS_PAY)
    figures = tuple(mean_pay(row, Gender.WOMEN, writer.year) for row in SUBSETS)
    said = (*notes.population(writer, *figures), writer.words("statement.note.last_pay"))
    return by_group(writer, "pay_subsets", SUBSETS, heads, said)


def _medians(writer: Writer) -> Table:
    heads = _heads(writer, Measure.MEDIAN_PAY, Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY)
    said = (
        writer.words("statement.note.median"),
        *notes.quantile(writer),
    )
    return by_group(writer, "pay_medians", writer.rows, heads, said)


def _components(writer: Writer) -> tuple[Table, ...]:
    shares = tuple(
        Heading(f"statement.component.{component}", "", _share_head(component, writer.year))
        for component in PAY_COMPONENTS
    )
    said = (writer.words("statement.note.components"), writer.words("statement.note.component_zeros"))
    tables = (by_group(writer, "pay_components", writer.rows, shares, said),)
    if not writer.shows_kroner:
        return tables
    variable = tuple(component for component in PAY_COMPONENTS if component is not Component.AGREED)
    kroner = tuple(
        Heading(
            f"statement.column.{gender}",
            writer.words(f"statement.component.{component}"),
            _mean_head(gender, component, writer.year),
        )
        for component in variable
        for gender in WOMEN_AND_MEN
    )
    middle = 2 * 3
    return (
        *tables,
        by_group(writer, "pay_component_kroner_1", writer.rows, kroner[:middle], said[1:]),
        by_group(writer, "pay_component_kroner_2", writer.rows, kroner[middle:], said[1:]),
    )


def _heads(writer: Writer, mean: Measure, ratio: Measure) -> tuple[Heading, ...]:
    """Kroner for women and men where the audience gets them, then women's share of men's, for each year."""
    genders = WOMEN_AND_MEN if writer.shows_kroner else ()
    return tuple(
        head
        for year in writer.years
        for head in (
            *(Heading(f"statement.column.{gender}_kr", str(year), _agreed(mean, gender, year)) for gender in genders),
            Heading("statement.column.share_of_mens", str(year), _agreed(ratio, Gender.ALL, year)),
        )
    )


def _agreed(measure: Measure, gender: Gender, year: int) -> OfRow:
    return lambda row: Figure(measure, row, gender, year, Component.AGREED)


def _share_head(component: Component, year: int) -> OfRow:
    return lambda row: share_of_mens(row, year, component)


def _mean_head(gender: Gender, component: Component, year: int) -> OfRow:
    return lambda row: mean_pay(row, gender, year, component)
