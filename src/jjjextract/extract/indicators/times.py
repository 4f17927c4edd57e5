"""The times that run in a text: what a figure with none of its own is of.

A time named earlier in the sentence holds to its end, one of the paragraph for the next sentences, until another is named
or 目前 leaves it; that of the story reaches known statistics of another paragraph. 上年同期 and 其中9月 are of their clause alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from jjjextract.document import Document
from jjjextract.extract.indicators.aside_times import aside, before_now, behind_figure, busiest, labelled_time
from jjjextract.extract.indicators.bulletins import UNDER, heads_section, lasts, on_the_spot, speaks_for
from jjjextract.extract.indicators.held import Held, Told
from jjjextract.extract.indicators.last_year import not_yet, of_report
from jjjextract.extract.indicators.nextday import day_before, next_day, quoted_until, told_before
from jjjextract.extract.indicators.posts import of_office, of_own_house, on_site
from jjjextract.extract.indicators.scope_marks import (
    AGO,
    AIMED,
    ALONE,
    ASIDE,
    CLAUSE,
    FORECAST,
    LOOKING_BACK,
    PART,
    PUT_OFF,
    SINCE,
    UNDATED,
    WORKS,
)
from jjjextract.extract.indicators.story import on_results, reports, standing
from jjjextract.extract.indicators.yearly import (
    bygone,
    ends_of,
    inside,
    inside_feast,
    since_until,
    year_before,
    year_end,
    year_of,
)
from jjjextract.lang.periods import resolve
from jjjextract.lang.zh.name_time import of_record, same_time
from jjjextract.spans import Mention, Span
from jjjextract.values import Period, Person, Statement

__all__ = ["Times"]

_SAID, _TALK = frozenset({"direct"}), frozenset({"direct", "indirect"})

_YEAR_AGO = frozenset({"一年前", "一年之前", "一年以前"})
_WHOLE = 364  # days from the first to the last of a year
_TO = re.compile("[至到—–~-]")


@dataclass(slots=True)
class Times:
    """The part of the state of a pass that tells the time."""

    doc: Document
    sentence: int = -1
    line: int = -1
    clause: int = -1
    statement: Statement | None = None
    person: Person | None = None
    results: str | None = None
    given: tuple[int, int, Sequence[Told]] = (-1, -1, ())  # the sentence, the line and the times of the list handed out last
    _topic: Held = field(default_factory=Held)
    _period: Held = field(default_factory=Held)
    _brief: Held = field(default_factory=Held)
    _stretch: Held = field(default_factory=Held)
    _main: Held = field(default_factory=Held)
    _main_of: object = None
    _now: int = -1
    _quote: int = -1  # where the quotation ends in which the running time was told
    _run: int = -1  # the sentence in which a change began with the stretch that it names
    _release: bool = False
    _yearly: bool = False
    _until: int = -1  # where the time ends that was only set beside what the story tells
    _report: bool = False
    _past: bool = False  # told early in a year about the one before

    @property
    def _labelled(self) -> bool:
        return self.statement is not None and self.statement.style == "labelled"

    def name_period(self, m: Mention) -> None:
        """A period of the running text: it holds from here on."""
        if m.note in ASIDE or PUT_OFF.search(self.doc.norm, max(0, m.span.start - 4), m.span.start) or of_record(self.doc.norm, m.span):
            return
        if m.value.granularity == "vague":
            self.say_now()
            return
        if self._period.span is not None and self._period.span.end == m.span.start and self.doc.norm.startswith("这一年", m.span.start):
            return  # 2023年4月至2024年3月|这一年
        if self.doc.norm[m.span.start - 1 : m.span.start] == "(" and behind_figure(self.doc, m):
            return  # 1120家(6月末)
        if AIMED.match(self.doc.norm, m.span.end) or self._built(m) or (self.doc.norm.startswith("的", m.span.end) and self._scene(m.span.end)):
            return
        value = since_until(self.doc.norm, m, self._period if self._period.sentence == self.sentence else None, self.resolved(m))
        self._now = -1
        # what is told beside the story: 其中9月, 第四季度单季, 上年同期, 20年前, an earlier year with its figure
        alone = self._part_of(m.span, value) or busiest(self.doc, m) or self.doc.norm.startswith(ALONE, m.span.end) or self.doc.norm.endswith(ALONE, 0, m.span.end) or (m.value.month_offset == 0 and self._same_part(m))  # 第四季度单季: an aside
        ran = self._period.value if self._period.line == self.line else self._main.value  # what the line tells of, or the story
        self._until = aside(self.doc, m) if isinstance(ran, Period) and ran.start and value.end and value.end < ran.start else before_now(self.doc, m)
        if alone or self._until > 0 or (m.value.anchored and not m.value.point) or AGO.fullmatch(self.doc.norm, *m.span) or (self.doc.norm[m.span.start - 1] == "而" and self._period.contrasted(value, self.sentence)) or (self._period.line == self.line and LOOKING_BACK.match(self.doc.norm, m.span.end) and self._period.contrasted(value, self._period.sentence)):  # 上年同期, 20年前: for this clause only
            self._brief = Held(value, m.span, self.clause, self.line, (), not alone)
            return
        if inside_feast(self.doc.norm, m, value, self._stretch.value if self._stretch.line == self.line else None) or self._same_day(m):
            return  # 截至10月8日,8天接待: of the days off
        told = (self.statement is None or (self._labelled and self._formal())) and not bygone(self.doc, m, self.sentence)
        self._brief = Held()
        self._period = Held(value, m.span, self.sentence, self.line, (), told)
        self._quote = quoted_until(self.doc.norm, m.span)
        self._holds(value, told=told)

    def _holds(self, value: Period, *, told: bool) -> None:
        """Take a stretch of time for what flows are of, and the first one `told` for what the story is about.

        去年 in a text of no year is such a stretch too: no older time reaches behind it.
        """
        unknown = value.start is None and value.end is None and self.doc.reference.year is None
        if value.start == value.end and not unknown:
            return
        self._stretch, year = self._period, self.doc.reference.year
        if not told or (value.end is None and not unknown) or self._period.to_come(year, self.doc.norm) or self._period.gone(year):
            return
        if (self._main.span is None and not (self._report and not lasts(value))) or unknown:
            self._main = self._period  # what the story is about
            self._main_of = self._topic.value if self._topic.value != "region" else None

    def _built(self, m: Mention) -> bool:
        """True for when something was built of which the sentence tells how large it is."""
        if WORKS.match(self.doc.norm, m.span.end) is None:
            return False
        start, year = self.resolved(m).start, self.doc.reference.year
        return start is None or year is None or start.year <= year

    def moves_on(self, at: Span) -> bool:
        """True for a time that is no earlier than the one that runs in its line: 去年A,今年|达到B."""
        m = self.doc.at("period", at.start)
        if m is None or m.value.anchored:
            return False
        return self._period.line != self.line or not self._period.contrasted(self.resolved(m), self._period.sentence)

    def _part_of(self, at: Span, value: Period) -> bool:
        """True for 其中9月份 behind 前三季度: of that part only until the sentence goes on with the whole."""
        if not self.doc.norm.endswith(PART, 0, at.start):
            return False
        held = self._period.value if self._period.line == self.line else self._main.value
        return isinstance(held, Period) and inside(value, held)

    def _same_part(self, m: Mention) -> bool:
        """True for 当季 behind 二季度单季."""
        return m.value.relative_to == "anchor" and self._in_brief()

    def _same_day(self, m: Mention) -> bool:
        """True for 截至收盘 behind 周二: of that day."""
        held = self._period.value
        named = self._period.line == self.line and isinstance(held, Period) and held.start == held.end is not None
        return m.value.point and m.value.day_offset == 0 and named

    def _scene(self, end: int) -> bool:
        """10月的昭通,: a time and a place that only set the scene, with no figure in their clause."""
        m = CLAUSE.match(self.doc.norm, end) if self.doc.at("region", end + 1) else None
        return m is not None and not self.doc.within("quantity", Span(*m.span()))

    def say_now(self) -> bool:
        """目前: the sentence leaves the period that ran before; False behind 截至9月末, of which it then is."""
        dated = self._period.as_of(self.doc.norm, self.sentence)
        self._now = self._now if dated else self.sentence
        return not dated

    def end_of_run(self, *, first: bool) -> Told | None:
        """2020年至2024年,GDP由A增至B: A is of the first year (month) of that stretch, B of its last."""
        held = self._period.value if self._period.sentence == self.sentence and self._period.span is not None else None
        if not isinstance(held, Period) or not (first or self._run == self.sentence):
            return None
        ends = ends_of(held) if _TO.search(self.doc.norm, *(self._period.span or (0, 0))) else None
        self._run = self.sentence if first and ends else -1
        return Told(ends[0 if first else 1], self._period.span, False) if ends else None

    def untold(self, clause: Span) -> bool:
        """True for 开业以来, 旺季, a clause that tells a time of no date, in a sentence that tells no other."""
        said = self.doc.norm.endswith(SINCE, 0, clause.end) or self.doc.norm[clause.start : clause.end] in UNDATED
        return said and not self.doc.within("period", self.doc.sentences[self.sentence].span)

    @property
    def told_of(self) -> Told:
        """The time that the results are of, where somebody of the company speaks of them."""
        return (self._main if reports(self.doc, self.person) else Held()).handed_on

    @property
    def leaves_time(self) -> bool:
        """True in a sentence that has said 目前."""
        return self._now == self.sentence

    def resolved(self, m: Mention) -> Period:
        """The dates of a period mention, against the document's reference and the running period."""
        for known in (self._period, self._brief):
            if known.span == m.span and isinstance(known.value, Period):
                return known.value  # 上月 is counted once
        whole = (said := self.doc.norm[slice(*m.span)]) == "全年"
        ended = whole and self._period.line == self.line and year_end(self._period.value)  # 截至2024年末,…。全年…
        held = self._stretch if (m.value.anchored and self._dated()) or (whole and not ended and self._stretch.span is not None) else self._period
        aside = whole and self._brief.line == self.line and not self._brief.told and self._period.line != self.line  # 去年12月单月A,全年B
        if self._report and self._main.span is not None and self._period.line != self.line and (whole or m.value.anchored or m.value.relative_to == "anchor"):
            held = self._main  # what the bulletin is of, whatever another paragraph told of last
        held = self._brief if aside or (m.value.month_offset == 0 and self._same_part(m)) else held
        anchor = day_before(self.doc, m, self.resolved) if next_day(m) else held.value if isinstance(held.value, Period) else None
        anchor = year_of(anchor) if whole and anchor is not None else anchor
        anchor = None if whole and FORECAST.match(self.doc.norm, m.span.end) and self._over(anchor) else anchor
        if said in _YEAR_AGO and (ran := self._ran_part()) is not None:
            return year_before(ran)
        if anchor is not None and same_time(self.doc.norm, m.span):
            return anchor
        found = resolve(m.value, reference=self.doc.reference, anchor=anchor)
        if said[0] == "年" and (edge := told_before(self.doc, found, anchor, said, here=self._period.line == self.line)):
            return edge
        return self._of_last_year(m, found) if self._past else found

    def _ran_part(self) -> Period | None:
        """The part of a year that runs in the line, or that a bulletin is of: 一年前 is the same part of the year before."""
        held = self._period if self._period.line == self.line else self._main if self._report else None
        value = held.value if held is not None else None
        if not isinstance(value, Period) or value.start is None or value.end is None or (value.end - value.start).days >= _WHOLE:
            return None
        return value if value.start.year == value.end.year == self.doc.reference.year else None

    def _of_last_year(self, m: Mention, found: Period) -> Period:
        """The time in the year before, which the text is about, where it is none of this year."""
        if of_report(self.doc, m, self.sentence) and self.doc.reference.year is not None:
            return year_before(Period(date(self.doc.reference.year, 1, 1), date(self.doc.reference.year, 12, 31)))
        return year_before(found) if not_yet(self.doc, m, found, self.sentence) else found

    def _elsewhere(self, *, result: bool) -> bool:
        """True where the topic is a company, and the story's period was told of a place or of another company.

        In a story of results a period told of nobody is that of the report, and of each `result` of a subsidiary.
        """
        now = self._topic.value if self._topic.value != "region" else None
        unsaid = result and self.results is not None and self._main_of in {None, self.results}
        return now is not None and now != self._main_of and not unsaid

    def _over(self, anchor: Period | None) -> bool:
        """True for a stretch of an earlier year that another line told of."""
        return anchor is not None and anchor.start is not None and anchor.start.year != self.doc.reference.year and self._period.line != self.line

    def _dated(self) -> bool:
        """True where the running period is a day of an earlier sentence, and a stretch of time ran before it."""
        value = self._period.value
        point = isinstance(value, Period) and value.start == value.end
        return point and self._period.sentence != self.sentence and self._stretch.span is not None

    def period(self, *, known: bool, flow: bool = False, done: bool = False, result: bool = False) -> Told:
        """The period that reaches a figure with none of its own clause.

        From another paragraph only to a figure of the narrator that is a `known` statistic; `result`: one of a stretch of time.
        """
        if self.doc.norm[self.clause - 1 : self.clause] == ":" and (m := labelled_time(self.doc, self.clause - 1)) is not None:
            return Told(self.resolved(m), m.span, False)
        if self._brief.span is not None and (self._brief.sentence == self.clause or self._brief.span.start < self.clause < self._until or (not self._brief.told and self._in_brief())):
            return self._brief.handed(inherited=False)
        held, known = self._period, known or self._release
        if held.span is None or self._now == self.sentence:
            return Told(None, None, False)
        own = held.sentence == self.sentence
        if 0 < self.line - held.line <= UNDER and held.stretch and heads_section(self.doc, held.line, self.line):
            return held.handed_on
        if self._report and not own and self._main.span is not None and self._strays(held, done=done):
            held = self._main
        if not own and 0 < self._quote <= self.doc.sentences[self.sentence].span.start and not self._labelled:
            return Told(None, None, False)  # “今年收了A。”他说。全县有B
        if not own and ((held.span and self.doc.norm[held.span.start] == "近") or (done and held.to_come(self.doc.reference.year, self.doc.norm))):
            return Told(None, None, False)  # 近三年增长A。…: of its own sentence alone
        goes_on = not own and held.line == self.line and self.person is not None and held.stretch and reports(self.doc, self.person)
        alone = not own and self._labelled and not (self._formal() or self._anchored(held) or (known and held.line == self.line))
        if not own and not goes_on and (alone or (self._quoted(held, result=result) and not of_office(self.person))):
            return Told(None, None, False)
        if not own and held.line != self.line:
            return self._from_another(self._main if self._main.span is not None else held, known=known, flow=flow and done, result=result)
        if not own and flow and self._stretch.span is not None and self._stretch.outlasts(held):
            held = self._stretch  # a flow is of a stretch of time, whatever day was named in between
        return held.handed(inherited=not own)

    def _from_another(self, held: Held, *, known: bool, flow: bool, result: bool) -> Told:
        """What another paragraph told, for a `known` statistic of the narrator, and in a bulletin for every `flow`."""
        elsewhere = self._elsewhere(result=result)
        if self._report and flow and held is self._main and self._reported(held) and (self._answers() or not elsewhere):
            return held.handed_on
        if elsewhere or not (known and held.told and self._formal()) or of_own_house(self.person) or standing(self.doc, self.sentence):
            return Told(None, None, False)
        return held.handed_on

    def _answers(self) -> bool:
        """True for a labelled answer on a call about results, and in a text of results with one company."""
        return on_results(self.doc) and (self._labelled or (self.results is not None and self._topic.value == self.results))

    def _strays(self, held: Held, *, done: bool) -> bool:
        """True in a bulletin for a time that another paragraph told as yet to come, or one that is over and does not open its paragraph: behind it what is told is of the bulletin's own."""
        value, main = held.value, self._main.value
        if held.line != self.line:
            return done and held.to_come(self.doc.reference.year, self.doc.norm)
        gone = isinstance(value, Period) and isinstance(main, Period) and bool(value.end and main.start and value.end < main.start)
        return gone and held.sentence > 0 and self.doc.sentences[held.sentence - 1].line == self.line

    def _reported(self, held: Held) -> bool:
        """True where the whole text reports of the stretch that is `held`, and the one who speaks does so."""
        if not (held.told and lasts(held.value)) or standing(self.doc, self.sentence) or on_site(self.person) or on_the_spot(self.doc, self.line):
            return False
        return self._formal() or speaks_for(self.doc, self.person)

    def _in_brief(self) -> bool:
        """True in a sentence that has said 二季度单季, until it names another time."""
        span = self._brief.span
        if span is None or self._brief.told or self._brief.sentence < self.doc.sentences[self.sentence].span.start:
            return False
        return not (self.doc.norm.endswith(PART, 0, span.start) and ";" in self.doc.norm[span.end : self.clause])

    def _quoted(self, held: Held, *, result: bool) -> bool:
        """True in words quoted behind what is held, or in indirect speech that tells no `result`: they say how it is now."""
        said = self.statement
        return said is not None and said.style in (_SAID if result else _TALK) and held.span is not None and held.span.start < said.span.start

    @property
    def anchor(self) -> Period | None:
        """The running period, for 去年同期."""
        return self._period.value if isinstance(self._period.value, Period) else None

    def _formal(self) -> bool:
        """True for the narrator and for an office's own speaker, who take up what the story said before."""
        told = self._yearly and self.person is not None and self.person.company is not None  # on a call about the year
        return told or (self._report and speaks_for(self.doc, self.person)) or not self._labelled or of_office(self.person)

    def _anchored(self, held: Held) -> bool:
        """True where an anchor goes on in the paragraph in which the period was named, as the narrator does."""
        return self.person is not None and self.person.role == "anchor" and held.line == self.line
