"""Ways to put something into a finished file that has no business there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pikepdf


def in_package(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The package with one part changed, or added where there is none."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(written, "w", ZIP_DEFLATED) as new:
        names = old.namelist()
        for name in names:
            data = old.read(name)
            new.writestr(name, change(data.decode()) if name == part else data)
        if part not in names:
            new.writestr(part, change(""))
    return written.getvalue()


def in_pdf(content: bytes, change: Callable[[pikepdf.Pdf], Any]) -> bytes:
    written = BytesIO()
    with pikepdf.open(BytesIO(content)) as document:
        change(document)
        document.save(written)
    return written.getvalue()


def replaced(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


def with_file(files: Mapping[str, bytes], name: str, content: bytes | str) -> dict[str, bytes]:
    assert name in files
    return {**files, name: content if isinstance(content, bytes) else content.encode()}
