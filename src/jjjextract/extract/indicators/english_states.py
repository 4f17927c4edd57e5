"""Whether a clause tells how things are now, by the verb behind its figure or by an apposition."""

from __future__ import annotations

from collections.abc import Sequence

from jjjextract.lang.en.figure_words import FigureWordsEn
from jjjextract.lang.en.tokens import Tok

__all__ = ["NOW_DOES", "appended", "states"]

NOW_DOES = frozenset({"has", "have", "is", "are", "can", "'s", "'re", "own", "run", "employ", "hold"})
_STATES = frozenset("is are has have can live lives work works pay pays need needs use uses own owns hold holds take takes come comes go goes remain remains get gets keep keeps belong run serve".split())  # noqa: SIM905
_NEAR = 9  # tokens


def states(toks: Sequence[Tok], last: int, words: FigureWordsEn) -> bool:
    """21% of residents are 65 or older; meal, at F, is dearer: the first verb behind a figure that no verb leads to."""
    for k in range(last + 1, min(len(toks) - 1, last + _NEAR)):
        t = toks[k]
        if t.kind in "FP" or (t.kind == "," and k > last + 1):
            return False
        if t.kind in "VS" or t.low in NOW_DOES or t.low in words.verbs or t.low.endswith("ed"):
            return t.low in _STATES
    return False


def appended(lead: Sequence[Tok]) -> bool:
    """True for a figure of an apposition (Galeria, a shopping centre in the city with F shops,): how things are."""
    at = next((k for k in range(len(lead) - 1, -1, -1) if lead[k].kind == ","), None)
    if at is None or at + 2 >= len(lead) or lead[at + 1].low not in {"a", "an", "the"}:
        return False
    return not any(t.kind in "VSP" for t in lead[at:])
