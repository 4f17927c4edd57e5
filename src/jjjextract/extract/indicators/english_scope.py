"""What reaches an English figure from before: the topic (a place or a company), the running period, the paragraph's basis.

An English story keeps to what it opened with: a paragraph that names no other topic is of the first one. A figure with no
period in its sentence takes the running one inside the paragraph, and across paragraphs only where it is a statistic that
the narrator tells. Fails on a story of two companies that change places without being named.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from jjjextract.document import Document
from jjjextract.extract.indicators.english_report import announces, closed_month, full_year, half_year, is_heading
from jjjextract.extract.indicators.english_years import Telling, beside, own_year, settled
from jjjextract.extract.indicators.model import Subject
from jjjextract.extract.indicators.speech import Speech
from jjjextract.lang.periods import resolve
from jjjextract.spans import Mention, Span
from jjjextract.values import Company, Period, PeriodExpr, Person, Statement

__all__ = ["JUDGING", "EnglishScope", "Held", "Topic"]

_JUDGES = frozenset({"economist", "analyst", "strategist", "researcher", "forecaster"})
_RESEARCH = "of research"
_BODY_OF_MANY = re.compile(r"\b(?:Association|Federation|Chamber|Confederation|Alliance|Growers['’]|Exporters['’]|Society|Bureau of Statistics|Statistics)\b")
JUDGING = frozenset({"Capital", "Securities", "Research", "Economics", "Advisers", "Advisors", "Analytics", "Equities", "Brokers", "Markets"})
_QUARTER, _HALF = 89, 170  # days
_LONGEST, _SHORT = 80, 240  # characters of a company's name, of a turn that only leads to the next one
_ALL_FOR = re.compile(r"(?<=[.;:] )(?:All|(?:All (?:the |of the )?)?(?:[Ff]igures|[Nn]umbers|[Dd]ata|[Rr]ates|[Pp]rices))(?: (?:are|shown|given)){0,2} (?:for|from|as of) ")
_LONG_AGO = 2000
_PARAGRAPH, _HEAD_LINES, _HEAD_SENTENCES = 1500, 2, 6  # characters, lines, sentences
_POLLED = re.compile(r"\b(?:polled|surveyed|compiled|collated) by (?:the )?$")


class Held(NamedTuple):
    """A value with the place that says it and the sentence and line it was said in."""

    value: object
    span: Span
    sentence: int
    line: int
    statement: Statement | None = None


class Topic(NamedTuple):
    """A company's key, or the codes of places with their spans."""

    company: str | None
    codes: tuple[str, ...]
    spans: tuple[Span, ...]
    sentence: int


