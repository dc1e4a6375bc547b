"""Part 3, plans: action plans with their numbered measures, and what is planned and expected (element 4, R6.10)."""

from __future__ import annotations

from jamstilt.authority.action_plan import ActionPlan, PlanMeasure
from jamstilt.authority.field import Expectation
from jamstilt.authority.numbers.numbers import plan_measure_key
from jamstilt.law.measure_record import Progress
from jamstilt.register.reported import Reported
from jamstilt.statement.public_authority.lines import (
    PART,
    grounds,
    key_numbers,
    number,
    own_source,
    section,
    status,
    wrote,
)
from jamstilt.statement.statement import Block, Column, Detail, Entry, Record, Row, Section, Table
from jamstilt.statement.wordings import language_of
from jamstilt.statement.writer import Writer


def action_plans(writer: Writer) -> Section | None:
    """One table of all measures, and each plan with what is done in it and what came of it."""
    authority = writer.registers.authority
    measures = sorted(authority.plan_measures, key=lambda each: _plan_order(writer, each))
    plans = {each.key for each in authority.plans}
    homeless = [each for each in measures if each.plan not in plans]
    without = tuple(line for each in homeless for line in _measure(writer, each))
    blocks: tuple[Block, ...] = (
        *((_table(writer, measures),) if measures else ()),
        *(_plan(writer, each, [own for own in measures if own.plan == each.key]) for each in authority.plans),
        *((Record("plan-none", _capital(writer.words(f"{PART}.plans.no_plan")), without),) if without else ()),
    )
    return section(writer, "action_plans", writer.words(f"{PART}.plans.title"), blocks)


def expectations(writer: Writer) -> Section | None:
    """What is planned and expected: by itself, and of each programme."""
    authority = writer.registers.authority
    expected = [each for each in authority.programmes if each.expectation is not None]
    last_year = {each.key for each in writer.registers.expected.expectations}
    own = tuple(
        Detail(writer.read(each.title), writer.read(each.expectation), language_of(writer, each.expectation))
        for each in expected
        if each.expectation is not None
    )
    title = writer.words(f"{PART}.expected_of_programmes")
    blocks = (
        *(_expectation(writer, each) for each in authority.expectations if _is_ahead(each, last_year)),
        *((Record("expected-of-programmes", title, own),) if own else ()),
    )
    return section(writer, "authority_plans", writer.words("law.authority_plans.title"), blocks)


def _is_ahead(expectation: Expectation, last_year: set[str]) -> bool:
    """Whether it is of the years to come; an entry that only answers last year's is not."""
    return expectation.text is not None or not (expectation.came_of or expectation.key in last_year)


def _plan_order(writer: Writer, measure: PlanMeasure) -> int:
    """The measures of a plan stand together, in the order of the plans; those without a plan last."""
    plans = [each.key for each in writer.registers.authority.plans]
    return plans.index(measure.plan) if measure.plan in plans else len(plans)


def _plan(writer: Writer, plan: ActionPlan, measures: list[PlanMeasure]) -> Record:
    return Record(
        f"plan-{plan.key}",
        writer.read(plan.title),
        (
            *number(writer, writer.words(f"{PART}.label.period"), Reported("plan", plan.key, "period")),
            *wrote(writer, "about", plan.text),
            *(line for each in measures for line in _measure(writer, each)),
            *key_numbers(writer, "plan", plan.key, plan.numbers),
            *grounds(writer, plan.grounds),
        ),
    )


def _measure(writer: Writer, measure: PlanMeasure) -> tuple[Detail, ...]:
    """What is done under the number of the measure, then what came of it."""
    done, language = measure.what_is_done, None
    if done is not None:
        language = language_of(writer, done)
    label = writer.words(f"{PART}.plans.measure", number=measure.number)
    own = (Detail(label, writer.read(done), language),) if done else ()
    result = wrote(writer, "result", measure.result) if own else _result_alone(writer, label, measure)
    return (*own, *result, *wrote(writer, "not_measurable_because", measure.not_measurable_because))


def _result_alone(writer: Writer, label: str, measure: PlanMeasure) -> tuple[Detail, ...]:
    if measure.result is None:
        return ()
    return (Detail(label, writer.read(measure.result), language_of(writer, measure.result)),)


def _table(writer: Writer, measures: list[PlanMeasure]) -> Table:
    """Plan and number name a measure; a number alone is shown as without a plan."""
    words = writer.words
    rows = tuple(
        Row(
            writer.read(each.title) or words(f"{PART}.plans.untitled"),
            (
                Entry(_plan_title(writer, each.plan)),
                writer.reported(_name(each)),
                Entry(status(writer, each.progress)),
                Entry(words(f"{PART}.level.{each.level}") if each.level else ""),
            ),
        )
        for each in measures
    )
    columns = tuple(Column(words(f"{PART}.plans.{each}")) for each in ("plan", "number", "progress", "level"))
    return Table(
        "plan_measures",
        words(f"{PART}.plans.caption", year=writer.year),
        words(f"{PART}.plans.stub"),
        columns,
        rows,
        (words(f"{PART}.plans.note"),),
        own_source(writer),
    )


def _plan_title(writer: Writer, key: str | None) -> str:
    plans = {each.key: each for each in writer.registers.authority.plans}
    plan = plans.get(key or "")
    return writer.read(plan.title) if plan else writer.words(f"{PART}.plans.no_plan")


def _name(measure: PlanMeasure) -> Reported:
    return Reported("plan_measure", plan_measure_key(measure.plan, measure.number), "number")


def _expectation(writer: Writer, expectation: Expectation) -> Record:
    return Record(
        f"expectation-{expectation.key}",
        writer.read(expectation.title),
        (
            *wrote(writer, "content", expectation.text),
            *key_numbers(writer, "expectation", expectation.key, expectation.numbers),
            *grounds(writer, expectation.grounds),
        ),
        expectation.due or status(writer, Progress.PLANNED),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
