"""The dataset described for machines: a Data Package (version 2) and a Table Schema for each table, from `columns`.

`datapackage.json` stands beside the data and names every file with its size, hash and schema, so that the dataset can be
checked and loaded by tools that know nothing of this program. It holds no time and no path, so its bytes depend on the
data alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from jjjextract._version import __version__
from jjjextract.exact import SCHEMA_VERSION
from jjjextract.io.columns import TABLES, Column, Table

__all__ = ["DESCRIPTOR", "descriptor", "table_schema", "table_schema_text"]

DESCRIPTOR = "datapackage.json"

_PROFILE = "https://datapackage.org/profiles/2.0/{}.json"
_MEDIA = {
    "csv": "text/csv",
    "jsonl": "application/jsonl",
    "parquet": "application/vnd.apache.parquet",
    "sqlite": "application/vnd.sqlite3",
    "duckdb": "application/octet-stream",
}


def table_schema(table: Table) -> dict[str, Any]:
    """The Table Schema of a table: fields with types and meanings, its key and the tables that it points to."""
    schema: dict[str, Any] = {
        "$schema": _PROFILE.format("tableschema"),
        "fields": [_field(table, c) for c in table.columns],
        "primaryKey": ["key"],
    }
    foreign = [
        {"fields": [c.name], "reference": {"resource": c.ref, "fields": ["key"]}} for c in table.columns if c.ref
    ]
    if foreign:
        schema["foreignKeys"] = foreign
    return schema


def table_schema_text(table: Table) -> str:
    """The schema as the text of its file in `schemas/`."""
    return json.dumps(table_schema(table), ensure_ascii=False, indent=1) + "\n"


def _field(table: Table, column: Column) -> dict[str, Any]:
    from jjjextract.io.codes import codes_of  # the models, which take a third of the time of a start

    listed = column.type == "list"
    field: dict[str, Any] = {"name": column.name, "type": "string" if listed else column.type}
    field["description"] = column.about + (" (joined by '; ')" if listed else "")
    constraints: dict[str, Any] = {"required": True} if column.needed else {}
    if column.name == "key":
        constraints |= {"unique": True, "pattern": "[0-9a-f]{20}"}
    if codes := codes_of(table.name, column.name):
        constraints["enum"] = list(codes)
    if constraints:
        field["constraints"] = constraints
    return field


def descriptor(files: Mapping[str, Mapping[str, Any]]) -> bytes:
    """The Data Package of these files (`{name: {"bytes", "hash"}}`), as the text of `datapackage.json`."""
    package = {
        "$schema": _PROFILE.format("datapackage"),
        "name": "jjjextract-dataset",
        "title": "Speakers, companies, indicators and units, with their evidence",
        "version": f"{__version__}+schema.{SCHEMA_VERSION}",
        "resources": [_resource(name, about) for name, about in files.items()],
    }
    return json.dumps(package, ensure_ascii=False, indent=1).encode() + b"\n"


def _resource(name: str, about: Mapping[str, Any]) -> dict[str, Any]:
    stem, _, ending = name.partition(".")
    ending = ending.rpartition(".")[2]
    table = {f"{t.name}.csv": t for t in TABLES}.get(name)
    resource: dict[str, Any] = {
        "name": stem if table else name.replace(".", "-").lower(),
        "path": name,
        "type": "table" if ending == "csv" else "file",  # nested lines and lists in cells are no tables of this model
        "format": ending,
        "mediatype": _MEDIA.get(ending, "application/octet-stream"),
        **({} if ending == "duckdb" else about),  # the same rows, but not the same bytes each time
    }
    if ending in ("csv", "jsonl"):
        resource["encoding"] = "utf-8"
    if table:
        resource |= {"title": f"A row is {table.about}", "schema": table_schema(table)}
    return resource
