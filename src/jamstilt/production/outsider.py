"""What the release gate is told of a dossier: the truth that the finished public files must not give away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jamstilt.figure import TOTAL, UNRESOLVED, Subset
from jamstilt.language.catalogue import Language, Words
from jamstilt.production.count import Counted, policy_of
from jamstilt.production.gather import Gathered
from jamstilt.review.truth import Truth

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

NOT_OUR_WORDS = ("source", "mapping.toml")
"""Inputs that nobody writes for readers: persons' data, and the codes of their columns."""


def truth_of(gathered: Gathered, settings: Settings, counted: Counted) -> Truth:
    """The exact figures and the employer's decisions, with what people have written and published before."""
    policy = policy_of(settings)
    inputs = gathered.dossier.inputs() if gathered.dossier else ()
    folder = gathered.dossier.folder if gathered.dossier else None
    named = {path.relative_to(folder).as_posix(): path for path in inputs} if folder else {}
    return Truth(
        cells=counted.cells,
        threshold=policy.threshold,
        quantile_minimum=policy.quantile_minimum,
        margin=policy.margin,
        prior=policy.prior,
        insiders=policy.insiders and policy.coalition > 0,
        linked_years=policy.linked_years,
        growth=policy.growth,
        labels=_labels(settings),
        written={
            name: path.read_bytes().decode("utf-8", errors="replace")
            for name, path in named.items()
            if not name.startswith(NOT_OUR_WORDS) and not _is_earlier_figures(name)
        },
        earlier={name: path.read_bytes() for name, path in named.items() if _is_earlier_figures(name)},
    )


def _labels(settings: Settings) -> dict[str, frozenset[str]]:
    """What each row is called, in every language."""
    own = {
        key: frozenset(filter(None, (labels.in_language(language) for language in Language)))
        for key, labels in settings.groups.items()
    }
    ours = (TOTAL, UNRESOLVED, *Subset)
    return own | {key: frozenset(Words(language)(f"statement.group.{key}") for language in Language) for key in ours}


def _is_earlier_figures(name: str) -> bool:
    folder, _, file = name.rpartition("/")
    return folder == "earlier" and file.endswith(".json") and file.removesuffix(".json").isdigit()
