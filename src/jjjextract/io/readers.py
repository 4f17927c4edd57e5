"""Where documents come from: text files with their metadata, JSON Lines, folders of both, and standard input.

A reader never stops at a bad file or line: it yields an `InputError` in its place and goes on. It does not decode text
files, that is evidence-based work for the pipeline; JSON Lines are UTF-8 by definition. A folder is walked in name
order, its files before its subfolders, so that the order is the same on every machine; links to folders are not
followed. In a folder only `.txt`, `.jsonl` and `.ndjson` count; a file that is named is read whatever its ending.

It fails where two documents claim one id: the later one gets `#2` behind it.
"""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO

from jjjextract.errors import InputError, shown_path
from jjjextract.normalise import whole

__all__ = [
    "MAX_BYTES",
    "Input",
    "input_files",
    "is_lines",
    "is_object",
    "read_file",
    "read_inputs",
    "read_lines",
    "unreadable",
]

MAX_BYTES = 16_000_000  # a transcript of an hour's programme is some 100 kB

_LINES = (".jsonl", ".ndjson")
_TEXTS = (".txt",)
_ENDINGS = (*_TEXTS, *_LINES)
_MADE = frozenset({"extractions.jsonl", "failures.jsonl"})  # what a run writes itself
_KEYS = ("title", "outlet", "language")


@dataclass(frozen=True, slots=True)
class Input:
    """One document as it came in: bytes of a text file, or the text of a line of JSON. `size` is in bytes."""

    id: str
    path: str
    data: bytes | str
    size: int
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    language: str | None = None


def read_inputs(
    paths: Iterable[str | Path],
    *,
    max_bytes: int = MAX_BYTES,
    ordered: bool = False,
    skip: str | Path | None = None,
) -> Iterator[Input | InputError]:
    """Every document of `paths` (files, folders, `-`) or the error in its place.

    `max_bytes` limits one document (0: no limit). `ordered` sorts the paths and drops files that were named twice, so
    that the order of the arguments does not matter. `skip` is a folder that is not walked into (where the output
    goes); where it is walked all the same, what a run writes there is no input. Never raises for what is wrong with a file.
    """
    ids: dict[str, int] = {}
    for found in input_files(paths, ordered=ordered, skip=skip):
        if isinstance(found, InputError):
            yield found
            continue
        for item in read_file(*found, max_bytes):
            yield item if isinstance(item, InputError) else _unique(item, ids)


def input_files(
    paths: Iterable[str | Path], *, ordered: bool = False, skip: str | Path | None = None
) -> Iterator[tuple[str, str] | InputError]:
    """`(path, id)` of every file that `read_inputs` would open; nothing is read."""
    names = [os.fspath(p) for p in paths]
    seen: set[str] | None = set() if ordered and _overlap(names) else None
    for name in sorted(names) if ordered else names:
        for found in _walk(name, skip) if name != "-" and os.path.isdir(name) else [(name, _stem(name))]:
            if isinstance(found, InputError) or seen is None or _is_new(found[0], seen):
                yield found


def _overlap(names: list[str]) -> bool:
    """Whether a path is named twice or lies in another: only then must the files that were met be remembered."""
    parts = sorted(Path(os.path.realpath(n)).parts for n in names)
    return any(b[: len(a)] == a for a, b in pairwise(parts))


def _is_new(path: str, seen: set[str]) -> bool:
    real = os.path.realpath(path)
    if real in seen:
        return False
    seen.add(real)
    return True


def _unique(item: Input, ids: dict[str, int]) -> Input:
    n = ids[item.id] = ids.get(item.id, 0) + 1
    return item if n == 1 else _unique(replace(item, id=f"{item.id}#{n}"), ids)


def _stem(name: str) -> str:
    base = os.path.basename(name)
    return shown_path(os.path.splitext(base)[0] if _ends(base, _ENDINGS) else base)


def _ends(name: str, endings: tuple[str, ...]) -> bool:
    """Whether a name ends so, in small letters or, as old systems wrote it, in capitals."""
    return name.lower().endswith(endings)


def is_lines(path: str) -> bool:
    """Whether a path is one of JSON Lines, by its ending."""
    return _ends(path, _LINES)


