"""How careful the employer chooses to be: ``[disclosure]`` in ``jamstilt.toml``, and the departures from strict."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Annotated

from pydantic import Field, StrictBool, StrictInt

from jamstilt.disclosure.policy import STRICT
from jamstilt.storage.settings_table import Percent, SettingsTable, Text

LARGEST_COALITION = 3
"""More insiders who tell each other what they earn know most of a small group from themselves."""

WHOLE = 100
"""Per cent of a pay."""


class Weakened(StrEnum):
    """The settings that can be weaker than the default."""

    THRESHOLD = "threshold"
    QUANTILE_MINIMUM = "quantile_minimum"
    PUBLISH_KRONER = "publish_kroner"
    SHOW_SAFE_RATIOS = "show_safe_ratios"
    MARGIN = "margin"
    PRIOR = "prior"
    INSIDERS = "insiders"
    COALITION = "coalition"
    LINKED_YEARS = "linked_years"
    GROWTH = "growth"
    MUST_SHOW = "must_show"


class Departure(SettingsTable):
    """A logged step away from the strict defaults of disclosure control (R2.12)."""

    setting: Weakened
    decided_by: Text
    date: date
    reason: Text


class Disclosure(SettingsTable):
    """The policy as it is written: shares in per cent, figures by their names. The defaults are strict.

    What each setting means stands at ``jamstilt.disclosure.policy.Policy``.
    """

    threshold: Annotated[StrictInt, Field(ge=1)] = STRICT.threshold
    quantile_minimum: Annotated[StrictInt, Field(ge=1)] = STRICT.quantile_minimum
    publish_kroner: StrictBool = STRICT.publish_kroner
    show_safe_ratios: StrictBool = STRICT.show_safe_ratios
    margin: Percent = WHOLE * STRICT.margin
    prior: Percent = WHOLE * STRICT.prior
    insiders: StrictBool = STRICT.insiders
    coalition: Annotated[StrictInt, Field(ge=0, le=LARGEST_COALITION)] = STRICT.coalition
    linked_years: StrictBool = STRICT.linked_years
    growth: tuple[Percent, ...] = tuple(WHOLE * bound for bound in STRICT.growth)
    must_show: tuple[Text, ...] = ()
    coarser: StrictBool = STRICT.coarser
    departures: tuple[Departure, ...] = ()

    @property
    def departing(self) -> tuple[Weakened, ...]:
        """The settings that are weaker than the defaults: each needs a departure with a reason."""
        return tuple(setting for setting, is_weaker in WEAKER.items() if is_weaker(self))

    @property
    def growth_range(self) -> tuple[Fraction, Fraction]:
        """Least and most, in per cent; ``agreement`` has seen to it that there are two."""
        low, high = self.growth
        return low, high


WEAKER: Mapping[Weakened, Callable[[Disclosure], bool]] = {
    Weakened.THRESHOLD: lambda chosen: chosen.threshold < STRICT.threshold,
    Weakened.QUANTILE_MINIMUM: lambda chosen: chosen.quantile_minimum < STRICT.quantile_minimum,
    Weakened.PUBLISH_KRONER: lambda chosen: chosen.publish_kroner,
    Weakened.SHOW_SAFE_RATIOS: lambda chosen: chosen.show_safe_ratios,
    Weakened.MARGIN: lambda chosen: chosen.margin < WHOLE * STRICT.margin,
    Weakened.PRIOR: lambda chosen: chosen.prior > WHOLE * STRICT.prior,
    Weakened.INSIDERS: lambda chosen: not chosen.insiders,
    Weakened.COALITION: lambda chosen: chosen.coalition < STRICT.coalition,
    Weakened.LINKED_YEARS: lambda chosen: not chosen.linked_years,
    Weakened.GROWTH: lambda chosen: _is_outside(chosen.growth),
    Weakened.MUST_SHOW: lambda chosen: bool(chosen.must_show),
}
"""What makes each setting weaker than the default; a setting that no attacker gains from is not here (``coarser``)."""


def _is_outside(growth: tuple[Fraction, ...]) -> bool:
    """Whether a growth counts as possible that the default rules out: then a reader is taken to know less."""
    least, most = (WHOLE * bound for bound in STRICT.growth)
    return any(not least <= bound <= most for bound in growth)
