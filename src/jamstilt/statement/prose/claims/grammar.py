"""The small words around a claim: what denies it, makes it a wish, ends its clause, or says how far back it reaches."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from jamstilt.language.catalogue import Language

NN, NB, EN = Language.NYNORSK, Language.BOKMAL, Language.ENGLISH

NEGATIONS: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        NN: frozenset({"ikkje", "aldri", "ingen", "inga", "ikkje-", "verken", "korkje", "utan"}),
        NB: frozenset({"ikke", "aldri", "ingen", "verken", "hverken", "uten"}),
        EN: frozenset({"not", "never", "no", "neither", "nor", "without", "hardly", "didn’t", "didn't"}),
    }
)

MODALS: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        NN: frozenset(
            {
                "å",
                "vil",
                "skal",
                "bør",
                "må",
                "kan",
                "ville",
                "skulle",
                "ynskjer",
                "ønskjer",
                "ventar",
                "håpar",
                "mål",
                "målet",
            }
        ),
        NB: frozenset(
            {"å", "vil", "skal", "bør", "må", "kan", "ville", "skulle", "ønsker", "venter", "håper", "mål", "målet"}
        ),
        EN: frozenset(
            {
                "to",
                "will",
                "shall",
                "should",
                "must",
                "may",
                "can",
                "could",
                "would",
                "aim",
                "aims",
                "goal",
                "target",
                "hope",
                "expect",
            }
        ),
    }
)
"""Before one of these words nothing is claimed: it is a wish, a plan or a duty."""

CLAUSE_ENDS: Mapping[Language, str] = MappingProxyType(
    {
        NN: r"[,;:–—()]|\b(?:og|men|medan|mens)\b",
        NB: r"[,;:–—()]|\b(?:og|men|mens)\b",
        EN: r"[,;:–—()]|\b(?:and|but|while|whereas)\b",
    }
)

MOVEMENT: Mapping[Language, str] = MappingProxyType(
    {
        NN: r"\b(?:opp|ned|høgare|lågare|større|mindre|fleire|færre|løft|gjekk|steig|sank|fell"
        r"|(?:auk|fall|stig|mink|oppgang|nedgang)\w*)\b",
        NB: r"\b(?:opp|ned|høyere|lavere|større|mindre|flere|færre|løft|gikk|steg|sank"
        r"|(?:øk|fal|stig|mink|oppgang|nedgang)\w*)\b",
        EN: r"\b(?:up|down|higher|lower|more|fewer|less|rose|grew|fell"
        r"|(?:rise|increas|fall|declin|decreas|drop)\w*)\b",
    }
)
"""*Slightly* is a claim about a change only where something moves: *litt over ti* is none."""

BETWEEN_GROUPS: Mapping[Language, str] = MappingProxyType(
    {
        NN: r"\b(?:blant|mellom|gruppene|gruppa|grupper)\b",
        NB: r"\b(?:blant|mellom|gruppene|gruppen|grupper)\b",
        EN: r"\b(?:among|between|groups?)\b",
    }
)

LAST_YEARS: Mapping[Language, str] = MappingProxyType(
    {
        NN: r"(?:siste|seinaste|på|gjennom) (\w+) år\w*",
        NB: r"(?:siste|på|gjennom) (\w+) år\w*",
        EN: r"(?:last|past|in|over) (\w+) years",
    }
)
"""How many years back a claim reaches; the number may be typed or written in letters."""

SINCE: Mapping[Language, str] = MappingProxyType(
    {NN: r"\b(?:sidan|enn i) (\S+)", NB: r"\b(?:siden|enn i) (\S+)", EN: r"\b(?:since|than in) (\S+)"},
)
