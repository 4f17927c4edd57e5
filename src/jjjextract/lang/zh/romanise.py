"""Chinese personal names in pinyin by GB/T 28039: Zhou Minghua, Ouyang Desheng, Li Ping'an, Lü Na.

The surname comes first and decides: no surname, no pinyin, since a transliterated name (图雅, 约翰·哈特) has letters of its own
that pinyin would only hide. Tones are left out, ü stays. Fails on a given name whose bearer reads a character in its
rarer way, and says nothing of the spelling that people of Taiwan and Hong Kong choose for themselves.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from jjjextract.lang.zh.names import Names
from jjjextract.lang.zh.posts import Posts
from jjjextract.normalise.readings import Readings, readings
from jjjextract.normalise.script import simplify, simplify_char
from jjjextract.resources import Resources

__all__ = ["Romaniser"]

_FORMS = {"先生": "Mr", "女士": "Ms", "小姐": "Ms", "太太": "Mrs"}
_DIAERESIS = "\u0308"
_VOWEL = re.compile("[aoe]")


@dataclass(frozen=True, slots=True)
class Romaniser:
    """Readings of characters with those that names have of their own."""

    readings: Readings
    names: Names
    surnames: dict[str, str]
    given: dict[str, str]
    honorifics: frozenset[str]
    plain: dict[str, str | None] = field(default_factory=dict, repr=False)  # reading without tone by character, as they are asked for

    @classmethod
    def load(cls, res: Resources) -> Romaniser:
        """From `readings.tsv`, `name_readings.tsv` and the surnames."""
        own: dict[str, dict[str, str]] = {"surname": {}, "given": {}}
        for form, place, reading in res.rows("name_readings.tsv", 3):
            own[place][form] = reading
        return cls(res.get(readings), res.get(Names.load), own["surname"], own["given"], res.get(Posts.load).honorifics)

    def name(self, text: str) -> str | None:
        """`text` in pinyin, or None where it is no Chinese name of a listed surname. 王女士 is Ms Wang, 小刘 Xiao Liu."""
        norm = simplify(text)
        size = self.names.surname(norm)
        if len(norm) == 2 and norm[0] in "小老" and self.names.surname(norm, 1):
            return self._joined((norm[0], "given"), (text[1], "surname"))
        if not size or not size < len(norm) <= size + 2 + (size == 1 and self.names.surname(norm, 1, rare=False) > 0):
            return None
        if norm[size:] in _FORMS:
            family = self._surname(text[:size])
            return f"{_FORMS[norm[size:]]} {family}" if family else None
        if norm[size:] in self.honorifics or "某" in norm or self.names.transcribed(norm):
            return None
        if len(norm) == 4 and size == 1:  # 张王淑芬: two families
            first, second = self._surname(text[0]), self._surname(text[1])
            rest = self._given(text[2:])
            return f"{first}-{second} {rest}" if first and second and rest else None
        family, rest = self._surname(text[:size]), self._given(text[size:])
        return f"{family} {rest}" if family and rest else None

    def _joined(self, *parts: tuple[str, str]) -> str | None:
        words = [self._surname(p) if place == "surname" else self._given(p) for p, place in parts]
        return " ".join(w for w in words if w) if all(words) else None

    def _surname(self, text: str) -> str | None:
        """The family name in pinyin with a capital."""
        own = self.surnames.get(simplify(text))
        return own.capitalize() if own else self._syllables(text, self.surnames)

    def _given(self, text: str) -> str | None:
        return self._syllables(text, self.given)

    def _reading(self, char: str) -> str | None:
        """The ordinary reading of a character, without its tone."""
        if char not in self.plain:
            first = next(iter(self.readings.first(char)), None)
            self.plain[char] = _toneless(first) if first else None
        return self.plain[char]

    def _syllables(self, text: str, own: dict[str, str]) -> str | None:
        """The syllables of `text` as one word; an apostrophe parts one that begins with a vowel from the one before."""
        out = ""
        for char in text:
            plain = own.get(simplify_char(char)) or self._reading(char)
            if not plain:
                return None
            out += ("'" if out and _VOWEL.match(plain) else "") + plain
        return out[:1].upper() + out[1:]


def _toneless(reading: str) -> str:
    """`lǚ` as `lü`, `yàn` as `yan`."""
    marks = unicodedata.normalize("NFD", reading)
    return unicodedata.normalize("NFC", "".join(c for c in marks if not unicodedata.combining(c) or c == _DIAERESIS))
