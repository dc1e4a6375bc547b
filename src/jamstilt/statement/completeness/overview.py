"""The first section of the page of completeness: who is asked, how much is answered, and what is missing."""

from __future__ import annotations

from jamstilt.language.catalogue import Words
from jamstilt.language.message import say
from jamstilt.law.requirement import Force
from jamstilt.statement.completeness.answered import Standing
from jamstilt.statement.completeness.completeness import PARTS, Completeness, place_or_reason
from jamstilt.statement.statement import Notice, NoticeKind, Points, Prose, Section


def overview(found: Completeness, words: Words) -> Section:
    """Which duties there are and why, how many requirements are answered, and each that is not."""
    duties = [each for each in found.answers if each.force is Force.MUST and each.standing is not Standing.NOT_DUE]
    answered = len(duties) - len(found.gaps)
    kind = "nothing_asked" if not duties else "all_answered" if not found.gaps else "some_answered"
    sentence = words(f"completeness.overview.{kind}", answered=answered, asked=len(duties))
    missing = _missing(found, words)
    return Section(
        "overview",
        words("completeness.overview.title"),
        (
            Prose(words.say(found.duties.reason)),
            Prose(sentence),
            *((Points(missing),) if missing else ()),
            Notice(
                NoticeKind.NOTE, words("completeness.page.internal_title"), words("completeness.page.internal_text")
            ),
        ),
    )


def _missing(found: Completeness, words: Words) -> tuple[str, ...]:
    """What is missing: a line for each gap, and one alone for a part of which nothing is written."""
    items = (
        words("completeness.item", title=each.requirement.title, reason=place_or_reason(each))
        if each.requirement.applies_to in found.begun
        else words(
            "completeness.item",
            title=say(f"statement.{PARTS[each.requirement.applies_to]}.title"),
            reason=say("completeness.reason.nothing_written"),
        )
        for each in found.gaps
    )
    return tuple(dict.fromkeys(items))
