"""Shifted bytes, paired anew: `當(dāng)?shù)亟` is 當地近.

A converter inserted its readings into GBK bytes without looking where characters begin, so an insertion can fall inside
a character: its reading then names an accident, and everything behind it is shown one byte off until an ASCII byte or
a mark puts it right. The accident's first byte is known from the character in front, its second byte is the half that
was lost, so the stretch can be paired anew. What a decoder swallowed with half a character stays lost (U+FFFD).

Only pages that show a converter are searched, and only from places where a shift can begin.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from jjjextract.aligned import Change
from jjjextract.normalise.readings import BEHIND_MARKS, SYLLABLE, TONES, Evidence, Readings, readings
from jjjextract.normalise.shift.certainty import changes, walked
from jjjextract.normalise.shift.choices import Choices, choices
from jjjextract.normalise.shift.hypothesis import Hypothesis
from jjjextract.normalise.shift.model import Characters, characters
from jjjextract.normalise.shift.pairs import Pairs, pairs
from jjjextract.normalise.shift.search import Search
from jjjextract.normalise.shift.walk import walk
from jjjextract.resources import Resources

__all__ = ["shifted"]

_EATEN = re.compile(rf"\?(?:(?=[^)）]{{0,6}}[{TONES}]){SYLLABLE}[)）]|[!！?？,，;；。])")
_ODD = re.compile("[!！?？;；,，。](?=([\u3400-\u9fffㄅ-ㄩ￡£](?s:.)?))")
_ODD_STOP = re.compile("[!！?？;；](?=([\u3400-\u9fffㄅ-ㄩ￡£](?s:.)?))")
_READING = re.compile(rf"[?(（]({SYLLABLE})[)）]")
_PLANTED = re.compile(rf"[(（]{SYLLABLE}[)）]")
_INSIDE = re.compile(rf"[\u4e00-\u9fff]{{2}}[(（]{SYLLABLE}[)）][\u4e00-\u9fff]")
_ASKED = re.compile("[姓名念讀读字叫作「『“]")
_LONG = 300
_LONGEST, _FEW, _APART, _READS_ON = 400, 6, 14, 3
_WORDS = 0.65


def shifted(text: str, found: Evidence, res: Resources) -> Iterator[Change]:
    """The changes that undo every shifted stretch of `text`; none where the page shows no converter."""
    found.on = found.on or _alone(text, found, res) or _betrayed(text, found, res)
    if not found.on:
        return
    lettered = dict(_behind_letters(text, found, res.get(pairs))) if found.astray else {}
    starts = sorted([*_starts(text, found, res), *lettered])
    gaps = not starts or re.search("[\ue000-\uf8ff]", text) is None
    taken = 0
    for at in _bearable(text, starts):
        if at >= taken and at in lettered:
            yield Change(at, lettered[at], "", "reading")
        elif at >= taken:
            taken, changes = _stretch(text, at, found, res, gaps)
            yield from changes


def _alone(text: str, found: Evidence, res: Resources) -> bool:
    """One reading in the whole page is a converter's where nobody would gloss: behind a common character in its ordinary
    reading, inside a word or anywhere in a long text."""
    if not found.single:
        return False
    ((char, reading),) = found.table.items()
    if reading not in res.get(readings).first(char) or not res.get(characters).common(char):
        return False
    at = text.find(f"{char}({reading})")
    at = at if at >= 0 else text.find(f"{char}（{reading}）")
    inside = _INSIDE.match(text, max(0, at - 1)) is not None
    return at >= 0 and (inside or len(text) >= _LONG) and _ASKED.search(text, max(0, at - 3), at) is None


def _betrayed(text: str, found: Evidence, res: Resources) -> bool:
    """A page without planted readings shows a converter where several brackets name accidents: characters that begin with
    the second byte of the one in front. Chance does not do that twice, and people do not write it; once is enough where
    what stands behind it, paired anew, is ordinary text."""
    if not found.misplaced or found.glossed:
        return False
    known = res.get(pairs)
    named = []
    for _, reading, at, _ in found.hits.rows():
        second = known.bytes_of.get(text[at - 1], (0, 0))[1] if at and not reading.isascii() else 0
        if any(known.bytes_of[c][1] >= 0x81 for c in known.by_lead.get((second, reading), ())):
            named.append(at)
    if len(named) != 1 or found.planted:
        return bool(named)
    low, high, before = _around(text, named[0])
    quick = _quickly(text[low:high], named[0] - low, before, (res.get(choices), res.get(readings)))
    return quick is not None and len(quick) >= _READS_ON


def _behind_letters(text: str, found: Evidence, known: Pairs) -> Iterator[tuple[int, int]]:
    """Where readings stand behind an ASCII letter that is the second half of the character that they name."""
    for char, reading, at, end in found.hits.rows():
        if not char and at > 1 and not reading.isascii():
            front = text[at - 2] if text[at - 2] != ")" else text[max(0, text.rfind("(", max(0, at - 10), at - 2) - 1)]
            if known.spelled(front, text[at - 1], reading):
                yield at, end


def _bearable(text: str, starts: list[int]) -> Iterator[int]:
    """The starts without those of lines that have more of them than a page can have: noise, and no text, is not searched."""
    k = 0
    while k < len(starts):
        end = text.find("\n", starts[k])
        end = len(text) if end < 0 else end
        first = k
        k = bisect_left(starts, end, k)
        if k - first <= _FEW + (end - starts[first]) // _APART:
            yield from starts[first:k]
        k = max(k, first + 1)


def _starts(text: str, found: Evidence, res: Resources) -> list[int]:
    """Places where a shift can begin, in order."""
    table = res.get(readings)
    out = [m.start() for m in _EATEN.finditer(text)] if "?" in text else []
    for char, reading, at, _ in found.hits.rows() if found.misplaced else ():
        if not reading.isascii() and (reading not in table.of(char) if char else at and text[at - 1] in BEHIND_MARKS):
            out.append(at)
    return sorted([*out, *_odd_marks(text, _ODD if found.shifted or found.misplaced else _ODD_STOP, res)])


def _odd_marks(text: str, pattern: re.Pattern[str], res: Resources) -> list[int]:
    """Marks in front of a character that hardly begins a clause: what is shown as a mark may be half a stop."""
    odd = res.get(_oddities)
    if not any(odd[begin] for begin in set(pattern.findall(text))):
        return []
    return [m.start() for m in pattern.finditer(text) if odd[m[1]]]


class _Oddities(dict[str, bool]):
    """Whether a clause hardly begins with these two characters (or the one, at the end), judged once."""

    def __init__(self, model: Characters) -> None:
        super().__init__()
        self._model = model

    def __missing__(self, begin: str) -> bool:
        model, char = self._model, begin[0]
        odd = not model.common(char) or model.after("。" + model.fold(char), begin[1:] or "。") < -15.5
        self[begin] = odd
        return odd


def _oddities(res: Resources) -> _Oddities:
    """Build for `Resources.get`."""
    return _Oddities(res.get(characters))


def _around(text: str, at: int) -> tuple[int, int, str]:
    """Where the line around `at` begins and ends, or what of it can matter, and how it reads in front."""
    low = max(text.rfind("\n", max(0, at - 80), at) + 1, at - 80, 0)
    high = text.find("\n", at, at + _LONGEST)
    before = _PLANTED.sub("", text[max(low, at - 60) : at])
    return low, min(len(text), at + _LONGEST) if high < 0 else high, before


def _stretch(text: str, at: int, found: Evidence, res: Resources, gaps: bool) -> tuple[int, list[Change]]:
    """Search from `at`: where the stretch ends, and the changes of its best reading (none where it reads as it stands)."""
    low, high, before = _around(text, at)
    tables = (res.get(choices), res.get(readings))
    line = text[low:high]
    quick = _quickly(line, at - low, before, tables)
    if quick:
        return low + quick[-1].end, [c._replace(start=c.start + low, end=c.end + low) for c in quick]
    search = Search(line, found, tables, gaps=gaps)
    quotes = before.count("“") + before.count("「") - before.count("”") - before.count("」")
    end, beam = search.run(at - low, before, max(quotes, 0))
    if not beam:
        return at, []
    ranked = _ranked(beam, before, search)
    best = ranked[0][1]
    if best.node is None or all(n.kind in {"keep", "reading"} for n in best.node.chain()):
        return low + end, []
    return low + end, list(changes(ranked, before, search, low))


def _quickly(line: str, at: int, before: str, tables: tuple[Choices, Readings]) -> list[Change] | None:
    """The walk from a reading that begins a shift; None where the search must decide."""
    known, model = tables[0].pairs, tables[0].model
    m = _READING.match(line, at)
    last = before[-1:]
    if m is None or last not in known.bytes_of:
        return None
    context = "".join(map(model.fold, ("\n\n" + before)[-2:]))
    found = []
    for char in known.by_lead.get((known.bytes_of[last][1], m[1]), ()):
        waits = known.bytes_of[char][1]
        if waits >= 0x81 and model.common(char):
            got = walk(line, m.end(), context, waits, at, tables)
            if got is None:
                return None
            found.append(got)
    if len(found) != 1:
        return None
    return list(walked(found[0]))


def _ranked(beam: list[Hypothesis], before: str, search: Search) -> list[tuple[float, Hypothesis]]:
    """The hypotheses by their score together with that of their words."""
    scored = []
    for h in beam:
        written = "".join(n.after for n in h.node.chain()) if h.node else ""
        hanzi = _hanzi_score(search, before, written)
        words = search.model.words(before[-6:] + written)
        scored.append((h.score + _WORDS * (words - hanzi), h))
    return sorted(scored, key=lambda s: -s[0])


def _hanzi_score(search: Search, before: str, written: str) -> float:
    """What the model of characters gave for the hanzi of `written`."""
    model = search.model
    context = "".join(map(model.fold, ("\n\n" + before)[-2:]))
    total = 0.0
    for char in written:
        if "\u3400" <= char <= "\u9fff":
            total += model.after(context, char) + model.oddity(char)
        context = context[1] + model.fold(char)
    return total
