"""Lengths of time that measure something in English: what is averaged, compared with another length, or held in stock.

A plain duration (for three years, within two weeks) is no figure. Fails for a statistic that only its trade knows as one.
"""

from __future__ import annotations

import re

from jjjextract.spans import Span

__all__ = ["measures"]

_MEAN = re.compile(r"\b(?:average[ds]?|averaging|median|mean|typical)\b[^.;!?\n]{0,44}$")
_MEAN_BEHIND = re.compile(r"(?: or (?:more|longer))?,? on average\b")
_STOCK = re.compile(r"['’]? (?:worth )?(?:of )?(?:supply|imports|stocks?|sales|orders|cover|inventory|consumption|demand|backlog)\b")
_TAKES = re.compile(r"\b(?:takes?|took|taking|waits?|waited|waiting|lasts?|lasted|pay|paid|run|runs|leave|left|lost|flew|flown|covered)\b[^.;!?\n]{0,26}$")
_UNIT = r"(?:minutes?|hours?|days?|weeks?|months?|years?|seconds?)"
_COMPARED = re.compile(
    rf",?(?: [a-z-]+){{0,3}},? (?:against|compared with|compared to|instead of|rather than|half as long|twice as long|down from|up from|longer than|shorter than|more than|less than|faster than|slower than|better than|quicker than)\b|,? from [0-9a-z. -]{{1,20}} (?:a|last|the) (?:year|month|week|quarter)\b|[^.;!?\n]{{0,12}} to [0-9a-z. -]{{1,14}}{_UNIT}\b"
)
_WITHIN = re.compile(r"\b(?:over|in|within|after|for|during|every|about every|last|past|next|first|of the|the)(?: (?:the|an?|about|some|nearly|almost|last|past|next|first|other))*[ ]?$")
_LOOK, _FAR = 80, 70  # characters


def measures(norm: str, span: Span) -> bool:
    """True where the length of time at `span` measures something."""
    low = norm[max(0, span.start - _LOOK) : span.start].lower()
    behind = norm[span.end : span.end + _FAR].lower()
    within = _WITHIN.search(low)  # an average of F over eleven months
    if _MEAN_BEHIND.match(behind) or (_STOCK.match(behind) and (within is None or within[0].startswith("for"))):
        return True
    if within is not None:
        return False
    return _MEAN.search(low) is not None or (_TAKES.search(low) is not None and _COMPARED.match(behind) is not None)
