"""The TOML register gives the words, the files the numbers; two numbers for one thing stop."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from folders import of_rule, rules, said

from jamstilt.authority.authority import Authority
from jamstilt.authority.caseload import Caseload
from jamstilt.authority.event import Event
from jamstilt.authority.grant import GrantScheme
from jamstilt.authority.programme import Programme
from jamstilt.findings import Severity, Where
from jamstilt.intake.aggregates.merge import merged
from jamstilt.language.catalogue import Language, Words
from jamstilt.law.grounds import Ground
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.quantity import StatedAmount
from jamstilt.register.wording import ByLanguage

TOML, FILE = Where(file="authority/a.toml", row=3), Where(file="authority/saker.csv", row=7)


def written(**more) -> Caseload:
    told = {"key": "advisers", "title": "Rådgivarar", "year": 2024, "unit": "førespurnader", "at": TOML}
    return Caseload(**{**told, "overlaps": False, **more})


def counted(**more) -> Caseload:
    return Caseload(**{"key": "advisers", "title": "X", "year": 2024, "unit": "saker", "at": FILE, **more})


def caseloads(ours: tuple[Caseload, ...], theirs: tuple[Caseload, ...]):
    register, findings = merged(Authority(caseloads=ours), Authority(caseloads=theirs))
    return register.caseloads, said(findings)


def test_words_are_the_registers_and_numbers_the_files():
    (one,), findings = caseloads((written(programme="p"),), (counted(total=1031, women=761, source="Fagsystem"),))
    assert (one.title.own, one.unit.own, one.programme, one.at) == ("Rådgivarar", "førespurnader", "p", TOML)
    assert (one.total, one.women, one.source) == (
        StatedAmount(Fraction(1031)),
        StatedAmount(Fraction(761)),
        ByLanguage(own="Fagsystem"),
    )
    assert one.overlaps is False
    assert findings == []


def test_an_entry_is_the_same_when_its_title_is():
    (one,), findings = caseloads((written(),), (counted(key="radgivarar", total=5),))
    assert (one.key, one.total) == ("advisers", StatedAmount(Fraction(5)))
    assert findings == []


@pytest.mark.parametrize(("theirs", "found"), [(1031, []), (1030, ["number_differs"])])
def test_two_numbers_for_one_thing_stop_and_both_places_are_named(theirs, found):
    (one,), findings = caseloads((written(total=1031),), (counted(total=theirs),))
    assert rules(findings) == found
    assert one.total == StatedAmount(Fraction(1031))
    for finding in findings:
        assert (finding.severity, finding.where) == (Severity.STOPS, TOML)
        text = Words(Language.NYNORSK).say(finding.problem)
        assert "authority/saker.csv, rad 7" in text
        assert "103" not in text


def test_another_word_of_approximation_is_another_number():
    about = StatedAmount(Fraction(1031), "about")
    assert rules(caseloads((written(total=1031),), (counted(total=about),))[1]) == ["number_differs"]


def test_another_year_in_the_file_takes_the_words_of_the_entry_that_is_written():
    both, findings = caseloads((written(),), (counted(total=5), counted(year=2023, total=4)))
    assert [(each.year, each.title.own, each.unit.own, each.overlaps) for each in both] == [
        (2023, "Rådgivarar", "førespurnader", False),
        (2024, "Rådgivarar", "førespurnader", False),
    ]
    assert both[0].at == FILE
    assert findings == []


def test_what_only_one_of_them_holds_is_kept():
    both, _ = caseloads((written(),), (counted(key="line", title="Line"),))
    assert [each.key for each in both] == ["advisers", "line"]
    register, findings = merged(Authority(caseloads=(written(),)), Authority())
    assert (register.caseloads, findings) == ((written(),), ())


def test_a_grant_without_a_field_waits_until_it_is_written_in_the_register():
    grant = GrantScheme(key="a", title="A", year=2024, field="", paid=5, at=FILE)
    register, findings = merged(Authority(), Authority(grants=(grant,)))
    found = of_rule(said(findings), "field_not_written")
    assert (register.grants, found.where, found.severity) == ((), FILE, Severity.DECIDE)
    assert 'key = "a"' in Words(Language.NYNORSK).say(found.remedy)
    ours = GrantScheme(key="a", title="A", year=2024, field="inclusion", at=TOML)
    register, findings = merged(Authority(grants=(ours,)), Authority(grants=(grant,)))
    assert (register.grants[0].field, register.grants[0].paid, findings) == ("inclusion", StatedAmount(Fraction(5)), ())


def test_money_that_a_file_says_others_award_is_marked():
    ours = GrantScheme(key="a", title="A", year=2024, field="f", at=TOML)
    theirs = GrantScheme(key="a", title="A", year=2024, field="", delegated=True, at=FILE)
    assert merged(Authority(grants=(ours,)), Authority(grants=(theirs,)))[0].grants[0].delegated is True


def test_two_days_for_one_event_stop():
    ours = Event(key="a", title="A", year=2024, held=date(2024, 3, 1), at=TOML)
    theirs = Event(key="a", title="A", year=2024, held=date(2024, 3, 2), at=FILE)
    _, findings = merged(Authority(events=(ours,)), Authority(events=(theirs,)))
    assert rules(findings) == ["number_differs"]


def test_key_numbers_are_joined_by_key_and_period():
    ours = Programme(
        key="p",
        title="P",
        field="f",
        grounds=(Ground.GENDER,),
        numbers=(KeyNumber(key="visitors", label="Besøk", period="2024"), KeyNumber(key="since", label="S", value=1)),
        at=TOML,
    )
    theirs = Programme(
        key="p",
        title="P",
        field="",
        grounds=(),
        numbers=(
            KeyNumber(key="visitors", label="x", value=10, period="2024"),
            KeyNumber(key="visitors", label="Besøk", value=8, period="2023"),
        ),
        at=FILE,
    )
    (one,) = merged(Authority(programmes=(ours,)), Authority(programmes=(theirs,)))[0].programmes
    assert [(each.key, each.period, each.label.own, each.value and each.value.value) for each in one.numbers] == [
        ("visitors", "2024", "Besøk", 10),
        ("since", "", "S", 1),
        ("visitors", "2023", "Besøk", 8),
    ]


def test_a_key_number_keeps_the_place_that_the_file_gives_it():
    part = {"key": "under_18", "label": "Under 18", "value": 8, "period": "2024"}
    in_file = KeyNumber(**part, dimension="age", category="under_18", gender="women")
    (one,), _ = caseloads((written(numbers=(KeyNumber(**part),)),), (counted(numbers=(in_file,)),))
    assert [(each.dimension, each.category, each.gender) for each in one.numbers] == [("age", "under_18", "women")]
    own = KeyNumber(**part, dimension="life")
    (one,), _ = caseloads((written(numbers=(own,)),), (counted(numbers=(in_file,)),))
    assert [each.dimension for each in one.numbers] == ["life"]
