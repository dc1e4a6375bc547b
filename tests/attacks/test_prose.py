"""A number the public may not know is in no sentence: not itself, its change, its rounding, its goal or a claim."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction

from written import PROFILE

from jamstilt.activity.activity import Activity
from jamstilt.activity.measure import Goal, Operator
from jamstilt.authority.authority import Authority
from jamstilt.authority.caseload import Caseload
from jamstilt.authority.numbers.numbers import numbers
from jamstilt.disclosure.aggregates import release_reported
from jamstilt.disclosure.audience import Audience
from jamstilt.disclosure.policy import Policy
from jamstilt.disclosure.release import Release
from jamstilt.language.catalogue import Language, Words
from jamstilt.register.quantity import StatedAmount
from jamstilt.register.wording import ByLanguage
from jamstilt.statement.prose.prose import with_prose
from jamstilt.statement.prose.prose_findings import prose_findings
from jamstilt.statement.registers import AuthoredText, Registers
from jamstilt.statement.statement import Section
from jamstilt.statement.writer import Writer

NAMES = ("caseload a women", "caseload a women share", "caseload a men", "caseload a other", "caseload a not_stated")
FORMS = ("{}", "{}, 0 decimals", "words {}", "change {}", "before {}", "{} 2023")
CLAIMS = (
    "Talet auka til X.",
    "Talet er stabilt på X.",
    "X er halvparten.",
    "Talet X er det lågaste.",
    "X er fleirtalet.",
)
SENTENCES = (
    *(f"Her står {{{{{form.format(name)}}}}} åleine." for name in NAMES for form in FORMS),
    *(claim.replace("X", f"{{{{{name}}}}}") for name in NAMES for claim in CLAIMS),
    "Målet er {{goal few reached}}.",
)
TEXT = AuthoredText("s", Language.NYNORSK, "text/nn/s.md", "\n\n".join(SENTENCES))
GOAL = Goal(
    key="few",
    title=ByLanguage(own="Få"),
    operator=Operator.AT_LEAST,
    threshold=StatedAmount(Fraction(3)),
    figure="caseload a women",
)


def writer(women: int, men: int, audience: Audience) -> Writer:
    caseloads = tuple(
        Caseload(key="a", title="a", unit="saker", year=year, women=women, men=men, other=0, total=women + men)
        for year in (2023, 2024)
    )
    told = release_reported(numbers(Authority(caseloads=caseloads), 2024), Policy(threshold=5), audience)
    registers = Registers(activity=Activity(goals=(GOAL,)), texts=(TEXT,))
    return Writer(Release(audience, {}, told), PROFILE, Words(Language.NYNORSK), registers)


def page(own: Writer) -> frozenset[tuple[str, str]]:
    return frozenset((str(name), str(safe.told)) for name, safe in own.release.reported.items())


def read(own: Writer) -> tuple[object, object]:
    """All that prose and its findings say."""
    return with_prose(Section("s", "S", ()), own).blocks, prose_findings([TEXT], own)


def test_prose_tells_no_more_than_the_page_it_stands_on():
    said: dict[object, set[object]] = defaultdict(set)
    worlds: dict[object, set[tuple[int, int]]] = defaultdict(set)
    for women in range(8):
        for men in (20, 21):
            own = writer(women, men, Audience.PUBLIC)
            said[page(own)].add(read(own))
            worlds[page(own)].add((women, men))
    assert any(len(alike) > 1 for alike in worlds.values()), "some number must be hidden, or nothing is tried"
    assert [alike for alike in said.values() if len(alike) > 1] == []


def test_the_internal_version_says_it_so_the_attack_could_succeed():
    one, other = (read(writer(women, 20, Audience.INTERNAL)) for women in (3, 4))
    assert one != other
