"""Tables in Arrow and Parquet: a declared schema, exact decimals, lists as lists, days as dates.

A number that a `decimal128(38, 12)` does not hold is null here and its row has the flag `out_of_range`; CSV and JSON
Lines have it exactly. Row groups are cut by rows alone, so the same rows give the same bytes by the same pyarrow.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jjjextract.io.columns import TABLES, Column, Table
from jjjextract.io.extras import require
from jjjextract.io.formats import Sections
from jjjextract.io.tables import Row, fits
from jjjextract.io.writers import Dataset

__all__ = ["Parquet", "arrow_schema", "batch_of", "read_stream", "stream_bytes"]

ROW_GROUP = 50_000


def _pa() -> Any:
    return require("pyarrow", "parquet", "this format")


def _type(column: Column) -> Any:
    pa = _pa()
    return {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.decimal128(38, 12),
        "date": pa.date32(),
        "boolean": pa.bool_(),
        "list": pa.list_(pa.string()),
    }[column.type]


def arrow_schema(table: Table) -> Any:
    """The `pyarrow.Schema` of a table; what a column means stands in its metadata."""
    pa = _pa()
    return pa.schema(
        [pa.field(c.name, _type(c), nullable=not c.needed, metadata={"description": c.about}) for c in table.columns]
    )


def batch_of(table: Table, rows: Sequence[Row]) -> Any:
    """Rows as a `pyarrow.RecordBatch`."""
    pa, schema = _pa(), arrow_schema(table)
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(table.columns)
    arrays = [_array(pa, c, values, schema.field(c.name).type) for c, values in zip(table.columns, columns, strict=True)]
    return pa.record_batch(arrays, schema=schema)


def _array(pa: Any, column: Column, values: Sequence[Any], kind: Any) -> Any:
    if column.type == "number":
        values = [v if v is None or fits(v) else None for v in values]
    if column.type == "date":
        return pa.array(values, pa.string()).cast(kind)
    return pa.array(values, kind)


def stream_bytes(table: Table, rows: Sequence[Row]) -> bytes:
    """Rows as an Arrow stream in memory."""
    pa = _pa()
    batch = batch_of(table, rows)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as stream:
        stream.write_batch(batch)
    return bytes(sink.getvalue())


def read_stream(data: bytes) -> Any:
    """An Arrow stream as a `pyarrow.Table`."""
    pa = _pa()
    return pa.ipc.open_stream(pa.BufferReader(data)).read_all()


class Parquet:
    """`TABLE.parquet` for each table: zstd, row groups of 50,000 rows."""

    def __init__(self, dataset: Dataset) -> None:
        pq = require("pyarrow.parquet", "parquet", "--format parquet")
        self._files = {t.name: dataset.open(f"{t.name}.parquet") for t in TABLES}
        self._writers = {
            t.name: pq.ParquetWriter(self._files[t.name], arrow_schema(t), compression="zstd") for t in TABLES
        }
        self._waiting: dict[str, list[Any]] = {t.name: [] for t in TABLES}

    def add(self, sections: Sections) -> None:
        """Write one shard; rows wait until a row group is full."""
        for name, waiting in self._waiting.items():
            waiting.append(read_stream(sections(f"{name}.arrow")))
            if sum(t.num_rows for t in waiting) >= ROW_GROUP:
                self._flush(name, ROW_GROUP)

    def close(self) -> None:
        """Write what is left."""
        for name, writer in self._writers.items():
            self._flush(name, 1)
            writer.close()

    def _flush(self, name: str, least: int) -> None:
        waiting = self._waiting[name]
        if not waiting:
            return
        table = _pa().concat_tables(waiting).combine_chunks()
        while table.num_rows >= least and table.num_rows:
            self._writers[name].write_table(table.slice(0, ROW_GROUP), row_group_size=ROW_GROUP)
            table = table.slice(ROW_GROUP)
        self._waiting[name] = [table] if table.num_rows else []


