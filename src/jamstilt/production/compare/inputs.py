"""Which files two builds were made of: new ones, ones that are gone, and ones with other contents."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from jamstilt.language.catalogue import Words
from jamstilt.production.compare.change import DossierChange
from jamstilt.storage.dossier import Dossier

_SHOWN = 10
_STATES = ("changed", "new", "gone")


def input_changes(one: Path, other: Path, words: Words) -> Iterator[DossierChange]:
    """What the records of two builds say of their inputs; nothing where one of them has no record."""
    first, second = (_inputs(folder) for folder in (one, other))
    if first is None or second is None:
        return
    names = {
        "changed": {name for name in first.keys() & second.keys() if first[name] != second[name]},
        "new": second.keys() - first.keys(),
        "gone": first.keys() - second.keys(),
    }
    for state in _STATES:
        listed = sorted(names[state])
        if listed:
            shown = ", ".join((*listed[:_SHOWN], *("…",)[: len(listed) > _SHOWN]))
            sentence = words(f"carry_over.compare.input.{state}", count=len(listed), files=shown)
            yield DossierChange(sentence, "input", state, other=", ".join(listed))


def _inputs(folder: Path) -> dict[str, str] | None:
    try:
        record = json.loads((Dossier(folder).build / "record.json").read_bytes())
    except (OSError, ValueError):
        return None
    inputs = cast("dict[str, object]", record).get("inputs") if isinstance(record, dict) else None
    return cast("dict[str, str]", inputs) if isinstance(inputs, dict) else None
