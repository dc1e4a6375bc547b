"""``work/*.toml`` and ``authority/*.toml``: read whole, or every fault named with its file and line."""

from __future__ import annotations

import random
import time
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from jamstilt.activity.activity import Activity
from jamstilt.findings import Finding, Severity
from jamstilt.language.catalogue import Language, Words
from jamstilt.law.grounds import Area, Ground
from jamstilt.register.quantity import Qualifier
from jamstilt.statement.registers import Registers
from jamstilt.storage.dossier import Dossier
from jamstilt.storage.registers.registers import read_registers

RISKS = """\
# what we found
[[risks]]
key = "uneven_recruitment"
area = "recruitment"
grounds = ["gender", "ethnicity"]
observed = {nn = "Få kvinner søkjer", nb = "Få kvinner søker"}

[[causes]]
key = "narrow_channels"
risk = "uneven_recruitment"
text = "Utlysinga når dei same"

[[measures]]
key = "open_channels"
title = "Lyse ut i fleire kanalar"
answers = ["narrow_channels"]
due = 2024-10-01
"""

CASELOADS = """\
[[caseloads]]
key = "advisers"
title = "Rådgivarane"
year = 2024
unit = "saker"
total = 1031
women = {value = 761, qualifier = "over"}
men = 264.5

  [[caseloads.numbers]]
  key = "posts"
  label = "Stillingar"
  value = 57
"""


def written(folder: Path, **files: str) -> Dossier:
    """A dossier for 2024 with registers: ``work_risks`` becomes ``work/risks.toml``."""
    for name, text in {"jamstilt": "[statement]\nyear = 2024\n", **files}.items():
        place, _, stem = name.rpartition("_")
        (folder / place).mkdir(exist_ok=True)
        (folder / place / f"{stem}.toml").write_text(text, encoding="utf-8")
    return Dossier(folder)


def read(folder: Path, **files: str) -> Registers:
    registers, findings = read_registers(written(folder, **files))
    assert findings == ()
    return registers


def found(folder: Path, **files: str) -> list[tuple[str, str | None, int | None]]:
    _, findings = read_registers(written(folder, **files))
    assert all(said(finding) for finding in findings)
    return [(one.rule, one.where.file, one.where.row) for one in findings]


def said(finding: Finding) -> str:
    sentences = [Words(language).say(text) for language in Language for text in (finding.problem, finding.remedy)]
    return " ".join(sentences)


def test_a_dossier_without_registers_is_no_fault(tmp_path: Path):
    assert read(tmp_path) == Registers()


def test_a_register_is_read_with_its_words_days_and_places(tmp_path: Path):
    activity = read(tmp_path, work_risks=RISKS).activity
    (risk,), (cause,), (measure,) = activity.risks, activity.causes, activity.measures
    assert risk.area is Area.RECRUITMENT
    assert risk.grounds == (Ground.GENDER, Ground.ETHNICITY)
    assert risk.observed.nb == "Få kvinner søker"
    assert cause.text.own == "Utlysinga når dei same"
    assert measure.due == date(2024, 10, 1)
    assert [(each.at.file, each.at.row) for each in (risk, cause, measure)] == [
        ("work/risks.toml", 2), ("work/risks.toml", 8), ("work/risks.toml", 13),
    ]  # fmt: skip


def test_numbers_are_exact_and_keep_their_qualifier(tmp_path: Path):
    (caseload,) = read(tmp_path, authority_cases=CASELOADS).authority.caseloads
    assert caseload.total is not None
    assert caseload.women is not None
    assert caseload.men is not None
    assert caseload.total.value == 1031
    assert caseload.women.qualifier is Qualifier.OVER
    assert caseload.men.value == Fraction(529, 2)
    assert caseload.numbers[0].value is not None
    assert caseload.numbers[0].value.value == 57


