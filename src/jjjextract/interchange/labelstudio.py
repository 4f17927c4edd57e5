"""Label Studio: tasks with the gold (or the program's records) as a prediction, and the annotations that come back.

Regions and relations are in Label Studio's own JSON; its offsets are UTF-16 units, as in the browser. What is no span
travels in `data.rest`. Form: https://labelstud.io/guide/tasks and /guide/export (read 2026-11).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import quoteattr

from jjjextract.interchange.standoff import LABELS, Mark, Standoff, Tie, code_points, utf16

__all__ = ["configuration", "dump", "load"]

_COLOURS = (
    "#1f77b4",
    "#2ca02c",
    "#d62728",
    "#9467bd",
    "#8c564b",
    "#7f7f7f",
    "#bcbd22",
    "#17becf",
    "#e377c2",
    "#ff7f0e",
)
_EVIDENCE = ("evidence.indicator", "evidence.period", "evidence.regions", "evidence.bound", "evidence.basis", "cue")


def configuration() -> str:
    """The labelling interface: one label a kind of span, the two relations."""
    labels = [
        f'    <Label value={quoteattr(name)} background="{_COLOURS[n % len(_COLOURS)]}"/>'
        for n, name in enumerate((*LABELS.values(), *_EVIDENCE))
    ]
    return "\n".join(
        [
            "<View>",
            '  <Relations><Relation value="subject"/><Relation value="evidence"/></Relations>',
            '  <Labels name="label" toName="text">',
            *labels,
            "  </Labels>",
            '  <Text name="text" value="$text" granularity="symbol"/>',
            "</View>",
            "",
        ]
    )


def dump(documents: Iterable[Standoff]) -> bytes:
    """Tasks to import, as one JSON array."""
    return json.dumps([_task(d) for d in documents], ensure_ascii=False, indent=1).encode() + b"\n"


def _task(doc: Standoff) -> dict[str, Any]:
    unit = utf16(doc.text)
    results = [_region(m, doc.text, unit(m.start), unit(m.end)) for m in doc.marks]
    results += [
        {"type": "relation", "from_id": t.source, "to_id": t.target, "direction": "right", "labels": [t.label]}
        for t in doc.ties
    ]
    return {
        "data": {"id": doc.id, "text": doc.text, "rest": doc.rest},
        "predictions": [{"model_version": "gold", "result": results}],
    }


def _region(mark: Mark, text: str, start: int, end: int) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": text[mark.start : mark.end], "labels": [mark.label]}
    return {"id": mark.key, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def load(data: bytes) -> Iterator[Standoff]:
    """The transcripts of an export; of several annotations of one task the last counts, without one the prediction."""
    for task in json.loads(data):
        results = (task.get("annotations") or task.get("predictions") or [{}])[-1].get("result", ())
        yield _document(task["data"], results)


def _document(data: dict[str, Any], results: Iterable[dict[str, Any]]) -> Standoff:
    point = code_points(data["text"])
    marks, ties = [], []
    for r in results:
        if r["type"] == "labels":
            value = r["value"]
            marks.append(Mark(r["id"], value["labels"][0], point(value["start"]), point(value["end"])))
        elif r["type"] == "relation":
            ties += [Tie(r["from_id"], r["to_id"], label) for label in r.get("labels", ())]
    return Standoff(data.get("id", "document"), data["text"], tuple(marks), tuple(ties), data.get("rest", {}))
