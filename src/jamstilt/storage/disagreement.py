"""What settings disagree about: a rule, the way to the key that it is about, and the values of its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from jamstilt.findings import Rule
from jamstilt.language.message import Value
from jamstilt.toml_lines import Path

Disagreements: TypeAlias = Iterator[tuple[Rule, Path, Mapping[str, Value]]]
