"""`repair`: a garbled text becomes a readable one, and every difference can be asked for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from jjjextract.aligned import Aligned, Edit
from jjjextract.normalise.steps import repaired
from jjjextract.resources import Resources, shared
from jjjextract.spans import Span

__all__ = ["Repaired", "repair"]


@dataclass(frozen=True, slots=True)
class Repaired:
    """A repaired text. U+FFFD stands for a character that is gone; an edit says what it could have been."""

    aligned: Aligned

    @property
    def text(self) -> str:
        """The text after repair."""
        return self.aligned.text

    @property
    def raw(self) -> str:
        """The text as it was given."""
        return self.aligned.raw

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What was changed, in order; `start` and `end` are raw offsets in code points, end exclusive."""
        return tuple(self.aligned.edits)

    @property
    def counts(self) -> dict[str, int]:
        """The number of edits of each kind; they add up to the number of edits."""
        return dict(sorted(Counter(e.kind for e in self.edits).items()))

    def raw_span(self, start: int, end: int) -> Span:
        """The raw offsets of `text[start:end]`."""
        return self.aligned.raw_span(start, end)

    def undo(self) -> str:
        """The raw text again, from the repaired text and the edits."""
        return self.aligned.undo()


def repair(text: str, *, resources: Resources | None = None) -> Repaired:
    """Repair `text`; a text with nothing to repair comes back as it is. Never raises on text.

    Give `resources` to share their compiled tables between calls.
    """
    return Repaired(repaired(text, resources or shared()))
