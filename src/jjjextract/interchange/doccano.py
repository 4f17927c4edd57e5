"""doccano: JSON Lines with entities and relations; offsets are code points.

doccano numbers entities anew when it exports, so marks are found again by label and borders. Further columns of a line
are kept by doccano as metadata: what is no span travels in `rest`, as JSON text. Form: doccano's sequence labelling with
relations (read 2026-11).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from jjjextract.interchange.standoff import Mark, Standoff, Tie, named

__all__ = ["dump", "load"]


def dump(documents: Iterable[Standoff]) -> bytes:
    """One line a transcript."""
    return b"".join(json.dumps(_line(n, d), ensure_ascii=False).encode() + b"\n" for n, d in enumerate(documents, 1))


def _line(n: int, doc: Standoff) -> dict[str, Any]:
    numbers = {m.key: k for k, m in enumerate(doc.marks, 1)}
    return {
        "id": n,
        "text": doc.text,
        "entities": [
            {"id": numbers[m.key], "label": m.label, "start_offset": m.start, "end_offset": m.end} for m in doc.marks
        ],
        "relations": [
            {"id": k, "from_id": numbers[t.source], "to_id": numbers[t.target], "type": t.label}
            for k, t in enumerate(doc.ties, 1)
        ],
        "name": doc.id,
        "rest": json.dumps(doc.rest, ensure_ascii=False),
    }


def load(data: bytes) -> Iterator[Standoff]:
    """The transcripts of an export."""
    for line in data.decode().split("\n"):
        if line.strip():
            yield _document(json.loads(line))


def _document(line: dict[str, Any]) -> Standoff:
    meta = {**line.get("metadata", {}), **line}
    rest = json.loads(meta.get("rest", "{}"))
    found = [Mark("", e["label"], e["start_offset"], e["end_offset"]) for e in line.get("entities", ())]
    marks = named(found, rest)
    keys = {e["id"]: m.key for e, m in zip(line.get("entities", ()), marks, strict=True)}
    ties = tuple(Tie(keys[r["from_id"]], keys[r["to_id"]], r["type"]) for r in line.get("relations", ()))
    return Standoff(meta.get("name", str(line.get("id"))), line["text"], marks, ties, rest)
