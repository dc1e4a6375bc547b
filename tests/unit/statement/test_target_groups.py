"""New hires in target groups are printed from the release, and few of them are not told apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from written import writer

from jamstilt.activity.new_hires import NewHires, new_hires_numbers
from jamstilt.disclosure.aggregates import release_reported
from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.policy import STRICT
from jamstilt.register.quantity import StatedAmount
from jamstilt.statement.active_work.target_groups import target_groups

SHARED = {"key": "gap", "title": "Hol i CV-en", "definition": "utlyste stillingar", "source": "Rekrutteringssystemet"}


def rows(count: int, audience: Audience) -> dict[str, list[str]]:
    years = [(2023, 8, 40), (2024, count, 38)]
    hires = [NewHires(year=year, count=StatedAmount(n), everybody=StatedAmount(of), **SHARED) for year, n, of in years]
    numbers = [number for each in hires for number in new_hires_numbers(each)]
    own = writer({})
    release = replace(own.release, audience=audience, reported=release_reported(numbers, STRICT, audience))
    section = target_groups(replace(own, release=release))
    assert section is not None
    [table] = section.blocks
    assert [column.label for column in table.columns] == ["2024", "2023"]
    assert any("utlyste stillingar" in note for note in table.notes)
    assert table.source == "Rekrutteringssystemet"
    return {row.label: [entry.text.replace("\u00a0", " ") for entry in row.entries] for row in table.rows}


def test_count_base_and_share_stand_year_by_year():
    assert list(rows(19, Audience.PUBLIC).values()) == [["38", "40"], ["19", "8"], ["50,00 %", "20,00 %"]]


@pytest.mark.parametrize(("audience", "told"), [(Audience.PUBLIC, [":", ":"]), (Audience.INTERNAL, ["1", "2,63 %"])])
def test_one_in_the_group_is_told_to_those_entitled_only(audience: Audience, told: list[str]):
    _, count, share = rows(1, audience).values()
    assert [count[0], share[0]] == told


def test_without_such_counts_there_is_no_section():
    assert target_groups(writer({})) is None
