"""Chooses the reader of a file by its ending. A kind of file that nobody can read is suspect as a whole."""

from __future__ import annotations

from jamstilt.review.read_docx import read_docx
from jamstilt.review.read_html import read_html
from jamstilt.review.read_open_data import read_open_data
from jamstilt.review.read_pdf import read_pdf
from jamstilt.review.read_xlsx import read_xlsx
from jamstilt.review.seen import SeenFile, SeenKind, SeenText

READERS = {
    "pdf": read_pdf,
    "docx": read_docx,
    "html": read_html,
    "xlsx": read_xlsx,
    "csv": read_open_data,
    "json": read_open_data,
}


def read_file(name: str, content: bytes) -> SeenFile:
    """The file as an outsider sees it."""
    reader = READERS.get(name.rpartition(".")[2])
    return reader(name, content) if reader else SeenFile(name, (SeenText("", "", SeenKind.COVERT),))
