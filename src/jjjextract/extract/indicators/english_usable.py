"""Which times of a sentence can be those of a figure.

None is the day of a dateline or of a statement, what a change is compared with, the past of somebody who is told of in
passing, or the day of a forecast; a time that is only recalled is a figure's, but the story does not go on with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from jjjextract.extract.indicators.english_asides import Asides
from jjjextract.extract.indicators.english_bases import Told, back
from jjjextract.extract.indicators.english_groups import Group
from jjjextract.lang.en.frames import Frame
from jjjextract.lang.en.tokens import Tok
from jjjextract.values import Period

__all__ = ["Usable"]

_PAST_CLAUSE = frozenset({"who", "whose", "founded", "established", "born", "joined", "created", "which", "listed", "opened"})
_FORETELLING = frozenset({"forecast", "predicted", "projected", "guided", "estimated", "had forecast", "had predicted", "had expected", "expected"})
_BEGAN = frozenset({"began", "started", "opened", "launched", "commenced", "resumed"})
_GIVE, _TO_YOU = frozenset({"told", "gave", "guided", "showed", "said"}), frozenset({"you", "to", "the", "it", "that"})
_RECALLING = frozenset({"after", "following", "reversing", "against", "versus", "than", "unlike", "erasing", "from"})
_SAYING = frozenset("said says showed shows show told announced reported released published revealed unveiled added posted issued warned".split())  # noqa: SIM905
_TELLING = frozenset({"reported", "posted", "announced", "released", "published", "unveiled", "disclosed"})
_TIED = frozenset({"than", "from", "with", "to", "by", "of", "and"})
_FRONT = frozenset({"in", "for", ",", ";", ":", "("})
_YEAR_AGO = frozenset({"a year earlier", "a year ago", "a year before", "a year back", "the year before", "a month earlier", "a month ago"})
_OPENS = frozenset({";", "("})
_WHERE = frozenset({"where", "while", "whereas"})
_NEXT, _CLAUSE = 4, 8  # tokens


@dataclass(slots=True)
class Usable(Asides):
    """Tells the times that a figure can be of."""

    stood: bool = False  # the figure before told how things are
    recalls: bool = False  # the sentence has a time that is told against another

    def _usable(self, k: int) -> bool:
        """True for a time that a figure can be of: no basis of comparison, and not of a clause about somebody's past."""
        t = self.toks[k]
        if t.kind != "P" or t.ref.value.anchored or t.ref.note in {"reporting", "record"} or self._compares(t) or self.guided(k):
            return False
        if t.ref.value.granularity == "day" and self._reporting(k):
            return False
        behind = ","
        for x in self.toks[k + 1 :]:
            if x.kind in "F,":
                behind = x.kind
                break
        for j in range(k - 1, -1, -1):
            if self.toks[j].kind in "F," or behind == "F" or self.toks[j].low == "when" or (j and self.toks[j - 1].low == "when"):
                return True
            if self.toks[j].low in _PAST_CLAUSE and self.toks[j].kind != "V":
                return False
        return True

    def _reporting(self, k: int) -> bool:
        """True for the day of a dateline, or on which something was said or published."""
        evidence = self.doc.reference.evidence
        if evidence is not None and self.doc.reference.basis == "stated" and evidence.overlaps(self.toks[k].ref.span):
            return True
        if k and self.toks[k - 1].low == "on" and self.toks[k].ref.value.weekday is not None and any(t.low in _TELLING for t in self.toks[:k]):
            return True  # reported a loss of F on Thursday
        j = k - 1 if k and self.toks[k - 1].low == "on" else k
        before = self.toks[j - 1].low if j else ""
        behind = self.toks[k + 1].low if k + 1 < len(self.toks) else ""
        return behind in {"that", "--"} or behind in _SAYING or before in _SAYING

    def _foretold(self, k: int, group: Group) -> bool:
        """True for the time at which something was forecast (In April it had forecast F): what was forecast lies ahead of it."""
        day = self.scope.doc.reference.day
        if day is not None and self._told_you(k, group.figures[0]):
            return self._before(k, day)
        if self.status == "actual" or day is None or not any(t.low in _FORETELLING for t in self.toks[k : group.figures[0]]):
            return False
        return self._before(k, day)

    def _before(self, k: int, day: date) -> bool:
        """True for a time that had ended by `day`."""
        end = self.scope.resolved(self.toks[k].ref).end
        return end is not None and end < day

    def _told_you(self, k: int, first: int) -> bool:
        """in May we told you F: when an earlier outlook was given, which is of the time of the new one."""
        lows = [t.low for t in self.toks[k + 1 : first]][:6]
        told = any(a in _GIVE and b in _TO_YOU for a, b in pairwise(lows))
        return told and self.outlook is not None and self.outlook.line == self.scope.line

    def _looksback(self, group: Group) -> bool:
        """True in a clause that only recalls an earlier change (after a 2% fall in March): the story does not go on from there."""
        lead = self.toks[group.begins : group.figures[0]]
        for t in reversed(lead):
            if t.kind == "V" or t.low in self.words.verbs:
                return False
            if t.low in _RECALLING:
                return True
        return False

    def _no_time(self, k: int, first: int) -> bool:
        """True for the Now, that only opens a sentence, and for the now of a clause with a figure of its own."""
        if self.toks[k].ref.value.granularity == "vague" and "F" in [t.kind for t in self.toks[k:first]]:
            return True
        return not k and self.toks[k].low == "now" and len(self.toks) > 1 and self.toks[1].low == ","

    @staticmethod
    def _pointing(frame: Frame) -> bool:
        """True for a level of what was just told (it was F, that was F)."""
        return frame.rule == "level.it" and frame.way in {"level", "share", "change"}

    def _recalled(self, frame: Frame, t: Tok) -> bool:
        """In 2023 it was F: the level of an earlier time, named to compare with it; the story goes on in its own."""
        return self._pointing(frame) and self.scope.looks_back(t.ref)

    def year_before(self, group: Group) -> Tok | None:
        """A year ago, in the year-ago period: what opens the clause of a level, or stands next to it, says when it was."""
        toks, first = self.toks, group.figures[0]
        near = True
        for k in range(first - 1, max(group.begins, first - _CLAUSE) - 1, -1):
            t, before = toks[k], toks[k - 1].low if k else ";"
            if t.kind == "P" and t.ref.value.anchored and k and (before in _WHERE or (before == "in" and k > 1 and toks[k - 2].low in _WHERE)):
                return t  # we sold F, where in the same quarter a year ago we sold F
            if t.kind in "PB":
                anchored = t.low in _YEAR_AGO if t.kind == "B" else t.ref.value.anchored
                return t if anchored and before in (_FRONT if near and first - k <= _NEXT else _OPENS) else None
            if t.kind in "FS" or t.low in _TIED:
                return None
            near = near and t.kind != "V"
        return None

    def since_begun(self, group: Group, k: int) -> Told | None:
        """The ferry, which began in March, had carried F by the end of June: from March to June."""
        toks = self.toks
        start = next((j for j in range(group.begins, group.figures[0] - 4) if toks[j].low in {"which", "that"} and toks[j + 1].low.split(" ")[0] in _BEGAN), None)
        if start is None or not any(t.low == "had" for t in toks[start : group.figures[0]]):
            return None
        when = next((t for t in toks[start + 2 : start + 4] if t.kind == "P"), None)
        first, last = self.scope.resolved(when.ref).start if when is not None else None, self.scope.resolved(toks[k].ref).end
        if first is None or last is None or first >= last:
            return None
        self.scope.hold(Period(first, last), toks[k].ref.span)
        return Told(Period(first, last), toks[k].ref.span)

    def same_part(self, t: Tok) -> Period | None:
        """(2023: F) in a report of nine months: those months of that year."""
        held = self.told.period or next((h.value for h in (self.scope.held(), self.scope.report) if h), None)
        if t.ref.value.granularity != "year" or t.ref.value.year is None or not isinstance(held, Period) or held.start is None or held.end is None:
            return None
        part = held.start.year == held.end.year == t.ref.value.year + 1 and 26 < (held.end - held.start).days < 340
        return Period(back(held.start), back(held.end)) if part else None

    def over(self, found: Period) -> bool:
        """True for a stretch that had ended when the story was told, whatever is planned with it (will be paid for the year to June)."""
        day = self.scope.doc.reference.day
        return day is not None and found.start is not None and found.end is not None and found.start < found.end < day
