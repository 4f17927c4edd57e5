"""Which year a time that names none is of, by the day of telling and the tense of its clause.

A bare quarter, month or full year that had not begun when the story was told is last year's, and so is the end of a month
that lies far ahead (at December 31, told in January), unless the clause looks ahead. Fails for a plan told in the present
tense with neither a verb of planning nor "by" (the hall opens with 300 seats at the end of September).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from jjjextract.lang.periods import month_end
from jjjextract.spans import Mention
from jjjextract.values import Period, PeriodExpr

__all__ = ["Telling", "beside", "own_half", "own_year", "settled"]

_BARE = frozenset({"quarter", "month", "half"})
_YEAR, _TOLD, _GONE = 12, 100, 60  # months of a year; days in which its results are told; days
_SHORTEST = 27  # days of a month
_FAR = 90  # days ahead of which a level is no plan's
_DAYS = 366  # of a year
_HALVES = range(2, 7)  # months in which the first half of an own year begins
_DUE = ("by ", "By ", "until ", "before ", "till ", "for ", "to ", "from ")


class Telling(NamedTuple):
    """The day of telling, whether the clause looks ahead, and whether it says that something will be."""

    day: date | None
    ahead: bool
    will: bool


def own_year(p: Period) -> bool:
    """True for a year that is none of the calendar (the year to June)."""
    return p.start is not None and p.end is not None and 360 < (p.end - p.start).days < 371 and p.start.month != 1


def beside(expr: PeriodExpr, running: Period, day: date | None) -> PeriodExpr:
    """The previous year, and this year, beside the year to June that is told of: the own ones before and behind it."""
    if expr.year_offset == -1 and expr.relative_to == "anchor":
        return replace(expr, anchored=True)
    this = expr.granularity == "year" and expr.year is None and expr.year_offset == 0 and not expr.anchored and expr.first is None
    if not this or day is None or running.end is None or not 0 < (day - running.end).days < _DAYS:
        return expr
    return replace(expr, granularity="range", year=running.end.year + 1, year_offset=None, last=(running.end.month, 31), months=_YEAR)


def own_half(p: Period) -> bool:
    """True for the first half of a year that is none of the calendar (the six months to September)."""
    return p.start is not None and p.end is not None and 178 < (p.end - p.start).days < 187 and p.start.month in _HALVES


def settled(norm: str, m: Mention, expr: PeriodExpr, found: Period, told: Telling) -> Period:
    """The dates of `expr`, moved by a year where the calendar year of telling cannot be meant."""
    early = (
        (expr.granularity in _BARE or expr.months or (expr.granularity == "range" and _of_months(expr)))
        and expr.year is None
        and not told.ahead
        and _yet_to_come(expr, found, told.day)
    )
    if expr.months == _YEAR and expr.last is not None and expr.year is None and told.ahead and _over(found, told.day):
        return _moved(found, 1)
    if told.will and expr.year is None and expr.granularity in _BARE and _long_over(expr, found, told.day):
        return _moved(found, 1)  # In January the fare will rise
    if not told.ahead and _closed(norm, m, expr, found, told.day):
        return _moved(found, -1)
    return _moved(found, -1) if early or _this_winter(expr, told) else found


def _of_months(expr: PeriodExpr) -> bool:
    """True for a row of whole months (April to December)."""
    return expr.years == 1 and expr.first is not None and expr.last is not None and expr.first[1] == 1 and expr.last[1] > _SHORTEST


def _moved(p: Period, years: int) -> Period:
    def moved(day: date | None) -> date | None:
        return day and day.replace(year=day.year + years, day=28 if (day.month, day.day) == (2, 29) else day.day)

    return Period(moved(p.start), moved(p.end))


def _plain(expr: PeriodExpr) -> bool:
    """True for a time of no year that is not told against another time."""
    return expr.year is None and expr.year_offset is None and expr.month_offset is None and not expr.anchored


def _closed(norm: str, m: Mention, expr: PeriodExpr, found: Period, day: date | None) -> bool:
    """True for the end of a month that lies far ahead of the day of telling (23 at December 31, told in January): last year's."""
    if (
        day is None
        or found.start is None
        or found.start != found.end
        or not _plain(expr)
        or expr.granularity != "day"
        or expr.first is None
    ):
        return False
    due = norm.startswith(_DUE, m.span.start) or norm.endswith(_DUE, 0, m.span.start)
    return (
        not due
        and found.start.day == month_end(found.start.year, found.start.month)
        and (found.start - day).days > _FAR
    )


def _long_over(expr: PeriodExpr, found: Period, day: date | None) -> bool:
    """True for a bare month or quarter of this year that ended long before the story was told."""
    bare = _plain(expr) and not (expr.point or expr.open)
    return bare and day is not None and found.end is not None and (day - found.end).days > _GONE


def _this_winter(expr: PeriodExpr, told: Telling) -> bool:
    """True for this winter and last winter in January: the one that runs began in the year before."""
    winter, day = expr.years == 2 and expr.first == (12, 1) and expr.year is None, told.day
    return (
        winter and day is not None and (day.month < 3 or (day.month < 5 and expr.year_offset == 0 and not told.ahead))
    )


def _over(found: Period, day: date | None) -> bool:
    """True for a year that had ended when the story was told: what is expected of it is expected of the next one."""
    return day is not None and found.end is not None and (day - found.end).days > _TOLD


def _yet_to_come(expr: PeriodExpr, found: Period, day: date | None) -> bool:
    """True for a bare quarter or month that had not begun when the story was told: it is last year's."""
    begins = found.end if expr.months else found.start  # the year to November, told in January
    return _plain(expr) and not expr.point and day is not None and begins is not None and begins > day
