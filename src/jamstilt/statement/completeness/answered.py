"""How one requirement of the law stands: answered somewhere in the statement, or not, and why not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from jamstilt.language.message import Message, Value, say
from jamstilt.law.requirement import Force, Requirement
from jamstilt.statement.registers import Registers

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


class Standing(StrEnum):
    """Their words are ``completeness.standing.<key>``."""

    ANSWERED = "answered"
    MISSING = "missing"
    TOO_OLD = "too_old"
    """Measured, and so long ago that the law asks for a new survey."""
    LEFT_OUT = "left_out"
    """Recommended or voluntary, and not there: the employer's choice."""
    NOT_DUE = "not_due"
    """The law does not ask for it yet."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A requirement, how it stands for this duty bearer and year, and the reason where it is not simply answered.

    ``section`` is the key of the section that answers it; empty where none does or none needs to. ``measured`` is the
    year of a survey before the reporting year. ``force`` is that of the requirement for this duty bearer.
    """

    requirement: Requirement
    force: Force
    standing: Standing
    section: str = ""
    measured: int | None = None
    reason: Message | None = None

    @property
    def is_gap(self) -> bool:
        """Whether the law asks for it and it is not there."""
        return self.force is Force.MUST and self.standing in (Standing.MISSING, Standing.TOO_OLD)


def reason(why: str, **values: Value) -> Message:
    """Why a requirement stands as it does: ``completeness.reason.<why>``."""
    return Message(f"completeness.reason.{why}", tuple(sorted(values.items())))


def listed(messages: Iterable[Message]) -> Message:
    """Several things in one sentence, with a comma between."""
    first, *others = messages
    said = first
    for other in others:
        said = say("completeness.and_more", first=said, next=other)
    return said


def has_text(registers: Registers, section: str) -> bool:
    """Whether somebody has written prose for a section, in any language; a comment is no prose."""
    return any(text.section == section and _COMMENT.sub("", text.markdown).strip() for text in registers.texts)
