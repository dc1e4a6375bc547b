"""Reads ``jamstilt.toml``: the settings, or everything that is wrong with them, each with its line."""

from __future__ import annotations

import tomllib
from decimal import Decimal

from pydantic import ValidationError

from jamstilt.findings import Finding, Rule, Severity, Where, stops
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.storage.agreement import disagreements
from jamstilt.storage.choices import Settings as Settings  # noqa: PLC0414 - the record is read and named here
from jamstilt.storage.fault import WrittenTable, fault
from jamstilt.toml_lines import line_of_break, lines_of

TOML_BROKEN = Rule("storage", "toml_broken", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)


def parse_settings(text: str, file: str) -> tuple[Settings | None, tuple[Finding, ...]]:
    """The settings and what is wrong with them; no settings when anything found stops.

    ``file`` is the name that the findings give. A byte order mark, as Notepad writes it, is passed over.
    """
    text = text.removeprefix("\ufeff")
    try:
        settings = Settings.model_validate(tomllib.loads(text, parse_float=Decimal))
    except tomllib.TOMLDecodeError as error:
        return None, (TOML_BROKEN.at(Where(file=file, row=line_of_break(error, text))),)
    except ValidationError as error:
        written = WrittenTable(file, lines_of(text), Settings)
        return None, tuple(fault(one, written) for one in error.errors())
    findings = disagreements(settings, text, file)
    return None if stops(findings) else settings, findings
