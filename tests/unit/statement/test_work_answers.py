"""Part 2: what answers each requirement, and what only looks like it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jamstilt.activity.activity import Activity
from jamstilt.activity.cooperation import Guideline, Meeting
from jamstilt.activity.measure import EqualityMeasure
from jamstilt.activity.risk import Cause, NoRiskFound, Risk
from jamstilt.language.catalogue import Language
from jamstilt.law.grounds import EMPLOYER_GROUNDS, SIX_AREAS, Area, Ground
from jamstilt.law.measure_record import Progress
from jamstilt.statement.completeness.answered import Answered, Standing
from jamstilt.statement.completeness.work_answers import is_begun, work_answers
from jamstilt.statement.registers import AuthoredText, Registers

GUIDELINE = Guideline(key="personnel_policy", title="Personalpolitikken")
RISK = Risk(key="advert", area=Area.RECRUITMENT, grounds=(Ground.ETHNICITY,), observed="Få søkjarar")
CAUSE = Cause(key="network", risk="advert", text="Vi lyser ut i dei same kanalane")
MEASURE = EqualityMeasure(key="channels", title="Fleire kanalar", answers=("network",), due=date(2025, 6, 1))
MEETING = Meeting(body="AMU", on=date(2024, 5, 14), about="Risikoane")
EVERYTHING = Activity(
    policies=(GUIDELINE,),
    risks=(RISK,),
    causes=(CAUSE,),
    measures=(MEASURE,),
    meetings=(MEETING,),
    examined=(
        *(NoRiskFound(because="Vi såg etter", on=date(2024, 3, 1), area=area) for area in Area),
        *(NoRiskFound(because="Vi såg etter", on=date(2024, 3, 1), ground=ground) for ground in EMPLOYER_GROUNDS),
    ),
)
FINISHED = EqualityMeasure(key="course", title="Kurs", progress=Progress.DONE, evaluation="Det hjelpte")
PROMISED = Activity(measures=(MEASURE, FINISHED))


def answers(activity: Activity = EVERYTHING, *, earlier: bool = False, **more) -> dict[str, Answered]:
    found = work_answers(Registers(activity=activity, **more), 2024, earlier=earlier)
    return {each.requirement.key: each for each in found}


def missing(activity: Activity = EVERYTHING, **more) -> set[str]:
    return {key for key, each in answers(activity, **more).items() if each.standing is not Standing.ANSWERED}


def text(section: str, markdown: str = "Vi arbeider slik.") -> tuple[AuthoredText, ...]:
    return (AuthoredText(section, Language.NYNORSK, f"text/nn/{section}.md", markdown),)


def values(answered: Answered) -> dict[str, object]:
    assert answered.reason is not None
    return dict(answered.reason.values)


def test_a_whole_register_answers_everything():
    assert missing() == set()


@pytest.mark.parametrize(
    ("lost", "gap"),
    [
        ({"policies": ()}, {"principles"}),
        ({"causes": ()}, {"four_steps"}),
        ({"measures": ()}, {"four_steps", "plans"}),
        ({"meetings": ()}, {"cooperation"}),
        ({"meetings": (replace(MEETING, on=date(2023, 12, 31)),)}, {"cooperation"}),
        ({"meetings": (replace(MEETING, on=date(2025, 1, 1)),)}, {"cooperation"}),
        ({"measures": (replace(MEASURE, due=date(2024, 12, 31)),)}, {"plans"}),
        ({"measures": (replace(MEASURE, due=date(2025, 1, 1)),)}, set()),
        ({"measures": (replace(MEASURE, due=None),)}, {"plans"}),
        ({"measures": (replace(MEASURE, progress=Progress.DONE),)}, {"plans"}),
    ],
)
def test_what_is_taken_out_is_missing(lost, gap):
    assert missing(replace(EVERYTHING, **lost)) == gap


def test_an_empty_register_answers_only_that_nothing_was_promised():
    assert missing(Activity()) == set(answers()) - {"evaluation"}


@pytest.mark.parametrize("area", SIX_AREAS)
def test_each_area_that_nobody_treated_is_named(area):
    risks = () if area is Area.RECRUITMENT else (RISK,)
    examined = tuple(each for each in EVERYTHING.examined if each.area is not area)
    found = answers(replace(EVERYTHING, risks=risks, examined=examined))["areas"]
    assert found.standing is Standing.MISSING
    assert values(found)["missing"].key == f"law.area.{area}"


@pytest.mark.parametrize("ground", EMPLOYER_GROUNDS)
def test_each_ground_that_nobody_treated_is_named(ground):
    examined = tuple(each for each in EVERYTHING.examined if each.ground is not ground)
    found = answers(replace(EVERYTHING, examined=examined))["grounds"]
    if ground in RISK.grounds:
        assert found.standing is Standing.ANSWERED
    else:
        assert values(found)["missing"].key == f"law.ground.{ground}"


def test_harassment_is_no_seventh_area():
    examined = tuple(each for each in EVERYTHING.examined if each.area is not Area.HARASSMENT)
    assert missing(replace(EVERYTHING, examined=examined)) == {"harassment"}


def test_where_no_risk_was_found_at_all_there_is_nothing_to_have_causes():
    assert "four_steps" not in missing(replace(EVERYTHING, risks=(), causes=(), measures=()))


def test_age_is_not_asked_of_an_employer():
    assert not any(each.ground is Ground.AGE for each in EVERYTHING.examined)
    assert "grounds" not in missing()


@pytest.mark.parametrize(("section", "answered"), [("principles", True), ("plans", True), ("areas", False)])
def test_prose_answers_principles_and_plans_and_never_counts_areas(section, answered):
    assert (section not in missing(Activity(), texts=text(section))) is answered


@pytest.mark.parametrize("markdown", ["", "  \n", "<!-- skriv her -->\n"])
def test_a_text_that_says_nothing_answers_nothing(markdown):
    assert "principles" in missing(Activity(), texts=text("principles", markdown))


def test_a_promise_without_an_evaluation_is_missing_and_named():
    found = answers(promised=PROMISED)["evaluation"]
    assert found.standing is Standing.MISSING
    assert values(found) == {"missing": 1, "promised": 1, "keys": "channels"}


def test_a_promise_with_an_evaluation_is_answered():
    evaluated = replace(EVERYTHING, measures=(replace(MEASURE, evaluation="Fleire søkte"),))
    assert missing(evaluated, promised=PROMISED) == set()


def test_a_text_does_not_evaluate_a_measure_that_was_promised():
    assert missing(promised=PROMISED, texts=text("evaluation")) == {"evaluation"}


def test_a_promise_that_was_finished_and_never_evaluated_is_missing_too():
    never = Activity(measures=(replace(FINISHED, evaluation=None),))
    assert values(answers(promised=never)["evaluation"]) == {"missing": 1, "promised": 1, "keys": "course"}


def test_what_was_finished_and_evaluated_last_year_needs_nothing_more():
    finished = Activity(measures=PROMISED.measures[1:])
    found = answers(promised=finished)["evaluation"]
    assert (found.standing, found.reason.key) == (Standing.ANSWERED, "completeness.reason.all_finished")


def test_with_no_earlier_statement_nothing_was_promised_and_that_is_said():
    found = answers()["evaluation"]
    assert (found.standing, found.reason.key) == (Standing.ANSWERED, "completeness.reason.nothing_promised")


def test_an_earlier_statement_whose_promises_nobody_kept_is_missing_until_a_text_tells_of_it():
    assert missing(earlier=True) == {"evaluation"}
    assert missing(earlier=True, texts=text("evaluation")) == set()


def test_the_part_is_begun_by_an_entry_or_a_text_of_its_own():
    assert not is_begun(Registers())
    assert not is_begun(Registers(texts=text("summary")))
    assert is_begun(Registers(texts=text("principles")))
    assert is_begun(Registers(activity=Activity(meetings=(MEETING,))))
