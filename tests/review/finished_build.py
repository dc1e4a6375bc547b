"""A finished build of the demo directorate: its public files, and the truth behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jamstilt.production.count import count
from jamstilt.production.gather import gather
from jamstilt.production.outsider import truth_of
from jamstilt.review.truth import Truth


@dataclass
class Built:
    folder: Path

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        return {path.name: path.read_bytes() for path in (self.folder / "build" / "public").iterdir()}

    @cached_property
    def truth(self) -> Truth:
        gathered = gather(self.folder, lambda *_: None)
        assert gathered.settings
        return truth_of(gathered, gathered.settings, count(gathered.workforces, gathered.settings))
