"""Employees by background from table 12625: 89 of 282 and 81 of 264, and what rounding leaves of a share."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest
from folders import of_rule, rules, said

from jamstilt.activity.activity import Activity
from jamstilt.activity.composition import BackgroundDefinition, CategoryGroup, Composition
from jamstilt.activity.composition_numbers import reconciled
from jamstilt.figure import NotApplicable, NotKnown, Reason
from jamstilt.findings import Severity, Where
from jamstilt.intake.aggregates.compositions import compositions
from jamstilt.language.catalogue import Language, Words
from jamstilt.language.number import number_text
from jamstilt.period import Year
from jamstilt.register.quantity import Qualifier
from jamstilt.register.reported import NumberKind

DEMO = {
    "version": "2.0",
    "class": "dataset",
    "source": "Statistisk sentralbyrå",
    "updated": "2025-06-01T06:00:00Z",
    "id": ["StatligEnhet", "InnvandrKatLandbakgrunn", "ContentsCode", "Tid"],
    "size": [1, 3, 1, 4],
    "role": {"time": ["Tid"], "metric": ["ContentsCode"]},
    "dimension": {
        "StatligEnhet": {"label": "statlig enhet", "category": {"label": {"E1": "Eksempeldirektoratet"}}},
        "InnvandrKatLandbakgrunn": {
            "label": "innvandringskategori/landbakgrunn",
            "category": {
                "index": {"A": 0, "1": 1, "2": 2},
                "label": {"A": "Ansatte i alt", "1": "Innvandrere: EU/EFTA", "2": "Innvandrere: Asia"},
            },
        },
        "ContentsCode": {"label": "statistikkvariabel", "category": {"label": {"Ansatte": "Ansatte"}}},
        "Tid": {"label": "år", "category": {"index": ["2021", "2022", "2023", "2024"]}},
    },
    "value": [221, 252, 264, 282, 9, 12, 14, 15, 62, 70, 67, 74],
}
"""The numbers of the demo directorate's table, with shorter labels."""


def record(**more: Any) -> Composition:
    told: dict[str, Any] = {
        "key": "by_background",
        "title": "Tilsette etter bakgrunn",
        "file": "ssb-12625.json",
        "unit": "Eksempeldirektoratet",
        "total": "Ansatte i alt",
        "groups": (CategoryGroup(key="immigrant_background", title="Bakgrunn", categories=("1", "Innvandrere: Asia")),),
        "definition": BackgroundDefinition.STATISTICS_NORWAY,
        "at": Where(file="work/composition.toml", row=1),
    }
    return Composition(**{**told, **more})


def read(folder, document, composition: Composition | None, year: int = 2024):
    if document is not None:
        (folder / "ssb-12625.json").write_text(json.dumps(document), encoding="utf-8")
    records = (composition,) if composition else ()
    numbers, findings = compositions(folder, Activity(compositions=records), Year(year))
    return {str(number.name): number for number in numbers}, said(findings)


def small(total: int, *cells: int) -> dict[str, Any]:
    """A table of one year with a total and these cells."""
    places = {"A": 0} | {str(place): place for place in range(1, len(cells) + 1)}
    document = {**DEMO, "size": [1, len(places), 1, 1], "value": [total, *cells]}
    labels = {"A": "Ansatte i alt"} | {code: f"Bakgrunn {code}" for code in places if code != "A"}
    background = {"label": "bakgrunn", "category": {"index": places, "label": labels}}
    time = {"label": "år", "category": {"index": ["2024"]}}
    return {**document, "dimension": {**DEMO["dimension"], "InnvandrKatLandbakgrunn": background, "Tid": time}}


def of_codes(*codes: str) -> Composition:
    return record(groups=(CategoryGroup(key="immigrant_background", title="Bakgrunn", categories=codes),))


def share_of(folder, total: int, *cells: int):
    numbers, findings = read(folder, small(total, *cells), of_codes(*(str(at + 1) for at in range(len(cells)))))
    return numbers["composition.immigrant_background.share.all.2024"], findings


