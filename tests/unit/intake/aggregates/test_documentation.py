"""The page for the HR adviser shows tables that are read as they stand."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from folders import read, rules

from jamstilt.activity.activity import Activity
from jamstilt.activity.composition import Composition
from jamstilt.findings import Severity
from jamstilt.intake.aggregates.headings import heading_of
from jamstilt.intake.aggregates.new_hires_file import read_new_hires

PAGE = (Path(__file__).parents[4] / "docs" / "aggregates.md").read_text("utf-8")
EXAMPLES = re.findall(r"```csv\n(.*?)```", PAGE, re.DOTALL)
NEW_HIRES = [text for text in EXAMPLES if "Målgruppe" in text]


@pytest.mark.parametrize("text", [text for text in EXAMPLES if text not in NEW_HIRES], ids=lambda text: text[:12])
def test_each_example_gives_records_and_nothing_to_decide(tmp_path, text):
    authority, findings = read(tmp_path, example=text)
    assert authority.caseloads or authority.grants or authority.events or authority.programmes
    assert [finding for finding in findings if finding.severity is not Severity.NOTE] == []
    assert set(rules(findings)) <= {"organisations_counted"}


def test_the_example_of_new_hires_gives_its_share(tmp_path):
    (text,) = NEW_HIRES
    (tmp_path / "new-hires.csv").write_text(text, encoding="utf-8")
    numbers, findings = read_new_hires(tmp_path, Activity())
    assert [str(number.name) for number in numbers][-1] == "new_hires.funksjonsnedsetjing.share.all.2024"
    assert findings == ()


def test_the_example_of_a_record_is_a_record():
    (text,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    (told,) = tomllib.loads(text)["compositions"]
    assert Composition(**told).groups[0].categories == ("1", "2")


def test_every_column_that_the_page_names_is_known():
    named = re.findall(r"^\| \[.*$", PAGE, re.MULTILINE)
    columns = [
        name.strip()
        for row in named
        for cell in row.split("|")[3:5]
        for name in re.split(r", (?:and )?(?:one of )?| or ", cell.replace("`", ""))
        if name.strip() and "table 12625" not in name
    ]
    assert len(columns) > 40
    assert [name for name in columns if heading_of(name) is None] == []
