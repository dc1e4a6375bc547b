"""What the record of a measure holds besides words: how far it is, and on which level its result was seen (R6.5)."""

from __future__ import annotations

from enum import StrEnum


class Progress(StrEnum):
    """How far a measure is (R1.24)."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"
    STOPPED = "stopped"


FINISHED = frozenset({Progress.DONE, Progress.STOPPED})
"""Nothing more is to be done."""


class ResultLevel(StrEnum):
    """Where a result was seen (R6.11). That it cannot be measured today is an answer, and must be explained."""

    ACTIVITY = "activity"
    OUTPUT = "output"
    USER_EFFECT = "user_effect"
    SOCIETAL_EFFECT = "societal_effect"
    NOT_MEASURABLE = "not_measurable"


class StatementElement(StrEnum):
    """The four elements of a public authority's statement (R6.2)."""

    PRINCIPLES = "principles"
    ACTION = "action"
    RESULTS = "results"
    PLANS = "plans"
