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


def cases(value: str | None, status: str = "published", period: str = "2024", subject: str = "x") -> dict[str, object]:
    name = {"register": "caseload", "subject": subject, "measure": "cases", "category": "all", "period": period}
    return name | {"value": value, "status": status, "label": "Saker til rådgivarane"}


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


def test_totals_of_caseloads_are_those_that_were_published(tmp_path: Path):
    one = dossier(tmp_path / "one", numbers=(cases("1031"), cases("988", period="2023"), cases("50", subject="y")))
    later = (cases("1044", period="2025"), cases(None, "suppressed", "2025", "y"), cases("50", subject="y"))
    comparison = compare(one, dossier(tmp_path / "other", numbers=later))
    blank = "\N{NO-BREAK SPACE}"
    assert comparison.sentences[1:] == (
        "Arbeidet:",
        f"  Saker til rådgivarane gjekk opp frå 1{blank}031 i 2024 til 1{blank}044 i 2025.",
    )
    assert comparison.rows == ({"subject": "caseload", "name": "x", "one": "1031", "other": "1044"},)


def test_numbers_of_the_complete_version_are_never_read(tmp_path: Path):
    one, other = dossier(tmp_path / "one", numbers=(cases("2"),)), dossier(tmp_path / "other", numbers=(cases("3"),))
    path = other / "build" / "public" / "authority.json"
    path.write_text(path.read_text("utf-8").replace("public", "internal"), encoding="utf-8")
    assert compare(one, other).sentences == ("Ingenting er endra.",)


def test_a_figure_that_differs_is_told_with_both_values(tmp_path: Path):
    comparison = compared(tmp_path, figures=(employees("16"),))
    assert comparison.rows == ({"figure": "employees.total.all.2024", "one": "15", "other": "16"},)
    assert any("15 → 16" in line for line in comparison.sentences)
