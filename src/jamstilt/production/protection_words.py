"""The sentences of the report on protection. A figure that the public does not get is named, never given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from jamstilt.disclosure.derivation import Derivation, SumTerm
from jamstilt.disclosure.explain import Explanation
from jamstilt.disclosure.targets import Secret
from jamstilt.figure import Component, Figure, Gender, Unit
from jamstilt.language.catalogue import Words
from jamstilt.language.message import Number
from jamstilt.language.number import ABOUT, MINUS, NO_BREAK, decimals_of
from jamstilt.production.protection_report import HUNDRED, ProtectionReport, gap_told
from jamstilt.statistics.atoms import Quantity

MOST_TERMS = 6
"""More terms of a sum than this are counted, not told."""

WHOLE = 1e-3
"""A number of times that is so near a whole number is told as one."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells a report in one language; ``groups`` holds the names of groups in it."""

    words: Words
    groups: Mapping[str, str]

    def summary(self, report: ProtectionReport) -> tuple[str, ...]:
        """What is proved, how much is shown, and against whom it holds."""
        proved = self.words(f"protection.proof.{report.proof}", gap=gap_told(report.gap))
        counts = self.words(
            "protection.counts",
            shown=Number(report.shown),
            rounded=Number(len(report.rounded)),
            rule=Number(len(report.by_rule)),
            proof=Number(len(report.by_proof)),
        )
        against = self.words(
            "protection.against", whom=self._joined(self._whom(report)), attacks=Number(report.attacks)
        )
        return proved, counts, against

    def row(self, figure: Figure) -> str:
        """Group, gender and year: *Consultants, men, 2024*."""
        return ", ".join((*self._group_and_gender(figure), str(figure.period)))

    def figure(self, figure: Figure) -> str:
        """The figure by name: *mean pay, agreed pay, Consultants, men, 2024*."""
        return f"{self.kind(figure)}, {self.row(figure)}"

    def kind(self, figure: Figure) -> str:
        """What is measured, with the kind of pay or absence."""
        measure = self.words(f"prose.measure.{figure.measure}")
        return f"{measure} ({self.component(figure)})" if figure.component is not Component.NONE else measure

    def component(self, figure: Figure) -> str:
        """The kind of pay or absence; empty where there is none."""
        return self.words(f"prose.component.{figure.component}") if figure.component is not Component.NONE else ""

    def group(self, figure: Figure) -> str:
        """The name of its group."""
        return self.groups.get(figure.group, figure.group)

    def state(self, explanation: Explanation) -> str:
        """Hidden, or what it is rounded to."""
        if explanation.step is None:
            return self.words("protection.state.hidden")
        return self.words("protection.state.rounded", step=_number(explanation.step, explanation.figure))

    def why(self, explanation: Explanation) -> str:
        """The rule that hides it, or what it would give away."""
        if explanation.derivation:
            return self._leak(explanation.derivation)
        told = self.words(f"protection.why.{explanation.why}")
        short = ", ".join(
            self.words(
                "protection.short",
                gender=self.words(f"prose.gender.{each.gender}"),
                people=Number(each.people),
                missing=Number(each.missing),
            )
            if each.gender is not Gender.ALL
            else self.words("protection.short_of_all", people=Number(each.people), missing=Number(each.missing))
            for each in explanation.short
        )
        return self.words("protection.few", told=told, short=short) if short else told

    def cost(self, explanation: Explanation) -> str:
        """What is lost, as a share of all that the proof could show; empty where a rule decides."""
        return self.loss((explanation,)) if explanation.is_proved else ""

    def loss(self, explanations: Iterable[Explanation]) -> str:
        """What several lose together, as a share of all that the proof could show."""
        lost = sum(each.cost for each in explanations)
        return self.words("protection.loss", share=Number(Fraction(lost * HUNDRED), 2, Unit.PERCENT))

    def needed(self, explanation: Explanation) -> str:
        """What would have to give way for it to be shown exactly; empty where the reason says it."""
        if explanation.derivation is None:
            return ""
        if explanation.instead is None:
            return self.words("protection.needed.several")
        return self.words("protection.needed.one", figure=self.figure(explanation.instead.figure))

    def _leak(self, told: Derivation) -> str:
        who = "public" if not told.insiders else "insider" if told.insiders == 1 else "coalition"
        people = Number(told.insiders)
        leak = self.words(f"protection.leak.{who}", secret=self._secret(told.secret), people=people)
        sentences = [
            self.words("protection.leak_by_sum", leak=leak, sum=self._sum(told))
            if told.terms
            else self.words("protection.leak_by_ratios", leak=leak)
        ]
        if told.ties:
            ratios = ", ".join(self._named(tie, told) for tie in told.ties[:MOST_TERMS])
            sentences.append(self.words("protection.ties", ratios=ratios))
        files = sorted({term.file for term in (*told.terms, *told.ties) if term.file})
        if files:
            sentences.append(self.words("protection.printed", files=", ".join(files)))
        elif told.years:
            sentences.append(self.words("protection.years", years=", ".join(map(str, told.years))))
        return " ".join(sentences)

    def _secret(self, secret: Secret) -> str:
        is_cash = len(secret.amounts) > 1 and Quantity.AGREED in secret.amounts
        named = ("cash",) if is_cash else secret.amounts
        amounts = self._joined(self.words(f"protection.amount.{each}") for each in named)
        kind = "all" if secret.knower is None else "one" if secret.people == 1 else "person"
        row = self.row(secret.row)
        return self.words(f"protection.secret.{kind}", amounts=amounts, row=row, people=Number(secret.people))

    def _sum(self, told: Derivation) -> str:
        """The terms with their signs; what all are of is said once."""
        kinds = {term.figure.component for term in told.terms}
        parts = [self._term(term, told, with_kind=len(kinds) > 1) for term in told.terms[:MOST_TERMS]]
        text = " ".join(parts).removeprefix(f"+{NO_BREAK}")
        more = len(told.terms) - MOST_TERMS
        text = self.words("protection.more_terms", count=more, sum=text) if more > 0 else text
        component = self.component(told.terms[0].figure) if len(kinds) == 1 else ""
        return self.words("protection.sum", component=component, sum=text) if component else text

    def _term(self, term: SumTerm, told: Derivation, *, with_kind: bool) -> str:
        sign = "+" if term.times > 0 else MINUS
        times = round(abs(term.times), 2)
        is_whole = abs(times - round(times)) < WHOLE
        often = self.words.text(Number(Fraction(str(times)), 0 if is_whole else 2))
        return f"{sign}{NO_BREAK}{often}{NO_BREAK}×{NO_BREAK}{self._named(term, told, with_kind=with_kind)}"

    def _named(self, term: SumTerm, told: Derivation, *, with_kind: bool = True) -> str:
        figure = term.figure
        kind = self.component(figure) if with_kind else ""
        year = "" if figure.period == told.asked.period else str(figure.period)
        name = ", ".join(filter(None, (kind, *self._group_and_gender(figure), year)))
        if term.value is None:
            return self.words("protection.exact", name=name)
        about = f"{ABOUT}{NO_BREAK}" if term.step > figure.measure.step else ""
        unit = Unit.PERCENT if figure.measure.unit is Unit.PERCENT else None
        return f"{name} ({about}{self.words.text(Number(term.value, decimals_of(term.step), unit))})"

    def _group_and_gender(self, figure: Figure) -> Iterator[str]:
        yield self.group(figure)
        if figure.gender is not Gender.ALL:
            yield self.words(f"prose.gender.{figure.gender}")

    def _whom(self, report: ProtectionReport) -> Iterator[str]:
        yield self.words("protection.whom.public")
        if report.coalition == 1:
            yield self.words("protection.whom.insider")
        elif report.coalition:
            yield self.words("protection.whom.coalition", people=Number(report.coalition))
        if report.linked_years:
            yield self.words("protection.whom.years")

    def _joined(self, parts: Iterable[str]) -> str:
        *first, last = parts
        return self.words("protection.and", first=", ".join(first), last=last) if first else last


def _number(step: Fraction, figure: Figure) -> Number:
    return Number(step, decimals_of(step), figure.measure.unit)
