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
from functools import cached_property
from itertools import accumulate, chain, islice
from operator import add, itemgetter
from typing import NamedTuple, overload

from jjjextract.spans import Span

__all__ = ["Aligned", "Change", "Edit"]

_new = tuple.__new__  # a named tuple without the cost of its own constructor
_RANK = {"certain": 0, "inferred": 1, "lost": 2}


class Change(NamedTuple):
    """A wish to replace `text[start:end]` (offsets of the *current* text) by `after`.

    `certainty` is `certain`, `inferred` (it only reads well) or `lost` (a placeholder stands for what is gone).
    `options` are other readings of an inferred change; for a lost digit, the digits that it could have been.
    `confidence` is how sure a guess is, 0 to 1 (None: the change is no guess, or nobody can tell).
    """

    start: int
    end: int
    after: str
    kind: str
    certainty: str = "certain"
    options: tuple[str, ...] = ()
    confidence: float | None = None


class Edit(NamedTuple):
    """One difference between raw and edited text; `start` and `end` are raw offsets, `at` the offset in the edited text."""

    start: int
    end: int
    before: str
    after: str
    kind: str
    certainty: str = "certain"
    options: tuple[str, ...] = ()
    at: int = 0
    confidence: float | None = None


class _Cuts(Sequence[Edit]):
    """The edits of a page that only lost pieces; each is made when it is asked for."""

    def __init__(self, kept: Sequence[str], gone: Sequence[str], kind: str) -> None:
        self._kept, self._gone, self._kind = kept, gone, kind

    @cached_property
    def ats(self) -> list[int]:
        """Where each piece stood, in the edited text."""
        return list(islice(accumulate(map(len, self._kept)), len(self._gone)))

    @cached_property
    def _ends(self) -> list[int]:
        return list(map(add, self.ats, accumulate(map(len, self._gone))))

    @overload
    def __getitem__(self, k: int) -> Edit: ...
    @overload
    def __getitem__(self, k: slice) -> Sequence[Edit]: ...
    def __getitem__(self, k: int | slice) -> Edit | Sequence[Edit]:
        if isinstance(k, slice):
            return [self[i] for i in range(*k.indices(len(self)))]
        end, before = self._ends[k], self._gone[k]
        return _new(Edit, (end - len(before), end, before, "", self._kind, "certain", (), self.ats[k], None))

    def __len__(self) -> int:
        return len(self._gone)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


@dataclass(frozen=True, slots=True)
class Aligned:
    """Raw text, edited text, and the edits between them in order. Build one with `Aligned.of`, edit it with `sub`."""

    raw: str
    text: str
    edits: Sequence[Edit] = ()
    _ats: Sequence[int] = field(default=(), repr=False, compare=False)

    @classmethod
    def of(cls, raw: str) -> Aligned:
        """The text as given, with no edits."""
        return cls(raw, raw)

    def sub(self, changes: Iterable[Change]) -> Aligned:
        """A new `Aligned` with `changes` made. They may come in any order but must not overlap (`ValueError`)."""
        wanted = sorted(changes, key=_place)
        if not wanted:
            return self
        _check(wanted, len(self.text))
        return _build(self.raw, _merge(self, wanted)) if self.edits else _first(self.raw, wanted)

    def cut(self, kept: Sequence[str], gone: Sequence[str], kind: str) -> Aligned:
        """A new `Aligned` of the text `kept`, between whose pieces those of `gone` stood (one piece less, none empty;
        `ValueError` where they are not the text): the same as `sub` with certain changes to nothing, for pages with
        thousands of them."""
        cuts = _Cuts(kept, gone, kind)
        if self.edits or not gone:
            return self.sub([Change(e.start, e.end, "", kind) for e in cuts])
        if len(kept) != len(gone) + 1 or not all(gone) or sum(map(len, chain(kept, gone))) != len(self.raw):
            raise ValueError("the pieces are not the text")
        return Aligned(self.raw, "".join(kept), cuts)

    def _before(self, i: int) -> int:
        """Which edit begins last at or in front of `i` of the edited text; -1 for none."""
        edits = self.edits
        return bisect_right(edits.ats if type(edits) is _Cuts else self._ats, i) - 1  # an abstract class is slow to ask

    def raw_start(self, i: int) -> int:
        """The raw offset where character `i` of the edited text begins."""
        k = self._before(i)
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
        k = self._before(i - 1)
        if k < 0:
            return i
        e = self.edits[k]
        inside = i - e.at
        if inside > len(e.after):
            return e.end + inside - len(e.after)
        return e.start + inside if len(e.after) == e.end - e.start else e.end

    def raw_span(self, start: int, end: int) -> Span:
        """The raw offsets of `text[start:end]`; an empty span maps to the place where its character would begin."""
        if not self.edits:
            return _new(Span, (start, end))
        begin = self.raw_start(start)
        return _new(Span, (begin, max(begin, self.raw_end(end)) if end > start else begin))

    def text_offset(self, raw_offset: int) -> int:
        """The offset in the edited text that `raw_offset` belongs to; inside a deletion, the place where it was."""
        k = bisect_right(self.edits, raw_offset, key=_start) - 1
        if k < 0:
            return raw_offset
        e = self.edits[k]
        if raw_offset >= e.end:
            return e.at + len(e.after) + raw_offset - e.end
        return e.at + min(raw_offset - e.start, max(0, len(e.after) - 1))

    def read(self, start: int, end: int) -> str:
        """How `raw[start:end]` reads after the edits. An edit that begins before `start` is left out, unless its
        characters stand one for one; an insertion belongs to the character behind it."""
        out, at = [], start
        for k in range(bisect_right(self.edits, start, key=_end), len(self.edits)):
            e = self.edits[k]
            if e.start >= end and not e.start == end == len(self.raw):
                break
            out += [self.raw[at : max(at, e.start)], _part(e, start, end)]
            at = max(at, e.end)
        head = self._inserted_at(start)
        return "".join([head, *out, self.raw[at:end]])

    def _inserted_at(self, place: int) -> str:
        """What was inserted exactly at `place`; `read` passes over it, for it ends where it starts."""
        k = bisect_right(self.edits, place, key=_end) - 1
        found = []
        while k >= 0 and self.edits[k].end == place:
            if self.edits[k].start == place:
                found.append(self.edits[k].after)
            k -= 1
        return "".join(reversed(found))

    def undo(self) -> str:
        """The raw text, rebuilt from the edited text and the edits alone."""
        out, at = [], 0
        for e in self.edits:
            out += [self.text[at : e.at], e.before]
            at = e.at + len(e.after)
        return "".join([*out, self.text[at:]])


