"""Parts 2 and 3 before they are written: what the law asks for, and that it is still missing."""

from __future__ import annotations

from jamstilt.law import authority_duties, employer_duties
from jamstilt.law.requirement import Duty, Requirement
from jamstilt.statement.statement import Notice, NoticeKind, Points, Prose, Section
from jamstilt.statement.writer import Writer


def active_work(writer: Writer) -> Section:
    """Part 2: the employer's active work in four steps (§ 26 a, second part)."""
    asked = [each for each in employer_duties.REQUIREMENTS if each.applies_to is Duty.ACTIVE_WORK]
    return _part(writer, "part2", "26 a", asked)


def public_authority(writer: Writer) -> Section:
    """Part 3: what the authority does for equality in its own field (§ 24)."""
    return _part(writer, "part3", "24", list(authority_duties.REQUIREMENTS))


def _part(writer: Writer, key: str, provision: str, asked: list[Requirement]) -> Section:
    words = writer.words
    return Section(
        key,
        words(f"statement.{key}.title"),
        (
            Prose(words(f"statement.{key}.introduction")),
            Points(tuple(words(f"law.{each.key}.asks") for each in asked)),
            Notice(NoticeKind.GAP, words("statement.gap.title"), words(f"statement.{key}.gap")),
        ),
        words("statement.law", provision=provision),
    )
