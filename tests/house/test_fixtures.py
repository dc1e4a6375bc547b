"""No person in this repository is real: every identity number is synthetic."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from house import ROOT

READ = {".py", ".csv", ".json", ".xml", ".yaml", ".toml", ".md", ".po", ".txt"}
FOLDERS = ("src", "tests", "docs", "benchmarks")
ELEVEN_DIGITS = re.compile(r"(?<![\w.])(\d{6})[ .-]?(\d{5})(?![\w.])")
PUBLISHED_EXAMPLES = {"30108299920", "30108299939"}
"""The Tax Administration's own examples of numbers from 2032."""

FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


def may_be_real(number: str) -> bool:
    """Whether a living person may bear the number: a day and month of the calendar, and both check digits."""
    digits = [int(digit) for digit in number]
    day, month = int(number[:2]), int(number[2:4])
    calendar = day in {*range(1, 32), *range(41, 72)} and month in range(1, 13)
    first = sum(weight * digit for weight, digit in zip(FIRST_WEIGHTS, digits, strict=False)) % 11
    second = sum(weight * digit for weight, digit in zip(SECOND_WEIGHTS, digits, strict=True)) % 11
    return calendar and first in range(4) and second == 0


def test_no_identity_number_can_be_anybodys():
    files = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.suffix in READ]
    assert files
    found = {(path.relative_to(ROOT).as_posix(), number) for path in files for number in _numbers(path)}
    assert {one for one in found if may_be_real(one[1]) and one[1] not in PUBLISHED_EXAMPLES} == set()


@pytest.mark.parametrize("synthetic", ["17912099997", "29822099635", "57912075186", "15507600333"])
def test_a_synthetic_number_is_nobodys(synthetic: str):
    assert not may_be_real(synthetic)


def test_the_same_number_with_a_month_of_the_calendar_would_be_seen():
    real = [f"171120{rest:05d}" for rest in range(99999) if may_be_real(f"171120{rest:05d}")]
    assert len(real) > 500


def _numbers(path: Path) -> list[str]:
    return ["".join(parts) for parts in ELEVEN_DIGITS.findall(path.read_text("utf-8", errors="replace"))]
