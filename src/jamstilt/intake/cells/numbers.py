"""Numbers as people write them, read exactly: whole øre or hundredths in Int64, never a float (INPUTS 4)."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

MISSING = ("", "-", "–", "—", ".", "..", ":", "N/A", "n/a", "#N/A", "NULL", "null")
"""What stands in a cell that holds nothing. Missing is never zero."""

_PLAIN = r"^-?\d+(?:[.,]\d+)?$"
_TYPED = r"^-?\d+(?:\.\d+)?$"
_WRITTEN = (
    r"(?i)^(?P<open>\()?\s*(?P<before>[-−])?\s*(?:kr\.?|nok)?\s*(?P<inside>[-−])?"
    r"\s*(?P<body>[.,]?\d(?:[\d.,'’ \u{a0}\u{202f}\u{2009}]*\d)?)"
    r"\s*(?:[.,][-–—])?\s*(?:kr\.?|nok|%)?\s*(?:[.,][-–—])?\s*(?P<after>[-−])?\s*(?P<close>\))?$"
)
_SPACED = r"^-?\d{1,3}(?:[ '’\u{a0}\u{202f}\u{2009}]\d{3})+(?:[.,]\d+)?$"
_BLANK = r"[’ \u{a0}\u{202f}\u{2009}]"
_SAFE = 10**14
_FEW = 8
"""With fewer different texts than one in so many cells, it pays to read each text once."""
_OTHER_SIGN = {",": ".", ".": ","}


@dataclass(frozen=True, slots=True)
class Numbers:
    """A column of numbers: ``values`` counts units of 10^-decimals; null is missing, faulty or ambiguous.

    ``faulty`` marks text that is no number. ``finer`` marks values with more decimals than are kept; they are
    rounded half up. ``ambiguous``: the column does not show whether its comma or point is a decimal sign.
    """

    values: pl.Series
    faulty: pl.Series
    finer: pl.Series
    ambiguous: bool = False


def known(cells: pl.Series) -> pl.Series:
    """The cells, with null for every way of writing that nothing is there."""
    nothing = cells.is_in(MISSING)
    return cells.set(nothing, None) if nothing.any() else cells


def read_numbers(cells: pl.Series, decimals: int, *, typed: bool = False, thousands: bool = True) -> Numbers:
    """Read text as numbers; comma or point is decided by all the values of the column.

    ``typed`` columns come from a workbook, where a number has a point as its decimal sign and only the text
    cells in between are written by people. Without ``thousands`` (hours, per cent) comma and point are decimal signs.
    """
    quick = _quick(cells, decimals)
    if quick is None:
        cells = known(cells)
        quick = _quick(cells, decimals)
    if quick is not None:
        return Numbers(quick, nowhere := _nowhere(cells), nowhere)
    if not typed:
        return _read_written(cells, decimals, thousands=thousands)
    number = cells.str.contains(_TYPED).fill_null(value=True)
    if number.all():
        return _read(cells, cells, decimals, ".")
    exact = cells.set(~number, None)
    text = _read_written(cells.set(number, None), decimals, thousands=thousands)
    numbers = _read(exact, exact, decimals, ".")
    values = numbers.values.zip_with(number, text.values)
    return Numbers(values, text.faulty, numbers.finer | text.finer, text.ambiguous)


def _quick(cells: pl.Series, decimals: int) -> pl.Series | None:
    """The values of a column of nothing but ``1200``, or of ``1200,5`` and ``1200,50``: most columns are so."""
    whole = cells.cast(pl.Int64, strict=False)
    if whole.null_count() == cells.null_count() and not (whole.abs() >= _SAFE).any():
        return whole * 10**decimals
    different = cells.drop_nulls().unique()
    if len(different) * _FEW > len(cells):
        return _plain(cells, decimals)
    values = _plain(different, decimals)
    if values is None:
        return None
    return cells.replace_strict(different, values, default=None, return_dtype=pl.Int64)


def _plain(cells: pl.Series, decimals: int) -> pl.Series | None:
    for sign in ",.":
        if cells.str.contains(rf"^-?\d{{1,15}}(?:\{sign}\d{{1,{min(decimals, 2)}}})?$").all():
            return _whole(cells.str.replace(sign, ".", literal=True), decimals)
    return None


def _read_written(cells: pl.Series, decimals: int, *, thousands: bool) -> Numbers:
    tidy = _tidy(cells)
    if not thousands:
        return _read(cells, tidy.str.replace(",", ".", literal=True), decimals, ".")
    sign = _decimal_sign(tidy)
    if sign is not None:
        return _read(cells, tidy, decimals, sign)
    nothing = pl.repeat(None, len(cells), dtype=pl.Int64, eager=True)
    return Numbers(nothing, cells.is_not_null() & tidy.is_null(), _nowhere(cells), ambiguous=True)


def _tidy(cells: pl.Series) -> pl.Series:
    """Sign and digits alone, with blanks between thousands as ``'``; null for what is no number."""
    plain = cells.str.contains(_PLAIN).fill_null(value=True)
    if plain.all():
        return cells
    texts = cells.filter(~plain).unique()
    tidied = cells.replace_strict(texts, _tidied(texts), default=None, return_dtype=pl.String)
    return cells.zip_with(plain, tidied)


