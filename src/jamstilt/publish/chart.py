"""Charts as pictures: SVG for paper and screen, PNG for formats that cannot hold it.

The pictures hold no title: the page prints it as the heading of the figure. A number stands only where a mark has
its text, and no axis tells more than the marks do (DISCLOSURE 7, pitfall 14).
"""

from __future__ import annotations

from html import escape

from jamstilt.language.catalogue import Language
from jamstilt.publish.balance_chart import balance
from jamstilt.publish.chart_layout import WIDTH, Drawing, Frame, frame
from jamstilt.publish.chart_pieces import pieces
from jamstilt.publish.drawing import MUTED, TEXT_SIZE, text
from jamstilt.publish.dumbbell_chart import dumbbell
from jamstilt.publish.fonts import FAMILY
from jamstilt.publish.series_chart import series
from jamstilt.publish.typesetting import one_document, typesetter
from jamstilt.statement.statement import Chart, ChartKind


def chart_svg(chart: Chart, language: Language) -> tuple[str, ...]:
    """The chart as SVG texts, one for each of its ``pieces``: ``role="img"`` with a title and a description.

    The same chart gives the same bytes.
    """
    shared = frame(chart)
    return tuple(_picture(piece, language, shared) for piece in pieces(chart))


def svg_png(pictures: tuple[str, ...], scale: float) -> tuple[bytes, ...]:
    """The pictures as PNG, ``scale`` pixels to the point."""
    return tuple(_png(svg, scale) for svg in pictures)


def _picture(chart: Chart, language: Language, shared: Frame) -> str:
    shapes, height = _drawing(chart, shared)
    title, description = f"{chart.key}-title", f"{chart.key}-description"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {height:g}" width="{WIDTH:g}" '
        f'height="{height:g}" role="img" lang="{language}" aria-labelledby="{title} {description}" '
        f'font-family="{FAMILY}, sans-serif" font-size="{TEXT_SIZE:g}">'
        f'<title id="{title}">{escape(chart.title)}</title><desc id="{description}">{escape(chart.alternative)}</desc>'
        f"{text((0, TEXT_SIZE), chart.unit, colour=MUTED)}{shapes}</svg>"
    )


def _drawing(chart: Chart, shared: Frame) -> Drawing:
    match chart.kind:
        case ChartKind.BALANCE:
            return balance(chart, shared)
        case ChartKind.DUMBBELL:
            return dumbbell(chart, shared)
        case ChartKind.SERIES:
            return series(chart)


def _png(svg: str, scale: float) -> bytes:
    page = (
        "#set page(width: auto, height: auto, margin: 0pt)\n"
        f'#image(bytes(sys.inputs.svg), format: "svg", width: {WIDTH:g}pt)'
    )
    picture = typesetter().compile(input=page.encode(), format="png", ppi=72 * scale, sys_inputs={"svg": svg})
    return one_document(picture)
