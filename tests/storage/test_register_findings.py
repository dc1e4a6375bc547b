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


CASELOAD = '{}\nkey = "advisers"\ntitle = "Rådgivarane"\nyear = 2024\nunit = "saker"\n'


@pytest.mark.parametrize(
    ("text", "rule", "row"),
    [
        (CASELOAD.format("[[caseloads]]") + "total = 9\nwomen = 5\ntotal = 8\n", "key_written_twice", 8),
        (CASELOAD.format("[[caseloads]]").replace('"Rådgivarane"', "„Rådgivarane”"), "quotes_curly", 3),
        (CASELOAD.format("[[caseloads]]").replace('"Rådgivarane"', "“Rådgivarane”"), "quotes_curly", 3),
        (CASELOAD.format("[caseloads]"), "table_not_listed", 1),
        (CASELOAD.format("# cases\n[caseloads]") + CASELOAD.format("[caseloads]"), "table_not_listed", 2),
        (CASELOAD.format("[caseloads]") + CASELOAD.format("[[caseloads]]"), "table_not_listed", 1),
        ('[[caseloads]]\nkey = "a\n', "register_broken", 2),
    ],
)
def test_a_broken_register_is_told_what_most_likely_went_wrong(tmp_path: Path, text: str, rule: str, row: int):
    (finding,) = findings_of(tmp_path, "authority/cases.toml", text)
    assert (finding.rule, finding.where.row) == (rule, row)


def test_an_unknown_table_is_named_as_it_is_written(tmp_path: Path):
    (finding,) = findings_of(tmp_path, "authority/cases.toml", '[[caselods]]\nkey = "a"\n')
    assert "caselods" in english(finding.problem)
    assert "caseloads" in english(finding.remedy)


@pytest.mark.parametrize(("folder", "section"), [("authority", "24"), ("work", "26")])
def test_a_register_cites_the_section_that_asks_for_it(tmp_path: Path, folder: str, section: str):
    table = "programmes" if folder == "authority" else "measures"
    findings = findings_of(tmp_path, f"{folder}/x.toml", f'[[{table}]]\nkey = "a"\n')
    assert findings
    assert {each.provision.section for each in findings} == {section}


@pytest.mark.parametrize("folder", ["authority", "work"])
def test_a_register_with_txt_behind_its_name_is_told_to_be_renamed(tmp_path: Path, folder: str):
    (finding,) = findings_of(tmp_path, f"{folder}/notat.toml.txt", "[[caseloads]]\n")
    assert (finding.rule, finding.where.file) == ("register_named_txt", f"{folder}/notat.toml.txt")
    assert "notat.toml." in english(finding.remedy)
