from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstilt.intake.columns.position_codes import GROUPS, group_codes, preset


@pytest.mark.parametrize(
    ("group", "codes"),
    [
        ("top_managers", ["1061", "1062"]),
        ("middle_managers", ["1059", "1060"]),
        ("alternative_career", ["1220", "1538"]),
        ("case_workers", ["1364", "1434"]),
        ("consultants", ["1363", "1408"]),
        ("apprentices", ["1362", "1446"]),
    ],
)
def test_the_preset_groups_exactly_these_codes(group: str, codes: list[str]):
    assert group_codes(codes).groups == dict.fromkeys(codes, group)
    assert sorted(code for code, entry in preset().items() if entry.group == group) == codes


def test_a_known_code_without_a_group_and_an_unknown_code_are_both_left_unresolved():
    assert group_codes(["1087", "9999", "1062"]).unknown == ("1087", "9999")
    assert preset()["1087"].title == "Overingeniør"


def test_a_title_is_never_taken_for_a_code():
    assert group_codes(["Direktør"]).groups == {}


def test_the_users_own_groups_go_before_the_preset():
    assert dict(group_codes(["1062", "77"], {"1062": "board", "77": "board"}).groups) == {
        "1062": "board",
        "77": "board",
    }


def test_a_code_that_lost_its_zeros_is_known_again():
    found = group_codes(["15", "0015", "16"], {"0015": "nurses"})
    assert dict(found.groups) == {"15": "nurses", "0015": "nurses"}
    assert dict(found.padded) == {"15": "0015"}
    assert found.unknown == ("16",)


def test_a_code_is_not_padded_when_it_is_known_as_it_stands():
    assert group_codes(["1"], {"1": "a", "0001": "b"}).groups == {"1": "a"}


def test_every_group_of_the_preset_is_in_the_list_of_groups():
    assert {entry.group for entry in preset().values() if entry.group} == set(GROUPS) - {"unresolved"}


@given(st.lists(st.text("0123456789x", max_size=5)))
def test_every_code_is_either_in_a_group_or_unknown(codes: list[str]):
    found = group_codes(codes)
    assert set(found.groups) | set(found.unknown) == {code for code in codes if code}
    assert not set(found.groups) & set(found.unknown)
