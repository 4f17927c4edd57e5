"""One document on its way through the pipeline: the text, its cuts, and what has been found so far.

Three strings run in parallel. `raw` is the file as it was decoded; `text` is `raw` after repair; `norm` is `text` folded
to half width and Simplified characters, one character for one, so `text` and `norm` share their offsets. Rules read
`norm`; records quote `text`; only `raw_span` leaves for the offsets of the file.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter
from typing import Any, NamedTuple

from jjjextract.aligned import Aligned
from jjjextract.spans import Mention, Span

__all__ = ["Document", "Reference", "Sentence", "Source", "Warned"]

_PLACE = itemgetter(0)  # a mention's span
_BEYOND = sys.maxsize  # ends each list of beginnings, so that a look-up behind the last one finds something


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from and what was said about it from outside."""

    id: str
    path: str | None = None
    sha256: str = ""
    encoding: str = "utf-8"
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """The year that 今年 means. `basis` is `given` `stated` `inferred` or None; `day` is set where a full date is known."""

    year: int | None = None
    basis: str | None = None
    day: date | None = None
    evidence: Span | None = None


class Sentence(NamedTuple):
    """A stretch up to 。！？ or the end of its line. `language` is `zh` or `en`; `line` counts from 0.

    `hidden` marks what is not transcript (page furniture, a label line): no figure is read from it.
    """

    span: Span
    language: str
    line: int
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Warned:
    """A remark for the reader of the record."""

    code: str
    message: str
    span: Span | None = None


@dataclass(slots=True)
class Document:
    """The blackboard: extractors read it and add mentions under their kind, in the order of `pipeline.EXTRACTORS`."""

    source: Source
    aligned: Aligned
    norm: str
    languages: tuple[str, ...] = ()
    lines: tuple[Span, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    hidden: tuple[Span, ...] = ()
    reference: Reference = Reference()
    mentions: dict[str, list[Mention]] = field(default_factory=dict)
    warnings: list[Warned] = field(default_factory=list)
    notes: dict[str, Any] = field(default_factory=dict)
    raw: str = field(init=False)
    text: str = field(init=False)
    _starts: tuple[int, ...] = ()
    _begins: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.raw, self.text = self.aligned.raw, self.aligned.text

    def raw_span(self, span: Span) -> Span:
        """The offsets of `span` in the file as given."""
        return self.aligned.raw_span(span.start, span.end)

    def of(self, kind: str) -> list[Mention]:
        """The mentions of one kind, in text order; an empty list where there are none."""
        return self.mentions.get(kind, [])

    def add(self, mentions: Iterable[Mention]) -> None:
        """Put mentions under their kinds, keeping text order."""
        found: dict[str, list[Mention]] = {}
        for m in mentions:
            kind = m.kind
            if kind in found:
                found[kind].append(m)
            else:
                found[kind] = [m]
        for kind, new in found.items():
            self.replace(kind, sorted(self.of(kind) + new, key=_PLACE))

    def replace(self, kind: str, mentions: list[Mention]) -> None:
        """Put `mentions`, in text order, in the place of all of that kind."""
        self.mentions[kind] = mentions
        self._begins[kind] = [*[m[0][0] for m in mentions], _BEYOND]

    def within(self, kind: str, span: tuple[int, int]) -> Sequence[Mention]:
        """The mentions of one kind that begin inside `span` (a `Span`, or any pair of offsets)."""
        begins = self._begins.get(kind)
        if begins is None:
            return ()
        start, end = span
        low = bisect_left(begins, start)
        if begins[low] >= end:
            return ()
        return self.mentions[kind][low : bisect_left(begins, end, low)]

    def at(self, kind: str, offset: int) -> Mention | None:
        """The mention of one kind that begins exactly at `offset`, or None."""
        begins = self._begins.get(kind)
        if begins is None:
            return None
        k = bisect_left(begins, offset)
        return self.mentions[kind][k] if begins[k] == offset else None

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that `offset` lies in, or None."""
        k = self.sentence_index(offset)
        return None if k is None else self.sentences[k]

    def sentence_index(self, offset: int) -> int | None:
        """The place among `sentences` of the one that `offset` lies in, or None."""
        if len(self._starts) != len(self.sentences):
            self._starts = tuple([s.span.start for s in self.sentences])
        k = bisect_right(self._starts, offset) - 1
        return None if k < 0 or offset >= self.sentences[k].span.end else k
