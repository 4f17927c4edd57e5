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
    """Rows of cells, made column by column: the same as `cell` of each value, in a third of the time.

    The CSV writer itself makes nothing of None and digits of an integer; a day needs no change.
    """
    columns = zip(*rows, strict=True)
    kept = ("integer", "date")
    made = (v if c.type in kept else list(map(_CELLS.get(c.type, cell), v)) for c, v in zip(table.columns, columns, strict=False))
    return zip(*made, strict=True)


def _string(value: Any) -> Any:
    return value if value is None or value[:1] not in FORMULA else cell(value)


def _number(value: Any) -> Any:
    text = str(value)
    return cell(value) if value is None or "E" in text else text


_CELLS: dict[str, Callable[[Any], Any]] = {"string": _string, "number": _number}


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
