"""What no number of a register can be, whoever wrote it: fewer than none, a part larger than its whole (METHODS 26)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jamstilt.figure import Unit
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.message import Number
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.quantity import Qualifier, StatedAmount
from jamstilt.register.reported import PEOPLE, NumberKind

NEGATIVE = Rule("register", "negative", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
PART_EXCEEDS_WHOLE = Rule("register", "part_exceeds_whole", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
SHARE_OVER_ALL = Rule("register", "share_over_all", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
COUNT_AS_TEXT = Rule("register", "count_as_text", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
PERCENT_WITHOUT_BASE = Rule("register", "percent_without_base", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)

ALL_OF_IT = 100
"""Per cent."""


def amount_findings(at: Where, key: str, amounts: Mapping[str, StatedAmount | None]) -> Iterator[Finding]:
    """Amounts by the name of their field: none may be negative, and a share is no more than all."""
    for field, amount in amounts.items():
        if amount is not None and amount.value < 0:
            yield NEGATIVE.at(at, key=key, field=field, number=_number(amount))
        if amount is not None and field in SHARES and amount.value > ALL_OF_IT:
            yield SHARE_OVER_ALL.at(at, key=key, field=field, number=_number(amount))


SHARES = frozenset({"women_share", "men_share", "other_share", "share", "found_relevant"})
"""Fields that are per cents of a whole."""


def part_findings(
    at: Where, key: str, part: tuple[str, StatedAmount | None], whole: tuple[str, StatedAmount | None]
) -> Iterator[Finding]:
    """A part that is larger than what it is a part of; of approximate numbers nobody can say."""
    (field, some), (among, everything) = part, whole
    if some is None or everything is None or {some.qualifier, everything.qualifier} != {Qualifier.EXACT}:
        return
    if some.value > everything.value:
        yield PART_EXCEEDS_WHOLE.at(
            at, key=key, field=field, number=_number(some), whole=among, limit=_number(everything)
        )


def key_number_findings(at: Where, key: str, numbers: Iterable[KeyNumber]) -> Iterator[Finding]:
    """Key numbers that nobody can count or check: negative, written as text, or a per cent of nobody knows what."""
    for number in numbers:
        value, is_people = number.value, number.unit in PEOPLE
        if is_people and value is not None and value.value < 0:
            yield NEGATIVE.at(at, key=key, field=number.key, number=_number(value))
        if is_people and value is None and any(sign.isdigit() for sign in number.text or ""):
            yield COUNT_AS_TEXT.at(at, key=key, number=number.key)
        if number.unit is NumberKind.PERCENT and value is not None and not (number.base or number.limit):
            yield without_base(at, key, number.key, value)
        if is_people:
            yield from part_findings(at, key, (number.key, value), ("base", number.base))


def without_base(at: Where, key: str, number: str, share: StatedAmount) -> Finding:
    """That nobody can check a per cent: what it is taken of is not there (METHODS 26: percent-base)."""
    return PERCENT_WITHOUT_BASE.at(at, key=key, number=number, share=Number(share.value, share.decimals, Unit.PERCENT))


def _number(amount: StatedAmount) -> Number:
    return Number(amount.value, amount.decimals)
