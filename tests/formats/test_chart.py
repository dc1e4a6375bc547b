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
from jamstilt.publish.chart_pieces import pieces
from jamstilt.publish.drawing import HUES, INK, MUTED, PAPER, wrapped
from jamstilt.publish.fonts import line_width
from jamstilt.statement.statement import Chart, ChartKind, Mark

SVG = "{http://www.w3.org/2000/svg}"
CHARTS = {chart.key: chart for chart in statement().charts()}
BALANCE, PAY, YEARS = (CHARTS[key] for key in ("balance_by_group", "pay_by_group", "sick_leave_over_years"))
TICKS = {"0", "50"}


def drawn(chart: Chart) -> ET.Element:
    (picture,) = all_drawn(chart)
    return picture


def all_drawn(chart: Chart) -> list[ET.Element]:
    return [ET.fromstring(svg) for svg in chart_svg(chart, Language.NYNORSK)]  # noqa: S314 - our own pictures


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


def many(kind: ChartKind, count: int, label: str = "Gruppe") -> Chart:
    labels = tuple(f"{label} {number}" for number in range(1, count + 1))
    top = 100 if kind is ChartKind.BALANCE else 900_000
    values = [Fraction(top * (number * 37 % 101), 100) for number in range(count)]
    marks = tuple(
        Mark(series, name, share, number_text(share, 2, "nn"))
        for name, value in zip(labels, values, strict=True)
        for series, share in (("Kvinner", value), ("Menn", top - value))
    )
    return Chart("many", kind, "Tittel", "Tekst", "Eining", ("Kvinner", "Menn"), labels, marks)


ROWS = [ChartKind.BALANCE, ChartKind.DUMBBELL]


@pytest.mark.parametrize("kind", ROWS)
@pytest.mark.parametrize(("groups", "pictures"), [(10, 1), (12, 1), (13, 2), (40, 4), (200, 18)])
def test_many_groups_become_several_pictures_two_of_which_fill_a_page(kind: ChartKind, groups: int, pictures: int):
    drawings = all_drawn(many(kind, groups))
    assert len(drawings) == pictures
    highest = max(float(drawing.get("height", 0)) for drawing in drawings)
    assert highest <= 308  # points; a page holds 669 and the caption takes 45


@pytest.mark.parametrize("kind", ROWS)
def test_pieces_show_every_mark_once_in_order_and_tell_it_in_words(kind: ChartKind):
    chart = many(kind, 40)
    shown = pieces(chart)
    assert tuple(label for piece in shown for label in piece.labels) == chart.labels
    assert tuple(mark for piece in shown for mark in piece.marks) == chart.marks
    assert len({piece.key for piece in shown}) == len(shown)
    assert {piece.title for piece in shown} == {chart.title}
    for piece in shown:
        assert all(f"{mark.series.lower()} {mark.text}" in piece.alternative for mark in piece.marks)
    assert shown[1].alternative.startswith("Tittel (2/4). Eining. Gruppe 1")


def test_a_short_chart_is_its_only_piece():
    for chart in CHARTS.values():
        assert pieces(chart) == (chart,)


def test_all_pieces_share_one_scale():
    chart = many(ChartKind.DUMBBELL, 40)
    places: dict[float, float] = {}
    for drawing, piece in zip(all_drawn(chart), pieces(chart), strict=True):
        values = sorted({float(mark.value) for mark in piece.marks})
        across = sorted({float(dot.get("cx", 0)) for dot in drawing.iter(f"{SVG}circle")})
        places |= dict(zip(values, across, strict=True))
    (low, first), *_, (high, last) = sorted(places.items())
    for value, place in places.items():
        assert place == pytest.approx(first + (last - first) * (value - low) / (high - low), abs=0.02)


LONG = (
    "Informasjonssikkerhetskoordinatorstillingar",
    "Arkivmedarbeidarar/informasjonsforvaltarar-med-fagansvar",
    "Seniorrådgivarar og prosjektleiarar med fagansvar for arkiv, innkjøp og drift nr.",
)


@pytest.mark.parametrize("kind", ROWS)
@pytest.mark.parametrize("label", LONG)
def test_a_long_label_ends_before_the_bars_and_the_dots_begin(kind: ChartKind, label: str):
    for drawing in all_drawn(many(kind, 9, label)):
        texts = [text for text in drawing.iter(f"{SVG}text") if text.get("x") == "0"]
        ends = max(line_width(text.text or "", 8.5) for text in texts)
        bars = [float(bar.get("x", 0)) for bar in drawing.iter(f"{SVG}rect")]
        dots = [float(dot.get("cx", 0)) for dot in drawing.iter(f"{SVG}circle")]
        assert ends + 8 < min(bars + dots)


def test_a_broken_word_says_so_and_loses_no_letter():
    lines = wrapped("Informasjonssikkerhetskoordinatorstillingar", 100)
    assert all(line.endswith("-") for line in lines[:-1])
    assert "".join(line.removesuffix("-") for line in lines) == "Informasjonssikkerhetskoordinatorstillingar"
    assert wrapped("Drift/sikkerheit", 60) == ("Drift/", "sikkerheit")
    assert min(map(len, wrapped("Saksbehandlarane", 87))) >= 3


@settings(max_examples=60, deadline=None)
@given(st.text("abåmw-/ ", max_size=120), st.floats(20, 200))
def test_no_line_of_a_label_is_wider_than_its_column(label: str, width: float):
    lines = wrapped(label, width)
    assert all(line_width(line, 8.5) <= width for line in lines)
    assert [sign for sign in "".join(lines) if sign not in "- "] == [sign for sign in label if sign not in "- "]


@pytest.mark.parametrize("share", ["0.01", "3", "12.9", "14.5", "24"])
def test_the_number_of_a_short_bar_is_inside_the_picture(share: str):
    low = Fraction(share)
    marks = tuple(
        Mark(series, label, value, number_text(value, 2, "nn"))
        for label, women in (("Få", low), ("Mange", 100 - low))
        for series, value in (("Kvinner", women), ("Menn", 100 - women))
    )
    for text in drawn(replace(BALANCE, labels=("Få", "Mange"), marks=marks)).iter(f"{SVG}text"):
        width, x = line_width(text.text or "", 8.5), float(text.get("x", 0))
        left = {"start": x, "middle": x - width / 2, "end": x - width}[text.get("text-anchor", "")]
        assert left >= 0
        assert left + width <= 453.5


def test_the_picture_as_png_is_sharp_and_always_the_same():
    svg = chart_svg(BALANCE, Language.NYNORSK)
    (picture,) = svg_png(svg, 2.0)
    assert picture.startswith(b"\x89PNG")
    width = int.from_bytes(picture[16:20], "big")
    assert width == pytest.approx(907, abs=1)  # 453.5 points, twice
    assert (picture,) == svg_png(svg, 2.0)


def test_a_line_alone_has_no_name_at_its_end():
    marks = tuple(Mark("Del", year, Fraction(value), str(value)) for year, value in (("2023", 31), ("2024", 33)))
    alone = Chart("s", ChartKind.SERIES, "Delen har auka", "Del", "%", ("Del",), ("2023", "2024"), marks)
    (svg,) = chart_svg(alone, Language.NYNORSK)
    assert ">Del</text>" not in svg
    two = replace(alone, series=("Del", "Anna"), marks=(*marks, *(replace(mark, series="Anna") for mark in marks)))
    assert ">Del</text>" in chart_svg(two, Language.NYNORSK)[0]
