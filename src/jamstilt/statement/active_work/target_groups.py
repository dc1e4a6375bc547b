"""New hires in the target groups of inclusive recruitment, as counts put together by others (R7.3 to R7.6)."""

from __future__ import annotations

from jamstilt.activity.new_hires import REGISTER
from jamstilt.register.reported import ALL, Reported, ReportedNumber
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.signs import signs_note
from jamstilt.statement.statement import Column, Row, RowKind, Section, Table
from jamstilt.statement.writer import Writer

KINDS = {"base": RowKind.TOTAL, "count": RowKind.GROUP, "share": RowKind.SUBSET}
"""The measures in the order of the rows of a group."""


def target_groups(writer: Writer) -> Section | None:
    """A table of all new hires, those in each target group and their share, year by year."""
    names = [name for name in writer.release.reported if name.register == REGISTER]
    groups = tuple(dict.fromkeys(name.subject for name in names))
    years = sorted({name.period for name in names}, reverse=True)
    if not names:
        return None
    tables = tuple(_table(writer, group, years) for group in groups)
    return Section("target_groups", writer.words("active_work.target_groups.title"), tables)


def _table(writer: Writer, group: str, years: list[str]) -> Table:
    told = {measure: [_number(writer, group, measure, year) for year in years] for measure in KINDS}
    rows = tuple(
        Row(
            _said(writer, next(each for each in told[measure] if each)),
            tuple(writer.reported(_name(group, measure, year)) for year in years),
            kind,
        )
        for measure, kind in KINDS.items()
        if any(told[measure])
    )
    numbers = [each for several in told.values() for each in several if each]
    definitions = dict.fromkeys(_written(writer, each.population) for each in numbers)
    defined = (writer.words("active_work.composition.definition", text=each) for each in definitions if each)
    return Table(
        f"target_group_{group}",
        writer.words("active_work.target_groups.caption", group=_said(writer, _first(told["count"], numbers))),
        writer.words("active_work.composition.stub"),
        tuple(Column(year) for year in years),
        rows,
        tuple(filter(None, (*defined, *signs_note(writer.words, rows)))),
        ", ".join(dict.fromkeys(filter(None, (_written(writer, each.source) for each in numbers)))),
    )


def _first(several: list[ReportedNumber | None], otherwise: list[ReportedNumber]) -> ReportedNumber:
    return next((each for each in several if each), otherwise[0])


def _name(group: str, measure: str, year: str) -> Reported:
    return Reported(REGISTER, group, measure, ALL, year)


def _number(writer: Writer, group: str, measure: str, year: str) -> ReportedNumber | None:
    found = writer.release.reported.get(_name(group, measure, year))
    return found.number if found else None


def _said(writer: Writer, number: ReportedNumber) -> str:
    return writer.read(number.label)


def _written(writer: Writer, text: object) -> str:
    return text if isinstance(text, str) else writer.read(text) if isinstance(text, ByLanguage) else ""
