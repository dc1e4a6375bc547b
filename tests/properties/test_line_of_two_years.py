"""Random small workforces over two years, from persons to released figures: a reader of those comes near nobody."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from knowing_reader import lines, near, printed_in
from staff import KRONER, line, made, person

from jamstilt.disclosure.policy import Policy

BEFORE, NOW = 2023, 2024
POLICIES = st.builds(
    Policy,
    publish_kroner=st.booleans(),
    show_safe_ratios=st.booleans(),
    threshold=st.sampled_from([3, 5]),
    coarser=st.booleans(),
)


@st.composite
def careers(draw: st.DrawFn):
    """Somebody in one year or both, who may change group, with agreed pay and overtime."""
    years = draw(st.sampled_from([(BEFORE, NOW)] * 4 + [(BEFORE,), (NOW,)]))
    gender = draw(st.sampled_from(["women"] * 3 + ["men"] * 3 + ["other"]))
    group = draw(st.sampled_from(["advisers", "clerks"]))
    moved = draw(st.sampled_from([group] * 5 + ["clerks"]))
    pay = draw(st.integers(380, 1_400)) * 1_000
    risen = pay * draw(st.integers(98, 112)) // 100
    overtime = draw(st.integers(5, 90)) * 1_000
    also = draw(st.sampled_from([(), (), (), ("part_time",)]))
    return [
        {"gender": gender, "group": where, "agreed": kroner, "overtime": overtime, "year": year, "also": also}
        for year, where, kroner in ((BEFORE, group, pay), (NOW, moved, risen))
        if year in years
    ]


def people_of(drawn):
    return [person(f"person {number}", **year) for number, years in enumerate(drawn) for year in years]


houses = st.lists(careers(), min_size=4, max_size=13).map(people_of)


@settings(max_examples=12)
@given(houses, POLICIES)
def test_a_reader_of_both_years_comes_near_nobody(people, policy):
    plan, shown = made(line(people, groups=("advisers", "clerks"), threshold=policy.threshold), policy)
    assert plan.given == ()
    assert near(people, lines(people, printed_in(shown)), policy) == []


@settings(max_examples=5)
@given(houses, st.sampled_from([BEFORE, NOW]))
def test_a_plan_for_two_years_is_safe_for_each_alone(people, year):
    _, shown = made(line(people, groups=("advisers", "clerks")), KRONER)
    of_year = [each for each in people if each.year == year]
    assume(of_year)
    told = [each for each in printed_in(shown) if each[0].period == year]
    assert near(of_year, lines(of_year, told), KRONER) == []


@settings(max_examples=5)
@given(houses, st.data())
def test_hiding_one_more_opens_nothing(people, data):
    _, shown = made(line(people, groups=("advisers", "clerks")), KRONER)
    told = printed_in(shown)
    gone = data.draw(st.integers(0, len(told) - 1))
    assert near(people, lines(people, told[:gone] + told[gone + 1 :]), KRONER) == []


@settings(max_examples=12)
@given(houses, POLICIES)
def test_the_plan_loses_no_more_than_the_first_that_was_found(people, policy):
    plan, _ = made(line(people, groups=("advisers", "clerks"), threshold=policy.threshold), policy)
    for each in plan.proved:
        found = each.protection
        assert found.least <= found.loss * (1 + 1e-6)
        assert found.loss <= found.first_loss * (1 + 1e-6)


@settings(max_examples=5)
@given(houses)
def test_what_was_printed_of_last_year_is_held_against_this_year(people):
    """Last year's statement was planned alone. Whoever it gave to nobody is given to nobody by both together."""
    then = [each for each in people if each.year == BEFORE]
    assume(then)
    _, old = made(line(then, groups=("advisers", "clerks")), KRONER)
    cells = line(people, groups=("advisers", "clerks"))
    plan, shown = made(cells, KRONER, [each for each in printed_in(old) if each[0] in cells])
    told = [each for each in printed_in(shown) if each[0].period == NOW]
    exposed = {each.leak.target.key.row for each in plan.given}
    found = near(people, [*lines(people, printed_in(old)), *lines(people, told)], KRONER)
    assert found == [] or exposed
