"""The two sectors. They stand alone, so that the command line can name them without reading settings."""

from __future__ import annotations

from enum import StrEnum


class Sector(StrEnum):
    """Public bodies have the duties whatever their size (R1.2)."""

    PUBLIC = "public"
    PRIVATE = "private"
