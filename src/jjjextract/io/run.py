"""A batch: every input through the pipeline, its records into a dataset, and an account of the run beside it.

The inputs are cut into tasks (`plan`), workers make a shard of each (`work`, `pool`), and at the end the shards become
the dataset (`merge`). One document that fails costs that document and no other. The data files depend on the inputs,
the options and the version alone, not on the number of workers, the order of arguments or how often the run was
stopped; what differs from run to run stands in `run.json`.

Until it is finished, a run keeps its shards in the hidden folder `.work` of the dataset. A run that was stopped, by
Ctrl-C or by a power cut, goes on from there with `resume`. So does a run over a finished dataset: what did not change
is copied from it.
"""

from __future__ import annotations

import shutil
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from jjjextract.errors import InputError, OutputError
from jjjextract.io.formats import DEFAULT, encoders_of, known_formats
from jjjextract.io.inputs import Extractor, Given, about, extract_input, guarded
from jjjextract.io.keys import digest
from jjjextract.io.known import account_head, index
from jjjextract.io.merge import Merged, attach_account, merge
from jjjextract.io.package import DESCRIPTOR, descriptor
from jjjextract.io.plan import plan
from jjjextract.io.pool import Pool, Processes, Step
from jjjextract.io.readers import MAX_BYTES
from jjjextract.io.shards import shard_path
from jjjextract.io.versions import versions
from jjjextract.io.work import KINDS, Done, Settings
from jjjextract.io.writers import Dataset, prepare_folder, told

__all__ = ["WORK", "Extractor", "Given", "Report", "about", "extract_input", "guarded", "run"]

WORK = ".work"

_COUNTS = ("documents", "failed", "bytes", *KINDS, "checks_failed", "damaged", "repairs")
_NAME_BYTES = 10


@dataclass(slots=True)
class Report:
    """What a run did: counts of records, the numbers' fates, the first hundred failures, seconds, files."""

    counts: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    failed: list[InputError] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    files: tuple[str, ...] = ()


def run(
    paths: Iterable[str | Path],
    out: str | Path,
    *,
    pipeline: Extractor,
    given: Given = Given(),  # noqa: B008 (frozen)
    formats: Iterable[str] = DEFAULT,
    max_bytes: int = MAX_BYTES,
    progress: Step | None = None,
    jobs: int = 1,
    resume: bool = False,
    fail_fast: bool = False,
    timeout: float | None = None,
    pool: Pool | None = None,
) -> Report:
    """Extract every input and write the dataset to the folder `out`; the order of `paths` does not matter.

    `formats` are keys of `FORMATS`. `jobs` processes share the work (a script needs `if __name__ == "__main__":` for
    more than one), or `pool` does. `resume` takes over what a stopped or an earlier run in `out` has done. `fail_fast`
    raises the first failure as an `InputError`; `timeout` limits each document, in seconds. `progress` is called with
    the numbers of documents and bytes done since its last call. Raises `OutputError` where the dataset cannot be
    written, `UsageError` for formats that are none or lack a library.
    """
    formats, out = known_formats(formats), Path(out)
    watch, began = time.perf_counter(), datetime.now(UTC)
    options = {
        "formats": formats,
        "max_bytes": max_bytes,
        "published": given.published,
        "outlet": given.outlet,
        "timeout": timeout,
        "jobs": jobs,
        "resume": resume,
    }
    with _workplace(out, resume) as work:
        settings = Settings(
            shards=str(work / "shards"),
            encoders=encoders_of(formats),
            given=given,
            max_bytes=max_bytes,
            stamp=_stamp(pipeline),
            timeout=timeout,
            fail_fast=fail_fast,
            known=_known(out, work) if resume else None,
        )
        tasks = plan(paths, skip=out, spool=work)
        with told(work), open(work / "order", "wb+") as order:
            doing = (pool or Processes(jobs))(tasks, pipeline, settings, progress or _nothing)
            with closing(_closable(doing)):
                _work(doing, order)
            extracted = time.perf_counter()
            merged, files = _finish(out, work, formats, _in_order(order, work), began, watch, options)
        seconds = {"extraction": round(extracted - watch, 3), "total": round(time.perf_counter() - watch, 3)}
        return Report(merged.counts, merged.reasons, merged.failed, seconds, files)


