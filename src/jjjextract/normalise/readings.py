"""Readings that a converter planted behind characters, `發(fā)展`, and how to tell them from glosses.

Two things must hold before one is dropped: the parenthesis holds a reading of the very character in front, and that
character is one which a converter can have made (its Simplified form differs). The page decides the rest: converters
mark the same characters all through a page with one reading each, while people who gloss characters mark unconverted
ones too, write several syllables, or speak of pronunciation. A page that does not look like a converter's keeps all.

It fails on a page with one single reading in it that people could have written as well: then nothing is touched.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, chain
from operator import add, itemgetter

from jjjextract.aligned import Change
from jjjextract.normalise.script import simplify_char, to_simplified
from jjjextract.resources import Resources

__all__ = ["BEHIND_MARKS", "SYLLABLE", "TONES", "Brackets", "Evidence", "Readings", "evidence", "flat", "readings"]

TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
SYLLABLE = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouüê" + TONES + "]{1,4}(?:ng|n|r)?"
_TONED = re.compile(f"[{TONES}]")
_BRACKET = re.compile("([(（][a-zà-ǜ]{1,7}[)）])")  # two ranges are quicker than the letters that can be meant
_LETTERS = re.compile(f"[a-zü{TONES}]+")
_EATEN = re.compile(rf"\?({SYLLABLE})[)）]")
_LATIN = "A-Za-zü" + TONES + TONES.upper()
_WORDS = rf"[{_LATIN}]{{1,12}}(?:[ '’-]?[{_LATIN}]{{1,8}}){{0,4}}"
_GLOSS = re.compile(
    rf"[(（](?:(?<=[\u4e00-\u9fff] .)\s?({_WORDS})|(?<=[\u4e00-\u9fff].)(?!{SYLLABLE}[)）])({_WORDS}))\s?[)）]"
)
_SPACED = re.compile(" (?<=[\u4e00-\u9fff] )[(（]")
_LAST, _FIRST = itemgetter(slice(-1, None)), itemgetter(0)
_LESSON = re.compile("[讀读拼注發发多]音|[聲声]調|声调|[讀读]作|生[詞词]")
_PLAIN = re.compile(r"([\u3400-\u9fff])[(（]([a-zü]{1,6})[)）]( ?)")
_PLENTY, _VARIED = 20, 5  # so many readings of so many characters, and nothing against: no need to count the rest
_KEPT = 100_000
BEHIND_MARKS = ")），。、；：！？”」』》"  # no hanzi, but two bytes, or a reading that was dropped: a shift can begin there
_FLAT = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü", "aaaaeeeeiiiioooouuuuvvvvv")


# What a bracket says behind a character: planted behind a converted one, with a tone or without; a gloss or a name, which
# speaks against a converter; a syllable that is no reading of it; toned behind what is no hanzi; or nothing.
_PLANTED, _BARE, _AGAINST, _MISPLACED, _ASTRAY, _NOTHING = range(6)


class _Verdicts(dict[str, int]):
    """What each bracket says behind its character, `發(fā)`, judged once: pages repeat them."""

    def __init__(self, of: Callable[[str], frozenset[str]]) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, key: str) -> int:
        if len(self) > _KEPT:
            self.clear()
        self[key] = got = self._judge(key[0], key[2:-1])
        return got

    def _judge(self, char: str, reading: str) -> int:
        if not _LETTERS.fullmatch(reading):
            return _NOTHING
        if not "\u3400" <= char <= "\u9fff":
            return _NOTHING if reading.isascii() else _ASTRAY
        if reading in self._of(char) and ord(char) in to_simplified():
            return _BARE if reading.isascii() else _PLANTED
        if reading in self._of(char):
            return _NOTHING if reading.isascii() else _AGAINST
        if reading.isascii():
            return _NOTHING
        return _MISPLACED if re.fullmatch(SYLLABLE, reading) else _AGAINST


class Readings:
    """The readings of a character, those of its Simplified form among them."""

    def __init__(self, rows: list[tuple[str, ...]]) -> None:
        self._rows = {char: tuple(cell.split(",")) for char, cell in rows}
        self._known: dict[str, frozenset[str]] = {}
        self.verdicts = _Verdicts(self.of)

    def of(self, char: str) -> frozenset[str]:
        """Every reading of `char`, tones marked; empty where it is unknown."""
        got = self._known.get(char)
        if got is None:
            both = self._rows.get(char, ()) + self._rows.get(simplify_char(char), ())
            got = self._known[char] = frozenset(both)
        return got

    def first(self, char: str) -> tuple[str, ...]:
        """The ordinary reading of `char` and of its Simplified form."""
        return tuple(self._rows[c][0] for c in (char, simplify_char(char)) if c in self._rows)

    def flat(self, char: str) -> frozenset[str]:
        """The readings without tones, ü as v."""
        return frozenset(r.translate(_FLAT) for r in self.of(char))


def readings(res: Resources) -> Readings:
    """Build for `Resources.get`: the table of readings."""
    return Readings(res.rows("readings.tsv", 2))


class Brackets:
    """Every reading in brackets with the character in front: `keys`, and `marked`, those that a converter planted, each
    once. The text is parted once, and places are worked out when they are asked for: most pages want only what stands
    between the brackets."""

    def __init__(self, text: str, judge: Mapping[str, int]) -> None:
        parts = _BRACKET.split(text)
        self._kept, self._found = parts[::2], parts[1::2]
        lasts = list(map(_LAST, self._kept))
        if "" in lasts:
            lasts = [last or ")" for last in lasts]
            lasts[0] = self._kept[0][-1:] or "\n"
        self.keys = list(map(add, lasts, self._found))
        once = dict.fromkeys(self.keys)
        self._other = {key: verdict for key, verdict in zip(once, map(judge.__getitem__, once), strict=True) if verdict}
        self.marked = [key for key in once if key not in self._other] if self._other else list(once)

    @property
    def between(self) -> str:
        """The text without the brackets, a NUL for each."""
        return "\0".join(self._kept)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where the brackets begin and end."""
        bounds = accumulate(map(len, chain.from_iterable(zip(self._kept, self._found, strict=False))))
        return list(zip(bounds, bounds, strict=True))

    def rows(self) -> Iterator[tuple[str, str, int, int]]:
        """The hanzi in front or nothing, the reading, where its bracket begins and ends."""
        for key, (start, end) in zip(self.keys, self.spans, strict=True):
            yield key[0] if "\u3400" <= key[0] <= "\u9fff" else "", key[2:-1], start, end

    @cached_property
    def table(self) -> dict[str, str]:
        """The marked characters with the reading that each has first."""
        return {key[0]: key[2:-1] for key in reversed(self.marked)}

    @cached_property
    def counts(self) -> Counter[int]:
        """How often each verdict is given."""
        other = self._other
        out = Counter(map(other.__getitem__, filter(other.__contains__, self.keys))) if other else Counter[int]()
        out[_PLANTED] = len(self.keys) - out.total()
        return out

    def planted(self) -> list[tuple[int, int]]:
        """Where those stand that a converter planted."""
        return [span for span, key in zip(self.spans, self.keys, strict=True) if self._other.get(key, _PLANTED) <= _BARE]

    def parted(self) -> tuple[list[str], list[str]]:
        """The text without the planted ones, in pieces, and the planted ones between them."""
        if max(self._other.values(), default=_PLANTED) <= _BARE:
            return self._kept, self._found
        kept, gone, piece = [], [], self._kept[0]
        for bracket, key, behind in zip(self._found, self.keys, self._kept[1:], strict=True):
            if self._other.get(key, _PLANTED) > _BARE:
                piece += bracket + behind
            else:
                kept.append(piece)
                gone.append(bracket)
                piece = behind
        return [*kept, piece], gone


