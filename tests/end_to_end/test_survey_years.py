"""Three years of one employer: a pay survey, a year that carries it, a year when it is too old, and a new survey."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jamstilt.production.completeness_check import completeness_file, completeness_findings
from jamstilt.production.count import count
from jamstilt.production.gather import Gathered, gather
from jamstilt.production.publishing import open_data_files
from jamstilt.production.stand import examine
from jamstilt.statement.completeness.answered import Standing
from jamstilt.statement.statement import KeyFigures, Prose, Section, Table

SETTINGS = """[organisation]
name = "Eksempelkommunen"
sector = "public"
public_authority = false

[statement]
year = {year}
languages = ["nn"]

[groups.leaders]
nn = "Leiarar"

[groups.staff]
nn = "Medarbeidarar"
"""
MAPPING = """[[layout]]
key = "employees"
kind = "employees"
{pay_basis}percent_as = "percent"

[layout.columns]
employee_number = "Nr"
gender = "Kjønn"
position_code = "Kode"
full_time_share = "Prosent"
appointment = "Form"
started = "Start"
{columns}
[[file]]
name = "people.csv"
layout = "employees"
year = {year}

[groups]
"1" = "leaders"
"2" = "staff"
"""
SURVEY = 'agreed_pay = "Løn"\nwants_more_hours = "Vil ha meir"\n'
BASIS = 'pay_basis = "year"\npay_is_full_time = true\n'


def dossier(folder: Path, year: int, raise_of: int | None) -> Path:
    """Ten women and ten men at two levels; ``raise_of`` is what men have got since 2022, none: no survey that year."""
    (folder / "source").mkdir(parents=True)
    (folder / "earlier").mkdir()
    (folder / "jamstilt.toml").write_text(SETTINGS.format(year=year), encoding="utf-8")
    surveyed = raise_of is not None
    mapping = MAPPING.format(year=year, columns=SURVEY if surveyed else "", pay_basis=BASIS if surveyed else "")
    (folder / "mapping.toml").write_text(mapping, encoding="utf-8")
    rows = ["Nr;Kjønn;Kode;Prosent;Form;Start" + (";Løn;Vil ha meir" if surveyed else "")]
    for number in range(20):
        gender, code = "KM"[number % 2], "12"[number >= 10]
        share = 50 if number in (10, 12) else 100
        pay = 600_000 + (0 if gender == "K" else 30_000 + (raise_of or 0))
        answer = "nei" if share == 50 else ""
        rows.append(f"{number};{gender};{code};{share};Fast;01.01.2015" + (f";{pay};{answer}" if surveyed else ""))
    (folder / "source" / "people.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder


class Year:
    """A year as the line makes it, up to the statement for everyone."""

    def __init__(self, folder: Path) -> None:
        self.gathered: Gathered = gather(folder, lambda *_: None)
        assert not self.gathered.stopped, [each.rule for each in self.gathered.findings]
        assert self.gathered.settings is not None
        self.settings = self.gathered.settings
        stand = examine(self.gathered, self.settings, count(self.gathered.workforces, self.settings))
        self.found, self.release, self.statement = stand.completeness, stand.public, stand.statement

    def standing(self, key: str) -> tuple[Standing, int | None]:
        [one] = [each for each in self.found.answers if each.requirement.key == key]
        return one.standing, one.measured

    @property
    def gaps(self) -> set[tuple[str, str | None]]:
        """Rule and section of what is missing in part 1 of the items that a survey gives."""
        found = completeness_findings(self.found, self.gathered)
        surveys = ("pay", "pay_total", "involuntary_part_time", "gender_distribution")
        return {(each.rule, each.where.section) for each in found if each.where.section in surveys}

    def section(self, key: str) -> Section:
        return next(each for part in self.statement.parts for each in part.sections if each.key == key)

    def prose(self, key: str) -> str:
        return " ".join(block.text for block in self.section(key).blocks if isinstance(block, Prose))

    def captions(self, key: str) -> list[str]:
        return [block.caption for block in self.section(key).blocks if isinstance(block, Table)]

    def keep(self, folder: Path) -> None:
        """Leave the released figures to the next year, as they were published."""
        year = self.settings.statement.year
        (folder / "earlier" / f"{year}.json").write_bytes(open_data_files(self.release)["figures.json"])


@pytest.fixture(scope="module")
def years(tmp_path_factory) -> dict[str, Year]:
    root = tmp_path_factory.mktemp("years")
    folders = {
        "2022": dossier(root / "2022", 2022, 0),
        "2023": dossier(root / "2023", 2023, None),
        "2024": dossier(root / "2024", 2024, None),
        "2024 with survey": dossier(root / "2024-survey", 2024, 10_000),
    }
    made = {"2022": Year(folders["2022"])}
    made["2022"].keep(folders["2023"])
    made["2023"] = Year(folders["2023"])
    for name in ("2024", "2024 with survey"):
        made["2022"].keep(folders[name])
        made["2023"].keep(folders[name])
        made[name] = Year(folders[name])
    return made


@pytest.mark.parametrize(
    ("name", "gaps"),
    [
        ("2022", set()),
        ("2023", set()),
        (
            "2024",
            {("survey_too_old", "pay"), ("survey_too_old", "pay_total"), ("survey_too_old", "involuntary_part_time")},
        ),
        ("2024 with survey", set()),
    ],
)
def test_a_survey_may_be_carried_once_and_is_a_gap_in_law_after_two_years(years, name, gaps):
    assert years[name].gaps == gaps


@pytest.mark.parametrize(
    ("name", "standing"),
    [
        ("2022", (Standing.ANSWERED, None)),
        ("2023", (Standing.ANSWERED, 2022)),
        ("2024", (Standing.TOO_OLD, 2022)),
        ("2024 with survey", (Standing.ANSWERED, None)),
    ],
)
def test_the_list_says_which_year_the_answer_is_from(years, name, standing):
    for key in ("pay", "pay_total", "involuntary_part_time"):
        assert years[name].standing(key) == standing
    assert years[name].standing("gender_distribution") == (Standing.ANSWERED, None)


@pytest.mark.parametrize("name", ["2023", "2024"])
@pytest.mark.parametrize("key", ["pay", "involuntary_part_time"])
def test_carried_figures_say_their_year_in_text_and_at_every_table(years, name, key):
    assert f"ikkje kartlagt i {name}" in years[name].prose(key)
    assert all(caption.endswith("(målt i 2022)") for caption in years[name].captions(key))


@pytest.mark.parametrize("name", ["2022", "2024 with survey"])
def test_a_year_with_a_survey_says_nothing_of_another(years, name):
    for key in ("pay", "involuntary_part_time"):
        assert "målt" not in years[name].prose(key) + " ".join(years[name].captions(key))


def test_the_carried_ratio_is_the_one_that_was_published(years):
    """600 000 of 630 000 is 95.24 per cent, and of 640 000 it is 93.75."""
    for name, share in {"2022": "95,24", "2023": "95,24", "2024": "95,24", "2024 with survey": "93,75"}.items():
        blocks = [block for block in years[name].statement.parts[0].blocks if isinstance(block, KeyFigures)]
        [pay] = [figure for figure in blocks[0].figures if "løn" in figure.label]
        assert pay.entry.text == f"{share}\u00a0%"
        assert ("målt i 2022" in pay.label) is (name in ("2023", "2024"))


def test_a_carried_figure_is_not_compared_with_itself(years):
    for name in ("2023", "2024"):
        assert "95,24\u00a0% i 2022." in years[name].prose("pay")
        assert not re.search(r"(høgare|lågare|det same)", years[name].prose("pay"))


def test_the_new_survey_is_compared_with_the_last_one(years):
    said = years["2024 with survey"].prose("pay")
    assert "93,75\u00a0% i 2024, 1,49 prosentpoeng lågare enn i 2022 (95,24\u00a0%)" in said


def test_the_page_is_internal_and_names_both_years(years):
    one = years["2024"]
    page = completeness_file(one.found, one.gathered, one.settings)["completeness.html"].decode()
    assert "Arbeidsside til internt bruk" in page
    assert "For gammalt: sist målt i 2022" in page
