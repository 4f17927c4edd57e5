"""What an English change is against: a basis behind its figure or in front of it, else the nearest one of the paragraph.

A time behind "than", "from" or "against" is what a change is compared with; whether that is year on year or the month
before, the two times say.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from jjjextract.document import Document
from jjjextract.extract.indicators.english_groups import Group
from jjjextract.extract.indicators.english_scope import EnglishScope, Held
from jjjextract.lang.en.figure_words import FigureWordsEn
from jjjextract.lang.en.tokens import START, Tok
from jjjextract.lang.periods import moved
from jjjextract.spans import Span
from jjjextract.values import Period, PeriodExpr

__all__ = ["GAUGES", "Against", "Bases", "Told", "back"]

_BEFORE_NOW = re.compile(
    r"\bcompared (?:with|to) (?:the |its |their |our )?(?:earlier|previous|traditional|conventional|former|old|older|past|existing)\b|"
    r"\bthan (?:the |with |its |their |our )?(?:traditional|conventional|former|old|older|existing) "
)
_STRETCH = re.compile(r" (?:to|through|until|and) |[-–—]")
_OF_THE = frozenset("their its in the whole of for at all that same full entire level levels figure total number amount area output volume size value rate end peak high low trough bottom those days weeks months".split())  # noqa: SIM905
_TO_LEVELS = frozenset({"to", "from", "in", "a", "the", "of", "at", ",", "(", ")", "more", "fewer", "higher", "lower", "or"})
_MUCH = frozenset({"much", "many", "high", "large", "big", "low", "few", "little", "long"})
_LEVELS = frozenset({"those", "area", "output", "volume", "size", "value", "figure", "level", "levels", "rate", "that", "total", "number", "amount"})
_SUPERLATIVES = frozenset({"first", "best", "worst", "most", "least", "record", "second", "third"})
_EST_NOUNS = frozenset({"interest", "harvest", "west", "forest", "request", "test", "rest", "east", "northwest", "southwest", "northeast", "southeast", "invest"})
_AGAINST = frozenset({"from", "below", "above", "than", "since", "with", "against", "over", "versus", "short", "shy"})
_BESIDE = frozenset({"under", "beneath", "behind", "ahead", "beyond", "past"})
GAUGES = _BESIDE | {"below", "above", "over"}
_DID = frozenset({"we", "it", "they", "did", "made", "had", "earned", "reported", "posted", "took"})
_LONG = 1500  # characters
_WHAT = 6  # tokens
_PAST_OR = 8  # tokens
_SHORTEST = 28  # days of a month


def back(day: date) -> date:
    """The same day a year before; the last of February for the 29th, and the last of the month for a month's last day."""
    return moved(day, -1)


def _relation(period: Period | None, base: Period) -> str:
    """`yoy` for the same stretch a year before, `mom` and `qoq` for the month or the quarter before, else `since`."""
    if not (period and period.start and period.end and base.start and base.end) or base.start == base.end:
        return "since"
    years = period.start.year - base.start.year, period.end.year - base.end.year
    if years == (1, 1) and period.start.month == base.start.month and period.end.month == base.end.month:
        return "yoy"
    months = (period.start.year - base.start.year) * 12 + period.start.month - base.start.month
    length = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
    size = (base.end.year - base.start.year) * 12 + base.end.month - base.start.month + 1
    if length == size == months and length in {1, 3}:
        return "mom" if length == 1 else "qoq"
    return "since"


def _lasting(e: PeriodExpr) -> bool:
    """True for a length that ends at a date, and for years in a row: what goes on over them is in them."""
    return e.granularity == "range" and (e.years > 1 or (e.months is not None and e.last is not None))


def _of_days(e: PeriodExpr) -> bool:
    """True for days: on November 3-7, on Christmas Day."""
    return e.granularity in {"day", "holiday"} or (e.granularity == "range" and e.first is not None and e.last is not None and (e.first[1] > 1 or e.last[1] < _SHORTEST))


class Told(NamedTuple):
    """A period with the place that says it; `inherited` where another sentence does."""

    period: Period | None = None
    span: Span | None = None
    inherited: bool = False


class Against(NamedTuple):
    """A basis with its base period and the place that says it; `inherited` where another figure's does."""

    basis: str | None = None
    base: Period | None = None
    span: Span | None = None
    inherited: bool = False

_NOTHING = Against()


