"""What a label of a transcript says: who is going to speak. Shared by the languages; each has its own reader.

A label gives spans of the text and not strings, so that a record can point at its evidence.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from jjjextract.spans import Span

__all__ = ["Label", "Turn"]


@dataclass(frozen=True, slots=True)
class Label:
    """One label taken apart.

    `names` has several entries for a byline of several reporters, `own` the post of each where they have more than one. `kinds` are those of `titles.tsv`; `voice` marks the
    narrator's own label (配音). `sure` is False for a bare name or word that only other labels can confirm.
    """

    span: Span
    names: tuple[Span, ...] = ()
    titles: tuple[Span, ...] = ()
    office: Span | None = None
    kinds: frozenset[str] = frozenset()
    voice: bool = False
    sure: bool = True
    own: tuple[Span, ...] = ()


class Turn(NamedTuple):
    """A label and the speech that it governs. `speech` is empty for a byline; `hidden` is the stretch of the label."""

    label: Label
    speech: tuple[Span, ...]
    hidden: Span
    byline: bool = False
    note: str = field(default="")
