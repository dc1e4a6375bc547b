"""What always holds of part 2: nothing that somebody wrote is lost, and a hidden number leaves no words behind."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from written import PROFILE, released

from jamstilt.activity.activity import Activity
from jamstilt.activity.goals import Reached, reached
from jamstilt.activity.measure import EqualityMeasure, Goal, Operator
from jamstilt.activity.numbers import numbers
from jamstilt.activity.risk import Cause, Risk
from jamstilt.disclosure.aggregates import SafeReported
from jamstilt.figure import Figure, Gender, Measure, Reason, Suppressed
from jamstilt.language.catalogue import Language, Words
from jamstilt.law.grounds import Area, Ground
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.active_work.active_work import active_work
from jamstilt.statement.registers import Registers
from jamstilt.statement.statement import Prose, Section, Table
from jamstilt.statement.writer import Writer

KEYS = ("a", "b", "c")


def own(text: str) -> ByLanguage:
    return ByLanguage(own=text)


@st.composite
def registers(draw: st.DrawFn) -> Activity:
    """Risks, causes of them, and measures that answer some of these causes, or others, or none."""
    risks = draw(st.lists(st.sampled_from(KEYS), min_size=1, unique=True))
    causes = draw(st.lists(st.sampled_from(KEYS), unique=True))
    measures = draw(st.lists(st.sampled_from(KEYS), unique=True))
    return Activity(
        risks=tuple(
            Risk(key=key, area=draw(st.sampled_from(Area)), grounds=(Ground.GENDER,), observed=own(f"Risk {key}."))
            for key in risks
        ),
        causes=tuple(Cause(key=key, risk=draw(st.sampled_from(risks)), text=own(f"Cause {key}.")) for key in causes),
        measures=tuple(
            EqualityMeasure(
                key=key,
                title=own(f"Measure {key}"),
                answers=tuple(draw(st.lists(st.sampled_from(KEYS), max_size=2, unique=True))),
                due=date(2025, 1, 1),
            )
            for key in measures
        ),
    )


def printed(section: Section) -> list[str]:
    texts = [block.text for block in section.blocks if isinstance(block, Prose)]
    rows = [row for block in section.blocks if isinstance(block, Table) for row in block.rows]
    cells = [text for row in rows for text in (row.label, *(entry.text for entry in row.entries))]
    return [*texts, *cells, *(text for inner in section.sections for text in printed(inner))]


def written(now: Activity, before: Activity) -> list[str]:
    reported = {each.name: SafeReported(each, each.told) for each in numbers(now, 2024)}
    release = replace(released({}), reported=reported)
    writer = Writer(release, PROFILE, Words(Language.NYNORSK), Registers(activity=now, promised=before))
    areas = next(each for each in active_work(writer).sections if each.key == "areas")
    return printed(areas)


@given(registers(), registers())
def test_every_risk_cause_and_measure_is_told_and_every_measure_once(now: Activity, before: Activity):
    told = written(now, before)
    everything = " ".join(told)
    assert all(f"Risk {each.key}." in everything for each in now.risks)
    assert all(f"Cause {each.key}." in everything for each in now.causes)
    titles = Counter(text for text in told if text.startswith("Measure "))
    assert titles == {f"Measure {each.key}": 1 for each in now.measures}


values = st.fractions(0, 100)


@given(st.sampled_from(Operator), values, st.lists(values, max_size=4), values)
def test_a_hidden_value_never_changes_what_is_said_of_a_goal(operator: Operator, threshold, shown, hidden):
    goal = Goal(key="g", title=own("Goal"), operator=operator, threshold=threshold)
    without = reached(goal, [*shown, None], 2024)
    fails = any(reached(goal, [each], 2024) is Reached.NOT_MET for each in shown)
    assert without is (Reached.NOT_MET if fails else Reached.NOT_SHOWN)
    assert (reached(goal, [*shown, hidden], 2024) is Reached.MET) == all(
        reached(goal, [each], 2024) is Reached.MET for each in (*shown, hidden)
    )


@given(st.integers(0, 300), st.integers(0, 300))
def test_a_group_with_a_hidden_gender_is_not_named(women: int, men: int):
    figures = {
        Figure(Measure.EMPLOYEES, "managers", Gender.WOMEN, 2024): women,
        Figure(Measure.EMPLOYEES, "managers", Gender.MEN, 2024): Suppressed(Reason.FEW_PEOPLE),
        Figure(Measure.EMPLOYEES, "managers", Gender.ALL, 2024): women + men,
    }
    profile = replace(PROFILE, preferred_gender_share=Fraction(2, 5))
    writer = Writer(released(figures), profile, Words(Language.NYNORSK), Registers(activity=Activity(risks=(RISK,))))
    section = next(each for each in active_work(writer).sections if each.key == "preferred_gender")
    assert [type(block) for block in section.blocks] == [Prose]


RISK = Risk(key="r", area=Area.PROMOTION, grounds=(Ground.GENDER,), observed=own("Risk."))
