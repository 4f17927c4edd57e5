"""Whose spokesman speaks, where nobody is named beside the post: that of the company of the sentence before.

Fails where that sentence opens with a company that only buys from the one that speaks.
"""

from __future__ import annotations

import re

from jjjextract.document import Document

__all__ = ["told_of"]

_OPENING = 24  # characters in which a sentence names whom it tells of
_OFFICES = re.compile(r"[局署处部院厅委](?=发言人|$)")


def told_of(doc: Document, at: int) -> str | None:
    """The company that the sentence before `at` opens with, in the same paragraph: whose spokesman it is that speaks next."""
    low = doc.norm.rfind("\n", 0, at) + 1
    end = doc.norm.rfind("。", low, at)
    start = max(doc.norm.rfind("。", low, end), low) if end > low else at
    found = doc.within("company_mention", (start, min(start + _OPENING, at)))
    return str(found[-1].value) if found and not _OFFICES.search(doc.norm, end, at) else None
