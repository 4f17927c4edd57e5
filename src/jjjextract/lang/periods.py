"""Time expressions to dates: language-free arithmetic on `PeriodExpr`.

A relative expression needs a year: its own, that of the reference, or, for 全年, 上年 and 同期, that of the period that
runs in the text. What needs a day (今天, 上月, 近三个月) needs the reference day. Without it nothing is resolved; today's
date is never taken. Fails for a fiscal year that is no calendar year and does not say when it ends.
"""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta

from jjjextract.document import Reference
from jjjextract.values import Period, PeriodExpr

__all__ = ["edtf", "month_end", "moved", "resolve"]

_new = tuple.__new__  # a named tuple without the cost of its own constructor
_UNKNOWN = Period(None, None)
_AHEAD, _BEHIND = 100, 45  # days that a feast is talked of before and after it
_SOON = 15  # a bare day further ahead (28日 on the 2nd) is of the month before
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_PARTS = frozenset({"half", "quarter", "month", "range", "day"})


def month_end(year: int, month: int) -> int:
    """The last day of a month. Raises `ValueError` for a month that no year has."""
    if not 1 <= month <= 12:
        raise ValueError(f"no month {month}")
    return 29 if month == 2 and isleap(year) else _LENGTHS[month - 1]


def moved(day: date, years: int) -> date:
    """The same day so many years later (earlier, if negative); the last of February stays the last."""
    if day.month != 2 or day.day < 28:
        return day.replace(year=day.year + years)
    last = day.day == month_end(day.year, 2)
    return date(day.year + years, 2, month_end(day.year + years, 2) if last else day.day)


def resolve(expr: PeriodExpr, *, reference: Reference, anchor: Period | None) -> Period:
    """The dates of `expr`. `reference` gives the year of 今年, `anchor` is the period that runs where it stands.

    Both ends are None where something needed is not known; `end` alone is None for an open stretch.
    """
    try:
        return _resolved(expr, reference, anchor)
    except (ValueError, OverflowError):
        return _UNKNOWN


def _resolved(expr: PeriodExpr, reference: Reference, anchor: Period | None) -> Period:
    if expr.granularity in {"vague", "time"}:
        return _UNKNOWN
    if expr.fixed is not None:
        return expr.fixed
    if expr.anchored:
        return _same_months(expr, anchor, reference.year)
    if expr.day_offset is not None and expr.relative_to == "anchor":
        return _near_day(expr, anchor.end if anchor is not None and anchor.start == anchor.end else None)
    if expr.nth is None and (expr.day_offset is not None or expr.week_offset is not None or expr.weekday is not None):
        return _near_day(expr, reference.day)
    if expr.month_offset is not None:
        return _near_month(expr, _month_of(expr, anchor, reference.day) or _month_before(expr, anchor, reference.day) or reference.day)
    if expr.months is not None and expr.relative_to == "anchor":
        end = anchor.end if anchor is not None else None
        return _UNKNOWN if end is None else Period(_months_before(end, expr.months), end)
    if expr.months is not None and expr.last is None:
        return _rolling(expr.months, reference.day)
    if expr.granularity == "holiday" and expr.year is None and expr.year_offset is None and reference.day is not None:
        return _nearest_feast(expr, reference.day)
    year = _year(expr, reference, anchor)
    if year is None:
        return _UNKNOWN
    found = _nth_weekday(expr, year) if expr.nth else _stretch(expr, year)
    if expr.over and reference.day is not None and found.end is not None and found.end > reference.day:
        return _whole_months(reference.day, (expr.last or (1, 1))[0])
    return found


def _nth_weekday(expr: PeriodExpr, year: int) -> Period:
    """The first Monday of a month; none where the month has no fifth."""
    month = (expr.first or (1, 1))[0]
    day = 1 + ((expr.weekday or 0) - date(year, month, 1).weekday()) % 7 + 7 * ((expr.nth or 1) - 1)
    return Period(date(year, month, day), date(year, month, day))


