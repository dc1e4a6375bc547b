"""What last year's statement expected is answered this year, or somebody is asked."""

from __future__ import annotations

from records import programme

from jamstilt.authority.authority import Authority
from jamstilt.authority.expected import expected, unanswered
from jamstilt.authority.field import Expectation
from jamstilt.findings import Severity, Where

PLACE = Where(file="earlier/authority-2023.toml", row=3)
LAST_YEAR = Authority(
    expectations=(Expectation(key="guide", title="Rettleiar", text="Han kjem.", at=PLACE),),
    programmes=(programme(key="chance", expectation="Fleire i arbeid."), programme(key="other")),
)


def rules(authority: Authority) -> list[tuple[str, str]]:
    return [(found.rule, str(dict(found.problem.values)["key"])) for found in unanswered(authority, LAST_YEAR)]


def test_an_expectation_and_a_programme_both_wait_for_what_came_of_them():
    found = unanswered(Authority(), LAST_YEAR)
    assert rules(Authority()) == [("expectation_not_answered", "guide"), ("expectation_not_answered", "chance")]
    assert (found[0].severity, found[0].where) == (Severity.DECIDE, PLACE)


def test_the_same_key_with_what_came_of_it_answers_an_expectation():
    silent = Authority(expectations=(Expectation(key="guide", title="Rettleiar"),))
    answered = Authority(expectations=(Expectation(key="guide", title="Rettleiar", came_of="Han er her."),))
    assert rules(silent)[0] == ("expectation_not_answered", "guide")
    assert rules(answered) == [("expectation_not_answered", "chance")]


def test_the_result_of_a_programme_answers_what_was_expected_of_it():
    assert rules(Authority(programmes=(programme(key="chance", result="Sju av ti."),))) == [
        ("expectation_not_answered", "guide")
    ]


def test_a_programme_of_which_nothing_was_expected_is_not_asked_for():
    assert [each.key for each in expected(Authority(), LAST_YEAR)] == ["guide", "chance"]


def test_nothing_is_asked_where_there_was_no_statement_last_year():
    assert unanswered(Authority(), Authority()) == ()
