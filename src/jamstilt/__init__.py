"""Jamstilt: from HR files to an equality statement that agrees with itself and exposes nobody.

The front door: what a script or a notebook needs. Everything is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jamstilt.figure import Component, Figure, Gender, Measure
    from jamstilt.findings import Finding
    from jamstilt.production.compare.compare import compare
    from jamstilt.production.demo import demo
    from jamstilt.production.map_files import map_files
    from jamstilt.production.produce import build, check

__all__ = [
    "Component",
    "Figure",
    "Finding",
    "Gender",
    "Measure",
    "build",
    "check",
    "compare",
    "demo",
    "map_files",
]

_ROOMS = {
    "Component": "figure",
    "Figure": "figure",
    "Gender": "figure",
    "Measure": "figure",
    "Finding": "findings",
    "build": "production.produce",
    "check": "production.produce",
    "compare": "production.compare",
    "demo": "production.demo",
    "map_files": "production.map_files",
}


def __getattr__(name: str) -> object:
    """Fetch a name of the front door from its room."""
    if name not in _ROOMS:
        raise AttributeError(f"module 'jamstilt' has no attribute {name!r}")
    return getattr(import_module(f"jamstilt.{_ROOMS[name]}"), name)
