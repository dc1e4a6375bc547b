"""An attacker who knows who works there tries every way to add and subtract a few shown rows.

The sets are made from the people themselves, not from the house's own formulas.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.release import release
from jamstilt.figure import Component, Figure, Gender, Measure
from jamstilt.statistics.population import Choices, Item, Population
from people import GROUPS, counted, employed, workforce

POLICY = Policy(publish_kroner=True)
MOST_ROWS = 4
YEAR_END = date(2024, 12, 31)

people = st.lists(
    st.fixed_dictionaries(
        {
            "group": st.sampled_from(GROUPS),
            "share": st.sampled_from([1, 1, "1/2"]),
            "appointment": st.sampled_from(["permanent", "permanent", "temporary"]),
            "started": st.sampled_from([date(2015, 1, 1), date(2015, 1, 1), date(2024, 3, 1)]),
            "left": st.sampled_from([None, None, None, date(2024, 9, 1)]),
            "pay": st.sampled_from([600_000, 600_000, 600_000, None]),
        }
    ),
    min_size=6,
    max_size=30,
)


def told_of_few(shown: Mapping[str, frozenset[int]], fewest: int) -> list[tuple[str, ...]]:
    """Combinations of at most four rows that leave the sum of some, but too few, people."""
    found = []
    for size in range(1, MOST_ROWS + 1):
        for rows in combinations(shown, size):
            for signs in product((1, -1), repeat=size - 1):
                times: Counter[int] = Counter()
                for sign, row in zip((1, *signs), rows, strict=True):
                    for who in shown[row]:
                        times[who] += sign
                left = {who: number for who, number in times.items() if number}
                if 0 < len(left) < fewest and len(set(left.values())) == 1:
                    found.append(rows)
    return found


def who_is_where(rows, left_out):
    def there(row):
        return row["left"] is None or row["left"] > YEAR_END

    kept = [(number, row) for number, row in enumerate(rows) if row["agreed_pay_ore"] is not None]
    counted_in = [(number, row) for number, row in kept if row["group"] not in left_out]
    conditions = {
        "total": there,
        "part_time": lambda row: there(row) and row["full_time_share"] < 10_000,
        "temporary": lambda row: there(row) and row["appointment"] == "temporary",
        "new_hires": lambda row: row["started"].year == YEAR_END.year,
        "leavers": lambda row: row["left"] is not None,
    }
    sets = {name: frozenset(n for n, row in counted_in if is_in(row)) for name, is_in in conditions.items()}
    groups = {group: frozenset(n for n, row in kept if there(row) and row["group"] == group) for group in GROUPS}
    return sets | groups


def shown(rows, left_out=frozenset()):
    choices = Choices(GROUPS, {Item.PAY: Population("some", left_out)} if left_out else {})
    public = release(counted(workforce(*rows), choices=choices), POLICY, Audience.PUBLIC)
    return {
        row: who
        for row, who in who_is_where(rows, left_out).items()
        if who and public[Figure(Measure.MEAN_PAY, row, Gender.MEN, 2024, Component.AGREED)].value is not None
    }


def test_the_attacker_finds_what_groups_and_a_subset_leave_together():
    sets = {"total": frozenset(range(26)), "case_workers": frozenset(range(20)), "temporary": frozenset(range(20, 25))}
    assert told_of_few(sets, 5) == [("total", "case_workers", "temporary")]


def test_a_subset_that_lies_across_small_groups_does_not_give_one_man_away():
    people = [employed("men", left=None, started=date(2015, 1, 1)) for _ in range(20)]
    for group, number, appointment in (
        ("managers", 4, "temporary"),
        ("apprentices", 1, "temporary"),
        ("apprentices", 1, "permanent"),
    ):
        people += [
            employed("men", group, appointment=appointment, left=None, started=date(2015, 1, 1)) for _ in range(number)
        ]
    people = [{"appointment": "permanent", **row} for row in people]
    assert told_of_few(shown(people), POLICY.threshold) == []


@settings(max_examples=60)
@given(people, st.sampled_from([frozenset(), frozenset({"apprentices"})]))
def test_no_combination_of_four_rows_tells_of_few(rows, left_out):
    men = [employed("men", row.pop("group"), **row) for row in [dict(each) for each in rows]]
    assert told_of_few(shown(men, left_out), POLICY.threshold) == []
