"""What a figure without a name of its own is of: the things that a question asks for, that "of them" points at, that the
same verb was done to before (makes coffins … made 418).

Fails where the things are named in an earlier paragraph only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from jjjextract.document import Sentence
from jjjextract.extract.indicators.english_flow import Flow
from jjjextract.extract.indicators.english_groups import Group
from jjjextract.lang.en.frame_parts import HAVE, Frame
from jjjextract.lang.en.goods import Goods, plural
from jjjextract.lang.en.name_words import TIME_UNITS
from jjjextract.lang.en.tokens import Tok, tokens
from jjjextract.lang.phrases import Name
from jjjextract.spans import Span
from jjjextract.taxonomy import Concept
from jjjextract.values import CHANGES, Quantity

__all__ = ["Meant"]

_ASKED = re.compile(
    r"\b(?:how much (?:does|do|did|is|are|was|were|would|will|for)(?: (?:it cost|a|an|the|your|one))?|what (?:does|do|did|would|will)(?: (?:a|an|the|your|one))?(?=[a-z -]{3,30} (?:cost|sell|go|fetch|pay)\b)|how (?:much|many)(?: of)?|what (?:is|was|are|were|about)|what(?:'s| share of| part of| proportion of))(?: (?:your|our|the|its|their|of))* "
    r"(?P<name>[a-z][a-z-]+(?: (?!is\b|are\b|was\b|were\b|do\b|does\b|did\b|have\b|has\b|comes?\b|will\b|would\b|can\b|could\b|should\b|on\b|going\b|today\b|now\b|in\b|at\b|from\b|have\b|has\b|had\b|works?\b|lives?\b|use\b|drops?\b|goes\b|falls?\b|gets\b|flows?\b|makes?\b|needs?\b|stays?\b|ends?\b|counts?\b|gives?\b|leaves?\b|depends?\b|get\b|go\b|took\b|take\b|sell\b|make\b|run\b|you\b|we\b|they\b|there\b|here\b|this\b|these\b|cost\b|fetch\b|pay\b|last\b)[a-z-]+){0,3})"
)
_SAME_PAST = frozenset({"cast", "cut", "shed", "put", "set", "let", "shut", "split", "spread", "fit", "read", "bid", "hit", "burst"})
_PAID = re.compile(r"\b(?:what|how much) (?:do|does|did|will|would) (?:they|you|it|he|she|we|i|that|this|the job|a driver) (?:get )?(?P<name>pay|cost|charge|earn|make|owe)\b")
_DRAWS = frozenset({"draw", "attract", "host", "welcom", "seat", "hold", "sleep", "entertain", "lur"})
_PEOPLE_DO = frozenset("left quit signed voted attended came turned marched died joined applied enrolled fled gathered watched queued walked waiting living working sleeping homeless injured arrested evacuated drowned perished emigrated retired resigned".split())  # noqa: SIM905
_FOLK = re.compile(r"\b(?:visitors|customers|tourists|members|drivers|workers|welders|fitters|cleaners|carers|cooks|clerks|engineers|doctors|midwives|officers|dancers|singers|sailors|pilots|nurses|teachers|pupils|students|parents|patients|passengers|residents|voters|tenants|farmers|growers|shoppers|fans|walkers|pilgrims|migrants|families|applicants|volunteers|players|children|people|guests|delegates|staff)\b")
_BODIES = re.compile(r"(?:kids|children|people|pupils|students|patients|passengers|families|households|jobs|workers|men|women|drivers|customers|homes)")
_PARTICLES = frozenset({"out", "up", "off", "in", "back", "away", "down"})
_THEM = frozenset({"them", "these", "those"})
_GETS_THINGS = ("add", "cut", "shed", "lose", "lost", "slash", "axe", "hire", "rais", "gain")  # verbs of change that are done to things
_LEVELS = frozenset({"level", "level_to", "rank", "share", "multiply", "compare", "speed"})
_BACK, _SAME, _POINTED = 2, 8, 0  # sentences; how good the things must be, of the same verb and behind "of them"


class Meant(Flow):
    """Finds what stands for a name that is left out."""

    __slots__ = ()

    people: list[Span]
    asked: int
    concept_of: Callable[[Name | None, str | None], Concept | None]

    def _meant(self, group: Group, frame: Frame, q: Quantity) -> tuple[Name, ...]:
        """The name that stands for one that is left out; a number of things counts them."""
        if not group.low and self.low.find("?", self.toks[0].start, self.toks[group.figures[0]].start) > 0 and (m := _ASKED.search(self.low, self.toks[0].start, self.toks[group.figures[0]].start)) is not None:
            frame.counted = frame.counted or (q.kind == "cardinal" and plural(m["name"]))
            return (Name(self.doc.norm[slice(*m.span("name"))], Span(*m.span("name")), ""),)  # "How many staff?" — "Forty."
        meant = self._antecedent(group) if not self.slots else self._each(group, q)
        if meant is None and (meant := self._things_meant(group, q)) is not None:
            frame.counted = True
        if meant is None and not (self.slots and self._counts_things()) and frame.rule in {"apposed", "level.noun"} and not group.low and all(t.kind in "PbB," or t.low in self.words.function for t in self.toks[: group.figures[0]]) and q.kind == "cardinal" and q.unit_at is None and self._did(group):
            frame.counted, meant = True, self._folk() or Name("people", None, "people")
        if meant is None and frame.agent is not None and q.kind == "cardinal" and q.unit_at is None and (verb := self._done(group)) is not None and self.words.stem(self.toks[verb].low) in _DRAWS:
            return self.naming.agent(self.toks, frame.agent)  # The fair draws 40,000
        return (meant,) if meant is not None else ()

    def _answers_alone(self, first: int) -> bool:
        """True for nothing but marks and a letter in front of an answer (A: Forty)."""
        return first < 4 and all(t.kind in ",b" or len(t.low) == 1 for t in self.toks[:first])

    def _told_before(self, group: Group, frame: Frame, q: Quantity) -> tuple[Name, ...]:
        """The name of the figure before an aside, the things of which there are another five."""
        kept = self.slots[-2].name if len(self.slots) > 1 and self._past_with(group) else None
        kept = self._of_things(q) if kept is None and frame.rule == "apposed.more" else kept
        return (kept,) if kept is not None else ()

    def _own_things(self, frame: Frame, first: int, high: int) -> tuple[Name, ...]:
        """The record is 640 loaves baked in a day: the things that stand behind the number themselves."""
        q: Quantity = self.toks[first].ref.value
        held = self.frames.things(self.toks, first, high) if q.kind in {"count", "cardinal"} else None
        name = self.phrases.name(self.doc.norm, self.toks, *held) if held is not None else None
        frame.counted = frame.counted or name is not None
        return (name,) if name is not None else ()

    def _each(self, group: Group, q: Quantity) -> Name | None:
        """(It has 11 nets, of 400 metres of cord.) They are F apiece, Each costs F: the things that were counted last."""
        if q.kind != "money" or group.low or self.toks[0].low not in {"each", "they"} or group.figures[0] > 4:
            return None
        things = [s.name for s in self.slots if s.name is not None and plural(s.name.norm.lower().split(" of ")[0]) and not self._amount(s.name.norm.lower())]
        return things[-1] if things else None

    def _did(self, group: Group) -> bool:
        """True for what only people do, right behind a number (More than 6,100 have signed it)."""
        behind = [t.low for t in self.toks[group.figures[-1] + 1 : group.figures[-1] + 5] if t.low not in self.words.adverbs]
        done = behind[1:2] if behind[:1] and behind[0] in {"have", "has", "had", "are", "were"} else behind[:1]
        return bool(done) and done[0] in _PEOPLE_DO

    def _other_folk(self, first: int) -> bool:
        """(It's 112 runs,) and that's 2,300 kids: people that the number names itself."""
        q: Quantity = self.toks[first].ref.value
        return q.kind == "count" and q.unit_at is not None and _BODIES.fullmatch(self.low, *q.unit_at) is not None

    def _answer(self, frame: Frame, q: Quantity) -> tuple[Name, ...]:
        """What was asked for, as the name of the answer."""
        assert self.naming.kept is not None
        frame.counted = frame.counted or (q.kind == "cardinal" and plural(self.naming.kept.norm.lower()))
        return (self.naming.kept,)

    def _things_meant(self, group: Group, q: Quantity) -> Name | None:
        """shipped 418 of them; (makes coffins.) It made 418: the things that were named before."""
        if q.kind not in {"cardinal", "count"} or q.unit_at is not None or len(group.figures) > 1:
            return None
        behind = [t.low for t in self.toks[group.figures[-1] + 1 : group.figures[-1] + 3]]
        them = behind[:1] == ["short"] or (len(behind) == 2 and behind[0] == "of" and behind[1] in _THEM)
        verb = self._done(group)
        if behind[:1] in (["a"], ["an"], ["per"]) and behind[-1] in TIME_UNITS and group.figures[0] > 2 and self.toks[group.figures[0] - 1].low == "," and not group.low:
            return self._goods(group, "", 2)  # We make the rings in Kent, 40 a month
        if behind[:1] and behind[0] in {"were", "are", "have", "had"} and self.toks[group.figures[0] - 1].low == ":":
            return self._goods(group, "", 0)  # children come first: F were seen
        if not them and (verb is None or self._noun_follows(group)):
            return None
        least = _SAME if self._counts_things() else _POINTED if them else 1
        found = self._goods(group, self.toks[verb].low if verb is not None else "", least)
        said, kept = self.scope.statement, self.naming.kept
        turned = found is None and not self.slots and said is not None and said.style == "labelled" and kept is not None and plural(kept.norm.lower())
        return kept if turned and self.kind in {"count", "cardinal"} else found  # I used to take 60

    def _counts_things(self) -> bool:
        """True where the figure before counted things."""
        told, name = self.naming.past[1], self.slots[-1].name if self.slots else None
        return name is not None and plural(name.norm.lower()) and told is not None and (told.unit is None or told.unit.code.startswith("{"))

    def _folk(self) -> Name | None:
        """The people that the sentence before speaks of."""
        counted = [s.name for s in self.slots if s.name is not None and _FOLK.search(s.name.norm.lower())]
        earlier = self._earlier()[:1]
        if counted:
            return counted[-1]
        found = list(_FOLK.finditer(self.low, *earlier[0].span)) if earlier else []
        return Name(self.doc.norm[slice(*found[-1].span())], Span(*found[-1].span()), found[-1].group()) if found else None

    def _ends(self, group: Group) -> bool:
        """True where a mark or a joining word stands behind a group."""
        k = group.figures[-1] + 1
        return k >= len(self.toks) or self.toks[k].kind == "," or self.toks[k].low in self.words.joints

    def _noun_follows(self, group: Group) -> bool:
        last = group.figures[-1]
        return last + 1 < len(self.toks) and self.toks[last + 1].kind in "wRC" and self.toks[last + 1].low not in self.words.function | self.words.borders | self.words.auxiliaries and self.toks[last + 1].low not in {"more", "altogether", "last", "overall"}

    def _done(self, group: Group) -> int | None:
        """The verb right in front of a number that is what somebody does something to."""
        k = group.figures[0] - 1
        while k >= group.low and (self.toks[k].kind in "bBP" or self.toks[k].low in self.words.adverbs):
            k -= 1
        k -= k - 1 > group.low and self.toks[k].low in _PARTICLES
        if k <= group.low or self.toks[k].kind not in "wV":
            return None
        t = self.toks[k]
        if t.kind == "V":
            kind = t.ref[0].kind
            things = t.low in HAVE or kind == "flow" or (kind in CHANGES and t.low.startswith(_GETS_THINGS))
            return k if things else None
        verb = t.low in self.words.verbs or t.low in self.words.irregular or (t.low.endswith(("ed", "s")) and self.toks[k - 1].low in self.words.pronouns) or t.low in _SAME_PAST
        return k if (verb or (t.low.endswith("ed") and self.toks[k - 1].kind in "wCN")) and t.low not in self.words.function else None

    def _goods(self, group: Group, verb: str, least: int) -> Name | None:
        """The best things named in the clause before or the sentences before; those nearer first."""
        goods = Goods(self.words, self._amount)
        aside = not verb and self.toks[group.figures[0] - 1].low == ","
        own = self.toks[: max(group.begins, group.low)] if group.low else self.toks[: group.figures[0] - 1 if aside else self._clause(group)]
        earlier = self._earlier()
        own_line = [s.line == self.scope.line or self.low[s.span.start : s.span.end].rstrip(' "”').endswith("?") for s in earlier]
        texts = [own, *(self._tokens(s) for s in earlier)]
        best: tuple[int, Sequence[Tok], tuple[int, int]] | None = None
        for n, toks in enumerate(texts):
            found = goods.best(toks, verb) if toks else None
            apart = n > 0 and not own_line[n - 1]
            if found is not None and found[0] >= (max(least, _SAME) if apart else least) and (best is None or found[0] > best[0] + 1):
                best = (found[0], toks, found[1])
        return self.phrases.name(self.doc.norm, best[1], *best[2]) if best is not None else None

    def _clause(self, group: Group) -> int:
        """Where the clause of a figure begins behind a mark or a joining word."""
        return next((k for k in range(group.figures[0] - 1, 0, -1) if self.toks[k].low in {":", ";", "--", "—", "but"} or (self.toks[k].low == "and" and self.toks[k - 1].low == ",")), 0)

    def _earlier(self) -> list[Sentence]:
        """The sentences before, nearest first."""
        out: list[Sentence] = []
        for index in range(self.scope.sentence - 1, max(-1, self.scope.sentence - 1 - _BACK), -1):
            s = self.doc.sentences[index]
            if s.hidden or s.language != "en":
                break
            out.append(s)
        return out

    def _tokens(self, s: Sentence) -> list[Tok]:
        figures = self.doc.within("quantity", s.span)
        return tokens(self.doc, self.low, s.span, figures, self.people, self.wording.en, self.words)

    def _amount(self, noun: str) -> bool:
        """True for a noun that names an amount (sales) and no things."""
        head = self.wording.en.head_of(noun)
        return head is not None and head.kind not in {"count", "quantity"}

    def _asked(self, sentence: Sentence) -> bool:
        """What a question asks for is what the answer's first figure is of; False where it asks for no number."""
        end = self.low.rfind("?", sentence.span.start, sentence.span.end)
        m = (_PAID.search(self.low, sentence.span.start, end) or _ASKED.search(self.low, sentence.span.start, end)) if end > 0 else None
        if m is None or "." in self.low[m.end() : end]:
            return False
        span = Span(*m.span("name"))
        self.slots.clear()
        self.naming.kept = Name(self.doc.norm[slice(*span)], span, "")
        return True

    def _antecedent(self, group: Group) -> Name | None:
        """What They or it stands for in the first figure of a paragraph: the subject of the clause or the sentence before (Sales fell back. They rose F)."""
        at = next((k for k in range(group.low, group.figures[0]) if self.toks[k].low in {"they", "it"}), None)
        if at is None or group.low:
            return None
        if at > 1:
            stop = next((k for k in range(at - 1, max(0, at - 4), -1) if self.toks[k].low in {":", ";"}), 0)
            return self._measured_subject(self.toks[:stop])
        index = self.scope.sentence - 1
        before = self.doc.sentences[index] if index >= 0 else None
        if before is None or before.line != self.scope.line or before.hidden or before.language != "en":
            return None
        return self._measured_subject(tokens(self.doc, self.low, before.span, (), self.people, self.wording.en, self.words))

    def _measured_subject(self, toks: Sequence[Tok]) -> Name | None:
        """The subject that opens a clause, where it names something measured."""
        verb = next((k for k, t in enumerate(toks) if k and (t.kind == "V" or t.low in self.words.verbs | self.words.auxiliaries or (t.kind == "w" and t.low.endswith("ed")))), None)
        held = self.phrases.left(toks, 0, verb) if verb else (0, 0)
        name = self.phrases.name(self.doc.norm, toks, *held) if held[1] > held[0] else None
        known = name is not None and (self.wording.en.head_of(name.norm.lower()) is not None or self.concept_of(name, None) is not None)
        return name if known and name is not None and toks[held[1] - 1].low not in self.words.holders else None

    def _answers(self, first: int) -> bool:
        """True in a turn that goes on with what the turn before spoke of, or was asked."""
        said = self.scope.statement
        lead = {t.low for t in self.toks[:first]}
        if self.toks[first].ref.value.kind == "measure" and self.kind in {"count", "cardinal"} and self.scope.sentence - self.asked > 2:
            return False  # It's 27 miles
        of = [t.low for t in self.toks[first + 1 : first + 3]]
        return said is not None and said.style == "labelled" and (of in (["of", "them"], ["of", "those"], ["of", "these"]) or bool(lead & {"it", "that", "this", "they", "we"}))
