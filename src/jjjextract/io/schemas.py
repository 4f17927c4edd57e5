"""The records as JSON Schemas, draft 2020-12: generated from the models, one file a kind, each with its `$id`.

The files in `schemas/` are these; a test compares them. They describe what is written, so every field is required.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from jjjextract import records
from jjjextract.io.writers import prepare_folder, write_file
from jjjextract.records import SCHEMA_VERSION

__all__ = ["KINDS", "schema", "text", "write"]

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


def write(folder: str | Path) -> list[Path]:
    """Write every schema to `folder` as `KIND.schema.json`. Raises `OutputError`."""
    prepare_folder(folder)
    paths = [Path(folder) / f"{kind}.schema.json" for kind in KINDS]
    for path, kind in zip(paths, KINDS, strict=True):
        write_file(path, text(kind).encode())
    return paths
