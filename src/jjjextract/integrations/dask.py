"""Many machines: the tasks of a run on the workers of a Dask cluster.

    jjjextract run /archive --out /shared/out --scheduler tcp://10.0.0.1:8786

Scheduling, replaced machines and repeats are Dask's; this hands tasks out, a few for each thread of the cluster at a
time, and takes counts back. Workers read inputs and write shards themselves, so both folders must be seen by all of
them under the same names. One thread a worker process is best (`dask worker --nthreads 1 --nworkers N`): the work is
Python's own, and a limit of time for each document needs a main thread (Dask's nanny has limits of its own).

A worker that dies has its tasks done by others. A document that ends several workers is marked as lost.
"""

from __future__ import annotations

import os
import pickle
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import CancelledError
from dataclasses import replace
from itertools import islice
from typing import Any, Self

from jjjextract.errors import JjjextractError
from jjjextract.io.extras import require
from jjjextract.io.inputs import Extractor
from jjjextract.io.plan import Lines, Task, TextFile
from jjjextract.io.pool import Step, attempt, outcome
from jjjextract.io.work import Done, Settings, Worker

__all__ = ["DaskPool"]

_EACH = 3  # tasks a thread has in hand
_FORGETS = 3  # times that a scheduler may forget one task


class DaskPool:
    """A pool for `jjjextract.io.run.run` on a Dask cluster; use it in a `with` block.

    `scheduler` is an address (`tcp://…`) or a `distributed.Client`. Raises `UsageError` where distributed is not
    installed, `JjjextractError` where no scheduler answers.
    """

    def __init__(self, scheduler: Any) -> None:
        distributed = require("distributed", "dask", "--scheduler")
        self._own = isinstance(scheduler, str)
        try:
            self._client = distributed.Client(scheduler, set_as_default=False) if self._own else scheduler
        except (OSError, TimeoutError) as error:
            raise JjjextractError(f"{scheduler}: no scheduler answers ({error})") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *about: object) -> None:
        if self._own:
            self._client.close()

    def __call__(self, tasks: Iterator[Task], pipeline: Extractor, settings: Settings, step: Step) -> Iterator[Done]:
        """Do the tasks in any order."""
        about = pickle.dumps((pipeline, _everywhere(settings)))  # small; data kept by a worker would die with it
        doing = require("distributed", "dask", "--scheduler").as_completed(loop=self._client.loop)
        waiting: dict[str, Task] = {}
        forgotten: Counter[int] = Counter()

        def hand_out(task: Task) -> None:
            future = self._client.submit(_do, task, about, pure=False, retries=2)
            waiting[future.key] = task
            doing.add(future)

        tasks = map(_absolute, tasks)
        for task in islice(tasks, self._room()):
            hand_out(task)
        for future in doing:
            task = waiting.pop(future.key)
            if future.status == "error":
                hand_out(_without(task, settings, future.exception()))
                continue
            try:
                done = outcome(future.result())
            except CancelledError as error:
                hand_out(_again(task, forgotten, error))
                continue
            step(done.documents + done.failed, done.size)
            yield done
            for more in islice(tasks, max(0, self._room() - len(waiting))):
                hand_out(more)

    def _room(self) -> int:
        return _EACH * max(1, sum(map(int, self._client.nthreads().values())))


def _everywhere(settings: Settings) -> Settings:
    known = os.path.abspath(settings.known) if settings.known else None
    return replace(settings, shards=os.path.abspath(settings.shards), known=known)


def _absolute(task: Task) -> Task:
    """The task with paths that hold in another process's folder; they are told as they were given."""
    entries = (e._replace(path=os.path.abspath(e.path)) if isinstance(e, TextFile | Lines) else e for e in task.entries)
    return task._replace(entries=tuple(entries))


def _again(task: Task, forgotten: Counter[int], error: CancelledError) -> Task:
    """The task once more: the scheduler forgot it (its result was with a worker that died before it was asked for)."""
    forgotten[task.n] += 1
    if forgotten[task.n] > _FORGETS:
        raise JjjextractError(f"the cluster failed: {error}") from error
    return task


def _do(task: Task, pickled: bytes) -> Any:
    about: tuple[Extractor, Settings] = pickle.loads(pickled)
    with _Mark(about[1].shards, task.n) as mark:
        return attempt(_worker(about, mark), task)


def _worker(about: tuple[Extractor, Settings], mark: _Mark) -> Worker:
    """One for each thread of a Dask worker, kept with the Dask worker, so that word lists are built once."""
    distributed = require("distributed", "dask", "--scheduler")
    home = distributed.get_worker()
    kept = home.__dict__.setdefault("jjjextract", threading.local())
    if getattr(kept, "stamp", None) != (about[1].stamp, about[1].shards):
        kept.pipeline, kept.stamp = about[0], (about[1].stamp, about[1].shards)
    return Worker(kept.pipeline, about[1], mark)


class _Mark:
    """A small file beside the shards that says which document is in work, for the case that the worker dies of it."""

    def __init__(self, shards: str, n: int) -> None:
        os.makedirs(shards, exist_ok=True)
        self._path = _mark(shards, n)

    def __enter__(self) -> Self:
        self._file = open(self._path, "w")
        return self

    def __exit__(self, *about: object) -> None:
        self._file.close()
        if about[0] is None and os.path.exists(self._path):
            os.unlink(self._path)

    def begin(self, place: int) -> None:
        """Write the place down."""
        self._file.seek(0)
        self._file.write(f"{place:9d}")
        self._file.flush()

    def end(self, size: int) -> None:
        """The next one is written over it."""


def _mark(shards: str, n: int) -> str:
    return os.path.join(shards, f"{n}.at")


def _without(task: Task, settings: Settings, error: BaseException | None) -> Task:
    """The task without the document that ended its workers."""
    try:
        with open(_mark(os.path.abspath(settings.shards), task.n)) as file:
            place = int(file.read())
    except (OSError, ValueError):
        raise JjjextractError(f"the cluster failed: {error}") from error
    if any(lost == place for lost, _ in task.lost):
        raise JjjextractError(f"the cluster failed: {error}") from error
    return task._replace(lost=(*task.lost, (place, "crashed")))
