"""Years and stretches of days. There is no clock in this house: every date comes from the dossier."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Whole days from ``start`` to ``end``, both included."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """Number of days; never negative."""
        return max(0, (self.end - self.start).days + 1)

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Year:
    """A calendar year, the period that every statement covers."""

    number: int

    def __str__(self) -> str:
        return str(self.number)

    @property
    def interval(self) -> Interval:
        """1 January to 31 December."""
        return Interval(date(self.number, 1, 1), date(self.number, 12, 31))

    @property
    def reference_date(self) -> date:
        """The day on which the stock of employees is counted: 31 December (METHODS 0.4)."""
        return self.interval.end

    @property
    def previous(self) -> Year:
        """The year before."""
        return Year(self.number - 1)


def public_holidays(year: int) -> frozenset[date]:
    """Norwegian public holidays of a year; 24 and 31 December are working days (METHODS 4)."""
    easter = easter_sunday(year)
    moving = (-3, -2, 0, 1, 39, 49, 50)
    fixed = ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))
    return frozenset(
        [easter + timedelta(days=days) for days in moving] + [date(year, month, day) for month, day in fixed]
    )


def easter_sunday(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (Meeus, Jones, Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leaps, leap_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leaps - epact - leap_rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
