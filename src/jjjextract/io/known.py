"""Results of before, by key: where the line of a document that was done already lies.

The index is one SQLite file, so it costs no memory however many documents there are. It is made at the start of a run
that goes on, from the finished dataset in the folder and from the shards that a stopped run left; workers only read it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import orjson

from jjjextract.io.encoders import LINES
from jjjextract.io.shards import Shard, shards
from jjjextract.io.writers import ACCOUNT

__all__ = ["Known", "account_head", "account_inputs", "index"]

_OPENS = '"inputs": ['  # one input a line between this line and the one that closes the list

Place = tuple[str, str, int, int]  # key, file, offset, length


class Known:
    """Reads the index and the lines that it points to."""

    def __init__(self, path: str) -> None:
        self._index = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self._open: tuple[str, int] | None = None

    def line(self, key: str) -> bytes | None:
        """The JSON line of a document without its end, or None."""
        found = self._index.execute("SELECT file, at, length FROM known WHERE key = ?", (key,)).fetchone()
        if found is None:
            return None
        file, at, length = found
        with open(file, "rb") as stream:
            stream.seek(at)
            data = stream.read(length)
        return data[:-1] if len(data) == length and data.endswith(b"}\n") else None


def index(path: Path, out: Path, folder: Path) -> bool:
    """Make the index at `path` of the dataset in `out` and the shards in `folder`; False where there is nothing."""
    path.unlink(missing_ok=True)
    made = sqlite3.connect(path)
    made.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; CREATE TABLE known (key, file, at, length)")
    for places in (_of_dataset(out), _of_shards(folder)):
        while some := list(islice(places, 10_000)):
            made.executemany("INSERT INTO known VALUES (?, ?, ?, ?)", some)
    made.execute("CREATE INDEX by_key ON known (key)")
    made.commit()
    any_known = made.execute("SELECT 1 FROM known LIMIT 1").fetchone() is not None
    made.close()
    return any_known


def account_head(out: Path) -> dict[str, Any]:
    """`run.json` without its inputs; empty where there is none that can be read."""
    try:
        with open(out / ACCOUNT, encoding="utf-8") as file:
            head = "".join(line for line in _until(file, _OPENS))
        return dict(orjson.loads(head.rstrip().rstrip(",") + "}"))
    except (OSError, ValueError):
        return {}


def account_inputs(out: Path) -> Iterator[dict[str, Any]]:
    """The inputs of `run.json`, one at a time; none where it cannot be read."""
    try:
        with open(out / ACCOUNT, "rb") as file:
            for _ in _until(file, _OPENS.encode()):
                pass
            for line in file:
                if line.strip() in (b"]", b"]}"):
                    return
                yield orjson.loads(line.strip().rstrip(b","))
    except (OSError, ValueError):
        return


def _until(lines: Iterable[Any], mark: Any) -> Iterator[Any]:
    for line in lines:
        if line.strip() == mark:
            return
        yield line


def _of_dataset(out: Path) -> Iterator[Place]:
    data = out / LINES
    size = account_head(out).get("files", {}).get(LINES, {}).get("bytes")
    if not data.is_file() or size != os.path.getsize(data):
        return
    at = 0
    for item in account_inputs(out):
        if item["state"] == "done":
            yield item["key"], str(data), at, item["bytes"]
            at += item["bytes"]


def _of_shards(folder: Path) -> Iterator[Place]:
    for path in shards(folder):
        try:
            with Shard.open(path) as shard:
                at = shard.account["sections"][LINES][0]
                for item in shard.account["inputs"]:
                    if item["state"] == "done":
                        yield item["key"], str(path), at, item["bytes"]
                        at += item["bytes"]
        except ValueError:
            path.unlink(missing_ok=True)  # no shard: the disk lied, or somebody else wrote it
