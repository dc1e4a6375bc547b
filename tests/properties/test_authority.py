"""What always holds for a public authority's registers."""

from __future__ import annotations

import random
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from jamstilt.authority.authority import Authority
from jamstilt.authority.caseload import Caseload
from jamstilt.authority.coherence.coherence import coherence
from jamstilt.authority.numbers.numbers import numbers
from jamstilt.authority.rates.tally import CATEGORIES, cases, share
from jamstilt.disclosure.aggregates import release_reported
from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.partition import hidden_parts
from jamstilt.disclosure.policy import STRICT
from jamstilt.figure import Suppressed
from jamstilt.register.reported import ALL, NOT_STATED

COUNTS = st.integers(0, 2000)


def caseload(women: int, men: int, other: int, rest: int, key: str = "a") -> Caseload:
    total = women + men + other + rest
    return Caseload(key=key, title=key, year=2024, unit="saker", women=women, men=men, other=other, total=total)


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_the_categories_and_those_not_stated_always_make_the_total(women: int, men: int, other: int, rest: int):
    register = caseload(women, men, other, rest)
    assert sum(cases(register, each) for each in CATEGORIES if each != ALL) == cases(register, ALL)
    shares = [share(register, each) for each in CATEGORIES if each != ALL]
    assert sum(each for each in shares if isinstance(each, Fraction)) in (0, 100)


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_swapping_the_genders_swaps_their_numbers(women: int, men: int, other: int, rest: int):
    one, swapped = caseload(women, men, other, rest), caseload(men, women, other, rest)
    assert share(one, "women") == share(swapped, "men")
    assert cases(one, NOT_STATED) == cases(swapped, NOT_STATED)


@given(st.lists(st.tuples(COUNTS, COUNTS, COUNTS, COUNTS), max_size=6), st.randoms())
def test_no_order_of_the_register_changes_what_is_told(counts: list[tuple[int, int, int, int]], lot: random.Random):
    registers = [caseload(*each, key=f"k{number}") for number, each in enumerate(counts)]
    mixed = lot.sample(registers, len(registers))
    one, other = (
        release_reported(numbers(Authority(caseloads=tuple(each)), 2024), STRICT, Audience.PUBLIC)
        for each in (registers, mixed)
    )
    assert list(one.items()) == list(other.items())
    findings = [sorted(map(repr, coherence(Authority(caseloads=tuple(each)), 2024))) for each in (registers, mixed)]
    assert findings[0] == findings[1]


@given(COUNTS, COUNTS, COUNTS, COUNTS, st.integers(3, 12))
def test_few_are_never_shown_and_never_hidden_alone(women: int, men: int, other: int, rest: int, threshold: int):
    parts = {"women": women, "men": men, "other": other, NOT_STATED: rest}
    hidden = hidden_parts(parts, sum(parts.values()), threshold)
    few = {name for name, count in parts.items() if name != NOT_STATED and 0 < count < threshold}
    assert few <= hidden
    assert len(hidden - {NOT_STATED}) != 1
    assert bool(hidden) == bool(few) or 0 < sum(parts.values()) < threshold


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_nothing_that_is_made_of_a_hidden_number_is_shown(women: int, men: int, other: int, rest: int):
    known = numbers(Authority(caseloads=(caseload(women, men, other, rest),)), 2024)
    released = release_reported(known, STRICT, Audience.PUBLIC)
    for number in known:
        if any(isinstance(released[name].told, Suppressed) for name in number.made_of if name in released):
            assert isinstance(released[number.name].told, Suppressed)
