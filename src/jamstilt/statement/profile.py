"""The profile: what the statement says of the employer and of its own method, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Profile:
    """Names and choices that are printed.

    ``groups`` and ``populations`` give each key its label, groups in the order of the page. ``count_population`` and
    ``pay_population`` are keys of populations: when they differ, the reader is told (``population_mixed``).
    ``left_out`` gives each population the groups that it leaves out.
    """

    organisation: str
    year: int
    reference_date: date
    groups: Mapping[str, str]
    populations: Mapping[str, str]
    left_out: Mapping[str, tuple[str, ...]]
    count_population: str
    pay_population: str
    sources: tuple[str, ...]
    is_public_authority: bool
    threshold: int
    quantile_minimum: int
    publish_kroner: bool
    leave_in_working_days: bool
    one_question_covers_both: bool
