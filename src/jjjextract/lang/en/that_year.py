"""Times that take their beginning from what was told before: that year, and through October.

`that year` is the year that the text named last in the same line or the one before (In 2019 … the fourth quarter of that
year). `through October` is the year to the end of October, unless something runs or will go on through it. Fails where
the year lies further back, and for a company whose year does not begin in January.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from jjjextract.spans import Mention
from jjjextract.values import Period, PeriodExpr

__all__ = ["THAT_YEAR", "of_that_year", "through"]

THAT_YEAR = "that year"
_UNKNOWN = PeriodExpr("range", 2000, fixed=Period(None, None))
_BACK = 600  # characters in which a year is remembered
_GOES_ON = re.compile(
    r"\b(?:runs?|running|ran|extend(?:s|ed|ing)?|continu(?:e|es|ed|ing)|lasts?|lasted|open|valid|good|stays?|remains?|booked|full|sold out|holds?|goes|carr(?:y|ies)|on|up|way|straight|from|until)"
    r"(?: (?!through)[a-z]+){0,2} (?:all the way |well |at least )?through $"
)
_TO_COME = re.compile(r"\b(?:will|would|won't|plans?|planned|expects?|expected|aims?|due|may|could|should|forecasts?|scheduled|set|is to|are to|[Ff]rom|[Bb]etween|[Ss]ince)\b[^.;\n]{0,80}$")
_PARTS = frozenset({"month", "quarter", "half", "day"})


def of_that_year(norm: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """Each period; `that year` with the year that was named last."""
    last: PeriodExpr | None = None
    begun = 0
    for m in found:
        if norm[m.span.end - len(THAT_YEAR) : m.span.end].lower() == THAT_YEAR:
            near = last is not None and norm.count("\n\n", begun, m.span.start) < 2 and m.span.start - begun < _BACK
            yield m._replace(value=_of(m.value, last) if near and last is not None else _UNKNOWN)
            begun = m.span.end if near else begun
            continue
        if _names_year(m.value):
            last, begun = m.value, m.span.end
        yield m


def _names_year(e: PeriodExpr) -> bool:
    return (e.year is not None and e.fixed is None and e.years < 3) or (e.year_offset is not None and e.relative_to == "reference" and not e.anchored)


def _of(e: PeriodExpr, named: PeriodExpr) -> PeriodExpr:
    if named.year is not None:
        return replace(e, year=named.year + named.years - 1, year_offset=None, relative_to="reference")
    return replace(e, year=None, year_offset=named.year_offset, relative_to="reference")


def through(norm: str, at: int, expr: PeriodExpr) -> PeriodExpr:
    """Sales through October: from the first of January to the end of that."""
    plain = expr.granularity in _PARTS and expr.last is not None and not (expr.open or expr.point or expr.anchored or expr.nth)
    if not plain or not norm.endswith("hrough ", 0, at) or expr.first == (1, 1):
        return expr
    low = max(0, at - 90)
    if _GOES_ON.search(norm, low, at) or _TO_COME.search(norm, low, at - 8):
        return expr
    return replace(expr, granularity="range", first=(1, 1))
