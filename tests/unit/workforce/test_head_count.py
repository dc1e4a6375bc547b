"""Heads averaged over the year: a head is a person, whatever the share and however many the positions."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from jamstilt.workforce.head_count import average_heads
from people import employed, workforce


def test_two_positions_and_half_a_share_are_still_one_head():
    people = [employed("women", person="a", share="1/2"), employed("women", person="a"), employed("men", share="1/5")]
    assert average_heads(workforce(*people)) == 2


def test_who_is_there_half_the_year_counts_half():
    people = [employed("men"), employed("women", started=date(2024, 7, 1))]
    assert average_heads(workforce(*people)) == Fraction(3, 2)


def test_the_last_day_of_a_month_is_no_longer_counted_for_who_leaves_on_it():
    people = [employed("men", left=date(2024, 3, 31))]
    assert average_heads(workforce(*people)) == Fraction(2, 12)
