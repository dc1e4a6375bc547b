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
    DOUBLED = "doubled"
    HALVED = "halved"
    MOST = "most"
    MINORITY = "minority"
    EXPLAINED = "explained"


NN, NB, EN = Language.NYNORSK, Language.BOKMAL, Language.ENGLISH
_K = ClaimKind
_THEN = r"(?=[^\w\ufffc]*(?:$|[.,;:)\ufffc]|\d|\w+delen\b|\w+andelen\b|(?:{})\b))"
"""A participle is a claim before these words, and an adjective before a noun: *auka merksemd* claims nothing."""

_THEN_NN = _THEN.format(
    "til|frå|med|litt|svakt|både|i|dei|sidan|mykje|noko|ikkje|kraftig|sterkt|jamt|og|men|på|blant|hos|også|igjen|talet|delen"
    "|forholdet|løna|meir|mindre|mest"
)
_THEN_NB = _THEN.format(
    "til|fra|med|litt|svakt|både|i|de|siden|mye|noe|ikke|kraftig|sterkt|jevnt|og|men|på|blant|hos|også|igjen|antallet|andelen"
    "|forholdet|lønnen|lønna|mer|mindre|mest"
)
_THEN_EN = _THEN.format(
    "to|from|by|in|since|slightly|marginally|and|but|again|among|for|over|more|less|most|strongly|sharply|steadily|a"
)
_NEARLY = "(?:nesten|nærmest|tilnærma|tilnærmet|så godt som|almost|nearly|virtually|practically) "
_HOW = r"(?: (?:{}))?"
_HOW_NN = _HOW.format("ikkje|aldri|litt|svakt|noko|mykje|kraftig|sterkt|jamt|også|òg|igjen|vidare|markert")
_HOW_NB = _HOW.format("ikke|aldri|litt|svakt|noe|mye|kraftig|sterkt|jevnt|også|igjen|videre|markert")
_BEFORE_NN = "(?:året før|i fjor|før|tidlegare|i \ufffc)"
_BEFORE_NB = "(?:året før|i fjor|før|tidligere|i \ufffc)"
_BEFORE_EN = "(?:the year before|last year|before|earlier|in \ufffc)"
_LIKE_THIS = r"(?=[^\w]*(?:$|[.,;:)\ufffc])| (?:enn|med|og|no|nå|på|sidan|siden|i|dei|de)\b)"
_IS = r"(?:is|are|was|were|been|keeps|kept)(?: (?:not|still|now|slowly|steadily|slightly|clearly))? "
_UP = r"(?=[^\w]*(?:$|[.,;:)\ufffc])| (?:from|by|at|since|on|again|slightly|compared|to \ufffc)(?!\w))"
_MORE = r"(?: now)? {}(?! than\b)(?![^.;]*? than (?!last|before|in|the year|earlier))"
_STEG = r"(?:(?<=[^\W_]{2}(?:en|et|na|ne) )|(?<=andel )|(?<=som ))steg(?! for steg)"
"""The verb stands after a noun in the definite form; *fire steg* is a noun."""

_NO_NOUN = (
    r"(?<!et )(?<!ett )(?<!eit )(?<!eitt )(?<!for )(?<!to )(?<!tre )"
    r"(?<!fire )(?<!fem )(?<!alle )(?<!neste )(?<!første )(?<!fyrste )"
)
_FALL = r"(?<!alle )(?<!så )(?<!kvart )(?<!hvert )(?<!verste )fall"

