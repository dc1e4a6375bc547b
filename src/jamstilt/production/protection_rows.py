"""The report on protection by rows: a position group in a year, with what the proof and the rules do to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from jamstilt.disclosure.explain import Explanation
from jamstilt.disclosure.why_hidden import WhyHidden
from jamstilt.figure import Figure, Gender, Measure
from jamstilt.production.protection_report import ProtectionReport
from jamstilt.production.protection_words import Teller

GENDERS = tuple(Gender)
MEASURES = tuple(Measure)


@dataclass(frozen=True, slots=True)
class ProtectedRow:
    """What is hidden or rounded of a group in a year, by the proof or by rules."""

    group: str
    period: int
    explanations: tuple[Explanation, ...]


def rows(explanations: Iterable[Explanation], report: ProtectionReport) -> tuple[ProtectedRow, ...]:
    """Explanations by year, newest first, and by group in the order of the page."""
    found: defaultdict[tuple[int, str], list[Explanation]] = defaultdict(list)
    for each in explanations:
        found[-each.figure.period, each.figure.group].append(each)
    order = {group: place for place, group in enumerate(report.groups)}
    keys = sorted(found, key=lambda key: (key[0], order.get(key[1], len(order)), key[1]))
    return tuple(
        ProtectedRow(group, -period, tuple(sorted(found[period, group], key=_as_on_the_page))) for period, group in keys
    )


def states(row: ProtectedRow, teller: Teller) -> tuple[str, ...]:
    """What is done to the figures of a row: a sentence for each state, with the figures that it is done to."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for each in row.explanations:
        found[teller.state(each)].append(_in_row(each.figure, teller))
    return tuple(
        teller.words("protection.row.state", figures="; ".join(figures), state=state)
        for state, figures in found.items()
    )


def example(row: ProtectedRow, teller: Teller) -> str:
    """Why one of the figures is not shown exactly, what it would take to show it, and what the row loses.

    It is the figure whose explanation takes the fewest others.
    """
    plainest = min(row.explanations, key=_length)
    why, words = teller.why(plainest), teller.words
    if len(row.explanations) > 1:
        lower = f"{why[:1].lower()}{why[1:]}"
        why = words("protection.row.example", figure=_in_row(plainest.figure, teller), why=lower)
    lost = words("protection.row.loss", loss=teller.loss(row.explanations))
    return " ".join(filter(None, (why, teller.needed(plainest), lost)))


def reasons(row: ProtectedRow, teller: Teller) -> tuple[str, ...]:
    """The rules that hide figures of a row: a sentence for each, with the measures that it hides.

    Too few people are too few for every kind of pay; other rules hide one kind and not another.
    """
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    few_means = any(_is_few(each) and not _is_median(each) for each in row.explanations)
    for each in row.explanations:
        if each.why is WhyHidden.FEW_PEOPLE and few_means and (_is_median(each) or each.figure.gender is Gender.ALL):
            continue  # what goes for the mean of one gender goes for them as well
        if each.why is not WhyHidden.WITH_MEAN:
            measure = teller.words(f"prose.measure.{each.figure.measure}")
            found[teller.why(each)][measure if _is_few(each) else teller.kind(each.figure)] = None
    return tuple(
        teller.words("protection.row.reason", figures=", ".join(figures), why=why) for why, figures in found.items()
    )


def _in_row(figure: Figure, teller: Teller) -> str:
    told = teller.component(figure) if figure.measure is Measure.MEAN_PAY else teller.kind(figure)
    return told if figure.gender is Gender.ALL else f"{told}, {teller.words(f'prose.gender.{figure.gender}')}"


def _length(explanation: Explanation) -> tuple[bool, int, int, Figure]:
    told = explanation.derivation
    if told is None:
        return True, 0, 0, explanation.figure
    return False, told.insiders, len(told.terms) + len(told.ties), explanation.figure


def _as_on_the_page(explanation: Explanation) -> tuple[int, int, Figure]:
    figure = explanation.figure
    return MEASURES.index(figure.measure), GENDERS.index(figure.gender), figure


def _is_few(explanation: Explanation) -> bool:
    return explanation.why is WhyHidden.FEW_PEOPLE


def _is_median(explanation: Explanation) -> bool:
    return explanation.figure.measure in (Measure.MEDIAN_PAY, Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY)