_place = itemgetter(0, 1)


def _start(e: Edit) -> int:
    return e.start


def _end(e: Edit) -> int:
    return e.end


def _part(e: Edit, start: int, end: int) -> str:
    """What of an edit falls into a raw range."""
    if len(e.after) == e.end - e.start:
        return e.after[max(0, start - e.start) : max(0, end - e.start)]
    return e.after if e.start >= start else ""


def _check(changes: Sequence[Change], size: int) -> None:
    end = 0
    for c in changes:
        if c.start < end or c.end < c.start or c.end > size:
            raise ValueError(f"changes overlap or leave the text at {c.start}:{c.end}")
        end = c.end


def _first(raw: str, changes: Sequence[Change]) -> Aligned:
    """Changes of a text that has not been edited yet: the same as `_build`, in one pass, for pages with thousands."""
    out: list[str] = []
    placed: list[Edit] = []
    ats: list[int] = []
    at = size = 0
    for start, end, after, kind, certainty, options, confidence in changes:
        before = raw[start:end]
        if before == after:
            continue
        out += (raw[at:start], after)
        size += start - at
        placed.append(_new(Edit, (start, end, before, after, kind, certainty, options, size, confidence)))
        ats.append(size)
        size += len(after)
        at = end
    out.append(raw[at:])
    return Aligned(raw, "".join(out), tuple(placed), ats)


def _merge(old: Aligned, changes: Sequence[Change]) -> list[Edit]:
    """Old edits and new changes as one list of edits in raw order; those that touch the same characters become one."""
    items = sorted([*map(_placed, old.edits), *map(_wanted, changes)], key=_order)
    out: list[Edit] = []
    shift, k = 0, 0
    while k < len(items):
        first, end = k, items[k][1]
        k += 1
        while k < len(items) and items[k][0] < end:
            end = max(end, items[k][1])
            k += 1
        edit, shift = _joined(old, items[first:k], end, shift)
        out.append(edit)
    return out


_Item = tuple[int, int, int, Edit | Change]


def _placed(e: Edit) -> _Item:
    return e.at, e.at + len(e.after), 0, e


def _wanted(c: Change) -> _Item:
    return c.start, c.end, 1, c


def _order(item: _Item) -> tuple[int, int, int]:
    return item[:3]


def _joined(old: Aligned, items: Sequence[_Item], end: int, shift: int) -> tuple[Edit, int]:
    """One edit for items that share characters of the old text, which they cover up to `end`; `shift` is raw minus
    text offset in front of them. Returns the shift behind them as well."""
    edits = [i[3] for i in items if isinstance(i[3], Edit)]
    changes = [i[3] for i in items if isinstance(i[3], Change)]
    behind = edits[-1].end - edits[-1].at - len(edits[-1].after) if edits else shift
    if not changes:
        return edits[0], behind
    at = items[0][0]
    start = items[0][3].start if isinstance(items[0][3], Edit) else at + shift
    out, place = [], at
    for c in changes:
        out += [old.text[place : c.start], c.after]
        place = c.end
    after = "".join([*out, old.text[place:end]])
    worst = max((i[3].certainty for i in items), key=_RANK.__getitem__)
    stop = end + behind
    last = changes[-1]
    edit = Edit(start, stop, old.raw[start:stop], after, last.kind, worst, last.options, confidence=last.confidence)
    return edit, behind


def _build(raw: str, edits: Sequence[Edit]) -> Aligned:
    """The edited text; an edit that changes nothing, such as a restored character deleted again, is left out."""
    out: list[str] = []
    placed: list[Edit] = []
    at = size = 0
    for start, end, before, after, kind, certainty, options, _, confidence in edits:
        if before == after:
            continue
        out += (raw[at:start], after)
        size += start - at
        placed.append(_new(Edit, (start, end, before, after, kind, certainty, options, size, confidence)))
        size += len(after)
        at = end
    out.append(raw[at:])
    return Aligned(raw, "".join(out), tuple(placed), [e.at for e in placed])
