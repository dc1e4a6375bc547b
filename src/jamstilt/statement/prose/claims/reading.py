"""Finds claims in a sentence, and the reference each is about: the nearest in its clause, else in the sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from jamstilt.language.catalogue import Language
from jamstilt.statement.prose.claims.lexicon import (
    BETWEEN_GROUPS,
    CLAUSE_ENDS,
    LAST_YEARS,
    LEXICON,
    MODALS,
    MOVEMENT,
    NEGATIONS,
    SINCE,
    ClaimKind,
)
from jamstilt.statement.prose.references import FORMS
from jamstilt.statement.prose.sentences import Sentence

COUNTING_WORDS = {
    word: number
    for words in (
        "ein to tre fire fem seks sju åtte ni ti",
        "én to tre fire fem seks sju åtte ni ti",
        "one two three four five six seven eight nine ten",
    )
    for number, word in enumerate(words.split(), start=1)
}
NEAR_A_CLAIM = 2


@dataclass(frozen=True, slots=True)
class Claim:
    """``word`` as it is written, at ``place`` in the sentence; ``reference`` as it stands in the braces.

    ``negated`` is that the claim itself is denied; ``unclear`` that something else in the clause is. ``years`` and
    ``since`` say how far back it reaches, and ``of_groups`` that it compares groups and not years.
    """

    kind: ClaimKind
    word: str
    place: int
    reference: str
    line: int
    negated: bool = False
    unclear: bool = False
    years: int | None = None
    since: str = ""
    of_groups: bool = False


def claims_in(sentence: Sentence, language: Language) -> tuple[Claim, ...]:
    """The claims of a sentence that holds a reference to a number; none of a sentence without."""
    numbers = [(place, piece) for place, piece in sentence.references if _is_number(piece.text)]
    if not numbers:
        return ()
    flow = sentence.flow
    found: list[Claim] = []
    for match in _claims(language).finditer(flow):
        if _is_wish(flow[: match.start()], language):
            continue
        start, end = _clause(flow, match.start(), language)
        kind = ClaimKind(next(name for name, text in match.groupdict().items() if text))
        if kind is ClaimKind.SLIGHTLY and not re.search(MOVEMENT[language], flow[start:end], re.IGNORECASE):
            continue
        near = [each for each in numbers if start <= each[0] < end] or numbers
        place = match.start()
        piece = min(near, key=lambda each: abs(each[0] - place))[1]
        negated = _near_words(flow, match, start, end) & NEGATIONS[language]
        anywhere = set(_words(flow[start:end])) & NEGATIONS[language]
        found.append(
            Claim(
                kind=kind,
                word=match[0],
                place=place,
                reference=piece.text,
                line=piece.line,
                negated=bool(negated),
                unclear=bool(anywhere) and not negated,
                years=_years(flow, language),
                since=_since(sentence, language),
                of_groups=bool(re.search(BETWEEN_GROUPS[language], flow, re.IGNORECASE)),
            )
        )
    return tuple(found)


@cache
def _claims(language: Language) -> re.Pattern[str]:
    """One pattern with a group for each kind; of two that begin in one place, that with the longest words first."""
    order = (ClaimKind.TWO_THIRDS, ClaimKind.THREE_QUARTERS, ClaimKind.LOWEST, *ClaimKind)
    kinds = "|".join(f"(?P<{kind}>{'|'.join(LEXICON[language][kind])})" for kind in dict.fromkeys(order))
    return re.compile(rf"(?<!\w)(?:{kinds})(?!\w)", re.IGNORECASE)


def _is_number(reference: str) -> bool:
    first = reference.partition(" ")[0]
    return first not in ("fact", "goal", "organisation") and not first.startswith("year")


def _is_wish(before: str, language: Language) -> bool:
    words = _words(before)
    return bool(words) and words[-1] in MODALS[language]


def _clause(flow: str, place: int, language: Language) -> tuple[int, int]:
    ends = list(re.finditer(CLAUSE_ENDS[language], flow, re.IGNORECASE))
    start = max((each.end() for each in ends if each.end() <= place), default=0)
    return start, min((each.start() for each in ends if each.start() > place), default=len(flow))


def _near_words(flow: str, match: re.Match[str], start: int, end: int) -> set[str]:
    before, after = _words(flow[start : match.start()]), _words(flow[match.end() : end])
    return {*before[-NEAR_A_CLAIM:], *after[:1]}


def _words(text: str) -> list[str]:
    return re.findall(r"[\w’']+-?", text.lower())


def _years(flow: str, language: Language) -> int | None:
    found = re.search(LAST_YEARS[language], flow, re.IGNORECASE)
    if not found:
        return None
    word = found[1].lower()
    return int(word) if word.isdigit() else COUNTING_WORDS.get(word)


def _since(sentence: Sentence, language: Language) -> str:
    """The year that a claim reaches back to: as it is typed, or as it stands in a reference."""
    found = re.search(SINCE[language], sentence.flow, re.IGNORECASE)
    if not found:
        return ""
    at = dict(sentence.references)
    return at[found.start(1)].text if found.start(1) in at else found[1].strip(".,;")


def number_asked(reference: str) -> str:
    """The name in a reference, without its form and its precision."""
    name = reference.partition(",")[0].strip()
    first, _, rest = name.partition(" ")
    return rest if first in FORMS else name
