"""Words in front of a figure that name nothing: 规模, 国产化以后, 全球, the field of a rank (中部第2位)."""

from __future__ import annotations

import re
from collections.abc import Callable, Container

from jjjextract.lang.phrases import Name
from jjjextract.lang.zh.noun import Tagger

__all__ = ["is_empty"]

_TIME_CLAUSE = re.compile(r"(?:以后|之后|之前|以前|以来|期间|后|(?<![临同小瓦工])时|前)$")
_NOWHERE = frozenset({"全球", "世界", "全世界", "各地", "沿线", "周边", "城乡"})
_SIZES = frozenset("重长宽高深厚")  # 重4.5公斤


def is_empty(
    name: Name, dimension: str, generic: Container[str], tag: Tagger, size: Callable[[int, int], int]
) -> bool:
    """True where `name` names nothing. `size(start, end)`: length of the longest known name that ends at `end`."""
    if name.norm in _SIZES and dimension in {"mass", "length"}:
        return False
    alone = len(name.norm) == 1 and name.norm not in {"亡", "伤"} and tag(name.norm)[0][1][:1] != "n"
    if alone or name.norm in generic or name.norm in _NOWHERE or _TIME_CLAUSE.search(name.norm):
        return True
    assert name.span is not None
    return dimension == "rank" and len(name.norm) <= 4 and size(*name.span) < 2
