"""jieba's dictionary, read by the first character of its words: a phrase asks for a few hundred words out of 350,000.

The lines of jieba's own `dict.txt` are sorted by first character once and kept in the user's cache. What a segmenter
then has of the words that begin with a character of its text is exactly what it would have of the whole dictionary.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import orjson

from jjjextract.cache import kept

__all__ = ["Dictionary"]

_EDITION = b"1"  # of the form that is kept


class Dictionary:
    """`frequencies` (with 0 for what only begins a word, as jieba has it) and `flags` of the words wanted so far."""

    def __init__(self) -> None:
        path = _file()
        about = path.stat()
        source = b" ".join((_EDITION, str(about.st_size).encode(), str(about.st_mtime_ns).encode()))
        head, _, self._lines = kept("words", source, lambda: _sorted(path.read_text("utf-8"))).partition(b"\n")
        self.total, self._places = orjson.loads(head)
        self.frequencies: dict[str, int] = {}
        self.flags: dict[str, str] = {}

    def want(self, text: str) -> None:
        """Have the words that begin with a character of `text`."""
        for char in text:
            if (place := self._places.get(char)) is not None:
                start, end = place
                self._read(self._lines[start:end].decode())
                self._places.pop(char, None)  # last, so that another thread reads it too and never goes without

    def _read(self, lines: str) -> None:
        for line in lines.split("\n"):
            word, frequency, flag = _parts(line)
            self.flags[word] = flag
            self.frequencies[word] = frequency
            for size in range(1, len(word)):
                self.frequencies.setdefault(word[:size], 0)


def _file() -> Path:
    """`dict.txt`, found without importing jieba."""
    found = find_spec("jieba")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("jieba", name="jieba")
    return Path(found.origin).with_name("dict.txt")


def _parts(line: str) -> tuple[str, int, str]:
    word, frequency, *flag = line.split(" ")
    return word, int(frequency), flag[-1] if flag else frequency


def _sorted(text: str) -> bytes:
    """A line of JSON (sum of the frequencies, place of each first character), then the lines by first character."""
    groups: dict[str, list[str]] = {}
    total = 0
    for line in filter(None, map(str.strip, text.split("\n"))):
        groups.setdefault(line[0], []).append(line)
        total += _parts(line)[1]
    places, pieces, at = {}, [], 0
    for char, lines in groups.items():
        pieces.append("\n".join(lines).encode())
        places[char] = at, at + len(pieces[-1])
        at += len(pieces[-1])
    return orjson.dumps((total, places)) + b"\n" + b"".join(pieces)
