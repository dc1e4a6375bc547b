"""A look at a sheet's XML before any workbook reader sees it (INPUTS 2).

A workbook reader asks for memory for every cell down to the last one, so that one cell at ``XFD1048576`` kills the
process; it also gives errors as blanks and hides number formats. Here the bytes are counted while they stream by.
XML as the usual programs write it is scanned by pattern; a piece that is written in any other way makes the whole
sheet go through an XML parser instead, which is slower and misses nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from jamstilt.intake.files.cell_address import column_of
from jamstilt.intake.files.sheet_scan import Region, SheetScan, Tally

_FILLED = re.compile(rb'<c r="([A-Z]{1,3}[0-9]{1,7})"[^/>]*>')
_EMPTY = re.compile(rb'<c r="[A-Z]{1,3}[0-9]{1,7}"[^/>]*/>')
_ODD_CELL = re.compile(rb"<c[\t\r\n/>]")
_OTHER_NAMESPACE = re.compile(rb":c[\s/>]")
_ERROR = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"[^>]* t="e"[^>]*>(?:<f[^>]*>[^<]*(?:</f>)?)?<v[^>]*>([^<]*)')
_FORMULA = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"([^>]*)><f[ />]')
_HIDDEN_ROW = re.compile(rb'<row (?=[^>]*\bhidden="(?:1|true)")[^>]*?\br="([0-9]{1,7})"')
_COLUMNS = re.compile(rb'<col (?=[^>]*\bhidden="(?:1|true)")([^>]*)>')
_EDGE = re.compile(rb'\b(min|max)="([0-9]{1,5})"')
_MERGED = re.compile(rb'<mergeCell [^>]*?ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
_DIGITS, _LETTERS = b"0123456789", b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LONGEST_CELL = 8_000_000


class OddlyWritten(Exception):  # noqa: N818 - no error: a reason to take the slower way
    """The XML is not written as the usual programs do."""


def scan_bytes(pieces: Iterable[bytes], percent_styles: frozenset[int], tally: Tally) -> SheetScan:
    """What a sheet holds, by pattern; raises ``OddlyWritten`` where patterns cannot be trusted."""
    percent = _percent_pattern(percent_styles)
    for number, piece in enumerate(_whole_cells(pieces)):
        if _is_odd(piece) or (number == 0 and b"<!" in piece):
            raise OddlyWritten
        _scan_cells(piece, tally)
        if percent:
            tally.percent.update(_columns(percent.findall(piece)))
        if b' t="e"' in piece:
            tally.add_errors(
                (int(row), column_of(column.decode()), code.decode()) for column, row, code in _ERROR.findall(piece)
            )
        if b"<f" in piece:
            formulas = _FORMULA.findall(piece)
            tally.formulas.update(_columns(column for column, _, _ in formulas))
            tally.add_formulas(
                (int(row), column_of(column.decode()))
                for column, row, kind in formulas
                if b't="str"' not in kind and b't="e"' not in kind
            )
        if b"hidden=" in piece:
            tally.hidden_rows.extend(map(int, _HIDDEN_ROW.findall(piece)))
            for attributes in _COLUMNS.findall(piece):
                edges = {edge: int(column) for edge, column in _EDGE.findall(attributes)}
                tally.add_hidden_columns(edges.get(b"min", 0), edges.get(b"max", 0))
        if b"<mergeCell " in piece:
            tally.add_merged(_regions(piece))
    return tally.scan


def _is_odd(piece: bytes) -> bool:
    return (
        b"='" in piece
        or b"\x00" in piece
        or (piece.count(b"<c") != piece.count(b"<c ") and _ODD_CELL.search(piece) is not None)
        or (b":c" in piece and _OTHER_NAMESPACE.search(piece) is not None)
    )


def _scan_cells(piece: bytes, tally: Tally) -> None:
    cells = _FILLED.findall(piece)
    empty = piece.count(b"<c ") - len(cells)
    if empty and len(_EMPTY.findall(piece)) != empty:
        raise OddlyWritten
    if not cells:
        return
    joined = b" ".join(cells)
    columns = set(joined.translate(None, _DIGITS).split())
    rows = set(joined.translate(None, _LETTERS).split())
    tally.add_cells(max(map(int, rows)), max(column_of(column.decode()) for column in columns), len(cells))


def _columns(letters: Iterable[bytes]) -> Counter[int]:
    return Counter({column_of(column.decode()): number for column, number in Counter(letters).items()})


def _regions(piece: bytes) -> Iterator[Region]:
    for left, top, right, bottom in _MERGED.findall(piece):
        yield int(top), column_of(left.decode()), int(bottom), column_of(right.decode())


def _percent_pattern(styles: frozenset[int]) -> re.Pattern[bytes] | None:
    """Cells of one of these styles that hold a number: no type, or type ``n`` on either side of the style."""
    if not styles:
        return None
    either = "|".join(map(str, sorted(styles))).encode()
    return re.compile(rb'<c r="([A-Z]{1,3})[0-9]{1,7}"(?: t="n")? s="(?:' + either + rb')"(?: t="n")?>')


def _whole_cells(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes, cut so that no cell and no tag is torn apart."""
    rest = b""
    for piece in pieces:
        text = rest + piece
        cut = text.rfind(b"<c ")
        if cut < 0 or text.find(b"</c>", cut) >= 0 or text.find(b"</row>", cut) >= 0:
            cut = max(text.rfind(b"<"), 0)
        rest = text[cut:]
        if len(rest) > _LONGEST_CELL:
            raise OddlyWritten
        yield text[:cut]
    yield rest
