"""*Measure 24* says nothing without its plan (R6.10): numbered measures in sentences, and the plans they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jamstilt.authority.action_plan import ActionPlan
from jamstilt.authority.authority import Authority
from jamstilt.findings import Finding, Where
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.prose.rules import PLAN_MEASURE_BARE, PLAN_MEASURE_UNKNOWN
from jamstilt.statement.prose.sentences import Sentence

_ONE = r"\d+[a-z]?\b"
MEASURE_NUMBER = re.compile(
    rf"\b(?P<word>tiltak(?:a|ene|et)?|measures?)\s+(?:(?:nr|no)\.?\s*|number\s+|nummer\s+)?"
    rf"(?P<numbers>{_ONE}(?:(?:\s*,\s*|\s+(?:og|and)\s+){_ONE})*)(?![\w%]|\s*%|[.,]\d)",
    re.IGNORECASE,
)
"""``tiltak 24``, ``tiltaka 18 og 19b``, ``measure 24``."""

SHORTEST_KEY_WORD = 5
_PLAN_WORD = re.compile(r"\b\w*(?:plan|strateg)\w*", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def plan_measure_findings(
    sentence: Sentence, file: str | None, authority: Authority, plan: str = ""
) -> Iterator[Finding]:
    """Measures by number without their plan in the same sentence, and those that the named plan does not have.

    Args:
        sentence: of prose or of a register.
        file: where it stands.
        authority: holds the plans and their measures.
        plan: the key of the plan that the whole text is about, if it is about one.
    """
    flow = sentence.flow
    for found in MEASURE_NUMBER.finditer(flow):
        where = Where(file=file, row=_line(sentence, found.start()))
        own = {plan} if plan else {each.key for each in authority.plans if _is_named(each, sentence, authority)}
        numbers = re.findall(_ONE, found["numbers"])
        if not own:
            yield PLAN_MEASURE_BARE.at(where, words=found[0])
            continue
        known = {_plain(each.number) for each in authority.plan_measures if each.plan in own}
        for number in numbers:
            if _plain(number) not in known:
                yield PLAN_MEASURE_UNKNOWN.at(where, number=number, plan=", ".join(sorted(own)))


def _is_named(plan: ActionPlan, sentence: Sentence, authority: Authority) -> bool:
    """By its title, by its key, by a reference to it, or as a plan with a word that no other plan has in its title."""
    flow = sentence.flow.casefold()
    referred = {tuple(piece.text.split()[:2]) for _, piece in sentence.references}
    if ("plan", plan.key) in referred or plan.key.casefold() in _WORD.findall(flow):
        return True
    if any(title.casefold() in flow for title in _titles(plan.title)):
        return True
    others = set[str]().union(*(_key_words(each) for each in authority.plans if each is not plan))
    words = _WORD.findall(flow)
    own = _key_words(plan) - others
    return bool(_PLAN_WORD.search(flow)) and any(word.startswith(key) for word in words for key in own)


def _key_words(plan: ActionPlan) -> set[str]:
    """The words of a title that say what the plan is about."""
    words = {word for title in _titles(plan.title) for word in _WORD.findall(title.casefold())}
    return {word for word in words if len(word) >= SHORTEST_KEY_WORD and not _PLAN_WORD.search(word)}


def _titles(title: ByLanguage) -> tuple[str, ...]:
    return tuple(filter(None, (title.nn, title.nb, title.en, title.own)))


def _line(sentence: Sentence, place: int) -> int:
    at = 0
    for piece in sentence.pieces:
        at += piece.size
        if place < at:
            return piece.line
    return sentence.line


def _plain(number: str) -> str:
    return "".join(number.casefold().split())
