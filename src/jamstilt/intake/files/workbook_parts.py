"""What a workbook says about itself before its cells are read: its sheets and which styles are percentages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jamstilt.findings import Finding
from jamstilt.intake.files.archive import Archive
from jamstilt.intake.files.file_rules import FILE_DAMAGED, NOT_SUPPORTED_YET, XML_DOCTYPE
from jamstilt.intake.files.refused import RefusedError
from jamstilt.intake.files.safe_xml import BrokenXmlError, DoctypeError, Element, tree
from jamstilt.language.message import say

_WORKBOOK, _LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_STYLES, _SHARED_TEXT = "xl/styles.xml", "xl/sharedstrings.xml"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_PERCENT_FORMATS = frozenset({9, 10})
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_OTHER_ARCHIVES = {"xl/workbook.bin": "binary_workbook", "content.xml": "open_document"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with cells, in the order of the workbook."""

    name: str
    member: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """The sheets, and the numbers of the cell styles whose number format is a percentage."""

    sheets: tuple[Sheet, ...]
    percent_styles: frozenset[int]


def parts_of(archive: Archive) -> Parts:
    """The parts of a workbook; refuses an archive that is none. Its shared texts are counted, not kept."""
    if _WORKBOOK not in archive.members:
        raise RefusedError(_no_workbook(archive))
    for name in archive.members:
        if name.casefold() == _SHARED_TEXT:
            archive.check(name, archive.limits.shared_text)
    return Parts(_sheets(archive), _percent_styles(archive))


def _no_workbook(archive: Archive) -> Finding:
    for member, kind in _OTHER_ARCHIVES.items():
        if member in archive.members:
            return NOT_SUPPORTED_YET.at(archive.where, what=say(f"file.kind.{kind}"))
    if any(name.startswith("xl/") for name in archive.members):
        return FILE_DAMAGED.at(archive.where)
    return NOT_SUPPORTED_YET.at(archive.where, what=say("file.kind.archive"))


def _sheets(archive: Archive) -> tuple[Sheet, ...]:
    if _LINKS not in archive.members:
        raise RefusedError(FILE_DAMAGED.at(archive.where))
    links = {link.get("Id"): link for link in _parse(archive, _LINKS).iter("{*}Relationship")}
    sheets: list[Sheet] = []
    for entry in _parse(archive, _WORKBOOK).iter("{*}sheet"):
        link = links.get(entry.get(_RELATION) or entry.get(_STRICT_RELATION))
        if link is None or not (link.get("Type") or "").endswith("/worksheet"):
            continue
        member = _member(link.get("Target") or "")
        if member not in archive.members:
            raise RefusedError(FILE_DAMAGED.at(archive.where))
        sheets.append(Sheet(entry.get("name") or "", member, entry.get("state", "visible") != "visible"))
    return tuple(sheets)


def _member(target: str) -> str:
    """The member that a link leads to, told as the workbook reader tells it."""
    inside = target.removeprefix("/")
    return inside if inside.startswith("xl/") else f"xl/{inside}"


def _percent_styles(archive: Archive) -> frozenset[int]:
    if _STYLES not in archive.members:
        return frozenset()
    root = _parse(archive, _STYLES)
    percent = set(_PERCENT_FORMATS)
    for declared in root.iter("{*}numFmt"):
        if "%" in _LITERAL.sub("", declared.get("formatCode") or ""):
            percent.add(_whole(declared.get("numFmtId")))
    formats = root.find("{*}cellXfs")
    styles = formats.findall("{*}xf") if formats is not None else []
    return frozenset(number for number, style in enumerate(styles) if _whole(style.get("numFmtId")) in percent)


def _parse(archive: Archive, member: str) -> Element:
    try:
        return tree(archive.read(member, archive.limits.shared_text))
    except BrokenXmlError as damage:
        raise RefusedError(FILE_DAMAGED.at(archive.where)) from damage
    except DoctypeError as met:
        raise RefusedError(XML_DOCTYPE.at(archive.where, member=member)) from met


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else -1
