"""The pipeline that a command's options ask for; the same options for every command that reads texts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from jjjextract.pipeline import Pipeline

__all__ = ["Companies", "SpacyModel", "built"]

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
