"""What a converter of scripts did to a page, undone: planted readings are dropped, shifted bytes are paired anew.

The page as a whole is weighed first (`readings.evidence`). Readings are then found by one pattern over the text and
shifted stretches by a search from each place where one can begin (`shift.search`); a reading inside a shifted stretch
belongs to the search.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jjjextract.aligned import Aligned, Change
from jjjextract.normalise.marks import page_style, tidy_marks
from jjjextract.normalise.readings import SYLLABLE, TONES, evidence, flat
from jjjextract.normalise.shift import shifted
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["undo_converter", "unresolved"]

_UNREAD = re.compile(rf"(?:\?|[)）][(（])(?=[^)）]{{0,6}}[{TONES}]){SYLLABLE}[)）][^，。！？；、,!?;\n]{{0,24}}")


def undo_converter(aligned: Aligned, res: Resources) -> Aligned:
    """Undo readings and shifts; the text of a page without evidence of a converter stays."""
    text = aligned.text
    if text.isascii():
        return aligned
    found = evidence(text, res)
    changes = list(shifted(text, found, res))
    if changes:
        planted = found.hits.planted() if found.on else []
        style = page_style(text)
        changes = [c._replace(after=c.after.translate(style)) if c.kind == "shift" else c for c in changes]
        aligned = aligned.sub([*changes, *_outside(planted, changes)])
    elif found.flat:
        aligned = aligned.sub(flat(text, found.flat, res))
    elif found.on:
        aligned = aligned.cut(*found.hits.parted(), "reading")
    return tidy_marks(aligned) if found.on else aligned


def _outside(planted: Iterable[tuple[int, int]], runs: list[Change]) -> Iterator[Change]:
    """Changes that drop the planted readings which no shifted stretch has taken."""
    taken = sorted((c.start, c.end) for c in runs)
    k = 0
    for start, end in planted:
        while k < len(taken) and taken[k][1] <= start:
            k += 1
        if k == len(taken) or taken[k][0] >= end:
            yield Change(start, end, "", "reading")


def unresolved(text: str) -> tuple[Span, ...]:
    """What still looks like the beginning of a shift after repair, up to the next mark: nothing in there may be used."""
    return tuple(Span(*m.span()) for m in _UNREAD.finditer(text))
