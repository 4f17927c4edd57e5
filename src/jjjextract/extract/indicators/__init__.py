"""From figures to statistical observations: clauses, names, the 分別 solver, scope, measure.

Each language reads its own sentences; the observations are the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjextract.document import Document
from jjjextract.extract.indicators.build import indicators as indicators_zh
from jjjextract.extract.indicators.english import indicators_en
from jjjextract.resources import Resources
from jjjextract.spans import Mention

__all__ = ["indicators"]


def indicators(doc: Document, res: Resources) -> Iterator[Mention]:
    """Yield an `indicator` mention for each observation; leave a reason in `doc.notes["reasons"]` for other numbers."""
    yield from indicators_zh(doc, res)
    if "en" in doc.languages:
        yield from indicators_en(doc, res)
