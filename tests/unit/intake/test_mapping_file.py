from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstilt.findings import Finding, Severity
from jamstilt.intake.columns.mapping_answers import ANSWERS
from jamstilt.intake.columns.mapping_file import dump, parse
from jamstilt.intake.mapping import Field, FileUse, Kind, Layout, Mapping, PercentAs
from jamstilt.language.catalogue import Language, Words
from jamstilt.workforce.terms import PayBasis

EXAMPLE = """\
# Skrive av Kari
[[layout]]
key = "employees"  # frå lønssystemet
kind = "employees"
pay_basis = "year"
pay_is_full_time = true
percent_as = "percent"

[layout.columns]
employee_number = "Ansattnr"
gender = "Kjønn"     # K og M
[layout.values.appointment]
"Vikar" = "temporary"

[[file]]
name = "employees-2024.csv"
layout = "employees"
year = 2024

# Direktøren og assisterande
[groups]
"1061" = "top_managers"
"""
EMPLOYEES = Layout(
    key="employees",
    kind=Kind.EMPLOYEES,
    columns={Field.EMPLOYEE_NUMBER: "Ansattnr", Field.GENDER: "Kjønn"},
    values={Field.APPOINTMENT: {"Vikar": "temporary"}},
)
MEANING = Mapping((EMPLOYEES,), (FileUse("employees-2024.csv", "employees", 2024),), {"1061": "top_managers"})


def test_the_form_of_the_documentation_is_read():
    assert parse(EXAMPLE, "mapping.toml") == (MEANING, ())


def test_an_empty_file_is_an_empty_mapping():
    assert parse("", "mapping.toml") == (Mapping(), ())


def test_writing_what_was_read_changes_nothing():
    assert dump(MEANING, EXAMPLE) == EXAMPLE


def test_the_comments_of_the_user_live_on_when_the_mapping_grows():
    leave = Layout("leave", Kind.LEAVE, {Field.EMPLOYEE_NUMBER: "Ansattnr", Field.LEAVE_FROM: "Fra"})
    grown = Mapping(
        (EMPLOYEES, leave),
        (*MEANING.files, FileUse("permisjon.xlsx", "leave", 2024, "Ark1")),
        {"1061": "a", "1434": "b"},
    )
    text = dump(grown, EXAMPLE)
    assert parse(text, "mapping.toml") == (grown, ())
    for comment in ("# Skrive av Kari", "# frå lønssystemet", "# K og M", "# Direktøren og assisterande"):
        assert comment in text


def test_a_new_file_begins_with_a_word_to_the_reader():
    text = dump(MEANING)
    assert text.startswith("# Kolonnar og kodar")
    assert parse(text, "mapping.toml") == (MEANING, ())
    assert dump(MEANING, language=Language.ENGLISH).startswith("# Columns and codes")


def test_a_broken_file_is_made_anew():
    assert parse(dump(MEANING, "[[layout"), "mapping.toml") == (MEANING, ())


@pytest.mark.parametrize(
    ("before", "after", "rule", "line", "said"),
    [
        ('gender = "Kjønn"', 'gendre = "Kjønn"', "mapping_field_unknown", 11, "gender"),
        ("[layout.values.appointment]", "[layout.values.apointment]", "mapping_field_unknown", 12, "appointment"),
        ('kind = "employees"', 'kind = "emplyees"', "mapping_kind_unknown", 4, "employees, additions"),
        ('kind = "employees"\n', "", "mapping_answer_missing", 2, "kind"),
        ('kind = "employees"', "kind = 3", "mapping_wrong_type", 4, "kind"),
        ('pay_basis = "year"', 'pay_basis = "week"', "mapping_answer_unknown", 5, "year, month, hour"),
        ("pay_is_full_time = true", "pay_is_full_time = 1", "mapping_wrong_type", 6, "true"),
        ('percent_as = "percent"', 'percentas = "percent"', "mapping_name_unknown", 7, "percent_as"),
        ('"Vikar" = "temporary"', '"Vikar" = "temporry"', "mapping_answer_unknown", 13, "permanent, temporary"),
        ('layout = "employees"', 'layout = "staff"', "mapping_layout_unknown", 17, "employees"),
        ("year = 2024", 'year = "2024"', "mapping_wrong_type", 18, "year"),
        ("year = 2024", "year = true", "mapping_wrong_type", 18, "year"),
        ("[groups]", "[group]", "mapping_name_unknown", 21, "groups"),
        ('"1061" = "top_managers"', '"1061" = 1', "mapping_wrong_type", 22, "1061"),
        ('"1061" = "top_managers"', '"1061" = "top_managers', "mapping_broken", 22, "TOML"),
    ],
)
def test_a_mistake_is_found_at_its_line_with_what_may_stand_there(
    before: str, after: str, rule: str, line: int, said: str
):
    assert EXAMPLE.count(before) == 1
    mapping, findings = parse(EXAMPLE.replace(before, after), "mapping.toml")
    assert mapping is None
    (finding,) = findings
    assert (finding.rule, finding.severity, finding.where.row) == (rule, Severity.STOPS, line)
    assert finding.where.file == "mapping.toml"
    assert said in sentences(finding)


