"""What a person is told who has written a register in a way that cannot be used, or not without a question."""

from __future__ import annotations

from pathlib import Path

import pytest

from jamstilt.findings import Finding, Severity
from jamstilt.language.catalogue import Language, Words
from jamstilt.language.message import Message
from jamstilt.storage.dossier import Dossier
from jamstilt.storage.registers.registers import read_registers

NUMBER = """\
[[programmes]]
key = "mika"
title = "MIKA"
field = "work"
grounds = []

[[programmes.numbers]]
key = "appealed"
label = "Klaga"
value = {value}
"""


def findings_of(folder: Path, place: str, text: str) -> tuple[Finding, ...]:
    """What is said of one file of a dossier for 2024, in words that exist in each language."""
    path = folder / place
    path.parent.mkdir(exist_ok=True)
    (folder / "jamstilt.toml").write_text("[statement]\nyear = 2024\n", encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    _, findings = read_registers(Dossier(folder))
    assert all(Words(language).say(each.remedy) for each in findings for language in Language)
    return findings


def english(text: Message) -> str:
    return Words(Language.ENGLISH).say(text)


@pytest.mark.parametrize(
    ("value", "asked"),
    [
        ("1", True),
        ("4", True),
        ("5", False),
        ("0", False),
        ("1.5", False),
        ('1\nunit = "count"', False),
        ('1\nunit = "persons"', False),
    ],
)
def test_a_small_number_without_a_unit_is_asked_about(tmp_path: Path, value: str, asked: bool):  # noqa: FBT001
    findings = findings_of(tmp_path, "authority/programmes.toml", NUMBER.format(value=value))
    assert [(each.rule, each.severity) for each in findings] == [("unit_not_said", Severity.DECIDE)] * asked
    assert all("appealed" in english(each.problem) for each in findings)
