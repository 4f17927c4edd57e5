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
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import itemgetter

from jjjextract.aligned import Change
from jjjextract.normalise.script import simplify_char, to_simplified
from jjjextract.resources import Resources

__all__ = ["SYLLABLE", "TONES", "Evidence", "Readings", "evidence", "inserted", "readings"]

TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
SYLLABLE = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouüê" + TONES + "]{1,4}(?:ng|n|r)?"
_TONED = re.compile(f"[{TONES}]")
_READING = re.compile(f"[(（]([a-zü{TONES}]{{1,7}})[)）]")
_EATEN = re.compile(rf"\?({SYLLABLE})[)）]")
_LATIN = "A-Za-zü" + TONES + TONES.upper()
_WORDS = rf"[{_LATIN}]{{1,12}}(?:[ '’-]?[{_LATIN}]{{1,8}}){{0,4}}"
_GLOSS = re.compile(
    rf"[(（](?:(?<=[\u4e00-\u9fff] .)\s?({_WORDS})|(?<=[\u4e00-\u9fff].)(?!{SYLLABLE}[)）])({_WORDS}))\s?[)）]"
)
_LESSON = re.compile("[讀读拼注發发多]音|[聲声]調|声调|[讀读]作|生[詞词]")
_PLAIN = re.compile(r"([\u3400-\u9fff])[(（]([a-zü]{1,6})[)）]( ?)")
_PLENTY, _VARIED = 20, 5  # so many readings of so many characters, and nothing against: no need to count the rest
_FLAT = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü", "aaaaeeeeiiiioooouuuuvvvvv")


class Readings:
    """The readings of a character, those of its Simplified form among them."""

    def __init__(self, rows: list[tuple[str, ...]]) -> None:
        self._rows = {char: tuple(cell.split(",")) for char, cell in rows}
        self._known: dict[str, frozenset[str]] = {}

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


@dataclass(slots=True)
class Evidence:
    """What a page shows of a converter: `on` decides whether its readings are dropped and its shifts searched.

    `corners` tells that it quotes in 「」, which decides what half a quotation mark was.
    """

    on: bool = False
    glossed: bool = False
    planted: int = 0
    against: int = 0
    shifted: int = 0
    misplaced: bool = False
    corners: bool = False
    flat: str = ""
    table: dict[str, str] = field(default_factory=dict)
    hits: list[tuple[str, str, int, int]] = field(default_factory=list, repr=False)
    """Every reading in brackets: the hanzi in front or nothing, the reading, where the bracket opens and where it ends."""


def evidence(text: str, res: Resources) -> Evidence:
    """Look at the whole page once. Costs one search for a tone mark where there is none."""
    found = Evidence(corners="「" in text or "」" in text)
    toned = _TONED.search(text) is not None
    if toned:
        counts = _count(text, res.get(readings), found)
        _weigh(text, counts, found)
    if not found.on:
        found.flat = _flat_style(text, res)
    return found


def _count(text: str, table: Readings, found: Evidence) -> Counter[str]:
    """Count what speaks for a converter and what speaks against it; the marked characters with their numbers."""
    converted, of, seen = to_simplified(), table.of, found.table
    found.hits = [_hit(text, m) for m in _READING.finditer(text)]
    counts: Counter[str] = Counter()
    for (char, reading), n in Counter(map(itemgetter(0, 1), found.hits)).items():
        if not char or reading.isascii():
            continue
        if reading not in of(char):
            syllable = re.fullmatch(SYLLABLE, reading) is not None
            found.misplaced = found.misplaced or syllable
            found.against += 0 if syllable else n
        elif ord(char) not in converted:
            found.against += n
        else:
            counts[char] += n
            if seen.setdefault(char, reading) != reading:
                found.against += 3
    found.planted = sum(counts.values())
    return counts


def _hit(text: str, m: re.Match[str]) -> tuple[str, str, int, int]:
    start, end = m.span()
    char = text[start - 1] if start else ""
    return char if "\u3400" <= char <= "\u9fff" else "", m[1], start, end


def _weigh(text: str, counts: Counter[str], found: Evidence) -> None:
    if "?" in text:
        found.shifted = sum(1 for m in _EATEN.finditer(text) if not m[1].isascii())
    for char, reading, at, _ in found.hits:
        if not char and not reading.isascii() and at:
            found.misplaced = found.misplaced or text[at - 1] in ")）"
            found.shifted += "@" <= text[at - 1] <= "~" and not (text[at - 2 : at - 1] or " ").isascii()
    if " (" in text or text.count("(") + text.count("（") > len(found.hits):
        found.against += sum(1 for m in _GLOSS.finditer(text) if _TONED.search((m[1] or m[2]).lower()))
    if found.planted < 5:
        found.against += 2 * len(_LESSON.findall(text))
    total = found.planted + found.shifted
    if found.against > 0.2 * total:
        found.glossed = found.planted > 0
    elif found.shifted or (found.planted >= _PLENTY and len(counts) >= _VARIED):
        found.on = True
    elif found.planted:
        everywhere = sum(text.count(c) for c in counts)
        share = found.planted / everywhere
        found.on = (share >= 0.6 and len(counts) >= 2) or (share == 1.0 and _inside_word(text))


def _inside_word(text: str) -> bool:
    """True where the one marked character has hanzi on both sides: nobody glosses in the middle of a word."""
    return re.search(rf"[\u4e00-\u9fff]{{2}}[(（]{SYLLABLE}[)）][\u4e00-\u9fff]", text) is not None


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


def inserted(text: str, found: Evidence, res: Resources) -> Iterator[Change]:
    """Deletions of the planted readings of a page that shows a converter."""
    if found.on:
        table, converted = res.get(readings), to_simplified()
        fits: dict[tuple[str, str], bool] = {}
        for char, reading, start, end in found.hits:
            pair = (char, reading)
            fit = fits.get(pair)
            if fit is None:
                fits[pair] = fit = bool(char) and ord(char) in converted and reading in table.of(char)
            if fit:
                yield Change(start, end, "", "reading")
    if found.flat:
        yield from _flat(text, found.flat, res)


def _flat(text: str, style: str, res: Resources) -> Iterator[Change]:
    """Readings without tones; a doubled one, `縣(xian)(xian)`, goes as a whole."""
    table, converted = res.get(readings), to_simplified()
    for m in re.finditer(r"([\u3400-\u9fff])((?:[(（][a-zü]{1,6}[)）]){1,3})( ?)", text):
        said = {s.replace("ü", "v") for s in re.findall("[a-zü]+", m[2])}
        if not said <= table.flat(m[1]) or (style == "spaced" and ord(m[1]) not in converted):
            continue
        yield Change(m.end(1), m.end() if style == "spaced" else m.end(2), "", "reading", "inferred")
