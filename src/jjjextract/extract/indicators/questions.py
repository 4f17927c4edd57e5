"""What a question asks about, for the figures of its answer. Fails where the answer speaks of something else first."""

from __future__ import annotations

from jjjextract.document import Document
from jjjextract.extract.indicators.scope import Scope
from jjjextract.spans import Span

__all__ = ["asked"]


def asked(doc: Document, index: int, scope: Scope) -> Span | None:
    """问:电芯价格跌到多少了? 答:三毛都不到: the last clause of the question that a sentence in another's turn answers."""
    at = index - 2 if index > 1 and doc.norm.endswith(":", 0, doc.sentences[index - 1].span.end) else index - 1  # behind a label
    if at < 0 or not doc.norm.endswith("?", 0, doc.sentences[at].span.end):
        return None
    start, end = doc.sentences[at].span
    if scope.statement is None or scope.statement_at(start) is scope.statement:
        return None
    return Span(max(start, doc.norm.rfind(",", start, end) + 1), end - 1)
