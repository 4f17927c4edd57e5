"""A folder of annotated transcripts, run through a pipeline and scored.

`NAME.txt` with `NAME.gold.json` beside it; a text without gold is passed over. Metadata beside a text is read as for
any other input.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from jjjextract.errors import InputError, UsageError
from jjjextract.evaluation.fields import FULL, OTHER
from jjjextract.evaluation.score import KEYS, Scores, score
from jjjextract.io.readers import Input, read_inputs
from jjjextract.io.run import Extractor, extract_input

__all__ = ["annotated", "evaluate", "shortfalls", "table"]


def annotated(folders: Iterable[str | Path]) -> Iterator[tuple[Input, dict[str, Any]]]:
    """Every transcript that has gold, with the gold (numbers as `Decimal`). Raises `InputError`, `UsageError`."""
    count = 0
    for item in read_inputs(folders):
        if isinstance(item, InputError):
            raise item
        beside = Path(item.path).with_suffix(".gold.json")
        if beside.is_file():
            count += 1
            yield item, _gold(beside)
    if not count:
        raise UsageError("no annotated transcript there: expected NAME.txt with NAME.gold.json beside it")


def evaluate(pipeline: Extractor, folders: Iterable[str | Path]) -> Scores:
    """The scores of a pipeline on annotated transcripts. A transcript that cannot be extracted raises `InputError`."""
    scores = Scores()
    for item, gold in annotated(folders):
        got = extract_input(pipeline, item)
        if isinstance(got, InputError):
            raise got
        score(gold, json.loads(got.to_bytes(), parse_float=Decimal), item.id, scores)
    return scores


def table(scores: Scores) -> str:
    """The figures as lines of text: F1, precision and recall by section, accuracy by field."""
    lines = []
    for key in (k for k in KEYS if k in scores.counts):
        c = scores.counts[key]
        precision, recall = (c.right / n if n else 1.0 for n in (c.predicted, c.gold))
        tail = f"right {c.right} predicted {c.predicted} gold {c.gold}"
        lines.append(f"{key:11} F1 {c.f1:.4f}  P {precision:.4f}  R {recall:.4f}  {tail}")
    for name in (f for f in (*FULL, *OTHER) if f in scores.fields):
        right, size = scores.fields[name]
        lines.append(f"field {name:16} {right / size:.4f}  {right}/{size}")
    return "\n".join(lines)


def shortfalls(scores: Scores, floors: Mapping[str, float]) -> list[str]:
    """The figures that are below their floor, as text; a key that was not scored counts as fallen."""
    out = []
    for key, floor in floors.items():
        reached = scores.counts[key].f1 if key in scores.counts else 0.0
        if round(reached, 4) < floor:
            out.append(f"{key} {reached:.4f} < {floor}")
    return out


def _gold(path: Path) -> dict[str, Any]:
    try:
        gold = json.loads(path.read_bytes(), parse_float=Decimal)
    except ValueError as error:
        raise InputError(path, f"not JSON: {error}", code="gold", hint="mend it") from error
    if not isinstance(gold, dict):
        raise InputError(path, "not a JSON object", code="gold", hint="expected one extraction")
    return gold
