"""Every word of a claim, in every language, has a sentence that is true, one that is false and one left open."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from test_claims import FOUND, PAY_ROSE, found, numbers, pay, sentence

from jamstilt.language.catalogue import Language
from jamstilt.statement.prose.claims import reading
from jamstilt.statement.prose.claims.lexicon import LEXICON, ClaimKind
from jamstilt.statement.prose.claims.reading import claims_in
from jamstilt.statement.prose.sentences import Sentence

WRITTEN = yaml.safe_load(Path(__file__).with_name("claim_words.yaml").read_text("utf-8"))
VERDICTS = {"true": FOUND["true"], "false": FOUND["false"], "open": FOUND["not decidable"]}
REASONS = {
    "true": "{{pay.managers}}",
    "false": "{{employees.case_workers women}}",
    "open": "{{year}}",
}
"""Of a change that is all the pay of managers: that, the number of case-workers, and what is no number."""

SENTENCES = [
    (Language(language), ClaimKind(kind), said)
    for language in Language
    for kind, listed in WRITTEN[language].items()
    for said in listed
]
WORDS = [(language, kind, word) for language in Language for kind in ClaimKind for word in LEXICON[language][kind]]


def worded(kind: ClaimKind, said: str, verdict: str) -> str:
    if kind is ClaimKind.EXPLAINED:
        return said.replace("Z", REASONS[verdict])
    return re.sub(r"\bX\b", f"{{{{{WRITTEN['numbers'][kind]['number']}}}}}", said)


def answers(kind: ClaimKind, verdict: str) -> dict[object, object]:
    if kind is ClaimKind.EXPLAINED:
        return pay(PAY_ROSE)
    case = WRITTEN["numbers"][kind]
    return numbers(case["number"], case[verdict])


def as_true(kind: ClaimKind, said: str) -> Sentence:
    return sentence(worded(kind, said, "true"))


def told(kind: ClaimKind, said: str, language: Language) -> list[tuple[ClaimKind, str]]:
    return [(each.kind, each.word) for each in claims_in(as_true(kind, said), language)]


def has_word(word: str, kind: ClaimKind, said: str, language: Language) -> bool:
    """Whether the claim that is read in a sentence is found by this very word of the lexicon."""
    own = as_true(kind, said)
    at = {(each.kind, each.place) for each in claims_in(own, language)}
    matches = re.finditer(rf"(?<!\w)(?:{word})(?!\w)", own.flow, re.IGNORECASE)
    return any((kind, match.start()) in at for match in matches)


def without_a_sentence(words: list[tuple[Language, ClaimKind, str]]) -> list[tuple[Language, ClaimKind, str]]:
    return [
        (language, kind, word)
        for language, kind, word in words
        if not any(has_word(word, kind, said, language) for said in WRITTEN[language].get(kind, ()))
    ]


def test_every_word_of_the_lexicon_has_a_sentence():
    assert without_a_sentence(WORDS) == []


def test_a_word_without_a_sentence_would_be_seen():
    new = (Language.NYNORSK, ClaimKind.ROSE, "skaut i vêret")
    assert without_a_sentence([*WORDS, new]) == [new]


@pytest.mark.parametrize(("language", "kind", "word"), WORDS)
def test_a_word_that_is_taken_out_is_missed(language, kind, word, monkeypatch):
    kept = {**LEXICON[language], kind: tuple(each for each in LEXICON[language][kind] if each != word) or ("(?!)",)}
    said = [each for each in WRITTEN[language][kind] if has_word(word, kind, each, language)]
    before = [told(kind, one, language) for one in said]
    monkeypatch.setattr(reading, "LEXICON", {**LEXICON, language: kept})
    monkeypatch.setattr(reading, "_claims", vars(reading)["_claims"].__wrapped__)
    assert [told(kind, one, language) for one in said] != before


@pytest.mark.parametrize("verdict", VERDICTS)
@pytest.mark.parametrize(("language", "kind", "said"), SENTENCES)
def test_every_word_is_judged_by_the_numbers(language, kind, said, verdict):
    text = worded(kind, said, verdict)
    claimed = [each.kind for each in claims_in(sentence(text), language)]
    assert kind in claimed
    rules = [
        each.rule for each in found(text, answers(kind, verdict), language) if each.rule != "claim_reversed_earlier"
    ]
    assert set(rules) == set(VERDICTS[verdict])
