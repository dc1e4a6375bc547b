"""Part 3, plans: action plans with their numbered measures, and what is planned and expected (element 4, R6.10)."""

from __future__ import annotations

from jamstilt.authority.action_plan import ActionPlan, PlanMeasure
from jamstilt.authority.field import Expectation
from jamstilt.authority.numbers.numbers import plan_measure_key
from jamstilt.register.reported import ALL, Reported
from jamstilt.statement.public_authority.cells import facts, table_of_words, titled, told
from jamstilt.statement.public_authority.lines import (
    PART,
    grounds,
    key_numbers,
    not_relevant_in,
    number,
    own_source,
    section,
    status,
)
from jamstilt.statement.statement import Column, Entry, Row, Section, Table
from jamstilt.statement.writer import Writer


def action_plans(writer: Writer) -> Section | None:
    """One table of the plans, and one of all measures with what is done in each and what came of it."""
    authority, words = writer.registers.authority, writer.words
    measures = sorted(authority.plan_measures, key=lambda each: _plan_order(writer, each))
    plans = table_of_words(
        writer,
        "action_plans",
        words(f"{PART}.plans.plans"),
        words(f"{PART}.plans.plan"),
        ("label.about", "programmes.facts"),
        (_plan(writer, each) for each in authority.plans),
    )
    return section(
        writer,
        "action_plans",
        words(f"{PART}.plans.title"),
        (*plans, *((_table(writer, measures),) if measures else ())),
    )


def expectations(writer: Writer) -> Section | None:
    """What is planned and expected: by itself, and of each programme."""
    authority, words = writer.registers.authority, writer.words
    last_year = {each.key for each in writer.registers.expected.expectations}
    own = (_expectation(writer, each) for each in authority.expectations if _is_ahead(each, last_year))
    of_programmes = (
        titled(writer, each.title, (told(writer, each.expectation),))
        for each in authority.programmes
        if each.expectation
    )
    blocks = (
        *table_of_words(
            writer,
            "expectations",
            words(f"{PART}.expectations.caption"),
            words(f"{PART}.expectations.stub"),
            ("label.content", "expectations.due", "programmes.facts"),
            own,
        ),
        *table_of_words(
            writer,
            "expected_of_programmes",
            words(f"{PART}.expected_of_programmes"),
            words(f"{PART}.programmes.stub"),
            ("label.expected_of_it",),
            of_programmes,
        ),
    )
    return section(writer, "authority_plans", words("law.authority_plans.title"), blocks)


def _is_ahead(expectation: Expectation, last_year: set[str]) -> bool:
    """Whether it is of the years to come; an entry that only answers last year's is not."""
    return expectation.text is not None or not (expectation.came_of or expectation.key in last_year)


def _plan_order(writer: Writer, measure: PlanMeasure) -> int:
    """The measures of a plan stand together, in the order of the plans; those without a plan last."""
    plans = [each.key for each in writer.registers.authority.plans]
    return plans.index(measure.plan) if measure.plan in plans else len(plans)


def _plan(writer: Writer, plan: ActionPlan) -> Row:
    lines = (
        *number(writer, writer.words(f"{PART}.label.period"), Reported("plan", plan.key, "period")),
        *key_numbers(writer, "plan", plan.key, plan.numbers),
        *grounds(writer, plan.grounds, not_relevant_in(writer, plan.field)),
    )
    return titled(writer, plan.title, (told(writer, plan.text), facts(lines)))


def _table(writer: Writer, measures: list[PlanMeasure]) -> Table:
    """Plan and number name a measure; a number alone is shown as without a plan."""
    words = writer.words
    rows = tuple(_measure(writer, each) for each in measures)
    columns = tuple(Column(words(f"{PART}.plans.{each}")) for each in ("plan", "number", "progress", "done"))
    return Table(
        "plan_measures",
        words(f"{PART}.plans.caption", year=writer.year),
        words(f"{PART}.plans.stub"),
        columns,
        rows,
        (words(f"{PART}.plans.note"),),
        own_source(writer),
    )


def _measure(writer: Writer, measure: PlanMeasure) -> Row:
    """What is done in it and what came of it, under its name; how far it is, and how its result was seen."""
    words = writer.words
    level = f" ({words(f'{PART}.level.{measure.level}')})" if measure.level else ""
    said = (measure.what_is_done, measure.result, measure.not_measurable_because)
    entries = (
        Entry(_plan_title(writer, measure.plan)),
        writer.reported(_name(measure)),
        Entry(status(writer, measure.progress) + level),
        told(writer, *said, labels=("", "result" if measure.what_is_done else "", "not_measurable_because")),
    )
    if measure.title is None:
        return Row(words(f"{PART}.plans.untitled"), entries)
    return titled(writer, measure.title, entries)


def _plan_title(writer: Writer, key: str | None) -> str:
    plans = {each.key: each for each in writer.registers.authority.plans}
    plan = plans.get(key or "")
    return writer.read(plan.title) if plan else writer.words(f"{PART}.plans.no_plan")


def _name(measure: PlanMeasure) -> Reported:
    return Reported("plan_measure", plan_measure_key(measure.plan, measure.number), "number")


def _expectation(writer: Writer, expectation: Expectation) -> Row:
    lines = (
        *key_numbers(writer, "expectation", expectation.key, expectation.numbers),
        *grounds(writer, expectation.grounds, not_relevant_in(writer, expectation.field)),
    )
    name = Reported("expectation", expectation.key, "due", ALL, str(writer.year))
    due = writer.reported(name) if expectation.due else Entry("")
    return titled(writer, expectation.title, (told(writer, expectation.text), due, facts(lines)))
