"""Why a number of an English sentence is no observation: judged by the expression and its neighbours alone."""

from __future__ import annotations

import re

from jjjextract.document import Document
from jjjextract.spans import Mention, Span
from jjjextract.values import Quantity

__all__ = ["reason_en"]

_KINDS = {"age": "age", "ordinal": "ordinal", "date": "date", "period": "date", "score": "score"}
_FLAGS = ("article", "name", "set_phrase", "contact", "vague")
_CLASS = re.compile(r"\b(?:those|firms|companies|enterprises|households|people|cities|projects|businesses|workers) (?:with|that|who|earning|having|whose|worth|valued)\b[^.;,]{0,80}$")
_COUNT_WORDS = frozenset({"the", "these", "those", "both", "all", "other", "last", "past", "next", "first", "every"})
_SMALL = frozenset({"one", "two", "three", "four", "five", "six", "seven"})


def reason_en(doc: Document, low: str, m: Mention) -> str | None:
    """The reason code of a quantity that is refused, or None; `low` is the text in lower case."""
    q: Quantity = m.value
    for flag in _FLAGS:
        if flag in q.flags:
            return flag
    if q.kind in _KINDS:
        return _KINDS[q.kind]
    around = Span(max(0, m.span.start - 60), m.span.end)
    if any(c.span.overlaps(m.span) for c in doc.within("company_mention", around)):
        return "name"
    norm = doc.norm
    if norm[m.span.end : m.span.end + 1] == "-" and norm[m.span.end + 1 : m.span.end + 2].isalpha() and q.kind in {"cardinal", "count"}:
        return "name"
    if q.bound in {"at_least", "at_most", "over", "under"} and _CLASS.search(low, max(0, m.span.start - 90), m.span.start):
        return "threshold"
    word = low[m.span.start : m.span.end].split(maxsplit=1)[0]
    before = low[max(0, m.span.start - 12) : m.span.start].split()
    if q.kind in {"cardinal", "count"} and word in _SMALL and before and before[-1] in _COUNT_WORDS:
        return "count_word"
    return None
