"""Confidence: how sure the reading of a rule is, and so what may be printed about it."""

from __future__ import annotations

from enum import StrEnum


class Confidence(StrEnum):
    """Only what was read on an official page may be printed as law; what is uncertain is a setting."""

    OFFICIAL = "official"
    """Read on an official page: may be printed as a requirement, with its reference."""
    SECONDARY = "secondary"
    """Read in a secondary source: the reference is printed as guidance."""
    UNVERIFIED = "unverified"
    """Not verified: a changeable setting, never printed as law."""
    OURS = "ours"
    """A choice or derivation of this project: documented, changeable, named in the method section."""
