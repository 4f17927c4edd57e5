"""What speaks for or against a stretch of words as the name of a figure: short strings, one for each thing observed.

The first character of a cue says what was looked at; what a cue is worth was learned (`weights`). A side is `f` for what
stands in front of the number, `b` behind it, `u` inside it (412 stores), `fp` in the sentence before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jjjextract.lang.weighing.words import BEGIN, END, Word

__all__ = ["BREAKS", "Around", "Earlier", "begin_cues", "earlier_cues", "end_cues", "placed", "whole_cues"]

_FEW = "0123446669999EE"  # numbers of words, coarser the more they are
BREAKS, _NOUNS = frozenset(",;:"), frozenset("nxlj")
_SEEN = 6  # words between a name and its number that are looked at
_BESIDE = 3  # fewer words than these between them: beside it


class Around(NamedTuple):
    """What stands around a figure: its dimension and unit, two words on either side, the words in front.

    `last` is where the figure before has its name (see `placed`), `like` whether that figure has the same dimension.
    """

    chinese: bool
    dimension: str
    unit: str
    before: Word
    before_that: Word
    behind: Word
    behind_that: Word
    front: tuple[str, ...]
    tags: str
    first: bool
    last: str = ""
    like: str = ""


class Earlier(NamedTuple):
    """The name of a figure before: how it reads, the dimension of that figure, how many characters ago."""

    name: str
    dimension: str
    distance: int
    kind: str


def few(n: int) -> str:
    """A count of words, coarse."""
    return _FEW[n] if n < len(_FEW) else "F"


def placed(side: str, words: int, breaks: int, figures: int) -> str:
    """Where a name stands to its figure: its side, and in front how many breaks, figures and words lie between."""
    if side != "f":
        return side
    return f"f{min(breaks, 2)}{min(figures, 2)}{'n' if not words else 'm' if words < _BESIDE else 'l'}"


def end_cues(f: Around, word: Word, after: Word, between: Sequence[Word], side: str) -> list[str]:
    """Cues of where a name ends: its last word, the word after it, what stands between it and the number."""
    form, tag, n, d = word.form, word.tag, len(between), f.dimension
    breaks = figures = nouns = 0
    for w in between:
        if w.form in BREAKS:
            breaks += 1
        elif w.tag == "Q":
            figures += 1
        elif w.tag[0] in _NOUNS:
            nouns += 1
    last = form[-1] if f.chinese else form[-3:]
    place = placed(side, n, breaks, figures)
    way = " ".join([w.form if w.tag == "P" else w.tag[0] if f.chinese else w.tag for w in between[:6]])
    out = [
        f"a{side}{few(n)}", f"d{side}{after.form}", f"e{side}{after.tag}{tag}", f"f{form}", f"g{side}{d}{tag}", f"h{last}", f"j{d}{last}",
        f"l{side}{way}", f"m{side}{min(n, 3)}{f.before.form}", f"t{side}{min(nouns, 3)}{min(breaks, 2)}{tag}",
        f"x{side}{min(nouns, 3)}{d}", f"y{side}{breaks}{figures}", f"B{place}", f"C{place}{d}", f"E{f.last}>{place}", f"F{f.last}{f.like}>{place}",
    ]  # fmt: skip
    if n:
        out.append(f"A{side}{between[0].form}_{between[1].form if n > 1 else ''}")
        out += [f"D{side}{w.form}" for w in (between[:_SEEN] if side[0] == "f" else between[1 - _SEEN :])]
    return out


def begin_cues(f: Around, words: Sequence[Word], i: int, side: str) -> list[str]:
    """Cues of where a name begins: its first word and the words in front of it."""
    form, left = words[i].form, words[i - 1] if i else BEGIN
    first = form[0] if f.chinese else form[:3]
    out = [
        f"K{left.form}", f"O{first}", f"P{first}{left.form}", f"Q{side}{f.dimension}{left.form}",
        f"R{words[i - 2].form if i > 1 else '^'}_{left.form}", f"S{side}{left.tag}",
    ]  # fmt: skip
    if i == 0 or left.form in BREAKS:
        out.append(f"U{side}{words[i].tag}")
    return out


def whole_cues(f: Around, words: Sequence[Word], i: int, j: int, side: str, name: str, head: str) -> list[str]:
    """Cues of the whole name: its parts of speech, its length, both borders, the kind of its head."""
    left, right = words[i - 1] if i else BEGIN, words[j + 1] if j + 1 < len(words) else END
    size = min(len(name) if f.chinese else j - i + 1, 9)
    short = "".join([w.tag[0] for w in words[i : j + 1]])
    return [f"3{side}{short}", f"4{j - i}.{size}{head}", f"5{name.lower()}", f"0{side}{size}{f.dimension}", f"!{left.form}_{right.form}", f"@{head}{side}"]


def earlier_cues(f: Around, earlier: Sequence[Earlier]) -> list[list[str]]:
    """Cues of each of the names of the figures before, nearest first."""
    d, before, behind = f.dimension, f.before.form, f.behind.form
    out = []
    for r, e in enumerate(earlier):
        same = "=" if e.dimension == d else "!"
        last = e.name[-2:] if f.chinese else e.name.rsplit(" ", 1)[-1].lower()
        cues = [
            f"`{r}", f"`a{r}{same}", f"`b{d}", f"`c{r}{e.dimension}>{d}", f"`d{r}{before}", f"`e{r}{f.before.tag}", f"`f{r}{behind}",
            f"`g{f.behind.tag}{d}{same}", f"`h{r}{few(e.distance // 6)}", f"`i{d}{last}", f"`j{d}{before}{e.name[-1:]}",
            f"`k{e.kind}{d}{same}", f"`l{f.before_that.form}{before}", f"`m{r}{behind}{before}", f"`n{f.unit}{last}",
            f"`o{f.first}{r}{same}", f"`p{f.tags}{r}",
        ]  # fmt: skip
        out.append(cues + [f"`w{r}{form}" for form in f.front])
    return out
