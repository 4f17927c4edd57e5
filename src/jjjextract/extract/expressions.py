"""`quantities`: every numeric expression of a text, and nothing else.

    from jjjextract import quantities
    [q.amount for q in quantities("今年上半年突破5万亿元", reference=2024) if q.kind == "money"]  # 5000000000000

The same steps in the same order as the pipeline's (repair, sentences, periods, reference, numbers), so that both entrances
give the same answer for the same text; what only a whole document needs (places, firms, speakers, indicators) is left out.
A date is resolved against `reference`, or what the text itself states, or not at all: never against today.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from jjjextract.document import Document, Reference, Source
from jjjextract.extract.periods import periods
from jjjextract.extract.quantities import expressions, written
from jjjextract.extract.quantities import quantities as numbers
from jjjextract.extract.reference import reference as found_reference
from jjjextract.lang.periods import edtf, resolve
from jjjextract.normalise import normalise, whole
from jjjextract.resources import Resources, shared
from jjjextract.segment import segment
from jjjextract.spans import Mention, Span
from jjjextract.values import Quantity, Unit

__all__ = ["Expression", "quantities"]


class Expression(NamedTuple):
    """One numeric expression. `span` is half-open, in code points of the text as given; `text` how it reads after repair.

    A number has `value` (and `upper`) as written in front of the unit, `unit`, `amount` (and `upper_amount`) in the unit of
    `unit.code`, exact, and `bound`; `unit.text` is as written; all numbers are None where a digit was lost (`damaged` in `flags`). A date, period
    or instant has `start` and `end` (inclusive, `end` None while open, both None where no reference is known),
    `granularity` as in `values.PeriodExpr` and `edtf` (ISO 8601-2). `kind` and `bound` are those of the records.
    """

    kind: str
    text: str
    span: Span
    value: Decimal | None = None
    upper: Decimal | None = None
    unit: Unit | None = None
    amount: Decimal | None = None
    upper_amount: Decimal | None = None
    bound: str = "exact"
    start: date | None = None
    end: date | None = None
    granularity: str | None = None
    edtf: str | None = None
    flags: frozenset[str] = frozenset()


def quantities(
    text: str,
    language: str | None = None,
    reference: date | str | int | None = None,
    *,
    resources: Resources | None = None,
) -> list[Expression]:
    """Numbers with their units, dates and periods of `text`, in text order.

    `language` (`zh`, `en`, or a BCP 47 tag of one) is read from each sentence where it is not given. `reference` is what
    今年 and 上半年 count from: a day (a date or ISO text), or a year. Give `resources` to share their compiled tables with
    other calls; without them all calls share one set. Text never raises; a `reference` that is no date is a `ValueError`.
    """
    res = resources or shared()
    doc = _document(text, language, res)
    doc.add(periods(doc, res))
    doc.reference = _reference(reference) if reference is not None else found_reference(doc, res)
    doc.add(numbers(doc, res))
    return [_time(doc, m) if m.kind in ("period", "clock") else _number(doc, m) for m in expressions(doc)]


def _document(text: str, language: str | None, res: Resources) -> Document:
    normal = normalise(whole(text), res)
    doc = Document(Source("text", language=language), normal.aligned, normal.norm, hidden=normal.furniture)
    segment(doc, res)
    if language is not None:
        spoken = "en" if language[:2].lower() == "en" else "zh"
        doc.sentences = tuple(s._replace(language=spoken) for s in doc.sentences)
    return doc


def _reference(given: date | str | int) -> Reference:
    if isinstance(given, int):
        return Reference(given, "given")
    day = date.fromisoformat(given) if isinstance(given, str) else given
    return Reference(day.year, "given", day)


def _number(doc: Document, m: Mention) -> Expression:
    q: Quantity = m.value
    unit = q.unit
    if unit is not None and (text := written(doc, q)) != unit.text:
        unit = unit._replace(text=text)
    return Expression(
        q.kind, m.span.of(doc.text), doc.raw_span(m.span), q.value, q.upper, unit, q.amount, q.upper_amount, q.bound,
        flags=q.flags,
    )  # fmt: skip


def _time(doc: Document, m: Mention) -> Expression:
    period = resolve(m.value, reference=doc.reference, anchor=None)
    kind = "date" if m.value.granularity in ("day", "time") else "period"
    return Expression(
        kind, m.span.of(doc.text), doc.raw_span(m.span), start=period.start, end=period.end,
        granularity=m.value.granularity, edtf=edtf(period),
    )  # fmt: skip

