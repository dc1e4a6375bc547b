"""The statement's tables as a workbook: a front sheet with the contents, then one sheet for each table.

Nothing is in it that is not on the page: no hidden sheet, no comment, no formula, no digit beyond the printed one.
Each sheet has one header row, so that a program and a screen reader find their way.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from jamstilt.language.number import MINUS, number_text, rounded
from jamstilt.publish.plain_table import FORMULA_SIGNS
from jamstilt.publish.record_table import record_tables
from jamstilt.publish.table_shape import column_labels, row_groups, sentence_columns, text_columns
from jamstilt.statement.statement import Entry, RowKind, Statement, Table

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

INK, MUTED, ACCENT, ALARM, LINE, TINT = "#1A2226", "#55616A", "#0D4A50", "#8C1D18", "#CBD3D6", "#F3F6F5"
BODY, SMALL, CAPTION, TITLE = 11, 9, 14, 22
A4, WIDE_TABLE = 9, 5
THIN, HAIR = 1, 7
NAME_LENGTH = 31
"""Of a sheet; a longer name is refused."""

_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_WRAPPED = 46


def xlsx(statement: Statement) -> bytes:
    """The workbook. The same statement gives the same bytes."""
    import xlsxwriter

    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as workbook:
        workbook.set_properties(
            {
                "title": f"{statement.title} {statement.year}",
                "subject": statement.subtitle,
                "author": statement.organisation,
                "company": statement.organisation,
                "status": statement.labels.confidential,
                "created": datetime(statement.year + 1, 1, 1, tzinfo=UTC),
            }
        )
        book = _Book(workbook, statement)
        named = tuple(
            (f"{statement.labels.table} {number}", table) for number, table in enumerate(statement.tables(), 1)
        )
        records = tuple(zip(_names(record_tables(statement)), record_tables(statement), strict=True))
        _front(book, (*named, *records))
        for name, table in named:
            _sheet(book, name, f"{name}. {table.caption}", table)
        for name, table in records:
            _sheet(book, name, table.caption, table)
    return content.getvalue()


def number_format(entry: Entry, language: str) -> str | None:
    """The spreadsheet's format that shows the number just as printed; None where the cell must be text."""
    if entry.value is None:
        return None
    before, number, after = entry.text.partition(number_text(entry.value, entry.decimals, language))
    around = before + after
    if not number or any(sign.isdigit() or sign in {MINUS, "-", '"'} for sign in around):
        return None
    digits = "#,##0" + ("." + "0" * entry.decimals if entry.decimals else "")
    before, after = (f'"{text}"' if text else "" for text in (before, after))
    positive = f"{before}{digits}{after}"
    return f'{positive};{before}"{MINUS}"{digits}{after}' if entry.value < 0 else positive


@dataclass(frozen=True, slots=True)
class _Book:
    workbook: Workbook
    statement: Statement
    formats: dict[tuple[tuple[str, object], ...], Format] = field(default_factory=dict)

    def look(self, **properties: object) -> Format:
        """A cell format; equal ones are made once."""
        key = tuple(sorted({"font_name": "Calibri", "font_size": BODY, "font_color": INK, **properties}.items()))
        if key not in self.formats:
            self.formats[key] = self.workbook.add_format(dict(key))
        return self.formats[key]

    def sheet(self, name: str) -> tuple[Worksheet, int]:
        """A new sheet with the mark of the complete version, if it has one, and the first free row."""
        statement, labels = self.statement, self.statement.labels
        sheet = self.workbook.add_worksheet(name)
        sheet.hide_gridlines(2)
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        running = f"{statement.organisation} · {statement.title} {statement.year}"
        sheet.set_footer(f"&L{_printed(running)}&R{labels.page} &P {labels.of} &N")
        if not labels.confidential:
            return sheet, 0
        sheet.set_header(f"&L{_printed(labels.confidential)}")
        self.text(sheet, 0, 0, labels.confidential, bold=True, font_color=ALARM)
        return sheet, 1

    def text(self, sheet: Worksheet, row: int, column: int, text: str, **properties: object) -> None:
        """Write words. What looks like a formula stays text, also after somebody has edited the cell."""
        if text.startswith(FORMULA_SIGNS):
            properties["quote_prefix"] = True
        sheet.write_string(row, column, text, self.look(**properties))