def test_a_kind_may_be_spread_over_files_and_no_order_changes_anything(tmp_path: Path):
    tables = [
        *(f'[[policies]]\nkey = "p{number}"\ntitle = "t"\norder = {number % 3}\n' for number in range(12)),
        *(f'[[plan_measures]]\nplan = "a"\nnumber = "{number}"\n' for number in ("2", "19b", "10", "19")),
        *(f'[[meetings]]\nbody = "{body}"\non = 2024-05-0{day}\nabout = "x"\n' for body in "ba" for day in (2, 1)),
    ]
    given: set[Registers] = set()
    for seed in range(5):
        random.Random(seed).shuffle(tables)  # noqa: S311 - an order, no sentence
        folder = tmp_path / str(seed)
        folder.mkdir()
        work = [table for table in tables if "plan_measures" not in table]
        registers = read(
            folder,
            work_a="\n".join(work[: 3 * seed]),
            work_b="\n".join(work[3 * seed :]),
            authority_c="\n".join(table for table in tables if "plan_measures" in table),
        )
        given.add(without_places(registers))
    (registers,) = given
    assert [policy.key for policy in registers.activity.policies][:4] == ["p0", "p3", "p6", "p9"]
    assert [measure.number for measure in registers.authority.plan_measures] == ["2", "10", "19", "19b"]
    assert [(each.on.day, each.body.own) for each in registers.activity.meetings] == [
        (1, "a"), (1, "b"), (2, "a"), (2, "b"),
    ]  # fmt: skip


def without_places(registers: Registers) -> Registers:
    from dataclasses import fields, replace

    from jamstilt.findings import Where

    def bare(register):
        return replace(
            register,
            **{
                field.name: tuple(replace(each, at=Where()) for each in getattr(register, field.name))
                for field in fields(register)
            },
        )

    return replace(registers, activity=bare(registers.activity), authority=bare(registers.authority))


@pytest.mark.parametrize(
    ("change", "rule", "row"),
    [
        (("area = ", "areal = "), {"entry_key_missing", "entry_key_unknown"}, {2, 4}),
        (('"recruitment"', '"recruiting"'), {"entry_value_wrong"}, {4}),
        (('"ethnicity"]', '"etnisitet"]'), {"entry_value_wrong"}, {5}),
        (('["gender", "ethnicity"]', '"gender"'), {"entry_value_wrong"}, {5}),
        (("nb =", "no ="), {"entry_key_unknown"}, {6}),
        (('key = "uneven_recruitment"\n', 'key = "uneven recruitment"\n'), {"entry_value_wrong"}, {3}),
        (('key = "uneven_recruitment"\n', 'key = "uneven_recruitment"\nat = "here"\n'), {"entry_key_unknown"}, {4}),
        (('{nn = "Få kvinner søkjer", nb = "Få kvinner søker"}', '""'), {"entry_value_wrong"}, {6}),
        (('{nn = "Få kvinner søkjer", nb = "Få kvinner søker"}', "3"), {"entry_value_wrong"}, {6}),
    ],
)
def test_a_broken_entry_is_said_and_the_others_are_read(
    tmp_path: Path, change: tuple[str, str], rule: set[str], row: set[int]
):
    text = RISKS.replace(*change)
    assert text != RISKS
    registers, findings = read_registers(written(tmp_path, work_risks=text))
    assert {one.rule for one in findings} == rule
    assert {one.where.row for one in findings} == row
    assert {one.where.file for one in findings} == {"work/risks.toml"}
    assert all(one.severity is Severity.STOPS for one in findings)
    assert registers.activity.risks == ()
    assert len(registers.activity.causes) == len(registers.activity.measures) == 1


def test_an_unknown_key_is_told_with_the_one_that_was_meant(tmp_path: Path):
    _, (finding,) = read_registers(written(tmp_path, work_risks=RISKS.replace("due =", "duee =")))
    assert "Her kan det stå: due." in said(finding)


def test_a_wrong_choice_is_told_with_all_that_can_be_chosen(tmp_path: Path):
    _, (finding,) = read_registers(written(tmp_path, work_risks=RISKS.replace('"recruitment"', '"x"')))
    assert "recruitment, pay_and_conditions, promotion" in said(finding)


