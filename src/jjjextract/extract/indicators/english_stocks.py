"""When a stock is of: the last day of what ended with it, and now for what a plan multiplies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from jjjextract.extract.indicators.english_bases import Told
from jjjextract.extract.indicators.english_scope import Held
from jjjextract.extract.indicators.english_years import own_half
from jjjextract.lang.en.figure_words import FigureWordsEn
from jjjextract.lang.en.frames_given import DOUBLES
from jjjextract.lang.en.tokens import Tok
from jjjextract.lang.periods import moved
from jjjextract.values import Period

__all__ = ["at_end", "closing", "last_quarter", "out_of", "outset", "year_of"]

_ENDING = frozenset({"ended", "ends", "end", "finished", "closed", "exited"})
_LEVELS = frozenset({"level", "levels", "high", "highs", "low", "lows", "base", "peak", "peaks", "record", "average", "figure", "figures", "growth", "estimates", "forecasts"})
_QUARTER = 80  # days
_AHEAD = frozenset({"target", "planned", "forecast"})


def closing(toks: Sequence[Tok], at: int, told: Told) -> Told:
    """Debt ended June at F: the last day of the time at token `at`."""
    if not at or told.period is None or told.period.end is None or toks[at - 1].low not in _ENDING or toks[at + 1].low != "at":
        return told
    return Told(Period(told.period.end, told.period.end), told.span, told.inherited)


def at_end(told: Told) -> Told:
    """What there is in a report of a quarter: that on its last day."""
    if told.period is None or told.period.start is None or told.period.end is None or (told.period.end - told.period.start).days < _QUARTER:
        return told
    return Told(Period(told.period.end, told.period.end), told.span, told.inherited)


def outset(toks: Sequence[Tok], first: int, rule: str, status: str) -> bool:
    """plans to triple its capacity of F by 2027: what is there now, before it is multiplied."""
    if rule != "level.of" or status not in _AHEAD:
        return False
    before = next((t for t in reversed(toks[max(0, first - 7) : first]) if t.kind in ",FVS"), None)
    return before is not None and before.kind == "F" and before.low in DOUBLES


def year_of(report: Held | None) -> Told | None:
    """The year that the quarter or the half of a report is in."""
    period = report.value if report is not None else None
    if report is not None and isinstance(period, Period) and period.start is not None and own_half(period):
        return Told(Period(period.start, moved(period.start, 1) - timedelta(days=1)), report.span, True)
    if report is None or not isinstance(period, Period) or period.start is None or period.end is None or period.start.year != period.end.year:
        return None
    return Told(Period(date(period.start.year, 1, 1), date(period.start.year, 12, 31)), report.span, True)


def last_quarter(report: Held | None) -> bool:
    """True for a report of the fourth quarter."""
    period = report.value if report is not None else None
    return isinstance(period, Period) and period.start is not None and period.end is not None and (period.start.month, period.end.month) == (10, 12)


def out_of(toks: Sequence[Tok], k: int, words: FigureWordsEn) -> bool:
    """True for "from" at token `k` in front of plain nouns that something comes from, and no earlier level."""
    behind = toks[k + 1 : k + 5]
    plain = bool(behind) and behind[0].kind in "wR" and behind[0].low not in words.small and behind[0].low not in words.pronouns
    return plain and not any(t.low in _LEVELS for t in behind)
