"""The year of a text by the weekday of a date: the one in which Dec. 2 is a Tuesday.

The weekday stands beside the date (Tuesday, Dec. 2), or tells of the same day (LAGOS, Dec 2 - … on Tuesday). The years that
the text names are tried first, the latest before; beside the date, those near the latest one too. Without a named
year there is none: the calendar alone repeats.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from jjjextract.document import Document, Reference
from jjjextract.lang.periods import resolve
from jjjextract.spans import Mention, Span
from jjjextract.values import PeriodExpr

__all__ = ["COMING", "HEAD", "by_weekday", "in_year", "told_after"]

HEAD = 400  # characters
COMING = re.compile(r"\b(?:will|would|due to|plans? to|is to|are to|expected to)\b[^.;\n]{0,80}$")
_YEAR = 366  # days
_NEAR = (1, -1, -2, -3, -4)  # years from the latest that a text names


def by_weekday(doc: Document, found: list[Mention], head: Mention | None) -> Reference | None:
    """Dec. 2 in the head, a Tuesday by the same story (said on Tuesday): the year named in the text in which it is one."""
    years = _years(doc, found)
    if years and (beside := _beside(doc, found)) is not None:
        day = _told(beside[0].value, beside[1].value, [*years, *(years[0] + n for n in _NEAR)])
        if day is not None:
            of_story = head is not None and head.span == beside[1].span
            return Reference(day.year, "inferred", day if of_story else None, Span(beside[0].span.start, beside[1].span.end))
    if head is None:
        return None
    told = (m for m in found if m.span.start < HEAD and m.value.weekday is not None and m.value.week_offset is None and (m.note or _on_the_day(doc, head, m)))
    weekday = next((m for m in told), None)
    day = _told(weekday.value, head.value, years) if weekday is not None else None
    return Reference(day.year, "inferred", day, weekday.span) if day is not None and weekday is not None else None


def told_after(doc: Document, found: Sequence[Mention], end: date) -> Reference | None:
    """Heard it on Tuesday, June 10, in a story of the year to January 31, 2025: the first such day behind that end is the story's."""
    beside = _beside(doc, found)
    day = _told(beside[0].value, beside[1].value, (end.year, end.year + 1)) if beside is not None and beside[1].span.start < 2 * HEAD else None
    if beside is None or day is None or not 0 < (day - end).days < _YEAR:
        return None
    return Reference(day.year, "stated", day, Span(beside[0].span.start, beside[1].span.end))


def in_year(dated: PeriodExpr, year: int) -> date | None:
    """The first day of a time that names no year, in that year; None where it has no such day."""
    return resolve(replace(dated, year=year), reference=Reference(), anchor=None).start


def _told(weekday: PeriodExpr, dated: PeriodExpr, years: Iterable[int]) -> date | None:
    """The date in the first of the years in which it is that weekday."""
    for year in years:
        day = in_year(dated, year)
        if day is not None and day.weekday() == weekday.weekday:
            return day
    return None


def _beside(doc: Document, found: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """Tuesday, Dec. 2; Tuesday 2 December: a weekday and its date without a year, which is no day to come."""
    for a, b in pairwise(found):
        e, between = b.value, b.span.start - a.span.end
        if a.value.weekday is None or a.value.week_offset is not None or not 0 < between < 3 or doc.norm[a.span.end : b.span.start] not in {", ", " "}:
            continue
        dated = e.granularity == "day" and e.year is None and e.year_offset is None and not e.point and e.first is not None and bool(e.first[0])
        if dated and not COMING.search(doc.norm, max(0, a.span.start - 90), a.span.start):
            return a, b
    return None


def _on_the_day(doc: Document, head: Mention, m: Mention) -> bool:
    """True in the first sentence behind a dateline, which tells what was done on that day (raised its price on Tuesday)."""
    before = doc.norm[head.span.end : m.span.start]
    return before.endswith(" on ") and ". " not in before and "\n" not in before and not COMING.search(before)


def _years(doc: Document, found: list[Mention]) -> list[int]:
    """The years that the text names, the latest first; both of a season (2025/26)."""
    years = {m.value.year for m in found if m.value.year}
    years |= {m.value.year - 1 for m in found if m.value.year and "/" in m.span.of(doc.norm)}
    return sorted(years, reverse=True)
