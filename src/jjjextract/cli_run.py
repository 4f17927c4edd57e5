"""`jjjextract run`: a batch of any size into a dataset, with a bar, a clean stop and a way to go on.

The work is done by `jjjextract.io.run`; here are its options, what is shown while it works, and what is told at its end.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jjjextract.cli_pipeline import (
    MAX_BYTES,
    Companies,
    Inputs,
    MaxBytes,
    Outlet,
    Published,
    SpacyModel,
    built,
    given_of,
)
from jjjextract.errors import InputError

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from jjjextract.io.pool import Pool
    from jjjextract.io.run import Report

__all__ = ["app_run"]

_TOLD = 20  # so many failures are told one by one
_EVERY = 60.0  # seconds between lines where no terminal shows a bar

Step = Callable[[int, int], None]


def app_run(
    inputs: Inputs,
    out: Annotated[Path, typer.Option("--out", "-o", help="the folder of the dataset; made where it is missing")],
    *,
    format_: Annotated[
        list[str] | None,
        typer.Option("--format", "-f", metavar="NAME", help="jsonl, csv, parquet, duckdb, sqlite, sdmx; repeatable"),
    ] = None,
    published: Published = None,
    outlet: Outlet = None,
    companies: Companies = None,
    spacy_model: SpacyModel = None,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="processes; all cores if not given")] = None,
    resume: Annotated[bool, typer.Option("--resume", help="go on where a run stopped; keep what did not change")] = False,
    fail_fast: Annotated[bool, typer.Option("--fail-fast", help="stop at the first document that fails")] = False,
    max_bytes: MaxBytes = MAX_BYTES,
    timeout: Annotated[
        float | None, typer.Option("--timeout-per-document", min=0.001, metavar="SECONDS", help="give up on one then")
    ] = None,
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="a Dask scheduler, tcp://…; its workers must see the folders")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="no progress bar and no summary")] = False,
) -> None:
    """Make a dataset: extractions.jsonl, a CSV table for each kind of record, and run.json; or other formats.

    A file or line that cannot be read is named on standard error and in failures.jsonl, and the rest is done. A run
    that was stopped goes on with the same command and --resume.
    """
    from jjjextract.io.heap import loading

    loading()
    from jjjextract import cli_show
    from jjjextract.io import run as batch
    from jjjextract.io.formats import DEFAULT, known_formats
    from jjjextract.io.pool import cores
    from jjjextract.io.writers import prepare_folder

    formats = known_formats(name for given in format_ or DEFAULT for name in given.split(","))
    pipeline = built(companies, spacy_model)
    prepare_folder(out)
    try:
        with _progress(inputs, out, quiet) as step, _pool(scheduler, jobs or cores(), copied=spacy_model is None) as pool:
            report = batch.run(
                inputs,
                out,
                pipeline=pipeline,
                given=given_of(published, outlet),
                formats=formats,
                max_bytes=max_bytes,
                progress=_frozen(step),
                jobs=jobs or cores(),
                resume=resume,
                fail_fast=fail_fast,
                timeout=timeout,
                pool=pool,
            )
    except KeyboardInterrupt:
        if not batch.leftover(out):
            raise
        print("jjjextract: stopped; the same command with --resume goes on from here", file=sys.stderr)
        raise typer.Exit(130) from None
    _tell(report, out)
    if not quiet:
        cli_show.summary(report, out)
    if report.counts["failed"]:
        raise typer.Exit(1)


def _tell(report: Report, out: Path) -> None:
    for error in report.failed[:_TOLD]:
        print(f"jjjextract: {error}", file=sys.stderr)
    more = report.counts["failed"] - _TOLD
    if more > 0:
        print(f"jjjextract: {more:,} more failures are in {out / 'failures.jsonl'}", file=sys.stderr)


@contextmanager
def _pool(scheduler: str | None, jobs: int, *, copied: bool) -> Iterator[Pool]:
    """Who does the work; a model of spaCy is loaded by each worker for itself, for it brings threads."""
    if scheduler is None:
        from jjjextract.io.pool import Processes

        yield Processes(jobs, own=copied)
        return
    from jjjextract.integrations.dask import DaskPool

    with DaskPool(scheduler) as pool:
        yield pool


def _frozen(step: Step) -> Step:
    """`step`, and once the first document has built the word lists, they are put out of the collector's way."""
    from jjjextract.io.heap import settled

    steps = count()

    def stepped(documents: int, size: int) -> None:
        if documents and next(steps) == 0:
            settled()
        step(documents, size)

    return stepped


@contextmanager
def _progress(inputs: Iterable[str], out: Path, quiet: bool) -> Iterator[Step]:
    """A bar on standard error with documents, megabytes a second and the time left; a line a minute without terminal."""
    if quiet:
        yield lambda documents, size: None
    elif sys.stderr.isatty():
        with _bar(list(inputs), out) as step:
            yield step
    else:
        yield _minutes()


@contextmanager
def _bar(inputs: list[str], out: Path) -> Iterator[Step]:
    from rich import progress as bars
    from rich.console import Console

    columns = (
        *(bars.TextColumn("{task.fields[docs]} documents"), bars.BarColumn(), bars.DownloadColumn()),
        *(bars.TransferSpeedColumn(), bars.TimeRemainingColumn(elapsed_when_finished=True)),
    )
    bar = bars.Progress(*columns, console=Console(stderr=True), speed_estimate_period=120)
    task, done = bar.add_task("", total=None, docs=0), 0
    with ExitStack() as shown:

        def step(documents: int, size: int) -> None:
            """The bar and its threads begin with the first step: workers may be copies of a process without threads."""
            nonlocal done
            if not bar.live.is_started:
                shown.enter_context(bar)
                threading.Thread(target=_measure, args=(bar, task, inputs, out), daemon=True).start()
            done += documents
            bar.update(task, advance=size, docs=f"{done:,}")

        yield step


def _measure(bar: Progress, task: TaskID, inputs: list[str], out: Path) -> None:
    """Find out how much there is, while the work has begun; what is left can be said from then on."""
    if "-" in inputs:
        return
    with suppress(OSError):
        bar.update(task, total=_bytes(inputs, out))


def _bytes(inputs: list[str], out: Path) -> int:
    from jjjextract.io.readers import input_files

    found = input_files(inputs, ordered=True, skip=out)
    return sum(os.path.getsize(f[0]) for f in found if not isinstance(f, InputError) and os.path.isfile(f[0]))


def _minutes() -> Step:
    began = last = time.monotonic()
    documents = size = 0

    def step(more: int, more_bytes: int) -> None:
        nonlocal last, documents, size
        documents, size, now = documents + more, size + more_bytes, time.monotonic()
        if now - last >= _EVERY:
            last, rate = now, size / 1e6 / (now - began)
            print(f"jjjextract: {documents:,} documents, {size / 1e6:,.1f} MB, {rate:.2f} MB/s", file=sys.stderr)

    return step
