"""Whether every paragraph of an English transcript is somebody's turn: then one with no label goes on with the turn before it.

So it is on a call of a company, and where each such paragraph between two labels speaks in the first person. Fails for a
report in which the narrator's few paragraphs all do so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.document import Document
from jjjextract.segment.labels import Turn
from jjjextract.spans import Span, trimmed

__all__ = ["all_labelled", "joined"]

_HEAD = 600  # characters
_FEWEST = 3  # turns
_CALL = re.compile(r"\b(?:earnings|results|conference|analyst|investor|quarterly|shareholder) (?:conference )?(?:call|webcast|presentation)\b|\b(?:public|committee|council|senate|congressional) (?:hearing|testimony)\b|\bQ ?& ?A session\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s|I|[Mm]y|[Ll]et me)\b(?![^.!?]{0,80}\b(?:said|says|told|asked)\b)")
_FIRST_SENTENCE = re.compile(r"[^.!?]*")
_NO_SPEECH = ("(", "[", "\"", "“", "—", "***", "---")
_ENDS = (".", "!", "?", "\"", "”", ")")


def all_labelled(doc: Document, turns: Sequence[Turn]) -> bool:
    """True where the paragraphs between the first label and the last that have none go on with the turn before them."""
    if len(turns) < _FEWEST:
        return False
    spoken = [t for t in turns if t.speech and not t.byline]
    between = _between(doc, spoken) if len(spoken) >= _FEWEST else []
    if not between:
        return False
    call = _CALL.search(doc.norm, 0, min(spoken[0].hidden.start, _HEAD)) is not None
    return all(_is_speech(doc.norm, p) and (call or _first_person(doc.norm, p)) for p in between)


def _between(doc: Document, spoken: Sequence[Turn]) -> list[Span]:
    """The paragraphs with no label between the first and the last turn."""
    norm, held = doc.norm, set[int]()
    for t in spoken:
        held.add(t.hidden.start)
        for s in t.speech:
            held.add(s.start)
    first, last = spoken[0].speech[-1].end, spoken[-1].hidden.start
    return [line for line in doc.lines if first <= line.start < last and line.start not in held and norm[line.start] not in "([" and not norm[slice(*line)].isspace()]


def _is_speech(norm: str, p: Span) -> bool:
    p = trimmed(norm, *p)
    return not norm.startswith(_NO_SPEECH, p.start) and norm.endswith(_ENDS, *p)


def _first_person(norm: str, p: Span) -> bool:
    m = _FIRST_SENTENCE.match(norm, *p)
    return m is not None and _FIRST_PERSON.search(norm, *m.span()) is not None


def joined(speech: Sequence[Span], more: Sequence[Span]) -> tuple[Span, ...]:
    """One stretch of all the paragraphs of an English turn."""
    return (*speech[:-1], Span(speech[-1].start, more[-1].end)) if more else tuple(speech)