LEXICON: Mapping[Language, Mapping[ClaimKind, tuple[str, ...]]] = MappingProxyType(
    {
        NN: {
            _K.ROSE: (
                *(
                    rf"auka{_THEN_NN}",
                    "aukar",
                    "auke",
                    "auken",
                    "auking",
                    "er (?:aukande|stigande)",
                    "steig",
                    "stig",
                    "stige",
                    "stigen",
                    _STEG,
                ),
                *("stigning", "vaks", "veks", "vakse", "vekst", rf"(?:gjekk|gått|går){_HOW_NN} opp", "oppgang"),
                *(rf"(?:høgare|fleire|større) enn {_BEFORE_NN}", r"på veg (?:opp|oppover)(?! i\b)", "utvida seg"),
                rf"(?:vorte|blitt|blei|vart){_HOW_NN} (?:fleire|(?:større|høgare){_LIKE_THIS})",
            ),
            _K.FELL: (
                *("fell", "falle", "falt", _FALL, rf"(?:gjekk|gått|går){_HOW_NN} ned", "sank", "sokk", "søkk", "sokke"),
                *(
                    "nedgang",
                    "nedgangen",
                    "minka",
                    "minkar",
                    "er (?:minkande|synkande|fallande)",
                    "redusert",
                    "reduksjon",
                    "krympa",
                    "krympar",
                ),
                *(rf"(?:lågare|færre|mindre) enn {_BEFORE_NN}", r"på veg (?:ned|nedover)(?! i\b)"),
                rf"(?:vorte|blitt|blei|vart){_HOW_NN} (?:færre|(?:mindre|lågare){_LIKE_THIS})",
            ),
            _K.STABLE: (
                "stabil",
                "stabilt",
                "stabile",
                "held seg",
                "heldt seg",
                "halde seg",
                "på same nivå som",
                rf"{_NEARLY}uendra",
            ),
            _K.UNCHANGED: ("uendra", "uforandra", "det same som"),
            _K.SLIGHTLY: ("litt", "svakt", "svak", "så vidt", "marginalt"),
            _K.RECORD: (r"rekord(?!l[åa]g)\w*",),
            _K.HIGHEST: ("høgast", "høgaste", "høgare enn nokon gong"),
            _K.LOWEST: ("lågast", "lågaste", "lågare enn nokon gong", r"rekordl[åa]g\w*"),
            _K.QUARTER: ("(?:ein|éin) fjerdedel", "fjerdedelen", "(?:ein|éin) av fire"),
            _K.THIRD: ("(?:ein|éin) tredel", "(?:ein|éin) tredjedel", "tredelen", "tredjedelen", "(?:ein|éin) av tre"),
            _K.HALF: ("halvparten", "annankvar", "annakvar", "(?:ein|éin) av to"),
            _K.TWO_THIRDS: ("to tredelar", "to tredjedelar", "to av tre"),
            _K.THREE_QUARTERS: ("tre fjerdedelar", "tre av fire"),
            _K.DOUBLED: ("dobla", "fordobla", "dobling", "dobbelt så (?:mange|mykje|stor|stort|høg|høgt)"),
            _K.HALVED: ("halvert", "halverte", "halvering", "halvparten så (?:mange|mykje|stor|stort|høg|høgt)"),
            _K.MOST: (
                "(?:eit (?:\\w+ )?|i )?fleirtal",
                "fleirtalet",
                "dei (?:aller )?fleste",
                "flest er",
                "mesteparten",
            ),
            _K.MINORITY: ("(?:eit (?:\\w+ )?|i )?mindretal", "mindretalet"),
            _K.EXPLAINED: (
                *("kjem av", "kom av", "skuldast", "skuldest", "(?:kan )?forklarast", "forklart (?:med|av)"),
                *("kjem i hovudsak av", "årsaka er"),
            ),
        },
        NB: {
            _K.ROSE: (
                *(
                    "økte",
                    "er (?:økende|stigende)",
                    "øker",
                    rf"økt{_THEN_NB}",
                    "økning",
                    "økningen",
                    rf"{_NO_NOUN}steg (?:fra|til|med|litt|svakt)",
                    _STEG,
                    "stiger",
                    "steget",
                ),
                *("stigning", "stigningen", "vokste", "vokser", "vokst", "vekst", rf"(?:gikk|gått|går){_HOW_NB} opp"),
                *(
                    "oppgang",
                    rf"(?:høyere|flere|større) enn {_BEFORE_NB}",
                    r"på vei (?:opp|oppover)(?! i\b)",
                    "utvidet seg",
                ),
                rf"(?:blitt|ble){_HOW_NB} (?:flere|(?:større|høyere){_LIKE_THIS})",
            ),
            _K.FELL: (
                *("falt", "faller", _FALL, "fallet", rf"(?:gikk|gått|går){_HOW_NB} ned", "sank", "synker", "sunket"),
                *(
                    "nedgang",
                    "nedgangen",
                    "minket",
                    "minker",
                    "minsket",
                    "er (?:synkende|fallende|avtakende)",
                    rf"redusert{_THEN_NB}",
                    "reduksjon",
                    "krympet",
                ),
                *(rf"(?:lavere|færre|mindre) enn {_BEFORE_NB}", r"på vei (?:ned|nedover)(?! i\b)"),
                rf"(?:blitt|ble){_HOW_NB} (?:færre|(?:mindre|lavere){_LIKE_THIS})",
            ),
            _K.STABLE: (
                "stabil",
                "stabilt",
                "stabile",
                "holder seg",
                "holdt seg",
                "på samme nivå som",
                rf"{_NEARLY}uendret",
            ),
            _K.UNCHANGED: ("uendret", "uforandret", "det samme som"),
            _K.SLIGHTLY: ("litt", "svakt", "svak", "så vidt", "marginalt"),
            _K.RECORD: (r"rekord(?!lav)\w*",),
            _K.HIGHEST: ("høyest", "høyeste", "høyere enn noen gang"),
            _K.LOWEST: ("lavest", "laveste", "lavere enn noen gang", r"rekordlav\w*"),
            _K.QUARTER: ("(?:en|én) fjerdedel", "fjerdedelen", "(?:en|én) av fire"),
            _K.THIRD: ("(?:en|én) tredel", "(?:en|én) tredjedel", "tredelen", "tredjedelen", "(?:en|én) av tre"),
            _K.HALF: ("halvparten", "annenhver", "(?:en|én) av to"),
            _K.TWO_THIRDS: ("to tredeler", "to tredjedeler", "to av tre"),
            _K.THREE_QUARTERS: ("tre fjerdedeler", "tre av fire"),
            _K.DOUBLED: ("doblet", "fordoblet", "dobling", "dobbelt så (?:mange|mye|stor|stort|høy|høyt)"),
            _K.HALVED: ("halvert", "halverte", "halvering", "halvparten så (?:mange|mye|stor|stort|høy|høyt)"),
            _K.MOST: ("(?:et (?:\\w+ )?|i )?flertall", "flertallet", "de (?:aller )?fleste", "flest er", "mesteparten"),
            _K.MINORITY: ("(?:et (?:\\w+ )?|i )?mindretall", "mindretallet"),
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
                *("grows", "went up", "gone up", rf"(?:higher|more|larger) than {_BEFORE_EN}", "widened", "widens"),
                *(
                    rf"{_IS}(?:rising|increasing|growing|going up|widening|up{_UP})",
                    rf"there (?:are|were|is){_MORE.format('more')}",
                ),
            ),
            _K.FELL: (
                *("fell", "fallen", "falls", "a fall", "the fall", "decreased", "decreases", "a decrease"),
                *("the decrease", "declined", "declines", "a decline", "the decline", "dropped", "a drop", "the drop"),
                *(
                    "went down",
                    "gone down",
                    rf"(?:lower|fewer|less|smaller) than {_BEFORE_EN}",
                    "narrowed",
                    "narrows",
                    "shrank",
                ),
                *(
                    rf"{_IS}(?:falling|decreasing|declining|dropping|shrinking|going down|narrowing|down{_UP})",
                    "shrunk",
                ),
                rf"there (?:are|were|is){_MORE.format('(?:fewer|less)')}",
            ),
            _K.STABLE: (
                "stable",
                "steady",
                rf"{_IS}flat",
                "(?:remained|stayed|stays) (?:flat|at)",
                "at the same level as",
                rf"{_NEARLY}unchanged",
            ),
            _K.UNCHANGED: ("unchanged", "the same as"),
            _K.SLIGHTLY: ("slightly", "marginally", "slight", "a little"),
            _K.RECORD: (r"record(?:[ -](?:high|number|share|level)|(?= of\b))", r"(?:a|the) record(?![ -]low)"),
            _K.HIGHEST: ("highest", "higher than ever"),
            _K.LOWEST: ("lowest", "lower than ever", "record[ -]low"),
            _K.QUARTER: ("(?:a|one) quarter", "one in four"),
            _K.THIRD: ("(?:a|one) third", "one in three"),
            _K.HALF: (r"half(?! (?:a|an|year|day)\b)", "one in two"),
            _K.TWO_THIRDS: ("two[ -]thirds", "two in three", "two out of three"),
            _K.THREE_QUARTERS: ("three[ -]quarters", "three in four", "three out of four"),
            _K.DOUBLED: ("doubled", "doubling", "twice as (?:many|much|high|large)"),
            _K.HALVED: ("halved", "halving", "half as (?:many|much|high|large)"),
            _K.MOST: (
                "most of",
                "most (?:women|men|employees|people)",
                r"(?:the|a)(?: \w+)? majority",
                "in a majority",
            ),
            _K.MINORITY: (r"(?:the|a)(?: \w+)? minority(?= of\b| are\b| is\b|[.,;:) ]*(?:$|\(|\ufffc)|[.,;:)])",),
            _K.EXPLAINED: (
                *("explained by", "due to", "because of", "caused by", "stems from", "comes from", "the reason is"),
                *("owing to",),
            ),
        },
    }
)
