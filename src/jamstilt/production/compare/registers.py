"""What happened to measures, goals, programmes and plans between two dossiers, told by their titles and states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from jamstilt.activity.measure import Goal
from jamstilt.language.catalogue import Words
from jamstilt.law.measure_record import FINISHED, Progress
from jamstilt.production.compare.change import DossierChange, new_and_gone
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.registers import Registers


class _Titled(Protocol):
    @property
    def key(self) -> str: ...
    @property
    def title(self) -> ByLanguage: ...


class _Progressing(_Titled, Protocol):
    @property
    def progress(self) -> Progress: ...


def register_changes(one: Registers, other: Registers, words: Words) -> Iterator[DossierChange]:
    """New, finished, gone and changed entries. Numbers of a register are never told from here."""
    work, now = one.activity, other.activity
    kept = {each.key for each in now.measures}
    expected = [each for each in work.measures if each.key in kept or each.progress not in FINISHED]
    yield from _new_and_gone("measure", expected, now.measures, words)
    yield from _progressed("measure", work.measures, now.measures, words)
    yield from _new_and_gone("goal", work.goals, now.goals, words)
    yield from _moved(work.goals, now.goals, words)
    yield from _new_and_gone("programme", one.authority.programmes, other.authority.programmes, words)
    yield from _progressed("programme", one.authority.programmes, other.authority.programmes, words)
    yield from _new_and_gone("plan", one.authority.plans, other.authority.plans, words)


def _new_and_gone(
    subject: str, before: Iterable[_Titled], now: Iterable[_Titled], words: Words
) -> Iterator[DossierChange]:
    earlier, later = ({each.key: _title(each, words) for each in entries} for entries in (before, now))
    yield from new_and_gone(subject, earlier, later, words)


def _progressed(
    subject: str, before: Iterable[_Progressing], now: Iterable[_Progressing], words: Words
) -> Iterator[DossierChange]:
    """Those that are in both and got further, or were taken up again."""
    earlier = {each.key: each.progress for each in before}
    for each in now:
        old = earlier.get(each.key, each.progress)
        if old is not each.progress:
            way = "finished" if each.progress in FINISHED else "progress"
            one, other = (words(f"active_work.progress.{progress}") for progress in (old, each.progress))
            sentence = words(f"carry_over.compare.{subject}.{way}", name=_title(each, words), one=one, other=other)
            yield DossierChange(sentence, subject, each.key, str(old), str(each.progress))


def _moved(before: Iterable[Goal], now: Iterable[Goal], words: Words) -> Iterator[DossierChange]:
    """Goals that ask for something else than before."""
    earlier = {each.key: each for each in before}
    for each in now:
        old = earlier.get(each.key)
        if old and _asked(old) != _asked(each):
            sentence = words("carry_over.compare.goal.changed", name=_title(each, words))
            yield DossierChange(sentence, "goal", each.key, "changed", "changed")


def _asked(goal: Goal) -> tuple[object, ...]:
    return goal.figure, goal.operator, goal.threshold, goal.scope


def _title(entry: _Titled, words: Words) -> str:
    return entry.title.read(words.language, words.language)
