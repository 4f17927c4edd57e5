"""What a figure takes from its surroundings: period, regions, subject, basis, and the lists named before.

Everything that is inherited follows a rule that can be named, is flagged, and carries its evidence:
  sentence    a period, a region or a company named earlier in the same sentence holds to its end
  paragraph   it holds for the next sentences of the paragraph, until another is named
  document    a macro figure of the narrator takes the region, and the period, of the last paragraph that had one
  speaker     in a company's own speech 我们 is the company
今 and 现在 end an inherited period: the figure then has none.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from jjjextract.extract.indicators.bulletins import bulletin
from jjjextract.extract.indicators.held import Held, Part
from jjjextract.extract.indicators.last_year import about_last_year, yearly
from jjjextract.extract.indicators.model import Slot, Subject
from jjjextract.extract.indicators.placed import at_port, one_place, seat_of
from jjjextract.extract.indicators.posts import observes, of_nobody, of_office, of_own_house, of_the_public, on_site
from jjjextract.extract.indicators.releases import official, released
from jjjextract.extract.indicators.scope_marks import CAUSE, SCENE
from jjjextract.extract.indicators.solver import Place
from jjjextract.extract.indicators.speech import Speech
from jjjextract.extract.indicators.story import (
    at_home_hands,
    goes_on_with_it,
    interview,
    issuer,
    of_a_shop,
    of_its_own,
    own_side,
    release,
    reporting,
    speaks_of_it,
    watches,
)
from jjjextract.extract.indicators.times import Times
from jjjextract.spans import Span
from jjjextract.values import Company, Person, Statement

__all__ = ["Scope"]

_AT_HOME, _new = frozenset({"本地", "内地", "港澳", "本港", "国内", "境内", "国外", "境外", "海外"}), tuple.__new__
_HERE, _NEAR_BY = frozenset({"本地", "港澳"}), frozenset({"当地", "本地"})
_ISLANDS = frozenset({"710000", "810000", "820000"})  # their outlets name no place for what is of all of it

@dataclass(slots=True)
class Scope(Times):
    """The running state of one pass over a document."""

    slots: list[Slot] = field(default_factory=list)
    _region: Held = field(default_factory=Held)
    _basis: Held = field(default_factory=Held)
    owned: int = -1  # the clause that is of the company that it ends in
    _private: str = ""
    _kinded: tuple[Held | None, Person | None, str | None] = (None, None, None)
    _part: Part = field(default_factory=Part)
    _public: bool = True
    _issuer: str | None = None
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
        self._report = bulletin(self.doc)
        self._past = self._yearly or about_last_year(self.doc)
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
            self._private = "" if self._release or official(self.doc, line) else of_a_shop(self.doc, line)
            self.slots.clear()
            self._basis = Held()
            self._topic = self._topic if goes_on_with_it(self.doc, line) else Held()
        for s in (statement, self.statement):
            self._topic = Held() if s is not None and s.style == "labelled" else self._topic

    def speak(self, offset: int) -> Person | None:
        """The person whose statement holds `offset`."""
        s = self.speech.at(offset)
        return self._people.get(s.speaker) if s and s.speaker else None

    # regions and subjects

    def name_places(self, places: tuple[Place, ...], *, aside: bool = False) -> bool:
        """Regions as the topic: figures are theirs from here on; 美国减息 is a cause and no topic. False for a part of a company's own business (国内门店)."""
        here = places[0].span.of(self.doc.norm)
        at_home = here in _AT_HOME
        side = at_home and (self.results is not None or here in _HERE) and self.subject() is not None  # 港铁公司…,|本地铁路服务乘客量
        if side or (self.results is not None and at_home and speaks_of_it(self.doc, self.line)):
            return False
        if (self.results is not None or self.of_company) and own_side(self.doc.norm, places[0].span.end) and (at_home or self.subject() is not None):
            return False
        if here in _NEAR_BY and at_home_hands(self.doc.norm, places[0].span.end) and self.subject() is not None:
            return False
        scene = SCENE.match(self.doc.norm, places[-1].span.end)
        if CAUSE.match(self.doc.norm, places[0].span.end) or (scene and not self.doc.within("quantity", (scene.end(), self.doc.sentences[self.sentence].span.end))):
            return True
        self._part.note(self.doc.norm, places, self.sentence, self._topic, self._region, aside=aside)
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

    def own_clause(self, span: Span, key: str) -> None:
        """在花莲经营两家饭店的|某公司,: a clause that is of the company that it ends in, whatever place it names."""
        self.name_company(span, key)
        self.owned = self.clause

    def places(self, *, macro: bool) -> tuple[Place, ...]:
        """The regions that reach a figure that names none."""
        topic, macro = self._topic, macro or self._release
        own = of_nobody(self.person) or (self._private and not (macro and self._private == "shop") and not of_office(self.person))
        if own and topic.sentence != self.sentence:
            return ()  # a shop's own figures, whatever place was named before
        if topic.value == "region" and (topic.sentence == self.sentence or (one_place(topic.places) and not on_site(self.person))):
            return topic.places  # 东、中、西部: of their own sentence alone
        home = self.doc.notes.get("home")
        if self._labelled and of_office(self.person):
            return seat_of(self.doc, self.person) or ((Place((str(home),), Span(0, 0)),) if home else self._region.places)
        if self.statement is not None and topic.span is None and of_office(self.person) and (seat := seat_of(self.doc, self.person)):
            return seat
        if topic.span is None and self.statement is not None and home in _ISLANDS and of_office(self.person):
            return (Place((str(home),), Span(0, 0)),)
        if topic.span is None and (of_the_public(self.person) or of_own_house(self.person)):
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
        bare = p is not None and p.role == "interviewee" and self._labelled and not (p.organization or p.titles)
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
