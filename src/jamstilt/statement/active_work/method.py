"""How the work is done: principles, cooperation with the representatives, and the four steps on grounds and areas."""

from __future__ import annotations

from jamstilt.activity.cooperation import Guideline, Meeting, StaffSurvey
from jamstilt.activity.matrix import Treated, grounds_of, matrix, treats_age
from jamstilt.language.number import NOT_APPLICABLE
from jamstilt.law.grounds import Area
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.reported import ALL, NumberKind, Reported
from jamstilt.statement.active_work.areas import examined_lines
from jamstilt.statement.statement import Column, Detail, Entry, Record, Row, Section, Table
from jamstilt.statement.wordings import detail
from jamstilt.statement.writer import Writer


def principles(writer: Writer) -> Section | None:
    """Policies, agreements and guidelines, each with the years it holds for and its key numbers."""
    policies = writer.registers.activity.policies
    if not policies:
        return None
    lead = writer.prose(writer.words("active_work.principles.lead"))
    return Section(
        "principles",
        writer.words("law.principles.title"),
        (*lead, *(_policy(writer, each) for each in policies)),
    )


def cooperation(writer: Writer) -> Section | None:
    """The meetings with the employees' representatives, in order of date."""
    meetings = sorted(writer.registers.activity.meetings, key=lambda each: each.on)
    if not meetings:
        return None
    held = writer.reported(Reported("meeting", "all", "held", ALL, str(writer.year)))
    count = int(held.value) if held.value is not None else None
    lead = writer.words("active_work.cooperation.lead", count=count, year=writer.year) if count else None
    return Section(
        "cooperation",
        writer.words("law.cooperation.title"),
        (*writer.prose(lead), *(_meeting(writer, each) for each in meetings)),
    )


def four_steps(writer: Writer) -> Section | None:
    """The matrix of grounds and areas, grounds that were examined in all areas, and surveys of the employees."""
    activity = writer.registers.activity
    grounds = [each for each in activity.examined if each.area is None and each.ground]
    blocks = (
        *((_matrix(writer),) if activity.risks or activity.examined else ()),
        *examined_lines(writer, grounds),
        *(_survey(writer, each) for each in activity.surveys),
    )
    if not blocks:
        return None
    return Section("four_steps", writer.words("active_work.four_steps.title"), blocks)


def _policy(writer: Writer, policy: Guideline) -> Record:
    period = Reported("policy", policy.key, "period")
    return Record(
        f"policy-{policy.key}",
        writer.read(policy.title),
        (
            *detail(writer, "active_work.label.content", policy.text),
            *_number(writer, writer.words("active_work.label.period"), period),
            *(line for each in policy.numbers for line in _key_number(writer, policy, each)),
        ),
    )


def _key_number(writer: Writer, policy: Guideline, number: KeyNumber) -> tuple[Detail, ...]:
    name = Reported("policy", policy.key, number.key, ALL, number.period or str(writer.year))
    return _number(writer, writer.read(number.label), name)


def _number(writer: Writer, label: str, name: Reported) -> tuple[Detail, ...]:
    """A number of the register as the release has it; nothing where there is none."""
    found = writer.release.reported.get(name)
    if found is None:
        return ()
    entry = writer.reported(name)
    is_years = found.number.counted is NumberKind.YEARS and entry.value is not None
    text = (
        writer.words("active_work.value.years", count=int(entry.value or 0), value=entry.text)
        if is_years
        else entry.text
    )
    return (Detail(label, text),)


def _meeting(writer: Writer, meeting: Meeting) -> Record:
    title = writer.words("active_work.meeting.title", day=meeting.on, body=writer.read(meeting.body))
    return Record(
        f"meeting-{meeting.on.isoformat()}-{writer.registers.activity.meetings.index(meeting)}",
        title,
        (
            *detail(writer, "active_work.label.about", meeting.about),
            *detail(writer, "active_work.label.decision", meeting.decision),
            *detail(writer, "active_work.label.participants", meeting.participants),
        ),
    )


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
    columns = [
        words("active_work.matrix.column", short=words(f"active_work.area.{area}"), area=words(f"law.area.{area}"))
        for area in Area
    ]
    return Table(
        "grounds",
        words("active_work.matrix.caption", year=writer.year),
        words("active_work.matrix.stub"),
        tuple(Column(words(f"active_work.area.{area}")) for area in Area),
        rows,
        (
            " ".join(means for sign, means in signs.items() if sign in texts),
            words("active_work.matrix.columns", columns="; ".join(columns)),
        ),
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
