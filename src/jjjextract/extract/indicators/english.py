"""English sentences: figures become observations, every other number gets its reason.

Sentence by sentence: tokens, groups of figures, the frame of each, names and places handed out by the solver, and then
period, basis, subject, status and speaker from the sentence or from the scope.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from jjjextract.document import Document, Sentence, Warned
from jjjextract.exact import fractional
from jjjextract.extract.indicators.english_groups import Group, groups, noun_behind, past_noun
from jjjextract.extract.indicators.english_known import changing, concepts, heads, their_age
from jjjextract.extract.indicators.english_names import EXPECTED, Naming
from jjjextract.extract.indicators.english_observe import Listed, ObserverEn
from jjjextract.extract.indicators.english_reasons import reason_en
from jjjextract.extract.indicators.english_scope import EnglishScope
from jjjextract.extract.indicators.english_spoken import spoken_of
from jjjextract.extract.indicators.english_status import INTENDS, MODALS, bare_verb, by_modal, unreal, without_aside
from jjjextract.extract.indicators.english_tally import tally
from jjjextract.extract.indicators.english_time import Times
from jjjextract.extract.indicators.english_topics import Topics
from jjjextract.extract.indicators.english_whose import OPENING, Whose
from jjjextract.extract.indicators.model import Slot, Subject
from jjjextract.extract.indicators.solver import Place, Solved, solve
from jjjextract.lang.en.figure_words import FigureWordsEn
from jjjextract.lang.en.frames import Frame, Frames
from jjjextract.lang.en.frames_given import likely
from jjjextract.lang.en.institutions import Institutions
from jjjextract.lang.en.names import NounPhrases
from jjjextract.lang.en.tokens import Tok, lowered, tokens
from jjjextract.lang.phrases import Name
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.taxonomy import Concept, Taxonomy
from jjjextract.values import Quantity
from jjjextract.wording import Wording

__all__ = ["indicators_en"]

_new = tuple.__new__  # a named tuple without the cost of its own constructor
_MOST, _HEAD = 200, 600  # per cent that somebody names without the word; characters in which an institution shows whose story it is
_GETS = frozenset({"get", "gets", "got", "receive", "receives", "received"})
_NEW_CLAUSE = frozenset({"after", "because", "although", "though", "while", "whereas"})  # had been expected after figures put it at F


def indicators_en(doc: Document, res: Resources) -> list[Mention]:
    """An `indicator` mention for each observation in English; leave reasons for other numbers in `doc.notes`."""
    return _Pass(doc, res).run() if any(s.language == "en" and not s.hidden for s in doc.sentences) else []


@dataclass(slots=True)
class _Pass(Whose):
    doc: Document
    res: Resources
    words: FigureWordsEn = field(init=False)
    phrases: NounPhrases = field(init=False)
    frames: Frames = field(init=False)
    taxonomy: Taxonomy = field(init=False)
    wording: Wording = field(init=False)
    scope: EnglishScope = field(init=False)
    times: Times = field(init=False)
    topics: Topics = field(init=False)
    naming: Naming = field(init=False)
    observer: ObserverEn = field(init=False)
    concept_of: Callable[[Name | None, str | None], Concept | None] = field(init=False)
    low: str = field(init=False)
    reasons: dict[Span, str] = field(init=False)
    people: list[Span] = field(init=False)
    slots: list[Slot] = field(default_factory=list)
    last: Frame | None = None
    toks: list[Tok] = field(default_factory=list)
    kind: str = ""
    spoken_of: tuple[int, Name | None] = (-1, None)  # the sentence that speaks of something and gives no figure
    began: int | None = None  # where the lead of an earlier amount begins: its verb is that of the next (will rise from F | to F)
    prior_direction: str | None = None
    asked: int = -9  # the sentence that asked how much or how many
    swing: str | None = None  # the way of the last change of the sentence
    prior_way: str = ""  # how the figure before was told, of whatever sentence
    out: list[Mention] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.words = self.res.get(FigureWordsEn)
        self.taxonomy = self.res.get(Taxonomy.load)
        self.wording = self.res.get(Wording.load)
        self.phrases = NounPhrases(self.words, changing(self.wording))
        self.frames = Frames(self.words, self.phrases, heads(self.wording))
        self.scope = EnglishScope(self.doc)
        self.scope.at_home(self.res.get(Institutions.load).all(self.doc.norm), _HEAD)
        self.concept_of = concepts(self.taxonomy, self.scope)
        self.low = lowered(self.doc.norm)
        self.times = Times(self.doc, self.scope, self.words, self.low)
        self.topics = Topics(self.doc, self.scope, self.words, self.low)
        self.naming = Naming(self.doc, self.words, self.wording, self.phrases)
        self.reasons = self.doc.notes.setdefault("reasons", {})
        self.observer = ObserverEn(
            self.doc, self.scope, self.words, self.wording, self.frames, self.times, self.topics, self.naming, self.reasons, self.concept_of
        )
        self.people = sorted(span for m in self.doc.of("person") for span in m.value.mentions)

    def run(self) -> list[Mention]:
        for index, sentence in enumerate(self.doc.sentences):
            if sentence.hidden or sentence.language != "en":
                continue
            text = self.doc.norm[sentence.span.start : sentence.span.end]
            if self.scope.enter(index, sentence.line, sentence.span.end - len(text.lstrip(' "“\t'))):
                self.naming.kept = self.slots[-1].name if self.slots else self.naming.kept
                self.slots.clear()
                self.naming.past = (None, None)
            figures = [m for m in self.doc.within("quantity", sentence.span) if not self._refused(m)]
            if figures:
                self._sentence(sentence, figures)
            else:
                self.topics.quiet(sentence)
                self.asked = index if self._asked(sentence) else self.asked
                self.spoken_of = (index, spoken_of(self.doc, self.low, sentence, self.people))
                self.naming.spoken = self.spoken_of[1]
        return self.out

    def _refused(self, m: Mention) -> bool:
        reason = reason_en(self.doc, self.low, m) or ("age" if m.value.kind == "cardinal" and self.low.endswith((" is ", " was ", " turns ", " turned "), 0, m.span.start) and their_age(self.low, self.people, m.span) else None)
        if reason:
            self.reasons[m.span] = reason
        else:
            self.reasons.pop(m.span, None)
        return reason is not None

    # sentences and groups

    def _sentence(self, sentence: Sentence, figures: Sequence[Mention]) -> None:
        text = self.low[sentence.span.start : sentence.span.end]
        named = [(sentence.span.start + s, sentence.span.start + e) for s, e, _ in self.taxonomy.find_en(text)]
        self.toks = tokens(self.doc, self.low, sentence.span, figures, self.people, self.wording.en, self.words, named)
        self.last = self.began = self.swing = None
        if (self.scope.topic is not None and self.scope.topic.company is not None) or self.low.startswith(OPENING, sentence.span.start):
            self._whose(sentence, figures[0].span.start)
        self.times.begin(self.toks)
        self.topics.toks = self.observer.toks = self.toks
        before = len(self.slots)
        for group in groups(self.toks):
            self._group(group)
        if len(self.slots) == before:
            self.topics.mentioned(sentence)  # twenty minutes from here, at the plant of Acme Works

    def _group(self, group: Group) -> None:
        toks, first = self.toks, group.figures[0]
        q: Quantity = toks[first].ref.value
        frame = self._frame(group, q)
        self.naming.hope, self.naming.hoped = self.naming.hoped, None
        self.topics.name_topic(group, frame, first)
        names = self.naming.names(toks, frame, group, len(group.figures), self.slots)
        names = names or self._told_before(group, frame, q)
        if q.kind == "money" and first and toks[first - 1].low in {"turned over", "turns over", "turn over"}:
            names = (Name("turnover", None, "turnover"),)  # turned over F
        names = names or self._meant(group, frame, q)
        if frame.rule == "change" and q.kind == "percent" and not names and self._firm_alone(frame):
            names = (Name("shares", None, "shares"),)
        costs = bool(names) and names[0].norm == "cost" and not group.low and not (group.figures[-1] + 1 < len(toks) and toks[0].low == "it" and toks[group.figures[-1] + 1].low == "to")  # It costs F to keep one
        names = ((each,) if costs and (each := self._each(group, q)) is not None else names)
        if (not names or (costs and toks[0].low in {"it", "they"})) and not group.low and self.spoken_of[0] == self.scope.sentence - 1 and self.spoken_of[1] and (toks[0].low in {"it", "they"} or (first < 4 and frame.rule in {"apposed", "level.noun"} and all(t.kind == "b" or t.low in self.words.small for t in toks[:first]))):
            names = (self.spoken_of[1],)
        names = names or self._left_over(frame, q)
        if q.kind == "cardinal" and (not names or frame.rule == "gapped.by") and tally(self.low, toks[first].ref.span):
            names, frame.counted = (Name("votes", None, "votes"),), True  # passed the budget, F to F
        places = self.topics.of_group(group, group.high, len(group.figures))
        if places and frame.way == "share" and frame.of is not None and (frame.of != frame.name or self.scope.firm_here()) and self._in_whole(places, frame.of):
            places = ()  # a quarter of the country's total
        if frame.rule == "level.it" and self.slots and not names and q.kind not in {self.kind, "cardinal"} and not self._in_money(q) and not (self.prior_way == "share" and self.frames.part(q)):
            self._alone(group, frame)
            return
        if frame.rule == "level" and frame.name is not None and not names and self.slots and self.prior_way == "share" and self.frames.part(q):
            frame.way = "share"  # Half of renters … In Ohio the figure is 39%
        if not names and frame.rule in {"level", "level.it"} and (frame.rule == "level" or not self.slots or self._other_folk(first)) and (group.low == 0 or self._other_folk(first)) and len(group.figures) == 1 and (toks[0].low not in {"that", "this"} or self._other_folk(first)):
            names = self._own_things(frame, first, group.high)  # The total is 340 cases
        if frame.rule in {"level.it", "level.to", "level.part", "level"} and not names and not self.slots and self._answers(first):
            names = (self.naming.kept,) if self.naming.kept is not None else ()
        if not names and not self.slots and 0 < self.scope.sentence - self.asked < 3 and self.naming.kept is not None and (frame.rule in {"apposed", "level.at", "level.noun"} or self._answers_alone(first)):
            names = self._answer(frame, q)  # How many people work here? On the boats, about 230.
        if frame.rule == "level.at" and not names and not self.slots:
            names = self.naming.opening(toks, group)
        if frame.rule in {"level.noun", "level.object"} and not names:
            names = self._last_resort(group, frame) if q.unit is not None else names
            if not names and self.last is None and q.kind not in {self.kind, "cardinal"}:
                self._alone(group, frame)
                return
        if group.low and frame.rule in {"level.it", "level", "level.to", "change"} and (not names or (frame.name is not None and group.low - 1 <= frame.name[0] and frame.name[1] <= past_noun(self.toks, group, self.words.function))):
            names = self._around_figure(group) or names
        subject = self._subject(frame, names, first)
        if subject is not None and ((q.kind == "count" and self._product(frame, names, first) is not None) or self._addressed(first)):
            places = ()
        solved = self._solved(group, names, places, subject)
        if solved.mismatch:
            span = Span(toks[group.low].start, toks[group.figures[-1]].end)
            self.doc.warnings.append(Warned("list_mismatch", f"a list could not be handed out to {len(group.figures)} figures", span))
        self._handed(group, frame, solved, named=bool(names))

    def _alone(self, group: Group, frame: Frame) -> None:
        """The figures of a group that goes on with nothing that was told before."""
        self._handed(group, frame, Solved(tuple(Slot(None) for _ in group.figures), "nothing names it"), named=False)

    def _around_figure(self, group: Group) -> tuple[Name, ...]:
        """The bill for her three freezers came to F: the subject whose phrase ends in a figure of its own."""
        toks, k, verb = self.toks, group.low - 1, past_noun(self.toks, group, self.words.function)
        if toks[verb].kind != "V" or toks[k].kind != "F":
            return ()
        while k > 1 and (toks[k - 1].low in self.words.determiners or toks[k - 1].kind == "b"):
            k -= 1
        if toks[k - 1].low not in {"for", "of", "on", "in", "at", "across"}:
            return ()
        held = self.phrases.left(toks, 0, k - 1)
        name = self.phrases.name(self.doc.norm, toks, *held) if held[1] > held[0] else None
        return (name,) if name is not None and self.wording.en.head_of(name.norm.lower()) is not None else ()

    def _in_whole(self, places: Sequence[Place], of: tuple[int, int]) -> bool:
        """True for places that stand in the whole of a share only."""
        start, end = self.toks[of[0]].start, self.toks[of[1] - 1].end
        return all(p.span is not None and start <= p.span.start and p.span.end <= end for p in places)

    def _firm_alone(self, frame: Frame) -> bool:
        """True where a firm itself went up or down (Halden Mills rose F): its shares did."""
        if frame.agent is None or frame.verb is None or self.toks[frame.verb].low.startswith(("grew", "grow", "expand", "increase", "cut")):
            return False
        held = [t.kind for t in self.toks[frame.agent[0] : frame.agent[1]] if t.low not in self.words.determiners]
        return held == ["C"]

    def _in_money(self, q: Quantity) -> bool:
        """True for an amount of what the figure before told the growth of (profit rose 5%. It was $9m)."""
        concept = self.concept_of(self.slots[-1].name, None)
        return q.kind == "money" and concept is not None and concept.dimension == "money"

    def _solved(self, group: Group, names: Sequence[Name], places: Sequence[Place], subject: Subject | None) -> Solved:
        count = len(group.figures)
        alike = count > 1 and len(names) == 1 and len({s.regions for s in self.slots[-count:]}) < count
        solved = solve(count, names, places, subject, () if alike else self.slots)
        if not names and self.slots and not solved.mismatch and all(s.name is None for s in solved.slots):
            return Solved(tuple(s._replace(name=self.slots[-1].name) for s in solved.slots), "name of the figure before")
        return solved

    def _handed(self, group: Group, frame: Frame, solved: Solved, *, named: bool) -> None:
        """The observations of a group whose figures have their slots."""
        first = group.figures[0]
        q: Quantity = self.toks[first].ref.value
        self._status(group, frame)
        spoken = q.kind == "cardinal" and frame.rule == "change" and named
        told = frame.rule in {"level.it", "gapped"} and frame.way == "change" and bool(q.value and (fractional(q.value) or (frame.rule == "gapped" and self.kind == "percent" and frame.name is not None and not frame.counted and self._ends(group))))
        goes_on = q.kind == "cardinal" and (self.scope.aside is not None or told or frame.rule == "gapped.by") and frame.rule in {"level.at", "level.it", "level", *(("gapped",) if told else ()), *(("gapped.by",) if self.kind == "percent" and frame.way == "change" else ())} and (q.amount or 0) <= _MOST
        if goes_on and frame.rule == "level.it" and self.prior_way == "share" and self.kind == "percent" and not named:
            frame.way = "share"  # Then it was under 10
        goes_on = goes_on or (q.kind == "cardinal" and frame.rule == "gapped" and frame.way == "share")  # and I want that under 20
        parted = frame.rule == "apposed" and self.last is not None and q.unit_at is None and not frame.counted and bool(q.value and (fractional(q.value) or [t.low for t in self.toks[first + 1 : first + 3]] in (["in", "the"], ["in", "each"])))
        goes_on = goes_on or (parted and q.kind == "cardinal" and self.kind == "percent")  # 3 per cent in May and 2.5 in June
        goes_on = goes_on or (q.kind == "cardinal" and self.naming.hoped is not None and (q.amount or 0) <= _MOST)
        self.naming.rated = (spoken or goes_on) and not frame.counted and self.kind == "percent"
        restated = self.prior_way == "change" and self.kind == "percent" and frame.way == "level"  # down 22 percent, to 117
        self.naming.moved = not restated and not noun_behind(self.toks, group.figures[-1], self.words.links) and (frame.earlier or frame.later or (group.figures[0] > 0 and self.toks[group.figures[0] - 1].low == "'s"))
        self.naming.shared = frame.rule == "share" or (self.last is not None and self.last.way == "share")
        listed = _new(Listed, (group, frame, group.high, solved.how))
        made = []
        for k, slot in zip(group.figures, solved.slots, strict=True):
            m = self.observer.observation(k, slot, listed)
            if m is not None and slot.name is None:
                self.out.append(m)
            elif m is not None:
                made.append(slot)
                converted = k > 1 and "(" in {self.toks[k - 1].low, self.toks[k - 2].low if self.toks[k - 1].kind == "b" else ""}
                self.naming.past = self.naming.past if converted else (slot.name, m.value.figure.value)
                self.out.append(m)
        self.slots += made
        if made:
            kind = "percent" if frame.way == "change" and self.naming.rated else q.kind
            self.last, self.kind, self.prior_way, self.prior_direction = frame, kind, frame.way, frame.direction
            self.swing = frame.direction if frame.way == "change" else self.swing

    def _last_resort(self, group: Group, frame: Frame) -> tuple[Name, ...]:
        """A name for an amount that its frame leaves without one: who made it, else the noun of the verb."""
        found = self.naming.agent(self.toks, frame.agent) if frame.agent is not None else ()
        if found or self.last is not None:
            return found
        which = next((k for k in range(group.low + 2, group.figures[0]) if self.toks[k].low == "which"), None)
        if which is not None:
            held = self.phrases.left(self.toks, group.low, which - (self.toks[which - 1].low == ","))
            name = self.phrases.name(self.doc.norm, self.toks, *held) if held[1] > held[0] else None
            return (name,) if name else ()
        lead = self.toks[group.low : group.figures[0]]
        noun = next((self.words.noun_of[t.low] for t in reversed(lead) if t.low in self.words.noun_of), None)
        noun = noun or ("income" if lead and lead[-1].low in _GETS and self.toks[group.figures[0]].ref.value.kind == "money" else None)
        noun = noun or (_given(lead) if self.toks[group.figures[0]].ref.value.kind == "money" else None)
        noun = noun or ("donation" if _gave(lead) and self.toks[group.figures[0]].ref.value.kind == "money" else None)
        noun = noun and re.sub(r" (?:of|on|in|for|to)$", "", noun)
        return (Name(noun, None, noun),) if noun else ()

    # time, basis, status

    def _status(self, group: Group, frame: Frame) -> None:
        toks, first = self.toks, group.figures[0]
        if frame.earlier:
            self.began = group.low
            return
        joined = self.began is not None and self.began < group.low and not any(t.kind in ",VS" for t in toks[group.low : first])
        lead, self.began = without_aside(toks[self.began if joined else group.low : first]), None
        said = [t.ref for k, t in enumerate(lead, 1) if t.kind == "S" and not (t.low.startswith("pledge") and (k == len(lead) or lead[k].kind == "b"))]
        if said and (new := [k for k, t in enumerate(lead) if t.low in _NEW_CLAUSE]):
            said = [t.ref for t in lead[new[-1] + 1 :] if t.kind == "S"]
        modal = bool([t for t in lead if t.low in MODALS and t.kind != "P"]) and not unreal(lead)
        fresh = not group.low or bool([t for t in lead if t.kind == "V" and not (t.low.endswith("ing") and lead[0].low == ",")])
        self.scope.ahead, self.scope.will = bool(said) or modal or likely(toks, group.figures[-1]), (modal and any(t.low in {"will", "'ll"} for t in lead)) or (bool(said) and [t for t in lead if t.kind == "S" and t.low.startswith(INTENDS)] != [])
        if said:
            self.times.status = said[-1]
        elif modal:
            self.times.status = by_modal(toks, frame, lead)
        elif fresh and not bare_verb(lead):
            self.times.status = "actual"
        if frame.rule == "level.goal":
            self.times.status = EXPECTED.get(toks[first - 2].low, "target")
        behind = toks[group.figures[-1] + 1].low if group.figures[-1] + 1 < len(toks) else ""
        if frame.rule == "apposed.expected":
            self.times.status = "forecast"
        if frame.way != "share" and (self.naming.hoped or behind in EXPECTED):
            self.times.status = self.naming.hoped or EXPECTED[behind]


def _gave(lead: Sequence[Tok]) -> bool:
    """has given F, gave F: what somebody gives, not what is given to them."""
    low = [t.low for t in lead[-2:]]
    return low[-1:] == ["gave"] or (low[-1:] == ["given"] and low[0] in {"has", "have", "had", "already"})


def _given(lead: Sequence[Tok]) -> str | None:
    """They were awarded F, he was left F: what somebody is given is a grant or a bequest."""
    if len(lead) < 2 or lead[-2].low not in {"been", "was", "were", "being", "are", "is"}:
        return None
    return "grant" if lead[-1].low in {"given", "awarded", "granted", "handed", "allotted"} else "bequest" if lead[-1].low == "left" else None
