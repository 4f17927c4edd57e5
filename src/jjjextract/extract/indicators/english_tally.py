"""Votes that are told as a bare pair: voters passed the budget, 1,912 to 1,455.

A handful of members of a board (passed it 5 to 4) is a score, and no count that a table would have.
"""

from __future__ import annotations

import re

from jjjextract.spans import Span

__all__ = ["tally"]

_DECIDED = re.compile(
    r"\b(?:voters|residents|townspeople|citizens|members|shareholders|workers|delegates|teachers|nurses|parishioners|taxpayers)\b[^.;:]{0,60}"
    r"\b(?:passed|approved|rejected|backed|defeated|endorsed|ratified|adopted|accepted|turned down|voted)\b[^.;:]{0,80}(?:,| by) $"
)
_OTHERS = re.compile(r" to [1-9](?:\d\d|,\d{3}|\d,\d{3}|\d\d,\d{3}|\d{3})(?![\d,.]\d| ?%| percent| million)")
_FAR = 190


def tally(low: str, span: Span) -> bool:
    """True for the first of two counts of votes of a hundred or more."""
    return low.startswith(" to ", span.end) and _OTHERS.match(low, span.end) is not None and _DECIDED.search(low, max(0, span.start - _FAR), span.start) is not None
