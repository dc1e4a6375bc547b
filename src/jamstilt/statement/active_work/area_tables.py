"""The tables of an area: risks with their causes, measures with what came of them, and what was examined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from jamstilt.activity.measure import EqualityMeasure
from jamstilt.activity.risk import NoRiskFound, Risk
from jamstilt.law.grounds import Area, Ground
from jamstilt.statement.active_work.register_table import NOTHING, RegisterTable, by_language, register_table, titled
from jamstilt.statement.active_work.steps import Steps
from jamstilt.statement.statement import Entry, Row, Table
from jamstilt.statement.wordings import written
from jamstilt.statement.writer import Writer

RISK_HEADS = ("observed", "evidence", "cause", "no_measure", "elsewhere")
MEASURE_HEADS = ("risks", "answers", "description", "result", "evaluation", "owner", "status_and_time")


def risks_table(writer: Writer, steps: Steps, area: Area) -> tuple[Table, ...]:
    """The risks of an area under their numbers: what was found, what that rests on, and the causes."""
    name = writer.words(f"law.area.{area}")
    called = RegisterTable(
        f"risks_{area}", writer.words("active_work.areas.risks", area=name), writer.words("active_work.areas.risk")
    )
    rows = (row for risk in steps.activity.risks if risk.area is area for row in _risk(writer, steps, risk))
    return register_table(called, rows, _heads(writer, RISK_HEADS))


def measures_table(
    writer: Writer, steps: Steps, called: RegisterTable, measures: Sequence[EqualityMeasure]
) -> tuple[Table, ...]:
    """Measures with the numbers of the risks they answer, owner, time, what is done and what came of it."""
    rows = (_measure(writer, steps, each) for each in measures)
    return register_table(called, rows, _heads(writer, MEASURE_HEADS))


def examined_table(writer: Writer, key: str, caption: str, lines: Iterable[NoRiskFound]) -> tuple[Table, ...]:
    """What was examined on which day, and why no risk was found."""
    day, because = _heads(writer, ("examined", "because"))
    rows = (
        (
            Row(
                grounds_in_words(writer, (line.ground,)) if line.ground else writer.words("active_work.examined.area"),
                (),
            ),
            {day: Entry(writer.words.date(line.on)), because: written(writer, line.because)},
        )
        for line in lines
    )
    return register_table(RegisterTable(key, caption, writer.words("active_work.matrix.stub")), rows, (day, because))


def grounds_in_words(writer: Writer, grounds: Iterable[Ground]) -> str:
    """The grounds of a risk; several are those who all of them meet."""
    names = [writer.words(f"law.ground.{ground}") for ground in grounds]
    listed = writer.listed(names)
    combined = writer.words("active_work.risk.combination", grounds=listed) if len(names) > 1 else listed
    return combined[:1].upper() + combined[1:]


def _heads(writer: Writer, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(writer.words(f"active_work.label.{name}") for name in names)


def _risk(writer: Writer, steps: Steps, risk: Risk) -> Iterator[tuple[Row, Mapping[str, Entry]]]:
    """A row for the risk, and one more for each further language that its causes are written in."""
    observed, evidence, cause, no_measure, elsewhere = _heads(writer, RISK_HEADS)
    grounds = grounds_in_words(writer, risk.grounds) if risk.grounds else writer.words("active_work.risk.no_ground")
    label = writer.words("active_work.risk.numbered", number=steps.numbers[risk.key], grounds=grounds)
    of_risk = {
        observed: written(writer, risk.observed),
        evidence: written(writer, risk.evidence),
        elsewhere: Entry(_elsewhere(writer, steps, risk)),
    }
    causes, reasons = _causes(writer, steps, risk) or (NOTHING,), _reasons(writer, steps, risk)
    for place, (text, reason) in enumerate(zip_longest(causes, reasons, fillvalue=NOTHING)):
        yield Row(label, ()), {**({} if place else of_risk), cause: text, no_measure: reason}


def _reasons(writer: Writer, steps: Steps, risk: Risk) -> tuple[Entry, ...]:
    """Why nothing is done about a cause."""
    found = [(steps.letter_of(each), each.no_measure_because) for each in steps.causes_of(risk)]
    return by_language(writer, ((_lettered(letter), text) for letter, text in found if text))


def _causes(writer: Writer, steps: Steps, risk: Risk) -> tuple[Entry, ...]:
    """The causes under their letters; where none is known, why."""
    entries = by_language(writer, ((_lettered(steps.letter_of(each)), each.text) for each in steps.causes_of(risk)))
    if risk.no_cause_because is None:
        return entries
    why = written(writer, risk.no_cause_because)
    said = why if why.language else Entry(writer.words("active_work.risk.no_cause", because=why.text))
    return (*entries, said)


def _lettered(letter: str) -> str:
    return f"{letter}) " if letter else ""


def _elsewhere(writer: Writer, steps: Steps, risk: Risk) -> str:
    """Measures of another area that answer this risk too."""
    return writer.listed(
        [
            writer.words("active_work.risk.quoted", title=writer.read(each.title))
            for each in steps.activity.measures
            if risk.key in steps.risks_of(each) and steps.area_of(each) is not risk.area
        ]
    )


def _measure(writer: Writer, steps: Steps, measure: EqualityMeasure) -> tuple[Row, Mapping[str, Entry]]:
    risks, answers, description, result, evaluation, owner, status = _heads(writer, MEASURE_HEADS)
    answered = [steps.causes[key] for key in measure.answers if key in steps.causes]
    marks = [mark for cause in answered if (mark := steps.mark_of(cause))]
    older = [("", cause.text) for cause in answered if steps.mark_of(cause) is None]
    is_promised = any(each.key == measure.key for each in writer.registers.promised.measures)
    return titled(writer, measure.title), {
        risks: Entry(writer.listed(marks)),
        answers: _joined(by_language(writer.last_year, older)),
        description: written(writer, measure.description),
        result: written(writer, measure.result),
        evaluation: NOTHING if is_promised else written(writer, measure.evaluation),
        owner: written(writer, measure.owner),
        status: Entry(_status(writer, measure)),
    }


def _joined(entries: tuple[Entry, ...]) -> Entry:
    """Several languages in one cell have none of their own."""
    return entries[0] if len(entries) == 1 else Entry(" ".join(each.text for each in entries))


def _time(writer: Writer, measure: EqualityMeasure) -> str:
    start, due = measure.start, measure.due
    if start and due:
        return writer.words("active_work.time.both", start=start, due=due)
    if due:
        return writer.words("active_work.time.due", due=due)
    return writer.words("active_work.time.start", start=start) if start else ""


def _status(writer: Writer, measure: EqualityMeasure) -> str:
    """How far it has come, from when until when, and on which level the result was seen."""
    said = writer.words(f"active_work.progress.{measure.progress}")
    if time := _time(writer, measure):
        said = writer.words("active_work.status.time", progress=said, time=time)
    if measure.level is None:
        return said
    return writer.words(
        "active_work.status.level", progress=said, level=writer.words(f"active_work.level.{measure.level}")
    )
