"""The page on the registers lists every kind of entry with exactly the fields that it may have."""

from __future__ import annotations

import re
from dataclasses import MISSING, Field, fields
from typing import Any

import pytest

from house import ROOT
from jamstilt.activity.activity import Activity
from jamstilt.authority.authority import Authority
from jamstilt.storage.registers.entries import kinds

PAGE = (ROOT / "docs" / "registers.md").read_text("utf-8")
ROW = re.compile(r"^\| `\[\[(\w+)\]\]` \| ((?:\**`\w+`\**(?:, )?)+) \|", re.MULTILINE)
LISTED = {kind: told.split(", ") for kind, told in ROW.findall(PAGE) if ", " in told}
RECORDS = {**kinds(Activity), **kinds(Authority)}


@pytest.mark.parametrize("kind", RECORDS)
def test_an_entry_is_listed_with_its_fields(kind: str):
    assert LISTED.get(kind) == [_told(each) for each in fields(RECORDS[kind]) if each.name != "at"]


def test_no_entry_is_listed_that_there_is_not():
    assert LISTED.keys() - RECORDS.keys() == set()


def _told(field: Field[Any]) -> str:
    """In bold where it must be there."""
    is_needed = field.default is MISSING and field.default_factory is MISSING
    return f"**`{field.name}`**" if is_needed else f"`{field.name}`"
