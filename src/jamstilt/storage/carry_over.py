"""Begins a new year from the last one: what still holds is carried over, and what was promised is kept beside it.

Nothing of ``source/`` is ever taken along, and no file that is there is ever written over.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jamstilt.activity.activity import Activity
from jamstilt.authority.authority import Authority
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.catalogue import Words
from jamstilt.law.provision import DUTY_TO_ACT, DUTY_TO_ISSUE_STATEMENT
from jamstilt.storage.atomic import write_bytes
from jamstilt.storage.carry_registers import carried
from jamstilt.storage.dossier import SETTINGS_FILE, Dossier, open_dossier
from jamstilt.storage.history import read_figures, write_history
from jamstilt.storage.new_dossier import make_folders
from jamstilt.storage.number_history import FORM, OPEN_DATA, published_names, read_numbers
from jamstilt.storage.register_templates import templates
from jamstilt.storage.registers.entries import kinds
from jamstilt.storage.registers.register_file import register_files
from jamstilt.storage.registers.registers import read_registers
from jamstilt.storage.registers.rewrite import BYTE_ORDER_MARK, Entry, plain_text, rewritten
from jamstilt.toml_lines import lines_of

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

YEAR_NOT_AFTER = Rule("carry_over", "year_not_after", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
FILE_IN_THE_WAY = Rule("carry_over", "file_in_the_way", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
LAST_NOT_BUILT = Rule("carry_over", "last_not_built", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
DEPARTURE_ANEW = Rule("carry_over", "departure_anew", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
DECISIONS_LEFT = Rule("carry_over", "decisions_left", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)
EVALUATE = Rule("carry_over", "evaluate", Severity.NOTE, provision=DUTY_TO_ACT)

EARLIER = ("[0-9][0-9][0-9][0-9].json", FORM, "work-*.toml", "authority-*.toml")
LEFT_IN_SETTINGS = frozenset({"decisions", "restatements", "entitled"})
"""Answers to findings of last year's files, reasons for figures that last year's statement has printed, and who got
its complete version: a declaration is signed for one year's figures."""


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """The new dossier (none when something stops), how many entries of each kind came along, and what is found."""

    dossier: Dossier | None
    year: int | None
    entries: Mapping[str, int]
    findings: tuple[Finding, ...]


def carry_over(folder: Path, last_folder: Path, year: int | None = None, name: str | None = None) -> CarriedOver:
    """Make the dossier of ``year`` (the year after the last one, unless given) from the one in ``last_folder``."""
    last, findings = open_dossier(last_folder)
    if last is None:
        return CarriedOver(None, None, {}, findings)
    settings, of_settings = last.read_settings()
    registers, of_registers = read_registers(last)
    wrong = tuple(each for each in (*of_settings, *of_registers) if each.severity is Severity.STOPS)
    if settings is None or wrong:
        return CarriedOver(None, None, {}, wrong)
    last_year = settings.statement.year
    year = last_year + 1 if year is None else year
    if year <= last_year:
        where = Where(file=SETTINGS_FILE)
        return CarriedOver(None, None, {}, (YEAR_NOT_AFTER.at(where, year=year, last=last_year),))
    edit = carried(registers, last_year, year, published_names(last.build / "public" / "authority.json"))
    entries = {
        f"{place.name}/{path.name}": rewritten(_text(path), edit)
        for place in (last.work, last.authority)
        for path in register_files(place)
    }
    files = {
        **{path: text.encode() for path, text in entries.items()},
        **_templates(settings, entries),
        **_earlier(last, settings),
        **_published_numbers(last, last_year),
        **_mapping(last),
        SETTINGS_FILE: _settings(_text(last.settings_file), year, name).encode(),
    }
    in_the_way = tuple(FILE_IN_THE_WAY.at(Where(file=each)) for each in sorted(files) if (folder / each).exists())
    if in_the_way:
        return CarriedOver(None, None, {}, in_the_way)
    dossier = _written(folder, files, settings)
    released = read_figures(last.build / "public" / "figures.json")
    if released:
        write_history(dossier.earlier, last_year, released)
    told = (*_of_release(last, last_year, is_built=bool(released)), *_to_decide(dossier, settings, last_year, entries))
    return CarriedOver(dossier, year, _counted(entries.values()), told)


