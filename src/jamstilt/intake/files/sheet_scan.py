"""What a pre-scan of a sheet finds, and the tally it is kept in while bytes stream by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import NoReturn, TypeAlias

from jamstilt.intake.files.limits_of_files import Limits

Region: TypeAlias = tuple[int, int, int, int]
"""Top row, left column, bottom row, right column; counted from one."""
CellError: TypeAlias = tuple[int, int, str]
"""Row, column and code, as ``#N/A``."""
FormulaCell: TypeAlias = tuple[int, int]
"""Row and column."""

KEPT = 10_000
"""So many error cells and merged regions of a sheet are kept: more are never told one by one."""


@dataclass(frozen=True, slots=True)
class SheetScan:
    """Rows and columns are counted from one; ``percent`` and ``formulas`` are numbers of cells per column.

    ``formula_cells`` are the cells with a formula that is no text and no error; without a stored result they are blank.
    """

    last_row: int
    last_column: int
    filled: int
    errors: tuple[CellError, ...]
    formulas: Mapping[int, int]
    formula_cells: tuple[FormulaCell, ...]
    percent: Mapping[int, int]
    merged: tuple[Region, ...]
    hidden_rows: tuple[int, ...]
    hidden_columns: tuple[int, ...]


@dataclass(slots=True)
class Tally:
    """Counts until the sheet ends or a limit is met; then one of the two callbacks refuses the sheet."""

    limits: Limits
    too_large: Callable[[int, int], NoReturn]
    too_full: Callable[[int], NoReturn]
    last_row: int = 0
    last_column: int = 0
    filled: int = 0
    errors: list[CellError] = field(default_factory=list[CellError])
    formulas: Counter[int] = field(default_factory=Counter[int])
    formula_cells: list[FormulaCell] = field(default_factory=list[FormulaCell])
    percent: Counter[int] = field(default_factory=Counter[int])
    merged: list[Region] = field(default_factory=list[Region])
    hidden_rows: list[int] = field(default_factory=list[int])
    hidden_columns: set[int] = field(default_factory=set[int])

    def add_cells(self, row: int, column: int, number: int) -> None:
        """So many filled cells, none of them beyond this row and this column."""
        self.last_row, self.last_column = max(self.last_row, row), max(self.last_column, column)
        self.filled += number
        if self.last_column > self.limits.columns or self.last_row * self.last_column > self.limits.cells_in_rectangle:
            self.too_large(self.last_row, self.last_column)
        if self.filled > self.limits.filled_cells:
            self.too_full(self.filled)

    def add_errors(self, errors: Iterable[CellError]) -> None:
        """Cells that hold an error."""
        self.errors.extend(islice(errors, KEPT - len(self.errors)))

    def add_formulas(self, cells: Iterable[FormulaCell]) -> None:
        """Cells with a formula whose result is no text: a text may be of no signs."""
        self.formula_cells.extend(islice(cells, KEPT - len(self.formula_cells)))

    def add_merged(self, regions: Iterable[Region]) -> None:
        """Regions of merged cells."""
        self.merged.extend(islice(regions, KEPT - len(self.merged)))

    def add_hidden_columns(self, first: int, last: int) -> None:
        """Hidden columns, both ends included; beyond the widest table nothing needs to be said."""
        self.hidden_columns.update(range(first, min(last, self.limits.columns) + 1))

    @property
    def scan(self) -> SheetScan:
        """The result."""
        return SheetScan(
            self.last_row,
            self.last_column,
            self.filled,
            tuple(self.errors),
            self.formulas,
            tuple(self.formula_cells),
            self.percent,
            tuple(self.merged),
            tuple(self.hidden_rows),
            tuple(sorted(self.hidden_columns)),
        )