def test_the_demo_directorate_has_89_of_282_and_81_of_264(tmp_path):
    numbers, findings = read(tmp_path, DEMO, record())
    assert findings == []
    assert numbers["composition.immigrant_background.employees.all.2024"].told == 15 + 74
    assert numbers["composition.by_background.employees.all.2024"].told == 282
    for year, printed in ((2024, "31,56"), (2023, "30,68"), (2022, "32,54"), (2021, "32,13")):
        number = numbers[f"composition.immigrant_background.share.all.{year}"]
        assert number_text(number.told, number.decimals, "nn") == printed
    assert numbers["composition.immigrant_background.share.all.2024"].told == Fraction(8900, 282)
    assert numbers["composition.immigrant_background.share.all.2023"].told == Fraction(8100, 264)


def test_each_category_of_background_has_its_own_numbers_under_the_label_of_the_table(tmp_path):
    numbers, _ = read(tmp_path, DEMO, record())
    first = numbers["composition.by_background_1.employees.all.2024"]
    assert (first.told, first.label.own) == (15, "Innvandrere: EU/EFTA")
    assert numbers["composition.by_background_2.share.all.2024"].told == Fraction(7400, 282)


def test_a_category_that_has_a_group_of_its_own_is_told_once(tmp_path):
    groups = (
        CategoryGroup(key="immigrant_background", title="Bakgrunn", categories=("1", "2")),
        CategoryGroup(key="asia", title="Asia", categories=("2",)),
    )
    numbers, _ = read(tmp_path, DEMO, record(groups=groups))
    assert numbers["composition.asia.employees.all.2024"].told == 74
    assert "composition.by_background_1.employees.all.2024" in numbers
    assert "composition.by_background_2.employees.all.2024" not in numbers


def test_a_number_says_its_source_its_population_and_that_it_is_published(tmp_path):
    numbers, _ = read(tmp_path, DEMO, record())
    number = numbers["composition.immigrant_background.employees.all.2024"]
    nynorsk = Words(Language.NYNORSK)
    assert nynorsk.text(number.source) == "Statistisk sentralbyrå, tabell 12625, oppdatert 1.\u00a0juni 2025"
    population = nynorsk.text(number.population)
    assert population.startswith("Årsgjennomsnitt; alle jobbar i rekneskapen til eininga. Bakgrunn: innvandrarar og")
    assert "0 står for 0–2 og 3 for 1–3" in population
    assert Words(Language.ENGLISH).text(number.source) == "Statistics Norway, table 12625, updated 1 June 2025"
    assert not number.counts_people
    share = numbers["composition.immigrant_background.share.all.2024"]
    assert [str(name) for name in share.made_of] == [
        "composition.immigrant_background.employees.all.2024",
        "composition.by_background.employees.all.2024",
    ]


def test_a_share_of_exact_cells_has_two_decimals(tmp_path):
    number, findings = share_of(tmp_path, 282, 15, 74)
    assert (number.told, number.decimals) == (Fraction(8900, 282), 2)
    assert findings == []


@pytest.mark.parametrize(
    ("total", "decimals"),
    [(1_999, 0), (2_000, 1), (200_000, 1), (200, 0)],
)
def test_a_share_with_a_rounded_cell_has_no_more_decimals_than_its_interval(tmp_path, total, decimals):
    number, findings = share_of(tmp_path, total, 3, 50)
    assert (number.told, number.decimals) == (Fraction(5300, total), decimals)
    assert number.counted is NumberKind.PERCENT
    assert rules(findings) == ["rounded_cell"]


def test_a_share_whose_interval_is_wider_than_a_point_is_printed_as_the_interval(tmp_path):
    number, _ = share_of(tmp_path, 199, 3, 50)
    assert (number.counted, number.told) == (NumberKind.TEXT, "25–27\u00a0%")
    number, _ = share_of(tmp_path, 20, 0)
    assert number.told == "0–10\u00a0%"


@pytest.mark.parametrize(("total", "reason"), [(0, Reason.ZERO_BASE), (3, Reason.FEW_PEOPLE)])
def test_nothing_is_a_share_of_a_rounded_total(tmp_path, total, reason):
    number, _ = share_of(tmp_path, total, 0)
    assert number.told == NotKnown(reason)


def test_a_sum_with_a_rounded_cell_is_about_and_a_published_cell_stands_as_it_is(tmp_path):
    numbers, _ = read(tmp_path, small(282, 3, 50), of_codes("1", "2"))
    total = numbers["composition.immigrant_background.employees.all.2024"]
    assert (total.told, total.qualifier) == (53, Qualifier.ABOUT)
    alone = numbers["composition.by_background_1.employees.all.2024"]
    assert (alone.told, alone.qualifier) == (3, Qualifier.EXACT)