def _written(folder: Path, files: Mapping[str, bytes], settings: Settings) -> Dossier:
    """Every file in its place; the settings last, for they are what makes a folder a dossier."""
    dossier = Dossier(folder)
    make_folders(dossier, settings.statement.languages)
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write_bytes(folder / name, content)
    return dossier


def _templates(settings: Settings, carried_files: Iterable[str]) -> Mapping[str, bytes]:
    """What explains the registers, where last year's dossier has none of the kind."""
    places = {name.partition("/")[0] for name in carried_files}
    made = templates(settings.statement.languages, is_authority=settings.organisation.public_authority)
    return {name: text.encode() for name, text in made.items() if name.partition("/")[0] not in places}


def _earlier(last: Dossier, settings: Settings) -> Mapping[str, bytes]:
    """What earlier years released and promised, and last year's registers as they stood."""
    kept = {f"earlier/{path.name}": path.read_bytes() for form in EARLIER for path in sorted(last.earlier.glob(form))}
    words, year = Words(settings.statement.languages[0]), settings.statement.year
    head = f"# {words('carry_over.as_it_stood', year=year)}\n\n"
    for place in (last.work, last.authority):
        tables: dict[str, list[Any]] = {}
        for path in register_files(place):
            for kind, listed in _tables(_text(path)).items():
                tables.setdefault(kind, []).extend(listed)
        if tables:
            kept[f"earlier/{place.name}-{year}.toml"] = (head + plain_text(tables)).encode()
    return kept


def _published_numbers(last: Dossier, last_year: int) -> Mapping[str, bytes]:
    """Last year's numbers of the registers as they were published; nothing but a public file is ever taken along."""
    path = last.build / "public" / OPEN_DATA
    return {f"earlier/authority-{last_year}.json": path.read_bytes()} if read_numbers(path) else {}


def _mapping(last: Dossier) -> Mapping[str, bytes]:
    """Columns, values and codes as they were answered; which file is which is asked of the new files."""

    def edit(kind: str, entry: Entry) -> Entry | None:
        return None if kind == "file" else entry

    path = last.mapping_file
    if not path.is_file():
        return {}
    try:
        return {path.name: rewritten(_text(path), edit).encode()}
    except ValueError:  # broken already: «jamstilt map» says so here as it does there
        return {path.name: path.read_bytes()}


def _settings(text: str, year: int, name: str | None) -> str:
    """The settings with another year, and without what was an answer to last year alone; comments are kept."""
    import tomlkit

    def edit(kind: str, entry: Entry) -> Entry | None:
        return None if kind in LEFT_IN_SETTINGS else entry

    document: Any = tomlkit.parse(rewritten(text, edit).removeprefix(BYTE_ORDER_MARK))
    document["statement"]["year"] = year
    if name:
        document["organisation"]["name"] = name
    return tomlkit.dumps(document)


def _of_release(last: Dossier, last_year: int, *, is_built: bool) -> Iterator[Finding]:
    if not is_built:
        where = Where(file=f"earlier/{last_year}.json")
        yield LAST_NOT_BUILT.at(where, year=last_year, folder=str(last.folder))


def _to_decide(dossier: Dossier, settings: Settings, last_year: int, files: Mapping[str, str]) -> Iterator[Finding]:
    """What nobody can carry over for a person: departures, answers, evaluations."""
    rows = lines_of(_text(dossier.settings_file))
    for index, departure in enumerate(settings.disclosure.departures):
        row = rows.get(("disclosure", "departures", index))
        yield DEPARTURE_ANEW.at(Where(file=SETTINGS_FILE, row=row), setting=departure.setting, date=departure.date)
    if settings.decisions:
        where = Where(file=SETTINGS_FILE)
        yield DECISIONS_LEFT.at(where, count=len(settings.decisions), year=last_year)
    for name, text in files.items():
        measures = len(_tables(text).get("measures", []))
        if measures:
            yield EVALUATE.at(Where(file=name), count=measures, year=last_year)


def _counted(texts: Iterable[str]) -> Mapping[str, int]:
    """How many entries of each kind there are, in the order of the registers."""
    found = Counter(kind for text in texts for kind, listed in _tables(text).items() for _ in listed)
    return {kind: found[kind] for kind in (*kinds(Activity), *kinds(Authority)) if found[kind]}


def _tables(text: str) -> dict[str, list[Any]]:
    return tomllib.loads(text.removeprefix(BYTE_ORDER_MARK), parse_float=Decimal)


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")
