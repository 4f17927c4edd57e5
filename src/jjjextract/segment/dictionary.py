"""jieba's dictionary, read by the first character of its words: a phrase asks for a few hundred words out of 350,000.

The lines of jieba's own `dict.txt` are grouped by first character once and kept in the user's cache. What a segmenter
then has of the words that begin with a character of its text is exactly what it would have of the whole dictionary.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import orjson

from jjjextract.cache import kept

__all__ = ["Dictionary"]

_EDITION = b"2"  # of the form that is kept


class Dictionary:
    """`frequencies` (with 0 for what only begins a word, as jieba has it) and `flags` of the words wanted so far."""

    def __init__(self) -> None:
        path = _file()
        about = path.stat()
        source = b" ".join((_EDITION, str(about.st_size).encode(), str(about.st_mtime_ns).encode()))
        head, _, self._groups = kept("words", source, lambda: _sorted(path.read_text("utf-8"))).partition(b"\n")
        self.total, self._places = orjson.loads(head)
        self.frequencies: dict[str, int] = {}
        self.flags: dict[str, str] = {}

    def want(self, text: str) -> None:
        """Have the words that begin with a character of `text`."""
        for char in text:
            if (place := self._places.get(char)) is not None:
                start, end = place
                self._read(self._groups[start:end])
                self._places.pop(char, None)  # last, so that another thread reads it too and never goes without

    def _read(self, group: bytes) -> None:
        words, frequencies, flags, beginnings = orjson.loads(group)
        words = words.split("\n")
        self.flags.update(zip(words, flags.split("\n"), strict=True))
        self.frequencies.update(dict.fromkeys(beginnings.split("\n"), 0))
        self.frequencies.update(zip(words, frequencies, strict=True))


def _file() -> Path:
    """`dict.txt`, found without importing jieba."""
    found = find_spec("jieba")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("jieba", name="jieba")
    return Path(found.origin).with_name("dict.txt")


def _sorted(text: str) -> bytes:
    """A line of JSON (sum of the frequencies, place of each group), then the groups of words, one a first character."""
    groups: dict[str, list[list[str]]] = {}
    for line in filter(None, map(str.strip, text.split("\n"))):
        groups.setdefault(line[0], []).append(line.split(" "))
    total = sum(int(parts[1]) for group in groups.values() for parts in group)
    places, pieces, at = {}, [], 0
    for char, group in groups.items():
        pieces.append(orjson.dumps(_group(group)))
        places[char] = at, at + len(pieces[-1])
        at += len(pieces[-1])
    return orjson.dumps((total, places)) + b"\n" + b"".join(pieces)


def _group(lines: list[list[str]]) -> tuple[str, list[int], str, str]:
    """Words, their frequencies, their flags, and what only begins a word."""
    words = {word: (int(frequency), flag[-1] if flag else frequency) for word, frequency, *flag in lines}
    begun = {word[:size]: None for word in words for size in range(1, len(word)) if word[:size] not in words}
    flags = (flag for _, flag in words.values())
    return "\n".join(words), [n for n, _ in words.values()], "\n".join(flags), "\n".join(begun)
