"""What a column of a file of aggregates is: told by its header, in nynorsk, bokmål and English."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files

from jamstilt.intake.columns.headers import fold


class KnownColumn(StrEnum):
    """A column that we know. The names are those of the records' fields wherever there is such a field."""

    YEAR = "year"
    KEY = "key"
    SOURCE = "source"
    FIELD = "field"
    UNIT = "unit"
    REGISTER = "register"
    DIMENSION = "dimension"
    CATEGORY = "category"
    GENDER = "gender"
    COUNT = "count"
    TOTAL = "total"
    WOMEN = "women"
    MEN = "men"
    OTHER = "other"
    NOT_STATED = "not_stated"
    WOMEN_SHARE = "women_share"
    MEN_SHARE = "men_share"
    OTHER_SHARE = "other_share"
    EARLIER_TOTAL = "earlier_total"
    GROWTH = "growth"
    POSTS = "posts"
    OVERLAPS = "overlaps"
    SCHEME = "scheme"
    FRAME = "frame"
    APPLICATIONS = "applications"
    DECIDED = "decided"
    APPLIED_SUM = "applied_sum"
    DECIDED_SUM = "decided_sum"
    AWARDS = "awards"
    AWARDED_SUM = "awarded_sum"
    PAID = "paid"
    RECIPIENTS = "recipients"
    RECIPIENT_UNIT = "recipient_unit"
    DELEGATED = "delegated"
    ORGANISATION_NUMBER = "organisation_number"
    APPLICANT = "applicant"
    MUNICIPALITY = "municipality"
    SECTOR = "sector"
    EVENT = "event"
    HELD = "held"
    PARTICIPANTS = "participants"
    FOUND_RELEVANT = "found_relevant"
    EVALUATION_BASE = "evaluation_base"
    PROGRAMME = "programme"
    MEASURE = "measure"
    BASE = "base"
    TARGET_GROUP = "target_group"
    EVERYBODY = "everybody"
    DEFINITION = "definition"


SHARES = frozenset(
    {
        KnownColumn.WOMEN_SHARE,
        KnownColumn.MEN_SHARE,
        KnownColumn.OTHER_SHARE,
        KnownColumn.GROWTH,
        KnownColumn.FOUND_RELEVANT,
    }
)
"""Columns in per cent."""

SUMS = frozenset(
    {KnownColumn.FRAME, KnownColumn.APPLIED_SUM, KnownColumn.DECIDED_SUM, KnownColumn.AWARDED_SUM, KnownColumn.PAID}
)
"""Columns in kroner."""

BY_GENDER = (KnownColumn.WOMEN, KnownColumn.MEN, KnownColumn.OTHER, KnownColumn.NOT_STATED)
"""The columns of a wide table of cases, women first."""


def heading_of(header: str) -> KnownColumn | None:
    """What a header means; None for one that we do not know. ``Kvinner %`` is a share, ``Søknader %`` is nothing."""
    key = fold(header)
    known = _known().get(key)
    if known or not key.endswith(_PER_CENT):
        return known
    counted = _known().get(key.removesuffix(_PER_CENT))
    return _AS_SHARE.get(counted) if counted else None


def is_heading(header: str) -> bool:
    """Whether the header is one of ours; used to find the header row."""
    return heading_of(header) is not None


def usual_header(heading: KnownColumn) -> str:
    """How a column is usually headed in nynorsk."""
    return _spelt()[heading][0]


@cache
def _spelt() -> Mapping[KnownColumn, tuple[str, ...]]:
    data = tomllib.loads((files("jamstilt.intake.aggregates") / "headings.toml").read_text(encoding="utf-8"))
    return {heading: (*data[heading], heading.value.replace("_", " ")) for heading in KnownColumn}


@cache
def _known() -> Mapping[str, KnownColumn]:
    """Each folded header; the first heading that claims one keeps it."""
    known: dict[str, KnownColumn] = {}
    for heading, headers in _spelt().items():
        for header in headers:
            known.setdefault(fold(header), heading)
    return known


_PER_CENT = "prosent"
_AS_SHARE = {
    **{share: share for share in SHARES},
    KnownColumn.WOMEN: KnownColumn.WOMEN_SHARE,
    KnownColumn.MEN: KnownColumn.MEN_SHARE,
    KnownColumn.OTHER: KnownColumn.OTHER_SHARE,
}
"""What a column becomes when its header has a sign of per cent."""
