"""Records as flat rows: one table a kind of record, one row a record, every row with its place in its document.

A record is the tree of plain data that a pipeline makes, a `Line` that was read back from its JSON without the cost of
validation, or an `Extraction`; all give the same rows. Days are ISO texts, lists are tuples, numbers are `Decimal`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import orjson

from jjjextract.io.columns import TABLES
from jjjextract.io.keys import Keys

if TYPE_CHECKING:
    from jjjextract.records import Extraction

__all__ = ["FORMULA", "Line", "Row", "Rows", "cell", "fits", "read_line", "renamed", "rows_of"]

Value = str | int | Decimal | tuple[str, ...] | None
Row = tuple[Value, ...]
Rows = dict[str, list[Row]]

_LABELS = ("zh-Hans", "zh-Hant", "en")
FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
_BEFORE, _BEHIND = 26, 12  # digits of a decimal128(38, 12)


class Line(dict[str, Any]):
    """A JSON object whose keys are attributes too."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


def read_line(data: bytes | str) -> Line:
    """A line of `extractions.jsonl`, numbers exact, not validated. Raises `ValueError` where it is no JSON object."""
    got = json.loads(data, parse_float=Decimal, object_hook=Line)
    if not isinstance(got, Line):
        raise ValueError("not a JSON object")
    return got


def renamed(data: bytes, name: str) -> bytes:
    """A line of `extractions.jsonl` with another document id and every other byte as it was."""
    old = orjson.dumps(read_line(data).document.id)
    head, _, rest = data.partition(b'"id":' + old)
    return head + b'"id":' + orjson.dumps(name) + rest


