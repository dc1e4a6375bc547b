"""Reads ``jamstilt.toml``: the settings, or everything that is wrong with them, each with its line."""

from __future__ import annotations

import tomllib

from jamstilt.findings import Finding, Rule, Severity, Where, stops
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.storage.agreement import disagreements
from jamstilt.storage.choices import Settings as Settings  # noqa: PLC0414 - the record is read and named here
from jamstilt.storage.fault import fault
from jamstilt.storage.typed_table import read_table
from jamstilt.toml_lines import line_of_break, lines_of

TOML_BROKEN = Rule("storage", "toml_broken", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)


def parse_settings(text: str, file: str) -> tuple[Settings | None, tuple[Finding, ...]]:
    """The settings and what is wrong with them; no settings when anything found stops.

    ``file`` is the name that the findings give. A byte order mark, as Notepad writes it, is passed over.
    """
    text = text.removeprefix("\ufeff")
    try:
        settings, faults = read_table(Settings, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        return None, (TOML_BROKEN.at(Where(file=file, row=line_of_break(error, text))),)
    if settings is None:
        lines = lines_of(text)
        return None, tuple(fault(one, lines, file) for one in faults)
    findings = disagreements(settings, text, file)
    return None if stops(findings) else settings, findings
