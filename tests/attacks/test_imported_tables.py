"""The same reader, of tables from files: categories of a register, and each of them by gender."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest

from jamstilt.authority.authority import Authority
from jamstilt.authority.caseload import Caseload
from jamstilt.authority.numbers.numbers import numbers
from jamstilt.disclosure.aggregates import release_reported
from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.policy import STRICT, Policy
from jamstilt.figure import Suppressed
from jamstilt.intake.aggregates.read import read_aggregates
from jamstilt.register.quantity import StatedAmount

HEAD = "Register;År;Dimensjon;Kategori;Kjønn;Antal saker\n"


def imported(folder: Path, *rows: str) -> Caseload:
    (folder / "saker.csv").write_text(HEAD + "".join(f"R;2024;{row}\n" for row in rows), encoding="utf-8")
    authority, findings = read_aggregates(folder, "authority")
    assert [each.rule for each in findings] == []
    return authority.caseloads[0]


def public(caseload: Caseload, threshold: int = STRICT.threshold) -> dict[str, object]:
    """Each number by its measure and category, None where it is hidden."""
    known = numbers(Authority(caseloads=(caseload,)), 2024)
    released = release_reported(known, Policy(threshold=threshold), Audience.PUBLIC)
    return {
        f"{name.measure}.{name.category}": None if isinstance(safe.told, Suppressed) else safe.told
        for name, safe in released.items()
    }


def with_counts(caseload: Caseload, counts: Mapping[str, int], **total: int) -> Caseload:
    """The same table with other counts."""
    filled = tuple(replace(each, value=StatedAmount(Fraction(counts[each.key]))) for each in caseload.numbers)
    return replace(caseload, numbers=filled, **{name: StatedAmount(Fraction(count)) for name, count in total.items()})


def test_a_category_of_few_does_not_follow_from_the_total_and_the_others(tmp_path: Path):
    shown = public(imported(tmp_path, ";Under 18;;3", ";18–25;;20", ";Over 25;;40", ";Alle;;63"))
    assert shown["under_18.all"] is None
    assert (shown["18_25.all"], shown["over_25.all"]).count(None) == 1
    assert shown["cases.all"] == 63


def test_a_gender_of_few_does_not_follow_from_the_category_and_the_other_gender(tmp_path: Path):
    shown = public(imported(tmp_path, "Vald;;Alle;20", "Vald;;Kvinne;17", ";;Alle;63"))
    assert shown["vald_women.all"] is None  # three men
    assert (shown["vald.all"], shown["cases.all"]) == (20, 63)


def test_a_table_without_few_is_shown_whole(tmp_path: Path):
    rows = ("Alder;Under 18;Kvinne;8", "Alder;Under 18;Mann;12", "Alder;Over 18;Kvinne;30", "Alder;Over 18;Mann;10")
    table = imported(tmp_path, *rows, "Alder;Under 18;;20", "Alder;Over 18;;40", ";;Alle;60", ";;K;38", ";;M;22")
    assert None not in public(table).values()


def test_what_a_gender_has_beyond_the_categories_is_guarded_too(tmp_path: Path):
    rows = ("Vald;Fysisk;Alle;40", "Vald;Fysisk;Kvinne;30", ";;Alle;80", ";;Kvinne;32", ";;Mann;48")
    assert public(imported(tmp_path, *rows))["vald_fysisk_women.all"] is None  # two women without it


@pytest.mark.parametrize("threshold", [3, 4, 5])
def test_nobody_who_tries_every_table_of_categories_finds_a_hidden_count(threshold: int, tmp_path: Path):
    table = imported(tmp_path, ";A;;9", ";B;;9", ";C;;9", ";Alle;;27")
    every = product(range(3 * threshold + 2), repeat=3)
    tried = [dict(zip("abc", each, strict=True)) for each in every if sum(each) <= 3 * threshold + 1]
    pages = pages_of(table, ((counts, {"total": sum(counts.values())}) for counts in tried), threshold)
    assert found(pages, threshold) == []


@pytest.mark.parametrize("threshold", [3, 4])
def test_nobody_who_tries_every_table_by_gender_finds_a_hidden_count(threshold: int, tmp_path: Path):
    cells = ("a_women", "a_men", "b_women", "b_men")
    rows = (";A;;9", ";B;;9", ";A;Kvinne;9", ";A;Mann;9", ";B;Kvinne;9", ";B;Mann;9")
    table = imported(tmp_path, *rows, ";;Alle;27", ";;Kvinne;9", ";;Mann;9")
    tried: list[tuple[dict[str, int], dict[str, int]]] = []
    largest = 2 * threshold + 3
    for counts in product(range(largest + 1), repeat=4):
        if sum(counts) > largest:
            continue
        truth = dict(zip(cells, counts, strict=True))
        a, b = truth["a_women"] + truth["a_men"], truth["b_women"] + truth["b_men"]
        women, men = truth["a_women"] + truth["b_women"], truth["a_men"] + truth["b_men"]
        tried.append(({**truth, "a": a, "b": b}, {"total": a + b, "women": women, "men": men}))
    pages = pages_of(table, tried, threshold)
    assert found(pages, threshold) == []


def pages_of(
    table: Caseload, tried: Iterable[tuple[Mapping[str, int], Mapping[str, int]]], threshold: int
) -> dict[frozenset[tuple[str, object]], list[Mapping[str, int]]]:
    pages: defaultdict[frozenset[tuple[str, object]], list[Mapping[str, int]]] = defaultdict(list)
    for counts, total in tried:
        pages[frozenset(public(with_counts(table, counts, **total), threshold).items())].append(counts)
    return pages


def found(pages: Mapping[frozenset[tuple[str, object]], list[Mapping[str, int]]], threshold: int) -> list[object]:
    """Counts of few that every table which prints the page agrees on, though the page hides them."""
    return [
        (name, alike[0])
        for page, alike in pages.items()
        for name in alike[0]
        if (f"{name}.all", None) in page and len({each[name] for each in alike}) == 1 and 0 < alike[0][name] < threshold
    ]
