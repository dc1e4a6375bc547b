"""Part 3, the cases: each register by itself, by gender and with those not stated, and a sentence for each (R6.9)."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from jamstilt.authority.caseload import Caseload
from jamstilt.authority.rates.tally import STATED
from jamstilt.figure import Suppressed
from jamstilt.register.reported import ALL, NOT_STATED, Reported
from jamstilt.statement.public_authority.lines import PART, key_numbers
from jamstilt.statement.public_authority.tables import Heading, Line, reported_table
from jamstilt.statement.statement import Block, Prose, Record, Span
from jamstilt.statement.writer import Writer

CATEGORIES = (*STATED, NOT_STATED, ALL)


def cases(writer: Writer, key: str, caseloads: Sequence[Caseload]) -> tuple[Block, ...]:
    """A sentence for each register, the counts, the shares, and how all of it is to be read."""
    if not caseloads:
        return ()
    lines = [Line(_title(writer, each), "caseload", each.key, str(each.year)) for each in caseloads]
    shared = [line for line in lines if _has_shares(writer, line)]
    words = writer.words
    stub = words(f"{PART}.cases.stub")
    return (
        *(block for each in caseloads for block in _sentence(writer, each)),
        *reported_table(
            writer,
            f"{key}_cases",
            words(f"{PART}.cases.caption", year=writer.year),
            stub,
            lines=lines,
            headings=_counts(writer),
            notes=_notes(writer, caseloads),
            sources=[each.source for each in caseloads],
        ),
        *reported_table(
            writer,
            f"{key}_shares",
            words(f"{PART}.cases.shares", year=writer.year),
            stub,
            lines=shared,
            headings=[Heading(words(f"{PART}.category.{each}"), "share", each) for each in STATED],
            notes=(words(f"{PART}.cases.base"),),
            sources=[each.source for each in caseloads if each.key in {line.subject for line in shared}],
        ),
        *(record for each in caseloads for record in _more(writer, each)),
    )


def _counts(writer: Writer) -> tuple[Heading, ...]:
    words = writer.words
    return (
        *(Heading(words(f"{PART}.category.{each}"), "cases", each) for each in CATEGORIES),
        Heading(words(f"{PART}.cases.growth"), "growth"),
        Heading(words(f"{PART}.cases.posts"), "posts"),
        Heading(words(f"{PART}.cases.per_post"), "per_post"),
    )


def _title(writer: Writer, caseload: Caseload) -> str:
    """The register and what it counts; another year than the reporting year is said."""
    year = "" if caseload.year == writer.year else f" {caseload.year}"
    return f"{writer.read(caseload.title)}, {writer.read(caseload.unit)}{year}"


def _notes(writer: Writer, caseloads: Sequence[Caseload]) -> tuple[str, ...]:
    """Counts measure activity, never how common something is; registers that overlap are never added."""
    overlaps = len(caseloads) > 1 and any(each.overlaps for each in caseloads)
    return (
        *((writer.words(f"{PART}.cases.overlap"),) if overlaps else ()),
        writer.words(f"{PART}.cases.activity"),
    )


def _has_shares(writer: Writer, line: Line) -> bool:
    return any(line.name(Heading("", "share", each)) in writer.release.reported for each in STATED)


def _sentence(writer: Writer, caseload: Caseload) -> tuple[Prose, ...]:
    """The figure first, then whom the cases are about, then the change, then the work behind it."""
    total = _name(caseload, "cases")
    if not _is_told(writer, total):
        return ()
    title = f"{writer.read(caseload.title)}: "
    opening = writer.words(
        f"{PART}.cases.sentence",
        total=writer.reported(total).text,
        unit=writer.read(caseload.unit),
        year=caseload.year,
    )
    told = (opening, _by_gender(writer, caseload), _change(writer, caseload), _per_post(writer, caseload))
    text = " ".join(filter(None, told))
    return (Prose(title + text, (Span(title, strong=True), Span(text))),)


def _by_gender(writer: Writer, caseload: Caseload) -> str:
    """Women first. Of what is hidden nothing is said; what is not stated has its own sentence."""
    named = [text for text in (_category(writer, caseload, each) for each in STATED) if text]
    stated = writer.words(f"{PART}.cases.about", categories=writer.listed(named)) if named else ""
    rest = writer.reported(_name(caseload, "cases", NOT_STATED)).value
    unstated = writer.words(f"{PART}.cases.not_stated", count=int(rest)) if rest else ""
    return " ".join(filter(None, (stated, unstated)))


def _category(writer: Writer, caseload: Caseload, category: str) -> str:
    count, share = (_name(caseload, measure, category) for measure in ("cases", "share"))
    if _is_told(writer, count) and writer.reported(count).value:
        return writer.words(
            f"{PART}.cases.of.{category}", value=writer.reported(count).text, share=writer.reported(share).text
        )
    if _is_told(writer, share) and not _is_told(writer, count):
        return writer.words(f"{PART}.cases.share_of.{category}", share=writer.reported(share).text)
    return ""


def _change(writer: Writer, caseload: Caseload) -> str:
    """The direction is that of the printed change: what is printed as nought is said as unchanged."""
    found = writer.reported(_name(caseload, "growth"))
    if found.value is None:
        return ""
    unit, size = writer.read(caseload.unit), abs(Fraction(found.value))
    if not size:
        return writer.words(f"{PART}.cases.unchanged", unit=unit)
    direction = "more" if found.value > 0 else "fewer"
    return writer.words(f"{PART}.cases.{direction}", unit=unit, change=found.text.lstrip("\u2212"))


def _per_post(writer: Writer, caseload: Caseload) -> str:
    posts, each = (writer.reported(_name(caseload, measure)) for measure in ("posts", "per_post"))
    if posts.value is None or each.value is None:
        return ""
    return writer.words(f"{PART}.cases.for_each", posts=posts.text, value=each.text, unit=writer.read(caseload.unit))


def _more(writer: Writer, caseload: Caseload) -> tuple[Record, ...]:
    details = key_numbers(writer, "caseload", caseload.key, caseload.numbers, str(caseload.year))
    return (Record(f"caseload-{caseload.key}", _title(writer, caseload), details),) if details else ()


def _name(caseload: Caseload, measure: str, category: str = ALL) -> Reported:
    return Reported("caseload", caseload.key, measure, category, str(caseload.year))


def _is_told(writer: Writer, name: Reported) -> bool:
    found = writer.release.reported.get(name)
    return found is not None and not isinstance(found.told, Suppressed) and isinstance(found.told, Fraction)
