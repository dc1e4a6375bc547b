"""The documentation is whole: links lead somewhere, choices have reasons, locked lists are fresh."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from house import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "changelog.d").glob("*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def page(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", PAGES, ids=page)
def test_every_link_leads_somewhere(path: Path):
    targets = [target.partition("#")[0] for target in LINK.findall(path.read_text("utf-8"))]
    inside = [target for target in targets if target and "://" not in target and not target.startswith("mailto:")]
    assert [target for target in inside if not (path.parent / target).exists()] == []


def test_every_dependency_has_a_reason():
    reasons = (ROOT / "docs" / "decisions" / "0001-dependencies.md").read_text("utf-8")
    groups = PROJECT["dependency-groups"].values()
    names = [_name(one) for one in (*PROJECT["project"]["dependencies"], *(one for group in groups for one in group))]
    assert [name for name in names if f"| {name} |" not in reasons] == []


def test_decisions_are_numbered_one_by_one():
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs" / "decisions").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize(
    ("listed", "group"),
    [("requirements-dev.txt", "dev"), ("requirements-bench.txt", "bench"), ("requirements-oracle.txt", "oracle")],
)
def test_the_list_for_machines_without_uv_is_the_locked_one(listed: str, group: str):
    versions = _versions(ROOT / "uv.lock")
    pinned = re.findall(r"^([\w.-]+)==([\w.]+)", (ROOT / listed).read_text("utf-8"), re.MULTILINE)
    assert [f"{name}=={version}" for name, version in pinned if version not in versions.get(name, ())] == []
    wanted = {_name(one) for one in PROJECT["dependency-groups"][group]}
    assert wanted <= {name for name, _ in pinned}


def test_a_fragment_of_the_changelog_says_what_kind_of_change_it_is():
    kinds = {"added", "changed", "fixed", "removed"}
    fragments = [path.name for path in (ROOT / "changelog.d").glob("*.md") if path.name != "README.md"]
    assert [name for name in fragments if name.split(".")[-2] not in kinds] == []


def _name(requirement: str) -> str:
    return re.split(r"[\[<>=~! ;]", requirement, maxsplit=1)[0]


def _versions(lock: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in tomllib.loads(lock.read_text("utf-8"))["package"]:
        found.setdefault(one["name"], set()).add(str(one.get("version")))
    return found
