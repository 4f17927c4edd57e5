"""Arrow record batches in, Arrow record batches out: for Spark's `mapInArrow`, Ray, DuckDB, or a loop of one's own.

    from jjjextract.integrations.arrow import extract_batches, spark_schema
    df.select("id", "text").mapInArrow(extract_batches, spark_schema())

    from functools import partial
    df.mapInArrow(partial(extract_batches, table="indicators"), spark_schema("indicators"))

The column `text` (text, or the bytes of a file) is needed; `id`, `published`, `outlet`, `title` and `language` count
where they are there, others are left alone. Out comes one row a document (`schema()`), or the rows of one table of
the dataset. A document that fails has its reason in `error`; in a table it has no row. Batches go one at a time, so the
memory is that of one batch.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from jjjextract.errors import InputError, UsageError
from jjjextract.exact import encoded
from jjjextract.io.columns import TABLES, Table
from jjjextract.io.extras import require
from jjjextract.io.inputs import plain_input
from jjjextract.io.keys import Keys
from jjjextract.io.readers import Input
from jjjextract.io.tables import rows_of
from jjjextract.pipeline import Pipeline

__all__ = ["extract_batches", "schema", "spark_schema"]

_COLUMNS = ("id", "text", "published", "outlet", "title", "language")
_AT_ONCE = 200  # documents of one batch that comes out


def schema(table: str | None = None) -> Any:
    """The `pyarrow.Schema` of what comes out: of documents, or of a table of the dataset."""
    pa = _pa()
    if table is not None:
        from jjjextract.io.arrow import arrow_schema

        return arrow_schema(_table(table))
    return pa.schema(
        [
            pa.field("id", pa.string(), nullable=False),
            pa.field("key", pa.string()),
            pa.field("sha256", pa.string()),
            pa.field("extraction", pa.string()),
            pa.field("error", pa.string()),
        ]
    )


def spark_schema(table: str | None = None) -> Any:
    """The same as a Spark `StructType`, for `mapInArrow`."""
    types = require("pyspark.sql.pandas.types", "spark", "spark_schema")
    return types.from_arrow_schema(schema(table))


def extract_batches(
    batches: Iterable[Any], *, table: str | None = None, pipeline: Pipeline | None = None
) -> Iterator[Any]:
    """Extract the documents of record batches. Raises `UsageError` where there is no column `text`."""
    pipeline = pipeline or Pipeline()
    n = 0
    for batch in batches:
        for start in range(0, batch.num_rows, _AT_ONCE):
            inputs = list(_inputs(batch.slice(start, _AT_ONCE), n))
            n += len(inputs)
            yield _batch(inputs, pipeline, table)


def _batch(inputs: list[Input], pipeline: Pipeline, table: str | None) -> Any:
    got = [(item, plain_input(pipeline, item)) for item in inputs]
    if table is not None:
        from jjjextract.io.arrow import batch_of

        about = _table(table)
        return batch_of(about, [row for _, r in got if not isinstance(r, InputError) for row in rows_of(r)[about.name]])
    rows = [
        (item.id, None, None, None, f"{r.code}: {r.message}")
        if isinstance(r, InputError)
        else (item.id, Keys(r).document, r["document"]["sha256"], encoded(r).decode(), None)
        for item, r in got
    ]
    columns = list(zip(*rows, strict=True)) if rows else [()] * 5
    return _pa().record_batch([_pa().array(c, f.type) for c, f in zip(columns, schema(), strict=True)], schema=schema())


def _inputs(batch: Any, first: int) -> Iterator[Input]:
    if "text" not in batch.schema.names:
        raise UsageError(f"no column \"text\" among {', '.join(batch.schema.names)}")
    names = [c for c in _COLUMNS if c in batch.schema.names]
    columns = (batch.column(batch.schema.get_field_index(c)).to_pylist() for c in names)
    for n, values in enumerate(zip(*columns, strict=True), first + 1):
        row = dict(zip(names, values, strict=True))
        data = row["text"] if row["text"] is not None else ""
        name = str(row.get("id") or f"document-{n}")
        known = {k: row.get(k) for k in ("outlet", "title", "language")}
        yield Input(name, name, data, len(data), published=_day(row.get("published")), **known)


def _day(value: Any) -> date | None:
    """A day out of a date, a time or ISO text; none where it is no day."""
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def _table(name: str) -> Table:
    for table in TABLES:
        if table.name == name:
            return table
    raise UsageError(f"{name}: one of {', '.join(t.name for t in TABLES)}")


def _pa() -> Any:
    return require("pyarrow", "parquet", "extract_batches")
