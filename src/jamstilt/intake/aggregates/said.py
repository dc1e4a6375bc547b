"""What aggregates say in each language: words of ours that stand where a register has a wording of its own."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from jamstilt.intake.columns.headers import words_of
from jamstilt.language.catalogue import Language, Words
from jamstilt.language.message import Message
from jamstilt.register.wording import ByLanguage


def in_each_language(key: str, **values: str) -> ByLanguage:
    """The sentence with this key in nynorsk, bokmål and English."""
    message = Message(key, tuple(sorted(values.items())))
    nn, nb, en = (Words(language).say(message) for language in (Language.NYNORSK, Language.BOKMAL, Language.ENGLISH))
    return ByLanguage(nn=nn, nb=nb, en=en)


def own(text: str) -> ByLanguage:
    """Text from a file: it has no language but that of the dossier."""
    return ByLanguage(own=text)


def source_named(text: str) -> ByLanguage | None:
    """Where a file says that its numbers are from; None where it does not."""
    return own(text) if text else None


@lru_cache(maxsize=4096)
def slug(title: str) -> str:
    """The key that a title gives: small letters, æ ø å as ae o a, ``_`` between words: ``stotte_til_barn``."""
    spelt = unicodedata.normalize("NFKD", title.lower().translate(_LETTERS))
    plain = "".join(sign for sign in spelt if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_") or "_".join(words_of(title)) or "x"


_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t", "ß": "ss"})