def test_five_categories_in_a_sparse_table_with_statuses(tmp_path):
    document = small(100, 80, 6, 5, 4, 5)
    document["value"] = {"0": 100, "1": 80, "2": 6, "3": 5, "5": 5}
    document["status"] = {"4": ":"}
    groups = (
        CategoryGroup(key="known", title="Kjent", categories=("2", "3", "5")),
        CategoryGroup(key="hidden", title="Skjult", categories=("2", "4")),
    )
    numbers, _ = read(tmp_path, document, record(groups=groups))
    assert numbers["composition.known.employees.all.2024"].told == 16
    assert numbers["composition.hidden.employees.all.2024"].told == NotKnown(Reason.SOURCE_MISSING)
    assert numbers["composition.hidden.share.all.2024"].told == NotKnown(Reason.SOURCE_MISSING)
    document["status"] = {"4": "."}
    numbers, _ = read(tmp_path, document, record(groups=groups))
    assert numbers["composition.by_background_4.employees.all.2024"].told == NotApplicable(Reason.NOBODY)


def test_a_unit_that_is_not_there_is_asked_about_with_the_nearest(tmp_path):
    numbers, findings = read(tmp_path, DEMO, record(unit="Eksempeldepartementet"))
    found = of_rule(findings, "unit_not_found")
    assert (numbers, found.severity, found.where.file) == ({}, Severity.DECIDE, "work/composition.toml")
    assert "«Eksempeldirektoratet»" in Words(Language.NYNORSK).say(found.problem)


def test_a_year_that_is_not_there_stops_and_lists_the_years(tmp_path):
    _, findings = read(tmp_path, DEMO, record(), year=2025)
    found = of_rule(findings, "year_not_in_table")
    assert found.severity is Severity.STOPS
    assert "«2021», «2022», «2023», «2024»" in Words(Language.NYNORSK).say(found.problem)


def test_a_category_that_is_not_there_stops(tmp_path):
    _, findings = read(tmp_path, DEMO, of_codes("1", "Innvandrere: Asi"))
    assert "«Innvandrere: Asia»" in Words(Language.NYNORSK).say(of_rule(findings, "category_not_found").problem)
    _, findings = read(tmp_path, DEMO, record(total="Alle"))
    assert rules(findings) == ["category_not_found"]


def test_a_group_may_not_hold_the_total_nor_more_than_it(tmp_path):
    _, findings = read(tmp_path, DEMO, of_codes("1", "A"))
    assert rules(findings) == ["group_holds_total"]
    _, findings = read(tmp_path, small(100, 60, 50), of_codes("1", "2"))
    assert rules(findings) == ["group_over_total"]


def test_a_category_written_as_code_and_as_label_is_counted_once(tmp_path):
    numbers, _ = read(tmp_path, DEMO, of_codes("1", "Innvandrere: EU/EFTA"))
    assert numbers["composition.immigrant_background.employees.all.2024"].told == 15


def test_what_is_counted_must_be_chosen_unless_one_is_employees(tmp_path):
    document = {**DEMO, "size": [1, 3, 2, 4], "value": [*range(240, 0, -10)]}
    counts = {"label": "statistikkvariabel", "category": {"index": ["J", "P"], "label": {"J": "Jobber", "P": "Poster"}}}
    document["dimension"] = {**DEMO["dimension"], "ContentsCode": counts}
    _, findings = read(tmp_path, document, record())
    assert rules(findings) == ["dimension_not_chosen"]
    numbers, findings = read(tmp_path, document, record(counts="Poster"))
    assert findings == []
    assert numbers["composition.by_background.employees.all.2021"].told == 200
    counts["category"]["label"]["P"] = "Ansatte (årsgjennomsnitt)"
    numbers, findings = read(tmp_path, document, record())
    assert numbers["composition.by_background.employees.all.2021"].told == 200


