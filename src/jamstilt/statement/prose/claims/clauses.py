"""Clauses of a sentence: where one begins and ends, what it is about, and whether a number in another belongs to it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from jamstilt.language.catalogue import Language
from jamstilt.statement.prose.claims.grammar import CLAUSE_ENDS


def _listed(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


NN, NB, EN = Language.NYNORSK, Language.BOKMAL, Language.ENGLISH

SUBCLAUSE_ENDS: Mapping[Language, str] = MappingProxyType(
    {
        NN: CLAUSE_ENDS[NN] + r"|\b(?:at|fordi|samstundes som|samtidig som|ettersom|når|dersom)\b",
        NB: CLAUSE_ENDS[NB] + r"|\b(?:at|fordi|samtidig som|ettersom|når|dersom|hvis)\b",
        EN: CLAUSE_ENDS[EN] + r"|\b(?:that|because|when|if|so|although|though)\b",
    }
)
"""A claim in a main clause is not about the number of a subordinate one: *the work grew so that X left*."""

GAP: Mapping[Language, str] = MappingProxyType(
    {
        NN: r"\b\w*(?:gap(?:et|a)?|skilnad(?:en|er|ene|ar|ane)?|forskjell(?:en|ar|ane)?|differanse\w*"
        r"|avstand(?:en)?)\b",
        NB: r"\b\w*(?:gap(?:et|ene)?|forskjell(?:en|er|ene)?|differanse\w*|avstand(?:en)?)\b",
        EN: r"\b(?:gaps?|differences?|disparity|disparities)\b",
    }
)
"""A gap grows when the ratio that it is about moves away from a hundred."""

NO_SUBJECT: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        NN: _listed(
            "ein ei eit den det dei dette denne desse han ho som der er var vart blei har hadde vore blitt vorte no nå",
            "òg også altså dermed såleis noko til frå med på av mot enn ned opp berre heile ganske litt svakt svak",
            "fjor året åra før år siste prosent prosentpoeng klar klart stor stort liten lite kraftig tydeleg markert",
            "jamn jamt vidare framleis sidan dvs ligg låg igjen tel utgjer",
        ),
        NB: _listed(
            "en ei et den det de dette denne disse han hun som der er var ble blei har hadde vært blitt nå også altså",
            "dermed således noe til fra med på av mot enn ned opp bare hele ganske litt svakt svak fjor året årene før",
            "år siste prosent prosentpoeng klar klart stor stort liten lite kraftig tydelig markert betydelig jevn",
            "jevnt videre fortsatt siden dvs ligger lå igjen teller utgjør",
        ),
        EN: _listed(
            "a an the it they this that these which there is are was were has have had been now also thus to from by",
            "at of than down up only about last past year years before per cent percentage points slight slightly",
            "clear sharp small large marked steady still again and standing stands counts numbers totals",
        ),
    }
)
"""Words that name nothing of their own; the inflections of *to be* stand in front of what is said of a number."""

LEADING = _listed("til frå fra med på hos to from by at")
"""A number after one of these completes the clause before an *and*: *rose in total and among managers to X*."""

AND = frozenset({"og", "and"})
SHARED, SHORTEST = 5, 3


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one place in the flow of a sentence to before another."""

    start: int
    end: int

    def holds(self, place: int) -> bool:
        """Whether a place is in it."""
        return self.start <= place < self.end


def clause(flow: str, place: int, ends: str) -> Stretch:
    """The clause that a place is in, between the nearest ends."""
    found = list(re.finditer(ends, flow, re.IGNORECASE))
    start = max((each.end() for each in found if each.end() <= place), default=0)
    return Stretch(start, min((each.start() for each in found if each.start() > place), default=len(flow)))


def belongs(flow: str, said: Stretch, word: Stretch, number: int, language: Language) -> bool:
    """Whether what is said in one clause may be about a number in another.

    It may when either has nothing else to be about (*an increase: X are women*; *the share has grown and is now X*),
    when the number completes it (*and among managers to X*), or when both are about the same (*women*).

    Args:
        flow: the sentence.
        said: the clause of the claim.
        word: the claim itself.
        number: where the reference is.
        language: of the sentence.
    """
    own = _content(flow[said.start : word.start] + " " + flow[word.end : said.end], language)
    other = clause(flow, number, SUBCLAUSE_ENDS[language])
    theirs = _content(flow[other.start : other.end], language)
    if not own or not theirs:
        return True
    before = words(flow[other.start : number])[-1:]
    joined = words(flow[: other.start])[-1:]
    if before and before[0] in LEADING and joined and joined[0] in AND:
        return True
    return bool({each[:SHARED] for each in own if len(each) >= SHARED} & {each[:SHARED] for each in theirs})


def words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return re.findall(r"[\w’']+-?", text.lower())


def _content(text: str, language: Language) -> set[str]:
    return {each for each in words(text) if len(each) >= SHORTEST} - NO_SUBJECT[language]
