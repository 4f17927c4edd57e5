"""Who is presented to the listeners of an English call: turn the call over to Joan Pratt, chief executive of Acme; here is our CFO, Owen Lake.

Only of those who speak under their own label, and only in somebody else's turn. Fails where the one who presents gives a
first name alone.
"""

from __future__ import annotations

import re

from jjjextract.document import Document
from jjjextract.extract.persons import Who
from jjjextract.extract.talk import Said
from jjjextract.lang.en.posts import Role
from jjjextract.lang.en.speech import EnglishSpeech
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["present"]

_ROLE = re.compile(r", (?:who is |now )?(?:(?P<our>our|your) |the )?(?P<role>[A-Za-z][^,.;:!?\n]{2,70})")
_OF = re.compile(r" (?:of|from|with|at) (?:the )?(?P<office>[A-Z][\w&.'’-]*(?: (?:(?:and|of) )?[A-Z&][\w&.'’-]*){0,5})(?=[.,;!?\n]| (?:on|with|for|is|has|please)\b|\Z)")
_OURS = re.compile(r"\b[Oo]ur (?:[a-z]+ ){0,2}$")


def present(doc: Document, res: Resources, turns: list[Said]) -> None:
    """Give the speakers of labelled English turns the posts and the offices with which others present them."""
    if "en" not in doc.languages:
        return
    speaking = {w.name: w for t in turns if t.style == "labelled" and (w := t.who) is not None and w.name and " " in w.name}
    if len(speaking) < 2:
        return
    speech = res.get(EnglishSpeech.load)
    names = re.compile(r"(?<!\w)(?:" + "|".join(re.escape(n) for n in sorted(speaking, key=len, reverse=True)) + r")(?!\w)", re.IGNORECASE)
    for turn in turns:
        for m in names.finditer(doc.norm, *turn.span) if turn.style == "labelled" else ():
            who = speaking[m.group().casefold()]
            if who is not turn.who and not who.offices:
                _presented(doc, speech, who, Span(*m.span()), turn)


def _presented(doc: Document, speech: EnglishSpeech, who: Who, name: Span, turn: Said) -> None:
    norm = doc.norm
    role, ours = _role(norm, speech, name, turn)
    office = role.office if role else None
    if role is None and (m := _OF.match(norm, name.end, turn.span.end)):
        firm = doc.at("company_mention", m.start("office"))
        office = firm.span if firm else _undotted(norm, Span(*m.span("office")))
    if role is None and office is None:
        return
    if office is None and ours and turn.who is not None and turn.who.offices:
        office = turn.who.offices[0]
    who.see(name, () if who.titles or role is None else role.titles, office, role.kinds if role else frozenset())


def _undotted(norm: str, office: Span) -> Span:
    """A name without the full stop of its sentence."""
    dot = norm.endswith(".", *office) and norm[office.end - 3 : office.end - 1].islower() and not norm.endswith(_FORMS, *office)
    return Span(office.start, office.end - dot)


_FORMS = ("Inc.", "Ltd.", "Corp.", "Bros.", "Plc.")


def _role(norm: str, speech: EnglishSpeech, name: Span, turn: Said) -> tuple[Role | None, bool]:
    """The post on either side of the name, and whether it is called ours."""
    m = _ROLE.match(norm, name.end, turn.span.end)
    if m and (role := speech.posts.role(norm, *m.span("role"))):
        return role, bool(m["our"])
    role = speech.in_front(norm, turn.span.start, name.start)
    return role, role is not None and bool(role.titles) and bool(_OURS.search(norm, max(turn.span.start, role.titles[0].start - 40), role.titles[0].start))
