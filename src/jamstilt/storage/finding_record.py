"""A finding as the plain record of ``findings.json`` and of ``--json``."""

from __future__ import annotations

from jamstilt.findings import Finding
from jamstilt.language.catalogue import Words


def finding_record(finding: Finding, words: Words) -> dict[str, object]:
    """Rule, severity, place, problem, remedy and provision; the two sentences are in the language of ``words``."""
    where = finding.where
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "where": {
            "file": where.file,
            "sheet": where.sheet,
            "row": where.row,
            "column": where.column,
            "section": where.section,
        },
        "problem": words.say(finding.problem),
        "remedy": words.say(finding.remedy),
        "provision": str(finding.provision),
    }
