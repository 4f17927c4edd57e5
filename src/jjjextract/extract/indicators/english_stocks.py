"""When a stock is of: the last day of what ended with it, and now for what a plan multiplies."""

from __future__ import annotations

from collections.abc import Sequence

from jjjextract.extract.indicators.english_bases import Told
from jjjextract.lang.en.tokens import Tok
from jjjextract.values import Period

__all__ = ["closing", "outset"]

_ENDING = frozenset({"ended", "ends", "end", "finished", "closed", "exited"})
_MULTIPLYING = frozenset({"double", "triple", "treble", "quadruple", "halve"})
_AHEAD = frozenset({"target", "planned", "forecast"})


def closing(toks: Sequence[Tok], at: int, told: Told) -> Told:
    """Debt ended June at F: the last day of the time at token `at`."""
    if not at or told.period is None or told.period.end is None or toks[at - 1].low not in _ENDING or toks[at + 1].low != "at":
        return told
    return Told(Period(told.period.end, told.period.end), told.span, told.inherited)


def outset(toks: Sequence[Tok], first: int, rule: str, status: str) -> bool:
    """plans to triple its capacity of F by 2027: what is there now, before it is multiplied."""
    if rule != "level.of" or status not in _AHEAD:
        return False
    before = next((t for t in reversed(toks[max(0, first - 7) : first]) if t.kind in ",FVS"), None)
    return before is not None and before.kind == "F" and before.low in _MULTIPLYING