@dataclass(slots=True)
class EnglishScope:
    """The running state of one pass over the English sentences of a document."""

    doc: Document
    sentence: int = -1
    line: int = -1
    topic: Topic | None = None
    place: Topic | None = None
    main: Topic | None = None
    running: Held | None = None
    spoken: Held | None = None
    asked: Held | None = None  # what a question was about, in its answer
    yearly: bool = False
    basis: tuple[str, Span] | None = None
    report: Held | None = None
    heading: bool | None = None  # the report is named in a heading
    now: int = -1
    ahead: bool = False
    will: bool = False
    statement: Statement | None = None
    home: Topic | None = None
    offices: list[tuple[str, Span]] = field(default_factory=list)
    _people: dict[str, Person] = field(default_factory=dict)
    _companies: dict[str, Company] = field(default_factory=dict)
    learned: bool = field(init=False)  # an outsider speaks
    _speech: Speech = field(init=False)
    statement_at: Callable[[int], Statement | None] = field(init=False)  # the innermost stretch of speech around a place

    def __post_init__(self) -> None:
        self._people = {m.value.key: m.value for m in self.doc.of("person")}
        self._companies = {m.value.key: m.value for m in self.doc.of("company")}
        self.learned = bool([p for p in self._people.values() if p.company is None and p.organization is not None and (self._judge(p) or _BODY_OF_MANY.search(p.organization))])
        self._speech = Speech(self.doc)
        self.statement_at = self._speech.at

    def enter(self, index: int, line: int, start: int) -> bool:
        """Begin a sentence; True where a new line or a labelled speaker ends what the paragraph passes on."""
        statement = self.statement_at(start)
        turned = statement is not self.statement and any(s and s.style == "labelled" for s in (statement, self.statement))
        if turned and self.spoken is not None and self.spoken.statement is self.statement and self._asks(self.statement):
            self.spoken = self.asked = self.spoken._replace(statement=statement, line=line)
        fresh = line != self.line or turned
        if fresh:
            self.basis = None
            self._widen()
            self.topic = None if turned and statement is not None else self.main
        self.sentence, self.line, self.statement = index, line, statement
        if fresh:
            self._announced(start)
        return fresh

    def _announced(self, start: int) -> None:
        """All for January, all figures are for the third quarter: the time of a whole paragraph, told at its end."""
        m = _ALL_FOR.search(self.doc.norm, start, max(start, self.doc.norm.find("\n", start) if "\n" in self.doc.norm[start : start + _PARAGRAPH] else start + _PARAGRAPH))
        told = next((p for p in self.doc.within("period", (m.start(), m.end() + 30)) if p.span.start - m.end() < 5), None) if m else None
        if told is not None:
            self.hold(self.resolved(told), told.span)

    def _asks(self, s: Statement | None) -> bool:
        """True for a question of a reporter or an anchor: the answer is of the time that it is about."""
        person = self._people.get(s.speaker) if s and s.speaker else None
        return s is not None and person is not None and person.role in {"reporter", "anchor"} and (s.span.end - s.span.start < _SHORT or self.doc.norm.endswith("?", 0, s.span.end))

    def _widen(self) -> None:
        """A month told of inside a quarter's report, and an earlier time that is looked back at, are left with their paragraph."""
        main, now = self.report, self.running
        if main is None or now is None or now is main:
            return
        a, b = main.value, now.value
        if not (isinstance(a, Period) and isinstance(b, Period) and a.start and b.start and a.end and b.end):
            return
        if (a.start <= b.start and b.end <= a.end) or b.end < a.start:
            self.running = main

    @property
    def aside(self) -> Statement | None:
        """The stretch of a turn or of a quotation, which tells of its own time; what is only reported is the narrator's."""
        said = self.statement
        return said if said is not None and said.style != "indirect" else None

    def _aside_year(self, m: Mention) -> bool:
        """True for a year long gone that does not open its sentence: what it tells, the next sentence does not go on with."""
        expr, now = m.value, self.doc.reference.year
        old = expr.granularity == "year" and expr.year is not None and expr.year < (now - 1 if now is not None else _LONG_AGO)
        return old and m.span.start > self.doc.sentences[self.sentence].span.start + 12

    def _decade(self, expr: PeriodExpr) -> bool:
        """True for ten years and more that ended long ago (at its peak in the 1990s): the next sentence is of another time."""
        now = self.doc.reference.year
        return expr.years > 9 and expr.year is not None and now is not None and expr.year + expr.years < now

    def held(self) -> Held | None:
        """The period that runs here: the narrator's, or that of the turn or quotation."""
        if (said := self.aside) is None:
            return self.running
        return self.spoken if self.spoken is not None and self.spoken.statement is said else None

    def person_at(self, offset: int) -> Person | None:
        """Who speaks at `offset`."""
        s = self._speech.inner[bisect_right(self._speech.edges, offset)]  # asked for at every figure
        return self._people.get(s.speaker) if s and s.speaker else None

    # topics

    def name_company(self, key: str, span: Span | None) -> None:
        """A company as what the figures are of from here on; no span where a word stands for it (the group)."""
        self._set(Topic(key, (), (span,) if span else (), self.sentence))

    def name_places(self, codes: tuple[str, ...], spans: tuple[Span, ...]) -> None:
        """Places as what the figures are of from here on."""
        self._set(Topic(None, codes, spans, self.sentence))
        self.place = self.topic

    def firm_here(self) -> bool:
        """True where the sentence itself named the company that its figures are of."""
        return self.topic is not None and self.topic.company is not None and self.topic.sentence == self.sentence

    def leave_company(self) -> None:
        """Official figures are of no company, but of the place of the story."""
        if self.topic is not None and self.topic.company is not None:
            self.topic = self.place or self._whereabouts()

    def at_home(self, institutions: list[tuple[str, Span]], head: int) -> None:
        """The country whose institution opens the story, and all that it names."""
        self.offices = institutions
        if institutions and institutions[0][1].start < head:
            self.home = Topic(None, (institutions[0][0],), (institutions[0][1],), -1)

    def _whereabouts(self) -> Topic | None:
        """The place that the text has named most so far."""
        before = self.doc.within("region", (0, self.doc.sentences[self.sentence].span.start))
        named = [m for m in before if m.value.codes and m.value.level not in {"bloc", "group"} and not self.in_company(m.span)]
        most = Counter(m.value.codes for m in named).most_common(1)
        return Topic(None, most[0][0], tuple(m.span for m in named if m.value.codes == most[0][0])[-1:], -1) if most else None

    def in_company(self, span: Span) -> bool:
        """True for a place in the name of a company (the Harbin of Harbin Frost Works)."""
        near = self.doc.within("company_mention", (max(0, span.start - _LONGEST), span.end))
        return any(m.span.holds(span) for m in near)

    def _set(self, topic: Topic) -> None:
        self.topic = topic
        if self.line <= _HEAD_LINES or self.sentence <= _HEAD_SENTENCES:
            self.main = self.main or topic  # what is named far down is not the story's

    def last_company(self, before: int) -> str | None:
        """The company mentioned nearest in front of `before`, but for who only asked others (analysts polled by Vale Research)."""
        for m in reversed(self.doc.within("company_mention", (0, before))):
            if _POLLED.search(self.doc.norm, max(0, m.span.start - 20), m.span.start) is None:
                return str(m.value)
        return None

    def subject(self, offset: int, *, macro: bool) -> Subject | None:
        """The company that a figure at `offset` is of, or None."""
        person = self.person_at(offset)
        topic = self.topic
        if topic is not None and topic.sentence != self.sentence and self._stranger(person):
            return None
        if topic is not None and person is not None and topic.company is not None and topic.company == person.company and self._judge(person):
            return None
        if topic is not None and topic.company is not None and topic.sentence != self.sentence and person is not None and self._own_words(person):
            return self.as_subject(person.company or "", inherited=True)
        if topic is not None and topic.company is not None and (topic.sentence == self.sentence or not macro):
            return self.as_subject(topic.company, inherited=topic.sentence != self.sentence)
        if person is not None and person.company and not self._judge(person) and (topic is None or topic.company is None) and not (topic and topic.sentence == self.sentence):
            return self.as_subject(person.company, inherited=True)
        return None

    def of_story(self, subject: Subject | None) -> Subject | None:
        """The company of the story, where it is another than `subject`."""
        key = self.main.company if self.main is not None else None
        return self.as_subject(key, inherited=True) if key and (subject is None or key != subject.company) else subject

    def _own_words(self, person: Person) -> bool:
        """True in quoted words of somebody of a company, who speaks of that company and not of the one that a sentence before named."""
        quoted = self.statement is not None and self.statement.style == "direct"
        return quoted and bool(person.company) and person.role not in {"reporter", "anchor"} and not self._judge(person)

    def _stranger(self, person: Person | None) -> bool:
        """True in the words of somebody who is of no company; a reporter tells of others."""
        told = person is not None and person.role in {"reporter", "anchor"}
        return self.aside is not None and not told and (person is None or person.company is None)

    def outsider(self, at: int) -> bool:
        """True in what a scholar of a public body, or somebody of a body of many firms, is reported to have said."""
        said, person = self.statement_at(at), self.person_at(at)
        return said is not None and said.style == "indirect" and person is not None and person.company is None and person.organization is not None and (self._judge(person) or _BODY_OF_MANY.search(person.organization) is not None)

    @staticmethod
    def _judge(person: Person) -> bool:
        """True for somebody of a firm whose trade is to judge others."""
        if person.organization is not None and not person.titles and person.organization.rsplit(" ", 1)[-1] in JUDGING:
            return True
        return any(t.rsplit(" ", 1)[-1].lower() in _JUDGES or _RESEARCH in t.lower() for t in person.titles)

    def addressed(self, at: int) -> str | None:
        """The company of the person who spoke before or speaks next, for a reporter's words to that person."""
        person = self.person_at(at)
        if person is None or (person.role not in {"reporter", "anchor"} and not self._judge(person)):
            return None
        around = [self._people.get(s.speaker) for s in self._speech.beside(at) if s.speaker]
        return next((p.company for p in around if p is not None and p.company and p.key != person.key), None)

    def as_subject(self, key: str, *, inherited: bool) -> Subject | None:
        """A company as the subject of a figure, by its full name."""
        company = self._companies.get(key)
        return Subject(company.name, key, inherited) if company is not None else None

    def places(self, *, macro: bool) -> Topic | None:
        """The places that reach a figure that names none."""
        if self.topic is not None and self.topic.codes:
            return self.topic if self._reaches(self.topic) else self.main
        said = self.statement
        person = self._people.get(said.speaker) if said and said.speaker else None
        if said is not None and said.style == "labelled" and (person is None or person.organization is None):
            return None  # what somebody in the street tells is of no place that others named
        official = said is not None and person is not None and person.organization is not None and person.company is None and person.role not in {"reporter", "anchor"}
        reached = self.place is None or official or self._reaches(self.place)
        return (self.place if reached else self.main) if macro or official else None

    def _reaches(self, topic: Topic) -> bool:
        """False for a place of another paragraph that is not that of the story (vineyards in Chile); for one abroad in a story of China, of another sentence."""
        home = self.main.codes if self.main is not None else ()
        if topic.sentence < 0 or topic.codes == home:
            return True
        abroad = bool(home) and all(c.isdigit() for c in home) and not any(c.isdigit() for c in topic.codes)
        return topic.sentence == self.sentence if abroad else self.doc.sentences[topic.sentence].line == self.line

    # periods

    def resolved(self, m: Mention) -> Period:
        """The dates of a period, against the document's reference and the running period."""
        expr = m.value
        if expr.granularity == "quarter" and m.span.of(self.doc.norm).lower() == "this quarter" and self.report is not None and isinstance(self.report.value, Period) and self.reporting():
            return self.report.value  # on a call about it
        held = self.held() or self.running
        if held is not None and held.span == m.span and isinstance(held.value, Period):
            return held.value  # rose 5% last month | to F
        near = held is not None and (expr.anchored or expr.relative_to == "anchor" or held.sentence == self.sentence)
        anchor = held.value if near and held else None
        running = anchor if isinstance(anchor, Period) else None
        if running is not None and own_year(running):
            expr = beside(expr, running, self.doc.reference.day)
        if expr.year is None and self.report is not None and expr.granularity in {"year", "half"} and self.headed():
            expr = full_year(expr, self.report.value)
        found = resolve(expr, reference=self.doc.reference, anchor=running)
        if expr.year is not None or self.doc.reference.day is None:
            return found
        return settled(self.doc.norm, m, expr, found, Telling(self.doc.reference.day, self.ahead, self.will))

    def name_period(self, m: Mention) -> None:
        """A period of the running text."""
        expr = m.value
        if expr.granularity == "vague":
            self.now = self.sentence
        elif self.report is None and (month := closed_month(self.doc.norm, m, self.resolved)) is not None:
            self.hold(month, m.span)
        elif not (self._aside_year(m) or (expr.relative_to == "anchor" and expr.year_offset == -1) or (expr.year_offset is not None and expr.year_offset < -1) or self._decade(expr) or expr.anchored or expr.open or expr.granularity in {"day", "time"} or expr.year_offset == 1):
            value = self.resolved(m)
            if not self._future(value):
                self.hold(value, m.span)

    def announced(self, m: Mention) -> None:
        """A period of a sentence without figures; of two in a heading the first is what the text reports of."""
        heading = self.report is not None and self.report.line == self.line and self.headed()
        if not heading and announces(self.doc.norm, m):
            self.name_period(m)

    def titled(self, span: Span) -> None:
        """Half-year figures, July 2024: a heading that names its half by its length alone."""
        if self.line <= _HEAD_LINES and (half := half_year(self.doc, span)) is not None:
            self.hold(*half)

    def looks_back(self, m: Mention) -> bool:
        """True for a time that was over when the one that runs began, or that is the beginning of it."""
        held, found = self.held() or self.report, self.resolved(m)
        now = held.value if held is not None else None
        if not isinstance(now, Period) or now.start is None or now.end is None or found.start is None or found.end is None:
            return False
        return found.end < now.start or (now.start <= found.start and found.end < now.end)

    def hold(self, value: Period, span: Span) -> None:
        """A period that runs from here on: the narrator's, or that of the turn or quotation."""
        told = Held(value, span, self.sentence, self.line, self.aside)
        if self.aside is None:
            self.running = told
        else:
            self.spoken = told
        self.report = self.report or told

    def _future(self, found: object) -> bool:
        """True for a time that had not begun when the story was told (due in 2026), and for the quarter that runs yet in a report of the last: nothing else is of it."""
        day, told = self.doc.reference.day, self.report.value if self.report is not None else None
        if not isinstance(found, Period) or found.start is None or day is None:
            return False
        over = isinstance(told, Period) and told.end is not None and told.end < day < (found.end or day)
        return found.start > day or (over and found.end is not None and _QUARTER <= (found.end - found.start).days < _HALF)

    def headed(self) -> bool:
        """True where the heading names the time that the whole text reports of."""
        if self.heading is None and self.report is not None:
            self.heading = self.report.line <= _HEAD_LINES and is_heading(self.doc, self.report.line)
        return bool(self.heading)

    def leads(self) -> bool:
        """True where the narrator goes on in the time that the head of the story told."""
        held = self.running if self.report is not None and self.report.line <= _HEAD_LINES and self.aside is None else None
        return held is not None and self.report is not None and held.value == self.report.value

    def reports(self) -> bool:
        """True where the time of the heading is the one that runs."""
        return self.heading is not False and self.headed() and self.leads()

    def _of_report(self, held: Held | None) -> bool:
        """True in somebody's speech about the quarter or year that the heading names."""
        said = self.statement
        if said is None or said.style != "labelled" or self.heading is False or not self.headed():
            return False
        person = self._people.get(said.speaker) if said.speaker else None
        return person is not None and (held is None or held.statement is not said) and (person.company is not None or not self._judge(person))

    def period(self, *, known: bool, near: bool = False, now: bool = True) -> Held | None:
        """The period that reaches a figure with none of its own; `near`: only from its own paragraph."""
        held = self.held()
        if now and self.now == self.sentence:
            return None
        if known and self._of_report(held):
            return self.report
        if held is None or (held.line != self.line and (near or not known)):
            return None
        return self._renewed(held)

    def reporting(self) -> bool:
        """True in a company's own speech about the period of its heading."""
        return self._of_report(self.held())

    def _renewed(self, held: Held) -> Held:
        """A statistic that takes up the period of the story brings it into its own paragraph."""
        if held.line == self.line or held is not self.running:
            return held
        self.running = held._replace(line=self.line)
        return self.running
