"""The flags of an observation: what was lost, and what another sentence had to say. The same in every language."""

from __future__ import annotations

from collections.abc import Iterator

from jjjextract.document import Document
from jjjextract.extract.indicators.model import Slot
from jjjextract.spans import Span
from jjjextract.values import Period, Quantity

__all__ = ["flags"]


def flags(
    doc: Document,
    q: Quantity,
    slot: Slot,
    *,
    unit_inferred: bool,
    period: Period | None,
    period_at: Span | None,
    period_inherited: bool,
    basis_inherited: bool,
) -> Iterator[str]:
    """The flags of the observation of `q`, in the contract's order; `period_at` is where its period is said."""
    if "damaged" in q.flags:
        yield "damaged"
    if unit_inferred or "unit_inferred" in q.flags:
        yield "unit_inferred"
    if period and period.start and _year_inferred(doc, period_at):
        yield "year_inferred"
    if period and period_inherited:
        yield "period_inherited"
    if slot.regions and slot.subject is None and not _said(doc, q.span.start, slot):
        yield "region_inherited"
    if basis_inherited:
        yield "basis_inherited"
    if slot.subject is not None and slot.subject.inherited:
        yield "subject_inherited"
    if "rounded" in q.flags:
        yield "rounded"


def _said(doc: Document, at: int, slot: Slot) -> bool:
    """True where the sentence around `at` names a region of the slot."""
    sentence = doc.sentence_at(at)
    return sentence is None or any(sentence.span.start <= s.start < sentence.span.end for s in slot.region_spans)


def _year_inferred(doc: Document, span: Span | None) -> bool:
    if span is None or doc.reference.basis != "inferred":
        return False
    return any(m.value.year is None for m in doc.within("period", span))
