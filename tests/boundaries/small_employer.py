"""A small employer's dossier on disk, from a list of people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

HEAD = "Ansattnr;Kjønn;Kode;Årslønn;Overtid;Stillingsprosent;Tiltrådt"
SETTINGS = """\
[organisation]
name = "Prøveforetaket"
sector = "private"

[statement]
year = 2024
languages = ["en"]

{groups}
[disclosure]
{policy}
"""
LAYOUT = """\
[[layout]]
key = "employees"
kind = "employees"
pay_basis = "year"
pay_is_full_time = true
percent_as = "percent"

[layout.columns]
employee_number = "Ansattnr"
gender = "Kjønn"
position_code = "Kode"
agreed_pay = "Årslønn"
overtime = "Overtid"
full_time_share = "Stillingsprosent"
started = "Tiltrådt"

"""
GENDERS = {"women": "Kvinne", "men": "Mann", "other": ""}
NAMES = {"managers": "Managers", "advisers": "Advisers", "clerks": "Clerks"}

Someone = tuple[str, str, int]
"""Gender, group and agreed pay in kroner."""


def dossier(folder: Path, people: Sequence[Someone], *policy: str, before: Sequence[Someone] = ()) -> Path:
    """A folder that can be checked and built; ``before`` are the people of 2023, each with the place's number."""
    (folder / "source").mkdir(parents=True)
    years = {2023: before, 2024: people} if before else {2024: people}
    files = "".join(f'[[file]]\nname = "people-{year}.csv"\nlayout = "employees"\nyear = {year}\n\n' for year in years)
    groups = dict.fromkeys(group for of_year in years.values() for _, group, _ in of_year)
    codes = "".join(f'"{number}" = "{group}"\n' for number, group in enumerate(NAMES, start=1) if group in groups)
    named = "".join(f'[groups.{group}]\nen = "{NAMES[group]}"\n\n' for group in NAMES if group in groups)
    (folder / "mapping.toml").write_text(f"{LAYOUT}{files}[groups]\n{codes}", encoding="utf-8")
    (folder / "jamstilt.toml").write_text(SETTINGS.format(groups=named, policy="\n".join(policy)), encoding="utf-8")
    for year, of_year in years.items():
        text = "\n".join([HEAD, *_rows(of_year)]) + "\n"
        (folder / "source" / f"people-{year}.csv").write_text(text, encoding="utf-8")
    return folder


def _rows(people: Iterable[Someone]) -> Iterable[str]:
    codes = {group: number for number, group in enumerate(NAMES, start=1)}
    for number, (gender, group, pay) in enumerate(people, start=1001):
        overtime = 1_000 * (number % 7)
        yield f"{number};{GENDERS[gender]};{codes[group]};{pay};{overtime};100,00;01.02.2019"


def departure(setting: str) -> str:
    """The logged decision that a weaker policy needs."""
    said = 'decided_by = "HR"\ndate = 2025-01-20\nreason = "A test."'
    return f'\n[[disclosure.departures]]\nsetting = "{setting}"\n{said}'
