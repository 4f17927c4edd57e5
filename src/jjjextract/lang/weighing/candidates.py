"""The stretches of words near a figure that could be its name, each with what it is worth.

In front of the number up to twenty-six words of its sentence, a few words behind it, in English what it counts, and the end of
the sentence before where little stands in front of the number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from jjjextract.lang.weighing.cues import Around, begin_cues, end_cues, whole_cues
from jjjextract.lang.weighing.words import END, Edges, Word, counted_words, edges
from jjjextract.segment.english_classes import Classes
from jjjextract.spans import Span

__all__ = ["MOST", "Candidate", "Reader", "Sides", "candidates"]

_FRONT, _LONGEST, _LONGEST_BEHIND, _LONGEST_BEFORE = 26, 8, 6, 4  # words
_BEHIND, _BEFORE, _LITTLE = (7, 9), (18, 22), (12, 14)  # in Chinese, in English

MOST = 8
_WORTH = itemgetter(0)
_new = tuple.__new__  # a named tuple without the cost of its own constructor

Value = Callable[[Sequence[str]], int]


class Candidate(NamedTuple):
    """A stretch that could be the name: where it stands, how it reads, what it is worth."""

    span: Span
    text: str
    worth: int


class Sides(NamedTuple):
    """One figure in its sentence: the words, the number of the figure's own word, the words of the sentence before."""

    words: Sequence[Word]
    at: int
    figure: Span
    before: Sequence[Word] = ()


class Reader(NamedTuple):
    """What candidates are weighed by: the text, the cues' worth, the kind of a head noun, the classes of English words."""

    norm: str
    value: Value
    heads: Mapping[str, str]  # made for a word when it is asked for
    classes: Classes  # of the words inside an English figure


class _Draft(NamedTuple):
    """A stretch whose borders are weighed and its inside is not yet."""

    worth: int
    words: Sequence[Word]
    first: int
    last: int
    side: str


def candidates(f: Around, sides: Sides, reader: Reader, *, most: int | None = MOST) -> list[Candidate]:
    """The candidates of one figure: of all stretches those with the best borders, `most` of them (None: all)."""
    drafts = _drafts(f, sides, reader)
    if most is not None and len(drafts) > most:
        drafts.sort(key=_WORTH, reverse=True)
        del drafts[most:]
    return [_weighed(f, d, reader) for d in drafts]


def _drafts(f: Around, sides: Sides, reader: Reader) -> list[_Draft]:
    words, at, language = sides.words, sides.at, 0 if f.chinese else 1
    around = edges(words, chinese=f.chinese)
    out = _in_front(f, words, around, (max(0, at - _FRONT), at), at, "f", reader)
    out += _behind(f, words, around, at, _BEHIND[language], reader)
    if not f.chinese:
        out += _counted(f, sides, reader)
    if sides.before and at < _LITTLE[language]:
        joined, low = [*sides.before, *words], max(0, len(sides.before) - _BEFORE[language])
        both = edges(joined, chinese=f.chinese)
        out += _in_front(f, joined, both, (low, len(sides.before)), len(sides.before) + at, "fp", reader)
    return out


def _in_front(f: Around, words: Sequence[Word], edge: Edges, within: tuple[int, int], at: int, side: str, reader: Reader) -> list[_Draft]:
    (low, high), out = within, []
    longest = _LONGEST if side == "f" else _LONGEST_BEFORE
    begins: dict[int, int] = {}
    for j in range(low, high):
        if not edge.end[j] or edge.stop[j]:
            continue
        ends = reader.value(end_cues(f, words[j], words[j + 1], words[j + 1 : at], side))
        for i in range(j, max(low, j - longest + 1) - 1, -1):
            if edge.stop[i]:
                break
            if edge.begin[i]:
                if i not in begins:
                    begins[i] = reader.value(begin_cues(f, words, i, side))
                out.append(_new(_Draft, (begins[i] + ends, words, i, j, side)))
    return out


def _behind(f: Around, words: Sequence[Word], edge: Edges, at: int, far: int, reader: Reader) -> list[_Draft]:
    out: list[_Draft] = []
    for i in range(at + 1, min(len(words), at + 1 + far)):
        if words[i].form == ";":
            break
        if edge.begin[i] and not edge.stop[i]:
            out += _from(f, words, edge, i, words[at + 1 : i], "b", reader)
    return out


def _from(f: Around, words: Sequence[Word], edge: Edges, i: int, between: Sequence[Word], side: str, reader: Reader) -> list[_Draft]:
    """Those that begin at one word."""
    begins, out = reader.value(begin_cues(f, words, i, side)), []
    for j in range(i, min(len(words), i + _LONGEST_BEHIND)):
        if edge.stop[j]:
            break
        if edge.end[j]:
            after = words[j + 1] if j + 1 < len(words) else END
            out.append(_new(_Draft, (begins + reader.value(end_cues(f, words[j], after, between, side)), words, i, j, side)))
    return out


def _counted(f: Around, sides: Sides, reader: Reader) -> list[_Draft]:
    """412 stores, 1,200 new homes in the city: from the words inside the figure on."""
    inside = counted_words(reader.norm, *sides.figure, reader.classes)
    words = [*inside, *sides.words[sides.at + 1 :]]
    edge = edges(words, chinese=False)
    nouns = [n for n in range(len(inside)) if edge.end[n] and edge.begin[n]]
    if not nouns:
        return []
    j, out = nouns[-1], _from(f, words, edge, nouns[-1], (), "u", reader)
    after = words[j + 1] if j + 1 < len(words) else END
    for i in nouns[-3:-1]:
        worth = reader.value(begin_cues(f, words, i, "u")) + reader.value(end_cues(f, words[j], after, (), "u"))
        out.append(_Draft(worth, words, i, j, "u"))
    return out


def _weighed(f: Around, draft: _Draft, reader: Reader) -> Candidate:
    worth, words, i, j, side = draft
    start, end = words[i].start, words[j].end
    text = reader.norm[start:end]
    cues = whole_cues(f, words, i, j, side, text, reader.heads[words[j].form])
    return _new(Candidate, (_new(Span, (start, end)), text, worth + reader.value(cues)))
