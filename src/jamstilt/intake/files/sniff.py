"""What a file is, told by its first bytes and never by its name (INPUTS 0.3)."""

from __future__ import annotations

import re
from enum import StrEnum

_HEAD = 4096
_JSON_HEAD = 1_000_000
_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WEB_PAGE = re.compile(r"\A(?:<!doctype html|<html|<head|<table|mime-version:)")
_XML_SHEET = "urn:schemas-microsoft-com:office:spreadsheet"
_A_MELDING = re.compile(r"<(?:[\w.-]+:)?melding[\s>/]")
_JSON = re.compile(r'\A[{\[]\s*(?:["{\[]|\Z)')
_JSON_STAT = re.compile(rb'"class"\s*:\s*"dataset"|\A\s*\{\s*"dataset"\s*:')
_LEVERANSE = re.compile(rb'"leveranse"\s*:')


class FileKind(StrEnum):
    """What can lie in a source folder. Only ``TEXT`` and ``ZIP`` (a workbook) are read so far."""

    EMPTY = "empty"
    TEXT = "text"
    ZIP = "zip"
    PROTECTED = "protected"
    OLD_EXCEL = "old_excel"
    WEB_PAGE = "web_page"
    PDF = "pdf"
    A_MELDING_XML = "a_melding_xml"
    A_MELDING_JSON = "a_melding_json"
    XML = "xml"
    JSON_STAT = "json_stat"
    JSON = "json"


def kind_of(data: bytes) -> FileKind:
    """The kind of a file with these bytes."""
    if data.startswith(_ZIP):
        return FileKind.ZIP
    if data.startswith(_OLE):
        return FileKind.PROTECTED if _ENCRYPTED in data else FileKind.OLD_EXCEL
    if data.startswith(_PDF):
        return FileKind.PDF
    if _is_blank(data):
        return FileKind.EMPTY
    return _kind_of_text(data)


def _kind_of_text(data: bytes) -> FileKind:
    head = _text_head(data)
    if _WEB_PAGE.search(head) or _XML_SHEET in head:
        return FileKind.WEB_PAGE
    if head.startswith("<"):
        return FileKind.A_MELDING_XML if _A_MELDING.search(head) else FileKind.XML
    if not _JSON.search(head):
        return FileKind.TEXT
    json_head = data[:_JSON_HEAD]
    if _LEVERANSE.search(json_head):
        return FileKind.A_MELDING_JSON
    return FileKind.JSON_STAT if _JSON_STAT.search(json_head) else FileKind.JSON


def _text_head(data: bytes) -> str:
    head = data[:_HEAD]
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return head.decode("utf-16" if wide else "utf-8", errors="replace").lstrip("\ufeff \t\r\n").lower()


def _is_blank(data: bytes) -> bool:
    return not re.search(rb"[^\s\x00\xef\xbb\xbf\xff\xfe\xc2\xa0]", data)
