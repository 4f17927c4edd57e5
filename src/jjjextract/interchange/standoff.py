"""A gold file as marks over a text, and back.

Every span of the gold, wherever it stands, becomes a `Mark`; the tree that is left has `{"$mark": KEY}` in its place, so
that nothing is lost on the way through a tool that knows spans and labels only. A mark that comes back with other
borders changes its span and its quote; one that does not come back takes its record with it where it was the record's
own span, else only itself; one that is new, or has another label than before, makes a record of the kind that its label
says.

Two marks may share a label and a span: where a tool gives marks names of its own, the nearest of the same label is taken.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from jjjextract.evaluation.fields import Json
from jjjextract.evaluation.matching import greedy

__all__ = ["LABELS", "Mark", "Standoff", "Tie", "code_points", "gold_of", "named", "standoff", "utf16"]

LABELS = {
    "indicators": "indicator",
    "companies": "company",
    "speakers": "speaker",
    "statements": "statement",
    "quantities": "quantity",
    "not_indicators": "no_indicator",
    "undecided": "undecided",
}
"""The label of a record's own span by section; further spans of a record are called `evidence` or by their field."""

_REF = "$mark"
_DROP = object()


class Mark(NamedTuple):
    """A labelled stretch of the text, in code points, end exclusive. `key` is its place in the gold."""

    key: str
    label: str
    start: int
    end: int


class Tie(NamedTuple):
    """A relation between two marks: `subject` (an indicator and a mention of its company), `evidence` (and its part)."""

    source: str
    target: str
    label: str


@dataclass(frozen=True, slots=True)
class Standoff:
    """One transcript: the text, its marks and ties, and what of the gold is no span."""

    id: str
    text: str
    marks: tuple[Mark, ...]
    ties: tuple[Tie, ...]
    rest: Mapping[str, Any]


def standoff(key: str, text: str, gold: Json) -> Standoff:
    """The gold of a transcript as marks."""
    marks: list[Mark] = []
    rest = _without(gold, (), marks)
    marks.sort(key=lambda m: (m.start, m.end, m.key))
    return Standoff(key, text, tuple(marks), tuple(_ties(rest, {m.key for m in marks})), rest)


def gold_of(found: Standoff) -> dict[str, Any]:
    """The gold file that marks and rest make together."""
    kept = {key: _label(key.split("/")) for key in _references(found.rest)}
    marks = {m.key: m for m in found.marks if kept.get(m.key) == m.label}
    gold: dict[str, Any] = _with(found.rest, marks, found.text)
    for n, mark in enumerate((m for m in found.marks if m.key not in marks), 1):
        _add(gold, mark, n, found.text)
    _subjects(gold, found)
    return gold


def named(found: Sequence[Mark], rest: Mapping[str, Any]) -> tuple[Mark, ...]:
    """Marks with keys of a tool's own, given the keys of the gold: the nearest of the same label, one to one."""
    known = [(key, *_borders(key, ref)) for key, ref in _references(rest).items()]
    pairs = greedy(found, known, _near)
    keys = {i: known[j][0] for i, j in pairs}
    return tuple(m._replace(key=keys.get(i, f"new/{i}")) for i, m in enumerate(found))


def _near(mark: Mark, known: tuple[str, str, int, int]) -> float:
    """Shared characters over all characters of both, so that equal borders weigh most; 0 for another label."""
    _, label, start, end = known
    shared = min(mark.end, end) - max(mark.start, start)
    return shared / (max(mark.end, end) - min(mark.start, start)) if label == mark.label and shared > 0 else 0.0


def _borders(key: str, ref: Json) -> tuple[str, int, int]:
    return _label(key.split("/")), ref["start"], ref["end"]


def _is_span(value: Any) -> bool:
    return isinstance(value, Mapping) and {"start", "end"} <= value.keys() <= {"start", "end", "text"}


def _without(value: Any, path: tuple[str, ...], marks: list[Mark]) -> Any:
    """The tree with references for spans; the borders stay in the reference, for `named` and for the quote."""
    if _is_span(value) and isinstance(value["start"], int):
        key = "/".join(path)
        marks.append(Mark(key, _label(path), value["start"], value["end"]))
        return {_REF: key, **value}
    if isinstance(value, Mapping):
        return {k: _without(v, (*path, str(k)), marks) for k, v in value.items()}
    return [_without(v, (*path, str(n)), marks) for n, v in enumerate(value)] if isinstance(value, list) else value


