"""W3C Web Annotation (Recommendation of 2017-02-23): one collection a transcript.

A mark is an annotation with two selectors: `TextPositionSelector`, which counts code points, and `TextQuoteSelector` with
32 characters on either side. The position is believed where the quote stands there, else the quote is looked for: a text
that was edited above a mark does not lose it. Relations are annotations with the motivation `linking`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from jjjextract.interchange.standoff import Mark, Standoff, Tie

__all__ = ["dump", "load"]

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32


def dump(documents: Iterable[Standoff]) -> bytes:
    """One collection a transcript, in a JSON array."""
    return json.dumps([_collection(d) for d in documents], ensure_ascii=False, indent=1).encode() + b"\n"


def _collection(doc: Standoff) -> dict[str, Any]:
    items = [_annotation(m, doc) for m in doc.marks] + [_link(t) for t in doc.ties]
    return {
        "@context": [
            _CONTEXT,
            {"rest": {"@id": "urn:jjjextract:rest", "@type": "@json"}, "text": "urn:jjjextract:text"},
        ],
        "id": f"urn:jjjextract:{doc.id}",
        "type": "AnnotationCollection",
        "label": doc.id,
        "text": doc.text,
        "rest": doc.rest,
        "total": len(items),
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": items},
    }


def _annotation(mark: Mark, doc: Standoff) -> dict[str, Any]:
    text = doc.text
    selectors = [
        {"type": "TextPositionSelector", "start": mark.start, "end": mark.end},
        {
            "type": "TextQuoteSelector",
            "exact": text[mark.start : mark.end],
            "prefix": text[max(0, mark.start - _AROUND) : mark.start],
            "suffix": text[mark.end : mark.end + _AROUND],
        },
    ]
    return {
        "id": f"urn:jjjextract:mark:{mark.key}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": {"type": "TextualBody", "purpose": "classifying", "value": mark.label},
        "target": {"source": f"urn:jjjextract:{doc.id}", "selector": selectors},
    }


def _link(tie: Tie) -> dict[str, Any]:
    return {
        "id": f"urn:jjjextract:tie:{tie.label}:{tie.source}:{tie.target}",
        "type": "Annotation",
        "motivation": "linking",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": tie.label},
            f"urn:jjjextract:mark:{tie.target}",
        ],
        "target": f"urn:jjjextract:mark:{tie.source}",
    }


def load(data: bytes) -> Iterator[Standoff]:
    """The transcripts of a file of collections."""
    found = json.loads(data)
    for collection in found if isinstance(found, list) else [found]:
        yield _document(collection)


def _document(collection: dict[str, Any]) -> Standoff:
    text, items = collection["text"], collection["first"]["items"]
    marks = [m for i in items if i["motivation"] == "classifying" and (m := _mark(i, text)) is not None]
    ties = [
        Tie(_key(i["target"]), _key(i["body"][1]), i["body"][0]["value"]) for i in items if i["motivation"] == "linking"
    ]
    return Standoff(collection["label"], text, tuple(marks), tuple(ties), collection.get("rest", {}))


def _key(urn: str) -> str:
    return urn.removeprefix("urn:jjjextract:mark:")


def _mark(item: dict[str, Any], text: str) -> Mark | None:
    """The mark of an annotation; None where neither position nor quote can be found in the text."""
    selectors = {s["type"]: s for s in item["target"]["selector"]}
    place, quote = selectors.get("TextPositionSelector"), selectors.get("TextQuoteSelector")
    start = place["start"] if place else -1
    end = place["end"] if place else -1
    if quote and text[start:end] != quote["exact"]:
        start = _found(text, quote)
        end = start + len(quote["exact"])
    label = item["body"]["value"]
    return Mark(_key(item["id"]), label, start, end) if 0 <= start < end <= len(text) else None


def _found(text: str, quote: dict[str, str]) -> int:
    lead = quote.get("prefix", "")
    whole = text.find(lead + quote["exact"] + quote.get("suffix", ""))
    return whole + len(lead) if whole >= 0 else text.find(quote["exact"])
