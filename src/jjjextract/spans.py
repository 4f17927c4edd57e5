"""Spans and mentions: where something stands in the text, and what it is.

Offsets are half-open and count Unicode code points of the *repaired* text (`Document.text`).
Only `Document.raw_span` turns them into offsets of the file as it was given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Any, NamedTuple

__all__ = ["Mention", "Span", "longest_first", "trimmed"]


class Span(NamedTuple):
    """A half-open range of characters, `text[start:end]`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """True where the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """True where `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]


class Mention(NamedTuple):
    """Something found in the text: its place, its kind, its value, the rule that found it and what that rule built on.

    A tuple, since a page has hundreds and a frozen dataclass costs several times as much; `_replace` makes a changed one.

    `parts` are the mentions that a rule combined; `note` says in a few words what it decided (shown by `explain`).
    """

    span: Span
    kind: str
    value: Any
    rule: str
    parts: tuple[Mention, ...] = ()
    note: str = ""

_START, _END = attrgetter("span.start"), attrgetter("span.end")


def longest_first(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The one overlap policy: leftmost wins, then longest, then first found. Yields in text order, none overlapping."""
    end = -1
    for m in sorted(sorted(mentions, key=_END, reverse=True), key=_START):  # both sorts are stable
        if m.span.start >= end:
            yield m
            end = m.span.end


def trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
