"""Addresses of cells as a spreadsheet shows them: ``B12`` is column 2, row 12."""

from __future__ import annotations

from functools import cache


@cache
def letters_of(column: int) -> str:
    """1 is ``A``, 27 is ``AA``, 16 384 is ``XFD``."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@cache
def column_of(letters: str) -> int:
    """``A`` is 1, ``XFD`` is 16 384."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def address(row: int, column: int) -> str:
    """Row 12 of column 2 is ``B12``."""
    return f"{letters_of(column)}{row}"
