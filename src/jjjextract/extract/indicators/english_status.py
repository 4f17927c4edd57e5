"""What a modal says of an English figure: a target, a forecast or a plan; and the verb that takes it over from the one before."""

from __future__ import annotations

from collections.abc import Sequence

from jjjextract.lang.en.frames import Frame
from jjjextract.lang.en.name_words import IF
from jjjextract.lang.en.tokens import Tok, past_form

__all__ = ["INTENDS", "MODALS", "bare_verb", "by_modal", "unreal", "without_aside"]

MODALS = frozenset({"will", "would", "'ll", "could", "may", "might", "must", "should", "shall"})
INTENDS = ("want", "plans", "plan to", "intend", "propose", "aims", "aim to", "hopes", "hope to", "is planning", "are planning")  # how a plan begins that is yet to come
_SPEAKERS = frozenset({"i", "we", "you", "they", "he", "she", "it"})
_HAPPENS = frozenset({"growth", "level", "level_to", "multiply", "speed"})


def by_modal(toks: Sequence[Tok], frame: Frame, lead: Sequence[Tok]) -> str:
    """The status behind a modal: a duty is a target, what happens is a forecast, what somebody does a plan."""
    kind = toks[frame.verb].ref[0].kind if frame.verb is not None and toks[frame.verb].kind == "V" else "flow"
    duty = any(t.low in {"must", "shall"} or (t.low == "should" and kind not in {"growth", "level", "level_to"}) for t in lead)
    return "target" if duty else "forecast" if kind in _HAPPENS else "planned"


def bare_verb(lead: Sequence[Tok]) -> bool:
    """True for a verb that a joining word puts under the modal or the plan before it (will open 3 and | close 2)."""
    at = next((k for k, t in enumerate(lead) if t.kind == "V"), None)
    if not at or lead[at - 1].low not in {"and", "or", "to"}:
        return False
    low = lead[at].low
    return not (low.endswith(("s", "ed", "ing")) or past_form(low))


def unreal(lead: Sequence[Tok]) -> bool:
    """True for what would have been: it is told of the time that runs, and not foretold."""
    low = [t.low for t in lead]
    at = next((k for k, word in enumerate(low) if word in {"would", "could", "might"}), None)
    return at is not None and "have" in low[at + 1 : at + 3]


def without_aside(lead: Sequence[Tok]) -> Sequence[Tok]:
    """The lead without an aside that speaks of itself (headcount, since you'll ask, was)."""
    opened = next((k for k, t in enumerate(lead[:-3]) if t.low == "," and lead[k + 1].low in IF and lead[k + 2].low in _SPEAKERS), None)
    if opened is None:
        return lead
    closed = next((k for k in range(opened + 3, len(lead)) if lead[k].low == ","), None)
    return lead if closed is None else [*lead[:opened], *lead[closed + 1 :]]