def _label(path: Sequence[str]) -> str:
    """`indicators/3/span` is an indicator, `indicators/3/evidence/period` is evidence.period, a cue is a cue."""
    own = path[-1] == "span" or "mentions" in path
    if own and path[0] in LABELS:
        return LABELS[path[0]]
    return re.sub(r"\.\d+", "", ".".join(p for p in path[2:] if p != "span")) or path[-1]


def _references(rest: Any) -> dict[str, Json]:
    found: dict[str, Json] = {}

    def walk(value: Any) -> None:
        if isinstance(value, Mapping):
            if _REF in value:
                found[value[_REF]] = value
            for v in value.values():
                walk(v)
        elif isinstance(value, list):
            for v in value:
                walk(v)

    walk(rest)
    return found


def _with(value: Any, marks: Mapping[str, Mark], text: str) -> Any:
    """The tree with spans for references. `_DROP` for what lost its span."""
    if isinstance(value, Mapping):
        if _REF in value:
            return _span(value, marks.get(value[_REF]), text)
        made = {k: _with(v, marks, text) for k, v in value.items()}
        if made.get("span") is _DROP:
            return _DROP
        return {k: None if v is _DROP else v for k, v in made.items()}
    if isinstance(value, list):
        return [v for v in (_with(v, marks, text) for v in value) if v is not _DROP]
    return value


def _span(ref: Json, mark: Mark | None, text: str) -> Any:
    if mark is None:
        return _DROP
    kept = {k: v for k, v in ref.items() if k != _REF}
    if (mark.start, mark.end) == (ref["start"], ref["end"]):
        return kept
    moved = {"start": mark.start, "end": mark.end}
    return moved | ({"text": text[mark.start : mark.end]} if "text" in ref else {})


def _add(gold: dict[str, Any], mark: Mark, n: int, text: str) -> None:
    """A record for a mark that the gold did not have: its span and a new id, the rest for a person to fill in."""
    section = next((s for s, label in LABELS.items() if label == mark.label), None)
    if section is None:
        return
    quote = text[mark.start : mark.end]
    span = {"start": mark.start, "end": mark.end, "text": quote}
    if section in ("companies", "speakers"):
        made: dict[str, Any] = {"id": f"new{n}", "name": quote, "mentions": [span]}
    else:
        made = {"id": f"new{n}", "span": span} if section == "indicators" else {"span": span}
    gold.setdefault(section, []).append(made)


def _ties(rest: Mapping[str, Any], keys: set[str]) -> Iterable[Tie]:
    first = {c.get("id"): f"companies/{n}/mentions/0" for n, c in enumerate(rest.get("companies", ()))}
    for n, record in enumerate(rest.get("indicators", ())):
        own = f"indicators/{n}/span"
        target = first.get((record.get("subject") or {}).get("company_id"))
        if target in keys and own in keys:
            yield Tie(own, target, "subject")
        for key in sorted(_references(record.get("evidence"))):
            yield Tie(own, key, "evidence")


def _subjects(gold: dict[str, Any], found: Standoff) -> None:
    """The company of an indicator, where a relation says another one than before."""
    before = {t.source: t.target for t in _ties(found.rest, {m.key for m in found.marks}) if t.label == "subject"}
    now = {t.source: t.target for t in found.ties if t.label == "subject"}
    changed = {s for s in before.keys() | now.keys() if _record(before.get(s)) != _record(now.get(s))}
    spans = {m.key: m for m in found.marks}
    for key in sorted(changed & spans.keys()):
        company = _company(found.rest, now.get(key))
        for record in _at(gold, spans[key]):
            record["subject"] = (
                None if company is None else {"text": company.get("name"), "company_id": company.get("id")}
            )


def _record(key: str | None) -> str | None:
    return None if key is None else "/".join(key.split("/")[:2])


def _company(rest: Mapping[str, Any], key: str | None) -> Json | None:
    if key is None or not key.startswith("companies/"):
        return None
    company: Json = rest["companies"][int(key.split("/")[1])]
    return company


def _at(gold: Json, mark: Mark) -> list[dict[str, Any]]:
    return [r for r in gold.get("indicators", ()) if (r["span"]["start"], r["span"]["end"]) == (mark.start, mark.end)]


def utf16(text: str) -> Callable[[int], int]:
    """From code points to UTF-16 units."""
    wide = [i for i, c in enumerate(text) if ord(c) > 0xFFFF]
    return lambda at: at + bisect_left(wide, at)


def code_points(text: str) -> Callable[[int], int]:
    """From UTF-16 units to code points; a border inside a pair moves to its beginning."""
    starts, at = [], 0
    for c in text:
        starts.append(at)
        at += 1 + (ord(c) > 0xFFFF)
    starts.append(at)
    return lambda unit: bisect_right(starts, unit) - 1
