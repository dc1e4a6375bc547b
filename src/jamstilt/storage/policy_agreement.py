"""Whether the policy of disclosure control can be followed, and whether every step away from strict is explained."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from jamstilt.figure import TOTAL, UNRESOLVED, Figure, Subset
from jamstilt.findings import Rule, Severity
from jamstilt.language.message import say
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.storage.disagreement import Disagreements
from jamstilt.storage.policy_choices import WHOLE, Disclosure

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

DEPARTURE_UNEXPLAINED = Rule("storage", "departure_unexplained", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
DEPARTURE_NEEDLESS = Rule("storage", "departure_needless", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)
POLICY_BOUNDS = Rule("storage", "policy_bounds", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
MUST_SHOW_UNKNOWN = Rule("storage", "must_show_unknown", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)

_IS_WITHIN: Mapping[str, Callable[[Disclosure], bool]] = {
    "prior": lambda chosen: 0 < chosen.prior <= WHOLE,
    # what everybody is taken to know must leave room for the margin, or nothing can ever be shown
    "margin": lambda chosen: 0 < chosen.margin < min(chosen.prior, WHOLE),
    "growth": lambda chosen: len(chosen.growth) == 2 and -WHOLE <= chosen.growth[0] <= chosen.growth[1],  # noqa: PLR2004 - least and most
}


def policy_disagreements(settings: Settings) -> Disagreements:
    """Bounds that are passed, figures that there are not, and departures without a reason or without need."""
    chosen = settings.disclosure
    for setting, is_within in _IS_WITHIN.items():
        if not is_within(chosen):
            values = {"setting": setting, "bounds": say(f"storage.bounds.{setting}")}
            yield POLICY_BOUNDS, ("disclosure", setting), values
    for place, name in enumerate(chosen.must_show, start=1):
        if not _is_figure(name, settings):
            yield MUST_SHOW_UNKNOWN, ("disclosure", "must_show"), {"place": place}
    yield from _departures(chosen)


def _departures(chosen: Disclosure) -> Disagreements:
    explained = [departure.setting for departure in chosen.departures]
    for setting in chosen.departing:
        if setting not in explained:
            yield DEPARTURE_UNEXPLAINED, ("disclosure", setting.value), {"setting": setting}
    for index, setting in enumerate(explained):
        if setting not in chosen.departing:
            yield DEPARTURE_NEEDLESS, ("disclosure", "departures", index), {"setting": setting}


def _is_figure(name: str, settings: Settings) -> bool:
    """Whether it names a figure that this statement can have; whether there is such a number, counting will show."""
    figure = Figure.named(name)
    groups = (TOTAL, UNRESOLVED, *Subset, *settings.groups)
    return figure is not None and figure.group in groups and figure.period <= settings.statement.year
