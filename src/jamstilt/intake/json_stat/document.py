"""A JSON-stat 2 document becomes a cube, or a finding that says where its shape is wrong (R8.7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import prod
from typing import Any, NoReturn, TypeGuard

from jamstilt.findings import Finding, Where
from jamstilt.intake.json_stat.cube import Cube, Dimension, DimensionCategory, DimensionRole
from jamstilt.intake.json_stat.cube_rules import JSONSTAT_SHAPE, JSONSTAT_VERSION
from jamstilt.intake.json_stat.strict_json import RefusedJsonError

_DATE_LENGTH = len("2025-06-01")


def is_dataset(document: Mapping[str, Any]) -> bool:
    """Whether the document says that it is a JSON-stat dataset, of whichever version."""
    return document.get("class") == "dataset" or "dataset" in document


def cube_of(document: Mapping[str, Any], where: Where) -> Cube | Finding:
    """The cube. Everything it rests on is checked first: class, sizes, categories, number of values, statuses."""
    try:
        return _cube(document, where)
    except RefusedJsonError as refusal:
        return refusal.finding


def _cube(document: Mapping[str, Any], where: Where) -> Cube:
    if "class" not in document and "dataset" in document:
        raise RefusedJsonError(JSONSTAT_VERSION.at(where))
    if document.get("class") != "dataset":
        _wrong(where, "class")
    codes, sizes = document.get("id"), document.get("size")
    if not _texts(codes) or len(set(codes)) != len(codes):
        _wrong(where, "id")
    if not isinstance(sizes, list) or len(sizes) != len(codes) or not all(_is_count(size) and size for size in sizes):
        _wrong(where, "size")
    described, roles = document.get("dimension"), _roles(document.get("role"))
    if not isinstance(described, dict):
        _wrong(where, "dimension")
    dimensions = tuple(
        _dimension(code, size, described.get(code), roles.get(code), where)
        for code, size in zip(codes, sizes, strict=True)
    )
    cells = prod(sizes)
    return Cube(
        label=_text(document.get("label")),
        source=_text(document.get("source")),
        updated=_day(document.get("updated")),
        dimensions=dimensions,
        values=_values(document.get("value"), cells, where),
        statuses=_statuses(document.get("status"), cells, where),
    )


def _dimension(code: str, size: int, described: Any, role: DimensionRole | None, where: Where) -> Dimension:  # noqa: ANN401 - what the file holds
    category = described.get("category") if isinstance(described, dict) else None
    if not isinstance(category, dict):
        _wrong(where, f"dimension.{code}.category")
    labels: Any = category.get("label") or {}
    if not isinstance(labels, dict):
        _wrong(where, f"dimension.{code}.category.label")
    codes = _ordered(category.get("index"), labels, size)
    if codes is None:
        _wrong(where, f"dimension.{code}.category.index")
    categories = tuple(DimensionCategory(each, _text(labels.get(each)) or each) for each in codes)
    return Dimension(code, _text(described.get("label")) or code, categories, role or DimensionRole.CLASSIFICATION)


def _ordered(index: Any, labels: Mapping[str, Any], size: int) -> list[str] | None:  # noqa: ANN401 - what the file holds
    """The codes in order: a list, an object of places, or the only label where the size is one."""
    if index is None:
        return list(labels) if size == 1 == len(labels) else None
    if isinstance(index, dict):
        places: dict[str, Any] = index
        if sorted(place for place in places.values() if _is_count(place)) != list(range(size)):
            return None
        return sorted(places, key=lambda each: places[each]) if len(places) == size else None
    return index if _texts(index) and len(set(index)) == len(index) == size else None


def _values(value: Any, cells: int, where: Where) -> Sequence[Any] | Mapping[int, Any]:  # noqa: ANN401 - what the file holds
    """A list of all cells, or an object with the positions of those that hold something."""
    if isinstance(value, list):
        if len(value) != cells or not all(_is_value(each) for each in value):
            _wrong(where, "value")
        return value
    if not isinstance(value, dict) or not all(_is_value(each) for each in value.values()):
        _wrong(where, "value")
    return _by_position(value, cells, "value", where)


def _statuses(status: Any, cells: int, where: Where) -> Mapping[int, str] | str:  # noqa: ANN401 - what the file holds
    if status is None or isinstance(status, str):
        return status or ""
    if isinstance(status, list) and len(status) == cells:
        return {place: each for place, each in enumerate(status) if isinstance(each, str) and each}
    if not isinstance(status, dict) or not all(isinstance(each, str) for each in status.values()):
        _wrong(where, "status")
    return _by_position(status, cells, "status", where)


def _by_position(found: Mapping[str, Any], cells: int, part: str, where: Where) -> dict[int, Any]:
    positions = {place: each for place, each in found.items() if place.isascii() and place.isdigit()}
    if len(positions) < len(found) or any(int(place) >= cells for place in positions):
        _wrong(where, part)
    return {int(place): each for place, each in positions.items()}


def _roles(role: Any) -> dict[str, DimensionRole]:  # noqa: ANN401 - what the file holds
    named: dict[str, Any] = role if isinstance(role, dict) else {}
    found: dict[str, DimensionRole] = {}
    for each in (DimensionRole.TIME, DimensionRole.METRIC, DimensionRole.GEO):
        codes = named.get(each.value)
        found |= dict.fromkeys(codes, each) if _texts(codes) else {}
    return found


def _is_count(number: Any) -> bool:  # noqa: ANN401 - what the file holds
    return type(number) is int and number >= 0


def _is_value(value: Any) -> bool:  # noqa: ANN401 - what the file holds
    return value is None or type(value) is int or isinstance(value, Decimal | Fraction)


def _texts(value: Any) -> TypeGuard[list[str]]:  # noqa: ANN401 - what the file holds
    return isinstance(value, list) and bool(value) and all(isinstance(each, str) for each in value)


def _text(value: Any) -> str:  # noqa: ANN401 - what the file holds
    return value if isinstance(value, str) else ""


def _day(value: Any) -> date | None:  # noqa: ANN401 - what the file holds
    try:
        return date.fromisoformat(_text(value)[:_DATE_LENGTH])
    except ValueError:
        return None


def _wrong(where: Where, part: str) -> NoReturn:
    raise RefusedJsonError(JSONSTAT_SHAPE.at(where, part=part))
