"""When an English figure is of, and what a change is against.

The time right behind a figure is its own; then one in front of it in its part of the sentence, one behind it in the same
part, the one that opened the sentence, one that closes a list, and last the running one of the scope. The day of a
dateline, or on which something was said, is the time of no figure. A basis stands behind its figure or in front of it;
a rate of growth with none takes the nearest one of the paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from jjjextract.document import Document
from jjjextract.extract.indicators.english_groups import Group, fresh
from jjjextract.extract.indicators.english_scope import EnglishScope
from jjjextract.lang.en.figure_words import FigureWordsEn
from jjjextract.lang.en.frames import Frame
from jjjextract.lang.en.tokens import Tok
from jjjextract.spans import Span
from jjjextract.values import Period

__all__ = ["Against", "Times", "Told"]

_BEFORE_NOW = re.compile(
    r"\bcompared (?:with|to) (?:the |its |their |our )?(?:earlier|previous|traditional|conventional|former|old|older|past|existing)\b|"
    r"\bthan (?:the |with |its |their |our )?(?:traditional|conventional|former|old|older|existing) "
)
_PAST_CLAUSE = frozenset({"who", "whose", "founded", "established", "born", "joined", "created", "which", "listed", "opened"})
_AGAIN = re.compile(r"\b(?:in|for|during|over|of) (?:the|that|this first|the first) (?:same )?(?:month|quarter|period|half|half-year|year|week|season)\b(?! (?:to|ended|ending|before|earlier|ago|after|of|end))")
_STRETCH = re.compile(r" (?:to|through|until|and) |[-–—]")
_NOW_DOES = frozenset({"has", "have", "is", "are", "can", "'s", "'re", "own", "run", "employ", "hold"})
_FAR = 80  # tokens
_LONG = 1500  # characters
_OF_THE = frozenset("in the whole of for at all that same full entire level levels figure rate end".split())  # noqa: SIM905
_TO_LEVELS = frozenset({"to", "from", "in", "a", "the", "of", "at", ",", "(", ")", "more", "fewer", "higher", "lower", "or"})
_SAYING = frozenset("said says showed shows show told announced reported released published revealed unveiled added posted issued warned".split())  # noqa: SIM905
_PARTING = frozenset({"according", "while", "but", "than", "after", "before", "said", "says", "whereas", "with", "which", "since", "when", "from", "where"})


def _back(day: date) -> date:
    """The same day a year before; the last of February for the 29th, and the last of the month for a month's last day."""
    year, month = day.year - 1, day.month
    last = day.day == monthrange(day.year, month)[1]
    return date(year, month, monthrange(year, month)[1] if last else day.day)


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


