"""Grants, applications, events and programmes from files."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from folders import of_rule, read, rules, workbook

from jamstilt.intake.aggregates.read import read_aggregates
from jamstilt.intake.aggregates.said import slug
from jamstilt.language.catalogue import Language, Words
from jamstilt.register.quantity import Qualifier, StatedAmount
from jamstilt.register.reported import NumberKind

GRANT = "Ordning;År;Fagområde;Ramme;Søknader;Søkt sum;Tildelingar;Tildelt sum;Utbetalt;Mottakarar;Delegert"
APPLICATION = "Ordning;År;Org.nr;Kommune;Sektor;Søkt beløp;Tildelt beløp"


def amount(value, qualifier=Qualifier.EXACT):
    return StatedAmount(Fraction(value), qualifier)


def test_a_row_per_scheme_becomes_a_grant_with_three_amounts_that_differ(tmp_path):
    row = "Mangfald i lokalmiljø;2024;Inkludering;10 000 000;120;kr 31 500 000;48;9 800 000,50;9 500 000;41;nei"
    authority, findings = read(tmp_path, tilskot=f"{GRANT}\n{row}\n")
    (grant,) = authority.grants
    assert (grant.key, grant.year, grant.field) == ("mangfald_i_lokalmiljo", 2024, "inkludering")
    assert (grant.frame, grant.applications, grant.applied_sum) == (amount(10_000_000), amount(120), amount(31_500_000))
    assert (grant.awards, grant.awarded_sum) == (amount(48), amount(Fraction(19_600_001, 2)))
    assert (grant.paid, grant.recipients, grant.delegated) == (amount(9_500_000), amount(41), False)
    assert findings == []


def test_money_that_others_award_is_marked(tmp_path):
    text = "Scheme,Year,Awarded sum,Delegated\nA,2024,100,yes\n"
    (grant,) = read(tmp_path, grants=text)[0].grants
    assert grant.delegated is True


def test_a_row_per_application_is_counted_and_nobody_is_kept(tmp_path):
    rows = (
        "A;2024;974760673;Bergen;Frivillig;100;40\n"
        "A;2024;974 760 673;Bergen;Frivillig;50;10\n"
        "A;2024;889640782;Oslo;Kommunal;70;0\n"
        "B;2024;889640782;Oslo;Kommunal;5;5\n"
    )
    authority, findings = read(tmp_path, soknader=f"{APPLICATION}\n{rows}")
    first, second = authority.grants
    assert (first.applications, first.awards, first.recipients) == (amount(3), amount(2), amount(1))
    assert (first.applied_sum, first.awarded_sum) == (amount(220), amount(50))
    assert [(each.key, each.value) for each in first.numbers] == [
        ("municipalities", amount(2)),
        ("sector_frivillig", amount(2)),
        ("sector_kommunal", amount(1)),
    ]
    assert first.numbers[1].label.nb == "Søknader fra sektoren Frivillig"
    assert (second.applications, second.recipients) == (amount(1), amount(1))
    assert rules(findings) == ["organisations_counted", "organisations_counted"]
    told = repr(authority) + "".join(Words(Language.NYNORSK).say(finding.problem) for finding in findings)
    assert "974" not in told
    assert "8896" not in told


def test_a_sum_with_a_missing_amount_is_not_known(tmp_path):
    rows = "A;2024;974760673;Bergen;Frivillig;100;40\nA;2024;889640782;Oslo;Frivillig;70;\n"
    authority, findings = read(tmp_path, soknader=f"{APPLICATION}\n{rows}")
    (grant,) = authority.grants
    assert (grant.applied_sum, grant.awarded_sum, grant.awards) == (amount(170), None, None)
    assert of_rule(findings, "sum_not_complete").where.row == 3


def test_districts_beside_municipalities_are_not_counted_together(tmp_path):
    rows = "A;2024;974760673;Bergen;;100;40\nA;2024;889640782;Bydel Alna;;70;0\n"
    authority, findings = read(tmp_path, soknader=f"{APPLICATION}\n{rows}")
    assert authority.grants[0].numbers == ()
    assert of_rule(findings, "district_beside_municipality").where.row == 3


def test_an_event_takes_its_year_from_its_day(tmp_path):
    text = "Arrangement;Dato;Deltakarar;Evaluering %;Svar\nFagdag om språk;12.03.2024;ca. 180;92;75\n"
    authority, findings = read(tmp_path, arrangement=text)
    (event,) = authority.events
    assert (event.key, event.year, event.held) == ("fagdag_om_sprak", 2024, date(2024, 3, 12))
    assert (event.participants, event.found_relevant) == (amount(180, Qualifier.ABOUT), amount(92))
    assert event.evaluation_base == amount(75)
    assert findings == []


def test_a_day_that_no_month_has_is_said_and_the_year_stands(tmp_path):
    text = "Arrangement;År;Dato;Deltakarar\nA;2024;2023-11-30;180\nB;2024;31.04.2024;90\n"
    authority, findings = read(tmp_path, arrangement=text)
    assert [(each.rule, each.where.row) for each in findings] == [("not_a_date", 3)]
    assert authority.events[0].held == date(2023, 11, 30)
    assert [event.year for event in authority.events] == [2024, 2024]
    assert authority.events[1].held is None


def test_the_days_of_a_workbook_are_days(tmp_path):
    workbook(tmp_path / "a.xlsx", {"Ark1": [["Arrangement", "Dato", "Deltakarar"], ["A", "2024-03-12", 180]]})
    authority, _ = read_aggregates(tmp_path, "authority")
    assert authority.events[0].held == date(2024, 3, 12)


def test_a_programme_has_a_key_number_for_each_thing_and_year(tmp_path):
    text = (
        "Program;År;Nøkkeltal;Tal;Eining;Av\n"
        "Jobbsjansen;2023;Deltakarar;1 900;personar;\n"
        "Jobbsjansen;2024;Deltakarar;over 2 000;personar;\n"
        "Jobbsjansen;2024;Gjekk til arbeid;68,5;prosent;640\n"
    )
    authority, findings = read(tmp_path, program=text)
    (programme,) = authority.programmes
    assert programme.key == "jobbsjansen"
    assert [(each.key, each.period, each.value, each.unit, each.base) for each in programme.numbers] == [
        ("deltakarar", "2023", amount(1900), NumberKind.PERSONS, None),
        ("deltakarar", "2024", amount(2000, Qualifier.OVER), NumberKind.PERSONS, None),
        ("gjekk_til_arbeid", "2024", amount(Fraction(137, 2)), NumberKind.PERCENT, amount(640)),
    ]
    assert findings == []


def test_a_count_needs_its_unit(tmp_path):
    text = (
        "Program;År;Nøkkeltal;Tal;Eining\nA;2024;Del i arbeid;68;prosent\nA;2024;Møtte;12;\nA;2024;Kom;1,5;personar\n"
    )
    authority, findings = read(tmp_path, program=text)
    assert [(each.rule, each.where.row) for each in findings] == [
        ("count_not_whole", 4),
        ("unit_missing", 3),
    ]
    guarded = next(number for number in authority.programmes[0].numbers if number.key == "motte")
    assert guarded.unit is NumberKind.PERSONS


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Mangfaldsrådgivarar", "mangfaldsradgivarar"),
        ("Ære, skam & kontroll!", "aere_skam_kontroll"),
        ("  Støtte til 19b ", "stotte_til_19b"),
        ("Sámi dearvvašvuohta", "sami_dearvvasvuohta"),
        ("—", "x"),
    ],
)
def test_a_key_is_made_of_the_title_and_is_always_the_same(title, key):
    assert slug(title) == key
    assert slug(slug(title)) == key
