"""Checks every claim of a sentence against the number it is about, and says what the numbers show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from jamstilt.figure import TOTAL, Figure, Measure
from jamstilt.findings import Finding, Where
from jamstilt.language.message import Message, Number, say
from jamstilt.statement.prose.claims.clauses import GAP
from jamstilt.statement.prose.claims.explanation import explanation, same_mix_change
from jamstilt.statement.prose.claims.lexicon import ClaimKind
from jamstilt.statement.prose.claims.reading import EXTREMES, Claim, claims_in, number_asked
from jamstilt.statement.prose.claims.series import NumberSeries, series
from jamstilt.statement.prose.claims.verdict import STABLE_POINTS, ClaimVerdict, Judgement, judge
from jamstilt.statement.prose.names import Target, find, in_period, period_of
from jamstilt.statement.prose.references import resolve
from jamstilt.statement.prose.rules import (
    CLAIM_HIDES_GROUPS,
    CLAIM_NOT_DECIDABLE,
    CLAIM_REVERSED_EARLIER,
    CLAIM_WRONG,
)
from jamstilt.statement.prose.sentences import Sentence
from jamstilt.statement.writer import Writer, share_of_mens

CHANGES = frozenset(
    {
        *(ClaimKind.ROSE, ClaimKind.FELL, ClaimKind.STABLE, ClaimKind.UNCHANGED, ClaimKind.SLIGHTLY),
        *(ClaimKind.DOUBLED, ClaimKind.HALVED),
    }
)
"""Claims about two years; where a clause tells the number for both of them, or says since when, those are the two."""

RATIOS = frozenset({Measure.WOMENS_SHARE_OF_MENS_PAY, Measure.WOMENS_SHARE_OF_MENS_MEDIAN_PAY})
"""What a gap in pay can be read off: it is the distance to a hundred."""


def claim_findings(sentence: Sentence, file: str | None, writer: Writer) -> Iterator[Finding]:
    """What is wrong with the claims of a sentence; a name that means nothing is told of elsewhere.

    Args:
        sentence: of authored prose.
        file: where it stands.
        writer: over the public release, in the language of the sentence.
    """
    for claim in claims_in(sentence, writer.words.language):
        since = resolve(claim.since, writer).text or claim.since
        judged = judged_with_words(replace(claim, since=since), sentence, writer)
        if judged is None:
            continue
        judgement, shows = judged
        where = Where(file=file, row=claim.line)
        name = number_asked(claim.reference)
        if judgement.verdict is ClaimVerdict.NOT_DECIDABLE:
            yield CLAIM_NOT_DECIDABLE.at(where, word=claim.word, name=name, why=say(f"prose.why.{judgement.why}"))
        elif judgement.verdict is ClaimVerdict.FALSE:
            yield CLAIM_WRONG.at(where, word=claim.word, name=name, shows=shows)
        elif judgement.reversed_earlier:
            yield CLAIM_REVERSED_EARLIER.at(where, word=claim.word, name=name, shows=shows)
        elif claim.kind is ClaimKind.STABLE and (within := _moved_within(claim, writer)):
            yield CLAIM_HIDES_GROUPS.at(where, word=claim.word, name=name, change=within)


def judged_with_words(claim: Claim, sentence: Sentence, writer: Writer) -> tuple[Judgement, Message | str] | None:
    """The judgement and what the numbers show; None where the reference means no number."""
    target = find(number_asked(claim.reference), writer.release, writer.year)
    if target is None:
        return None
    if claim.kind is ClaimKind.EXPLAINED:
        return explanation(claim, sentence, writer)
    shown = _shown(target, claim, sentence, writer)
    told = say("prose.shows.series", series=shown.told()) if shown.now is not None else ""
    if claim.of_gap and not _is_gap(target, writer):
        if not isinstance(target, Figure) or target.measure not in RATIOS or claim.kind not in CHANGES | EXTREMES:
            return Judgement(ClaimVerdict.NOT_DECIDABLE, "gap"), told
        shown = shown.from_hundred()
    return judge(claim, shown), told


def _shown(target: Target, claim: Claim, sentence: Sentence, writer: Writer) -> NumberSeries:
    """The series up to the last year that the clause tells the number for, or between the two years that it names."""
    years = sorted(_years_named(target, claim, sentence, writer))
    shown = series((in_period(target, years[-1]) if years else None) or target, writer)
    if claim.kind not in CHANGES or not shown.points:
        return shown
    if len(years) > 1:
        return shown.between(years[0])
    return shown.between(int(claim.since)) if claim.since.isdigit() else shown


def _is_gap(target: Target, writer: Writer) -> bool:
    """Whether a number of a register is itself a gap, by its label."""
    if isinstance(target, Figure) or target not in writer.release.reported:
        return False
    label = writer.release.reported[target].number.label
    return bool(re.search(GAP[writer.words.language], writer.read(label), re.IGNORECASE))


def _moved_within(claim: Claim, writer: Writer) -> Number | None:
    """How far a stable ratio of pay has moved with the mix of groups held the same, when that is not stable."""
    target = find(number_asked(claim.reference), writer.release, writer.year)
    if not isinstance(target, Figure) or target != share_of_mens(TOTAL, target.period) or claim.negated:
        return None
    moved = same_mix_change(target.period, writer)
    return Number(moved, 2) if moved is not None and abs(moved) > STABLE_POINTS else None


def _years_named(target: Target, claim: Claim, sentence: Sentence, writer: Writer) -> set[int]:
    """The years that a clause tells one number for, *from* the first of them *to* the last; else the sentence."""
    own = [piece for place, piece in sentence.references if claim.clause.holds(place)]
    pieces = own or [piece for _, piece in sentence.references]
    named = [find(number_asked(piece.text), writer.release, writer.year) for piece in pieces]
    periods = {each: period_of(each) for each in named if each is not None}
    return {period for each, period in periods.items() if period and in_period(target, period) == each}
