"""Layouts shared by files that look the same, so that ``mapping.toml`` says each thing once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from jamstilt.intake.mapping import FileUse, Layout, Mapping


def shared(
    previous: Mapping, wanted: Iterable[tuple[FileUse, Layout]]
) -> tuple[tuple[Layout, ...], tuple[FileUse, ...]]:
    """All layouts, the earlier ones first, and each file with the layout it is read by.

    Another layout of the same name gets a number. The answers of two files for single values are put together.
    """
    layouts = list(previous.layouts)
    uses: list[FileUse] = []
    for use, layout in wanted:
        at = next((number for number, other in enumerate(layouts) if _is_same(other, layout)), None)
        if at is None:
            taken = {other.key for other in layouts}
            numbered = (f"{layout.key}-{number}" for number in range(2, len(layouts) + 3))
            at = len(layouts)
            layouts.append(replace(layout, key=next(key for key in (layout.key, *numbered) if key not in taken)))
        else:
            layouts[at] = _together(layouts[at], layout)
        uses.append(replace(use, layout=layouts[at].key))
    named = {(use.file, use.sheet) for use in uses}
    more = [use for use in previous.files if (use.file, use.sheet) in named and use not in uses]
    return tuple(layouts), (*uses, *more)


def _is_same(one: Layout, other: Layout) -> bool:
    """Whether one layout does for both files."""
    contradicts = any(
        other.values.get(field, {}).get(text, answer) != answer
        for field, answers in one.values.items()
        for text, answer in answers.items()
    )
    return not contradicts and _form(one) == _form(other)


def _form(layout: Layout) -> Layout:
    return replace(layout, key="", values={}, left_alone=())


def _together(one: Layout, other: Layout) -> Layout:
    values = {
        field: {**one.values.get(field, {}), **other.values.get(field, {})} for field in (*one.values, *other.values)
    }
    used = set(one.columns.values())
    let_be = (header for header in (*one.left_alone, *other.left_alone) if header not in used)
    return replace(one, values=values, left_alone=tuple(dict.fromkeys(let_be)))
