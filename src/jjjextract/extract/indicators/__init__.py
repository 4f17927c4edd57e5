"""From figures to statistical observations: clauses, names, the 分別 solver, scope, measure.

Each language reads its own sentences; the observations are the same.
"""

from __future__ import annotations

from jjjextract.document import Document
from jjjextract.extract.indicators.build import indicators as indicators_zh
from jjjextract.extract.indicators.english import indicators_en
from jjjextract.resources import Resources
from jjjextract.spans import Mention

__all__ = ["indicators"]


def indicators(doc: Document, res: Resources) -> list[Mention]:
    """An `indicator` mention for each observation; leave a reason in `doc.notes["reasons"]` for other numbers."""
    found = indicators_zh(doc, res)
    return found + indicators_en(doc, res) if "en" in doc.languages else found
