"""What the command line shows: records on standard output, the progress bar and the summary on standard error.

Imported only by commands that show something. Bytes go to standard output as UTF-8 whatever the locale says.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.table import Table

    from jjjextract.document import Document
    from jjjextract.io.run import Report
    from jjjextract.records import Extraction, Indicator

__all__ = ["PRINTERS", "print_trees", "summary"]

_SIGNS = {"about": "≈", "over": ">", "at_least": "≥", "under": "<", "at_most": "≤", "nearly": "≲"}


def _put(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _is_terminal() -> bool:
    return sys.stdout.isatty()


def _print_json(records: Iterable[dict[str, Any]], *, single: bool) -> None:
    from jjjextract.exact import encoded

    pretty = _is_terminal()
    if single:
        for record in records:
            _put(encoded(record, indent=pretty) + b"\n")
        return
    lead = b"[\n"
    for record in records:
        _put(lead + encoded(record, indent=pretty))
        lead = b",\n"
    _put(b"\n]\n" if lead == b",\n" else b"[]\n")


def _print_lines(records: Iterable[dict[str, Any]], *, single: bool) -> None:
    from jjjextract.exact import encoded

    for record in records:
        _put(encoded(record) + b"\n")


def _print_table(records: Iterable[dict[str, Any]], *, single: bool) -> None:
    from rich.console import Console

    from jjjextract.records import Extraction

    console = Console(width=None if _is_terminal() else 160, highlight=False)
    for record in map(Extraction.model_validate, records):
        doc = record.document
        console.print(f"[bold]{_safe(doc.title or doc.id)}[/]  {' '.join(doc.languages)}  {doc.reference_year or ''}")
        for table in _tables(record):
            console.print(table)


PRINTERS: dict[str, Callable[..., None]] = {"json": _print_json, "jsonl": _print_lines, "table": _print_table}


def _safe(text: str) -> str:
    from rich.markup import escape

    return escape(text)


def _tables(record: Extraction) -> Iterator[Table]:
    people = {s.id: s.name or "(no name)" for s in record.speakers}
    figures = [_figure(i, people) for i in record.indicators]
    yield _table(("indicator", "value", "unit", "change", "period", "of", "stated by", "flags"), figures)
    yield _table(
        ("speaker", "titles", "organization", "role"),
        [(s.name or "(no name)", ", ".join(s.titles), s.organization or "", s.role or "") for s in record.speakers],
    )
    yield _table(
        ("company", "legal form", "region", "also"),
        [(c.name, c.legal_form or "", c.region or "", ", ".join(c.aliases)) for c in record.companies],
    )


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE, pad_edge=False)
    for head in heads:
        table.add_column(head, overflow="fold")
    for row in rows:
        table.add_row(*map(_safe, row))
    return table


def _figure(i: Indicator, people: dict[str, str]) -> tuple[str, ...]:
    whose = [*i.regions, i.subject.text if i.subject else ""]
    change = [i.measure if i.measure != "level" else "", i.direction or "", i.basis or ""]
    days = f"{i.period.start or '?'}/{i.period.end or '..'}" if i.period else ""
    return (
        *(i.indicator, _value(i), i.unit.text if i.unit else "", " ".join(filter(None, change)), days),
        *(" ".join(filter(None, whose)), people.get(i.speaker_id or "", ""), " ".join(i.flags)),
    )


def _value(i: Indicator) -> str:
    def number(n: Decimal) -> str:
        return format(n, "f")

    if i.value is None:
        return "?"
    return _SIGNS.get(i.bound, "") + number(i.value) + (f"–{number(i.upper)}" if i.upper is not None else "")


def print_trees(doc: Document, key: str | None, at: int | None) -> bool:
    """Print the trees of rules behind a document's records; False where there is nothing to print."""
    from jjjextract.explain import explain

    lines = [line for tree in explain(doc, id=key, at=at) for line in tree.lines()]
    _put("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))
    return bool(lines)


def summary(report: Report, out: Path) -> None:
    """What a run found, on standard error."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    counts, seconds = report.counts, report.seconds["total"]
    table = Table(box=box.SIMPLE, show_header=False, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    rows = ("documents", "failed", "speakers", "companies", "statements", "indicators", "quantities")
    for name in rows:
        table.add_row("documents failed" if name == "failed" else name, f"{counts[name]:,}")
    table.add_row("damaged numbers", f"{counts['damaged']:,}")
    table.add_row("checks failed", f"{counts['checks_failed']:,} of {counts['checks']:,}")
    table.add_row("seconds", f"{seconds:.2f} ({counts['bytes'] / 1e6 / max(seconds, 1e-6):.2f} MB/s)")
    console = Console(stderr=True, highlight=False)
    console.print(table)
    console.print(f"The dataset is in {_safe(str(out))}: {_kinds(report.files)}", soft_wrap=True)


def _kinds(files: Iterable[str]) -> str:
    """Files by name, those of one table each by their ending."""
    from jjjextract.io.columns import TABLES

    tables = {f"{t.name}.{e}": f"*.{e}" for t in TABLES for e in ("csv", "parquet")}
    return ", ".join(dict.fromkeys(tables.get(name, name) for name in files))
