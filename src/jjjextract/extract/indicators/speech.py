"""Who speaks where: the innermost stretch of speech around a place of the text."""

from __future__ import annotations

from bisect import bisect_right

from jjjextract.document import Document
from jjjextract.values import Statement

__all__ = ["Speech"]


class Speech:
    """The statements of a document that somebody makes; the narration is none."""

    def __init__(self, doc: Document) -> None:
        said = [m.value for m in doc.of("statement") if m.value.style != "narration"]
        self._turns = [s for s in said if s.style == "labelled"]
        self.edges = sorted({e for s in said for e in s.span})
        self.inner: list[Statement | None] = [None]  # one for each stretch between edges: `inner[bisect_right(edges, offset)]`
        open_: list[Statement] = []
        k = 0
        for edge in self.edges:
            while k < len(said) and said[k].span.start <= edge:
                open_.append(said[k])
                k += 1
            open_ = [s for s in open_ if s.span.end > edge]
            self.inner.append(min(open_, key=_size, default=None))

    def at(self, offset: int) -> Statement | None:
        """The innermost stretch of speech around `offset`, or None."""
        return self.inner[bisect_right(self.edges, offset)]

    def beside(self, offset: int) -> list[Statement]:
        """The labelled turns right before and right behind the one at `offset`."""
        k = bisect_right(self._turns, offset, key=lambda s: s.span.start) - 1
        return [self._turns[n] for n in (k - 1, k + 1) if 0 <= n < len(self._turns)]


def _size(s: Statement) -> int:
    return s.span.end - s.span.start
