"""``[[entitled]]``: who gets the complete version; every fault at its line, in three languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jamstilt.disclosure.plan import Plan
from jamstilt.findings import Finding
from jamstilt.language.catalogue import Language, Words
from jamstilt.law.entitled import Entitlement
from jamstilt.production.entitled import nobody_entitled, recipients
from jamstilt.production.record import record
from jamstilt.storage.choices import Settings
from jamstilt.storage.settings import parse_settings

HEAD = """\
[organisation]
name = "Eksempeldirektoratet"
sector = "public"
[statement]
year = 2024
languages = ["nn"]
[groups.case_workers]
nn = "Saksbehandlarar"
"""
OTHER = '[[entitled]]\nrole = "Revisoren"\nbasis = "other"\ndate = 2025-03-10\n'


def read(text: str) -> tuple[Settings | None, tuple[Finding, ...]]:
    return parse_settings(HEAD + text, "jamstilt.toml")


def settings_of(text: str) -> Settings:
    settings, _ = read(text)
    assert settings is not None
    return settings


@pytest.mark.parametrize("entitlement", Entitlement)
def test_each_basis_is_read(entitlement: Entitlement):
    settings = settings_of(OTHER.replace('"other"', f'"{entitlement}"') + 'reason = "Revisjon"\nsigned = 2025-03-10\n')
    [recipient] = recipients(settings)
    assert (recipient.role, recipient.entitlement, recipient.reason) == ("Revisoren", entitlement, "Revisjon")
    assert list(nobody_entitled(settings)) == []


def test_another_basis_needs_a_reason_and_the_finding_stands_at_its_line():
    settings, [finding] = read(OTHER)
    assert settings is None
    assert (finding.rule, finding.where.row) == ("recipient_unreasoned", len(HEAD.splitlines()) + 3)


@pytest.mark.parametrize(("signed", "is_told"), [("2025-03-09", False), ("2025-03-10", False), ("2025-03-11", True)])
def test_a_signature_after_the_version_was_handed_over_is_noted(signed: str, is_told: bool):  # noqa: FBT001 - a decision table
    settings, findings = read(f'{OTHER}reason = "Revisjon"\nsigned = {signed}\n')
    assert settings is not None
    assert [(each.rule, each.where.row) for each in findings] == [
        ("signed_afterwards", len(HEAD.splitlines()) + 6)
    ] * is_told


def test_a_list_of_nobody_is_noted_when_the_statement_is_made():
    settings = settings_of("")
    assert recipients(settings) == ()
    assert [each.rule for each in nobody_entitled(settings)] == ["nobody_entitled"]


@pytest.mark.parametrize("language", Language)
def test_every_fault_can_be_said_without_the_role(language: Language):
    _, [unreasoned] = read(OTHER)
    _, [afterwards] = read(f'{OTHER}reason = "x"\nsigned = 2025-03-11\n')
    findings = [unreasoned, afterwards, *nobody_entitled(settings_of(""))]
    said = [Words(language).say(part) for each in findings for part in (each.problem, each.remedy)]
    assert all(said)
    assert not any("Revisoren" in sentence or "{" in sentence for sentence in said)


def test_the_record_logs_who_gets_the_complete_version_and_every_departure(tmp_path: Path):
    departure = 'setting = "margin"\ndecided_by = "HR-direktør"\ndate = 2025-01-20\nreason = "x"\n'
    weaker = f"[disclosure]\nmargin = 5\n[[disclosure.departures]]\n{departure}"
    settings = settings_of(f'{OTHER}reason = "Revisjon"\n{weaker}')
    logged = json.loads(record(tmp_path, (), settings, Plan({}), {}))
    [recipient] = logged["entitled"]
    assert (recipient["role"], recipient["basis"], recipient["date"]) == ("Revisoren", "other", "2025-03-10")
    assert [each["setting"] for each in logged["disclosure"]["departures"]] == ["margin"]
