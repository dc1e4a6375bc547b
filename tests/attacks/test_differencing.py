"""No shown row of pay, and no subtraction of shown rows, singles out few people."""

from __future__ import annotations

from datetime import date

from elimination import exposed, solvable
from hypothesis import given
from hypothesis import strategies as st

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.release import release
from jamstilt.figure import PAY_COMPONENTS, Component, Gender, Measure, Suppressed
from people import GROUPS, counted, employed, workforce

POLICY = Policy(publish_kroner=True)


def shown_rows(cells, gender, policy=POLICY):
    """Row to the people in it, for every mean of agreed pay that the public sees; atoms are numbered as people."""
    public = release(cells, policy, Audience.PUBLIC)
    rows, hidden = {}, {}
    for figure, cell in cells.items():
        if (figure.measure, figure.gender, figure.component) != (Measure.MEAN_PAY, gender, Component.AGREED):
            continue
        members = frozenset(id(atom) * 1000 + number for atom in cell.formula.over for number in range(atom.people))
        (hidden if isinstance(public[figure].answer, Suppressed) else rows)[figure.group] = members
    return {row: who for row, who in rows.items() if who}, hidden


def test_the_attacker_finds_a_total_minus_its_parts():
    everyone, first, second = frozenset(range(10)), frozenset(range(6)), frozenset({6, 7, 8})
    assert solvable([everyone, first, second], frozenset({9}))
    assert not solvable([everyone, first], frozenset({9}))
    assert exposed({"total": everyone, "first": first}, 5) == [("total", "first")]


def test_a_lone_consultant_does_not_follow_from_the_total():
    people = [employed("men", "case_workers") for _ in range(20)]
    people += [employed("men", "managers") for _ in range(7)]
    people += [employed("men", "apprentices", pay=471_733)]
    rows, hidden = shown_rows(counted(workforce(*people)), Gender.MEN)
    assert set(hidden) == {"managers", "apprentices"}
    assert set(rows) == {"total", "case_workers"}


def test_with_the_second_rule_gone_the_consultant_would_follow():
    """The check can fail: the same people, every row of five or more shown."""
    people = [employed("men", "case_workers") for _ in range(20)] + [employed("men", "managers") for _ in range(7)]
    people += [employed("men", "apprentices")]
    cells = counted(workforce(*people))
    means = {
        figure.group: frozenset(id(a) * 1000 + n for a in cell.formula.over for n in range(a.people))
        for figure, cell in cells.items()
        if (figure.measure, figure.gender, figure.component) == (Measure.MEAN_PAY, Gender.MEN, Component.AGREED)
    }
    shown = {row: who for row, who in means.items() if len(who) >= POLICY.threshold}
    assert exposed(shown, POLICY.threshold)


@given(st.lists(st.tuples(st.sampled_from(GROUPS), st.booleans(), st.booleans()), min_size=1, max_size=26))
def test_nobody_and_no_few_follow_by_subtraction(rows):
    people = [
        employed("women", group, share="1/2" if part else 1, appointment="temporary" if temporary else "permanent")
        for group, part, temporary in rows
    ]
    shown, _ = shown_rows(counted(workforce(*people)), Gender.WOMEN)
    assert all(len(who) >= POLICY.threshold for who in shown.values())
    if shown:
        groups = [shown[group] for group in GROUPS if group in shown]
        if "total" in shown:
            left = shown["total"].difference(*groups)
            assert not 0 < len(left) < POLICY.threshold
        assert exposed(shown, POLICY.threshold) == []


@given(st.lists(st.sampled_from(GROUPS), min_size=1, max_size=20), st.permutations(range(3)))
def test_what_is_hidden_does_not_depend_on_pay(groups, order):
    def hidden(pays):
        people = [employed("men", group, pay=pay) for group, pay in zip(groups, pays, strict=True)]
        public = release(counted(workforce(*people)), POLICY, Audience.PUBLIC)
        return {figure for figure, safe in public.figures.items() if isinstance(safe.answer, Suppressed)}

    low = [400_000 + 1_000 * number for number in range(len(groups))]
    high = [900_000 - 7_000 * (number * (1 + order[0])) for number in range(len(groups))]
    assert hidden(low) == hidden(high)


def known_sets(cells, gender, component):
    public = release(cells, POLICY, Audience.PUBLIC)
    return {
        figure.group: frozenset(
            id(atom) * 1000 + number
            for atom in cell.formula.over
            if atom.sums[cell.formula.quantity].known
            for number in range(atom.people)
        )
        for figure, cell in cells.items()
        if (figure.measure, figure.gender, figure.component) == (Measure.MEAN_PAY, gender, component)
        and not isinstance(public[figure].answer, Suppressed)
    }


def test_someone_whose_pay_alone_is_known_in_a_group_does_not_follow_from_the_total():
    people = [employed("men", "case_workers") for _ in range(7)]
    people += [employed("men", "managers", pay=1_198_545)] + [employed("men", "managers", pay=None) for _ in range(15)]
    shown = known_sets(counted(workforce(*people)), Gender.MEN, Component.AGREED)
    assert exposed({row: who for row, who in shown.items() if who}, POLICY.threshold) == []


def test_components_never_leave_a_few_people_between_them():
    people = [employed("men", overtime_ore=100 * number) for number in range(11)]
    people[0] = employed("men", pay=712_969, overtime_ore=None)
    cells = counted(workforce(*people))
    agreed, cash = (known_sets(cells, Gender.MEN, component) for component in (Component.AGREED, Component.CASH_TOTAL))
    assert all(not 0 < len(agreed[row] - cash[row]) < POLICY.threshold for row in agreed.keys() & cash.keys())
    assert "total" in agreed


def test_a_late_start_gives_the_components_no_other_people_than_agreed_pay_has():
    people = [employed("men", overtime_ore=100_00) for _ in range(10)]
    people += [employed("men", pay=712_969, started=date(2024, 11, 1), overtime_ore=500_00)]
    cells = counted(workforce(*people))
    for component in (Component.CASH_TOTAL, Component.OVERTIME, Component.IRREGULAR):
        assert (
            known_sets(cells, Gender.MEN, component)["total"]
            == known_sets(cells, Gender.MEN, Component.AGREED)["total"]
        )


@given(st.lists(st.tuples(st.sampled_from(GROUPS), *(st.booleans() for _ in range(3))), min_size=1, max_size=24))
def test_no_few_are_left_between_any_two_shown_means_of_a_row(rows):
    people = [
        employed(
            "women",
            group,
            pay=600_000 if paid else None,
            overtime_ore=0 if over else None,
            bonus_ore=0 if bonus else None,
        )
        for group, paid, over, bonus in rows
    ]
    cells = counted(workforce(*people))
    shown = {component: known_sets(cells, Gender.WOMEN, component) for component in PAY_COMPONENTS}
    for one in PAY_COMPONENTS:
        assert exposed({row: who for row, who in shown[one].items() if who}, POLICY.threshold) == []
        for other in PAY_COMPONENTS:
            for row in shown[one].keys() & shown[other].keys():
                first, second = shown[one][row], shown[other][row]
                assert not (first and second and 0 < len(first - second) < POLICY.threshold)
