"""A batch cut into tasks: some files, or some lines of a file, that one worker reads, extracts and writes as one shard.

The cut depends on the inputs alone, never on the number of workers. It is made while the batch runs, so that the memory
does not grow with the number of inputs; only the names of one folder are held at a time. A task holds some 32 kB: a
fraction of a second of work, which is what a killed process loses. A smaller shard would cost more to sync than its worth,
but for the last few, which are cut smaller: at the end a core that has nothing left waits for one that has.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from jjjextract.errors import InputError, shown_path
from jjjextract.io.readers import Input, input_files, is_lines, is_object, read_file, read_lines, unreadable

__all__ = ["Failed", "Lines", "Task", "TextFile", "plan", "read_task"]

TASK_BYTES = 1 << 15
TASK_FILES = 32
LAST_TASKS = 4
LAST_BYTES = 1 << 13


class TextFile(NamedTuple):
    """A file with one document. `shown` is how its path is told."""

    path: str
    name: str
    shown: str
    size: int


class Lines(NamedTuple):
    """Lines of a file of JSON Lines, by offsets; `number` is that of the first."""

    path: str
    name: str
    shown: str
    start: int
    stop: int
    number: int


class Failed(NamedTuple):
    """What could not even be listed."""

    path: str
    message: str
    code: str
    hint: str


Entry = TextFile | Lines | Failed


class Task(NamedTuple):
    """The `n`-th piece of a batch. `lost` are documents, by place, that ended a worker before: (place, code)."""

    n: int
    entries: tuple[Entry, ...]
    lost: tuple[tuple[int, str], ...] = ()


def plan(paths: Iterable[str | Path], *, skip: str | Path | None = None, spool: Path | None = None) -> Iterator[Task]:
    """The tasks of a batch, in the order of its documents. Standard input is copied into the folder `spool` first."""
    for n, entries in enumerate(_ending(_grouped(_entries(paths, skip, spool), TASK_BYTES))):
        yield Task(n, entries)


def read_task(task: Task, *, max_bytes: int) -> Iterator[Input | InputError]:
    """Every document of a task, or the error in its place."""
    for entry in task.entries:
        if isinstance(entry, Failed):
            yield InputError(entry.path, entry.message, code=entry.code, hint=entry.hint)
            continue
        if isinstance(entry, Lines):
            found = read_lines(entry.path, entry.name, *entry[3:], max_bytes)
        else:
            found = read_file(entry.path, entry.name, max_bytes)
        yield from found if entry.path == entry.shown else (_shown(item, entry) for item in found)


def _shown(item: Input | InputError, entry: TextFile | Lines) -> Input | InputError:
    path = item.path.replace(entry.path, entry.shown, 1)
    if isinstance(item, InputError):
        return InputError(path, item.message, code=item.code, hint=item.hint)
    return replace(item, path=path)


def _ending(groups: Iterable[tuple[Entry, ...]]) -> Iterator[tuple[Entry, ...]]:
    """The groups, the last few of them cut smaller."""
    held: deque[tuple[Entry, ...]] = deque()
    for group in groups:
        held.append(group)
        if len(held) > LAST_TASKS:
            yield held.popleft()
    yield from _grouped(chain.from_iterable(held), LAST_BYTES)


def _grouped(entries: Iterable[Entry], most: int) -> Iterator[tuple[Entry, ...]]:
    group: list[Entry] = []
    size = 0
    for entry in entries:
        more = _size(entry)
        if group and (size + more > most or len(group) >= TASK_FILES):
            yield tuple(group)
            group, size = [], 0
        group.append(entry)
        size += more
    if group:
        yield tuple(group)


def _size(entry: Entry) -> int:
    if isinstance(entry, Lines):
        return entry.stop - entry.start
    return entry.size if isinstance(entry, TextFile) else 0


def _entries(paths: Iterable[str | Path], skip: str | Path | None, spool: Path | None) -> Iterator[Entry]:
    for found in input_files(paths, ordered=True, skip=skip):
        if isinstance(found, InputError):
            yield Failed(found.path, found.message, found.code, found.hint)
            continue
        path, name = found
        shown = shown_path(path)
        if path == "-" and spool is not None:
            path, name = _spooled(spool), "stdin"
        try:
            yield from _of_file(path, name, shown)
        except OSError as error:
            told = unreadable(path, error)
            yield Failed(shown, told.message, told.code, told.hint)


def _of_file(path: str, name: str, shown: str) -> Iterator[Entry]:
    about = os.stat(path)
    if is_lines(path) and stat.S_ISREG(about.st_mode) and about.st_size > TASK_BYTES:
        yield from _ranges(path, name, shown)
    elif is_lines(path) and stat.S_ISREG(about.st_mode):
        yield Lines(path, name, shown, 0, about.st_size, 1)
    else:
        yield TextFile(path, name, shown, about.st_size)


def _ranges(path: str, name: str, shown: str) -> Iterator[Entry]:
    """Whole lines, some `TASK_BYTES` at a time."""
    with open(path, "rb") as file:
        start, at, number, lines = 0, 0, 1, 0
        while block := file.read(TASK_BYTES):
            if at == 0 and b"\0" in block.partition(b"\n")[0]:
                yield Failed(shown, "binary data, not JSON Lines", "binary", "expected UTF-8 text")
                return
            cut = block.rfind(b"\n") + 1
            lines += block.count(b"\n")
            if cut:
                yield Lines(path, name, shown, start, at + cut, number)
                start, number = at + cut, 1 + lines
            at += len(block)
        if start < at:
            yield Lines(path, name, shown, start, at, number)


def _spooled(folder: Path) -> str:
    """Standard input as a file: workers share no stream, and a run that goes on reads it from the start."""
    first = sys.stdin.buffer.readline()
    path = folder / ("stdin.jsonl" if is_object(first) else "stdin.txt")
    with open(path, "wb") as file:
        file.write(first)
        shutil.copyfileobj(sys.stdin.buffer, file, 1 << 20)
    return str(path)