def cell(value: Value) -> str:
    """A value as the text of a CSV cell; None is empty.

    A text that a spreadsheet would take for a formula gets a `'` in front; a number never does.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value[:1] in FORMULA else value
    if isinstance(value, tuple):
        return cell("; ".join(value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def fits(number: Decimal) -> bool:
    """Whether a database column holds the number exactly."""
    text = str(number)
    if "E" in text:
        return number.as_tuple().exponent >= -_BEHIND and number.adjusted() < _BEFORE  # type: ignore[operator]
    if len(text) <= _BEHIND:  # most
        return True
    before, _, behind = text.partition(".")
    return len(behind) <= _BEHIND and len(before.lstrip("-")) <= _BEFORE


def rows_of(record: dict[str, Any] | Extraction) -> Rows:
    """The rows of every table that one record gives."""
    tree = record if isinstance(record, dict) else record.model_dump()
    keys = Keys(tree)
    return {table.name: list(_MAKERS[table.name](tree, keys)) for table in TABLES}


def _documents(record: Any, keys: Keys) -> Iterator[Row]:
    d = record["document"]
    yield (
        *(keys.document, d["id"], d["sha256"], d["encoding"], d["title"], d["outlet"], _day(d["published"])),
        *(tuple(d["languages"]), d["reference_year"], d["reference_basis"]),
        *(len(record["speakers"]), len(record["companies"]), len(record["statements"])),
        *(len(record["indicators"]), len(record["quantities"]), len(record["checks"])),
        sum(not c["ok"] for c in record["checks"]),
        len(record["repairs"]["edits"]),
        tuple(w["code"] for w in record["warnings"]),
    )


def _speakers(record: Any, keys: Keys) -> Iterator[Row]:
    for s in record["speakers"]:
        yield (
            *_head(keys.speakers[s["id"]], record, keys),
            *(s["id"], s["name"], *_labels(s["labels"]), tuple(s["titles"]), s["organization"]),
            *(s["company_id"], keys.companies.get(s["company_id"]), s["role"]),
            *(len(s["mentions"]), *_first(s["mentions"]), tuple(s["flags"])),
        )


def _companies(record: Any, keys: Keys) -> Iterator[Row]:
    for c in record["companies"]:
        yield (
            *_head(keys.companies[c["id"]], record, keys),
            *(c["id"], c["name"], *_labels(c["labels"]), c["legal_form"], tuple(c["aliases"]), c["region"]),
            tuple(f"{r['company_id']} {r['relation']}" for r in c["related"]),
            *(len(c["mentions"]), *_first(c["mentions"])),
            tuple(f"{i['scheme']} {i['value']}" for i in c["ids"]),
        )


def _statements(record: Any, keys: Keys) -> Iterator[Row]:
    names = {s["id"]: s["name"] for s in record["speakers"]}
    found = keys.each("statement", ((s["span"]["start"], s["span"]["end"], s["style"]) for s in record["statements"]))
    for n, (key, s) in enumerate(zip(found, record["statements"], strict=True), 1):
        yield (
            *_head(key, record, keys),
            *(n, *_who(s["speaker_id"], names, keys), s["style"], s["cue"]["text"] if s["cue"] else None, *_place(s["span"])),
        )


def _indicators(record: Any, keys: Keys) -> Iterator[Row]:
    names = {s["id"]: s["name"] for s in record["speakers"]}
    companies = {c["id"]: c["name"] for c in record["companies"]}
    published = _day(record["document"]["published"])
    for i in record["indicators"]:
        yield (
            *_head(keys.indicators[i["id"]], record, keys),
            *(published, i["id"], i["indicator"], i["concept"], *_labels(i["labels"]), i["measure"], i["status"]),
            *(*_numbers(i), i["direction"], i["basis"], *_days(i["base_period"]), *_days(i["period"])),
            *(tuple(i["regions"]), tuple(i["counterparts"]), i["of"], *_subject(i["subject"], companies, keys)),
            *(*_who(i["speaker_id"], names, keys), i["source"]["text"] if i["source"] else None),
            *(*_place(i["span"]), _flags(i), i["rule"]),
        )


def _quantities(record: Any, keys: Keys) -> Iterator[Row]:
    found = keys.each("quantity", ((q["span"]["start"], q["span"]["end"], q["kind"]) for q in record["quantities"]))
    for key, q in zip(found, record["quantities"], strict=True):
        yield (
            *_head(key, record, keys),
            *(q["id"], q["kind"], *_numbers(q), _day(q["start"]), _day(q["end"])),
            *(q["indicator_id"], keys.indicators.get(q["indicator_id"]), q["reason"], *_place(q["span"]), _flags(q)),
        )


def _checks(record: Any, keys: Keys) -> Iterator[Row]:
    places = {i["id"]: i["span"] for i in record["indicators"]}
    targets = [tuple(keys.indicators.get(n, "") for n in c["indicator_ids"]) for c in record["checks"]]
    found = keys.each("check", ((c["kind"], *t) for c, t in zip(record["checks"], targets, strict=True)))
    for key, c, target in zip(found, record["checks"], targets, strict=True):
        first = places.get(c["indicator_ids"][0]) if c["indicator_ids"] else None
        yield (
            *(*_head(key, record, keys), c["kind"], c["ok"], _number(c["expected"]), _number(c["found"])),
            *(tuple(c["indicator_ids"]), target, c["message"], *(_place(first) if first else (None, None, None))),
        )


_MAKERS = {
    "documents": _documents,
    "indicators": _indicators,
    "companies": _companies,
    "speakers": _speakers,
    "statements": _statements,
    "quantities": _quantities,
    "checks": _checks,
}


def _head(key: str, record: Any, keys: Keys) -> Row:
    return key, keys.document, record["document"]["id"]


def _place(span: Any) -> Row:
    return span["start"], span["end"], span["text"]


def _first(mentions: Any) -> Row:
    return _place(mentions[0]) if mentions else (None, None, None)


def _day(day: Any) -> str | None:
    return None if day is None else str(day)


def _days(period: Any) -> Row:
    return (_day(period["start"]), _day(period["end"])) if period else (None, None)


def _labels(labels: Any) -> Row:
    return tuple(labels.get(tag) for tag in _LABELS)


def _who(speaker: str | None, names: dict[str, str], keys: Keys) -> Row:
    return speaker, keys.speakers.get(speaker or ""), names.get(speaker or "")


def _subject(subject: Any, companies: dict[str, str], keys: Keys) -> Row:
    if not subject:
        return None, None, None, None
    company = subject["company_id"]
    return subject["text"], company, keys.companies.get(company), companies.get(company)


def _numbers(r: Any) -> Row:
    unit, code = (r["unit"]["text"], r["unit"]["code"]) if r["unit"] else (None, None)
    value = _number(r["value"])
    decimals = None if value is None else _decimals(str(value))
    return (
        *(value, _number(r["upper"]), decimals, unit, code),
        *(_number(r["amount"]), _number(r["upper_amount"]), r["bound"]),
    )


def _decimals(text: str) -> int:
    if "E" in text:
        return max(0, -int(Decimal(text).as_tuple().exponent))
    return len(text.partition(".")[2])


def _number(number: Any) -> Decimal | None:
    return number if number is None or isinstance(number, Decimal) else Decimal(number)


def _flags(r: Any) -> tuple[str, ...]:
    for n in (r["value"], r["amount"], r["upper"], r["upper_amount"]):
        if n is not None and not fits(n if isinstance(n, Decimal) else Decimal(n)):
            return (*r["flags"], "out_of_range")
    return tuple(r["flags"])