def _tidied(texts: pl.Series) -> pl.Series:
    if texts.str.contains(_SPACED).all():
        return texts.str.replace_all(_BLANK, "'")
    minus = pl.sum_horizontal(pl.col("before", "inside", "after", "open").is_not_null())
    body = pl.col("body").str.replace_all(_BLANK, "'").str.replace(r"^([.,])", "0$1")
    sound = (pl.col("open").is_null() == pl.col("close").is_null()) & (minus <= 1)
    parts = texts.str.strip_chars().str.extract_groups(_WRITTEN).struct.unnest()
    return parts.select(pl.when(sound).then(pl.when(minus == 1).then("-" + body).otherwise(body))).to_series()


def _decimal_sign(tidy: pl.Series) -> str | None:
    """Comma or point, as most of the cells that can be read in one way only show it; None if none does."""
    signs = [sign for sign in ",." if tidy.str.contains(sign, literal=True).any()]
    if not signs:
        return ","
    comma, point = (tidy.str.contains(_shows(sign)).sum() for sign in ",.")
    if comma == point:
        return None
    return "," if comma > point else "."


def _shows(sign: str) -> str:
    """How a number looks that can only have this decimal sign: ``7,5``, ``0,125``, ``1 234,567``, ``1.000.000``."""
    s, t = rf"\{sign}", rf"\{_OTHER_SIGN[sign]}"
    last = rf"^-?\d[\d'{t}]*{s}(?:\d{{1,2}}|\d{{4,}})$"
    return rf"{last}|^-?(?:0\d*|\d{{4,}}){s}\d+$|^-?[\d{t}']*['{t}]\d{{3}}{s}\d+$|^-?\d{{1,3}}(?:{t}\d{{3}}){{2,}}$"


def _read(cells: pl.Series, tidy: pl.Series, decimals: int, sign: str) -> Numbers:
    """Read tidy text whose decimal sign is known."""
    s, t = rf"\{sign}", _OTHER_SIGN[sign]
    valid = tidy.str.contains(rf"^-?(?:\d+|\d{{1,3}}(?:['\{t}]\d{{3}})+)(?:{s}\d+)?$")
    text = tidy if valid.all() else tidy.set(~valid, None)
    if text.str.contains_any(["'", t]).any():
        text = text.str.replace_all(rf"['\{t}]", "")
    if sign == ",":
        text = text.str.replace(",", ".", literal=True)
    finer = text.str.contains(rf"\.\d{{{decimals}}}\d*[1-9]").fill_null(value=False)
    values = _whole(text, decimals)
    if finer.any():
        longer = _whole(text.filter(finer).str.extract(rf"^(-?\d+\.\d{{{decimals + 1}}})"), decimals + 1)
        values = values.scatter(finer.arg_true(), longer.sign() * ((longer.abs() + 5) // 10))
    return Numbers(values, cells.is_not_null() & values.is_null(), finer)


def _whole(text: pl.Series, decimals: int) -> pl.Series:
    """Exact: a Decimal of Polars is a whole number of its last decimal, here taken as it is."""
    return text.cast(pl.Decimal(38, decimals), strict=False).to_physical().cast(pl.Int64, strict=False)


def _nowhere(cells: pl.Series) -> pl.Series:
    return pl.repeat(value=False, n=len(cells), dtype=pl.Boolean, eager=True)
