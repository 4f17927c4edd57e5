"""Text that remembers where it came from: the only place where text is edited.

`Aligned` holds the text as given (`raw`), the text as edited (`text`) and the edits between them. Every normaliser is
a function `Aligned -> Aligned` that calls `sub`; nothing else may change text. The map is kept as the list of edits and
not as one number a character, so a clean document costs nothing and a span is mapped by two bisections.

It fails where two edits want the same characters: the later one then takes over what the earlier one wrote, both become
one edit, and the raw range is that of the two together.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from jjjextract.spans import Span

__all__ = ["Aligned", "Change", "Edit"]

_RANK = {"certain": 0, "inferred": 1, "lost": 2}


@dataclass(frozen=True, slots=True)
class Change:
    """A wish to replace `text[start:end]` (offsets of the *current* text) by `after`.

    `certainty` is `certain`, `inferred` (it only reads well) or `lost` (a placeholder stands for what is gone).
    `options` are other readings of an inferred change; for a lost digit, the digits that it could have been.
    """

    start: int
    end: int
    after: str
    kind: str
    certainty: str = "certain"
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference between raw and edited text; `start` and `end` are raw offsets, `at` the offset in the edited text."""

    start: int
    end: int
    before: str
    after: str
    kind: str
    certainty: str = "certain"
    options: tuple[str, ...] = ()
    at: int = 0


@dataclass(frozen=True, slots=True)
class Aligned:
    """Raw text, edited text, and the edits between them in order. Build one with `Aligned.of`, edit it with `sub`."""

    raw: str
    text: str
    edits: tuple[Edit, ...] = ()
    _ats: tuple[int, ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, raw: str) -> Aligned:
        """The text as given, with no edits."""
        return cls(raw, raw)

    def sub(self, changes: Iterable[Change]) -> Aligned:
        """A new `Aligned` with `changes` made. They may come in any order but must not overlap (`ValueError`)."""
        wanted = sorted(changes, key=lambda c: (c.start, c.end))
        if not wanted:
            return self
        _check(wanted, len(self.text))
        return _build(self.raw, _merge(self, wanted))

    def raw_start(self, i: int) -> int:
        """The raw offset where character `i` of the edited text begins."""
        k = bisect_right(self._ats, i) - 1
        if k < 0:
            return i
        e = self.edits[k]
        inside = i - e.at
        if inside >= len(e.after):
            return e.end + inside - len(e.after)
        return e.start + inside if len(e.after) == e.end - e.start else e.start

    def raw_end(self, i: int) -> int:
        """The raw offset behind the character that ends at `i` of the edited text (an edit behind it is left out)."""
        if i <= 0:
            return 0
        k = bisect_right(self._ats, i - 1) - 1
        if k < 0:
            return i
        e = self.edits[k]
        inside = i - e.at
        if inside > len(e.after):
            return e.end + inside - len(e.after)
        return e.start + inside if len(e.after) == e.end - e.start else e.end

    def raw_span(self, start: int, end: int) -> Span:
        """The raw offsets of `text[start:end]`; an empty span maps to the place where its character would begin."""
        begin = self.raw_start(start)
        return Span(begin, max(begin, self.raw_end(end)) if end > start else begin)

    def text_offset(self, raw_offset: int) -> int:
        """The offset in the edited text that `raw_offset` belongs to; inside a deletion, the place where it was."""
        k = bisect_right([e.start for e in self.edits], raw_offset) - 1
        if k < 0:
            return raw_offset
        e = self.edits[k]
        if raw_offset >= e.end:
            return e.at + len(e.after) + raw_offset - e.end
        return e.at + min(raw_offset - e.start, max(0, len(e.after) - 1))

    def read(self, start: int, end: int) -> str:
        """How `raw[start:end]` reads after the edits: the edited text whose raw range lies inside it."""
        out, at = [], start
        for e in self.edits:
            if e.end <= start and (e.end < start or e.start < start):
                continue
            if e.start >= end:
                break
            out += [self.raw[at : max(at, e.start)], e.after]
            at = max(at, e.end)
        return "".join([*out, self.raw[at:end]])

    def undo(self) -> str:
        """The raw text, rebuilt from the edited text and the edits alone."""
        out, at = [], 0
        for e in self.edits:
            out += [self.text[at : e.at], e.before]
            at = e.at + len(e.after)
        return "".join([*out, self.text[at:]])


def _check(changes: Sequence[Change], size: int) -> None:
    end = 0
    for c in changes:
        if c.start < end or c.end < c.start or c.end > size:
            raise ValueError(f"changes overlap or leave the text at {c.start}:{c.end}")
        end = c.end


def _merge(old: Aligned, changes: Sequence[Change]) -> list[Edit]:
    """Old edits and new changes as one list of edits in raw order; those that touch the same characters become one."""
    out: list[Edit] = []
    edits, k = old.edits, 0
    for c in changes:
        while k < len(edits) and edits[k].at + len(edits[k].after) <= c.start and not _swallowed(edits[k], c):
            out.append(edits[k])
            k += 1
        first = k
        while k < len(edits) and (edits[k].at < c.end or _swallowed(edits[k], c)):
            k += 1
        out.append(_joined(old, c, edits[first:k]))
    return out + list(edits[k:])


def _swallowed(e: Edit, c: Change) -> bool:
    """True for a deletion strictly inside the characters that the change replaces."""
    return not e.after and c.start < e.at < c.end


def _joined(old: Aligned, c: Change, touched: Sequence[Edit]) -> Edit:
    if not touched:
        at = old.raw_start(c.start) if c.end > c.start or c.start < len(old.text) else len(old.raw)
        end = max(at, old.raw_end(c.end)) if c.end > c.start else at
        return Edit(at, end, old.raw[at:end], c.after, c.kind, c.certainty, c.options)
    first, last = touched[0], touched[-1]
    head = old.text[first.at : c.start] if first.at < c.start else ""
    tail_end = last.at + len(last.after)
    tail = old.text[c.end : tail_end] if tail_end > c.end else ""
    start = min(first.start, old.raw_start(c.start))
    end = max(last.end, old.raw_end(c.end) if c.end > c.start else 0)
    worst = max((c.certainty, *(e.certainty for e in touched)), key=_RANK.__getitem__)
    return Edit(start, end, old.raw[start:end], head + c.after + tail, c.kind, worst, c.options)


def _build(raw: str, edits: Sequence[Edit]) -> Aligned:
    out: list[str] = []
    placed: list[Edit] = []
    at = size = 0
    for e in edits:
        out += [raw[at : e.start], e.after]
        size += e.start - at
        placed.append(Edit(e.start, e.end, e.before, e.after, e.kind, e.certainty, e.options, size))
        size += len(e.after)
        at = e.end
    out.append(raw[at:])
    return Aligned(raw, "".join(out), tuple(placed), tuple(e.at for e in placed))
