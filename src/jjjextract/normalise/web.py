"""What the web left in a transcript: tags, entities, characters that do not show.

A page that was never cleaned has many of them; a text about the web has a few. So tags are dropped only where a page
has an entity of layout (`&nbsp;`) or at least six tags, or where a tag lost its first character in a garbled page.
Entities go with them. Characters without width are dropped anywhere, blanks of odd width become blanks.

It fails on a page whose only trace is one or two tags: they stay in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from unicodedata import normalize

from jjjextract.aligned import Aligned, Change
from jjjextract.resources import Resources

__all__ = ["ENTITY_REST", "TAG_REST", "compose", "drop_invisible", "drop_markup", "without_overlap"]

_NAMES = "p|div|span|strong|br|a|em|font|b|i|u|li|ul|ol|td|tr|th|table|tbody|img|h[1-6]|center|section|script|style|hr"
_WITH = r"(?:\s[^<>\n]{0,300})?\s{0,3}/?>"
TAG_REST = re.compile(rf"/?(?:{_NAMES}){_WITH}", re.IGNORECASE)
ENTITY_REST = re.compile(
    r"(?:nbsp|amp|quot|lt|gt|ldquo|rdquo|lsquo|rsquo|mdash|ndash|middot|hellip|bull|emsp|ensp|ensp|thinsp|zwnj|zwj|"
    r"times|permil|yen|copy|apos|#\d{2,6}|#x[0-9a-fA-F]{2,5});"
)
_FRAME = (  # of whole pages; too much like words to stand without its `<`
    "html|head|body|title|meta|link|header|footer|main|article|aside|nav|figure|figcaption|blockquote|pre|dl|dt|dd|"
    "thead|tfoot|caption|sup|sub|small|u|s|button|form|input|label|iframe|video|audio|source|noscript"
)
_TAG = re.compile(
    rf"<(?:{TAG_REST.pattern}|/?(?:{_FRAME}){_WITH}|!doctype[^<>]{{0,300}}>)|<!--[^\n]{{0,500}}?-->", re.IGNORECASE
)
_OPENED = re.compile(r"<(?:script|style)\b", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:script|style)\s{0,3}>", re.IGNORECASE)
_BLOCK_ENDS = re.compile(
    r"</(?:br|p|div|tr|li|h[1-6]|title|head|header|footer|article|section|blockquote|dt|dd|figcaption|caption)\b|<br",
    re.IGNORECASE,
)
_CELL_ENDS = re.compile("</t[dh]>", re.IGNORECASE)
_ENTITY = re.compile("&" + ENTITY_REST.pattern)
_BARE = re.compile(r"(?<![A-Za-z0-9&;=/])(?:nbsp|ldquo|rdquo|mdash|middot|hellip|emsp|ensp);")
_LAYOUT = re.compile("&(?:nbsp|[lr]dquo|[lr]squo|mdash|ndash|middot|hellip|emsp|ensp|amp|quot|lt|gt|#\\d{2,6});")
_UNSEEN = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad]")
_SPLIT = re.compile("[A-Za-z][\u0300-\u036f]{1,4}")
_ENOUGH_TAGS = 6


def drop_markup(aligned: Aligned, _res: Resources) -> Aligned:
    """Tags and entities of a page that was never cleaned."""
    text = aligned.text
    page = "&" in text and _LAYOUT.search(text) is not None
    bare = "sp;" in text or "quo;" in text
    if not page and not bare and text.count("<") < _ENOUGH_TAGS:
        return aligned
    tags = [Change(m.start(), m.end(), _tag_text(m[0]), "html") for m in _TAG.finditer(text)] if "<" in text else []
    if page or len(tags) >= _ENOUGH_TAGS:
        return aligned.sub(without_overlap([*_code(text), *tags, *_entities(text)]))
    return aligned.sub(_bare(text))


def _tag_text(tag: str) -> str:
    """The end of a block parts lines, that of a cell parts words; any other tag vanishes."""
    if _BLOCK_ENDS.match(tag):
        return "\n"
    return " " if _CELL_ENDS.match(tag) else ""


def _code(text: str) -> Iterator[Change]:
    """Scripts and styles with what stands in them, which nobody reads."""
    at = 0
    while (begin := _OPENED.search(text, at)) and (end := _CLOSED.search(text, begin.end())):
        yield Change(begin.start(), end.end(), "", "html")
        at = end.end()


def _entities(text: str) -> Iterator[Change]:
    for m in _ENTITY.finditer(text):
        char = unescape(m[0])
        yield Change(m.start(), m.end(), " " if char in "\xa0\u2002\u2003\u2009" else char, "entity")
    yield from _bare(text)


def _bare(text: str) -> Iterator[Change]:
    """Entities whose `&` is gone: only names that are no words."""
    for m in _BARE.finditer(text):
        char = unescape("&" + m[0])
        yield Change(m.start(), m.end(), " " if char in "\xa0\u2002\u2003" else char, "entity", "inferred")


def without_overlap(changes: Iterable[Change]) -> Iterator[Change]:
    """The changes in order; of two that want the same characters the first and longest."""
    end = 0
    for c in sorted(changes, key=lambda c: (c.start, -c.end)):
        if c.start >= end:
            yield c
            end = c.end


def compose(aligned: Aligned, _res: Resources) -> Aligned:
    """A Latin letter and marks of their own (as some systems store é) become one character."""
    text = aligned.text
    if text.isascii() or _SPLIT.search(text) is None:
        return aligned
    found = ((m, normalize("NFC", m[0])) for m in _SPLIT.finditer(text))
    return aligned.sub(Change(m.start(), m.end(), one, "composed") for m, one in found if len(one) < len(m[0]))


def drop_invisible(aligned: Aligned, _res: Resources) -> Aligned:
    """Characters without width, byte order marks and direction marks."""
    text = aligned.text
    if text.isascii() or _UNSEEN.search(text) is None:
        return aligned
    return aligned.sub(Change(m.start(), m.end(), _seen(m[0]), "zero_width") for m in _UNSEEN.finditer(text))


def _seen(char: str) -> str:
    """A separator of lines or paragraphs parts lines; the others vanish."""
    return "\n" if char in "\u2028\u2029" else ""
