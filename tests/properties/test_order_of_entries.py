"""No order changes the output: entries and files of registers stand as somebody likes, the statement is the same."""

from __future__ import annotations

import json
import random
import re
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jamstilt.disclosure.audience import Audience
from jamstilt.language.catalogue import Language
from jamstilt.law.duty_bearer import Sector
from jamstilt.production.demo import demo
from jamstilt.production.map_files import map_files
from jamstilt.production.produce import build
from jamstilt.storage.new_dossier import new_dossier

HEADER = "Ansattnr;Kjønn;Stillingskode;Stilling;Årslønn;Stillingsprosent;Ansettelsesform;Tiltrådt;Fratrådt"
ENTRY = re.compile(r"^(?=\[\[\w+\]\])", re.MULTILINE)

WORK = """\
[[risks]]
key = "few_men"
area = "recruitment"
grounds = ["gender"]
observed = "Få menn søkjer: {{employees men}} av {{employees}}."
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
[[measures]]
key = "m2"
title = "Spreie fristane"
answers = ["deadlines"]
[[measures]]
key = "m10"
title = "Lyse ut fleire stader"
answers = ["channels"]
progress = "under_way"
due = 2024-06-30
[[goals]]
key = "balance"
title = "Minst 40 prosent menn"
figure = "employees men share"
operator = "at_least"
threshold = 40
[[goals]]
key = "nothing"
title = "Noko anna"
operator = "at_least"
threshold = 1
[[meetings]]
body = "Arbeidsmiljøutvalet"
on = 2024-05-02
about = "Tiltaka"
[[meetings]]
body = "Leiargruppa"
on = 2024-03-02
about = "Risikoane"
entries = ["m2"]
"""
AUTHORITY = """\
[[fields]]
key = "housing"
title = "Bustad"
[[fields]]
key = "schools"
title = "Skule"
[[programmes]]
key = "advice"
title = "Råd"
field = "housing"
grounds = ["ethnicity"]
  [[programmes.numbers]]
  key = "languages"
  label = "Språk"
  value = 12
  [[programmes.numbers]]
  key = "share"
  label = "Del"
  value = 40
  unit = "percent"
[[programmes]]
key = "other"
title = "Det andre"
field = "schools"
grounds = ["gender"]
[[caseloads]]
key = "cases"
title = "Saker"
programme = "advice"
year = 2024
unit = "saker"
total = 1031
women = 761
men = 264
[[caseloads]]
key = "cases"
title = "Saker"
programme = "advice"
year = 2023
unit = "saker"
total = 988
women = 700
[[events]]
key = "conference"
title = "Konferansen"
year = 2025
participants = 300
found_relevant = 92
[[events]]
key = "seminar"
title = "Seminaret"
year = 2024
participants = 3
[[grants]]
key = "inclusion"
title = "Tilskot"
year = 2024
field = "housing"
applications = 3
awards = 5
"""
TEXTS = {"housing": "Det kom {{caseload cases}} saker.\n", "nowhere": "Ein tekst utan plass.\n"}


def small_dossier(folder: Path) -> Path:
    """Fifteen employees, both registers and two texts; several entries have something wrong."""
    dossier, _ = new_dossier(folder, "Eks", 2024, Sector.PUBLIC, [Language.NYNORSK])
    assert dossier
    for place in (dossier.work, dossier.authority):
        for path in place.glob("*.toml"):
            path.unlink()
    (dossier.work / "all.toml").write_text(WORK, encoding="utf-8")
    (dossier.authority / "all.toml").write_text(AUTHORITY, encoding="utf-8")
    for name, text in TEXTS.items():
        (dossier.text / "nn" / f"{name}.md").write_text(text, encoding="utf-8")
    people = [f"{number};Kvinne;1434;Rådgiver;600000;100,00;Fast;01.01.2019;" for number in range(1, 10)]
    people += [f"{number};Mann;1434;Rådgiver;650000;100,00;Fast;01.01.2019;" for number in range(101, 107)]
    table = "\n".join(("Tilsette per 31.12.2024", HEADER, *people, ""))
    (dossier.source / "ansatte-2024.csv").write_text(table, encoding="utf-8-sig")
    map_files(folder)
    return folder


def shuffle(folder: Path, chance: random.Random) -> None:
    """Every entry in another place, in files of other names."""
    for place in (folder / "work", folder / "authority"):
        files = sorted(place.glob("*.toml"))
        entries = [entry for path in files for entry in ENTRY.split(path.read_text("utf-8")) if entry.startswith("[[")]
        assert len(entries) > len(files)
        for path in files:
            path.unlink()
        chance.shuffle(entries)
        names = chance.sample("abcdefghij", len(files) + 1)
        for entry in entries:
            with (place / f"{chance.choice(names)}.toml").open("a", encoding="utf-8") as file:
                file.write(f"{entry.rstrip()}\n\n")


@cache
def built(folder: Path) -> tuple[dict[str, bytes], list[str]]:
    """The published and the complete version, and the findings but for their files and rows."""
    outcome = build(folder)
    assert not outcome.stopped
    place = folder / "build"
    files = {
        path.relative_to(place).as_posix(): path.read_bytes()
        for audience in Audience
        for path in sorted((place / audience).iterdir())
    }
    findings = json.loads((place / "findings.json").read_text("utf-8"))
    return files, sorted(json.dumps(_but_for_the_place(each)) for each in findings)


def _but_for_the_place(finding: dict[str, Any]) -> dict[str, Any]:
    return finding | {"where": {**finding["where"], "file": None, "row": None}}


def same_in_another_order(folder: Path, other: Path, chance: random.Random) -> None:
    shutil.copytree(folder, other)
    shuffle(other, chance)
    (files, findings), (files_of_other, findings_of_other) = built(folder), built(other)
    assert findings == findings_of_other
    assert [name for name in files if files[name] != files_of_other.get(name)] == []
    assert files.keys() == files_of_other.keys()


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_dossier(tmp_path_factory.mktemp("small") / "eks")


@settings(max_examples=2)
@given(chance=st.randoms(use_true_random=False))
def test_no_order_of_entries_changes_the_statement(
    small: Path, tmp_path_factory: pytest.TempPathFactory, chance: random.Random
):
    same_in_another_order(small, tmp_path_factory.mktemp("other") / "eks", chance)


def test_a_finding_names_its_entry_by_kind_and_key(small: Path):
    built(small)
    sections = {each["where"]["section"] for each in json.loads((small / "build/findings.json").read_text("utf-8"))}
    assert {"events: conference", "measures: m10", "programmes: advice"} <= sections


@pytest.mark.slow
def test_no_order_of_entries_changes_the_statement_of_the_demo(tmp_path: Path):
    demo(tmp_path / "demo")
    same_in_another_order(tmp_path / "demo", tmp_path / "other", random.Random(3))  # noqa: S311 - no secret
