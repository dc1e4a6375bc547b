"""``mapping.toml``: the mapping as an HR adviser reads and edits it. What is kept here is next year's proposal."""

from __future__ import annotations

import re
import textwrap
import tomllib
from collections.abc import Iterable
from collections.abc import Mapping as Lookup
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jamstilt.findings import Finding, Where
from jamstilt.intake.columns.mapping_answers import Answers
from jamstilt.intake.columns.mapping_rules import (
    MAPPING_BROKEN,
    MAPPING_FILE_TWICE,
    MAPPING_LAYOUT_TWICE,
    MAPPING_LAYOUT_UNKNOWN,
)
from jamstilt.intake.mapping import Field, FileUse, Kind, Layout, Mapping, PercentAs
from jamstilt.language.catalogue import Language, Words
from jamstilt.toml_lines import line_of_break
from jamstilt.workforce.terms import PayBasis

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.items import Key, Table

_LAYOUT_KEYS = ("key", "kind", "pay_basis", "pay_is_full_time", "percent_as", "left_alone", "columns", "values")
_FILE_KEYS = ("name", "sheet", "layout", "year")
_NAMES = {*_LAYOUT_KEYS, *_FILE_KEYS, *Field}
_WIDTH, _INDENT = 110, " " * 12
_NO_BLANK_BEFORE = re.compile(r"^((?!#).+)\n(?=\[\[)", re.MULTILINE)