def _whole_months(today: date, count: int) -> Period:
    """So many whole months before the present one: 前两个月 told in February."""
    last = date(today.year, today.month, 1) - timedelta(days=1)
    return Period(_months_before(last, count), last)


def _year(expr: PeriodExpr, reference: Reference, anchor: Period | None) -> int | None:
    running = anchor.start if anchor is not None else None
    if expr.year is not None:
        return expr.year
    if expr.year_offset is not None:
        if expr.relative_to == "anchor" and running is not None:
            return running.year + expr.year_offset
        return None if reference.year is None else reference.year + expr.year_offset
    if running is None or anchor is None:
        return reference.year
    if expr.first is None and expr.last is None and anchor.end != running:
        return running.year
    if reference.year is None:
        return None
    return running.year if _ahead(expr, reference, running) else reference.year


def _ahead(expr: PeriodExpr, reference: Reference, running: date) -> bool:
    """12月 told in January, while the text tells of the year before: that year's."""
    if reference.day is None or running.year != reference.day.year - 1 or expr.point:
        return False
    return (
        expr.granularity in _PARTS and expr.first is not None and _day(reference.day.year, expr.first) > reference.day
    )


def _stretch(expr: PeriodExpr, year: int) -> Period:
    for feast in expr.calendar:
        if feast.end is not None and feast.end.year == year:
            return feast
    if expr.calendar:
        return _UNKNOWN
    start = _day(year, expr.first or (1, 1))
    end = _day(year + expr.years - 1, expr.last or (12, 31))
    if expr.months is not None:
        start = _months_before(end, expr.months)
    if expr.granularity == "week" and expr.first is None and expr.last is not None:
        start = end - timedelta(days=7 * expr.count - 1)  # the 13 weeks to 28 December
    if expr.point:
        return Period(end, end) if expr.first is None or expr.years > 1 else Period(start, start)
    return _new(Period, (start, None if expr.open else end))


def _nearest_feast(expr: PeriodExpr, today: date) -> Period:
    """A feast that names no year is that of this year; around New Year the near one (元旦 told in December is the next)."""
    found = [p for y in (today.year, today.year - 1, today.year + 1) if (p := _stretch(expr, y)).start is not None]
    if expr.coming:
        return min((p for p in found if (p.end or today) >= today), default=_UNKNOWN)
    near = min(found, key=lambda p: abs(_days(p, today)), default=_UNKNOWN)
    return near if near is _UNKNOWN or -_BEHIND <= _days(near, today) <= _AHEAD else found[0]


def _days(period: Period, today: date) -> int:
    return ((period.start or today) - today).days


def _day(year: int, at: tuple[int, int]) -> date:
    """The day, or the month's last where it has fewer days."""
    month, day = at
    return date(year, month, day if day <= 28 else min(day, month_end(year, month)))


def _months_before(end: date, months: int) -> date:
    """The first day of a stretch of whole months that ends at `end`."""
    year, month = divmod(end.year * 12 + end.month - months, 12)
    if end.day == month_end(end.year, end.month):
        return date(year, month + 1, 1)
    year, month = divmod(end.year * 12 + end.month - 1 - months, 12)
    return _day(year, (month + 1, end.day)) + timedelta(days=1)


def _rolling(months: int, today: date | None) -> Period:
    return _UNKNOWN if today is None else Period(_months_before(today, months), today)


