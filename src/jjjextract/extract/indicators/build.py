"""One pass over a document: figures become observations, every other number gets its reason.

Sentence by sentence, clause by clause: what a clause names becomes the scope, each group of figures is read, the solver
hands the figures out, and each gets period, regions, subject, basis, status, speaker and source.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from jjjextract.document import Document, Warned
from jjjextract.extract.indicators import topic as topics
from jjjextract.extract.indicators.afterwards import afterwards
from jjjextract.extract.indicators.announced import announcing, ending_in, named_as
from jjjextract.extract.indicators.basis import BEYOND, COMPARING, Against, against, ahead
from jjjextract.extract.indicators.bulletin import stories
from jjjextract.extract.indicators.chain import (
    AIMS,
    after_noun,
    gone_on,
    gone_on_with,
    listed_share,
    over_time,
    own_time,
    share_names,
)
from jjjextract.extract.indicators.clauses import clauses, groups
from jjjextract.extract.indicators.concepts import concepts, known_names, name_sizes, named
from jjjextract.extract.indicators.earlier import Heard, left_behind, resumed
from jjjextract.extract.indicators.elliptical import LEFT_OUT, filled, modified, rate_itself, standing_for, taken_up
from jjjextract.extract.indicators.firms import by_company, each_own
from jjjextract.extract.indicators.goods import MAKERS, PUTS, Goods, tells_kind
from jjjextract.extract.indicators.handed import handed, told_at
from jjjextract.extract.indicators.listed_heads import item_unit, under_aspect
from jjjextract.extract.indicators.model import Slot, Subject
from jjjextract.extract.indicators.objects import Scales, done_to_what
from jjjextract.extract.indicators.observe import ConceptOf, Observer
from jjjextract.extract.indicators.phrased import phrased
from jjjextract.extract.indicators.placed import INTO, beside, kept_places, partner_part, places_of, struck, toward
from jjjextract.extract.indicators.posts import on_site
from jjjextract.extract.indicators.pronouns import SHOPS, company_meant, enter, implied, of_all, put_forward, says_of_it
from jjjextract.extract.indicators.questions import answered, asked, query
from jjjextract.extract.indicators.quotes import MARKETS, OF_SHARES
from jjjextract.extract.indicators.reasons import leave_out, of_quantity
from jjjextract.extract.indicators.scope import Scope
from jjjextract.extract.indicators.scope_marks import UNTOLD
from jjjextract.extract.indicators.shared_unit import shared
from jjjextract.extract.indicators.solver import Place, Solved, joined, solve
from jjjextract.extract.indicators.spoken import possessed
from jjjextract.extract.indicators.surroundings import Surroundings, goes_on
from jjjextract.extract.indicators.works import OF_WORKS, works_of
from jjjextract.extract.quantities import currency_of
from jjjextract.lang.mask import COMPANY, REGION, masked
from jjjextract.lang.phrases import Clause, Group, Name
from jjjextract.lang.zh.classifiers import Classifiers
from jjjextract.lang.zh.figure_words import FigureText, FigureWords
from jjjextract.lang.zh.figures import GroupReader, NameSize
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.name import Scan, scan
from jjjextract.lang.zh.sides import made_and_sold, partner_until
from jjjextract.lang.zh.status import StatusPhrases
from jjjextract.resources import Resources
from jjjextract.segment.tags import tagger
from jjjextract.spans import Mention, Span
from jjjextract.taxonomy import Taxonomy
from jjjextract.wording import Wording

__all__ = ["indicators"]

_NOTHING, _ACROSS = Against(), 24  # characters of a pattern that a sentence's end does not stop
_new = tuple.__new__  # a named tuple without the cost of its own constructor
_WITH, _LYING, _LAID = frozenset("和与及跟、较比"), frozenset({"count", "area", "length"}), frozenset({"length", "volume"})
_SCENE = re.compile(rf"\s*(?:而|还|再|又)?在{REGION}\s*")  # 在威海,186艘渔船…: the place that the next clauses are of
_OWN_VERB = re.compile(r"\s*(?:[、和与及]|以及)\s*[\u4e00-\u9fff]{1,5}")


def indicators(doc: Document, res: Resources) -> list[Mention]:
    """An `indicator` mention for each observation; leave a reason in `doc.notes["reasons"]` for other numbers."""
    leave_out(doc, "zh")
    return _Pass(doc, res).run() if any(s.language == "zh" and not s.hidden for s in doc.sentences) else []


@dataclass(slots=True)
class _Pass:
    doc: Document
    res: Resources
    words: FigureWords = field(init=False)
    taxonomy: Taxonomy = field(init=False)
    wording: Wording = field(init=False)
    mask: str = field(init=False)
    name_size: NameSize = field(init=False)
    concept_of: ConceptOf = field(init=False)
    text: FigureText = field(init=False)
    scope: Scope = field(init=False)
    reader: GroupReader = field(init=False)
    reasons: dict[Span, str] = field(init=False)
    surroundings: Surroundings = field(init=False)
    observer: Observer = field(init=False)
    scales: Scales = field(init=False)
    goods: Goods = field(init=False)
    firms: bool = False
    firm_near: bool = False  # of the sentence, as the next one is
    times: Sequence[Mention] = ()
    silent: Span | None = None
    quiet_places: tuple[Place, ...] = ()
    last_sentence: int = -1
    queue: list[Slot] = field(default_factory=list)
    heard: Heard = field(default_factory=Heard)
    listed: Sequence[Slot] = ()
    people: list[Span] = field(default_factory=list)
    said: list[int] = field(default_factory=list)
    out: list[Mention] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.words, self.taxonomy, self.wording = self.res.get(FigureWords), self.res.get(Taxonomy.load), self.res.get(Wording.load)
        self.mask, self.firms = masked(self.doc), bool(self.doc.of("company_mention"))
        self.name_size = name_sizes(self.res.get(known_names).ends(self.doc.norm))
        self.text, self.scope = FigureText(self.words, self.doc.norm, self.mask), Scope(self.doc)
        self.concept_of = concepts(self.taxonomy, self.scope)
        self.reader = GroupReader(self.mask, self.doc.norm, self.text, self.res.get(tagger), self.name_size, known=named(self.taxonomy))
        self.reasons = self.doc.notes.setdefault("reasons", {})
        self.people = sorted(span for m in self.doc.of("person") for span in m.value.mentions)
        self.said = [m.span.start for m in self.doc.of("statement") if m.value.style != "narration"]
        self.scales = Scales(self.doc, self.doc.norm, self.mask, self.people, self.res.get(tagger), self.res.get(Classifiers), self.words)
        self.surroundings = Surroundings(self.doc, self.scope, self.words, self.wording, self.res.get(StatusPhrases))
        self.goods = Goods(self.doc, self.mask, self.scope, self.res.get(tagger), self.wording)
        self.observer = Observer(self.doc, self.words, self.wording, self.reasons, self.concept_of, self.res.get(tagger))

    def run(self) -> list[Mention]:
        headlines = stories(self.doc)
        for index, sentence in enumerate(self.doc.sentences):
            if sentence.hidden or sentence.language != "zh":
                continue
            if sentence.line in headlines and sentence.line != self.scope.line:
                self.scope.begin()
            quantities = self.doc.within("quantity", sentence.span)
            self.times, self.surroundings.sourced = self.doc.within("period", sentence.span), bool(self.doc.within("source", sentence.span))
            self.firm_near = self.firms and self.mask.find(COMPANY[0], sentence.span.start, sentence.span.end + _ACROSS) >= 0
            enter(self.scope, self.doc, index, sentence)
            self.goods.begin()
            self.surroundings.pending, self.silent, self.quiet_places = _NOTHING, asked(self.doc, index, self.scope), ()
            self.surroundings.query = (self.silent and query(self.doc, self.mask, index, self.scope, self.reader)) or self.surroundings.query
            figures = self._figures(sentence.span, shared(quantities, self.doc.norm, currency_of(self.doc))) if quantities else []
            for clause in clauses(index, sentence, figures, self.mask, self.said):
                self._clause(clause)
        return self.out

    def _figures(self, span: Span, quantities: Sequence[Mention]) -> list[Mention]:
        """The quantities of a sentence that may be figures; the others get their reason."""
        names = [m.span for m in self.doc.within("company_mention", span)] if self.firm_near else []
        low, high = bisect_left(self.people, (span.start, 0)), bisect_left(self.people, (span.end, 0))
        names += [p for p in self.people[low:high] if p.end <= span.end]
        return [m for m in quantities if not self._refused(m, names)]

    def _refused(self, m: Mention, names: Sequence[Span]) -> bool:
        if reason := of_quantity(m, self.doc.norm, names):
            self.reasons[m.span] = reason
        return reason is not None

    def _clause(self, clause: Clause) -> None:
        self.scope.clause = clause.span.start
        if self.goods.sides or (clause.figures and PUTS.match(self.doc.norm, *clause.span)) or tells_kind(self.mask, *clause.span):
            self.goods.open(clause.span, figures=bool(clause.figures))
        if not clause.figures:
            self._quiet(clause)
            self.silent = topics.spoken_of(clause.span, self.doc.norm, self.silent) if self.silent is not None or self.doc.norm[clause.span.end - 1] in topics.PARTICLES else clause.span
            return
        statement, known, speech = self.scope.statement, self.scope.slots[-1:], self.scope.speech
        before: Found | None = None
        self.queue = []
        if owner := self.firm_near and ending_in(self.doc, clause):
            self.scope.own_clause(owner.span, str(owner.value))
        for at, listed in enumerate(all_groups := groups(clause, self.mask)):
            group = after_noun(listed, before)
            if self.said and speech.inner[bisect_right(speech.edges, group.figures[0].span.start)] != statement:
                self.scope.enter(clause.sentence, self.scope.line, group.figures[0].span.start)
                statement = self.scope.statement
            if before is not None and before.lead.versus is not None:
                self.surroundings.pending = against(self.doc, before.lead.versus, self.scope, self.words)
            found = self._read(group, before)
            phrased(found, group, self.scope.slots, self.doc.norm, self.mask, self.silent, self.reader)
            if self.surroundings.query is not None and not (before is not None and before.names and not found.names):
                answered(found, group, self.surroundings.query, self.scope, self.wording)
            if self.last_sentence == self.scope.sentence and not LEFT_OUT.isdisjoint(self.doc.norm[slice(*group.lead)]):
                standing_for(found, group, self.scope.slots, self.doc.norm)
            found = over_time(found, before, group, self.doc.norm) if before is not None else found
            before = afterwards(group, found, self.mask, self.doc.sentences[clause.sentence].span.end, self.reader) if len(group.figures) > 1 else found
            if at == 0 and before.lead.spread:
                self._line_up(all_groups, before)
            done_to_what(before, group, self.scope.slots, self.silent, self.scales)
            self._group(group, before)
        if owner:
            self.scope.name_company(owner.span, str(owner.value))
        if self.mask.endswith(("相比", "相较", "比较"), 0, clause.span.end):
            self.surroundings.pending = ahead(self.doc, clause.span, self.scope, self.words) or self.surroundings.pending
        timed = self.scope.slots[-1:] == known and all(f.value.kind == "duration" for f in clause.figures)
        self.silent = clause.span if timed else topics.named_behind(self.mask, clause) if "的" in self.mask[clause.figures[-1].span.end : clause.span.end] else None  # 租金指数连升5个月,最新报195.1点

    def _line_up(self, listed: Sequence[Group], found: Found) -> None:
        """分别下降A、增长B和增长C: one list, though each figure has a verb of its own."""
        if len(listed) < 2 or any(len(g.figures) > 1 for g in listed) or not all(_OWN_VERB.fullmatch(self.doc.norm, *g.lead) for g in listed[1:]):
            return
        figures = tuple(g.figures[0] for g in listed)
        whole = self.reader.read(Group(figures, listed[0].lead, listed[-1].tail, listed[0].clause), None)
        places = places_of(self.doc, found.scan.regions, len(figures))
        solved = solve(len(figures), whole.names or found.names, places, self._subject(found), self.scope.slots)
        self.queue = self.queue if solved.mismatch else list(solved.slots)

    def _read(self, group: Group, before: Found | None) -> Found:
        """The group as read; a name that the clause in front ends with (…的比重,分别是) is read with it."""
        found = self.reader.read(group, before, compared=self.surroundings.pending.span is not None)
        if found.lead.bare and found.names and self.last_sentence == self.scope.sentence and self.concept_of(found.names[0], found) is None:
            listed_share(found, self.scope.slots, self.words)
        if len(found.names) == len(group.figures) == 1 and before is None:
            found.names = (self.silent is not None and under_aspect(found, self.silent, self.mask, self.words)) or topics.under(found, self.silent, self.scope.slots, norm=self.doc.norm, reader=self.reader, wording=self.wording, taxonomy=self.taxonomy)
        if self.silent is not None and before is None and len(group.figures) == 1 and (told := topics.it_is(self.silent, found, self.doc.norm, self.reader, fresh=self.last_sentence != self.scope.sentence, slots=self.scope.slots[-1:], words=self.words)):
            found.names, found.weak = told, False
        if found.names or (before and (before.names or before.dimension != "count")) or self.silent is None:
            return found
        if found.lead.times:
            found.names = () if self.scope.slots and not topics.set_against(self.silent, self.doc.norm) else self._topic_of(found, len(group.figures), group.lead)
            return found
        if found.dimension == "percent" and not found.lead.change and (rate := topics.rated(self.silent, group, self.doc.norm, self.reader)):
            return rate
        count, ahead = len(group.figures), self.reader.ahead(self.silent)
        if count == 1 and found.dimension == "money" and (dearer := topics.dearer_of(self.silent, self.doc.norm)):
            found.names = dearer
            return found
        topic = self._topic_of(found, count, group.lead) if not ahead or (count > 1 and found.lead.change) else ()
        if topic and (not ahead or len(topic) == count):
            found.names = topic
            return found
        if found.lead.change or found.lead.share or not ahead:
            found.names = topics.told_alone(self.silent, self.reader, found) if count == 1 and ahead else found.names
            return found
        joined = self.reader.read(Group(group.figures, self.silent, group.tail, group.clause), None)
        joined.lead.spread = joined.lead.spread or found.lead.spread
        if not (found.lead.noun and joined.names):
            return joined if joined.names or joined.lead.share else found
        found.names = joined.names  # 连续七年增加工资,今年加幅4%
        return found

    def _topic_of(self, found: Found, count: int, lead: Span) -> tuple[Name, ...]:
        names = () if self.silent is None else topics.topic_of(self.silent, found, count, norm=self.doc.norm, reader=self.reader, wording=self.wording, taxonomy=self.taxonomy, lead=lead)
        return () if names and self.last_sentence == self.scope.sentence and topics.of_another_kind(names, found, self.scope.slots, self.wording) else names

    def _quiet(self, clause: Clause) -> None:
        """A clause without figures: what it names holds for the figures behind it."""
        speech = self.scope.speech
        if self.said and clause.span.start != self.doc.sentences[clause.sentence].span.start and speech.inner[bisect_right(speech.edges, clause.span.start)] != self.scope.statement:
            self.scope.follow(clause.sentence, clause.span.start)
        seen = scan(self.mask, self.doc.norm, clause.span, self.text, self.name_size)
        seen = seen if seen.regions or self.mask[clause.span.end - 1] not in REGION else topics.with_place(seen, self.mask, clause.span)
        if self.times:
            self._name_periods(clause.span, (clause.span,) if self.doc.norm.startswith(BEYOND, clause.span.start) else ())
        if seen.now or (self.doc.norm[clause.span.end - 1] in UNTOLD and self.scope.untold(clause.span)):
            self.scope.say_now()
        scene = bool(seen.weak) and self.scope.subject() is None and _SCENE.fullmatch(self.mask, *clause.span)
        at_place = bool(scene) and any(q.value.kind != "duration" and q.span not in self.reasons for q in self.doc.within("quantity", self.doc.sentences[clause.sentence].span))
        if seen.regions and (side := partner_until(self.doc.norm, clause.span)) > clause.span.start:
            seen.regions = tuple(r for r in seen.regions if r.start > side or not self.scope.slots)
        self.quiet_places = self._name_topic(seen, macro=at_place) or (self.surroundings.sourced and not (seen.companies or seen.regions) and told_at(self.doc, clause.span, self.scope)) or ()
        if self.firm_near and (told := announcing(self.doc, self.mask, clause.span)):
            self.scope.name_company(told.span, str(told.value))
        elif self.firm_near and not (seen.companies or seen.regions):
            ending = [m for m in self.doc.within("company_mention", clause.span) if m.span.end == clause.span.end]
            if ending:
                self.scope.name_company(ending[-1].span, str(ending[-1].value))
        if self.mask[clause.span.start : clause.span.start + 1] in MAKERS:
            self.goods.quiet(clause.span)
        if self.doc.norm[clause.span.start : clause.span.start + 1] in COMPARING:
            self.surroundings.pending = ahead(self.doc, clause.span, self.scope, self.words) or self.surroundings.pending  # 比以前的技术,…

    def _name_periods(self, span: Span, used: Sequence[Span | None]) -> None:
        """Periods of a stretch become the running one; those inside `used` spans belong to a comparison."""
        start, end = span
        for m in self.times:
            if start <= m.span.start < end and not (any(used) and any(u.holds(m.span) for u in used if u)):
                self.scope.name_period(m)

    def _name_topic(self, seen: Scan, *, macro: bool, count: int = 1) -> tuple[Place, ...]:
        """The topic of a clause: a region or a company, whichever stands first. Returns the regions that the clause names."""
        places = places_of(self.doc, seen.regions, count) if seen.regions else ()
        if self.firm_near and (named := named_as(self.doc, self.mask, seen.clause)):
            self.scope.name_company(named.span, str(named.value))
            return ()
        if (seen.companies or seen.regions) and self.scope.of_company and (self.scope.owned == self.scope.clause or says_of_it(self.doc.norm, seen)):
            return ()
        if seen.companies and not (seen.regions and seen.regions[0] < seen.companies[0]):
            last = put_forward(self.doc, seen.companies)
            for m in self.doc.within("company_mention", (last.start, last.start + 1)):
                self.scope.name_company(m.span, str(m.value))
            return ()
        if places and (not self.scope.insider or on_site(self.scope.person) or of_all(self.doc.norm, seen)):
            along = self.mask[max(0, places[0].span.start - 1)] in _WITH and self.scope.subject() is not None  # 和江苏43家供应商联手: a firm's partners
            return places if not along and self.scope.name_places(places, aside=self.scope.insider) else ()
        own = (seen.pronoun is not None or (not places and self.doc.norm[seen.clause : seen.clause + 1] in SHOPS)) and implied(self.scope, self.doc, seen, placed=bool(places))
        if macro and seen.weak and not (places or own or self.scope.owned == self.scope.clause) and (weak := places_of(self.doc, seen.weak, count)):
            self.scope.name_places(weak)
            return weak
        return places

    def _group(self, group: Group, found: Found) -> None:
        lead, count = found.lead, len(group.figures)
        if found.scan.regions:
            partner_part(self.doc, found, self.scope.slots, owned=self.scope.owned == self.scope.clause)
        if self.scope.slots and (found.weak or not found.names or len(found.names[0].norm) < 2 or found.names[0].norm in AIMS):
            gone_on_with(found, group, self.scope.slots, self.doc.norm)
        last_name = self.scope.slots[-1].name if self.scope.slots else None
        concept = self.concept_of(found.names[0] if found.names else last_name, found)
        macro = concept is not None and concept.scope != "company"
        if self.times:
            self._name_periods(group.lead, (lead.against, lead.times, lead.whole, lead.own_period and own_time(lead, self.doc.norm, self.scope)))
        partner = () if found.names or not self.scope.slots else toward(self.doc, group.lead if found.lead.start == group.lead.start else Span(found.lead.start, found.lead.end), self.scope.slots)
        stays = bool(partner) or (found.dimension == "rank" and not found.names and self.last_sentence == self.scope.sentence)
        into = found.dimension in _LYING and self.mask[group.figures[0].span.start - 1] in INTO and self.scope.subject() is None
        places = ((into or self.mask[group.lead.start : group.lead.start + 1] in _WITH) and beside(self.doc, self.mask, group.lead)) or (kept_places(self.scope.slots) if stays else places_of(self.doc, found.scan.regions, count) if lead.share and not found.names and found.scan.regions else self._name_topic(found.scan, macro=macro or not (self.firms or found.scan.pronoun), count=count))
        places = (found.dimension == "count" and (hit := struck(self.doc, self.mask, group)) and self.scope.name_places(hit) and hit) or (places if places or not self.quiet_places or self.scope.insider or (found.names and not 1 < len(self.quiet_places) == count) else self.quiet_places)  # 江苏更高,达到7.3万亿元
        self.quiet_places = ()
        subject = (self.listed and possessed(found, self.listed, self.scope.slots)) or self._subject(found)
        names = (partner if partner and lead.share else share_names(self.doc, found, count, self._before(group, found), self.silent, self.reader.part_of) if lead.share else found.names) or partner
        names = names or rate_itself(found, group, self.scope.slots, self.doc.norm) or (made_and_sold(last_name) if last_name is not None and count == 2 else ())
        places = places if places or subject or not found.placed else places_of(self.doc, (found.placed,), 1)
        if names and not (found.scan.companies or found.scan.regions) and (names[0].norm[-1] in "资地积长跨桥速机量容能" or names[0].norm[-2:] in OF_WORKS or found.dimension in _LAID) and (works := works_of(self.doc, group, names[0], self.scope.slots[-1:] if self.last_sentence == self.scope.sentence else (), subject)):
            subject, names = works[0], (works[1], *names[1:])
        if subject is None and self.scope.results is not None:
            subject = self.scope.reporting(known=concept is not None and concept.scope == "company")
        names, places = taken_up(names, places, count, self.listed, self.scope.slots) if names and (names[-1].norm[-2:] == "指标" or "者" in names[0].norm) else (names, places)
        here = self.scope.slots[-8:] if self.last_sentence == self.scope.sentence and not (self.silent and self.goods.sides) else ()
        names = names if names and names[0].span is not None and modified(self.mask, names[0].span) else filled(names, here, self.words, new=concept is None and found.reading.measure == "growth", found=found, text=self.doc.norm[names[0].span.end : group.lead.end] if names and names[0].span else "", unit=item_unit(group, names, self.mask, self.reader) if here else "")
        if self.queue:
            solved = Solved((self.queue.pop(0),), "a list with a verb for each figure")
        else:
            slots = self._before(group, found)
            kept_firms = count > 1 and not found.scan.companies and each_own(slots, count)
            solved = solve(count, names if subject is None and (names or not self.scope.slots) else self.goods.named(names, found, group, subject, placed=bool(places)), places, None if kept_firms else subject, slots)
            if len(found.scan.companies) > 1:
                solved = by_company(solved, found.scan.companies, self.doc, self.scope)
        if solved.mismatch:
            self.doc.warnings.append(Warned("list_mismatch", "the lists before the figures do not match their number", Span(group.lead.start, group.figures[-1].span.end)))
        around = self.surroundings.around(group, found, concept)
        partners, made = self._codes(found.scan.counterparts) if found.scan.counterparts else (), []
        for k, (figure, found_slot) in enumerate(zip(group.figures, solved.slots, strict=True)):
            slot = found_slot if solved.mismatch else self._placed(found_slot, macro)
            own = self._partners(slot, found) if count > 1 and len(partners) > 1 else partners
            each = handed(self.doc, self.scope, group, found, around, k, self.silent, solved.slots)
            m = self.observer.observation(figure, slot, found, each, solved.how, own)
            if m is not None and slot.name is not None and m.value.name is slot.name:
                kind = "money" if m.value.figure.value.kind == "money" else found.dimension
                made.append(_new(Slot, (slot.name, slot.regions, slot.region_spans, slot.subject, (unit.code or "") if (unit := m.value.figure.value.unit) else "", kind, m.value.measure, m.value.direction)))
            self.out += [m] if m is not None else []
        self.scope.slots += self.heard.note(made, self.scope) if made and self.scope.statement is not None else made
        self.listed = made if len(made) > 1 else self.listed
        self.last_sentence = self.scope.sentence if made else self.last_sentence

    def _before(self, group: Group, found: Found) -> Sequence[Slot]:
        """The slots that a group without a name of its own goes on with."""
        slots = self.scope.slots or (() if found.names else self.heard.recall(group, self.scope))
        on = found.names or (goes_on(self.doc.norm, group, found) and not left_behind(slots, group, share=found.lead.share))
        return slots if on else resumed(slots, group, found, self.doc.norm)

    def _subject(self, found: Found) -> Subject | None:
        named = found.names[:1] or [s.name for s in self.scope.slots[-1:] if s.name]
        if named and MARKETS.search(named[0].norm):
            return None
        if self.goods.product is not None and (product := self.goods.subject(found, self.scope.slots)):
            return product
        subject = self.scope.subject()
        if found.product is not None:
            key = subject.company if subject else None
            if key is None and found.scan.pronoun is not None:
                key = company_meant(self.scope, self.doc, found.scan.pronoun)
            last = self.scope.slots[-1] if key is None and found.scan.pronoun is None and self.last_sentence == self.scope.sentence and self.scope.slots else None
            if last is not None and last.subject is not None and last.name is not None and found.names and last.name.norm == found.names[0].norm:
                key = last.subject.company  # 该项目年产A套导丝、|B套导管鞘
            return Subject(found.product.of(self.doc.text), key)
        return subject

    def _placed(self, slot: Slot, macro: bool) -> Slot:
        """The slot with the regions that the scope adds; a company's own figure has none."""
        if slot.subject is not None and not slot.region_spans:
            return _new(Slot, (slot.name, (), (), slot.subject, "", "", "", None))
        if slot.regions:
            hers = not macro and self.scope.person is not None and self.scope.person.company is not None and self.scope.insider and self.scope.kind != "region"
            return Slot(slot.name, () if hers else slot.regions, () if hers else slot.region_spans, self.scope.subject() if hers else None)
        places = self.scope.places(macro=macro) if slot.name is None or not OF_SHARES.search(slot.name.norm) else ()
        if not places and self.last_sentence == self.scope.sentence:
            places = gone_on(slot, self.scope, self.words)
        codes, spans = joined(places) if places else ((), ())
        return _new(Slot, (slot.name, codes, spans, slot.subject, "", "", "", None))

    def _partners(self, slot: Slot, found: Found) -> tuple[str, ...]:
        """The other side that stands in the name of one figure of a list."""
        return self._codes([c for c in found.scan.counterparts if slot.name and slot.name.span is not None and slot.name.span.holds(c)])

    def _codes(self, spans: Sequence[Span]) -> tuple[str, ...]:
        return joined(places_of(self.doc, spans, 1))[0]
