"""Organisations that another reader names (a trained model), as further evidence for companies.

A model says that a stretch is an organisation, not that it is a firm: what ends as an agency, a school or a park does is
left out here, and so is a place. Each firm that stands on a model alone is told in the document's warnings.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence

from jjjextract.document import Document, Warned
from jjjextract.lang.en.companies import EnglishFirms
from jjjextract.lang.zh.firm_words import agency
from jjjextract.spans import Span

__all__ = ["ORGANISATIONS", "outside", "touches"]

ORGANISATIONS = "organisations"  # the note of a document that holds the stretches
_FRONT = re.compile(r"(?:[Tt]he )?")
_BEHIND = re.compile(r"(?:['’]s?|[\s,.;:，。、])+\Z")


def outside(doc: Document, english: EnglishFirms, taken: Sequence[Span], known: Container[str]) -> Iterator[Span]:
    """Stretches that may be a firm's name and are none yet (`taken`, sorted; `known` names), each with its warning."""
    for start, end in sorted(doc.notes.get(ORGANISATIONS, ())):
        span = _bare(doc.norm, start, end)
        name = doc.norm[slice(*span)]
        if touches(taken, span) or name in known or not 2 <= len(name) <= 60 or _public(doc, span, english):
            continue
        doc.warnings.append(Warned("named_by_model", f"{name} is a company by the model alone", span))
        yield span


def touches(taken: Sequence[Span], span: Span) -> bool:
    """True where one of `taken` (sorted) shares a character with `span`."""
    k = bisect_right(taken, span)
    return (k > 0 and taken[k - 1].end > span.start) or (k < len(taken) and taken[k].start < span.end)


def _bare(norm: str, start: int, end: int) -> Span:
    """Without an article in front and a possessive or a mark behind."""
    start, end = max(0, start), min(end, len(norm))
    front = _FRONT.match(norm, start, end)
    start = front.end() if front else start
    behind = _BEHIND.search(norm, start, end)
    return Span(start, max(start, behind.start() if behind else end))


def _public(doc: Document, span: Span, english: EnglishFirms) -> bool:
    """An agency, a place, an abbreviation: nothing that a model alone makes a firm."""
    text = doc.norm[slice(*span)]
    if any(m.span == span for m in doc.within("region", span)) or "\n" in text:
        return True
    return english.is_public(text) or (text.isupper() and len(text) < 6) if text.isascii() else agency(text)
