"""What a report is made of: datasets that `run` wrote, single records, and texts that are extracted now.

A dataset does not hold its texts. They are looked for where `run.json` says and in the folders that are named, and a
text counts only if it is the same bytes (SHA-256): offsets into another edition would point at the wrong characters.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from jjjextract.errors import DecodeError, InputError
from jjjextract.io.readers import Input, read_inputs
from jjjextract.io.run import Extractor, Given, extract_input
from jjjextract.normalise import decode
from jjjextract.records import Extraction
from jjjextract.report.model import Shown

__all__ = ["read_shown"]


def read_shown(
    paths: Iterable[str | Path], *, pipeline: Extractor, texts: Iterable[str | Path] = (), given: Given | None = None
) -> Iterator[Shown | InputError]:
    """Every document of `paths`, or why it cannot be shown. `texts` are places to look for a dataset's texts."""
    for path in map(Path, paths):
        lines = _datasets(path)
        if lines:
            yield from _from_dataset(path, lines, [Path(t) for t in texts])
        else:
            yield from _from_texts(path, pipeline, given or Given())


def _datasets(path: Path) -> list[Path]:
    """The files of records that `path` means; none where it means texts."""
    if path.is_dir():
        return sorted(path.glob("extractions*.jsonl"))
    if path.suffix in (".jsonl", ".ndjson", ".json") and path.is_file():
        with open(path, "rb") as file:
            return [path] if b'"schema_version"' in file.read(4096) else []
    return []


def _from_texts(path: Path, pipeline: Extractor, given: Given) -> Iterator[Shown | InputError]:
    for item in read_inputs([path]):
        if isinstance(item, InputError):
            yield item
            continue
        got = extract_input(pipeline, item, given)
        yield got if isinstance(got, InputError) else Shown(got, _decoded(item.data, got.document.encoding))


def _from_dataset(path: Path, files: list[Path], texts: list[Path]) -> Iterator[Shown | InputError]:
    folder = path if path.is_dir() else path.parent
    account = _account(folder / "run.json")
    places = _places(account, folder, texts)
    for file in files:
        for record in _records(file):
            if isinstance(record, InputError):
                yield record
                continue
            data = _find(places, record.document.sha256)
            yield Shown(record, None if data is None else _decoded(data, record.document.encoding))
    for entry in account.get("failed", ()):
        yield InputError(str(entry.get("path", "?")), str(entry.get("message", "")), code=str(entry.get("code", "")))


def _records(file: Path) -> Iterator[Extraction | InputError]:
    if file.suffix == ".json":
        got = json.loads(file.read_bytes(), parse_float=Decimal)
        yield from (_record(one, f"{file}:{n}") for n, one in enumerate(got if isinstance(got, list) else [got], 1))
        return
    with open(file, "rb") as stream:
        for n, line in enumerate(stream, 1):
            if line.strip():
                yield _record(line, f"{file}:{n}")


def _record(got: bytes | dict[str, Any], where: str) -> Extraction | InputError:
    try:
        return Extraction.from_json(got) if isinstance(got, bytes) else Extraction.model_validate(got)
    except ValueError:
        return InputError(where, "not a record", code="record", hint="expected what `jjjextract run` writes")


def _account(path: Path) -> dict[str, Any]:
    try:
        got = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return got if isinstance(got, dict) else {}


def _places(account: dict[str, Any], folder: Path, texts: list[Path]) -> dict[str, Any]:
    """Where the text of each hash may be: paths of the account, and everything that `texts` holds."""
    out: dict[str, Any] = {"seen": {}, "queue": [*texts], "named": {}}
    for entry in account.get("inputs", ()):
        if isinstance(entry, dict) and entry.get("path") and entry.get("sha256"):
            name = str(entry["path"])
            stem, _, line = name.rpartition(":")
            file = stem if line.isdigit() and stem else name
            out["named"][entry["sha256"]] = [Path(file), folder / file, folder.parent / file]
    return out


def _find(places: dict[str, Any], sha: str) -> bytes | str | None:
    """The text with this hash. A text file that was named is read when it is wanted; all else is opened once and kept."""
    seen = places["seen"]
    named = [p for p in places["named"].get(sha, ()) if p.is_file()][:1]
    for path in (*named, *_drained(places["queue"])):
        if sha in seen:
            break
        kept = seen if path not in named or path.suffix in (".jsonl", ".ndjson") else {}
        for item in read_inputs([path]):
            if isinstance(item, Input):
                kept[_hash(item.data)] = item.data
        if sha in kept:
            return kept[sha]  # type: ignore[no-any-return]
    return seen.get(sha)  # type: ignore[no-any-return]


def _drained(queue: list[Path]) -> Iterator[Path]:
    while queue:
        yield queue.pop(0)


def _hash(data: bytes | str) -> str:
    return hashlib.sha256(data if isinstance(data, bytes) else data.encode()).hexdigest()


def _decoded(data: bytes | str, encoding: str) -> str | None:
    """The text by evidence as the pipeline decoded it; by the encoding of the record where the evidence now differs."""
    if isinstance(data, str):
        return data
    try:
        found = decode(data)
        return found.text if found.encoding == encoding else decode(data, encoding=encoding).text
    except DecodeError:
        return None
