"""Labels of a surname alone (PRATT:) whose full name the running text gives, and the A of an interview whose guest its head presents.

Fails where two people of one surname are named, and for a guest whose post the head does not give.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.document import Document
from jjjextract.extract.owners_en import owner_in_english
from jjjextract.extract.persons import Cast, Who
from jjjextract.extract.talk import Said
from jjjextract.lang.en.posts import Role
from jjjextract.lang.en.speech import FULL, NO_PERSON, EnglishSpeech
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["present_guest", "presented_surnames"]

_HEAD = 3000  # characters
_ANSWERS = frozenset(("A", "Answer"))
_NAME = re.compile(rf"(?<![\w-]){FULL}")
_IS = re.compile(r"(?:, | is | was | has been | became )(?P<role>(?:(?:an?|the|its|now|founder and) )?[A-Za-z][^,.;:\"“”\n]{3,90})")
# Whom a paper meets: spoke to Joan Pratt, an interview with Joan Pratt.
_MEETS = re.compile(r"\b(?:(?:[Ss]poke|[Tt]alked|[Ss]at down|[Cc]aught up|[Ii]nterview|[Cc]onversation|Q&A) (?:to|with)|[Ii]nterviewed|[Mm]et|[Aa]sked|[Ii]nterviewee:|[Gg]uest:) \Z")


def presented_surnames(doc: Document, res: Resources, cast: Cast, said: Sequence[Said]) -> None:
    """Give those who speak under a bare surname in capitals the one full name that the text has of them."""
    for s in said:
        who = s.who
        if who is None or who.name is None or " " in who.name or not _loud(doc, who):
            continue
        names = _full_names(doc, res, who.name)
        if len({doc.norm[slice(*n)] for n in names}) == 1 and doc.norm[slice(*names[0])].casefold() not in cast.by_name:
            _rename(doc, cast, who, names[0])


def _loud(doc: Document, who: Who) -> bool:
    word = doc.norm[slice(*who.name_at)] if who.name_at else ""
    return len(word) > 2 and word.isascii() and word.isupper()


def _full_names(doc: Document, res: Resources, surname: str) -> list[Span]:
    """The places where two words or three end in a surname, posts and forms of address left out."""
    speech, out = res.get(EnglishSpeech.load), []
    for m in re.finditer(rf"(?<![\w-])(?:[A-Z][a-zà-ÿ'’-]+ ){{1,3}}(?:[A-Z]\. )?(?i:{re.escape(surname)})(?![\w-])", doc.norm):
        name = speech.unaddressed(doc.norm, speech.bare(doc.norm, Span(*m.span())))
        if " " in (text := doc.norm[slice(*name)]) and not NO_PERSON.search(text) and doc.at("company_mention", name.start) is None:
            out.append(name)
    return out


def _rename(doc: Document, cast: Cast, who: Who, name: Span) -> None:
    cast.by_name.pop(who.name or "", None)
    who.name, who.name_at, who.anonymous = doc.norm[slice(*name)].casefold(), name, False
    cast.by_name[who.name] = who
    cast.forms.add(who.name)
    who.see(name)


def present_guest(doc: Document, res: Resources, cast: Cast, said: list[Said]) -> None:
    """Give whoever answers under the label A the name, post and office of the one person whom the head presents."""
    answers = [s.who for s in said if s.cue is not None and s.who is not None and s.who.name is None and doc.norm[slice(*s.cue)] in _ANSWERS]
    if not answers:
        return
    guests = _guests(doc, res, Span(0, min(said[0].span.start, _HEAD)))
    if len({doc.norm[slice(*n)].casefold() for n, _ in guests}) != 1:
        return
    name, role = guests[0]
    _rename(doc, cast, answers[0], name)
    answers[0].kinds.discard("folk")  # of the label
    answers[0].see(name, role.titles if role else (), role.office if role else None, role.kinds if role else frozenset())
    for k, s in enumerate(said):
        if s.who in answers:
            said[k] = s._replace(who=answers[0])


def _guests(doc: Document, res: Resources, head: Span) -> list[tuple[Span, Role | None]]:
    """The people whom a head presents: those with a post first, and only else those whom it meets or who run a company."""
    speech, norm = res.get(EnglishSpeech.load), doc.norm
    posted, met = list[tuple[Span, Role | None]](), list[tuple[Span, Role | None]]()
    for m in _NAME.finditer(norm, *head):
        name = speech.unaddressed(norm, speech.bare(norm, Span(*m.span())))
        if " " not in (text := norm[slice(*name)]) or NO_PERSON.search(text) or doc.at("company_mention", name.start) or doc.at("region", name.start):
            continue
        behind = _IS.match(norm, name.end, head.end)
        role = (speech.posts.role(norm, *behind.span("role")) if behind else None) or speech.in_front(norm, head.start, name.start)
        if role and not role.kinds & {"reporter", "anchor"}:
            posted.append((name, role))
        elif _MEETS.search(norm, max(head.start, name.start - 24), name.start) or owner_in_english(doc, text):
            met.append((name, None))
    return posted or met
