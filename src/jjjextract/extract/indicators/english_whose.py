"""Whose an English figure is: the company told of, the one that is spoken to, works, a product, or nobody's.

Fails where a sentence turns to another company that it does not name.
"""

from __future__ import annotations

from collections.abc import Sequence

from jjjextract.document import Sentence
from jjjextract.extract.indicators.english_markets import is_index
from jjjextract.extract.indicators.english_meant import Meant
from jjjextract.extract.indicators.english_owner import WORKS, elsewhere, introduced, judged, own_thing, works_named
from jjjextract.extract.indicators.english_topics import Topics
from jjjextract.extract.indicators.model import Subject
from jjjextract.lang.en.frames import Frame
from jjjextract.lang.phrases import Name
from jjjextract.spans import Span
from jjjextract.values import Quantity

__all__ = ["OPENING", "Whose"]

_SET_BY_OTHERS = frozenset({"target price", "price target"})  # a broker's, of another's shares
_WHOLE = frozenset({"group", "parent"})  # The unit employs F of the group's | F staff
_HAS = frozenset({"has", "have", "had", "counts", "reached", "passed", "serves", "attracts", "claims", "boasts"})
OPENING = ("a ", "an ", "one of ", "now ")
"""How a sentence can begin that tells of a company without its name."""
_POINTING = frozenset({"it", "its", "they", "their", "we", "our"})


class Whose(Meant):
    """Finds the subject of a figure."""

    __slots__ = ()

    topics: Topics

    def _whose(self, sentence: Sentence, figure: int) -> None:
        """The company that only the next sentence names; none, where others are told of."""
        if self.low.startswith(OPENING, sentence.span.start) and (firm := introduced(self.doc, sentence.span)) is not None:
            self.scope.name_company(str(firm.value), firm.span)
        elif self.scope.topic is None or self.scope.topic.company is None:
            return
        elif not (pointing := self._points(figure)):
            if elsewhere(self.doc, sentence.span, figure):
                self.scope.leave_company()
        elif "C" in pointing and judged(self.doc, sentence.span, figure):
            self.scope.leave_company()

    def _points(self, figure: int) -> list[str]:
        """The kinds of the words in front of a figure that stand for a company, or name one."""
        return [t.kind for t in self.toks if t.start < figure and (t.kind == "C" or t.low in self.words.holders or t.low in _POINTING)]

    def _subject(self, frame: Frame, names: Sequence[Name], first: int) -> Subject | None:
        concept = self.concept_of(names[0], None) if names else None
        if names and is_index(names[0].norm.lower(), concept):
            return None
        macro = concept is not None and concept.scope in {"region", "country"}
        toks = self.toks
        spoken_to = self.low.find("you", toks[0].start, toks[min(first + 3, len(toks) - 1)].end) >= 0
        subject = (self._addressed(first) if spoken_to else None) or self.scope.subject(toks[first].start, macro=macro)
        if frame.agent is not None and toks[frame.agent[1] - 1].low in WORKS and (works := works_named(self.doc, Span(toks[frame.agent[0]].start, toks[frame.agent[1] - 1].end))) is not None:
            return Subject(works.of(self.doc.text), None)
        if frame.agent is None and not names and self.slots and self.last is not None and (same := self.slots[-1].subject) is not None and same.company is None and same.text.rsplit(" ", 1)[-1].lower() in WORKS:
            return same
        if frame.name is not None and subject is not None and self.topics.of_area(frame.name):
            return None
        if self.scope.learned and subject is not None and subject.inherited and self.scope.outsider(toks[first].start) and not self._points(toks[first].start):
            return None
        if names and (names[0].norm.lower() in _SET_BY_OTHERS or (first > 2 and toks[first - 1].low in {"'s", "'"} and toks[first - 2].low in _WHOLE)):
            subject = self.scope.of_story(subject)
        has = first > 2 and not _HAS.isdisjoint((toks[first - 1].low, toks[first - 2].low))
        if has and (thing := own_thing(self.doc, toks[0].start, toks[first].ref.span)) is not None:
            return Subject(thing.of(self.doc.text), subject.company if subject else None)
        product = self._product(frame, names, first) if self.toks[first].ref.value.kind == "count" else None
        if product is None:
            return subject
        key = subject.company if subject else None
        if key is None and not (self.scope.topic and self.scope.topic.sentence == self.scope.sentence and self.scope.topic.codes):
            key = self.scope.last_company(self.toks[first].start)
        return Subject(product.of(self.doc.text), key)

    def _addressed(self, first: int) -> Subject | None:
        """The company of whom a reporter speaks to (you had 900 people, your shares)."""
        spoken_to = not {"you", "your"}.isdisjoint([t.low for t in self.toks[max(0, first - 12) : first + 4]])
        key = self.scope.addressed(self.toks[first].start) if spoken_to else None
        return self.scope.as_subject(key, inherited=True) if key else None

    def _product(self, frame: Frame, names: Sequence[Name], first: int) -> Span | None:
        """An annual output of 1 million sets of A: the product that the figure is of."""
        name = names[0] if names else self.slots[-1].name if self.slots else None
        if name is None or frame.way not in {"level", "apposed"} or not name.norm.lower().endswith(("output", "capacity", "production")):
            return None
        q: Quantity = self.toks[first].ref.value
        if q.kind != "count" or first + 2 >= len(self.toks) or self.toks[first + 1].low != "of":
            return None
        start, end = self.phrases.right(self.toks, first + 2, len(self.toks))
        stop = next((k for k in range(start, end) if self.toks[k].low in {"and", ","}), end)
        itself = stop - start == 1 and self.toks[start].low in {"capacity", "output", "production"}  # 2 million boxes of capacity
        return Span(self.toks[start].start, self.toks[stop - 1].end) if stop > start and not itself else None