def test_all_mistakes_are_found_in_one_go():
    text = (
        EXAMPLE.replace("gender =", "gendre =").replace('kind = "employees"', 'kind = "x"').replace("2024\n", "'x'\n")
    )
    mapping, findings = parse(text, "mapping.toml")
    assert mapping is None
    assert {finding.rule for finding in findings} == {
        "mapping_field_unknown",
        "mapping_kind_unknown",
        "mapping_wrong_type",
    }


def test_two_layouts_with_one_name_and_a_file_named_twice_are_found_at_the_second():
    text = EXAMPLE + '[[layout]]\nkey = "employees"\nkind = "leave"\n'
    text += '[[file]]\nname = "employees-2024.csv"\nlayout = "employees"\nyear = 2024\n'
    _, findings = parse(text, "mapping.toml")
    assert [(finding.rule, finding.where.row) for finding in findings] == [
        ("mapping_layout_twice", 24),
        ("mapping_file_twice", 27),
    ]


def sentences(finding: Finding) -> str:
    """Both sentences in all three languages: none may be missing."""
    return " ".join(Words(language).say(text) for language in Language for text in (finding.problem, finding.remedy))


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
columns = st.dictionaries(st.sampled_from(Field), texts, max_size=5)
coded = st.sampled_from(sorted(ANSWERS)).flatmap(
    lambda field: st.tuples(
        st.just(Field(field)), st.dictionaries(texts, st.sampled_from([str(a) for a in ANSWERS[field]]), max_size=3)
    )
)
layouts = st.builds(
    Layout,
    key=texts,
    kind=st.sampled_from(Kind),
    columns=columns,
    pay_basis=st.sampled_from(PayBasis),
    pay_is_full_time=st.booleans(),
    percent_as=st.sampled_from(PercentAs),
    values=st.lists(coded, max_size=2).map(dict),
    left_alone=st.lists(texts, max_size=3).map(tuple),
)


@st.composite
def mappings(draw: st.DrawFn) -> Mapping:
    chosen = draw(st.lists(layouts, max_size=3, unique_by=lambda layout: layout.key))
    keys = st.sampled_from([layout.key for layout in chosen]) if chosen else st.nothing()
    use = st.builds(FileUse, texts, keys, st.integers(1990, 2100), st.one_of(st.none(), texts))
    files = draw(st.lists(use, max_size=3 if chosen else 0, unique_by=lambda use: (use.file, use.sheet, use.year)))
    return Mapping(tuple(chosen), tuple(files), draw(st.dictionaries(texts, texts, max_size=4)))


@given(mappings())
def test_what_is_written_is_always_read_back_as_it_was(mapping: Mapping):
    assert parse(dump(mapping), "mapping.toml") == (mapping, ())


@given(mappings(), mappings())
def test_written_over_another_mapping_it_is_still_what_it_was(earlier: Mapping, mapping: Mapping):
    assert parse(dump(mapping, dump(earlier)), "mapping.toml") == (mapping, ())


@given(st.text(max_size=60))
def test_any_text_gives_a_mapping_or_findings_and_never_an_error(text: str):
    mapping, findings = parse(text, "mapping.toml")
    assert (mapping is None) == bool(findings)
