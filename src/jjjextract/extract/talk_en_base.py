"""What the readers of English speech share: the quotations of a document, who has said what so far, and cues that are no verbs.

Those cues are `according to` a person, a signature behind a dash, and a noun that holds a clause (her claim that …), the last
only where words of the clause are quoted. Fails for such a noun whose clause goes on behind its last quoted words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from jjjextract.document import Document, Sentence
from jjjextract.extract.persons import Cast, Who
from jjjextract.extract.talk import Said
from jjjextract.extract.talk_en_who import EnglishWho
from jjjextract.lang.en.speech import ACCORDING, NAME, NO_PERSON, EnglishSpeech
from jjjextract.lang.en.speech import POLITE as FORM_OF_ADDRESS
from jjjextract.lang.en.speech_source import EnglishSources
from jjjextract.lang.near import near
from jjjextract.lang.quotes import quotes
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["HE", "POLITE", "EnglishReading"]

POLITE = re.compile(FORM_OF_ADDRESS)
_SIGNED = re.compile(r"\s?[―—–-]{1,2}\s?(?P<name>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){1,3}?)\.?(?=\s*(?:\n|$|,))")
_CLAIM = re.compile(
    rf"(?:(?P<name>{NAME})[’']s|\b(?P<his>[Hh]is|[Hh]er)) (?:[a-z-]+ ){{0,2}}"
    r"(?:claim|assertion|contention|argument|insistence|suggestion|statement|remark|comment|allegation|prediction|promise|pledge|warning|belief|admission|complaint|boast|declaration|charge|view|conclusion)s? that (?=[^.\n\"“]{0,160}[\"“])"
)
_CLAIMED = re.compile(r" that (?=[^.\n\"“]{0,160}[\"“])")
HE = re.compile(r"(?:[A-Z][^,\"“”.;:\n]{0,60}, )?(?P<who>[Hh]e|[Ss]he)\b")
_LATER = re.compile(r"[^.\n\"“”]{0,60}")


class EnglishReading:
    """The state of one document while its English speech is read."""

    def __init__(self, doc: Document, res: Resources, cast: Cast, turns: list[Said]) -> None:
        self.doc, self.norm, self.cast = doc, doc.norm, cast
        self.speech = res.get(EnglishSpeech.load)
        self.sources = EnglishSources(self.speech)
        self.taken = sorted(s.span for s in turns)
        self.turns = [s.start for s in self.taken]
        self.known = EnglishWho(doc, cast, self.speech, self.taken)
        self.known.reporters()
        self.told = [t for t in turns if t.style == "labelled" and t.who and t.who.kinds & {"reporter", "anchor"}]
        self.known.told = [t.span for t in self.told]
        self.quotes = [(o, i) for o, i in quotes(self.norm) if not (self._covered(o.start) or self._covered(i.end - 1))]
        self.starts = [o.start for o, _ in self.quotes]
        self.used: set[int] = set()
        self.out: list[Said] = []
        self.placed: list[tuple[int, int]] = []

    def _according(self) -> None:
        """`According to Wang Lei, a researcher at …, growth will slow.`; and behind what is said (…, according to Wang Lei)."""
        for m in ACCORDING.finditer(self.norm) if "ccording to " in self.norm else ():
            who = self._source(m)
            if who is None:
                continue
            cue = Span(m.start(), m.end("name"))
            said = self._after_source(m.start("role")) if self._opens(m) else self._after_source(m.end()) if m["comma"] else self._before_source(m)
            k = self._quote_at(said.start) if said else None
            if k is not None and said is not None and self.quotes[k][0].start == said.start and self.quotes[k][0].end >= said.end - 1:
                who.speaks |= k not in self.used and self._direct(k, who, cue)
            elif said is not None:
                who.speaks = True
                self._reported(said, who, cue)

    def _opens(self, m: re.Match[str]) -> bool:
        """True where what looks like a role is what is said: According to Joan Pratt, sales doubled(, and prices rose)."""
        if m["role"] is None or not m.group().startswith("A"):
            return False
        return m["comma"] is None or not (m["role"].startswith(("a ", "an ", "who ")) or self.speech.posts.role(self.norm, *m.span("role")))

    def _source(self, m: re.Match[str]) -> Who | None:
        """The person behind `according to`, by full name or by a surname that the text gives in full."""
        name = self.speech.bare(self.norm, Span(*m.span("name")))
        polite = POLITE.match(self.norm[slice(*name)])
        name = Span(name.start + (polite.end() if polite else 0), name.end)
        if NO_PERSON.search(self.norm[slice(*name)]) or self.known.firm(name) or self.known.place(name) or self._covered(name.start) or self._quoted(m.start()):
            return None
        role = self.speech.posts.role(self.norm, m.start("role"), m.end("role")) if m["role"] and not self._opens(m) else self.speech.in_front(self.norm, m.start(), name.start)
        if " " not in self.norm[slice(*name)]:
            return self.known.surname(name, (), None, frozenset(), name)
        return self.cast.named(name, "person.cue", *((role.titles, role.office, role.kinds) if role else ()))

    def _after_source(self, at: int) -> Span | None:
        s = self.doc.sentence_at(at)
        end = s.span.end if s else at
        return Span(at, end) if end - at > 12 else None

    def _before_source(self, m: re.Match[str]) -> Span | None:
        """The clause in front of `, according to Wang Lei`: from the sentence's start, and nobody else's."""
        s = self.doc.sentence_at(m.start())
        if s is None or self.norm[m.start() - 2 : m.start()] != ", " or any(x.span.end > s.span.start and x.span.start < m.start() for x in self.out):
            k = self._quote_at(m.start() - 2)
            return self.quotes[k][0] if k is not None and self.norm[m.start() - 1] == " " else None
        return Span(s.span.start, m.start() - 2) if m.start() - s.span.start > 24 else None

    def _signed(self) -> None:
        """“It is a good day.” — Joan Pratt: a quotation signed with a name behind a dash."""
        for k, (outer, inner) in enumerate(self.quotes):
            m = _SIGNED.match(self.norm, outer.end)
            if m is None or k in self.used or inner.end - inner.start < 12:
                continue
            name = Span(*m.span("name"))
            if NO_PERSON.search(m["name"]) or self.known.firm(name) or self.known.place(name):
                continue
            who = self.cast.named(name, "person.signed")
            who.speaks |= self._direct(k, who, None)

    def _chained(self, inside: list[Span]) -> int:
        """Where the quoted words end that belong together (a “bully” who is “amoral”), no verb of speech between them."""
        end = inside[0].end
        for outer in inside[1:]:
            if outer.start - end > 60 or self.speech.verb.first(self.norm, end, outer.start):
                break
            end = outer.end
        return self.sources.carried(self.norm, end)

    def _claims(self) -> None:
        """`Reed’s claim that the pact was “dead”`: the clause up to the last of its quoted words."""
        for m in near(_CLAIMED, _CLAIM, self.norm, (0, len(self.norm)), before=160, behind=170):
            s = self.doc.sentence_at(m.start())
            if s is None or s.hidden or self._quoted(m.start()) or self._covered(m.start()) or any(x.span.start <= m.start() < x.span.end for x in self.out):
                continue
            inside = [o for k, (o, _) in enumerate(self.quotes) if m.end() <= o.start < s.span.end and k not in self.used]
            who = self._claimant(m) if inside else None
            if who is not None:
                who.speaks = True
                self._reported(Span(m.end(), self._chained(inside)), who, Span(m.start(), m.end() - len(" that ")))

    def _subject(self, s: Sentence, stop: int) -> Who | None:
        """The person whom the sentence is about: named in it, or a pronoun that opens it."""
        m = HE.match(self.norm, s.span.start, stop)
        return self.known.pronoun(m.start("who")) if m else self.known.named_in(s.span.start, stop, sure=True)

    def _claimant(self, m: re.Match[str]) -> Who | None:
        if m["his"]:
            return self.known.pronoun(m.start("his"))
        name = self.speech.bare(self.norm, Span(*m.span("name")))
        if NO_PERSON.search(self.norm[slice(*name)]) or self.known.firm(name) or self.known.place(name):
            return None
        return self.cast.named(name, "person.cue") if " " in self.norm[slice(*name)] else self.known.surname(name, (), None, frozenset(), name)

    def _last(self, inner: Span) -> str:
        """The mark that a quotation ends with, inside the marks of one that it quotes itself."""
        return self.norm[inner.start : inner.end].rstrip("'’ ")[-1:] or " "

    def _whole(self, inner: Span) -> bool:
        """True for words that are a sentence: a capital in front, five words or more."""
        text = self.norm[slice(*inner)].lstrip("[(…. ")
        return text[:1].isupper() and len(text.split()) >= 5

    def _others(self, outer: Span, inner: Span) -> Span | None:
        """The verb of speech right behind with a subject of its own that is no person (“…,” the letter reads)."""
        mark = self._last(inner)
        if mark == "." or (mark != "," and not self.norm[outer.end + 1 : outer.end + 2].islower()):
            return None
        m = _LATER.match(self.norm, outer.end)
        verb = self.speech.verb.first(self.norm, outer.end, m.end()) if m else None
        if verb is None or self.norm[outer.end : outer.end + 1] != " " or len(self.norm[outer.end : verb.start].split()) > 6:
            return None
        return Span(outer.end + 1, verb.end)

    def _covered(self, at: int) -> bool:
        k = bisect_right(self.turns, at) - 1
        return k >= 0 and at < self.taken[k].end

    def _quote_at(self, at: int) -> int | None:
        k = bisect_right(self.starts, at) - 1
        return k if k >= 0 and at < self.quotes[k][0].end else None

    def _quoted(self, at: int) -> bool:
        return self._quote_at(at) is not None

    def _direct(self, k: int, who: Who | None, cue: Span | None) -> bool:
        self.used.add(k)
        self.out.append(Said(self.quotes[k][1], "direct", who, cue, "statement.direct"))
        return True

    def _reported(self, said: Span, who: Who | None, cue: Span) -> None:
        """A reported clause; the quoted words in it are no quotation of their own."""
        first, stop = bisect_left(self.starts, said.start), bisect_left(self.starts, said.end)
        self.used |= set(range(first, stop))
        self.out.append(Said(said, "indirect", who, cue, "statement.indirect"))
