"""The years of a company whose year ends in another month than December (profit for the year to March, FY25).

Its first half is the one that begins after that month, and its fiscal 2025 the year that ends there in 2025 (in 2026, where it
ends in January or February). Official statistics are told over years to any month and keep the quarters of the calendar, so
the year has to be one of a company's accounts, and so has the half.

Fails where a story gives the accounts of two companies with different years.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from jjjextract.spans import Mention
from jjjextract.values import PeriodExpr

__all__ = ["of_own_year", "own_year"]

_YEAR = 12  # months of a year, and its last one
_ACCOUNTS = r"\b(?:profits?|earnings|ebitda|ebit|revenues?|turnover|net (?:loss|income)|(?:pre-?tax|operating|statutory) (?:loss|income)|dividends?|sales)\b"
_BEFORE = re.compile(r"(?:" + _ACCOUNTS + r"|\bresults?\b)[^.;\n]{0,90}$", re.I)
_HALF_YEAR = re.compile(r"\b(?:interims?|half[- ]year(?:ly)?|first[- ]half|h1)\b[^;\n]{0,90}$", re.I)
_BESIDE = re.compile(r",?[ -](?:(?:it|they|we)\b|(?:the )?(?:[a-z-]+ ){0,3}" + _ACCOUNTS + ")", re.I)
_IN = re.compile(_ACCOUNTS + r"[^.;,\n]{0,60} (?:in|for|during) $", re.I)
_NEAR = 110  # characters in front of a time
_HEADING = re.compile(r"\b(?:full[- ]year|annual|half[- ]year|interim|quarterly|preliminary) (?:results|report|accounts|earnings)\b", re.I)
_STATED = re.compile(r"\b(?:fiscal|financial) year (?:ends|runs to|is to) (?:on )?(?:the end of )?(?:[0-3]?[0-9] )?(?P<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})")
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HEAD = 500  # characters
_PART = re.compile(r"(?:the )?(?:fiscal )?(?:(first|second|third|fourth|1st|2nd|3rd|4th)(?: fiscal)?[ -](half|quarter)|([QH])([1-4])|([1-4])([QH]))\b", re.I)
_FISCAL = re.compile(r"(?:FY ?['’]?|(?:fiscal|financial)(?: year)? )([0-9]{4}|[0-9]{2})(?:[-/–]([0-9]{4}|[0-9]{2}))?$", re.I)
_ACROSS = re.compile(r"(?:19|20)[0-9]{2}[-/–]([0-9]{4}|[0-9]{2})")
_YEAR_END = re.compile(r"(?:the )?year[ -]end", re.I)
_NTH = {"fi": 1, "1s": 1, "se": 2, "2n": 2, "th": 3, "3r": 3, "fo": 4, "4t": 4}
_MONTHS = {"half": 6, "quarter": 3, "h": 6, "q": 3}
_EARLY = 2  # a year that ends in January or February has the name of the one before


def own_year(norm: str, found: Sequence[Mention]) -> PeriodExpr | None:
    """The year of a company's accounts that the text tells of, where it is none of the calendar."""
    if (ends := _STATED.search(norm, 0, _HEAD)) is not None:
        return PeriodExpr("range", None, last=(_month(ends["month"]), 31), months=_YEAR) if _month(ends["month"]) != _YEAR else None
    for m in found:
        e: PeriodExpr = m.value
        if e.last is None or e.months not in {3, 6, _YEAR} or e.relative_to != "reference" or not m.rule.startswith("en"):
            continue
        year = _ends(norm, m, e)
        if year is not None and year.last is not None and year.last[0] != _YEAR:
            return year
    return None


def _ends(norm: str, m: Mention, e: PeriodExpr) -> PeriodExpr | None:
    """The year to March of accounts; that of a second quarter ended September 30, and of a half-year to September."""
    start = m.span.start
    if e.months == _YEAR:
        named = _BEFORE.search(norm, max(0, start - _NEAR), start) or norm.startswith(" (FY", m.span.end) or (start < _HEAD and _HEADING.search(norm, 0, start))
        return e if named else None
    part = _part(m.span.of(norm)) if e.months == _MONTHS["quarter"] else (6, 1) if _HALF_YEAR.search(norm, max(0, start - _NEAR), start) else None
    if part is None or e.last is None or part[0] != e.months:
        return None
    later = e.last[0] + _YEAR - part[0] * part[1]
    return PeriodExpr("range", e.year + (later - 1) // _YEAR if e.year else None, last=((later - 1) % _YEAR + 1, 31), months=_YEAR)


def _part(text: str) -> tuple[int, int] | None:
    """The months of a part of a year and which one it is: third quarter, H1."""
    said = _PART.match(text)
    if said is None:
        return None
    if said[1]:
        return _MONTHS[said[2].lower()], _NTH[said[1][:2].lower()]
    return _MONTHS[(said[3] or said[6]).lower()], int(said[4] or said[5])


def of_own_year(norm: str, m: Mention, year: PeriodExpr) -> Mention:
    """Fiscal 2025, its third quarter, (2024: F), and the first half beside a company's figure, as those of its own `year`."""
    text, e = m.span.of(norm), m.value
    if year.last is None or e.months or e.anchored:
        return m
    named = _named(norm, m, text, year.last[0])
    part = _part(text)
    if named is not None:
        return m._replace(value=_stretch(year.last, named, part or (_YEAR, 1)))
    if _YEAR_END.fullmatch(text) and year.year is not None:
        return m._replace(value=replace(e, year=year.year, first=year.last, last=year.last))
    if part is None or _PART.fullmatch(text) is None or e.year is not None or e.year_offset is not None:
        return m
    if not (_BESIDE.match(norm, m.span.end) or _IN.search(norm, max(0, m.span.start - _NEAR), m.span.start)):
        return m
    month = (year.last[0] + part[0] * part[1] - 1) % _YEAR + 1
    return m._replace(value=replace(e, first=None, last=(month, 31), months=part[0]))


def _named(norm: str, m: Mention, text: str, ends: int) -> int | None:
    """The calendar year in which a named fiscal year ends."""
    said = _FISCAL.search(text)
    if said is not None:
        return _full(said[2]) if said[2] else _full(said[1]) + (ends <= _EARLY)
    if (across := _ACROSS.fullmatch(text)) is not None:
        return _full(across[1]) if m.value.fixed is not None else None
    beside = len(text) == len("2024") and text.isdigit() and norm[m.span.start - 1 : m.span.start] == "(" and norm.startswith(":", m.span.end)
    return int(text) if beside else None


def _stretch(last: tuple[int, int], year: int, part: tuple[int, int]) -> PeriodExpr:
    """Part `part` of the year that ends on `last` of `year`."""
    month = last[0] - _YEAR + part[0] * part[1]
    return PeriodExpr("range", year if month > 0 else year - 1, last=last if part[0] == _YEAR else ((month - 1) % _YEAR + 1, 31), months=part[0])


def _month(text: str) -> int:
    return _NAMES.index(text[:3].lower()) + 1


def _full(text: str) -> int:
    return int(text) if len(text) > len("25") else 2000 + int(text)
