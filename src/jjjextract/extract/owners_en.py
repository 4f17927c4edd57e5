"""Whose somebody is in English who is told of with a company and no post: Joan Pratt runs Marl Works; Marl Works, founded by Joan Pratt.

Fails where a sentence ends between the two.
"""

from __future__ import annotations

import re
from itertools import islice

from jjjextract.document import Document
from jjjextract.spans import Span

__all__ = ["owner_in_english"]

_MENTIONS, _REACH = 24, 90
_DOES = r"(?:runs|run|ran|owns|owned|founded|co-founded|heads|leads|led|manages|chairs|set up|started|opened|bought|took over|works (?:for|at)|worked (?:for|at)|works as [a-z ]{3,24} (?:for|at))"
_BEFORE = re.compile(
    rf"(?:,? \(?(?:aged )?\d\d\)?)?(?:, (?!who)[a-z][^.;:\n\"“”,]{{3,50}},)?,? (?:who )?(?:has |had |now |also |still |once |and [A-Z][a-z]+ [A-Z][a-z]+ )?{_DOES} (?:the |an? )?(?:[a-z-]+ ){{0,4}}"
    r"|,? of (?:the )?|['’]s (?:[a-z]+ )?(?:firm|company|business|outfit|start-?up|shop|bakery|brewery|yard|farm|venture),? "
)
_WHICH = re.compile(r",? (?:which|that) (?:was )?")
_BY = re.compile(r",? (?:which (?:is|was) |a [a-z]+ )?(?:founded|run|owned|started|set up|led|headed|opened) (?:in \d{4} )?by (?:[a-z'-]+ ){0,4}")
_BEHIND = re.compile(rf" (?:[a-z]+ )?{_DOES}\b")


def owner_in_english(doc: Document, name: str) -> Span | None:
    """The company that the text says the person called `name` runs, made or works for."""
    for found in islice(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", doc.norm), _MENTIONS):
        for m in doc.within("company_mention", (found.end(), found.end() + _REACH)):
            if _BEFORE.fullmatch(doc.norm, found.end(), m.span.start):
                return m.span
        for m in doc.within("company_mention", (max(0, found.start() - _REACH), found.start())):
            between = m.span.end, found.start()
            if _BY.fullmatch(doc.norm, *between) or (_WHICH.fullmatch(doc.norm, *between) and _BEHIND.match(doc.norm, found.end())):
                return m.span
    return None
