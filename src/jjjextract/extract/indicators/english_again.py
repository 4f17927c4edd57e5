"""A time that runs and is named again: in the month, for the quarter, over that half.

The word says how long the time is that it means; one that is longer or shorter is another.
"""

from __future__ import annotations

import re

from jjjextract.values import Period

__all__ = ["AGAIN", "CLOSING", "END", "fits"]

AGAIN = re.compile(
    r"\b(?:in|for|during|over|of) (?:the|that|this first|the first) (?:same )?(?P<unit>month|quarter|period|half year|half-year|half|year|week|season)\b(?! (?:to|ended|ending|before|earlier|ago|after|of|end))"
)
# 61,200 members at the year-end, by the end of the quarter
END = re.compile(r"\b(?:at|by|as of|as at) (?:(?:the )?end of (?:the|that|this) (?=(?:quarter|period|month|half|half-year|season)\b)|(?:the )?(?=(?:year|quarter|month|half-year|period|season)[ -]end\b))(?P<unit>year|quarter|month|half-year|half|period|season)\b")
# ended the quarter with F in cash: a level of the last day
CLOSING = re.compile(r"\b(?:ended|closed|finished|ending|closing|finishing) the (?P<unit>month|quarter|period|half|half-year|year|season) (?:with|on|at)\b")
_DAYS = {"week": (5, 8), "month": (26, 32), "quarter": (80, 100), "half": (170, 190), "half-year": (170, 190), "half year": (170, 190), "year": (350, 375)}


def fits(period: object, unit: str) -> bool:
    """True where a period is as long as the unit that names it again; any is a period or a season."""
    if not isinstance(period, Period) or period.start is None or period.end is None:
        return False
    least, most = _DAYS.get(unit, (0, 4000))
    return least <= (period.end - period.start).days + 1 <= most
