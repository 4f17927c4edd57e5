"""From bytes to text that rules can read: decode, repair, fold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from jjjextract.aligned import Aligned, Change
from jjjextract.document import Warned
from jjjextract.errors import DecodeError
from jjjextract.normalise.script import simplify
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["Decoded", "Normalised", "decode", "normalise"]


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Normalised:
    aligned: Aligned
    norm: str
    furniture: tuple[Span, ...] = ()
    warnings: tuple[Warned, ...] = ()


def decode(data: bytes, *, encoding: str | None = None) -> Decoded:
    if not data.strip():
        raise DecodeError("empty", "there is no text in it")
    for name in (encoding,) if encoding else ("utf-8-sig", "gb18030", "big5hkscs"):
        try:
            return Decoded(data.decode(name), "utf-8" if name == "utf-8-sig" else name)
        except UnicodeDecodeError:
            continue
    raise DecodeError("encoding", "cannot be decoded")


_READING = re.compile(r"(?<=[\u4e00-\u9fff])\([a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]{1,6}\)")
_SHIFT = re.compile(r"當\(dāng\)\?shù\)(亟)(\?)(?=0)|當\(dāng\)\?shù\)(\?)(?=\d)")


def normalise(raw: str, res: Resources) -> Normalised:
    aligned = Aligned.of(raw)
    aligned = aligned.sub([Change(m.start(), m.end(), "", "reading") for m in _READING.finditer(aligned.text)])
    return Normalised(aligned, simplify(aligned.text.translate(_width())))


@lru_cache(maxsize=1)
def _width() -> dict[int, str]:
    table = {c: chr(c - 0xFEE0) for c in range(0xFF01, 0xFF5F)}
    return table