_NOWHERE = Brackets("", {})


@dataclass(slots=True)
class Evidence:
    """What a page shows of a converter: `on` decides whether its readings are dropped and its shifts searched.

    `corners` tells that it quotes in 「」, which decides what half a quotation mark was; `astray` that some reading stands
    behind no hanzi, `misplaced` that one stands behind what it is no reading of, `single` that there is but one;
    `varied` is how many characters are marked.
    """

    on: bool = False
    glossed: bool = False
    planted: int = 0
    against: int = 0
    shifted: int = 0
    misplaced: bool = False
    astray: bool = False
    single: bool = False
    corners: bool = False
    flat: str = ""
    varied: int = 0
    hits: Brackets = field(default=_NOWHERE, repr=False)

    @property
    def table(self) -> dict[str, str]:
        """The characters that the page marks, with their readings."""
        return self.hits.table


def evidence(text: str, res: Resources) -> Evidence:
    """Look at the whole page once. Costs one search for a tone mark where there is none."""
    found = Evidence(corners="「" in text or "」" in text)
    toned = _TONED.search(text) is not None
    if toned:
        _count(text, res.get(readings), found)
        _weigh(text, found)
    if not found.on:
        found.flat = _flat_style(text, res)
    return found


def _count(text: str, table: Readings, found: Evidence) -> None:
    """Count what speaks for a converter and what speaks against it."""
    hits = found.hits = Brackets(text, table.verdicts)
    counts = hits.counts
    found.planted = counts[_PLANTED]
    found.varied = len(set(map(_FIRST, hits.marked)))
    found.against = counts[_AGAINST] + 3 * (len(hits.marked) - found.varied)
    found.misplaced = counts[_MISPLACED] > 0
    found.astray = counts[_ASTRAY] > 0


