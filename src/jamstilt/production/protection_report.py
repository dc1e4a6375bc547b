"""What a plan of protection shows, hides and rounds, why, against whom it holds, and how well that is proved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from jamstilt.disclosure.explain import Explanation, explanations, most
from jamstilt.disclosure.plan import Plan
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.proof.optimum import Proof
from jamstilt.figure import TOTAL, UNRESOLVED, Figure, Subset, Unit
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.catalogue import Language, Words
from jamstilt.language.message import Number
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.production.count import Counted, policy_of
from jamstilt.statistics.cell import Cell

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

NO_ANSWER = Rule("protection", "no_answer", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
PLAN_UNPROVED = Rule("protection", "plan_unproved", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class ProtectionReport:
    """The protection of part 1, for the employer. It holds no hidden value.

    Attributes:
        proof: whether no safe plan shows more.
        gap: how much more could be shown at most, as a share of all that the proof could show.
        shown: how many figures the public gets, those that are rounded more among them.
        coalition: how many people may put together what they know; 0: it holds against the public alone.
        linked_years: whether it holds against those who read earlier statements beside this one.
        attacks: how many questions the attacker's programme was asked.
        explanations: every figure that is hidden or rounded more.
        groups: the name of each group in the dossier's first language, in the order of the page.
    """

    proof: Proof
    gap: float
    shown: int
    coalition: int
    linked_years: bool
    attacks: int
    explanations: tuple[Explanation, ...]
    groups: Mapping[str, str]

    @property
    def rounded(self) -> tuple[Explanation, ...]:
        """Figures that are rounded more than others of their kind."""
        return tuple(each for each in self.explanations if each.step is not None)

    @property
    def by_proof(self) -> tuple[Explanation, ...]:
        """Figures that the proof has hidden."""
        return tuple(each for each in self.explanations if each.is_proved and each.step is None)

    @property
    def by_rule(self) -> tuple[Explanation, ...]:
        """Figures that are hidden whatever the proof says."""
        return tuple(each for each in self.explanations if not each.is_proved)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """That the plan is not proved to be the best, with what it may be short of; or that nothing is proved."""
        match self.proof:
            case Proof.OPTIMAL:
                return ()
            case Proof.SAFE:
                return (PLAN_UNPROVED.at(Where(), gap=gap_told(self.gap)),)
            case Proof.NONE:
                return (NO_ANSWER.at(Where()),)


def gap_told(gap: float) -> Number:
    """A gap in per cent; rounded up, so that it is never told smaller than it is."""
    return Number(Fraction(ceil(gap * HUNDRED * 10), 10), 1, Unit.PERCENT)


def protection_report(plan: Plan, counted: Counted, settings: Settings) -> ProtectionReport:
    """What the plan of a dossier does, and why."""
    return report_on(plan, counted.cells, policy_of(settings), _groups(settings, settings.statement.languages[0]))


def report_on(plan: Plan, cells: Mapping[Figure, Cell], policy: Policy, groups: Mapping[str, str]) -> ProtectionReport:
    """The report on a plan, given the names of the groups."""
    whole = most(plan)
    loss, least = loss_and_least(plan)
    return ProtectionReport(
        proof=proof_of(plan),
        gap=max(0.0, loss - least) / whole if whole else 0.0,
        shown=sum(isinstance(cell.value, Fraction) and figure not in plan.hidden for figure, cell in cells.items()),
        coalition=policy.coalition if policy.insiders else 0,
        linked_years=policy.linked_years,
        attacks=sum(each.protection.questions for each in plan.proved),
        explanations=explanations(plan, cells, policy),
        groups=groups,
    )


def proof_of(plan: Plan) -> Proof:
    """What is proved of a plan as a whole: it is the best where it is so for every family of figures."""
    proofs = {each.protection.proof for each in plan.proved}
    return next((proof for proof in (Proof.NONE, Proof.SAFE) if proof in proofs), Proof.OPTIMAL)


def loss_and_least(plan: Plan) -> tuple[float, float]:
    """What a plan costs, and what every safe plan costs at least."""
    each = [one.protection for one in plan.proved]
    return sum(one.loss for one in each), sum(one.least for one in each)


def _groups(settings: Settings, language: Language) -> dict[str, str]:
    words = Words(language)
    own = {key: labels.in_language(language) or key for key, labels in settings.groups.items()}
    others = (UNRESOLVED, *Subset)
    return {
        TOTAL: words("statement.group.total"),
        **own,
        **{str(key): words(f"statement.group.{key}") for key in others},
    }
