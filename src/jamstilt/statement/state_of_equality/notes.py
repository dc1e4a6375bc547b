"""Notes under tables: whom the figures are about, when they were counted, and what they mean."""

from __future__ import annotations

from jamstilt.disclosure.audience import Audience
from jamstilt.figure import TOTAL, Figure, Gender, Measure
from jamstilt.statement.writer import Writer, mean_pay


def population(writer: Writer, *figures: Figure) -> tuple[str, ...]:
    """One line on the population and the basis, one more if the table mixes two of them."""
    labels = tuple(dict.fromkeys(writer.population(figure) for figure in figures))
    bases = tuple(dict.fromkeys(writer.release[figure].basis for figure in figures))
    when = writer.listed([_basis(writer, basis) for basis in bases if basis])
    if not when:
        return ()
    return (writer.words("statement.note.population", population=writer.listed(labels), basis=when),)


def apart(writer: Writer, total: Figure) -> tuple[str, ...]:
    """Which groups have a row of their own without being in the total, so that nobody adds them up."""
    left_out = writer.profile.left_out.get(writer.release[total].population, ())
    names = [writer.label(group) for group in writer.rows if group in left_out]
    return (writer.words("statement.note.apart", names=writer.listed(names)),) if names else ()


def mixture(writer: Writer) -> tuple[str, ...]:
    """Says plainly that head counts and mean pay are about different people, when they are."""
    if writer.profile.count_population == writer.profile.pay_population:
        return ()
    counts = Figure(Measure.EMPLOYEES, TOTAL, Gender.ALL, writer.year)
    pay = mean_pay(TOTAL, Gender.WOMEN, writer.year)
    return (writer.words("statement.note.mixture", counts=writer.population(counts), pay=writer.population(pay)),)


def suppression(writer: Writer) -> tuple[str, ...]:
    """How few people are too few, for the audience that has figures hidden from it."""
    if writer.release.audience is Audience.INTERNAL:
        return ()
    return (writer.words("statement.note.threshold", threshold=writer.profile.threshold),)


def quantile(writer: Writer) -> tuple[str, ...]:
    """How many people a median needs, for the same audience."""
    if writer.release.audience is Audience.INTERNAL:
        return ()
    return (writer.words("statement.note.quantile", minimum=writer.profile.quantile_minimum),)


def _basis(writer: Writer, basis: str) -> str:
    return writer.words(f"statement.basis.{basis}", date=writer.profile.reference_date, year=writer.year)
