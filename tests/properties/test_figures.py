"""What always holds for the figures, whoever works there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from jamstilt.figure import TOTAL, Gender, Measure, Unit
from jamstilt.language.number import rounded
from people import GROUPS, counted, workforce

OPPOSITE = {"women": "men", "men": "women", "other": "other"}
RATIOS = (Measure.WOMENS_SHARE_OF_MENS_PAY, Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY)

people = st.lists(
    st.fixed_dictionaries(
        {
            "gender": st.sampled_from(list(OPPOSITE)),
            "group": st.sampled_from(GROUPS),
            "agreed_pay_ore": st.one_of(st.none(), st.integers(20_000_000, 150_000_000)),
            "overtime_ore": st.one_of(st.none(), st.integers(0, 9_000_000)),
            "full_time_share": st.sampled_from([None, 0, 5_000, 10_000]),
            "appointment": st.sampled_from([None, "permanent", "temporary"]),
            "wants_more_hours": st.sampled_from([None, "yes", "no"]),
            "started": st.dates(date(2010, 1, 1), date(2024, 12, 31)),
            "left": st.one_of(st.none(), st.dates(date(2024, 1, 1), date(2025, 3, 1))),
            "doctor_certified_days": st.one_of(st.none(), st.integers(0, 5_000)),
            "sick_child_days": st.integers(0, 300),
        }
    ),
    min_size=1,
    max_size=30,
)


def values(rows):
    return {figure: cell.value for figure, cell in counted(workforce(*rows)).items()}


@given(people)
def test_swapping_the_genders_swaps_the_figures(rows):
    swapped = values([{**row, "gender": OPPOSITE[row["gender"]]} for row in rows])
    for figure, value in values(rows).items():
        other = swapped[replace(figure, gender=Gender(OPPOSITE.get(figure.gender, figure.gender)))]
        if figure.measure in RATIOS and isinstance(value, Fraction) and isinstance(other, Fraction) and value:
            assert other == 10_000 / value
        elif figure.measure not in RATIOS:
            assert other == value


@given(people, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(rows, random):
    shuffled = rows.copy()
    random.shuffle(shuffled)
    assert values(shuffled) == values(rows)


@given(people, st.integers(2, 7))
def test_scaling_pay_scales_means_and_leaves_ratios(rows, factor):
    def scaled(pay):
        return None if pay is None else pay * factor

    keys = ("agreed_pay_ore", "overtime_ore")
    more = values(
        [{**row, "started": date(2015, 1, 1), "left": None} | {k: scaled(row[k]) for k in keys} for row in rows]
    )
    for figure, value in values([{**row, "started": date(2015, 1, 1), "left": None} for row in rows]).items():
        expected = value * factor if isinstance(value, Fraction) and figure.measure.unit is Unit.KR else value
        assert more[figure] == expected


@given(people)
def test_head_counts_of_groups_and_genders_add_up_to_the_total(rows):
    found = values(rows)
    by_group = {
        (figure.group, figure.gender): value
        for figure, value in found.items()
        if figure.measure is Measure.EMPLOYEES and figure.group in (TOTAL, *GROUPS)
    }
    for gender in Gender:
        assert by_group[TOTAL, gender] == sum(by_group[group, gender] for group in GROUPS)
    assert by_group[TOTAL, Gender.ALL] == sum(by_group[TOTAL, each] for each in Gender if each is not Gender.ALL)


@given(people, st.integers(1, 12))
def test_the_threshold_for_handing_over_single_persons_changes_no_figure(rows, threshold):
    assert {figure: cell.value for figure, cell in counted(workforce(*rows), threshold=threshold).items()} == values(
        rows
    )


@given(people)
def test_means_are_those_of_plain_arithmetic(rows):
    found = values(rows)
    for gender in ("women", "men"):
        pays = [
            row["agreed_pay_ore"]
            for row in rows
            if row["gender"] == gender
            and row["agreed_pay_ore"] is not None
            and (row["left"] is None or row["left"] > date(2024, 12, 31))
        ]
        mean = next(
            value
            for figure, value in found.items()
            if (figure.measure, figure.group, figure.gender, figure.component)
            == (Measure.MEAN_PAY, TOTAL, gender, "agreed")
        )
        if pays:
            assert mean == Fraction(sum(pays), 100 * len(pays))
        else:
            assert not isinstance(mean, Fraction)


@given(st.fractions(), st.integers(0, 4))
def test_rounding_is_half_up_away_from_zero_and_symmetric(value, decimals):
    assert rounded(-value, decimals) == rounded(value, decimals).copy_negate()
    assert not rounded(value, decimals).is_signed() or value < 0
    assert abs(Fraction(rounded(value, decimals)) - value) <= Fraction(1, 2 * 10**decimals)
