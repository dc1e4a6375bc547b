"""Beside the first stretch: the registers of parts 2 and 3, the aggregates that are imported, and their numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jamstilt.activity.activity import Activity
from jamstilt.activity.coherence import coherence as coherence_of_work
from jamstilt.activity.matrix import treats_age
from jamstilt.activity.numbers import numbers as numbers_of_work
from jamstilt.authority.authority import Authority
from jamstilt.authority.coherence.coherence import coherence as coherence_of_authority
from jamstilt.authority.expected import unanswered
from jamstilt.authority.numbers.numbers import numbers as numbers_of_authority
from jamstilt.findings import Finding
from jamstilt.intake.aggregates.compositions import compositions
from jamstilt.intake.aggregates.merge import merged
from jamstilt.intake.aggregates.new_hires_file import read_new_hires
from jamstilt.intake.aggregates.read import read_aggregates
from jamstilt.period import Year
from jamstilt.register.reported import ReportedNumber
from jamstilt.statement.registers import Registers
from jamstilt.storage.dossier import Dossier
from jamstilt.storage.registers.registers import read_registers
from jamstilt.storage.registers.translations import missing_translations

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings


def gather_registers(
    dossier: Dossier, settings: Settings
) -> tuple[Registers, tuple[ReportedNumber, ...], tuple[Finding, ...]]:
    """The registers, every number that they report, and what is wrong or does not hang together."""
    year = settings.statement.year
    registers, findings = read_registers(dossier)
    imported, unread = read_aggregates(dossier.authority, dossier.authority.name)
    authority, differing = merged(registers.authority, imported)
    registers = replace(registers, authority=authority)
    employed, undescribed = compositions(dossier.work, registers.activity, Year(year), dossier.work.name)
    hired, unclear = read_new_hires(dossier.work, registers.activity, dossier.work.name)
    numbers = (
        *numbers_of_work(registers.activity, year),
        *numbers_of_authority(authority, year),
        *employed,
        *hired,
    )
    return (
        registers,
        numbers,
        (
            *findings,
            *missing_translations(registers, settings),
            *unread,
            *differing,
            *undescribed,
            *unclear,
            *_incoherent(registers, year),
        ),
    )


def _incoherent(registers: Registers, year: int) -> tuple[Finding, ...]:
    """What a part that has been begun lacks; that nothing is written of it is said once, elsewhere."""
    work, authority = registers.activity, registers.authority
    return (
        *(
            coherence_of_work(work, registers.promised, year, has_age=treats_age(work))
            if work != Activity() or registers.promised != Activity()
            else ()
        ),
        *(coherence_of_authority(authority, year) if authority != Authority() else ()),
        *unanswered(authority, registers.expected),
    )
