"""Whether every paragraph of an English transcript is somebody's turn: then one with no label goes on with the turn before it.

So it is on a call of a company, and where each such paragraph between two labels speaks in the first person. Fails for a
report in which the narrator's few paragraphs all do so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.document import Document
from jjjextract.segment.labels import Label, Turn
from jjjextract.spans import Span, trimmed

__all__ = ["all_labelled", "joined", "surnamed"]

_HEAD = 1000  # characters
_FEWEST = 3  # turns
_CALL = re.compile(r"\b(?:earnings|results|conference|analyst|investor|quarterly|shareholder) (?:conference )?(?:call|webcast|presentation)\b|\b(?:public|committee|council|senate|congressional) (?:hearing|testimony)\b|\bQ ?& ?A session\b|\bQ[1-4] (?:\d{4} )?call\b|\bturn the (?:call|conference) over\b|\bon (?:today['’]s|our|this) call\b", re.IGNORECASE)
_LABEL = re.compile(r"[A-Z][\w.'’ &()-]{1,50}:(?=\s|\Z)")
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s|I|[Mm]y|[Ll]et me)\b(?![^.!?]{0,80}\b(?:said|says|told|asked)\b)")
_FIRST_SENTENCE = re.compile(r"[^.!?]*")
_NO_SPEECH = ("(", "[", "\"", "“", "—", "***", "---")
_ENDS = (".", "!", "?", "\"", "”", ")")

_SURNAME = re.compile(r"(?P<name>[A-Z][a-zß-ɏ'’-]+):[ \t]+(?=\S)")


def surnamed(doc: Document, found: Sequence[tuple[int, Turn]]) -> list[tuple[int, Turn]]:
    """Lines that begin with the surname, in ordinary letters, of somebody who has a label with the full name (Pratt: We do)."""
    norm = doc.norm
    names = {norm[slice(*t.label.names[0])].rsplit(" ", 1)[-1] for _, t in found if t.label.names and not t.byline and " " in norm[slice(*t.label.names[0])]}
    names = {n for n in names if n.istitle()}
    if not names:
        return []
    taken, out = {n for n, _ in found}, []
    for n, line in enumerate(doc.lines):
        if n not in taken and norm.find(":", line.start, line.start + 30) > 0 and (m := _SURNAME.match(norm, *line)) and m["name"] in names:
            name = Span(*m.span("name"))
            out.append((n, Turn(Label(name, (name,)), (trimmed(norm, m.end(), line.end),), Span(line.start, m.end()))))
    return out


def all_labelled(doc: Document, turns: Sequence[Turn]) -> bool:
    """True where the paragraphs between the first label and the last that have none go on with the turn before them."""
    if len(turns) < _FEWEST:
        return False
    spoken = [t for t in turns if t.speech and not t.byline]
    between = _between(doc, spoken) if len(spoken) >= _FEWEST else []
    if not between:
        return False
    call = _CALL.search(doc.norm, 0, min(spoken[0].speech[-1].end, _HEAD)) is not None
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
    return not norm.startswith(_NO_SPEECH, p.start) and not _LABEL.match(norm, *p) and norm.endswith(_ENDS, *p)


def _first_person(norm: str, p: Span) -> bool:
    m = _FIRST_SENTENCE.match(norm, *p)
    return m is not None and _FIRST_PERSON.search(norm, *m.span()) is not None


def joined(speech: Sequence[Span], more: Sequence[Span]) -> tuple[Span, ...]:
    """One stretch of all the paragraphs of an English turn."""
    return (*speech[:-1], Span(speech[-1].start, more[-1].end)) if more else tuple(speech)
