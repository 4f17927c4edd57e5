"""The options of every command that reads texts, and the pipeline that they ask for."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from jjjextract.io.inputs import Given
    from jjjextract.pipeline import Pipeline

__all__ = ["MAX_BYTES", "Companies", "Inputs", "MaxBytes", "Outlet", "Published", "SpacyModel", "built", "given_of"]

MAX_BYTES = 16_000_000  # the reader's own; repeated here so that --help imports no reader

Inputs = Annotated[list[str], typer.Argument(help="files (.txt, .jsonl), folders, or - for standard input")]
Published = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help="the day of publication, for every document")
]
Outlet = Annotated[str | None, typer.Option(help="who published it, for every document")]
MaxBytes = Annotated[int, typer.Option(min=0, help="refuse a document that is longer than this; 0: no limit")]
Companies = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="your own companies (.csv, .tsv, .jsonl): name, aliases (| between them), en, region; other columns are ids",
    ),
]
SpacyModel = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="a trained spaCy pipeline, whose organisations are further evidence for companies; slow"
    ),
]


def built(companies: Path | None = None, spacy_model: str | None = None) -> Pipeline:
    """The pipeline. Raises `ResourceError` for a list that is none, `UsageError` for a model that is not there."""
    from jjjextract.pipeline import Pipeline

    if spacy_model is None:
        return Pipeline(companies=companies)
    from jjjextract.integrations.spacy import Model

    return Pipeline(companies=companies, organisations=Model(spacy_model))


def given_of(published: datetime | None, outlet: str | None) -> Given:
    """What the options say of every document."""
    from jjjextract.io.inputs import Given

    return Given(published.date() if published else None, outlet)
