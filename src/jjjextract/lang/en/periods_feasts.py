"""Feasts in English text (the 2024 Spring Festival holiday, last year's Christmas), by the names of the same table.

A feast is its day; with `holiday`, `break` or `Golden Week` it is the break of that year as it was announced, where the
table has one. A name that goes on in another word with a capital (Christmas Island) or in a thing (a Christmas tree) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from jjjextract.lang.feasts import Feast, feast
from jjjextract.lexicon import Lexicon
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.values import PeriodExpr

__all__ = ["EnglishFeasts"]

_BEFORE = re.compile(r"(?:(?P<y>(?:19|20)[0-9]{2})(?:['’]s)?|(?P<rel>[Tt]his|[Ll]ast|[Nn]ext)(?: year['’]s)?) (?:[a-z]+-day )?$")
_BEHIND = re.compile(r"(?:(?: [a-z]+-long)? (?P<away>holidays?|break|Golden Week))?(?:,? (?:of |in )?(?P<y>(?:19|20)[0-9]{2})(?![0-9]))?")
_THING = re.compile(r"[ -](?:[A-Z][a-z]|trees?|cards?|carols?|cakes?|eggs?|presents?|gifts?|dinner|lights|hats?|part(?:y|ies))")
_OFFSET = {"this": 0, "last": -1, "next": 1}


class EnglishFeasts:
    """The English names of `holidays.tsv`, ready to be found."""

    def __init__(self, res: Resources) -> None:
        entries: dict[str, Feast] = {}
        for _zh, days, breaks, names in res.rows("holidays.tsv", 4):
            entries |= {n: feast(days, breaks) for n in names.split("|") if n}
        self._lexicon = Lexicon(entries)

    def find(self, norm: str, start: int, end: int) -> Iterator[Mention]:
        """Yield a `period` mention for each feast of `norm[start:end]`."""
        for at, stop, entry in self._lexicon.find(norm[start:end]):
            if found := _read(norm, start + at, start + stop, entry):
                yield found


def _read(norm: str, at: int, stop: int, entry: Feast) -> Mention | None:
    if norm[at - 1 : at].isalpha() or norm[stop : stop + 1].isalpha():
        return None
    before, behind = _BEFORE.search(norm, max(0, at - 24), at), _BEHIND.match(norm, stop)
    assert behind is not None  # every part of the pattern may be empty
    if behind.end() == stop and _THING.match(norm, stop):
        return None
    away = behind["away"] or norm[at:stop].endswith("holiday") or norm[at:stop] == "Golden Week"
    year = behind["y"] or (before and before["y"])
    offset = _OFFSET[before["rel"].lower()] if before and before["rel"] and not year else None
    base = PeriodExpr("holiday", int(year) if year else None, offset)
    known = entry.breaks if away and entry.breaks else entry.days
    expr = replace(base, calendar=known) if known else replace(base, first=entry.day, last=entry.day)
    return Mention(Span(before.start() if before else at, behind.end()), "period", expr, "en.period.holiday")
