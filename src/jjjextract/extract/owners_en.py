"""Whose somebody is in English who is told of with a company and no post: Joan Pratt runs Marl Works; Marl Works, founded by Joan Pratt.

Fails where a sentence ends between the two.
"""

from __future__ import annotations

import re

from jjjextract.document import Document
from jjjextract.extract.owners import near_firms
from jjjextract.lang.en.speech import NO_PERSON
from jjjextract.spans import Span

__all__ = ["owner_in_english"]

_DOES = r"(?:runs|run|ran|owns|owned|founded|co-founded|heads|leads|led|manages|chairs|set up|started|opened|bought|took over|works (?:for|at)|worked (?:for|at)|works as [a-z ]{3,24} (?:for|at))"
_BEFORE = re.compile(
    rf"(?:,? \(?(?:aged )?\d\d\)?)?(?:, (?!who)[a-z][^.;:\n\"“”,]{{3,50}},)?,? (?:who )?(?:has |had |now |also |still |once |and [A-Z][a-z]+ [A-Z][a-z]+ )?{_DOES} (?:the |an? )?(?:[a-z-]+ ){{0,4}}"
    r"|,? of (?:the )?|['’]s (?:[a-z]+ )?(?:firm|company|business|outfit|start-?up|shop|bakery|brewery|yard|farm|venture),? "
)
_WHICH = re.compile(r",? (?:which|that) (?:was )?")
_BY = re.compile(r",? (?:which (?:is|was) |a [a-z]+ )?(?:founded|run|owned|started|set up|led|headed|opened) (?:in \d{4} )?by (?:[a-z'-]+ ){0,4}")
_BEHIND = re.compile(rf" (?:[a-z]+ )?{_DOES}\b")


# Joan Pratt, who manages the Leeds Credit Union: a body that is no company.
_WHO_RUNS = r"(?<!\w){name}, who (?:now |also |once )?(?:runs|ran|heads|leads|manages|chairs|directs|works (?:for|at)) (?:the )?(?P<body>[A-Z][\w'’&-]+(?: (?:(?:of|and|for) (?:the )?)?[A-Z][\w'’&-]+){1,5})"


def owner_in_english(doc: Document, name: str) -> Span | None:
    """The company, or the body, that the text says the person called `name` runs, made or works for."""
    for at, firm in near_firms(doc, rf"(?<!\w){re.escape(name)}(?!\w)"):
        if (_before if at.end <= firm.start else _behind)(doc.norm, at, firm):
            return firm
    m = re.search(_WHO_RUNS.replace("{name}", re.escape(name)), doc.norm) if ", who " in doc.norm else None
    return Span(*m.span("body")) if m and NO_PERSON.search(m["body"]) else None


def _before(norm: str, name: Span, firm: Span) -> bool:
    """True where the name comes first: Joan Pratt runs | Marl Works."""
    return _BEFORE.fullmatch(norm, name.end, firm.start) is not None


def _behind(norm: str, name: Span, firm: Span) -> bool:
    """True where the company comes first: Marl Works, founded by | Joan Pratt."""
    between = firm.end, name.start
    return _BY.fullmatch(norm, *between) is not None or (_WHICH.fullmatch(norm, *between) is not None and _BEHIND.match(norm, name.end) is not None)
