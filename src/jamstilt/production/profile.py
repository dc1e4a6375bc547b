"""What the statement says of the employer and of its method, and what earlier statements released."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from jamstilt.disclosure.displays import Printed
from jamstilt.disclosure.recalled import Recalled
from jamstilt.figure import Answer, NotApplicable, NotKnown, Reason, Suppressed
from jamstilt.language.catalogue import Language
from jamstilt.law.limits import limit
from jamstilt.period import Year
from jamstilt.production.entitled import recipients
from jamstilt.production.restated import reasons
from jamstilt.statement.profile import Profile
from jamstilt.statement.restated import Restated
from jamstilt.storage.history import Released, Status

if TYPE_CHECKING:
    from jamstilt.storage.choices import Settings


def profile(
    settings: Settings, sources: tuple[str, ...], language: Language, restated: tuple[Restated, ...] = ()
) -> Profile:
    """What the statement says of the employer and of its method."""
    populations = (settings.measures.employees, settings.measures.pay, *settings.populations)
    return Profile(
        organisation=settings.organisation.name,
        year=settings.statement.year,
        first_language=settings.statement.languages[0],
        reference_date=Year(settings.statement.year).reference_date,
        groups={key: labels.in_language(language) or key for key, labels in settings.groups.items()},
        populations={key: settings.population_name(key, language) for key in populations},
        left_out={key: tuple(sorted(settings.left_out(key))) for key in settings.populations},
        count_population=settings.measures.employees,
        pay_population=settings.measures.pay,
        sources=sources,
        is_public_authority=settings.organisation.public_authority,
        threshold=settings.disclosure.threshold,
        quantile_minimum=settings.disclosure.quantile_minimum,
        publish_kroner=settings.disclosure.publish_kroner,
        leave_in_working_days=settings.parental_leave.in_working_days,
        one_question_covers_both=settings.involuntary_part_time.one_question_covers_both,
        preferred_gender_share=_preferred_gender_share(settings),
        restated=restated,
        restatement_reasons=reasons(settings, language),
        recipients=recipients(settings),
    )


def _preferred_gender_share(settings: Settings) -> Fraction | None:
    """None where the employer has no such rule: it stands in agreements, not in the Act."""
    if settings.preferred_gender is None:
        return None
    return settings.preferred_gender.threshold or limit("preferred_gender_share", Year(settings.statement.year))


def recalled(history: tuple[Released, ...], before: int) -> tuple[Recalled, ...]:
    """What earlier statements released for years before this one, as the disclosure room takes it."""
    return tuple(
        Recalled(old.figure, _answer(old), old.population, old.basis, old.step)
        for old in history
        if old.figure.period < before
    )


def printed(history: tuple[Released, ...], since: int) -> tuple[Printed, ...]:
    """What earlier statements printed of the years that there are persons for: it can't be recalled."""
    return tuple(
        Printed(old.figure, old.number, old.step, old.file)
        for old in history
        if old.number is not None and old.figure.period >= since
    )


def _answer(old: Released) -> Answer:
    if old.number is not None:
        return old.number
    match old.status:
        case Status.SUPPRESSED:
            return Suppressed(Reason.FEW_PEOPLE)
        case Status.NOT_APPLICABLE:
            return NotApplicable(Reason.NOBODY)
        case Status.NOT_KNOWN | Status.PUBLISHED:
            return NotKnown(Reason.SOURCE_MISSING)
