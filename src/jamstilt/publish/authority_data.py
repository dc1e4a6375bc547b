"""The registers' open data: each number of parts 2 and 3 as one row (the contract in ``docs/figures.md``).

``authority.csv`` and ``authority.json`` are written as ``figures.csv`` and ``figures.json`` are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from jamstilt.publish.plain_table import csv_file, json_file

REPORTED_CONTRACT = "1"
"""Version of the contract. It changes when a column changes its name, place or meaning."""

REPORTED_COLUMNS = {
    "register": "The register: caseload, grant, plan, goal and so on.",
    "subject": "Whom or what the number is about: a key of the register.",
    "measure": "What is counted or told.",
    "category": "women, men, other, not_stated, another category of the register, or all.",
    "period": "The year or the span of years; empty where the number belongs to none.",
    "value": "The number with a point as decimal sign; empty (null in JSON) where there is none to show.",
    "text": "What is no number: a day as YYYY-MM-DD, a period, a number with a letter (19b).",
    "unit": "What is counted (count, persons, cases, percent, kr, years) or told (number, period, date, text).",
    "qualifier": "exact, about, over or under.",
    "status": "published, suppressed, not_known or not_applicable.",
    "label": "What the number is, in the dossier's first language.",
    "source": "Where the number is taken from.",
    "provision": "The place in the law that asks for the number.",
}


@dataclass(frozen=True, slots=True)
class OpenReported:
    """One row. ``value`` and ``text`` are empty unless ``status`` is published; at most one of them is filled."""

    register: str
    subject: str
    measure: str
    category: str
    period: str
    value: str
    text: str
    unit: str
    qualifier: str
    status: str
    label: str
    source: str
    provision: str


_values = attrgetter(*REPORTED_COLUMNS)


def reported_csv(rows: Iterable[OpenReported]) -> bytes:
    """The rows with a header, as in ``figures.csv``."""
    return csv_file(REPORTED_COLUMNS, map(_values, rows))


def reported_json(rows: Iterable[OpenReported], audience: str = "public") -> bytes:
    """The contract's version, the audience, the meaning of each column, and the rows, as in ``figures.json``."""
    about = {"contract": REPORTED_CONTRACT, "audience": audience}
    return json_file(about, REPORTED_COLUMNS, "numbers", map(_values, rows))
