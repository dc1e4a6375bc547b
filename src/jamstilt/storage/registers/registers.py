"""Reads the registers of a dossier and the prose beside them: ``work/``, ``authority/``, ``text/``, ``earlier/``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from jamstilt.activity.activity import Activity
from jamstilt.authority.authority import Authority
from jamstilt.findings import Finding
from jamstilt.law.provision import DUTY_TO_ACT, PUBLIC_AUTHORITY
from jamstilt.statement.registers import Registers
from jamstilt.storage.dossier import Dossier
from jamstilt.storage.registers.entries import Register, read_entries
from jamstilt.storage.registers.register_file import named_txt, read_register_file, register_files
from jamstilt.storage.registers.texts import read_texts
from jamstilt.storage.registers.unsaid_units import unsaid_units

_OF_A_YEAR = re.compile(r"[a-z]+-([0-9]{4})\.toml")


def read_registers(dossier: Dossier) -> tuple[Registers, tuple[Finding, ...]]:
    """Everything that people have written for parts 2 and 3, and what is wrong with it, with file and line."""
    activity, of_activity = read_register(register_files(dossier.work), Activity)
    authority, of_authority = read_register(register_files(dossier.authority), Authority)
    promised, of_promised = read_register(last_register(dossier, "work"), Activity)
    expected, of_expected = read_register(last_register(dossier, "authority"), Authority)
    texts, of_texts = read_texts(dossier.text)
    unsaid = (*unsaid_units(activity), *unsaid_units(authority))
    renamed = (*named_txt(dossier.work), *(_of_authority(each) for each in named_txt(dossier.authority)))
    findings = (*renamed, *of_activity, *of_authority, *of_promised, *of_expected, *of_texts, *unsaid)
    return Registers(activity, authority, promised, expected, texts), findings


def read_register(paths: Iterable[Path], register: type[Register]) -> tuple[Register, tuple[Finding, ...]]:
    """One register from any number of files; a file that cannot be read is said, and the others are."""
    read = [read_register_file(path, f"{path.parent.name}/{path.name}") for path in paths]
    entries, findings = read_entries((file for file, _ in read if file), register)
    said = (*(finding for _, wrong in read for finding in wrong), *findings)
    return entries, tuple(map(_of_authority, said)) if register is Authority else said


def _of_authority(finding: Finding) -> Finding:
    """What public authorities write rests on another section than what employers write."""
    return replace(finding, provision=PUBLIC_AUTHORITY) if finding.provision == DUTY_TO_ACT else finding


def last_register(dossier: Dossier, kind: str) -> tuple[Path, ...]:
    """The newest register of a kind in ``earlier/`` from before the reporting year; none where there is none."""
    found = {int(named[1]): path for path in dossier.earlier.glob(f"{kind}-*.toml") if (named := _named(path))}
    year = dossier.reporting_year()
    before = [each for each in found if year is None or each < year]
    return (found[max(before)],) if before else ()


def _named(path: Path) -> re.Match[str] | None:
    return _OF_A_YEAR.fullmatch(path.name)
