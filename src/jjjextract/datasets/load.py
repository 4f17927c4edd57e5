"""A dataset folder, one result or several, as data frames: Arrow, pandas, polars.

Types are those of the declared schema: numbers exact decimals, days dates, lists lists. A folder is read from its
Parquet files, or where it has none from `extractions.jsonl`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from jjjextract.errors import InputError, UsageError
from jjjextract.io.columns import TABLES, Table
from jjjextract.io.encoders import LINES
from jjjextract.io.extras import require
from jjjextract.io.tables import read_line, rows_of
from jjjextract.io.writers import ACCOUNT
from jjjextract.records import Extraction

__all__ = ["Loaded", "lines_of", "load"]

_AT_ONCE = 500  # documents whose rows become one batch

Source = str | Path | Extraction | Iterable[Extraction]


def load(source: Source) -> Loaded:
    """A dataset folder (or its `extractions.jsonl`), an `Extraction`, or several. Raises `UsageError` for no dataset."""
    if isinstance(source, str | Path):
        path = Path(source)
        if path.is_file() or any((path / name).is_file() for name in (LINES, "indicators.parquet")):
            return Loaded(path)
        raise UsageError(f"{path}: no dataset (expected {LINES} or Parquet files)")
    return Loaded([source] if isinstance(source, Extraction) else list(source))


class Loaded:
    """Tables of records by name: documents, indicators, companies, speakers, statements, quantities, checks."""

    def __init__(self, source: Path | list[Extraction]) -> None:
        self._source = source

    def records(self) -> Iterator[Extraction]:
        """The extractions, validated, one at a time."""
        if isinstance(self._source, Path):
            yield from map(Extraction.from_json, lines_of(self._source))
        else:
            yield from self._source

    def to_arrow(self, table: str = "indicators") -> Any:
        """A `pyarrow.Table`. Raises `UsageError` for a table that is none or where pyarrow is missing."""
        pa = require("pyarrow", "parquet", "to_arrow")
        about = _table(table)
        if isinstance(self._source, Path) and (self._source / f"{table}.parquet").is_file():
            found: Any = require("pyarrow.parquet", "parquet", "to_arrow").read_table(self._source / f"{table}.parquet")
            return found
        from jjjextract.io.arrow import arrow_schema

        return pa.Table.from_batches(self._batches(about), schema=arrow_schema(about))

    def to_pandas(self, table: str = "indicators") -> Any:
        """A `pandas.DataFrame` with Arrow types, so that decimals, days and lists stay what they are."""
        pandas = require("pandas", "pandas", "to_pandas")
        return self.to_arrow(table).to_pandas(types_mapper=pandas.ArrowDtype)

    def to_polars(self, table: str = "indicators") -> Any:
        """A `polars.DataFrame`."""
        return require("polars", "polars", "to_polars").from_arrow(self.to_arrow(table))

    def _batches(self, table: Table) -> Iterator[Any]:
        from jjjextract.io.arrow import batch_of

        records = self._rows(table.name)
        while some := list(islice(records, _AT_ONCE)):
            yield batch_of(table, [row for rows in some for row in rows])

    def _rows(self, table: str) -> Iterator[Any]:
        source: Iterable[Any] = (
            map(read_line, lines_of(self._source)) if isinstance(self._source, Path) else self._source
        )
        return (rows_of(record)[table] for record in source)


def lines_of(source: str | Path) -> Iterator[bytes]:
    """The lines of a dataset's `extractions.jsonl` (or of such a file).

    Raises `UsageError` where it has none, `InputError` for a line that is no extraction.
    """
    path = Path(source)
    path = path / LINES if path.is_dir() else path
    if not path.is_file():
        made = (path.parent / ACCOUNT).is_file()
        raise UsageError(f"{path}: no such file" + ("; the dataset was made without --format jsonl" if made else ""))
    with open(path, "rb") as file:
        for n, line in enumerate(file, 1):
            if not _is_extraction(line):
                hint = "expected what `jjjextract extract --format jsonl` prints, or a folder that `run` made"
                raise InputError(f"{path}:{n}", "no extraction", code="format", hint=hint)
            yield line


def _is_extraction(line: bytes) -> bool:
    """Ours by its two ends, which costs nothing; any other line is read whole."""
    if line.startswith(b'{"schema_version":') and b'"document":{"id":"' in line[:64] and line.rstrip().endswith(b"}"):
        return True
    try:
        tree = read_line(line)
    except ValueError:
        return False
    lists = all(isinstance(tree.get(name), list) for name in _LISTS)
    return lists and isinstance(tree.get("document"), dict) and "id" in tree["document"]


_LISTS = ("speakers", "statements", "companies", "indicators", "quantities", "checks")


def _table(name: str) -> Table:
    for table in TABLES:
        if table.name == name:
            return table
    raise UsageError(f"{name}: one of {', '.join(t.name for t in TABLES)}")
