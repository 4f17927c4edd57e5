"""The commands. Each reads its options and calls one plain function; what it shows is made in `cli_show`.

Data goes to standard output and all else to standard error. Exit codes: 0 ok, 1 some documents failed or the output
could not be finished, 2 usage, 130 stopped by Ctrl-C. No traceback for anything that a user can cause.
"""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from jjjextract.cli_corpus import app_compare, app_evaluate, app_export, app_import
from jjjextract.cli_data import app_diff, app_query, app_validate
from jjjextract.cli_pages import app_report, app_review
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
from jjjextract.cli_repair import app_repair
from jjjextract.cli_run import app_run
from jjjextract.errors import InputError, JjjextractError, OutputError

if TYPE_CHECKING:
    from jjjextract.document import Document
    from jjjextract.io.run import Given
    from jjjextract.pipeline import Pipeline

__all__ = ["app"]

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Speakers, companies, indicators and units out of news transcripts, as records with their evidence.",
    epilog="Data goes to standard output. Exit codes: 0 ok, 1 some documents failed, 2 usage.",
)


def _fail(message: str, code: int) -> NoReturn:
    print(f"jjjextract: {message}", file=sys.stderr)
    raise typer.Exit(code)


def told(command: Callable[..., Any]) -> Callable[..., Any]:
    """Turn what can go wrong into one sentence on standard error and an exit code."""

    @functools.wraps(command)
    def wrapped(*args: Any, **options: Any) -> Any:
        try:
            return command(*args, **options)
        except KeyboardInterrupt:
            _fail("stopped; nothing was written under a final name", 130)
        except BrokenPipeError:  # the reader of a pipe has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            raise typer.Exit(0) from None
        except OutputError as error:
            _fail(str(error), 2 if error.code == "out" else 1)
        except InputError as error:
            _fail(str(error), 1)
        except JjjextractError as error:
            _fail(str(error), 2)

    return wrapped


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", "-V", help="show the version and end")] = False,
) -> None:
    if version:
        from jjjextract._version import __version__

        print(f"jjjextract {__version__}")
        raise typer.Exit


@app.command()
@told
def extract(
    inputs: Inputs,
    format_: Annotated[
        str, typer.Option("--format", metavar="json|jsonl|table", help="table is for reading, not for parsing")
    ] = "json",
    published: Published = None,
    outlet: Outlet = None,
    companies: Companies = None,
    spacy_model: SpacyModel = None,
    max_bytes: MaxBytes = MAX_BYTES,
) -> None:
    """Print what documents contain.

    One text gives one JSON object; several, a folder or JSON Lines give an array. `--format jsonl` prints one line for
    each document. JSON is indented on a terminal.
    """
    from jjjextract import cli_show

    if format_ not in cli_show.PRINTERS:
        raise typer.BadParameter(f"{format_}: one of {', '.join(cli_show.PRINTERS)}", param_hint="--format")
    failures: list[InputError] = []
    records = _records(inputs, built(companies, spacy_model), given_of(published, outlet), max_bytes, failures)
    cli_show.PRINTERS[format_](records, single=_is_single(inputs))
    if failures:
        raise typer.Exit(1)


def _is_single(inputs: list[str]) -> bool:
    from jjjextract.io.readers import is_lines

    return len(inputs) == 1 and not os.path.isdir(inputs[0]) and not is_lines(inputs[0])


def _records(
    inputs: list[str], pipeline: Pipeline, given: Given, max_bytes: int, failures: list[InputError]
) -> Iterator[dict[str, Any]]:
    from jjjextract.io.inputs import plain_input
    from jjjextract.io.readers import read_inputs

    for item in read_inputs(inputs, max_bytes=max_bytes):
        got = item if isinstance(item, InputError) else plain_input(pipeline, item, given)
        if isinstance(got, InputError):
            failures.append(got)
            print(f"jjjextract: {got}", file=sys.stderr)
        else:
            yield got


app.command("run")(told(app_run))
app.command("diff")(told(app_diff))
app.command("query")(told(app_query))
app.command("validate")(told(app_validate))


@app.command()
@told
def explain(
    file: Annotated[str, typer.Argument(help="a text, JSON Lines, or - for standard input")],
    *,
    id_: Annotated[str | None, typer.Option("--id", help="the record to explain: i7, c1, s2")] = None,
    at: Annotated[int | None, typer.Option(min=0, help="explain what stands at this character of the file")] = None,
    published: Published = None,
    outlet: Outlet = None,
    companies: Companies = None,
    spacy_model: SpacyModel = None,
    max_bytes: MaxBytes = MAX_BYTES,
) -> None:
    """Print the rules behind each record, and for a number that became no record the reason."""
    from jjjextract import cli_show

    given = given_of(published, outlet)
    documents = _documents(file, built(companies, spacy_model), given, max_bytes)
    found = [cli_show.print_trees(doc, id_, at) for doc in documents]
    if not any(found):
        what = f" record {id_}" if id_ else "thing to explain"
        _fail(f"{file}: no{what}" + ("" if at is None else f" at character {at}"), 1)


def _documents(file: str, pipeline: Pipeline, given: Given, max_bytes: int) -> Iterator[Document]:
    from jjjextract.io.readers import read_inputs
    from jjjextract.io.run import about, guarded

    for item in read_inputs([file], max_bytes=max_bytes):
        if isinstance(item, InputError):
            raise item
        got = guarded(item, lambda item=item: pipeline.read(item.data, **about(item, given)))  # type: ignore[misc]
        if isinstance(got, InputError):
            raise got
        yield got


app.command("repair")(told(app_repair))
app.command("report")(told(app_report))
app.command("review")(told(app_review))


@app.command()
@told
def schema(
    out: Annotated[Path | None, typer.Option("--out", "-o", help="a folder for one file each kind of record")] = None,
) -> None:
    """Print the JSON Schema (2020-12) of an extraction, or write the schemas of all records to a folder."""
    from jjjextract.io import schemas

    if out is None:
        sys.stdout.write(schemas.text("extraction"))
        return
    for path in schemas.write(out):
        print(path, file=sys.stderr)


app.command("evaluate")(told(app_evaluate))
app.command("compare")(told(app_compare))
app.command("export")(told(app_export))
app.command("import")(told(app_import))
