"""The part that holds an English share, where the whole stands nearer: F of staff are women, A lead with F of sales.

A share is named by its part. Fails where what stands behind the verb is an adjective that ends like a plural.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jjjextract.lang.en.frame_parts import BE, Frame, FrameParts, Range
from jjjextract.lang.en.tokens import Tok

__all__ = ["parted"]

_HOLDING = frozenset(
    "form forms formed cover covers covered use uses used drive drives drove dominate dominates dominated command commands commanded control controls controlled consume consumes consumed burn burns burned burnt require requires required need needs needed occupy occupies occupied fill fills filled finance finances financed fund funds funded attract attracts attracted draw draws drew create creates created underpin underpins underpinned constitute constitutes constituted comprise comprises comprised yield yields yielded house houses housed emit emits emitted cause causes caused shoulder shoulders shouldered bear bears bore pay pays paid grab grabs grabbed capture captures captured pull pulls pulled".split()  # noqa: SIM905
)
_OWN = frozenset({"its", "their", "our", "his", "her", "my", "your"})
_FROM, _GOING = frozenset("come comes came coming derive derives derived".split()), frozenset("go goes went going flow flows flowed".split())  # noqa: SIM905
_TOWARDS, _NOW = frozenset({"to", "on", "into", "towards", "toward"}), frozenset({"now", "still", "already", "also", "all", "each", "there", "today", "currently", "either", "mainly", "actually"})
_MANY = frozenset({"women", "men", "people", "children", "staff", "police", "households", "clergy"})
_NO_THINGS = ("ss", "ous", "us", "ics's")
_UNCOUNTED = frozenset("electricity power energy demand supply spending trade traffic freight cargo business employment land water funding production consumption exports imports sales revenue revenues turnover income output gdp volume volumes takings enrolments admissions passengers costs lending borrowing".split())  # noqa: SIM905
_LEADING = frozenset("lead leads led dominate dominates dominated follow follows followed top tops topped first second third next ahead".split())  # noqa: SIM905
_PARTS = frozenset("part share slice chunk group segment source component contributor item portion category".split())  # noqa: SIM905
_CLOSING = frozenset({",", ";", ":", ".", "(", ")", "and", "but", "while", "or", "who", "that", "which", "against", "compared", "up", "down", "in", "from", "as", "with", "this", "last"})


def parted(read: FrameParts, toks: Sequence[Tok], frame: Frame, low: int, i: int, last: int, high: int) -> Frame:
    """`frame` of a percentage or a fraction, named by the part where the words around tell it."""
    of = last + 2 < high and toks[last + 1].low == "of"
    if frame.rule == "level.part" and frame.way == "share":
        part = _behind(read, toks, last + 1, high)
        return replace(frame, name=part, rule="share.part") if part else frame
    if frame.rule in {"level.to", "level.from"} and frame.way == "level" and _of_many(read, toks, last + 1, high):
        return replace(frame, way="share")
    if frame.rule == "level.at" and frame.way == "level" and any(t.low in _PARTS for t in toks[low:i]):
        return replace(frame, way="share")
    if not of or frame.way != "share" or frame.of is None or frame.of[0] <= last:
        return frame
    part = _behind(read, toks, frame.of[1], high)
    if part is None and frame.name in {None, frame.of} and i >= low:
        part = _before(read, toks, low, i, frame.of, high)
    return replace(frame, name=part, rule="share.part") if part else frame


def _before(read: FrameParts, toks: Sequence[Tok], low: int, i: int, whole: Range, high: int) -> Range | None:
    """Solar | covers F of demand; A, or F of B; A, with F of B, lead; with F of B, A lead."""
    t = toks[i].low
    held: Range | None = None
    if t in _HOLDING and toks[whole[0]].low not in _OWN:
        held = read._subject(toks, low, i)
    elif t in {"with", "at", "or"} and i > low and toks[i - 1].low == "," and not any(x.kind == "F" for x in toks[low:i]):
        held = read.phrases.left(toks, low, i - 1)
        if held[1] <= held[0] and toks[i - 2].kind in "wV":
            held = read._subject(toks, low, i - 2)
    elif t == "with" and not i and whole[1] < high and toks[whole[1]].low == ",":
        held = read.phrases.right(toks, whole[1] + 1, high)
        held = next(((held[0], k) for k in range(held[0] + 1, held[1]) if read._verb_behind(toks, k)), held)
    elif t == "with" and i > low + 1 and (told := _apposed(toks, low, i)):
        held = read.phrases.left(toks, low, told)  # the Union, still the largest buyer with F of
    elif t == "with" and i > low + 1 and (toks[i - 1].low in _LEADING or toks[i - 1].low.endswith("s")):
        held = read._subject(toks, low, i - 1)
    plain = held is not None and held[1] > held[0] and not read._pronoun(toks, held) and not read._agent(toks, held)
    return held if plain else None


def _apposed(toks: Sequence[Tok], low: int, i: int) -> int:
    """Where the comma stands in front of what describes the subject; 0 where nothing does."""
    comma = next((k for k in range(i - 1, max(low, i - 8), -1) if toks[k].low == ","), 0)
    at = comma + 1 + (comma > 0 and toks[comma + 1].low in _NOW)
    return comma if comma and toks[at].low in {"the", "a", "an", "its", "their", "by"} else 0


def _behind(read: FrameParts, toks: Sequence[Tok], k: int, high: int) -> Range | None:
    """(F of staff) are | women, come from | abroad, go on | rent."""
    while k < high and toks[k].low in _NOW:
        k += 1
    if k + 1 >= high:
        return None
    being, verb = toks[k].low in BE, toks[k].low
    k += 1
    while k < high and (toks[k].low in _NOW or (being and toks[k].low in {"spent", "made", "drawn"})):
        k += 1
    if not being and not (verb in _FROM and toks[k].low == "from") and not (verb in _GOING and toks[k].low in _TOWARDS):
        return None
    if not being or toks[k - 1].low in {"spent", "drawn"}:
        k += 1
    held = read.phrases.right(toks, k, high) if k < high else (k, k)
    stop = next((n for n in range(held[0], held[1]) if n > held[0] and toks[n].low in _CLOSING), held[1])
    return (held[0], stop) if stop > held[0] and held[0] == k and _things(read, toks, (held[0], stop), being=being) else None


def _things(read: FrameParts, toks: Sequence[Tok], held: Range, *, being: bool) -> bool:
    """True for plain things or people: a plural where they only are so, and no place or name."""
    if any(t.kind != "w" for t in toks[held[0] : held[1]]) or toks[held[0]].low in read.words.prepositions | read.words.pronouns or toks[held[0]].low in _OWN:
        return False
    head = read._head(toks, held)
    word = toks[head].low if head is not None else ""
    plural = word in _MANY or (word.endswith("s") and not word.endswith(_NO_THINGS))
    return plural or (toks[held[0] - 1].low in {"a", "an"} and held[1] - held[0] < 4) if being else word not in read.words.function and word[:1].isalpha() and not word.endswith("ly")


def _of_many(read: FrameParts, toks: Sequence[Tok], k: int, high: int) -> bool:
    """(to F) of electricity; (from F) to F | of sales: a part of what is no level of its own."""
    if k + 2 < high and toks[k].low == "to" and toks[k + 1].kind == "F":
        k += 2
    if k + 1 >= high or toks[k].low != "of":
        return False
    held = read.phrases.right(toks, k + 1, high)
    return held[1] > held[0] and (toks[held[1] - 1].low in _UNCOUNTED or toks[held[0]].low in {"all", "total"})
