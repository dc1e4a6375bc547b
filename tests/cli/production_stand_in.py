"""A stand-in for the production line: the command line is tested for what it asks and what it tells."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

from jamstilt.findings import Finding, Rule, Severity, Where, stops
from jamstilt.intake.raw_table import Reading
from jamstilt.language.catalogue import Language
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT

STOPPING = Rule("storage", "settings_unreadable", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
DECIDING = Rule("storage", "row_unclear", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
NOTING = Rule("storage", "no_groups", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)

stopping = STOPPING.at(Where(file="jamstilt.toml"))
PLACE = Where(file="tilsette.csv", row=214, column="Stillingsprosent")
deciding = DECIDING.at(PLACE, year="2023", open_data="figures.json")
noting = NOTING.at(Where())

READING = Reading("tilsette.csv", "0" * 64, "csv", "utf-8", ";", None, 3, (), 1289, 1285, 1, 3)


@dataclass
class Production:
    """What the stand-in answers, and what it was asked."""

    findings: tuple[Finding, ...] = ()
    files: tuple[Path, ...] = ()
    language: Language = Language.NYNORSK
    guesses: tuple[object, ...] = ()
    asked: list[tuple[object, ...]] = field(default_factory=list)
    fails_with: Exception | None = None

    def outcome(self, *asked: object) -> SimpleNamespace:
        self.asked.append(asked)
        if self.fails_with:
            raise self.fails_with
        return SimpleNamespace(
            findings=self.findings,
            files=self.files,
            readings=(READING,),
            matches=(),
            completeness=None,
            protection=None,
            language=self.language,
            stopped=stops(self.findings),
        )

    def demo(self, folder: Path) -> Path:
        return folder

    def map_files(self, folder: Path) -> SimpleNamespace:
        return SimpleNamespace(
            findings=self.findings,
            guesses=self.guesses,
            unused=(),
            written=not stops(self.findings),
            path=folder / "mapping.toml",
        )

    def compare(self, _one: Path, _other: Path) -> SimpleNamespace:
        return SimpleNamespace(
            sentences=("Delen kvinner auka.",), rows=({"measure": "gender_share", "change": "1.2"},), built=True
        )
