"""Every figure of a published statement stands in the demo's open data, or it is said why it cannot (291 rows).

``all-figures.csv`` is the list, ``names-of-all-figures.csv`` the name that each row goes by here and how sure it is,
``exceptions-of-all-figures.csv`` what is not found as it was printed: impossible, hidden from the public or rounded
more for it, or written otherwise.
"""

from __future__ import annotations

import csv
from collections import Counter
from fractions import Fraction
from itertools import groupby
from pathlib import Path

import pytest

from jamstilt.disclosure.audience import Audience
from jamstilt.language.catalogue import Language
from jamstilt.language.number import rounded
from jamstilt.production.count import count
from jamstilt.production.demo import demo
from jamstilt.production.gather import gather
from jamstilt.production.publishing import open_data_files, reported_files
from jamstilt.production.stand import examine

HERE = Path(__file__).parent


def read(name: str) -> dict[str, dict[str, str]]:
    rows = csv.DictReader((HERE / name).read_text(encoding="utf-8").splitlines())
    return {row["row"]: row for row in rows}


PRINTED = read("all-figures.csv")
NAMED = read("names-of-all-figures.csv")
EXCEPTIONS = read("exceptions-of-all-figures.csv")
OF_PARTS = " / "
OF_A_FIGURE = ("measure", "component", "group", "gender", "period")
OF_A_NUMBER = ("register", "subject", "measure", "category", "period")
MILLION = 1_000_000
ROUNDED, HIDDEN = 7, 23


@pytest.fixture(scope="module")
def gathered(tmp_path_factory):
    return gather(demo(tmp_path_factory.mktemp("demo")), lambda *_: None)


@pytest.fixture(scope="module")
def files(gathered):
    """The open data of the build for each audience: the rows of both files."""
    stand = examine(gathered, gathered.settings, count(gathered.workforces, gathered.settings))
    releases = {Audience.PUBLIC: stand.public, Audience.INTERNAL: stand.internal}
    return {
        audience: (
            rows_of(open_data_files(each)["figures.csv"]),
            rows_of(reported_files(each, Language.NYNORSK)["authority.csv"]),
        )
        for audience, each in releases.items()
    }


@pytest.fixture(scope="module")
def told(files):
    """What each audience is told under every name: a value, a text, or why there is none."""
    return {
        audience: {**by_name(figures, OF_A_FIGURE), **by_name(numbers, OF_A_NUMBER)}
        for audience, (figures, numbers) in files.items()
    }


def rows_of(file: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(file.decode().splitlines()))


def by_name(rows: list[dict[str, str]], parts: tuple[str, ...]) -> dict[str, str]:
    return {name_of(row, parts): value_of(row) for row in rows}


def name_of(row: dict[str, str], parts: tuple[str, ...]) -> str:
    return ".".join(filter(None, (row[part] for part in parts)))


def value_of(row: dict[str, str]) -> str:
    return (row["value"] or row.get("text", "")) if row["status"] == "published" else row["status"]


@pytest.mark.parametrize("row", PRINTED, ids=lambda row: f"{row}-{NAMED[row]['name']}")
def test_the_figure_is_told_as_it_was_printed(told, row):
    exception = EXCEPTIONS.get(row)
    kind = exception["kind"] if exception else ""
    name = NAMED[row]["name"]
    if kind == "no_number":
        return
    public, internal = (looked_up(told[audience], name) for audience in (Audience.PUBLIC, Audience.INTERNAL))
    assert (public == "suppressed") is (kind == "hidden"), f"{name}: {public}"
    right = exception["value"] if kind in ("impossible", "written_otherwise") else in_one_unit(PRINTED[row])
    assert same(internal, right), f"{name}: {internal}, not {right}"
    if kind != "hidden":
        right = exception["value"] if kind == "rounded" else right
        assert same(public, right), f"{name}: {public}, not {right}"


def test_every_row_has_a_name_and_every_name_a_row():
    assert list(PRINTED) == list(NAMED) == [str(number) for number in range(1, 292)]
    assert set(EXCEPTIONS) <= set(PRINTED)
    assert all(each["reason"] for each in EXCEPTIONS.values())


def test_an_exception_is_needed(told):
    """An impossible value, a coarser one or another wording that would be found as printed is no exception."""
    asked = {"impossible": Audience.INTERNAL, "written_otherwise": Audience.INTERNAL, "rounded": Audience.PUBLIC}
    for row, exception in EXCEPTIONS.items():
        if exception["kind"] in asked:
            found = looked_up(told[asked[exception["kind"]]], NAMED[row]["name"])
            assert not same(found, in_one_unit(PRINTED[row])), f"{row}: {found}"


def test_few_figures_are_not_told_as_they_were_printed():
    """What the protection costs, of 291; who changes it must change this sentence, and the page that repeats it."""
    kinds = Counter(exception["kind"] for exception in EXCEPTIONS.values())
    assert {kind: kinds[kind] for kind in ("rounded", "hidden")} == {"rounded": ROUNDED, "hidden": HIDDEN}


def test_a_row_without_a_number_is_a_goal_whose_benchmark_is_words(gathered):
    words = [NAMED[row]["name"] for row, each in EXCEPTIONS.items() if each["kind"] == "no_number"]
    goals = {f"goal.{goal.key}": goal for goal in gathered.registers.activity.goals}
    assert words == ["goal.sick_leave"]
    assert all(not PRINTED[row]["value"] for row, each in EXCEPTIONS.items() if each["kind"] == "no_number")
    assert all(goals[name].benchmark and goals[name].threshold is None for name in words)


def test_an_approximate_number_keeps_its_word(files):
    _, numbers = files[Audience.PUBLIC]
    qualifiers = {name_of(row, OF_A_NUMBER): row["qualifier"] for row in numbers}
    printed = {each["name"]: each["qualifier"] for each in NAMED.values() if each["name"] in qualifiers}
    assert {name: qualifiers[name] for name in printed} == printed
    assert Counter(printed.values()) - Counter(exact=len(printed)) == Counter(over=3, about=3, under=2)


def test_one_name_has_one_value():
    """A figure that the statement prints twice is one figure: its rows agree but for their decimals."""
    by_name = sorted(PRINTED, key=lambda row: NAMED[row]["name"])
    for name, rows in groupby(by_name, key=lambda row: NAMED[row]["name"]):
        values = {PRINTED[row]["value"] for row in rows if row not in EXCEPTIONS}
        assert all(same(a, b) or same(b, a) for a in values for b in values), f"{name}: {values}"


def looked_up(told: dict[str, str], name: str) -> str:
    """The value of a name; of two counts, the one in per cent of the other."""
    if OF_PARTS not in name:
        return told[name]
    part, whole = (Fraction(told[each]) for each in name.split(OF_PARTS))
    return str(100 * part / whole)


def in_one_unit(printed: dict[str, str]) -> str:
    """The printed value, kroner in whole kroner."""
    return str(int(Fraction(printed["value"]) * MILLION)) if printed["unit"] == "mill. kr" else printed["value"]


def same(found: str, printed: str) -> bool:
    """Whether a value is the printed one, at the printed precision; a text in the same signs, whatever the dash."""
    try:
        value, decimals = Fraction(found), len(printed.partition(".")[2])
        return str(rounded(value, decimals)) == printed
    except ValueError:
        return found.replace("–", "-") == printed
