"""Says what the outsider found, in words that repeat no number, no pay and no name. All but one kind stop the build."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jamstilt.figure import Figure
from jamstilt.findings import Finding, Rule, Severity, Where
from jamstilt.language.message import Value, say
from jamstilt.law.provision import DUTY_TO_ISSUE_STATEMENT
from jamstilt.review.exposure import Exposure
from jamstilt.review.review import Review
from jamstilt.review.unaccounted import Suspicion, Unaccounted, WrittenAt

NUMBER_UNACCOUNTED = Rule("review", "number_unaccounted", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
HIDDEN_SHOWN = Rule("review", "hidden_shown", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
SECRET_WRITTEN = Rule("review", "secret_written", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
AMOUNT_LIKE_PAY = Rule("review", "amount_like_pay", Severity.DECIDE, provision=DUTY_TO_ISSUE_STATEMENT)
COVERT_PLACE = Rule("review", "covert_place", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
FILES_DIFFER = Rule("review", "files_differ", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
MARK_TELLS = Rule("review", "mark_tells", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
EXPOSED_TO_ALL = Rule("review", "exposed_to_all", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)
EXPOSED_TO_COLLEAGUE = Rule("review", "exposed_to_colleague", Severity.STOPS, provision=DUTY_TO_ISSUE_STATEMENT)

RULES = {
    Suspicion.NO_REASON: NUMBER_UNACCOUNTED,
    Suspicion.HIDDEN: HIDDEN_SHOWN,
    Suspicion.NEAR_WRITTEN: SECRET_WRITTEN,
    Suspicion.LIKE_PAY: AMOUNT_LIKE_PAY,
    Suspicion.COVERT: COVERT_PLACE,
    Suspicion.DIFFERS: FILES_DIFFER,
    Suspicion.MARK: MARK_TELLS,
}

OUR_ROWS = frozenset({"total", "unresolved", "leavers", "new_hires", "part_time", "temporary", "parental_leave"})

PLACES = 4
"""Where in the public files a written line came out, as many as tell whether it is the right line."""

SHOWN = 20
"""As many of a kind as anybody reads."""


def findings(review: Review) -> tuple[Finding, ...]:
    """A finding for each suspect place and each kind of exposure; none for files that may be let go."""
    order = sorted(review.unaccounted, key=lambda each: RULES[each.why].severity is Severity.DECIDE)
    ours = [RULES[each.why].at(Where(file=each.file), place=each.place or "–") for each in order if not each.by_hand]
    exposed = dict.fromkeys(_exposed(each) for each in review.exposures)
    return (*list(exposed)[:SHOWN], *list(_by_hand(order))[:SHOWN], *ours[:SHOWN])


def _by_hand(suspects: Iterable[Unaccounted]) -> Iterator[Finding]:
    """A finding for each line that somebody wrote, in however many files it came out."""
    found: dict[tuple[WrittenAt, Rule], dict[str, None]] = {}
    for each in suspects:
        for at in [at for at in each.by_hand if _is_in(at, each.file)] or each.by_hand:
            found.setdefault((at, RULES[each.why]), {})[f"{each.file} {each.place}"] = None
    for (at, rule), places in found.items():
        more = ", …" if len(places) > PLACES else ""
        yield rule.at(Where(file=at.file, row=at.line), place=", ".join([*places][:PLACES]) + more)


def _is_in(at: WrittenAt, file: str) -> bool:
    """Whether a text may have come into a public file: prose in a language comes into the statement in it."""
    folder, _, rest = at.file.partition("/")
    return folder != "text" or "/" not in rest or f"-{rest.partition('/')[0]}." in file


def _exposed(exposure: Exposure) -> Finding:
    row = exposure.row
    gender, kind = say(f"review.gender.{row.gender}"), say(f"review.kind.{exposure.kind}")
    group, year = _group(row), exposure.period
    if exposure.attacker is None:
        return EXPOSED_TO_ALL.at(Where(), group=group, gender=gender, kind=kind, year=year)
    colleague = _group(exposure.attacker)
    return EXPOSED_TO_COLLEAGUE.at(Where(), colleague=colleague, group=group, gender=gender, kind=kind, year=year)


def _group(row: Figure) -> Value:
    """A row of ours in words; a position group by its key, in whose place the employer's own name is put."""
    return say(f"review.row.{row.group}") if row.group in OUR_ROWS else row.group
