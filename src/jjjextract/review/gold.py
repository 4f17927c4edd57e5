"""Gold files to and fro: exact numbers, the same form on disk, and what may not be saved.

In the browser every number is text (`"5.0"`), since its numbers are binary. On disk they are JSON numbers again, digit for
digit, keys in the order they had, indented by one: a file that is opened and saved without a change keeps its bytes.
Gold may be partial, so a missing field is no fault; a wrong one is, and nothing is saved with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, get_args

from jjjextract import records
from jjjextract.aligned import Aligned, Change
from jjjextract.evaluation.goldfile import NUMBER, NUMBERS, dump, load
from jjjextract.evaluation.proposal import proposal

__all__ = ["SECTIONS", "dump", "faults", "load", "proposed", "reading"]

SECTIONS = ("speakers", "statements", "companies", "indicators", "not_indicators", "undecided", "checks")
_CODES = {
    "measure": get_args(records.Measure), "status": get_args(records.Status), "bound": get_args(records.Bound),
    "direction": get_args(records.Direction), "basis": get_args(records.Basis), "role": get_args(records.Role),
    "style": get_args(records.Style), "kind": get_args(records.CheckKind),
    "reference_basis": get_args(records.ReferenceBasis),
}  # fmt: skip


def reading(raw: str, edits: tuple[records.Edit, ...]) -> Aligned:
    """The text with its repairs, from a record."""
    return Aligned.of(raw).sub(Change(e.start, e.end, e.after, e.kind, e.certainty, e.options) for e in edits)


def proposed(record: records.Extraction) -> dict[str, Any]:
    """What the program finds, in the form of gold."""
    return proposal({}, load(record.to_bytes()))


def faults(tree: Any, text: Aligned) -> list[str]:
    """What is wrong with a gold file, one sentence each; an empty list is a file that may be saved."""
    if not isinstance(tree, dict) or not isinstance(tree.get("document", {}), dict):
        return ["the gold is not an object"]
    out = [f"document: {fault}" for fault in _header(tree.get("document", {}))]
    for section in SECTIONS:
        entries = tree.get(section, [])
        if not isinstance(entries, list) or not all(isinstance(r, dict) for r in entries):
            out.append(f"{section} is not a list of records")
            continue
        for record in entries:
            out += [f"{section} {record.get('id', '')}: {fault}" for fault in _record(record, section, tree, text)]
    return out or _twice(tree)


def _header(document: Mapping[str, Any]) -> Iterator[str]:
    year, published = document.get("reference_year"), document.get("published")
    if year is not None and (type(year) is not int or not 1 <= year <= 9999):
        yield f"{year!r} is no year"
    yield from _codes(document)
    if not isinstance(document.get("languages", []), list):
        yield "languages is not a list"
    if published is not None and not _is_day(str(published)[:10]):
        yield f"{published!r} is no day"


def _is_day(text: Any) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except (TypeError, ValueError):
        return False


def _twice(tree: Mapping[str, Any]) -> list[str]:
    ids = [r["id"] for s in ("speakers", "companies", "indicators") for r in tree.get(s, []) if "id" in r]
    return [f"the id {i} stands twice" for i in sorted({str(i) for i in ids if ids.count(i) > 1})]


def _record(record: Mapping[str, Any], section: str, tree: Mapping[str, Any], text: Aligned) -> Iterator[str]:
    if section in ("statements", "indicators", "not_indicators", "undecided") and "span" not in record:
        yield "it has no span"
    if section in ("speakers", "companies", "indicators") and not isinstance(record.get("id"), str):
        yield "it has no id"
    for span in (record.get("span"), *(record.get("mentions") or ())):
        yield from _span(span, text)
    yield from _codes(record)
    yield from (f"{k} is no number: {record[k]!r}" for k in NUMBERS & record.keys() if not _is_number(record[k]))
    yield from _days(record)
    if section == "checks":
        yield from _check(record, tree)
    yield from _references(record, tree)


def _codes(record: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"{record[k]!r} is no {k}" for k, codes in _CODES.items() if record.get(k) not in (None, *codes))


def _span(span: Any, text: Aligned) -> Iterator[str]:
    if span is None:
        return
    start, end = (span.get("start"), span.get("end")) if isinstance(span, dict) else (None, None)
    if type(start) is not int or type(end) is not int:
        yield "a span has no start and end"
    elif not 0 <= start < end <= len(text.raw):
        yield f"{start}:{end} is outside the text"


def _is_number(value: Any) -> bool:
    return value is None or (isinstance(value, str) and bool(NUMBER.match(value)))


def _days(record: Mapping[str, Any]) -> Iterator[str]:
    for key in ("period", "base_period"):
        for day in (record.get(key) or {}).values() if isinstance(record.get(key), dict) else ():
            if day is not None and not _is_day(day):
                yield f"{key}: {day!r} is no day"


def _check(record: Mapping[str, Any], tree: Mapping[str, Any]) -> Iterator[str]:
    ids, known = record.get("indicator_ids"), {r.get("id") for r in tree.get("indicators", [])}
    if not isinstance(ids, list) or not all(isinstance(i, str) for i in ids):
        yield "its figures are not a list of ids"
    elif missing := [i for i in ids if i not in known]:
        yield f"there is no figure {', '.join(missing)}"
    if type(record.get("ok")) is not bool:
        yield "ok is neither true nor false"


def _references(record: Mapping[str, Any], tree: Mapping[str, Any]) -> Iterator[str]:
    for key, section in (("speaker_id", "speakers"), ("company_id", "companies")):
        wanted = record.get(key)
        if wanted is not None and wanted not in [r.get("id") for r in tree.get(section, [])]:
            yield f"{key} {wanted!r} stands for nobody"
