"""Whether a claim holds for a series (METHODS 25, 26): true, false, or not to be decided, and then why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from jamstilt.register.quantity import Qualifier
from jamstilt.statement.comparison import Direction, direction
from jamstilt.statement.prose.claims.bounds import Bound
from jamstilt.statement.prose.claims.lexicon import ClaimKind
from jamstilt.statement.prose.claims.reading import Claim
from jamstilt.statement.prose.claims.series import NumberSeries

STABLE_POINTS = Fraction(1, 2)
"""Shares and ratios: half a percentage point."""

STABLE_PART = Fraction(2, 100)
"""Amounts and head counts: two per cent of the value before."""

SLIGHT_POINTS = Fraction(5, 2)
SHORTEST_SERIES = 3
HALF = 50
CLOSE_TO = Fraction(5, 100)
"""How far from twice, or from half, a number may be that has doubled or halved (METHODS 26: about)."""

PARTS: Mapping[ClaimKind, Fraction] = MappingProxyType(
    {
        ClaimKind.QUARTER: Fraction(100, 4),
        ClaimKind.THIRD: Fraction(100, 3),
        ClaimKind.HALF: Fraction(100, 2),
        ClaimKind.TWO_THIRDS: Fraction(200, 3),
        ClaimKind.THREE_QUARTERS: Fraction(300, 4),
    }
)


class ClaimVerdict(StrEnum):
    """What can be said of a claim."""

    TRUE = "true"
    FALSE = "false"
    NOT_DECIDABLE = "not_decidable"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict; ``why`` is the end of the key of its reason, where nobody can decide."""

    verdict: ClaimVerdict
    why: str = ""
    reversed_earlier: bool = False


def judge(claim: Claim, series: NumberSeries) -> Judgement:
    """The verdict on a claim about one number; *explained by* is about two and is judged elsewhere."""
    if claim.unclear or (claim.negated and claim.kind not in DENIABLE):
        return _undecided("negated")
    if series.now is None:
        return _undecided("no_value")
    if not _is_exact_enough(claim, series):
        return _undecided("not_exact")
    judged = _judged(claim, series) if series.is_coarse else JUDGES[claim.kind](claim, series, series.now)
    if not claim.negated or judged.verdict is ClaimVerdict.NOT_DECIDABLE:
        return judged
    return _held(judged.verdict is ClaimVerdict.FALSE)


def _judged(claim: Claim, series: NumberSeries) -> Judgement:
    """What holds wherever between the ends of their rounding the numbers are: only of claims about more or less."""
    if claim.kind not in MORE_OR_LESS:
        return _undecided("coarse")
    found = {
        JUDGES[claim.kind](claim, each, each.now)
        for each in (series.extreme(1), series.extreme(-1))
        if each.now is not None
    }
    return found.pop() if len(found) == 1 else _undecided("coarse")


def _is_exact_enough(claim: Claim, series: NumberSeries) -> bool:
    """*About* is near enough for a part of the whole; *over* and *under* for nothing."""
    if claim.kind in (*PARTS, ClaimKind.MOST, ClaimKind.MINORITY):
        return series.qualifier in (Qualifier.EXACT, Qualifier.ABOUT)
    return series.qualifier is Qualifier.EXACT


def _rose(_: Claim, series: NumberSeries, now: Fraction) -> Judgement:
    return _moved(series, now, Direction.HIGHER)


def _fell(_: Claim, series: NumberSeries, now: Fraction) -> Judgement:
    return _moved(series, now, Direction.LOWER)


def _moved(series: NumberSeries, now: Fraction, way: Direction) -> Judgement:
    if series.before is None:
        return _undecided("no_earlier")
    held = direction(now, series.before, series.decimals) is way
    first = next((value for value in series.earlier if value is not None), now)
    since = direction(now, first, series.decimals)
    return Judgement(
        ClaimVerdict.TRUE if held else ClaimVerdict.FALSE,
        reversed_earlier=held and since not in (way, Direction.UNCHANGED),
    )


def _stable(_: Claim, series: NumberSeries, now: Fraction) -> Judgement:
    if series.before is None:
        return _undecided("no_earlier")
    limit = STABLE_POINTS if series.is_per_cent else STABLE_PART * abs(series.before)
    return _held(abs(now - series.before) <= limit)


def _unchanged(_: Claim, series: NumberSeries, now: Fraction) -> Judgement:
    if series.before is None:
        return _undecided("no_earlier")
    return _held(direction(now, series.before, series.decimals) is Direction.UNCHANGED)


def _slightly(_: Claim, series: NumberSeries, now: Fraction) -> Judgement:
    if not series.is_per_cent:
        return _undecided("not_per_cent")
    if series.before is None:
        return _undecided("no_earlier")
    return _held(abs(now - series.before) < SLIGHT_POINTS)


