from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample import statement

from jamstilt.language.catalogue import Language
from jamstilt.language.number import number_text
from jamstilt.publish.chart import chart_svg, svg_png
from jamstilt.publish.drawing import HUES, INK, MUTED, PAPER
from jamstilt.statement.statement import Chart, ChartKind, Mark

SVG = "{http://www.w3.org/2000/svg}"
CHARTS = {chart.key: chart for chart in statement().charts()}
BALANCE, PAY, YEARS = (CHARTS[key] for key in ("balance_by_group", "pay_by_group", "sick_leave_over_years"))
TICKS = {"0", "50"}


def drawn(chart: Chart) -> ET.Element:
    return ET.fromstring(chart_svg(chart, Language.NYNORSK))  # noqa: S314 - our own picture


def words(chart: Chart) -> list[str]:
    return [text.text or "" for text in drawn(chart).iter(f"{SVG}text")]


def contrast(first: str, second: str) -> float:
    """Contrast ratio of WCAG 2.2, written anew."""

    def light(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(first), light(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_a_picture_says_its_title_and_tells_its_figures_in_words(chart: Chart):
    picture = drawn(chart)
    named = {element.get("id"): element.text for element in picture if element.tag in {f"{SVG}title", f"{SVG}desc"}}
    assert picture.get("role") == "img"
    assert [named[name] for name in (picture.get("aria-labelledby") or "").split()] == [chart.title, chart.alternative]


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_every_mark_is_printed_and_no_other_number_is(chart: Chart):
    numbers = [word for word in words(chart) if re.fullmatch(r"[\d\u00a0,.]+", word)]
    for mark in chart.marks:
        assert mark.text in numbers
    assert set(numbers) <= {mark.text for mark in chart.marks} | set(chart.labels) | TICKS


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_the_same_chart_gives_the_same_bytes(chart: Chart):
    assert chart_svg(chart, Language.NYNORSK) == chart_svg(replace(chart), Language.NYNORSK)


def test_women_and_men_stand_apart_from_the_paper_and_from_each_other():
    women, men, other = HUES
    assert contrast(women.colour, PAPER) >= 3
    assert contrast(men.colour, PAPER) >= 3
    assert contrast(women.colour, men.colour) >= 3
    assert (women.filled, men.filled) == (True, False)
    assert all(contrast(style.colour, style.text_on) >= 4.5 for style in (women, men))
    assert contrast(other.colour, PAPER) >= 3
    assert min(contrast(INK, PAPER), contrast(MUTED, PAPER)) >= 4.5


def test_bars_are_as_long_as_their_shares_and_fill_the_row():
    bars = [rect for rect in drawn(BALANCE).iter(f"{SVG}rect") if float(rect.get("height", 0)) == 17]
    lengths = {(rect.get("y"), rect.get("class")): float(rect.get("width", 0)) for rect in bars}
    full = next(rect for rect in bars if rect.get("y") == bars[-1].get("y"))
    whole = float(full.get("width", 0))  # the last row is all men
    first = bars[0].get("y")
    assert lengths[first, "first"] == pytest.approx(whole * 193 / 281 - 1, abs=0.02)
    assert lengths[first, "second"] == pytest.approx(whole * 88 / 281, abs=0.02)


def test_men_alone_in_a_group_fill_the_bar_and_the_women_are_nought():
    assert words(BALANCE)[-3:-1] == ["0", "100"]


def test_a_hidden_mean_leaves_one_dot_and_no_line():
    rows = [mark for mark in PAY.marks if mark.label == "Toppleiarar"]
    assert [mark.series for mark in rows] == ["Kvinner"]
    classes = [circle.get("class") for circle in drawn(PAY).iter(f"{SVG}circle")]
    assert (classes.count("first dot"), classes.count("second ring")) == (5, 4)
    gaps = [line for line in drawn(PAY).iter(f"{SVG}line") if line.get("class") == "muted"]
    assert len(gaps) == 4


def test_equal_pay_shows_both_dots_the_ring_around_the_other():
    marks = tuple(Mark(series, "Lærlingar", Fraction(209_250), "209\u00a0250") for series in ("Kvinner", "Menn"))
    ring, dot = drawn(replace(PAY, labels=("Lærlingar",), marks=marks)).iter(f"{SVG}circle")
    assert (ring.get("class"), dot.get("class")) == ("second ring", "first dot")
    outer = float(ring.get("r", 0)) + float(ring.get("stroke-width", 0)) / 2
    assert outer - float(dot.get("r", 0)) >= 1


def test_a_year_that_is_not_known_breaks_the_line():
    known = tuple(mark for mark in YEARS.marks if (mark.series, mark.label) != ("Kvinner", "2022"))
    chart = replace(YEARS, marks=known)
    lines = [line for line in drawn(chart).iter(f"{SVG}polyline") if (line.get("class") or "").startswith("first")]
    assert [len((line.get("points") or "").split()) for line in lines] == [2]  # 2023 and 2024; 2021 stands alone
    assert len(list(drawn(chart).iter(f"{SVG}circle"))) == 7


def test_signs_with_a_meaning_in_xml_are_only_words():
    chart = replace(BALANCE, title='<b>&"', alternative="</svg>", unit="<&", labels=("A<B", *BALANCE.labels[1:]))
    assert "A<B" in words(chart)
    assert words(chart)[0] == "<&"


def test_a_chart_without_marks_is_still_a_picture():
    for chart in CHARTS.values():
        assert drawn(replace(chart, marks=(), labels=(), series=())).get("role") == "img"


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    kind = draw(st.sampled_from(ChartKind))
    words = st.text("2024", min_size=1, max_size=6) if kind is ChartKind.SERIES else st.text("abcdeå ", min_size=1)
    labels = tuple(draw(st.lists(words, min_size=1, max_size=8, unique=True)))
    top = 100 if kind is ChartKind.BALANCE else 2_000_000
    marks: list[Mark] = []
    for label in labels:
        women = draw(st.none() | st.fractions(0, top))
        men = None if women is None else top - women if kind is ChartKind.BALANCE else draw(st.fractions(0, top))
        for series, value in (("Kvinner", women), ("Menn", men)):
            if value is not None:
                marks.append(Mark(series, label, Fraction(value), number_text(value, 0, "nn")))
    return Chart("any", kind, "Tittel", "Tekst", "Eining", ("Kvinner", "Menn"), labels, tuple(marks))


@settings(max_examples=60, deadline=None)
@given(charts())
def test_nothing_is_ever_drawn_outside_the_picture(chart: Chart):
    picture = drawn(chart)
    _, _, width, height = (float(part) for part in (picture.get("viewBox") or "").split())
    for element in picture.iter():
        for name in ("x", "x1", "x2", "cx"):
            assert -0.01 <= float(element.get(name, 0)) <= width
        for name in ("y", "y1", "y2", "cy"):
            assert -0.01 <= float(element.get(name, 0)) <= height
    texts = words(chart)
    assert all(mark.text in texts for mark in chart.marks)


@settings(max_examples=60, deadline=None)
@given(charts().filter(lambda chart: chart.kind is ChartKind.SERIES))
def test_numbers_on_one_year_never_lie_upon_each_other(chart: Chart):
    places: dict[str | None, list[float]] = {}
    for text in drawn(chart).iter(f"{SVG}text"):
        if text.get("text-anchor") == "middle":
            places.setdefault(text.get("x"), []).append(float(text.get("y", 0)))
    for heights in places.values():
        ordered = sorted(heights)
        assert all(lower - upper >= 8 for upper, lower in pairwise(ordered))


def test_the_picture_as_png_is_sharp_and_always_the_same():
    svg = chart_svg(BALANCE, Language.NYNORSK)
    picture = svg_png(svg, 2.0)
    assert picture.startswith(b"\x89PNG")
    width = int.from_bytes(picture[16:20], "big")
    assert width == pytest.approx(907, abs=1)  # 453.5 points, twice
    assert picture == svg_png(svg, 2.0)
