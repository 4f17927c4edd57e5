"""What is said and by whom in English running text: quotations with their cue, reported clauses.

Fails for a reported clause that goes on into the next sentence, and for a quotation whose speaker the paragraph never names.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from jjjextract.document import Document, Sentence
from jjjextract.extract.persons import Cast, Who
from jjjextract.extract.talk import Said
from jjjextract.lang.en.speech import ACCORDING, NO_PERSON, EnglishCue, EnglishSpeech
from jjjextract.lang.quotes import quotes
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["english_said"]

_SURNAMED = re.compile(r"\bsurnamed (?P<name>[A-Z][a-z]+)\b")
_APPOSED = re.compile(r"\b(?P<name>[A-Z][a-zà-ÿ'’-]+(?: [A-Z][a-zà-ÿ'’-]+){1,2}), (?P<role>(?:an? |the )?[a-z][^,.;:\"“”\n]{3,80})")
_FIRST = re.compile(r"\b[A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)?(?: [A-Z]\.)?\Z")
_REPORTS = re.compile(r"\b(?P<name>[A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+){1,2}) (?:reports|has the story|has more|has this report)\b")
_WHO_RUNS = re.compile(r"\b(?P<name>[A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+){1,2}), who (?:runs|heads|owns|leads|founded|chairs|manages|works (?:for|at)) [^.;:\n]{3,80}")
_POLITE = re.compile(r"^(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Rep|Sen|Gov|Gen|Col|Lt|Sgt|Capt|Rev)\.? ")
# A person as the subject of a sentence: behind its start or a colon, with an age, an apposition, `of` or a verb behind.
_SUBJECT = re.compile(
    r"(?:(?<=[.!?:] )|^|(?<=\n)|(?<=[a-z] ))(?P<name>[A-Z][a-zà-ÿ'’-]+(?: [A-Z][a-zà-ÿ'’-]+){1,2})(?=, (?:\d{1,2}|an? |the |who |whose )| (?:of|had|has|was|is|says|keeps|runs|owns|works|lives|came|drove|stood|sat|walked|grows|raises|looked|put|took|did|does|could|would|will) )"
)
_SIGNED = re.compile(r"\s?[―—–-]{1,2}\s?(?P<name>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){1,3}?)\.?(?=\s*(?:\n|$|,))")
_NEXT_LINE = re.compile(r"[^\n.!?\"“”]{0,60}:?\s*\n\s*(?=[\"“])")
_WEAK_AFTER = re.compile(r"^(?:to|by|in|as|for|so|no|of|with|the same|yes|something|little|nothing|goodbye|hello)\b")


def english_said(doc: Document, res: Resources, cast: Cast, turns: list[Said]) -> list[Said]:
    """Direct and indirect speech of English sentences outside the labelled turns."""
    if "en" not in doc.languages:
        return []
    return _English(doc, res, cast, turns).read()


class _English:
    def __init__(self, doc: Document, res: Resources, cast: Cast, turns: list[Said]) -> None:
        self.doc, self.norm, self.cast = doc, doc.norm, cast
        self.speech = res.get(EnglishSpeech.load)
        self.taken = sorted(s.span for s in turns)
        self.quotes = [(o, i) for o, i in quotes(self.norm) if not self._covered(o.start)]
        self.starts = [o.start for o, _ in self.quotes]
        self.used: set[int] = set()
        self.out: list[Said] = []

    def read(self) -> list[Said]:
        """All statements, in the order in which their cues stand."""
        sentences = [s for s in self.doc.sentences if s.language == "en" and not s.hidden and not self._covered(s.span.start)]
        self._introduce()
        for s in sentences:
            for cue in self.speech.cues(self.norm, *s.span):
                if not self._quoted(cue.verb.start):
                    self._cue(cue, s)
        self._according()
        self._signed()
        self._uncued()
        return self.out

    def _according(self) -> None:
        """`According to Wang Lei, a researcher at …, growth will slow.`"""
        for m in ACCORDING.finditer(self.norm):
            name = Span(*m.span("name"))
            if " " not in m["name"] or NO_PERSON.search(m["name"]) or self._firm(name) or self._place(name) or self._covered(name.start):
                continue
            role = self.speech.posts.role(self.norm, m.start("role"), m.end("role")) if m["role"] else None
            who = self.cast.named(name, "person.cue", *((role.titles, role.office, role.kinds) if role else ()))
            who.speaks = True
            self.out.append(Said(Span(*m.span("said")), "indirect", who, Span(m.start(), name.end), "statement.according"))

    def _signed(self) -> None:
        """“It is a good day.” — Joan Pratt: a quotation signed with a name behind a dash."""
        for k, (outer, inner) in enumerate(self.quotes):
            m = _SIGNED.match(self.norm, outer.end)
            if m is None or k in self.used or inner.end - inner.start < 12:
                continue
            name = Span(*m.span("name"))
            if NO_PERSON.search(m["name"]) or self._firm(name) or self._place(name):
                continue
            who = self.cast.named(name, "person.signed")
            who.speaks |= self._direct(k, who, None)

    def _last(self, inner: Span) -> str:
        """The mark that a quotation ends with, inside the marks of one that it quotes itself."""
        return self.norm[inner.start : inner.end].rstrip("'’ ")[-1:] or " "

    def _covered(self, at: int) -> bool:
        k = bisect_right(self.taken, at, key=lambda s: s.start) - 1
        return k >= 0 and at < self.taken[k].end

    def _quote_at(self, at: int) -> int | None:
        k = bisect_right(self.starts, at) - 1
        return k if k >= 0 and at < self.quotes[k][0].end else None

    def _quoted(self, at: int) -> bool:
        return self._quote_at(at) is not None

    def _introduce(self) -> None:
        """People named with a role anywhere, so that a later surname finds them."""
        for m in _APPOSED.finditer(self.norm):
            name = Span(*m.span("name"))
            role = self.speech.posts.role(self.norm, m.start("role"), m.end("role"))
            if role and not self._firm(name) and not self._covered(name.start):
                self.cast.named(name, "person.introduced", role.titles, role.office, role.kinds)
        for m in _SURNAMED.finditer(self.norm):
            self.cast.named(Span(*m.span("name")), "person.introduced")
        for m in _REPORTS.finditer(self.norm) if " reports" in self.norm or " has " in self.norm else ():
            self.cast.named(Span(*m.span("name")), "person.introduced", kinds=frozenset(("reporter",)))
        for m in _WHO_RUNS.finditer(self.norm) if ", who " in self.norm else ():
            inside = self.doc.within("company_mention", Span(m.end("name"), m.end()))
            if inside:
                self.cast.named(Span(*m.span("name")), "person.introduced", (), inside[0].span)

    def _firm(self, span: Span) -> bool:
        return any(m.span.overlaps(span) for m in self.doc.within("company_mention", Span(max(0, span.start - 60), span.end)))

    def _place(self, span: Span) -> bool:
        return any(m.span.start == span.start and m.span.end >= span.end for m in self.doc.within("region", span))

    def _cue(self, cue: EnglishCue, s: Sentence) -> None:
        if cue.same:
            self._same(cue, s)
            return
        before, after = self._before(cue, s), self._after(cue)
        who = self._who(cue)
        if who is None:
            return
        span = Span(min(cue.subject.start, cue.verb.start), max(cue.subject.end, cue.verb.end))
        spoke = self._direct(before, who, span) if before is not None else False
        if after is not None:
            spoke = self._direct(after, who, span)
        elif not cue.inverted and before is None:
            spoke = self._clause(cue, s, who, span)
        elif cue.inverted and before is None:
            spoke = self._front(cue, s, who, span)
        who.speaks |= spoke

    def _same(self, cue: EnglishCue, s: Sentence) -> None:
        """What the subject of the clause before goes on to say; only where it is quoted, at least in part."""
        last = self.out[-1] if self.out else None
        near = last is not None and last.cue is not None and s.span.start <= last.cue.start < cue.verb.start
        who = last.who if near and last is not None else self._named_in(s.span.start, cue.verb.start)
        after = self._after(cue)
        if who is None:
            return
        if after is not None:
            who.speaks |= self._direct(after, who, cue.verb)
        elif any(cue.after <= o.start < s.span.end for o, _ in self.quotes):
            if near and last is not None and last.style == "indirect" and last.span.end > cue.verb.start:
                stop = len(self.norm[: cue.verb.start].rstrip(" ,"))
                self.out[-1] = last._replace(span=Span(last.span.start, stop))
            self._reported(Span(cue.after, s.span.end), who, cue.verb)
            who.speaks = True

    def _before(self, cue: EnglishCue, s: Sentence) -> int | None:
        """The quotation that ends right in front of subject and verb."""
        start = min(cue.subject.start, cue.verb.start)
        k = bisect_right(self.starts, start) - 1
        if k < 0 or k in self.used:
            return None
        outer, inner = self.quotes[k]
        gap = self.norm[outer.end : start]
        if outer.end > start or inner.end - inner.start < 4 or self._last(inner) not in ",.?!—-":
            return None
        role = self.speech.in_front(self.norm, s.span.start, cue.name.start) if cue.name else None
        plain = not gap.strip(" ,") or (role is not None and len(gap) < 60 and not re.search(r"[.;:\n]", gap))
        return k if plain else None

    def _after(self, cue: EnglishCue) -> int | None:
        at = cue.after
        end = self.norm.find("\n", at)
        found = self._quote_at(at)
        if found is None and (m := _NEXT_LINE.match(self.norm, cue.verb.end if not cue.inverted else cue.subject.end)):
            found = self._quote_at(m.end())
        if found is None:
            m = re.match(r"[^\"“\n.!?]{0,60}[,:] (?=[\"“])", self.norm[at : end if end > 0 else at + 90])
            found = self._quote_at(at + m.end()) if m and not cue.that else None
        if found is None or found in self.used or self.quotes[found][0].start < at:
            return None
        inner = self.quotes[found][1]
        return found if inner.end - inner.start >= 4 and self._last(inner) in ",.?!—-" else None

    def _direct(self, k: int, who: Who, cue: Span | None) -> bool:
        self.used.add(k)
        self.out.append(Said(self.quotes[k][1], "direct", who, cue, "statement.direct"))
        return True

    def _clause(self, cue: EnglishCue, s: Sentence, who: Who, span: Span) -> bool:
        """The reported clause behind the verb, or the clause in front where nothing follows."""
        rest = self.norm[cue.after : s.span.end]
        words = rest.strip(" .!?\"”").split()
        if len(words) < 3:
            return self._front(cue, s, who, span)
        verb = self.norm[slice(*cue.verb)]
        told = verb in ("told", "tells", "urged", "asked", "warned")
        if verb in self.speech.objects:
            return self._object(cue, s, who, span)
        quoted = "“" in rest or '"' in rest
        if not (cue.that or (quoted and not _WEAK_AFTER.match(rest)) or (cue.strong and (not _WEAK_AFTER.match(rest) or (told and rest.startswith("to "))))):
            return False
        self._reported(Span(cue.after, s.span.end), who, span)
        return True

    def _object(self, cue: EnglishCue, s: Sentence, who: Who, span: Span) -> bool:
        """called the plan “a mess”: an object with quoted words in it, up to where they end."""
        inside = [o for o, _ in self.quotes if cue.after <= o.start < s.span.end]
        if not inside or inside[0].start - cue.after > 120:
            return False
        self._reported(Span(cue.after, inside[0].end), who, span)
        return True

    def _reported(self, said: Span, who: Who, cue: Span) -> None:
        """A reported clause; the quoted words in it are no quotation of their own."""
        first, stop = bisect_left(self.starts, said.start), bisect_left(self.starts, said.end)
        self.used |= set(range(first, stop))
        self.out.append(Said(said, "indirect", who, cue, "statement.indirect"))

    def _front(self, cue: EnglishCue, s: Sentence, who: Who, span: Span) -> bool:
        """`Orders are up a third, she added.`: the clause in front of the cue."""
        start = min(cue.subject.start, cue.verb.start)
        role = self.speech.in_front(self.norm, s.span.start, cue.name.start) if cue.name and not cue.inverted else None
        if role and role.titles:
            start = min(start, role.titles[0].start, role.office.start if role.office else start)
        text = self.norm[s.span.start : start].rstrip()
        if not text.endswith(",") or len(text.split()) < 4 or text.endswith(("\",", "”,")):
            return False
        self._reported(Span(s.span.start, s.span.start + len(text) - 1), who, span)
        return True

    def _who(self, cue: EnglishCue) -> Who | None:
        if cue.pronoun:
            line = self.doc.lines[bisect_right(self.doc.lines, cue.subject.start, key=lambda line: line.start) - 1]
            who = self._named_in(max(line.start, cue.subject.start - 1200), cue.subject.start) or self.cast.last_before(cue.subject.start, lines=8)
            if who is not None:
                who.see(cue.subject)
            return who
        titles, office, kinds = (cue.role.titles, cue.role.office, cue.role.kinds) if cue.role else ((), None, frozenset[str]())
        if office is None and cue.name is not None and not cue.inverted:
            inside = self.doc.within("company_mention", Span(cue.name.end, cue.subject.end))
            office = inside[0].span if inside else None
        if cue.name is None:
            return self.cast.nameless(cue.subject, "person.nameless", titles, office, kinds)
        if self._place(cue.name):
            return None
        polite = _POLITE.match(self.norm[slice(*cue.name)])
        name = Span(cue.name.start + (polite.end() if polite else 0), cue.name.end)
        if self._firm(name):
            return None
        if " " not in self.norm[slice(*name)]:
            return self._surname(name, titles, office, kinds, polite=bool(polite), whole=cue.name)
        return self.cast.named(name, "person.cue", titles, office, kinds)

    def _surname(self, name: Span, titles: tuple[Span, ...], office: Span | None, kinds: frozenset[str], *, polite: bool, whole: Span) -> Who | None:
        """The person that a name of one word means: last word or first of a full name given before."""
        word = self.norm[slice(*name)].casefold()
        fit = [w for w in self.cast.people if w.name and " " in w.name and word in (w.name.split(" ")[-1], w.name.split(" ")[0])]
        if fit:
            who = fit[0] if len(fit) == 1 else max(fit, key=lambda w: max((s.start for s in w.spans[-200:] if s.start < name.start), default=-1))
            who.see(whole, titles, office, kinds)
            return who
        full = self._full(self.norm[slice(*name)], name.start)
        if full is not None:
            who = self.cast.named(full, "person.full_name")
            who.see(whole, titles, office, kinds)
            return who
        alone = self._quote_beside(whole) and not NO_PERSON.search(self.norm[slice(*name)])
        return self.cast.named(whole, "person.cue", titles, office, kinds) if polite or titles or alone else None

    def _quote_beside(self, name: Span) -> bool:
        """True where a quotation that is a clause ends right in front of a name (“We won,” Melanie said)."""
        k = bisect_right(self.starts, name.start) - 1
        return k >= 0 and self.norm[self.quotes[k][0].end : name.start].strip() in ("", "said", "says") and self.norm[self.quotes[k][1].end - 1] in ",.?!"

    def _full(self, surname: str, at: int) -> Span | None:
        """The full name that a surname stands for: given once before it, in front of no firm's word."""
        end = self.norm.find(" " + surname)
        while 0 <= end < at:
            m = _FIRST.search(self.norm, max(0, end - 24), end)
            name = self.speech.bare(self.norm, Span(m.start(), end + 1 + len(surname))) if m else None
            after = self.norm[end + 1 + len(surname) : end + 2 + len(surname)]
            if name and not after.isalnum() and self._fits(name):
                return name
            end = self.norm.find(" " + surname, end + 1)
        return None

    def _fits(self, name: Span) -> bool:
        text = self.norm[slice(*name)]
        return " " in text and not NO_PERSON.search(text) and not self._firm(name) and not self._place(name)

    def _uncued(self) -> None:
        """A quotation that is a sentence by itself: who spoke last in its paragraph says it."""
        told = sorted((x.span.start, n) for n, x in enumerate(self.out) if x.who is not None)
        for k, (outer, inner) in enumerate(self.quotes):
            if k in self.used or inner.end - inner.start < (12 if not self._follows(k) else 4) or self._last(inner) not in ".!?,":
                continue
            n = bisect_right(self.doc.lines, outer.start, key=lambda line: line.start) - 1
            line = self.doc.lines[n]
            at = bisect_right(told, (outer.start,)) - 1
            spoken = self.out[told[at][1]].who if at >= 0 and told[at][0] >= line.start else None
            before = self.norm[line.start : outer.start].rstrip()
            if not before.endswith((".", "!", "?", "”", '"', ":", ",")):
                continue
            who = spoken or self._named_in(max(line.start, outer.start - 1200), outer.start)
            if who is not None:
                who.speaks |= self._direct(k, who, None)

    def _follows(self, k: int) -> bool:
        """True for a quotation that goes on behind a cue of its own line (“It was good,” she said. “We won.”)."""
        return k > 0 and k - 1 in self.used and "\n" not in self.norm[self.quotes[k - 1][0].end : self.quotes[k][0].start]

    def _named_in(self, start: int, end: int) -> Who | None:
        """The person that a paragraph names before its first quotation: with a post, an age or an apposition."""
        near = self.cast.last_within(start, end)
        if near is not None and near.name:
            return near
        found = [m for m in _SUBJECT.finditer(self.norm, start, end) if not NO_PERSON.search(m["name"])]
        for m in reversed(found):
            name = self.speech.bare(self.norm, Span(*m.span("name")))
            if " " in self.norm[slice(*name)] and not self._firm(name):
                role = self.speech.in_front(self.norm, start, name.start)
                titles, office, kinds = (role.titles, role.office, role.kinds) if role else ((), None, frozenset[str]())
                inside = self.doc.within("company_mention", Span(name.end, name.end + 40)) if self.norm.startswith(" of ", name.end) else ()
                office = office or (inside[0].span if inside else None)
                return self.cast.named(name, "person.subject", titles, office, kinds)
        return None
