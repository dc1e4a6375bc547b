"""Holes in the matrix of § 24: places in a field of work where no entry treats a ground and nobody says why (R6.8)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from jamstilt.authority.authority import Authority
from jamstilt.authority.matrix import ElementAnswer, authority_matrix
from jamstilt.findings import Finding, Rule, Severity
from jamstilt.language.message import Message, say
from jamstilt.law.grounds import AUTHORITY_GROUNDS
from jamstilt.law.measure_record import StatementElement
from jamstilt.law.provision import PUBLIC_AUTHORITY
from jamstilt.statement.completeness.answered import listed

FIELD_HAS_HOLES = Rule("completeness", "field_has_holes", Severity.NOTE, provision=PUBLIC_AUTHORITY)


def field_holes(authority: Authority, year: int) -> tuple[Finding, ...]:
    """One finding for each field that has holes, with the grounds that each element lacks.

    It is told and not asked: that every place is filled is our test of § 24, and no sentence of the law.
    """
    cells = {field: tuple(found) for field, found in groupby(authority_matrix(authority, year), lambda one: one.field)}
    return tuple(
        FIELD_HAS_HOLES.at(
            field.at, field=field.key, holes=len(holes), places=len(cells[field.key]), missing=_missing(holes)
        )
        for field in authority.fields
        if (holes := [each for each in cells.get(field.key, ()) if each.is_hole])
    )


def _missing(holes: Iterable[ElementAnswer]) -> Message:
    """Element by element: which grounds are lacking, or that all of them are."""
    grounds = {
        element: [each.ground for each in holes if each.element is element]
        for element in sorted({each.element for each in holes}, key=list(StatementElement).index)
    }
    return listed(
        say(
            "completeness.element_lacks",
            element=say(f"completeness.element.{element}"),
            grounds=say("completeness.all_grounds")
            if len(lacking) == len(AUTHORITY_GROUNDS)
            else listed(say(f"law.ground.{ground}") for ground in lacking),
        )
        for element, lacking in grounds.items()
    )
