"""Pseudonyms: a keyed hash in the place of a national identity number, taken while the row is read (INPUTS 0.5)."""

from __future__ import annotations

import hmac

import polars as pl

from jamstilt.intake.cells.identity import Identity, compact, identify

_HEX_DIGITS = 20
"""80 bits: among a million people two share a pseudonym once in two million million dossiers."""
_SHORTEST_KEY = 16


def pseudonym(identity_number: str, key: bytes) -> str:
    """HMAC-SHA-256 of the eleven digits under the dossier's key: twenty hexadecimal digits, one for every spelling.

    A number that is not valid gets a pseudonym too, of its digits as they stand, so that its rows stay together.
    ValueError for a key of less than 16 bytes: it could be guessed.
    """
    if len(key) < _SHORTEST_KEY:
        raise ValueError("The key of the pseudonyms must have 16 bytes or more")
    digits = compact(identity_number)
    if len(digits) == 10 and isinstance(whole := identify(digits), Identity):  # noqa: PLR2004 - a leading zero is lost
        digits = whole.number
    return hmac.digest(key, digits.encode(), "sha256").hex()[:_HEX_DIGITS]


def pseudonyms(identity_numbers: pl.Series, key: bytes) -> pl.Series:
    """The pseudonym of each identity number in a column of text; missing stays missing."""
    different = identity_numbers.drop_nulls().unique()
    hashes = pl.Series([pseudonym(number, key) for number in different], dtype=pl.String)
    return identity_numbers.replace_strict(different, hashes, default=None, return_dtype=pl.String)
