"""Widths are reckoned without opening a font, and never too small: a wider word would run into its neighbour."""

from __future__ import annotations

import pytest

from jamstilt.publish.fonts import line_width

MEASURED = {
    "oppgitt": 3.503,
    "Stillingar": 4.278,
    "trettitre": 3.714,
    "Kvinner": 3.683,
    "Waffle": 3.133,
    "Rekruttering": 6.049,
    "omsorgsoppgåver": 8.795,
    "Mangfaldsrådgivarane": 10.864,
    "GENTLE": 3.937,
    "0123456789": 6.234,
}
"""In ems, Inter SemiBold, as FreeType measures them."""


@pytest.mark.parametrize(("word", "width"), MEASURED.items())
def test_a_word_is_never_wider_than_it_is_reckoned_nor_much_narrower(word: str, width: float):
    assert width <= line_width(word, 1.0) <= 1.1 * width
