"""What the values of a layout's columns tell: pay per year or month, 80 or 0.8, what each pay type is."""

from __future__ import annotations

from dataclasses import replace

from jamstilt.figure import Component
from jamstilt.findings import Finding, Where
from jamstilt.intake.cells.masking import SHOWN, shown
from jamstilt.intake.cells.numbers import known
from jamstilt.intake.cells.tokens import ANSWER, folded
from jamstilt.intake.columns.column_guesses import Look
from jamstilt.intake.columns.contents import is_coded_gender
from jamstilt.intake.columns.forbidden import sensitive_text
from jamstilt.intake.columns.headers import words_of
from jamstilt.intake.columns.mapping_rules import (
    GENDER_CODED,
    MORE_PAY_TYPES_UNKNOWN,
    PAY_AT_OWN_SHARE,
    PAY_BASIS_UNCLEAR,
    PAY_TYPE_UNKNOWN,
    PERCENT_AS_FRACTION,
)
from jamstilt.intake.columns.pay_guess import basis_of_amounts, basis_of_header, is_own_share, shares_are_fractions
from jamstilt.intake.columns.pay_types import component_of
from jamstilt.intake.mapping import NOT_PAY, Field, Kind, Layout, PercentAs
from jamstilt.language.message import say
from jamstilt.workforce.terms import Appointment, PayBasis


def with_values(
    look: Look, layout: Layout, *, answered: bool, has_base_pay: bool
) -> tuple[Layout, tuple[Finding, ...]]:
    """The layout with the answers that its values give, and what a person must decide.

    ``has_base_pay``: the employees' file of the year tells agreed pay, so that fixed pay in a list of payments is not
    counted again. ``answered``: somebody has said before how pay and shares of this layout are to be read.
    """
    findings: list[Finding] = []
    if layout.kind is Kind.IGNORED:
        return layout, ()
    if not answered:
        layout = _with_percent(look, layout, findings)
        layout = _with_pay_basis(look, layout, findings)
    _ask_gender(look, layout, findings)
    layout = _with_appointment(look, layout)
    layout = _with_pay_types(look, layout, findings, has_base_pay=has_base_pay)
    return layout, tuple(findings)


def _with_percent(look: Look, layout: Layout, findings: list[Finding]) -> Layout:
    header = layout.columns.get(Field.FULL_TIME_SHARE) or layout.columns.get(Field.LEAVE_GRADE)
    if not header or header not in look.samples:
        return layout
    if header in look.table.percent_columns or not shares_are_fractions(look.table, header):
        return layout
    findings.append(PERCENT_AS_FRACTION.at(_where(look, header)))
    return replace(layout, percent_as=PercentAs.FRACTION)


def _with_pay_basis(look: Look, layout: Layout, findings: list[Finding]) -> Layout:
    header = layout.columns.get(Field.AGREED_PAY)
    if not header or header not in look.samples:
        return layout
    basis = basis_of_header(header)
    if basis is None:
        basis = basis_of_amounts(look.table, header) or PayBasis.YEAR
        findings.append(
            PAY_BASIS_UNCLEAR.at(_where(look, header), header=header, basis=say(f"mapping.pay_basis.{basis.value}"))
        )
    layout = replace(layout, pay_basis=basis)
    if basis is PayBasis.HOUR or not is_own_share(look.table, layout.columns, layout.percent_as):
        return layout
    findings.append(PAY_AT_OWN_SHARE.at(_where(look, header), header=header))
    return replace(layout, pay_is_full_time=False)


def _ask_gender(look: Look, layout: Layout, findings: list[Finding]) -> None:
    header = layout.columns.get(Field.GENDER)
    sample = look.samples.get(header or "")
    if header and sample and Field.GENDER not in layout.values and is_coded_gender(sample):
        findings.append(GENDER_CODED.at(_where(look, header), codes=", ".join(sorted(sample.different))))


def _with_appointment(look: Look, layout: Layout) -> Layout:
    """A column ``Midlertidig`` with yes and no: the header says what yes means."""
    header = layout.columns.get(Field.APPOINTMENT)
    sample = look.samples.get(header or "")
    if not header or not sample or Field.APPOINTMENT in layout.values:
        return layout
    meant = {text: ANSWER.get(folded(text)) for text in sample.different}
    if not set(meant.values()) or not set(meant.values()) <= {"yes", "no"}:
        return layout
    yes, no = (Appointment.TEMPORARY, Appointment.PERMANENT) if _says_temporary(header) else _PERMANENT_FIRST
    answers = {text: str(yes if answer == "yes" else no) for text, answer in meant.items()}
    return replace(layout, values={**layout.values, Field.APPOINTMENT: answers})


def _with_pay_types(look: Look, layout: Layout, findings: list[Finding], *, has_base_pay: bool) -> Layout:
    header = layout.columns.get(Field.PAY_TYPE)
    if not header or header not in look.samples:
        return layout
    before = dict(layout.values.get(Field.PAY_TYPE, {}))
    texts = known(look.table.cells[header]).drop_nulls().str.strip_chars().unique().sort()
    met = [text for text in texts if not sensitive_text(header, text)]
    answers = before | {text: answer for text in met if text not in before and (answer := component_of(text))}
    if has_base_pay:
        answers = {
            text: NOT_PAY if answer == Component.AGREED and text not in before else answer
            for text, answer in answers.items()
        }
    else:
        answers = {text: answer for text, answer in answers.items() if answer != Component.AGREED or text in before}
    unknown = [text for text in met if text not in answers]
    where = _where(look, header)
    findings += [PAY_TYPE_UNKNOWN.at(where, pay_type=shown(text)) for text in unknown[:SHOWN]]
    if len(unknown) > SHOWN:
        findings.append(MORE_PAY_TYPES_UNKNOWN.at(where, count=len(unknown) - SHOWN))
    return replace(layout, values={**layout.values, Field.PAY_TYPE: answers}) if answers != before else layout


def _says_temporary(header: str) -> bool:
    return any(word.startswith(("midlertidig", "mellombels", "melombels", "temporary")) for word in words_of(header))


def _where(look: Look, header: str) -> Where:
    return Where(look.table.reading.file, look.table.reading.sheet, None, header)


_PERMANENT_FIRST = (Appointment.PERMANENT, Appointment.TEMPORARY)
