"""What speaks for the name that the rules gave, and how another stands to it.

How the rule found it says most: beside the number or clauses away, in a list, by the figure before; then what the name is
made of. `alike` is the measure that two readers of a name are compared by: the share of pairs of characters.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["Told", "alike", "doubt_cues", "kin", "kin_cues", "pairs", "told_cues", "where"]


class Told(NamedTuple):
    """The name that the rules gave: the figure's dimension and unit with what stands left and right of it, the name, the rule,

    where the name stands, how it was handed out, its parts of speech, its head, whether the tables have it.
    """

    chinese: bool
    dimension: str
    unit: str
    left: str
    right: str
    name: str
    rule: str
    place: str
    how: str
    tags: str
    head: str
    known: bool


def where(norm: str, start: int, end: int, figure: tuple[int, int], figures: int) -> str:
    """Where a name stands to its figure: behind or inside it, or in front with so many breaks and figures between."""
    if start >= figure[0]:
        return "b" if start >= figure[1] else "in"
    between = norm[end : figure[0]] if figure[0] - end < 400 else norm[figure[0] - 400 : figure[0]]
    breaks = between.count(",") + between.count(";") + between.count(":")
    far = any(c in between for c in "。!?\n") or ". " in between
    near = "" if breaks or len(between) > 6 else f"n{min(len(between), 3)}"
    return f"f{min(breaks, 2)}{min(figures, 2)}{'s' if far else ''}{near}"


def told_cues(told: Told) -> list[str]:
    """Cues of the name that the rules gave."""
    chinese, d, unit, left, right, name, rule, place, how, tags, head, known = told
    low = name.lower()
    words = low.split(" ")
    first, last = (name[:1], name[-2:]) if chinese else (words[0], words[-1])
    size = min(len(name) if chinese else len(words), 8)
    return [
        "=", f"=r{rule}", f"=d{d}", f"=e{place}{rule}", f"=p{place}", f"=P{place}{d}", f"=y{how}", f"=Y{how}{d}", f"=H{how}{place}",
        f"=q{place}{tags}", f"=s{place}{head}", f"=m{place}{left}", f"=t{tags}", f"=n{size}", f"=h{head}{d}", f"=l{last}", f"=f{first}",
        f"=k{known}{d}", f"=N{known}{size}", f"=c{last[-1:] if chinese else last[-3:]}{d}", f"=T{tags}{d}", f"=w{left}", f"=R{rule}{tags[:3]}",
        f"=o{right}{d}", f"=i{unit}",
    ]  # fmt: skip


def doubt_cues(cues: Iterable[str]) -> list[str]:
    """The same cues, asked for something else: how likely it is that the rules are right at all."""
    return ["~" + cue for cue in cues]


def kin(told: str, other: str, alike: bool, *, chinese: bool) -> tuple[str, ...]:
    """How another candidate stands to the name that the rules gave: the same, alike, a part of it, longer, something else.

    Behind that the words by which one is longer than the other, with the side that they stand on.
    """
    a, b = other.lower(), told.lower()
    if a == b:
        return ("=same",)
    more = _more(a, b)
    if alike:
        size = len(a) - len(b) if chinese else a.count(" ") - b.count(" ")
        return ("=alike", f"=al{max(-3, min(3, size))}", *more)
    end = ("=end",) if a.rsplit(" ", 1)[-1][-2:] == b.rsplit(" ", 1)[-1][-2:] else ()
    return (_part(a, b), *end, *more)


def kin_cues(told: Told, kin: tuple[str, ...]) -> list[str]:
    """The cues of a candidate that stands so to the name that the rules gave."""
    if kin[0] == "=same":
        return list(kin)
    return [*kin, *[kin[0] + x for x in (told.rule, told.place, told.how, told.dimension)]]


def _part(a: str, b: str) -> str:
    for part, whole, word in ((a, b, "=sub"), (b, a, "=sup")):
        if part and part in whole:
            return word + ("E" if whole.endswith(part) else "S" if whole.startswith(part) else "M")
    return "=dis"


def _more(a: str, b: str) -> tuple[str, ...]:
    """What stands in front of the shorter one, or behind it, in the longer: all of it, and its word or character next to it."""
    for part, whole, word in ((a, b, "-"), (b, a, "+")):
        if not part or len(part) >= len(whole):
            continue
        if whole.endswith(part):
            front = whole[: -len(part)].rstrip()
            return (f"={word}<{front}", f"={word}({_next(front, -1)}")
        if whole.startswith(part):
            behind = whole[len(part) :].lstrip()
            return (f"={word}>{behind}", f"={word}){_next(behind, 0)}")
    return ()


def _next(words: str, at: int) -> str:
    return words.split(" ")[at] if " " in words or words.isascii() else words[at]


def pairs(name: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a name, without white space and 的; of a single character itself."""
    bare = name.lower().replace(" ", "").replace("的", "")
    return frozenset([bare[n : n + 2] for n in range(len(bare) - 1)]) or frozenset((bare,))


def alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """True where two names, by their `pairs`, share three quarters of them (Dice)."""
    return 8 * len(a & b) >= 3 * (len(a) + len(b))
