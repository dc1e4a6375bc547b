"""Makes a large dossier of invented employees, in the shape of the demo directorate: the same seed, the same bytes.

Run it as ``python benchmarks/make_big.py FOLDER [EMPLOYEES]``. Nobody in it exists, and it belongs in no repository.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path
from random import Random

YEARS = (2023, 2024)
EMPLOYEES = 100_000
LEAVERS_OF_A_HUNDRED = 8
ON_LEAVE_OF_A_HUNDRED = 8
OVERLAPPING_OF_A_HUNDRED = 25
TEMPORARY_OF_A_HUNDRED = 10
FULL = 10_000
SEED = 2024

HEADER = (
    "Ansattnr;Kjønn;Fødselsår;Stillingskode;Stilling;Avdeling;Årslønn;Tillegg;Overtid;Bonus;Naturalytelser;"
    "Stillingsprosent;Ansettelsesform;Tiltrådt;Fratrådt;Ønsker større stilling;Avtalte dagsverk;Egenmeldt fravær;"
    "Legemeldt fravær;Sykt barn"
)
LEAVE_HEADER = "Ansattnr;Fra;Til;Type"

POSITIONS = (
    ("1062", "Direktør", 1_200_000, 1),
    ("1061", "Assisterende direktør", 1_120_000, 1),
    ("1060", "Avdelingsdirektør", 980_000, 3),
    ("1059", "Underdirektør", 900_000, 4),
    ("1538", "Fagdirektør", 880_000, 4),
    ("1220", "Spesialrådgiver", 850_000, 5),
    ("1364", "Seniorrådgiver", 730_000, 40),
    ("1434", "Rådgiver", 620_000, 40),
    ("1408", "Førstekonsulent", 540_000, 5),
    ("1362", "Lærling", 250_000, 1),
)
"""Code, title, pay in the middle, and how common it is."""

UNITS = ("Tilskot", "HR", "Kvalifisering", "Analyse", "Bosetting", "Mangfald", "IKT", "Kommunikasjon")
GENDERS = ("Kvinne",) * 600 + ("Mann",) * 397 + ("Ikke oppgitt",) * 3
SHARES = (FULL,) * 85 + (8_000,) * 9 + (6_000,) * 4 + (5_000,) * 2
ANSWERS = ("Ja", "Nei", "Nei", "")


@dataclass(frozen=True, slots=True)
class Invented:
    """One invented employment; ``left`` is the last day, None while it lasts. The share is in 1/10000."""

    number: int
    gender: str
    birth_year: int
    position: int
    unit: str
    pay: int
    share: int
    temporary: bool
    started: date
    left: date | None


def make_big(folder: Path, employees: int = EMPLOYEES) -> Path:
    """Write a dossier of two years with so many people employed at the end of each, and give its folder."""
    random = Random(SEED)  # noqa: S311 - invented people need no secrecy
    source = folder / "source"
    source.mkdir(parents=True, exist_ok=True)
    demo = files("jamstilt.production") / "demo_directorate"
    for name in ("jamstilt.toml", "mapping.toml"):
        (folder / name).write_bytes((demo / name).read_bytes())
    first, second = YEARS
    moving = employees * LEAVERS_OF_A_HUNDRED // 100
    before = [*_newcomers(random, 1, employees, first - 1), *_newcomers(random, employees + 1, moving, first)]
    before = _with_leavers(random, before, moving, first)
    stayed = [_a_year_later(random, person) for person in before if person.left is None]
    after = [*stayed, *_newcomers(random, employees + moving + 1, moving, second)]
    after = _with_leavers(random, after, moving, second)
    on_leave = employees * ON_LEAVE_OF_A_HUNDRED // 100
    for year, people in zip(YEARS, (before, after), strict=True):
        _write(source / f"employees-{year}.csv", HEADER, (_employee(random, person, year) for person in people))
        _write(source / f"parental-leave-{year}.csv", LEAVE_HEADER, _leave(random, people, year, on_leave))
    return folder


def _newcomers(random: Random, number: int, count: int, year: int) -> Iterator[Invented]:
    """People who started by the end of the year: in it when they are this year's, else in the years up to it."""
    places = random.choices(range(len(POSITIONS)), [position[3] for position in POSITIONS], k=count)
    for offset, place in enumerate(places):
        title, middle = POSITIONS[place][1:3]
        young, temporary = title == "Lærling", random.random() * 100 < TEMPORARY_OF_A_HUNDRED
        this_year = year in YEARS
        longest = 0 if this_year else 1 if temporary or young else 20
        started = date(year - random.randint(0, longest), random.randint(1, 12), random.randint(1, 28))
        yield Invented(
            number=10_000_000 + number + offset,
            gender=random.choice(GENDERS),
            birth_year=started.year - random.randint(*((17, 19) if young else (22, 44))),
            position=place,
            unit=random.choice(UNITS),
            pay=round(middle * random.uniform(0.85, 1.15)),
            share=FULL if young else random.choice(SHARES),
            temporary=temporary,
            started=started,
            left=None,
        )


