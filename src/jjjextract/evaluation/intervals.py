"""How far a figure may be off by the luck of which transcripts were annotated: bootstrap intervals.

Whole transcripts are drawn with replacement (their figures hang together), `rounds` times, and the middle 95 % of what
comes out is the interval: the percentile bootstrap (Efron and Tibshirani 1993, chapter 13). The drawing is seeded, so
the same corpus gives the same interval.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from jjjextract.evaluation.score import Count, Scores

__all__ = ["intervals"]


def intervals(documents: Sequence[Scores], *, rounds: int = 1000, seed: int = 1) -> dict[str, tuple[float, float]]:
    """The 95 % interval of F1 for every section, by section; empty where there is only one transcript to draw from."""
    keys = sorted({key for scores in documents for key in scores.counts})
    if len(documents) < 2 or rounds < 1:
        return {}
    draw = random.Random(seed)
    draws = [draw.choices(documents, k=len(documents)) for _ in range(rounds)]
    return {key: _middle([_f1(drawn, key) for drawn in draws]) for key in keys}


def _f1(documents: Sequence[Scores], key: str) -> float:
    counts = [d.counts[key] for d in documents if key in d.counts]
    return Count(*(sum(getattr(c, part) for c in counts) for part in ("right", "predicted", "gold"))).f1


def _middle(values: list[float]) -> tuple[float, float]:
    values.sort()
    size = len(values)
    return values[int(0.025 * size)], values[min(size - 1, int(0.975 * size))]
