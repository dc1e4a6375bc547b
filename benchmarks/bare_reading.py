"""The floor: nothing but Polars reading the same files as text. ``python benchmarks/bare_reading.py DIR``."""

from __future__ import annotations

import sys
from pathlib import Path

import polars as pl

if __name__ == "__main__":
    tables = [
        pl.read_csv(path, separator=";", infer_schema=False)
        for path in sorted((Path(sys.argv[1]) / "source").glob("*.csv"))
    ]
