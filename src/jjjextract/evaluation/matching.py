"""Which record answers which gold record: one to one, by a weight that the caller gives.

`greedy` takes the heaviest pair first; it is what published figures are made with, and it can miss the best pairing
where many figures share one span. `optimal` finds the assignment whose weights add up to most; it needs scipy.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from jjjextract.errors import UsageError

__all__ = ["MATCHINGS", "Matching", "Weight", "greedy", "optimal"]

Weight = Callable[[Any, Any], float]
Matching = Callable[[Sequence[Any], Sequence[Any], Weight], list[tuple[int, int]]]


def greedy(gold: Sequence[Any], pred: Sequence[Any], weight: Weight) -> list[tuple[int, int]]:
    """One-to-one pairs of indices, heaviest first; a weight of 0 or less never pairs."""
    weights = ((weight(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(pred))
    used: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, i, j in sorted((w for w in weights if w[0] > 0), key=lambda w: (-w[0], w[1], w[2])):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((i, j))
    return pairs


def optimal(gold: Sequence[Any], pred: Sequence[Any], weight: Weight) -> list[tuple[int, int]]:
    """The one-to-one pairs whose weights add up to most, by `scipy.optimize.linear_sum_assignment`."""
    try:
        from scipy.optimize import linear_sum_assignment
    except ImportError as error:
        raise UsageError("the optimal matching needs scipy: pip install 'jjjextract[evaluation]'") from error
    if not gold or not pred:
        return []
    weights = [[max(0.0, float(weight(g, p))) for p in pred] for g in gold]
    rows, columns = linear_sum_assignment(weights, maximize=True)
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True) if weights[i][j] > 0]


MATCHINGS: dict[str, Matching] = {"greedy": greedy, "optimal": optimal}
