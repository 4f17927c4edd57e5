"""Records as things to compare: by where they stand, or by what they say.

By place, a record is the one at the same characters of the document with the same id; what else differs has changed.
By fact, place and wording do not count, so that two versions of a story, or its twins in two languages, can be held
against each other: an indicator is its concept, kind of measure, amount, unit, area and period; a company or a speaker
is the same where any of the known names is, one with no name where its role is. Words of statements cannot be compared across languages and are left out.

It fails by fact where a figure has no concept in either version: then the number, unit, area and period must do.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

__all__ = ["FACTS", "KINDS", "Thing", "by_fact", "by_place", "common"]

KINDS = ("speakers", "companies", "statements", "indicators", "quantities", "checks")
FACTS = ("speakers", "companies", "indicators", "quantities")

_LOCAL = frozenset({"id", "speaker_id", "company_id", "indicator_id", "indicator_ids", "rule"})


class Thing(NamedTuple):
    """A record to compare: what it is, what it says, the rule that made it, and how it is shown."""

    kind: str
    identity: tuple[Any, ...]
    content: dict[str, Any]
    rule: str
    shown: str


def by_place(record: Any) -> Iterator[Thing]:
    """Every record of an extraction by its place."""
    names = {r.id: r.name for kind in ("speakers", "companies") for r in record[kind]}
    spans = {i.id: (i.span.start, i.span.end) for i in record.indicators}
    for kind in KINDS:
        seen: dict[tuple[Any, ...], int] = {}
        for r in record[kind]:
            place = _place(kind, r, spans)
            n = seen[place] = seen.get(place, 0) + 1
            content = {k: v for k, v in r.items() if k not in _LOCAL}
            content |= {k[:-3]: names.get(r[k]) for k in ("speaker_id", "company_id") if k in r}
            yield Thing(kind, (*place, n), content, r.get("rule", ""), _shown(kind, r))


def by_fact(record: Any) -> Iterator[Thing]:
    """The records of an extraction that can be compared by what they say."""
    for kind in FACTS:
        for r in record[kind]:
            yield Thing(kind, _fact(kind, r), {}, r.get("rule", ""), _shown(kind, r))


def common(one: Thing, two: Thing) -> bool:
    """Whether two things of one kind say the same; names are the same where one of them is."""
    if one.kind in ("speakers", "companies"):
        return bool(set(one.identity) & set(two.identity))
    return one.identity == two.identity


def _place(kind: str, r: Any, spans: dict[str, tuple[int, int]]) -> tuple[Any, ...]:
    if kind in ("speakers", "companies"):
        first = r.mentions[0] if r.mentions else None
        return (first.start, first.end) if first else (r.name,)
    if kind == "checks":
        return (r.kind, *(spans.get(i) for i in r.indicator_ids))
    return r.span.start, r.span.end, r.get("measure") or r.get("style") or r.get("kind")


def _fact(kind: str, r: Any) -> tuple[Any, ...]:
    if kind in ("speakers", "companies"):
        names = [r.name, *r.labels.values(), *r.get("aliases", ())]
        known = tuple(sorted({n.casefold() for n in names if n}))
        return known or (f"({r.get('role') or 'no name'})",)
    unit = r.unit.code if r.unit else None
    unit = "{}" if unit and unit.startswith("{") else unit  # {家} is {enterprise}
    amounts = (_plain(r.amount), _plain(r.upper_amount), unit)
    if kind == "quantities":
        return (r.kind, *amounts, r.start, r.end)
    period = (r.period.start, r.period.end) if r.period else None
    return r.concept, r.measure, r.status, *amounts, r.basis, tuple(sorted(r.regions)), period


def _plain(number: Any) -> str | None:
    return None if number is None else format(number, "f") if "E" in str(number) else str(number)


def _shown(kind: str, r: Any) -> str:
    if kind in ("speakers", "companies"):
        return r.name or " ".join(["(no name)", *r.get("titles", ())])
    if kind == "checks":
        return f"{r.kind}: {r.message}"
    if kind == "statements":
        return f"{r.style} {_short(r.span.text)}"
    text = f"{r.indicator} {r.measure} {r.span.text}" if kind == "indicators" else f"{r.kind} {r.span.text}"
    period = r.get("period")
    return f"{text} {period.start}/{period.end}" if period else text


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
