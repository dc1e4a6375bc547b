"""The same look at a sheet as ``prescan``, through an XML parser, for XML that is written in an unusual way."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jamstilt.intake.files.cell_address import column_of
from jamstilt.intake.files.safe_xml import Element, events, local_name
from jamstilt.intake.files.sheet_scan import SheetScan, Tally

_ADDRESS = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_TRUE = ("1", "true")
_FORGET = frozenset({"c", "row", "mergeCell", "col"})


def scan_xml(pieces: Iterable[bytes], percent_styles: frozenset[int], tally: Tally) -> SheetScan:
    """What a sheet holds; raises what ``safe_xml.events`` raises. A cell without an address follows the one before."""
    row = column = 0
    for event, name, element in events(pieces, _FORGET):
        if (event, name) == ("start", "row"):
            row, column = _whole(element.get("r")) or row + 1, 0
            if element.get("hidden") in _TRUE:
                tally.hidden_rows.append(row)
        elif (event, name) == ("start", "c"):
            at = _ADDRESS.fullmatch(element.get("r") or "")
            row, column = (int(at[2]), column_of(at[1])) if at else (max(row, 1), column + 1)
        elif (event, name) == ("end", "c"):
            _add_cell(element, row, column, percent_styles, tally)
        elif (event, name) == ("start", "col") and element.get("hidden") in _TRUE:
            tally.add_hidden_columns(_whole(element.get("min")), _whole(element.get("max")))
        elif (event, name) == ("start", "mergeCell"):
            _add_merged(element.get("ref") or "", tally)
    return tally.scan


def _add_cell(cell: Element, row: int, column: int, percent_styles: frozenset[int], tally: Tally) -> None:
    inside = {local_name(child): child for child in cell}
    if not inside:
        return
    tally.add_cells(row, column, 1)
    kind = cell.get("t", "n")
    if "f" in inside:
        tally.formulas[column] += 1
        tally.add_formulas([(row, column)] if kind not in {"str", "e"} else [])
    if kind == "e" and "v" in inside:
        tally.add_errors([(row, column, inside["v"].text or "")])
    if kind == "n" and _whole(cell.get("s")) in percent_styles:
        tally.percent[column] += 1


def _add_merged(reference: str, tally: Tally) -> None:
    ends = _ADDRESS.findall(reference)
    if len(ends) == len(("top left", "bottom right")):
        (left, top), (right, bottom) = ends
        tally.add_merged([(int(top), column_of(left), int(bottom), column_of(right))])


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0
