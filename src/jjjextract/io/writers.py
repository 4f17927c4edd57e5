"""Datasets on disk: written beside, synced, and given their names only when all of them are complete.

A file under its final name is always whole. Until then it is a hidden `.NAME.part` in the same folder; an error or an
interrupt removes it, and one that a killed process left is overwritten by the next run. `run.json` goes first and comes
last: a folder without it holds no finished dataset.
"""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from jjjextract.errors import JjjextractError, OutputError

__all__ = ["ACCOUNT", "Dataset", "inside", "prepare_folder", "told", "write_file", "write_inside"]

ACCOUNT = "run.json"


class Dataset:
    """A folder that is being filled. Leave the `with` block in peace and the files get their names; else none does.

    `replaces` are files of the dataset before this one: those that this one does not have are removed at the end.
    Raises `OutputError` where the folder cannot be made or written to, or the disk is full.
    """

    def __init__(self, folder: str | Path, *, replaces: Iterable[str] = ()) -> None:
        self.folder = Path(folder)
        self._files: dict[str, BinaryIO | None] = {}
        self._replaces = set(replaces)
        self._drops: list[Callable[[], None]] = []

    def __enter__(self) -> Self:
        prepare_folder(self.folder)
        return self

    def open(self, name: str) -> BinaryIO:
        """A file of the dataset, by its final name."""
        file = open(self.part(name), "wb", buffering=1 << 18)  # noqa: SIM115 (closed by `_sync` or `_drop`)
        self._files[name] = file
        return file

    def path(self, name: str, drop: Callable[[], None] = lambda: None) -> Path:
        """Where to write a file that is no plain stream; closed by its writer, or by `drop` where the run fails."""
        path = self.part(name)
        path.unlink(missing_ok=True)
        self._files[name] = None
        self._drops.append(drop)
        return path

    def attach(self, name: str, data: bytes) -> None:
        """Put a whole file into the dataset."""
        with told(self.folder):
            self.open(name).write(data)

    def seal(self) -> dict[str, dict[str, Any]]:
        """Sync all files so far; `{name: {"bytes", "hash"}}`, the hash as Data Packages have it."""
        with told(self.folder):
            for name, file in self._files.items():
                _sync(file) if file else _sync_path(self.part(name))
                self._files[name] = None
            return {name: _measured(self.part(name)) for name in sorted(self._files)}

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if kind is not None:
            self._drop()
            return
        with told(self.folder), self._undone():
            for name, file in self._files.items():
                _sync(file) if file else _sync_path(self.part(name))
        with told(self.folder):
            self._rename()

    def _rename(self) -> None:
        (self.folder / ACCOUNT).unlink(missing_ok=True)
        for name in self._replaces - self._files.keys():
            (self.folder / name).unlink(missing_ok=True)
        for name in sorted(self._files, key=lambda n: n == ACCOUNT):
            os.replace(self.part(name), self.folder / name)
        _sync_folder(self.folder)

    def part(self, name: str) -> Path:
        """The file under its name of before."""
        return self.folder / f".{name}.part"

    @contextmanager
    def _undone(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self._drop()
            raise

    def _drop(self) -> None:
        for drop in self._drops:
            with suppress(Exception):
                drop()
        for name, file in self._files.items():
            if file:
                _close_quietly(file)
            self.part(name).unlink(missing_ok=True)


def write_file(path: str | Path, data: bytes) -> None:
    """Write a whole file beside, then give it its name. Raises `OutputError`; nothing half-written stays."""
    path = Path(path)
    part = path.with_name(f".{path.name}.part{os.getpid()}")
    with told(path):
        try:
            with open(part, "wb") as file:
                file.write(data)
                _sync(file)
            os.replace(part, path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def inside(folder: str | Path, name: str) -> Path:
    """Where a file of this name lies below `folder`; a name with `/` has folders, and none leads out."""
    parts = [p for p in Path(name).parts if p not in {"..", "/", "\\"} and ":" not in p]
    return Path(folder, *(parts or ["text"]))


def write_inside(folder: str | Path, name: str, data: bytes) -> None:
    """`write_file` by a name below a folder; what folders it lies in are made."""
    path = inside(folder, name)
    with told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    write_file(path, data)


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
def told(path: Path) -> Iterator[None]:
    """Turn what the system says of a write into an `OutputError` (code `disk`)."""
    try:
        yield
    except JjjextractError:
        raise
    except Exception as error:
        if _is_full(error):
            raise OutputError(path, "the disk is full", code="disk", hint="free some space and run again") from error
        if isinstance(error, OSError):
            raise OutputError(path, f"cannot be written: {error.strerror or error}", code="disk") from error
        raise


def _is_full(error: Exception) -> bool:
    """Whether the disk has no more room; SQLite and DuckDB say so in words of their own."""
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT)
    return "disk is full" in str(error) or "No space left" in str(error)


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
    file.close()


def _sync_path(path: Path) -> None:
    with open(path, "rb+") as file:
        os.fsync(file.fileno())


def _measured(path: Path) -> dict[str, Any]:
    with open(path, "rb") as file:
        return {"bytes": path.stat().st_size, "hash": "sha256:" + hashlib.file_digest(file, "sha256").hexdigest()}


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
