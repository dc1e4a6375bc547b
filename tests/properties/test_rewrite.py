"""Writing in a register changes what was asked for and nothing else: comments, order and layout stay."""

from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from jamstilt.storage.registers.rewrite import Entry, rewritten

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=30)
AMOUNT = st.decimals(allow_nan=False, allow_infinity=False, places=1, min_value=-(10**9), max_value=10**9)
VALUE = st.one_of(
    TEXT,
    st.booleans(),
    st.integers(-(10**12), 10**12),
    AMOUNT,
    st.dates(min_value=date(1900, 1, 1)),
    st.lists(TEXT, max_size=3),
    st.dictionaries(st.sampled_from(["nn", "nb", "en"]), TEXT, min_size=1),
)
COMMENT = st.sampled_from(["", "# why\n", "\n", '  # «kvifor»: [x] = """\n\n'])
LINE = st.sampled_from(
    [
        'title = "a"  # kept',
        "order=3",
        "grounds = [\n  'gender', # one\n  'age',\n]",
        'text = """\nkey = "trap"\n[[measures]]\n"""',
        "note = {nn = 'x', nb = 'y'}",
    ]
)


@st.composite
def registers(draw: st.DrawFn) -> tuple[str, list[tuple[str, str]]]:
    """A file with entries of mixed kinds, comments everywhere, and the kind and key of each."""
    text, entries = draw(COMMENT), []
    for number in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(["risks", "measures"]))
        entries.append((kind, f"k{number}"))
        lines = draw(st.lists(LINE, unique=True, max_size=3))
        text += draw(COMMENT) + f'[[{kind}]]  # entry\nkey = "k{number}"\n' + "".join(f"{line}\n" for line in lines)
        text += draw(st.sampled_from(["", f"\n  [[{kind}.numbers]]\n  key = 'n'\n"]))
    text += draw(COMMENT)
    return draw(st.sampled_from([text, text.replace("\n", "\r\n"), "\ufeff" + text, text.rstrip("\n")])), entries


def loaded(text: str):
    return tomllib.loads(text.removeprefix("\ufeff"), parse_float=Decimal)


def set_field(text: str, kind: str, match: Entry, field: str, value: Any) -> str:
    """One field of one entry changed, added, or taken away (None), as an edit of the whole file."""

    def edit(name: str, entry: Entry) -> Entry:
        if name != kind or not match.items() <= entry.items():
            return entry
        return {each: told for each, told in {**entry, field: value}.items() if told is not None}

    return rewritten(text, edit)


@settings(max_examples=150)
@given(file=registers(), data=st.data())
def test_one_field_changes_and_nothing_else(file: tuple[str, list[tuple[str, str]]], data: st.DataObject):
    text, entries = file
    kind, key = data.draw(st.sampled_from(entries))
    field = data.draw(st.sampled_from(["title", "order", "new", "text", "grounds"]))
    value = data.draw(VALUE)
    changed = set_field(text, kind, {"key": key}, field, value)
    expected = loaded(text)
    next(each for each in expected[kind] if each["key"] == key)[field] = value
    assert loaded(changed) == expected
    assert [line for line in changed.splitlines() if line.lstrip().startswith("#")] == [
        line for line in text.splitlines() if line.lstrip().startswith("#")
    ]
    assert changed.count("# entry") == text.count("# entry")
    assert changed.count("# kept") == text.count("# kept")


@settings(max_examples=60)
@given(file=registers(), data=st.data())
def test_writing_the_same_value_again_leaves_every_byte(file: tuple[str, list[tuple[str, str]]], data: st.DataObject):
    text, entries = file
    kind, key = data.draw(st.sampled_from(entries))
    assert set_field(text, kind, {"key": key}, "key", key) == text


def test_a_field_is_taken_away():
    text = '# a\n[[risks]]\nkey = "a"\ntitle = "x"\n# b\n'
    assert set_field(text, "risks", {"key": "a"}, "title", None) == '# a\n[[risks]]\nkey = "a"\n# b\n'


def test_a_new_field_stands_with_the_others_and_before_the_next_comment():
    text = '[[risks]]\nkey = "a"\n\n# about causes\n[[causes]]\nkey = "c"\n'
    assert set_field(text, "risks", {"key": "a"}, "order", 2) == text.replace('"a"\n', '"a"\norder = 2\n')


@settings(max_examples=100)
@given(file=registers(), data=st.data())
def test_entries_that_go_take_nothing_else_with_them(file: tuple[str, list[tuple[str, str]]], data: st.DataObject):
    text, entries = file
    going = set(data.draw(st.lists(st.sampled_from(entries), unique=True)))
    changing = set(data.draw(st.lists(st.sampled_from(entries), unique=True)))

    def edit(kind: str, entry: Entry) -> Entry | None:
        name = (kind, str(entry["key"]))
        return None if name in going else dict(entry) | {"order": 77} if name in changing else entry

    changed = rewritten(text, edit)
    expected = {
        kind: [each | {"order": 77} if (kind, each["key"]) in changing else each for each in listed]
        for kind, all_of_kind in loaded(text).items()
        if (listed := [each for each in all_of_kind if (kind, each["key"]) not in going])
    }
    assert loaded(changed) == expected
    lines = iter(text.removeprefix("\ufeff").splitlines())
    left = [line for line in changed.removeprefix("\ufeff").splitlines() if "77" not in line]
    assert all(line in lines for line in left)  # what is left stands in the same order
    if not going:
        assert changed.count("#") == text.count("#")
