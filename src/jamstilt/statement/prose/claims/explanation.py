"""Whether one factor explains a change in women's share of men's pay (R2.32, METHODS 10 and 26).

A factor explains it when it pulls the same way and makes up at least half of all that pulls that way. Only released
means and head counts are used; when one of them is hidden, nobody can say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

from jamstilt.figure import TOTAL, Component, Figure, Gender, Measure, NotApplicable, Subset, Unit
from jamstilt.language.catalogue import Language
from jamstilt.language.message import Message, Number, say
from jamstilt.language.number import rounded
from jamstilt.statement.prose.claims.decomposition import Factor, FactorKind, GroupPay, PayOfYear, effects, ratio
from jamstilt.statement.prose.claims.reading import Claim, number_asked
from jamstilt.statement.prose.claims.verdict import ClaimVerdict, Judgement
from jamstilt.statement.prose.names import find
from jamstilt.statement.prose.sentences import Sentence
from jamstilt.statement.writer import Writer, mean_pay, share_of_mens

MIX_MEASURES = frozenset({Measure.EMPLOYEES, Measure.GENDER_SHARE, Measure.NEW_HIRES, Measure.LEAVERS})
CLOSE = Fraction(1, 10)
"""How near the groups must come to the printed total, in points: else they are not the people that it is about."""

EXPLAINS = Fraction(1, 2)

_MIX_WORDS: Mapping[Language, str] = MappingProxyType(
    {
        Language.NYNORSK: r"\b(?:fleire|færre|talet på|del\w*|samansetj\w*|rekrutter\w*|tilsett\w* fleire)\b",
        Language.BOKMAL: r"\b(?:flere|færre|antall\w*|andel\w*|sammenset\w*|rekrutter\w*)\b",
        Language.ENGLISH: r"\b(?:more|fewer|number of|share of|composition|recruit\w*)\b",
    }
)
_PAY_WORDS: Mapping[Language, str] = MappingProxyType(
    {
        Language.NYNORSK: r"\b(?:løn(?:svekst\w*|sauk\w*|soppgjer\w*|stillegg\w*|n?a|n?ingane)|betalt)\b",
        Language.BOKMAL: r"\b(?:lønn(?:svekst\w*|søkning\w*|soppgjør\w*|stillegg\w*|en|a|ingene)|betalt)\b",
        Language.ENGLISH: r"\b(?:pay (?:growth|rise|rises|increase|increases|of|in|for)|paid|salar(?:y|ies))\b",
    }
)


def explanation(claim: Claim, sentence: Sentence, writer: Writer) -> tuple[Judgement, Message | str]:
    """The judgement on *explained by*, and what the released figures show."""
    targets = [find(number_asked(piece.text), writer.release, writer.year) for _, piece in sentence.references]
    figures = [target for target in targets if isinstance(target, Figure)]
    change = next((each for each in figures if each == share_of_mens(TOTAL, each.period)), None)
    if claim.negated or claim.unclear:
        return _undecided("negated")
    if change is None:
        return _undecided("not_pay")
    factors = frozenset(filter(None, map(_factor, figures))) or _named(sentence.flow[claim.place :], writer)
    if not factors:
        return _undecided("no_factor")
    found = _effects(change.period, writer)
    if found is None or not factors <= found.keys():
        return _undecided("no_decomposition")
    return _judged(factors, found, writer)


def same_mix_change(period: int, writer: Writer) -> Fraction | None:
    """Change in points of the ratio with the mix of both years held the same (METHODS 9); None where it can't be told.

    Weights are each group's people in the later year; groups without both genders in both years are left out.
    """
    years = [_year(year, writer) for year in (period - 1, period)]
    before, now = years
    if before is None or now is None:
        return None
    both = [group for group in now.women if all(_has_both(year, group) for year in (before, now))]
    weights = {group: now.women[group].people + now.men[group].people for group in both}
    return _same_mix(now, weights) - _same_mix(before, weights) if both else None


def _has_both(year: PayOfYear, group: str) -> bool:
    return all(side[group].mean is not None for side in (year.women, year.men))


def _same_mix(year: PayOfYear, weights: Mapping[str, Fraction]) -> Fraction:
    women, men = (
        sum((weight * (side[group].mean or 0) for group, weight in weights.items()), Fraction(0))
        for side in (year.women, year.men)
    )
    return 100 * women / men


def _judged(
    factors: Iterable[Factor], found: Mapping[Factor, Fraction], writer: Writer
) -> tuple[Judgement, Message | str]:
    listed = sorted(factors)
    effect = sum((found[factor] for factor in listed), Fraction(0))
    total = sum(found.values(), Fraction(0))
    way = total if rounded(total, 2) else effect
    same = {factor: points for factor, points in found.items() if points * way > 0}
    if not same:
        return _undecided("no_decomposition")
    pulled = sum(map(abs, same.values()), Fraction(0))
    largest = max(same, key=lambda factor: abs(same[factor]))
    share = sum((abs(same.get(factor, Fraction(0))) for factor in listed), Fraction(0)) / pulled
    against = effect * way <= 0
    stays = not rounded(total, 2) and not any(points * way < 0 for points in found.values())
    holds = not against and not stays and share >= EXPLAINS
    shows = say(
        f"prose.shows.{'against' if against else 'change'}",
        change=Number(total, 2),
        factor=_words(listed, writer),
        share=_per_cent(share),
        largest=_words([largest], writer),
        most=_per_cent(abs(same[largest]) / pulled),
    )
    return Judgement(ClaimVerdict.TRUE if holds else ClaimVerdict.FALSE), shows


def _effects(period: int, writer: Writer) -> dict[Factor, Fraction] | None:
    before, now = (_year(year, writer) for year in (period - 1, period))
    return effects(before, now) if before and now else None


def _year(year: int, writer: Writer) -> PayOfYear | None:
    """Pay and people of all groups, if they are shown and make up the printed total."""
    women, men = (_side(gender, year, writer) for gender in (Gender.WOMEN, Gender.MEN))
    printed = writer.value(share_of_mens(TOTAL, year))
    if not women or not men or printed is None or writer.release[share_of_mens(TOTAL, year)].is_coarse:
        return None
    if not all(sum(each.people * (each.mean or 0) for each in side.values()) for side in (women, men)):
        return None
    made = PayOfYear(women, men)
    return made if abs(ratio(made) - printed) <= CLOSE else None


def _side(gender: Gender, year: int, writer: Writer) -> dict[str, GroupPay] | None:
    """A gender of every group that the total is about; None when something is hidden, not known or rounded coarsely."""
    left_out = writer.profile.left_out.get(writer.release[share_of_mens(TOTAL, year)].population, ())
    found: dict[str, GroupPay] = {}
    for group in writer.rows:
        if group == TOTAL or group in left_out:
            continue
        people = writer.value(Figure(Measure.EMPLOYEES, group, gender, year))
        shown = writer.release[mean_pay(group, gender, year)]
        has_none = people == 0 and isinstance(shown.answer, NotApplicable)
        if people is None or shown.is_coarse or (shown.value is None and not has_none):
            return None
        found[group] = GroupPay(people, shown.value)
    return found


def _factor(figure: Figure) -> Factor | None:
    if figure.group == TOTAL or figure.group in tuple(Subset):
        return None
    if figure.measure in MIX_MEASURES:
        return Factor(FactorKind.MIX, figure.group)
    return Factor(FactorKind.PAY, figure.group) if figure.component is Component.AGREED else None


def _named(after: str, writer: Writer) -> frozenset[Factor]:
    """Groups named in words after the claim, where it is plain whether their pay or their number is meant."""
    language = writer.words.language
    kinds = {
        FactorKind.MIX: re.search(_MIX_WORDS[language], after, re.IGNORECASE),
        FactorKind.PAY: re.search(_PAY_WORDS[language], after, re.IGNORECASE),
    }
    said = [kind for kind, found in kinds.items() if found]
    groups = _groups_named(after, writer)
    return frozenset(Factor(kind, group) for kind in said for group in groups) if len(said) == 1 else frozenset()


def _groups_named(text: str, writer: Writer) -> Iterator[str]:
    """Groups by their labels, the longest first: *seksjonsleiarane* are no *leiarar*."""
    for group in sorted(writer.profile.groups, key=lambda each: -len(writer.label(each))):
        text, times = re.subn(_inflected(writer.label(group)), "", text, flags=re.IGNORECASE)
        if times:
            yield group


def _inflected(label: str) -> str:
    """A label in any inflection, as a pattern: *saksbehandlarar* in *saksbehandlarane*, *ledere* in *lederne*."""
    stem = re.sub(r"(?<=\w{4})(?:(?<=[ae]r)e|ar|er|s)$", "", label, flags=re.IGNORECASE)
    return rf"(?<![\w-]){re.escape(stem)}(?:[ae]?r|e|ne|ane|ene|en|et|a)?s?(?!\w)"


def _words(factors: Iterable[Factor], writer: Writer) -> Message | str:
    said: list[Message] = [say(f"prose.factor.{each.kind}", group=writer.name(each.group)) for each in factors]
    text = said[-1]
    for each in reversed(said[:-1]):
        text = say("prose.shows.more", first=each, rest=text)
    return text


def _per_cent(share: Fraction) -> Number:
    return Number(100 * share, 0, Unit.PERCENT)


def _undecided(why: str) -> tuple[Judgement, Message | str]:
    return Judgement(ClaimVerdict.NOT_DECIDABLE, why), ""
