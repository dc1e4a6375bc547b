"""What a column holds, told by its values alone: it confirms a header, contradicts it, or speaks without one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import Enum

from jamstilt.intake.cells.identity import Identity, identify
from jamstilt.intake.cells.tokens import ANSWER, APPOINTMENT, GENDER, LEAVE, folded
from jamstilt.intake.columns.position_codes import preset
from jamstilt.intake.columns.samples import Sample
from jamstilt.intake.mapping import Field

BY_CONTENTS = 0.8
"""What the contents alone are worth, without a header that says so."""
_MOST = 0.8
"""So large a part of the different values must agree."""
_LARGEST_SHARE = 150
_FEWEST_CODES = 2


class Verdict(Enum):
    """What the values say about a field."""

    CONFIRMS = "confirms"
    CONTRADICTS = "contradicts"
    SILENT = "silent"


def verdict(field: Field, sample: Sample) -> Verdict:
    """Whether the values can be those of the field. An empty column is silent."""
    if not sample.different or field not in _LOOKS:
        return Verdict.SILENT
    share = _part(sample.different, _LOOKS[field])
    if share >= _MOST:
        return Verdict.SILENT if field in _LOOSE else Verdict.CONFIRMS
    return Verdict.CONTRADICTS if share <= 1 - _MOST and field not in _OPEN_ENDED else Verdict.SILENT


def combined(by_header: float, said: Verdict) -> float:
    """The confidence of header and contents together, 0 to 1."""
    match said:
        case Verdict.CONFIRMS:
            return 1 - (1 - by_header) * 0.3
        case Verdict.CONTRADICTS:
            return min(by_header, 0.3)
        case Verdict.SILENT:
            return by_header


def fields_by_contents(sample: Sample) -> tuple[Field, ...]:
    """The fields that the values alone point to, whatever the header says."""
    found = {
        Field.NATIONAL_ID: bool(sample.different) and _part(sample.different, _is_identity) >= _MOST,
        Field.POSITION_CODE: len(sample.different) >= _FEWEST_CODES and _part(sample.different, _in_preset) >= _MOST,
        Field.GENDER: {GENDER.get(folded(value)) for value in sample.different} >= {"women", "men"}
        and _part(sample.different, _is_gender) >= _MOST,
        Field.APPOINTMENT: {APPOINTMENT.get(folded(value)) for value in sample.different} >= {"permanent", "temporary"},
    }
    return tuple(field for field, holds in found.items() if holds)


def is_coded_gender(sample: Sample) -> bool:
    """Numbers where genders should stand: which is which is never guessed (INPUTS 4)."""
    return bool(sample.different) and set(sample.different) <= {"0", "1", "2", "3", "9"}


def _part(values: Iterable[str], looks: Callable[[str], bool]) -> float:
    answers = [looks(value.strip()) for value in values]
    return sum(answers) / len(answers)


def _is_identity(text: str) -> bool:
    return len(text) >= 10 and isinstance(identify(text), Identity)  # noqa: PLR2004 - eleven digits, or ten without the zero


def _in_preset(text: str) -> bool:
    return text in preset()


def _is_gender(text: str) -> bool:
    return folded(text) in GENDER


def _is_number(text: str) -> bool:
    return _BESIDE_DIGITS.sub("", text).isdigit() and not _DOTTED_DATE.fullmatch(text)


def _is_share(text: str) -> bool:
    return _is_number(text) and float(re.sub(r"[^\d.]", "", text.replace(",", ".")) or 0) <= _LARGEST_SHARE


def _is_date(text: str) -> bool:
    return bool(_DATE.fullmatch(text))


def _is_code(text: str) -> bool:
    return len(text) <= 8 and any(sign.isdigit() for sign in text) and " " not in text  # noqa: PLR2004 - 1434, SKO1434


def _is_key(text: str) -> bool:
    return any(sign.isdigit() for sign in text) and not re.search(r"[.,]\d{1,2}$", text)


def _is_birth(text: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", text)) or _is_date(text)


def _is_title(text: str) -> bool:
    return any(sign.isalpha() for sign in text)


_BESIDE_DIGITS = re.compile(r"kr|nok|[\s.,'’()%\-−–]", re.IGNORECASE)
_DOTTED_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d{4}-\d{1,2}-\d{1,2}(?:[T ].*)?|(?:19|20|99)\d{6}|\d{5}")

_LOOKS: dict[Field, Callable[[str], bool]] = {
    Field.NATIONAL_ID: _is_identity,
    Field.EMPLOYEE_NUMBER: _is_key,
    Field.GENDER: _is_gender,
    Field.BIRTH_YEAR: _is_birth,
    Field.POSITION_CODE: _is_code,
    Field.POSITION_TITLE: _is_title,
    Field.FULL_TIME_SHARE: _is_share,
    Field.LEAVE_GRADE: _is_share,
    Field.APPOINTMENT: lambda text: folded(text) in APPOINTMENT or folded(text) in ANSWER,
    Field.WANTS_MORE_HOURS: lambda text: folded(text) in ANSWER,
    Field.AVAILABLE_FOR_MORE_HOURS: lambda text: folded(text) in ANSWER,
    Field.LEAVE_KIND: lambda text: folded(text) in LEAVE,
    **dict.fromkeys((Field.STARTED, Field.LEFT, Field.LEAVE_FROM, Field.LEAVE_UNTIL), _is_date),
    **dict.fromkeys(
        (
            Field.AGREED_PAY,
            Field.IRREGULAR,
            Field.BONUS,
            Field.OVERTIME,
            Field.BENEFITS,
            Field.AMOUNT,
            Field.WEEKLY_HOURS,
            Field.AGREED_DAYS,
            Field.SELF_CERTIFIED_DAYS,
            Field.DOCTOR_CERTIFIED_DAYS,
            Field.SICK_CHILD_DAYS,
        ),
        _is_number,
    ),
}
_LOOSE = frozenset(_LOOKS) - {
    Field.NATIONAL_ID,
    Field.GENDER,
    Field.FULL_TIME_SHARE,
    Field.LEAVE_GRADE,
    Field.APPOINTMENT,
    Field.WANTS_MORE_HOURS,
    Field.AVAILABLE_FOR_MORE_HOURS,
    Field.LEAVE_KIND,
}
"""Any number, date or title looks like these (hours of overtime as much as kroner): contents can only contradict."""
_OPEN_ENDED = frozenset({Field.APPOINTMENT, Field.LEAVE_KIND, Field.NATIONAL_ID})
"""Words and numbers that we do not know may still be right: the reader asks about them one by one."""
