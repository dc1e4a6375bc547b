"""Whom the 40 % rule invites to apply, group by group, and in what words (R7.1, METHODS 21)."""

from __future__ import annotations

from fractions import Fraction

from jamstilt.disclosure.audience import Audience
from jamstilt.figure import TOTAL, UNRESOLVED, WOMEN_AND_MEN, Figure, Gender, Measure
from jamstilt.language.message import Number
from jamstilt.law.preferred_gender import preferred
from jamstilt.statement.statement import Column, Entry, Prose, Row, Section, Table
from jamstilt.statement.writer import Writer


def preferred_gender(writer: Writer) -> Section | None:
    """The position groups where a gender is below the threshold, and the words for the job advertisement.

    Nothing is said of a group whose numbers are hidden, nor to the public of one with fewer people than the threshold
    of disclosure. None where the employer does not follow the rule.
    """
    threshold = writer.profile.preferred_gender_share
    if threshold is None:
        return None
    invited = {group: gender for group in writer.rows if (gender := _invited(writer, group, threshold))}
    share = Number(100 * threshold, 0)
    words = writer.words
    if not invited:
        text = words("active_work.preferred.nobody", share=share)
        return Section("preferred_gender", words("active_work.preferred.title"), (Prose(text),))
    adverts = tuple(
        Prose(words(f"active_work.preferred.advert.{gender}", share=share))
        for gender in WOMEN_AND_MEN
        if gender in invited.values()
    )
    blocks = (Prose(words("active_work.preferred.lead", share=share)), _groups(writer, invited, share), *adverts)
    return Section("preferred_gender", words("active_work.preferred.title"), blocks)


def _invited(writer: Writer, group: str, threshold: Fraction) -> Gender | None:
    if group in (TOTAL, UNRESOLVED):
        return None
    women, men = (writer.value(Figure(Measure.EMPLOYEES, group, gender, writer.year)) for gender in WOMEN_AND_MEN)
    if women is None or men is None:
        return None
    if writer.release.audience is Audience.PUBLIC and women + men < writer.profile.threshold:
        return None
    return preferred(int(women), int(men), threshold)


def _groups(writer: Writer, invited: dict[str, Gender], share: Number) -> Table:
    words = writer.words
    columns = (*(Column(words(f"statement.column.{each}")) for each in WOMEN_AND_MEN),)
    rows = tuple(
        Row(
            writer.label(group),
            (
                *(writer.entry(Figure(Measure.EMPLOYEES, group, each, writer.year)) for each in WOMEN_AND_MEN),
                Entry(words(f"active_work.preferred.{gender}")),
                writer.entry(Figure(Measure.GENDER_SHARE, group, gender, writer.year)),
            ),
        )
        for group, gender in invited.items()
    )
    few = (words("active_work.preferred.few", threshold=writer.profile.threshold),)
    note = " ".join(
        (words("active_work.preferred.share_of"), *(few if writer.release.audience is Audience.PUBLIC else ()))
    )
    return Table(
        "preferred_gender",
        words("active_work.preferred.caption", year=writer.year, share=share),
        words("statement.stub.group"),
        (*columns, Column(words("active_work.preferred.invited")), Column(words("active_work.preferred.share"))),
        rows,
        (note,),
        words("statement.source", organisation=writer.profile.organisation),
    )
