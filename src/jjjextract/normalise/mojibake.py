"""Text that was read in a wrong encoding before it got here, read again where the repair is certain.

UTF-8 that was read as Latin-1 or cp1252 (`ä¸­`, `â€œ`), also twice over, is certain where a whole run of such characters
decodes: runs of accented letters do not form UTF-8 by chance. GBK read as Latin-1 (`ÖÐ¹ú`) is certain where the page's
runs read as ordinary Chinese. UTF-8 read as GBK (`銆傗€`) is certain where a whole run decodes. Anything else stays.

It fails on runs that lost bytes on the way: half a character tells nothing, so such a run is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjextract.aligned import Aligned, Change
from jjjextract.normalise.encoding import commonness
from jjjextract.resources import Resources

__all__ = ["redecode"]

_CP1252 = {bytes((b,)).decode("cp1252"): b for b in range(0x80, 0xA0) if b not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}}
_BYTE = {**{chr(b): b for b in range(0x80, 0x100)}, **_CP1252}
_RUN = re.compile("[" + "".join(map(re.escape, _BYTE)) + "]{2,}")
_WIDE = "鈥銆锛鍥涓鐨"
_GATE = re.compile(f"[\xc2-\xf4{_WIDE}](?:(?<=[{_WIDE}])|[{''.join(map(re.escape, _BYTE))}])")
_LATIN_GATE = re.compile("[\xc2-\xf4][" + "".join(map(re.escape, _BYTE)) + "]")
_WIDE_GATE = re.compile(f"[{_WIDE}]")
_WIDE_RUN = re.compile("[\u0080-\uffff]{2,}")
_ROUNDS = 3


def redecode(aligned: Aligned, _res: Resources) -> Aligned:
    """Undo wrong decodings; at most a few rounds, for text that went through more than one."""
    for _ in range(_ROUNDS if _GATE.search(aligned.text) else 0):
        changes = list(_changes(aligned.text))
        if not changes:
            break
        aligned = aligned.sub(changes)
    return aligned


def _changes(text: str) -> Iterator[Change]:
    if _LATIN_GATE.search(text):
        found = [c for m in _RUN.finditer(text) for c in _utf8(m[0], m.start())]
        yield from found or _gbk(text)
    if _WIDE_GATE.search(text):
        for m in _WIDE_RUN.finditer(text):
            yield from _utf8_read_as_gbk(m[0], m.start())


def _utf8(run: str, at: int) -> Iterator[Change]:
    """One change for each character that the run's bytes spell in UTF-8; none where the bytes do not decode."""
    try:
        text = bytes(_BYTE[c] for c in run).decode("utf-8")
    except UnicodeDecodeError:
        return
    for char in text:
        size = len(char.encode("utf-8"))
        yield Change(at, at + size, char, "mojibake")
        at += size


def _gbk(text: str) -> list[Change]:
    """Latin-1 that is GBK: only where all runs of the page together read as ordinary Chinese."""
    runs = [m for m in re.finditer("[\xa1-\xfe]{4,}", text) if len(m[0]) % 2 == 0]
    try:
        read = [m[0].encode("latin-1").decode("gb18030") for m in runs]
    except UnicodeDecodeError:
        return []
    whole = "".join(read)
    if len(whole) < 4 or commonness(whole) < 0.4:
        return []
    out = []
    for m, got in zip(runs, read, strict=True):
        if len(got) * 2 == len(m[0]):
            out += [Change(m.start() + 2 * k, m.start() + 2 * k + 2, c, "mojibake") for k, c in enumerate(got)]
    return out


def _utf8_read_as_gbk(run: str, at: int) -> Iterator[Change]:
    try:
        data = run.encode("gbk")
        text = data.decode("utf-8")
    except UnicodeError:
        return
    if len(text) < 2 or commonness(text) < 0.3 or commonness(text) <= commonness(run):
        return
    yield Change(at, at + len(run), text, "mojibake")
