"""Times of a year that is over, told in a story of its results: 第四季度, 年末 and 全年 in April are those of the year before.

Fails for a plan that no word shows to be one (四季度排产已满).
"""

from __future__ import annotations

import re

from jjjextract.document import Document
from jjjextract.extract.indicators.held import Held
from jjjextract.lang.periods import month_end, moved
from jjjextract.spans import Mention, Span
from jjjextract.values import Period

__all__ = ["bygone", "ends_of", "inside", "inside_feast", "since_until", "year_before", "year_end", "year_of"]


_STOPS = frozenset("。!?…;”」")
_DONE = re.compile(r"[^。;\n]{0,12}?(?:累计|共(?![有同产]))")
_LONG_AGO = 30  # years: of what a story remembers, and no time of what the next paragraph tells
_FEW = 15  # days


def bygone(doc: Document, m: Mention, sentence: int) -> bool:
    """True for a time that is history, for a year long over, or in a text of no known year, in a sentence without figures: when something happened in a story."""
    year, now = m.value.year, doc.reference.year
    if year is not None and now is not None and not m.value.open and now - year - m.value.years > _LONG_AGO:
        return True
    if year is None or m.value.granularity not in {"year", "range"} or (now is not None and now - year - m.value.years < 1):
        return False
    span = doc.sentences[sentence].span
    said = doc.norm[span.end - 1 : span.end] in _STOPS  # a heading ends in none
    return said and all(q.span in doc.notes.get("reasons", ()) for q in doc.within("quantity", span))


def _opened(norm: str, first: Span, last: Span) -> bool:
    """自2001年1月2日航线通航以来,至|2020年2月9日: from the one day to the other."""
    return norm[first.start - 1 : first.start] in {"自", "从"} and norm[last.start - 1 : last.start] in {"至", "到"} and "以来" in norm[first.end : last.start]


def since_until(norm: str, m: Mention, held: Held | None, value: Period) -> Period:
    """2019年以来,截至去年底,累计改造A: what has been done is of the time from the one to the other."""
    ran = held.value if held is not None else None
    if isinstance(ran, Period) and held is not None and held.span is not None and norm[held.span.start] == "截" and m.value.granularity == "year":
        ends = value.start and value.end and ran.end and value.start <= ran.end <= value.end and ran.start == ran.end
        return Period(value.start, ran.end) if ends else value  # 截至5月底,今年新开工A
    if isinstance(ran, Period) and held is not None and held.span is not None and _opened(norm, held.span, m.span) and value.end and ran.start and ran.start < value.end:
        return Period(ran.start, value.end)
    if not isinstance(ran, Period) or ran.end is not None or ran.start is None or value.end is None or value.end <= ran.start:
        return value
    return Period(ran.start, value.end) if m.value.point and _DONE.match(norm, m.span.end) else value


def inside(part: Period, whole: Period) -> bool:
    """True for a shorter stretch inside another."""
    if part == whole or not (part.start and part.end and whole.start and whole.end):
        return False
    return whole.start <= part.start and part.end <= whole.end


def inside_feast(norm: str, m: Mention, value: Period, held: object) -> bool:
    """True for 截至 a day of the few days `held` that the paragraph tells of."""
    if not isinstance(held, Period) or not (held.start and held.end and value.start) or value.start != value.end:
        return False
    return norm[m.span.start] == "截" and held.start <= value.start <= held.end and (held.end - held.start).days < _FEW


def year_before(period: Period) -> Period:
    """The same stretch a year earlier."""
    start, end = period.start, period.end
    return Period(start and moved(start, -1), end and moved(end, -1))


def year_end(value: object) -> bool:
    """True for the last day of a year."""
    return isinstance(value, Period) and value.start == value.end is not None and (value.end.month, value.end.day) == (12, 31)


def year_of(period: Period) -> Period:
    """The year that a last day ends; another period as it is."""
    return Period(period.start.replace(month=1, day=1), period.end) if period.start and year_end(period) else period


def ends_of(period: Period) -> tuple[Period, Period] | None:
    """The first and the last year of several, or the first and the last month of a shorter stretch."""
    start, end = period.start, period.end
    if start is None or end is None or (start.year, start.month) == (end.year, end.month) or start.day != 1:
        return None
    if end.day != month_end(end.year, end.month):
        return None
    if (start.month, end.month) == (1, 12):
        return None if start.year == end.year else (Period(start, start.replace(month=12, day=31)), Period(end.replace(month=1, day=1), end))
    return Period(start, start.replace(day=month_end(start.year, start.month))), Period(end.replace(day=1), end)
