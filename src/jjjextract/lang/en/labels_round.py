"""Labels of English transcripts with a pair of brackets: `ANCHOR (Joan Pratt):`, `OWEN TARN (Acme Works finance chief):`.

One of the two is a post or a part of the broadcast, the other a name. Fails where both are names.
"""

from __future__ import annotations

import re

from jjjextract.lang.en.posts import EnglishPosts, Role
from jjjextract.lang.en.speech import FULL, NO_PERSON, POLITE
from jjjextract.segment.labels import Label
from jjjextract.spans import Span

__all__ = ["read_round"]

_REACH = 160  # characters
_ROUND = re.compile(r"(?P<front>[A-ZÀ-Þ][\w.'’&/-]{0,24}(?: [\w.'’&/-]{1,24}){0,5}) ?\((?P<inside>[^()\n]{2,110})\)\s*:(?=\s|\Z)")
_LOUD_NAME = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?: (?:[A-Z]\.|[A-ZÀ-Þ'’-]+)){1,3}")
_FULL_NAME = re.compile(FULL)
_POLITE = re.compile(rf"{POLITE}|(?:DR|MR|MS|MRS|PROF|PROFESSOR|SIR|REV|HON)\.? ")
_ON_AIR = {"voice-over": "reporter", "voiceover": "reporter", "stand-up": "reporter", "standup": "reporter", "live": "reporter", "studio": "anchor", "in studio": "anchor", "interviewer": "reporter"}
_NUMBERED = re.compile(r" \d{1,2}\Z")


def read_round(norm: str, start: int, end: int, posts: EnglishPosts) -> tuple[Label, int] | None:
    """The label with brackets at `start` and where it ends, or None."""
    if (m := _ROUND.match(norm, start, min(end, start + _REACH))) is None:
        return None
    front, inside = Span(*m.span("front")), Span(*m.span("inside"))
    label = _post_first(norm, front, inside, posts) or _name_first(norm, front, inside, posts)
    return (label, m.end()) if label else None


def _post_first(norm: str, front: Span, inside: Span, posts: EnglishPosts) -> Label | None:
    """REPORTER (Joan Pratt); REPORTER (Joan Pratt, Leeds)."""
    name = Span(inside.start, comma if (comma := norm.find(",", *inside)) > 0 else inside.end)
    if not _named(norm, name) or _name_alone(norm, front):
        return None
    word = _NUMBERED.sub("", norm[slice(*front)])
    role = posts.role(norm, front.start, front.start + len(word))
    if role is not None:
        return Label(Span(front.start, inside.end + 1), (name,), role.titles, role.office, role.kinds)
    kind = _ON_AIR.get(word.lower())
    return Label(Span(front.start, inside.end + 1), (name,), (), None, frozenset((kind,))) if kind else None


def _name_first(norm: str, front: Span, inside: Span, posts: EnglishPosts) -> Label | None:
    """JOAN PRATT (Acme Works finance chief); Joan Pratt (CFO)."""
    front = Span(m.end(), front.end) if (m := _POLITE.match(norm, *front)) else front
    role: Role | None = posts.role(norm, *inside) if _named(norm, front) else None
    return Label(Span(front.start, inside.end + 1), (front,), role.titles, role.office, role.kinds) if role else None


def _named(norm: str, span: Span) -> bool:
    text = norm[slice(*span)]
    return bool(_FULL_NAME.fullmatch(text) or _LOUD_NAME.fullmatch(text)) and not NO_PERSON.search(text.title())


def _name_alone(norm: str, front: Span) -> bool:
    """True for two words in ordinary letters that only look like a post (Dean Miller)."""
    return norm[front.start : front.end].istitle() and " " in norm[slice(*front)] and norm[front.start : front.start + 5] == "Dean "
