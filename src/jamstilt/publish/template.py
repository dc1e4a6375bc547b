"""The templates that pages are laid out with. Every value is escaped; an unknown name stops the build."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import count
from typing import TYPE_CHECKING

from jamstilt.publish.chart_pieces import pieces
from jamstilt.publish.running_text import items, link_to, locale, stretches
from jamstilt.publish.table_shape import (
    column_labels,
    head_rows,
    is_of_words,
    row_groups,
    sentence_columns,
    text_columns,
)

if TYPE_CHECKING:
    from jinja2 import Environment


SHAPES: Mapping[str, object] = {
    "column_labels": column_labels,
    "head_rows": head_rows,
    "is_of_words": is_of_words,
    "items": items,
    "kind": lambda block: type(block).__name__,  # pyright: ignore[reportUnknownLambdaType] - a block of any kind
    "link_to": link_to,
    "locale_of": locale,
    "next": next,
    "pieces": pieces,
    "row_groups": row_groups,
    "sentence_columns": sentence_columns,
    "stretches": stretches,
    "text_columns": text_columns,
}
"""What a template may ask about a block."""


def fill(name: str, values: Mapping[str, object]) -> str:
    """The template filled in. Tables and figures are counted from one as they are laid out."""
    return _templates().get_template(name).render({**values, **SHAPES, "tables": count(1), "figures": count(1)})


def template_text(name: str) -> str:
    """A file beside the templates, as it stands."""
    environment = _templates()
    assert environment.loader is not None  # noqa: S101 - given three lines below; the type does not know
    return environment.loader.get_source(environment, name)[0]


@cache
def _templates() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("jamstilt.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
