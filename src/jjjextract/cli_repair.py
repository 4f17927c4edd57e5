"""`jjjextract repair`: garbled text in, readable text out, with every difference on demand.

Reads like the other commands: files, folders, JSON Lines or standard input. The repaired text goes to standard output
and what was lost is said on standard error. A lost character is U+FFFD in JSON and in files, and ▯ on a terminal.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from jjjextract.cli_pipeline import Inputs
from jjjextract.errors import DecodeError, InputError

if TYPE_CHECKING:
    from jjjextract.normalise.api import Repaired

__all__ = ["app_repair", "as_record", "diff_text"]

Named = tuple[str, "Repaired"]
_COLOURS = {"certain": "32", "inferred": "33", "lost": "31"}


def app_repair(
    inputs: Inputs,
    *,
    format_: Annotated[str, typer.Option("--format", metavar="text|json|jsonl", help="what to print")] = "text",
    diff: Annotated[bool, typer.Option("--diff", help="show the edits in the text, in colour on a terminal")] = False,
    encoding: Annotated[str | None, typer.Option(help="the encoding, where the evidence misleads")] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="a folder: one repaired file for each document")
    ] = None,
) -> None:
    """Print garbled text repaired: planted readings dropped, shifted bytes paired anew, web remnants gone.

    Nothing is invented: what is gone is marked as gone. A clean text comes out as it went in.
    """
    if format_ not in {"text", "json", "jsonl"}:
        raise typer.BadParameter(f"{format_}: one of text, json, jsonl", param_hint="--format")
    failures: list[InputError] = []
    found = repaired_inputs(inputs, encoding, failures)
    if out is not None:
        _write_files(found, out)
    else:
        _print(found, format_, diff)
    for error in failures:
        print(f"jjjextract: {error}", file=sys.stderr)
    if failures:
        raise typer.Exit(1)


def repaired_inputs(inputs: list[str], encoding: str | None, failures: list[InputError]) -> Iterator[Named]:
    """`(id, repaired)` for every document; what cannot be read goes to `failures`."""
    from jjjextract.io.readers import read_inputs
    from jjjextract.normalise.api import repair
    from jjjextract.normalise.encoding import decode
    from jjjextract.resources import Resources

    resources = Resources()
    for item in read_inputs(inputs):
        if isinstance(item, InputError):
            failures.append(item)
            continue
        try:
            text = item.data if isinstance(item.data, str) else decode(item.data, encoding=encoding).text
        except DecodeError as error:
            failures.append(InputError(item.path, error.message, code=error.code, hint=error.hint))
            continue
        yield item.id, repair(text, resources=resources)


def as_record(name: str, done: Repaired) -> dict[str, Any]:
    """`{"id","text","edits","counts"}`; offsets count code points of the text as given."""
    edits = [
        {
            "start": e.start,
            "end": e.end,
            "kind": e.kind,
            "certainty": e.certainty,
            "before": e.before,
            "after": e.after,
            **({"options": list(e.options)} if e.options else {}),
            **({"confidence": round(e.confidence, 2)} if e.confidence is not None else {}),
        }
        for e in done.edits
    ]
    return {"id": name, "text": done.text, "edits": edits, "counts": done.counts}


def diff_text(done: Repaired, *, colour: bool) -> str:
    """The raw text with its edits in place: `[-before-]{+after+}`, or in colour (green certain, yellow inferred, red
    lost; what was dropped is struck through)."""
    out, at = [], 0
    for e in done.edits:
        out.append(done.raw[at : e.start])
        after = e.after.replace("\ufffd", "▯")
        if colour:
            out.append(f"\x1b[2;9m{e.before}\x1b[0m" if e.before else "")
            out.append(f"\x1b[1;{_COLOURS[e.certainty]}m{after}\x1b[0m" if after else "")
        else:
            out.append(f"[-{e.before}-]" if e.before else "")
            out.append(f"{{+{after}+}}" if after else "")
        at = e.end
    return "".join([*out, done.raw[at:]])


def _print(found: Iterator[Named], format_: str, diff: bool) -> None:
    if format_ == "json":
        records = [as_record(*one) for one in found]
        _put(json.dumps(records[0] if len(records) == 1 else records, ensure_ascii=False, indent=2) + "\n")
        return
    for name, done in found:
        if format_ == "jsonl":
            _put(json.dumps(as_record(name, done), ensure_ascii=False) + "\n")
            continue
        text = diff_text(done, colour=sys.stdout.isatty()) if diff else done.text
        _put(text if text.endswith("\n") else text + "\n")
        lost = sum(e.certainty == "lost" for e in done.edits)
        if lost:
            print(f"jjjextract: {name}: lost for good in {lost} place{'s' * (lost > 1)} (U+FFFD)", file=sys.stderr)


def _put(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def _write_files(found: Iterator[Named], out: Path) -> None:
    """`ID.txt` for each document, below `out`."""
    from jjjextract.io.writers import write_inside

    for name, done in found:
        write_inside(out, name.removesuffix(".txt") + ".txt", done.text.encode("utf-8", "replace"))
