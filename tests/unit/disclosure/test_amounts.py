"""Who is told apart: small circles person by person, large ones as one amount with room for what each knows."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from jamstilt.disclosure.amounts import amounts, circles
from jamstilt.disclosure.family import PAY, averages, facts
from jamstilt.disclosure.policy import STRICT
from jamstilt.disclosure.targets import open_rows
from jamstilt.statistics.atoms import Quantity
from people import counted, employed, workforce

PAYS = [500_000, 540_000, 580_000, 620_000, 660_000, 700_000]


def met(*years, apart=False):
    return circles(tuple(averages(facts(counted(*years), PAY))), years_apart=apart)


def amounts_of(*rows, policy=STRICT):
    every = facts(counted(workforce(*rows)), PAY)
    return amounts(PAY, circles(tuple(averages(every)), years_apart=False), policy, open_rows(every, PAY, 5))


def agreed(found):
    """The unknowns of agreed pay, each once."""
    places = {place for (_, quantity), place in found.place.items() if quantity is Quantity.AGREED}
    return [found.unknowns[place] for place in sorted(places)]


def men(*pays, **more):
    return [employed("men", pay=pay, **more) for pay in pays]


def test_people_in_the_same_rows_in_both_years_are_one_circle():
    both = met(workforce(*men(*PAYS), year=2023), workforce(*men(*PAYS), year=2024))
    assert [circle.people for circle in both] == [len(PAYS)]


def test_who_changes_rows_between_the_years_is_a_circle_of_his_own():
    promoted = [*men(*PAYS[:-1]), employed("men", "managers", pay=PAYS[-1])]
    both = met(workforce(*men(*PAYS), year=2023), workforce(*promoted, year=2024))
    assert sorted(circle.people for circle in both) == [1, 5]


def test_with_the_years_apart_nobody_is_followed():
    promoted = [*men(*PAYS[:-1]), employed("men", "managers", pay=PAYS[-1])]
    both = met(workforce(*men(*PAYS), year=2023), workforce(*promoted, year=2024), apart=True)
    assert (2023, 6) in {(circle.atoms[0].period, circle.people) for circle in both}


@pytest.mark.parametrize(("people", "alone"), [(4, 4), (5, 0), (6, 0)])
def test_in_a_circle_below_the_threshold_everybody_stands_alone(people, alone):
    found = amounts_of(*men(*PAYS[:people]))
    assert len(found.members) == alone
    assert len(agreed(found)) == (alone or 1)


def test_who_stands_alone_is_known_to_within_the_prior_and_knows_it_himself():
    unknown = agreed(amounts_of(*men(400_000)))[0]
    assert (unknown.low, unknown.value, unknown.high) == (200_000, 400_000, 600_000)
    assert unknown.knower is not None


def test_what_the_best_paid_knows_is_taken_off_the_room_of_a_large_circle():
    (unknown,) = agreed(amounts_of(*men(*PAYS)))
    assert unknown.value == sum(PAYS)
    assert unknown.high - unknown.value == unknown.value - unknown.low == (sum(PAYS) - max(PAYS)) / 2


@pytest.mark.parametrize(("insiders", "coalition", "known"), [(False, 1, 0), (True, 0, 0), (True, 2, 2)])
def test_it_is_taken_off_once_for_each_of_a_coalition(insiders, coalition, known):
    (unknown,) = agreed(amounts_of(*men(*PAYS), policy=replace(STRICT, insiders=insiders, coalition=coalition)))
    assert unknown.high - unknown.value == (sum(PAYS) - known * max(PAYS)) / 2


def test_a_narrower_guess_leaves_less_room():
    (unknown,) = agreed(amounts_of(*men(*PAYS), policy=replace(STRICT, prior=Fraction(1, 5))))
    assert unknown.high - unknown.value == pytest.approx((sum(PAYS) - max(PAYS)) / 5)


@pytest.mark.parametrize(("highest", "alone"), [(4_300_000, 0), (4_400_000, 1)])
def test_one_who_has_so_much_that_the_others_could_not_hide_it_stands_alone(highest, alone):
    """Nine others have 5.22 million, one of them perhaps as much as he; half of the rest must hide a tenth of his."""
    found = amounts_of(*men(*[580_000] * 9, highest))
    assert len(found.extra) == alone
    assert [member.amounts for member in found.members] == [(Quantity.AGREED,)] * alone


def test_what_nobody_in_the_house_has_is_known_to_all():
    found = amounts_of(*men(*PAYS))
    assert {quantity for _, quantity in found.place} == {Quantity.AGREED}


def test_that_a_row_has_nothing_of_what_others_have_is_not_known():
    found = amounts_of(*men(*PAYS, overtime_ore=0), *(employed("women", pay=pay, overtime_ore=900_00) for pay in PAYS))
    of_men = [found.unknowns[place] for (atom, kind), place in found.place.items() if kind is Quantity.OVERTIME]
    nothing = [unknown for unknown in of_men if not unknown.value]
    assert nothing
    assert all(unknown.high > 0 for unknown in nothing)
