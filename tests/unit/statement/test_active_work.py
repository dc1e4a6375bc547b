"""Part 2 from the register: nothing is lost, nothing hidden is told, and no gap is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from whole_register import CAUSE, EXAMINED, MEASURE, MEETING, NOTHING, RISK, WHOLE, other, words
from written import PROFILE, released

from jamstilt.activity.activity import Activity
from jamstilt.activity.composition import BackgroundDefinition, CategoryGroup, Composition
from jamstilt.activity.cooperation import Guideline, StaffSurvey
from jamstilt.activity.measure import Goal, Operator, Scope
from jamstilt.activity.numbers import numbers
from jamstilt.disclosure.aggregates import SafeReported
from jamstilt.disclosure.audience import Audience
from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, NotApplicable, Reason, Suppressed
from jamstilt.language.catalogue import Language, Words
from jamstilt.law.grounds import Area, Ground
from jamstilt.law.measure_record import Progress, ResultLevel
from jamstilt.law.provision import DUTY_TO_ACT
from jamstilt.register.key_number import KeyNumber
from jamstilt.register.reported import NumberKind, Reported, ReportedNumber
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.active_work.active_work import active_work
from jamstilt.statement.registers import AuthoredText, Registers
from jamstilt.statement.statement import Chart, Entry, Notice, Points, Prose, Record, Row, Section, Table
from jamstilt.statement.writer import Writer

HIDDEN = Suppressed(Reason.FEW_PEOPLE)
FOLLOWS_RULE = replace(PROFILE, preferred_gender_share=Fraction(2, 5))
PEOPLE = {"managers": (5, 2), "case_workers": (60, 40), "it": (1, 1)}


def writer(  # noqa: PLR0913 - what a statement can be made of
    activity: Activity = WHOLE,
    promised: Activity = NOTHING,
    *,
    language: Language = Language.NYNORSK,
    texts: tuple[str, ...] = (),
    hidden: tuple[object, ...] = (),
    extra: tuple[ReportedNumber, ...] = (),
) -> Writer:
    answers: dict = {}
    for group, (women, men) in {**PEOPLE, TOTAL: (66, 43)}.items():
        answers |= {
            Figure(Measure.EMPLOYEES, group, Gender.WOMEN, 2024): women,
            Figure(Measure.EMPLOYEES, group, Gender.MEN, 2024): men,
            Figure(Measure.EMPLOYEES, group, Gender.ALL, 2024): women + men,
            Figure(Measure.GENDER_SHARE, group, Gender.WOMEN, 2024): Fraction(100 * women, women + men),
            Figure(Measure.GENDER_SHARE, group, Gender.MEN, 2024): Fraction(100 * men, women + men),
            Figure(Measure.GENDER_SHARE, group, Gender.WOMEN, 2023): Fraction(50),
        }
    answers |= {figure: HIDDEN for figure in hidden if isinstance(figure, Figure)}
    reported = {
        each.name: SafeReported(each, HIDDEN if each.name in hidden else each.told)
        for each in (*numbers(activity, 2024), *extra)
    }
    written = tuple(AuthoredText(each, language, f"text/nn/{each}.md", "Prosa.") for each in texts)
    return Writer(
        replace(released(answers), reported=reported),
        FOLLOWS_RULE,
        Words(language),
        Registers(activity=activity, promised=promised, texts=written),
    )


def sections(section: Section) -> Iterator[Section]:
    yield section
    for inner in section.sections:
        yield from sections(inner)


def blocks(section: Section) -> list[object]:
    return [block for each in sections(section) for block in each.blocks]


def part(key: str, of: Writer) -> Section:
    return next(each for each in sections(active_work(of)) if each.key == key)


def said(section: Section) -> str:
    """Everything that is printed."""
    found: list[str] = []
    for block in blocks(section):
        match block:
            case Prose(text=text):
                found.append(text)
            case Points(items=items):
                found += items
            case Record(title=title, details=details, status=status):
                found += [title, status, *(detail.text for detail in details)]
            case Table(caption=caption, rows=rows, notes=notes):
                found += [caption, *notes]
                found += [text for row in rows for text in (row.label, *(entry.text for entry in row.entries))]
            case Chart(title=title, alternative=alternative):
                found += [title, alternative]
    return "\n".join(found)


def told(section: Section, key: str, label: str) -> dict[str, str]:
    """What a table of words says in a row, by its heads; the cells that are empty left out."""
    table = next(block for block in blocks(section) if isinstance(block, Table) and block.key == key)
    return {head.label: text for head, text in zip(table.columns, row(table, label), strict=True) if text}


def measure(of: Writer) -> dict[str, str]:
    return told(part("recruitment", of), "measures_recruitment", "Rewrite the adverts")


def row(table: object, label: str) -> list[str]:
    assert isinstance(table, Table)
    found: Row = next(each for each in table.rows if each.label == label)
    return [entry.text for entry in found.entries]


def goal(**changes: object) -> Activity:
    whole = {"key": "balance", "title": words("Balanse"), "operator": Operator.AT_LEAST, "threshold": 40, **changes}
    return other(WHOLE, goals=(Goal(**whole),))  # type: ignore[arg-type] - read as a file's values


def goal_row(of: Writer, place: int = 0) -> list[str]:
    table = [block for block in part("goals", of).blocks if isinstance(block, Table)][place]
    return [entry.text for entry in table.rows[0].entries]


def test_where_nothing_is_written_the_part_says_so():
    assert any(isinstance(block, Notice) for block in blocks(active_work(writer(NOTHING))))
    assert not any(isinstance(block, Notice) for block in blocks(active_work(writer())))


def test_prose_alone_makes_a_section_to_place_it_in():
    written = active_work(writer(NOTHING, texts=("plans",)))
    assert [each.key for each in written.sections] == ["preferred_gender", "plans"]
    assert written.sections[-1].title == "Planar framover"


def test_prose_on_one_area_alone_makes_that_area():
    areas = part("areas", writer(NOTHING, texts=("promotion",)))
    assert [(each.key, each.blocks) for each in areas.sections] == [("promotion", ())]


def test_the_sections_stand_in_the_order_of_the_work():
    policies = (Guideline(key="diversity", title=words("Mangfaldspolicy")),)
    described = with_composition().compositions
    everything = other(goal(figure="employees women share"), policies=policies, compositions=described)
    share = composition(2024, 30)
    keys = [each.key for each in active_work(writer(everything, Activity(measures=(MEASURE,)), extra=share)).sections]
    assert keys == [
        "principles",
        "cooperation",
        "four_steps",
        "areas",
        "goals",
        "preferred_gender",
        "composition",
        "evaluation",
        "plans",
    ]
    areas = part("areas", writer(everything))
    assert [each.key for each in areas.sections] == list(Area)


@pytest.mark.parametrize("language", Language)
def test_every_language_has_its_words_and_no_gap_is_printed(language: Language):
    lacking = Activity(risks=(RISK,), causes=(CAUSE,), measures=(other(MEASURE, owner=None, answers=()),))
    told = said(active_work(writer(lacking, Activity(measures=(MEASURE,)), language=language)))
    assert "Few men apply." in told
    assert "{" not in told


def test_the_introduction_counts_the_four_steps():
    points = next(block for block in active_work(writer()).blocks if isinstance(block, Points))
    assert points.items == (
        "Undersøkje: 1 risiko eller hinder er funne.",
        "Analysere: 1 årsak er skriven ned.",
        "Setje i verk: 1 tiltak, av dei 1 planlagt.",
        "Vurdere: 0 tiltak er evaluerte.",
    )


def test_a_risk_is_told_with_its_number_its_grounds_its_evidence_and_its_cause():
    found = other(RISK, evidence=words("Søkjarlista."), grounds=(Ground.GENDER, Ground.ETHNICITY))
    section = part("recruitment", writer(other(WHOLE, risks=(found,))))
    assert told(section, "risks_recruitment", "1 Kjønn og etnisitet i kombinasjon") == {
        "Vi fann": "Few men apply.",
        "Byggjer på": "Søkjarlista.",
        "Årsak": "The adverts speak to women.",
    }


def test_risks_are_numbered_through_the_areas_as_they_are_printed():
    later = other(RISK, key="later", area=Area.PROMOTION)
    alike = other(RISK, key="alike")
    areas = part("areas", writer(other(WHOLE, risks=(later, RISK, alike))))
    tables = [block for block in blocks(areas) if isinstance(block, Table) and block.key.startswith("risks_")]
    assert [[each.label for each in table.rows] for table in tables] == [["1 Kjønn", "2 Kjønn"], ["3 Kjønn"]]


def test_an_unknown_cause_and_a_cause_without_a_measure_say_why():
    unknown = other(RISK, no_cause_because=words("Vi har ikkje spurt."))
    section = part("recruitment", writer(other(WHOLE, risks=(unknown,), causes=(), measures=())))
    assert told(section, "risks_recruitment", "1 Kjønn")["Årsak"] == "Ikkje kjend. Vi har ikkje spurt."
    left = other(CAUSE, no_measure_because=words("Det er lite å gjere."))
    section = part("recruitment", writer(other(WHOLE, causes=(left,), measures=())))
    assert told(section, "risks_recruitment", "1 Kjønn")["Ikkje tiltak fordi"] == "Det er lite å gjere."


def test_what_was_examined_is_told_with_its_day_and_its_reason():
    assert told(part("promotion", writer()), "examined_promotion", "Heile området") == {
        "Undersøkt": "1.\u00a0mars 2024",
        "Grunngiving": "No signs.",
    }


def test_what_people_write_of_an_area_can_stand_before_what_the_register_says():
    assert not any(isinstance(block, Prose) for area in part("areas", writer()).sections for block in area.blocks)


def test_every_measure_is_printed_once_wherever_it_belongs():
    second = other(RISK, key="second", area=Area.PROMOTION)
    older = other(RISK, key="older", area=Area.DEVELOPMENT)
    causes = (CAUSE, other(CAUSE, key="b", risk="second"))
    before = Activity(risks=(older,), causes=(other(CAUSE, key="c", risk="older"),))
    measures = (
        MEASURE,
        other(MEASURE, key="both", title=words("Both"), answers=("b", "language")),
        other(MEASURE, key="carried", title=words("Carried"), answers=("c",)),
        other(MEASURE, key="lost", title=words("Lost"), answers=()),
    )
    everything = Activity(risks=(RISK, second), causes=causes, measures=measures)
    areas = part("areas", writer(everything, before))
    tables = {
        (each.key, block.key): block for each in sections(areas) for block in each.blocks if isinstance(block, Table)
    }
    assert {where: [each.label for each in table.rows] for where, table in tables.items()} == {
        ("recruitment", "risks_recruitment"): ["1 Kjønn"],
        ("promotion", "risks_promotion"): ["2 Kjønn"],
        ("areas", "measures_elsewhere"): ["Lost"],
        ("recruitment", "measures_recruitment"): ["Rewrite the adverts"],
        ("promotion", "measures_promotion"): ["Both"],
        ("development", "carried_development"): ["Carried"],
    }
    assert told(areas, "risks_recruitment", "1 Kjønn")["Tiltak på eit anna område"] == "«Both»"
    assert "Tiltak på eit anna område" not in told(areas, "risks_promotion", "2 Kjønn")
    assert told(areas, "measures_promotion", "Both")["Mot risiko"] == "2 og 1"
    assert told(areas, "carried_development", "Carried")["Svarar på"] == "The adverts speak to women."


def test_a_measure_names_the_causes_it_answers_by_the_number_of_their_risk():
    assert measure(writer()) == {
        "Mot risiko": "1",
        "Ansvarleg": "Head of HR",
        "Status og tid": "planlagt, 1.\u00a0januar 2024 – 1.\u00a0januar 2025",
    }
    second = other(CAUSE, key="b", text=words("A second."))
    of = writer(other(WHOLE, causes=(CAUSE, second), measures=(other(MEASURE, answers=("b",)),)))
    assert told(part("recruitment", of), "risks_recruitment", "1 Kjønn")["Årsak"] == (
        "a) The adverts speak to women. b) A second."
    )
    assert measure(of)["Mot risiko"] == "1b"


def test_the_level_of_a_result_is_told_in_a_word():
    done = other(MEASURE, progress=Progress.DONE, start=None, level=ResultLevel.OUTPUT)
    assert measure(writer(other(WHOLE, measures=(done,))))["Status og tid"] == (
        "gjennomført, innan 1.\u00a0januar 2025. Resultatnivå: levert"
    )


def test_a_text_in_another_language_is_marked_with_it():
    english = other(MEASURE, owner=ByLanguage(en="Head of HR"), description=ByLanguage(nn="Vi skriv om."))
    tables = [
        each
        for each in blocks(part("recruitment", writer(other(WHOLE, measures=(english,)))))
        if isinstance(each, Table)
    ]
    languages = {entry.text: entry.language for table in tables for each in table.rows for entry in each.entries}
    assert (languages["Head of HR"], languages["Vi skriv om."]) == (Language.ENGLISH, None)
    risks = part("recruitment", writer(language=Language.BOKMAL)).blocks[0]
    assert isinstance(risks, Table)
    assert risks.rows[0].entries[0] == Entry("Few men apply.", language=Language.NYNORSK)


def test_causes_in_two_languages_have_a_row_each():
    causes = (CAUSE, other(CAUSE, key="b", text=ByLanguage(en="In English.")))
    table = part("recruitment", writer(other(WHOLE, causes=causes))).blocks[0]
    assert isinstance(table, Table)
    assert [(each.label, each.entries[-1].text, each.entries[-1].language) for each in table.rows] == [
        ("1 Kjønn", "a) The adverts speak to women.", None),
        ("1 Kjønn", "b) In English.", Language.ENGLISH),
    ]


def test_the_matrix_says_in_a_word_how_far_each_place_has_come():
    alone = other(RISK, key="b", area=Area.PROMOTION, grounds=(Ground.DISABILITY,), no_cause_because=words("x"))
    lines = tuple(each for each in EXAMINED if each.ground is Ground.BELIEF)
    table = part("four_steps", writer(other(WHOLE, risks=(RISK, alone), examined=lines))).blocks[0]
    assert row(table, "Kjønn") == ["tiltak", *"––––––"]
    assert row(table, "Funksjonsnedsetjing") == [*"––", "risiko", *"––––"]
    assert row(table, "Livssyn") == ["ingen"] * 7
    assert len(table.rows) == 11


def test_numbers_come_from_the_release_and_a_hidden_one_is_a_sign():
    policy = Guideline(
        key="a", title=words("A"), numbers=(KeyNumber(key="n", label=words("N"), value=3, unit=NumberKind.YEARS),)
    )  # type: ignore[arg-type] - read as a file's number
    survey = StaffSurvey(key="s", title=words("S"), year=2024, invited=9, answered=2)  # type: ignore[arg-type] - the same
    work = other(WHOLE, policies=(policy,), surveys=(survey,))
    assert "3 år" in said(part("principles", writer(work)))
    record = part("four_steps", writer(work, hidden=(Reported("survey", "s", "answered", "all", "2024"),))).blocks[-1]
    assert [detail.text for detail in record.details] == ["2024", "9", ":", "22\u00a0%"]


def test_a_goal_is_met_or_not_by_its_figure():
    assert goal_row(writer(goal(figure="employees women share"))) == [
        "minst 40\u00a0%",
        "60,55\u00a0%",
        "50,00\u00a0%",
        "ja",
    ]
    assert goal_row(writer(goal(figure="employees men share")))[-1] == "nei"
    assert goal_row(writer(goal(figure="employees men share", period=2026)))[::3] == [
        "minst 40\u00a0% i 2026",
        "ikkje enno",
    ]


def test_a_share_that_is_only_printed_as_the_threshold_is_not_at_it():
    of = writer(goal(figure="employees women share"))
    counts = {Gender.WOMEN: 9999, Gender.MEN: 15001}
    figures = {Figure(Measure.EMPLOYEES, TOTAL, gender, 2024): number for gender, number in counts.items()}
    share = Figure(Measure.GENDER_SHARE, TOTAL, Gender.WOMEN, 2024)
    known = {**of.release.figures, **released({**figures, share: "40.00"}).figures}
    assert goal_row(replace(of, release=replace(of.release, figures=known)))[1::2] == ["40,00\u00a0%", "nei"]


def test_a_goal_with_a_hidden_or_a_missing_figure_is_not_shown():
    share = Figure(Measure.GENDER_SHARE, TOTAL, Gender.WOMEN, 2024)
    assert goal_row(writer(goal(figure="employees women share"), hidden=(share,)))[1::2] == [":", "ikkje vist"]
    assert goal_row(writer(goal(figure="pay.total")))[-1] == "ikkje vist"
    assert goal_row(writer(goal()))[1:] == ["", "", "ikkje vist"]


def test_a_level_that_fails_on_the_page_decides_a_goal_for_a_later_year_as_its_own_row_does():
    work = goal(figure="employees men share", scope=Scope.EVERY_LEVEL, threshold=Fraction(30), period=2025)
    of = writer(work, hidden=(Figure(Measure.GENDER_SHARE, "it", Gender.MEN, 2024),))
    assert goal_row(of)[-1] == "ikkje enno"
    levels = [block for block in part("goals", of).blocks if isinstance(block, Table)][1]
    assert [row(levels, each)[-1] for each in ("Leiarar", "Saksbehandlarar", "IT-folk")] == [
        "ikkje enno",
        "ja",
        "ikkje vist",
    ]


def test_a_level_that_the_figure_cannot_be_had_of_neither_meets_nor_fails():
    work = goal(figure="employees men share", scope=Scope.EVERY_LEVEL, threshold=Fraction(28))
    of = writer(work)
    none = {Figure(Measure.GENDER_SHARE, "it", Gender.MEN, 2024): NotApplicable(Reason.ONE_GENDER_ABSENT)}
    of = replace(of, release=replace(of.release, figures={**of.release.figures, **released(none).figures}))
    assert goal_row(of)[-1] == "ja"
    levels = [block for block in part("goals", of).blocks if isinstance(block, Table)][1]
    assert row(levels, "IT-folk")[::2] == ["–", "–"]


def test_a_goal_for_every_level_is_shown_level_by_level():
    work = goal(figure="employees men share", scope=Scope.EVERY_LEVEL, threshold=Fraction(28))
    assert goal_row(writer(work)) == ["minst 28\u00a0%, på alle nivå", "39,45\u00a0%", "..", "ja"]
    levels = [block for block in part("goals", writer(work)).blocks if isinstance(block, Table)][1]
    assert row(levels, "Leiarar") == ["28,57\u00a0%", "..", "ja"]
    assert goal_row(writer(goal(figure="employees men share", scope=Scope.EVERY_LEVEL)))[-1] == "nei"


def test_one_hidden_level_leaves_the_goal_not_shown_and_no_word_of_its_side():
    work = goal(figure="employees men share", scope=Scope.EVERY_LEVEL, threshold=Fraction(28))
    of = writer(work, hidden=(Figure(Measure.GENDER_SHARE, "managers", Gender.MEN, 2024),))
    assert goal_row(of)[-1] == "ikkje vist"
    levels = [block for block in part("goals", of).blocks if isinstance(block, Table)][1]
    assert row(levels, "Leiarar") == [":", "..", "ikkje vist"]


def test_a_goal_on_immigrant_background_at_every_level_is_not_shown_beside_its_total():
    work = goal(
        figure="composition immigrant_background share",
        scope=Scope.EVERY_LEVEL,
        threshold=30,
        assessment=words("Tal for nivåa finst ikkje."),
    )
    of = writer(work, extra=composition(2024, "31.56"))
    assert goal_row(of) == ["minst 30\u00a0%, på alle nivå", "31,56\u00a0%", "..", "ikkje vist"]
    assert "Tal for nivåa finst ikkje." in said(part("goals", of))
    keys = [block.key for block in part("goals", of).blocks if isinstance(block, Table)]
    assert keys == ["goals", "goal_assessments"]


def test_a_goal_without_a_figure_has_the_employers_own_assessment():
    of = writer(goal(threshold=5, assessment=words("Ikkje nådd, etter vårt syn.")))
    assert goal_row(of) == ["minst 5\u00a0%", "", "", "ikkje vist"]
    assert told(part("goals", of), "goal_assessments", "Balanse") == {"Vår vurdering": "Ikkje nådd, etter vårt syn."}


def test_the_rule_on_the_preferred_gender_lists_the_groups_where_it_applies():
    section = part("preferred_gender", writer())
    table = next(block for block in section.blocks if isinstance(block, Table))
    assert [each.label for each in table.rows] == ["Leiarar"]
    assert row(table, "Leiarar") == ["5", "2", "menn", "28,57"]
    assert "Menn utgjer mindre enn 40 prosent" in said(section)
    assert "Kvinner utgjer" not in said(section)


@pytest.mark.parametrize("gender", [Gender.WOMEN, Gender.MEN])
def test_nothing_is_said_of_a_group_whose_numbers_are_hidden(gender: Gender):
    of = writer(hidden=(Figure(Measure.EMPLOYEES, "managers", gender, 2024),))
    assert "Leiarar" not in said(part("preferred_gender", of))
    assert "utlysinga: «" not in said(part("preferred_gender", of))


@pytest.mark.parametrize(("audience", "named"), [(Audience.PUBLIC, False), (Audience.INTERNAL, True)])
def test_a_group_of_few_people_is_named_only_to_those_entitled(audience: Audience, *, named: bool):
    of = writer()
    few = {
        Figure(Measure.EMPLOYEES, "it", Gender.WOMEN, 2024): 4,
        Figure(Measure.EMPLOYEES, "it", Gender.MEN, 2024): 0,
        Figure(Measure.EMPLOYEES, "it", Gender.ALL, 2024): 4,
    }
    figures = {**of.release.figures, **released(few).figures}
    of = replace(of, release=replace(of.release, figures=figures, audience=audience))
    assert ("IT-folk" in said(part("preferred_gender", of))) is named


def test_a_group_of_just_as_many_as_the_threshold_is_named_to_everybody():
    of = writer()
    enough = {
        Figure(Measure.EMPLOYEES, "it", Gender.WOMEN, 2024): 5,
        Figure(Measure.EMPLOYEES, "it", Gender.MEN, 2024): 0,
        Figure(Measure.EMPLOYEES, "it", Gender.ALL, 2024): 5,
    }
    figures = {**of.release.figures, **released(enough).figures}
    of = replace(of, release=replace(of.release, figures=figures, audience=Audience.PUBLIC))
    assert "IT-folk" in said(part("preferred_gender", of))


def test_an_employer_that_does_not_follow_the_rule_has_no_such_section():
    of = replace(writer(), profile=PROFILE)
    assert "preferred_gender" not in [each.key for each in active_work(of).sections]


def composition(*pairs: object) -> tuple[ReportedNumber, ...]:
    years = zip(pairs[::2], pairs[1::2], strict=True)
    return tuple(
        ReportedNumber(
            Reported("composition", "immigrant_background", "share", period=str(year)),
            Fraction(str(share)),
            NumberKind.PERCENT,
            words("Del med innvandrarbakgrunn"),
            DUTY_TO_ACT,
            decimals=2,
            source="SSB",
            population="Årsgjennomsnitt.",
        )
        for year, share in years
    )


def with_composition() -> Activity:
    described = Composition(
        key="everyone",
        title=words("Tilsette i alt"),
        file="ssb.json",
        total="A",
        groups=(CategoryGroup(key="immigrant_background", title=words("Med innvandrarbakgrunn"), categories=("1",)),),
        definition=BackgroundDefinition.STATISTICS_NORWAY,
    )
    return other(WHOLE, compositions=(described,))


def test_the_composition_has_a_line_from_three_years_on_and_none_for_a_hidden_year():
    shares = composition(2022, 30, 2023, 31, 2024, 32)
    section = part("composition", writer(with_composition(), extra=shares))
    assert [type(block) for block in section.blocks] == [Chart, Table]
    assert row(section.blocks[1], "Med innvandrarbakgrunn, del") == ["32,00\u00a0%", "31,00\u00a0%", "30,00\u00a0%"]
    assert row(section.blocks[1], "Tilsette i alt") == [".."] * 3
    assert section.blocks[1].notes == ("Årsgjennomsnitt.", ".. = ikkje kjent.")
    hidden = part("composition", writer(with_composition(), extra=shares, hidden=(shares[1].name,)))
    assert [type(block) for block in hidden.blocks] == [Table]
    assert "31,00" not in said(hidden)
    assert ": = skjult" in said(hidden)


def test_the_published_total_stands_beside_the_head_count_and_is_never_equated_with_it():
    total = ReportedNumber(
        Reported("composition", "everyone", "employees", period="2024"),
        Fraction(108),
        NumberKind.PERSONS,
        words("Tilsette i alt"),
        DUTY_TO_ACT,
    )
    of = writer(with_composition(), extra=(*composition(2024, 32), total))
    assert (
        "Tabellen har 108 tilsette i 2024, del 1 har 109 per 31.\u00a0desember 2024. Det er to ulike mål: eit snitt "
        "over året og ei teljing på éin dag. Dei treng ikkje vere like."
    ) in said(part("composition", of))
    hidden = Figure(Measure.EMPLOYEES, TOTAL, Gender.ALL, 2024)
    of = writer(with_composition(), extra=(*composition(2024, 32), total), hidden=(hidden,))
    assert "to ulike mål" not in said(part("composition", of))


def test_what_was_promised_stands_beside_what_was_learnt_and_the_result_is_told_once():
    promise = other(MEASURE, description=words("Vi vil skrive om."))
    done = other(MEASURE, progress=Progress.DONE, result=words("Skrive om."), evaluation=words("Det hjelper."))
    of = writer(other(WHOLE, measures=(done,)), Activity(measures=(promise,)))
    assert told(part("evaluation", of), "evaluation", "Rewrite the adverts") == {
        "Vi lova": "Vi vil skrive om.",
        "Dette lærte vi": "Det hjelper.",
        "Frist, og slik gjekk det": "1.\u00a0januar 2025: gjennomført",
    }
    everything = said(active_work(of))
    assert (everything.count("Skrive om."), everything.count("Det hjelper.")) == (1, 1)


def test_a_promise_under_another_name_is_told_under_both():
    renamed = other(MEASURE, title=words("A new name"), evaluation=words("x"))
    of = writer(other(WHOLE, measures=(renamed,)), Activity(measures=(MEASURE,)))
    assert told(part("evaluation", of), "evaluation", "A new name")["Vi lova"] == "Rewrite the adverts"


def test_meetings_are_one_table_and_who_took_part_stands_once():
    always = other(MEETING, participants=words("Direktør, hovudverneombod"))
    meetings = (other(always, on=date(2024, 9, 1)), always, other(always, body=words("IDF"), participants=words("HR")))
    section = part("cooperation", writer(other(WHOLE, meetings=meetings)))
    assert [type(block) for block in section.blocks] == [Prose, Table, Prose, Prose]
    table = section.blocks[1]
    assert isinstance(table, Table)
    assert [each.label for each in table.rows] == ["2.\u00a0mai 2024", "2.\u00a0mai 2024", "1.\u00a0september 2024"]
    assert [block.text for block in section.blocks[2:] if isinstance(block, Prose)] == [
        "AMU, til stades: Direktør, hovudverneombod",
        "IDF, til stades: HR",
    ]


def test_who_took_part_is_told_by_the_days_where_it_was_not_the_same_each_time():
    meetings = (other(MEETING, participants=words("A")), other(MEETING, on=date(2024, 9, 1), participants=words("B")))
    texts = said(part("cooperation", writer(other(WHOLE, meetings=meetings))))
    assert "2.\u00a0mai 2024, til stades: A" in texts
    assert "1.\u00a0september 2024, til stades: B" in texts


def test_a_count_of_nothing_is_worded():
    numbers_of = (
        KeyNumber(key="n", label=words("Forhandlingar"), value=0),  # type: ignore[arg-type] - read as a file's number
        KeyNumber(key="m", label=words("Område"), value=4),  # type: ignore[arg-type] - the same
    )
    policy = Guideline(key="a", title=words("A"), since=2023, numbers=numbers_of)
    assert told(part("principles", writer(other(WHOLE, policies=(policy,)))), "policies", "A") == {
        "Gjeld": "2023–",
        "I tal": "Forhandlingar: ingen. Område: 4",
    }


def test_a_promise_that_nobody_followed_up_is_not_hidden():
    of = writer(WHOLE, Activity(measures=(other(MEASURE, key="gone"),)))
    table = part("evaluation", of).blocks[1]
    assert row(table, "Rewrite the adverts")[-1] == "1.\u00a0januar 2025: .."


def test_what_was_finished_and_evaluated_last_year_is_no_promise():
    finished = Activity(measures=(other(MEASURE, progress=Progress.DONE, evaluation=words("Det hjalp.")),))
    assert "evaluation" not in [each.key for each in active_work(writer(WHOLE, finished)).sections]


def test_the_plans_are_the_unfinished_measures_in_order_of_their_due_date():
    later = (date(2026, 1, 1), None, date(2025, 2, 1))
    measures = tuple(other(MEASURE, key=f"m{n}", title=words(f"M{n}"), due=due) for n, due in enumerate(later))
    finished = other(MEASURE, key="done", title=words("Done"), progress=Progress.STOPPED)
    table = part("plans", writer(other(WHOLE, measures=(*measures, finished)))).blocks[0]
    assert [each.label for each in table.rows] == ["M2", "M0", "M1"]


def test_pay_is_compared_with_the_goal_as_it_is_printed():
    figure = Figure(Measure.WOMENS_SHARE_OF_MENS_PAY, TOTAL, Gender.ALL, 2024, Component.AGREED)
    of = writer(goal(figure="pay.total", threshold=95))
    of = replace(of, release=replace(of.release, figures={**of.release.figures, **released({figure: "95.22"}).figures}))
    assert goal_row(of) == ["minst 95\u00a0%", "95,22\u00a0%", "..", "ja"]
