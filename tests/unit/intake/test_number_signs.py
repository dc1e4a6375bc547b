"""The signs that stand in a file's numbers are shown as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from jamstilt.intake.columns.headers import recognised
from jamstilt.intake.files.source import read


@pytest.mark.parametrize(
    ("pay", "share", "decimal", "thousands"),
    [
        ("712345", "100,00", ",", None),
        ("712 345,50", "80", ",", " "),
        ("712\u00a0345", "80,5", ",", " "),
        ("1.082.300,50", "80,00", ",", "."),
        ("1,082,300.50", "80.00", ".", ","),
        ("1'082'300", "80.5", ".", "'"),
        ("712345", "100", None, None),
    ],
)
def test_the_signs_of_a_file(tmp_path: Path, pay: str, share: str, decimal: str | None, thousands: str | None):
    file = tmp_path / "employees.csv"
    rows = "".join(f"{number};Kvinne;{pay};{share};01.02.2010\n" for number in range(3))
    file.write_text("Ansattnr;Kjønn;Årslønn;Stillingsprosent;Tiltrådt\n" + rows, encoding="utf-8")
    reading = read(file, recognised).tables[0].reading
    assert (reading.decimal_sign, reading.thousands_sign) == (decimal, thousands)
