"""JSON-stat documents written in the open."""

from __future__ import annotations

from typing import Any


def dataset(
    values: Any,
    *,
    units: tuple[str, ...] = ("Etaten",),
    categories: tuple[str, ...] = ("Ansatte i alt", "Gruppe 1", "Gruppe 2"),
    years: tuple[int, ...] = (2023, 2024),
    **more: Any,
) -> dict[str, Any]:
    """A dataset with unit, background, what is counted, and year; the codes are invented and mean nothing."""
    return {
        "version": "2.0",
        "class": "dataset",
        "label": "12625: Ansatte i staten",
        "source": "Statistisk sentralbyrå",
        "updated": "2025-06-01T06:00:00Z",
        "id": ["Q1", "Q2", "Q3", "Q4"],
        "size": [len(units), len(categories), 1, len(years)],
        "role": {"time": ["Q4"], "metric": ["Q3"]},
        "dimension": {
            "Q1": dimension("statlig enhet", [f"u{place}" for place in range(len(units))], units),
            "Q2": dimension("bakgrunn", [f"b{place}" for place in range(len(categories))], categories),
            "Q3": {"label": "statistikkvariabel", "category": {"label": {"A": "Ansatte (årsgjennomsnitt)"}}},
            "Q4": {"label": "år", "category": {"index": [str(year) for year in years]}},
        },
        "value": values,
        **more,
    }


def dimension(label: str, codes: list[str], labels: tuple[str, ...]) -> dict[str, Any]:
    places = {code: place for place, code in enumerate(codes)}
    return {"label": label, "category": {"index": places, "label": dict(zip(codes, labels, strict=True))}}
