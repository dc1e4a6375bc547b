"""Part 3: what the authority does for equality in its own field, in the four elements of LDL § 24 (R6.1, R6.2)."""

from __future__ import annotations

from collections.abc import Callable

from jamstilt.authority.authority import Authority
from jamstilt.statement import unwritten
from jamstilt.statement.public_authority.action import action
from jamstilt.statement.public_authority.fields import principles, scope
from jamstilt.statement.public_authority.lines import PART
from jamstilt.statement.public_authority.plans import expectations
from jamstilt.statement.public_authority.promises import promises
from jamstilt.statement.public_authority.results import results
from jamstilt.statement.statement import Prose, Section
from jamstilt.statement.writer import Writer

SECTIONS: dict[str, Callable[[Writer], Section | None]] = {
    "authority_scope": scope,
    "authority_principles": principles,
    "authority_action": action,
    "authority_results": results,
    "authority_promises": promises,
    "authority_plans": expectations,
}
"""The sections in the order of the law. A file of prose is placed in the section whose key is its name."""


def public_authority(writer: Writer) -> Section:
    """The whole of part 3. A section that nothing is written for is left out: gaps are for ``check`` (R6.8)."""
    texts = {text.section for text in writer.registers.texts}
    if writer.registers.authority == Authority() and texts.isdisjoint({PART, *SECTIONS}):
        return unwritten.public_authority(writer)
    return Section(
        PART,
        writer.words("statement.part3.title"),
        (Prose(writer.words(f"{PART}.introduction")),),
        writer.words("statement.law", provision="24"),
        tuple(filter(None, (write(writer) for write in SECTIONS.values()))),
    )
