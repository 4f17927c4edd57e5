"""What a worker does with a task: read its documents, extract them one after the other, write one shard.

A document that was done before, under the same key, is not done again: its line is taken from where it lies. The key is
a hash of the document's bytes, of what is known of it from outside, and of the stamp of the run (versions and options).
"""

from __future__ import annotations

import hashlib
import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from jjjextract.errors import InputError
from jjjextract.exact import encoded
from jjjextract.io.encoders import encode
from jjjextract.io.inputs import Extractor, Given, about, plain_input, validated
from jjjextract.io.keys import digest
from jjjextract.io.known import Known
from jjjextract.io.plan import Task, read_task
from jjjextract.io.readers import Input
from jjjextract.io.shards import Shard, shard_path, write_shard
from jjjextract.io.tables import Rows, read_line, renamed, rows_of

__all__ = ["Done", "Settings", "Watch", "Worker", "warm_up"]

KINDS = ("speakers", "companies", "statements", "indicators", "quantities", "checks", "warnings")

# enough of both languages to load what a first document would load, so that no time limit counts it
_WARM_UP = "今年上半年,河北地区生产总值21510亿元,同比增长5.0%。GDP grew 5 percent in the first half of 2024."


@dataclass(frozen=True, slots=True)
class Settings:
    """What every worker of a run knows. `stamp` is a hash of versions and options, `known` an index of old results."""

    shards: str
    encoders: tuple[str, ...]
    given: Given
    max_bytes: int
    stamp: str
    timeout: float | None = None
    fail_fast: bool = False
    known: str | None = None


class Done(NamedTuple):
    """A finished task: the shard's name and what was counted. `failure` ends the run where it is to fail fast."""

    n: int
    shard: str
    documents: int
    failed: int
    size: int
    failure: tuple[str, str, str, str] | None = None


class Watch(Protocol):
    """Told of every document, before and after."""

    def begin(self, place: int) -> None:
        """The document at this place of the task comes next."""

    def end(self, size: int) -> None:
        """It is done; `size` in bytes."""


def warm_up(pipeline: Extractor) -> None:
    """Load what a first document would load: word lists, dictionaries, models."""
    validated(pipeline.plain(_WARM_UP))


class _TimeUp(BaseException):
    """Raised inside a document that takes too long; no handler for `Exception` stops it."""


class Worker:
    """Does tasks. Keep one for each process: the pipeline's word lists are built once."""

    def __init__(self, pipeline: Extractor, settings: Settings, watch: Watch, *, warm: bool = False) -> None:
        self._pipeline = pipeline
        self._settings = settings
        self._watch = watch
        self._known = Known(settings.known) if settings.known else None
        self._warm = warm or settings.timeout is None

    def do(self, task: Task) -> Done:
        """Make the shard of a task, unless it is there. Raises `OutputError` where it cannot be written."""
        items = list(read_task(task, max_bytes=self._settings.max_bytes))
        keys = [self._key(item) for item in items]
        name = digest(*keys, *(item.path for item in items), *self._settings.encoders)
        path = shard_path(self._settings.shards, task.n, name)
        if path.exists():
            return self._found(task.n, name, items)
        made = _Made(tables=bool(self._settings.encoders))
        for place, (item, key) in enumerate(zip(items, keys, strict=True)):
            self._watch.begin(place)
            got = self._one(item, key, dict(task.lost).get(place))
            made.add(item, key, got)
            self._watch.end(item.size if isinstance(item, Input) else 0)
            if isinstance(got, InputError) and self._settings.fail_fast:
                failure = (got.path, got.message, got.code, got.hint)
                return self._done(task.n, name, made.inputs)._replace(failure=failure)
        write_shard(path, encode(self._settings.encoders, made.lines, made.rows), made.account())
        return self._done(task.n, name, made.inputs)

    def _found(self, n: int, name: str, items: list[Input | InputError]) -> Done:
        for place, item in enumerate(items):
            self._watch.begin(place)
            self._watch.end(item.size if isinstance(item, Input) else 0)
        with Shard.open(shard_path(self._settings.shards, n, name)) as shard:
            return self._done(n, name, shard.account["inputs"])

    def _done(self, n: int, name: str, inputs: list[dict[str, Any]]) -> Done:
        done = [i for i in inputs if i["state"] == "done"]
        return Done(n, name, len(done), len(inputs) - len(done), sum(i["size"] for i in done))

    def _key(self, item: Input | InputError) -> str:
        if isinstance(item, InputError):
            return digest("failed", item.path, item.code, item.message)
        data = item.data.encode("utf-8", "surrogatepass") if isinstance(item.data, str) else item.data
        outside = about(item, self._settings.given).values()
        return digest(self._settings.stamp, *outside, hashlib.sha256(data).hexdigest())

    def _one(self, item: Input | InputError, key: str, lost: str | None) -> _Got:
        if isinstance(item, InputError):
            return item
        if lost:
            return _ended(item, lost, self._settings.timeout)
        old = self._known.line(key) if self._known else None
        if old is not None:
            return renamed(old, item.id)
        if not self._warm:
            warm_up(self._pipeline)
            self._warm = True
        try:
            with _limit(self._settings.timeout):
                return plain_input(self._pipeline, item, self._settings.given)
        except _TimeUp:
            return _ended(item, "timeout", self._settings.timeout)