def _front(book: _Book, named: tuple[tuple[str, Table], ...]) -> None:
    statement = book.statement
    sheet, row = book.sheet(statement.labels.contents)
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 90)
    book.text(sheet, row, 0, statement.organisation, bold=True, font_color=ACCENT)
    book.text(sheet, row + 1, 0, f"{statement.title} {statement.year}", bold=True, font_size=TITLE)
    sheet.set_row(row + 1, 32)
    book.text(sheet, row + 2, 0, statement.subtitle, font_color=MUTED)
    book.text(sheet, row + 4, 0, statement.labels.contents, bold=True)
    for place, (name, table) in enumerate(named, row + 5):
        sheet.write_url(place, 0, f"internal:'{name}'!A1", book.look(font_color=ACCENT, underline=1), name)
        book.text(sheet, place, 1, table.caption)


def _names(records: tuple[Table, ...]) -> tuple[str, ...]:
    """A name for the sheet of each part: its title up to the colon, without the signs that a name may not have."""
    titles = (_FORBIDDEN_IN_NAMES.sub(" ", table.caption.partition(":")[0]).strip(" '") for table in records)
    return tuple(f"{number}. {title[: NAME_LENGTH - 4].strip()}" for number, title in enumerate(titles, 1))


def _sheet(book: _Book, name: str, title: str, table: Table) -> None:
    labels = book.statement.labels
    sheet, row = book.sheet(name)
    book.text(sheet, row, 0, title, bold=True, font_size=CAPTION)
    sheet.set_row(row, 26)
    head = row + 1
    _columns(sheet, table)
    _head(book, sheet, table, head)
    end = _rows(book, sheet, table, head + 1)
    sheet.freeze_panes(head + 1, 1)
    sheet.repeat_rows(0, head)
    if len(table.columns) > WIDE_TABLE:
        sheet.set_landscape()
    notes = (*table.notes, *([f"{labels.source}: {table.source}"] if table.source else ()))
    for place, note in enumerate(notes, end + 1):
        lead = f"{labels.note}: " if place == end + 1 and table.notes else ""
        book.text(sheet, place, 0, lead + note, font_color=MUTED, font_size=SMALL)


def _head(book: _Book, sheet: Worksheet, table: Table, head: int) -> None:
    look: dict[str, object] = {"bold": True, "font_color": MUTED, "bottom": THIN, "text_wrap": True, "valign": "bottom"}
    sheet.set_row(head, 32)
    names = (table.stub, *column_labels(table))
    words = (True, *text_columns(table))
    if table.rows and len({name.casefold() for name in names}) == len(names):
        columns = [{"header": name} for name in names]
        place = head, 0, head + len(table.rows), len(table.columns)
        sheet.add_table(*place, {"columns": columns, "autofilter": False, "style": None, "title": table.caption})
    for column, (name, is_text) in enumerate(zip(names, words, strict=True)):
        book.text(sheet, head, column, name, **look, **_aligned(is_text=is_text, column=column))


def _rows(book: _Book, sheet: Worksheet, table: Table, row: int) -> int:
    words, sentences, language = text_columns(table), sentence_columns(table), book.statement.language
    for kind, rows in row_groups(table):
        for place, line in enumerate(rows):
            look: dict[str, object] = {"valign": "top"} if any(sentences) else {}
            look |= {"top": HAIR if place else THIN, "top_color": LINE if place else MUTED}
            if kind is RowKind.TOTAL:
                look |= {"bold": True, "bg_color": TINT}
            book.text(sheet, row, 0, line.label, **look, text_wrap=any(sentences))
            for column, (entry, is_text) in enumerate(zip(line.entries, words, strict=True), 1):
                shown = number_format(entry, language)
                if entry.value is not None and shown is not None:
                    printed = float(rounded(entry.value, entry.decimals))
                    sheet.write_number(row, column, printed, book.look(**look, num_format=shown))
                else:
                    wrapped = {"text_wrap": True} if sentences[column - 1] else {}
                    book.text(
                        sheet, row, column, entry.text, **look, **wrapped, **_aligned(is_text=is_text, column=column)
                    )
            row += 1
    return row


def _aligned(*, is_text: bool, column: int) -> dict[str, object]:
    """Words stand to the left, with air to the numbers before them."""
    return {"align": "left", "indent": min(column, 1)} if is_text else {"align": "right"}


def _columns(sheet: Worksheet, table: Table) -> None:
    """Wide enough for each entry on one line and each header on two."""
    stub = max(len(table.stub), *(len(row.label) for row in table.rows), 10) if table.rows else len(table.stub)
    sheet.set_column(0, 0, min(stub, 50) + 2)
    for place, label in enumerate(column_labels(table)):
        longest = max((len(row.entries[place].text) for row in table.rows), default=0)
        word = max(map(len, label.split()), default=0)
        sheet.set_column(place + 1, place + 1, min(40, max(longest, word + 1, len(label) * 0.6)) + 2)


def _printed(text: str) -> str:
    """Text for the head or foot of a printed sheet, which hold 255 signs and read ``&`` as a command."""
    return text[:100].replace("&", "&&")
