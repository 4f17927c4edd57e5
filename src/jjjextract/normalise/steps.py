"""The one visible tuple of repairs, in the order in which they must run, and what comes out of them.

Wrong encodings come first, for everything else reads characters; then what converters did, on the rawest text, because
any folding destroys its evidence; then what the web left, and last what only looks like text but is furniture.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from jjjextract.aligned import Aligned
from jjjextract.document import Warned
from jjjextract.normalise.converter import undo_converter, unresolved
from jjjextract.normalise.furniture import furniture
from jjjextract.normalise.mojibake import redecode
from jjjextract.normalise.script import normal_form
from jjjextract.normalise.web import compose, drop_invisible, drop_markup
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["STEPS", "Normalised", "normalise", "repaired"]

STEPS: tuple[Callable[[Aligned, Resources], Aligned], ...] = (
    redecode,
    undo_converter,
    drop_markup,
    drop_invisible,
    compose,
)


class Normalised(NamedTuple):
    """A document's text after repair, the string that rules read (same offsets), what is no transcript, and remarks."""

    aligned: Aligned
    norm: str
    furniture: tuple[Span, ...]
    warnings: tuple[Warned, ...]


def repaired(raw: str, res: Resources) -> Aligned:
    """`raw` after every step; the text is `raw` itself where there is nothing to repair."""
    aligned = Aligned.of(raw)
    for step in STEPS:
        aligned = step(aligned, res)
    return aligned


def normalise(raw: str, res: Resources) -> Normalised:
    """Repair `raw`, fold it, mark its furniture. Never raises: what cannot be repaired stays as it is."""
    aligned = repaired(raw, res)
    norm = normal_form(aligned.text)
    hidden = furniture(norm, res)
    unread = unresolved(aligned.text) if aligned.edits else ()
    return Normalised(aligned, norm, tuple(sorted({*hidden, *unread})), _remarks(aligned, unread))


def _remarks(aligned: Aligned, unread: tuple[Span, ...]) -> tuple[Warned, ...]:
    """One remark for each sort of damage that a reader of the records should know of."""
    lost = [e for e in aligned.edits if e.certainty == "lost"]
    guessed = [e for e in aligned.edits if e.kind == "shift" and e.certainty == "inferred"]
    out = []
    if lost:
        place = Span(lost[0].at, lost[0].at + len(lost[0].after))
        out.append(
            Warned("text_lost", f"{len(lost)} stretches of the text are gone; what touched them has no value", place)
        )
    if guessed:
        place = Span(guessed[0].at, guessed[0].at + len(guessed[0].after))
        out.append(Warned("text_inferred", f"{len(guessed)} characters were restored by what reads well", place))
    if unread:
        out.append(
            Warned(
                "text_unresolved", f"{len(unread)} shifted stretches could not be read; they are left out", unread[0]
            )
        )
    return tuple(out)
