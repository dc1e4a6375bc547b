"""Files as people leave them: with a mark, on one line, with Windows' line ends, or broken."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from jamstilt.language.catalogue import Language
from jamstilt.law.duty_bearer import Sector
from jamstilt.storage.carry_over import CarriedOver, carry_over
from jamstilt.storage.new_dossier import new_dossier

ON_ONE_LINE = 'groups = {"1434" = "case_workers"}  # ours\nfile = [{name = "a.csv", layout = "x", year = 2024}]\n'


def last_year(folder: Path, sector: Sector = Sector.PUBLIC, **files: bytes) -> Path:
    new_dossier(folder, "Eks", 2024, sector, [Language.NYNORSK])
    for name, content in files.items():
        place, _, stem = name.rpartition("_")
        (folder / place / f"{stem}.toml").write_bytes(content)
    return folder


def carried(tmp_path: Path, **files: bytes) -> CarriedOver:
    return carry_over(tmp_path / "next", last_year(tmp_path / "last", **files))


def test_a_mapping_on_one_line_loses_its_files_and_nothing_else(tmp_path: Path):
    carried(tmp_path, mapping=ON_ONE_LINE.encode())
    text = (tmp_path / "next" / "mapping.toml").read_text("utf-8")
    assert tomllib.loads(text) == {"groups": {"1434": "case_workers"}}
    assert "# ours" in text


@pytest.mark.parametrize("mapping", [b"[[file]\n", b"\xe5 = 1\n"])
def test_a_broken_mapping_comes_along_as_it_is(tmp_path: Path, mapping: bytes):
    assert carried(tmp_path, mapping=mapping).dossier is not None
    assert (tmp_path / "next" / "mapping.toml").read_bytes() == mapping


def test_a_register_on_one_line_is_set_out_anew(tmp_path: Path):
    done = b'{key = "b", title = "T", progress = "done", evaluation = "E"}'
    made = carried(tmp_path, work_a=b'measures = [{key = "a", title = "T"}, ' + done + b"]\n")
    assert made.entries == {"measures": 1}
    assert (tmp_path / "next" / "work" / "a.toml").read_text("utf-8") == '[[measures]]\nkey = "a"\ntitle = "T"\n'


def test_marks_and_line_ends_stay(tmp_path: Path):
    text = '# a\r\n[[measures]]\r\nkey = "a"\r\ntitle = "T"\r\nevaluation = "E"\r\n\r\n# b\r\n'
    carried(tmp_path, work_a=text.encode("utf-8-sig"))
    after = (tmp_path / "next" / "work" / "a.toml").read_bytes()
    assert after == text.replace('evaluation = "E"\r\n', "").encode("utf-8-sig")


def test_an_employer_that_wrote_nothing_gets_the_templates_along(tmp_path: Path):
    last = last_year(tmp_path / "last", Sector.PRIVATE)
    for path in (last / "work").iterdir():
        path.unlink()
    made = carry_over(tmp_path / "next", last)
    assert made.entries == {}
    assert "risks.toml" in {path.name for path in (tmp_path / "next" / "work").iterdir()}
    assert not (tmp_path / "next" / "authority").exists()
    assert not list((tmp_path / "next" / "earlier").iterdir())


def test_a_folder_that_is_no_dossier_gives_nothing(tmp_path: Path):
    made = carry_over(tmp_path / "next", tmp_path)
    assert made.dossier is None
    assert [one.rule for one in made.findings] == ["dossier_missing"]


def test_who_got_last_years_complete_version_stays_with_last_year(tmp_path: Path):
    last = last_year(tmp_path / "last")
    settings = last / "jamstilt.toml"
    listed = '\n[[entitled]]\nrole = "Vernetenesta"\nbasis = "employee"\ndate = 2025-03-10\nsigned = 2025-03-03\n'
    settings.write_text(settings.read_text("utf-8") + listed, "utf-8")
    assert carry_over(tmp_path / "next", last).dossier is not None
    after = (tmp_path / "next" / "jamstilt.toml").read_text("utf-8")
    assert "entitled" not in tomllib.loads(after)
    assert "Vernetenesta" not in after