def _work(doing: Iterator[Done], order: BinaryIO) -> None:
    for done in doing:
        if done.failure:
            path, message, code, hint = done.failure
            raise InputError(path, message, code=code, hint=hint)
        order.seek(done.n * _NAME_BYTES)
        order.write(bytes.fromhex(done.shard))


def _in_order(order: BinaryIO, work: Path) -> Iterator[Path]:
    order.seek(0)
    n = 0
    while name := order.read(_NAME_BYTES):
        yield shard_path(work / "shards", n, name.hex())
        n += 1


def _finish(
    out: Path,
    work: Path,
    formats: tuple[str, ...],
    shards: Iterable[Path],
    began: datetime,
    watch: float,
    options: dict[str, Any],
) -> tuple[Merged, tuple[str, ...]]:
    with Dataset(out, replaces=account_head(out).get("files", {})) as dataset:
        merged = merge(dataset, formats, shards, work)
        files = dataset.seal()
        dataset.attach(DESCRIPTOR, descriptor(files))
        head = _account(merged, began, time.perf_counter() - watch, options)
        attach_account(dataset, {**head, "files": files | {DESCRIPTOR: {}}}, work)
    return merged, (*files, DESCRIPTOR, "run.json")


def _account(merged: Merged, began: datetime, seconds: float, options: dict[str, Any]) -> dict[str, Any]:
    counts = merged.counts
    return {
        "versions": versions(),
        "options": options,
        "started": began.isoformat(timespec="seconds"),
        "seconds": {"total": round(seconds, 3)},
        "counts": {name: counts[name] for name in _COUNTS},
        "coverage": {
            "numbers": counts["quantities"],
            "became_indicator": counts["became_indicator"],
            "no_indicator_because": dict(sorted(merged.reasons.items(), key=lambda r: (-r[1], r[0]))),
        },
    }


@contextmanager
def _workplace(out: Path, resume: bool) -> Iterator[Path]:
    """The folder `.work`, locked; removed after a run that finished, or that came to nothing."""
    prepare_folder(out)
    work = out / WORK
    with told(work):
        work.mkdir(exist_ok=True)
        with _locked(work):
            if not resume:
                shutil.rmtree(work / "shards", ignore_errors=True)
            try:
                yield work
            except BaseException:
                if not next(work.glob("shards/*/*.shard"), None):
                    shutil.rmtree(work, ignore_errors=True)
                raise
            shutil.rmtree(work, ignore_errors=True)


@contextmanager
def _locked(work: Path) -> Iterator[None]:
    """Keep a second run out of the same folder; a system without such locks goes without."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    with open(work / "lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise OutputError(
                work.parent, "another run is writing here", code="out", hint="wait for it, or name another folder"
            ) from error
        yield


def _known(out: Path, work: Path) -> str | None:
    return str(work / "known.sqlite") if index(work / "known.sqlite", out, work / "shards") else None


def _stamp(pipeline: Extractor) -> str:
    """What every result depends on besides its document."""
    counted = {name: value for name, value in versions().items() if name != "python"}
    added = getattr(getattr(pipeline, "resources", None), "added", {})  # the user's own companies
    model = getattr(getattr(pipeline, "organisations", None), "stamp", "")
    rules = "rules only" if getattr(pipeline, "rules_only", False) else ""
    return digest(type(pipeline).__qualname__, sorted(added.items()), model, rules, *chain.from_iterable(counted.items()))


def _closable(doing: Iterator[Done]) -> Any:
    return doing


def _nothing(documents: int, size: int) -> None:
    """Nobody watches."""


def leftover(out: Path) -> bool:
    """Whether a run that was stopped left something to go on with."""
    return next((out / WORK).glob("shards/*/*.shard"), None) is not None


