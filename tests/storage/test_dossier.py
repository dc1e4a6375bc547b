"""The dossier as a folder: made once, found again, never overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from jamstilt.language.catalogue import Language, Words
from jamstilt.law.duty_bearer import Sector
from jamstilt.storage.dossier import Dossier, open_dossier
from jamstilt.storage.new_dossier import new_dossier

ALL = (Language.NYNORSK, Language.BOKMAL, Language.ENGLISH)


def made(folder: Path, *languages: Language, name: str = "Eksempeldirektoratet") -> Dossier:
    dossier, findings = new_dossier(folder, name, 2024, Sector.PUBLIC, languages or ALL)
    assert findings == ()
    assert dossier is not None
    return dossier


@pytest.mark.parametrize("languages", [ALL, (Language.BOKMAL,), (Language.ENGLISH, Language.NYNORSK)])
def test_a_new_dossier_has_settings_that_are_whole(tmp_path: Path, languages: tuple[Language, ...]):
    settings, findings = made(tmp_path / "a", *languages).read_settings()
    assert findings == ()
    assert settings is not None
    assert settings.statement.languages == languages
    assert settings.statement.year == 2024
    assert settings.organisation.public_authority is True
    assert [*settings.groups] == [
        "top_managers", "middle_managers", "alternative_career", "case_workers", "consultants", "apprentices",
    ]  # fmt: skip


def test_a_private_employer_is_no_public_authority(tmp_path: Path):
    dossier, _ = new_dossier(tmp_path, "Fiskebruket AS", 2024, Sector.PRIVATE, [Language.NYNORSK])
    assert dossier is not None
    settings, _ = dossier.read_settings()
    assert settings is not None
    assert settings.organisation.public_authority is False


@pytest.mark.parametrize("name", ['Ord & "Bilete"', "Bæ\\rum", "a\nb", "l'Île", "«name»", "x\x7fy"])
def test_any_name_survives_the_template(tmp_path: Path, name: str):
    settings, findings = made(tmp_path, name=name).read_settings()
    assert findings == ()
    assert settings is not None
    assert settings.organisation.name == name


def test_the_settings_are_explained_in_the_dossiers_own_language(tmp_path: Path):
    assert "Stillingsgruppene, i den rekkjefølgja" in made(tmp_path / "nn").settings_file.read_text("utf-8")
    assert "Stillingsgruppene, i den rekkefølgen" in made(tmp_path / "nb", Language.BOKMAL).settings_file.read_text(
        "utf-8"
    )


def test_a_dossier_is_never_overwritten(tmp_path: Path):
    dossier = made(tmp_path)
    dossier.settings_file.write_text("# mitt", encoding="utf-8")
    again, findings = new_dossier(tmp_path, "Anna", 2025, Sector.PRIVATE, [Language.BOKMAL])
    assert again is None
    assert [one.rule for one in findings] == ["dossier_exists"]
    assert dossier.settings_file.read_text(encoding="utf-8") == "# mitt"


def test_a_new_dossier_keeps_what_is_already_in_the_folder(tmp_path: Path):
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "tilsette.csv").write_text("x")
    (tmp_path / ".gitignore").write_text("mitt\n")
    assert [path.name for path in made(tmp_path).source_files()] == ["tilsette.csv"]
    assert (tmp_path / ".gitignore").read_text() == "mitt\n"


def test_git_is_told_to_leave_persons_data_out(tmp_path: Path):
    made(tmp_path)
    assert {"source/", "build/internal/"} <= set((tmp_path / ".gitignore").read_text().splitlines())


def test_a_folder_without_settings_is_no_dossier(tmp_path: Path):
    dossier, findings = open_dossier(tmp_path / "finst-ikkje")
    assert dossier is None
    assert [one.rule for one in findings] == ["dossier_missing"]
    assert "finst-ikkje" in Words(Language.NYNORSK).say(findings[0].problem)


def test_settings_in_another_encoding_are_a_finding(tmp_path: Path):
    (tmp_path / "jamstilt.toml").write_bytes("# lærling".encode("cp1252"))
    dossier, findings = open_dossier(tmp_path)
    assert dossier is not None
    assert findings == ()
    assert [one.rule for one in dossier.read_settings()[1]] == ["settings_unreadable"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ('[statement]\nlanguages = ["nn", "nb"]', Language.NYNORSK),
        ("languages=['en']\n[broken", Language.ENGLISH),
        ("[statement]\nlanguages = [\n  'nn',\n]", Language.NYNORSK),
        ("# languages = ['nn']", Language.BOKMAL),
        ("languages = ['se']", Language.BOKMAL),
    ],
)
def test_a_dossier_has_a_language_even_when_its_settings_are_broken(tmp_path: Path, text: str, language: Language):
    (tmp_path / "jamstilt.toml").write_text(text)
    assert Dossier(tmp_path).language() is language


def test_a_folder_that_is_no_dossier_is_spoken_to_in_bokmal(tmp_path: Path):
    assert Dossier(tmp_path).language() is Language.BOKMAL


def test_source_files_come_in_order_without_what_programs_leave_behind(tmp_path: Path):
    dossier = made(tmp_path)
    for name in ("b.csv", "a.xlsx", "~$a.xlsx", ".key", ".skjult/x.csv", "Thumbs.db", "2023/c.csv"):
        path = dossier.source / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    names = [path.relative_to(dossier.source).as_posix() for path in dossier.source_files()]
    assert names == ["2023/c.csv", "a.xlsx", "b.csv"]


def test_a_dossier_without_source_has_no_files(tmp_path: Path):
    assert Dossier(tmp_path).source_files() == ()
