"""Reported clauses of one person that lie in one another.

`She said she believes that …` is one statement; `he said the dock was safe, though he noted that …` and `…, but said …` are
two, of which the first ends where the second begins. Fails where a clause with a cue of its own goes on behind the next.
"""

from __future__ import annotations

import re

from jjjextract.extract.talk import Said
from jjjextract.spans import Span

__all__ = ["unnested"]

_BESIDE = re.compile(r"(?:(?:,| [—–-])? (?:but|and|though|although|while|yet)(?: also)?|,) \Z")


def unnested(norm: str, said: list[Said]) -> list[Said]:
    """`said` with no reported clause inside another of the same person."""
    out: dict[int, Said] = dict(enumerate(said))
    last = -1
    for n in sorted((n for n, x in out.items() if x.style == "indirect"), key=lambda n: (said[n].span.start, -said[n].span.end)):
        outer = out.get(last)
        if outer is None or said[n].who is not outer.who or said[n].span.end > outer.span.end:
            last = n
        elif (cut := _cut(norm, outer, said[n])) is not None:
            out[last] = outer._replace(span=Span(outer.span.start, cut))
            last = n
        else:
            del out[n]
    return list(out.values())


def _cut(norm: str, outer: Said, inner: Said) -> int | None:
    """Where the outer clause ends that another follows; None where the inner is a part of it."""
    if inner.cue is None or inner.cue.start <= outer.span.start:
        return None
    m = _BESIDE.search(norm, max(outer.span.start, inner.cue.start - 16), inner.cue.start)
    return m.start() if m and len(norm[outer.span.start : m.start()].split()) > 2 else None
