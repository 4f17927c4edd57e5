"""What is worth keeping between two starts of the program: files in the user's own cache folder, never the shared temporary one.

A file's name holds a digest of all that it was made from, so what lies there is right or not asked for. It is written
beside and renamed, and its first bytes are a checksum of the rest: a torn or damaged file is made anew. Where the folder
cannot be written, everything is made anew in each process. Nothing in it is code: text and JSON only.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

__all__ = ["folder", "kept"]

_EACH = 6  # editions of one thing that are left to lie: several versions of the program may be in use


def folder() -> Path:
    """`$XDG_CACHE_HOME/jjjextract`, or the same in `~/.cache`; it need not exist."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "jjjextract"


def kept(name: str, source: bytes, make: Callable[[], bytes]) -> bytes:
    """What `make` makes out of `source`, from the cache where it has been made before. `name` is a plain file name."""
    place = None
    with suppress(OSError, RuntimeError):  # no home
        place = folder() / f"{name}-{blake2b(source, digest_size=10).hexdigest()}"
        data = place.read_bytes()
        if data[:4] == _sum(data[4:]):
            return data[4:]
    made = make()
    if place is not None:
        with suppress(OSError):
            _write(place, name, made)
    return made


def _sum(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(4)


def _write(place: Path, name: str, data: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        beside.write_bytes(_sum(data) + data)
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
    editions = [(p.stat().st_mtime, p) for p in place.parent.glob(f"{name}-{'?' * 20}")]
    for _, old in sorted(editions, reverse=True)[_EACH:]:
        old.unlink(missing_ok=True)
