"""Reads a finished workbook: every sheet and cell, also those that nobody sees, and every other part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from jamstilt.review.seen import SeenFile, SeenKind, SeenRow, SeenTable, SeenText, squeezed

M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
COVERT = ("comment", "custom", "embed", "drawing", "media", "external", "vba", "pivot", "connections", "persons")
PLAIN = ("xl/theme", "[Content_Types].xml", "_rels")
"""Parts that hold no words of ours."""

UNSEEN = frozenset({"hidden", "veryHidden"})
COLUMN = re.compile(r"[A-Z]+")
QUOTED = re.compile(r'"[^"]*"')


def read_xlsx(name: str, content: bytes) -> SeenFile:
    """Cells with their stored values, names, formats, headers, properties, and parts that should not be there."""
    from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] - lxml ships no types

    with ZipFile(BytesIO(content)) as package:
        parts = {part: etree.fromstring(package.read(part)) for part in package.namelist() if _is_xml(part)}
        strange = [part for part in package.namelist() if part not in parts or any(word in part for word in COVERT)]
    strings = _strings(parts.get("xl/sharedStrings.xml"))
    texts = [SeenText(part, "", SeenKind.COVERT) for part in strange]
    tables: list[SeenTable] = []
    for part, root in parts.items():
        if part.startswith("xl/worksheets/sheet"):
            cells = dict(_cells(root, strings))
            texts += _sheet(part, root, cells)
            tables.append(_table(part, cells))
        elif part != "xl/sharedStrings.xml" and not any(word in part for word in PLAIN):
            texts += _part(part, root)
    texts += [SeenText("xl/sharedStrings.xml", text) for text in strings]
    return SeenFile(name, tuple(texts), tuple(tables))


def _is_xml(part: str) -> bool:
    return part.endswith((".xml", ".rels"))


def _strings(root: Any) -> list[str]:  # noqa: ANN401 - lxml has no types
    return ["".join(text.text or "" for text in item.iter(f"{M}t")) for item in root] if root is not None else []


def _cells(root: Any, strings: list[str]) -> Iterator[tuple[str, str | float]]:  # noqa: ANN401 - lxml has no types
    for cell in root.iter(f"{M}c"):
        value = cell.find(f"{M}v")
        if cell.get("t") == "s" and value is not None:
            yield cell.get("r"), strings[int(value.text)]
        elif cell.get("t") in {None, "n"} and value is not None:
            yield cell.get("r"), float(value.text)
        else:
            yield cell.get("r"), "".join(cell.itertext())


def _sheet(part: str, root: Any, cells: Mapping[str, str | float]) -> Iterator[SeenText]:  # noqa: ANN401 - lxml has no types
    """Numbers as they are stored, and all that stands in a sheet beside its cells. Words are in the shared strings."""
    for at, value in cells.items():
        if isinstance(value, float):
            yield SeenText(f"{part} {at}", f"{value:.12g}", SeenKind.CELL)
    for element in root.iter():
        tag = str(element.tag).removeprefix(M)
        place = f"{part} {tag} {element.get('r') or ''}".strip()
        if tag == "f" or element.get("hidden") in {"1", "true"} or not isinstance(element.tag, str):
            yield SeenText(place, element.text or "", SeenKind.COVERT)
        elif tag in {"oddFooter", "oddHeader", "evenFooter", "evenHeader", "is", "formula1", "formula2"} or (
            tag == "c" and element.get("t") not in {None, "n", "s"}
        ):
            yield SeenText(place, "".join(element.itertext()))


def _part(part: str, root: Any) -> Iterator[SeenText]:  # noqa: ANN401 - lxml has no types
    for element in root.iter():
        tag = str(element.tag).rpartition("}")[2]
        if element.get("state") in UNSEEN or (tag == "definedName" and element.get("hidden")):
            yield SeenText(f"{part} {element.get('name')}", "", SeenKind.COVERT)
        if tag in {"i4", "TotalTime", "AppVersion"}:
            continue
        if element.text and element.text.strip():
            yield SeenText(
                f"{part} {tag}", element.text.strip(), SeenKind.NAME if tag == "definedName" else SeenKind.TEXT
            )
        for key, value in element.attrib.items():
            if key in {"altText", "altTextSummary"} or (tag == "tableColumn" and key == "name"):
                yield SeenText(f"{part} {key}", value)
            elif key in {"name", "displayName"}:
                yield SeenText(f"{part} {tag}", value, SeenKind.NAME)
            elif key == "formatCode":
                yield from (SeenText(f"{part} {tag}", said) for said in QUOTED.findall(value))


def _table(part: str, cells: Mapping[str, str | float]) -> SeenTable:
    """The sheet as a table: the first row is its caption, the first row of several cells its heads."""
    lines: dict[int, dict[int, str]] = {}
    for at, value in cells.items():
        letters = COLUMN.match(at)
        column = letters[0] if letters else ""
        said = value if isinstance(value, str) else f"{value:.12g}"
        lines.setdefault(int(at[len(column) :]), {})[_number(column)] = squeezed(said)
    wide = [line for _, line in sorted(lines.items()) if len(line) > 1]
    caption = next((line[0] for _, line in sorted(lines.items()) if len(line) == 1 and 0 in line), "")
    if not wide:
        return SeenTable(part, caption, (), ())
    head, *body = wide
    width = max(head) + 1
    heads = tuple((head.get(column, ""),) for column in range(1, width))
    rows = tuple(SeenRow(line.get(0, ""), tuple(line.get(column, "") for column in range(1, width))) for line in body)
    return SeenTable(part, caption, heads, rows)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
