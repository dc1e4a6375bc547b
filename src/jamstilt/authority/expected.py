"""What last year's statement said that the authority expected, held against what this year's says came of it."""

from __future__ import annotations

from dataclasses import dataclass

from jamstilt.authority.authority import Authority
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.law.provision import PUBLIC_AUTHORITY
from jamstilt.register.wording import ByLanguage

EXPECTATION_NOT_ANSWERED = Rule("authority", "expectation_not_answered", Severity.DECIDE, provision=PUBLIC_AUTHORITY)


@dataclass(frozen=True, slots=True)
class Expected:
    """One expectation of last year, by itself or of a programme (whose result answers it), and this year's answer."""

    key: str
    title: ByLanguage
    text: ByLanguage | None
    came_of: ByLanguage | None
    at: Where
    of_programme: bool = False


def expected(authority: Authority, promised: Authority) -> tuple[Expected, ...]:
    """Everything that last year's register expected, in its order; programmes are answered by their result."""
    answers = {each.key: each.came_of for each in authority.expectations}
    results = {each.key: each.result for each in authority.programmes}
    return (
        *(Expected(each.key, each.title, each.text, answers.get(each.key), each.at) for each in promised.expectations),
        *(
            Expected(each.key, each.title, each.expectation, results.get(each.key), each.at, of_programme=True)
            for each in promised.programmes
            if each.expectation is not None
        ),
    )


def unanswered(authority: Authority, promised: Authority) -> tuple[Finding, ...]:
    """A finding for each of them of which nobody says what came (R6.2: results and expectations)."""
    return tuple(
        EXPECTATION_NOT_ANSWERED.at(each.at, key=each.key)
        for each in expected(authority, promised)
        if each.came_of is None
    )
