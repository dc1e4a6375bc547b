"""Persons stop at the door, whatever the columns are called; what is refused is never repeated."""

from __future__ import annotations

import pytest
from folders import read, rules

from jamstilt.findings import Severity
from jamstilt.language.catalogue import Language, Words

SYNTHETIC = "17912099997"
"""An identity number of the Tax Administration's test population: nobody's."""


@pytest.mark.parametrize(
    "text",
    [
        "Register;År;Tal;Namn\nA;2024;1;Hemmeleg Person\n",
        "Register;År;Tal;Fødselsdato\nA;2024;1;01.02.1990\n",
        "Register;År;Tal;Fødselsnummer\nA;2024;1;x\n",
        "Register;År;Tal;Saksnr\nA;2024;1;2024/77\n",
        f"Register;År;Tal;Merknad\nA;2024;1;{SYNTHETIC}\n",
        f"Register;År;Tal;Merknad\nA;2024;1;gjeld {SYNTHETIC[:6]} {SYNTHETIC[6:]} frå mars\n",
        f"Register;År;Tal\n{SYNTHETIC};2024;1\n",
        "Register;År;Kjønn\nA;2024;K\nA;2024;M\n",
        "Register;År;Diagnose\nA;2024;F32\nA;2024;F33\n",
        "Register;År;Innmeldt\nA;2024;01.02.2024\nA;2024;03.02.2024\nA;2024;09.02.2024\n",
        "Register;År;Kjønn;Tal;Fylke\n" + "".join(f"A;2024;K;1;Fylke {place}\n" for place in range(6)),
        "Register;År;Tal;Kjønn;Kategori\n" + "".join(f"A;2024;1;kvinner;sak {each}\n" for each in range(40)),
        "Register;År;I alt;Kvinner;Menn\n" + "".join(f"sak {each};2024;1;1;0\n" for each in range(12)),
        "Register;År;Tal;Kategori\n" + "".join(f"A;2024;{2 if each == 3 else 1};{each} x\n" for each in range(20)),
        "Register;År;Tal;Hvem\nA;2024;1;Nordmann, Kari\nA;2024;2;Hansen, Ola\nA;2024;3;Berg, Anne Lise\n",
    ],
    ids=[
        "names",
        "birth dates",
        "a column for identity numbers",
        "case numbers",
        "an identity number in a remark",
        "an identity number inside a text",
        "an identity number as register",
        "a row for each case with gender",
        "a row for each case with a diagnosis",
        "a row for each case with its day",
        "a row for each case with a count of one",
        "a row for each case in columns that we know",
        "a register for each case",
        "a row for each case, and one with a twin",
        "names without a telling header",
    ],
)
def test_a_file_of_persons_is_refused(tmp_path, text):
    authority, findings = read(tmp_path, saker=text)
    assert authority.caseloads == ()
    assert "person_level" in rules(findings)
    refused = [finding for finding in findings if finding.rule == "person_level"]
    assert {finding.severity for finding in refused} == {Severity.STOPS}
    said = " ".join(Words(language).say(finding.problem) for finding in findings for language in Language)
    for secret in ("Hemmeleg", "1990", SYNTHETIC, SYNTHETIC[:6], "Nordmann", "F32", "2024/77"):
        assert secret not in said


@pytest.mark.parametrize(
    "text",
    [
        "Register;År;Dimensjon;Kategori;Tal\nA;2024;Landbakgrunn;Asia;40\nA;2024;Diagnose;Anna;12\n",
        "Register;År;Tal;Landbakgrunn\nA;2024;40;Asia\nA;2023;12;Afrika\n",
        "Register;År;I alt;Kvinner\nA;2024;1;1\nB;2024;1;0\nC;2024;1;1\nD;2024;1;0\nE;2024;1;1\n",
        "Register;År;Tal;Kategori\n" + "".join(f"A;2024;{1 + each % 3};{each} x\n" for each in range(20)),
    ],
    ids=["categories of cases", "a column of categories beside a count", "small registers", "some rows of one"],
)
def test_counts_by_category_are_no_persons(tmp_path, text):
    authority, findings = read(tmp_path, saker=text)
    assert authority.caseloads
    assert "person_level" not in rules(findings)


def test_an_amount_of_eleven_digits_is_no_identity_number(tmp_path):
    authority, findings = read(tmp_path, tilskot=f"Ordning;År;Ramme\nA;2024;{SYNTHETIC}\n")
    assert rules(findings) == []
    assert authority.grants[0].frame is not None
