"""One English observation: a figure with its unit, measure, time, place and source; or the reason why it is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from jjjextract.document import Document
from jjjextract.extract.indicators.english_alike import SUMS, told_as_growth, with_unit, year_on_year
from jjjextract.extract.indicators.english_bases import Against, Told
from jjjextract.extract.indicators.english_groups import Group
from jjjextract.extract.indicators.english_lengths import measures
from jjjextract.extract.indicators.english_markets import Markets, is_index
from jjjextract.extract.indicators.english_names import Naming
from jjjextract.extract.indicators.english_scope import EnglishScope, Topic
from jjjextract.extract.indicators.english_stocks import at_end
from jjjextract.extract.indicators.english_time import Times
from jjjextract.extract.indicators.english_topics import Topics
from jjjextract.extract.indicators.english_unnamed import did_it, last_name_en
from jjjextract.extract.indicators.flags import flags
from jjjextract.extract.indicators.model import Observation, Slot
from jjjextract.lang.en.figure_words import FigureWordsEn
from jjjextract.lang.en.frames import Frame, Frames
from jjjextract.lang.en.measure import Reading, read_measure, signed
from jjjextract.lang.en.tokens import Tok, past_form
from jjjextract.lang.phrases import Name
from jjjextract.spans import Mention, Span
from jjjextract.taxonomy import Concept
from jjjextract.values import Quantity
from jjjextract.wording import Head, Wording

__all__ = ["Listed", "ObserverEn"]

_new = tuple.__new__  # a named tuple without the cost of its own constructor
_TIMES = frozenset({"previous", "preceding", "prior", "last", "earlier", "before", "ago", "usual"})
_PREPOSITION = re.compile(r" (?:of|for|in|to|at|with|on|among|per|by|from|across) ")
_SHARE = re.compile(r"\b(?:share|proportion|percentage) of\b")


class Listed(NamedTuple):
    """A group of figures as it was read: its frame, the token where its tail ends, and how its slots were found."""

    group: Group
    frame: Frame
    high: int
    how: str

_PROCESSES = frozenset({"clearance", "inspection", "processing", "approval", "registration", "turnaround", "handling", "testing", "screening", "delivery"})
_AVERAGES = frozenset({"average", "averages", "averaged", "averaging"})
_TAKES = frozenset({"take", "takes", "took", "taken", "taking", "last", "lasts", "lasted", "average", "averages", "averaged", "is", "was"})

_RATIO = re.compile(r"(?:leverage|coverage|cover|gearing|ratio|multiple|book-to-bill)$")
_CREWS = frozenset({"crew", "staff", "team", "workforce", "payroll", "squad", "fleet", "herd", "flock", "headcount", "roster"})
_PAY_OFFER = re.compile(r"\b(?:pay|wage|salary) (?:offer|deal|claim|award|settlement|demand|rise|increase|hike|package)$")
_PLACED_IN = ("in ", "In ", "near ", "at ", "from ", "outside ", ", ")
_WAS = frozenset({"was", "were", "had", "came", "took"})
_HAVE = frozenset({"has", "have"})


@dataclass(slots=True)
class ObserverEn:
    """Makes the observations of one document. `concept_of` finds the concept of a name where it stands."""

    doc: Document
    scope: EnglishScope
    words: FigureWordsEn
    wording: Wording
    frames: Frames
    times: Times
    topics: Topics
    naming: Naming
    reasons: dict[Span, str]
    concept_of: Callable[[Name | None, str | None], Concept | None]
    toks: Sequence[Tok] = field(default_factory=list)
    markets: Markets = field(init=False)

    def __post_init__(self) -> None:
        self.markets = Markets(self.doc, self.scope)

    def observation(self, k: int, slot: Slot, listed: Listed) -> Mention | None:
        """The observation of the figure at token `k`, or None with its reason noted."""
        figure: Mention = self.toks[k].ref
        frame, q = listed.frame, figure.value
        if slot.name is None:
            slot = slot._replace(name=last_name_en(self.doc.norm, self.toks, k, self.words, self.frames.phrases, self.naming.heard(q)))
        concept = self.concept_of(slot.name, q.unit.dimension if q.unit and frame.way == "level" else None)
        reason = self._no_observation(q, slot.name, concept, frame)
        if slot.name is not None and reason in {"bare_number", "duration"} and "average" in [t.low for t in self.toks[listed.group.low : k]] and (reason == "bare_number" or self.toks[k - 1].low == "of"):
            reason = None  # an average of 16 a week, takes an average of 27 months
        if reason == "bare_number" and self._same_things(k, slot.name):
            reason = None
        if reason == "duration" and slot.name is not None and self.toks[k - 1].low not in {"over", "in", "for", "within", "after"} and [t.low for t in self.toks[k + 1 : k + 6] if t.low in {",", "down", "up", "from"}][:3] in ([",", "down", "from"], [",", "up", "from"]):
            reason = None  # take five months to fill, down from 11
        if reason:
            self.reasons[figure.span] = reason
            return None
        figure, inferred = self.naming.unit(figure, slot.name, concept, frame.counted)
        if frame.rule == "gapped" and figure.value.unit is None and frame.way in {"level", "apposed"}:
            figure = with_unit(figure, self.naming.past[1])
        slot, grows = self.naming.growth_name(slot, figure.value) if frame.rule != "level.chance" else (slot, False)
        head = self._head(slot.name)
        reading = self._reading(listed, figure.value, slot, head, grows)
        concept = self.concept_of(slot.name, None) or concept
        slot = slot if listed.how == "lists do not match" or frame.rule == "level.size" else self._placed(slot, concept)
        told, against = self._when(listed, reading, concept, head, slot, figure.value)
        told = self.times.of_list(listed.group, k) or told
        return self._made(figure, slot, concept, reading, told, against, listed, k, inferred)

    def _made(
        self, figure: Mention, slot: Slot, concept: Concept | None, reading: Reading, told: Told, against: Against,
        listed: Listed, k: int, inferred: bool,
    ) -> Mention:  # fmt: skip
        q: Quantity = figure.value
        group, frame = listed.group, listed.frame
        person = self.scope.person_at(figure.span.start)
        value = Observation(
            figure=figure,
            name=slot.name,
            concept=concept.id if concept else None,
            measure=reading.measure,
            status=(self.naming.hope if frame.name is None and group.low and self.naming.hope else "actual") if frame.earlier else self.times.status,
            amount=signed(reading, q.amount),
            upper_amount=None if q.upper_amount is None else signed(reading, q.upper_amount),
            direction=reading.direction,
            basis=against.basis,
            base_period=against.base,
            regions=() if slot.subject else slot.regions,
            period=told.period,
            counterparts=self.topics.partners_of(group.figures.index(k), len(group.figures)),
            of=self._text(frame.of) if reading.measure == "share" else None,
            subject=slot.subject,
            speaker=person.key if person else None,
            source=self._source(),
            evidence=_evidence(slot, q, told, against),
            flags=flags(
                self.doc, q, slot, unit_inferred=inferred, period=told.period, period_at=told.span,
                period_inherited=told.inherited, basis_inherited=against.inherited,
            ),
            rule=f"en.{frame.rule}",
            receipt=(listed.how,),
        )  # fmt: skip
        return _new(Mention, (figure.span, "indicator", value, value.rule, (figure,), listed.how))

    def _same_things(self, k: int, name: Name | None) -> bool:
        """418 buoys in 2019, | 500 in 2022; this year, | 352: a number with a time of its own, of the things counted before it."""
        before, told = self.naming.past
        if name is None or before is None or name.norm != before.norm or told is None or told.unit is None or told.unit.code[:1] != "{":
            return False
        behind = self.toks[k + 1 : k + 4]
        timed = bool(behind) and (behind[0].kind in "PB" or behind[0].low in self.words.auxiliaries or (behind[0].low in {"in", "by", "for", "on"} and any(t.kind in "PB" for t in behind)))
        return timed or any(t.kind in "PB" for t in self.toks[max(0, k - 3) : k])

    def _takes(self, name: Name, frame: Frame) -> bool:
        """Clearance of a container takes 1.2 hours: how long something takes that offices count."""
        verb = self.toks[frame.verb].low if frame.verb is not None else ""
        first = name.norm.lower().split(" of ")[0].rsplit(" ", 1)[-1]
        if verb in _AVERAGES and frame.rule == "level":
            return True  # the season averaged 24 days
        return first in _PROCESSES and (verb in _TAKES or frame.rule in {"level.against", "level.from", "level.to"} or frame.earlier)

    def _no_observation(self, q: Quantity, name: Name | None, concept: Concept | None, frame: Frame) -> str | None:
        if name is None:
            return "duration" if q.kind == "duration" else "no_name"
        if q.kind == "duration" and not (concept and concept.dimension == "time"):
            short = _PREPOSITION.split(name.norm.lower(), maxsplit=1)[0]
            head = self.wording.en.head_of(short) or self._head(name)
            if self._takes(name, frame) or (frame.rule in {"level.from", "level.to"} and (frame.verb is not None or (self.naming.past[1] is not None and self.naming.past[1].kind == "duration"))) or name.norm.lower().startswith(("average ", "median ", "mean ", "waiting list", "waiting time", "wait ")):
                return None
            return None if (head and head.kind == "duration") or measures(self.doc.norm, q.span) else "duration"
        crowd = frame.rule == "level.of" and q.amount is not None and (q.amount >= 100 or name.norm.lower().rsplit(" ", 1)[-1] in _CREWS)
        plain = q.kind == "cardinal" and not ((self.naming.rated and frame.rule == "apposed") or frame.counted or crowd) and concept is None
        if plain and not is_index(name.norm.lower(), concept) and self.naming.hoped is None and frame.rule in {"apposed", "level.at", "level.of"} and self._head(name) is None:
            return "bare_number"
        return None

    def _head(self, name: Name | None) -> Head | None:
        if name is None:
            return None
        low = name.norm.lower()
        return self.wording.en.head_of(low) or self.wording.en.head_of(_PREPOSITION.split(low, maxsplit=1)[0])

    def _reading(self, listed: Listed, q: Quantity, slot: Slot, head: Head | None, grows: bool) -> Reading:
        """The measure, out of the frame and what the name says of it."""
        shares = self.frames.part(q) and ((head is not None and head.kind == "share") or _named_share(slot.name))
        elsewhere = self._elsewhere(listed.frame, listed.high)
        found = read_measure(listed.frame, q, growth_name=grows, share_name=shares, elsewhere=elsewhere)
        if found.measure == "level" and self.frames.part(q) and did_it(self.toks, listed.group.figures[-1], self.words):
            return Reading("share", None)  # 91 per cent voted to strike
        if found.measure == "level" and self.frames.part(q) and slot.name is not None and _PAY_OFFER.search(slot.name.norm.lower()):
            return Reading("growth", "increase")  # a pay rise of F per cent
        if found.measure == "level" and q.kind == "percent" and slot.name is not None and told_as_growth(slot.name.norm.lower()):
            return Reading("growth", "decrease" if (q.amount or 0) < 0 else "increase")
        ratio = found.measure == "multiple" and listed.frame.way == "level" and slot.name is not None and _RATIO.search(slot.name.norm.lower())
        return Reading("level", None) if ratio else found  # net leverage of 2.1 times

    def _elsewhere(self, frame: Frame, high: int) -> bool:
        """True where a comparison is with a place, an average or an expectation."""
        if frame.way != "compare" or frame.than is None:
            return False
        behind = self.toks[frame.than : min(high, frame.than + 8)]
        if len(behind) > 0 and behind[0].kind == "w" and behind[0].low.endswith("s") and not behind[0].low.endswith("ss") and (len(behind) < 2 or behind[1].low in {",", "."}) and behind[0].low not in _TIMES:
            return True  # cheaper than brands
        for t in behind:
            if t.kind in "PB" or t.low == "when":
                return False
            if t.low in _TIMES:
                return False
            if t.low == "what":
                same = "same" in [x.low for x in behind] and not any(x.kind in "PB" for x in behind)  # what the same job pays elsewhere
                return same or not {"planned", "expected", "forecast", "budgeted", "hoped", "needed", "predicted"}.isdisjoint([x.low for x in behind])
            if t.kind in "RC" or t.low in self.words.references:
                if {x.low for x in behind} & _TIMES:
                    return False
                return not (t.low in {"the", "that", "its", "those", "rate"} and any(x.kind in "PB" for x in behind))
        verb = self.toks[frame.verb] if frame.verb is not None else None
        return verb is not None and verb.kind == "V" and verb.ref[0].kind == "compare"  # outpacing industry as a whole

    def _when(
        self, listed: Listed, reading: Reading, concept: Concept | None, head: Head | None, slot: Slot, q: Quantity
    ) -> tuple[Told, Against]:
        """The period of a figure, and what a change is against."""
        level = reading.measure == "level"
        public = level and q.kind == "money" and slot.subject is None and self.scope.statement is None
        part_of = listed.frame.rule == "level.part"
        known = public or part_of or bool(listed.frame.prefix) or concept is not None or head is not None or reading.measure in {"growth", "share", "difference"}
        part = reading.measure == "share" and listed.frame.of is not None
        near = concept.nature == "stock" and not part if concept else level and (head is None or head.kind == "count") and not public and not part_of
        done = listed.frame.verb is not None and self.toks[listed.frame.verb].kind == "V" and self.toks[listed.frame.verb].ref[0].kind == "flow"
        if done and level and slot.subject is None and past_form(self.toks[listed.frame.verb or 0].low):
            known, near = True, False  # handled F, exported F: what the period of the story brought
        last, verb = listed.group.figures[-1], listed.frame.verb
        if level and not done and slot.subject is None and ((verb is not None and self.toks[verb].low.startswith(SUMS)) or (last + 1 < len(self.toks) and self.toks[last + 1].low == "," and year_on_year(self.toks, last))):
            known, near = True, False  # trips totalled F; visitors numbered F, up F from a year earlier
        if level and not done and (near or not known) and ((slot.subject is not None and self.scope.reporting()) or (self.scope.leads() and not self.times.reported(listed.group.figures[0]))) and self._told_of(listed.group):
            known, near = True, False  # we took a charge of F
        priced = level and q.kind == "money" and q.unit is not None and "/" in q.unit.code
        standing = concept is None or priced or slot.subject is not None or near
        told = self.times.period(listed.group, listed.frame, listed.high, known, near, standing)
        if level and told.inherited and self.scope.heading and concept is not None and concept.nature == "stock" and self._stated(listed.frame, slot):
            told = at_end(told)
        told = told if q.kind == "count" and level else self.markets.traded(slot, concept, told, reading.measure, self.times.status)
        against = self.times.basis(listed.group, reading.measure, listed.high, told)
        if against.inherited and told.inherited and told.period is not None and told.period.start is not None and told.period.start == told.period.end and reading.measure == "growth":
            against = Against()  # the stock closed up F: of a day, and not of a year
        if listed.frame.earlier and told.span is not None:
            base = self.doc.within("period", told.span)
            if base and base[-1].value.anchored:
                self.scope.basis, self.scope.yearly = ("yoy", told.span), True
        return told, against

    def _stated(self, frame: Frame, slot: Slot) -> bool:
        """True for a level that is told with its name (Cash was F; Customers: F)."""
        span = slot.name.span if slot.name is not None else None
        return frame.rule in {"level", "level.label"} and span is not None and span.start >= self.doc.sentences[self.scope.sentence].span.start

    def _told_of(self, group: Group) -> bool:
        """True where the verb in front of a group is of the past."""
        verbs = [t.low for t in self.toks[group.low : group.figures[0]] if t.kind == "V" or t.low in self.words.verbs or t.low in _WAS]
        return bool(verbs) and verbs[-1] not in _HAVE and (verbs[-1] in _WAS or past_form(verbs[-1]))

    def _placed(self, slot: Slot, concept: Concept | None) -> Slot:
        if slot.subject is not None and not slot.region_spans:
            return Slot(slot.name, (), (), slot.subject)
        if slot.regions:
            return Slot(slot.name, slot.regions, slot.region_spans, None)
        topic = self.scope.places(macro=concept is not None and concept.scope != "company")
        if topic is None and self.scope.main is None and slot.name is not None and not self.markets.sold(slot.name.norm.lower(), concept):
            topic = self.scope.home
        if topic is None or (concept is None and self._far(topic)):
            return slot
        return Slot(slot.name, topic.codes, topic.spans, slot.subject)

    def _far(self, topic: Topic) -> bool:
        """True for a part of a country abroad in which another paragraph placed the story: what it goes on to count is somebody's own."""
        if not topic.codes or not topic.spans or not all("-" in c for c in topic.codes):
            return False
        if topic.sentence >= 0 and self.doc.sentences[topic.sentence].line == self.scope.line:
            return False
        start, end = topic.spans[0]
        return self.doc.norm.endswith(_PLACED_IN, 0, start) or self.doc.norm.startswith((",", " -", " \u2014"), end)

    def _text(self, held: tuple[int, int] | None) -> str | None:
        if held is None or held[1] <= held[0]:
            return None
        return self.doc.text[self.toks[held[0]].start : self.toks[held[1] - 1].end]

    def _source(self) -> tuple[str, Span] | None:
        sentence = self.doc.sentences[self.scope.sentence].span
        found = self.doc.within("source", sentence)
        return (str(found[0].value), found[0].span) if found else None


def _named_share(name: Name | None) -> bool:
    return name is not None and _SHARE.search(name.norm.lower()) is not None


def _evidence(slot: Slot, q: Quantity, told: Told, against: Against) -> dict[str, object]:
    return {
        "indicator": slot.name.span if slot.name else None,
        "period": told.span,
        "regions": slot.region_spans if slot.subject is None else (),
        "bound": q.bound_at,
        "basis": against.span,
    }
