"""What the heading of an English text says that it reports of.

`is_heading` knows a line with no sentence, and one that gives place and day (Perth, 22 August 2024. Year ended 30 June).
`announces` leaves out the time that figures are only compared with, and a full year that is not named. `half_year` is the
half of a report that tells its length and its day (Half-year figures, 25 July 2024).

Fails for a half-year report in late summer of a company whose year begins in another month than January.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from jjjextract.document import Document
from jjjextract.extract.indicators.english_years import own_half
from jjjextract.spans import Mention, Span
from jjjextract.values import Period, PeriodExpr

__all__ = ["announces", "closed_month", "full_year", "half_year", "is_heading"]

_ENDS = (".", "!", "?", '"')
_DATED = re.compile(
    r"(?:[A-Z][\w'’ /-]{1,28}, |[Pp]ublished )(?:[0-3]?[0-9] [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} [0-3]?[0-9],) 20[0-9]{2}\. "
)
_COMPARED = re.compile(r"\b(?:compar(?:ed|isons?|atives?)|against|versus|restated)\b[^.;\n]{0,24}$", re.I)
_HALF = re.compile(r"\b(?:half[- ]year(?:ly)?|first[- ]half) (?:figures|results|report|statement|accounts)\b", re.I)
_CALL = re.compile(
    r"[^.!?\n]{0,90}\b(?:[Ee]arnings|[Rr]esults|[Cc]onference) (?:[Cc]onference )?(?:[Cc]all|[Pp]resentation|[Bb]riefing|[Ww]ebcast)(?=[,.:;()–— -]{0,3}(?:$|[A-Z0-9]|excerpt|extract))"
)
_TITLE = 160  # characters
_WITH = " with "
_MID = 6  # month
_SUMMER = (7, 9)  # months in which the first half of a year is reported


def is_heading(doc: Document, line: int) -> bool:
    """True for a line that is no sentence, gives the place and the day, or names a call (First-quarter earnings call, 8 May. Excerpt.)."""
    if line >= len(doc.lines):
        return False
    text = doc.lines[line].of(doc.norm).rstrip()
    return not text.endswith(_ENDS) or _DATED.match(text) is not None or (len(text) < _TITLE and _CALL.match(text) is not None)


def announces(norm: str, m: Mention) -> bool:
    """True for a time that what follows can be of."""
    return not _bare(m.value) and _COMPARED.search(norm, max(0, m.span.start - 50), m.span.start) is None


def _bare(e: PeriodExpr) -> bool:
    """True for a full year that is not named."""
    return (
        e.granularity == "year"
        and e.year is None
        and e.year_offset is None
        and e.relative_to == "reference"
        and not (e.anchored or e.fixed)
    )


def full_year(e: PeriodExpr, report: object) -> PeriodExpr:
    """Full year: that in which what a report is of ended; the first half, of an own year."""
    if not isinstance(report, Period) or report.end is None:
        return e
    own = own_half(report)
    if own and e.granularity == "half" and e.first == (1, 1) and e.relative_to == "reference":
        return replace(e, granularity="range", year=report.end.year + (e.year_offset or 0), year_offset=None, first=None, last=(report.end.month, 31), months=6)
    if not _bare(e) or e.open:
        return e
    if own:
        return replace(e, granularity="range", year=report.end.year + (report.end.month > _MID), last=((report.end.month + 5) % 12 + 1, 31), months=12)
    return replace(e, year=report.end.year)


def closed_month(norm: str, m: Mention, resolved: Callable[[Mention], Period]) -> Period | None:
    """(stocks) ended May with F: the story is of that month."""
    e = m.value
    if not e.point or e.granularity != "day" or e.first is None or not norm.startswith(_WITH, m.span.end) or " " in m.span.of(norm).rstrip("0123456789 "):
        return None
    end = resolved(m).end
    return None if end is None else Period(end.replace(day=1), end)


def half_year(doc: Document, span: Span) -> tuple[Period, Span] | None:
    """The first half of the year in which a heading of that summer gives half-year figures."""
    day, m = doc.reference.day, _HALF.search(doc.norm, *span)
    if m is None or day is None or not _SUMMER[0] <= day.month <= _SUMMER[1]:
        return None
    return Period(date(day.year, 1, 1), date(day.year, 6, 30)), Span(*m.span())
