"""Whether the law's list is answered: each duty alone, with what answers it and what only looks like it."""

from __future__ import annotations

import pytest

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.policy import STRICT
from jamstilt.disclosure.release import release
from jamstilt.language.message import say
from jamstilt.law.duty_bearer import Duties
from jamstilt.statement.completeness.completeness import completeness, gaps
from people import GROUPS, counted, employed, workforce

ALL_DUTIES = Duties(four_steps=True, statement=True, authority=True, reason=say("law.duties.public"))


def unanswered(*people, leaves=None) -> set[str]:
    cells = counted(workforce(*people, leaves=leaves))
    answers = completeness(release(cells, STRICT, Audience.INTERNAL), 2024, ALL_DUTIES)
    return {finding.where.section for finding in gaps(answers)}


WHOLE = [
    employed(gender, group, share=share, wants_more_hours=None if share == 1 else "no")
    for gender in ("women", "men")
    for group in GROUPS
    for share in (1, "1/2")
]
NOT_WRITTEN = {"active_work", "public_authority"}


def without(**nothing):
    return [{**row, **nothing} for row in WHOLE]


def test_when_all_is_known_only_the_parts_in_words_are_missing():
    assert unanswered(*WHOLE, leaves=[]) == NOT_WRITTEN


@pytest.mark.parametrize(
    ("people", "missing"),
    [
        (without(agreed_pay_ore=None), {"pay", "pay_total"}),
        (without(wants_more_hours=None), {"involuntary_part_time"}),
        (without(appointment=None), {"temporary_work"}),
        (without(full_time_share=None), {"part_time", "involuntary_part_time"}),
    ],
)
def test_what_nobody_has_measured_is_a_gap(people, missing):
    assert unanswered(*people, leaves=[]) == NOT_WRITTEN | missing


def test_no_file_of_leave_is_a_gap_and_an_empty_one_is_not():
    assert unanswered(*WHOLE) == NOT_WRITTEN | {"parental_leave"}


def test_without_groups_pay_and_balance_per_group_are_gaps_and_the_totals_are_not():
    assert unanswered(*without(group="unresolved"), leaves=[]) == NOT_WRITTEN | {"pay", "gender_distribution"}


def test_who_has_only_the_general_duty_is_asked_for_nothing():
    general = Duties(four_steps=False, statement=False, authority=False, reason=say("law.duties.below"))
    cells = counted(workforce(*without(agreed_pay_ore=None)))
    assert gaps(completeness(release(cells, STRICT, Audience.INTERNAL), 2024, general)) == ()
