"""Those to whom the employer hands the complete version: ``[[entitled]]`` in ``jamstilt.toml``."""

from __future__ import annotations

from datetime import date

from jamstilt.law.entitled import Entitlement
from jamstilt.storage.settings_table import SettingsTable, Text


class RecipientChoice(SettingsTable):
    """Who gets the complete version, why, and when: the log that LAW 2.3 asks for.

    ``role`` is a role or an organisation; nobody's name is needed. ``date`` is the day it is handed over, ``signed``
    the day the declaration of confidentiality was signed. ``reason`` is asked for where ``basis`` is *other*.
    """

    role: Text
    basis: Entitlement
    date: date
    signed: date | None = None
    reason: Text | None = None
