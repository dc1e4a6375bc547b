"""The words of claims in nynorsk, bokmål and English, with their inflections. Plain data; each entry is a pattern.

A word that means something else too stands with what makes it a claim: bokmål *steg* is a step unless it is *steg fra*.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from jamstilt.language.catalogue import Language


class ClaimKind(StrEnum):
    """What a claim says of a number."""

    ROSE = "rose"
    FELL = "fell"
    STABLE = "stable"
    UNCHANGED = "unchanged"
    SLIGHTLY = "slightly"
    RECORD = "record"
    HIGHEST = "highest"
    LOWEST = "lowest"
    QUARTER = "quarter"
    THIRD = "third"
    HALF = "half"
    TWO_THIRDS = "two_thirds"
    THREE_QUARTERS = "three_quarters"
    MOST = "most"
    EXPLAINED = "explained"


NN, NB, EN = Language.NYNORSK, Language.BOKMAL, Language.ENGLISH
_K = ClaimKind
_THEN = r"(?=[^\w\ufffc]*(?:$|[.,;:)\ufffc]|\d|\w+delen\b|\w+andelen\b|(?:{})\b))"
"""A participle is a claim before these words, and an adjective before a noun: *auka merksemd* claims nothing."""

_THEN_NN = _THEN.format(
    "til|frå|med|litt|svakt|i|dei|sidan|mykje|noko|ikkje|kraftig|sterkt|jamt|og|men|på|blant|hos|også|igjen|talet|delen"
    "|forholdet|løna|meir|mindre|mest"
)
_THEN_NB = _THEN.format(
    "til|fra|med|litt|svakt|i|de|siden|mye|noe|ikke|kraftig|sterkt|jevnt|og|men|på|blant|hos|også|igjen|antallet|andelen"
    "|forholdet|lønnen|lønna|mer|mindre|mest"
)
_THEN_EN = _THEN.format(
    "to|from|by|in|since|slightly|marginally|and|but|again|among|for|over|more|less|most|strongly|sharply|steadily|a"
)
_FALL = r"(?<!alle )(?<!så )(?<!kvart )(?<!hvert )(?<!verste )fall"

LEXICON: Mapping[Language, Mapping[ClaimKind, tuple[str, ...]]] = MappingProxyType(
    {
        NN: {
            _K.ROSE: (
                *(rf"auka{_THEN_NN}", "aukar", "auke", "auken", "auking", "steig", "stig", "stige", "stigen"),
                *("stigning", "vaks", "veks", "vakse", "vekst", "gjekk opp", "gått opp", "går opp", "oppgang"),
                r"høgare enn (?:året før|i fjor)",
            ),
            _K.FELL: (
                *("fell", "falle", "falt", _FALL, "gjekk ned", "gått ned", "går ned", "sank", "søkk", "sokke"),
                *(
                    "nedgang",
                    "nedgangen",
                    "minka",
                    "minkar",
                    "redusert",
                    "reduksjon",
                    r"lågare enn (?:året før|i fjor)",
                ),
            ),
            _K.STABLE: ("stabil", "stabilt", "stabile", "held seg", "heldt seg", "halde seg"),
            _K.UNCHANGED: ("uendra", "uforandra", "det same som"),
            _K.SLIGHTLY: ("litt", "svakt", "svak", "så vidt", "marginalt"),
            _K.RECORD: (r"rekord(?!l[åa]g)\w*",),
            _K.HIGHEST: ("høgast", "høgaste"),
            _K.LOWEST: ("lågast", "lågaste", r"rekordl[åa]g\w*"),
            _K.QUARTER: ("(?:ein|éin) fjerdedel", "fjerdedelen", "(?:ein|éin) av fire"),
            _K.THIRD: ("(?:ein|éin) tredel", "(?:ein|éin) tredjedel", "tredelen", "tredjedelen", "(?:ein|éin) av tre"),
            _K.HALF: ("halvparten", "annankvar", "annakvar", "(?:ein|éin) av to"),
            _K.TWO_THIRDS: ("to tredelar", "to tredjedelar", "to av tre"),
            _K.THREE_QUARTERS: ("tre fjerdedelar", "tre av fire"),
            _K.MOST: ("fleirtalet", "dei (?:aller )?fleste", "mesteparten"),
            _K.EXPLAINED: (
                *("kjem av", "kom av", "skuldast", "skuldest", "(?:kan )?forklarast", "forklart (?:med|av)"),
                *("kjem i hovudsak av", "årsaka er"),
            ),
        },
        NB: {
            _K.ROSE: (
                *(
                    "økte",
                    "øker",
                    rf"økt{_THEN_NB}",
                    "økning",
                    "økningen",
                    r"steg (?:fra|til|med|litt|svakt)",
                    "stiger",
                    "steget",
                ),
                *("stigning", "stigningen", "vokste", "vokser", "vokst", "vekst", "gikk opp", "gått opp", "går opp"),
                *("oppgang", r"høyere enn (?:året før|i fjor)"),
            ),
            _K.FELL: (
                *("falt", "faller", _FALL, "fallet", "gikk ned", "gått ned", "går ned", "sank", "synker", "sunket"),
                *("nedgang", "nedgangen", "minket", "minker", rf"redusert{_THEN_NB}", "reduksjon"),
                r"lavere enn (?:året før|i fjor)",
            ),
            _K.STABLE: ("stabil", "stabilt", "stabile", "holder seg", "holdt seg"),
            _K.UNCHANGED: ("uendret", "uforandret", "det samme som"),
            _K.SLIGHTLY: ("litt", "svakt", "svak", "så vidt", "marginalt"),
            _K.RECORD: (r"rekord(?!lav)\w*",),
            _K.HIGHEST: ("høyest", "høyeste"),
            _K.LOWEST: ("lavest", "laveste", r"rekordlav\w*"),
            _K.QUARTER: ("(?:en|én) fjerdedel", "fjerdedelen", "(?:en|én) av fire"),
            _K.THIRD: ("(?:en|én) tredel", "(?:en|én) tredjedel", "tredelen", "tredjedelen", "(?:en|én) av tre"),
            _K.HALF: ("halvparten", "annenhver", "(?:en|én) av to"),
            _K.TWO_THIRDS: ("to tredeler", "to tredjedeler", "to av tre"),
            _K.THREE_QUARTERS: ("tre fjerdedeler", "tre av fire"),
            _K.MOST: ("flertallet", "de (?:aller )?fleste", "mesteparten"),
            _K.EXPLAINED: (
                *("kommer av", "kom av", "skyldes", "skyldtes", "(?:kan )?forklares", "forklart (?:med|av)"),
                *("kommer i hovedsak av", "årsaken er"),
            ),
        },
        EN: {
            _K.ROSE: (
                *(
                    "rose",
                    "risen",
                    "rises",
                    rf"increased{_THEN_EN}",
                    "increases",
                    "an increase",
                    "the increase",
                    "grew",
                    "grown",
                ),
                *("grows", "went up", "gone up", r"higher than (?:the year before|last year)"),
            ),
            _K.FELL: (
                *("fell", "fallen", "falls", "a fall", "the fall", "decreased", "decreases", "a decrease"),
                *("the decrease", "declined", "declines", "a decline", "the decline", "dropped", "a drop", "the drop"),
                *("went down", "gone down", r"lower than (?:the year before|last year)"),
            ),
            _K.STABLE: ("stable", "steady"),
            _K.UNCHANGED: ("unchanged", "the same as"),
            _K.SLIGHTLY: ("slightly", "marginally", "slight", "a little"),
            _K.RECORD: (r"record(?:[ -](?:high|number|share|level)|(?= of\b))", r"(?:a|the) record(?![ -]low)"),
            _K.HIGHEST: ("highest",),
            _K.LOWEST: ("lowest", "record[ -]low"),
            _K.QUARTER: ("(?:a|one) quarter", "one in four"),
            _K.THIRD: ("(?:a|one) third", "one in three"),
            _K.HALF: (r"half(?! (?:a|an|year|day)\b)", "one in two"),
            _K.TWO_THIRDS: ("two[ -]thirds", "two in three", "two out of three"),
            _K.THREE_QUARTERS: ("three[ -]quarters", "three in four", "three out of four"),
            _K.MOST: ("most of", "most (?:women|men|employees|people)", "(?:the|a) majority"),
            _K.EXPLAINED: (
                *("explained by", "due to", "because of", "caused by", "stems from", "comes from", "the reason is"),
                *("owing to",),
            ),
        },
    }
)

NEGATIONS: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        NN: frozenset({"ikkje", "aldri", "ingen", "inga", "ikkje-", "verken", "korkje", "utan"}),
        NB: frozenset({"ikke", "aldri", "ingen", "verken", "hverken", "uten"}),
        EN: frozenset({"not", "never", "no", "neither", "nor", "without", "hardly", "didn’t", "didn't"}),
    }
)

MODALS: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        NN: frozenset({"å", "vil", "skal", "bør", "må", "kan", "ville", "skulle", "ynskjer", "ønskjer"}),
        NB: frozenset({"å", "vil", "skal", "bør", "må", "kan", "ville", "skulle", "ønsker"}),
        EN: frozenset({"to", "will", "shall", "should", "must", "may", "can", "could", "would"}),
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
    {NN: r"\bsidan (\S+)", NB: r"\bsiden (\S+)", EN: r"\bsince (\S+)"},
)
