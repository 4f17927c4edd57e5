"""SQL over a dataset: its DuckDB file, else the same tables and views over its other files, in memory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jjjextract.datasets.load import load
from jjjextract.errors import UsageError
from jjjextract.io.columns import TABLES
from jjjextract.io.extras import require

__all__ = ["query"]

FILE = "dataset.duckdb"


def query(folder: str | Path, sql: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    """The columns and rows of the answer. Raises `UsageError` where the SQL is wrong, with what DuckDB says of it."""
    duckdb = require("duckdb", "duckdb", "query")
    with _connected(duckdb, Path(folder)) as con:
        try:
            answer = con.execute(sql)
            if answer is None:
                raise UsageError("no SQL in the query")
            return [d[0] for d in answer.description or ()], answer.fetchall()
        except duckdb.Error as error:
            raise UsageError(str(error).strip()) from error


def _connected(duckdb: Any, folder: Path) -> Any:
    if (folder / FILE).is_file():
        return duckdb.connect(str(folder / FILE), read_only=True)
    from jjjextract.io.views import DUCKDB_VIEWS

    data, con = load(folder), duckdb.connect()
    for table in TABLES:
        if (folder / f"{table.name}.parquet").is_file():
            name = str(folder / f"{table.name}.parquet").replace("'", "''")
            con.execute(f"CREATE VIEW {table.name} AS SELECT * FROM read_parquet('{name}')")
        else:
            con.register(table.name, data.to_arrow(table.name))
    for name, view in DUCKDB_VIEWS.items():
        con.execute(f"CREATE VIEW {name} AS {view}")
    return con
