"""A year that is told by its beginning (the twelve months from 1 April, the fiscal year that began July 1).

It ends on the day before the same date of the next year. Fails for a season that is shorter than a year and says so elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from jjjextract.values import PeriodExpr

__all__ = ["BEGINS", "year_from"]

BEGINS = (" from ", " began ", " begins ", " starts ", " started ", " beginning ", " starting ", " on ", " in ")
_YEAR = re.compile(
    r"\b(?:(?:twelve|12) months|(?:fiscal |financial |tax |budget |crop |marketing |fishing |school )year|season (?:that|which)|year (?:that|which)),?"
    r" (?:(?:that|which) )?(?:from|began|begins|starts|started|beginning|starting|ran from|running from|runs from)(?: on| in)? $"
)
_OPENED = ("beginning ", "starting ", "Beginning ", "Starting ")


def year_from(norm: str, at: int, expr: PeriodExpr) -> tuple[PeriodExpr, int]:
    """The year that begins on the day or in the month of `expr`, where the words in front of `at` say so, and where they begin."""
    if expr.first is None or expr.granularity not in {"day", "month"} or expr.point or expr.years > 1:
        return expr, at
    low = max(0, at - 70)
    before = norm[low:at] + (norm[at : at + 10].split(" ", maxsplit=1)[0].lower() + " " if norm.startswith(_OPENED, at) else "")
    m = _YEAR.search(before)
    if m is None or (expr.open and not norm.startswith(_OPENED, at)):
        return expr, at
    first = (expr.first[0], expr.first[1])
    end = date(2001, *first) - timedelta(days=1)
    last = (end.month, 31 if (end + timedelta(days=1)).day == 1 else end.day)
    return replace(expr, granularity="range", last=last, open=False, years=1 if first == (1, 1) else 2), low + m.start()
