"""What there is to say about the encoding of a text file; only headers are shown, never what stands below them."""

from __future__ import annotations

from jamstilt.findings import Finding
from jamstilt.intake.files.encoding import Decoded, Doubt, doubts, read_once_less
from jamstilt.intake.files.file_rules import ENCODING_DOUBTFUL, ENCODING_OLD
from jamstilt.intake.files.header_row import Header
from jamstilt.intake.files.under_header import Origin
from jamstilt.language.message import Message, say


def said_of_encoding(decoded: Decoded, header: Header | None, origin: Origin) -> tuple[Finding, ...]:
    """A note on an encoding that was guessed from its letters, and a finding for each sign of damaged text."""
    names = tuple(name for name in header.names if name) if header else ()
    old = ENCODING_OLD.at(origin.where, encoding=decoded.encoding, shown=_other_way(decoded, names))
    doubtful = (
        ENCODING_DOUBTFUL.at(
            origin.at(row),
            sign=say(f"file.doubt.{doubt}"),
            shown=_once_less(names) if doubt is Doubt.READ_TWICE else say("file.shown.nothing"),
        )
        for doubt, row in doubts(decoded.text)
    )
    return (*((old,) if decoded.old else ()), *doubtful)


def _once_less(names: tuple[str, ...]) -> Message:
    pairs = ((name, read_once_less(name)) for name in names)
    return _both_ways(next(((name, other) for name, other in pairs if other and other != name), None))


def _other_way(decoded: Decoded, names: tuple[str, ...]) -> Message:
    codec = decoded.encoding.lower().replace(" ", "_")
    pairs = ((name, name.encode(codec, "replace").decode("cp1252", "replace")) for name in names if decoded.old)
    return _both_ways(next(((name, other) for name, other in pairs if other != name), None))


def _both_ways(pair: tuple[str, str] | None) -> Message:
    return say("file.shown.header", read=pair[0], other=pair[1]) if pair else say("file.shown.nothing")
