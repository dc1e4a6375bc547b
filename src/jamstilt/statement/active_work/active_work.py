"""Part 2: the employer's active work for equality, from principles to plans (LDL § 26 a, R2.7, R2.30)."""

from __future__ import annotations

from collections.abc import Callable

from jamstilt.activity.activity import Activity
from jamstilt.activity.numbers import counted
from jamstilt.law.grounds import Area
from jamstilt.law.measure_record import Progress
from jamstilt.statement import unwritten
from jamstilt.statement.active_work.areas import areas
from jamstilt.statement.active_work.composition import composition
from jamstilt.statement.active_work.goals import goals
from jamstilt.statement.active_work.method import cooperation, four_steps, principles
from jamstilt.statement.active_work.preferred_gender import preferred_gender
from jamstilt.statement.active_work.target_groups import target_groups
from jamstilt.statement.active_work.years import evaluation, plans
from jamstilt.statement.statement import Block, Points, Prose, Section
from jamstilt.statement.writer import Writer

PART = "active_work"

SECTIONS: dict[str, Callable[[Writer], Section | None]] = {
    "principles": principles,
    "cooperation": cooperation,
    "four_steps": four_steps,
    "areas": areas,
    "goals": goals,
    "preferred_gender": preferred_gender,
    "composition": composition,
    "target_groups": target_groups,
    "evaluation": evaluation,
    "plans": plans,
}
"""The sections in reading order. A file of prose is placed in the section whose key is its name."""

TITLES = {
    "four_steps": "active_work.four_steps.title",
    "areas": "active_work.areas.title",
    "goals": "active_work.goals.title",
    "preferred_gender": "active_work.preferred.title",
    "composition": "active_work.composition.title",
    "target_groups": "active_work.target_groups.title",
}
"""Titles of sections that are named otherwise than the requirement of the same key."""


def active_work(writer: Writer) -> Section:
    """The whole of part 2. A section that nothing is written for is left out: gaps are for ``check`` (R2.30)."""
    texts = {text.section for text in writer.registers.texts}
    has_texts = not texts.isdisjoint({PART, *SECTIONS, *Area})
    if writer.registers.activity == Activity() and not has_texts:
        return unwritten.active_work(writer)
    sections = (write(writer) or _for_text(writer, key, texts) for key, write in SECTIONS.items())
    return Section(
        PART,
        writer.words("statement.part2.title"),
        _introduction(writer),
        writer.words("statement.law", provision="26\u00a0a"),
        tuple(filter(None, sections)),
    )


def _for_text(writer: Writer, key: str, texts: set[str]) -> Section | None:
    """A section that holds nothing but what somebody has written for it in prose."""
    title = TITLES.get(key, f"law.{key}.title")
    return Section(key, writer.words(title), ()) if key in texts else None


def _introduction(writer: Writer) -> tuple[Block, ...]:
    """The four steps, and how much of each there is in the register."""
    steps = tuple(step for step in (_found(writer), _causes(writer), _measures(writer), _evaluated(writer)) if step)
    return (
        Prose(writer.words("active_work.introduction")),
        *((Points(steps, numbered=True),) if steps else ()),
    )


def _found(writer: Writer) -> str | None:
    count = _count(writer, "risk", "recorded")
    return None if count is None else writer.words("active_work.step.risks", count=count)


def _causes(writer: Writer) -> str | None:
    count = _count(writer, "cause", "recorded")
    return None if count is None else writer.words("active_work.step.causes", count=count)


def _measures(writer: Writer) -> str | None:
    count = _count(writer, "measure", "recorded")
    if count is None:
        return None
    progress = {
        each: _count(writer, "measure", each)
        for each in (Progress.DONE, Progress.UNDER_WAY, Progress.PLANNED, Progress.STOPPED)
    }
    told = [writer.words(f"active_work.count.{each}", count=number) for each, number in progress.items() if number]
    said = writer.words("active_work.step.measures", count=count)
    return (
        writer.words("active_work.step.of_which", measures=said, progress=writer.listed(told)) if told else f"{said}."
    )


def _evaluated(writer: Writer) -> str | None:
    count = _count(writer, "measure", "evaluated")
    return None if count is None else writer.words("active_work.step.evaluated", count=count)


def _count(writer: Writer, register: str, measure: str) -> int | None:
    value = writer.reported(counted(register, measure, writer.year)).value
    return None if value is None else int(value)
