"""A batch: every input through the pipeline, its records into a dataset, and an account of the run beside it.

One document that fails costs that document and no other. The data files depend on the inputs and the version alone;
what differs from run to run (times, paths) stands in `run.json`, which gets its name last: a folder without it holds
no finished run.
"""

from __future__ import annotations

import hashlib
import json
import platform
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Protocol, TypeVar

from jjjextract._version import __version__
from jjjextract.errors import InputError, JjjextractError
from jjjextract.io.readers import MAX_BYTES, Input, read_inputs
from jjjextract.io.writers import Dataset
from jjjextract.records import SCHEMA_VERSION, Extraction

__all__ = ["Extractor", "Given", "Report", "about", "extract_input", "guarded", "run"]

T = TypeVar("T")

_HINTS = {"empty": "leave it out, or put the transcript into it"}
_KINDS = ("speakers", "companies", "statements", "indicators", "quantities", "checks", "warnings")
_COUNTS = ("documents", "failed", "bytes", *_KINDS, "checks_failed", "damaged", "repairs")


class Extractor(Protocol):
    """What a run needs of a pipeline."""

    def extract(
        self,
        text: str | bytes,
        *,
        id: str = ...,  # noqa: A002 (the contract's word)
        published: date | None = ...,
        outlet: str | None = ...,
        title: str | None = ...,
        language: str | None = ...,
    ) -> Extraction:
        """The records of one document. Raises a `JjjextractError` where its bytes are no text."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller says of every document; it goes before what stands beside the document."""

    published: date | None = None
    outlet: str | None = None


@dataclass(slots=True)
class Report:
    """What a run did: counts of records, the numbers' fates, the inputs and the failures."""

    counts: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    inputs: list[dict[str, Any]] = field(default_factory=list)
    failed: list[InputError] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)

    def add(self, item: Input, record: Extraction) -> None:
        """Count one document."""
        self.counts["documents"] += 1
        self.counts["bytes"] += item.size
        for kind in _KINDS:
            self.counts[kind] += len(getattr(record, kind))
        self.counts["repairs"] += len(record.repairs.edits)
        self.counts["checks_failed"] += sum(not c.ok for c in record.checks)
        self.counts["damaged"] += sum("damaged" in q.flags for q in record.quantities)
        self.counts["became_indicator"] += sum(q.indicator_id is not None for q in record.quantities)
        self.reasons.update(q.reason or "no reason given" for q in record.quantities if q.indicator_id is None)
        self.inputs.append({"path": item.path, "id": record.document.id, "sha256": record.document.sha256})

    def fail(self, error: InputError) -> None:
        """Count one failure."""
        self.counts["failed"] += 1
        self.failed.append(error)


def run(
    paths: Iterable[str | Path],
    out: str | Path,
    *,
    pipeline: Extractor,
    given: Given = Given(),
    formats: Iterable[str] = ("jsonl", "csv"),
    max_bytes: int = MAX_BYTES,
    progress: Callable[[Input | InputError], None] | None = None,
) -> Report:
    """Extract every input and write the dataset to the folder `out`; the order of `paths` does not matter.

    `progress` is called once for every document or failure. Raises `OutputError` where the dataset cannot be written.
    """
    report, began = Report(), datetime.now(UTC)
    watch = time.perf_counter()
    formats = tuple(formats)
    with Dataset(out, formats) as dataset:
        for item in read_inputs(paths, max_bytes=max_bytes, ordered=True, skip=out):
            got = item if isinstance(item, InputError) else extract_input(pipeline, item, given)
            if isinstance(item, Input) and isinstance(got, Extraction):
                dataset.add(got)
                report.add(item, got)
            elif isinstance(got, InputError):
                report.fail(got)
            if progress:
                progress(item)
        report.seconds["total"] = round(time.perf_counter() - watch, 3)
        options = {"formats": formats, "max_bytes": max_bytes, "published": given.published, "outlet": given.outlet}
        dataset.attach("run.json", _account(report, began, options))
    return report


def extract_input(pipeline: Extractor, item: Input, given: Given = Given()) -> Extraction | InputError:
    """The records of one input, or why there are none."""
    return guarded(item, lambda: pipeline.extract(item.data, **about(item, given)))


def about(item: Input, given: Given = Given()) -> dict[str, Any]:
    """What is known of an input from outside, as the options of `Pipeline.extract` and `Pipeline.read`."""
    return {
        "id": item.id,
        "published": given.published or item.published,
        "outlet": given.outlet or item.outlet,
        "title": item.title,
        "language": item.language,
    }


def guarded(item: Input, work: Callable[[], T]) -> T | InputError:
    """What `work` returns, or why it failed on this input. An error of the program is told as such and stops nothing."""
    try:
        return work()
    except JjjextractError as error:
        what, code, hint = (getattr(error, name, "") for name in ("message", "code", "hint"))
        return InputError(item.path, what or str(error), code=code or "error", hint=hint or _HINTS.get(code, ""))
    except Exception as error:  # one document must not end the batch
        what = f"the program failed on this document: {type(error).__name__}: {error}"
        return InputError(item.path, what, code="internal", hint="a bug: please report it with the document")


def _account(report: Report, began: datetime, options: dict[str, Any]) -> bytes:
    numbers = report.counts["quantities"]
    account = {
        "versions": versions(),
        "options": options,
        "started": began.isoformat(timespec="seconds"),
        "seconds": report.seconds,
        "counts": {name: report.counts[name] for name in _COUNTS},
        "coverage": {
            "numbers": numbers,
            "became_indicator": report.counts["became_indicator"],
            "no_indicator_because": dict(sorted(report.reasons.items(), key=lambda r: (-r[1], r[0]))),
        },
        "inputs": report.inputs,
        "failed": [{"path": e.path, "code": e.code, "message": e.message, "hint": e.hint} for e in report.failed],
    }
    return json.dumps(account, ensure_ascii=False, indent=1, default=str).encode() + b"\n"


def versions() -> dict[str, str]:
    """The versions that a result depends on; `resources` is a digest of the word lists and tables."""
    return {
        "jjjextract": __version__,
        "schema": SCHEMA_VERSION,
        "resources": _digest(files("jjjextract") / "resources"),
        "python": platform.python_version(),
    }


def _digest(folder: Traversable) -> str:
    digest = hashlib.sha256()
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        digest.update(entry.name.encode())
        if entry.is_dir():
            digest.update(_digest(entry).encode())
        elif not entry.name.endswith(".pyc"):
            digest.update(entry.read_bytes())
    return digest.hexdigest()[:16]
