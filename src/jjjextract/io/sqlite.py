"""One SQLite file: the tables with their keys, views, and full-text indexes over what was said and what is measured.

It needs nothing but Python and opens in Datasette. SQLite has no decimals: a number is stored as an integer or as a
float where that says it exactly, else as its text. The indexes are of the kind `trigram`, which finds Chinese without
words; a term of at least three characters is needed, a shorter one takes `LIKE`.
"""

from __future__ import annotations

import sqlite3
from decimal import Decimal
from typing import Any

import orjson

from jjjextract.io.columns import TABLES, Column, Table
from jjjextract.io.formats import Sections
from jjjextract.io.views import SQLITE_VIEWS
from jjjextract.io.writers import Dataset

__all__ = ["FILE", "Sqlite"]

FILE = "dataset.sqlite"
_SEARCHED = {
    "statements": ("speaker", "text"),
    "indicators": ("indicator", "label_zh_hans", "label_zh_hant", "label_en", "subject", "text"),
    "companies": ("name", "aliases", "label_zh_hans", "label_zh_hant", "label_en"),
}
_INDEXED = {
    "indicators": ("document_key", "concept", "period_start", "company_key", "speaker_key"),
    "companies": ("document_key", "name"),
    "speakers": ("document_key", "name"),
    "statements": ("document_key", "speaker_key"),
    "quantities": ("document_key", "indicator_key"),
    "checks": ("document_key",),
}
_TYPES = {"integer": "INTEGER", "boolean": "INTEGER", "number": "", "string": "TEXT", "date": "TEXT", "list": "TEXT"}


class Sqlite:
    """Fills the file."""

    def __init__(self, dataset: Dataset) -> None:
        self._con: Any = None
        path = dataset.path(FILE, self._drop)
        self._con = sqlite3.connect(path, isolation_level=None)
        self._con.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=8192")
        self._con.execute("BEGIN")
        for table in TABLES:
            self._con.execute(_create(table))

    def add(self, sections: Sections) -> None:
        """Write one shard."""
        for table in TABLES:
            rows = orjson.loads(sections(f"{table.name}.rows"))
            marks = ", ".join("?" * len(table.columns))
            self._con.executemany(f"INSERT INTO {table.name} VALUES ({marks})", _stored(table, rows))

    def close(self) -> None:
        """Make indexes, views and the full-text search."""
        for table, columns in _INDEXED.items():
            for column in columns:
                self._con.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")
        for name, view in SQLITE_VIEWS.items():
            self._con.execute(f"CREATE VIEW {name} AS {view}")
        for table, columns in _SEARCHED.items():
            self._con.execute(
                f"CREATE VIRTUAL TABLE {table}_fts USING fts5 ({', '.join(columns)}, content='{table}', tokenize='trigram')"
            )
            self._con.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')")
        self._con.execute("COMMIT")
        self._con.close()

    def _drop(self) -> None:
        self._con.close()


def _create(table: Table) -> str:
    lines = [_declared(c) for c in table.columns]
    lines += [f"FOREIGN KEY ({c.name}) REFERENCES {c.ref} (key)" for c in table.columns if c.ref]
    return f"CREATE TABLE {table.name} ({', '.join(lines)})"


def _declared(column: Column) -> str:
    kind = "TEXT PRIMARY KEY" if column.name == "key" else _TYPES[column.type]
    return f'"{column.name}" {kind}' + (" NOT NULL" if column.needed else "")


def _stored(table: Table, rows: list[list[Any]]) -> list[list[Any]]:
    numbers = [n for n, c in enumerate(table.columns) if c.type == "number"]
    lists = [n for n, c in enumerate(table.columns) if c.type == "list"]
    for row in rows:
        for n in numbers:
            if row[n] is not None:
                row[n] = _number(row[n])
        for n in lists:
            row[n] = "; ".join(row[n])
    return rows


def _number(text: str) -> int | float | str:
    number = Decimal(text)
    if number == number.to_integral_value() and abs(number) < 2**63:
        return int(number)
    near = float(number)
    return near if Decimal(repr(near)) == number else text
