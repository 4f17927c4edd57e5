"""What the grammar of any language works with: clauses, groups of figures, names. Frozen, in offsets of the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from jjjextract.spans import Mention, Span

__all__ = ["Clause", "Group", "Name", "Tagger", "matched"]

Tagger = Callable[[str], Sequence[tuple[str, str]]]  # the words of a text, each with its part of speech


class Clause(NamedTuple):
    """A stretch between commas with the figures in it. `sentence` is an index into `doc.sentences`."""

    span: Span
    sentence: int
    figures: tuple[Mention, ...]


class Group(NamedTuple):
    """Figures that stand as one list (A、B和C). `lead` is the text in front of it that no earlier figure has claimed."""

    figures: tuple[Mention, ...]
    lead: Span
    tail: Span
    clause: Clause


class Name(NamedTuple):
    """The name of what is measured: where it stands, and how it reads in the normal form."""

    norm: str
    span: Span | None
    head: str = ""


def matched(m: re.Match[str], group: str | int = 0) -> Name:
    """The name that a group of a match is."""
    return Name(m[group], Span(*m.span(group)))