def _walk(folder: str, skip: str | Path | None) -> Iterator[tuple[str, str] | InputError]:
    failed: list[OSError] = []
    count = 0
    left_out = os.path.realpath(skip) if skip is not None else None
    for where, folders, files in os.walk(folder, onerror=failed.append):
        folders[:] = sorted(f for f in folders if os.path.realpath(os.path.join(where, f)) != left_out)
        own = _MADE if left_out is not None and os.path.realpath(where) == left_out else frozenset()
        for name in sorted(f for f in files if _ends(f, _ENDINGS) and not f.startswith(".") and f not in own):
            path = os.path.join(where, name)
            inside = os.path.relpath(path, folder).replace(os.sep, "/")
            count += 1
            yield _no_file(path) if _is_pipe(path) else (path, shown_path(os.path.splitext(inside)[0]))
    for error in failed:
        yield unreadable(str(error.filename), error)
    if not count and not failed:
        yield InputError(folder, "no transcripts here", code="empty", hint="expected .txt or .jsonl files")


def read_file(path: str, name: str, max_bytes: int = MAX_BYTES) -> Iterator[Input | InputError]:
    """Every document of one file (or of `-`), or the error in its place. `name` is the id that it has by its place."""
    try:
        if path == "-":
            yield from _stream(sys.stdin.buffer, max_bytes)
        elif is_lines(path):
            with open(_regular(path), "rb") as lines:
                yield from _json_lines(lines, path, name, max_bytes)
        else:
            yield _text_file(path, name, max_bytes)
    except InputError as error:
        yield error
    except OSError as error:
        yield unreadable(path, error)


def read_lines(
    path: str, name: str, start: int, stop: int, number: int, max_bytes: int = MAX_BYTES
) -> Iterator[Input | InputError]:
    """The documents of the lines between two offsets of a file of JSON Lines; `number` is that of the first line."""
    try:
        with open(_regular(path), "rb") as lines:
            lines.seek(start)
            yield from _json_lines(lines, path, name, max_bytes, number=number, stop=stop)
    except InputError as error:
        yield error
    except OSError as error:
        yield unreadable(path, error)


def _regular(path: str) -> str:
    """The path, unless it is a device (which has no end)."""
    mode = os.stat(path).st_mode
    if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
        raise _no_file(path)
    return path


def _is_pipe(path: str) -> bool:
    """Whether somebody left a pipe in a folder, where a reader would wait for ever; one that is named is read."""
    return os.path.exists(path) and stat.S_ISFIFO(os.stat(path).st_mode)


def _no_file(path: str) -> InputError:
    return InputError(path, "a device or a pipe, not a file", code="device", hint="name a text file")


def unreadable(path: str, error: OSError) -> InputError:
    """What the system said of a path, as a failure of that input."""
    if isinstance(error, FileNotFoundError):
        return InputError(path, "no such file or folder", code="missing", hint="check the path")
    if isinstance(error, PermissionError):
        return InputError(path, "no permission to read it", code="permission", hint="chmod +r, or ask its owner")
    return InputError(path, f"cannot be read: {error.strerror or error}", code="unreadable", hint="check the disk")


def _limited(stream: BinaryIO, path: str, max_bytes: int) -> bytes:
    data = stream.read(max_bytes + 1) if max_bytes else stream.read()
    _check_size(len(data), path, max_bytes)
    return data


def _check_size(size: int, path: str, max_bytes: int) -> None:
    if max_bytes and size > max_bytes:
        limit = f"{max_bytes / 1e6:.3g} MB" if max_bytes >= 100_000 else f"{max_bytes:,} bytes"
        raise InputError(path, f"longer than {limit}", code="too_long", hint="split it, or raise --max-bytes")


def _text_file(path: str, name: str, max_bytes: int) -> Input:
    with open(_regular(path), "rb") as stream:
        data = _limited(stream, path, max_bytes)
    return Input(**{"id": name, **_meta_beside(path)}, path=path, data=data, size=len(data))