def parse(text: str, file: str) -> tuple[Mapping | None, tuple[Finding, ...]]:
    """The mapping in a file's text, or None and what is wrong with it, each with its line. It never raises."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return None, (MAPPING_BROKEN.at(Where(file=file, row=line_of_break(error, text))),)
    answers = Answers(text, file)
    mapping = _mapping(data, answers)
    return (None if answers.findings else mapping), tuple(answers.findings)


def dump(mapping: Mapping, previous_text: str | None = None, language: Language = Language.NYNORSK) -> str:
    """The mapping as text. What the user has written around it in ``previous_text``, comments above all, is kept."""
    if previous_text is not None:
        with suppress(ValueError, KeyError):  # tomlkit gives up on a text that is no TOML: then the file is made anew
            text = _written(mapping, previous_text)
            if parse(text, "")[0] == mapping:
                return text
    return _written(mapping, _head(Words(language)))


def _mapping(data: dict[str, Any], answers: Answers) -> Mapping:
    answers.only(data, (), ("layout", "file", "groups"))
    layouts = tuple(_layout(table, path, answers) for path, table in answers.tables(data, (), "layout"))
    files = tuple(_file(table, path, answers) for path, table in answers.tables(data, (), "file"))
    _hold_together(layouts, files, answers)
    return Mapping(layouts, files, answers.texts_by_key(data, (), "groups"))


def _layout(table: dict[str, Any], path: tuple[str | int, ...], answers: Answers) -> Layout:
    answers.only(table, path, _LAYOUT_KEYS)
    columns = answers.texts_by_key(table, path, "columns")
    values = answers.table(table, path, "values")
    layout = Layout(
        key=answers.text(table, path, "key"),
        kind=answers.choice(table, path, "kind", Kind, Kind.IGNORED, needed=True),
        columns={
            field: header for key, header in columns.items() if (field := answers.field((*path, "columns", key), key))
        },
        pay_basis=answers.choice(table, path, "pay_basis", PayBasis, PayBasis.YEAR),
        pay_is_full_time=answers.yes_or_no(table, path, "pay_is_full_time", default=True),
        percent_as=answers.choice(table, path, "percent_as", PercentAs, PercentAs.PERCENT),
        left_alone=answers.texts(table, path, "left_alone"),
    )
    place = (*path, "values")
    given = {field: key for key in values if (field := answers.field((*place, key), key))}
    return replace(layout, values={field: answers.coded(values, place, key, field) for field, key in given.items()})


def _file(table: dict[str, Any], path: tuple[str | int, ...], answers: Answers) -> FileUse:
    answers.only(table, path, _FILE_KEYS)
    return FileUse(
        file=answers.text(table, path, "name"),
        layout=answers.text(table, path, "layout"),
        year=answers.whole_number(table, path, "year"),
        sheet=answers.text(table, path, "sheet") if "sheet" in table else None,
    )


def _hold_together(layouts: tuple[Layout, ...], files: tuple[FileUse, ...], answers: Answers) -> None:
    keys = [layout.key for layout in layouts]
    for number, key in enumerate(keys):
        if key and key in keys[:number]:
            answers.found(MAPPING_LAYOUT_TWICE, ("layout", number, "key"), key=key)
    for number, use in enumerate(files):
        if use.layout and use.layout not in keys:
            answers.found(
                MAPPING_LAYOUT_UNKNOWN, ("file", number, "layout"), key=use.layout, known=", ".join(keys) or "–"
            )
        if any((use.file, use.sheet, use.year) == (other.file, other.sheet, other.year) for other in files[:number]):
            answers.found(MAPPING_FILE_TWICE, ("file", number, "name"), name=use.file, year=use.year)


def _head(words: Words) -> str:
    head = words("mapping.file.head", fields="\0", kinds=", ".join(Kind))
    fields = textwrap.fill(", ".join(Field), _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)
    lines = head.replace("\0", f"\n{fields}").splitlines()
    return "".join(f"# {line}".rstrip() + "\n" for line in lines) + "\n"


def _written(mapping: Mapping, text: str) -> str:
    import tomlkit

    document = tomlkit.parse(text)
    _write_list(document, "layout", {layout.key: _layout_entries(layout) for layout in mapping.layouts}, ("key",))
    uses = {f"{use.file}\0{use.sheet}\0{use.year}": _file_entries(use) for use in mapping.files}
    _write_list(document, "file", uses, ("name", "sheet", "year"))
    if mapping.groups or "groups" in document:
        _write_table(document, "groups", dict(mapping.groups))
    return _NO_BLANK_BEFORE.sub("\\1\n\n", tomlkit.dumps(document))


def _layout_entries(layout: Layout) -> dict[str, Any]:
    entries: dict[str, Any] = {"key": layout.key, "kind": str(layout.kind)}
    is_base, fields = layout.kind is Kind.EMPLOYEES, set(layout.columns)
    if is_base or Field.AGREED_PAY in fields or layout.pay_basis is not PayBasis.YEAR or not layout.pay_is_full_time:
        entries |= {"pay_basis": str(layout.pay_basis), "pay_is_full_time": layout.pay_is_full_time}
    if is_base or fields & {Field.FULL_TIME_SHARE, Field.LEAVE_GRADE} or layout.percent_as is PercentAs.FRACTION:
        entries["percent_as"] = str(layout.percent_as)
    if layout.left_alone:
        entries["left_alone"] = list(layout.left_alone)
    if layout.columns:
        entries["columns"] = {str(field): header for field, header in layout.columns.items()}
    if layout.values:
        entries["values"] = {str(field): dict(answers) for field, answers in layout.values.items()}
    return entries


def _file_entries(use: FileUse) -> dict[str, Any]:
    sheet = {} if use.sheet is None else {"sheet": use.sheet}
    return {"name": use.file, **sheet, "layout": use.layout, "year": use.year}


def _write_list(document: TOMLDocument, name: str, wanted: dict[str, dict[str, Any]], identity: Iterable[str]) -> None:
    """Write a ``[[list]]``; tables that were there before are changed in place, so that their comments live on."""
    import tomlkit

    keys = tuple(identity)
    before: dict[str, Any] = {"\0".join(str(table.get(key)) for key in keys): table for table in document.get(name, [])}
    if list(before) != list(wanted):
        document.pop(name, None)
        tables = tomlkit.aot()
        for key in wanted:
            tables.append(before.get(key) or tomlkit.table())
        if wanted:
            document[name] = tables
    for table, entries in zip(document.get(name, []), wanted.values(), strict=True):
        _fill(table, entries)


def _write_table(parent: Any, name: str, entries: Lookup[str, Any]) -> None:  # noqa: ANN401 - a document or a table
    import tomlkit

    if name not in parent:
        parent[name] = tomlkit.table(
            is_super_table=bool(entries) and all(isinstance(e, dict) for e in entries.values())
        )
    _fill(parent[name], entries)


def _fill(table: Table, entries: Lookup[str, Any]) -> None:
    for name in [name for name in table if name not in entries]:
        table.remove(name)
    for name, value in entries.items():
        if isinstance(value, dict):
            _write_table(table, name, value)
        elif name not in table:
            table.append(name if name in _NAMES else _quoted(name), value)
        elif table[name] != value:
            table[name] = value


def _quoted(name: str) -> Key:
    """A code or a text as key: in quotation marks, also where TOML could do without."""
    from tomlkit.items import KeyType, SingleKey

    return SingleKey(name, KeyType.Basic)
