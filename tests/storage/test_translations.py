"""What a language still lacks is told once for each file, and a language may be left out by choice."""

from __future__ import annotations

from pathlib import Path

from jamstilt.findings import Finding, Severity
from jamstilt.intake.aggregates.read import read_aggregates
from jamstilt.language.catalogue import Language, Words
from jamstilt.statement.registers import Registers
from jamstilt.storage.dossier import Dossier
from jamstilt.storage.registers.registers import read_registers
from jamstilt.storage.registers.translations import missing_translations
from jamstilt.storage.settings import parse_settings

SETTINGS = """\
[organisation]
name = "Eks"
sector = "public"
[statement]
year = 2024
languages = ["nn", "nb", "en"]
[groups.a]
nn = "A"
nb = "A"
en = "A"
"""
MEASURES = """\
[[measures]]
key = "a"
title = "På nynorsk"
description = {nn = "Lang tekst", nb = "Lang tekst"}

[[measures]]
key = "b"
title = {nn = "Ei", nb = "En", en = "One"}
description = "Lang tekst"
"""


def found(folder: Path, extra: str = "", texts: tuple[str, ...] = (), work: str = MEASURES) -> tuple[Finding, ...]:
    (folder / "work").mkdir(parents=True)
    (folder / "work" / "measures.toml").write_text(work, encoding="utf-8")
    for text in texts:
        (folder / "text" / text).parent.mkdir(parents=True, exist_ok=True)
        (folder / "text" / text).write_text("x")
    registers, faults = read_registers(Dossier(folder))
    settings, more = parse_settings(SETTINGS + extra, "jamstilt.toml")
    assert faults == more == ()
    assert settings is not None
    return missing_translations(registers, settings)


def told(finding: Finding) -> str:
    return Words(Language.NYNORSK).say(finding.problem)


def test_one_finding_for_each_file_and_language(tmp_path: Path):
    english, bokmal = found(tmp_path)
    assert english.severity is Severity.DECIDE
    assert (english.where.file, english.where.row) == ("work/measures.toml", 1)
    assert (
        told(english) == "3 tekstar i fila finst ikkje på engelsk: linje 1 (description), 1 (title), 6 (description)."
    )
    assert told(bokmal) == "2 tekstar i fila finst ikkje på bokmål: linje 1 (title), 6 (description)."


def test_prose_is_asked_for_only_in_the_languages_chosen(tmp_path: Path):
    english, bokmal = found(tmp_path, '[prose]\nlanguages = ["nn"]\n', texts=("nn/summary.md",))
    assert told(english) == "1 tekst i fila finst ikkje på engelsk: linje 1 (title)."
    assert told(bokmal) == "1 tekst i fila finst ikkje på bokmål: linje 1 (title)."


def test_a_text_in_one_language_and_not_in_another_is_told(tmp_path: Path):
    findings = found(tmp_path, texts=("nn/summary.md", "nn/method.md", "nb/summary.md"), work="")
    assert [(one.rule, one.where.file, told(one)) for one in findings] == [
        ("text_untranslated", "text/nb", "1 tekst finst ikkje på bokmål: method.md"),
        ("text_untranslated", "text/en", "2 tekstar finst ikkje på engelsk: method.md, summary.md"),
    ]


def test_what_is_written_in_all_languages_is_not_asked_for(tmp_path: Path):
    work = '[[measures]]\nkey = "a"\ntitle = {nn = "Ei", nb = "En", en = "One"}\n'
    assert found(tmp_path, texts=("nn/a.md", "nb/a.md", "en/a.md"), work=work) == ()


def test_a_long_list_of_places_is_cut(tmp_path: Path):
    work = "".join(f'[[measures]]\nkey = "m{number}"\ntitle = "Tiltak"\n' for number in range(20))
    english, _ = found(tmp_path, work=work)
    assert told(english).startswith("20 tekstar")
    assert told(english).endswith("22 (title), ….")


def test_prose_in_a_language_that_the_statement_lacks_stops():
    settings, (finding,) = parse_settings(SETTINGS.replace(', "en"', "") + '[prose]\nlanguages = ["en"]\n', "a")
    assert settings is None
    assert (finding.rule, finding.where.row) == ("prose_language", 12)


def test_a_reason_for_restated_figures_stands_once_for_a_year():
    once = '[[restatements]]\nperiod = 2023\nreason = {nn = "Feil i fila."}\n'
    settings, findings = parse_settings(SETTINGS + once, "a")
    assert findings == ()
    assert settings is not None
    reason = settings.restatement(2023)
    assert reason is not None
    assert reason.reason.nn == "Feil i fila."
    assert settings.restatement(2022) is None
    _, (finding,) = parse_settings(SETTINGS + once + once, "a")
    assert (finding.rule, finding.where.row) == ("restated_twice", 14)


def test_a_table_with_titles_in_one_language_is_told_once_where_its_title_can_be_written(tmp_path: Path):
    (tmp_path / "authority").mkdir()
    path = tmp_path / "authority" / "saker.csv"
    path.write_text("Register;År;I alt\nA;2024;90\nB;2024;40\n", encoding="utf-8")
    authority, _ = read_aggregates(path.parent, "authority")
    settings, _ = parse_settings(SETTINGS, "jamstilt.toml")
    assert settings is not None
    (finding,) = missing_translations(Registers(authority=authority), settings)
    assert (finding.rule, finding.where.file, finding.where.row) == ("table_untranslated", "authority/saker.csv", 2)
    assert "authority/*.toml" in Words(Language.ENGLISH).say(finding.remedy)
    assert "nb, en" in Words(Language.ENGLISH).say(finding.problem)
