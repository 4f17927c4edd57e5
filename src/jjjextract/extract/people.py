"""People: one record for each speaker, with posts, organisation, company and role.

Labels and cues give the evidence; every later form (李总, 他, a label against running text) is tied to the person that it can
only mean. Two people of one surname stay two: a short form goes to the one named last. Only who speaks, or signs as
reporter, becomes a record. Fails where a short form comes before its full name.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjextract.document import Document
from jjjextract.extract.bilingual import person_labels
from jjjextract.extract.hosts import present_hosts
from jjjextract.extract.label_names import present_guest, presented_surnames
from jjjextract.extract.persons import Cast, Who
from jjjextract.extract.presented import present
from jjjextract.extract.talk import Said, labelled, running
from jjjextract.extract.talk_en import english_said
from jjjextract.lang.words import words
from jjjextract.lang.zh.romanise import Romaniser
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.values import Person, Statement

__all__ = ["people"]


def people(doc: Document, res: Resources) -> Iterator[Mention]:
    """`person` for each speaker, in order of first mention. Leaves the statements in `doc.notes["said"]` for `statements`."""
    cast = Cast(doc, res)
    said: list[Said] = [*labelled(doc, cast)]
    if said and "en" in doc.languages:
        presented_surnames(doc, res, cast, said)
        present_guest(doc, res, cast, said)
    present_hosts(doc, said)
    cast.find_names()
    present(doc, res, said)
    said += running(doc, res, cast, said)
    said += english_said(doc, res, cast, said)
    said.sort(key=lambda s: s.span)
    speaking, english = _one_each([w for w in cast.people if w.speaks], said, doc, res)
    speaking.sort(key=lambda w: w.first)
    for who in speaking:
        who.settle_owner(doc, cast.posts)
    keys = {id(w): f"s{k}" for k, w in enumerate(speaking, 1)}
    doc.notes["said"] = [
        Mention(s.span, "statement", Statement(keys.get(id(s.who)) if s.who else None, s.style, s.span, s.cue), s.rule)
        for s in said
    ]
    for who in speaking:
        yield Mention(Span(who.first, who.first_end), "person", _record(doc, res, who, keys[id(who)], english.get(id(who))), who.rule)


def _one_each(speaking: list[Who], said: list[Said], doc: Document, res: Resources) -> tuple[list[Who], dict[int, str]]:
    """付凌晖 and Fu Linghui of one text are one person: who is left, and their names in English; `said` is theirs in place."""
    latin = {name.casefold(): w for w in speaking if (name := w.shown(doc)) and name.isascii() and " " in name}
    if not latin:
        return speaking, {}
    pinyin = res.get(Romaniser.load).name
    twins: dict[int, Who] = {}
    for w in speaking:
        name = w.shown(doc)
        other = latin.get((pinyin(name) or "").casefold()) if name and not name.isascii() else None
        if other is not None and id(other) not in twins:
            twins[id(other)] = w
            w.spans += other.spans
            if other.first < w.first:
                w.first, w.first_end = other.first, other.first_end
    said[:] = [s._replace(who=twins.get(id(s.who), s.who)) for s in said]
    english = {id(twins[id(w)]): str(w.shown(doc)) for w in speaking if id(w) in twins}
    return [w for w in speaking if id(w) not in twins], english


def _record(doc: Document, res: Resources, who: Who, key: str, english: str | None) -> Person:
    organization, company = who.organization(doc)
    titles = tuple(dict.fromkeys(doc.text[slice(*t)] for t in who.posts(doc)))
    voice = who.name is None and any(doc.norm[slice(*t)].casefold() in _VOICES for t in who.titles)  # who leads the call and says nothing of it
    role = None if voice else "reporter" if "reporter" in who.kinds else "anchor" if "anchor" in who.kinds else "interviewee"
    spans = tuple(sorted(set(who.spans)))
    name = who.shown(doc)
    labels, flags = ((("en", english),), ()) if english else person_labels(doc, res, name, spans)
    return Person(key, name, _cased(titles), organization, company, role, spans, labels, flags)


_VOICES = frozenset({"operator", "moderator"})
_SHORT = words("CEO CFO COO CTO CIO CMO EVP SVP VP MP MEP MD GP HR IT PR US UK EU UN I II III IV")


def _cased(titles: tuple[str, ...]) -> tuple[str, ...]:
    """English posts in small letters, as running text has them; abbreviations (CEO) stay."""
    def cased(title: str) -> str:
        short = _SHORT if title.isupper() and " " in title else None
        return " ".join(w if w in _SHORT or (w.isupper() and (len(w) <= 3 or "." in w) and short is None) else w.lower() for w in title.split(" "))

    out = (cased(t) if t.isascii() else t for t in titles)
    return tuple(dict.fromkeys(out))
