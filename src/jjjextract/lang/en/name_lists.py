"""Marks inside one name: the commas of a list (sales of clocks, watches and rings), the brackets of a short form.

Fails on a list that has no "of" in front of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from jjjextract.lang.en.name_words import PEOPLE
from jjjextract.lang.en.tokens import Tok

__all__ = ["enumerated", "feast", "heading", "in_statistic", "listing", "over", "owned", "parted", "reduced", "seated", "short_clause", "short_form", "stretch", "waiting"]

_POINTED = frozenset({"the", "this", "that", "its", "their", "our"})
_FOLK = frozenset("consumer producer employer worker household owner driver buyer seller importer".split())  # noqa: SIM905
_OF_ITS_OWNER = frozenset("level price cost length height width depth weight size age value share part temperature".split())  # noqa: SIM905
_BEHIND_ING = frozenset("a an the its their our his her another out off up down back away over".split())  # noqa: SIM905
_OPENS_LIST = frozenset({"of", "on", "in", "for", "from", "to"})
_FAR, _WHO_CLAUSE = 8, 5  # tokens of an item, of a clause of who that stays in a name
_WHERE = frozenset({"in", "of", "at", "from", "near", "for", "outside", "around"})
_HEADED = frozenset({"is", "are", "was", "were", "'s", "will", "would", "could", "for", "in", "from"})
_ARTICLES = frozenset({"a", "an", "the", "its", "our", "their"})
_NUMBER_OF = frozenset("number numbers count total share proportion percentage amount volume value price cost quantity tonnage".split())  # noqa: SIM905


def enumerated(joints: AbstractSet[str], borders: AbstractSet[str], toks: Sequence[Tok], k: int, low: int) -> bool:
    """True where the comma at `k` is of a list behind "of" that opens its sentence (Sales of watches, clocks and rings | rose)."""
    if low or k < 3 or any(t.kind != "w" or t.low in borders for t in toks[:k] if t.low != ","):
        return False
    if not _led(toks, 0, k):
        return False
    joint = next((j for j in range(k + 1, min(len(toks), k + _FAR)) if toks[j].kind != "w" or toks[j].low in joints), k)
    return joint > k + 1 and (toks[joint].low == "," or toks[joint].low in joints)


def _led(toks: Sequence[Tok], start: int, k: int) -> bool:
    """True where a list begins behind "of", or behind another preposition shortly before (spending by families on food, clothes and fuel)."""
    first = next((j for j in range(start + 1, k) if toks[j].low == ","), k)
    return toks[start + 1].low == "of" or any(t.low in _OPENS_LIST for t in toks[max(start + 1, first - 3) : first])


def listing(joints: AbstractSet[str], toks: Sequence[Tok], start: int, k: int, end: int) -> bool:
    """True where the comma at `k` stands in a list behind "of" that the phrase ends with."""
    rest = toks[k + 1 : end]
    return toks[k].low == "," and _led(toks, start, k) and all(t.kind == "w" or t.low == "," for t in rest) and any(t.low in joints for t in rest)


def owned(toks: Sequence[Tok], start: int, end: int) -> bool:
    """True for one thing that a pointed word marks as known, with something of its own behind it (the mill | 's output)."""
    low = toks[start].low
    own = start > 0 and start + 2 < end and toks[start - 1].low in _POINTED and not low.endswith("s") and low not in _FOLK
    return own and not any(t.low in _OF_ITS_OWNER for t in toks[start + 2 : end])


def parted(toks: Sequence[Tok], k: int, start: int) -> bool:
    """True where what is counted ends at the joining word `k` (five buses | and a flat fare; 23 routes | and thinning out four)."""
    if k == start and (not k or toks[k - 1].kind != "F"):
        return False
    behind = toks[k + 2] if k + 2 < len(toks) else None
    if toks[k + 1].low in {"a", "an"}:
        return start > 0 and toks[start - 1].kind == "F"
    if behind is not None and behind.low in _POINTED and toks[k + 1].kind == "w" and toks[k + 1].low.endswith("s") and not toks[k + 1].low.endswith("ss"):
        return True  # a premium to the close and | values the company
    return toks[k + 1].low.endswith("ing") and behind is not None and (behind.kind == "F" or behind.low in _BEHIND_ING)


def short_form(toks: Sequence[Tok], k: int, low: int) -> bool:
    """True where token `k` closes a short form in brackets (gross domestic product (GDP) of)."""
    return k - 2 > low and toks[k].low == ")" and toks[k - 2].low == "(" and toks[k - 1].kind == "w"


def waiting(toks: Sequence[Tok], k: int, low: int) -> bool:
    """True for a length of time that says which people are counted (patients waiting more than 18 weeks)."""
    if toks[k].kind == "F" and toks[k].ref.value.kind != "duration":
        return False
    k -= toks[k - 1].kind == "b"
    return k - 2 > low and toks[k - 1].kind == "w" and toks[k - 1].low.endswith("ing") and toks[k - 2].kind == "w"


def over(toks: Sequence[Tok], k: int) -> bool:
    """True inside "waiting more than 12 hours" and "ten or more people": the words of a bound whose number is no figure."""
    t, before = toks[k].low, toks[k - 1].low
    if t == "than":
        return before in {"more", "less", "longer"} and k > 1 and toks[k - 2].low.endswith("ing")
    return t in {"more", "less", "longer"} and (before == "or" or (before.endswith("ing") and k + 1 < len(toks) and toks[k + 1].low == "than"))


def stretch(toks: Sequence[Tok], k: int, low: int) -> bool:
    """True for a time of "between April and October" that stands inside a phrase."""
    begin = k - 1 if toks[k - 1].low == "between" else k - 3
    return begin > low and toks[begin].low == "between" and toks[begin - 1].kind == "w"


def feast(toks: Sequence[Tok], k: int) -> bool:
    """True for a feast that says of which kind a noun is (Christmas bookings)."""
    t, behind = toks[k], toks[k + 1] if k + 1 < len(toks) else None
    if t.kind != "P" or t.ref.value.granularity != "holiday" or behind is None or behind.kind != "w":
        return False
    return behind.low.isalpha() and behind.low.endswith(("s", "ing", "ic", "el")) and behind.low not in {"is", "was", "has", "this", "holidays"}


def heading(toks: Sequence[Tok], k: int) -> bool:
    """True for a verb form at token `k` that heads a subject, behind an article and adjectives (the gross hit is, the hit for the year)."""
    behind = toks[k + 1].low if k + 1 < len(toks) else ""
    return behind in _HEADED and toks[k - 1].kind == "w" and any(t.low in _ARTICLES for t in toks[max(0, k - 4) : k])


def in_statistic(toks: Sequence[Tok], k: int) -> bool:
    """True for words of statistics that are verbs or bounds elsewhere: enterprises above designated size, the value added of."""
    low = toks[k].low
    return (low == "above" and "designated" in [t.low for t in toks[k + 1 : k + 3]]) or (low == "added" and k > 0 and toks[k - 1].low == "value")


def seated(toks: Sequence[Tok], i: int, low: int) -> int | None:
    """Where a place ends that says by commas where it lies (rents in Austin|, Texas, rose; of Wuhan, capital of Hubei|, grew)."""
    if toks[i - 2].kind != "R":
        return None
    if ", " in toks[i - 2].low:
        return i - 1
    placed = any(toks[k].low in _WHERE for k in range(max(low, i - 7), i - 4))
    return i - 3 if i - 4 > low and toks[i - 3].low == "," and (toks[i - 4].kind == "R" or (placed and toks[i - 4].kind == "w")) else None


def short_clause(toks: Sequence[Tok], k: int, end: int) -> bool:
    """True for a clause of who that says which people are counted (pupils who walk to school)."""
    return toks[k].low == "who" and 1 < end - k <= _WHO_CLAUSE and all(t.kind in "wV" for t in toks[k:end])


def reduced(toks: Sequence[Tok], k: int, low: int, irregular: AbstractSet[str]) -> bool:
    """True for what was done to the things of a number, or where (the number of patients | treated there | fell)."""
    if toks[k].low in {"there", "here"} and k - 1 > low:
        k -= 1
    done = toks[k].kind in "wV" and (toks[k].low.endswith("ed") or toks[k].low in irregular)
    if not done or k - 3 < low or toks[k].low in PEOPLE or toks[k - 1].kind not in "wR":
        return False
    of = next((n for n in range(k - 2, max(low, k - 7), -1) if toks[n].low in {"of", "for"}), None)
    return of is not None and of > low and toks[of - 1].low in _NUMBER_OF
