"""The demo directorate has answered that it has published no earlier statement: what it asked is then only told."""

from __future__ import annotations

from pathlib import Path

import pytest

from jamstilt.disclosure.plan import Plan
from jamstilt.findings import Severity
from jamstilt.production import planning
from jamstilt.production.demo import demo
from jamstilt.production.produce import check

DECISION = '[[decisions]]\nrule = "earlier_not_checked"'


@pytest.fixture
def directorate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # What is asked does not depend on the plan, and looking for one takes ten times as long as the rest.
    monkeypatch.setattr(planning, "protect", lambda *_: Plan({}))
    return demo(tmp_path / "directorate")


def severities(folder: Path) -> list[Severity]:
    return [each.severity for each in check(folder).findings if each.rule == "earlier_not_checked"]


def test_that_nothing_was_published_is_answered_and_only_told(directorate):
    assert severities(directorate) == [Severity.NOTE]


def test_without_the_answer_it_is_asked(directorate):
    settings = directorate / "jamstilt.toml"
    before, _ = settings.read_text(encoding="utf-8").split(DECISION)
    settings.write_text(before, encoding="utf-8")
    assert severities(directorate) == [Severity.DECIDE]