def _meta_beside(path: str) -> dict[str, Any]:
    beside = os.path.splitext(path)[0] + ".meta.json"
    try:
        with open(beside, encoding="utf-8-sig") as stream:
            meta = json.load(stream)
    except FileNotFoundError:
        return {}
    except (ValueError, RecursionError) as error:
        raise InputError(beside, f"not JSON: {error}", code="metadata", hint="mend it or remove it") from error
    if not isinstance(meta, dict):
        raise InputError(beside, "not a JSON object", code="metadata", hint='expected {"published": …}')
    return _fields(meta, beside)


def _fields(meta: Mapping[str, Any], path: str) -> dict[str, Any]:
    """The known keys of a metadata object, checked; unknown keys are left alone."""
    out: dict[str, Any] = {}
    for key in _KEYS:
        value = meta.get(key)
        if value is not None and not isinstance(value, str):
            raise InputError(path, f'"{key}" is not text', code="metadata", hint="put it in quotes")
        if value:
            out[key] = whole(value)
    name = meta.get("id")
    if isinstance(name, (str, int)) and not isinstance(name, bool) and str(name):
        out["id"] = whole(str(name))
    if meta.get("published"):
        out["published"] = _day(meta["published"], path)
    return out


def _day(value: object, path: str) -> date:
    """The day of an ISO date or of an ISO date with a time."""
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError as error:
        raise InputError(
            path, f'"published" is no ISO date: {value!r}', code="metadata", hint="write 2024-07-19"
        ) from error


def _stream(stream: BinaryIO, max_bytes: int) -> Iterator[Input | InputError]:
    """Standard input: JSON Lines where its first line is a JSON object, else one text."""
    first = stream.readline(max_bytes + 1) if max_bytes else stream.readline()
    if is_object(first):
        yield from _json_lines(stream, "-", "stdin", max_bytes, first)
        return
    rest = b"" if max_bytes and len(first) > max_bytes else _limited(stream, "standard input", max_bytes)
    _check_size(len(first) + len(rest), "standard input", max_bytes)
    yield Input("stdin", "-", first + rest, len(first) + len(rest))


def is_object(line: bytes) -> bool:
    """Whether a line is a JSON object, which makes its stream JSON Lines."""
    try:
        return line.lstrip(b"\xef\xbb\xbf").lstrip().startswith(b"{") and isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _json_lines(
    stream: BinaryIO,
    path: str,
    name: str,
    max_bytes: int,
    first: bytes = b"",
    *,
    number: int = 1,
    stop: int | None = None,
) -> Iterator[Input | InputError]:
    for n, line in enumerate(_lines(stream, max_bytes, first, stop), number):
        where = f"{path}:{n}"
        if n == 1 and b"\0" in line:
            yield InputError(path, "binary data, not JSON Lines", code="binary", hint="expected UTF-8 text")
            return
        if line.strip(b" \t\r\n\xef\xbb\xbf"):
            try:
                _check_size(len(line), where, max_bytes)
                yield _line_input(line, where, f"{name}:{n}")
            except InputError as error:
                yield error


def _lines(stream: BinaryIO, max_bytes: int, first: bytes, stop: int | None) -> Iterator[bytes]:
    """Lines in order, up to the offset `stop`; of one that is too long only the head, for the error."""
    if first:
        yield first
    while stop is None or stream.tell() < stop:
        line = stream.readline(max_bytes + 1) if max_bytes else stream.readline()
        if not line:
            return
        yield line
        while max_bytes and len(line) > max_bytes and not line.endswith(b"\n"):
            line = stream.readline(max_bytes + 1)


def _line_input(line: bytes, where: str, name: str) -> Input:
    try:
        got = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InputError(where, "not UTF-8", code="encoding", hint="JSON Lines are UTF-8; convert the file") from error
    except (ValueError, RecursionError) as error:
        raise InputError(where, f"not JSON: {error}", code="json", hint="one object a line") from error
    if not isinstance(got, dict) or not isinstance(got.get("text"), str):
        raise InputError(where, 'no "text"', code="json", hint='expected {"id": …, "text": …}')
    return Input(**{"id": name, **_fields(got, where)}, path=where, data=whole(got["text"]), size=len(line))
