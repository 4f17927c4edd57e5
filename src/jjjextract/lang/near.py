"""Costly patterns, tried only around the places where they can match.

A pattern that begins with a choice is tried at every character. Most need something that is rare and quick to find (時 or a
colon behind a digit, the noun *claim*): `near` looks for that, and the pattern sees the stretches around it. A stretch
must hold every match of the pattern that holds the rare thing, with what it looks ahead at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["near"]


def near(
    mark: re.Pattern[str], pattern: re.Pattern[str], text: str, span: tuple[int, int], *, before: int, behind: int
) -> Iterator[re.Match[str]]:
    """The matches of `pattern` in `text[start:end]` that lie within `before` characters in front of a `mark` and `behind` after."""
    start, end = span
    low = high = -1
    for m in mark.finditer(text, start, end):
        if high < 0 or m.start() - before > high:
            if high >= 0:
                yield from pattern.finditer(text, low, high)
            low = max(start, m.start() - before)
        high = min(end, m.end() + behind)
    if high >= 0:
        yield from pattern.finditer(text, low, high)
