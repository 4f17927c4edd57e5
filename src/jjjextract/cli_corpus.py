"""Commands for annotated transcripts: scoring a pipeline on them, holding its floors, and the way to annotation tools."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

__all__ = ["app_compare", "app_evaluate", "app_export", "app_import"]

Floors = Annotated[
    list[str] | None, typer.Option("--min", metavar="KEY=VALUE", help="a figure that must be reached, else exit 1")
]


def app_evaluate(
    folders: Annotated[list[str], typer.Argument(help="folders with NAME.txt and NAME.gold.json")],
    *,
    second: Annotated[
        Path | None, typer.Option("--second", help="a folder of a second reader's gold, to be held against the first")
    ] = None,
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
    pair = MATCHINGS[matching]
    if second:
        ev = corpus.reread(folders, second, split=split, matching=pair)
    else:
        ev = corpus.evaluate(Pipeline(), folders, split=split, matching=pair)
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


TOOLS = "label-studio|doccano|brat|cas|docbin|web-annotation"


def app_export(
    folders: Annotated[
        list[str] | None, typer.Argument(help="transcripts, with NAME.gold.json beside them or without")
    ] = None,
    *,
    to: Annotated[str, typer.Option("--to", metavar=TOOLS, help="the tool")],
    out: Annotated[Path | None, typer.Option("--out", "-o", help="a folder for what the tool imports")] = None,
    config: Annotated[bool, typer.Option("--config", help="print the labelling interface (Label Studio)")] = False,
) -> None:
    """Write transcripts for an annotation tool: their gold, or where there is none what the program proposes."""
    from jjjextract.interchange import folder, labelstudio
    from jjjextract.pipeline import Pipeline

    if config:
        if to != "label-studio":
            raise typer.BadParameter("only Label Studio has one", param_hint="--config")
        print(labelstudio.configuration(), end="")
        return
    if not folders or out is None:
        raise typer.BadParameter("name the transcripts, and a folder with --out")
    count = folder.export(folders, out, to, pipeline=Pipeline)
    print(f"{count} transcripts in {out}", file=sys.stderr)


def app_import(
    source: Annotated[Path, typer.Argument(help="the file or folder that the tool exported")],
    *,
    from_: Annotated[str, typer.Option("--from", metavar=TOOLS, help="the tool")],
    out: Annotated[Path, typer.Option("--out", "-o", help="the folder for NAME.txt and NAME.gold.json")],
) -> None:
    """Make gold files of what an annotation tool exported; a gold file that is there already is kept beside."""
    from jjjextract.interchange import folder

    count = folder.take_in(source, out, from_)
    print(f"{count} transcripts in {out}", file=sys.stderr)


def app_compare(
    folders: Annotated[list[str], typer.Argument(help="folders with NAME.txt and NAME.gold.json")],
    *,
    environments: Annotated[
        Path, typer.Option("--environments", help="where the packages' environments are made, and found again")
    ] = Path(".rivals"),
    only: Annotated[list[str] | None, typer.Option("--only", help="only this package (may be repeated)")] = None,
    repairs: Annotated[bool, typer.Option("--repair/--no-repair", help="compare repair too")] = True,
) -> None:
    """Hold other packages against the same gold, each in an environment of its own, made by pip on first use."""
    from jjjextract.evaluation import compare

    for name in only or ():
        if name not in compare.RIVALS:
            raise typer.BadParameter(f"{name}: one of {', '.join(compare.RIVALS)}", param_hint="--only")
    lines = compare.compare(folders, environments, only or tuple(compare.RIVALS))
    mended = compare.compare_repair(folders, environments) if repairs else []
    print(compare.markdown(lines, mended), end="")
