"""Spans by the measures of named-entity evaluation: exact and overlapping borders, by kind of record.

Computed by nervaluate (SemEval-2013 task 9.1). Its ends are inclusive and ours exclusive: one is taken off on the way.
`exact` asks for both borders, `partial` counts an overlap by half, `type` counts any overlap of the right kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from jjjextract.errors import UsageError
from jjjextract.evaluation.corpus import Scored
from jjjextract.evaluation.fields import Json

__all__ = ["Borders", "borders"]

_MEASURES = {"exact": "strict", "partial": "partial", "type": "ent_type"}


class Borders(NamedTuple):
    """F1 of the spans of one kind of record."""

    exact: float
    partial: float
    type: float


def borders(documents: Iterable[Scored]) -> dict[str, Borders]:
    """F1 of spans by kind: indicator, company (mentions), statement. Raises `UsageError` where nervaluate is missing."""
    try:
        from nervaluate import Evaluator
    except ImportError as error:
        raise UsageError("scores of spans need nervaluate: pip install 'jjjextract[evaluation]'") from error
    pairs = [(_spans(d.gold, d.gold), _spans(d.pred, d.gold)) for d in documents]
    kinds = sorted({s["label"] for gold, _ in pairs for s in gold})
    if not kinds:
        return {}
    result = Evaluator([g for g, _ in pairs], [p for _, p in pairs], tags=kinds, loader="dict").evaluate()
    return {kind: Borders(*(result["entities"][kind][m].f1 for m in _MEASURES.values())) for kind in kinds}


def _spans(record: Json, stated: Json) -> list[dict[str, Any]]:
    """The spans of the sections that the gold states, in the form of nervaluate."""
    found = [
        {"label": kind, "start": s["start"], "end": s["end"] - 1}
        for section, kind in (("indicators", "indicator"), ("companies", "company"), ("statements", "statement"))
        if section in stated
        for s in _of(record, section)
    ]
    return sorted(found, key=lambda s: (s["start"], s["end"], s["label"]))


def _of(record: Json, section: str) -> Iterator[Json]:
    for entry in record.get(section, ()):
        if section == "companies":
            yield from entry.get("mentions", ())
        elif entry.get("style") != "narration":
            yield entry["span"]
