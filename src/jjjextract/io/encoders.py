"""The worker's half of the formats: the rows of one shard as bytes that can be joined, or read fast, at the end.

An encoder takes the rows of the shard's documents and gives sections of the shard by name. It runs beside the
extraction, on every core; what is left for the end of a run is copying.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any

import orjson

from jjjextract.io.columns import TABLES, Table
from jjjextract.io.tables import FORMULA, Row, Rows, cell

__all__ = ["ENCODERS", "LINES", "csv_lines", "encode"]

LINES = "extractions.jsonl"  # the section that every shard has

Encoder = Callable[[Sequence[Rows]], dict[str, bytes]]


def encode(names: Iterable[str], lines: Sequence[bytes], rows: Sequence[Rows]) -> dict[str, bytes]:
    """The sections of a shard: its lines, and what the named encoders make of its rows."""
    sections = {LINES: b"".join(line + b"\n" for line in lines)}
    for name in names:
        sections |= ENCODERS[name](rows)
    return sections


def csv_lines(rows: Iterable[Iterable[Any]]) -> bytes:
    """Lines of CSV: UTF-8, RFC 4180, `\\n` at line ends."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode("utf-8", "replace")


def _all(rows: Sequence[Rows], table: str) -> list[Row]:
    return [row for document in rows for row in document[table]]


def _csv(rows: Sequence[Rows]) -> dict[str, bytes]:
    return {f"{t.name}.csv": csv_lines(_cells(t, _all(rows, t.name))) for t in TABLES}


def _cells(table: Table, rows: Sequence[Row]) -> Iterable[Iterable[Any]]:
    """Rows of cells, made column by column: the same as `cell` of each value, at a fraction of its cost.

    The CSV writer itself makes nothing of None and digits of an integer; a day needs no change.
    """
    columns = zip(*rows, strict=True)
    made = (_COLUMNS.get(c.type, _distinct)(column) for c, column in zip(table.columns, columns, strict=False))
    return zip(*made, strict=True)


def _kept(column: Sequence[Any]) -> Iterable[Any]:
    return column


def _distinct(column: Sequence[Any]) -> Iterable[Any]:
    """Each value once: lists and booleans are few."""
    cells = {value: cell(value) for value in set(column)}
    return map(cells.__getitem__, column)


def _strings(column: Sequence[Any]) -> Iterable[Any]:
    if FORMULA.isdisjoint({value[:1] for value in set(column) if value}):
        return column
    return map(cell, column)


def _numbers(column: Sequence[Any]) -> Iterable[Any]:
    """Not by value: 5.0 and 5.00 are equal and differ in their digits."""
    texts = [value if value is None else str(value) for value in column]
    return map(cell, column) if "E" in "".join(filter(None, texts)) else texts


_COLUMNS: dict[str, Callable[[Sequence[Any]], Iterable[Any]]] = {
    "string": _strings,
    "number": _numbers,
    "integer": _kept,
    "date": _kept,
}


def _plain(rows: Sequence[Rows]) -> dict[str, bytes]:
    return {f"{t.name}.rows": orjson.dumps(_all(rows, t.name), default=_text) for t in TABLES}


def _text(value: Any) -> str:
    if isinstance(value, Decimal):
        return format(value, "f")
    raise TypeError(type(value).__name__)


def _arrow(rows: Sequence[Rows]) -> dict[str, bytes]:
    from jjjextract.io.arrow import stream_bytes

    return {f"{t.name}.arrow": stream_bytes(t, _all(rows, t.name)) for t in TABLES}


def _sdmx(rows: Sequence[Rows]) -> dict[str, bytes]:
    from jjjextract.io.sdmx import observations

    return {"indicators.sdmx.csv": csv_lines(observations(_all(rows, "indicators")))}


ENCODERS: dict[str, Encoder] = {"csv": _csv, "rows": _plain, "arrow": _arrow, "sdmx": _sdmx}
