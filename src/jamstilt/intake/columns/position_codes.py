"""Position codes and the groups they belong to: a dated preset for the State, never a guess from a title (INPUTS 9)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jamstilt.figure import UNRESOLVED

GROUPS = (
    "top_managers",
    "middle_managers",
    "alternative_career",
    "case_workers",
    "consultants",
    "apprentices",
    UNRESOLVED,
)
"""The groups of the preset in the order of a statement; people in no group come last."""

_LONGEST_CODE = 7


@dataclass(frozen=True, slots=True)
class PositionCode:
    """A state code with its title, and its group in the preset; None if the preset leaves that to the employer."""

    code: str
    title: str
    group: str | None


@dataclass(frozen=True, slots=True)
class Grouped:
    """Codes sorted: those with a group, those that were found by putting lost zeros back, and those with none."""

    groups: Mapping[str, str]
    padded: Mapping[str, str]
    unknown: tuple[str, ...]


def group_codes(codes: Iterable[str], known: Mapping[str, str] | None = None) -> Grouped:
    """Sort codes by the user's own groups first, then by the preset.

    A code that is unknown as it stands but known with zeros before it has lost them in a spreadsheet: its group is
    given under the code as it stands, and ``padded`` tells the whole code.
    """
    table = {code: entry.group for code, entry in preset().items() if entry.group} | dict(known or {})
    wanted = sorted({code for code in codes if code})
    padded = {code: whole for code in wanted if code not in table and (whole := _whole(code, table))}
    groups = {code: table[padded.get(code, code)] for code in wanted if padded.get(code, code) in table}
    return Grouped(groups, padded, tuple(code for code in wanted if code not in groups))


@cache
def preset() -> dict[str, PositionCode]:
    """The state codes that we know, by code."""
    text = (files("jamstilt.intake.columns") / "position_codes.toml").read_text(encoding="utf-8")
    codes = tomllib.loads(text)["codes"]
    return {code: PositionCode(code, entry["title"], entry.get("group")) for code, entry in codes.items()}


def _whole(code: str, table: Mapping[str, str]) -> str | None:
    if not code.isdigit():
        return None
    return next(
        (whole for width in range(len(code) + 1, _LONGEST_CODE + 1) if (whole := code.zfill(width)) in table), None
    )
