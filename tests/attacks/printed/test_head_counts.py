"""A share and a number of people give a head count; a total that fits only with some people in tells that they are.

Nothing here is a pay. But every later subtraction starts with *how many*, and the page gives it away everywhere.
"""

from __future__ import annotations

from fractions import Fraction

import pytest
from printed_table import GENDERS, GROUPS, TABLE, mean, people, printed

ROWS = [line.split(",") for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]]
NUMBERS = {(group, year): int(value) for measure, _, group, _, year, value, _ in ROWS if measure == "employees"}
NO_SUCH_PEOPLE = ("parental_leave", "2023")  # 15 people can't be 77.4 per cent women: printed so, and wrong
SHARES = [
    (group, gender, year, share)
    for measure, _, group, gender, year, share, _ in ROWS
    if measure == "gender_share" and (group, year) != NO_SUCH_PEOPLE
]


@pytest.mark.parametrize(("group", "gender", "year", "share"), SHARES)
def test_one_head_count_alone_gives_the_printed_share(group: str, gender: str, year: str, share: str):
    half = Fraction(1, 2 * 10 ** len(share.partition(".")[2]))
    number = NUMBERS[group, year]
    fitting = [count for count in range(number + 1) if abs(Fraction(100 * count, number) - Fraction(share)) <= half]
    apprentices = people("apprentices", gender, int(year)) if group == "total" else 0
    assert fitting == [people(group, gender, int(year)) - apprentices]


@pytest.mark.parametrize("gender", GENDERS)
def test_the_total_fits_only_with_the_apprentices_in(gender: str):
    in_all = sum(people(group, gender) * printed()[mean(group, gender)] for group in GROUPS if people(group, gender))
    apprentice = printed()[mean("apprentices", gender)]
    number = people("total", gender)
    printed_total = printed()[mean("total", gender)]
    assert round(in_all / number) == printed_total
    assert round((in_all - apprentice) / (number - 1)) - printed_total > 2_500


def test_they_are_ninety_one_men_and_a_hundred_and_ninety_four_women():
    assert [people("total", gender) for gender in GENDERS] == [194, 91]
    assert NUMBERS["total", "2024"] == 194 + 91 - 2
