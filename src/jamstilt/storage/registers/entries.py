"""The entries of a register: tables of many files become records, each checked by itself, in an order of their own.

An entry that is wrong is said and left out; all others are read. No order of tables or files changes anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

from pydantic import TypeAdapter, ValidationError

from jamstilt.activity.activity import Activity
from jamstilt.authority.authority import Authority
from jamstilt.findings import Finding, Rule, Severity
from jamstilt.language.message import say
from jamstilt.law.provision import DUTY_TO_ACT
from jamstilt.register.wording import ByLanguage
from jamstilt.storage.fault import LONGEST_KEY, FaultRules, WrittenTable, fault, near
from jamstilt.storage.registers.order import identity, name_of_table, place_in_order
from jamstilt.storage.registers.register_break import TABLE_NOT_LISTED
from jamstilt.storage.registers.register_file import RegisterFile

TABLE_UNKNOWN = Rule("storage", "table_unknown", Severity.STOPS, provision=DUTY_TO_ACT)
TABLE_ELSEWHERE = Rule("storage", "table_elsewhere", Severity.STOPS, provision=DUTY_TO_ACT)
ENTRY_KEY_MISSING = Rule("storage", "entry_key_missing", Severity.STOPS, provision=DUTY_TO_ACT)
ENTRY_KEY_UNKNOWN = Rule("storage", "entry_key_unknown", Severity.STOPS, provision=DUTY_TO_ACT)
ENTRY_VALUE_WRONG = Rule("storage", "entry_value_wrong", Severity.STOPS, provision=DUTY_TO_ACT)
ENTRY_TWICE = Rule("storage", "entry_twice", Severity.STOPS, provision=DUTY_TO_ACT)

OF_ENTRIES = FaultRules(ENTRY_KEY_MISSING, ENTRY_KEY_UNKNOWN, ENTRY_VALUE_WRONG)
FOLDERS: Mapping[type, str] = {Activity: "work", Authority: "authority"}

_KEY = re.compile(r"[^\W\d_][\w-]*")
Register = TypeVar("Register", Activity, Authority)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A table of a list, and where it stands."""

    kind: str
    table: Any
    written: WrittenTable


def read_entries(files: Iterable[RegisterFile], register: type[Register]) -> tuple[Register, tuple[Finding, ...]]:
    """The register that the files hold together, and everything that is wrong in them."""
    listed = tuple(files)
    findings = [finding for file in listed for finding in _unknown_tables(file, register)]
    read: dict[str, dict[object, Any]] = {kind: {} for kind in kinds(register)}
    for entry in sorted(_entries(listed, register), key=lambda each: (each.written.file, each.written.path)):
        record, wrong = _checked(entry)
        findings += wrong
        if record is None:
            continue
        first = read[entry.kind].setdefault(identity(record), record)
        if first is not record:
            findings.append(_twice(entry, first))
    kept = {kind: tuple(sorted(entries.values(), key=place_in_order)) for kind, entries in read.items()}
    return register(**kept), tuple(findings)


@cache
def kinds(register: type) -> Mapping[str, type]:
    """The name of each kind of table, and the record that its entries become."""
    return {name: get_args(hint)[0] for name, hint in get_type_hints(register).items()}


def _unknown_tables(file: RegisterFile, register: type) -> Iterator[Finding]:
    other = next(each for each in FOLDERS if each is not register)
    for name in file.tables:
        where = replace(WrittenTable(file.name, file.lines, register, (name, 0)).where(), section=None)
        if name in kinds(other):
            yield TABLE_ELSEWHERE.at(where, name=name, folder=FOLDERS[other])
        elif name not in kinds(register):
            known = tuple(kinds(register))
            close = get_close_matches(name, known, n=1)
            yield TABLE_UNKNOWN.at(where, name=name[:LONGEST_KEY], known=", ".join(close or known))
        elif not isinstance(file.tables[name], list):
            yield TABLE_NOT_LISTED.at(where, name=name)


def _entries(files: Iterable[RegisterFile], register: type) -> Iterator[_Entry]:
    for file in files:
        for kind, record in kinds(register).items():
            tables = file.tables.get(kind)
            for index, table in enumerate(tables if isinstance(tables, list) else ()):
                called = name_of_table(kind, table)
                written = WrittenTable(file.name, file.lines, record, (kind, index), OF_ENTRIES, called)
                yield _Entry(kind, table, written)


def _checked(entry: _Entry) -> tuple[Any, tuple[Finding, ...]]:
    """The record, or everything that is wrong with the entry. The place is ours to fill in, never the user's."""
    written, table = entry.written, entry.table
    if not isinstance(table, dict):
        return None, (TABLE_NOT_LISTED.at(written.where(), name=entry.kind),)
    if "at" in table:
        known = near(("",), written.record)
        return None, (ENTRY_KEY_UNKNOWN.at(written.where("at"), key="at", known=known),)
    try:
        record = _adapter(written.record).validate_python(table | {"at": written.where()})
    except ValidationError as error:
        return None, tuple(fault(one, written) for one in error.errors(include_url=False, include_input=False))
    wrong = tuple(_unfit(record, written))
    return (None if wrong else record), wrong


@cache
def _adapter(record: type) -> TypeAdapter[Any]:
    return TypeAdapter(record)


def _unfit(record: object, written: WrittenTable) -> Iterator[Finding]:
    """What a type cannot say: a key is one word that can stand in a name, and a wording has words."""
    key = getattr(record, "key", None)
    if key is not None and not _KEY.fullmatch(key):
        yield ENTRY_VALUE_WRONG.at(written.where("key"), key="key", expected=say("storage.expected.entry_key"))
    for name in getattr(written.record, "__pydantic_fields__", ()):
        value = getattr(record, name)
        if isinstance(value, ByLanguage) and not any((value.own, value.nn, value.nb, value.en)):
            yield ENTRY_VALUE_WRONG.at(written.where(name), key=name, expected=say("storage.expected.wording"))


def _twice(entry: _Entry, first: Any) -> Finding:  # noqa: ANN401 - a record of any kind
    return ENTRY_TWICE.at(entry.written.where(), name=entry.kind, file=first.at.file, row=first.at.row)