def test_a_table_in_a_table_has_its_own_line(tmp_path: Path):
    text = CASELOADS.replace('label = "Stillingar"', "label = 3")
    assert found(tmp_path, authority_cases=text) == [("entry_value_wrong", "authority/cases.toml", 12)]


def test_a_finding_never_repeats_what_somebody_wrote(tmp_path: Path):
    sentence = "Ei lang setning om nokon som ikkje skal nemnast"
    text = RISKS.replace("Lyse ut i fleire kanalar", sentence).replace("due =", f'"{sentence}" =')
    _, findings = read_registers(written(tmp_path, work_risks=text))
    assert findings
    assert all(sentence not in said(one) for one in findings)


def test_a_table_that_the_register_does_not_know_is_told_with_the_one_that_was_meant(tmp_path: Path):
    _, (finding,) = read_registers(written(tmp_path, work_a='[[risk]]\nkey = "a"\n'))
    assert (finding.rule, finding.where.row) == ("table_unknown", 1)
    assert "Her kan det stå: risks." in said(finding)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"work_a": CASELOADS}, [("table_elsewhere", "work/a.toml", 1)]),
        ({"authority_a": RISKS.partition("[[causes]]")[0]}, [("table_elsewhere", "authority/a.toml", 2)]),
        ({"work_a": RISKS.replace("[[risks]]", "[risks]")}, [("table_not_listed", "work/a.toml", 2)]),
        ({"work_a": "risks = [1]\n"}, [("table_not_listed", "work/a.toml", 1)]),
        ({"work_a": "[[risks]\n", "work_b": ""}, [("register_broken", "work/a.toml", 1)]),
        ({"work_a": 'key = "x"\n[[risks]]\nkey = "a\n'}, [("register_broken", "work/a.toml", 3)]),
    ],
)
def test_a_table_or_a_file_that_cannot_be_read_is_said(tmp_path: Path, files: dict[str, str], expected: object):
    assert found(tmp_path, **files) == expected


def test_an_entry_that_stands_twice_is_told_with_both_places(tmp_path: Path):
    dossier = written(tmp_path, work_a=RISKS, work_b="\n\n" + RISKS.partition("[[causes]]")[0])
    registers, (finding,) = read_registers(dossier)
    assert (finding.rule, finding.where.file, finding.where.row) == ("entry_twice", "work/b.toml", 4)
    assert "work/a.toml, linje 2" in said(finding)
    assert len(registers.activity.risks) == 1


def test_the_same_caseload_may_come_in_two_years(tmp_path: Path):
    text = CASELOADS + CASELOADS.replace("2024", "2023")
    assert [each.year for each in read(tmp_path, authority_a=text).authority.caseloads] == [2023, 2024]


def test_a_byte_order_mark_is_passed_over_and_other_codings_are_said(tmp_path: Path):
    dossier = written(tmp_path, work_a="")
    (dossier.work / "b.toml").write_bytes(RISKS.encode("utf-8-sig"))
    (dossier.work / "c.toml").write_bytes('[[risks]]\nkey = "å"\n'.encode("latin-1"))
    registers, (finding,) = read_registers(dossier)
    assert len(registers.activity.risks) == 1
    assert (finding.rule, finding.where.file) == ("text_unreadable", "work/c.toml")


@pytest.mark.parametrize("number", ["inf", "nan", "1e99999999", "-1e-99999999"])
def test_a_number_that_no_register_can_mean_is_said_at_once(tmp_path: Path, number: str):
    text = CASELOADS.replace("264.5", number)
    assert found(tmp_path, authority_cases=text) == [("entry_value_wrong", "authority/cases.toml", 8)]


def test_words_in_a_long_text_are_no_tables(tmp_path: Path):
    long = 'title = """\n[[risks]]\nkey = 1\n"quoted\n"""\n'
    text = f'[[measures]]\nkey = "a"\n{long}due = 3\n'
    assert found(tmp_path, work_a=text) == [("entry_value_wrong", "work/a.toml", 8)]


