"""Small employers, one person at a time: nobody is exposed, nothing breaks, and the words say what can't be shown."""

from __future__ import annotations

import json
from itertools import cycle

import pytest
from knowing_reader import lines, near, printed_in
from small_employer import departure, dossier
from staff import line as counted
from staff import made, several

from jamstilt.disclosure.policy import Policy
from jamstilt.figure import Figure, Unit
from jamstilt.findings import Severity
from jamstilt.language.catalogue import Language, Words
from jamstilt.production.produce import build, check

KRONER = ("publish_kroner = true", departure("publish_kroner"))
RATIO = "womens_share_of_mens_pay.agreed.total.all.2024"
MENS = "mean_pay.agreed.total.men.2024"


def pays(count: int) -> list[int]:
    """So many different pays."""
    return [478_000 + 17_300 * (7 * number % 29) for number in range(count)]


def house(women: int, men: int, groups: tuple[str, ...] = ("advisers",)):
    genders = ["women"] * women + ["men"] * men
    return [(gender, group, pay) for gender, group, pay in zip(genders, cycle(groups), pays(women + men))]


def people_of(of_house):
    by_row: dict[tuple[str, str], list[int]] = {}
    for gender, group, pay in of_house:
        by_row.setdefault((gender, group), []).append(pay)
    return [each for (gender, group), of_row in by_row.items() for each in several(gender, group, *of_row)]


HOUSES = {
    **{f"{count} people": house(count // 2, count - count // 2) for count in (1, 2, 3, 5, 8, 9, 10, 11, 15, 20, 25)},
    "one woman": house(1, 14),
    "all women": house(12, 0),
    "all men": house(0, 9),
    "one of each in each group": house(3, 3, ("managers", "advisers", "clerks")),
    "one in each group": house(1, 2, ("managers", "advisers", "clerks")),
    "three groups": house(11, 12, ("managers", "advisers", "clerks")),
}
every = pytest.mark.parametrize("of_house", HOUSES.values(), ids=HOUSES.keys())


@every
@pytest.mark.parametrize("safe_ratios", [False, True])
def test_nobody_comes_near_anybody(of_house, safe_ratios):
    policy = Policy(publish_kroner=True, show_safe_ratios=safe_ratios)
    people = people_of(of_house)
    plan, shown = made(counted(people), policy)
    assert plan.given == ()
    assert near(people, lines(people, printed_in(shown)), policy) == []


@every
def test_a_check_comes_through(tmp_path, of_house):
    outcome = check(dossier(tmp_path / "house", of_house, *KRONER))
    assert not outcome.stopped
    said = " ".join(_said(outcome))
    assert not any(str(pay) in said.replace("\N{NO-BREAK SPACE}", "") for _, _, pay in of_house)


@pytest.mark.parametrize(("women", "men", "safe"), [(4, 4, False), (4, 5, False), (5, 4, False), (5, 5, True)])
def test_a_ratio_needs_five_of_each(tmp_path, women, men, safe):
    outcome = check(dossier(tmp_path / "house", house(women, men)))
    found = [each for each in outcome.findings if each.rule == "nothing_safe"]
    assert bool(found) is not safe
    assert all(each.severity is Severity.DECIDE for each in found)


def test_of_one_gender_alone_the_law_asks_for_no_ratio(tmp_path):
    outcome = check(dossier(tmp_path / "house", house(12, 0)))
    assert {"nothing_safe", "required_hidden"}.isdisjoint(each.rule for each in outcome.findings)


def test_what_is_hidden_is_named_with_its_reason_and_a_way_out(tmp_path):
    outcome = check(dossier(tmp_path / "house", house(10, 10, ("managers", "advisers", "clerks"))))
    said = {each.rule: Words(Language.ENGLISH).say(each.problem) for each in outcome.findings}
    assert said["required_hidden"].startswith("3 pay ratios that the law requires in 2024 are hidden: “Managers”, ")
    assert said["required_hidden"].endswith("Too few women or men are behind.")
    assert said["merge_groups"].startswith("If “")
    assert "one more ratio that the law requires could be shown" in said["merge_groups"]


def test_one_woman_and_a_ratio_and_mens_mean_that_must_be_shown_stops(tmp_path):
    insisted = f'must_show = ["{RATIO}", "{MENS}"]'
    folder = dossier(tmp_path / "house", house(1, 14), KRONER[0], insisted, KRONER[1], departure("must_show"))
    outcome = build(folder)
    (found,) = [each for each in outcome.findings if each.rule == "must_show_exposes"]
    assert outcome.stopped
    assert not (folder / "build").exists()
    said = Words(Language.ENGLISH).say(found.problem)
    assert "the only woman in the row “Total” in 2024" in said
    assert "women’s pay as a percentage of men’s, agreed pay, Total, 2024" in said
    lines_of_settings = (folder / "jamstilt.toml").read_text(encoding="utf-8").splitlines()
    assert lines_of_settings[found.where.row - 1] == insisted


def test_the_same_ratio_alone_is_safe_and_is_shown(tmp_path):
    """Nobody knows what the men earn, so what the woman earns in per cent of it says little."""
    outcome = check(dossier(tmp_path / "house", house(1, 14), f'must_show = ["{RATIO}"]', departure("must_show")))
    assert not outcome.stopped
    people = people_of(house(1, 14))
    policy = Policy(must_show=(Figure.named(RATIO),))
    plan, shown = made(counted(people), policy)
    assert shown[Figure.named(RATIO)].value is not None
    assert not any(isinstance(each, Figure) for given in plan.given for each in given.by)
    assert near(people, lines(people, printed_in(shown)), policy) == []


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("median_pay.agreed.total.women.2024", "must_show_by_rule"),
        ("mean_pay.bonus.total.women.2024", "must_show_nothing"),
        ("mean_pay.agreed.total.women.2021", "must_show_nothing"),
    ],
)
def test_what_no_proof_can_let_through_is_not_let_through(tmp_path, name, rule):
    settings = (KRONER[0], f'must_show = ["{name}"]', KRONER[1], departure("must_show"))
    outcome = check(dossier(tmp_path / "house", house(9, 9), *settings))
    assert rule in {each.rule for each in outcome.findings}


