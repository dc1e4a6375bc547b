"""Who gets the complete version, as its cover says it; and a finding when nobody is listed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.law.entitled import Recipient
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.storage.dossier import SETTINGS_FILE

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

NOBODY_ENTITLED = Rule("production", "nobody_entitled", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)


def recipients(settings: Settings) -> tuple[Recipient, ...]:
    """Those listed, in the order of the settings: their numbers on the cover are their places there."""
    return tuple(Recipient(one.role, one.basis, one.date, one.signed, one.reason or "") for one in settings.entitled)


def nobody_entitled(settings: Settings) -> Iterator[Finding]:
    """That the list is empty; the complete version then says that it is not to be handed over."""
    if not settings.entitled:
        yield NOBODY_ENTITLED.at(Where(file=SETTINGS_FILE))
