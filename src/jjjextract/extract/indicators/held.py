"""What a pass remembers of the text so far, and what a figure is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from jjjextract.extract.indicators.solver import Place
from jjjextract.spans import Span
from jjjextract.values import Period

__all__ = ["Held", "Told"]


class Told(NamedTuple):
    """A value with the place that says it and whether the figure's own sentence does."""

    value: Period | None
    span: Span | None
    inherited: bool


@dataclass(slots=True)
class Held:
    """Something named at `span` in `sentence` of `line`."""

    value: object = None
    span: Span | None = None
    sentence: int = -1
    line: int = -1
    places: tuple[Place, ...] = ()
    told: bool = True

    def as_of(self, norm: str, sentence: int) -> bool:
        """True for 截至9月末 of that sentence."""
        return self.sentence == sentence and self.span is not None and norm[self.span.start] == "截"
