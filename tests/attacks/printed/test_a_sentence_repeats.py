"""A sentence that repeats a number is as good as the table.

*Women at the top earn 99.72 per cent of what men earn*: if the table's ratio is hidden and the sentence stays, nothing
is hidden. So a value that stands in a table, a chart and a sentence is one display, hidden everywhere or nowhere.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from attackers import interval
from printed_table import mean, ratio
from statement import shown, statement, the_five

from jamstilt.disclosure.proof.puzzle import Display

TABLE = statement()
HE, THE_OTHER = (the_five(TABLE)[name] for name in ("one top man", "the other top man"))
HIDDEN = [mean("top_managers", "men"), mean("consultants", "men"), mean("apprentices", "men")]
SENTENCE = ("sentence", ratio("top_managers"))
REPEATED = replace(
    TABLE,
    displays=(
        *TABLE.displays,
        *(Display(SENTENCE, one.levels) for one in TABLE.displays if one.key == ratio("top_managers")),
    ),
)


def test_every_printed_value_is_one_display():
    assert len({one.key for one in TABLE.displays}) == len(TABLE.displays)


def test_hiding_the_ratio_in_the_table_alone_changes_nothing():
    shown_twice = interval(REPEATED, shown(REPEATED, HIDDEN), THE_OTHER, HE)
    sentence_left = interval(REPEATED, shown(REPEATED, [*HIDDEN, ratio("top_managers")]), THE_OTHER, HE)
    assert sentence_left == pytest.approx(shown_twice, abs=0.01)
    assert sentence_left[1] - sentence_left[0] < 0.001 * 1_241_039


def test_hiding_the_sentence_alone_changes_nothing():
    table_left = interval(REPEATED, shown(REPEATED, [*HIDDEN, SENTENCE]), THE_OTHER, HE)
    assert table_left == pytest.approx(interval(TABLE, shown(TABLE, HIDDEN), THE_OTHER, HE), abs=0.01)
    assert table_left[1] - table_left[0] < 0.001 * 1_241_039


def test_hiding_both_is_what_hides_it():
    both = interval(REPEATED, shown(REPEATED, [*HIDDEN, ratio("top_managers"), SENTENCE]), THE_OTHER, HE)
    assert both == pytest.approx(
        interval(TABLE, shown(TABLE, [*HIDDEN, ratio("top_managers")]), THE_OTHER, HE), abs=0.01
    )
    assert both[0] < 0.9 * 1_241_039
    assert both[1] > 1.1 * 1_241_039
