"""A sentence of English as tokens for the grammar of figures: words, marks, and what is known already as one token each.

Kinds: `F` figure, `P` period, `R` region, `C` company, `N` person, `B` basis (year on year), `V` verb of change or
level, `S` words of status (is expected to), `b` bound words, `w` any other word, `,` a mark. A verb that stands as a noun
(a rise in, the cost of, its total) is a word. Fails on a bare noun that is also a verb and has no article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from jjjextract.document import Document
from jjjextract.lang.en.figure_words import FigureWordsEn
from jjjextract.spans import Mention, Span
from jjjextract.wording import Words, is_word

__all__ = ["Tok", "lowered", "tokens"]

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:[-.&][A-Za-z0-9\u00c0-\u024f]+)*|['’][a-z]{1,2}\b|[0-9][\w.,-]*\w|[0-9]|--+|[^\s\w]")
_PAST = re.compile(r"(?:ed|grew|rose|fell|was|were|is|are|has|have|had|shrank|slid|sank|stood|came|held|went|hit)$")


@dataclass(frozen=True, slots=True)
class Tok:
    """One token: its kind, how it reads in lower case, where it stands, and what it is (a mention or a table entry)."""

    kind: str
    low: str
    start: int
    end: int
    ref: Any = None


def lowered(norm: str) -> str:
    """`norm` in lower case, as long as it was."""
    low = norm.lower()
    return low if len(low) == len(norm) else "".join(c.lower() if len(c.lower()) == 1 else c for c in norm)


def tokens(
    doc: Document, low: str, span: Span, figures: Sequence[Mention], people: Sequence[Span], wording: Words, words: FigureWordsEn
) -> list[Tok]:
    """The tokens of the sentence at `span`; `low` is the lower case of the whole text."""
    atoms = sorted(_atoms(doc, low, span, figures, people, wording), key=lambda a: (a[0], a[1], -a[2]))
    out: list[Tok] = []
    at = span.start
    for start, _, end, kind, ref in atoms:
        if start < at:
            continue
        out += _words(low, at, start)
        out.append(Tok(kind, low[start:end], start, end, ref))
        at = end
    out += _words(low, at, span.end)
    return [_as_noun(out, k, words) for k in range(len(out))]


def _words(low: str, start: int, end: int) -> Iterator[Tok]:
    for m in _WORD.finditer(low, start, end):
        word = m.group()
        yield Tok("w" if word[0].isalnum() or word[0] in "'’" and len(word) > 1 else ",", word.replace("’", "'"), m.start(), m.end())


def _atoms(
    doc: Document, low: str, span: Span, figures: Sequence[Mention], people: Sequence[Span], wording: Words
) -> Iterator[tuple[int, int, int, str, Any]]:
    """`(start, rank, end, kind, ref)`; where two begin together the lower rank goes first."""
    for m in figures:
        yield m.span.start, 0, m.span.end, "F", m
        bound = m.value.bound_at
        if bound is not None and bound.end <= m.span.start and bound.start >= span.start:
            yield bound.start, 6, bound.end, "b", None
    for m in doc.within("company_mention", span):
        yield m.span.start, 1, m.span.end, "C", m
    for m in doc.within("region", span):
        yield m.span.start, 3, m.span.end, "R", m
    for m in doc.within("period", span):
        yield m.span.start, 4, m.span.end, "P", m
    for s in people:
        if span.start <= s.start < span.end:
            yield s.start, 2, s.end, "N", None
    text = low[span.start : span.end]
    for s, e, (basis, *_) in wording.bases.find(text):
        if is_word(text, s, e) and not basis.open:
            yield span.start + s, 3, span.start + e, "B", basis
    for s, e, status in wording.statuses.find(text):
        if is_word(text, s, e):
            yield span.start + s, 4, span.start + e, "S", status[0]
    for s, e, changes in wording.changes.find(text):
        if is_word(text, s, e):
            yield span.start + s, 5, span.start + e, "V", changes


def _as_noun(toks: Sequence[Tok], k: int, words: FigureWordsEn) -> Tok:
    """A verb form in the place of a noun is a word."""
    t = toks[k]
    if t.kind != "V" or " " in t.low or _PAST.search(t.low):
        return t
    before = toks[k - 1] if k else None
    behind = toks[k + 1] if k + 1 < len(toks) else None
    of = behind is not None and behind.low == "of" and t.low not in {"up"}
    led = before is not None and (before.low in words.determiners or before.low in {"of", "in", "annual", "net", "average", "new", "sharp", "'s"})
    counted = before is not None and before.kind == "F" and t.low in words.change_nouns
    if (of or led or counted) and t.low not in words.comparatives:
        return Tok("w", t.low, t.start, t.end, t.ref)
    return t
