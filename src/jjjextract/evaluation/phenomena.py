"""What is hard about an indicator, told from its gold record and the words around it; and what a transcript is.

A phenomenon is a question about one gold record. A record may have several or none. `source` is the kind of broadcast
or article; it stands in the `kinds` of a folder's `kinds.json` (`{"kinds": {"NAME": "provincial television"}}`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from jjjextract.evaluation.corpus import Evaluation, Scored
from jjjextract.evaluation.fields import Json

__all__ = ["PHENOMENA", "Reached", "by_phenomenon", "language_of", "sentence_around", "source_of"]

_RESPECTIVELY = re.compile(r"[分][別别]|依次|\brespectively\b", re.IGNORECASE)
_STOP = re.compile(r"[。！？!?\n]|\.\s")


class Reached(NamedTuple):
    """Of the gold records with a phenomenon: how many there are, found, right in their core, right in full."""

    gold: int
    detected: int
    core: int
    full: int


def _measure(name: str) -> Callable[[Json, str], bool]:
    return lambda gold, _: gold.get("measure") == name


def _flag(name: str) -> Callable[[Json, str], bool]:
    return lambda gold, _: name in gold.get("flags", ())


PHENOMENA: Mapping[str, Callable[[Json, str], bool]] = {
    "level": _measure("level"),
    "growth": _measure("growth"),
    "increment": _measure("increment"),
    "share": _measure("share"),
    "multiple": _measure("multiple"),
    "rank": _measure("rank"),
    "difference": _measure("difference"),
    "decrease": lambda gold, _: gold.get("direction") == "decrease",
    "bound": lambda gold, _: gold.get("bound", "exact") not in ("exact", "between"),
    "range": lambda gold, _: gold.get("upper") is not None,
    "respectively": lambda _, sentence: bool(_RESPECTIVELY.search(sentence)),
    "not yet done": lambda gold, _: gold.get("status", "actual") != "actual",
    "of a company": lambda gold, _: bool(gold.get("subject")),
    "said by someone": lambda gold, _: bool(gold.get("speaker_id")),
    "another side": lambda gold, _: bool(gold.get("counterparts")),
    "several regions": lambda gold, _: len(gold.get("regions", ())) > 1,
    "period inherited": _flag("period_inherited"),
    "region inherited": _flag("region_inherited"),
    "year inferred": _flag("year_inferred"),
    "damaged": _flag("damaged"),
}


def by_phenomenon(evaluation: Evaluation) -> dict[str, Reached]:
    """How much of each phenomenon is found, and found right; phenomena that do not occur are left out."""
    counts = {name: [0, 0, 0, 0] for name in PHENOMENA}
    for doc, found in evaluation.found():
        sentence = sentence_around(doc.text, found.gold["span"])
        for name in (n for n, holds in PHENOMENA.items() if holds(found.gold, sentence)):
            for k in range(1 + found.reached):
                counts[name][k] += 1
    return {name: Reached(*c) for name, c in counts.items() if c[0]}


def sentence_around(text: str, span: Json) -> str:
    """The sentence that a span stands in, at most 400 characters before it."""
    start = max((m.end() for m in _STOP.finditer(text, max(0, span["start"] - 400), span["start"])), default=0)
    end = _STOP.search(text, span["end"])
    return text[start : end.start() if end else len(text)]


def language_of(doc: Scored) -> str | None:
    """The first language of a transcript, as its gold states it, or as the pipeline does."""
    for side in (doc.gold, doc.pred):
        languages: Any = (side.get("document") or {}).get("languages")
        if languages:
            return str(languages[0])
    return None


def source_of(doc: Scored) -> str | None:
    """The kind of source that the folder's `kinds.json` states for a transcript, or None."""
    table = Path(doc.path).parent / "kinds.json"
    if not table.is_file():
        return None
    kind: str | None = json.loads(table.read_text("utf-8"))["kinds"].get(doc.id)
    return kind
