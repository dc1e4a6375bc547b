"""Which numbers of the registers a public statement shows, read from its own open data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

from jamstilt.register.reported import Reported
from jamstilt.storage.history import Status

_NAME = ("register", "subject", "measure", "category", "period")


def published_names(path: Path) -> frozenset[str]:
    """The names of what ``authority.json`` shows; none where there is no such file, or it is not public."""
    try:
        content: Any = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return frozenset()
    if not isinstance(content, dict) or cast("dict[str, object]", content).get("audience") != "public":
        return frozenset()
    rows = cast("dict[str, list[dict[str, object]]]", content).get("numbers", [])
    return frozenset(
        str(Reported(*(str(row.get(part) or "") for part in _NAME)))
        for row in rows
        if row.get("status") == Status.PUBLISHED
    )
