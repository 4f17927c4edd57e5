"""When an English figure is of.

The time right behind a figure is its own; then one in front of it in its part of the sentence, one behind it in the same
part, the one that opened the sentence, one that closes a list, and last the running one of the scope. The day of a
dateline, or on which something was said, is the time of no figure.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from jjjextract.extract.indicators.english_again import AGAIN, CLOSING, END, fits
from jjjextract.extract.indicators.english_alike import elsewhere
from jjjextract.extract.indicators.english_bases import GAUGES, Told, back
from jjjextract.extract.indicators.english_groups import Group
from jjjextract.extract.indicators.english_scope import Held
from jjjextract.extract.indicators.english_states import states
from jjjextract.extract.indicators.english_stocks import at_end, closing, last_quarter, out_of, outset, year_of
from jjjextract.extract.indicators.english_usable import Usable
from jjjextract.lang.en.frames import Frame
from jjjextract.lang.en.tokens import START, Tok
from jjjextract.lang.periods import moved
from jjjextract.values import Period, PeriodExpr

__all__ = ["Times"]

_BEGINNINGS = frozenset({"opening", "start", "outset", "beginning", "launch", "time", "founding", "peak"})
_CLAUSE = frozenset({"now", "it", "they", "he", "she", "we", "i", "you", "there", "will", "would"})
_FAR = 80  # tokens
_NOTHING = Told()
_OPENS = frozenset({"in", "on", "during", "at", "over"})
_FORESEEN = frozenset({"forecast", "forecasts", "guidance", "outlook", "target", "targets", "estimate", "estimates"})
_HELD = frozenset({"against", "versus", "vs", "compared"})
_SAME = frozenset({"same period", "same quarter", "same month", "same months", "same half"})
_PARTING = frozenset({"according", "while", "but", "than", "after", "before", "said", "says", "whereas", "with", "which", "whose", "since", "when", "from", "where"})


@dataclass(slots=True)
class Times(Usable):
    """Reads periods and bases of one sentence at a time."""

    def begin(self, toks: list[Tok]) -> None:
        """A new sentence."""
        self.toks, self.told, self.before, self.status, self.now = toks, _NOTHING, _NOTHING, "actual", False
        self.first = self._opening()
        self.recalls = self.stood = self.gauged = False
        for t in toks:
            if t.low in GAUGES:
                self.gauged = True
                break
        for t in toks:
            if t.kind == "B" or (t.kind == "P" and t.ref.value.anchored):
                self.recalls = True
                break

    def _of_now(self, last: int) -> bool:
        """compared with F today: the level of now."""
        return any(t.kind == "P" and (t.low in {"today", "now"} or t.low == "currently") for t in self.toks[last + 1 : last + 2])

    def _since_then(self, last: int, high: int) -> bool:
        """It has paid out F since it was set up: over a time that has no date."""
        behind = self.toks[last + 1 : high]
        return bool(behind) and any(t.low == "since" for t in behind) and not any(t.kind == "P" for t in behind)

    def _opening(self) -> Told:
        """In December's ballot …: the time that opens a sentence."""
        k = next((k for k, t in enumerate(self.toks[:3]) if t.kind == "P"), None)
        if k is None or self.toks[0].low not in _OPENS or self.toks[k].ref.value.granularity == "vague" or not self._usable(k):
            return _NOTHING
        return Told(self.scope.resolved(self.toks[k].ref), self.toks[k].ref.span)

    def period(self, group: Group, frame: Frame, high: int, known: bool, near: bool, standing: bool) -> Told:
        """The period of a group of figures; `known` for a statistic, which takes up the running one.

        `near`: only from its own paragraph; `standing`: told in the present tense it is of now.
        """
        present = self.present(group)
        if self.used:
            return _NOTHING
        if outset(self.toks, group.figures[0], frame.rule, self.status):
            self.status = "actual"
            return Told()
        own = self._own_period(group, frame, high) or self._named_again(group, frame)
        if own is not None:
            self.before = own if not frame.earlier and not (self.gauged and self.measured(own.span)) else _NOTHING
            if not frame.earlier and self.first.period is None:
                self.first = own
            if own.span is not None or not frame.earlier:
                return own
            if self.first.period is not None and elsewhere(self.toks, group.low, group.figures, self.doc.norm):
                self.before = Told(self.first.period, self.first.span)
                return self.before  # compared with F in Ohio
            return own if self._begun(group.figures[-1]) or self._of_now(group.figures[-1]) else self._earlier(own)
        if self.habit and frame.way not in {"change", "compare"} and not self.fronted():
            return _NOTHING  # made 40 ships last year and sells F
        if self.come_to and not (frame.earlier or self.fronted()):
            return _NOTHING  # took F in 2024 and is down to F
        if self.told.span is not None and not (present and self.long_gone()) and (self.fronted() or not self.reached(group, frame)):
            return self.told
        if present and frame.way not in {"change", "compare"} and self.in_aside(group.figures[0]):
            return _NOTHING  # the chain, which runs 388 shops, raised wages in June
        later = None if self.toks[0].low == "of" and not group.low else self._later(group.figures[-1])
        if later is None:
            later = self.carried(group, frame)
        if later is not None:
            return later
        if frame.name is None and not frame.earlier and self.before.span is not None and not self.reached(group, frame) and not (present and frame.rule == "apposed.more"):
            return self.before  # stood at F at the end of May, | up F
        self.before = _NOTHING
        if frame.way == "level" and self._since_then(group.figures[-1], high):
            return _NOTHING
        costs = frame.verb is not None and self.toks[frame.verb].low == "cost"  # the new line will cost F
        if self.status != "actual" and not frame.earlier and not costs and self.outlook is not None and self.outlook.line == self.scope.line and self.outlook.statement is self.scope.aside:
            return Told(self.outlook.value if isinstance(self.outlook.value, Period) else None, self.outlook.span, True)
        if self.status != "actual" and not frame.earlier and (asked := self.asked_of()) is not None:
            return asked  # And this year? We plan to make F
        if frame.earlier or (self.status != "actual" and frame.rule != "apposed.expected") or frame.rule == "level.size":
            return _NOTHING
        lead = self.toks[group.begins : group.figures[0]]
        standing = standing and not (frame.way == "compare" and len(lead) > 1 and lead[0].low == "," and lead[1].low == "which" and any(t.kind in "PB" for t in self.toks[group.figures[-1] + 1 : group.figures[-1] + 6]))  # which is F better than a year ago
        said = near and standing and not present and self.reported(group.figures[0])
        standing = standing or (present and frame.way == "share" and states(self.toks, group.figures[-1], self.words))
        counted = near or (present and self.toks[group.figures[0]].ref.value.kind == "count")  # we have 2,300 people
        if (self.stood and frame.rule == "gapped" and frame.way == "share") or (standing and present) or (not (known and self.scope.reporting() and not counted) and ((standing and said) or self.reached(group, frame))):
            self.stood = True  # soy makes up F of the feed, fishmeal | F
            return _NOTHING
        brought = not present and (near or not known) and (self.scope.reports() or self.scope.reporting())  # the report is of what its time brought
        held = self.scope.period(known=known or brought, near=near and self.scope.aside is None and not brought, now=self.scope.now == self.scope.sentence and self.now_near(group))
        if held is None:
            return _NOTHING
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
        if frame.earlier:
            return None
        last = group.figures[-1]
        stop, most = last + 1, min(len(self.toks), last + _FAR)
        while stop < most and not (self.toks[stop].kind in ",FS" or self.toks[stop].low in _PARTING):
            stop += 1
        text = self.low[self.toks[group.begins].start : self.toks[stop - 1].end]
        level = frame.way == "level"
        m = (END.search(text) if level else None) or AGAIN.search(text) or (CLOSING.search(text) if level else None)
        held = next((h for h in (self.scope.held(), self.scope.report) if h and fits(h.value, m["unit"])), None) if m else None
        if held is None and m is not None and m["unit"] == "year" and (whole := year_of(self.scope.report)) is not None:
            if self.status != "actual":
                return whole  # For the year we expect F
            if last_quarter(self.scope.report):
                return whole if m.re is AGAIN else at_end(whole)
        if held is None or not isinstance(held.value, Period):
            return None
        if m is not None and m.re is not AGAIN and held.value.end is not None:
            return Told(Period(held.value.end, held.value.end), held.span, held.sentence != self.scope.sentence)
        return Told(held.value, held.span, held.sentence != self.scope.sentence)

    def _begun(self, last: int) -> bool:
        """True for a level at an event that has no date (from 40 percent at the opening)."""
        return [t.low for t in self.toks[last + 1 : last + 3]] == ["at", "the"] and any(t.low in _BEGINNINGS for t in self.toks[last + 3 : last + 4])

    def _earlier(self, own: Told) -> Told:
        """An earlier level that names no time: in a story that compares year with year of the same time a year before.

        An earlier forecast is of the time that the new one is for.
        """
        if self.told.span is not None and (self.status == "forecast" or self.runs_yet()):
            return self.told
        if self.status in {"forecast", "target"} and self.outlook is not None and self.outlook.sentence == self.scope.sentence:
            return Told(self.outlook.value if isinstance(self.outlook.value, Period) else None, self.outlook.span)
        held = self.scope.held() or (self.scope.report if self.scope.reporting() else None)
        now = self.told.period or (held.value if held else None)
        if not self.scope.yearly or not isinstance(now, Period) or now.start is None or now.end is None or now.start == now.end:
            return own
        if (day := self.scope.doc.reference.day) is not None and now.start > day:
            return own  # a plan sets out from what is there now
        return Told(Period(back(now.start), back(now.end)), None, True)

    def _own_period(self, group: Group, frame: Frame, high: int) -> Told | None:
        """The period of the group itself: right behind it, in front of it, or behind it in the same part of the sentence."""
        toks, last = self.toks, group.figures[-1]
        if group.figures[0] > 1 and toks[group.figures[0] - 1].low == "'s" and toks[group.figures[0] - 2].kind in "PB":
            return self._timed(toks[group.figures[0] - 2], keep=False)  # from last year's F
        if frame.rule == "level.noun" and toks[group.figures[0] - 1].low in {"its", "their", "our"}:
            return _NOTHING
        if last + 1 < len(toks) and toks[last + 1].low == "next" and (following := self._next(last + 1)) is not None:
            return following
        for k in range(last + 1, high):
            t = toks[k]
            if t.kind == "P" and t.low.removeprefix("the ") in _SAME and (held := self.scope.held()) is not None and isinstance(held.value, Period):
                return Told(held.value, held.span, held.sentence != self.scope.sentence)  # exports for the same period
            if t.kind == "P" or (frame.earlier and t.kind == "B"):
                if frame.way == "level" and t.kind == "P" and t.ref.value.anchored and toks[k - 1].low in {"in", "for"} and k - 2 <= last:
                    return self._timed(t, keep=False)  # a use of F in the prior-year period
                if t.kind == "P" and t.ref.value.point and (begun := self.since_begun(group, k)) is not None:
                    return begun
                if frame.earlier or self._usable(k):
                    return self._timed(t, keep=not (frame.earlier or self._looksback(group) or (self.gauged and self.measure(k))))
                break
            if t.kind in ",VF" or (t.low in {"and", "while", "than", "from", "but", "if", "unless"} and not (t.low == "from" and self._stretch_behind(k))):
                break
        if not group.low and toks[0].kind in "PB" and (frame.earlier or toks[0].low.endswith("earlier")) and (toks[0].kind == "B" or toks[0].ref.value.anchored):
            return self._timed(toks[0], keep=False)  # A year earlier it was F
        if self.recalls and not frame.earlier and frame.way in {"level", "apposed"} and (fronted := self.year_before(group)) is not None:
            return self._timed(fronted, keep=False)  # A year ago F; in the year-ago period, F
        if frame.earlier:
            ahead = next((k for k in range(group.begins, group.figures[0]) if toks[k].kind == "P" and self._usable(k)), None)
            if ahead is not None and self.told.span is None:
                self.told = self._timed(toks[ahead])  # In 2024 it rose from F | to F
            return self._long_before(last)
        lead = [k for k in range(self._behind_earlier(group), group.figures[0]) if toks[k].kind == "P" and not self._no_time(k, group.figures[0]) and not self._foretold(k, group) and not self.dates_an_aside(k, group.figures[0]) and not (self.gauged and self.measure(k)) and (self._usable(k) or (toks[k + 1].low == "'s" and not toks[k].ref.value.anchored))]
        if lead:
            opening = [k for k in lead[:1] if (k < 4 or toks[k - 1].low == "for") and toks[k].ref.value.granularity != "vague" and toks[lead[-1]].ref.value.granularity == "vague"]
            at = (opening or lead)[-1]
            aside = at > 0 and toks[at - 1].low == "(" and toks[at + 1].low == ":"
            found = self._timed(toks[at], keep=toks[at + 1].low not in _FORESEEN and not aside and not self._recalled(frame, toks[at]))
            if aside and (part := self.same_part(toks[at])) is not None:
                return Told(part, toks[at].ref.span)
            self.told = self.told if aside else found
            return closing(toks, at, found)
        return self._behind(last, keep=not self._looksback(group), frame=frame)

    def _next(self, k: int) -> Told | None:
        """6.5 percent this year and 6 percent next: the year behind the one that was named."""
        if k + 1 < len(self.toks) and self.toks[k + 1].kind not in ",":
            return None
        year = next((t for t in reversed(self.toks[:k]) if t.kind == "P" and t.ref.value.granularity == "year"), None)
        found = self.scope.resolved(year.ref) if year is not None else None
        if found is None or found.start is None or found.end is None:
            return None
        return Told(Period(moved(found.start, 1), moved(found.end, 1)), year.ref.span if year else None)

    def _behind_earlier(self, group: Group) -> int:
        """Where the lead of a group begins, behind the time of an earlier level (from 4 in 2017 | to 9)."""
        low, first = group.begins, group.figures[0]
        before = [t.low for t in self.toks[max(0, group.low - 4) : group.low]]
        if group.low and "from" in before:
            return next((k for k in range(low, first) if self.toks[k].low == "to" or self.toks[k].low.endswith(" to")), low)
        return low

    def _long_before(self, last: int) -> Told:
        """compared with F, or F a share, a year earlier: the time of an earlier amount behind its last figure."""
        when = last + 1 < len(self.toks) and self.toks[last + 1].low == "when"  # from F when it opened in 2005
        for t in self.toks[last + 1 : last + _FAR]:
            if (t.kind in "VS" and not when) or (when and t.kind == "F") or t.low in {"and", "while", "to"}:
                break  # from F | to F by 2030
            if t.kind in "PB" and not (t.kind == "P" and self.guided(self.toks.index(t))):
                return self._timed(t, keep=False)
        return _NOTHING

    def _behind(self, last: int, *, keep: bool, frame: Frame) -> Told | None:
        """A time behind the figure, in the same part of the sentence."""
        for k in range(last + 1, min(len(self.toks), last + _FAR)):
            t = self.toks[k]
            if t.low == "respectively" or (t.kind == "," and "respectively" in {x.low for x in self.toks[k - 1 : k + 2]}):
                continue
            if t.low in {",", "from"} and self._stretch_behind(k):
                continue
            if t.low == "and" and k + 1 < len(self.toks) and (self.toks[k + 1].kind in "VS" or self.toks[k + 1].low in _CLAUSE):
                return None
            if t.low == "when" and (when := next((j for j in range(k + 1, min(k + 8, len(self.toks))) if self.toks[j].kind in "PF,"), 0)) and self.toks[when].kind == "P" and self._usable(when):
                return self._timed(self.toks[when], keep=False)  # had 80 pupils when it opened in 2015
            if t.low in _HELD and any(x.kind == "F" for x in self.toks[k + 1 : k + 4]):
                return None  # a margin of 18% against 20% in the first half of last year
            if t.kind == "F" and self.toks[last].ref.value.kind == "multiple" and k == last + 2:
                return None  # double the F of early January
            if (t.kind == "," and t.low not in {"(", ")"}) or t.low == "what" or (t.low == "that" and self.toks[k - 1].kind == "F" and k - 1 > last) or t.low in _PARTING or t.kind == "B" or t.low.endswith(" than"):
                return None
            if t.kind == "P" and self.toks[k - 1].low == "(" and k + 1 < len(self.toks) and self.toks[k + 1].low == ":":
                return None  # 44% (2023: 41.5%)
            if t.kind == "P" and self._usable(k):
                return self._timed(t, keep=keep and not self._recalled(frame, t) and not (self.gauged and self.measure(k)))
        return None

    def _stretch_behind(self, k: int) -> bool:
        """(in the first month), from November 1 to 30: the dates of what was just named."""
        if self.toks[k].low == "from" and out_of(self.toks, k, self.words):
            return True  # power from clean sources in 2024
        k += 1 if self.toks[k].low == "," else 0
        behind = self.toks[k : k + 2]
        return len(behind) == 2 and behind[0].low == "from" and behind[1].kind == "P" and self._usable(k + 1)

    def _later(self, last: int) -> Told | None:
        """A time at the end of a list of figures holds for all of them."""
        seen = False
        for k in range(last + 1, min(len(self.toks), last + _FAR)):
            t = self.toks[k]
            seen = seen or t.kind == "F"
            if (t.low == "that" and self.toks[k - 1].kind == "F" and k - 1 > last) or (t.kind == "B" and (t.low.startswith("than") or self.toks[k - 1].low in self.words.comparatives)) or t.low in {"according", "said", ";", "with", "after", "before", "--", "compared", "against", "versus", "from", "than", "which", "whom", "whose", "where", "having", "due", "could", "should", "will", "would", "may", "might"}:
                return None
            if self.gauged and t.kind == "P" and self.measure(k):
                return None  # a hair under the F of last spring
            if t.kind == "P" and k + 1 < len(self.toks) and self.toks[k + 1].low == ":":
                return None  # 764 yuan (in 2023: 934)
            if t.low in {"level", "levels"} and [x.low for x in self.toks[k - 2 : k]] == ["of", "the"]:
                return None  # and 91 percent of the level in 2019
            if seen and t.kind == "P" and self._usable(k) and t.ref.value.granularity != "day" and self.toks[k - 1].low in {"in", "during", "for", "over", "the"}:
                return self._timed(t)
        return None

    def _stretched(self, t: Tok) -> Period | None:
        """October and November: two months in a row are one stretch."""
        k = bisect_left(self.toks, t.start, key=START)
        a, b = (k, k + 2) if k + 2 < len(self.toks) and self.toks[k + 1].low == "and" and self.toks[k + 2].kind == "P" else (k - 2, k)
        if a < 0 or self.toks[a].kind != "P" or self.toks[a + 1].low != "and" or self.toks[b].kind != "P":
            return None
        one, two = self.toks[a].ref.value, self.toks[b].ref.value
        if not (one.granularity == two.granularity == "month" and one.first and two.first and two.first[0] == one.first[0] + 1):
            return None
        first, second = self.scope.resolved(self.toks[a].ref), self.scope.resolved(self.toks[b].ref)
        if first.start is None or second.end is None:
            return None
        return Period(first.start, moved(second.end, first.start.year - second.end.year))

    def _days_before(self, offset: int) -> date | None:
        """on Wednesday, up from four | a week earlier: days before the day that the sentence has told of."""
        told = self.before.period or self.told.period
        return told.start + timedelta(days=offset) if told is not None and told.start is not None and told.start == told.end else None

    def _day_a_year_before(self, expr: PeriodExpr) -> Period | None:
        """640 at the end of June, against 655 | a year earlier: that day of the year before."""
        told = self.before.period or self.told.period
        if not expr.anchored or expr.year is not None or expr.year_offset != -1 or told is None or told.start is None or told.start != told.end:
            return None
        return Period(back(told.start), back(told.start))

    def _timed(self, t: Tok, *, keep: bool = True) -> Told:
        if t.kind == "P" and (both := self._stretched(t)) is not None:
            if keep and self.status == "actual":
                self.scope.hold(both, t.ref.span)
            return Told(both, t.ref.span)
        if t.kind == "B":
            inside = self.doc.within("period", (t.start, t.end))
            if inside and (year_before := self._day_a_year_before(inside[-1].value)) is not None:
                return Told(year_before, inside[-1].span)
            return Told(self.scope.resolved(inside[-1]), inside[-1].span) if inside else _NOTHING
        if t.ref.value.day_offset and t.low.endswith(("earlier", "before")) and (day := self._days_before(t.ref.value.day_offset)) is not None:
            return Told(Period(day, day), t.ref.span)
        if (year_before := self._day_a_year_before(t.ref.value)) is not None:
            return Told(year_before, t.ref.span)
        found = self.scope.resolved(t.ref)
        if keep and (self.status == "actual" or self.over(found)):
            self.scope.name_period(t.ref)
        ahead = self.status in {"forecast", "target"} or (self.status == "actual" and t.low.endswith(("full year", "full-year")))
        if ahead and found.start is not None:
            self.outlook = Held(found, t.ref.span, self.scope.sentence, self.scope.line, self.scope.aside)
        if t.ref.value.granularity == "vague" or t.low == "today":
            return _NOTHING
        return Told(found, t.ref.span)
