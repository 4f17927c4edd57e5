"""Lists of companies: 甲、乙营业收入分别为A和B, and the following clauses that keep them."""

from __future__ import annotations

from collections.abc import Sequence

from jjjextract.document import Document
from jjjextract.extract.indicators.model import Slot
from jjjextract.extract.indicators.scope import Scope
from jjjextract.extract.indicators.solver import Solved
from jjjextract.spans import Span

__all__ = ["by_company", "each_own"]


def each_own(slots: Sequence[Slot], count: int) -> bool:
    """True where each of the last `count` figures is of a company of its own."""
    subjects = {s.subject.company for s in slots[-count:] if s.subject is not None}
    return count > 1 and len(subjects) == count


def by_company(solved: Solved, firms: Sequence[Span], doc: Document, scope: Scope) -> Solved:
    """The slots with a company each, in order, where as many companies as figures stand in front of one name."""
    count = len(solved.slots)
    if count < 2 or len(firms) != count or len({s.name for s in solved.slots}) != 1:
        return solved
    out = []
    for slot, span in zip(solved.slots, firms, strict=True):
        found = doc.within("company_mention", Span(span.start, span.start + 1))
        subject = scope.as_subject(str(found[0].value), found[0].span) if found else None
        out.append(slot._replace(subject=subject, regions=(), region_spans=()))
    return Solved(tuple(out), "companies in order")
