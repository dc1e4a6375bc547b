"""Pay per full-time year, in whole øre, from what the employer's files state (METHODS 6)."""

from __future__ import annotations

import polars as pl

from jamstilt.workforce.terms import PayBasis

FULL_TIME = 10_000
"""A full position, in the unit of ``full_time_share``."""

MONTHS, WEEKS = 12, 52
SHORTEST_PERIOD_DAYS = 90
"""Variable pay of a shorter time than about three months is taken as it was paid, and not made into a year's pay.

Leaving these people out (METHODS 6) would give the components other people than agreed pay has; the difference of
the two would be what those few earn (docs/decisions/0008).
"""

SCALED_BY_SHARE = ("irregular_ore", "bonus_ore")
NOT_SCALED_BY_SHARE = ("overtime_ore", "benefits_ore")
"""Statistics Norway does not scale overtime to full time; benefits follow the same rule by our choice."""


def annual_full_time_pay() -> pl.Expr:
    """Agreed pay per year in a full position, øre; null when a part of the calculation is not known.

    Year: as stated. Month: times 12. Hour: times weekly hours times 52. Pay stated at the person's own share is
    divided by the share; the quotient is rounded half up to the øre.
    """
    stated = pl.col("agreed_pay_ore")
    yearly = (
        pl.when(pl.col("pay_basis") == PayBasis.YEAR)
        .then(stated)
        .when(pl.col("pay_basis") == PayBasis.MONTH)
        .then(stated * MONTHS)
        .otherwise(_divided(stated * pl.col("weekly_hours_hundredths").cast(pl.Int64) * WEEKS, pl.lit(100)))
    )
    share = pl.col("full_time_share").cast(pl.Int64)
    at_own_share = ~pl.col("pay_is_full_time") & (pl.col("pay_basis") != PayBasis.HOUR)
    scaled = pl.when(share > 0).then(_divided(yearly * FULL_TIME, share))
    return pl.when(at_own_share).then(scaled).otherwise(yearly)


def annual_variable_pay(component: str, days_employed: pl.Expr, full_days: pl.Expr, days_in_year: int) -> pl.Expr:
    """A variable component per full-time year, øre: V · (days of the year / days employed) / mean share.

    Args:
        component: the column of what was paid in the year. Negative sums are corrections and count as none; the
            amounts themselves stay in the reconciliation.
        days_employed: days of the year that the person was employed.
        full_days: the same days by their share of a full position, in 1/10000 of a day: days employed · mean share.
            Only what is scaled by share is divided by it.
        days_in_year: 365 or 366.
    """
    paid = pl.col(component).clip(lower_bound=0)
    scaled_to = pl.when(days_employed >= SHORTEST_PERIOD_DAYS).then(pl.lit(days_in_year)).otherwise(days_employed)
    if component in SCALED_BY_SHARE:
        return pl.when(full_days > 0).then(_divided(paid * scaled_to * FULL_TIME, full_days))
    return pl.when(days_employed > 0).then(_divided(paid * scaled_to, days_employed))


def _divided(amount: pl.Expr, by: pl.Expr) -> pl.Expr:
    return (2 * amount + by) // (2 * by)
