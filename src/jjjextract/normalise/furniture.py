"""Lines of a web page that are no transcript: where it came from, who edited it, links, buttons, link farms.

Decided line by line and only at head and foot (the first six and the last ten lines that are not empty), by the words
a line begins with or consists of; a line of six short items between bars is a link farm wherever it stands. The text
stays as it is: the spans tell extractors to keep away.

It fails on furniture in the middle of a text, and on a last paragraph that truly begins with 來源.
"""

from __future__ import annotations

import re

from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["furniture"]

_HEAD, _FOOT, _LONGEST = 6, 10, 120


def _pattern(res: Resources) -> re.Pattern[str]:
    """Build for `Resources.get`: a line that begins with one of the words, or consists of them."""
    data = res.toml("furniture.toml")
    starts = "|".join(re.escape(w) for w in data["starts"])
    wholes = "|".join(re.escape(w) for w in data["wholes"])
    stamp = r"(?:\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:\s{0,2}\d{1,2}:\d{2}(?::\d{2})?)?\s{0,4})?"
    return re.compile(
        rf"\s*[\[(【]?\s*(?:{stamp}(?:{starts})|(?:{wholes})(?:[\s|/·>、,]{{1,4}}(?:{wholes}))*\s*[\])】]?\s*$)",
        re.IGNORECASE,
    )


def furniture(norm: str, res: Resources) -> tuple[Span, ...]:
    """The spans of the lines that are no transcript, in text order; `norm` is the folded text."""
    lines = [(m.start(), m.end(), m[0]) for m in re.finditer(r"[^\n]+", norm) if not m[0].isspace()]
    edge = {*range(min(_HEAD, len(lines))), *range(max(0, len(lines) - _FOOT), len(lines))}
    pattern = res.get(_pattern) if lines else None
    out = []
    for k, (start, end, line) in enumerate(lines):
        at_edge = pattern is not None and k in edge and len(line) <= _LONGEST and pattern.match(line)
        if at_edge or ("|" in line and _is_link_farm(line)):
            out.append(Span(start, end))
    return tuple(out)


def _is_link_farm(line: str) -> bool:
    """Six short items or more between bars."""
    items = line.split("|")
    return len(items) > 6 and sum(len(i.strip()) <= 8 for i in items) >= 0.8 * len(items)
