"""``jamstilt.toml``: read whole, or every fault named with its line."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstilt.findings import Finding, Severity
from jamstilt.language.catalogue import Language, Words
from jamstilt.law.duty_bearer import Sector
from jamstilt.storage.choices import Settings, Weeks
from jamstilt.storage.settings import parse_settings

WHOLE = """\
[organisation]
name = "Eksempeldirektoratet"
organisation_number = "314577205"
sector = "public"
public_authority = true

[statement]
year = 2024
languages = ["nn", "nb", "en"]

[groups.top_managers]
nn = "Toppleiarar"
nb = "Toppledere"
en = "Top managers"
[groups.apprentices]
nn = "Lærlingar"
nb = "Lærlinger"
en = "Apprentices"

[populations.without_apprentices]
leave_out_groups = ["apprentices"]
nn = "alle tilsette utan lærlingar"
nb = "alle ansatte uten lærlinger"
en = "all employees except apprentices"

[measures]
employees = "without_apprentices"

[parental_leave]
weeks = "working_days"

[disclosure]
publish_kroner = true

[[disclosure.departures]]
setting = "publish_kroner"
decided_by = "HR-direktør"
date = 2025-02-01
reason = "Løn er offentleg."

[[entitled]]
role = "Tillitsvalde i likestillingsutvalet"
basis = "representative"
date = 2025-03-10
signed = 2025-03-03

