"""The areas one by one: what was found, why, what is done about it, and what was examined without finding a risk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jamstilt.activity.measure import EqualityMeasure
from jamstilt.activity.risk import Cause, NoRiskFound, Risk
from jamstilt.law.grounds import Area, Ground
from jamstilt.statement.statement import Block, Detail, Record, Section
from jamstilt.statement.wordings import detail
from jamstilt.statement.writer import Writer


def areas(writer: Writer) -> Section | None:
    """A section for each area that anything is written of; measures that belong nowhere come first."""
    steps = _steps(writer)
    lost = [each for each in writer.registers.activity.measures if steps.area_of(each) is None]
    sections = tuple(found for area in Area if (found := _area(writer, steps, area)))
    if not sections and not lost:
        return None
    lead = writer.prose(writer.words("active_work.areas.elsewhere")) if lost else ()
    records = tuple(measure_record(writer, each, steps.causes) for each in lost)
    return Section("areas", writer.words("active_work.areas.title"), (*lead, *records), sections=sections)


@dataclass(frozen=True, slots=True)
class _Steps:
    """How measures hang on causes, and causes on risks. What last year's register says still counts."""

    causes: Mapping[str, Cause]
    risks: Mapping[str, Risk]
    now: frozenset[str]
    """Keys of this year's risks."""

    def home_of(self, measure: EqualityMeasure) -> str | None:
        """The risk that a measure is printed under: that of the first cause it answers, one of this year's if any."""
        found = [risk for risk in self.risks_of(measure) if risk in self.risks]
        return next((risk for risk in found if risk in self.now), next(iter(found), None))

    def risks_of(self, measure: EqualityMeasure) -> tuple[str, ...]:
        """Every risk that a measure does something about."""
        return tuple(dict.fromkeys(self.causes[key].risk for key in measure.answers if key in self.causes))

    def area_of(self, measure: EqualityMeasure) -> Area | None:
        """Where a measure is printed."""
        home = self.home_of(measure)
        return self.risks[home].area if home else None


def measure_record(writer: Writer, measure: EqualityMeasure, causes: Mapping[str, Cause]) -> Record:
    """A measure with the causes it answers, owner, time, what is done and what came of it."""
    answered = [causes[key] for key in measure.answers if key in causes]
    label = "active_work.label.answers"
    return Record(
        f"measure-{measure.key}",
        writer.read(measure.title),
        (
            *(line for cause in answered for line in detail(writer, label, cause.text)),
            *detail(writer, "active_work.label.owner", measure.owner),
            *_time(writer, measure),
            *detail(writer, "active_work.label.description", measure.description),
            *detail(writer, "active_work.label.result", measure.result),
            *_level(writer, measure),
            *(() if _is_promised(writer, measure) else detail(writer, EVALUATION, measure.evaluation)),
        ),
        writer.words(f"active_work.progress.{measure.progress}"),
    )


EVALUATION = "active_work.label.evaluation"
"""Last year's measures are evaluated in a section of their own, beside what was promised."""


def examined_lines(writer: Writer, lines: Iterable[NoRiskFound]) -> tuple[Record, ...]:
    """What was examined on which day, and why no risk was found."""
    return tuple(
        Record(
            f"examined-{line.area or 'everywhere'}-{line.ground or 'all'}-{line.on.isoformat()}",
            grounds_in_words(writer, (line.ground,)) if line.ground else writer.words("active_work.examined.area"),
            (
                Detail(writer.words("active_work.label.examined"), writer.words.date(line.on)),
                *detail(writer, "active_work.label.because", line.because),
            ),
            writer.words("active_work.status.no_risk"),
        )
        for line in lines
    )


def grounds_in_words(writer: Writer, grounds: Iterable[Ground]) -> str:
    """The grounds of a risk; several are those who all of them meet."""
    names = [writer.words(f"law.ground.{ground}") for ground in grounds]
    listed = writer.listed(names)
    combined = writer.words("active_work.risk.combination", grounds=listed) if len(names) > 1 else listed
    return combined[:1].upper() + combined[1:]


