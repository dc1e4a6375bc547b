"""A provision: the place in the law that a figure, a finding or a requirement rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

EQUALITY_ACT = "LDL"
"""Likestillings- og diskrimineringsloven (LOV-2017-06-16-51)."""

GDPR = "GDPR"
"""Regulation (EU) 2016/679, cited by article."""


@dataclass(frozen=True, slots=True)
class Provision:
    """Act, section, paragraph and letter, and the days between which it reads so."""

    act: str
    section: str
    paragraph: int | None = None
    letter: str | None = None
    since: date | None = None
    until: date | None = None

    def __str__(self) -> str:
        if self.act == GDPR:
            return f"{self.act} art. {self.section}" + (f"({self.paragraph})" if self.paragraph else "")
        paragraph = f" ({self.paragraph})" if self.paragraph else ""
        letter = f" {self.letter}" if self.letter else ""
        return f"{self.act} § {self.section}{paragraph}{letter}"


_SINCE_2020 = date(2020, 1, 1)

DUTY_TO_ACT = Provision(EQUALITY_ACT, "26", since=_SINCE_2020)
DUTY_TO_ISSUE_STATEMENT = Provision(EQUALITY_ACT, "26 a", since=_SINCE_2020)
PUBLIC_AUTHORITY = Provision(EQUALITY_ACT, "24", since=_SINCE_2020)
EQUAL_PAY = Provision(EQUALITY_ACT, "34")
PERSONAL_DATA = Provision(GDPR, "9", 1)
