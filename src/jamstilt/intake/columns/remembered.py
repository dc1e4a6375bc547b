"""What an earlier mapping says of a table: its own answer for the file, or the layout of one that looked the same."""

from __future__ import annotations

from dataclasses import dataclass

from jamstilt.intake.mapping import FileUse, Kind, Layout, Mapping
from jamstilt.intake.raw_table import RawTable


@dataclass(frozen=True, slots=True)
class Remembered:
    """The layout; and the whole answer with year, if the mapping names this very file."""

    layout: Layout
    use: FileUse | None


def remembered(table: RawTable, previous: Mapping) -> Remembered | None:
    """The earlier answer for a table; None if no layout fits its columns.

    A file that is named is taken at its word. Else, of the layouts whose columns all stand in the table, the one that
    accounts for most of its headers.
    """
    file, sheet, headers = table.reading.file, table.reading.sheet, set(table.headers)
    use = next((use for use in previous.files if use.file == file and use.sheet in {None, sheet}), None)
    if use and (named := previous.layout_of(use)):
        return Remembered(named, use)
    fitting = [
        layout
        for layout in previous.layouts
        if layout.kind is not Kind.IGNORED and layout.columns and set(layout.columns.values()) <= headers
    ]
    if not fitting:
        return None
    known = [len(headers & {*layout.columns.values(), *layout.left_alone}) for layout in fitting]
    return Remembered(fitting[known.index(max(known))], None)