_Got = dict[str, Any] | InputError | bytes


class _Made:
    """What a task has come to so far."""

    def __init__(self, *, tables: bool) -> None:
        self._tables = tables
        self.lines: list[bytes] = []
        self.rows: list[Rows] = []
        self.inputs: list[dict[str, Any]] = []
        self._counts: Counter[str] = Counter()
        self._reasons: Counter[str] = Counter()

    def add(self, item: Input | InputError, key: str, got: _Got) -> None:
        """Take one document."""
        if isinstance(got, InputError):
            about = {"code": got.code, "message": got.message, "hint": got.hint}
            self.inputs.append({"path": got.path, "state": "failed", "key": key, **about})
            return
        assert isinstance(item, Input)
        line, record = (got, read_line(got)) if isinstance(got, bytes) else (encoded(got), got)
        self.lines.append(line)
        if self._tables:
            self.rows.append(rows_of(record))
        self._count(record)
        self.inputs.append(
            {
                "path": item.path,
                "id": item.id,
                "state": "done",
                "sha256": record["document"]["sha256"],
                "size": item.size,
                "bytes": len(line) + 1,
                "key": key,
            }
        )

    def account(self) -> dict[str, Any]:
        """The shard's account."""
        return {"inputs": self.inputs, "counts": dict(self._counts), "reasons": dict(self._reasons)}

    def _count(self, record: dict[str, Any]) -> None:
        counts, quantities = self._counts, record["quantities"]
        for kind in KINDS:
            counts[kind] += len(record[kind])
        counts["repairs"] += len(record["repairs"]["edits"])
        counts["checks_failed"] += sum(not c["ok"] for c in record["checks"])
        counts["damaged"] += sum("damaged" in q["flags"] for q in quantities)
        counts["became_indicator"] += sum(q["indicator_id"] is not None for q in quantities)
        self._reasons.update(q["reason"] or "no reason given" for q in quantities if q["indicator_id"] is None)


def _ended(item: Input, code: str, seconds: float | None) -> InputError:
    if code == "timeout":
        message, hint = f"took longer than {seconds:g} s", "split it, or raise --timeout-per-document"
    else:
        message, hint = "the process that read it ended, twice", "out of memory, or a bug: try it alone"
    return InputError(item.path, message, code=code, hint=hint)


@contextmanager
def _limit(seconds: float | None) -> Iterator[None]:
    """Raise `_TimeUp` after some seconds; only in a main thread, where a system has alarms."""
    if seconds is None or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before: Callable[..., Any] | int | None = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(*about: object) -> None:
    raise _TimeUp