def _with_leavers(random: Random, people: list[Invented], count: int, year: int) -> list[Invented]:
    leavers = set(random.sample(range(len(people)), count))
    return [_left(random, person, year) if place in leavers else person for place, person in enumerate(people)]


def _left(random: Random, person: Invented, year: int) -> Invented:
    first = max(person.started, date(year, 1, 1))
    return _but(person, left=first + timedelta(days=random.randint(0, (date(year, 12, 30) - first).days)))


def _a_year_later(random: Random, person: Invented) -> Invented:
    return _but(person, pay=round(person.pay * random.uniform(1.02, 1.08)))


def _but(person: Invented, **changed: object) -> Invented:
    facts = {name: getattr(person, name) for name in Invented.__slots__}
    return Invented(**(facts | changed))


def _employee(random: Random, person: Invented, year: int) -> str:
    code, title = POSITIONS[person.position][:2]
    part_of_year = _days_employed(person, year) / 365
    agreed = round(23_000 * person.share / FULL * min(1, part_of_year))
    self_certified = min(agreed // 4, random.choice((0, 0, 100, 150, 200, 300, 450)))
    doctor_certified = min(agreed // 4, random.choice((0,) * 8 + (990, 2_460, 5_130)))
    return ";".join(
        (
            str(person.number),
            person.gender,
            str(person.birth_year),
            code,
            title,
            person.unit,
            str(person.pay),
            str(round(random.randint(0, 18_000) * part_of_year)),
            str(round(random.choice((0, 0, random.randint(500, 25_000))) * part_of_year)),
            str(random.choice((0,) * 9 + (15_000,))),
            "4392",
            _decimal(person.share),
            "Midlertidig" if person.temporary else "Fast",
            _day(person.started),
            _day(person.left) if person.left else "",
            random.choice(ANSWERS) if person.share < FULL else "",
            _decimal(agreed),
            _decimal(self_certified),
            _decimal(doctor_certified),
            _decimal(random.choice((0, 0, 0, 100, 300))),
        )
    )


def _leave(random: Random, people: list[Invented], year: int, count: int) -> Iterator[str]:
    """Periods of those employed all year; some overlap one another, some go on into the next year."""
    there = [person for person in people if person.left is None and person.started.year < year]
    for person in random.sample(there, count * 4 // 5):
        start = date(year, 1, 1) + timedelta(days=random.randint(0, 330))
        until = start + timedelta(days=random.randint(13, 220))
        yield _period(person, start, until)
        if random.random() * 100 < OVERLAPPING_OF_A_HUNDRED:
            yield _period(person, start + timedelta(days=7), until + timedelta(days=random.randint(-6, 30)))


def _period(person: Invented, start: date, until: date) -> str:
    return f"{person.number};{_day(start)};{_day(until)};Foreldrepermisjon"


def _days_employed(person: Invented, year: int) -> int:
    first, last = max(person.started, date(year, 1, 1)), min(person.left or date(year, 12, 31), date(year, 12, 31))
    return (last - first).days + 1


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _decimal(hundredths: int) -> str:
    return f"{hundredths // 100},{hundredths % 100:02}"


def _write(path: Path, header: str, rows: Iterable[str]) -> None:
    text = "\r\n".join((header, *rows)) + "\r\n"
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())


if __name__ == "__main__":
    made = make_big(Path(sys.argv[1]), *(int(argument) for argument in sys.argv[2:3]))
    print(f"Invented, in {made}: {', '.join(path.name for path in sorted((made / 'source').iterdir()))}")
