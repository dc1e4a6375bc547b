"""A progress bar for work that takes more than a second, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING, TypeAlias

from jamstilt.language.catalogue import UnknownMessageError, Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.progress import Progress

Tell: TypeAlias = "Callable[[str, int, int], None]"
"""Tells how far the work is: the step's key, parts done, parts in all."""

PATIENCE = 1.0


@contextmanager
def progress(words: Words) -> Generator[Tell | None]:
    """What to tell the progress to while the work is done; None where nobody sees it."""
    if not sys.stderr.isatty():
        yield None
        return
    bar = _Bar(words)
    try:
        yield bar.tell
    finally:
        bar.close()


class _Bar:
    """Waits for a second, then draws. The timer runs beside the work, so both may only act one at a time."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._lock = Lock()
        self._drawn: Progress | None = None
        self._last = ("", 0, 0)
        self._timer = Timer(PATIENCE, self._begin)
        self._timer.daemon = True
        self._timer.start()

    def tell(self, step: str, done: int, of: int) -> None:
        with self._lock:
            self._last = (step, done, of)
            self._draw()

    def close(self) -> None:
        self._timer.cancel()
        with self._lock:
            if self._drawn:
                self._drawn.stop()

    def _begin(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        with self._lock:
            columns = TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()
            self._drawn = Progress(*columns, console=Console(stderr=True), transient=True)
            self._drawn.add_task("", total=None)
            self._draw()
            self._drawn.start()

    def _draw(self) -> None:
        step, done, of = self._last
        if self._drawn:
            name = _step_name(self._words, step)
            self._drawn.update(self._drawn.task_ids[0], description=name, completed=done, total=of or None)


def _step_name(words: Words, step: str) -> str:
    """The step in the dossier's language; a step that has no name yet is simply work."""
    try:
        return words(f"cli.step.{step}")
    except UnknownMessageError:
        return words("cli.step.working")
