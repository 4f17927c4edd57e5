"""The other side of a trade in English: exports to Japan, Japan is its largest buyer, Japan took F of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.extract.indicators.solver import Place
from jjjextract.lang.gazetteer import above
from jjjextract.spans import Mention

__all__ = ["BUYER", "LIST", "PARTNER", "domestic", "holds", "next_side", "other_side"]

PARTNER = re.compile(
    r"\b(?!exports(?: [a-z-]+){0,4}? from )(?:(?:ex|im)ports|shipments|trade|gap|deficit|surplus|the one|sales|orders|demand|purchases|bookings|remittances|inflows|supplies|volumes|traffic|cargo|freight|flights|rates|passengers|visitors|tourists|guests|travell?ers|holidaymakers|students|migrants|immigrants|arrivals|deliveries|those|that)(?: [a-z-]+){0,4}?"
    r"(?:, (?:chiefly|mainly|mostly|largely|primarily|notably|especially|partly))? (?:to and from|to|from|with|between) (?:the )?"
    r"|\bexports(?: [a-z-]+){0,4}? from [a-z .'-]{2,30}? to (?:the )?"
    r"|\b(?:went|goes|go|gone|sent|shipped|exported|sold|headed|heads|bound|destined|flowed) (?:mainly |mostly )?(?:to|for) (?:the )?"
)
BUYER = re.compile(r"[^.;,]{0,60}\b(?:partner|market|destination|customer|buyer|supplier|source)s?\b")
_OTHER_SIDE = re.compile(
    r" (?:supplied|bought|absorbed|purchased|imported|took|takes|accounted for|accounts for|made up|makes up|ordered|received) |"
    r" (?:(?:again |still |also )?(?:remain(?:s|ed)|is|was|became|becomes|stayed|as) (?:again |still |also )?)?"
    r"(?:its|their|our|the (?:region|province|city|country|state|county|island)['’]s) [^.;,]{0,40}\b(?:partner|market|destination|customer|buyer|supplier|source)s?\b"
)
_BUYS = re.compile(r" (?:took|takes|accounted for|accounts for|made up|makes up|ordered|received) ")
_TRADED = re.compile(r"\b(?:exports?|exported|imports?|imported|trade|shipments?|orders|sales to|buyers?|overseas|abroad)\b")
_WHILE = re.compile(r"\b(?:while|whereas|followed by|ahead of)(?: (?:those|that) to)? (?:the )?$")
_AT = re.compile(r",? (?:(?:at|with|on) )?(?:about |nearly |over |just |only |some )?")
_FAR = 260  # characters
LIST = re.compile(r"(?:[a-z .'-]{2,40}(?:, | and |, and )(?:the )?){0,6}")


def other_side(low: str, m: Mention) -> bool:
    """True for a place abroad that is said to buy, or to take a part of what is traded."""
    if not (m.value.level in {"country", "bloc"} or m.value.codes[0][:1].isalpha()) or not _OTHER_SIDE.match(low, m.span.end):
        return False
    return _BUYS.match(low, m.span.end) is None or _TRADED.search(low, max(0, m.span.start - _FAR), m.span.start) is not None


def next_side(low: str, named: Sequence[Place], figure: int) -> bool:
    """True for a place held against the other side of a trade just told (while Spain, at F; and Spain F)."""
    at, end = min(p.span.start for p in named), max(p.span.end for p in named)
    return _WHILE.search(low, max(0, at - 20), at) is not None and _AT.fullmatch(low, end, figure) is not None


def holds(outer: Place, inner: Place) -> bool:
    """True where a single place lies in another: Gansu, and Lanzhou."""
    if len(outer.codes) != 1 or len(inner.codes) != 1 or outer.codes == inner.codes:
        return False
    a, b = outer.codes[0], inner.codes[0]
    return above(a, b) or b.startswith(a + "-")


def domestic(place: Place) -> bool:
    """True for places of China."""
    return all(c.isdigit() for c in place.codes)
