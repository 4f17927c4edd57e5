"""Halves and quarters of a company whose year ends in another month than December (profit for the year to March).

Its first half is the one that begins after that month. Official statistics are told over years to any month and keep the
quarters of the calendar, so the year has to be one of a company's accounts, and so has the half.

Fails where a story gives the accounts of two companies with different years.
"""

from __future__ import annotations

import re
from dataclasses import replace

from jjjextract.spans import Mention
from jjjextract.values import PeriodExpr

__all__ = ["of_own_year", "own_year"]

_YEAR = 12  # months of a year, and its last one
_ACCOUNTS = r"\b(?:profits?|earnings|ebitda|ebit|revenues?|turnover|net (?:loss|income)|(?:pre-?tax|operating|statutory) (?:loss|income)|dividends?|sales)\b"
_BEFORE = re.compile(_ACCOUNTS + r"[^.;\n]{0,90}$", re.I)
_BESIDE = re.compile(r"[ -](?:[a-z-]+ ){0,3}" + _ACCOUNTS, re.I)
_IN = re.compile(_ACCOUNTS + r"[^.;,\n]{0,60} (?:in|for|during) $", re.I)
_NEAR = 110  # characters in front of a time
_PART = re.compile(r"(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th)[ -](half|quarter)", re.I)
_NTH = {"fi": 1, "1s": 1, "se": 2, "2n": 2, "th": 3, "3r": 3, "fo": 4, "4t": 4}
_MONTHS = {"half": 6, "quarter": 3}


def own_year(norm: str, m: Mention) -> bool:
    """True for twelve months to another month than December that a company's accounts are of."""
    e: PeriodExpr = m.value
    closed = e.months == _YEAR and e.last is not None and e.last[0] != _YEAR and e.relative_to == "reference"
    return closed and _BEFORE.search(norm, max(0, m.span.start - _NEAR), m.span.start) is not None


def of_own_year(norm: str, m: Mention, year: PeriodExpr) -> Mention:
    """The first half that stands beside a company's figure, as the half of its own `year`; else `m` as it is."""
    said = _PART.fullmatch(norm, *m.span)
    if said is None or year.last is None or m.value.year is not None or m.value.year_offset is not None:
        return m
    if not (_BESIDE.match(norm, m.span.end) or _IN.search(norm, max(0, m.span.start - _NEAR), m.span.start)):
        return m
    length = _MONTHS[said[2].lower()]
    month = (year.last[0] + length * _NTH[said[1][:2].lower()] - 1) % _YEAR + 1
    return m._replace(value=replace(m.value, first=None, last=(month, 31), months=length))
