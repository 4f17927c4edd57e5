"""Ids that are the same in every run and on every machine: short hashes of what a thing is, not of where it was found.

A document's key is a hash of its id and its bytes; a record's key, of its document's key, its kind and its place in the
document. So a key survives another version that reads the same figure differently, and `diff` can say what changed.
It does not survive an edit of the document, and it should not: the offsets would point elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Any

__all__ = ["Keys", "digest"]

_SIZE = 10  # 80 bits: a billion records collide with a chance of one in two million


def digest(*parts: object) -> str:
    """20 hexadecimal digits for a row of parts; None and the empty text are different parts."""
    text = "\x1f".join("\x1e" if p is None else str(p) for p in parts)
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_SIZE).hexdigest()


class Keys:
    """The keys of one extraction: of the document, and by local id of what other records point to.

    `record` is the tree of plain data, made or read back.
    """

    def __init__(self, record: dict[str, Any]) -> None:
        self.document = digest(record["document"]["id"], record["document"]["sha256"])
        self.speakers = self._by_id("speaker", record["speakers"], _named)
        self.companies = self._by_id("company", record["companies"], _named)
        self.indicators = self._by_id("indicator", record["indicators"], _measured)

    def each(self, kind: str, identities: Iterable[Sequence[object]]) -> Iterator[str]:
        """A key for each record of a kind; records of one identity are told apart by their order."""
        seen: dict[tuple[object, ...], int] = {}
        for identity in map(tuple, identities):
            n = seen[identity] = seen.get(identity, 0) + 1
            yield digest(self.document, kind, *identity, *([n] if n > 1 else []))

    def _by_id(self, kind: str, records: Sequence[Any], identity: Any) -> dict[str, str]:
        return dict(zip((r["id"] for r in records), self.each(kind, map(identity, records)), strict=True))


def _named(record: dict[str, Any]) -> tuple[object, ...]:
    first = record["mentions"][0]["start"] if record["mentions"] else None
    return record["name"], first


def _measured(record: dict[str, Any]) -> tuple[object, ...]:
    return record["span"]["start"], record["span"]["end"], record["measure"]
