"""What a reader holds in his hand: the agreed pay that the public version prints, and who stands behind each number.

The sets are made from the people themselves, not from the house's own formulas.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.release import Release, release
from jamstilt.figure import Component, Figure, Gender, Measure
from jamstilt.statistics.population import Choices, Item, Population
from outside_attack import Answer, Shown, guessed, learnt
from people import GROUPS, Row, counted, workforce

KRONER = Policy(publish_kroner=True)
ORE = 100
YEAR = 2024
YEAR_END = date(YEAR, 12, 31)
FULL_TIME = 10_000
START = date(2015, 1, 1)
GENDERS = (Gender.WOMEN, Gender.MEN)

People = frozenset[int]


def public(rows: Sequence[Row], policy: Policy = KRONER, left_out: People | frozenset[str] = frozenset()) -> Release:
    """The public's figures of these people; pay is of all but the groups that are left out."""
    choices = Choices(GROUPS, {Item.PAY: Population("some", frozenset(map(str, left_out)))} if left_out else {})
    return release(counted(workforce(*rows), choices=choices), policy, Audience.PUBLIC)


def known_by_anybody(
    rows: Sequence[Row], policy: Policy = KRONER, left_out: frozenset[str] = frozenset()
) -> list[Answer]:
    """Whose agreed pay the public, or anybody who works there, comes nearer to than the margin."""
    paid = [number for number, row in enumerate(rows) if row["agreed_pay_ore"] is not None]
    order = {number: place for place, number in enumerate(paid)}
    pay = [int(str(rows[number]["agreed_pay_ore"])) // ORE for number in paid]
    numbers = [_renumbered(each, order) for each in printed(rows, public(rows, policy, left_out), left_out)]
    return learnt(guessed(pay, float(policy.prior)), numbers, range(len(pay)), margin=float(policy.margin))


def printed(rows: Sequence[Row], told: Release, left_out: frozenset[str] = frozenset()) -> list[Shown]:
    """Every mean and ratio of agreed pay that is told, with the people behind it."""
    found: list[Shown] = []
    for row, who in behind(rows, left_out).items():
        of = {gender: frozenset(each for each in who if rows[each]["gender"] == gender) for gender in GENDERS}
        for gender in GENDERS:
            figure = Figure(Measure.MEAN_PAY, row, gender, YEAR, Component.AGREED)
            found += _shown(told, figure, of[gender], frozenset())
        ratio = Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, row, Gender.ALL, YEAR, Component.AGREED)
        found += _shown(told, ratio, of[Gender.WOMEN], of[Gender.MEN])
    return found


def behind(rows: Sequence[Row], left_out: frozenset[str] = frozenset()) -> Mapping[str, People]:
    """Who stands in each row of pay, of those who have any."""
    paid = {number: row for number, row in enumerate(rows) if row["agreed_pay_ore"] is not None}

    def there(row: Row) -> bool:
        left = row.get("left")
        return not isinstance(left, date) or left > YEAR_END

    conditions = {
        "total": there,
        "part_time": lambda row: there(row) and row["full_time_share"] < FULL_TIME,
        "temporary": lambda row: there(row) and row.get("appointment") == "temporary",
        "new_hires": lambda row: row.get("started", START).year == YEAR,
        "leavers": lambda row: row.get("left") is not None,
    }
    across = {
        name: frozenset(number for number, row in paid.items() if row["group"] not in left_out and is_in(row))
        for name, is_in in conditions.items()
    }
    groups = {
        group: frozenset(number for number, row in paid.items() if there(row) and row["group"] == group)
        for group in GROUPS
    }
    return across | groups


def _shown(told: Release, figure: Figure, above: People, below: People) -> list[Shown]:
    safe = told[figure]
    return [] if safe.value is None else [Shown(above, below, float(safe.value), float(safe.step))]


def _renumbered(each: Shown, order: Mapping[int, int]) -> Shown:
    above, below = (frozenset(order[number] for number in people) for people in (each.above, each.below))
    return Shown(above, below, each.printed, each.step)
