"""Every sentence is there in three languages, and every value that it needs is given to it."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from house import CATALOGUES, DOMAINS, modules, needed, placeholders, rules
from jamstilt.findings import Rule
from jamstilt.language.catalogue import Language, sentences

OTHERS = (Language.BOKMAL, Language.ENGLISH)
KEY = re.compile(rf"({'|'.join(DOMAINS)})(\.[a-z0-9_]+)+")


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_three_languages_say_the_same_things(domain: str):
    norwegian = sentences(Language.NYNORSK, domain)
    assert norwegian
    for other in OTHERS:
        assert set(sentences(other, domain)) == set(norwegian)


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_sentence_is_empty(domain: str):
    assert [
        (language, key) for language in Language for key, forms in sentences(language, domain).items() if not forms
    ] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_sentence_needs_the_same_values_in_every_language(domain: str):
    differing = {
        key: (language, needed(key) ^ placeholders(forms))
        for language in OTHERS
        for key, forms in sentences(language, domain).items()
        if needed(key) != placeholders(forms)
    }
    assert differing == {}


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_sentence_that_counts_has_one_and_many_in_every_language(domain: str):
    for other in OTHERS:
        forms = {key: len(text) for key, text in sentences(other, domain).items()}
        assert forms == {key: len(text) for key, text in sentences(Language.NYNORSK, domain).items()}


@pytest.mark.parametrize("path", sorted(CATALOGUES.glob("*/*.po")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_key_stands_once_and_in_its_own_catalogue(path: Path):
    keys = re.findall(r'^msgid "(.+)"$', path.read_text("utf-8"), re.MULTILINE)
    assert [key for key, times in Counter(keys).items() if times > 1] == []
    assert {key.partition(".")[0] for key in keys} == {path.stem}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: f"{rule.room}.{rule.key}")
def test_a_finding_says_what_is_wrong_and_how_to_mend_it(rule: Rule):
    for language in Language:
        said = sentences(language, rule.room) if rule.room in DOMAINS else {}
        missing = [part for part in ("problem", "remedy") if not said.get(f"{rule.room}.{rule.key}.{part}")]
        assert missing == [], f"{rule.room}.{rule.key} [{language}]"


def test_two_kinds_of_finding_never_have_the_same_name():
    assert [key for key, times in Counter((rule.room, rule.key) for rule in rules()).items() if times > 1] == []


def test_a_finding_is_given_the_values_that_its_words_need():
    lacking = [
        f"{module.__name__}:{call.lineno} {rule.key}: {', '.join(sorted(lack))}"
        for module in modules()
        for call in _calls(module)
        if isinstance(call.func, ast.Attribute) and call.func.attr == "at" and isinstance(call.func.value, ast.Name)
        for rule in [vars(module).get(call.func.value.id)]
        if isinstance(rule, Rule) and (given := _given(call)) is not None
        for lack in [_needed_by(rule) - given]
        if lack
    ]
    assert lacking == []


def test_a_message_that_is_named_is_in_the_catalogue_and_is_given_its_values():
    faults = [
        f"{module.__name__}:{call.lineno} {key}"
        for module in modules()
        for call in _calls(module)
        if (key := _key(call)) and (given := _given(call)) is not None
        if key not in sentences(Language.NYNORSK, key.partition(".")[0]) or needed(key) - given
    ]
    assert faults == []


def _calls(module: object) -> list[ast.Call]:
    source = Path(str(vars(module)["__file__"])).read_text("utf-8")
    return [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]


def _given(call: ast.Call) -> set[str] | None:
    """The names of the values that are given; None where they cannot be read off the page."""
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else {name for name in names if name}


def _key(call: ast.Call) -> str | None:
    """The key that is said, where it stands as it is in a call of ``say`` or of some ``words``."""
    called = ast.unparse(call.func)
    first = call.args[0] if call.args else None
    if called.rpartition(".")[2].lstrip("_") not in {"say", "words"} or not isinstance(first, ast.Constant):
        return None
    return first.value if isinstance(first.value, str) and KEY.fullmatch(first.value) else None


def _needed_by(rule: Rule) -> set[str]:
    said = sentences(Language.NYNORSK, rule.room)
    return {
        name for part in ("problem", "remedy") for name in placeholders(said.get(f"{rule.room}.{rule.key}.{part}", ()))
    }
