"""Commands for annotated transcripts: scoring a pipeline on them and holding its floors."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

__all__ = ["app_evaluate"]

Floors = Annotated[
    list[str] | None, typer.Option("--min", metavar="KEY=VALUE", help="a figure that must be reached, else exit 1")
]


def app_evaluate(
    folders: Annotated[list[str], typer.Argument(help="folders with NAME.txt and NAME.gold.json")],
    *,
    split: Annotated[str | None, typer.Option(metavar="dev|test", help="only the transcripts of this split")] = None,
    misses: Annotated[
        bool, typer.Option("--misses", help="show each thing that is wrong, in its line of text")
    ] = False,
    spans: Annotated[
        bool, typer.Option("--spans", help="scores of the spans themselves, exact and overlapping")
    ] = False,
    format_: Annotated[str, typer.Option("--format", metavar="text|json|markdown|github")] = "text",
    matching: Annotated[
        str, typer.Option(metavar="greedy|optimal", help="how records are paired; optimal needs scipy")
    ] = "greedy",
    bootstrap: Annotated[int, typer.Option(min=0, help="draws for the 95 % intervals; 0: none")] = 1000,
    floor: Floors = None,
    floors: Annotated[
        Path | None, typer.Option("--floors", help="the corpus folder whose floors.json must be reached, else exit 1")
    ] = None,
    update_floors: Annotated[
        Path | None,
        typer.Option("--update-floors", help="the corpus folder whose floors.json is raised to what is reached"),
    ] = None,
    allow_lower: Annotated[
        bool, typer.Option("--allow-lower", help="with --update-floors: a floor may also fall")
    ] = False,
) -> None:
    """Score the pipeline on annotated transcripts.

    F1 for each kind of record with its 95 % bootstrap interval, accuracy for each field, and both by language, source and
    phenomenon.
    """
    from jjjextract.evaluation import corpus, show
    from jjjextract.evaluation.floors import below, update
    from jjjextract.evaluation.matching import MATCHINGS
    from jjjextract.pipeline import Pipeline

    for value, known, option in ((format_, show.FORMATS, "--format"), (matching, MATCHINGS, "--matching")):
        if value not in known:
            raise typer.BadParameter(f"{value}: one of {', '.join(known)}", param_hint=option)
    if split not in (None, *corpus.SPLITS):
        raise typer.BadParameter(f"{split}: dev or test", param_hint="--split")
    wanted = _floors(floor or [])
    ev = corpus.evaluate(Pipeline(), folders, split=split, matching=MATCHINGS[matching])
    print(show.FORMATS[format_](show.Shown(ev, misses, spans, rounds=bootstrap)), end="")
    fallen = corpus.shortfalls(ev.total, wanted) + (below(floors, ev) if floors else [])
    if update_floors:
        fallen += [
            f"left as it stands (--allow-lower): {held}" for held in update(update_floors, ev, allow_lower=allow_lower)
        ]
    if fallen:
        print(f"jjjextract: {'; '.join(fallen)}", file=sys.stderr)
        raise typer.Exit(1)


def _floors(given: list[str]) -> dict[str, float]:
    try:
        return {key: float(value) for key, _, value in (entry.partition("=") for entry in given)}
    except ValueError:
        raise typer.BadParameter("expected KEY=VALUE, such as core=0.9", param_hint="--min") from None
