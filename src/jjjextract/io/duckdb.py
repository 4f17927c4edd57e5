"""One DuckDB file: the tables with exact decimals and real lists, and views for the common questions."""

from __future__ import annotations

from typing import Any

from jjjextract.io.arrow import batch_of, read_stream
from jjjextract.io.columns import TABLES
from jjjextract.io.extras import require
from jjjextract.io.formats import Sections
from jjjextract.io.views import DUCKDB_VIEWS
from jjjextract.io.writers import Dataset

__all__ = ["FILE", "DuckDb"]

FILE = "dataset.duckdb"
_ROWS = 50_000


class DuckDb:
    """Fills the file; rows wait until an insert is worth its cost."""

    def __init__(self, dataset: Dataset) -> None:
        duckdb = require("duckdb", "duckdb", "--format duckdb")
        require("pyarrow", "duckdb", "--format duckdb")
        self._con: Any = None
        path = dataset.path(FILE, self._drop)
        self._log = path.with_name(f"{path.name}.wal")
        self._con = duckdb.connect(str(path))
        self._con.execute("SET preserve_insertion_order = true")
        self._waiting: dict[str, list[Any]] = {t.name: [] for t in TABLES}
        for table in TABLES:
            self._con.register("empty", _as_table(batch_of(table, [])))
            self._con.execute(f"CREATE TABLE {table.name} AS SELECT * FROM empty")
            self._con.unregister("empty")

    def add(self, sections: Sections) -> None:
        """Write one shard."""
        for name, waiting in self._waiting.items():
            waiting.append(read_stream(sections(f"{name}.arrow")))
            if sum(t.num_rows for t in waiting) >= _ROWS:
                self._flush(name)

    def close(self) -> None:
        """Write what is left, comments and views."""
        for table in TABLES:
            self._flush(table.name)
            self._con.execute(f"COMMENT ON TABLE {table.name} IS {_quoted(f'a row is {table.about}')}")
            for column in table.columns:
                self._con.execute(f'COMMENT ON COLUMN {table.name}."{column.name}" IS {_quoted(column.about)}')
        for name, view in DUCKDB_VIEWS.items():
            self._con.execute(f"CREATE VIEW {name} AS {view}")
        self._con.close()

    def _drop(self) -> None:
        """Where the disk is full, DuckDB does not close in peace and leaves its log."""
        try:
            self._con.close()
        finally:
            self._log.unlink(missing_ok=True)

    def _flush(self, name: str) -> None:
        waiting = self._waiting[name]
        if waiting:
            self._con.register("more", require("pyarrow", "duckdb", "--format duckdb").concat_tables(waiting))
            self._con.execute(f"INSERT INTO {name} SELECT * FROM more")
            self._con.unregister("more")
            self._waiting[name] = []


def _as_table(batch: Any) -> Any:
    return require("pyarrow", "duckdb", "--format duckdb").Table.from_batches([batch])


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
