"""What the head of an English text says of its own day and year.

`bears`: a full date that a heading gives behind other words (results call, February 12, 2025, Minneapolis). `ends_term`: a
date that a stretch of time ends with (the season to 31 May 2024), on which nothing was told. `of_event`: the year of the
meeting or the season that is told of with a day that is just past (landed 7 tonnes last Thursday for the 2023 season), which
is the present one. `recorded`: the month in which a conversation was held.

Fails for a heading that ends in a full stop, and for a look back at the meeting of another year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.document import Document
from jjjextract.spans import Mention, Span

__all__ = ["bears", "ends_term", "of_event", "recorded"]

_HEAD, _LINES = 400, 3  # characters; lines of a heading
_TERM = re.compile(
    r"\b(?i:to|ended|ending|ends?|through|until|as at|as of|since|from|between|and|by|before) (?:the )?$"
)
_STOPS = (".", "!", "?", ":", '"', "”", ";")
_PLACED = re.compile(r"[A-Z][\w'’ /-]{1,28}, $")
_PUBLISHED = re.compile(r"(?i:published|issued|released|posted|updated|compiled|recorded)(?: on)? $")
_MEETING = re.compile(
    r"\bthe (?P<year>20[0-9]{2}) (?:[a-z]+ ){0,2}(?P<what>season|meeting|AGM|conference|congress|festival|fair|show|convention|campaign)\b"
)
_FRESH = re.compile(
    r"\b(?:yesterday|last (?:night|week|month|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|this (?:week|month))\b"
)
_RECORDED = re.compile(
    r"\b(?:interview|conversation|talk|discussion|recording|visit)\b[^.\n]{0,40}\b(?:took place|held|recorded|made|conducted|done) in $"
)


def bears(doc: Document, span: Span) -> bool:
    """True for a date that the heading gives as its day, or that follows the place at the head of a line."""
    line = next((n for n, x in enumerate(doc.lines[: _LINES + 1]) if x.start <= span.start < x.end), None)
    if line is None or ends_term(doc.norm, span.start):
        return False
    text, before = doc.lines[line].of(doc.norm).rstrip(), doc.norm[doc.lines[line].start : span.start]
    if doc.norm[span.end : span.end + 1] == "." and (_PLACED.fullmatch(before) or _PUBLISHED.fullmatch(before)):
        return True  # Perth, 22 August 2024. Year ended 30 June
    return (
        line < _LINES
        and not text.endswith(_STOPS)
        and before.endswith((", ", "call of ", "— ", "- ", "– ", "("))
        and len(text) < _HEAD // 2
    )


def ends_term(norm: str, start: int) -> bool:
    """True for the date with which a stretch of time ends."""
    return _TERM.search(norm, max(0, start - 12), start) is not None


def of_event(doc: Document, found: Sequence[Mention]) -> tuple[int, Span] | None:
    """The year of the meeting at which, or of the season for which, something has just happened."""
    for m in _MEETING.finditer(doc.norm, 0, _HEAD):
        year, low = int(m["year"]), doc.norm.rfind(". ", 0, m.start()) + 1
        later = any((e.value.year or 0) > year and e.span.start < _HEAD for e in found)
        season = m["what"] in {"season", "campaign", "festival", "fair", "show"}
        fresh = _FRESH.search(doc.norm, low, m.start()) if season else doc.norm.endswith(("at ", "At "), 0, m.start())
        if fresh and not later:
            return year, Span(*m.span("year"))
    return None


def recorded(doc: Document, found: Sequence[Mention]) -> Mention | None:
    """The month in which the conversation that the text gives was held."""
    for m in found:
        if m.span.start > _HEAD:
            return None
        if (
            m.value.granularity == "month"
            and m.value.year
            and _RECORDED.search(doc.norm, max(0, m.span.start - 90), m.span.start)
        ):
            return m
    return None
