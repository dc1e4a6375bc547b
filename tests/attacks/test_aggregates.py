"""The reader of a public caseload who knows the whole programme, and tries every register that could have been."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from itertools import product

import pytest

from jamstilt.authority.authority import Authority
from jamstilt.authority.caseload import Caseload, Cohort
from jamstilt.authority.numbers.numbers import numbers
from jamstilt.disclosure.aggregates import release_reported
from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.partition import hidden_parts
from jamstilt.disclosure.policy import Policy
from jamstilt.figure import Suppressed
from jamstilt.register.reported import NOT_STATED

GENDERS = ("women", "men", "other")


def page(authority: Authority, threshold: int) -> frozenset[tuple[str, str]]:
    """Everything that the public can read, as printed: why a number is hidden is not."""
    released = release_reported(numbers(authority, 2024), Policy(threshold=threshold), Audience.PUBLIC)
    return frozenset((str(name), _printed(safe.told)) for name, safe in released.items())


def _printed(told: object) -> str:
    return ":" if isinstance(told, Suppressed) else str(told)


def caseload(women: int, men: int, other: int, rest: int, earlier: int | None = None) -> Authority:
    total = women + men + other + rest
    words = {"key": "a", "title": "a", "unit": "saker", "year": 2024, "posts": 7, "earlier_total": earlier}
    return Authority(caseloads=(Caseload(women=women, men=men, other=other, total=total, **words),))


def pinned(
    pages: dict[object, list[dict[str, int]]], threshold: int, hidden_in: dict[object, set[str]]
) -> list[object]:
    """Pages from which a hidden count of few follows: all registers that print so agree on it."""
    return [
        (sorted(alike[0].items()), name)
        for key, alike in pages.items()
        for name in hidden_in[key]
        if any(0 < truth[name] < threshold for truth in alike) and len({truth[name] for truth in alike}) == 1
    ]


@pytest.mark.parametrize("threshold", [3, 4, 5])
def test_nobody_who_tries_every_caseload_that_prints_the_same_finds_a_hidden_count(threshold: int):
    largest = 3 * threshold + 2
    pages: dict[object, list[dict[str, int]]] = defaultdict(list)
    hidden_in: dict[object, set[str]] = {}
    for counts in product(range(largest + 1), repeat=3):
        for rest in (0, 1, 2, threshold):
            truth = dict(zip(GENDERS, counts, strict=True)) | {NOT_STATED: rest}
            total = sum(truth.values())
            hidden = hidden_parts(truth, total, threshold)
            seen = {**truth, "all": total}
            key = frozenset((name, None if name in hidden else count) for name, count in seen.items())
            pages[key].append(truth)
            hidden_in[key] = {name for name in hidden if name in GENDERS}
    whole = {key: alike for key, alike in pages.items() if _all_tried(alike, hidden_in[key], largest)}
    assert len(whole) > len(pages) // 2
    assert pinned(whole, threshold, hidden_in) == []


def _all_tried(alike: list[dict[str, int]], hidden: set[str], largest: int) -> bool:
    """Whether no register that prints the same was left out because a count in it is larger than those tried."""
    return max((sum(truth[name] for name in hidden) for truth in alike), default=0) <= largest


def test_the_shares_growth_and_posts_on_the_page_add_nothing_to_the_counts():
    threshold = 3
    pages: dict[object, list[dict[str, int]]] = defaultdict(list)
    hidden_in: dict[object, set[str]] = {}
    for women, men, other in product(range(9), repeat=3):
        for rest in (0, 3):
            printed = page(caseload(women, men, other, rest, earlier=9), threshold)
            pages[printed].append({"women": women, "men": men, "other": other})
            hidden_in[printed] = {
                name for name in GENDERS if any(f".cases.{name}." in key and told == ":" for key, told in printed)
            }
    whole = {key: alike for key, alike in pages.items() if _all_tried(alike, hidden_in[key], 8)}
    assert pinned(whole, threshold, hidden_in) == []


def test_outcomes_of_a_cohort_stand_up_to_the_same_reader():
    threshold = 3
    pages: dict[object, list[dict[str, int]]] = defaultdict(list)
    hidden_in: dict[object, set[str]] = {}
    words = {"key": "c", "title": "c", "programme": "p", "exit_year": 2021, "outcome": "o"}
    for reached, unknown, neither in product(range(10), repeat=3):
        exits = reached + unknown + neither
        record = Cohort(reached=reached, unknown_outcome=unknown, exits=exits, **words)
        printed = page(Authority(cohorts=(record,)), threshold)
        pages[printed].append({"reached": reached, "unknown_outcome": unknown, "neither": neither})
        hidden_in[printed] = {"reached", "unknown_outcome", "neither"}
    whole = {key: alike for key, alike in pages.items() if max(sum(truth.values()) for truth in alike) <= 9}
    assert pinned(whole, threshold, hidden_in) == []


def test_the_reader_can_win_where_only_the_small_count_is_hidden():
    """The test is a test: hide the few alone, and the whole gives it away."""
    pages: dict[object, list[dict[str, int]]] = defaultdict(list)
    for women, men in product(range(12), repeat=2):
        shown = (None if 0 < women < 5 else women, None if 0 < men < 5 else men, women + men)
        pages[shown].append({"women": women, "men": men})
    everything = {key: {"women", "men"} for key in pages}
    assert pinned(pages, 5, everything) != []


def test_a_printed_share_is_read_as_an_interval():
    from jamstilt.disclosure.aggregates import implied_count

    assert implied_count(Fraction(3), 0, Fraction(140)) == 4  # 2.5 to 3.5 per cent: 3.5 to 4.9 people
    assert implied_count(Fraction(1), 0, Fraction(1000)) == 5
    assert implied_count(Fraction(0), 0, Fraction(140)) == 0
