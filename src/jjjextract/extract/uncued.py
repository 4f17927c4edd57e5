"""Quotations with no verb of speech: whose they are by who is named around them.

The person named before the quotation in its sentence, who opens the clause behind it, who spoke last in the paragraph, or the
only one whom the paragraph has named. Fails for a line of a song or a sign that is as long as a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from typing import NamedTuple, Protocol

from jjjextract.document import Document
from jjjextract.extract.persons import Cast, Who
from jjjextract.lang.zh.speech import Speech
from jjjextract.spans import Span

__all__ = ["Said", "Uncued"]

_SAYING_SO = re.compile("说(?:这|起这|出这)(?:番|句|些|席)?话(?:时|的时候|的是|的人是)[,，]?")
_SENTENCE_BREAK = "。!?\n"
_HE_OPENS = re.compile("[他她](?!们|的)")
_HEARS = re.compile('[“「『"]|听|闻言|回答|打断|不信|没理')  # who does that has not said it, or says something else
_CLOSED = frozenset(("", *_SENTENCE_BREAK))
_HIS_WORDS = re.compile("[他她][^,，。他她]{0,6}?的(?:抱怨|遗憾|感受|体会|感觉|感慨|心得|愿望|心愿|期待|想法|看法|说法|回答|答复|解释|理由|评价|原话|口头禅|担心|担忧|烦恼|苦恼)(?:是|就是|则是|很|只|也|:)")
_TALKS = re.compile("[了过能就都不没还才只要会很太也别我你咱得]")  # in words that somebody says, and hardly in the name of a prize
_OPENER = 24  # characters of posts and name that open a clause


class Said(NamedTuple):
    """One statement while the document is read; `who` is None for the narrator."""

    span: Span
    style: str
    who: Who | None
    cue: Span | None
    rule: str


class Told(Protocol):
    """What the reading of running text knows."""

    doc: Document
    norm: str
    cast: Cast
    speech: Speech
    quotes: list[tuple[Span, Span]]
    used: set[int]
    out: list[Said]

    def hidden(self, at: int) -> bool:
        """True where no Chinese sentence stands, or a label."""

    def opens(self, start: int, clause: int) -> bool:
        """True where a quotation begins a sentence."""

    def unquoted(self, at: int) -> int:
        """`at` before the quotations that name somebody."""

    def direct(self, k: int, who: Who, cue: Span | None) -> bool:
        """Note that `who` says quotation `k`."""

    def line(self, at: int) -> Span:
        """The line around `at`."""


class Uncued:
    """The quotations of one document that no cue has taken."""

    def __init__(self, told: Told) -> None:
        self.told, self.norm, self.cast = told, told.norm, told.cast

    def read(self) -> None:
        """Give each of them to whom it is of; what is of nobody stays."""
        told = sorted((s.span.start, n) for n, s in enumerate(self.told.out) if s.who is not None)
        for k, (outer, inner) in enumerate(self.told.quotes):
            if k in self.told.used or self.told.hidden(outer.start):
                continue
            who = self._in_sentence(outer, inner) or self._opens_behind(outer, inner) or self._saying_so(outer)
            if who is None and self._alone(outer, inner):
                at = bisect_right(told, (outer.start,)) - 1
                spoke = (
                    self.told.out[told[at][1]].who
                    if at >= 0 and told[at][0] >= self.told.line(outer.start).start
                    else None
                )
                who = self._does_then(outer, spoke) or spoke or self._only_one(outer.start)
            if who is not None:
                who.speaks |= self.told.direct(k, who, None)
                insort(told, (inner.start, len(self.told.out) - 1))
                self._other_half(k, who)

    def _does_then(self, outer: Span, spoke: Who | None) -> Who | None:
        """“…。”她直起腰来。 “…。”某公司经理某某并不回避。: who opens the sentence behind a quotation and does something."""
        s = self.told.doc.sentence_at(outer.end)
        end = (
            min(s.span.end, outer.end + 60)
            if s and outer.end < len(self.norm) and self.norm[outer.end] != "\n"
            else outer.end
        )
        if end - outer.end < 4 or _HEARS.search(self.norm, outer.end, end):
            return None
        if _HE_OPENS.match(self.norm, outer.end):
            return spoke or self.cast.last_before(self.told.unquoted(outer.start))
        near = self.cast.first_within(outer.end, min(end, outer.end + _OPENER))
        if near is None or (spoke is not None and spoke is not near[1]):
            return None
        at = near[0]
        held = at == outer.end or self.cast.posts.tail(self.norm, outer.end, at) is not None
        return near[1] if held else None

    def _only_one(self, at: int) -> Who | None:
        """The only person whom the paragraph has named so far."""
        line = self.told.line(at)
        named = {id(w): w for place, _, w in self.cast.log if line.start <= place < at and "reporter" not in w.kinds}
        who = next(iter(named.values())) if len(named) == 1 else None
        return who if who is not None and who.name else None

    def _other_half(self, k: int, who: Who) -> None:
        """“一年省六万。”老板某某掰着指头,“两年回本。”: what follows who opened the clause between two quotations."""
        if k + 1 in self.told.used or k + 1 >= len(self.told.quotes):
            return
        between = self.norm[self.told.quotes[k][0].end : self.told.quotes[k + 1][0].start]
        inner = self.told.quotes[k + 1][1]
        if (
            4 < len(between) < 40
            and between[-1] in ",，"
            and not any(c in _SENTENCE_BREAK for c in between)
            and self.norm[inner.end - 1] in "。!?…"
            and inner.end - inner.start > 2
        ):
            self.told.direct(k + 1, who, None)

    def _in_sentence(self, outer: Span, inner: Span) -> Who | None:
        """Who is named in front of a quotation in the same sentence, where the quotation is more than a phrase."""
        ends = self.norm[inner.end - 1] in "。!?…"
        long = inner.end - inner.start >= 8 and any(c in self.norm[slice(*inner)] for c in ",，")
        s = self.told.doc.sentence_at(outer.start)
        if (
            s is None
            or not (ends or long or (self.norm[outer.end : outer.end + 1] in _CLOSED and self._told_so(s.span.start, outer, inner)))
            or inner.end - inner.start < 6
            or self.norm[outer.start - 1 : outer.start] not in ",，:："
        ):
            return None
        near = self.cast.last_within(s.span.start, outer.start)
        if near is not None:
            return near
        clause = max(self.norm.rfind(c, s.span.start, outer.start - 1) for c in ",，。!?\n") + 1
        opener = self.told.speech.plain_name(self.norm, max(clause, s.span.start), outer.start)
        if opener is not None and self.norm[outer.start - 1] in ":：":
            return self.cast.named(opener, "person.opener")
        pronoun = any(c in self.norm[s.span.start : outer.start] for c in "他她")
        return self.cast.last_before(s.span.start) if pronoun else None

    def _told_so(self, start: int, outer: Span, inner: Span) -> bool:
        """她唯一的抱怨是…,“抢了三晚才抢到”; 木工老丁干了两年,“一个月能拿九千多”。: the sentence ends with what somebody told of in it says."""
        return _HIS_WORDS.search(self.norm, start, outer.start) is not None or _TALKS.search(self.norm, *inner) is not None

    def _opens_behind(self, outer: Span, inner: Span) -> Who | None:
        """“…，”某某掰着手指算，“…”: who opens the clause behind a quotation that runs on, or stands between two."""
        stop = next(
            (k for k in range(outer.end, min(outer.end + 40, len(self.norm))) if self.norm[k] in ",，。!?\n"), outer.end
        )
        between = self.norm[stop : stop + 2] in ("，“", ",“", "，「", ",「", '，"', ',"')
        if stop - outer.end < 4 or not (
            self.norm[inner.end - 1] in ",，" or (between and self.told.opens(outer.start, outer.end + 2))
        ):
            return None
        near = self.cast.last_within(outer.end, stop)
        if near is None and between and self.norm[outer.end] in "他她":
            near = self.cast.last_before(self.told.unquoted(outer.start))  # “…。”他叹口气,“…”
        if near is not None:
            return near
        name = self.told.speech.name_between(self.norm, outer.end, stop)
        return self.cast.named(name, "person.opener") if name is not None else None

    def _saying_so(self, outer: Span) -> Who | None:
        """“…。”说这话时,厂长某某…: who is named first behind such words."""
        m = _SAYING_SO.match(self.norm, outer.end)
        near = self.cast.first_within(m.end(), len(self.norm)) if m else None
        return near[1] if m and near and not any(c in _SENTENCE_BREAK for c in self.norm[m.end() : near[0]]) else None

    def _alone(self, outer: Span, inner: Span) -> bool:
        before = self.norm[outer.start - 1 : outer.start]
        return (
            (not before or before in _SENTENCE_BREAK + "”」")
            and self.norm[inner.end - 1] in "。!?…"
            and inner.end - inner.start > 5
        )
