"""Figures told by what stands around them: in the time of the story, of another place, in the unit before them.

`year_on_year` knows a count that a time brought (visitors numbered F, up 3% from a year earlier); `elsewhere` a level of
another place; `with_unit` gives a gapped number the unit of the amount before it (A made 19,300 tonnes, B | 8,400);
`told_as_growth` knows names whose per cent is always a change (comparable sales at plus 2%). Fails on a list that
changes its unit unsaid.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from jjjextract.lang.en.tokens import Tok
from jjjextract.spans import Mention
from jjjextract.values import Quantity, Unit

__all__ = ["SUMS", "elsewhere", "told_as_growth", "with_unit", "year_on_year"]

_GROWN = re.compile(r"\b(?:(?:comparable|comp|same-store|same-shop|like-for-like)(?:[- ](?:store|restaurant|shop|hotel|sales))*|comps)$")
SUMS = ("totaled", "totalled", "amounted")  # what came to so many over a time
_WAYS = frozenset({"up", "down"})
_WIDE = frozenset({"national", "regional", "provincial", "statewide", "state", "county", "city", "global", "world", "european", "eu", "eurozone", "industry", "sector"})
_PLACED, _ARTICLES = frozenset({"in", "for", "across", "throughout"}), frozenset({"the", "all", "of", "neighbouring", "neighboring", "nearby", "northern", "southern", "eastern", "western"})
_STRETCHED = frozenset({"year", "years", "period", "season", "quarter", "era", "times", "days", "crisis", "pandemic", "lockdown", "war", "festival", "holiday"})
_TAIL = 10  # tokens
_FAR = Decimal(100)  # times that alike amounts differ at most


def with_unit(figure: Mention, told: Quantity | None) -> Mention:
    """The bare number in the unit of the amount that the same sentence told before, where the two are near in size."""
    q: Quantity = figure.value
    if told is None or told.kind != "measure" or told.unit is None or "/" in told.unit.code or not told.value or not q.value:
        return figure
    if q.kind != "cardinal" or q.unit is not None or q.value > told.value * _FAR or told.value > q.value * _FAR:
        return figure
    unit = Unit("", told.unit.code, told.unit.dimension, told.unit.factor)
    return figure._replace(value=q._replace(kind="measure", unit=unit, amount=q.value * told.unit.factor))


def told_as_growth(name: str) -> bool:
    """True for comparable sales, comps: a per cent of them is a change."""
    return _GROWN.search(name) is not None


def year_on_year(toks: Sequence[Tok], last: int) -> bool:
    """True for a level that a change against the year before follows (F, up 3% from a year earlier)."""
    behind = toks[last + 1 : last + _TAIL]
    if len(behind) < 4 or behind[0].low != "," or behind[1].low not in _WAYS:
        return False
    end = next((k for k, t in enumerate(behind[2:], 2) if t.kind in "VS" or t.low in {".", ";", "while", "but"}), len(behind))
    return any((t.kind == "B" and t.ref.code == "yoy") or (t.kind == "P" and t.ref.value.anchored) for t in behind[2:end])


def elsewhere(toks: Sequence[Tok], low: int, figures: Sequence[int], norm: str) -> bool:
    """True for a level of another place, and no other time (against F in Ohio, against a national average of F)."""
    lead, behind = [t.low for t in toks[low : figures[0]]], toks[figures[-1] + 1 : figures[-1] + 5]
    if lead[-2:] in (["average", "of"], ["mean", "of"]) and not _WIDE.isdisjoint(lead):
        return not any(t.kind in "PB" for t in behind)
    if not behind or behind[0].low not in _PLACED:
        return False
    named = next((t for t in behind[1:] if t.low not in _ARTICLES), None)
    if not _STRETCHED.isdisjoint(t.low for t in behind):
        return False  # in the Covid year
    return named is not None and (named.kind == "R" or (named.kind == "w" and norm[named.start].isupper()))