def _month_of(expr: PeriodExpr, anchor: Period | None, today: date | None) -> date | None:
    """The month that 当月 means, the quarter that 当季 means, and 这个月 where no day is known: the one that the text is of."""
    told = expr.relative_to == "anchor" or (today is None and expr.month_offset == 0 and expr.granularity in {"month", "quarter"})
    if not told or anchor is None or anchor.start is None or anchor.end is None:
        return None
    size = 3 if expr.granularity == "quarter" else 1
    first, last = ((d.year * 12 + d.month - 1) // size for d in (anchor.start, anchor.end))
    return anchor.end if first == last else None


def _month_before(expr: PeriodExpr, anchor: Period | None, today: date | None) -> date | None:
    """5月失业率5.1%,上月5.3%: 上月 counts from the month (上季 from the quarter) that the text is of, where that one is over by the day of reference."""
    if expr.month_offset != -1 or expr.granularity not in {"month", "quarter"} or anchor is None or anchor.start is None or anchor.end is None:
        return None
    size = 3 if expr.granularity == "quarter" else 1
    first, last = (d.year * 12 + d.month - 1 for d in (anchor.start, anchor.end))
    whole = anchor.start.day == 1 and first % size == 0 and last - first == size - 1 and anchor.end.day >= 28
    return anchor.end if whole and (today is None or last < today.year * 12 + today.month - 1) else None


def _near_month(expr: PeriodExpr, today: date | None) -> Period:
    """上月, 本季度, 下月20日: counted from the month of the reference day."""
    if today is None or expr.month_offset is None:
        return _UNKNOWN
    size = 3 if expr.granularity == "quarter" else 1
    passed = expr.over and expr.first is not None and expr.first[1] - today.day > _SOON
    index = -passed + (today.year * 12 + today.month - 1) // size * size + expr.month_offset * size
    (year, month), (year2, month2) = divmod(index, 12), divmod(index + size * expr.count - 1, 12)
    start = _day(year, (month + 1, expr.first[1] if expr.first else 1))
    end = _day(year2, (month2 + 1, expr.last[1] if expr.last else 31))
    if expr.point:
        return Period(end, end) if expr.first is None else Period(start, start)
    return _new(Period, (start, None if expr.open else end))


def _near_day(expr: PeriodExpr, today: date | None) -> Period:
    """今天, 上周, 周三: a bare weekday is the last one, since news tells of what has been."""
    if today is None:
        return _UNKNOWN
    if expr.day_offset is not None:
        day = today + timedelta(days=expr.day_offset)
        return Period(day, None if expr.open else day + timedelta(days=expr.count - 1))
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=expr.week_offset or 0)
    if expr.weekday is None:
        return Period(monday, monday + timedelta(weeks=expr.count, days=-1))
    day = monday + timedelta(days=expr.weekday)
    if expr.week_offset is None and day > today:
        day -= timedelta(weeks=1)
    return Period(day, day + timedelta(days=expr.count - 1))


def _same_months(expr: PeriodExpr, anchor: Period | None, this: int | None) -> Period:
    """去年同期: the months of the running period in another year; 今年同期 in `this` one."""
    if anchor is None or anchor.start is None:
        return _UNKNOWN
    if expr.point:
        return Period(anchor.end, anchor.end)
    offset = -1 if expr.year_offset is None else expr.year_offset
    year = anchor.start.year + offset if expr.year is None else expr.year
    year = this if this is not None and expr.year_offset == 0 and expr.relative_to == "reference" else year
    start = _moved(anchor.start, year)
    if anchor.end is None:
        return Period(start, None)
    return Period(start, _moved(anchor.end, year + anchor.end.year - anchor.start.year))


def _moved(day: date, year: int) -> date:
    """The same day of another year; the end of February stays the end."""
    last = day.day == month_end(day.year, day.month)
    return _day(year, (day.month, 31 if last else day.day))


def edtf(period: Period) -> str | None:
    """The period in EDTF (ISO 8601-2), as short as it can be said: `2024`, `2024-09`, `2024-01/2024-09`, `2024-01-01/..`.

    None where neither end is known.
    """
    start, end = period.start, period.end
    if start is None:
        return None if end is None else f"../{end.isoformat()}"
    if end is None:
        return f"{start.isoformat()}/.."
    if start == end:
        return start.isoformat()
    if start.day == 1 and end.day == month_end(end.year, end.month):
        if (start.month, end.month) == (1, 12):
            return _pair(f"{start.year:04d}", f"{end.year:04d}")
        return _pair(f"{start.year:04d}-{start.month:02d}", f"{end.year:04d}-{end.month:02d}")
    return f"{start.isoformat()}/{end.isoformat()}"


def _pair(start: str, end: str) -> str:
    return start if start == end else f"{start}/{end}"
