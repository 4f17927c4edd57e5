"""What a figure takes from its surroundings: period, regions, subject, basis, and the lists named before.

Everything that is inherited follows a rule that can be named, is flagged, and carries its evidence:
  sentence    a period, a region or a company named earlier in the same sentence holds to its end
  paragraph   it holds for the next sentences of the paragraph, until another is named
  document    a macro figure of the narrator takes the region, and the period, of the last paragraph that had one
  speaker     in a company's own speech 我们 is the company
今 and 现在 end an inherited period: the figure then has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from jjjextract.document import Document
from jjjextract.extract.indicators.held import Held, Part, Told
from jjjextract.extract.indicators.model import Slot, Subject
from jjjextract.extract.indicators.nextday import day_before, next_day, told_before
from jjjextract.extract.indicators.placed import at_port, one_place, seat_of
from jjjextract.extract.indicators.posts import observes, of_nobody, of_office, of_own_house, of_the_public, on_site
from jjjextract.extract.indicators.releases import official, released
from jjjextract.extract.indicators.scope_marks import AGO, AIMED, ALONE, CAUSE, CLAUSE, FORECAST, LOOKING_BACK, PUT_OFF
from jjjextract.extract.indicators.solver import Place
from jjjextract.extract.indicators.speech import Speech
from jjjextract.extract.indicators.story import (
    goes_on_with_it,
    interview,
    issuer,
    of_a_shop,
    of_its_own,
    own_side,
    release,
    reporting,
    reports,
    speaks_of_it,
    standing,
    watches,
)
from jjjextract.extract.indicators.yearly import bygone, inside_feast, not_yet, since_until, year_before, yearly
from jjjextract.lang.periods import resolve
from jjjextract.lang.zh.name_time import of_record, same_time
from jjjextract.spans import Mention, Span
from jjjextract.values import Company, Period, Person, Statement

__all__ = ["Scope"]

_ASIDE = frozenset({"reporting", "event", "compared"})  # the day of the report, of an event, of what is compared with
_AT_HOME, _new = frozenset({"本地", "内地", "港澳", "本港", "国内", "境内", "国外", "境外", "海外"}), tuple.__new__
_HERE, _SAID, _TALK = frozenset({"本地", "港澳"}), frozenset({"direct"}), frozenset({"direct", "indirect"})
_ISLANDS = frozenset({"710000", "810000", "820000"})  # their outlets name no place for what is of all of it

@dataclass(slots=True)
class Scope:
    """The running state of one pass over a document."""

    doc: Document
    sentence: int = -1
    line: int = -1
    statement: Statement | None = None
    person: Person | None = None
    slots: list[Slot] = field(default_factory=list)
    _period: Held = field(default_factory=Held)
    _topic: Held = field(default_factory=Held)
    _region: Held = field(default_factory=Held)
    _basis: Held = field(default_factory=Held)
    clause: int = -1
    _brief: Held = field(default_factory=Held)
    _stretch: Held = field(default_factory=Held)
    _main: Held = field(default_factory=Held)
    _main_of: object = None
    _private: str = ""
    _kinded: tuple[Held | None, Person | None, str | None] = (None, None, None)
    _now: int = -1
    _part: Part = field(default_factory=Part)
    _public: bool = True
    given: tuple[int, int, Sequence[Told]] = (-1, -1, ())  # the sentence, the line and the times of the list handed out last
    _issuer: str | None = None
    results: str | None = None
    _release: bool = False
    _yearly: bool = False
    speech: Speech = field(init=False)
    _people: dict[str, Person] = field(default_factory=dict)
    _companies: dict[str, Company] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.speech = Speech(self.doc)
        self._people = {m.value.key: m.value for m in self.doc.of("person")}
        self._companies = {m.value.key: m.value for m in self.doc.of("company")}
        firms = self.doc.of("company_mention")
        first = self.doc.sentences[0].span.end if self.doc.sentences else 0
        self._issuer, self._yearly = issuer(self.doc), yearly(self.doc)
        self.results, self._release = reporting(self.doc), release(self.doc)
        self._public = not firms or firms[0].span.start >= first

    def begin(self) -> None:
        """Another story: nothing of the one before holds."""
        for held in ("_period", "_topic", "_region", "_basis", "_brief", "_stretch", "_main"):
            setattr(self, held, Held())
        self._main_of = None
        self.slots.clear()

    def enter(self, index: int, line: int, start: int) -> None:
        """Begin a sentence; a new line or a new speaker ends what only a paragraph passes on."""
        statement = self.speech.at(start)
        self._topic, self._region = self._part.left(index, self._topic, self._region)
        if line != self.line or statement != self.statement:
            self._leave(statement, line)
        self.sentence, self.line, self.statement = index, line, statement
        self.person = self._people.get(statement.speaker) if statement and statement.speaker else None

    def follow(self, index: int, start: int) -> None:
        """Begin a clause that is said by somebody else than what stands in front of it."""
        self.enter(index, self.line, start)

    def _leave(self, statement: Statement | None, line: int) -> None:
        if line != self.line:
            self._private = "" if official(self.doc, line) else of_a_shop(self.doc, line)
            self.slots.clear()
            self._basis = Held()
            self._topic = self._topic if goes_on_with_it(self.doc, line) else Held()
        for s in (statement, self.statement):
            self._topic = Held() if s is not None and s.style == "labelled" else self._topic

    def _labelled(self, statement: Statement | None) -> bool:
        return statement is not None and statement.style == "labelled"

    def speak(self, offset: int) -> Person | None:
        """The person whose statement holds `offset`."""
        s = self.speech.at(offset)
        return self._people.get(s.speaker) if s and s.speaker else None

    # periods

    def name_period(self, m: Mention) -> None:
        """A period of the running text: it holds from here on."""
        if m.note in _ASIDE or PUT_OFF.search(self.doc.norm, max(0, m.span.start - 4), m.span.start) or of_record(self.doc.norm, m.span):
            return
        if m.value.granularity == "vague":
            self.say_now()
            return
        if AIMED.match(self.doc.norm, m.span.end) or (self.doc.norm.startswith("的", m.span.end) and self._scene(m.span.end)):
            return
        value = since_until(self.doc.norm, m, self._period if self._period.sentence == self.sentence else None, self.resolved(m))
        self._now = -1
        alone = self.doc.norm.startswith(ALONE, m.span.end) or self.doc.norm.endswith(ALONE, 0, m.span.end) or (m.value.month_offset == 0 and self._same_part(m))  # 第四季度单季: an aside
        if alone or m.value.anchored or AGO.fullmatch(self.doc.norm, *m.span) or (self.doc.norm[m.span.start - 1] == "而" and self._period.contrasted(value, self.sentence)) or (self._period.line == self.line and LOOKING_BACK.match(self.doc.norm, m.span.end) and self._period.contrasted(value, self._period.sentence)):  # 上年同期, 20年前: for this clause only
            self._brief = Held(value, m.span, self.clause, self.line, (), not alone)
            return
        if inside_feast(self.doc.norm, m, value, self._stretch.value if self._stretch.line == self.line else None) or self._same_day(m):
            return  # 截至10月8日,8天接待: of the days off
        told = (self.statement is None or (self._labelled(self.statement) and self._formal())) and not bygone(self.doc, m, self.sentence)
        self._brief = Held()
        self._period = Held(value, m.span, self.sentence, self.line, (), told)
        if value.start != value.end:
            self._stretch = self._period
            if told and self._main.span is None and value.end is not None and not (self._period.to_come(self.doc.reference.year, self.doc.norm) or self._period.gone(self.doc.reference.year)):
                self._main = self._period  # what the story is about
                self._main_of = self._topic.value if self._topic.value != "region" else None

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
        whole = (said := self.doc.norm[slice(*m.span)]) == "全年"
        held = self._stretch if (m.value.anchored and self._dated()) or (whole and self._stretch.span is not None) else self._period
        held = self._brief if m.value.month_offset == 0 and self._same_part(m) else held
        anchor = day_before(self.doc, m, self.resolved) if next_day(m) else held.value if isinstance(held.value, Period) else None
        anchor = None if whole and FORECAST.match(self.doc.norm, m.span.end) and self._over(anchor) else anchor
        if anchor is not None and same_time(self.doc.norm, m.span):
            return anchor
        found = resolve(m.value, reference=self.doc.reference, anchor=anchor)
        if said[0] == "年" and (edge := told_before(self.doc, found, anchor, said, here=self._period.line == self.line)):
            return edge
        return year_before(found) if self._yearly and not_yet(self.doc, m, found, self.sentence) else found

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
        if self._brief.span is not None and (self._brief.sentence == self.clause or (not self._brief.told and self._in_brief())):
            return self._brief.handed(inherited=False)
        held, known = self._period, known or self._release
        if held.span is None or self._now == self.sentence:
            return Told(None, None, False)
        own = held.sentence == self.sentence
        if not own and (self.doc.norm[held.span.start] == "近" or (done and held.to_come(self.doc.reference.year, self.doc.norm))):
            return Told(None, None, False)  # 近三年增长A。…: of its own sentence alone
        goes_on = not own and held.line == self.line and self.person is not None and held.stretch and reports(self.doc, self.person)
        alone = not own and self._labelled(self.statement) and not (self._formal() or self._anchored(held))
        if not own and not goes_on and (alone or (self._quoted(held, result=result) and not of_office(self.person))):
            return Told(None, None, False)
        if not own and held.line != self.line:
            held = self._main if self._main.span is not None else held
            if not (known and held.told and self._formal()) or of_own_house(self.person) or self._elsewhere(result=result) or standing(self.doc, self.sentence):
                return Told(None, None, False)
        elif not own and flow and self._stretch.span is not None and self._stretch.outlasts(held):
            held = self._stretch  # a flow is of a stretch of time, whatever day was named in between
        return held.handed(inherited=not own)

    def _in_brief(self) -> bool:
        """True in a sentence that has said 二季度单季, until it names another time."""
        return self._brief.span is not None and not self._brief.told and self._brief.sentence >= self.doc.sentences[self.sentence].span.start

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
        return told or not self._labelled(self.statement) or of_office(self.person)

    def _anchored(self, held: Held) -> bool:
        """True where an anchor goes on in the paragraph in which the period was named, as the narrator does."""
        return self.person is not None and self.person.role == "anchor" and held.line == self.line

    # regions and subjects

    def name_places(self, places: tuple[Place, ...]) -> bool:
        """Regions as the topic: figures are theirs from here on; 美国减息 is a cause and no topic. False for a part of a company's own business (国内门店)."""
        at_home = places[0].span.of(self.doc.norm) in _AT_HOME
        side = at_home and (self.results is not None or places[0].span.of(self.doc.norm) in _HERE) and self.subject() is not None  # 港铁公司…,|本地铁路服务乘客量
        if side or (self.results is not None and at_home and speaks_of_it(self.doc, self.line)):
            return False
        if (self.results is not None or self.of_company) and own_side(self.doc.norm, places[0].span.end) and (at_home or self.subject() is not None):
            return False
        if CAUSE.match(self.doc.norm, places[0].span.end):
            return True
        self._part.note(self.doc.norm, places, self.sentence, self._topic, self._region)
        guest = not self._formal() and self.person is not None and self.person.role == "interviewee"  # 我们从济南来
        if not guest and self.doc.norm[places[0].span.start - 1] != "是" and (self._region.span is None or (one_place(places) and not at_port(self.doc, places[-1]))):
            self._region = Held(None, places[0].span, self.sentence, self.line, places)
        self._topic = Held("region", places[0].span, self.sentence, self.line, places)
        return True

    def name_company(self, span: Span, key: str, *, pronoun: bool = False) -> None:
        """A company as the topic; by its name, or by a word that stands for it (該公司)."""
        if self._main.sentence == self.sentence and self._main_of is None:
            self._main_of = key
        if not watches(self.doc, span):
            self._topic = Held(key, span, -1 if pronoun else self.sentence, self.line)

    def places(self, *, macro: bool) -> tuple[Place, ...]:
        """The regions that reach a figure that names none."""
        topic, macro = self._topic, macro or self._release
        own = of_nobody(self.person) or (self._private and not (macro and self._private == "shop") and not of_office(self.person))
        if own and topic.sentence != self.sentence:
            return ()  # a shop's own figures, whatever place was named before
        if topic.value == "region" and (topic.sentence == self.sentence or (one_place(topic.places) and not on_site(self.person))):
            return topic.places  # 东、中、西部: of their own sentence alone
        home = self.doc.notes.get("home")
        if self._labelled(self.statement) and of_office(self.person):
            return seat_of(self.doc, self.person) or ((Place((str(home),), Span(0, 0)),) if home else self._region.places)
        if self.statement is not None and topic.span is None and of_office(self.person) and (seat := seat_of(self.doc, self.person)):
            return seat
        if topic.span is None and (of_the_public(self.person) or (not macro and of_own_house(self.person))):
            return ()
        if topic.span is None and self.statement is None and (places := released(self.doc, self.line)):
            return places
        if topic.span is not None or self.insider or not (macro or (home in _ISLANDS and (self._public or official(self.doc, self.line))) or (home == "CN" and not self._companies and (self.person is None or self.person.role != "interviewee" or of_office(self.person)))):
            return ()
        if self._region.span is not None:
            return self._region.places
        return (Place((str(home),), Span(0, 0)),) if home else ()

    @property
    def kind(self) -> str | None:
        """Whose figures these are: of a `company`, of a `region` inside a country, or None."""
        topic, person = self._topic, self.person
        if self._kinded[0] is not topic or self._kinded[1] is not person:  # asked for at every name
            self._kinded = topic, person, self._kind_of(topic, person)
        return self._kinded[2]

    def _kind_of(self, topic: Held, person: Person | None) -> str | None:
        key = topic.value if topic.span is not None else person.company if person is not None else None
        if key is not None and key in self._companies:
            return "company"
        return "region" if any(c.isdigit() for p in topic.places for c in p.codes) else None

    @property
    def insider(self) -> bool:
        """True where a company's or a reporter's own speech gives no ground for a region that others named."""
        if len(self._companies) == 1 and self._answering():
            return True
        if self.person is None or observes(self.person):
            return False  # an economist of a bank speaks of the economy
        return self.person.company is not None or self.person.role == "reporter"

    @property
    def spoken_of(self) -> bool:
        """True where a company or a place is the topic, or somebody of a company speaks."""
        return self._topic.span is not None or self.insider

    @property
    def of_company(self) -> bool:
        """True in a sentence that has named its company."""
        return isinstance(self._topic.value, str) and self._topic.value != "region" and self._topic.sentence == self.sentence

    def subject(self) -> Subject | None:
        """The company that reaches a figure: the topic, else the speaker's own."""
        topic = self._topic
        if topic.span is not None and isinstance(topic.value, str) and topic.value != "region":
            return self.as_subject(topic.value, topic.span, inherited=topic.sentence != self.sentence)
        if topic.span is None and self.person is not None and self.person.company and self.insider:
            return self.as_subject(self.person.company)
        if topic.span is None and len(self._companies) == 1 and self._answering():
            return self.as_subject(next(iter(self._companies)))
        if topic.span is None and self.statement is None and self._issuer is not None:
            return self.as_subject(self._issuer)
        return None

    def _answering(self) -> bool:
        """True in the answer of an interview whose labels name nobody (问, 答)."""
        p = self.person
        bare = p is not None and p.role == "interviewee" and self._labelled(self.statement) and not (p.organization or p.titles)
        return bare and p is not None and (not p.name or interview(self.doc))

    def reporting(self, *, known: bool) -> Subject | None:
        """The company whose results a story tells, for `known` results and in a paragraph about it, where nothing else is spoken of."""
        if self.results is None or self._topic.span is not None or self.person is not None:
            return None
        if not known and not speaks_of_it(self.doc, self.line) and not of_its_own(self.doc, self.line):
            return None
        return self.as_subject(self.results)

    def as_subject(self, key: str, span: Span | None = None, *, inherited: bool = False) -> Subject | None:
        """A company as the subject of a figure, by its full name where no span says it here, or only a short form with its trade does."""
        if (company := self._companies.get(key)) is None:
            return None
        here = "" if span is None or inherited else span.of(self.doc.text)
        whole = not here or (company.legal_form and not here.endswith(("集团", "集團")))  # more than a brand
        return _new(Subject, (company.name if whole else here, key, inherited or span is None))

    # basis

    def name_basis(self, code: str, span: Span | None) -> None:
        """The basis of a change, for the changes of the paragraph that name none."""
        self._basis = Held(code, span, self.sentence, self.line)

    def basis(self) -> tuple[str | None, Span | None]:
        """The nearest basis before, in the paragraph."""
        return (str(self._basis.value), self._basis.span) if self._basis.value else (None, None)