@dataclass(slots=True)
class Times:
    """Reads periods and bases of one sentence at a time."""

    doc: Document
    scope: EnglishScope
    words: FigureWordsEn
    low: str
    toks: list[Tok] = field(default_factory=list)
    told: Told = field(default_factory=Told)
    before: Told = field(default_factory=Told)
    status: str = "actual"

    def begin(self, toks: list[Tok]) -> None:
        """A new sentence."""
        self.toks, self.told, self.before, self.status = toks, Told(), Told(), "actual"

    def period(self, group: Group, frame: Frame, high: int, known: bool, near: bool, standing: bool) -> Told:
        """The period of a group of figures; `known` for a statistic, which takes up the running one.

        `near`: only from its own paragraph; `standing`: told in the present tense it is of now.
        """
        own = self._own_period(group, frame, high) or self._named_again(group, frame)
        if own is not None:
            self.before = own if not frame.earlier else Told()
            return own if own.span is not None or not frame.earlier else self._earlier(own)
        if self.told.span is not None:
            return self.told
        later = self._later(group.figures[-1])
        if later is not None:
            return later
        if frame.name is None and not frame.earlier and self.before.span is not None:
            return self.before  # stood at F at the end of May, | up F
        self.before = Told()
        if frame.earlier or self.status != "actual" or frame.rule == "level.size":
            return Told()
        if not (known and self.scope.reporting()) and ((standing and self._present(group)) or self._reached(group, frame)):
            return Told()
        held = self.scope.period(known=known, near=near and self.scope.aside is None)
        if held is None:
            return Told()
        return Told(held.value if isinstance(held.value, Period) else None, held.span, held.sentence != self.scope.sentence)

    def of_list(self, group: Group, k: int) -> Told | None:
        """The time of figure `k` where as many times as figures stand in one row (F, F and F in July, August and September)."""
        count, toks = len(group.figures), self.toks
        if count < 2:
            return None
        for start in (group.figures[-1] + 1, group.low):
            row = self._row(start, toks[start:])
            if len(row) == count and all(self._usable(n) for n in row):
                t = toks[row[group.figures.index(k)]]
                return Told(self.scope.resolved(t.ref), t.ref.span)
        return None

    def _row(self, start: int, toks: Sequence[Tok]) -> list[int]:
        """The times of the first row behind token `start`, in the same part of the sentence."""
        row: list[int] = []
        for n, t in enumerate(toks, start):
            if t.kind == "P":
                row.append(n)
            elif t.kind in "FV" or (t.low not in {",", "and"} if row else t.low in _PARTING):
                break
        return row

    def _named_again(self, group: Group, frame: Frame) -> Told | None:
        """in the month, for the quarter: the time that runs, in the figure's own part of the sentence."""
        held = self.scope.held() or (self.scope.report if self.scope.reporting() else None)
        if frame.earlier or held is None or not isinstance(held.value, Period):
            return None
        last = group.figures[-1]
        stop = next((k for k in range(last + 1, len(self.toks)) if self.toks[k].kind in ",FS" or self.toks[k].low in _PARTING), len(self.toks))
        stop = min(stop, last + _FAR)
        text = self.low[self.toks[fresh(self.toks, group)].start : self.toks[stop - 1].end]
        if not _AGAIN.search(text):
            return None
        return Told(held.value, held.span, held.sentence != self.scope.sentence)

    def _present(self, group: Group) -> bool:
        """True where the sentence tells how things are now (has, employs, is), not what the period brought."""
        lead = self.toks[fresh(self.toks, group) : group.figures[0]]
        if any(t.low == "can" for t in lead):
            return True
        verb = next((k for k in range(len(lead) - 1, -1, -1) if lead[k].kind == "V" or lead[k].low in self.words.verbs or lead[k].low in _NOW_DOES), None)
        if verb is None:
            return False
        low = lead[verb].low
        return low in _NOW_DOES or (low.endswith("s") and low != "was" and not low.endswith("ss"))

    def _reached(self, group: Group, frame: Frame) -> bool:
        """True for a level that something has come to by now (the rate has risen to 95 percent)."""
        if frame.way != "level" or frame.verb is None or frame.verb < group.low:
            return False
        return self.toks[frame.verb - 1].low in {"has", "have"} or (frame.verb > 1 and self.toks[frame.verb - 1].kind in "bw" and self.toks[frame.verb - 2].low in {"has", "have"})

    def _earlier(self, own: Told) -> Told:
        """An earlier level that names no time: in a story that compares year with year of the same time a year before.

        An earlier forecast is of the time that the new one is for.
        """
        if self.status != "actual" and self.told.span is not None:
            return self.told
        now = self.told.period or (held.value if (held := self.scope.held()) else None)
        if not self.scope.yearly or not isinstance(now, Period) or now.start is None or now.end is None or now.start == now.end:
            return own
        return Told(Period(_back(now.start), _back(now.end)), None, True)

    def _own_period(self, group: Group, frame: Frame, high: int) -> Told | None:
        """The period of the group itself: right behind it, in front of it, or behind it in the same part of the sentence."""
        toks, last = self.toks, group.figures[-1]
        if frame.rule == "level.noun" and toks[group.figures[0] - 1].low in {"its", "their", "our"}:
            return Told()
        for k in range(last + 1, high):
            t = toks[k]
            if t.kind == "P" or (frame.earlier and t.kind == "B"):
                if frame.earlier or self._usable(k):
                    return self._timed(t, keep=not frame.earlier)
                break
            if t.kind in ",VF" or t.low in {"and", "while", "than", "from", "but"}:
                break
        if frame.earlier:
            return self._long_before(last)
        lead = [k for k in range(self._behind_earlier(group), group.figures[0]) if toks[k].kind == "P" and self._usable(k)]
        if lead:
            opening = [k for k in lead[:1] if k < 4 and toks[k].ref.value.granularity != "vague" and toks[lead[-1]].ref.value.granularity == "vague"]
            found = self._timed(toks[(opening or lead)[-1]])
            self.told = found
            return found
        return self._behind(last)

    def _behind_earlier(self, group: Group) -> int:
        """Where the lead of a group begins, behind the time of an earlier level (from 4 in 2017 | to 9)."""
        low, first = fresh(self.toks, group), group.figures[0]
        before = [t.low for t in self.toks[max(0, group.low - 4) : group.low]]
        if group.low and "from" in before:
            return next((k for k in range(low, first) if self.toks[k].low == "to" or self.toks[k].low.endswith(" to")), low)
        return low

    def _long_before(self, last: int) -> Told:
        """compared with F, or F a share, a year earlier: the time of an earlier amount behind its last figure."""
        for t in self.toks[last + 1 : last + _FAR]:
            if t.kind in "VS" or t.low in {"and", "while"}:
                break
            if t.kind in "PB":
                return self._timed(t, keep=False)
        return Told()

    def _behind(self, last: int) -> Told | None:
        """A time behind the figure, in the same part of the sentence."""
        for k in range(last + 1, min(len(self.toks), last + _FAR)):
            t = self.toks[k]
            if t.low == "respectively" or (t.kind == "," and "respectively" in {x.low for x in self.toks[k - 1 : k + 2]}):
                continue
            if t.low in {",", "from"} and self._stretch_behind(k):
                continue
            if t.low == "and" and k + 1 < len(self.toks) and (self.toks[k + 1].kind == "V" or self.toks[k + 1].low == "now"):
                return None
            if (t.kind == "," and t.low not in {"(", ")"}) or t.low in _PARTING or t.kind == "B" or t.low.endswith(" than"):
                return None
            if t.kind == "P" and self.toks[k - 1].low == "(" and k + 1 < len(self.toks) and self.toks[k + 1].low == ":":
                return None  # 44% (2023: 41.5%)
            if t.kind == "P" and self._usable(k):
                return self._timed(t)
        return None

    def _stretch_behind(self, k: int) -> bool:
        """(in the first month), from November 1 to 30: the dates of what was just named."""
        k += 1 if self.toks[k].low == "," else 0
        behind = self.toks[k : k + 2]
        return len(behind) == 2 and behind[0].low == "from" and behind[1].kind == "P" and self._usable(k + 1)

    def _later(self, last: int) -> Told | None:
        """A time at the end of a list of figures holds for all of them."""
        seen = False
        for k in range(last + 1, min(len(self.toks), last + _FAR)):
            t = self.toks[k]
            seen = seen or t.kind == "F"
            if t.low in {"according", "said", ";", "with", "after", "before", "--", "compared", "against", "versus", "from", "than"}:
                return None
            if seen and t.kind == "P" and self._usable(k) and t.ref.value.granularity != "day" and self.toks[k - 1].low in {"in", "during", "for", "over", "the"}:
                return self._timed(t)
        return None

    def _stretched(self, t: Tok) -> Period | None:
        """October and November: two months in a row are one stretch."""
        k = bisect_left(self.toks, t.start, key=lambda x: x.start)
        a, b = (k, k + 2) if k + 2 < len(self.toks) and self.toks[k + 1].low == "and" and self.toks[k + 2].kind == "P" else (k - 2, k)
        if a < 0 or self.toks[a].kind != "P" or self.toks[a + 1].low != "and" or self.toks[b].kind != "P":
            return None
        one, two = self.toks[a].ref.value, self.toks[b].ref.value
        if not (one.granularity == two.granularity == "month" and one.first and two.first and two.first[0] == one.first[0] + 1):
            return None
        first, second = self.scope.resolved(self.toks[a].ref), self.scope.resolved(self.toks[b].ref)
        return Period(first.start, second.end)

    def _timed(self, t: Tok, *, keep: bool = True) -> Told:
        if t.kind == "P" and (both := self._stretched(t)) is not None:
            return Told(both, t.ref.span)
        if t.kind == "B":
            inside = self.doc.within("period", (t.start, t.end))
            return Told(self.scope.resolved(inside[-1]), inside[-1].span) if inside else Told()
        found = self.scope.resolved(t.ref)
        if keep and self.status == "actual":
            self.scope.name_period(t.ref)
        if t.ref.value.granularity == "vague" or t.low == "today":
            return Told()
        return Told(found, t.ref.span)

    def _usable(self, k: int) -> bool:
        """True for a time that a figure can be of: no basis of comparison, and not of a clause about somebody's past."""
        t = self.toks[k]
        if t.kind != "P" or t.ref.value.anchored or t.ref.note == "reporting" or self._compares(t):
            return False
        if t.ref.value.granularity == "day" and self._reporting(k):
            return False
        behind = next((x.kind for x in self.toks[k + 1 :] if x.kind in "F,"), ",")
        for j in range(k - 1, -1, -1):
            if self.toks[j].kind in "F," or behind == "F":
                return True
            if self.toks[j].low in _PAST_CLAUSE and self.toks[j].kind != "V":
                return False
        return True

    def _compares(self, t: Tok) -> bool:
        k = bisect_left(self.toks, t.start, key=lambda x: x.start)
        k -= 1
        while k > 0 and self.toks[k].low in _OF_THE:
            k -= 1
        before = self.toks[k].low if k >= 0 else ""
        if before == "from" and t.ref.value.granularity == "range" and _STRETCH.search(t.low):
            return False  # from November 1 to 30
        if before == "for" and k > 0 and self.toks[k - 1].low in {"average", "normal", "norm", "usual", "typical"}:
            return True  # the average for February
        if before == "on" and t.ref.value.granularity != "day":
            return True  # down 3% on last year
        compared = before in {"from", "than", "since", "with", "against", "over", "versus"} or before.endswith(" than")
        return (compared or (before == "to" and k > 0 and self.toks[k - 1].low == "compared")) and not t.ref.value.open

    def _reporting(self, k: int) -> bool:
        """True for the day of a dateline, or on which something was said or published."""
        evidence = self.doc.reference.evidence
        if evidence is not None and self.doc.reference.basis == "stated" and evidence.overlaps(self.toks[k].ref.span):
            return True
        j = k - 1 if k and self.toks[k - 1].low == "on" else k
        before = self.toks[j - 1].low if j else ""
        behind = self.toks[k + 1].low if k + 1 < len(self.toks) else ""
        return behind in {"that", "--"} or behind in _SAYING or before in _SAYING

    def basis(self, group: Group, frame: Frame, measure: str, high: int, told: Told) -> Against:
        """What a change is against."""
        if measure not in {"growth", "increment", "multiple"}:
            return Against()
        found = self._basis_near(group, high, told) or self._basis_of_levels(group, told) or self._before_now()
        if found is not None:
            self.scope.yearly = self.scope.yearly or found.basis == "yoy"
            if found.basis in {"yoy", "mom", "qoq"} and found.span is not None:
                self.scope.basis = (found.basis, found.span)
            return found
        if measure in {"growth", "multiple"} and self.scope.basis is not None and self.status == "actual":
            return Against(self.scope.basis[0], None, self.scope.basis[1], True)
        return Against()

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
        begin = fresh(toks, group)
        for k in [*range(group.figures[-1] + 1, high), *range(group.figures[0] - 1, group.low - 1, -1)]:
            t = toks[k]
            if t.kind == "B" and not (group.low <= k < begin):
                return Against(t.ref.code, None, Span(t.start, t.end))
            if t.kind == "P" and t.ref.value.open and t.low.startswith("since") and k >= fresh(self.toks, group):
                return Against("since", self.scope.resolved(t.ref), t.ref.span)
            ahead = self.status != "actual" and k and self.toks[k - 1].low == "from"
            if t.kind == "P" and (t.ref.value.anchored or self._compares(t)) and not ahead:
                return self._against(t, told)
        return None

    def _against(self, t: Tok, told: Told) -> Against:
        expr = t.ref.value
        if expr.granularity == "vague":
            return Against("previous", None, t.ref.span)
        if expr.year_offset == -1 and expr.first is not None and (told.period is None or told.period.start is None):
            return Against("yoy", None, t.ref.span)  # than in September of last year
        last = told.period.start.year - 1 if told.period and told.period.start else (self.doc.reference.year or 0) - 1
        if expr.anchored and expr.year in {None, last}:
            return Against("yoy", None, t.ref.span)
        if expr.year is None and expr.year_offset == -1 and expr.granularity == "year" and not expr.point:
            return Against("yoy", None, t.ref.span)
        if expr.month_offset == -1:
            return Against("qoq" if expr.granularity == "quarter" else "mom", None, t.ref.span)
        base = self.scope.resolved(t.ref)
        if expr.year is None and base.start and base.end and told.period and told.period.start and base.start > told.period.start:
            base = Period(_back(base.start), _back(base.end))  # what is compared with was before
        code = _relation(told.period, base)
        return Against(code, None if code != "since" else base, t.ref.span)
