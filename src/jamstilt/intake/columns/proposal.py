"""The proposal: what each file, column and code seems to be, how sure that is, and what a person must decide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from jamstilt.findings import Finding, Where
from jamstilt.intake.columns.forbidden import sensitive_header
from jamstilt.intake.columns.layout_sharing import shared
from jamstilt.intake.columns.mapping_rules import SHEET_UNCLEAR
from jamstilt.intake.columns.table_proposal import Guess, TableProposal, propose_table
from jamstilt.intake.columns.value_proposal import with_values
from jamstilt.intake.columns.year_proposal import Placed, absent_columns, groups_of, kept_groups
from jamstilt.intake.mapping import Field, Kind, Layout, Mapping
from jamstilt.intake.raw_table import RawTable

__all__ = ["Guess", "Proposal", "Unused", "propose"]


@dataclass(frozen=True, slots=True)
class Unused:
    """The headers of one table that no field is read from and nobody is asked about."""

    file: str
    sheet: str | None
    headers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """The mapping proposed, each guess behind it (those too weak to be used as well), and what there is to decide."""

    mapping: Mapping
    guesses: tuple[Guess, ...]
    unused: tuple[Unused, ...]
    findings: tuple[Finding, ...]


def propose(tables: Sequence[RawTable], previous: Mapping | None, year: int) -> Proposal:
    """Propose a mapping of all tables for the dossier of ``year``; the answers in ``previous`` are kept.

    A file that ``previous`` names is taken as it says; a file with the columns of an earlier layout takes that layout.
    No column is mapped below ``CONFIDENCE_LIMIT``: it becomes a finding. Only heads and samples are looked at.
    """
    known = previous or Mapping()
    ordered = sorted(tables, key=lambda table: (table.reading.file, table.reading.sheet or ""))
    reads = [propose_table(table, known, year) for table in ordered]
    has_base = {read.use.year for read in reads if read.layout.kind is Kind.EMPLOYEES and not read.without_gender}
    reads = [
        propose_table(read.look.table, known, year, has_base=True)
        if read.without_gender and read.use.year in has_base
        else read
        for read in reads
    ]
    reads, doubled = _one_sheet_each(reads)
    with_answers = [
        with_values(read.look, read.layout, answered=read.answered, has_base_pay=_has_pay(reads, read.use.year))
        for read in reads
    ]
    layouts, uses = shared(known, [(read.use, layout) for read, (layout, _) in zip(reads, with_answers, strict=True)])
    placed = [
        Placed(read.look.table, read.use.year, layout, read.asked)
        for read, (layout, _) in zip(reads, with_answers, strict=True)
    ]
    grouped = groups_of(placed, known.groups)
    findings = (
        *(finding for read in reads for finding in read.findings),
        *(finding for _, said in with_answers for finding in said),
        *doubled,
        *absent_columns(placed),
        *grouped.findings,
    )
    mapping = Mapping(layouts, uses, kept_groups(known.groups, grouped.groups))
    guesses = tuple(guess for read in reads for guess in read.guesses)
    unused = tuple(each for each in map(_unused, reads) if each.headers)
    return Proposal(mapping, guesses, unused, tuple(sorted(set(findings), key=lambda finding: finding.order)))


def _unused(read: TableProposal) -> Unused:
    told = {guess.header for guess in read.guesses} | set(read.layout.columns.values())
    headers = () if read.layout.kind is Kind.IGNORED else read.look.table.headers
    return Unused(read.use.file, read.use.sheet, tuple(h for h in headers if h not in told and not sensitive_header(h)))


def _one_sheet_each(reads: list[TableProposal]) -> tuple[list[TableProposal], tuple[Finding, ...]]:
    """Of several sheets of a workbook with the same kind of rows for the same year, only a person can choose."""
    kept: list[TableProposal] = []
    findings: list[Finding] = []
    for read in reads:
        mine = (read.use.file, read.use.year, read.layout.kind)
        first = next((other for other in kept if (other.use.file, other.use.year, other.layout.kind) == mine), None)
        if first is None or read.layout.kind is Kind.IGNORED or read.use.sheet is None or read.answered:
            kept.append(read)
            continue
        where = Where(read.use.file, read.use.sheet)
        findings.append(SHEET_UNCLEAR.at(where, sheet=read.use.sheet or "–", first=first.use.sheet or "–"))
        ignored = Layout(Kind.IGNORED, Kind.IGNORED, {})
        kept.append(replace(read, layout=ignored, use=replace(read.use, layout=ignored.key), guesses=(), findings=()))
    return kept, tuple(findings)


def _has_pay(reads: Iterable[TableProposal], year: int) -> bool:
    return any(
        read.use.year == year and read.layout.kind is Kind.EMPLOYEES and Field.AGREED_PAY in read.layout.columns
        for read in reads
    )
