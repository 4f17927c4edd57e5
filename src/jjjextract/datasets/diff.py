"""Two datasets compared: records gained, lost and changed, by kind and by rule.

Documents are paired by id. By fact, documents without a partner on either side are compared together, so that a story
and its translation need not have the same name. Lines that are the same byte for byte cost nothing more. Of the old
dataset the ids and where their lines lie are held in memory, no records.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple

import orjson

from jjjextract.datasets.facts import Thing, by_fact, by_place, common
from jjjextract.datasets.load import lines_of
from jjjextract.errors import UsageError
from jjjextract.io.encoders import LINES
from jjjextract.io.tables import read_line

__all__ = ["Change", "Difference", "diff"]

What = Literal["gained", "lost", "changed", "same"]


class Change(NamedTuple):
    """One difference. `fields` are those that changed, each with its old and new value."""

    what: What
    kind: str
    document: str
    shown: str
    rule: str
    fields: dict[str, tuple[Any, Any]]


@dataclass
class Difference:
    """All differences, and counts of `(kind, what)` and `(rule, what)`."""

    changes: list[Change] = field(default_factory=list)
    kinds: Counter[tuple[str, str]] = field(default_factory=Counter)
    rules: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, change: Change) -> None:
        """Take one, or count one that is the same."""
        self.kinds[change.kind, change.what] += 1
        if change.what != "same":
            self.changes.append(change)
            if change.rule:
                self.rules[change.rule, change.what] += 1

    def count(self, what: str) -> int:
        """How many were gained, lost or changed."""
        return sum(n for (_, w), n in self.kinds.items() if w == what)


def diff(old: str | Path, new: str | Path, *, by: Literal["place", "fact"] = "place") -> Difference:
    """Compare two dataset folders, or two files of JSON Lines. Raises `UsageError` where one is none."""
    if by not in ("place", "fact"):
        raise UsageError(f"--by {by}: one of place, fact")
    found, places = Difference(), _places(old)
    before = Path(old) / LINES if Path(old).is_dir() else Path(old)
    alone: list[bytes] = []
    with open(before, "rb") as file:
        for line in lines_of(new):
            place = places.pop(_id(line), None)
            if place is None:
                alone.append(line)
                continue
            file.seek(place)
            _pair(found, [file.readline()], [line], by)
        gone = []
        for place in places.values():
            file.seek(place)
            gone.append(file.readline())
    if by == "fact":
        _pair(found, gone, alone, by)
    else:
        for line in gone:
            _pair(found, [line], [], by)
        for line in alone:
            _pair(found, [], [line], by)
    return found


def _places(source: str | Path) -> dict[str, int]:
    places, at = {}, 0
    for line in lines_of(source):
        places[_id(line)] = at
        at += len(line)
    return places


def _id(line: bytes) -> str:
    """The document's id, which stands at the head of a line of ours; any other order of keys is read whole."""
    head, mark, rest = line[:4096].partition(b'"document":{"id":"')
    name, end, _ = rest.partition(b'","sha256"')
    if mark and end and head == b'{"schema_version":"1",':
        return str(orjson.loads(b'"' + name + b'"'))
    return str(read_line(line).document.id)


def _pair(found: Difference, old: list[bytes], new: list[bytes], by: str) -> None:
    if by == "place":
        for change in _by_place(_things(old, by), _things(new, by)):
            found.add(change)
    else:
        for change in _by_fact(_things(old, by), _things(new, by)):
            found.add(change)


Named = tuple[str, Thing]  # the document's id, and a record


def _things(lines: Iterable[bytes], by: str) -> list[Named]:
    records = map(read_line, lines)
    return [(r.document.id, t) for r in records for t in (by_place(r) if by == "place" else by_fact(r))]


def _by_place(old: list[Named], new: list[Named]) -> Iterator[Change]:
    before = {(t.kind, t.identity): (d, t) for d, t in old}
    for document, t in new:
        was = before.pop((t.kind, t.identity), None)
        if was is None:
            yield Change("gained", t.kind, document, t.shown, t.rule, {})
            continue
        fields = {
            k: (was[1].content.get(k), v)
            for k, v in t.content.items()
            if was[1].content.get(k) != v or str(was[1].content.get(k)) != str(v)
        }
        yield Change("changed" if fields else "same", t.kind, document, t.shown, t.rule, fields)
    for document, t in before.values():
        yield Change("lost", t.kind, document, t.shown, t.rule, {})


def _by_fact(old: list[Named], new: list[Named]) -> Iterator[Change]:
    """Each thing of the old finds at most one of the new that says the same."""
    left: dict[tuple[str, Any], list[Named]] = {}
    for named in new:
        for key in _handles(named[1]):
            left.setdefault(key, []).append(named)
    taken: set[int] = set()
    for document, t in old:
        match = next(
            (n for key in _handles(t) for n in left.get(key, ()) if id(n) not in taken and common(t, n[1])), None
        )
        if match is not None:
            taken.add(id(match))
        yield Change("same" if match else "lost", t.kind, document, t.shown, t.rule, {})
    for named in new:
        if id(named) not in taken:
            yield Change("gained", named[1].kind, named[0], named[1].shown, named[1].rule, {})


def _handles(t: Thing) -> Iterator[tuple[str, Any]]:
    """What a thing can be found by: each of its names, or all that it says."""
    if t.kind in ("speakers", "companies"):
        yield from ((t.kind, name) for name in t.identity)
    else:
        yield t.kind, t.identity