@dataclass(slots=True)
class Bases:
    """Reads the bases of one sentence at a time."""

    doc: Document
    scope: EnglishScope
    words: FigureWordsEn
    low: str
    toks: list[Tok] = field(default_factory=list)
    told: Told = field(default_factory=Told)
    before: Told = field(default_factory=Told)
    first: Told = field(default_factory=Told)  # of the first figure of the sentence
    status: str = "actual"
    outlook: Held | None = None  # the time that a forecast of the paragraph is for
    times_of: bool = False  # the time read last is of what a multiple is compared with
    gauged: bool = False  # something may be measured against a figure
    now: bool = False  # the verb of the figures before told how things are

    def basis(self, group: Group, measure: str, high: int, told: Told) -> Against:
        """What a change is against."""
        if measure not in {"growth", "increment", "multiple"}:
            return _NOTHING
        found = self._basis_near(group, high, told) or self._basis_of_levels(group, told) or self._before_now()
        if found is not None:
            self.scope.yearly = self.scope.yearly or found.basis == "yoy"
            if found.basis in {"yoy", "mom", "qoq"} and found.span is not None:
                self.scope.basis = (found.basis, found.span)
            return found
        if measure in {"growth", "multiple"} and self.scope.basis is not None and self.status == "actual":
            return Against(self.scope.basis[0], None, self.scope.basis[1], True)
        return _NOTHING

    def _before_now(self) -> Against | None:
        """Compared with the earlier method: an earlier time that has no name."""
        sentence = self.doc.sentences[self.scope.sentence].span
        m = _BEFORE_NOW.search(self.low, sentence.start, min(sentence.end, sentence.start + _LONG))
        return Against("previous", None, Span(*m.span())) if m else None

    def _basis_of_levels(self, group: Group, told: Told) -> Against | None:
        """rose 4% to A from B a year earlier: what the levels behind a rate are compared with, the rate is too."""
        for t in self.toks[group.figures[-1] + 1 : group.figures[-1] + 12]:
            if t.kind == "B":
                return Against(t.ref.code, None, Span(t.start, t.end))
            if t.kind == "P" and t.ref.value.anchored:
                return self._against(t, told)
            if t.kind not in "Fb" and t.low not in _TO_LEVELS:
                return None
        return None

    def _basis_near(self, group: Group, high: int, told: Told) -> Against | None:
        toks = self.toks
        average = next((t for t in toks[group.low : group.figures[0]] if t.kind == "B" and t.ref.code == "annual_average"), None)
        if average is not None:
            return Against("annual_average", None, Span(average.start, average.end))
        behind = [t.low for t in toks[group.figures[-1] + 1 : high]]
        if behind[:2] in (["a", "year"], ["per", "year"]) and toks[group.figures[0] - 1].low == "of" and toks[group.figures[0] - 2].low == "average":
            return Against("annual_average", None, Span(toks[group.figures[-1] + 1].start, toks[group.figures[-1] + 2].end))  # by an average of F a year
        if ("since" in behind or "before" in behind) and (event := self._since_event(group.figures[-1] + 1, behind)) is not None:
            return event
        begin, last = group.begins, group.figures[-1]
        if last + 3 < len(toks) and toks[last + 1].low == "or" and toks[last + 2].kind == "F":
            high = min(len(toks), last + _PAST_OR)  # 2,100 or 3.2 per cent fewer than a year before
        for k in [*range(group.figures[-1] + 1, high), *range(group.figures[0] - 1, group.low - 1, -1)]:
            t = toks[k]
            if t.kind == "B" and not (group.low <= k < begin) and not self._of_next(t, k):
                return Against(t.ref.code, None, Span(t.start, t.end))
            if t.kind == "P" and t.ref.value.open and t.ref.note != "record" and t.low.startswith("since") and k >= group.begins and not self._ranked_since(group.figures[-1], k) and not self._in_relative(k, group):
                return Against("since", self.scope.resolved(t.ref._replace(value=replace(t.ref.value, open=False))), t.ref.span)
            ahead = self.status != "actual" and k and self.toks[k - 1].low == "from"
            self.times_of = False
            if t.kind == "P" and (t.ref.value.anchored or self._compares(t)) and not ahead and not self.times_of:
                return self._against(t, told)
        return None

    def _in_relative(self, k: int, group: Group) -> bool:
        """True for the time of a clause of which that ends before the verb of the figure (which has run boats since 1931, is)."""
        first, toks = group.figures[0], self.toks
        return k < first and any(x.low == "," for x in toks[k:first]) and any(x.low in {"which", "who", "whose"} for x in toks[group.low : k])

    def _since_event(self, first: int, behind: list[str]) -> Against | None:
        """since the flotation of 2022, higher than before the strike: an event that has no date, or the time that stands behind it."""
        word = "since" if "since" in behind else "before"
        n, toks = behind.index(word), self.toks
        k = first + n
        if (word == "before" and not (n and behind[n - 1].endswith("than"))) or n + 2 >= len(behind) or not self._event(behind[n + 1], toks[k + 2].kind):
            return None
        when = next((t for t in toks[k + 2 : k + 7] if t.kind in "P,F"), None)
        base = self.scope.resolved(when.ref) if when is not None and when.kind == "P" else None
        return Against("since", base, Span(toks[k].start, toks[k + 2].end))

    def _event(self, low: str, kind: str) -> bool:
        """True for what stands behind since where something happened: the flotation, it floated, they opened."""
        return (kind in "wV" and low in self.words.pronouns - self.words.determiners) or (kind == "w" and low in self.words.determiners)

    def _of_next(self, t: Tok, k: int) -> bool:
        """True for the rate of the year that the next figure is told at (fell 2% to an annual rate of 4 million)."""
        behind = list(self.toks[k + 1 : k + 4]) if t.ref.code == "annual_average" else []
        behind = behind[len(behind) > 1 and behind[0].low in {"rate", "pace"} :]
        return len(behind) > 1 and behind[0].low == "of" and behind[1].kind in "Fb"

    def _ranked_since(self, last: int, k: int) -> bool:
        """True for "its strongest reading since 2021": it says how high the change is, and not what it is against."""
        between = self.toks[last + 1 : k]
        return any(t.low in _SUPERLATIVES or (t.low.endswith("est") and t.low not in _EST_NOUNS) for t in between)

    def _against(self, t: Tok, told: Told) -> Against:
        expr = t.ref.value
        if expr.granularity == "vague":
            return Against("previous", None, t.ref.span)
        if expr.year_offset == -1 and expr.first is not None and (told.period is None or told.period.start is None):
            return Against("yoy", None, t.ref.span)  # than in September of last year
        last = told.period.start.year - 1 if told.period and told.period.start else (self.doc.reference.year or 0) - 1
        if expr.anchored and expr.year in {None, last} and expr.year_offset in {None, -1}:
            return Against("yoy", None, t.ref.span)
        if expr.year is None and expr.year_offset == -1 and expr.granularity == "year" and not expr.point:
            return Against("yoy", None, t.ref.span)
        if expr.month_offset == -1:
            return Against("qoq" if expr.granularity == "quarter" else "mom", None, t.ref.span)
        base = self.scope.resolved(t.ref)
        if expr.year is None and base.start and base.end and told.period and told.period.start and base.start > told.period.start:
            base = Period(back(base.start), back(base.end))  # what is compared with was before
        code = _relation(told.period, base)
        return Against(code, None if code != "since" else base, t.ref.span)

    def _multiplied(self, k: int, end: int) -> bool:
        """True in front of a time behind "twice as much as in" and "2.3 times the figure for": it is of what is compared with."""
        t = self.toks[k]
        if t.kind == "F":
            if t.ref.value.kind == "multiple" and k == end and end + 2 < len(self.toks) and self.toks[end + 2].low == "'s":
                return True  # F times the previous year's figure
            between = [x.low for x in self.toks[k + 1 : end + 1]]
            return between[:2] == ["that", "of"] or (t.ref.value.kind == "multiple" and not _LEVELS.isdisjoint(between))
        return k > 1 and self.toks[k - 2].low == "as" and self.toks[k - 1].low in _MUCH

    def _compares(self, t: Tok) -> bool:
        """True for a time that something is compared with."""
        k = bisect_left(self.toks, t.start, key=START)
        k = end = k - 1
        near = [x.low for x in self.toks[max(0, end - 4) : end + 1]]
        if "since" in near and "," not in near and self.toks[end].low in {"of", "in"}:
            self.times_of = True  # since the flotation of 2022
            return True
        while k > 0 and self.toks[k].low in _OF_THE:
            k -= 1
        before = self.toks[k].low if k >= 0 else ""
        if (before == "as" or (k >= 0 and self.toks[k].kind == "F")) and self._multiplied(k, end):
            self.times_of = True
            return True
        if before == "from" and t.ref.value.granularity == "range" and _STRETCH.search(t.low):
            return False  # from November 1 to 30
        if before == "for" and k > 0 and self.toks[k - 1].low in {"average", "normal", "norm", "usual", "typical"}:
            return True  # the average for February
        if before == "on" and not _of_days(t.ref.value):
            return True  # down 3% on last year
        if before == "over" and ((t.ref.value.granularity == "vague" and t.low.startswith("the ")) or _lasting(t.ref.value) or any(x.low == "whole" for x in self.toks[k:end])):
            return False  # over the winter, over the 12 months to June
        if before not in _AGAINST and self._past(k, end):
            return True
        compared = before in _AGAINST or before.endswith(" than")
        return (compared or (before == "to" and k > 0 and self.toks[k - 1].low == "compared")) and not t.ref.value.open

    def measure(self, k: int) -> bool:
        """True for the time of a figure that is only measured against (a hair under the F of the fourth quarter of 2024)."""
        toks, j = self.toks, k - 1
        while j > 0 and (toks[j].low in _OF_THE or toks[j].low in _DID):
            j -= 1
        return j > 1 and j < k - 1 and toks[j].kind == "F" and toks[j - 1].low == "the" and toks[j - 2].low in GAUGES

    def measured(self, span: Span | None) -> bool:
        """True for a time that only a measure is of."""
        return span is not None and any(t.kind == "P" and t.ref.span == span and self.measure(k) for k, t in enumerate(self.toks))

    def _past(self, k: int, end: int) -> bool:
        """True for a time whose own figure is the measure (3% under February's F; a third of what it was in May)."""
        toks = self.toks
        if k >= 0 and toks[k].low in _BESIDE and end + 2 < len(toks) and toks[end + 2].low == "'s":
            return True
        for j in range(end, max(1, end - _WHAT), -1):
            if toks[j].kind in "F,":
                return False
            if toks[j].low == "what":
                return toks[j - 1].kind == "F" or (toks[j - 1].low == "of" and toks[j - 2].kind == "F")  # twice what we sold in May
        return False
