"""Which choices differ between two dossiers: those that change figures, or what may be shown of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jamstilt.language.catalogue import Words
from jamstilt.production.compare.change import DossierChange, new_and_gone

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

POLICY = ("threshold", "quantile_minimum", "publish_kroner")


def settings_changes(one: Settings, other: Settings, words: Words) -> Iterator[DossierChange]:
    """The disclosure policy, the position groups, the populations, and over whom each item is counted."""
    yield from _policy(one, other, words)
    yield from new_and_gone("group", _groups(one, words), _groups(other, words), words)
    for key in sorted(one.populations.keys() | other.populations.keys()):
        before, now = (", ".join(sorted(each.left_out(key))) or "–" for each in (one, other))
        if before != now:
            sentence = words("carry_over.compare.population", name=key, one=before, other=now)
            yield DossierChange(sentence, "population", key, before, now)
    for (measure, before), (_, now) in zip(one.measures, other.measures, strict=True):
        if before != now:
            item = words(f"carry_over.compare.item.{measure}")
            sentence = words("carry_over.compare.measured", item=item, one=before, other=now)
            yield DossierChange(sentence, "measured_over", measure, before, now)


def _policy(one: Settings, other: Settings, words: Words) -> Iterator[DossierChange]:
    for setting in POLICY:
        before, now = (_plain(getattr(each.disclosure, setting), words) for each in (one, other))
        if before != now:
            name = words(f"carry_over.compare.setting.{setting}")
            sentence = words("carry_over.compare.setting", name=name, one=before, other=now)
            yield DossierChange(sentence, "setting", setting, before, now)


def _plain(value: object, words: Words) -> str:
    return (
        words("carry_over.compare.yes" if value else "carry_over.compare.no") if isinstance(value, bool) else str(value)
    )


def _groups(settings: Settings, words: Words) -> dict[str, str]:
    return {key: names.in_language(words.language) or key for key, names in settings.groups.items()}
