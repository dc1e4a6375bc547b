"""Three years of the same employer with real commands: what is promised in one year is answered in the next."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

HEADER = "Ansattnr;Kjønn;Stillingskode;Stilling;Årslønn;Stillingsprosent;Ansettelsesform;Tiltrådt;Fratrådt"

WORK = """\
# Our own notes stay in the file.
[[risks]]
key = "few_men"
area = "recruitment"
grounds = ["gender"]
observed = "Få menn søkjer."

[[risks]]
key = "long_days"
area = "work_and_family_life"
grounds = ["care_responsibilities"]
observed = "Lange dagar i mai."

[[causes]]
key = "channels"
risk = "few_men"
text = "Vi lyser ut éin stad."

[[causes]]
key = "deadlines"
risk = "long_days"
text = "Alle fristar fell i mai."

# Nobody has done this before.
[[measures]]
key = "more_channels"
title = "Lyse ut fleire stader"
answers = ["channels"]
owner = "HR-leiar"
due = 2025-12-31
progress = "under_way"  # since March
result = "Prøvd for to stillingar."
evaluation = "Det verka."

[[measures]]
key = "move_deadlines"
title = "Spreie fristane"
answers = ["deadlines"]
progress = "done"
evaluation = "Søknadene kom jamnare."

[[goals]]
key = "balance"
title = "Minst 40 prosent menn"
figure = "employees men share"
operator = "at_least"
threshold = 40
period = 2023
assessment = "Ikkje enno."

[[goals]]
key = "later"
title = "Minst 45 prosent menn"
figure = "employees men share"
operator = "at_least"
threshold = 45
period = 2027

[[policies]]
key = "old"
title = "Gammal plan"
until = 2023

[[policies]]
key = "new"
title = "Livsfasepolitikk"

[[meetings]]
body = "Arbeidsmiljøutvalet"
on = 2023-05-02
about = "Tiltaka"

[[examined]]
area = "accommodation"
on = 2023-05-02
because = "Alt er tilgjengeleg."
"""

AUTHORITY = """\
[[fields]]
key = "housing"
title = "Bustad"

[[programmes]]
key = "advice"
title = "Råd"
field = "housing"
grounds = ["ethnicity"]
result = "Fleire spurde."

  [[programmes.numbers]]
  key = "languages"
  label = "Språk"
  value = 12

[[programmes]]
key = "over"
title = "Prøveprosjektet"
field = "housing"
grounds = ["ethnicity"]
until = 2023

[[caseloads]]
key = "cases"
title = "Saker"
programme = "advice"
year = 2023
unit = "saker"
total = 1031
women = 761
men = 264

[[plans]]
key = "racism"
title = "Plan mot rasisme"
since = 2022
until = 2024

[[plan_measures]]
plan = "racism"
number = "19b"
result = "Kurs i fire byar."

[[plan_measures]]
plan = "racism"
number = "3"
progress = "done"

