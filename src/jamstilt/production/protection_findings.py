"""What the employer must know of the plan: what can't be shown, what is given away already, what nobody has checked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from jamstilt.disclosure.displays import Printed
from jamstilt.disclosure.family import FAMILIES, PAY
from jamstilt.disclosure.plan import Given, Plan
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.proposals import ChangeKind, PayTableChange, is_required, proposals
from jamstilt.disclosure.rules import by_rule
from jamstilt.disclosure.targets import Secret
from jamstilt.figure import Component, Figure, Reason
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.message import Message, say
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.production.count import Counted, policy_of
from jamstilt.production.gather import Gathered
from jamstilt.production.row_names import RowNames
from jamstilt.storage.dossier import SETTINGS_FILE
from jamstilt.toml_lines import line_of, lines_of

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings

MUST_SHOW_EXPOSES = Rule("disclosure", "must_show_exposes", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
MUST_SHOW_UNPROVED = Rule("disclosure", "must_show_unproved", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
MUST_SHOW_BY_RULE = Rule("disclosure", "must_show_by_rule", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
MUST_SHOW_NOTHING = Rule("disclosure", "must_show_nothing", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
EARLIER_EXPOSES = Rule("disclosure", "earlier_exposes", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
EARLIER_NOT_CHECKED = Rule("disclosure", "earlier_not_checked", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
PERSONS_NOT_CHECKED = Rule("disclosure", "persons_not_checked", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
NOTHING_SAFE = Rule("disclosure", "nothing_safe", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
REQUIRED_HIDDEN = Rule("disclosure", "required_hidden", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)
MERGE_GROUPS = Rule("disclosure", "merge_groups", Severity.NOTE, provision=DUTY_TO_ISSUE_STATEMENT)


def protection_findings(gathered: Gathered, settings: Settings, counted: Counted, plan: Plan) -> tuple[Finding, ...]:
    """Everything there is to say of the plan; the proposals are found by themselves, for they take time."""
    policy, rows = policy_of(settings), RowNames(settings)
    line = _line_of_must_show(gathered)
    return (
        *_impossible(plan, rows, line),
        *_insisted(counted, policy, rows, line),
        *_unproved(plan, rows, line),
        *_given_before(plan, rows),
        *(_not_checked(gathered, settings) if policy.linked_years else ()),
        *_required(counted, plan, settings, rows),
    )


def proposal_findings(settings: Settings, counted: Counted, plan: Plan) -> Iterator[Finding]:
    """What would show more: other groups, or a kind of pay less."""
    rows = RowNames(settings)
    for each in proposals(counted.cells, policy_of(settings), plan):
        yield MERGE_GROUPS.at(Where(file=SETTINGS_FILE), change=_change(each, rows), gain=_gain(each))


def _change(each: PayTableChange, rows: RowNames) -> Message:
    match each.kind:
        case ChangeKind.MERGE:
            first, second = (rows.name(group) for group in each.groups)
            return say("disclosure.change.merge", first=first, second=second)
        case ChangeKind.BOTH_GENDERS:
            return say("disclosure.change.both_genders", row=rows.name(each.groups[0]))
        case ChangeKind.DROP:
            return say("disclosure.change.drop", component=say(f"prose.component.{each.component}"))


def _gain(each: PayTableChange) -> Message:
    return say("disclosure.gain.ratios", count=each.ratios) if each.ratios else say("disclosure.gain.figures")


def _impossible(plan: Plan, rows: RowNames, line: int | None) -> Iterator[Finding]:
    """One for each set of figures that must be shown and give somebody away, however much else is hidden."""
    by: defaultdict[tuple[Figure, ...], list[Given]] = defaultdict(list)
    for given in plan.given:
        insisted = tuple(sorted(each for each in given.by if isinstance(each, Figure)))
        if insisted:
            by[insisted].append(given)
    for figures, found in by.items():
        yield MUST_SHOW_EXPOSES.at(
            Where(file=SETTINGS_FILE, row=line),
            count=_people(found),
            figures=rows.figures(figures),
            who=_who(found),
            what=_what(found),
            whom=_whom(found, rows),
            how=_how(found, figures),
        )


def _insisted(counted: Counted, policy: Policy, rows: RowNames, line: int | None) -> Iterator[Finding]:
    """Figures that must be shown and that no audit looks at, though a rule hides them; and figures without a value."""
    where = Where(file=SETTINGS_FILE, row=line)
    for figure in policy.must_show:
        cell = counted.cells.get(figure)
        if cell is None or not isinstance(cell.value, Fraction):
            yield MUST_SHOW_NOTHING.at(where, figure=rows.figure(figure))
    for figure in hidden_by_rule_alone(counted, policy):
        yield MUST_SHOW_BY_RULE.at(where, figure=rows.figure(figure))


def _unproved(plan: Plan, rows: RowNames, line: int | None) -> Iterator[Finding]:
    """Figures that must be shown, though nobody could work out whether they are safe."""
    if plan.unproved:
        yield MUST_SHOW_UNPROVED.at(Where(file=SETTINGS_FILE, row=line), figures=rows.figures(plan.unproved))


def hidden_by_rule_alone(counted: Counted, policy: Policy) -> tuple[Figure, ...]:
    """Counts and medians that must be shown though they are of too few: no proof can say that they are safe."""
    hidden = by_rule(counted.cells, replace(policy, must_show=(), publish_kroner=True))
    return tuple(figure for figure in policy.must_show if figure in hidden and not _is_audited(figure))


def _given_before(plan: Plan, rows: RowNames) -> Iterator[Finding]:
    """One for each earlier file that gives somebody away by itself."""
    by: defaultdict[str, list[Given]] = defaultdict(list)
    for given in plan.given:
        files = sorted({each.file for each in given.by if isinstance(each, Printed)})
        if files and all(isinstance(each, Printed) for each in given.by):
            by[files[-1]].append(given)
    for file, found in by.items():
        yield EARLIER_EXPOSES.at(
            Where(file=file or None),
            count=_people(found),
            who=_who(found),
            what=_what(found),
            whom=_whom(found, rows),
        )


def _not_checked(gathered: Gathered, settings: Settings) -> Iterator[Finding]:
    """Two years can be held against each other only with last year's persons and last year's figures."""
    before = settings.statement.year - 1
    file = f"earlier/{before}.json"
    has_persons = before in {each.year.number for each in gathered.workforces}
    has_figures = any(each.figure.period == before for each in gathered.history)
    if has_persons and not has_figures:
        yield EARLIER_NOT_CHECKED.at(Where(file=file), year=before)
    elif has_figures and not has_persons:
        yield PERSONS_NOT_CHECKED.at(Where(file=file), year=before)


def _required(counted: Counted, plan: Plan, settings: Settings, rows: RowNames) -> Iterator[Finding]:
    """Which of this year's ratios that the law requires are hidden, and why; or that none can be shown."""
    required = [
        figure
        for figure, cell in counted.cells.items()
        if is_required(figure) and figure.period == settings.statement.year and isinstance(cell.value, Fraction)
    ]
    hidden = [figure for figure in required if figure in plan.hidden]
    if required and len(hidden) == len(required):
        yield NOTHING_SAFE.at(Where(), count=len(required), year=settings.statement.year)
        return
    why: defaultdict[Reason, list[Figure]] = defaultdict(list)
    for figure in hidden:
        why[plan.hidden[figure]].append(figure)
    for reason, figures in why.items():
        named = rows.listed(dict.fromkeys((each.group, _kind(each, figures, required)) for each in figures))
        values = {"rows": named, "year": settings.statement.year, "why": say(f"disclosure.why.{reason}")}
        yield REQUIRED_HIDDEN.at(Where(), count=len(figures), **values)


