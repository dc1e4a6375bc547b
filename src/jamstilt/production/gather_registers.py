"""Beside the first stretch: the registers of parts 2 and 3, the aggregates that are imported, and their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jamstilt.findings import Finding
from jamstilt.register.reported import ReportedNumber
from jamstilt.statement.registers import Registers
from jamstilt.storage.dossier import Dossier
from jamstilt.storage.registers import read_registers

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings


def gather_registers(
    dossier: Dossier, settings: Settings
) -> tuple[Registers, tuple[ReportedNumber, ...], tuple[Finding, ...]]:
    """The registers, every number that they report, and what is wrong or does not hang together."""
    _ = settings
    registers, findings = read_registers(dossier)
    return registers, (), findings