def test_a_code_that_units_and_backgrounds_share_does_not_mix_them_up(tmp_path):
    units = {"A": "Annan etat", "1": "Eksempeldirektoratet"}
    document = {**DEMO, "size": [2, 3, 1, 4], "value": [*range(1000, 1012), *DEMO["value"]]}
    unit = {"label": "statlig enhet", "category": {"index": list(units), "label": units}}
    document["dimension"] = {**DEMO["dimension"], "StatligEnhet": unit}
    for written in ("Eksempeldirektoratet", "1"):
        numbers, findings = read(tmp_path, document, record(total="A", unit=written))
        assert findings == []
        assert numbers["composition.immigrant_background.employees.all.2024"].told == 89
    numbers, _ = read(tmp_path, document, record(total="A", unit="A"))
    assert numbers["composition.by_background.employees.all.2024"].told == 1003


def test_a_table_without_a_record_is_shown_so_that_one_can_be_written(tmp_path):
    numbers, findings = read(tmp_path, DEMO, None)
    found = of_rule(findings, "composition_not_described")
    assert (numbers, found.severity, found.where.file) == ({}, Severity.DECIDE, "work/ssb-12625.json")
    assert "«2 = Innvandrere: Asia»" in Words(Language.NYNORSK).say(found.problem)


def test_a_record_without_its_file_stops_and_never_leaves_the_folder(tmp_path):
    work = tmp_path / "work"
    work.mkdir()
    (tmp_path / "ssb-12625.json").write_text(json.dumps(DEMO), encoding="utf-8")
    _, findings = read(work, None, record())
    assert rules(findings) == ["composition_file_missing"]
    _, findings = read(work, None, record(file="../ssb-12625.json"))
    assert rules(findings) == ["composition_file_missing"]


def test_two_numbers_may_not_have_one_name(tmp_path):
    _, findings = read(tmp_path, DEMO, record(key="immigrant_background"))
    assert rules(findings) == ["composition_key_twice"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "12625: Ansatte i staten\n\n"
            '"statlig enhet";"innvandringskategori/landbakgrunn";"Ansatte 2023";"Ansatte 2024"\n'
            '"Eksempeldirektoratet";"Ansatte i alt";264;282\n'
            '"Eksempeldirektoratet";"Gruppe 1";14;15\n'
            '"Eksempeldirektoratet";"Gruppe 2";67;..\n'
        ),
        (
            "statlig enhet,innvandringskategori/landbakgrunn,år,value\n"
            "Eksempeldirektoratet,Ansatte i alt,2023,264\nEksempeldirektoratet,Ansatte i alt,2024,282\n"
            "Eksempeldirektoratet,Gruppe 1,2023,14\nEksempeldirektoratet,Gruppe 1,2024,15\n"
            "Eksempeldirektoratet,Gruppe 2,2023,67\nEksempeldirektoratet,Gruppe 2,2024,..\n"
        ),
    ],
    ids=["a column for each year", "a row for each number"],
)
def test_the_csv_of_the_same_table_gives_the_same_numbers(tmp_path, text):
    (tmp_path / "tabell.csv").write_text(text, encoding="utf-8")
    group = CategoryGroup(key="immigrant_background", title="Bakgrunn", categories=("Gruppe 1", "Gruppe 2"))
    numbers, findings = read(tmp_path, None, record(file="tabell.csv", groups=(group,)))
    assert findings == []
    assert numbers["composition.immigrant_background.employees.all.2023"].told == 81
    assert numbers["composition.immigrant_background.share.all.2023"].told == Fraction(8100, 264)
    assert numbers["composition.immigrant_background.share.all.2024"].told == NotKnown(Reason.SOURCE_MISSING)


def test_the_published_total_is_told_beside_the_head_count_and_never_equated(tmp_path):
    (tmp_path / "ssb-12625.json").write_text(json.dumps(DEMO), encoding="utf-8")
    numbers, _ = compositions(tmp_path, Activity(compositions=(record(),)), Year(2024))
    (found,) = said(reconciled(numbers, 283, 2024))
    assert (found.rule, found.severity) == ("not_the_head_count", Severity.NOTE)
    text = Words(Language.NYNORSK).say(found.problem)
    assert "282 tilsette i 2024" in text
    assert "1 færre i tabellen" in text
    assert "2 fleire i tabellen" in Words(Language.NYNORSK).say(reconciled(numbers, 280, 2024)[0].problem)
    assert "like mange" in Words(Language.NYNORSK).say(reconciled(numbers, 282, 2024)[0].problem)
    assert reconciled(numbers, 283, 2030) == ()
