"""Cuts a document: lines, turns, sentences with their language, the languages of the whole.

Labels and bylines become hidden sentences: what they say is about the speaker, no figure is read from them. Runs after
repair and before every extractor.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from jjjextract.document import Document, Sentence
from jjjextract.resources import Resources
from jjjextract.segment.language import languages, line_language
from jjjextract.segment.sentences import cut_chinese, cut_english
from jjjextract.segment.turns import find_turns
from jjjextract.spans import Span

__all__ = ["segment"]

_new = tuple.__new__  # a named tuple without the cost of its own constructor
_LINE = re.compile(r"[^\r\n\v\f\u0085\u2028\u2029]+")


def segment(doc: Document, res: Resources) -> None:
    """Fill `doc.lines`, `doc.sentences`, `doc.languages`; `doc.notes["turns"]` holds the labelled turns and bylines."""
    doc.lines = tuple([_new(Span, m.span()) for m in _LINE.finditer(doc.norm)])
    kinds = [line_language(doc.norm[slice(*line)]) for line in doc.lines]
    weight: Counter[str] = Counter()
    for line, code in zip(doc.lines, kinds, strict=True):
        weight[code] += (line.end - line.start) * (4 if code == "zh" else 1)
    doc.languages = languages(doc.text, doc.norm, weight)
    turns = find_turns(doc, res, kinds)
    doc.notes["turns"] = turns
    starts = [line.start for line in doc.lines]
    labels = {starts[bisect_right(starts, t.hidden.start) - 1]: t.hidden for t in turns}
    doc.sentences = tuple([s for n, line in enumerate(doc.lines) for s in _sentences(doc, n, line, kinds[n], labels)])


def _sentences(doc: Document, n: int, line: Span, code: str, labels: dict[int, Span]) -> Iterator[Sentence]:
    hidden = any(h.start <= line.start and line.end <= h.end for h in doc.hidden) if doc.hidden else False
    label = labels.get(line.start)
    cut = cut_chinese if code == "zh" else cut_english
    if label:
        for span in cut(doc.norm, Span(line.start, label.start)) if label.start > line.start else ():
            yield Sentence(span, code, n, hidden=hidden)
        yield Sentence(label, code, n, hidden=True)
        line = Span(label.end, line.end)
    for span in cut(doc.norm, line):
        yield _new(Sentence, (span, code, n, hidden))
