"""The open data: each figure of the statement as one row, for programs (the contract in ``docs/figures.md``).

``figures.csv`` is UTF-8 without a byte order mark, comma, point as decimal sign, LF: what RFC 4180 readers, pandas and
R take as they stand. ``figures.json`` holds the same rows in the same order, with a word on each column.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from jamstilt.publish.plain_table import csv_file, json_file

CONTRACT = "2"
"""Version of the contract. It changes when a column changes its name, place or meaning."""

COLUMNS = {
    "measure": "What is measured.",
    "component": "Kind of pay or of sick leave; empty where the measure has none.",
    "group": "total, the key of a position group, or of a subset that cuts across the groups.",
    "gender": "women, men, other (also: not stated) or all.",
    "period": "The year.",
    "value": "The number with a point as decimal sign; empty (null in JSON) unless the status is published.",
    "unit": "persons, percent, kr or weeks.",
    "status": "published, suppressed, not_known or not_applicable.",
    "population": "Who is counted.",
    "basis": "The day or the period that the number holds for.",
    "provision": "The place in the law that asks for the number.",
    "rounded_to": "The unit that the value is rounded to; empty (null in JSON) where it is not rounded.",
}


@dataclass(frozen=True, slots=True)
class OpenFigure:
    """One row. ``value`` is plain digits, as many as the audience may see, and empty unless ``status`` is published.

    ``rounded_to`` is plain digits too: ``1000`` and ``743000`` say that the number is between 742 500 and 743 500.
    """

    measure: str
    component: str
    group: str
    gender: str
    period: int
    value: str
    unit: str
    status: str
    population: str
    basis: str
    provision: str
    rounded_to: str = ""


_values = attrgetter(*COLUMNS)


def figures_csv(rows: Iterable[OpenFigure]) -> bytes:
    """The rows with a header. A text that a spreadsheet would run as a formula gets an apostrophe in front."""
    return csv_file(COLUMNS, map(_values, rows))


def figures_json(rows: Iterable[OpenFigure], audience: str = "public") -> bytes:
    """The contract's version, the audience, the meaning of each column, and the rows.

    Values are text, with the digits of the CSV. The audience is there so that a complete file is never taken for
    figures that were published.
    """
    return json_file({"contract": CONTRACT, "audience": audience}, COLUMNS, "figures", map(_values, rows))
