"""The registers' open data: one row for each number, as printed for the public, exact for those entitled."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import fields, replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.policy import STRICT
from jamstilt.disclosure.release import release
from jamstilt.figure import NotApplicable, NotKnown, Reason
from jamstilt.language.catalogue import Language
from jamstilt.language.message import say
from jamstilt.law.provision import PUBLIC_AUTHORITY
from jamstilt.production.publishing import reported_files
from jamstilt.publish.authority_data import (
    REPORTED_COLUMNS,
    REPORTED_CONTRACT,
    OpenReported,
    reported_csv,
    reported_json,
)
from jamstilt.register.quantity import Qualifier
from jamstilt.register.reported import NOT_STATED, NumberKind, Reported, ReportedNumber
from jamstilt.register.wording import ByLanguage

CONTRACT = "register,subject,measure,category,period,value,text,unit,qualifier,status,label,source,provision"
PAGE = (Path(__file__).parents[2] / "docs" / "figures.md").read_text("utf-8")
CASES = ReportedNumber(
    Reported("caseload", "advisers", "cases", "women", "2024"),
    Fraction(761),
    NumberKind.CASES,
    ByLanguage(nn="Saker, kvinner", en="Cases, women"),
    PUBLIC_AUTHORITY,
    counts_people=True,
    source="register over saker",
)
NUMBERS = (
    CASES,
    replace(CASES, name=replace(CASES.name, category="men"), told=Fraction(264)),
    replace(CASES, name=replace(CASES.name, category=NOT_STATED), told=Fraction(6)),
    replace(CASES, name=replace(CASES.name, category="all"), told=Fraction(1031)),
    ReportedNumber(
        Reported("grant", "diversity", "funding_rate", period="2024"),
        Fraction(200, 3),
        NumberKind.PERCENT,
        ByLanguage(own="Del av søkt beløp"),
        PUBLIC_AUTHORITY,
        decimals=1,
        qualifier=Qualifier.ABOUT,
    ),
    ReportedNumber(
        Reported("event", "day", "held"), date(2024, 3, 8), NumberKind.DATE, say("statement.label.of"), PUBLIC_AUTHORITY
    ),
    ReportedNumber(
        Reported("plan_measure", "racism_19b", "number"),
        "19b",
        NumberKind.NUMBER,
        ByLanguage(own="Nr."),
        PUBLIC_AUTHORITY,
    ),
    ReportedNumber(
        Reported("programme", "a", "visitors"),
        NotKnown(Reason.SOURCE_MISSING),
        NumberKind.COUNT,
        ByLanguage(own="Besøk"),
        PUBLIC_AUTHORITY,
    ),
    ReportedNumber(
        Reported("programme", "b", "share"),
        NotApplicable(Reason.ZERO_BASE),
        NumberKind.PERCENT,
        ByLanguage(own="Del"),
        PUBLIC_AUTHORITY,
    ),
)


def read(audience: Audience, numbers: tuple[ReportedNumber, ...] = NUMBERS) -> dict[str, dict[str, str]]:
    content = reported_files(release({}, STRICT, audience, reported=numbers), Language.NYNORSK)["authority.csv"]
    rows = csv.DictReader(io.StringIO(content.decode(), newline=""))
    return {".".join(filter(None, list(row.values())[:5])): row for row in rows}


def test_the_columns_stand_in_the_order_of_the_contract_and_of_the_page():
    assert reported_csv([]) == f"{CONTRACT}\n".encode()
    assert [field.name for field in fields(OpenReported)] == list(REPORTED_COLUMNS)
    table = PAGE.partition("| Field | Holds |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(REPORTED_COLUMNS)
    assert f"Registers contract **version {REPORTED_CONTRACT}**" in PAGE


def test_every_unit_and_qualifier_stands_on_the_page():
    assert all(f"`{word}`" in PAGE for word in (*NumberKind, *Qualifier))


def test_a_row_is_written_just_so():
    (line,) = [line for line in _lines() if line.startswith("caseload,advisers,cases,women")]
    assert (
        line
        == 'caseload,advisers,cases,women,2024,761,,cases,exact,published,"Saker, kvinner",register over saker,LDL § 24'
    )


@pytest.mark.parametrize("audience", Audience)
def test_the_six_not_stated_of_1031_cases_are_there(audience: Audience):
    rows = read(audience)
    assert [rows[f"caseload.advisers.cases.{each}.2024"]["value"] for each in ("all", "women", "men", NOT_STATED)] == [
        "1031", "761", "264", "6",
    ]  # fmt: skip


def test_the_public_gets_the_printed_value_and_those_entitled_the_exact_one():
    name = "grant.diversity.funding_rate.all.2024"
    assert read(Audience.PUBLIC)[name]["value"] == "66.7"
    assert read(Audience.INTERNAL)[name]["value"] == "66.6666666667"
    assert read(Audience.PUBLIC)[name]["qualifier"] == "about"


def test_days_and_numbers_with_a_letter_are_text():
    rows = read(Audience.PUBLIC)
    day, number = rows["event.day.held.all"], rows["plan_measure.racism_19b.number.all"]
    assert (day["value"], day["text"], day["status"], day["label"]) == ("", "2024-03-08", "published", "av")
    assert (number["value"], number["text"], number["unit"]) == ("", "19b", "number")


def test_what_is_not_known_or_not_applicable_has_no_value():
    rows = read(Audience.PUBLIC)
    names = ("programme.a.visitors.all", "programme.b.share.all")
    told = [(rows[name]["value"], rows[name]["text"], rows[name]["status"]) for name in names]
    assert told == [("", "", "not_known"), ("", "", "not_applicable")]


def test_few_people_are_hidden_from_the_public_only():
    few = (replace(CASES, told=Fraction(2)),)
    (public,), (internal,) = read(Audience.PUBLIC, few).values(), read(Audience.INTERNAL, few).values()
    assert (public["value"], public["text"], public["status"]) == ("", "", "suppressed")
    assert (internal["value"], internal["status"]) == ("2", "published")


def test_the_order_of_the_register_does_not_change_the_file():
    turned = release({}, STRICT, Audience.PUBLIC, reported=tuple(reversed(NUMBERS)))
    assert reported_files(turned, Language.NYNORSK) == _files()
    assert list(read(Audience.PUBLIC)) == sorted(read(Audience.PUBLIC))


def test_json_holds_the_same_rows_and_says_for_whom_they_are():
    content = json.loads(_files()["authority.json"])
    assert (content["contract"], content["audience"]) == (REPORTED_CONTRACT, "public")
    assert list(content["columns"]) == list(REPORTED_COLUMNS)
    assert [[value or "" for value in row.values()] for row in content["numbers"]] == [
        list(row.values()) for row in read(Audience.PUBLIC).values()
    ]
    assert {row["value"] for row in content["numbers"] if row["status"] != "published"} == {None}


def test_a_label_that_looks_like_a_formula_is_written_as_text():
    row = OpenReported("a", "b", "c", "all", "", "-1", "", "count", "exact", "published", "=1+1", "+x", "LDL § 24")
    assert reported_csv([row]).decode().splitlines()[1] == "a,b,c,all,,-1,,count,exact,published,'=1+1,'+x,LDL § 24"
    assert json.loads(reported_json([row]))["numbers"][0]["label"] == "=1+1"


def _files() -> dict[str, bytes]:
    return reported_files(release({}, STRICT, Audience.PUBLIC, reported=NUMBERS), Language.NYNORSK)


def _lines() -> list[str]:
    return _files()["authority.csv"].decode().splitlines()
