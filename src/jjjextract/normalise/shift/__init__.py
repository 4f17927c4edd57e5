"""Shifted bytes."""

from __future__ import annotations

from collections.abc import Iterator

from jjjextract.aligned import Change
from jjjextract.normalise.readings import Evidence
from jjjextract.resources import Resources

__all__ = ["shifted"]


def shifted(text: str, found: Evidence, res: Resources) -> Iterator[Change]:
    """Nothing yet."""
    yield from ()
