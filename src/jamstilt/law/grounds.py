"""Grounds of discrimination and areas of working life: the two sides of the active work's matrix (R1.4 to R1.8)."""

from __future__ import annotations

from enum import StrEnum


class Ground(StrEnum):
    """Eleven grounds of the employer's duty, and age. Their words are ``law.ground.<key>``."""

    GENDER = "gender"
    PREGNANCY = "pregnancy"
    LEAVE_AT_BIRTH_OR_ADOPTION = "leave_at_birth_or_adoption"
    CARE_RESPONSIBILITIES = "care_responsibilities"
    ETHNICITY = "ethnicity"
    RELIGION = "religion"
    BELIEF = "belief"
    DISABILITY = "disability"
    SEXUAL_ORIENTATION = "sexual_orientation"
    GENDER_IDENTITY = "gender_identity"
    GENDER_EXPRESSION = "gender_expression"
    AGE = "age"


EMPLOYER_GROUNDS = tuple(ground for ground in Ground if ground is not Ground.AGE)
"""Age is no ground of § 26; an employer may add it (R1.5)."""

AUTHORITY_GROUNDS = tuple(Ground)
"""§ 24 names age as well (R6.1)."""


class Area(StrEnum):
    """The rows of the matrix, in the order of the law. Their words are ``law.area.<key>``.

    Harassment, sexual harassment and gender-based violence are the seventh, beside the six areas (R1.7, R1.8).
    """

    RECRUITMENT = "recruitment"
    PAY_AND_CONDITIONS = "pay_and_conditions"
    PROMOTION = "promotion"
    DEVELOPMENT = "development"
    ACCOMMODATION = "accommodation"
    WORK_AND_FAMILY_LIFE = "work_and_family_life"
    HARASSMENT = "harassment"


SIX_AREAS = tuple(area for area in Area if area is not Area.HARASSMENT)
"""The areas that the employer's work covers at the least."""
