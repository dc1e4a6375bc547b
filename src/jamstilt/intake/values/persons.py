"""Who a row is about: a number of our own for each employee number, else the pseudonym of the identity number.

The keys live no longer than the run, and only say which rows are of one person (INPUTS 6).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import polars as pl

from jamstilt.findings import Finding
from jamstilt.intake.cells.identity import Identity, IdentityFault, identify
from jamstilt.intake.cells.pseudonym import pseudonyms
from jamstilt.intake.mapping import Field
from jamstilt.intake.values.batch import Batch, each_cell, each_table
from jamstilt.intake.values.field_values import read_field
from jamstilt.intake.values.value_rules import (
    IDENTITY_DIGITS_LOST,
    IDENTITY_INVALID,
    IDENTITY_TWO_NUMBERS,
    KEY_NOT_A_PERSON,
    PERSON_WITHOUT_KEY,
)


@dataclass(frozen=True, slots=True)
class Persons:
    """``keys`` has one series per batch, null where a row has no key; such rows are set aside by who reads them."""

    keys: tuple[pl.Series, ...]
    findings: tuple[Finding, ...]


def persons(batches: Sequence[Batch], pseudonym_key: bytes) -> Persons:
    """Give every row its person. Names serve only to show that a number is no person, and go no further."""
    numbers = _numbered([read_field(batch, Field.EMPLOYEE_NUMBER).values for batch in batches])
    identities = [read_field(batch, Field.NATIONAL_ID).values for batch in batches]
    needed = [number.is_null() & identity.is_not_null() for number, identity in zip(numbers, identities, strict=True)]
    findings = [_two_numbers(*each) for each in zip(batches, numbers, identities, strict=True)]
    if not any(mask.any() for mask in needed):
        keys = numbers
    else:
        lost, faults = _checked(batches, identities, needed)
        findings.append(faults)
        hashes = [
            pseudonyms(identity.set(gone, None), pseudonym_key) for identity, gone in zip(identities, lost, strict=True)
        ]
        keys = [
            _joined(number, identity, _bridge(numbers, hashes))
            for number, identity in zip(numbers, hashes, strict=True)
        ]
    findings += [
        each_cell(PERSON_WITHOUT_KEY, batch, batch.key, key.is_null()) for batch, key in zip(batches, keys, strict=True)
    ]
    findings.append(_different_names(batches, keys))
    return Persons(tuple(keys), tuple(finding for group in findings for finding in group))


def _numbered(columns: list[pl.Series]) -> list[pl.Series]:
    """A running number for each different employee number: shorter than any pseudonym, so none are equal."""
    if not columns:
        return []
    everyone = pl.concat(columns).rank("dense").cast(pl.String)
    ends = accumulate(len(column) for column in columns)
    return [everyone.slice(end - len(column), len(column)) for column, end in zip(columns, ends, strict=True)]


def _checked(
    batches: Sequence[Batch], identities: list[pl.Series], needed: list[pl.Series]
) -> tuple[list[pl.Series], tuple[Finding, ...]]:
    """Which identity numbers a spreadsheet has rounded away, and a finding for each that is wrong."""
    lost, findings = [], ()
    for batch, identity, used in zip(batches, identities, needed, strict=True):
        texts = identity.filter(used).unique()
        faults = [identify(text, year=batch.year) for text in texts]
        wrong = texts.filter(pl.Series([not isinstance(fault, Identity) for fault in faults], dtype=pl.Boolean))
        gone = texts.filter(pl.Series([fault is IdentityFault.DIGITS_LOST for fault in faults], dtype=pl.Boolean))
        rounded = identity.is_in(gone.implode()).fill_null(value=False)
        invalid = used & identity.is_in(wrong.implode()).fill_null(value=False) & ~rounded
        findings += each_table(IDENTITY_DIGITS_LOST, batch, Field.NATIONAL_ID, rounded)
        findings += each_cell(IDENTITY_INVALID, batch, Field.NATIONAL_ID, invalid)
        lost.append(rounded)
    return lost, findings


def _bridge(numbers: list[pl.Series], identities: list[pl.Series]) -> pl.DataFrame:
    """From identity to employee number, from the rows that have both."""
    both = [
        pl.DataFrame({"identity": identity, "number": number}).drop_nulls()
        for number, identity in zip(numbers, identities, strict=True)
    ]
    return pl.concat(both).unique().sort("identity", "number").unique("identity", keep="first", maintain_order=True)


def _joined(number: pl.Series, identity: pl.Series, bridge: pl.DataFrame) -> pl.Series:
    known = identity.replace_strict(bridge["identity"], bridge["number"], default=None, return_dtype=pl.String)
    return pl.select(pl.coalesce(number, known, identity)).to_series()


def _two_numbers(batch: Batch, number: pl.Series, identity: pl.Series) -> tuple[Finding, ...]:
    """One identity number beside two employee numbers: two rows of figures for one person."""
    if not batch.has(Field.EMPLOYEE_NUMBER) or not batch.has(Field.NATIONAL_ID):
        return ()
    pairs = pl.DataFrame({"identity": identity, "number": number}).drop_nulls().unique()
    doubled = pairs.filter(pl.col("identity").is_duplicated())["identity"].unique()
    return each_cell(
        IDENTITY_TWO_NUMBERS, batch, Field.NATIONAL_ID, identity.is_in(doubled.implode()).fill_null(value=False)
    )


def _different_names(batches: Sequence[Batch], keys: Sequence[pl.Series]) -> tuple[Finding, ...]:
    """Rows with one key and names that have no word in common: the key is perhaps a row counter."""
    named = [
        pl.DataFrame({"key": key, "name": batch.column(Field.NAME), "batch": index}).with_row_index("at")
        for index, (batch, key) in enumerate(zip(batches, keys, strict=True))
        if batch.has(Field.NAME)
    ]
    if not named:
        return ()
    rows = pl.concat(named).drop_nulls()
    several = rows.filter(pl.col("name").n_unique().over("key") > 1)
    first = several.group_by("key", maintain_order=True).agg(pl.col("name").first().alias("first"))
    odd = [
        (batch, at)
        for name, other, batch, at in several.join(first, on="key").select("name", "first", "batch", "at").iter_rows()
        if not _words(name) & _words(other)
    ]
    return tuple(
        finding
        for index, batch in enumerate(batches)
        for finding in each_table(
            KEY_NOT_A_PERSON,
            batch,
            Field.EMPLOYEE_NUMBER if batch.has(Field.EMPLOYEE_NUMBER) else Field.NATIONAL_ID,
            pl.int_range(batch.cells.height, eager=True).is_in([at for where, at in odd if where == index]),
        )
    )


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w{2,}", name.casefold()))