def test_texts_are_read_by_section_and_language(tmp_path: Path):
    dossier = written(tmp_path)
    for name in ("nn/summary.md", "en/summary.md", "nn/README.md", "nn/.hidden.md", "nn/Thumbs.db"):
        (dossier.text / name).parent.mkdir(parents=True, exist_ok=True)
        (dossier.text / name).write_bytes("\ufeffKort\r\nsagt".encode())
    registers, findings = read_registers(dossier)
    assert findings == ()
    assert [(text.section, text.language, text.file, text.markdown) for text in registers.texts] == [
        ("summary", Language.NYNORSK, "text/nn/summary.md", "Kort\nsagt"),
        ("summary", Language.ENGLISH, "text/en/summary.md", "Kort\nsagt"),
    ]


def test_a_text_that_stands_elsewhere_or_is_not_utf_8_is_said(tmp_path: Path):
    dossier = written(tmp_path)
    (dossier.text / "nn").mkdir(parents=True)
    (dossier.text / "summary.md").write_text("x")
    (dossier.text / "nn" / "summary.md").write_bytes(b"\xe5")
    registers, findings = read_registers(dossier)
    assert registers.texts == ()
    assert [(one.rule, one.where.file) for one in findings] == [
        ("text_unreadable", "text/nn/summary.md"),
        ("text_not_read", "text/summary.md"),
    ]


def test_what_was_promised_is_the_newest_register_before_the_year(tmp_path: Path):
    measure = '[[measures]]\nkey = "{}"\ntitle = "x"\n'
    files = {f"earlier_work-{year}": measure.format(f"y{year}") for year in (2021, 2023, 2024, 2025)}
    promised = read(tmp_path, **files).promised
    assert [(each.key, each.at.file, each.at.row) for each in promised.measures] == [
        ("y2023", "earlier/work-2023.toml", 1)
    ]


def test_without_an_earlier_register_nothing_was_promised(tmp_path: Path):
    assert read(tmp_path, work_a=RISKS).promised == Activity()


def test_five_hundred_entries_are_read_at_once(tmp_path: Path):
    entry = RISKS.partition("[[causes]]")[0]
    dossier = written(tmp_path, work_a="".join(entry.replace("uneven", f"uneven{number}") for number in range(500)))
    read_registers(dossier)
    start = time.perf_counter()
    registers, _ = read_registers(dossier)
    assert time.perf_counter() - start < 1  # 0.1 s on a machine of its own
    assert len(registers.activity.risks) == 500


def test_a_truth_is_no_number(tmp_path: Path):
    goal = '[[goals]]\nkey = "a"\ntitle = "T"\noperator = "at_least"\nthreshold = true\n'
    assert found(tmp_path, work_goals=goal) == [("entry_value_wrong", "work/goals.toml", 5)]


def test_what_the_authority_expected_is_the_newest_register_before_the_year(tmp_path: Path):
    def expecting(key: str) -> str:
        return f'[[expectations]]\nkey = "{key}"\ntitle = "T"\n'

    years = {f"earlier_authority-{year}": expecting(f"of_{year}") for year in (2022, 2023, 2024)}
    assert [each.key for each in read(tmp_path, **years).expected.expectations] == ["of_2023"]


@pytest.mark.parametrize("name", ["nn/pay.txt", "nn/pay.md.txt", "nn/pay.docx", "pay.txt"])
def test_a_text_with_another_ending_is_not_passed_over_in_silence(tmp_path: Path, name: str):
    dossier = written(tmp_path)
    (tmp_path / "text" / "nn").mkdir(parents=True)
    (tmp_path / "text" / name).write_text("Løna.", encoding="utf-8")
    registers, [finding] = read_registers(dossier)
    assert (registers.texts, finding.rule, finding.where.file) == ((), "text_of_another_kind", f"text/{name}")
    assert "pay.md" in said(finding)
