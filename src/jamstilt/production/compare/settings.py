"""Which choices differ between two dossiers: those that change figures, or what may be shown of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from fractions import Fraction
from typing import TYPE_CHECKING, cast

from jamstilt.disclosure.policy import Policy
from jamstilt.figure import Unit
from jamstilt.language.catalogue import Words
from jamstilt.language.number import with_unit
from jamstilt.law.limits import limit
from jamstilt.period import Year
from jamstilt.production.compare.change import DossierChange, new_and_gone
from jamstilt.production.count import policy_of

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

POLICY = tuple(each.name for each in fields(Policy))

MOST_DECIMALS = 4
"""Of a number of per cent in the settings."""

NONE = "–"
"""No such choice is made."""


def settings_changes(one: Settings, other: Settings, words: Words) -> Iterator[DossierChange]:
    """Choices of the whole statement, disclosure policy, groups, populations, and whom each item is counted over."""
    yield from _chosen(one, other, words)
    yield from new_and_gone("group", _groups(one, words), _groups(other, words), words)
    for key in sorted(one.populations.keys() | other.populations.keys()):
        before, now = (", ".join(sorted(each.left_out(key))) or NONE for each in (one, other))
        if before != now:
            sentence = words("carry_over.compare.population", name=key, one=before, other=now)
            yield DossierChange(sentence, "population", key, before, now)
    for (measure, before), (_, now) in zip(one.measures, other.measures, strict=True):
        if before != now:
            item = words(f"carry_over.compare.item.{measure}")
            sentence = words("carry_over.compare.measured", item=item, one=before, other=now)
            yield DossierChange(sentence, "measured_over", measure, before, now)


def _choices(settings: Settings) -> dict[str, object]:
    """What is chosen under each name that the words know."""
    policy = policy_of(settings)
    return {
        "public_authority": settings.organisation.public_authority,
        "languages": settings.statement.languages,
        "prose": settings.prose_languages,
        "preferred_gender": _preferred_gender(settings),
        "weeks": settings.parental_leave.weeks,
        "one_question": settings.involuntary_part_time.one_question_covers_both,
        **{setting: getattr(policy, setting) for setting in POLICY},
    }


def _preferred_gender(settings: Settings) -> object:
    """The threshold as a share; None where the employer has no such rule."""
    if settings.preferred_gender is None:
        return None
    return settings.preferred_gender.threshold or limit("preferred_gender_share", Year(settings.statement.year))


def _chosen(one: Settings, other: Settings, words: Words) -> Iterator[DossierChange]:
    first, second = (_choices(each) for each in (one, other))
    for setting in first:
        before, now = (_plain(choices[setting], words) for choices in (first, second))
        if before != now:
            name = words(f"carry_over.compare.setting.{setting}")
            sentence = words("carry_over.compare.setting", name=name, one=before, other=now)
            yield DossierChange(sentence, "setting", setting, before, now)


def _plain(value: object, words: Words) -> str:
    match value:
        case bool():
            return words("carry_over.compare.yes" if value else "carry_over.compare.no")
        case None:
            return NONE
        case Fraction():
            return with_unit(100 * value, _decimals(100 * value), Unit.PERCENT, words.language)
        case tuple():
            return ", ".join(_plain(each, words) for each in cast("tuple[object, ...]", value)) or NONE
        case _:
            return str(value)


def _groups(settings: Settings, words: Words) -> dict[str, str]:
    return {key: names.in_language(words.language) or key for key, names in settings.groups.items()}


def _decimals(percent: Fraction) -> int:
    """As many as it is written with, for two choices that differ must not look the same."""
    return next(decimals for decimals in range(MOST_DECIMALS + 1) if (percent * 10**decimals).denominator == 1)
