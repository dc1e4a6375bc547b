"""The page on protection, for those who work on the statement: every figure that is hidden or rounded, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING

from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.explain import Explanation
from jamstilt.language.catalogue import Language, Words
from jamstilt.production.protection_report import ProtectionReport
from jamstilt.production.protection_rows import ProtectedRow, reasons, rows
from jamstilt.production.protection_words import Teller
from jamstilt.statement.statement import (
    Detail,
    Labels,
    Notice,
    NoticeKind,
    Points,
    Prose,
    Record,
    Section,
    Statement,
)

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

PAGE = "protection.html"

LABELS = {"confidential": "protection.page.internal", "skip_to_content": "statement.label.skip"}


def protection_file(report: ProtectionReport, settings: Settings) -> dict[str, bytes]:
    """The page, in the dossier's first language."""
    from jamstilt.publish.html import html

    language = settings.statement.languages[0]
    page = protection_page(report, settings.organisation.name, settings.statement.year, language)
    return {PAGE: html(page, {})}


def protection_page(report: ProtectionReport, organisation: str, year: int, language: Language) -> Statement:
    """One page in one language. It holds no value that the public does not get."""
    words = Words(language)
    teller = Teller(words, report.groups)
    return Statement(
        organisation=organisation,
        title=words("protection.title"),
        subtitle=words("protection.page.subtitle", year=year),
        year=year,
        language=language,
        audience=Audience.INTERNAL,
        labels=_labels(words),
        parts=tuple(_sections(report, teller)),
    )


def _sections(report: ProtectionReport, teller: Teller) -> Iterator[Section]:
    words = teller.words
    internal = Notice(NoticeKind.NOTE, words("protection.page.internal_title"), words("protection.page.internal_text"))
    proof, *others = teller.summary(report)
    told = (Prose(proof), *(Prose(each) for each in others), internal)
    yield Section("overview", words("protection.page.overview"), told)
    proved = [each for each in report.explanations if each.is_proved]
    if proved:
        text = (Prose(words("protection.page.proved_text")),)
        parts = tuple(_proved(row, teller) for row in rows(proved, report))
        yield Section("proved", words("protection.page.proved"), text, sections=parts)
    if report.by_rule:
        items = tuple(_by_rule(row, teller) for row in rows(report.by_rule, report))
        text = Prose(words("protection.page.ruled_text"))
        yield Section("ruled", words("protection.page.ruled"), (text, Points(tuple(filter(None, items)))))
    yield Section("more", words("protection.page.more"), (Points(tuple(_advice(words))),))


def _advice(words: Words) -> Iterator[str]:
    yield words("protection.advice.merge")
    yield words("protection.advice.must_show")
    yield words("protection.advice.entitled")


def _proved(row: ProtectedRow, teller: Teller) -> Section:
    title = teller.words("protection.row.title", group=teller.groups.get(row.group, row.group), year=row.period)
    records = tuple(_record(each, row, teller) for each in row.explanations)
    return Section(f"proved_{row.period}_{row.group}", title, records)


def _record(explanation: Explanation, row: ProtectedRow, teller: Teller) -> Record:
    told = {"why": teller.why, "needed": teller.needed, "cost": teller.cost}
    details = tuple(
        Detail(teller.words(f"protection.detail.{name}"), text)
        for name, tell in told.items()
        if (text := tell(explanation))
    )
    key = str(explanation.figure).replace(".", "_")
    return Record(key, _label(explanation, row, teller), details, status=teller.state(explanation))


def _label(explanation: Explanation, row: ProtectedRow, teller: Teller) -> str:
    """The figure without what stands in the heading above: its group and year."""
    group = f", {teller.groups.get(row.group, row.group)}"
    told = teller.figure(explanation.figure).removesuffix(f", {row.period}").replace(group, "", 1)
    return told[:1].upper() + told[1:]


def _by_rule(row: ProtectedRow, teller: Teller) -> str:
    title = teller.words("protection.row.title", group=teller.groups.get(row.group, row.group), year=row.period)
    told = reasons(row, teller)
    return teller.words("protection.row.ruled", title=title, told=" ".join(told)) if told else ""


def _labels(words: Words) -> Labels:
    names = [each.name for each in fields(Labels)]
    return Labels(**{name: words(LABELS.get(name, f"statement.label.{name}")) for name in names})
