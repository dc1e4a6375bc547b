"""Headers as HR files spell them, in nynorsk, bokmål and English, and the fields they may stand for (INPUTS 3)."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from importlib.resources import files

from jamstilt.intake.mapping import Field

SURE, LIKELY, CONTAINED, NEAR, PERHAPS = 1.0, 0.8, 0.6, 0.55, 0.5
"""How much a header alone is worth, from 0 to 1. Less than ``mapping.CONFIDENCE_LIMIT`` is never used unasked."""

_LEVELS = {"sure": SURE, "likely": LIKELY, "perhaps": PERHAPS}
_SHORTEST_CONTAINED = 5
_SHORTEST_MISSPELT = 6
_ALIKE = 0.88
_LETTERS_MORE = 2
_IN_SECOND_ROW = 0.9


def recognised(header: str) -> bool:
    """Whether the text is a header that we know, spelt in any usual way; used to find the header row."""
    table = _known()
    return any(key in table.fields or key in table.left_alone for key in _keys_of(header) if key)


@lru_cache(maxsize=4096)
def fields_of(header: str) -> tuple[tuple[Field, float], ...]:
    """The fields that a header may stand for, each with a confidence from 0 to 1, the best first."""
    known = _known()
    whole, *last_row = _keys_of(header)
    if not whole or whole in known.left_alone:
        return ()
    exact = known.fields.get(whole) or next(
        (_weakened(known.fields[key]) for key in last_row if key in known.fields), {}
    )
    return _ranked(exact or _contained(header) or _misspelt(whole))


def known_headers(field: Field) -> tuple[str, ...]:
    """The usual headers of a field, as people spell them, the surest first."""
    return _known().spelt[field]


def likeness(header: str, other: str) -> float:
    """How alike two headers are, 0 to 1, when case, blanks, dots and the spelling of å and ø do not matter."""
    return SequenceMatcher(None, fold(header), fold(other)).ratio()


def fold(text: str) -> str:
    """The text without case, blanks, dots, brackets, units, years, doubled letters: ``Års-lønn (kr)`` is ``arslon``."""
    return re.sub(r"(prosent)+", "prosent", "".join(words_of(text)))


def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a text, units and numbers left out."""
    without_brackets = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", text)
    plain = _without_accents((without_brackets if without_brackets.strip() else text).lower())
    plain = re.sub(r"\b100\s*(%|prosent)", " ", plain).replace("%", " prosent ")
    return tuple(_shortened(word) for word in re.findall(r"[a-z]+", plain) if word not in _UNITS)


@dataclass(frozen=True, slots=True)
class _Known:
    fields: dict[str, dict[Field, float]]
    left_alone: frozenset[str]
    spelt: dict[Field, tuple[str, ...]]
    contained: tuple[tuple[frozenset[str], Field], ...]


@cache
def _known() -> _Known:
    data = tomllib.loads((files("jamstilt.intake.columns") / "headers.toml").read_text(encoding="utf-8"))
    entries = [
        (Field(name), header, worth)
        for name, levels in data.items()
        if name != "left_alone"
        for level, worth in _LEVELS.items()
        for header in levels.get(level, ())
    ]
    fields: dict[str, dict[Field, float]] = {}
    for name, header, worth in entries:
        given = fields.setdefault(fold(header), {})
        given[name] = max(worth, given.get(name, 0.0))
    return _Known(
        fields=fields,
        left_alone=frozenset(fold(header) for header in data["left_alone"]["sure"]),
        spelt={name: tuple(header for found, header, _ in entries if found is name) for name in Field},
        contained=tuple(
            (frozenset(words_of(header)), name)
            for name, header, worth in entries
            if worth == SURE and len(fold(header)) >= _SHORTEST_CONTAINED
        ),
    )


def _contained(header: str) -> dict[Field, float]:
    words = frozenset(words_of(header))
    hits = [(len(inner), name) for inner, name in _known().contained if inner and inner < words]
    longest = max((length for length, _ in hits), default=0)
    return {name: CONTAINED for length, name in hits if length == longest}


def _misspelt(key: str) -> dict[Field, float]:
    if len(key) < _SHORTEST_MISSPELT:
        return {}
    matcher = SequenceMatcher(b=key)
    near = [
        (matcher.ratio(), fields)
        for known, fields in _known().fields.items()
        if abs(len(known) - len(key)) <= _LETTERS_MORE and _is_near(matcher, known)
    ]
    best = max((ratio for ratio, _ in near), default=0.0)
    return {name: min(NEAR, worth) for ratio, fields in near if ratio == best for name, worth in fields.items()}


def _is_near(matcher: SequenceMatcher[str], known: str) -> bool:
    """The quick bounds first: a file may have five hundred headers that nobody knows."""
    matcher.set_seq1(known)
    return all(ratio() >= _ALIKE for ratio in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio))


def _weakened(fields: dict[Field, float]) -> dict[Field, float]:
    return {name: worth * _IN_SECOND_ROW for name, worth in fields.items()}


def _ranked(fields: dict[Field, float]) -> tuple[tuple[Field, float], ...]:
    return tuple(sorted(fields.items(), key=lambda item: -item[1]))


def _keys_of(header: str) -> tuple[str, ...]:
    """The whole header and, when it was joined from two rows, its last part."""
    parts = header.rsplit(" / ", 1)
    return (fold(header),) if len(parts) == 1 else (fold(header), fold(parts[1]))


def _without_accents(text: str) -> str:
    spelt_out = text.translate(_NORWEGIAN)
    return "".join(sign for sign in unicodedata.normalize("NFKD", spelt_out) if not unicodedata.combining(sign))


def _shortened(word: str) -> str:
    """One spelling of a word: oe, ae and aa as o, a and a, ``nummer`` as ``nr``, no doubled letters."""
    plain = word.replace("oe", "o").replace("ae", "a")
    plain = re.sub(r"(.)\1+", r"\1", plain)
    return re.sub(r"num(m?er|ber)$", "nr", plain)


_NORWEGIAN = str.maketrans({"ø": "o", "æ": "a", "å": "a", "ö": "o", "ä": "a", "ð": "d"})
_UNITS = frozenset({"kr", "kroner", "nok", "i", "per", "pr", "pst", "stk"})
