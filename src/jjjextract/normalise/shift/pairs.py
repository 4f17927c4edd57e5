"""Which two bytes a character is in GBK, which characters a byte pair can have been, and what a pair may look like now.

The bytes are those of the codec `gb18030`; its private-use and undefined pairs are the *gaps*: extractors delete what
they decode to, so that two bytes go missing without a sign. ASCII may be a folded full-width character, and a longer
stretch such as `(13)` the compatibility form of one character.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict

from jjjextract.normalise.readings import Readings, readings
from jjjextract.normalise.script import to_simplified
from jjjextract.normalise.shift.model import Characters, characters
from jjjextract.resources import Resources

__all__ = ["Pairs", "pairs"]

_FOLDED = {
    "£": "￡",
    "¥": "￥",
    "~": "～",
    "¢": "￠",
    '"': "“”",
    "'": "‘’",
    "―": "—",
    "〜": "～",
    "・": "·",
    "•": "·",
    "-": "—－",
}
_MARKS = "，。、：；“”（）《》！？％·—…「」『』‘’　"


_Folded = list[tuple[str, str]]


class Pairs:
    """The tables of the search, made once: everything is keyed by bytes or by characters."""

    def __init__(self, model: Characters, table: Readings) -> None:
        self.char: dict[int, str] = {}
        self.gaps: dict[int, list[int]] = defaultdict(list)
        self.bytes_of: dict[str, tuple[int, int]] = {}
        self._decode()
        self.gap_leads = [a for a in self.gaps if a >= 0xA1]
        self.plausible = self._plausible(model)
        alike: dict[frozenset[int], frozenset[int]] = {}
        sets = {lead: frozenset(trails) for lead, trails in self.gaps.items() if lead >= 0xA1}
        self.gap_sets = {lead: alike.setdefault(trails, trails) for lead, trails in sets.items()}
        self._by_trail: dict[int, list[tuple[int, str, str, int]]] = defaultdict(list)
        self._behind: dict[tuple[frozenset[int], int], tuple[_Folded, _Folded, _Folded]] = {}
        self._inside: dict[frozenset[int], dict[str, list[str]]] = {}
        self._gap_firsts: dict[int, tuple[list[str], list[int]]] = {}
        self.written: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        self._written(model)
        self.by_lead: dict[tuple[int, str], list[str]] = defaultdict(list)
        self.by_reading: dict[str, list[str]] = defaultdict(list)
        self._read_behind: dict[tuple[frozenset[int], str], list[str]] = {}
        self._converted(model, table)
        self._forms: dict[str, tuple[tuple[int, int], ...]] = {}
        self.longer = self._longer()

    def _decode(self) -> None:
        for lead in range(0x81, 0xFF):
            for trail in [*range(0x40, 0x7F), *range(0x80, 0xFF)]:
                try:
                    char = bytes((lead, trail)).decode("gb18030")
                except UnicodeDecodeError:
                    char = ""
                if char and (char.isprintable() or char == "\u3000"):
                    self.char[lead << 8 | trail] = char
                    self.bytes_of[char] = (lead, trail)
                else:
                    self._gap(lead, trail, char)

    def _gap(self, lead: int, trail: int, char: str) -> None:
        if trail >= 0x81:
            self.gaps[lead].append(trail)
        if char:
            self.bytes_of.setdefault(char, (lead, trail))

    def _plausible(self, model: Characters) -> dict[int, list[str]]:
        """Lead byte to the characters that ordinary converted text can hold, trail byte beyond ASCII."""
        out: dict[int, list[str]] = defaultdict(list)
        for code, char in self.char.items():
            if code & 255 >= 0x81 and (char in _MARKS or (model.known(char) and model.oddity(char) < 4)):
                out[code >> 8].append(char)
        return out

    def _written(self, model: Characters) -> None:
        for code, char in self.char.items():
            lead, trail, low = code >> 8, code & 255, model.fold(char)
            common = model.common(char) and model.oddity(char) < 4
            if char in _MARKS or model.known(char):
                self._by_trail[trail].append((lead, low, char, 2 * common + (low in model.usual)))
            if common and trail >= 0x81:
                self.written[low].append((lead, trail, char))

    def _converted(self, model: Characters, table: Readings) -> None:
        changed = to_simplified()
        for code, char in self.char.items():
            if ord(char) in changed:
                for reading in table.of(char):
                    self.by_lead[code >> 8, reading].append(char)
                    if model.common(char):
                        self.by_reading[reading].append(char)

    def _longer(self) -> dict[str, list[tuple[str, int, int]]]:
        out: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
        for code, char in self.char.items():
            plain = unicodedata.normalize("NFKC", char)
            if (
                plain != char
                and plain.strip()
                and not "\uff01" <= char <= "\uff5e"
                and not "\u3400" <= char <= "\u9fff"
            ):
                out[plain[0]].append((plain, code >> 8, code & 255))
        return out

    def behind(self, trail: int, low: int) -> tuple[_Folded, _Folded, _Folded]:
        """The characters whose first byte went with a deleted pair that began with `trail` and whose second byte is `low`,
        each with what it folds to: all that a text can hold, the common ones, those of ordinary text."""
        key = (self.gap_sets[trail], low)
        got = self._behind.get(key)
        if got is None:
            rows = [row for row in self._by_trail.get(low, ()) if row[0] in key[0]]
            known = [(simple, char) for _, simple, char, _ in rows]
            common = [(simple, char) for _, simple, char, sort in rows if sort & 2]
            got = self._behind[key] = known, common, [(simple, char) for _, simple, char, sort in rows if sort & 1]
        return got

    def inside(self, trail: int) -> dict[str, list[str]]:
        """The common characters whose first byte went with a deleted pair that began with `trail`, and whose second byte
        can have begun another, by what they fold to."""
        leads = self.gap_sets[trail]
        got = self._inside.get(leads)
        if got is None:
            got = self._inside[leads] = {}
            for simple, rows in self.written.items():
                for lead, second, char in rows:
                    if lead in leads and second in self.gap_sets:
                        got.setdefault(simple, []).append(char)
        return got

    def read_behind(self, trail: int, reading: str) -> list[str]:
        """The common characters of a reading whose first byte went with a deleted pair that began with `trail`."""
        key = (self.gap_sets[trail], reading)
        got = self._read_behind.get(key)
        if got is None:
            marked = self.by_reading.get(reading, ())
            got = self._read_behind[key] = [c for c in marked if self.bytes_of[c][0] in key[0]]
        return got

    def gap_firsts(self, lead: int) -> tuple[list[str], list[int]]:
        """The characters that begin with `lead` and whose second byte can begin a deleted pair, and those bytes."""
        got = self._gap_firsts.get(lead)
        if got is None:
            trails = [a for a in self.gap_leads if lead << 8 | a in self.char]
            got = self._gap_firsts[lead] = [self.char[lead << 8 | a] for a in trails], trails
        return got

    def spelled(self, front: str, letter: str, reading: str) -> bool:
        """Whether the second byte of `front` and an ASCII `letter` behind it spell a converted character of that reading:
        a converter then planted it behind the letter, `司C(zōng)EO`."""
        second = self.bytes_of.get(front, (0, 0))[1]
        made = self.char.get(second << 8 | ord(letter)) if "@" <= letter <= "~" else None
        return made is not None and made in self.by_lead.get((second, reading), ())

    def forms(self, shown: str) -> tuple[tuple[int, int], ...]:
        """The byte pairs that a shown character can stand for."""
        got = self._forms.get(shown)
        if got is None:
            wide = [shown, *_FOLDED.get(shown, "")]
            if "!" <= shown <= "~":
                wide.append(chr(ord(shown) + 0xFEE0))
            got = tuple(dict.fromkeys(self.bytes_of[c] for c in wide if c in self.bytes_of))
            self._forms[shown] = got
        return got


def pairs(res: Resources) -> Pairs:
    """Build for `Resources.get`."""
    return Pairs(res.get(characters), res.get(readings))