[[decisions]]
rule = "group_unknown"
file = "tilsette.csv"
decided_by = "HR-rådgivar"
date = 2025-02-02
reason = "To engasjement."
"""


def whole() -> Settings:
    settings, findings = parse_settings(WHOLE, "jamstilt.toml")
    assert settings is not None
    assert findings == ()
    return settings


def found(text: str) -> list[tuple[str, int | None]]:
    settings, findings = parse_settings(text, "jamstilt.toml")
    stopping = [one for one in findings if one.severity is Severity.STOPS]
    assert (settings is None) is bool(stopping)
    assert all(one.where.file == "jamstilt.toml" for one in findings)
    return [(one.rule, one.where.row) for one in findings]


def line(text: str, beginning: str) -> int:
    return next(number for number, one in enumerate(text.splitlines(), start=1) if one.startswith(beginning))


def said(findings: Iterable[Finding], language: str) -> list[str]:
    words = Words(Language(language))
    return [f"{words.say(one.problem)} {words.say(one.remedy)}" for one in findings]


def test_what_is_written_is_what_is_read():
    settings = whole()
    assert settings.organisation.name == "Eksempeldirektoratet"
    assert settings.organisation.sector is Sector.PUBLIC
    assert settings.statement.languages == (Language.NYNORSK, Language.BOKMAL, Language.ENGLISH)
    assert list(settings.groups) == ["top_managers", "apprentices"]
    assert settings.groups["apprentices"].in_language(Language.BOKMAL) == "Lærlinger"
    assert settings.parental_leave.weeks is Weeks.WORKING_DAYS
    assert settings.disclosure.departures[0].date.isoformat() == "2025-02-01"


def test_each_item_is_counted_over_everyone_unless_it_says_otherwise():
    settings = whole()
    assert settings.left_out(settings.measures.employees) == {"apprentices"}
    assert settings.left_out(settings.measures.pay) == set()
    assert settings.population_name("everyone", Language.NYNORSK) == "alle tilsette"
    assert settings.population_name("without_apprentices", Language.BOKMAL) == "alle ansatte uten lærlinger"


def test_a_decision_holds_for_its_rule_and_file_only():
    settings = whole()
    assert settings.decision("group_unknown", "tilsette.csv") == settings.decisions[0]
    assert settings.decision("group_unknown", "anna.csv") is None
    assert settings.decision("column_doubled", "tilsette.csv") is None


def test_a_decision_without_a_file_holds_for_every_file():
    settings, _ = parse_settings(WHOLE.replace('file = "tilsette.csv"\n', ""), "jamstilt.toml")
    assert settings is not None
    assert settings.decision("group_unknown", "anna.csv") == settings.decisions[0]


def test_a_byte_order_mark_from_notepad_does_no_harm():
    assert parse_settings("\ufeff" + WHOLE, "jamstilt.toml")[0] == whole()


@pytest.mark.parametrize(
    ("old", "new", "rule", "at"),
    [
        ('name = "Eks', 'naem = "Eks', "key_unknown", "naem"),
        ('sector = "public"', 'sector = "statleg"', "value_wrong", "sector"),
        ("public_authority = true", 'public_authority = "ja"', "value_wrong", "public_authority"),
        ("year = 2024", 'year = "2024"', "value_wrong", "year"),
        ("year = 2024", "year = 24", "value_wrong", "year"),
        ("year = 2024", "year = 20244", "value_wrong", "year"),
        ('["nn", "nb", "en"]', '["nn", "se"]', "value_wrong", "languages"),
        ('["nn", "nb", "en"]', "[]", "value_wrong", "languages"),
        ('["nn", "nb", "en"]', '["nn", "nn"]', "language_twice", "languages"),
        ('"314577205"', '"314577204"', "organisation_number", "organisation_number"),
        ('nn = "Lærlingar"\n', "", "label_missing", "[groups.apprentices]"),
        ('nn = "alle tilsette utan lærlingar"\n', "", "label_missing", "[populations.without_apprentices]"),
        ('out_groups = ["apprentices"]', 'out_groups = ["laerlingar"]', "group_not_in_settings", "leave_out_groups"),
        ('employees = "without_apprentices"', 'pay = "nobody"', "population_unknown", "pay"),
        ("[groups.top_managers]", "[groups.total]", "key_reserved", "[groups.total]"),
        ("[groups.top_managers]", "[groups.leavers]", "key_reserved", "[groups.leavers]"),
        ("[groups.top_managers]", '[groups."Toppleiarar"]', "value_wrong", '[groups."Toppleiarar"]'),
        ("publish_kroner = true", "threshold = 4", "departure_unexplained", "threshold"),
        ("publish_kroner = true", "quantile_minimum = 9", "departure_unexplained", "quantile_minimum"),
        ("publish_kroner = true", "threshold = 0", "value_wrong", "threshold"),
        ('weeks = "working_days"', 'weeks = "years"', "value_wrong", "weeks"),
        ("date = 2025-02-01", 'date = "i går"', "value_wrong", "date"),
        ("[measures]", "[measurez]", "key_unknown", "[measurez]"),
        ('setting = "publish_kroner"', 'setting = "everything"', "value_wrong", "setting"),
        ('basis = "representative"', 'basis = "friend"', "value_wrong", "basis"),
        ('basis = "representative"', 'basis = "other"', "recipient_unreasoned", 'basis = "other"'),
        ('role = "Tillitsvalde i likestillingsutvalet"', 'role = " "', "value_wrong", "role"),
    ],
)
def test_a_fault_is_named_at_its_line(old: str, new: str, rule: str, at: str):
    text = WHOLE.replace(old, new, 1)
    assert text != WHOLE
    assert (rule, line(text, at)) in found(text)


def test_what_is_missing_points_to_its_table():
    text = WHOLE.replace("year = 2024\n", "")
    assert found(text) == [("key_missing", line(text, "[statement]"))]


def test_a_table_that_is_missing_has_no_line():
    text = WHOLE.replace("[statement]\nyear = 2024\n", "").replace('languages = ["nn", "nb", "en"]\n', "")
    assert found(text) == [("key_missing", None)]


def test_the_second_decision_has_its_own_line():
    text = WHOLE + '\n[[decisions]]\nrule = "x"\ndate = 2025-01-01\nreason = "y"\n'
    last = max(number for number, one in enumerate(text.splitlines(), start=1) if one == "[[decisions]]")
    assert found(text) == [("key_missing", last)]


@pytest.mark.parametrize(
    ("text", "at"),
    [("[organisation\n", 1), ('[organisation]\nname = "Eks\n', 2), ("a = 1\na = 2\n", 2), ("[statement", 1)],
)
def test_a_broken_file_names_the_line_where_reading_stopped(text: str, at: int):
    assert found(text) == [("toml_broken", at)]


def test_all_faults_are_said_at_once():
    text = WHOLE.replace('sector = "public"', 'sector = "x"').replace("year = 2024", 'year = "x"')
    assert [rule for rule, _ in found(text)] == ["value_wrong", "value_wrong"]


def test_a_departure_that_departs_from_nothing_is_only_a_note():
    text = WHOLE.replace("publish_kroner = true", "publish_kroner = false")
    assert found(text) == [("departure_needless", line(text, "[[disclosure.departures]]"))]


@pytest.mark.parametrize(("threshold", "departs"), [(4, True), (5, False), (6, False)])
def test_the_threshold_departs_only_below_five(threshold: int, departs: bool):  # noqa: FBT001 - a decision table
    text = WHOLE.replace("publish_kroner = true", f"publish_kroner = true\nthreshold = {threshold}")
    assert (("departure_unexplained", line(text, "threshold")) in found(text)) is departs


@pytest.mark.parametrize(("minimum", "departs"), [(9, True), (10, False), (11, False)])
def test_the_quantile_minimum_departs_only_below_ten(minimum: int, departs: bool):  # noqa: FBT001 - a decision table
    text = WHOLE.replace("publish_kroner = true", f"publish_kroner = true\nquantile_minimum = {minimum}")
    assert (("departure_unexplained", line(text, "quantile_minimum")) in found(text)) is departs


def test_a_misspelt_key_is_answered_with_the_likely_one():
    _, findings = parse_settings(
        WHOLE.replace("threshold", "treshold").replace("publish_kroner =", "publish_kronor ="), "f"
    )
    assert any("publish_kroner" in sentence for sentence in said(findings, "nn"))


@pytest.mark.parametrize("language", ["nn", "nb", "en"])
def test_every_fault_can_be_said(language: str):
    text = WHOLE.replace('sector = "public"', 'sector = "x"').replace("year = 2024", "year = 1")
    _, findings = parse_settings(text.replace("reason", "reasons"), "jamstilt.toml")
    assert all(sentence and "{" not in sentence for sentence in said(findings, language))


def test_what_the_user_wrote_is_never_repeated():
    _, findings = parse_settings(WHOLE.replace("public_authority = true", 'public_authority = "Kari 712345"'), "f")
    assert not any("Kari" in sentence or "712345" in sentence for sentence in said(findings, "nb"))


@given(st.text())
def test_no_text_at_all_makes_reading_fail(text: str):
    settings, findings = parse_settings(text, "jamstilt.toml")
    assert settings is None
    assert findings


@given(st.dictionaries(st.from_regex(r"[a-z_]{1,8}", fullmatch=True), st.integers() | st.booleans(), max_size=4))
def test_no_contents_at_all_make_reading_fail(keys: dict[str, int]):
    body = "\n".join(f"{key} = {str(value).lower()}" for key, value in keys.items())
    settings, findings = parse_settings(f"[organisation]\n{body}\n[disclosure]\n{body}\n", "jamstilt.toml")
    assert settings is None
    assert findings


@pytest.mark.parametrize(
    ("written", "share"),
    [("", None), ("threshold = 0.4", "2/5"), ('threshold = "1/3"', "1/3"), ("threshold = 0.5", "1/2")],
)
def test_a_threshold_of_the_forty_per_cent_rule_is_exact(written: str, share: str | None):
    settings, findings = parse_settings(f"{WHOLE}\n[preferred_gender]\n{written}\n", "jamstilt.toml")
    assert findings == () or all(finding.severity is Severity.NOTE for finding in findings)
    assert settings is not None
    assert settings.preferred_gender is not None
    assert settings.preferred_gender.threshold == (None if share is None else Fraction(share))


@pytest.mark.parametrize("written", ["0", "0.51", "40"])
def test_a_threshold_that_is_no_share_under_one_half_is_a_finding(written: str):
    settings, [finding] = parse_settings(f"{WHOLE}\n[preferred_gender]\nthreshold = {written}\n", "jamstilt.toml")
    assert (settings, finding.rule, finding.severity) == (None, "value_wrong", Severity.STOPS)


def test_who_says_nothing_has_no_such_rule():
    settings, _ = parse_settings(WHOLE, "jamstilt.toml")
    assert settings is not None
    assert settings.preferred_gender is None
