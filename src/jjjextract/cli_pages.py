"""`jjjextract report` and `jjjextract review`: pages for people. Each reads its options and calls one plain function."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

__all__ = ["app_report", "app_review"]


def app_report(
    inputs: Annotated[
        list[str], typer.Argument(help="datasets that `run` made, records (.json, .jsonl), or texts to extract now")
    ],
    out: Annotated[Path, typer.Option("--out", "-o", help="the page; above 100 documents a folder of pages")] = Path(
        "report.html"
    ),
    *,
    texts: Annotated[
        list[Path] | None, typer.Option(help="where the texts of a dataset are, if not where its run.json says")
    ] = None,
    title: Annotated[str | None, typer.Option(help="the heading of the report")] = None,
    published: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="the day of publication, for every text")
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="who published it, for every text")] = None,
) -> None:
    """Make a page that shows records beside their texts, and a dataset with its indicators and charts.

    One HTML file that opens from disk and asks the network for nothing. Above 100 documents, or 3 MB, `--out NAME.html`
    makes the folder NAME with index.html and pages of 25 documents.
    """
    from jjjextract.io.run import Given
    from jjjextract.pipeline import Pipeline
    from jjjextract.report.write import write_report

    given = Given(published.date() if published else None, outlet)
    made = write_report(inputs, out, pipeline=Pipeline(), texts=texts or (), given=given, title=title)
    for error in made.failed:
        print(f"jjjextract: {error}", file=sys.stderr)
    print(made.path, file=sys.stderr)
    if made.failed:
        raise typer.Exit(1)


def app_review(
    folder: Annotated[Path, typer.Argument(help="a folder with NAME.txt; NAME.gold.json is read and written beside")],
    *,
    port: Annotated[int, typer.Option(min=0, max=65535, help="0: any free one")] = 8765,
    second: Annotated[
        bool, typer.Option("--second", help="a blind second annotation, into NAME.second.json: no gold, no proposals")
    ] = False,
    who: Annotated[str, typer.Option("--as", metavar="NAME", help="who annotates, for the history")] = "",
) -> None:
    """Correct records in the browser, and so make gold: a page on this machine alone, at the address that is printed."""
    from jjjextract.review.run import serve

    serve(folder, port=port, second=second, who=who)
