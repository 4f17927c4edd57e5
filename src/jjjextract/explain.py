"""Why a record is what it is: the rules behind it as a tree, and for a number without a record the reason.

`explain` answers for one record id, for one offset of the file, or for the whole document.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from jjjextract.document import Document
from jjjextract.extract.indicators.model import Observation
from jjjextract.extract.indicators.reasons import REASONS
from jjjextract.segment.tokens import english_tokens, tokens
from jjjextract.spans import Mention, Span

__all__ = ["Node", "explain"]

_NEAR = 40  # characters on either side of a number
_RECORDS = {"indicator": "i", "company": "c", "person": "s", "statement": "st", "check": "k"}


@dataclass(frozen=True, slots=True)
class Node:
    """One line of the tree. `start` and `end` are offsets of the file as given."""

    label: str
    text: str = ""
    start: int | None = None
    end: int | None = None
    children: tuple[Node, ...] = field(default=())

    def lines(self, depth: int = 0) -> Iterator[str]:
        """The tree as indented text."""
        place = f" [{self.start}:{self.end}]" if self.start is not None else ""
        quote = f" {self.text!r}" if self.text else ""
        yield "  " * depth + self.label + quote + place
        for child in self.children:
            yield from child.lines(depth + 1)


def explain(doc: Document, *, id: str | None = None, at: int | None = None) -> list[Node]:  # noqa: A002
    """The trees for the record `id` (`i7`, `c1`, `s2`, `st3`), for what stands at raw offset `at`, or for everything.

    `at` counts code points of the file as given. An empty list means that nothing is known of that id or place.
    """
    nodes = [(key, m) for key, m in _records(doc) if id is None or key == id]
    trees = [_record(doc, key, m) for key, m in nodes if at is None or _holds(doc, m.span, at)]
    if id is None:
        trees += [_number(doc, m, near=at is not None) for m in _refused(doc) if at is None or _holds(doc, m.span, at)]
    return trees


def _records(doc: Document) -> Iterator[tuple[str, Mention]]:
    for kind, letter in _RECORDS.items():
        for n, m in enumerate(doc.of(kind), 1):
            yield str(getattr(m.value, "key", f"{letter}{n}")), m


def _holds(doc: Document, span: Span, at: int) -> bool:
    raw = doc.raw_span(span)
    return raw.start <= at < raw.end


def _node(doc: Document, label: str, span: Span | None, children: tuple[Node, ...] = ()) -> Node:
    if span is None:
        return Node(label, children=children)
    raw = doc.raw_span(span)
    return Node(label, span.of(doc.text), raw.start, raw.end, children)


def _record(doc: Document, key: str, m: Mention) -> Node:
    children = _observation(doc, m.value) if isinstance(m.value, Observation) else ()
    parts = tuple(_mention(doc, p) for p in m.parts)
    return _node(doc, f"{key} {m.kind}: rule {m.rule}" + (f" ({m.note})" if m.note else ""), m.span, children + parts)


def _mention(doc: Document, m: Mention) -> Node:
    return _node(doc, f"{m.kind}: rule {m.rule}", m.span, tuple(_mention(doc, p) for p in m.parts))


def _observation(doc: Document, o: Observation) -> tuple[Node, ...]:
    """Each part of an observation, with where it was read or that it was inherited."""
    evidence = o.evidence
    out = [_node(doc, f"name: {o.name.norm if o.name else '-'}", o.name.span if o.name else None)]
    out.append(Node(f"measure: {o.measure}, direction {o.direction or '-'}, status {o.status}"))
    out.append(_part(doc, "period", _period(o), evidence.get("period"), "period_inherited" in o.flags))
    spans = evidence.get("regions")
    first = spans[0] if isinstance(spans, tuple) and spans else None
    out.append(_part(doc, "regions", " ".join(o.regions) or "-", first, "region_inherited" in o.flags))
    if o.basis:
        out.append(_part(doc, "basis", o.basis, evidence.get("basis"), "basis_inherited" in o.flags))
    if o.subject:
        out.append(Node(f"subject: {o.subject.text}" + (" (inherited)" if o.subject.inherited else "")))
    if o.source:
        out.append(_node(doc, "source", o.source[1]))
    if isinstance(evidence.get("bound"), Span):
        out.append(_part(doc, "bound", o.figure.value.bound, evidence["bound"], False))
    out += [Node(f"list: {how}") for how in o.receipt]
    return tuple(out)


def _part(doc: Document, label: str, value: str, span: object, inherited: bool) -> Node:
    return _node(
        doc, f"{label}: {value}" + (" (inherited)" if inherited else ""), span if isinstance(span, Span) else None
    )


def _period(o: Observation) -> str:
    if o.period is None or (o.period.start is None and o.period.end is None):
        return "-"
    return f"{o.period.start or ''}/{o.period.end or '..'}"


def _refused(doc: Document) -> Iterator[Mention]:
    """Numbers that became no indicator."""
    made = {m.span for m in doc.of("indicator")}
    for kind in ("quantity", "period", "number_skipped"):
        yield from (m for m in doc.of(kind) if m.span not in made)


def _number(doc: Document, m: Mention, *, near: bool) -> Node:
    if m.kind == "period":
        code = "date"
    elif m.kind == "number_skipped":
        code = str(m.value)
    else:
        code = doc.notes.get("reasons", {}).get(m.span, "no_name")
    why = Node(f"no record: {code}: {REASONS.get(code, code)}")
    return _node(doc, f"{m.kind}: rule {m.rule}", m.span, (why, *_words(doc, m.span)) if near else (why,))


def _words(doc: Document, span: Span) -> Iterator[Node]:
    """The words around a number, as a tokenizer that knows nothing of figures cuts them."""
    sentence = doc.sentence_at(span.start)
    if sentence is None:
        return
    cut = english_tokens if sentence.language == "en" else tokens
    low, high = max(sentence.span.start, span.start - _NEAR), min(sentence.span.end, span.end + _NEAR)
    yield Node("words: " + " | ".join(word for _, _, word in cut(doc.norm[low:high].strip()) if word.strip()))
