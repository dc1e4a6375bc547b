"""Whether it is said why each recipient gets the complete version, and the declaration came before the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jamstilt.findings import Rule, Severity
from jamstilt.law.entitled import Entitlement
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.storage.disagreement import Disagreements

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

RECIPIENT_UNREASONED = Rule("storage", "recipient_unreasoned", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
SIGNED_AFTERWARDS = Rule("storage", "signed_afterwards", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)


def recipient_disagreements(settings: Settings) -> Disagreements:
    """A basis of one's own without a reason, and figures handed over before the signature."""
    for index, recipient in enumerate(settings.entitled):
        if recipient.basis is Entitlement.OTHER and recipient.reason is None:
            yield RECIPIENT_UNREASONED, ("entitled", index, "basis"), {"place": index + 1}
        if recipient.signed is not None and recipient.signed > recipient.date:
            yield SIGNED_AFTERWARDS, ("entitled", index, "signed"), {"place": index + 1}
