"""Bytes to text: which encoding the evidence speaks for, or an error that says what to do.

A mark at the start decides. Without one, UTF-8 that decodes without a fault decides, for other encodings do not look
like it by chance. Otherwise every legacy encoding that decodes is scored by how ordinary its characters are, and the
best one wins: the first that does not fail would read Big5 as GB18030, which almost never fails.

It fails on a few bytes of a legacy encoding with no common character among them: then the error asks for the encoding.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from jjjextract.errors import DecodeError

__all__ = ["Decoded", "commonness", "decode", "whole"]

_SURROGATE = re.compile("[\ud800-\udfff]")


class Decoded(NamedTuple):
    """Text and the name of the encoding it was in (`utf-8`, `utf-8-sig`, `utf-16`, `gb18030`, `big5hkscs`, `cp1252`)."""

    text: str
    encoding: str


_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"PK\x03\x04",
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x7fELF",
    b"SQLite format",
    b"OggS",
    b"ID3",
    b"RIFF",
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")

# The most frequent characters of running Chinese, in both scripts, and its marks: enough to tell text from noise.
_COMMON = frozenset(
    "的一是不了在人有我他這这中大來来上國国個个到說说們们為为子和你地出道也時时年得就那要下以生會会自著着去之過过家學学對对可她里裡裏後后"
    "小麼么心多天而能好都然沒没日於于起還还發发成事只作當当想看文無无開开手十用主行方又如前所本見见經经頭头面公同三已老從从動动兩两長长"
    "知民樣样現现分將将外但身些與与高意進进把法此實实回二理美點点月明其種种聲声全工己話话兒儿者向情部正名定女問问力機机給给等幾几很業业最"
    "間间新什打便位因重被走電电四第門门相次東东政海口使教西再平真聽听世氣气信北少關关並并內内加化由卻却代軍军產产入先山五太水萬万市記记"
    "區区億亿元企資资增值投同比數数據据省總总量報报導导記记者播廣广臺台視视公司經经濟济社設设建體体制合表通集團团今上半季度率示共計计應应"
    "，。、；：？！「」“”‘’（）《》—…·％"
)


def commonness(text: str) -> float:
    """The share of characters beyond ASCII in `text` that are frequent in Chinese, 0 to 1 (0 where there are none)."""
    wide = [c for c in text if c > "\x7f"]
    return sum(c in _COMMON for c in wide) / len(wide) if wide else 0.0


def whole(text: str) -> str:
    """The text with U+FFFD for each half of a character (legal in Python and as `\\ud800` in JSON), which no file can hold."""
    return _SURROGATE.sub("\ufffd", text)


def decode(data: bytes, *, encoding: str | None = None) -> Decoded:
    """The text of `data`. `encoding` overrides the evidence. Raises `DecodeError` with code `empty`, `binary`, `encoding`
    or `truncated`."""
    if not data.strip():
        raise DecodeError("the file has no text", code="empty")
    found = _named(data, encoding) if encoding else _detected(data)
    if not found.text.strip():
        raise DecodeError("the file holds blanks alone", code="empty")
    return found


def _named(data: bytes, encoding: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
    except LookupError as e:
        hint = "try utf-8, gb18030, big5hkscs or utf-16"
        raise DecodeError(f"no encoding is called {encoding!r}", code="encoding", hint=hint) from e
    try:
        text = data.decode("utf-8-sig" if name == "utf-8" else name)
    except (UnicodeError, ValueError) as e:
        hint = "leave the encoding out to have it found"
        raise DecodeError(f"the bytes are not {name}: {e}", code="encoding", hint=hint) from e
    return Decoded(text, name)


def _detected(data: bytes) -> Decoded:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _marked(data, name)
    if data.startswith(_MAGIC):
        raise DecodeError("this is a binary file", code="binary", hint="give the text of the transcript")
    if b"\x00" in data:
        return _utf16_without_mark(data)
    try:
        return Decoded(_not_binary(data.decode("utf-8")), "utf-8")
    except UnicodeDecodeError as e:
        if e.reason == "unexpected end of data" and e.start >= len(data) - 3 and any(b > 0x7F for b in data[: e.start]):
            hint = "fetch the file again"
            raise DecodeError("the file ends inside a character", code="truncated", hint=hint) from e
    return _legacy(data)


def _marked(data: bytes, name: str) -> Decoded:
    try:
        return Decoded(data.decode(name), name)
    except UnicodeError as e:
        at_end = "truncated" in str(e) or "unexpected end" in str(e)
        code = "truncated" if at_end else "encoding"
        hint = "fetch the file again" if at_end else "name the encoding"
        raise DecodeError(f"its mark says {name}, but: {e}", code=code, hint=hint) from e


def _utf16_without_mark(data: bytes) -> Decoded:
    """Text with NUL bytes is UTF-16 where one of its two orders gives text; else it is no text."""
    for name in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        plain = sum(c.isprintable() or c in "\r\n\t" for c in text)
        if plain >= 0.98 * len(text) and (_mostly_ascii(text) or commonness(text) > 0.2):
            return Decoded(text, name)
    raise DecodeError("this is a binary file", code="binary", hint="give the text of the transcript")


def _mostly_ascii(text: str) -> bool:
    return sum(c < "\x7f" for c in text) > 0.7 * len(text)


def _not_binary(text: str) -> str:
    if len(_CONTROLS.findall(text)) > 0.02 * len(text):
        raise DecodeError("this is a binary file", code="binary", hint="give the text of the transcript")
    return text


def _legacy(data: bytes) -> Decoded:
    sample = data[:200_000]
    scored = []
    for name in ("gb18030", "big5hkscs", "cp950", "cp1252"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError as e:
            if e.start < len(data) - 1:
                continue
            text = data[: e.start].decode(name)  # a file cut inside its last character still tells its encoding
        scored.append((_score(name, sample, text[:100_000]), name, text))
    best = max(scored, key=lambda s: s[0], default=(0.0, "", ""))
    if best[0] < 0.15:
        hint = "name it: gb18030, big5hkscs, utf-16, …"
        raise DecodeError("the encoding cannot be told", code="encoding", hint=hint)
    _not_binary(best[2])
    _refuse_cut(data, best[1])
    return Decoded(best[2], best[1])


def _refuse_cut(data: bytes, name: str) -> None:
    try:
        data.decode(name)
    except UnicodeDecodeError as e:
        message = "the file ends inside a character"
        raise DecodeError(message, code="truncated", hint="fetch the file again") from e


def _score(name: str, sample: bytes, text: str) -> float:
    """How much the text looks like what people write, 0 to 1."""
    if name != "cp1252":
        return commonness(text)
    high = sum(b > 0x7F for b in sample)
    lone = len(re.findall(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])", sample))
    return 0.9 if high and lone >= 0.8 * high and high < 0.2 * len(sample) else 0.0
