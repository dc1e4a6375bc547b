"""The policy of disclosure control: each bound below, at and above, and each step that is weaker than the default."""

from __future__ import annotations

from dataclasses import fields
from fractions import Fraction

import pytest

from jamstilt.disclosure.policy import STRICT, Policy
from jamstilt.figure import COMPONENTS_OF, Component, Figure, Gender, Measure
from jamstilt.findings import Finding, Severity
from jamstilt.language.catalogue import Language, Words
from jamstilt.production.count import policy_of
from jamstilt.storage.choices import Settings
from jamstilt.storage.policy_choices import Weakened
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
[[entitled]]
role = "Tillitsvalde"
basis = "representative"
date = 2025-03-10
[disclosure]
"""
RATIO = "womens_share_of_mens_pay.agreed.total.all.2024"


def explained(setting: str) -> str:
    said = 'decided_by = "HR-direktør"\ndate = 2025-01-20\nreason = "x"'
    return f'[[disclosure.departures]]\nsetting = "{setting}"\n{said}\n'


def read(*lines: str, departures: tuple[str, ...] = ()) -> tuple[Settings | None, tuple[Finding, ...]]:
    return parse_settings(HEAD + "\n".join(lines) + "\n" + "".join(map(explained, departures)), "jamstilt.toml")


def policy(*lines: str, departures: tuple[str, ...] = ()) -> Policy:
    settings, findings = read(*lines, departures=departures)
    assert settings is not None
    assert findings == ()
    return policy_of(settings)


def rules(*lines: str, departures: tuple[str, ...] = tuple(Weakened)) -> list[str]:
    """What is found that stops; every departure is explained unless a test says otherwise."""
    _, findings = read(*lines, departures=departures)
    return [each.rule for each in findings if each.severity is Severity.STOPS]


def test_who_says_nothing_gets_the_strict_policy():
    assert policy() == STRICT


def test_the_strict_policy_is_pinned():
    told = {each.name: getattr(STRICT, each.name) for each in fields(STRICT)}
    assert told == {
        "threshold": 5,
        "quantile_minimum": 10,
        "publish_kroner": False,
        "show_safe_ratios": False,
        "margin": Fraction(1, 10),
        "prior": Fraction(1, 2),
        "insiders": True,
        "coalition": 1,
        "linked_years": True,
        "growth": (Fraction(0), Fraction(1, 10)),
        "must_show": (),
        "coarser": True,
    }


def test_per_cent_become_exact_shares():
    strict = policy("margin = 12.5", "prior = 33.3333", "growth = [0.5, 7]")
    assert (strict.margin, strict.prior) == (Fraction(1, 8), Fraction(333333, 1000000))
    assert strict.growth == (Fraction(1, 200), Fraction(7, 100))


@pytest.mark.parametrize(
    ("written", "is_allowed"),
    [
        ("margin = 0", False),
        ("margin = 0.0001", True),
        ("margin = 49.9999", True),
        ("margin = 50", False),
        ("margin = 51", False),
        ("margin = -1", False),
        ("prior = 10", False),
        ("prior = 10.0001", True),
        ("prior = 0", False),
        ("prior = -0.0001", False),
        ("prior = 99.9999", True),
        ("prior = 100", True),
        ("prior = 100.0001", False),
        ("margin = 99.9999\nprior = 100", True),
        ("margin = 100\nprior = 100", False),
        ("growth = [-100, 0]", True),
        ("growth = [-100.0001, 0]", False),
        ("growth = [3, 3]", True),
        ("growth = [3.0001, 3]", False),
        ("growth = [3]", False),
        ("growth = []", False),
        ("growth = [1, 2, 3]", False),
    ],
)
def test_a_value_outside_its_bounds_stops(written: str, is_allowed: bool):  # noqa: FBT001 - a decision table
    assert ("policy_bounds" not in rules(written)) is is_allowed


@pytest.mark.parametrize(
    ("written", "is_allowed"),
    [
        ("coalition = -1", False),
        ("coalition = 0", True),
        ("coalition = 3", True),
        ("coalition = 4", False),
        ("margin = true", False),
        ('margin = "10"', False),
        ('margin = "1/10"', False),
        ("margin = nan", False),
        ("margin = inf", False),
        ("margin = 1e-999999999", False),
        ("margin = 1e999999999", False),
        ("margin = 10.00001", False),
        ("growth = [-1000, 1000]", True),
        ("growth = [0, 1000.0001]", False),
        ("insiders = 1", False),
        ("coarser = 0", False),
        ('must_show = "x"', False),
    ],
)
def test_a_value_of_the_wrong_kind_stops(written: str, is_allowed: bool):  # noqa: FBT001 - a decision table
    assert ("value_wrong" not in rules(written)) is is_allowed


@pytest.mark.parametrize(
    ("written", "weaker"),
    [
        ("threshold = 4", "threshold"),
        ("threshold = 5", None),
        ("quantile_minimum = 9", "quantile_minimum"),
        ("quantile_minimum = 10", None),
        ("publish_kroner = true", "publish_kroner"),
        ("publish_kroner = false", None),
        ("show_safe_ratios = true", "show_safe_ratios"),
        ("show_safe_ratios = false", None),
        ("margin = 9.9999", "margin"),
        ("margin = 10", None),
        ("margin = 10.0001", None),
        ("prior = 49.9999", None),
        ("prior = 50", None),
        ("prior = 50.0001", "prior"),
        ("insiders = false", "insiders"),
        ("insiders = true", None),
        ("coalition = 0", "coalition"),
        ("coalition = 1", None),
        ("coalition = 2", None),
        ("linked_years = false", "linked_years"),
        ("linked_years = true", None),
        ("growth = [-0.0001, 10]", "growth"),
        ("growth = [0, 10]", None),
        ("growth = [0, 10.0001]", "growth"),
        ("growth = [2, 4]", None),
        ("growth = [12, 15]", "growth"),
        (f'must_show = ["{RATIO}"]', "must_show"),
        ("must_show = []", None),
        ("coarser = false", None),
        ("coarser = true", None),
    ],
)
def test_a_weaker_value_needs_a_departure_and_a_stricter_one_does_not(written: str, weaker: str | None):
    settings, findings = read(written)
    assert [each.rule for each in findings] == ["departure_unexplained"] * (weaker is not None)
    assert (settings is None) is (weaker is not None)
    if weaker is not None:
        assert findings[0].where.row == len(HEAD.splitlines()) + 1
        assert rules(written, departures=(weaker,)) == []


def test_every_weaker_setting_can_be_explained_and_is_told_where_it_stands():
    assert [weakened.value for weakened in Weakened] == [each.name for each in fields(Policy) if each.name != "coarser"]


def test_figures_that_must_be_shown_are_read_once_each():
    assert policy(f'must_show = ["{RATIO}", "{RATIO}"]', departures=("must_show",)).must_show == (Figure.named(RATIO),)


@pytest.mark.parametrize(
    ("name", "is_known"),
    [
        (RATIO, True),
        ("employees.case_workers.women.2024", True),
        ("employees.part_time.women.2023", True),
        ("employees.case_workers.women.2025", False),
        ("employees.nobody.women.2024", False),
        ("employees.agreed.case_workers.women.2024", False),
        ("womens_share_of_mens_pay.total.all.2024", False),
        ("womens_share_of_mens_pay.doctor_certified.total.all.2024", False),
        ("employees.case_workers.ladies.2024", False),
        ("employees.case_workers.women.24", False),
        ("employees.case_workers.women", False),
        ("", False),
        ("....", False),
    ],
)
def test_a_figure_that_must_be_shown_is_one_that_the_statement_can_have(name: str, is_known: bool):  # noqa: FBT001 - a decision table
    found = rules(f'must_show = ["{RATIO}", "{name}"]')
    assert ("must_show_unknown" not in found and "value_wrong" not in found) is is_known


@pytest.mark.parametrize("measure", Measure)
def test_a_figure_is_found_again_by_its_name(measure: Measure):
    for component in COMPONENTS_OF.get(measure, (Component.NONE,)):
        figure = Figure(measure, "case_workers", Gender.WOMEN, 2024, component)
        assert Figure.named(str(figure)) == figure


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("written", ["margin = 0", "prior = 0", "growth = [2, 1]", 'must_show = ["x"]', "margin = nan"])
def test_what_is_wrong_is_said_in_every_language(written: str, language: Language):
    words = Words(language)
    _, findings = read(written)
    said = [words.say(part) for each in findings for part in (each.problem, each.remedy)]
    assert said
    assert all("{" not in sentence for sentence in said)
