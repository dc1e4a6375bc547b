"""`jamstilt names`: every number under the name that text and goals use, with its public value."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.release import release
from jamstilt.production.count import count, policy_of
from jamstilt.production.demo import demo
from jamstilt.production.gather import gather
from jamstilt.statement.prose.names import find, known_names

Run = Callable[..., Result]


@pytest.fixture(scope="module")
def directorate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo(tmp_path_factory.mktemp("names") / "demo")


def test_names_are_listed_with_value_and_words(run: Run, directorate: Path):
    lines = run("names", directorate).stdout.splitlines()
    assert next(line for line in lines if line.startswith("employees women share ")).split() == [
        *("employees", "women", "share", "68,20", "%", "kjønnsfordeling", "i", "prosent,", "kvinner,", "2024")
    ]
    assert lines == sorted(lines, key=lambda line: line.split("  ")[0])


def test_a_name_is_found_by_its_words_in_either_language(run: Run, directorate: Path):
    listed = json.loads(run("names", directorate, "--find", "weeks kvinner", "--json").stdout)
    assert [row["name"] for row in listed] == ["parental_leave women weeks", "parental_leave women weeks 2023"]


def test_a_hidden_number_has_its_sign_and_no_value(run: Run, directorate: Path):
    values = {row["name"]: row["value"] for row in json.loads(run("names", directorate, "--json").stdout)}
    assert values["pay.consultants men"] == ":"
    assert values["pay.total"] not in {":", ".."}


def test_every_number_of_the_demo_has_one_name_that_is_taken_back(directorate: Path):
    gathered = gather(directorate, lambda *_: None)
    cells = count(gathered.workforces, gathered.settings).cells
    for audience in Audience:
        made = release(cells, policy_of(gathered.settings), audience, (), gathered.numbers)
        named = known_names(made, 2024)
        assert len({each.name for each in named}) == len(made.figures) + len(made.reported)
        assert [each for each in named if find(each.name, made, 2024) != each.target] == []


def test_nothing_that_fits_is_said_in_words(run: Run, directorate: Path):
    found = run("names", directorate, "--find", "xyzzy")
    assert (found.exit_code, found.stdout) == (0, "Ingen tal har eit namn som passar.\n")


def test_a_dossier_that_cannot_be_read_stops(run: Run, tmp_path: Path):
    assert run("names", tmp_path).exit_code == 1