def _weigh(text: str, found: Evidence) -> None:
    if "?" in text:
        found.shifted = sum(1 for m in _EATEN.finditer(text) if not m[1].isascii())
    for char, reading, at, _ in found.hits.rows() if found.astray else ():
        if not char and not reading.isascii() and at:
            found.misplaced = found.misplaced or text[at - 1] in BEHIND_MARKS
            found.shifted += "@" <= text[at - 1] <= "~" and not (text[at - 2 : at - 1] or " ").isascii()
    behind = text if _SPACED.search(text) else found.hits.between
    if "(" in behind or "（" in behind:
        found.against += sum(1 for m in _GLOSS.finditer(behind) if _TONED.search((m[1] or m[2]).lower()))
    if found.planted < 5:
        found.against += 2 * len(_LESSON.findall(text))
    total = found.planted + found.shifted
    if found.against > 0.2 * total:
        found.glossed = found.planted > 0
    elif found.shifted or (found.planted >= _PLENTY and found.varied >= _VARIED):
        found.on = True
    elif found.planted:
        everywhere = sum(text.count(c) for c in found.table)
        share = found.planted / everywhere
        found.single = found.planted == 1 and share == 1.0
        found.on = (share == 1.0 and found.planted >= 2) or (share >= 0.6 and found.varied >= 2)


def _flat_style(text: str, res: Resources) -> str:
    """`spaced` or `dense` where a page plants readings without tones, else empty."""
    hits = list(_PLAIN.finditer(text)) if "(" in text or "（" in text else []
    if len(hits) < 2:
        return ""
    table, converted = res.get(readings), to_simplified()
    fits = [m for m in hits if m[2].replace("ü", "v") in table.flat(m[1])]
    changed = [m for m in fits if ord(m[1]) in converted]
    spaced = sum(m[3] == " " for m in changed)
    if spaced >= 2 and spaced >= 0.6 * len(fits):
        return "spaced"
    long = sum(len(m[2]) > 1 for m in hits)
    dense = len(fits) >= 4 and len(changed) >= 2 and len(fits) >= 0.8 * long
    return "dense" if dense and 0.02 * len(text) <= len(fits) else ""


def flat(text: str, style: str, res: Resources) -> Iterator[Change]:
    """Readings without tones; a doubled one, `縣(xian)(xian)`, goes as a whole."""
    table, converted = res.get(readings), to_simplified()
    for m in re.finditer(r"([\u3400-\u9fff])((?:[(（][a-zü]{1,6}[)）]){1,3})( ?)", text):
        said = {s.replace("ü", "v") for s in re.findall("[a-zü]+", m[2])}
        if not said <= table.flat(m[1]) or (style == "spaced" and ord(m[1]) not in converted):
            continue
        yield Change(m.end(1), m.end() if style == "spaced" else m.end(2), "", "reading", "inferred")
