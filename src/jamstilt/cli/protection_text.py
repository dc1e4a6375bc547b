"""Shows the report on protection: a few lines by group and year for a terminal, or everything as records."""

from __future__ import annotations

from textwrap import wrap

from jamstilt.disclosure.explain import Explanation
from jamstilt.language.catalogue import Words
from jamstilt.production.protection_report import ProtectionReport
from jamstilt.production.protection_rows import ProtectedRow, example, reasons, rows, states
from jamstilt.production.protection_words import Teller

WIDTH, MOST_LINES = 100, 30


def protection_text(report: ProtectionReport, words: Words) -> str:
    """The proof, what is shown and against whom, and the rows that are touched, as many as there is room for."""
    teller = Teller(words, report.groups)
    lines = [words("protection.title"), *(line for text in teller.summary(report) for line in _wrapped(text, 2))]
    proved = [each for each in report.explanations if each.is_proved]
    blocks = [(row, _proved(row, teller)) for row in rows(proved, report)]
    blocks += [(row, block) for row in rows(report.by_rule, report) if (block := _ruled(row, teller))]
    told = 0
    for row, block in sorted(blocks, key=lambda each: -each[0].period):
        if len(lines) + len(block) < MOST_LINES:
            lines += block
            told += len(row.explanations)
    left = len(report.explanations) - told
    if left:
        lines += _wrapped(words("protection.rest", count=left), 2)
    return "\n".join(lines)


def protection_record(report: ProtectionReport, words: Words) -> dict[str, object]:
    """Everything that the report says, for a program."""
    teller = Teller(words, report.groups)
    return {
        "proof": report.proof,
        "gap": round(report.gap, 6),
        "shown": report.shown,
        "rounded": len(report.rounded),
        "hidden_by_rule": len(report.by_rule),
        "hidden_by_proof": len(report.by_proof),
        "coalition": report.coalition,
        "linked_years": report.linked_years,
        "attacks": report.attacks,
        "told": list(teller.summary(report)),
        "figures": [_figure(each, teller) for each in report.explanations],
    }


def _figure(each: Explanation, teller: Teller) -> dict[str, object]:
    told = each.derivation
    terms = (*told.terms, *told.ties) if told else ()
    return {
        "figure": str(each.figure),
        "rounded_to": str(each.step) if each.step is not None else None,
        "why": each.why,
        "cost": round(each.cost, 6),
        "told": teller.why(each),
        "needed": teller.needed(each),
        "people_missing": {short.gender: short.missing for short in each.short},
        "insiders": told.insiders if told else 0,
        "terms": [
            {
                "figure": str(term.figure),
                "times": round(term.times, 6),
                "value": None if term.value is None else str(term.value),
                "rounded_to": str(term.step),
                "file": term.file,
            }
            for term in terms
        ],
    }


def _proved(row: ProtectedRow, teller: Teller) -> list[str]:
    told = (line for state in states(row, teller) for line in _wrapped(state, 4))
    return [_title(row, teller), *told, *_wrapped(example(row, teller), 6)]


def _ruled(row: ProtectedRow, teller: Teller) -> list[str]:
    told = reasons(row, teller)
    return _wrapped(f"{_title(row, teller).strip()}: {' '.join(told)}", 2) if told else []


def _title(row: ProtectedRow, teller: Teller) -> str:
    title = teller.words("protection.row.title", group=teller.groups.get(row.group, row.group), year=row.period)
    return f"  {title}"


def _wrapped(text: str, indent: int) -> list[str]:
    margin = " " * indent
    return wrap(text, WIDTH, initial_indent=margin, subsequent_indent=margin, break_on_hyphens=False)
