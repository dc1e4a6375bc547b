"""The templates: nothing is said in them until somebody takes away a sign, and then all of it can be read."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from jamstilt.activity.activity import Activity
from jamstilt.authority.authority import Authority
from jamstilt.language.catalogue import Language
from jamstilt.law.duty_bearer import Sector
from jamstilt.statement.registers import Registers
from jamstilt.storage.dossier import Dossier
from jamstilt.storage.new_dossier import new_dossier
from jamstilt.storage.registers.registers import read_registers

NORWEGIAN = (Language.NYNORSK, Language.BOKMAL)


def made(folder: Path, language: Language, sector: Sector = Sector.PUBLIC) -> Dossier:
    dossier, findings = new_dossier(folder, "Eks", 2024, sector, [language, Language.ENGLISH])
    assert dossier is not None
    assert findings == ()
    return dossier


@pytest.mark.parametrize("language", NORWEGIAN)
def test_templates_say_nothing_by_themselves(tmp_path: Path, language: Language):
    assert read_registers(made(tmp_path, language)) == (Registers(), ())


@pytest.mark.parametrize("language", NORWEGIAN)
def test_every_example_can_be_read_when_it_is_taken_into_use(tmp_path: Path, language: Language):
    dossier = made(tmp_path, language)
    for path in (*dossier.work.iterdir(), *dossier.authority.iterdir()):
        text = path.read_text("utf-8")
        path.write_text(re.sub(r"^#(?=\S)", "", text, flags=re.MULTILINE), encoding="utf-8")
    registers, findings = read_registers(dossier)
    assert findings == ()
    shown = {field.name: len(getattr(registers.activity, field.name)) for field in fields(Activity)}
    shown |= {field.name: len(getattr(registers.authority, field.name)) for field in fields(Authority)}
    assert [kind for kind, count in shown.items() if count != 1] == []


def test_both_varieties_show_the_same_kinds_and_fields(tmp_path: Path):
    one, other = (made(tmp_path / language, language) for language in NORWEGIAN)
    names = re.compile(r"^#(\w+ =|\[\[.*\]\])", re.MULTILINE)
    for path in (*one.work.iterdir(), *one.authority.iterdir()):
        same = other.folder / path.relative_to(one.folder)
        assert names.findall(path.read_text("utf-8")) == names.findall(same.read_text("utf-8"))


def test_a_private_employer_gets_no_templates_for_authorities(tmp_path: Path):
    dossier = made(tmp_path, Language.BOKMAL, Sector.PRIVATE)
    assert not dossier.authority.exists()
    assert {path.name for path in dossier.work.iterdir()} >= {"cooperation.toml", "measures.toml", "risks.toml"}


def test_each_language_has_a_hint_on_the_names_of_texts(tmp_path: Path):
    dossier = made(tmp_path, Language.NYNORSK)
    for language in ("nn", "en"):
        assert "`summary.md`" in (dossier.text / language / "README.md").read_text("utf-8")


def test_what_somebody_has_written_is_left_as_it_is(tmp_path: Path):
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "risks.toml").write_text("# mine")
    assert (made(tmp_path, Language.NYNORSK).work / "risks.toml").read_text() == "# mine"
