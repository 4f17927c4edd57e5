"""jieba's dictionary, read by the first two characters of its words: a text asks for few of its 350,000.

The lines of jieba's own `dict.txt` are grouped once and kept in the user's cache: by first character, and within that
by the second. What a segmenter then has of the words that can stand in its text is what it would have of the whole
dictionary. What is held is bounded by the dictionary, however much is read.
"""

from __future__ import annotations

from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import orjson

from jjjextract.cache import kept

__all__ = ["Dictionary"]

_EDITION = b"3"  # of the form that is kept


_ALONE = ""  # the key of what has no second character
_END = "\n"  # behind a text; begins no word

_Group = tuple[str, list[int], str, str]  # words, their frequencies, their flags, what only begins a word


class Dictionary:
    """`frequencies` (with 0 for what only begins a word, as jieba has it) and `flags` of the words wanted so far."""

    def __init__(self) -> None:
        path = _file()
        about = path.stat()
        source = b" ".join((_EDITION, str(about.st_size).encode(), str(about.st_mtime_ns).encode()))
        head, _, self._groups = kept("words", source, lambda: _sorted(path.read_text("utf-8"))).partition(b"\n")
        self.total, self._places = orjson.loads(head)
        self._unread: dict[str, dict[str, _Group]] = {}
        self.frequencies: dict[str, int] = {}
        self.flags: dict[str, str] = {}

    def want(self, text: str) -> None:
        """Have the words that begin with two characters of `text` in a row, and its characters alone."""
        for first, second in pairwise(text + _END):
            groups = self._unread.get(first)
            if groups is None:
                groups = self._opened(first)
            group = groups.get(second)
            if group is not None:
                self._read(group)
                groups.pop(second, None)  # last, so that another thread reads it too and never goes without

    def _opened(self, first: str) -> dict[str, _Group]:
        place = self._places.get(first)
        if place is None:
            return {}
        groups: dict[str, Any] = orjson.loads(self._groups[slice(*place)])
        self._read(groups.pop(_ALONE))
        return self._unread.setdefault(first, groups)

    def _read(self, group: _Group) -> None:
        words, frequencies, flags, beginnings = group
        if beginnings:
            self.frequencies.update(dict.fromkeys(beginnings.split("\n"), 0))
        if words:
            found = words.split("\n")
            self.flags.update(zip(found, flags.split("\n"), strict=True))
            self.frequencies.update(zip(found, frequencies, strict=True))


def _file() -> Path:
    """`dict.txt`, found without importing jieba."""
    found = find_spec("jieba")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("jieba", name="jieba")
    return Path(found.origin).with_name("dict.txt")


def _sorted(text: str) -> bytes:
    """A line of JSON (sum of the frequencies, place of each first character), then what begins with each, as JSON."""
    firsts: dict[str, list[list[str]]] = {}
    for line in filter(None, map(str.strip, text.split("\n"))):
        firsts.setdefault(line[0], []).append(line.split(" "))
    total = sum(int(parts[1]) for lines in firsts.values() for parts in lines)
    places, pieces, at = {}, [], 0
    for char, lines in firsts.items():
        pieces.append(orjson.dumps(_by_second(lines)))
        places[char] = at, at + len(pieces[-1])
        at += len(pieces[-1])
    return orjson.dumps((total, places)) + b"\n" + b"".join(pieces)


def _by_second(lines: list[list[str]]) -> dict[str, _Group]:
    """The words of one first character by their second; `_ALONE` is always there."""
    words = {word: (int(frequency), flag[-1] if flag else frequency) for word, frequency, *flag in lines}
    begun = {word[:size]: None for word in words for size in range(1, len(word)) if word[:size] not in words}
    seconds: dict[str, tuple[list[str], list[str]]] = {_ALONE: ([], [])}
    for word in words:
        seconds.setdefault(word[1:2], ([], []))[0].append(word)
    for word in begun:
        seconds.setdefault(word[1:2], ([], []))[1].append(word)
    return {second: _group(words, *found) for second, found in seconds.items()}


def _group(about: dict[str, tuple[int, str]], words: list[str], begun: list[str]) -> _Group:
    return "\n".join(words), [about[w][0] for w in words], "\n".join(about[w][1] for w in words), "\n".join(begun)
