"""spaCy's `DocBin`: one `Doc` a transcript, its marks in `doc.spans["gold"]`.

A span of a `Doc` begins and ends with tokens, so the text is cut at every border of a mark; the tokens mean nothing else.
Keys stand in the ids of the spans, ties and what is no span in `doc.user_data`. Offsets are code points.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from jjjextract.interchange.standoff import Mark, Standoff, Tie

__all__ = ["dump", "load"]


def dump(documents: Iterable[Standoff]) -> bytes:
    """All transcripts in one `DocBin`."""
    import spacy
    from spacy.tokens import DocBin

    vocab = spacy.blank("xx").vocab
    return bytes(DocBin(docs=[_doc(d, vocab) for d in documents], store_user_data=True).to_bytes())


def _doc(document: Standoff, vocab: Any) -> Any:
    from spacy.tokens import Doc, SpanGroup

    text = document.text
    cuts = sorted({0, len(text), *(b for m in document.marks for b in (m.start, m.end))})
    doc = Doc(vocab, words=[text[a:b] for a, b in pairwise(cuts)], spaces=[False] * (len(cuts) - 1))
    spans = (doc.char_span(m.start, m.end, label=m.label, span_id=m.key) for m in document.marks)
    doc.spans["gold"] = SpanGroup(doc, name="gold", spans=[s for s in spans if s is not None])
    doc.user_data["jjjextract"] = json.dumps({"id": document.id, "rest": document.rest, "ties": document.ties})
    return doc


def load(data: bytes) -> Iterator[Standoff]:
    """The transcripts of a `DocBin`."""
    import spacy
    from spacy.tokens import DocBin

    for doc in DocBin().from_bytes(data).get_docs(spacy.blank("xx").vocab):
        kept = json.loads(doc.user_data.get("jjjextract", "{}"))
        marks = tuple(
            Mark(s.id_ or f"new/{n}", s.label_, s.start_char, s.end_char)
            for n, s in enumerate(doc.spans.get("gold", ()))
        )
        ties = tuple(Tie(*t) for t in kept.get("ties", ()))
        yield Standoff(kept.get("id", "document"), doc.text, marks, ties, kept.get("rest", {}))
