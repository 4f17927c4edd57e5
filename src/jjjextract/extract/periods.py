"""Time expressions of a document, and the year that its 今年 means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from jjjextract.document import Document, Reference
from jjjextract.lang.periods import resolve
from jjjextract.lang.zh import periods as zh
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.values import PeriodExpr

__all__ = ["periods", "reference"]

_BASE = re.compile(r"(?:较|比|与|由|从|自|到|至|和|跟|对比|相比于?)$")
_EQUALS = re.compile(r"去年,?(?:也就是|即|也即)?\(?$")
_RELATIVE = re.compile(r"今年|本年|去年|上半年|下半年|季度|[0-9]月|年初|年底")


def periods(doc: Document, res: Resources) -> Iterator[Mention]:
    """Yield a `period` mention (a `PeriodExpr`) for each time expression."""
    yield from zh.read(doc.norm)


def reference(doc: Document, res: Resources) -> Reference:
    """The year that relative expressions count from: metadata, a full date in the text, other evidence, or none."""
    if doc.source.published is not None:
        return Reference(doc.source.published.year, "given", doc.source.published)
    found = doc.of("period")
    return _stated(found) or _inferred(doc, found) or Reference()


def _stated(found: list[Mention]) -> Reference | None:
    """The latest full date, unless the text names a later year."""
    full = [m for m in found if m.value.year and m.value.granularity in {"day", "range"} and _is_day(m.value)]
    if not full:
        return None
    best = max(full, key=_date)
    latest = max(m.value.year for m in found if m.value.year)
    day = _date(best)
    return Reference(day.year, "stated", day, best.span) if latest <= day.year + 5 else None


def _is_day(expr: PeriodExpr) -> bool:
    return expr.last is not None and (expr.point or expr.granularity == "range") and expr.last not in {(12, 31), (1, 1)}


def _date(m: Mention) -> date:
    period = resolve(m.value, reference=Reference(), anchor=None)
    return period.end or period.start or date.min


def _inferred(doc: Document, found: list[Mention]) -> Reference | None:
    """去年,也就是2023年; a year with one of its parts (2024年上半年); the latest finished year beside 今年."""
    years = [m for m in found if m.value.year and m.value.granularity != "plan"]
    for m in years:
        if _EQUALS.search(doc.norm[max(0, m.span.start - 8) : m.span.start]):
            return Reference(m.value.year + 1, "inferred", None, Span(_start(doc, m), m.span.end))
    partial = [m for m in years if m.value.granularity in {"half", "quarter", "month", "range"} and _told(doc, m)]
    if partial:
        best = max(partial, key=lambda m: m.value.year)
        return Reference(best.value.year, "inferred", None, best.span)
    whole = [m for m in years if _told(doc, m)]
    if not whole or not _RELATIVE.search(doc.norm):
        return None
    best = max(whole, key=lambda m: m.value.year)
    return Reference(best.value.year + 1, "inferred", None, best.span)


def _start(doc: Document, m: Mention) -> int:
    m2 = _EQUALS.search(doc.norm, max(0, m.span.start - 8), m.span.start)
    return m2.start() if m2 else m.span.start


def _told(doc: Document, m: Mention) -> bool:
    """True where the text tells of that time, and does not only compare with it or look ahead to it."""
    before = doc.norm[max(0, m.span.start - 4) : m.span.start]
    until = doc.norm[m.span.start : m.span.start + 1] == "截"
    return until or not _BASE.search(before)
