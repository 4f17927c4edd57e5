"""Cuts lines into sentences.

Chinese ends at 。！？ (not at ； and not at an ASCII full stop), English at a full stop that is none of a decimal, an
initial or an abbreviation. Closing quotes and brackets belong to the sentence that they close. Fails where a page lost
its punctuation: the line is then one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjextract.lang.words import words
from jjjextract.spans import Span

__all__ = ["cut_chinese", "cut_english"]

_new = tuple.__new__  # a named tuple without the cost of its own constructor
_CLOSERS = "”’」』》)】〕］"
_END_ZH = re.compile(r"[。!?][。!?…]{0,4}")
_END_EN = re.compile(r"[.!?][.!?]{0,4}[\"'”’)\]]{0,3}(?=\s|$)")
_WORD_BEFORE = re.compile(r"[A-Za-z][A-Za-z.]{0,9}$")
_NEXT = re.compile(r"\s+[\"'“‘(\[]{0,2}(?P<word>[A-Z0-9£$€¥][A-Za-z0-9]*)(?: (?P<then>[a-z]{2,12})\b)?")
_TITLES = words("mr mrs ms dr prof gen gov sen rep hon st no vs col capt lt sgt rev messrs fig pct approx")
_MONTHS = words("jan feb mar apr jun jul aug sep sept oct nov dec")
_FIRMS = words("co ltd inc corp bros llc plc")
_OPENERS = words("The A An It He She They We I In On At But And This That These Those As For By With After Its His Her Our")
_SUBJECTS = words("Shares Sales Revenue Revenues Profit Profits Analysts Investors Earnings Orders Meanwhile However While When Since During Under Both Some Most Many Several Another Two Three Four Separately Last Next Earlier Then There Now If")
_FINITE = words("is are was were has have had will would rose fell grew said says reported reports expects expect posted sold makes made now also")
_POSTS = words("Chairman Chairwoman Chair President Chief Director Founder Executive Manager Spokesman Spokeswoman Spokesperson Vice Senior Co")


def cut_chinese(norm: str, line: Span) -> Iterator[Span]:
    """The sentences of one line. A question mark between digits or letters is a lost character, no end."""
    start = line.start
    for m in _END_ZH.finditer(norm, line.start, line.end):
        if m.start() < start or _no_end_zh(norm, m.start()):
            continue
        end = _closed(norm, start, m.end(), line.end)
        yield _new(Span, (start, end))
        start = end
    if norm[start : line.end].strip():
        yield Span(start, line.end)


def _no_end_zh(norm: str, at: int) -> bool:
    return norm[at] in "!?" and norm[at + 1 : at + 2].isdigit() and norm[at] == "?"


def _closed(norm: str, start: int, end: int, limit: int) -> int:
    """`end` moved behind the quotes and brackets that close there."""
    while end < limit:
        mark = norm[end]
        if mark in _CLOSERS or (mark in "\"'" and norm.count(mark, start, end) % 2):
            end += 1
        else:
            break
    return end


def cut_english(norm: str, line: Span) -> Iterator[Span]:
    """The sentences of one English line, without the blanks between them."""
    start = line.start
    for m in _END_EN.finditer(norm, line.start, line.end):
        if _is_end_en(norm, m, line.end):
            yield _new(Span, (start, m.end()))
            start = m.end()
            while start < line.end and norm[start].isspace():
                start += 1
    if norm[start : line.end].strip():
        yield Span(start, line.end)


def _is_end_en(norm: str, m: re.Match[str], limit: int) -> bool:
    after = _NEXT.match(norm, m.end(), limit)
    if not after:
        return m.end() >= limit
    if norm[m.start()] != ".":
        return True
    before = _WORD_BEFORE.search(norm, max(0, m.start() - 10), m.start())
    if not before or norm[before.start() - 1 : before.start()].isdigit():
        return True  # cost £4m. | Wages rose
    word = before.group().lower()
    return _ends_after(word, after["word"]) or (word in _FIRMS and _begins(after["word"], after["then"]))


def _begins(follower: str, then: str | None) -> bool:
    """True where the word behind a firm's abbreviation is the subject of a new sentence (Bolt Corp. | Shares rose)."""
    return follower in _SUBJECTS or (then in _FINITE and not follower.isupper() and follower not in _POSTS)


def _ends_after(word: str, follower: str) -> bool:
    """True where a full stop behind `word` and before `follower` ends a sentence."""
    if word in _TITLES or (word in _MONTHS and follower[0].isdigit()):
        return False
    if len(word) == 1 or "." in word or word in _FIRMS:  # J. Smith, U.S. Steel, Co. Ltd.
        return follower in _OPENERS
    return True
