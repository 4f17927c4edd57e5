"""The formats of a dataset. To add one: a class with `add` and `close` here or in a module of its own, and one entry.

A format names the encoder whose sections it takes from the shards (see `encoders`), and the libraries that it needs.
The bytes depend on the records alone; DuckDB files hold the same rows, but are not the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from jjjextract.errors import UsageError
from jjjextract.io.columns import TABLES
from jjjextract.io.encoders import LINES, csv_lines
from jjjextract.io.extras import require
from jjjextract.io.writers import Dataset, told

__all__ = ["DEFAULT", "FORMATS", "Sections", "Writer", "encoders_of", "known_formats", "writers_of"]

DEFAULT = ("jsonl", "csv")

Sections = Callable[[str], bytes]  # a section of a shard by name


class Writer(Protocol):
    """One format at the end of a run: takes the shards in order."""

    def add(self, sections: Sections) -> None:
        """Write one shard."""

    def close(self) -> None:
        """Write what is left."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: how its writer is made, the encoder that serves it, the modules it needs and the extra that has them."""

    writer: Callable[[Dataset], Writer]
    encoder: str | None = None
    needs: tuple[str, ...] = ()
    extra: str = ""


class Joined:
    """Files that are a head and then the shards' sections, one after the other."""

    def __init__(self, dataset: Dataset, heads: dict[str, bytes]) -> None:
        self._files = {name: dataset.open(name) for name in heads}
        for name, head in heads.items():
            self._files[name].write(head)

    def add(self, sections: Sections) -> None:
        """Write one shard."""
        for name, file in self._files.items():
            file.write(sections(name))

    def close(self) -> None:
        """Nothing is left."""


def _jsonl(dataset: Dataset) -> Writer:
    return Joined(dataset, {LINES: b""})


def _csv(dataset: Dataset) -> Writer:
    return Joined(dataset, {f"{t.name}.csv": csv_lines([t.names]) for t in TABLES})


def _sdmx(dataset: Dataset) -> Writer:
    from jjjextract.io.sdmx import COLUMNS

    return Joined(dataset, {"indicators.sdmx.csv": csv_lines([COLUMNS])})


def _parquet(dataset: Dataset) -> Writer:
    from jjjextract.io.arrow import Parquet

    return Parquet(dataset)


def _duckdb(dataset: Dataset) -> Writer:
    from jjjextract.io.duckdb import DuckDb

    return DuckDb(dataset)


def _sqlite(dataset: Dataset) -> Writer:
    from jjjextract.io.sqlite import Sqlite

    return Sqlite(dataset)


FORMATS: dict[str, Format] = {
    "jsonl": Format(_jsonl),
    "csv": Format(_csv, "csv"),
    "parquet": Format(_parquet, "arrow", ("pyarrow",), "parquet"),
    "duckdb": Format(_duckdb, "arrow", ("pyarrow", "duckdb"), "duckdb"),
    "sqlite": Format(_sqlite, "rows"),
    "sdmx": Format(_sdmx, "sdmx"),
}


def known_formats(names: Iterable[str]) -> tuple[str, ...]:
    """The formats without repeats, in a fixed order. Raises `UsageError` for one that is none or lacks a library."""
    asked = {name.strip() for name in names}
    for name in sorted(asked - FORMATS.keys()):
        raise UsageError(f"--format {name}: one of {', '.join(FORMATS)}")
    for name in sorted(asked):
        for module in FORMATS[name].needs:
            require(module, FORMATS[name].extra, f"--format {name}")
    return tuple(name for name in FORMATS if name in asked)


def encoders_of(formats: Iterable[str]) -> tuple[str, ...]:
    """The encoders that these formats need."""
    return tuple(sorted({e for name in formats if (e := FORMATS[name].encoder)}))


def writers_of(formats: Iterable[str], dataset: Dataset) -> list[Writer]:
    """A writer for each format, its files begun."""
    with told(dataset.folder):
        return [FORMATS[name].writer(dataset) for name in formats]
