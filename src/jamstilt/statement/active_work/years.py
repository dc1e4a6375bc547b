"""From year to year: what last year's statement promised beside what was done, and what is to be done from here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from jamstilt.activity.carried import promises
from jamstilt.activity.measure import EqualityMeasure
from jamstilt.language.number import NOT_KNOWN
from jamstilt.law.measure_record import FINISHED
from jamstilt.statement.active_work.register_table import RegisterTable, register_table, titled
from jamstilt.statement.statement import Column, Entry, Row, Section, Table
from jamstilt.statement.wordings import language_of, written
from jamstilt.statement.writer import Writer


def evaluation(writer: Writer) -> Section | None:
    """Every measure that last year's statement promised: what was promised, what was learnt, and how far it came.

    The result itself stands with the measure in its area, and is not told twice.
    """
    promised = promises(writer.registers.promised)
    if not promised:
        return None
    now = {each.key: each for each in writer.registers.activity.measures}
    words = writer.words
    lead = writer.prose(words("active_work.evaluation.lead", year=writer.year - 1, count=len(promised)))
    called = RegisterTable(
        "evaluation",
        words("active_work.evaluation.caption", year=writer.year - 1),
        words("active_work.evaluation.stub", year=writer.year - 1),
    )
    heads = tuple(words(f"active_work.label.{each}") for each in PROMISE_HEADS)
    rows = (_kept(writer, heads, each, now.get(each.key)) for each in promised)
    return Section("evaluation", words("law.evaluation.title"), (*lead, *register_table(called, rows, heads)))


PROMISE_HEADS = ("would", "learnt", "due_and_status")


def plans(writer: Writer) -> Section | None:
    """The measures that are not finished, in order of their due date, with their owners."""
    ahead = sorted(
        (each for each in writer.registers.activity.measures if each.progress not in FINISHED),
        key=lambda each: (each.due or date.max, each.order, each.key),
    )
    if not ahead:
        return None
    columns = tuple(Column(writer.words(f"active_work.plans.{head}")) for head in ("status", "start", "due", "owner"))
    table = Table(
        "plans",
        writer.words("active_work.plans.caption"),
        writer.words("active_work.plans.stub"),
        columns,
        tuple(_plan(writer, each) for each in ahead),
    )
    return Section("plans", writer.words("law.plans.title"), (table,))


def _kept(
    writer: Writer, heads: tuple[str, ...], promise: EqualityMeasure, now: EqualityMeasure | None
) -> tuple[Row, Mapping[str, Entry]]:
    """A promise that nobody has followed up is still printed: its status is not known."""
    would, learnt, status = heads
    said = writer.words(f"active_work.progress.{now.progress}") if now else NOT_KNOWN
    if promise.due:
        said = writer.words("active_work.evaluation.status", due=promise.due, status=said)
    return titled(writer, (now or promise).title), {
        would: written(writer.last_year, promise.description or (promise.title if _is_renamed(promise, now) else None)),
        learnt: written(writer, now.evaluation if now else None),
        status: Entry(said),
    }


def _is_renamed(promise: EqualityMeasure, now: EqualityMeasure | None) -> bool:
    return now is not None and now.title != promise.title


def _plan(writer: Writer, measure: EqualityMeasure) -> Row:
    return Row(
        writer.read(measure.title),
        (
            Entry(writer.words(f"active_work.progress.{measure.progress}")),
            Entry(writer.words.date(measure.start) if measure.start else ""),
            Entry(writer.words.date(measure.due) if measure.due else ""),
            written(writer, measure.owner),
        ),
        language=language_of(writer, measure.title),
    )
