"""Only a public statement's own data tell what it shows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jamstilt.storage.number_history import published_names

ROW = {
    "register": "caseload",
    "subject": "a",
    "measure": "cases",
    "category": "all",
    "period": "2023",
    "value": "12",
    "text": "",
}
ROW |= {"unit": "cases", "qualifier": "exact", "label": "Saker"}


def names(folder: Path, content: object) -> frozenset[str]:
    path = folder / "authority.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return published_names(path)


def test_what_is_shown_is_named_and_what_is_hidden_is_not(tmp_path: Path):
    hidden = {**ROW, "category": "women", "status": "suppressed"}
    rows = [{**ROW, "status": "published"}, hidden]
    assert names(tmp_path, {"audience": "public", "numbers": rows}) == {"caseload.a.cases.all.2023"}


@pytest.mark.parametrize("content", [[], {"audience": "internal", "numbers": [{**ROW, "status": "published"}]}])
def test_the_internal_version_publishes_nothing(tmp_path: Path, content: object):
    assert names(tmp_path, content) == frozenset()


def test_a_statement_that_was_never_built_publishes_nothing(tmp_path: Path):
    assert published_names(tmp_path / "authority.json") == frozenset()
