"""A folder of annotated transcripts, run through a pipeline and scored.

`NAME.txt` with `NAME.gold.json` beside it; a text without gold is passed over. Metadata beside a text is read as for
any other input. `split.json` in a folder names the transcripts of its `test` split (`{"test": ["NAME", …]}`), which are
scored and not read; every other one is `dev`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

from jjjextract.errors import InputError, UsageError
from jjjextract.evaluation.matching import Matching, greedy
from jjjextract.evaluation.score import KEYS, Found, Scores, score
from jjjextract.io.readers import Input, read_inputs
from jjjextract.io.run import Extractor, extract_input
from jjjextract.normalise import decode

__all__ = [
    "SPLITS",
    "Evaluation",
    "Scored",
    "annotated",
    "evaluate",
    "figures",
    "reread",
    "shortfalls",
    "split_of",
    "summed",
]

SPLITS = ("dev", "test")


@dataclass(frozen=True, slots=True)
class Scored:
    """One transcript: its text, what the gold and the pipeline say of it, and the scores."""

    id: str
    path: str
    text: str
    gold: Mapping[str, Any]
    pred: Mapping[str, Any]
    scores: Scores


@dataclass(frozen=True)
class Evaluation:
    """Transcripts scored one by one; everything else is summed from them."""

    documents: tuple[Scored, ...] = field(default=())

    @cached_property
    def total(self) -> Scores:
        """The scores of all transcripts together."""
        return summed(d.scores for d in self.documents)

    def by(self, key: Callable[[Scored], str | None]) -> dict[str, Scores]:
        """The scores of the transcripts that share a key, by key in order; None leaves a transcript out."""
        keys = sorted({k for d in self.documents if (k := key(d)) is not None})
        return {k: summed(d.scores for d in self.documents if key(d) == k) for k in keys}

    def found(self) -> Iterator[tuple[Scored, Found]]:
        """Every indicator of the gold with its transcript and what became of it."""
        return ((d, f) for d in self.documents for f in d.scores.found)


def annotated(folders: Iterable[str | Path], *, split: str | None = None) -> Iterator[tuple[Input, dict[str, Any]]]:
    """Every transcript that has gold, with the gold (numbers as `Decimal`). Raises `InputError`, `UsageError`."""
    count = 0
    for item in read_inputs(folders):
        if isinstance(item, InputError):
            raise item
        beside = Path(item.path).with_suffix(".gold.json")
        if beside.is_file() and split in (None, split_of(beside)):
            count += 1
            yield item, _object(beside)
    if not count:
        which = f" of the {split} split" if split else ""
        raise UsageError(f"no annotated transcript{which} there: expected NAME.txt with NAME.gold.json beside it")


def split_of(path: Path) -> str:
    """`dev` or `test`, by the `split.json` beside a transcript or its gold. Raises `InputError` for a broken one."""
    table = path.parent / "split.json"
    if not table.is_file():
        return "dev"
    return "test" if path.name.partition(".")[0] in _object(table).get("test", ()) else "dev"


def evaluate(
    pipeline: Extractor,
    folders: Iterable[str | Path],
    *,
    split: str | None = None,
    matching: Matching = greedy,
) -> Evaluation:
    """A pipeline scored on annotated transcripts. A transcript that cannot be extracted raises `InputError`."""
    return Evaluation(tuple(_scored(pipeline, i, gold, matching) for i, gold in annotated(folders, split=split)))


def reread(
    folders: Iterable[str | Path], second: Path, *, split: str | None = None, matching: Matching = greedy
) -> Evaluation:
    """A second reader's gold in the folder `second` held against the first: what both state, as figures of agreement."""
    out = []
    for item, gold in annotated(folders, split=split):
        path = second / f"{item.id}.gold.json"
        if path.is_file():
            other = _object(path)
            scores = Scores(pair=matching)
            score(_stated(gold, other), other, scores)
            out.append(Scored(item.id, str(item.path), _text(item), gold, other, scores))
    if not out:
        raise UsageError(f"{second}: no NAME.gold.json of a transcript there")
    return Evaluation(tuple(out))


def _stated(gold: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """The sections, and the fields of their records, that the other states too."""
    out = {k: v for k, v in gold.items() if k in other or k.startswith(("undecided", "not_", "partial"))}
    for section in ("indicators", "speakers"):
        keys = {key for record in other.get(section, ()) for key in record}
        if section in out and keys:
            keys |= {"indicator_any"} if "indicator" in keys else set()
            out[section] = [{k: v for k, v in record.items() if k in keys} for record in gold[section]]
    if not any("text" in (record.get("unit") or {}) for record in other.get("indicators", ())):
        out["indicators"] = [_without_unit_text(record) for record in out.get("indicators", ())]
    return out


def _without_unit_text(record: dict[str, Any]) -> dict[str, Any]:
    return record | {"unit": {k: v for k, v in record["unit"].items() if k != "text"}} if record.get("unit") else record


def _text(item: Input, encoding: str | None = None) -> str:
    return item.data if isinstance(item.data, str) else decode(item.data, encoding=encoding).text


def _scored(pipeline: Extractor, item: Input, gold: dict[str, Any], matching: Matching) -> Scored:
    got = extract_input(pipeline, item)
    if isinstance(got, InputError):
        raise got
    pred = json.loads(got.to_bytes(), parse_float=Decimal)
    scores = Scores(pair=matching)
    score(gold, pred, scores)
    return Scored(item.id, str(item.path), _text(item, got.document.encoding), gold, pred, scores)


def summed(scores: Iterable[Scores]) -> Scores:
    """Scores added up."""
    total = Scores()
    for one in scores:
        total.merge(one)
    return total


def shortfalls(scores: Scores, floors: Mapping[str, float]) -> list[str]:
    """The figures that are below their floor, as text; a key that was not scored counts as fallen.

    A key is a section (`core`) or a field (`field period`).
    """
    reached = dict.fromkeys(KEYS, 0.0) | figures(scores)
    return [
        f"{key} {reached[key]:.4f} < {floor}" if key in reached else f"{key}: no such figure here"
        for key, floor in floors.items()
        if reached.get(key, 0.0) < floor
    ]


def figures(scores: Scores) -> dict[str, float]:
    """Every figure to four places: F1 by section, accuracy by field."""
    out = {key: round(count.f1, 4) for key, count in scores.counts.items()}
    return out | {f"field {name}": round(right / size, 4) for name, (right, size) in scores.fields.items() if size}


def _object(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_bytes(), parse_float=Decimal)
    except ValueError as error:
        raise InputError(path, f"not JSON: {error}", code="gold", hint="mend it") from error
    if not isinstance(found, dict):
        raise InputError(path, "not a JSON object", code="gold", hint="expected an object")
    return found
