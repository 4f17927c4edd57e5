"""The records as JSON Schemas, draft 2020-12, and the tables as Table Schemas: generated from models and columns.

The files in `schemas/` are these; a test compares them. They describe what is written, so every field is required.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from jjjextract import records
from jjjextract.exact import SCHEMA_VERSION
from jjjextract.io.columns import TABLES
from jjjextract.io.package import table_schema_text
from jjjextract.io.writers import prepare_folder, write_file

__all__ = ["KINDS", "files", "schema", "text", "write"]

KINDS: dict[str, type[BaseModel]] = {
    "extraction": records.Extraction,
    "statement": records.Statement,
    "speaker": records.Speaker,
    "company": records.Company,
    "indicator": records.Indicator,
    "quantity": records.Quantity,
    "check": records.Check,
}


def schema(kind: str) -> dict[str, Any]:
    """The schema of one kind of record, a key of `KINDS`."""
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:jjjextract:schema:{SCHEMA_VERSION}:{kind}",
    }
    return head | KINDS[kind].model_json_schema(mode="serialization")


def text(kind: str) -> str:
    """The schema as the text of its file."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=1) + "\n"


def files() -> dict[str, str]:
    """Every schema file by name: `KIND.schema.json` and `TABLE.table.json`."""
    kinds = {f"{kind}.schema.json": text(kind) for kind in KINDS}
    return kinds | {f"{table.name}.table.json": table_schema_text(table) for table in TABLES}


def write(folder: str | Path) -> list[Path]:
    """Write every schema to `folder`. Raises `OutputError`."""
    prepare_folder(folder)
    paths = {Path(folder) / name: content for name, content in files().items()}
    for path, content in paths.items():
        write_file(path, content.encode())
    return list(paths)
