"""Costly patterns, tried only around the places where they can match.

A pattern that begins with a choice is tried at every character. Most need something that is rare and quick to find (時 or a
colon behind a digit, the noun *claim*): `near` looks for that, and the pattern sees the stretches around it. A stretch
must hold every match of the pattern that holds the rare thing, with what it looks ahead at. Where the rare thing is one of
many words, a lexicon finds it sooner than an alternation does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from jjjextract.lexicon import Lexicon

__all__ = ["Marks", "near"]


class Marks:
    """Rare words to look for, also inside others; put together on first use."""

    def __init__(self, *forms: str) -> None:
        self._forms = forms

    @cached_property
    def _lexicon(self) -> Lexicon[str]:
        return Lexicon({f: f for f in self._forms})

    def spans(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Where they stand in `text[start:end]`, in order."""
        return [(start + a, start + b) for a, b, _ in self._lexicon.find(text[start:end])]


def near(
    mark: re.Pattern[str] | Marks, pattern: re.Pattern[str], text: str, span: tuple[int, int], *, before: int, behind: int
) -> Iterator[re.Match[str]]:
    """The matches of `pattern` in `text[start:end]` that lie within `before` characters in front of a `mark` and `behind` after."""
    start, end = span
    low = high = -1
    marks = [m.span() for m in mark.finditer(text, start, end)] if isinstance(mark, re.Pattern) else mark.spans(text, start, end)
    for a, b in marks:
        if high < 0 or a - before > high:
            if high >= 0:
                yield from pattern.finditer(text, low, high)
            low = max(start, a - before)
        high = min(end, b + behind)
    if high >= 0:
        yield from pattern.finditer(text, low, high)
