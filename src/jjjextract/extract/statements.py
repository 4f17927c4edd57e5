"""Statements: emits what `people` found, and the narration between.

A paragraph, or the whole sentences of one, that nobody says is narration with no speaker. Fails where indirect speech goes
on over several sentences with no new cue: the later ones count as narration.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from jjjextract.document import Document
from jjjextract.extract.sources import sources
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.values import Statement

__all__ = ["statements"]


def statements(doc: Document, res: Resources) -> Iterator[Mention]:
    """`statement` (value `Statement`) for each stretch of speech and each stretch of narration; before them the sources of figures."""
    yield from sources(doc, res)
    said: list[Mention] = doc.notes.get("said", [])
    yield from said
    yield from _narration(doc, _outer(sorted(m.span for m in said)))


def _outer(spans: list[Span]) -> list[Span]:
    """Those of sorted spans that stand in no other: what a turn reports of somebody is within the turn."""
    out: list[Span] = []
    for s in spans:
        if not out or s.end > out[-1].end:
            out.append(s)
    return out


def _narration(doc: Document, taken: list[Span]) -> Iterator[Mention]:
    start = end = line = -1
    for s in doc.sentences:
        k = bisect_right(taken, s.span)  # the nearest two decide
        free = not s.hidden and not (k and taken[k - 1].end > s.span.start) and not (k < len(taken) and taken[k].start < s.span.end)
        if free and s.line == line and end >= 0:
            end = s.span.end
            continue
        if end >= 0:
            yield _narrated(Span(start, end))
        start, end, line = (s.span.start, s.span.end, s.line) if free else (-1, -1, -1)
    if end >= 0:
        yield _narrated(Span(start, end))


def _narrated(span: Span) -> Mention:
    return Mention(span, "statement", Statement(None, "narration", span, None), "statement.narration")
