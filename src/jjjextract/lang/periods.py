"""Time expressions to dates: language-free arithmetic on `PeriodExpr`.

A relative expression needs a year: its own, that of the reference, or, for 全年 and 同期, that of the period that runs in
the text. Without one it stays unresolved; today's date is never taken.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from jjjextract.document import Reference
from jjjextract.values import Period, PeriodExpr

__all__ = ["month_end", "resolve"]

_OPEN = Period(None, None)


def month_end(year: int, month: int) -> int:
    """The last day of a month."""
    return monthrange(year, month)[1]


def resolve(expr: PeriodExpr, *, reference: Reference, anchor: Period | None) -> Period:
    """The dates of `expr`. `reference` gives the year of 今年, `anchor` is the period that runs where it stands."""
    if expr.granularity == "vague":
        return _OPEN
    if expr.anchored:
        return _shifted(expr, reference, anchor)
    if expr.month_offset is not None:
        return _months(expr, reference)
    year = _year(expr, reference, anchor)
    if year is None or not 1 <= year <= 9990:
        return _OPEN
    return _stretch(expr, year)


def _year(expr: PeriodExpr, reference: Reference, anchor: Period | None) -> int | None:
    if expr.year is not None:
        return expr.year
    if expr.year_offset is not None:
        return None if reference.year is None else reference.year + expr.year_offset
    if expr.first is None and anchor is not None and anchor.start is not None:
        return anchor.start.year
    return reference.year


def _stretch(expr: PeriodExpr, year: int) -> Period:
    first = expr.first or (1, 1)
    last = expr.last or (12, 31)
    start = _day(year, first)
    end = _day(year + expr.years - 1, last)
    if expr.point:
        return Period(end, end) if expr.first is None or expr.years > 1 else Period(start, start)
    return Period(start, None if expr.open else end)


def _day(year: int, at: tuple[int, int]) -> date:
    """The day, or the month's last where it has fewer days."""
    month, day = at
    return date(year, month, min(day, month_end(year, month)))


def _months(expr: PeriodExpr, reference: Reference) -> Period:
    """上月, 本季度: counted from the month of the reference day."""
    if reference.day is None or expr.month_offset is None:
        return _OPEN
    size = 3 if expr.granularity == "quarter" else 1
    index = reference.day.year * 12 + reference.day.month - 1
    index = index // size * size + expr.month_offset * size
    year, month = divmod(index, 12)
    end = divmod(index + size - 1, 12)
    return Period(date(year, month + 1, 1), date(end[0], end[1] + 1, month_end(end[0], end[1] + 1)))


def _shifted(expr: PeriodExpr, reference: Reference, anchor: Period | None) -> Period:
    """去年同期: the months of the running period in another year."""
    if anchor is None or anchor.start is None:
        year = expr.year
        return _OPEN if year is None else Period(date(year, 1, 1), date(year, 12, 31))
    year = expr.year if expr.year is not None else anchor.start.year + (expr.year_offset or -1)
    end = anchor.end
    start = _day(year, (anchor.start.month, anchor.start.day))
    if end is None:
        return Period(start, None)
    return Period(start, _day(year + end.year - anchor.start.year, (end.month, end.day)))
