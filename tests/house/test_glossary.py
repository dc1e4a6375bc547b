"""One word for one thing: every public class has its place in the glossary, with its word in nynorsk and bokmål."""

from __future__ import annotations

import re

from house import ROOT, public_classes

LINE = re.compile(r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
GLOSSARY = {found[0]: found[1:] for found in LINE.findall((ROOT / "docs" / "glossary.md").read_text("utf-8"))}


def test_every_public_class_is_in_the_glossary():
    missing = {name: module for name, module in public_classes() if name not in GLOSSARY}
    assert missing == {}


def test_the_glossary_names_nothing_that_is_gone():
    assert sorted(set(GLOSSARY) - {name for name, _ in public_classes()}) == []


def test_every_word_is_given_in_both_norwegian_languages():
    assert [name for name, told in GLOSSARY.items() if not all(part.strip() for part in told)] == []


def test_the_glossary_is_in_order():
    assert list(GLOSSARY) == sorted(GLOSSARY, key=str.lower)
