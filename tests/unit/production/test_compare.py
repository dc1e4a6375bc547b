"""What changed between two dossiers and two builds is told in words; nothing hidden is, and the same is the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jamstilt.production.compare.compare import Comparison, compare

SETTINGS = """\
[organisation]
name = "Eks"
sector = "public"
[statement]
year = 2024
languages = ["nn"]
[groups.managers]
nn = "Leiarar"
"""
WORK = """\
[[measures]]
key = "a"
title = "Lyse ut breitt"
progress = "under_way"
[[goals]]
key = "g"
title = "Balanse"
operator = "at_least"
threshold = 40
"""
AUTHORITY = """\
[[programmes]]
key = "p"
title = "Råd"
field = "f"
grounds = []
[[plans]]
key = "r"
title = "Planen"
since = 2024
until = 2027
"""


def employees(value: str, status: str = "published", period: int = 2024) -> dict[str, str]:
    figure = {"measure": "employees", "component": "", "group": "total", "gender": "all", "period": str(period)}
    return figure | {"value": value, "unit": "persons", "status": status}


def ratio(value: str, rounded_to: str, period: int) -> dict[str, str]:
    name = {"measure": "womens_share_of_mens_pay", "component": "agreed", "group": "total", "gender": "all"}
    told = {"value": value, "unit": "percent", "status": "published", "rounded_to": rounded_to}
    return name | told | {"period": str(period)}


def cases(value: str | None, status: str = "published", period: str = "2024", subject: str = "x") -> dict[str, object]:
    name = {"register": "caseload", "subject": subject, "measure": "cases", "category": "all", "period": period}
    told: dict[str, object] = {
        "value": value,
        "text": "",
        "unit": "cases",
        "qualifier": "exact",
        "status": status,
        "label": "Saker",
    }
    return name | told


def dossier(  # noqa: PLR0913 - a dossier is made of this
    folder: Path,
    *,
    settings: str = SETTINGS,
    work: str = WORK,
    authority: str = AUTHORITY,
    figures: tuple[dict[str, str], ...] = (employees("15"),),
    numbers: tuple[dict[str, object], ...] = (),
    inputs: dict[str, str] | None = None,
) -> Path:
    written = {
        "jamstilt.toml": settings,
        "work/a.toml": work,
        "authority/a.toml": authority,
        "build/public/figures.json": json.dumps({"audience": "public", "figures": figures}),
        "build/public/authority.json": json.dumps({"audience": "public", "numbers": numbers}),
        "build/record.json": json.dumps({"inputs": inputs or {"source/a.csv": "1"}}),
    }
    for name, text in written.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def compared(place: Path, **changed: object) -> Comparison:
    return compare(dossier(place / "one"), dossier(place / "other", **changed))  # pyright: ignore[reportArgumentType]


def test_the_same_is_the_same(tmp_path: Path):
    assert compared(tmp_path) == Comparison(("Ingenting er endra.",), ())


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        (("95", "1"), ("95.3", "0.1"), "var om lag 95 % i 2023 og om lag 95,3 % i 2024; avrundinga er for grov"),
        (("95", "1"), ("95", "1"), "var om lag 95 % i 2023 og om lag 95 % i 2024; avrundinga er for grov"),
        (("95", "1"), ("96.2", "0.1"), "gjekk opp frå om lag 95 % i 2023 til om lag 96,2 % i 2024."),
        (("95.30", "0.01"), ("95", "1"), "var 95,30 % i 2023 og om lag 95 % i 2024; avrundinga er for grov"),
        (("95.30", ""), ("95.30", ""), "var 95,30 % i 2024, som i 2023."),
    ],
)
def test_which_way_a_figure_went_is_told_where_rounding_cannot_matter(
    tmp_path: Path, before: tuple[str, str], now: tuple[str, str], told: str
):
    one = dossier(tmp_path / "one", figures=(ratio(*before, 2023),))
    other = dossier(tmp_path / "other", figures=(ratio(*now, 2024),))
    said = " ".join(compare(one, other).sentences).replace("\N{NO-BREAK SPACE}", " ")
    assert told in said


def test_a_figure_that_is_rounded_otherwise_is_printed_otherwise(tmp_path: Path):
    one = dossier(tmp_path / "one", figures=(ratio("95.30", "0.01", 2024),))
    other = dossier(tmp_path / "other", figures=(ratio("95", "1", 2024),))
    (row,) = compare(one, other).rows
    assert (row["one"], row["other"]) == ("95.30", "≈ 95")


def test_without_a_build_figures_are_not_compared_and_the_rest_is(tmp_path: Path):
    one, other = dossier(tmp_path / "one"), dossier(tmp_path / "other", work="")
    (one / "build" / "public" / "figures.json").unlink()
    comparison = compare(one, other)
    assert not comparison.built
    assert "ikkje bygd noka utgreiing" in comparison.sentences[0]
    assert "  Tiltaket er ikkje lenger med: Lyse ut breitt." in comparison.sentences


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("", "[disclosure]\nthreshold = 10\n", "Minste tal av kvart kjønn: 5 før, 10 no."),
        ("Leiarar", "Sjefar", None),
        ("[groups.managers]", "[groups.bosses]", "Ny stillingsgruppe: Leiarar."),
        ("[groups.managers]", "[groups.bosses]", "Stillingsgruppa Leiarar er borte."),
        (
            "",
            '[populations.some]\nleave_out_groups = ["managers"]\nnn = "nokre"\n[measures]\npay = "some"\n',
            "Punktet løn er rekna over «some»; før «everyone».",
        ),
        (
            "",
            '[populations.some]\nleave_out_groups = ["managers"]\nnn = "nokre"\n',
            "Utvalet «some» held utanfor managers; før –.",
        ),
        (
            "",
            "[preferred_gender]\nthreshold = 0.3\n",
            "Regelen om det kjønnet det er færrast av: – før, 30\N{NO-BREAK SPACE}% no.",
        ),
        ("", '[prose]\nlanguages = ["nn"]\n', None),
        (
            'languages = ["nn"]\n[groups.managers]',
            'languages = ["nn", "en"]\n[groups.managers]\nen = "Managers"',
            "Språka: nn før, nn, en no.",
        ),
        ('sector = "public"', 'sector = "public"\npublic_authority = true', "Offentleg myndigheit: nei før, ja no."),
        (
            "",
            '[parental_leave]\nweeks = "working_days"\n',
            "Vekene med foreldrepermisjon: calendar før, working_days no.",
        ),
        (
            "",
            "[involuntary_part_time]\none_question_covers_both = true\n",
            "Eitt spørsmål dekkjer begge: nei før, ja no.",
        ),
    ],
)
def test_choices_that_matter_are_told(tmp_path: Path, old: str, new: str, told: str | None):
    settings = SETTINGS.replace(old, new) if old else SETTINGS + new
    sentences = compared(tmp_path, settings=settings).sentences
    assert (f"  {told}" in sentences) if told else sentences == ("Ingenting er endra.",)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('progress = "under_way"', 'progress = "done"', "Tiltaket er avslutta (gjennomført): Lyse ut breitt."),
        ('progress = "under_way"', 'progress = "planned"', "Tiltaket gjekk frå i gang til planlagt: Lyse ut breitt."),
        ('key = "a"', 'key = "b"', "Nytt tiltak: Lyse ut breitt."),
        ('key = "a"', 'key = "b"', "Tiltaket er ikkje lenger med: Lyse ut breitt."),
        ("threshold = 40", "threshold = 45", "Målet er endra: Balanse."),
        ('key = "g"', 'key = "h"', "Nytt mål: Balanse."),
    ],
)
def test_measures_and_goals_are_told_by_their_titles(tmp_path: Path, old: str, new: str, told: str):
    assert f"  {told}" in compared(tmp_path, work=WORK.replace(old, new)).sentences


def test_a_measure_that_was_finished_is_not_missed(tmp_path: Path):
    one = dossier(tmp_path / "one", work=WORK.replace("under_way", "done"))
    assert compare(one, dossier(tmp_path / "other", work=WORK.partition("[[goals]]")[2].join(["[[goals]]", ""]))) == (
        Comparison(("Ingenting er endra.",), ())
    )


def test_programmes_and_plans_are_told_too(tmp_path: Path):
    sentences = compared(tmp_path, authority='[[programmes]]\nkey="q"\ntitle="Ny"\nfield="f"\ngrounds=[]\n').sentences
    assert sentences == (
        "Dei publiserte tala er like i dei to.",
        "Arbeidet:",
        "  Handlingsplanen er ikkje lenger med: Planen.",
        "  Ordninga er ikkje lenger med: Råd.",
        "  Ny ordning: Ny.",
    )


def test_a_register_that_cannot_be_read_whole_is_not_compared(tmp_path: Path):
    sentences = compared(tmp_path, work="[[measures]]\n").sentences
    assert [line for line in sentences if "borte" in line or "lenger" in line] == []
    assert any("jamstilt check" in line for line in sentences)


def test_files_are_told_by_what_happened_to_them(tmp_path: Path):
    sentences = compared(tmp_path, inputs={"source/a.csv": "2", "source/b.csv": "1"}).sentences
    assert sentences[1:] == (
        "Filer:",
        "  1 fil har anna innhald: source/a.csv.",
        "  1 ny fil: source/b.csv.",
    )


BLANK = "\N{NO-BREAK SPACE}"
CASELOAD = """\
[[caseloads]]
key = "x"
title = "Rådgivarane"
programme = "p"
year = 2024
unit = "saker"
"""


def test_totals_of_caseloads_are_those_that_were_published(tmp_path: Path):
    one = dossier(tmp_path / "one", numbers=(cases("1031"), cases("50", subject="y")))
    later = (cases("1044", period="2025"), cases(None, "suppressed", "2025", "y"))
    comparison = compare(one, dossier(tmp_path / "other", numbers=later, authority=AUTHORITY + CASELOAD))
    assert comparison.sentences == (
        "Tala i registera:",
        f"  Rådgivarane: saker gjekk opp frå 1{BLANK}031 i 2024 til 1{BLANK}044 i 2025.",
        "  2 nye tal: Rådgivarane: saker (2025), saker (2025).",
        "  2 tal er ikkje lenger med: Rådgivarane: saker (2024), saker (2024).",
    )
    assert {"number": "caseload.x.cases.all.2024", "one": "1031", "other": ""} in comparison.rows
    assert {"number": "caseload.y.cases.all.2025", "one": "", "other": "suppressed"} in comparison.rows


@pytest.mark.parametrize(
    ("register", "measure", "unit", "old", "new", "told"),
    [
        ("grant", "paid", "kr", "11000000", "9500000", "gjekk ned frå 11¤mill.¤kr i 2024 til 9,5¤mill.¤kr i 2025."),
        ("grant", "applications", "count", "62", "70", "gjekk opp frå 62 i 2024 til 70 i 2025."),
        ("event", "participants", "persons", "476", "300", "gjekk ned frå 476 i 2024 til 300 i 2025."),
        ("goal", "threshold", "percent", "5", "6", f"gjekk opp frå 5{BLANK}% i 2024 til 6{BLANK}% i 2025."),
        ("cohort", "share", "percent", "77", "72", f"gjekk ned frå 77{BLANK}% i 2024 til 72{BLANK}% i 2025."),
    ],
)
def test_the_main_numbers_of_each_register_are_followed(  # noqa: PLR0913, PLR0917 - a row of the table
    tmp_path: Path, register: str, measure: str, unit: str, old: str, new: str, told: str
):
    row = {"register": register, "measure": measure, "unit": unit}
    one = dossier(tmp_path / "one", numbers=(cases(old) | row,))
    sentences = compare(one, dossier(tmp_path / "other", numbers=(cases(new, period="2025") | row,))).sentences
    assert sentences[1].endswith(told.replace("¤", BLANK))


def test_new_numbers_are_no_sameness(tmp_path: Path):
    """The published numbers are not the same when one of the two has 35 more."""
    more = tuple(cases(str(number), subject=f"s{number}") for number in range(35))
    comparison = compared(tmp_path, numbers=more)
    assert not [line for line in comparison.sentences if "like" in line or "Ingenting" in line]
    assert comparison.sentences[:2] == (
        "Tala i registera:",
        f"  35 nye tal: {', '.join(['saker (2024)'] * 10)}, ….",
    )
    assert len(comparison.rows) == 35


def test_a_number_restated_for_the_same_year_is_told_with_both_values(tmp_path: Path):
    one = dossier(tmp_path / "one", numbers=(cases("1031"),))
    about = cases("1030") | {"qualifier": "about"}
    comparison = compare(one, dossier(tmp_path / "other", numbers=(about,), authority=AUTHORITY + CASELOAD))
    assert comparison.sentences == (
        "Tala i registera:",
        "  1 tal har ein annan verdi enn før.",
        f"    Rådgivarane: saker (2024): 1{BLANK}031 → om lag 1{BLANK}030",
    )
    assert comparison.rows == ({"number": "caseload.x.cases.all.2024", "one": "1031", "other": "about 1030"},)


def test_a_number_that_is_hidden_now_is_no_longer_the_same(tmp_path: Path):
    one = dossier(tmp_path / "one", numbers=(cases("8"),))
    comparison = compare(one, dossier(tmp_path / "other", numbers=(cases(None, "suppressed"),)))
    assert comparison.sentences[2] == "    saker (2024): 8 → :"


def test_a_build_whose_numbers_cannot_be_read_is_not_said_to_be_the_same(tmp_path: Path):
    one, other = dossier(tmp_path / "one"), dossier(tmp_path / "other")
    (other / "build" / "public" / "authority.json").unlink()
    (sentence,) = compare(one, other).sentences
    assert "authority.json" in sentence


def test_numbers_of_the_complete_version_are_never_read(tmp_path: Path):
    one, other = dossier(tmp_path / "one", numbers=(cases("2"),)), dossier(tmp_path / "other", numbers=(cases("3"),))
    path = other / "build" / "public" / "authority.json"
    path.write_text(path.read_text("utf-8").replace("public", "internal"), encoding="utf-8")
    comparison = compare(one, other)
    assert comparison.rows == ()
    assert "authority.json" in comparison.sentences[0]


def test_figures_that_are_new_are_no_sameness(tmp_path: Path):
    sentences = compared(tmp_path, figures=(employees("15"), employees("8") | {"gender": "women"})).sentences
    assert sentences == ("1 tal i del 1 er nytt.",)


def test_a_figure_that_differs_is_told_with_both_values(tmp_path: Path):
    comparison = compared(tmp_path, figures=(employees("16"),))
    assert comparison.rows == ({"figure": "employees.total.all.2024", "one": "15", "other": "16"},)
    assert any("15 → 16" in line for line in comparison.sentences)
