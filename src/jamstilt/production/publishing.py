"""Fourth stretch: from statements and releases to the bytes of every file, before anything is written."""

from __future__ import annotations

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import Release, SafeFigure
from jamstilt.figure import NotApplicable, NotKnown, Suppressed
from jamstilt.language.number import figure_digits, rounded
from jamstilt.law.employer_duties import provision_of
from jamstilt.publish.open_data import OpenFigure, figures_csv, figures_json
from jamstilt.statement.statement import Statement

SIGNIFICANT_DIGITS = 12
"""Of the internal open data; the contract says at least ten."""

PICTURE_SCALE = 3.0


def statement_files(statement: Statement) -> dict[str, bytes]:
    """The statement in every format. The complete version never carries the name of the public one."""
    from jamstilt.publish.chart import chart_svg, svg_png
    from jamstilt.publish.docx import docx
    from jamstilt.publish.html import html
    from jamstilt.publish.pdf import pdf
    from jamstilt.publish.xlsx import xlsx

    internal = statement.audience is Audience.INTERNAL
    name = f"statement-{'complete-' if internal else ''}{statement.language}"
    drawings = {chart.key: chart_svg(chart, statement.language) for chart in statement.charts()}
    pictures = {key: svg_png(svg, PICTURE_SCALE) for key, svg in drawings.items()}
    return {
        f"{name}.pdf": pdf(statement, drawings),
        f"{name}.docx": docx(statement, pictures),
        f"{name}.html": html(statement, drawings),
        f"{name}.xlsx": xlsx(statement),
    }


def open_data_files(release: Release) -> dict[str, bytes]:
    """``figures.csv`` and ``figures.json``: every figure of the release, in the order of their names."""
    rows = [_open(release.figures[figure], release.audience) for figure in sorted(release.figures)]
    return {"figures.csv": figures_csv(rows), "figures.json": figures_json(rows, release.audience)}


def _open(safe: SafeFigure, audience: Audience) -> OpenFigure:
    figure = safe.figure
    return OpenFigure(
        measure=figure.measure,
        component=figure.component,
        group=figure.group,
        gender=figure.gender,
        period=figure.period,
        value=_digits(safe, audience),
        unit=figure.measure.unit,
        status=_status(safe),
        population=safe.population,
        basis=safe.basis,
        provision=str(provision_of(figure.measure)),
    )


def _digits(safe: SafeFigure, audience: Audience) -> str:
    """For the public the printed value and no more digits; for those entitled at least ten significant digits."""
    if safe.value is None:
        return ""
    if audience is Audience.PUBLIC or safe.recalled:
        return f"{rounded(safe.value, safe.figure.measure.decimals):f}"
    return figure_digits(safe.value, SIGNIFICANT_DIGITS)


def _status(safe: SafeFigure) -> str:
    match safe.answer:
        case Suppressed():
            return "suppressed"
        case NotKnown():
            return "not_known"
        case NotApplicable():
            return "not_applicable"
        case _:
            return "published"
