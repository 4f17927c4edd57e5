"""What stands around a figure of a document, as the second opinion on its name looks at it (`lang.weighing`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jjjextract.document import Document
from jjjextract.extract.indicators.model import Observation
from jjjextract.lang.mask import PERSON, masked
from jjjextract.lang.phrases import Name
from jjjextract.lang.weighing.candidates import Sides
from jjjextract.lang.weighing.cues import BREAKS, Around, placed
from jjjextract.lang.weighing.told import Told, where
from jjjextract.lang.weighing.words import BEGIN, END, Word, chinese_words, english_words
from jjjextract.lang.zh.measure import dimension_of
from jjjextract.resources import Resources
from jjjextract.segment.english_classes import english_classes
from jjjextract.segment.tags import tagger
from jjjextract.spans import Mention, Span
from jjjextract.taxonomy import Taxonomy
from jjjextract.wording import Wording, Words

__all__ = ["Heads", "Named", "Scene"]

_LONG, _FRONT, _BEHIND = 600, 240, 120  # characters of a sentence; of one that is longer, those in front of a figure and behind it
_LOOK = 7


class Named(NamedTuple):
    """A figure that has its name: the name, the dimension, where the figure stands and in which sentence."""

    name: Name
    dimension: str
    figure: Span
    sentence: int


class Heads(dict[str, str]):
    """The kind of the head noun that a word or a name ends in; found out when it is asked for."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def __missing__(self, name: str) -> str:
        if len(self) > 20000:
            self.clear()
        head = self._words.head_of(name.lower())
        kind = self[name] = head.kind if head else "-"
        return kind


class Scene:
    """One document: its words by sentence, and what stands around each figure."""

    def __init__(self, doc: Document, res: Resources) -> None:
        self.doc, self._tag, self._res = doc, res.get(tagger), res
        self._mask = _with_persons(doc, masked(doc))
        self._words: dict[int, Sequence[Word]] = {}
        self.taxonomy, self.heads = res.get(Taxonomy.load), res.get(_heads)

    def class_of(self, word: str) -> str:
        """The class of an English word; the table is read for the first of them."""
        return self._res.get(english_classes)(word)

    def around(self, figure: Mention, k: int, before: Named | None) -> tuple[Around, Sides] | None:
        """What stands around a figure of sentence `k` behind the figure `before`; None where the words there do not show it."""
        chinese = self.doc.sentences[k].language == "zh"
        words = self._near(k, figure.span)
        at = next((n for n, w in enumerate(words) if w.start <= figure.span.start < w.end), None)
        if at is None:
            return None
        q = figure.value
        padded = [BEGIN, BEGIN, *words, END, END]
        front = tuple([w.form for w in words[max(0, at - _LOOK) : at]])
        tags = "".join([w.tag[0] for w in words[max(0, at - 4) : at]])
        unit = q.unit.text.lower() if q.unit else ""
        dimension = dimension_of(q)
        last = "" if before is None else "." if before.sentence != k else self._placed(before)
        like = "" if len(last) < 2 or before is None else "=" if before.dimension == dimension else "!"
        around = Around(chinese, dimension, unit, padded[at + 1], padded[at], padded[at + 3], padded[at + 4], front, tags, at < 3, last, like)
        return around, Sides(words, at, figure.span, self._of(k - 1) if k and at < 14 else ())

    def _placed(self, named: Named) -> str:
        """Where a figure of the sentence at hand has its name."""
        span, figure = named.name.span, named.figure
        if span is None:
            return "own"
        if span.start >= figure.start:
            return "in" if span.start < figure.end else "b."
        if span.start < self.doc.sentences[named.sentence].span.start:
            return "fp"
        between = [w for w in self._near(named.sentence, figure) if span.end <= w.start and w.end <= figure.start]
        breaks = sum(w.form in BREAKS for w in between)
        return placed("f", len(between), breaks, sum(w.tag == "Q" for w in between))

    def told(self, m: Mention, *, chinese: bool) -> Told:
        """The name that the rules gave the record `m`."""
        o: Observation = m.value
        name, doc, q = o.name, self.doc, o.figure.value
        place = "none"
        text = name.norm if name else ""
        if name is not None and name.span is not None:
            figures = len(doc.within("quantity", (name.span.end, m.span.start))) if name.span.end < m.span.start else 0
            place = where(doc.norm, *name.span, m.span, figures)
        tags = "".join([t[0] for _, t in self._tag(text)]) if chinese else " ".join([self.class_of(w) for w in text.split()[:4]])
        known = self.taxonomy.concept_of(text) is not None
        left, right = _beside(doc.norm, m.span, chinese=chinese)
        return Told(
            chinese, dimension_of(q), q.unit.text.lower() if q.unit else "", left, right, text, o.rule, place, o.receipt[0] if o.receipt else "",
            tags or "-", self.heads["zh" if chinese else "en"][text], known,
        )  # fmt: skip

    def _near(self, k: int, figure: Span) -> Sequence[Word]:
        span = self.doc.sentences[k].span
        if span.end - span.start <= _LONG:
            return self._of(k)
        return self._cut(k, max(span.start, figure.start - _FRONT), min(span.end, figure.end + _BEHIND))

    def _of(self, k: int) -> Sequence[Word]:
        if k not in self._words:
            span = self.doc.sentences[k].span
            self._words[k] = self._cut(k, max(span.start, span.end - _LONG), span.end)
        return self._words[k]

    def _cut(self, k: int, start: int, end: int) -> Sequence[Word]:
        if self.doc.sentences[k].language == "zh":
            return chinese_words(self._mask, self.doc.norm, start, end, self._tag)
        return english_words(self._mask, self.doc.norm, start, end, self._res.get(english_classes))


def _beside(norm: str, figure: Span, *, chinese: bool) -> tuple[str, str]:
    """What stands left and right of a figure: two characters and one in Chinese, words in English."""
    start, end = figure
    if chinese:
        return norm[max(0, start - 2) : start], norm[end : end + 1]
    return norm[max(0, start - 16) : start].lower().rpartition(" ")[0].rpartition(" ")[2], norm[end : end + 16].lower().lstrip().partition(" ")[0]


def _heads(res: Resources) -> dict[str, Heads]:
    wording = res.get(Wording.load)
    return {"zh": Heads(wording.zh), "en": Heads(wording.en)}


def _with_persons(doc: Document, mask: str) -> str:
    """The mask with the people folded too, where nothing else is."""
    out = list(mask)
    head, tail = PERSON[0], PERSON[1]
    for m in doc.of("person"):
        for start, end in m.value.mentions:
            if mask[start:end] == doc.norm[start:end]:
                out[start:end] = head + tail * (end - start - 1)
    return "".join(out)
