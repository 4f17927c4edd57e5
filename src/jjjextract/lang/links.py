"""Web addresses in a text: no time and no number is read out of one, but the day in its path is a date of the page.

News sites put the day of publishing in the path (`/2023/08/06/`, `/2023-08/06/`, `/20230806/`, `t20230806_`).
"""

from __future__ import annotations

import re
from datetime import date

from jjjextract.spans import Span

__all__ = ["day", "links"]

_LINK = re.compile(r"(?:https?://|www\.)[!-~]{3,2000}")
_DAY = re.compile(r"(?:[/_]|(?<=/)t)(20[0-9]{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12][0-9]|3[01])(?![0-9])")


def links(norm: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Where web addresses stand in `norm[start:end]`, in text order."""
    stop = len(norm) if end is None else end
    if norm.find("://", start, stop) < 0 and norm.find("www.", start, stop) < 0:
        return ()
    return tuple(Span(*m.span()) for m in _LINK.finditer(norm, start, stop))


def day(norm: str) -> tuple[date, Span] | None:
    """The day in the paths of the addresses and where the first stands; None without one, or where they differ."""
    found: dict[date, Span] = {}
    for link in links(norm):
        m = _DAY.search(norm, *link)
        told = _date(m) if m else None
        if m and told:
            found.setdefault(told, Span(m.start(1), m.end(3)))
    return next(iter(found.items())) if len(found) == 1 else None


def _date(m: re.Match[str]) -> date | None:
    try:
        return date(*map(int, m.groups()))
    except ValueError:  # 30 February
        return None
