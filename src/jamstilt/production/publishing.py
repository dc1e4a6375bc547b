"""Fourth stretch: from statements and releases to the bytes of every file, before anything is written."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from jamstilt.disclosure.aggregates import SafeReported, SafeTold
from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import Release, SafeFigure
from jamstilt.figure import Answer, NotApplicable, NotKnown, Suppressed
from jamstilt.language.catalogue import Language, Words
from jamstilt.language.message import Message
from jamstilt.language.number import figure_digits, rounded
from jamstilt.law.employer_duties import provision_of
from jamstilt.publish.authority_data import OpenReported, reported_csv, reported_json
from jamstilt.publish.open_data import OpenFigure, figures_csv, figures_json
from jamstilt.register.wording import ByLanguage
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


def reported_files(release: Release, first: Language) -> dict[str, bytes]:
    """``authority.csv`` and ``authority.json``: every number of the registers, in the order of their names.

    ``first`` is the dossier's own language, that of the labels.
    """
    rows = [_told(release.reported[name], release.audience, Words(first)) for name in sorted(release.reported)]
    return {"authority.csv": reported_csv(rows), "authority.json": reported_json(rows, release.audience)}


def _told(safe: SafeReported, audience: Audience, words: Words) -> OpenReported:
    number = safe.number
    name = number.name
    return OpenReported(
        register=name.register,
        subject=name.subject,
        measure=name.measure,
        category=name.category,
        period=name.period,
        value=_number(safe.told, number.decimals, audience) if isinstance(safe.told, Fraction) else "",
        text=str(safe.told) if isinstance(safe.told, date | str) else "",
        unit=number.counted,
        qualifier=number.qualifier,
        status=_status(safe.told),
        label=_said(number.label, words),
        source=_said(number.source, words),
        provision=str(number.provision),
    )


def _number(value: Fraction, decimals: int, audience: Audience) -> str:
    if audience is Audience.PUBLIC:
        return f"{rounded(value, decimals):f}"
    return figure_digits(value, SIGNIFICANT_DIGITS)


def _said(wording: ByLanguage | Message | str, words: Words) -> str:
    match wording:
        case ByLanguage():
            return wording.read(words.language, words.language)
        case Message():
            return words.say(wording)
        case str():
            return wording


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
        status=_status(safe.answer),
        population=safe.population,
        basis=safe.basis,
        provision=str(provision_of(figure.measure)),
        rounded_to=_step(safe, audience),
    )


def _digits(safe: SafeFigure, audience: Audience) -> str:
    """For the public the printed value and no more digits; for those entitled at least ten significant digits."""
    if safe.value is None:
        return ""
    if _is_rounded(safe, audience):
        return f"{rounded(safe.value, safe.decimals):f}"
    return figure_digits(safe.value, SIGNIFICANT_DIGITS)


def _step(safe: SafeFigure, audience: Audience) -> str:
    """What the digits are rounded to; nothing where there are none, and for those entitled, whose values are exact."""
    if safe.value is None or not _is_rounded(safe, audience):
        return ""
    return f"{rounded(safe.step, safe.decimals):f}"


def _is_rounded(safe: SafeFigure, audience: Audience) -> bool:
    return audience is Audience.PUBLIC or safe.recalled


def _status(answer: Answer | SafeTold) -> str:
    match answer:
        case Suppressed():
            return "suppressed"
        case NotKnown():
            return "not_known"
        case NotApplicable():
            return "not_applicable"
        case Fraction() | date() | str():
            return "published"
