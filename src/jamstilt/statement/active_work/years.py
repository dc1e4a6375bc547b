"""From year to year: what last year's statement promised beside what was done, and what is to be done from here."""

from __future__ import annotations

from datetime import date

from jamstilt.activity.carried import promises
from jamstilt.activity.measure import EqualityMeasure
from jamstilt.language.number import NOT_KNOWN
from jamstilt.law.measure_record import FINISHED
from jamstilt.statement.statement import Column, Detail, Entry, Record, Row, Section, Table
from jamstilt.statement.wordings import detail
from jamstilt.statement.writer import Writer


def evaluation(writer: Writer) -> Section | None:
    """Every measure that last year's statement promised: what we would, what was done, and what was learnt."""
    promised = promises(writer.registers.promised)
    if not promised:
        return None
    now = {each.key: each for each in writer.registers.activity.measures}
    lead = writer.prose(writer.words("active_work.evaluation.lead", year=writer.year - 1, count=len(promised)))
    records = tuple(_kept(writer, each, now.get(each.key)) for each in promised)
    return Section("evaluation", writer.words("law.evaluation.title"), (*lead, *records))


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


def _kept(writer: Writer, promise: EqualityMeasure, now: EqualityMeasure | None) -> Record:
    """A promise that nobody has followed up is still printed: its status is not known."""
    would = detail(writer, "active_work.label.would", promise.description) or detail(
        writer, "active_work.label.would", promise.title
    )
    due = (
        (Detail(writer.words("active_work.label.promised_due"), writer.words.date(promise.due)),) if promise.due else ()
    )
    if now is None:
        return Record(f"promise-{promise.key}", writer.read(promise.title), (*would, *due), NOT_KNOWN)
    return Record(
        f"promise-{promise.key}",
        writer.read(now.title),
        (
            *would,
            *due,
            *detail(writer, "active_work.label.done", now.result),
            *detail(writer, "active_work.label.evaluation", now.evaluation),
        ),
        writer.words(f"active_work.progress.{now.progress}"),
    )


def _plan(writer: Writer, measure: EqualityMeasure) -> Row:
    return Row(
        writer.read(measure.title),
        (
            Entry(writer.words(f"active_work.progress.{measure.progress}")),
            Entry(writer.words.date(measure.start) if measure.start else ""),
            Entry(writer.words.date(measure.due) if measure.due else ""),
            Entry(writer.read(measure.owner)),
        ),
    )
