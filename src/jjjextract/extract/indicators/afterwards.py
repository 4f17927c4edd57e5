"""What stands behind its figures: 3.2万吨、1.8万吨,这是对虾和海参的产量, and 46家、32家企业分别落户北京、天津.

Only a list of figures looks behind itself, only for what its own lead does not say, and only as far as the sentence goes.
Fails where more stands between the list and what it is of.
"""

from __future__ import annotations

import re

from jjjextract.lang.mask import REGION
from jjjextract.lang.phrases import Group
from jjjextract.lang.zh.figures import GroupReader
from jjjextract.lang.zh.found import Found
from jjjextract.spans import Span

__all__ = ["afterwards"]

_IS = re.compile(r"\s*,?(?:这|那)?(?:几个数字|些数字)?(?:分别|依次|各自)?(?:就)?(?:是|为)")
_PLACED = re.compile(rf"分别[^,;。:\ue000-\uf8ff]{{1,6}}(?P<list>{REGION}(?:(?:[、和与及]|以及){REGION})+)")
_PLACE = re.compile(REGION)


def afterwards(group: Group, found: Found, mask: str, end: int, reader: GroupReader) -> Found:
    """`found` with names or regions from behind the list of figures, up to `end`; as it is where there are none."""
    count, behind = len(group.figures), group.figures[-1].span.end
    if count < 2:
        return found
    while end > behind and mask[end - 1] in "。!?;,.":
        end -= 1
    if not found.names and (m := _IS.match(mask, behind, end)):
        rest = Group(group.figures, Span(m.start(), end), Span(end, end), group.clause)
        told = reader.read(rest)
        return told if told.names else found
    if not found.scan.regions and (m := _PLACED.search(mask, behind, end)):
        places = tuple(Span(*p.span()) for p in _PLACE.finditer(mask, *m.span("list")))
        found.scan.regions = places if len(places) == count else ()
    return found