[[grants]]
key = "inclusion"
title = "Tilskot"
year = 2023
field = "housing"
"""


def jamstilt(*arguments: object, status: int = 0) -> str:
    command = [sys.executable, "-c", "from jamstilt.cli.main import main; main()", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


def give_employees(dossier: Path, year: int, women: int, men: int) -> None:
    rows = [f"{number};Kvinne;1434;Rådgiver;600000;100,00;Fast;01.01.2019;" for number in range(1, women + 1)]
    rows += [f"{number};Mann;1434;Rådgiver;650000;100,00;Fast;01.01.2019;" for number in range(101, men + 101)]
    text = "\n".join((f"Tilsette per 31.12.{year}", HEADER, *rows, ""))
    (dossier / "source" / f"ansatte-{year}.csv").write_text(text, encoding="utf-8-sig")


def tables(path: Path) -> dict[str, list[dict[str, object]]]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def keys(entries: list[dict[str, object]]) -> list[object]:
    return [entry["key"] for entry in entries]


def set_back(dossier: Path) -> None:
    """A departure, an answer to a finding and a comment in the settings of the first year."""
    settings = dossier / "jamstilt.toml"
    text = settings.read_text(encoding="utf-8").replace("publish_kroner = false", "publish_kroner = true")
    settings.write_text(
        text + '\n# decided by us\n[[disclosure.departures]]\nsetting = "publish_kroner"\ndecided_by = "HR-direktør"\n'
        'date = 2024-02-01\nreason = "Open løn."\n\n[[decisions]]\nrule = "head_count_jump"\ndecided_by = "HR"\n'
        'date = 2024-02-01\nreason = "Omorganisering."\n',
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    place = tmp_path_factory.mktemp("years")
    folders = {year: place / f"eks-{year}" for year in (2023, 2024, 2025)}
    jamstilt("new", folders[2023], "--name", "Eks", "--year", 2023, "--language", "nn")
    (folders[2023] / "work" / "measures.toml").write_text(WORK, encoding="utf-8")
    (folders[2023] / "authority" / "programmes.toml").write_text(AUTHORITY, encoding="utf-8")
    set_back(folders[2023])
    give_employees(folders[2023], 2023, women=9, men=6)
    jamstilt("map", folders[2023])
    jamstilt("build", folders[2023])
    told = jamstilt("new", folders[2024], "--from", folders[2023])
    (place / "told").write_text(told, encoding="utf-8")
    give_employees(folders[2024], 2024, women=8, men=7)
    jamstilt("map", folders[2024])
    jamstilt("build", folders[2024])
    work = folders[2024] / "work" / "measures.toml"
    done = 'progress = "done"\nevaluation = "Det verka."'
    work.write_text(work.read_text("utf-8").replace('progress = "under_way"', done), encoding="utf-8")
    jamstilt("build", folders[2024])
    jamstilt("new", folders[2025], "--from", folders[2024], "--year", 2025, "--name", "Eks nytt")
    return folders


def test_the_year_is_raised_and_comments_and_choices_stay(years: dict[int, Path]):
    text = (years[2024] / "jamstilt.toml").read_text("utf-8")
    settings = tables(years[2024] / "jamstilt.toml")
    assert settings["statement"]["year"] == 2024
    assert settings["organisation"]["name"] == "Eks"
    assert "# decided by us" in text
    assert len(settings["disclosure"]["departures"]) == 1
    assert "decisions" not in settings
    assert tables(years[2025] / "jamstilt.toml")["statement"]["year"] == 2025
    assert tables(years[2025] / "jamstilt.toml")["organisation"]["name"] == "Eks nytt"


def test_a_person_is_told_what_came_along_and_what_to_see_to(years: dict[int, Path]):
    told = (years[2023].parent / "told").read_text("utf-8")
    assert "1 tiltak som ikkje er ferdig" in told
    assert "Avviket for «publish_kroner» vart bestemt 1. februar 2024" in told.replace("\N{NO-BREAK SPACE}", " ")
    assert "1 svar på merknader for 2023 er ikkje teke med" in told


def test_what_is_not_finished_comes_along_with_its_cause_and_risk(years: dict[int, Path]):
    work = tables(years[2024] / "work" / "measures.toml")
    assert {kind: keys(entries) for kind, entries in work.items()} == {
        "risks": ["few_men"],
        "causes": ["channels"],
        "measures": ["more_channels"],
        "goals": ["balance", "later"],
        "policies": ["new"],
    }


def test_a_carried_measure_keeps_its_result_and_waits_for_its_evaluation(years: dict[int, Path]):
    (before,) = [each for each in tables(years[2023] / "work/measures.toml")["measures"] if "due" in each]
    (measure,) = tables(years[2024] / "earlier/work-2023.toml")["measures"][:1]
    assert measure == before
    text = (years[2023] / "work" / "measures.toml").read_text("utf-8")
    assert 'progress = "under_way"  # since March' in text
    (carried,) = tables(years[2024] / "work/measures.toml")["measures"]
    # an evaluation that came along would stand twice in the entry by now, and no file can be read that says so
    assert carried == before | {"progress": "done", "evaluation": "Det verka."}


def test_comments_stay_with_what_is_carried_and_go_with_what_is_not(years: dict[int, Path]):
    text = (years[2024] / "work" / "measures.toml").read_text("utf-8")
    assert "# Our own notes stay in the file." in text
    assert "# Nobody has done this before.\n[[measures]]" in text
    assert "# since March" in text


def test_a_goal_is_for_the_new_year_unless_it_is_for_a_later_one(years: dict[int, Path]):
    balance, later = tables(years[2024] / "work/measures.toml")["goals"]
    assert "period" not in balance
    assert "assessment" not in balance
    assert later["period"] == 2027


def test_numbers_are_left_behind_and_definitions_come_along(years: dict[int, Path]):
    authority = tables(years[2024] / "authority/programmes.toml")
    assert authority == {
        "fields": [{"key": "housing", "title": "Bustad"}],
        "programmes": [{"key": "advice", "title": "Råd", "field": "housing", "grounds": ["ethnicity"]}],
        "caseloads": [
            {"key": "cases", "title": "Saker", "programme": "advice", "year": 2024, "unit": "saker"}
            | {"earlier_total": 1031}
        ],
        "plans": [{"key": "racism", "title": "Plan mot rasisme", "since": 2022, "until": 2024}],
        "plan_measures": [{"plan": "racism", "number": "19b"}],
    }
    assert tables(years[2025] / "authority/programmes.toml").keys() == {"fields", "programmes", "caseloads"}


def test_what_was_promised_and_published_stays_beside(years: dict[int, Path]):
    earlier = {path.name for path in (years[2025] / "earlier").iterdir()}
    assert earlier == {
        f"{name}-{year}.toml" for name in ("work", "authority") for year in (2023, 2024)
    } | {f"{name}{year}.json" for name in ("", "authority-") for year in (2023, 2024)}  # fmt: skip
    released = json.loads((years[2025] / "earlier" / "2024.json").read_text("utf-8"))
    women = next(
        row["value"]
        for row in released
        if (row["measure"], row["group"], row["gender"], row["period"]) == ("employees", "total", "women", "2024")
    )
    assert women == "8"
    assert keys(tables(years[2025] / "earlier/work-2023.toml")["measures"]) == ["more_channels", "move_deadlines"]
    assert keys(tables(years[2025] / "earlier/work-2024.toml")["measures"]) == ["more_channels"]
    assert "measures" not in tables(years[2025] / "work/measures.toml")


def test_last_years_figures_are_in_the_new_statement(years: dict[int, Path]):
    figures = json.loads((years[2024] / "build" / "public" / "figures.json").read_text("utf-8"))["figures"]
    shown = {
        str(one["period"]): one["value"]
        for one in figures
        if (one["measure"], one["group"], one["gender"]) == ("employees", "total", "women")
    }
    assert shown == {"2023": "9", "2024": "8"}


def test_the_mapping_remembers_columns_and_codes_and_asks_which_file(years: dict[int, Path]):
    mapping = tables(years[2025] / "mapping.toml")
    assert "file" not in mapping
    assert mapping["layout"] == tables(years[2024] / "mapping.toml")["layout"]
    assert mapping["groups"] == {"1434": "case_workers"}
    assert [one["name"] for one in tables(years[2024] / "mapping.toml")["file"]] == ["ansatte-2024.csv"]


def test_nothing_of_the_persons_comes_along(years: dict[int, Path]):
    assert list((years[2025] / "source").iterdir()) == []
    source = hashlib.sha256((years[2024] / "source" / "ansatte-2024.csv").read_bytes()).digest()
    assert source not in {hashlib.sha256(path.read_bytes()).digest() for path in years[2025].rglob("*.*")}


def test_nothing_is_ever_written_over(years: dict[int, Path], tmp_path: Path):
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "measures.toml").write_text("# mine")
    assert "finst alt" in jamstilt("new", tmp_path, "--from", years[2024], status=1)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["measures.toml"]
    jamstilt("new", years[2025], "--from", years[2024], status=1)


def test_a_year_that_is_not_after_stops(years: dict[int, Path], tmp_path: Path):
    told = jamstilt("new", tmp_path / "a", "--from", years[2024], "--year", 2024, status=1)
    assert "kjem ikkje etter 2024" in told
    assert not (tmp_path / "a").exists()


def test_a_year_that_is_not_built_is_said_and_all_else_comes_along(years: dict[int, Path], tmp_path: Path):
    told = jamstilt("new", tmp_path / "b", "--from", years[2025])
    assert "Utgreiinga for 2025 er ikkje bygd" in told
    assert (tmp_path / "b" / "earlier" / "2024.json").is_file()
    assert tables(tmp_path / "b" / "jamstilt.toml")["statement"]["year"] == 2026


def test_a_broken_register_is_said_and_nothing_is_made(years: dict[int, Path], tmp_path: Path):
    broken = tmp_path / "broken"
    (broken / "work").mkdir(parents=True)
    (broken / "jamstilt.toml").write_bytes((years[2024] / "jamstilt.toml").read_bytes())
    (broken / "work" / "a.toml").write_text("[[risks]]\n")
    assert "work/a.toml" in jamstilt("new", tmp_path / "c", "--from", broken, status=1)
    assert not (tmp_path / "c").exists()


def test_figures_that_come_out_otherwise_ask_for_a_reason_and_are_shown_with_it(years: dict[int, Path], tmp_path: Path):
    folder = tmp_path / "restated"
    shutil.copytree(years[2024], folder, ignore=shutil.ignore_patterns("build"))
    give_employees(folder, 2023, women=8, men=6)
    jamstilt("map", folder)
    assert "figure_restated" in rules(folder)
    settings = folder / "jamstilt.toml"
    reason = '\n[[restatements]]\nperiod = 2023\nreason = {nn = "Ein vikar var teken med."}\n'
    settings.write_text(settings.read_text("utf-8") + reason, encoding="utf-8")
    assert "figure_restated" not in rules(folder)
    jamstilt("build", folder, "--language", "nn")
    page = (folder / "build" / "public" / "statement-nn.html").read_text("utf-8")
    assert "Tal som er endra sidan sist" in page
    assert "Ein vikar var teken med." in page


def rules(folder: Path) -> list[str]:
    return [finding["rule"] for finding in json.loads(jamstilt("check", folder, "--json"))["findings"]]


def test_two_years_are_compared_in_words(years: dict[int, Path]):
    told = jamstilt("compare", years[2023], years[2024]).splitlines()
    assert "Arbeidet:" in told
    assert "  Tiltaket er avslutta (gjennomført): Lyse ut fleire stader." in told
    assert "  Ordninga er ikkje lenger med: Prøveprosjektet." in told
    assert any(line.startswith("  2 nye filer") or "source/ansatte-2024.csv" in line for line in told)
    assert jamstilt("compare", years[2024], years[2024]) == "Ingenting er endra.\n"


def test_sector_and_languages_come_from_the_last_year(years: dict[int, Path], tmp_path: Path):
    jamstilt("new", tmp_path / "d", "--from", years[2024], "--language", "nb", status=2)
    jamstilt("new", tmp_path / "d", "--name", "Eks", status=2)
