"""Records as flat rows: one table a kind of record, one row a record, every row with its place in its document.

A list in a cell is joined by `; `. Numbers are written exactly as in the JSON. Texts that a spreadsheet would take for
a formula get a `'` in front (a number never does, so a negative one stays a number).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jjjextract.records import Company, Extraction, Indicator, Period, Span

__all__ = ["TABLES", "Table", "cell"]

Value = str | int | Decimal | date | None
Row = tuple[Value, ...]

_LABELS = ("zh-Hans", "zh-Hant", "en")
_FORMULA = frozenset("=+-@\t\r")


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, its columns, and the rows that one record gives."""

    name: str
    columns: tuple[str, ...]
    rows: Callable[[Extraction], Iterator[Row]]


def cell(value: Value) -> str:
    """A value as the text of a CSV cell; None is empty."""
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value[:1] in _FORMULA else value
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _list(items: Iterable[str]) -> str:
    return "; ".join(items)


def _place(span: Span) -> Row:
    return span.start, span.end, span.text


def _days(period: Period | None) -> Row:
    return (period.start, period.end) if period else (None, None)


def _labels(labels: dict[str, str]) -> Row:
    return tuple(labels.get(tag) for tag in _LABELS)


def _speakers(record: Extraction) -> Iterator[Row]:
    for s in record.speakers:
        first = s.mentions[0] if s.mentions else None
        yield (
            *(
                record.document.id,
                s.id,
                s.name,
                *_labels(s.labels),
                _list(s.titles),
                s.organization,
                s.company_id,
                s.role,
            ),
            *(len(s.mentions), *(_place(first) if first else (None, None, None)), _list(s.flags)),
        )


def _companies(record: Extraction) -> Iterator[Row]:
    for c in record.companies:
        first = c.mentions[0] if c.mentions else None
        related = _list(f"{r.company_id} {r.relation}" for r in c.related)
        yield (
            *(record.document.id, c.id, c.name, *_labels(c.labels), c.legal_form, _list(c.aliases), c.region, related),
            *(len(c.mentions), *(_place(first) if first else (None, None, None))),
            _list(f"{i.scheme} {i.value}" for i in c.ids),
        )


def _statements(record: Extraction) -> Iterator[Row]:
    people = {s.id: s.name for s in record.speakers}
    for n, s in enumerate(record.statements, 1):
        cue = s.cue.text if s.cue else None
        yield record.document.id, n, s.speaker_id, people.get(s.speaker_id or ""), s.style, cue, *_place(s.span)


def _indicators(record: Extraction) -> Iterator[Row]:
    people = {s.id: s.name for s in record.speakers}
    companies = {c.id: c for c in record.companies}
    for i in record.indicators:
        yield (
            *(record.document.id, record.document.published, i.id, i.indicator, i.concept, *_labels(i.labels)),
            *_figure(i),
            *_about(i, companies),
            *(i.speaker_id, people.get(i.speaker_id or ""), i.source.text if i.source else None),
            *(*_place(i.span), _list(i.flags), i.rule),
        )


def _figure(i: Indicator) -> Row:
    unit, code = (i.unit.text, i.unit.code) if i.unit else (None, None)
    return (
        *(i.measure, i.status, i.value, i.upper, unit, code, i.amount, i.upper_amount, i.bound, i.direction, i.basis),
        *_days(i.base_period),
    )


def _about(i: Indicator, companies: dict[str, Company]) -> Row:
    subject, company_id = (i.subject.text, i.subject.company_id) if i.subject else (None, None)
    company = companies.get(company_id or "")
    return (
        *(*_days(i.period), _list(i.regions), _list(i.counterparts), i.of),
        *(subject, company_id, company.name if company else None),
    )


# fmt: off
TABLES = (
    Table("indicators", (
        "document_id", "published", "id", "indicator", "concept", "label_zh_hans", "label_zh_hant", "label_en",
        "measure", "status", "value", "upper", "unit", "unit_code", "amount", "upper_amount", "bound", "direction",
        "basis", "base_start", "base_end", "period_start", "period_end", "regions", "counterparts", "of", "subject",
        "company_id", "company", "speaker_id", "speaker", "source", "start", "end", "text", "flags", "rule",
    ), _indicators),
    Table("companies", (
        "document_id", "id", "name", "label_zh_hans", "label_zh_hant", "label_en", "legal_form", "aliases", "region",
        "related", "mentions", "start", "end", "text", "ids",
    ), _companies),
    Table("speakers", (
        "document_id", "id", "name", "label_zh_hans", "label_zh_hant", "label_en", "titles", "organization",
        "company_id", "role", "mentions", "start", "end", "text", "flags",
    ), _speakers),
    Table("statements", (
        "document_id", "n", "speaker_id", "speaker", "style", "cue", "start", "end", "text",
    ), _statements),
)
# fmt: on
