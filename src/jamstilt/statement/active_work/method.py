"""How the work is done: principles, cooperation with the representatives, and the four steps on grounds and areas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jamstilt.activity.cooperation import Guideline, Meeting, StaffSurvey
from jamstilt.activity.matrix import Treated, grounds_of, matrix, treats_age
from jamstilt.language.number import NOT_APPLICABLE
from jamstilt.law.grounds import Area
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.reported import ALL, NumberKind, Reported
from jamstilt.statement.active_work.area_tables import examined_table
from jamstilt.statement.active_work.register_table import NOTHING, RegisterTable, register_table, titled
from jamstilt.statement.statement import Block, Column, Detail, Entry, Record, Row, Section, Table
from jamstilt.statement.wordings import detail, paragraph, written
from jamstilt.statement.writer import Writer


def principles(writer: Writer) -> Section | None:
    """Policies, agreements and guidelines, each with the years it holds for and its key numbers."""
    policies = writer.registers.activity.policies
    if not policies:
        return None
    words = writer.words
    called = RegisterTable("policies", words("active_work.principles.caption"), words("active_work.principles.stub"))
    heads = tuple(words(f"active_work.label.{each}") for each in ("period", "content", "in_numbers"))
    table = register_table(called, (_policy(writer, heads, each) for each in policies), heads)
    lead = writer.prose(words("active_work.principles.lead"))
    return Section("principles", words("law.principles.title"), (*lead, *table))


def cooperation(writer: Writer) -> Section | None:
    """The meetings with the employees' representatives, in order of date, and below who took part in them."""
    meetings = sorted(writer.registers.activity.meetings, key=lambda each: each.on)
    if not meetings:
        return None
    words = writer.words
    held = writer.reported(Reported("meeting", "all", "held", ALL, str(writer.year)))
    count = int(held.value) if held.value is not None else None
    lead = words("active_work.cooperation.lead", count=count, year=writer.year) if count else None
    called = RegisterTable("meetings", words("active_work.cooperation.caption"), words("active_work.cooperation.stub"))
    heads = tuple(words(f"active_work.label.{each}") for each in ("body", "about", "decision"))
    rows = (
        (
            Row(words.date(each.on), ()),
            dict(zip(heads, (written(writer, text) for text in (each.body, each.about, each.decision)), strict=True)),
        )
        for each in meetings
    )
    blocks = (*writer.prose(lead), *register_table(called, rows, heads), *_took_part(writer, meetings))
    return Section("cooperation", words("law.cooperation.title"), blocks)


def four_steps(writer: Writer) -> Section | None:
    """The matrix of grounds and areas, grounds that were examined in all areas, and surveys of the employees."""
    activity = writer.registers.activity
    grounds = [each for each in activity.examined if each.area is None and each.ground]
    blocks = (
        *((_matrix(writer),) if activity.risks or activity.examined else ()),
        *examined_table(writer, "examined", writer.words("active_work.four_steps.examined"), grounds),
        *(_survey(writer, each) for each in activity.surveys),
    )
    if not blocks:
        return None
    return Section("four_steps", writer.words("active_work.four_steps.title"), blocks)


def _policy(writer: Writer, heads: tuple[str, ...], policy: Guideline) -> tuple[Row, Mapping[str, Entry]]:
    period, content, in_numbers = heads
    name = Reported("policy", policy.key, "period")
    return titled(writer, policy.title), {
        period: writer.reported(name) if name in writer.release.reported else NOTHING,
        content: written(writer, policy.text),
        in_numbers: Entry(". ".join(filter(None, (_key_number(writer, policy, each) for each in policy.numbers)))),
    }


def _key_number(writer: Writer, policy: Guideline, number: KeyNumber) -> str:
    """A number in words, as the release has it; empty where there is none."""
    name = Reported("policy", policy.key, number.key, ALL, number.period or str(writer.year))
    value = _number_text(writer, name)
    label = writer.read(number.label)
    return writer.words("active_work.value.labelled", label=label, value=value) if value else ""


def _took_part(writer: Writer, meetings: Sequence[Meeting]) -> tuple[Block, ...]:
    """Who took part, once for all meetings of a body where it was the same roles each time; else by the days."""
    told = [each for each in meetings if each.participants]
    found = {each.participants: [one for one in told if one.participants == each.participants] for each in told}
    return tuple(
        block
        for participants, held in found.items()
        for block in paragraph(
            writer, participants, writer.words("active_work.cooperation.present", meetings=_named(writer, held, told))
        )
    )


def _named(writer: Writer, held: Sequence[Meeting], told: Sequence[Meeting]) -> str:
    bodies = tuple(dict.fromkeys(writer.read(each.body) for each in held))
    is_whole = all(each in held for each in told if writer.read(each.body) in bodies)
    return writer.listed(bodies if is_whole else [writer.words.date(each.on) for each in held])


def _number(writer: Writer, label: str, name: Reported) -> tuple[Detail, ...]:
    """A number of the register as the release has it; nothing where there is none."""
    text = _number_text(writer, name)
    return (Detail(label, text),) if text else ()


def _number_text(writer: Writer, name: Reported) -> str:
    """The number with its unit where that needs a word, and none of something that is counted as *none*."""
    found = writer.release.reported.get(name)
    if found is None:
        return ""
    entry = writer.reported(name)
    if entry.value is not None and found.number.counted is NumberKind.YEARS:
        return writer.words("active_work.value.years", count=int(entry.value), value=entry.text)
    is_none = entry.value == 0 and found.number.counted in COUNTS
    return writer.words("active_work.value.none") if is_none else entry.text


COUNTS = (NumberKind.COUNT, NumberKind.PERSONS, NumberKind.CASES)


def _survey(writer: Writer, survey: StaffSurvey) -> Record:
    when = str(survey.year)
    told = detail(writer, "active_work.label.held", survey.held) or (
        Detail(writer.words("active_work.label.held"), when),
    )
    return Record(
        f"survey-{survey.key}",
        writer.read(survey.title),
        (
            *told,
            *(
                line
                for measure in ("invited", "answered", "response_rate")
                for line in _number(
                    writer,
                    writer.words(f"activity.number.survey.{measure}"),
                    Reported("survey", survey.key, measure, ALL, when),
                )
            ),
            *detail(writer, "active_work.label.used_for", survey.used_for),
        ),
    )


def _matrix(writer: Writer) -> Table:
    activity, words = writer.registers.activity, writer.words
    has_age = treats_age(activity)
    places = matrix(activity, has_age=has_age)
    rows = tuple(
        Row(_capital(words(f"law.ground.{ground}")), tuple(_place(writer, places[area, ground]) for area in Area))
        for ground in grounds_of(has_age=has_age)
    )
    texts = {entry.text for row in rows for entry in row.entries}
    signs = {words(f"active_work.matrix.{sign}"): words(f"active_work.matrix.{sign}.means") for sign in _SIGNS}
    signs[NOT_APPLICABLE] = words("active_work.matrix.hole")
    return Table(
        "grounds",
        words("active_work.matrix.caption", year=writer.year),
        words("active_work.matrix.stub"),
        tuple(Column(words(f"active_work.area.{area}")) for area in Area),
        rows,
        (" ".join(means for sign, means in signs.items() if sign in texts),),
    )


_SIGNS = ("measure", "risk", "examined")


def _place(writer: Writer, place: Treated) -> Entry:
    """The furthest that the work has come in a place, in one word."""
    if place.is_hole:
        return Entry(NOT_APPLICABLE)
    sign = "measure" if place.measures else "risk" if place.risks else "examined"
    return Entry(writer.words(f"active_work.matrix.{sign}"))


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
