"""A folder of transcripts under review: whole files, a history beside each, and no overwriting unseen.

`NAME.txt` is never written. `NAME.gold.json` is the gold, `NAME.second.json` what a blind second annotator made, and
`NAME.history.log` has one line of JSON for every save: when, who, state, version, and each record that changed with what
it was before. A version is the SHA-256 of the file. A save names the version that it started from; if the file has
another by now, the save is refused and the caller gets what is there. Saves hold a lock on the history file, so that two
servers on one folder exclude each other too. A crash leaves the old file or the new one; a line of history that is missing
then is made good at the next save, which notes that the file had changed outside.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from jjjextract.errors import UsageError
from jjjextract.io.writers import write_file
from jjjextract.review import gold

__all__ = ["ConflictError", "Folder"]

_FILES = {"gold": ".gold.json", "second": ".second.json"}


class ConflictError(Exception):
    """The file is not the one that the change began with."""


class Folder:
    """The transcripts of one folder. Names are those of its listing: nothing else can be reached."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        if not self.path.is_dir():
            raise UsageError(f"{path}: not a folder")
        if not self.names():
            raise UsageError(f"{path}: no transcripts (.txt) here")

    def names(self) -> list[str]:
        """The names of the transcripts, in order."""
        found = (p for p in self.path.glob("*.txt") if p.is_file() and not p.name.startswith("."))
        return sorted(p.name.removesuffix(".txt") for p in found)

    def text(self, name: str) -> Path:
        """The file of a transcript. Raises `KeyError` for a name that is not in the folder."""
        if name not in self.names():
            raise KeyError(name)
        return self.path / f"{name}.txt"

    def read(self, name: str, kind: str) -> tuple[dict[str, Any] | None, str]:
        """The gold as the browser has it and its version; `(None, "")` where there is none."""
        data = self._bytes(name, kind)
        return (gold.load(data), _version(data)) if data is not None else (None, "")

    def version(self, name: str, kind: str) -> str:
        """The version of a file now; empty where there is none."""
        data = self._bytes(name, kind)
        return _version(data) if data is not None else ""

    def save(
        self, name: str, kind: str, tree: Mapping[str, Any], *, base: str, state: str, who: str, note: Any = None
    ) -> str:
        """Save over the version `base` and return the new one. Raises `ConflictError`, `OutputError`; then nothing changed."""
        target = self._file(name, kind)
        with self._locked(name) as history:
            before = self._bytes(name, kind)
            now = _version(before) if before is not None else ""
            if now != base:
                raise ConflictError(name)
            data = gold.dump(tree) + (b"\n" if before is not None and before.endswith(b"\n") else b"")
            if data != before:
                write_file(target, data)
            line = {
                "time": datetime.now(UTC).isoformat(timespec="seconds"), "who": who, "kind": kind, "state": state,
                "version": _version(data), "changes": _changes(gold.load(before) if before else {}, gold.load(data)),
            }  # fmt: skip
            if now and self._last(name, kind).get("version", now) != now:
                line["note"] = "the file had been changed outside"
            if note is not None:
                line["agreement"] = note
            history.write(json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
            history.flush()
            os.fsync(history.fileno())
            return _version(data)

    def state(self, name: str, kind: str) -> str:
        """`untouched`, `work` or `done`. Gold that was not made here counts as done."""
        if self._bytes(name, kind) is None:
            return "untouched"
        return str(self._last(name, kind).get("state", "done"))

    def history(self, name: str) -> list[dict[str, Any]]:
        """Every save, oldest first; a line that a crash cut short is passed over."""
        out = []
        try:
            lines = (self.path / f"{name}.history.log").read_bytes().splitlines()
        except OSError:
            return []
        for line in lines:
            with contextlib.suppress(ValueError):
                out.append(json.loads(line))
        return out

    def _last(self, name: str, kind: str) -> dict[str, Any]:
        return next((h for h in reversed(self.history(name)) if h.get("kind") == kind), {})

    def _file(self, name: str, kind: str) -> Path:
        return self.text(name).with_name(name + _FILES[kind])

    def _bytes(self, name: str, kind: str) -> bytes | None:
        try:
            return self._file(name, kind).read_bytes()
        except FileNotFoundError:
            return None

    @contextlib.contextmanager
    def _locked(self, name: str) -> Iterator[BinaryIO]:
        with open(self.path / f"{name}.history.log", "ab") as file:
            if os.name == "posix":
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX)
            if file.tell() and not self._ends_a_line(name):
                file.write(b"\n")
            yield file

    def _ends_a_line(self, name: str) -> bool:
        return (self.path / f"{name}.history.log").read_bytes().endswith(b"\n")


def _version(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Each record that is not as it was, with what it was and what it is."""
    out: list[dict[str, Any]] = []
    for section in dict.fromkeys([*before, *after]):
        old, new = _keyed(before.get(section)), _keyed(after.get(section))
        for key in dict.fromkeys([*old, *new]):
            if old.get(key) != new.get(key):
                out.append({"section": section, "key": key, "before": old.get(key), "after": new.get(key)})
    return out


def _keyed(value: Any) -> dict[str, Any]:
    """Records by their id or place; anything else as one."""
    if not isinstance(value, list):
        return {} if value is None else {"": value}
    out: dict[str, Any] = {}
    for n, record in enumerate(value):
        span = record.get("span") if isinstance(record, dict) else None
        key = record.get("id") if isinstance(record, dict) and "id" in record else None
        place = f"{span.get('start')}:{span.get('end')}" if isinstance(span, dict) else str(n)
        key = str(key or place)
        out[key if key not in out else f"{key}#{n}"] = record
    return out
