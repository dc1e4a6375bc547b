"""Reads a table of TOML into a frozen record, by the types of its fields: every fault at once, each with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Literal, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

from jamstilt.language.message import Message, Value, say
from jamstilt.toml_lines import Path

Record = TypeVar("Record")
Condition: TypeAlias = Callable[[Any], object]
"""What ``Annotated`` adds to a type: gives the value as it is kept, or ``WrongValue``."""


@dataclass(frozen=True, slots=True)
class WrongValue:
    """A value that does not belong there, and what would."""

    expected: Message


@dataclass(frozen=True, slots=True)
class MissingKey:
    """A key that must be there."""


@dataclass(frozen=True, slots=True)
class UnknownKey:
    """A key that means nothing here, and those that do."""

    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one key. What the user wrote is not in it."""

    path: Path
    what: WrongValue | MissingKey | UnknownKey


def read_table(record: type[Record], data: object) -> tuple[Record | None, tuple[Fault, ...]]:
    """The record in a table, or None and all faults in the order of its fields, keys that nobody knows last.

    A field is a record, a text, a whole number, true or false, a date, one of an enumeration, a tuple, or a mapping
    of any of these. ``Annotated[..., condition]`` adds a condition: it gives the value, or ``WrongValue``. Raises
    TypeError for any other type of field: our own mistake.
    """
    faults: list[Fault] = []
    found = _record(record, data, (), faults)
    return (None if faults else found), tuple(faults)


def filled(value: str) -> str | WrongValue:
    """A condition: a text that says something, without the blanks at its ends."""
    return value.strip() or _wrong("text")


def some(value: tuple[object, ...]) -> tuple[object, ...] | WrongValue:
    """A condition: a list with something in it."""
    return value or _wrong("list")


def key(value: str) -> str | WrongValue:
    """A condition: a key in small letters, digits and underscores that begins with a letter."""
    return value if re.fullmatch(r"[a-z][a-z0-9_]*", value) else _wrong("key")


def at_least(least: int) -> Callable[[int], int | WrongValue]:
    """A condition: a number that is not smaller."""
    return lambda value: value if value >= least else _wrong("at_least", least=str(least))


def at_most(most: int) -> Callable[[int], int | WrongValue]:
    """A condition: a number that is not larger."""
    return lambda value: value if value <= most else _wrong("at_most", most=str(most))


def _record(record: Any, data: object, path: Path, faults: list[Fault]) -> Any:  # noqa: ANN401 - any record
    if not isinstance(data, dict):
        return _kept(_wrong("table"), path, faults)
    before, types = len(faults), get_type_hints(record, include_extras=True)
    values: dict[str, Any] = {}
    for field in fields(record):
        if field.name in data:
            values[field.name] = _value(types[field.name], data[field.name], (*path, field.name), faults)
        elif field.default is MISSING and field.default_factory is MISSING:
            faults.append(Fault((*path, field.name), MissingKey()))
    faults += [Fault((*path, name), UnknownKey(tuple(types))) for name in data if name not in types]
    return record(**values) if len(faults) == before else None


def _value(kind: Any, data: Any, path: Path, faults: list[Fault]) -> object:  # noqa: ANN401 - types and TOML values
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):  # X | None: TOML has no null
        return _value(arguments[0], data, path, faults)
    if origin is Annotated:
        return _ruled(*arguments, data=data, path=path, faults=faults)
    if origin in (tuple, Mapping):
        return _several(origin, arguments, data, path, faults)
    return _record(kind, data, path, faults) if is_dataclass(kind) else _kept(_plain(kind, data), path, faults)


def _ruled(kind: Any, *conditions: Condition, data: Any, path: Path, faults: list[Fault]) -> object:  # noqa: ANN401 - as _value
    before, value = len(faults), _value(kind, data, path, faults)
    for condition in conditions:
        value = value if len(faults) > before else _kept(condition(value), path, faults)
    return value


def _several(origin: Any, arguments: tuple[Any, ...], data: Any, path: Path, faults: list[Fault]) -> object:  # noqa: ANN401 - as _value
    if origin is tuple:
        if not isinstance(data, (list, tuple)):
            return _kept(_wrong("list"), path, faults)
        return tuple(_value(arguments[0], each, (*path, place), faults) for place, each in enumerate(data))
    if not isinstance(data, dict):
        return _kept(_wrong("table"), path, faults)
    of_name, of_value = arguments
    return {
        _value(of_name, name, (*path, name), faults): _value(of_value, each, (*path, name), faults)
        for name, each in data.items()
    }


def _plain(kind: Any, data: object) -> object:  # noqa: ANN401 - a type
    if get_origin(kind) is Literal:
        return data if data in get_args(kind) else _wrong("one_of", known=", ".join(get_args(kind)))
    if issubclass(kind, StrEnum):
        return kind(data) if data in tuple(kind) else _wrong("one_of", known=", ".join(kind))
    if kind is bool:
        return data if isinstance(data, bool) else _wrong("truth")
    if kind is int:
        return data if isinstance(data, int) and not isinstance(data, bool) else _wrong("number")
    if kind is str:
        return data if isinstance(data, str) else _wrong("text")
    if kind is date:
        return _date(data)
    raise TypeError(f"A field cannot be {kind}")


def _date(data: object) -> date | WrongValue:
    if isinstance(data, date) and not isinstance(data, datetime):
        return data
    try:
        return date.fromisoformat(data) if isinstance(data, str) else _wrong("date")
    except ValueError:
        return _wrong("date")


def _wrong(expected: str, **values: Value) -> WrongValue:
    return WrongValue(say(f"storage.expected.{expected}", count=None, **values))


def _kept(value: object, path: Path, faults: list[Fault]) -> object:
    """The value; what is wrong goes to the faults."""
    if isinstance(value, WrongValue):
        faults.append(Fault(path, value))
        return None
    return value
