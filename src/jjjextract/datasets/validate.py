"""A dataset checked against its schemas: what is wrong, in which file, at which line.

The lines of `extractions.jsonl` are read into the models from which the JSON Schemas are made, the CSV tables are held
against their Table Schemas with keys and references, and every file against its size and hash in `datapackage.json`.
Keys are held in memory while a table is checked, some 100 bytes a row.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from jjjextract.errors import UsageError
from jjjextract.io.codes import codes_of
from jjjextract.io.columns import TABLES, Column, Table
from jjjextract.io.encoders import LINES
from jjjextract.io.known import account_head
from jjjextract.io.package import DESCRIPTOR
from jjjextract.io.writers import ACCOUNT
from jjjextract.records import Extraction

__all__ = ["Problem", "validate"]


class Problem(NamedTuple):
    """Something that is wrong: the file, the line (0: the file as a whole), the field, and what it is."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        """One line for a reader."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.field + ': ' if self.field else ''}{self.message}"


def validate(folder: str | Path) -> Iterator[Problem]:
    """Every problem of the dataset in a folder, as it is found. Raises `UsageError` where there is no dataset at all."""
    folder = Path(folder)
    if not (folder / ACCOUNT).is_file() and not (folder / DESCRIPTOR).is_file():
        raise UsageError(f"{folder}: no finished dataset (neither {ACCOUNT} nor {DESCRIPTOR})")
    if not account_head(folder):
        yield Problem(ACCOUNT, 0, "", "missing or unreadable")
    yield from _files(folder)
    yield from _lines(folder)
    yield from _tables(folder)


def _files(folder: Path) -> Iterator[Problem]:
    try:
        resources = json.loads((folder / DESCRIPTOR).read_text("utf-8"))["resources"]
        paths = [folder / about["path"] for about in resources]
    except (OSError, ValueError, KeyError, TypeError) as error:
        yield Problem(DESCRIPTOR, 0, "", f"cannot be read: {error}")
        return
    for about, path in zip(resources, paths, strict=True):
        if not path.is_file():
            yield Problem(about["path"], 0, "", f"missing, but {DESCRIPTOR} names it")
        elif "hash" in about and about["hash"] != _hash(path):
            yield Problem(about["path"], 0, "", "changed since it was written (another hash)")


def _hash(path: Path) -> str:
    with open(path, "rb") as file:
        return "sha256:" + hashlib.file_digest(file, "sha256").hexdigest()


def _lines(folder: Path) -> Iterator[Problem]:
    path = folder / LINES
    if not path.is_file():
        return
    documents = 0
    with open(path, "rb") as file:
        for n, line in enumerate(file, 1):
            documents += 1
            yield from (Problem(LINES, n, *told) for told in _record(line))
    expected = account_head(folder).get("counts", {}).get("documents")
    if expected is not None and expected != documents:
        yield Problem(LINES, 0, "", f"{documents} documents, {ACCOUNT} says {expected}")


def _record(line: bytes) -> Iterator[tuple[str, str]]:
    try:
        record = Extraction.from_json(line)
    except ValidationError as error:
        yield from ((".".join(map(str, e["loc"])), e["msg"]) for e in error.errors())
        return
    except ValueError as error:
        yield "", f"not JSON: {error}"
        return
    yield from _references(record)


def _references(record: Extraction) -> Iterator[tuple[str, str]]:
    known = {kind: {r.id for r in getattr(record, kind)} for kind in ("speakers", "companies", "indicators")}
    points = [
        *((f"statements.{n}.speaker_id", "speakers", s.speaker_id) for n, s in enumerate(record.statements)),
        *((f"speakers.{n}.company_id", "companies", s.company_id) for n, s in enumerate(record.speakers)),
        *((f"indicators.{n}.speaker_id", "speakers", i.speaker_id) for n, i in enumerate(record.indicators)),
        *((f"quantities.{n}.indicator_id", "indicators", q.indicator_id) for n, q in enumerate(record.quantities)),
        *(
            (f"checks.{n}.indicator_ids", "indicators", i)
            for n, c in enumerate(record.checks)
            for i in c.indicator_ids
        ),
    ]
    for field, kind, target in points:
        if target is not None and target not in known[kind]:
            yield field, f"{target} is not in {kind}"


def _tables(folder: Path) -> Iterator[Problem]:
    csv.field_size_limit(sys.maxsize)
    keys: dict[str, set[str]] = {}
    for table in TABLES:
        if (folder / f"{table.name}.csv").is_file():
            yield from _table(folder / f"{table.name}.csv", table, keys.setdefault(table.name, set()))
    for table in TABLES:
        if (folder / f"{table.name}.csv").is_file():
            yield from _pointers(folder / f"{table.name}.csv", table, keys)


def _table(path: Path, table: Table, keys: set[str]) -> Iterator[Problem]:
    for n, row in _rows(path):
        if n == 1:
            if row != list(table.names):
                yield Problem(path.name, 1, "", f"another header; expected {', '.join(table.names)}")
                return
            continue
        if len(row) != len(table.columns):
            yield Problem(path.name, n, "", f"{len(row)} cells, expected {len(table.columns)}")
            continue
        for column, cell in zip(table.columns, row, strict=True):
            if wrong := _wrong(column, cell, codes_of(table.name, column.name)):
                yield Problem(path.name, n, column.name, wrong)
        if row[0] in keys:
            yield Problem(path.name, n, "key", f"{row[0]} came before")
        keys.add(row[0])


def _pointers(path: Path, table: Table, keys: dict[str, set[str]]) -> Iterator[Problem]:
    columns = [(n, c) for n, c in enumerate(table.columns) if c.ref and c.ref in keys]
    for n, row in _rows(path):
        for at, column in columns if n > 1 and len(row) == len(table.columns) else ():
            if row[at] and row[at] not in keys[column.ref or ""]:
                yield Problem(path.name, n, column.name, f"{row[at]} is not in {column.ref}")


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        yield from enumerate(csv.reader(file), 1)


def _wrong(column: Column, cell: str, codes: tuple[str, ...]) -> str:
    if not cell:
        return "empty" if column.needed else ""
    if codes and cell not in codes:
        return f"{cell!r} is none of {', '.join(codes)}"
    try:
        _PARSE.get(column.type, str)(cell)
    except (ValueError, InvalidOperation):
        return f"{cell!r} is no {column.type}"
    return ""


def _boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError
    return text == "true"


_PARSE: dict[str, Any] = {"integer": int, "number": Decimal, "date": date.fromisoformat, "boolean": _boolean}
