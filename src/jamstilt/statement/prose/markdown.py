"""Reads authored Markdown into passages: headings, paragraphs and lists, each with its lines and its references.

A reference is what stands in ``{{…}}``; it is kept as it was written, and no sign in it is Markdown. What a statement
has no use for (tables, pictures, HTML, quotes) is named with its line, and its text is kept as plain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from jamstilt.statement.prose.sentences import Piece, Sentence, in_sentences

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

OPEN, CLOSE = "{{", "}}"
BRACES = "%7B%7B"
LINKS = ("http://", "https://", "mailto:")
LEVELS = {"h2": 2, "h3": 3}
LISTS = ("bullet_list", "ordered_list")
UNSUPPORTED = {
    "blockquote": "quote",
    "code_block": "code",
    "fence": "code",
    "html_block": "html",
    "html_inline": "html",
    "image": "image",
    "table": "table",
}
FORMATS = {
    "strong_open": {"strong": True},
    "strong_close": {"strong": False},
    "em_open": {"emphasis": True},
    "em_close": {"emphasis": False},
    "link_close": {"address": ""},
}
REMARK = "<!--"
"""A remark to the writers themselves: neither printed nor spoken of."""

_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)


class PassageKind(StrEnum):
    """What a passage is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Passage:
    """``items`` are the points of a list; a paragraph or a heading is one item. ``level`` is that of a heading."""

    kind: PassageKind
    items: tuple[tuple[Sentence, ...], ...]
    level: int = 0
    numbered: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Unsupported:
    """Something in the Markdown that a statement has no use for."""

    line: int
    kind: str


@dataclass(frozen=True, slots=True)
class AuthoredProse:
    """What a file of prose holds."""

    passages: tuple[Passage, ...]
    unsupported: tuple[Unsupported, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in reading order, those of headings too."""
        return tuple(sentence for passage in self.passages for item in passage.items for sentence in item)


@cache
def read_markdown(markdown: str) -> AuthoredProse:
    """The passages of a text, in order."""
    from markdown_it.tree import SyntaxTreeNode

    tree = SyntaxTreeNode(_parser().parse(markdown))
    passages = tuple(passage for node in tree.children for passage in _passages(node))
    return AuthoredProse(passages, tuple(sorted({each for node in tree.walk() for each in _unsupported(node)})))


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    parser.inline.ruler.before("escape", "reference", _reference)
    return parser


def _reference(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's own signature
    end = state.src.find(CLOSE, state.pos)
    if end < 0 or not state.src.startswith(OPEN, state.pos):
        return False
    if not silent:
        state.push("reference", "", 0).content = state.src[state.pos + len(OPEN) : end]
    state.pos = end + len(CLOSE)
    return True


def _passages(node: SyntaxTreeNode) -> Iterator[Passage]:
    if node.type in LISTS:
        items = tuple(filter(None, (in_sentences(pieces) for pieces in _items(node))))
        if items:
            yield Passage(PassageKind.POINTS, items, numbered=node.type == "ordered_list")
    elif node.type in ("code_block", "fence", "html_block"):
        yield from _one(_plain(node))
    else:
        level = LEVELS.get(node.tag, 0)
        for inline in _inlines(node):
            yield from _one(_pieces(inline), level)


def _one(pieces: Iterable[Piece], level: int = 0) -> Iterator[Passage]:
    if sentences := in_sentences(tuple(pieces)):
        yield Passage(PassageKind.HEADING if level else PassageKind.PARAGRAPH, (sentences,), level)


def _items(node: SyntaxTreeNode) -> Iterator[tuple[Piece, ...]]:
    """The items of a list; those of a list in it become items of the same list."""
    for item in node.children:
        own = [_pieces(inline) for child in item.children if child.type not in LISTS for inline in _inlines(child)]
        yield tuple(piece for pieces in own for piece in (*pieces, Piece(" ", 0)))
        for child in item.children:
            if child.type in LISTS:
                yield from _items(child)


def _inlines(node: SyntaxTreeNode) -> Iterator[SyntaxTreeNode]:
    return (each for each in node.walk() if each.type == "inline")


def _plain(node: SyntaxTreeNode) -> Iterator[Piece]:
    """The text of a block that is not supported, line by line."""
    text = _TAG.sub("", node.content) if node.type == "html_block" else node.content
    for line, words in enumerate(text.split("\n"), start=_line(node) + (node.type == "fence")):
        if words.strip():
            yield Piece(f"{words.strip()} ", line)


def _pieces(inline: SyntaxTreeNode) -> Iterator[Piece]:
    now = Piece("", _line(inline))
    for token in inline.token.children or () if inline.token else ():
        now = replace(now, **FORMATS.get(token.type, {}))
        match token.type:
            case "text" | "image":
                yield replace(now, text=token.content)
            case "reference":
                yield replace(now, text=" ".join(token.content.split()), is_reference=True)
                now = replace(now, line=now.line + token.content.count("\n"))
            case "code_inline":
                yield replace(now, text=token.content, code=True)
            case "softbreak" | "hardbreak":
                yield replace(now, text=" ")
                now = replace(now, line=now.line + 1)
            case "link_open":
                now = replace(now, address=_address(token))
            case _:
                pass


def _address(token: Token) -> str:
    address = str(token.attrs.get("href", ""))
    return address if _leads_out(address) else ""


def _leads_out(address: str) -> bool:
    """An address that a reader can follow; a reference in it would not be looked up."""
    return address.startswith(LINKS) and BRACES not in address


def _unsupported(node: SyntaxTreeNode) -> Iterator[Unsupported]:
    kind = UNSUPPORTED.get(node.type, "")
    if node.type == "heading" and node.tag not in LEVELS:
        kind = "heading"
    if node.type in LISTS and node.parent and node.parent.type == "list_item":
        kind = "nested_list"
    if node.type == "link" and not _leads_out(str(node.attrs.get("href", ""))):
        kind = "link"
    if kind and not (kind == "html" and node.content.startswith(REMARK)):
        yield Unsupported(_line(node), kind)


def _line(node: SyntaxTreeNode) -> int:
    """Counted from one; an inline part has the first line of the block that it is in."""
    while not node.is_root and not node.map and node.parent:
        node = node.parent
    return node.map[0] + 1 if not node.is_root and node.map else 0
