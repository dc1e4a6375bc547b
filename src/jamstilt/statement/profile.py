"""The profile: what the statement says of the employer and of its own method, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from jamstilt.language.catalogue import Language
from jamstilt.law.entitled import Recipient
from jamstilt.statement.restated import Restated


@dataclass(frozen=True, slots=True)
class Profile:
    """Names and choices that are printed.

    ``groups`` and ``populations`` give each key its label, groups in the order of the page. ``count_population`` and
    ``pay_population`` are keys of populations: when they differ, the reader is told (``population_mixed``).
    ``first_language`` is the dossier's own: that of every text in a register that names no language.
    ``restated`` are figures of earlier years that now have another value, ``restatement_reasons`` why, for each year.
    ``left_out`` gives each population the groups that it leaves out. ``preferred_gender_share`` is the threshold of the
    rule on the preferred gender, as a share; None where the employer does not follow it. ``recipients`` are those who
    get the complete version; no public page names them.
    """

    organisation: str
    year: int
    first_language: Language
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
    restated: tuple[Restated, ...] = ()
    restatement_reasons: Mapping[int, str] = field(default_factory=dict[int, str])
    preferred_gender_share: Fraction | None = None
    recipients: tuple[Recipient, ...] = ()
