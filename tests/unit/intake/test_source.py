"""What a file is, is told by its bytes; what cannot be read is refused with words, never with a traceback."""

from __future__ import annotations

import io
import re
import zipfile
from importlib.resources import files
from pathlib import Path
from string import Formatter

import pytest

from jamstilt.findings import Finding, Rule, Severity
from jamstilt.intake.files import file_rules
from jamstilt.intake.files.limits_of_files import LIMITS, Limits
from jamstilt.intake.files.source import Read, read
from jamstilt.language.catalogue import Language, Words, sentences

KNOWN = {"ansattnr", "kjønn", "årslønn"}
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def recognise(header: str) -> bool:
    return header.casefold() in KNOWN


def read_bytes(folder: Path, data: bytes, name: str = "lønn.csv", limits: Limits = LIMITS) -> Read:
    path = folder / name
    path.write_bytes(data)
    return read(path, recognise, limits)


def the_one(result: Read) -> Finding:
    (finding,) = result.findings
    return finding


REFUSED = {
    "file_empty": [b"", b"  \r\n \t\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00" * 100],
    "file_protected": [OLE + b"\x00" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 64],
    "old_excel": [OLE + b"\x00" * 504 + "Workbook".encode("utf-16-le")],
    "not_a_workbook": [
        b"<html><table><tr><td>Ansattnr</td></tr></table></html>",
        b"\xef\xbb\xbf\r\n<!DOCTYPE HTML><html>",
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related",
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
        '<html xmlns:x="urn:x">'.encode("utf-16"),
    ],
    "pdf_not_data": [b"%PDF-1.7\n", b"%PDF"],
    "not_supported_yet": [
        b'<?xml version="1.0"?>\n<melding xmlns="urn:ske:fastsetting:innsamling:a-meldingen:v2_1"/>',
        b'{"leveranse": {"kalendermaaned": "2024-10"}}',
        b'{"version": "2.0", "class": "dataset", "id": []}',
        b'[{"a": 1}]',
        b"<?xml version='1.0'?><noko/>",
    ],
    "file_damaged": [b"PK\x03\x04" + b"x" * 100],
    "header_not_found": [b"ikkje ein tabell\nberre tekst\n", b"a;b\n1;2\n", b"Ansattnr;x\n1;2\n"],
}


@pytest.mark.parametrize(("rule", "data"), [(rule, data) for rule, each in REFUSED.items() for data in each])
def test_a_file_that_cannot_be_read_is_refused_with_its_bare_name(tmp_path: Path, rule: str, data: bytes):
    result = read_bytes(tmp_path, data, "Løn 2024.xls")
    assert result.tables == ()
    finding = the_one(result)
    assert (finding.rule, finding.severity) == (rule, Severity.STOPS)
    assert finding.where.file == "Løn 2024.xls"
    assert str(tmp_path) not in repr(finding)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (REFUSED["not_supported_yet"][0], "a-melding"),
        (REFUSED["not_supported_yet"][1], "a-melding"),
        (REFUSED["not_supported_yet"][2], "JSON-stat"),
    ],
)
def test_what_is_not_supported_yet_is_called_by_its_name(tmp_path: Path, data: bytes, words: str):
    finding = the_one(read_bytes(tmp_path, data))
    assert all(words in Words(language).say(finding.problem) for language in Language)


@pytest.mark.parametrize(
    ("member", "words"), [("xl/workbook.bin", ".xlsb"), ("content.xml", ".ods"), ("readme.txt", "ZIP")]
)
def test_an_archive_that_is_no_xlsx_is_called_by_its_name(tmp_path: Path, member: str, words: str):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(member, b"hei")
    finding = the_one(read_bytes(tmp_path, packed.getvalue()))
    assert finding.rule == "not_supported_yet"
    assert words in Words(Language.NYNORSK).say(finding.problem)


def test_a_file_that_is_not_there_is_a_finding(tmp_path: Path):
    assert the_one(read(tmp_path / "borte.csv", recognise)).rule == "file_unreadable"
    assert the_one(read(tmp_path, recognise)).rule == "file_unreadable"


def test_the_content_decides_and_not_the_name(tmp_path: Path):
    (table,) = read_bytes(tmp_path, b"Ansattnr;Kj\xc3\xb8nn\n1;K\n", "rapport.xlsx").tables
    assert (table.reading.format, table.headers) == ("CSV", ("Ansattnr", "Kjønn"))


SMALL = b"Ansattnr;Kj\xc3\xb8nn\n0001;K\n"


@pytest.mark.parametrize(("size", "rules"), [(len(SMALL) - 1, ("file_large",)), (len(SMALL), ())])
def test_a_large_file_is_asked_about_and_read_all_the_same(tmp_path: Path, size: int, rules: tuple[str, ...]):
    result = read_bytes(tmp_path, SMALL, limits=Limits(large_file=size))
    assert tuple(finding.rule for finding in result.findings) == rules
    assert all(finding.severity is Severity.DECIDE for finding in result.findings)
    assert result.tables[0].cells.rows() == [(2, "0001", "K")]


@pytest.mark.parametrize(("size", "tables"), [(len(SMALL) - 1, 0), (len(SMALL), 1)])
def test_a_file_above_the_largest_is_not_read(tmp_path: Path, size: int, tables: int):
    result = read_bytes(tmp_path, SMALL, limits=Limits(largest_file=size))
    assert len(result.tables) == tables
    assert [finding.rule for finding in result.findings] == ["file_too_large"] * (1 - tables)


def test_the_limits_are_those_of_the_specification():
    assert (LIMITS.large_file, LIMITS.largest_file) == (100_000_000, 1_000_000_000)
    assert (LIMITS.rows, LIMITS.columns, LIMITS.field, LIMITS.filled_cells) == (2_000_000, 500, 131_072, 5_000_000)
    assert (LIMITS.inflated_in_all, LIMITS.inflated_member, LIMITS.inflated_ratio) == (20 * 10**9, 4 * 10**9, 200)
    assert (LIMITS.ratio_counts_from, LIMITS.archive_members) == (10_000_000, 1_000)


RULES = [rule for rule in vars(file_rules).values() if isinstance(rule, Rule)]


@pytest.mark.parametrize("language", Language)
def test_every_rule_has_its_two_sentences_in_three_languages_with_the_same_values(language: Language):
    said, other = sentences(language, "file"), sentences(Language.NYNORSK, "file")
    wanted = {f"file.{rule.key}.{part}" for rule in RULES for part in ("problem", "remedy")}
    assert wanted <= set(said)
    assert set(said) == set(other)
    for key, forms in said.items():
        assert {values_of(form) for form in forms[-1:]} == {values_of(form) for form in other[key][-1:]}, key


def values_of(sentence: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name)


def test_every_sentence_is_used():
    """A sentence whose key stands nowhere in the code would grow old unseen."""
    keys = {key.split(".")[1] for key in sentences(Language.NYNORSK, "file")} - {rule.key for rule in RULES}
    source = "".join(
        file.read_text("utf-8") for file in files("jamstilt.intake.files").iterdir() if file.name.endswith(".py")
    )
    assert keys == set(re.findall(r"file\.([a-z]+)\.", source))
