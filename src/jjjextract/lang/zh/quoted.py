"""Quotation marks at the edges of a name, which are stripped with commas and belong to it: “小巨人”企业, “土专家”“田秀才”."""

from __future__ import annotations

from jjjextract.lang.phrases import Name
from jjjextract.spans import Span

__all__ = ["quoted"]

_OPEN, _CLOSE = "“「『", "”」』"


def quoted(norm: str, name: Name) -> Name:
    """`name` with the mark that a mark inside it needs, where that stands right beside it."""
    span = name.span
    if span is None or norm[span.start : span.end] != name.norm:
        return name
    marks = [c for c in name.norm if c in _OPEN + _CLOSE]
    if not marks:
        return name
    start = span.start - (marks[0] in _CLOSE and norm[span.start - 1 : span.start] in tuple(_OPEN))
    end = span.end + (marks[-1] in _OPEN and norm[span.end : span.end + 1] in tuple(_CLOSE))
    return Name(norm[start:end], Span(start, end), name.head)
