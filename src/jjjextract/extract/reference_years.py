"""What stands beside a year that a text tells of: 去年 in its line, a season that is under way, a school year.

Fails for a season that is looked back on in the spring after it without a word that says so.
"""

from __future__ import annotations

import re

from jjjextract.document import Document, Reference
from jjjextract.extract.weekdays import HEAD
from jjjextract.spans import Mention, Span

__all__ = ["of_season", "school_year", "told_beside"]

_OF = re.compile(r"\b(?:season|crop|harvest|campaign|quota|budget|vintage) (?:of|for) (?:the )?$")
_SEASON = re.compile(r" (?:[a-z]+ ){0,2}(?:season|crop|harvest|campaign|quota|budget|vintage)\b")
_SCHOOL = re.compile(r"\b(?P<year>20\d\d)[-–/](?P<next>\d\d) (?:academic|school|university|college) year\b")
_BEGINS = re.compile(r"\b(?:May|June|July|August|September|October|November)\b")
_MARCH = 3
_LAST_YEAR = frozenset({"去年", "last year"})


def told_beside(doc: Document, found: list[Mention], m: Mention) -> bool:
    """True for a whole year in a line that tells of 去年 too, below the head: nobody gives one year two names in one breath, so it is an older one."""
    if m.value.first is not None or m.value.point or m.span.start < HEAD // 2:
        return False
    low, high = doc.norm.rfind("\n", 0, m.span.start) + 1, doc.norm.find("\n", m.span.end)
    line = [o for o in found if low <= o.span.start and (high < 0 or o.span.end <= high)]
    return any(o.value.year_offset == -1 and o.value.first is None and not o.value.anchored and o.span.of(doc.norm) in _LAST_YEAR for o in line)


def of_season(norm: str, m: Mention, head: Mention | None) -> bool:
    """True for a season of the year `m` that is under way or to come on the day `head`, which tells no year."""
    first = head.value.first if head is not None else None
    if first is None or first[0] < _MARCH or not m.rule.startswith("en"):
        return False
    return _OF.search(norm, max(0, m.span.start - 30), m.span.start) is not None or _SEASON.match(norm, m.span.end) is not None


def school_year(doc: Document) -> Reference | None:
    """The year in which a school year begins, where the text names a month from May to November."""
    m = _SCHOOL.search(doc.norm)
    if m is None or (int(m["year"]) + 1) % 100 != int(m["next"]) or _BEGINS.search(doc.norm) is None:
        return None
    return Reference(int(m["year"]), "inferred", None, Span(*m.span("year")))
