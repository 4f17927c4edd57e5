"""A record as HTML that a notebook shows: what was found, in four small tables, with no script and nothing fetched.

Every text of the document is escaped. Long tables are cut at `LIMIT` rows, and say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from html import escape

from jjjextract.records import Company, Extraction, Indicator, Period, Speaker, Statement

__all__ = ["summary"]

LIMIT = 100

_SIGNS = {
    "exact": "", "about": "≈ ", "over": "> ", "at_least": "≥ ", "under": "< ", "at_most": "≤ ", "nearly": "≲ ",
    "between": "",
}  # fmt: skip


def summary(record: Extraction) -> str:
    """The HTML fragment for one record."""
    doc = record.document
    people = {s.id: s.name or "unnamed" for s in record.speakers}
    parts = [
        f"<h4>{escape(doc.title or doc.id)}</h4>",
        f"<p>{escape(_head(record))}</p>",
        _table("Indicators", _INDICATOR_HEADS, [_indicator(i, people) for i in record.indicators]),
        _table("Companies", ("name", "legal form", "region", "also"), [_company(c) for c in record.companies]),
        _table("Speakers", ("name", "titles", "organization", "role"), [_speaker(s) for s in record.speakers]),
        _table("Statements", ("speaker", "style", "words"), [_statement(s, people) for s in _spoken(record)]),
    ]
    return f'<div class="jjjextract">{"".join(parts)}</div>'


_INDICATOR_HEADS = ("indicator", "value", "unit", "change", "period", "regions", "stated by", "quote", "flags")


def _head(record: Extraction) -> str:
    doc = record.document
    year = f"{doc.reference_year} ({doc.reference_basis})" if doc.reference_year else "no reference year"
    bad = sum(not c.ok for c in record.checks)
    about = [", ".join(doc.languages), year, f"{len(record.repairs.edits)} repairs", f"{bad} failed checks"]
    return " · ".join(a for a in [doc.outlet or "", *about] if a)


def _table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    if not rows:
        return ""
    body = "".join(f"<tr>{_cells('td', row)}</tr>" for row in rows[:LIMIT])
    more = f"<p>… and {len(rows) - LIMIT} more</p>" if len(rows) > LIMIT else ""
    return (
        f"<table><caption>{title} ({len(rows)})</caption><thead><tr>{_cells('th', heads)}</tr></thead>"
        f"<tbody>{body}</tbody></table>{more}"
    )


def _cells(tag: str, texts: Iterable[str]) -> str:
    return "".join(f"<{tag}>{escape(text)}</{tag}>" for text in texts)


def _indicator(i: Indicator, people: dict[str, str]) -> tuple[str, ...]:
    change = " ".join(word for word in (i.measure if i.measure != "level" else "", i.direction, i.basis) if word)
    return (
        i.indicator,
        _value(i),
        i.unit.text if i.unit else "",
        change,
        _period(i.period),
        " ".join(i.regions) or (i.subject.text if i.subject else ""),
        people.get(i.speaker_id or "", ""),
        i.span.text,
        " ".join(i.flags),
    )


def _value(i: Indicator) -> str:
    if i.value is None:
        return "?"
    return _SIGNS[i.bound] + _number(i.value) + (f"–{_number(i.upper)}" if i.upper is not None else "")


def _number(n: Decimal) -> str:
    return format(n, ",f") if abs(n) >= 10000 else format(n, "f")


def _period(p: Period | None) -> str:
    if p is None or (p.start is None and p.end is None):
        return ""
    if p.start == p.end:
        return str(p.start)
    return f"{p.start or ''} – {p.end or ''}"


def _company(c: Company) -> tuple[str, ...]:
    return c.name, c.legal_form or "", c.region or "", ", ".join(c.aliases)


def _speaker(s: Speaker) -> tuple[str, ...]:
    return s.name or "unnamed", ", ".join(s.titles), s.organization or "", s.role or ""


def _spoken(record: Extraction) -> list[Statement]:
    return [s for s in record.statements if s.style != "narration"]


def _statement(s: Statement, people: dict[str, str]) -> tuple[str, ...]:
    return people.get(s.speaker_id or "", ""), s.style, s.span.text
