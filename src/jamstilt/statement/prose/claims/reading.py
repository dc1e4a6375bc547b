"""Finds claims in a sentence, and the reference each is about: the nearest in its clause, else one that it leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from jamstilt.language.catalogue import Language
from jamstilt.statement.prose.claims.bounds import Bound, begins_with_bound, bound_before
from jamstilt.statement.prose.claims.clauses import GAP, SUBCLAUSE_ENDS, Stretch, belongs, clause, words
from jamstilt.statement.prose.claims.grammar import (
    BETWEEN_GROUPS,
    CLAUSE_ENDS,
    LAST_YEARS,
    MODALS,
    MOVEMENT,
    NEGATIONS,
    SINCE,
)
from jamstilt.statement.prose.claims.lexicon import LEXICON, ClaimKind
from jamstilt.statement.prose.references import form_and_name
from jamstilt.statement.prose.sentences import Piece, Sentence

COUNTING_WORDS = {
    word: number
    for words in (
        "ein to tre fire fem seks sju åtte ni ti",
        "én to tre fire fem seks sju åtte ni ti",
        "one two three four five six seven eight nine ten",
    )
    for number, word in enumerate(words.split(), start=1)
}
NEAR_A_CLAIM = 3
WISHED_WITHIN = 3
ADVERB = 2
INFINITIVES = frozenset({"å", "to"})
"""They stand before the verb itself, or before one adverb; *to* is a preposition too."""

PARTS = frozenset({ClaimKind.QUARTER, ClaimKind.THIRD, ClaimKind.HALF, ClaimKind.TWO_THIRDS, ClaimKind.THREE_QUARTERS})
BOUNDED = PARTS | {ClaimKind.DOUBLED, ClaimKind.HALVED}
EXTREMES = frozenset({ClaimKind.RECORD, ClaimKind.HIGHEST, ClaimKind.LOWEST})


@dataclass(frozen=True, slots=True)
class Claim:
    """``word`` as it is written, at ``place`` in the sentence; ``reference`` as it stands in the braces.

    ``negated`` is that the claim itself is denied; ``unclear`` that something else in the clause is. ``years`` and
    ``since`` say how far back it reaches, ``of_groups`` that it compares groups and not years, ``of_gap`` that it is
    about a gap. ``clause`` is where its own clause is, and ``bound`` on which side of a part the number is said to be.
    """

    kind: ClaimKind
    word: str
    place: int
    reference: str
    line: int
    clause: Stretch
    negated: bool = False
    unclear: bool = False
    years: int | None = None
    since: str = ""
    of_groups: bool = False
    of_gap: bool = False
    bound: Bound = Bound.NEAR


def claims_in(sentence: Sentence, language: Language) -> tuple[Claim, ...]:
    """The claims of a sentence that holds a reference to a number; none of a sentence without."""
    numbers = [(place, piece) for place, piece in sentence.references if _is_number(piece.text)]
    found = (_claim(said, sentence, numbers, language) for said in _said(sentence.flow, language) if numbers)
    return tuple(each for each in found if each)


def claim_words(flow: str, language: Language) -> tuple[tuple[ClaimKind, str], ...]:
    """The words of claims in a text, each with its kind, whatever they are about; a wish is none."""
    return tuple((said.kind, flow[said.words.start : said.words.end]) for said in _said(flow, language))


@dataclass(frozen=True, slots=True)
class _Said:
    """Words of a claim and where they stand, with the clause that they are in."""

    kind: ClaimKind
    words: Stretch
    clause: Stretch
    bound: Bound


def _said(flow: str, language: Language) -> Iterator[_Said]:
    """What a text claims, in order; *slightly* may stand inside the words of another claim."""
    matches = (match for pattern in _claims(language) for match in pattern.finditer(flow))
    for match in sorted(matches, key=lambda each: each.start()):
        kind = ClaimKind(next(name for name, text in match.groupdict().items() if text))
        own = clause(flow, match.start(), SUBCLAUSE_ENDS[language])
        near = bound_before(flow[own.start : match.start()], language) if kind in BOUNDED else None
        bound, start = (near[0], own.start + near[1]) if near else (Bound.NEAR, match.start())
        if _is_wish(flow[own.start : start], language) or _is_no_change(kind, flow, own, match.end(), language):
            continue
        yield _Said(kind, Stretch(start, match.end()), own, bound)


def _is_no_change(kind: ClaimKind, flow: str, own: Stretch, end: int, language: Language) -> bool:
    """*Litt* where nothing moves, or where it says how much over something a number is."""
    if kind is not ClaimKind.SLIGHTLY:
        return False
    moves = re.search(MOVEMENT[language], flow[own.start : own.end], re.IGNORECASE)
    return not moves or begins_with_bound(flow[end:], language)


def _claim(said: _Said, sentence: Sentence, numbers: Sequence[tuple[int, Piece]], language: Language) -> Claim | None:
    """The claim with the reference that it is about, or None where it is about something else."""
    flow, own, start = sentence.flow, said.clause, said.words.start
    of_gap = bool(re.search(GAP[language], flow[own.start : own.end], re.IGNORECASE))
    near = [each for each in numbers if own.holds(each[0])] or [
        each for each in numbers if _may_be_about(said, each, flow, language, of_gap=of_gap)
    ]
    if not near:
        return None
    piece = min(near, key=lambda each: abs(each[0] - start))[1]
    wide = clause(flow, start, CLAUSE_ENDS[language])
    negated = _near_words(flow, said, wide) & NEGATIONS[language]
    around = flow[wide.start : start] + flow[said.words.end : wide.end]
    anywhere = set(words(around)) & NEGATIONS[language]
    return Claim(
        kind=said.kind,
        word=flow[start : said.words.end],
        place=start,
        reference=piece.text,
        line=piece.line,
        clause=own,
        negated=bool(negated),
        unclear=bool(anywhere) and not negated,
        years=_years(flow, language),
        since=_since(sentence, language),
        of_groups=bool(re.search(BETWEEN_GROUPS[language], flow, re.IGNORECASE)),
        of_gap=of_gap,
        bound=said.bound,
    )


def _may_be_about(said: _Said, number: tuple[int, Piece], flow: str, language: Language, *, of_gap: bool) -> bool:
    """Whether a claim is about a number outside its own clause."""
    if said.kind is ClaimKind.EXPLAINED or (of_gap and number_asked(number[1].text).startswith("pay")):
        return True
    own = said.clause
    read = Stretch(own.start, said.words.end) if said.kind in EXTREMES else own
    return belongs(flow, read, said.words, number[0], language)


@cache
def _claims(language: Language) -> tuple[re.Pattern[str], ...]:
    """A group for each kind; of two that begin in one place, that with the longest words first."""
    first = (ClaimKind.TWO_THIRDS, ClaimKind.THREE_QUARTERS, ClaimKind.LOWEST, ClaimKind.DOUBLED, ClaimKind.HALVED)
    order = dict.fromkeys((*first, *ClaimKind))
    groups = {kind: f"(?P<{kind}>{'|'.join(LEXICON[language][kind])})" for kind in order}
    slightly = groups.pop(ClaimKind.SLIGHTLY)
    return tuple(
        re.compile(rf"(?<!\w)(?:{kinds})(?!\w)", re.IGNORECASE) for kinds in ("|".join(groups.values()), slightly)
    )


def _is_number(reference: str) -> bool:
    first = reference.partition(" ")[0]
    return first not in ("fact", "goal", "organisation") and not first.startswith("year")


def _is_wish(before: str, language: Language) -> bool:
    """Whether a clause says *shall*, *will*, *wants to* shortly before its claim: a plan claims nothing."""
    near = words(before)[-WISHED_WITHIN:]
    wishes = MODALS[language]
    return bool(set(near) & (wishes - INFINITIVES)) or bool(set(near[-ADVERB:]) & wishes & INFINITIVES)


def _near_words(flow: str, said: _Said, wide: Stretch) -> set[str]:
    """The words beside a claim and in it; *no more than half* denies nothing."""
    before, after = words(flow[wide.start : said.words.start]), words(flow[said.words.end : wide.end])
    own = [] if said.bound is Bound.AT_MOST else words(flow[said.words.start : said.words.end])
    return {*before[-NEAR_A_CLAIM:], *own, *after[:1]}


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
    return form_and_name(reference.partition(",")[0].strip())[1]
