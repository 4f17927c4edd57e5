"""From records to what a page holds: plain data in which every number is text, so that a browser loses no digit.

A document keeps the contract's own field names; left out are defaults and the numbers that became indicators. The
rows of the indicator browser are columns of equal length, since a page may hold a hundred thousand of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from jjjextract.records import Extraction, Indicator

__all__ = ["COLUMNS", "Collected", "Shown", "as_page_data", "codes_of", "counts_of"]

COLUMNS = (
    "doc", "id", "indicator", "concept", "hant", "hans", "en", "regions", "start", "end", "value", "upper", "unit",
    "amount", "upper_amount", "code", "measure", "direction", "basis", "status", "bound", "subject", "speaker",
    "source", "flags", "quote",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """One document of a page: its record and, where it is known, the decoded text of the file."""

    record: Extraction
    raw: str | None = None


@dataclass(slots=True)
class Collected:
    """What the dataset page shows of all documents: their list, the rows of indicators, what failed."""

    documents: list[dict[str, Any]] = field(default_factory=list)
    rows: list[tuple[Any, ...]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    codes: set[str] = field(default_factory=set)
    failed: list[dict[str, str]] = field(default_factory=list)

    def add(self, record: Extraction) -> None:
        """Take one document in; its number is its place in `documents`."""
        n, found = len(self.documents), counts_of(record)
        doc = record.document
        about = {"id": doc.id, "title": doc.title, "outlet": doc.outlet, "languages": doc.languages}
        self.documents.append({**about, "published": str(doc.published) if doc.published else None, "counts": found})
        self.counts.update(found)
        self.counts["documents"] += 1
        self.reasons.update(q.reason or "no_name" for q in record.quantities if q.indicator_id is None)
        self.codes |= codes_of(record)
        people = {s.id: s.name for s in record.speakers}
        self.rows += [(n, *_row(i, people)) for i in record.indicators]


def counts_of(record: Extraction) -> dict[str, int]:
    """How much of each kind a document has."""
    return {
        "indicators": len(record.indicators),
        "companies": len(record.companies),
        "speakers": len(record.speakers),
        "statements": sum(s.style != "narration" for s in record.statements),
        "numbers": len(record.quantities),
        "became": sum(q.indicator_id is not None for q in record.quantities),
        "damaged": sum("damaged" in q.flags for q in record.quantities),
        "checks": len(record.checks),
        "checks_failed": sum(not c.ok for c in record.checks),
        "repairs": len(record.repairs.edits),
        "lost": sum(e.certainty == "lost" for e in record.repairs.edits),
    }


def codes_of(record: Extraction) -> set[str]:
    """Every region code that a record names."""
    found = {code for i in record.indicators for code in (*i.regions, *i.counterparts)}
    return found | {c.region for c in record.companies if c.region}


def _row(i: Indicator, people: Mapping[str, str | None]) -> tuple[Any, ...]:
    labels = [i.labels.get(key, "") for key in ("zh-Hant", "zh-Hans", "en")]
    days = [str(d) if d else "" for d in ((i.period.start, i.period.end) if i.period else (None, None))]
    numbers = [_text(n) for n in (i.value, i.upper)], [_text(n) for n in (i.amount, i.upper_amount)]
    return (
        *(i.id, i.indicator, i.concept or "", *labels, " ".join(i.regions), *days, *numbers[0]),
        *(i.unit.text if i.unit else "", *numbers[1], i.unit.code if i.unit else ""),
        *(i.measure, i.direction or "", i.basis or "", i.status, i.bound, i.subject.text if i.subject else ""),
        *(people.get(i.speaker_id or "") or "", i.source.text if i.source else "", " ".join(i.flags), i.span.text),
    )


def _text(number: Any) -> str:
    return "" if number is None else format(number, "f")


def as_page_data(shown: Shown) -> dict[str, Any]:
    """One document for a page."""
    data = shown.record.model_dump(mode="json", exclude_defaults=True)
    data["quantities"] = [q for q in data.get("quantities", ()) if "indicator_id" not in q]
    if shown.raw is not None:
        for edit in data.get("repairs", {}).get("edits", ()):
            del edit["before"]  # it stands in the text
    return {"raw": shown.raw, "record": data}


def columns(rows: Iterable[tuple[Any, ...]]) -> dict[str, list[Any]]:
    """Rows as columns: of texts that repeat, each column keeps one and refers to it."""
    turned = list(zip(*rows, strict=True)) or [()] * len(COLUMNS)
    out: dict[str, list[Any]] = {}
    for name, values in zip(COLUMNS, turned, strict=True):
        keys = {value: n for n, value in enumerate(dict.fromkeys(values))}
        out[name] = [list(keys), [keys[v] for v in values]]
    return out
