"""Traditional to Simplified and back, by OpenCC's dictionaries, compiled once.

`simplify` is t2s and `traditional` s2t of `opencc-python-reimplemented`: single characters by `str.translate`, phrases where
they apply by an automaton. The longest phrase wins wherever it stands, as in that package, and not the leftmost. t2s and
s2t have no entry that changes the length, so offsets hold.

It fails where the dictionaries do: a name that keeps an old character (乾安 is turned into 干安) is not known to them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import files

import orjson
from ahocorasick_rs import AhoCorasick

from jjjextract.cache import kept
from jjjextract.normalise.width import WIDTH

__all__ = ["both_scripts", "normal_form", "person_in_both_scripts", "simplify", "simplify_char", "to_simplified", "traditional", "traditional_forms"]


def _entries(name: str) -> dict[str, str]:
    data = (files("opencc") / "dictionary" / name).read_bytes()
    found: dict[str, str] = orjson.loads(kept("opencc-" + name, data, lambda: orjson.dumps(_parsed(data.decode("utf-8")))))
    return found


def _parsed(text: str) -> dict[str, str]:
    pairs = (line.split("\t", 1) for line in text.splitlines() if "\t" in line)
    return {key: value.split(" ")[0] for key, value in pairs if len(key) == len(value.split(" ")[0])}


@cache
def to_simplified() -> dict[int, str]:
    """Traditional code point to its Simplified character, for those that differ."""
    return {ord(key): value for key, value in _entries("TSCharacters.txt").items() if key != value}


def simplify_char(char: str) -> str:
    """The Simplified form of one character by itself."""
    return to_simplified().get(ord(char), char)


@cache
def traditional_forms() -> dict[str, str]:
    """Simplified character to all its Traditional forms, parted by blanks, the ordinary one first."""
    text = (files("opencc") / "dictionary" / "STCharacters.txt").read_text("utf-8")
    return dict(line.split("\t", 1) for line in text.splitlines() if "\t" in line)


# Characters of ordinary text stand for themselves: `str.translate` is three times slower where it has to miss.
_ORDINARY = (
    (0, 0x250),
    (0x2000, 0x2070),
    (0x2100, 0x2300),
    (0x2460, 0x2500),
    (0x3000, 0x3400),
    (0x4E00, 0xA000),
    (0xFF00, 0xFFF0),
)


def _converter(characters: dict[int, str], phrases: dict[str, str], extra: dict[int, int]) -> Callable[[str], str]:
    """A function that converts by phrases first and by characters elsewhere; `extra` is done before both."""
    folded = {code: characters.get(low, chr(low)) for code, low in extra.items()}
    table: dict[int, str | int] = {code: code for low, high in _ORDINARY for code in range(low, high)}
    table |= {**characters, **folded}
    find = _finder(phrases)

    def convert(text: str) -> str:
        out = text.translate(table)
        hits = find(text)
        return _overlay(out, hits) if hits else out

    return convert


_Hits = list[tuple[int, int, str]]
_NAME = 32  # characters of a text that counts as a name


def _finder(phrases: dict[str, str]) -> Callable[[str], _Hits]:
    """Every phrase in a text, one inside another too. In a name each piece is looked up: the automaton for s2t takes as long
    to build as ten thousand names take so, and a process that reads a few documents never needs it."""
    longest = max(map(len, phrases), default=0)
    keys = list(phrases)

    @cache
    def automaton() -> AhoCorasick:
        return AhoCorasick(keys)

    def find(text: str) -> _Hits:
        size = len(text)
        if size > _NAME or size < 2:
            hits = automaton().find_matches_as_indexes(text, overlapping=True) if size > 1 else ()
            return [(start, end, phrases[keys[k]]) for k, start, end in hits]
        found = phrases.get
        return [
            (at, end, value) for at in range(size - 1) for end in range(at + 2, min(size, at + longest) + 1) if (value := found(text[at:end]))
        ]

    return find


def _overlay(text: str, hits: _Hits) -> str:
    """`text` with the phrases written over it: the longest first, then from the left, none overlapping."""
    out = list(text)
    done: set[int] = set()
    for start, end, value in sorted(hits, key=lambda h: (h[0] - h[1], h[0])):
        if done.isdisjoint(range(start, end)):
            done.update(range(start, end))
            out[start:end] = value
    return "".join(out)


@cache
def _t2s() -> Callable[[str], str]:
    return _converter(to_simplified(), _entries("TSPhrases.txt"), {})


# Forms that Hong Kong papers and garbled copies print and t2s has no entry for (衞生署, 舖位, 陜西), and their ordinary ones;
# and the small words of written Cantonese that have one of the standard language in the same place (我哋嘅).
_PRINTED = ("衞衛", "舖鋪", "陜陝", "吿告", "緖緒", "戸戶", "塲場")
_CANTONESE = ("嘅的", "咗了", "哋们", "佢他", "喺在", "冇没", "唔不", "啲些", "嗰那", "畀给", "睇看", "嚟来")
_VARIANTS = {ord(pair[0]): ord(pair[1]) for pair in (*_PRINTED, *_CANTONESE)}


@cache
def _norm() -> Callable[[str], str]:
    return _converter(to_simplified(), _entries("TSPhrases.txt"), {**WIDTH, **_VARIANTS})


@cache
def _s2t() -> Callable[[str], str]:
    characters = {ord(key): value for key, value in _entries("STCharacters.txt").items() if key != value}
    return _converter(characters, _entries("STPhrases.txt"), {})


def simplify(text: str) -> str:
    """`text` in Simplified characters (OpenCC t2s); same length, same offsets."""
    return text if text.isascii() else _t2s()(text)


def normal_form(text: str) -> str:
    """`simplify(fold_width(text))` in one pass, variants of print too: the string that the rules read; same length, same offsets."""
    return text if text.isascii() else _norm()(text)


def traditional(text: str) -> str:
    """`text` in Traditional characters (OpenCC s2t), also where it mixes scripts: it is simplified first, so that a
    wrong variant (制造業, 麵向) comes out right (製造業, 面向)."""
    return text if text.isascii() else _s2t()(simplify(text))


@lru_cache(maxsize=8192)
def both_scripts(name: str) -> tuple[str, str]:
    """A short name in Simplified and in Traditional characters; names come again and again."""
    hans = simplify(name)
    return hans, hans if hans.isascii() else _s2t()(hans)


# Characters that a person's name keeps in Traditional script, though as words they have another form (余光, 剩餘; 邻里, 裏面).
_KEPT_IN_NAMES = re.compile("^(?:[于余范岳涂郁游栗台干占朴咸么丑向]|后(?!藤)|谷(?!梁))|(?!^)[里岳郁谷余范]")


@lru_cache(maxsize=8192)
def person_in_both_scripts(name: str) -> tuple[str, str]:
    """A person's name in Simplified and in Traditional characters: 余华 is 余華, and no 餘華."""
    hans, hant = both_scripts(name)
    for m in _KEPT_IN_NAMES.finditer(hans):
        hant = hant[: m.start()] + m[0] + hant[m.end() :]
    return hans, hant