def _kind(figure: Figure, hidden: Iterable[Figure], required: Iterable[Figure]) -> Component:
    """The kind of pay, or none where every kind that the law asks for in the row is among the hidden."""
    of_row = [each for each in required if each.group == figure.group]
    return Component.NONE if set(of_row) <= set(hidden) else figure.component


def _people(found: Iterable[Given]) -> int:
    """How many people, or rows of people, it is about: nobody is counted twice."""
    return len({_person(each) for each in found})


def _person(given: Given) -> tuple[object, ...]:
    secret = _secret(given)
    return (secret.row,) if secret.knower is None else (secret.knower,)


def _secret(given: Given) -> Secret:
    if isinstance(given.leak.target.key, Secret):
        return given.leak.target.key
    raise TypeError("a target of part 1 is a secret")


def _who(found: Iterable[Given]) -> Message:
    """Whom it is given to: the least that somebody needs to know."""
    least = min(len(each.leak.known) for each in found)
    return say("disclosure.who.public") if least == 0 else say("disclosure.who.colleagues", count=least)


def _what(found: Iterable[Given]) -> Message:
    amounts = {amount for each in found for amount in _secret(each).amounts}
    return say("disclosure.what.pay" if amounts.intersection(PAY.amounts) else "disclosure.what.absence")


def _whom(found: Sequence[Given], rows: RowNames) -> Message:
    """The one in the smallest row; never more of anybody than the row."""
    return rows.one_of(min((_secret(each) for each in found), key=lambda each: (each.people, each.row)))


def _how(found: Iterable[Given], figures: Sequence[Figure]) -> Message:
    """How it follows, in a sentence."""
    secrets = [_secret(each) for each in found]
    if any(each.knower is None for each in secrets):
        return say("disclosure.how.same")
    own = {(figure.group, figure.gender, figure.period) for figure in figures}
    if any((each.row.group, each.row.gender, each.row.period) in own for each in secrets):
        alone = any(each.people == 1 for each in secrets)
        return say("disclosure.how.alone" if alone else "disclosure.how.few")
    return say("disclosure.how.together")


def _is_audited(figure: Figure) -> bool:
    return any(figure.measure in family.measures for family in FAMILIES)


def _line_of_must_show(gathered: Gathered) -> int | None:
    if gathered.dossier is None:
        return None
    text = gathered.dossier.settings_file.read_text(encoding="utf-8-sig", errors="replace")
    return line_of(lines_of(text), ("disclosure", "must_show"))
