"""Quoted stretches: pairs of quotation marks within one line, and which of them are speech.

Both languages, all kinds of marks; only the outermost pair counts, also where the inner marks are the same (“what he calls “hell” is home”). An opening mark with no partner runs to the end of its
line, so that a broken pair never swallows the next paragraph. Scare quotes (“落子”) are told from speech by what is inside
and what stands behind. Fails for a title in speech marks that is as long as a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjextract.lang.words import words
from jjjextract.spans import Span

__all__ = ["is_speech", "is_title", "quotes"]

# Every branch begins with a mark, so that the search skips from mark to mark.
_PAIR = re.compile(
    r"“(?P<a>[^“”\n]*)”|“(?P<n>[^“”\n]+(?:“[^“”\n]{1,80}”[^“”\n]*){1,6})”|“(?P<h>[^“”\n]{12,}[.!?,])“(?=\s|$)|“(?P<b>[^“”\"\n]{4,})\"|“(?P<c>[^“”\n]*)(?=\n|$)|「(?P<d>[^「」\n]*)(?:」|(?=\n)|$)"
    r"|”(?:(?<=\n”)|(?<![\s\S]”))(?P<g>[^“”\n]{4,})”|『(?P<e>[^『』\n]*)(?:』|(?=\n)|$)|\"(?P<i>[^“”\"\n]{4,})”|\"(?P<f>[^\"\n]*)(?:\"|(?=\n)|$)"
)
_SMALL = words("a an the of in on at to for and or but with from by is")
_END = "。!?…~.,,，;；"


def quotes(norm: str) -> Iterator[tuple[Span, Span]]:
    """`(outer, inner)` of every quoted stretch, in text order: with and without its marks."""
    for m in _PAIR.finditer(norm):
        a, b = m.span(m.lastgroup or 0)
        if b > a:
            yield Span(m.start(), m.end()), Span(a, b)


def is_speech(norm: str, outer: Span, inner: Span) -> bool:
    """True where a quoted stretch reads as something said: it ends like a sentence, or is long and stands alone."""
    size = inner.end - inner.start
    if norm[inner.end - 1] in _END and size > 2:
        return True
    behind = norm[outer.end : outer.end + 1]
    inside = any(c in norm[slice(*inner)] for c in ",，。!?")
    return (size >= 6 and behind in ("", "\n", "。", ",", "，", "!", "?", ".")) or (inside and size >= 8)


def is_title(norm: str, inner: Span) -> bool:
    """True for quoted words that are a work's name: two to eight of them, each with a capital (“The Long Road Home,”)."""
    told = norm[slice(*inner)].strip(" ,.").split(None, 8)
    if not 2 <= len(told) <= 8 or any(w[-1] in "!?" or (w[-1] == "." and len(w) > 3) for w in told):
        return False  # No more! No more!
    return told[0][:1].isupper() and all(w[:1].isupper() or w in _SMALL or w[:1].isdigit() for w in told) and sum(w[:1].isupper() for w in told) >= 2
