"""The flags of an observation: what was lost, and what another sentence had to say. The same in every language."""

from __future__ import annotations

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
) -> tuple[str, ...]:
    """The flags of the observation of `q`, in the contract's order; `period_at` is where its period is said."""
    out = []
    if "damaged" in q.flags:
        out.append("damaged")
    if unit_inferred or "unit_inferred" in q.flags:
        out.append("unit_inferred")
    if period and period.start and _year_inferred(doc, period_at):
        out.append("year_inferred")
    if period and period_inherited:
        out.append("period_inherited")
    if slot.regions and slot.subject is None and not _said(doc, q.span.start, slot):
        out.append("region_inherited")
    if basis_inherited:
        out.append("basis_inherited")
    if slot.subject is not None and slot.subject.inherited:
        out.append("subject_inherited")
    if "rounded" in q.flags:
        out.append("rounded")
    return tuple(out)


def _said(doc: Document, at: int, slot: Slot) -> bool:
    """True where the sentence around `at` names a region of the slot."""
    sentence = doc.sentence_at(at)
    if sentence is None:
        return True
    start, end = sentence.span
    for place in slot.region_spans:
        if start <= place.start < end:
            break
    else:
        return False
    return True


def _year_inferred(doc: Document, span: Span | None) -> bool:
    if span is None or doc.reference.basis != "inferred":
        return False
    return any(m.value.year is None for m in doc.within("period", span))