OLD = {
    "measure": "mean_pay",
    "component": "agreed",
    "group": "total",
    "gender": "women",
    "period": "2023",
    "value": "478000",
    "unit": "kr",
    "status": "published",
}


def with_earlier(folder, *rows: dict[str, str]):
    (folder / "earlier").mkdir()
    (folder / "earlier" / "2023.json").write_text(json.dumps(rows), encoding="utf-8")
    return folder


def test_what_last_year_gave_away_is_said_and_does_not_stop(tmp_path):
    folder = dossier(tmp_path / "house", house(1, 14), *KRONER, before=house(1, 14))
    outcome = check(with_earlier(folder, OLD))
    (found,) = [each for each in outcome.findings if each.rule == "earlier_exposes"]
    assert not outcome.stopped
    assert found.where.file == "earlier/2023.json"
    assert "the only woman in the row “Total” in 2023" in Words(Language.ENGLISH).say(found.problem)


def test_last_years_people_without_last_years_figures_are_asked_for(tmp_path):
    outcome = check(dossier(tmp_path / "house", house(6, 6), before=house(6, 6)))
    assert "earlier_not_checked" in {each.rule for each in outcome.findings}


def test_last_years_figures_without_last_years_people_are_asked_for(tmp_path):
    outcome = check(with_earlier(dossier(tmp_path / "house", house(6, 6)), OLD))
    rules = {each.rule for each in outcome.findings}
    assert "persons_not_checked" in rules
    assert "earlier_not_checked" not in rules


def test_both_together_leave_nothing_to_ask(tmp_path):
    folder = dossier(tmp_path / "house", house(6, 6), *KRONER, before=house(6, 6))
    outcome = check(with_earlier(folder, OLD | {"value": "560000"}))
    assert {"persons_not_checked", "earlier_not_checked"}.isdisjoint(each.rule for each in outcome.findings)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["1 people", "one woman", "all women", "one of each in each group"])
def test_both_versions_are_made_and_the_public_one_refers_to_the_other(tmp_path, name):
    folder = dossier(tmp_path / "house", HOUSES[name], *KRONER)
    outcome = build(folder)
    assert not outcome.stopped, [each.rule for each in outcome.findings if each.severity is Severity.STOPS]
    page = (folder / "build" / "public" / "statement-en.html").read_text(encoding="utf-8")
    assert "receive them in a separate version, under a duty of confidentiality" in page
    rows = json.loads((folder / "build" / "public" / "figures.json").read_text(encoding="utf-8"))["figures"]
    pay = [row for row in rows if row["unit"] == Unit.KR and row["status"] == "published"]
    assert (pay == []) is (name not in {"all women", "one woman"})  # fourteen men are enough for a mean of theirs


def _said(outcome):
    words = Words(Language.ENGLISH)
    return [words.say(message) for each in outcome.findings for message in (each.problem, each.remedy)]
