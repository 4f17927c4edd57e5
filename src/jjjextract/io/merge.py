"""The end of a run: the shards, in the order of the inputs, become the files of the dataset.

A document id that came before gets `#2` behind it here, where the order is known; its shard is encoded anew. What is
held in memory does not grow with the number of documents: the ids stand in a file, the inputs go to another.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from jjjextract.errors import InputError
from jjjextract.io.encoders import LINES, encode
from jjjextract.io.formats import Sections, encoders_of, writers_of
from jjjextract.io.shards import Shard
from jjjextract.io.tables import read_line, renamed, rows_of
from jjjextract.io.writers import ACCOUNT, Dataset

__all__ = ["FAILURES", "Merged", "attach_account", "merge"]

FAILURES = "failures.jsonl"
_FIRST = 100  # so many failures are kept to be told


class Merged:
    """What the shards told: counts, reasons, and the first failures."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()
        self.failed: list[InputError] = []

    def take(self, account: dict[str, Any]) -> None:
        """Count one shard."""
        self.counts.update(account["counts"])
        self.reasons.update(account["reasons"])
        for item in account["inputs"]:
            self.counts["bytes"] += item.get("size", 0)
            self.counts["documents" if item["state"] == "done" else "failed"] += 1
            if item["state"] == "failed" and len(self.failed) < _FIRST:
                self.failed.append(InputError(item["path"], item["message"], code=item["code"], hint=item["hint"]))


def merge(dataset: Dataset, formats: tuple[str, ...], shards: Iterable[Path], work: Path) -> Merged:
    """Write every format and `failures.jsonl`, and the inputs of `run.json` to a file in `work`."""
    merged, names = Merged(), _Names(work / "ids.sqlite")
    writers = writers_of(formats, dataset)
    failures = dataset.open(FAILURES)
    with open(work / "inputs", "wb") as inputs:
        for path in shards:
            with Shard.open(path) as shard:
                sections = _unique(shard, names, encoders_of(formats))
                for writer in writers:
                    writer.add(sections)
                merged.take(shard.account)
                _list(shard.account["inputs"], inputs, failures)
    for writer in writers:
        writer.close()
    names.close()
    return merged


def attach_account(dataset: Dataset, head: dict[str, Any], work: Path) -> None:
    """Write `run.json`: the head, and the inputs one a line."""
    file = dataset.open(ACCOUNT)
    text = orjson.dumps(head, option=orjson.OPT_INDENT_2, default=str)
    file.write(text[:-2] + b',\n  "inputs": [\n')
    with open(work / "inputs", "rb") as inputs:
        shutil.copyfileobj(inputs, file, 1 << 20)
    file.write(b"\n]}\n")


def _list(items: list[dict[str, Any]], inputs: BinaryIO, failures: BinaryIO) -> None:
    for item in items:
        inputs.write((b",\n" if inputs.tell() else b"") + orjson.dumps(item))
        if item["state"] == "failed":
            row = {name: item[name] for name in ("path", "code", "message", "hint")}
            failures.write(orjson.dumps(row) + b"\n")


def _unique(shard: Shard, names: _Names, encoders: tuple[str, ...]) -> Sections:
    """The sections of a shard; where an id came before, encoded anew with another one."""
    done = [i for i in shard.account["inputs"] if i["state"] == "done"]
    other = {n: name for n, i in enumerate(done) if (name := names.unique(i["id"])) != i["id"]}
    if not other:
        return shard.section
    lines = shard.section(LINES).splitlines()
    for n, name in other.items():
        lines[n] = renamed(lines[n], name)
        done[n] |= {"id": name, "bytes": len(lines[n]) + 1}
    return encode(encoders, lines, [rows_of(read_line(line)) for line in lines]).__getitem__


class _Names:
    """How often each id came, by a hash of 64 bits; in a file of its own."""

    def __init__(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        self._file = sqlite3.connect(path)
        self._file.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;"
            "CREATE TABLE ids (hash INTEGER PRIMARY KEY, n INTEGER)"
        )

    def unique(self, name: str) -> str:
        n = self._count(name)
        return name if n == 1 else self.unique(f"{name}#{n}")

    def close(self) -> None:
        self._file.close()

    def _count(self, name: str) -> int:
        rows = self._file.execute(
            "INSERT INTO ids VALUES (?, 1) ON CONFLICT (hash) DO UPDATE SET n = n + 1 RETURNING n", (_hash64(name),)
        )
        return int(rows.fetchall()[0][0])


def _hash64(name: str) -> int:
    data = blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(data, signed=True)