def _steps(writer: Writer) -> _Steps:
    now, before = writer.registers.activity, writer.registers.promised
    return _Steps(
        {each.key: each for each in (*before.causes, *now.causes)},
        {each.key: each for each in (*before.risks, *now.risks)},
        frozenset(each.key for each in now.risks),
    )


def _area(writer: Writer, steps: _Steps, area: Area) -> Section | None:
    activity = writer.registers.activity
    carried = [
        measure
        for measure in activity.measures
        if steps.area_of(measure) is area and steps.home_of(measure) not in steps.now
    ]
    blocks = (
        *(block for risk in activity.risks if risk.area is area for block in _risk(writer, steps, risk)),
        *(writer.prose(writer.words("active_work.areas.carried")) if carried else ()),
        *(measure_record(writer, each, steps.causes) for each in carried),
        *examined_lines(writer, (each for each in activity.examined if each.area is area)),
    )
    is_expected = bool(blocks) or any(text.section == area for text in writer.registers.texts)
    return Section(area, writer.words(f"law.area.{area}"), blocks) if is_expected else None


def _risk(writer: Writer, steps: _Steps, risk: Risk) -> tuple[Block, ...]:
    measures = writer.registers.activity.measures
    home = [each for each in measures if steps.home_of(each) == risk.key]
    elsewhere = [each for each in measures if risk.key in steps.risks_of(each) and each not in home]
    answered = {key for each in measures for key in each.answers}
    own = frozenset(each.key for each in writer.registers.activity.causes)
    causes = [each for each in steps.causes.values() if each.risk == risk.key and each.key in own | answered]
    return (
        Record(
            f"risk-{risk.key}",
            grounds_in_words(writer, risk.grounds) if risk.grounds else writer.words("active_work.risk.no_ground"),
            (
                *detail(writer, "active_work.label.observed", risk.observed),
                *detail(writer, "active_work.label.evidence", risk.evidence),
                *detail(writer, "active_work.label.no_cause", risk.no_cause_because),
                *(line for cause in causes for line in _cause(writer, cause)),
                *_elsewhere(writer, elsewhere),
            ),
            writer.words("active_work.status.risk"),
        ),
        *(measure_record(writer, each, _to_tell(causes, each, steps)) for each in home),
    )


def _to_tell(causes: list[Cause], measure: EqualityMeasure, steps: _Steps) -> Mapping[str, Cause]:
    """The causes that a measure must name; none where the risk above it has one cause, and it answers no other."""
    return {} if [each.key for each in causes] == list(measure.answers) else steps.causes


def _cause(writer: Writer, cause: Cause) -> tuple[Detail, ...]:
    return (
        *detail(writer, "active_work.label.cause", cause.text),
        *detail(writer, "active_work.label.no_measure", cause.no_measure_because),
    )


def _elsewhere(writer: Writer, measures: list[EqualityMeasure]) -> tuple[Detail, ...]:
    """Measures that are printed under another risk and answer this one too."""
    titles = [writer.words("active_work.risk.quoted", title=writer.read(each.title)) for each in measures]
    return (Detail(writer.words("active_work.label.elsewhere"), writer.listed(titles)),) if titles else ()


def _time(writer: Writer, measure: EqualityMeasure) -> tuple[Detail, ...]:
    start, due = measure.start, measure.due
    label = writer.words("active_work.label.time")
    if start and due:
        return (Detail(label, writer.words("active_work.time.both", start=start, due=due)),)
    if due:
        return (Detail(label, writer.words("active_work.time.due", due=due)),)
    return (Detail(label, writer.words("active_work.time.start", start=start)),) if start else ()


def _level(writer: Writer, measure: EqualityMeasure) -> tuple[Detail, ...]:
    if measure.level is None:
        return ()
    text = writer.words(f"active_work.level.{measure.level}")
    return (Detail(writer.words("active_work.label.level"), text),)


def _is_promised(writer: Writer, measure: EqualityMeasure) -> bool:
    return any(each.key == measure.key for each in writer.registers.promised.measures)