def _highest(claim: Claim, series: NumberSeries, now: Fraction) -> Judgement:
    return _extreme(claim, series, lambda value: value < now)


def _lowest(claim: Claim, series: NumberSeries, now: Fraction) -> Judgement:
    return _extreme(claim, series, lambda value: value > now)


def _extreme(claim: Claim, series: NumberSeries, is_beaten: Callable[[Fraction], bool]) -> Judgement:
    """Strictly the extreme of a whole series of three years or more; of the years the claim names, if it names some."""
    if claim.of_groups:
        return _undecided("other_comparison")
    year = series.points[-1][0]
    first = max(
        year - claim.years + 1 if claim.years else series.points[0][0],
        int(claim.since) if claim.since.isdigit() else series.points[0][0],
    )
    named = claim.years or (year - int(claim.since) + 1 if claim.since.isdigit() else 0)
    within = [value for when, value in series.points[:-1] if when >= first]
    known = [value for value in within if value is not None]
    if len(within) + 1 < max(SHORTEST_SERIES, named):
        return _undecided("short_series")
    if not all(is_beaten(value) for value in known):
        return _held(holds=False)
    return _held(holds=True) if len(known) == len(within) else _undecided("short_series")


def _part(claim: Claim, series: NumberSeries, now: Fraction) -> Judgement:
    if not series.is_per_cent:
        return _undecided("not_per_cent")
    return _held(claim.bound.holds(now, PARTS[claim.kind]))


def _most(_: Claim, series: NumberSeries, now: Fraction) -> Judgement:
    return _held(now > HALF) if series.is_per_cent else _undecided("not_per_cent")


def _minority(_: Claim, series: NumberSeries, now: Fraction) -> Judgement:
    return _held(now < HALF) if series.is_per_cent else _undecided("not_per_cent")


def _doubled(claim: Claim, series: NumberSeries, now: Fraction) -> Judgement:
    return _multiplied(claim, series, now, Fraction(2))


def _halved(claim: Claim, series: NumberSeries, now: Fraction) -> Judgement:
    return _multiplied(claim, series, now, Fraction(1, 2))


def _multiplied(claim: Claim, series: NumberSeries, now: Fraction, times: Fraction) -> Judgement:
    """Within five per cent of it, or on the side that the words say."""
    if claim.of_groups:
        return _undecided("other_comparison")
    if not series.before:
        return _undecided("no_earlier")
    aim = times * series.before
    match claim.bound:
        case Bound.OVER | Bound.AT_LEAST:
            return _held(now > aim or (claim.bound is Bound.AT_LEAST and now == aim))
        case Bound.UNDER | Bound.AT_MOST:
            return _held(now < aim or (claim.bound is Bound.AT_MOST and now == aim))
        case Bound.ALMOST:
            return _held(min(aim, series.before) < now < max(aim, series.before))
        case Bound.NEAR:
            return _held(abs(now - aim) <= CLOSE_TO * aim)


def _held(holds: bool) -> Judgement:  # noqa: FBT001 - the one thing that it is told
    return Judgement(ClaimVerdict.TRUE if holds else ClaimVerdict.FALSE)


def _undecided(why: str) -> Judgement:
    return Judgement(ClaimVerdict.NOT_DECIDABLE, why)


DENIABLE = frozenset(
    {ClaimKind.ROSE, ClaimKind.FELL, ClaimKind.STABLE, ClaimKind.UNCHANGED, ClaimKind.MOST, ClaimKind.MINORITY, *PARTS}
)
"""Claims that are simply the other way round when they are denied."""

MORE_OR_LESS = frozenset(
    {
        *(ClaimKind.ROSE, ClaimKind.FELL, ClaimKind.RECORD, ClaimKind.HIGHEST, ClaimKind.LOWEST),
        *(ClaimKind.MOST, ClaimKind.MINORITY),
    }
)
"""Claims that a larger number, or a smaller one, can only bear out the better."""

JUDGES: Mapping[ClaimKind, Callable[[Claim, NumberSeries, Fraction], Judgement]] = MappingProxyType(
    {
        ClaimKind.ROSE: _rose,
        ClaimKind.FELL: _fell,
        ClaimKind.STABLE: _stable,
        ClaimKind.UNCHANGED: _unchanged,
        ClaimKind.SLIGHTLY: _slightly,
        ClaimKind.RECORD: _highest,
        ClaimKind.HIGHEST: _highest,
        ClaimKind.LOWEST: _lowest,
        ClaimKind.MOST: _most,
        ClaimKind.MINORITY: _minority,
        ClaimKind.DOUBLED: _doubled,
        ClaimKind.HALVED: _halved,
        **dict.fromkeys(PARTS, _part),
    }
)
