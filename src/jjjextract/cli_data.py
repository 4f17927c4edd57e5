"""Commands over datasets that are there: `diff`, `query`, `validate`."""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import orjson
import typer

from jjjextract.errors import UsageError
from jjjextract.exact import exact

if TYPE_CHECKING:
    from jjjextract.datasets.diff import Change, Difference

__all__ = ["app_diff", "app_query", "app_validate"]

_SIGNS = {"gained": "+", "lost": "-", "changed": "~"}
_WHATS = ("same", "gained", "lost", "changed")

Folder = Annotated[Path, typer.Argument(help="a dataset that `jjjextract run` made")]


def app_diff(
    old: Annotated[Path, typer.Argument(help="a dataset folder, or a file of extractions (.jsonl)")],
    new: Annotated[Path, typer.Argument(help="another")],
    *,
    by: Annotated[str, typer.Option(metavar="place|fact", help="fact: what is said, not where or in what words")] = "place",
    fail_on: Annotated[
        list[str] | None, typer.Option("--fail-on", metavar="gained|lost|changed", help="exit 1 if there are such")
    ] = None,
    format_: Annotated[str, typer.Option("--format", metavar="text|json", help="json: one change a line")] = "text",
    limit: Annotated[int, typer.Option(min=0, help="show so many changes; 0: only the counts")] = 50,
) -> None:
    """Compare two datasets: records gained, lost and changed, by kind and by rule.

    With `--by fact`, two versions of a story, or its twins in two languages, can be held against each other.
    """
    from jjjextract.datasets.diff import diff

    wanted = [w for given in fail_on or () for w in given.split(",")]
    for what in wanted:
        if what not in _SIGNS:
            raise UsageError(f"--fail-on {what}: one of {', '.join(_SIGNS)}")
    if format_ not in ("text", "json"):
        raise UsageError(f"--format {format_}: one of text, json")
    mode: Literal["place", "fact"] = by  # type: ignore[assignment]  # `diff` refuses another
    found = diff(old, new, by=mode)
    if format_ == "json":
        _lines(json.dumps(c._asdict(), ensure_ascii=False, default=str) for c in found.changes)
    else:
        _lines([*_counts(found), *(line for c in found.changes[:limit] for line in _change(c))])
        if limit and len(found.changes) > limit:
            print(f"jjjextract: {len(found.changes) - limit:,} more; --limit shows them", file=sys.stderr)
    if any(found.count(what) for what in wanted):
        raise typer.Exit(1)


def _lines(lines: Any) -> None:
    for line in lines:
        sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


def _counts(found: Difference) -> list[str]:
    rows: list[tuple[str, ...]] = [("", *_WHATS)]
    rows += [(kind, *(str(found.kinds[kind, w]) for w in _WHATS)) for kind in dict.fromkeys(k for k, _ in found.kinds)]
    rows += [(rule, "", *(str(found.rules[rule, w]) for w in _WHATS[1:])) for rule in sorted({r for r, _ in found.rules})]
    width = max(len(r[0]) for r in rows)
    return [f"{r[0]:<{width}} " + " ".join(f"{c:>8}" for c in r[1:]) for r in rows]


def _change(c: Change) -> list[str]:
    lines = [f"{_SIGNS[c.what]} {c.document} {c.kind} {c.shown}" + (f" [{c.rule}]" if c.rule else "")]
    return lines + [f"    {name}: {_short(a)} → {_short(b)}" for name, (a, b) in c.fields.items()]


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 120 else text[:119] + "…"


def app_query(
    folder: Folder,
    sql: Annotated[str, typer.Argument(help="tables: documents, indicators, …; views: figures, said, disputed, …")],
    *,
    format_: Annotated[str | None, typer.Option("--format", metavar="table|csv|json", help="csv in a pipe")] = None,
) -> None:
    """Ask a dataset in SQL (DuckDB). See docs/cookbook.md."""
    from jjjextract.datasets.query import query

    kind = format_ or ("table" if sys.stdout.isatty() else "csv")
    if kind not in ("table", "csv", "json"):
        raise UsageError(f"--format {kind}: one of table, csv, json")
    columns, rows = query(folder, sql)
    if kind == "table":
        _table(columns, rows)
    elif kind == "csv":
        from jjjextract.io.encoders import csv_lines

        sys.stdout.buffer.write(csv_lines([columns, *([_cell(v) for v in row] for row in rows)]))
        sys.stdout.buffer.flush()
    else:
        _lines(_json(columns, row) for row in rows)


def _table(columns: list[str], rows: list[tuple[Any, ...]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    table = Table(*columns, box=box.SIMPLE, pad_edge=False)
    for row in rows:
        table.add_row(*(escape(_cell(v)) for v in row))
    Console(highlight=False).print(table)


def _cell(value: Any) -> str:
    from jjjextract.io.tables import cell

    if isinstance(value, Decimal):
        return cell(_plain_number(value))
    if isinstance(value, list):
        return cell(tuple(map(str, value)))
    return cell(value if isinstance(value, str | int | None) else str(value))


def _json(columns: list[str], row: tuple[Any, ...]) -> str:
    cells = (orjson.Fragment(str(v)) if isinstance(v, int) and v.bit_length() > 63 else v for v in row)  # beyond orjson
    return orjson.dumps(
        dict(zip(columns, cells, strict=True)), default=_plain, option=orjson.OPT_NON_STR_KEYS
    ).decode()


def _plain(value: Any) -> Any:
    return exact(_plain_number(value)) if isinstance(value, Decimal) else str(value)


def _plain_number(value: Decimal) -> Decimal:
    """Without the zeros that a column of twelve decimals puts behind every number."""
    text = format(value, "f")
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def app_validate(
    folder: Folder,
    limit: Annotated[int, typer.Option(min=1, help="stop after so many problems")] = 100,
) -> None:
    """Check a dataset against its schemas; each problem is told with its file and line. Exit 1 if there is one."""
    from jjjextract.datasets.validate import validate

    problems = list(islice(validate(folder), limit))
    _lines(map(str, problems))
    if problems:
        raise typer.Exit(1)
    print(f"jjjextract: {folder} is valid", file=sys.stderr)
