"""How a dossier stands: what each audience may see, what is restated, how the law's list is answered, all findings."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from jamstilt.activity.composition_numbers import reconciled
from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.plan import Plan
from jamstilt.disclosure.release import Release, release
from jamstilt.figure import TOTAL, Figure, Gender, Measure
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.catalogue import Language, Words
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.production.completeness_check import completeness_findings, completeness_of
from jamstilt.production.count import Counted, policy_of
from jamstilt.production.duty import duties_of, no_statement_due
from jamstilt.production.entitled import nobody_entitled
from jamstilt.production.gather import Gathered
from jamstilt.production.planning import first_year, plan_of
from jamstilt.production.profile import profile, recalled
from jamstilt.production.protection_findings import protection_findings
from jamstilt.production.restated import restated, restated_findings
from jamstilt.statement.active_work.goal_names import goals_of_unknown_figures
from jamstilt.statement.completeness.completeness import Completeness
from jamstilt.statement.outline import compose
from jamstilt.statement.prose.prose import unplaced
from jamstilt.statement.prose.prose_findings import prose_findings
from jamstilt.statement.prose.register_findings import register_findings
from jamstilt.statement.restated import Restated
from jamstilt.statement.statement import Statement
from jamstilt.statement.writer import Writer
from jamstilt.storage.dossier import SETTINGS_FILE

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

SIGN_UNPRINTABLE = Rule("production", "sign_unprintable", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)


@dataclass(frozen=True, slots=True)
class Stand:
    """Everything that is known before anything is laid out.

    ``statement`` is the public one in the dossier's first language: where texts belong is read off it.
    """

    plan: Plan
    public: Release
    internal: Release
    statement: Statement
    restated: tuple[Restated, ...]
    completeness: Completeness
    findings: tuple[Finding, ...]


def examine(gathered: Gathered, settings: Settings, counted: Counted) -> Stand:
    """What may be released, and everything that is wrong or missing in the dossier as a whole."""
    earlier = recalled(gathered.history, first_year(gathered))
    plan = plan_of(gathered, settings, counted)
    public, internal = (
        release(counted.cells, policy_of(settings), audience, earlier, gathered.numbers, plan)
        for audience in (Audience.PUBLIC, Audience.INTERNAL)
    )
    changed = restated(gathered.history, public, gathered.number_history)
    completeness = completeness_of(internal, gathered, settings)
    language = settings.statement.languages[0]
    writer = Writer(public, profile(settings, (), language, changed), Words(language), gathered.registers)
    statement = compose(public, writer.profile, writer.words, gathered.registers)
    found = (
        *gathered.findings,
        *counted.findings,
        *_unprintable(settings),
        *nobody_entitled(settings),
        *no_statement_due(duties_of(settings, gathered.workforces)),
        *completeness_findings(completeness, gathered, gathered.findings),
        *protection_findings(gathered, settings, counted, plan),
        *restated_findings(changed, settings),
        *_beside_the_heads(internal, gathered, settings),
        *prose_findings(gathered.registers.texts, writer),
        *register_findings(gathered.registers, writer),
        *unplaced(gathered.registers.texts, statement),
        *goals_of_unknown_figures(writer),
    )
    return Stand(plan, public, internal, statement, changed, completeness, found)


def _beside_the_heads(internal: Release, gathered: Gathered, settings: Settings) -> tuple[Finding, ...]:
    """The head count beside that of published statistics."""
    year = settings.statement.year
    heads = internal[Figure(Measure.EMPLOYEES, TOTAL, Gender.ALL, year)].answer
    return reconciled(gathered.numbers, int(heads), year) if isinstance(heads, Fraction) else ()


def _unprintable(settings: Settings) -> tuple[Finding, ...]:
    from jamstilt.publish.fonts import unprintable

    labels = (*settings.groups.values(), *settings.populations.values())
    names = (
        settings.organisation.name,
        *(each.in_language(language) or "" for each in labels for language in Language),
    )
    signs = ", ".join(sorted(unprintable("".join(names))))
    return (SIGN_UNPRINTABLE.at(Where(file=SETTINGS_FILE), signs=signs),) if signs else ()
