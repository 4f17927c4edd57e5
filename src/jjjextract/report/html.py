"""A record as HTML with no script and nothing fetched: what a notebook shows, and a page whose scripts are off.

Words and codes are those of the report (`words.tsv`), in the language of the document's readers or as asked. Every text of
the document is escaped. Long tables are cut at `LIMIT` rows, and say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from html import escape

from jjjextract.records import Company, Extraction, Indicator, Period, Speaker, Statement
from jjjextract.report.words import LANGUAGES, words

__all__ = ["summary"]

LIMIT = 100

_SIGNS = {
    "exact": "", "about": "≈ ", "over": "> ", "at_least": "≥ ", "under": "< ", "at_most": "≤ ", "nearly": "≲ ",
    "between": "",
}  # fmt: skip


def summary(record: Extraction, *, language: str = "en") -> str:
    """The HTML fragment for one record, in one of the interface's languages (`zh-Hant`, `zh-Hans`, `en`)."""
    return _Tables(record, language).fragment()


class _Tables:
    def __init__(self, record: Extraction, language: str) -> None:
        self.record = record
        self.column = LANGUAGES.index(language)
        self.words = words()
        self.people = {s.id: s.name or self.said("ui.unnamed") for s in record.speakers}

    def said(self, key: str) -> str:
        row = self.words.get(key)
        return row[self.column] if row else key.partition(".")[2]

    def code(self, kind: str, value: str | None) -> str:
        return self.said(f"{kind}.{value}") if value else ""

    def fragment(self) -> str:
        r = self.record
        parts = [
            f"<h4>{escape(r.document.title or r.document.id)}</h4>",
            f"<p>{escape(self.head())}</p>",
            self.table("figures", _FIGURE, [self.indicator(i) for i in r.indicators]),
            self.table("companies", ("name", "legal_form", "region", "aliases"), [_company(c) for c in r.companies]),
            self.table("speakers", ("name", "titles", "organization", "role"), [self.speaker(s) for s in r.speakers]),
            self.table("statements", ("speaker", "style", "text"), [self.statement(s) for s in _spoken(r)]),
        ]
        return f'<div class="jjjextract">{"".join(parts)}</div>'

    def head(self) -> str:
        doc, checks = self.record.document, self.record.checks
        year = f"{self.said('field.reference_year')} {doc.reference_year or self.said('ui.none')}"
        bad = sum(not c.ok for c in checks)
        repairs = f"{self.said('count.repairs')} {len(self.record.repairs.edits)}"
        about = [", ".join(doc.languages), year, repairs, f"{self.said('count.checks_failed')} {bad}"]
        return " · ".join(a for a in [doc.outlet or "", *about] if a)

    def table(self, title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
        if not rows:
            return ""
        body = "".join(f"<tr>{_cells('td', row)}</tr>" for row in rows[:LIMIT])
        more = f"<p>… +{len(rows) - LIMIT}</p>" if len(rows) > LIMIT else ""
        named = [self.said(f"field.{h}") for h in heads]
        return (
            f"<table><caption>{self.said(f'tab.{title}')} ({len(rows)})</caption><thead><tr>{_cells('th', named)}</tr>"
            f"</thead><tbody>{body}</tbody></table>{more}"
        )

    def indicator(self, i: Indicator) -> tuple[str, ...]:
        change = [self.code("measure", i.measure) if i.measure != "level" else "", self.code("direction", i.direction)]
        return (
            i.indicator,
            _value(i),
            i.unit.text if i.unit else "",
            " ".join(word for word in (*change, self.code("basis", i.basis)) if word),
            _period(i.period),
            " ".join(i.regions) or (i.subject.text if i.subject else ""),
            self.people.get(i.speaker_id or "", ""),
            i.span.text,
            ", ".join(self.code("flag", f) for f in i.flags),
        )

    def speaker(self, s: Speaker) -> tuple[str, ...]:
        return self.people[s.id], ", ".join(s.titles), s.organization or "", self.code("role", s.role)

    def statement(self, s: Statement) -> tuple[str, ...]:
        return self.people.get(s.speaker_id or "", ""), self.code("style", s.style), s.span.text


_FIGURE = ("indicator", "value", "unit", "direction", "period", "regions", "speaker", "quote", "flags")


def _cells(tag: str, texts: Iterable[str]) -> str:
    return "".join(f"<{tag}>{escape(text)}</{tag}>" for text in texts)


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


def _spoken(record: Extraction) -> list[Statement]:
    return [s for s in record.statements if s.style != "narration"]
