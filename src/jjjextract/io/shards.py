"""A shard: what one task became, in one file that is whole or not there.

Sections (bytes of each output file of the dataset, to be joined in order) come first, then the account as JSON: the
sections' places, each input with its state, counts. The last 24 bytes say where the account is. A shard is written
beside, synced and renamed. Its name holds a hash of everything that it depends on, so a shard with the right name is
the right shard.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, Self

import orjson

from jjjextract.io.writers import told, write_file

__all__ = ["Shard", "shard_path", "shards", "write_shard"]

_END = struct.Struct(">QQ8s")
_MAGIC = b"JJJSHRD1"


def shard_path(folder: str | Path, n: int, name: str) -> Path:
    """Where the shard of the `n`-th task lies; a thousand a folder."""
    return Path(folder) / f"{n // 1000:06d}" / f"{n:09d}-{name}.shard"


def shards(folder: str | Path) -> Iterator[Path]:
    """Every finished shard of a folder; what a killed worker left half-written is removed."""
    for where in sorted(Path(folder).glob("[0-9]*")):
        for path in where.glob(".*.part*"):
            path.unlink(missing_ok=True)
        yield from sorted(where.glob("*.shard"))


def write_shard(path: Path, sections: Mapping[str, bytes], account: dict[str, Any]) -> None:
    """Write a shard. Raises `OutputError` where the disk is full."""
    places, at = {}, 0
    for name, data in sections.items():
        places[name] = [at, len(data)]
        at += len(data)
    tail = orjson.dumps({"sections": places, **account})
    with told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    write_file(path, b"".join([*sections.values(), tail, _END.pack(at, len(tail), _MAGIC)]))


class Shard(NamedTuple):
    """An opened shard: its file and its account. Use it in a `with` block."""

    handle: int
    account: dict[str, Any]

    @classmethod
    def open(cls, path: str | Path) -> Shard:
        """Raises `OSError` where it is missing, `ValueError` where it is no shard."""
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            size = os.fstat(handle).st_size
            at, length, magic = _END.unpack(_read(handle, size - _END.size, _END.size))
            if magic != _MAGIC:
                raise ValueError(f"{path}: no shard")
            return cls(handle, orjson.loads(_read(handle, at, length)))
        except (struct.error, ValueError, OSError) as error:
            os.close(handle)
            raise ValueError(f"{path}: no shard") from error

    def section(self, name: str) -> bytes:
        """The bytes of a section."""
        return _read(self.handle, *self.account["sections"][name])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *about: object) -> None:
        os.close(self.handle)


def _read(handle: int, at: int, length: int) -> bytes:
    os.lseek(handle, at, os.SEEK_SET)
    pieces = []
    while length > 0:
        piece = os.read(handle, length)
        if not piece:
            raise ValueError("ends too early")
        pieces.append(piece)
        length -= len(piece)
    return b"".join(pieces)
