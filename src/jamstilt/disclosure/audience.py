"""Who reads the statement: everyone, or those entitled to the full figures under duty of confidentiality."""

from enum import StrEnum


class Audience(StrEnum):
    """Two audiences, two builds (LAW 2.3)."""

    PUBLIC = "public"
    INTERNAL = "internal"
