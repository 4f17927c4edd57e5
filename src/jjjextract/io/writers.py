"""Datasets on disk: written beside, synced, and given their names only when all of them are complete.

A file under its final name is always whole. Until then it is a hidden `.NAME.part` in the same folder; an error or an
interrupt removes it, and one that a killed process left is overwritten by the next run. The bytes depend on the records
alone. To add a format, write a class with `add` and put it into `WRITERS`.
"""

from __future__ import annotations

import csv
import errno
import io
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Protocol, Self

from jjjextract.errors import OutputError
from jjjextract.io.tables import TABLES, Table, cell
from jjjextract.records import Extraction

__all__ = ["WRITERS", "Csv", "Dataset", "JsonLines", "Writer", "prepare_folder", "write_file"]


class Writer(Protocol):
    """One output format: takes records in order and hands the bytes to its files."""

    def add(self, record: Extraction) -> None:
        """Write one record."""


OpenFile = Callable[[str], BinaryIO]  # opens a file of the dataset by its final name


class JsonLines:
    """`extractions.jsonl`: one record a line, the canonical form."""

    def __init__(self, open_file: OpenFile) -> None:
        self._file = open_file("extractions.jsonl")

    def add(self, record: Extraction) -> None:
        """Write one record."""
        self._file.write(record.to_bytes() + b"\n")


class Csv:
    """One CSV file a table: UTF-8, RFC 4180, a header line, `\\n` at line ends."""

    def __init__(self, open_file: OpenFile) -> None:
        self._files = [(t, open_file(f"{t.name}.csv")) for t in TABLES]
        for table, file in self._files:
            file.write(_lines([table.columns]))

    def add(self, record: Extraction) -> None:
        """Write the rows of one record."""
        for table, file in self._files:
            file.write(_rows(table, record))


WRITERS: dict[str, Callable[[OpenFile], Writer]] = {"jsonl": JsonLines, "csv": Csv}


def _rows(table: Table, record: Extraction) -> bytes:
    return _lines(["" if v is None else cell(v) for v in row] for row in table.rows(record))


def _lines(rows: Iterable[Iterable[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


class Dataset:
    """A folder that is being filled. Leave the `with` block in peace and the files get their names; else none does.

    Raises `OutputError` where the folder cannot be made or written to, or the disk is full.
    """

    def __init__(self, folder: str | Path, formats: Iterable[str] = ("jsonl", "csv")) -> None:
        self._folder = Path(folder)
        self._open: dict[str, BinaryIO] = {}
        self._formats = tuple(formats)
        self._writers: list[Writer] = []

    def __enter__(self) -> Self:
        prepare_folder(self._folder)
        with _told(self._folder), self._undone():
            self._writers = [WRITERS[name](self._begin) for name in self._formats]
        return self

    def add(self, record: Extraction) -> None:
        """Write one record in every format."""
        with _told(self._folder):
            for writer in self._writers:
                writer.add(record)

    def attach(self, name: str, data: bytes) -> None:
        """Put a further file into the dataset."""
        with _told(self._folder):
            self._begin(name).write(data)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if kind is not None:
            self._drop()
            return
        with _told(self._folder), self._undone():
            for file in self._open.values():
                _sync(file)
            for name in self._open:
                os.replace(self._part(name), self._folder / name)
            _sync_folder(self._folder)

    def _begin(self, name: str) -> BinaryIO:
        file = open(self._part(name), "wb", buffering=1 << 18)  # noqa: SIM115 (closed by `_sync` or `_drop`)
        self._open[name] = file
        return file

    def _part(self, name: str) -> Path:
        return self._folder / f".{name}.part"

    @contextmanager
    def _undone(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self._drop()
            raise

    def _drop(self) -> None:
        for name, file in self._open.items():
            _close_quietly(file)
            self._part(name).unlink(missing_ok=True)


def write_file(path: str | Path, data: bytes) -> None:
    """Write a whole file beside, then give it its name. Raises `OutputError`; nothing half-written stays."""
    path = Path(path)
    part = path.with_name(f".{path.name}.part")
    with _told(path):
        try:
            with open(part, "wb") as file:
                file.write(data)
                _sync(file)
            os.replace(part, path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def prepare_folder(folder: str | Path) -> None:
    """Make the folder, and make sure that files can be written to it. Raises `OutputError` (code `out`)."""
    folder = Path(folder)
    if folder.exists() and not folder.is_dir():
        raise OutputError(folder, "is a file, not a folder", code="out", hint="name a folder")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".write-test.part"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(folder, f"cannot be written to: {reason}", code="out", hint="name another folder") from error


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise OutputError(path, "the disk is full", code="disk", hint="free some space and run again") from error
        raise OutputError(path, f"cannot be written: {error.strerror or error}", code="disk") from error


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
    file.close()


def _sync_folder(folder: Path) -> None:
    """Make the new names last; a system that cannot sync a folder goes without."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _close_quietly(file: BinaryIO) -> None:
    with suppress(OSError):  # a full disk is told once
        file.close()
