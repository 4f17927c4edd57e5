"""The day that 次日 counts from, the last one that the text named, be it only that of an announcement; and whose 年末 is meant.

Fails where the day before is told by an event alone (发布会次日).
"""

from __future__ import annotations

from collections.abc import Callable

from jjjextract.document import Document
from jjjextract.spans import Mention, Span
from jjjextract.values import Period

__all__ = ["day_before", "next_day", "quoted_until", "told_before"]

_OPENING, _CLOSING = "“「", "”」"
_FAR, _WORDS = 200, 12  # characters of a quotation, and of one that says something
_EDGES = frozenset({"年末", "年底", "年初"})


def next_day(m: Mention) -> bool:
    """True for 次日 and 翌日."""
    return bool(m.value.day_offset and m.value.relative_to == "anchor")


def day_before(doc: Document, m: Mention, resolved: Callable[[Mention], Period]) -> Period | None:
    """The day named last in front of `m`."""
    days = [d for d in doc.within("period", (0, m.span.start)) if d.value.granularity == "day" and not d.value.point and not next_day(d)]
    return resolved(days[-1]) if days else None


def told_before(doc: Document, found: Period, anchor: Period | None, said: str, *, here: bool) -> Period | None:
    """2024年…年末: the day of the year told of, where 年末 is no day that has been, or the line (`here`) tells of the year before that of the text."""
    if said not in _EDGES:
        return None
    day, start = doc.reference.day, anchor.start if anchor is not None else None
    if start is None:
        return None
    coming = said == "年末" and (found.start is None or (day is not None and found.start > day))
    before = found.start is not None and start.year == found.start.year - 1 and here and (said == "年初" or day is None)
    if not coming and not before:
        return None
    edge = start.replace(month=1, day=1) if said == "年初" else start.replace(month=12, day=31)
    return Period(edge, edge)


def quoted_until(norm: str, at: Span) -> int:
    """Where the quotation around a time ends (“今年收了A。”他说), or -1."""
    start, low = -1, max(0, at.start - _FAR)
    for c in _OPENING:
        start = max(start, norm.rfind(c, low, at.start))
    if start < 0 or any(c in norm[start : at.start] for c in _CLOSING) or "\n" in norm[start : at.start]:
        return -1
    ends = [e for c in _CLOSING if (e := norm.find(c, at.end, at.end + _FAR)) > 0]
    return min(ends) + 1 if ends and min(ends) - start > _WORDS else -1
