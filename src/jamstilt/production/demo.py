"""The demo: an invented directorate whose figures are those of a published statement."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path
from shutil import copytree


def demo(folder: Path) -> Path:
    """Write the demo dossier and give its folder; what is there already and not the demo's is left alone."""
    with as_file(files("jamstilt.production") / "demo_directorate") as directorate:
        copytree(directorate, folder, dirs_exist_ok=True)
    return folder
