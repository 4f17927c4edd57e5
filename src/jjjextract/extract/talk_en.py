"""What is said and by whom in English running text: quotations with their cue, reported clauses.

A quotation whose cue is no person (the letter reads, the firm said) is speech with no speaker; a clause that only such a
source reports is none. Fails for a reported clause that goes on into the next sentence, and for a quotation whose speaker
the paragraph never names.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from jjjextract.document import Document, Sentence
from jjjextract.extract.persons import Cast, Who
from jjjextract.extract.talk import Said
from jjjextract.extract.talk_en_base import HE, POLITE
from jjjextract.extract.talk_en_nested import unnested
from jjjextract.extract.talk_en_source import SourceReading
from jjjextract.lang.en.posts import Role
from jjjextract.lang.en.speech import NAME, NO_PERSON, EnglishCue
from jjjextract.lang.quotes import is_title
from jjjextract.lang.words import words
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["english_said"]

_OWNER = re.compile(r"(?<=,) (?:its|their|his|her|our|the|an?|(?:the )?[\w-]+['’]s)(?: (?:former|own|new|first|[a-z]+ing))?\Z")
_BODY = re.compile(r"[A-Z][\w&’'-]*(?: (?:of |the |and |for )?[A-Z][\w&’'-]*){0,5}")
_AT = re.compile(r" (?:of|at|with|from) (?:the )?")
_POST_GAP = re.compile(r"[ ,]*(?:[A-Z][\w&.’' -]{1,40}['’]s|[Tt]he|[Ii]ts|[Tt]heir) [a-z][a-z -]{2,50}, ")  # " Halden's sales head, | Ada Lunt, told
_RESUMES = re.compile(r"(?: [^,.;:!?\n\"“”]{1,60})?,? (?:but|and|yet|though)(?: [a-z]+){0,2} ")
_WHOSE_GAP = re.compile(r" (?:the )?(?:[\w.&-]+ ){0,3}[\w.&-]+['’]s ")  # ” the union's | Ada Lunt
_NAMED_COLON = re.compile(rf"(?<=[a-z] )(?P<name>{NAME}): \Z")
_NEXT_LINE = re.compile(r"[^\n.!?\"“”]{0,60}:?\s*\n\s*(?=[\"“])")
_TO = words("vowed vows vowing pledged pledges pledging promised promises promising threatened threatens offered offers urged urges demanded agreed")
_WEAK_AFTER = re.compile(r"^(?:to|by|in|as|for|so|no|of|with|the same|yes|something|little|nothing|goodbye|hello)\b")

# Behind a cue between commas: what follows only goes on with the clause in front (margins were 17 percent, she says, compared with 3 percent).
_GOING_ON = words("and but or because although though compared versus against up down partly mostly largely mainly chiefly especially particularly including thanks than while whereas")
_FIRMS_TOO = words("operator developer producer builder grower publisher brewer baker distributor shipper broker contractor maker owner carrier host")  # rival operator Vale said
_ASKED = re.compile(r"^(?:(?:us|me|you|viewers|listeners) )?(?:if|whether|how|what|why|when|where|who|about)\b")  # tells us if it will rain


def english_said(doc: Document, res: Resources, cast: Cast, turns: list[Said]) -> list[Said]:
    """Direct and indirect speech of English sentences outside the labelled turns."""
    if "en" not in doc.languages:
        return []
    return _English(doc, res, cast, turns).read()


class _English(SourceReading):
    def read(self) -> list[Said]:
        """All statements, in the order in which their cues stand."""
        sentences = [s for s in self.doc.sentences if s.language == "en" and not s.hidden and not self._covered(s.span.end - 1)]
        self.known.introduce()
        for s in sentences:
            for cue in self.speech.cues(self.norm, *s.span):
                if not self._quoted(cue.verb.start):
                    self._cue(cue, s)
        for turn in self.told:
            self._retold(turn)
        self._according()
        self._signed()
        self._claims()
        self._resumed()
        self._of_sources()
        self._uncued()
        return unnested(self.norm, self.out)

    def _retold(self, turn: Said) -> None:
        """What a reporter's or an anchor's turn reports of a person with a name: a statement within the turn."""
        for s in self._within(turn.span):
            for cue in self.speech.cues(self.norm, max(s.span.start, turn.span.start), s.span.end):
                if cue.same or not (cue.pronoun or cue.name) or self._marked(s):
                    continue
                who = self._who(cue)
                if who is not None and who.name and who is not turn.who:
                    span = Span(min(cue.subject.start, cue.verb.start), max(cue.subject.end, cue.verb.end))
                    who.speaks |= self._front(cue, s, who, span) if cue.inverted else self._clause(cue, s, who, span)

    def _marked(self, s: Sentence) -> bool:
        """True for a sentence with quotation marks: words of a turn that are quoted are left to it."""
        return any(mark in self.norm[slice(*s.span)] for mark in "\"“”")

    def _within(self, turn: Span) -> Iterator[Sentence]:
        at = turn.start
        while (s := self.doc.sentence_at(at)) is not None and at < turn.end:
            yield s
            at = s.span.end
            while at < turn.end and self.norm[at].isspace():
                at += 1

    def _cue(self, cue: EnglishCue, s: Sentence) -> None:
        if cue.same:
            self._same(cue, s)
            return
        known, who = len(self.out), self._who(cue)
        self._told_by(cue, s, who)
        if who is not None and len(self.out) > known:
            self._also(cue, s, self.out[known:])

    def _also(self, cue: EnglishCue, s: Sentence, said: list[Said]) -> None:
        """Joan Pratt and Owen Tarn said: the statements once more for those in front."""
        for name, role in self._with(cue, s):
            if self.known.firm(name) or self.known.place(name):
                return
            held = (role.titles, role.office, role.kinds) if role else ((), None, frozenset[str]())
            whole = " " in self.norm[slice(*name)]
            other = self.cast.named(name, "person.cue", *held) if whole else self.known.surname(name, *held, name)
            if other is not None:
                other.speaks = True
                self.out[-len(said) : -len(said)] = [x._replace(who=other) for x in said]

    def _with(self, cue: EnglishCue, s: Sentence) -> Iterator[tuple[Span, Role | None]]:
        """Those named in front of the subject of a cue, with their posts, the nearest first."""
        if cue.name is not None and not cue.inverted:
            led = self.speech.in_front(self.norm, s.span.start, cue.name.start)
            at = min(cue.name.start, *(t.start for t in led.titles)) if led and led.titles else cue.name.start
            yield from self.speech.beside(self.norm, s.span.start, at)
        elif cue.name is not None and (other := self.speech.behind(self.norm, cue.subject)):
            yield other

    def _told_by(self, cue: EnglishCue, s: Sentence, who: Who | None) -> None:
        """The quotation beside a cue, or the clause that it reports."""
        before, after = self._before(cue, s), self._after(cue)
        span = Span(min(cue.subject.start, cue.verb.start), max(cue.subject.end, cue.verb.end))
        if who is None:
            for k in (before, after):
                if k is not None:
                    self._direct(k, None, span)
            return
        if before is not None and self.inside(before, s.span.start) and not self._spoken(s.span.start, cue) and self._front(cue, s, who, span):
            who.speaks = True
            return
        spoke = self._direct(before, who, span) if before is not None else False
        if after is not None:
            spoke = self._direct(after, who, span)
        elif not cue.inverted and before is None:
            spoke = self._clause(cue, s, who, span)
        elif cue.inverted and before is None:
            spoke = self._front(cue, s, who, span)
        who.speaks |= spoke

    def _spoken(self, start: int, cue: EnglishCue) -> bool:
        """True where the clause in front of a cue is no clause of its own: it has a statement, or the verb takes an object."""
        return self.norm[slice(*cue.verb)] in self.speech.objects or any(x.span.end > start and x.span.start < cue.verb.start for x in self.out[-4:])

    def _same(self, cue: EnglishCue, s: Sentence) -> None:
        """What the subject of the clause before goes on to say; only where it is quoted, at least in part."""
        last = self.out[-1] if self.out else None
        near = last is not None and last.cue is not None and s.span.start <= last.cue.start < cue.verb.start
        who = last.who if near and last is not None else self._subject(s, cue.verb.start)
        after = self._after(cue)
        within = near and last is not None and last.style == "indirect" and last.span.end > cue.verb.start
        if who is None:
            return
        if after is not None:
            who.speaks |= self._direct(after, who, cue.verb)
        elif self.norm[cue.verb.end - 3 : cue.verb.end] != "ing" and cue.that and near and last is not None and last.style == "indirect":
            self._parted(last, cue, s, who)
        elif cue.that and near and last is not None and last.span.end <= last.cue.start and self._told_on(last, cue):  # type: ignore[union-attr]
            self._reported(Span(cue.after, self._clause_end(cue.after, s.span.end)), who, cue.verb)
        elif any(cue.after <= o.start < s.span.end and (within or k not in self.used) for k, (o, _) in enumerate(self.quotes)):
            if within and last is not None:
                stop = len(self.norm[: cue.verb.start].rstrip(" ,"))
                if len(self.norm[last.span.start : stop].split()) < 3:
                    self.out.pop()  # began by saying
                else:
                    self.out[-1] = last._replace(span=Span(last.span.start, stop))
            self._reported(Span(cue.after, self._clause_end(cue.after, s.span.end)), who, cue.verb)
            who.speaks = True

    def _told_on(self, last: Said, cue: EnglishCue) -> bool:
        """True where the verb stands right behind the cue of what was said in front of it: …, said Pratt, | adding that."""
        return last.cue is not None and not self.norm[last.cue.end : cue.verb.start].strip(" ,") and self.norm[cue.verb.end - 3 : cue.verb.end] == "ing"

    def _parted(self, last: Said, cue: EnglishCue, s: Sentence, who: Who) -> None:
        """said that …, and added that …: two reported clauses."""
        stop = len(self.norm[: cue.verb.start].removesuffix(" and ").rstrip(" ,"))
        if len(self.norm[last.span.start : stop].split()) >= 3:
            self.out[-1] = last._replace(span=Span(last.span.start, stop))
            self._reported(Span(cue.after, s.span.end), who, cue.verb)

    def _before(self, cue: EnglishCue, s: Sentence) -> int | None:
        """The quotation that ends right in front of subject and verb."""
        start = min([cue.subject.start, cue.verb.start, *(name.start for name, _ in self._with(cue, s))])
        k = bisect_right(self.starts, start) - 1
        if k < 0 or k in self.used:
            return None
        outer, inner = self.quotes[k]
        gap = self.norm[outer.end : start]
        if outer.end > start or inner.end - inner.start < 3 or self._last(inner) not in ",.?!—-" or is_title(self.norm, inner):
            return None
        if self._last(inner) == "." and self.norm[max(0, outer.start - 2) : outer.start].rstrip(" ")[-1:].isalpha():
            return None  # quoted words at the end of the sentence before
        if self._last(inner) == "." and not cue.inverted and self.norm[start].isupper() and self.norm.count(" ", cue.after, s.span.end) > 3 and self._quote_at(cue.after) is None:
            return None  # “We closed.” She said a new shop would open.
        role = self.speech.in_front(self.norm, s.span.start, cue.name.start) if cue.name else None
        plain = not gap.strip(" ,") or _WHOSE_GAP.fullmatch(gap) is not None or _POST_GAP.fullmatch(gap) is not None or (role is not None and len(gap) < 60 and not re.search(r"[.;:\n]", gap))
        return k if plain else None

    def _after(self, cue: EnglishCue) -> int | None:
        at = cue.after
        end = self.norm.find("\n", at)
        if self.norm[slice(*cue.verb)] in self.speech.objects:
            return None
        found = self._quote_at(at)
        if found is None and (m := _NEXT_LINE.match(self.norm, cue.verb.end if not cue.inverted else cue.subject.end)):
            found = self._quote_at(m.end())
        if found is None:
            m = re.match(r"[^\"“\n.!?]{0,60}[,:] (?=[\"“])", self.norm[at : end if end > 0 else at + 90])
            found = self._quote_at(at + m.end()) if m and not cue.that else None
        if found is None or found in self.used or self.quotes[found][0].start < at:
            return None
        inner = self.quotes[found][1]
        return found if not is_title(self.norm, inner) and inner.end - inner.start >= 4 and self._last(inner) in ",.?!—-" else None

    def _clause(self, cue: EnglishCue, s: Sentence, who: Who, span: Span) -> bool:
        """The reported clause behind the verb, or the clause in front where nothing follows."""
        rest = self.norm[cue.after : s.span.end]
        words = rest.strip(" .!?\"”").split()
        if len(words) < 3 or (self.norm[cue.verb.end] == "," and words[0].endswith("ing") and self.norm[s.span.start] in "“\""):
            return self._front(cue, s, who, span)
        verb = self.norm[slice(*cue.verb)]
        told = verb in ("told", "tells", "urged", "asked", "warned")
        if told and _ASKED.match(rest):
            return False
        if verb in self.speech.objects:
            return self._object(cue, s, who, span)
        quoted = "“" in rest or '"' in rest
        if not (cue.that or (quoted and (not _WEAK_AFTER.match(rest) or (verb in _TO and rest.startswith("to ")))) or (cue.strong and (not _WEAK_AFTER.match(rest) or (told and rest.startswith("to "))))):
            return False
        if words[0] in _GOING_ON and self.norm[max(cue.verb.end, cue.subject.end)] == "," and (cue.name is None or self.norm[cue.subject.start - 2] == ","):
            self._front(cue, s, who, span)  # She lost 30 hives, she said, and has sold none
        self._reported(Span(cue.after, self._clause_end(cue.after, s.span.end)), who, span)
        return True

    def _clause_end(self, start: int, end: int) -> int:
        """Where a reported clause ends: with its sentence, or behind its last quoted words where the teller goes on."""
        inside = [o for o, _ in self.quotes[bisect_right(self.starts, start - 1) : bisect_right(self.starts, end - 1)]]
        first = self._chained(inside) - 1 if inside else end
        return self.sources.clause_end(self.norm, first, end) if first < end else end

    def _object(self, cue: EnglishCue, s: Sentence, who: Who, span: Span) -> bool:
        """called the plan “a mess”: an object with quoted words in it, up to where they end."""
        inside = [o for o, _ in self.quotes if cue.after <= o.start < s.span.end]
        if not inside or inside[0].start - cue.after > 120:
            return False
        self._reported(Span(cue.after, self._chained(inside)), who, span)
        return True

    def _front(self, cue: EnglishCue, s: Sentence, who: Who, span: Span) -> bool:
        """`Orders are up a third, she added.`: the clause in front of the cue."""
        start = min(cue.subject.start, cue.verb.start)
        role = self.speech.in_front(self.norm, s.span.start, cue.name.start) if cue.name and not cue.inverted else None
        if role and role.titles:
            start = min(start, role.titles[0].start, role.office.start if role.office else start)
        text = self.norm[s.span.start : start].rstrip()
        if role and (owner := _OWNER.search(text)):
            text = text[: owner.start()]  # , its manager, Joan Pratt, said
        if not text.endswith((",", ",”", ',"')) or len(text.split()) < 4 or text.endswith(("\",", "”,")):
            return False
        self._reported(Span(s.span.start, s.span.start + len(text.removesuffix(","))), who, span)
        return True

    def _who(self, cue: EnglishCue) -> Who | None:
        if cue.pronoun:
            who = self.known.pronoun(cue.subject.start)
            if who is not None:
                who.see(cue.subject)
            return who
        titles, office, kinds = (cue.role.titles, cue.role.office, cue.role.kinds) if cue.role else ((), None, frozenset[str]())
        if office is None and cue.name is not None and not cue.inverted:
            inside = self.doc.within("company_mention", (cue.name.end, cue.subject.end))
            office = inside[0].span if inside else None
        if cue.inverted and cue.name is not None and office is None and " who" not in self.norm[cue.name.end : cue.subject.end] and (m := _AT.match(self.norm, cue.subject.end)):
            firm = self.doc.at("company_mention", m.end())
            body = _BODY.match(self.norm, m.end()) if firm is None else None
            office = firm.span if firm else Span(*body.span()) if body and NO_PERSON.search(body.group()) else None
        if cue.name is not None and office is None and titles:
            office = self.known.whose(titles[0].start)
        if cue.name is None:
            held = self.known.holder(titles[0]) if len(titles) == 1 and office is None and self.norm[slice(*cue.subject)][:4].casefold() == "the " else None
            if held is not None:
                held.see(cue.subject)
                return held
            return self.cast.nameless(cue.subject, "person.nameless", titles, office, kinds)
        if self.known.place(cue.name):
            return None
        polite = POLITE.match(self.norm[slice(*cue.name)])
        name = Span(cue.name.start + (polite.end() if polite else 0), cue.name.end)
        if self.known.firm(name):
            return None
        if " " not in self.norm[slice(*name)]:
            who = self.known.surname(name, titles, office, kinds, cue.name)
            trade = bool(titles) and self.norm[slice(*titles[-1])].rsplit(" ", 1)[-1].lower() in _FIRMS_TOO
            alone = (polite or (titles and not trade) or self._quote_beside(cue)) and not NO_PERSON.search(self.norm[slice(*name)])
            return who or (self.cast.named(cue.name, "person.cue", titles, office, kinds) if alone else None)
        return self.cast.named(name, "person.cue", titles, office, kinds)

    def _quote_beside(self, cue: EnglishCue) -> bool:
        """True where a quotation that is a clause stands right in front of a name or right behind its verb."""
        if self._quote_at(cue.after) is not None and self._after(cue) is not None:
            return True
        k = bisect_right(self.starts, cue.subject.start) - 1
        return k >= 0 and self.norm[self.quotes[k][0].end : cue.subject.start].strip() in ("", "said", "says") and self.norm[self.quotes[k][1].end - 1] in ",.?!"

    def _resumed(self) -> None:
        """“The bay is clean,” she wrote, and “full of fish.”: what goes on behind a cue in the same sentence."""
        behind = {x.span.end: x for x in self.out if x.cue is not None and x.who is not None and x.cue.start >= x.span.end}
        for k in range(1, len(self.quotes)):
            last, (outer, inner) = self.quotes[k - 1], self.quotes[k]
            said = behind.get(last[1].end) or behind.get(last[0].end)
            if k in self.used or said is None or said.cue is None or inner.end - inner.start < 6 or self._last(inner) not in ",.?!":
                continue
            if _RESUMES.fullmatch(self.norm, said.cue.end, outer.start):
                self._direct(k, said.who, said.cue)

    def _uncued(self) -> None:
        """A quotation that is a sentence by itself: who spoke last in its paragraph says it; with nobody to be found it has no speaker."""
        told = sorted((x.span.start, n) for n, x in enumerate(self.out) if x.who is not None)
        for k, (outer, inner) in enumerate(self.quotes):
            if k in self.used or inner.end - inner.start < (12 if not self._follows(k) else 4) or self._last(inner) not in ".!?," or is_title(self.norm, inner):
                continue
            line = self.doc.lines[bisect_right(self.doc.lines, outer.start, key=lambda line: line.start) - 1]
            before = self.norm[line.start : outer.start].rstrip()
            if before and not before.endswith((".", "!", "?", "”", '"', ":", ",")):
                continue
            at = bisect_right(told, (outer.start,)) - 1
            spoken = self.out[told[at][1]] if at >= 0 else None
            cue = self._others(outer, inner)
            who = None if cue else self._owner(line, outer, spoken, opens=not before)
            if who is not None:
                who.speaks |= self._direct(k, who, None)
            elif self._whole(inner) or (before.endswith(":") and self.norm[inner.start].isupper() and self.norm.count(" ", *inner) > 1):
                self._direct(k, None, cue)

    def _owner(self, line: Span, outer: Span, spoken: Said | None, *, opens: bool) -> Who | None:
        """Who says a quotation with no cue: who spoke last in its line, who is named in it, or who spoke on the line above."""
        named = self._named_before(line.start, outer.start)
        if named is not None:
            return named
        if spoken is not None and spoken.span.start >= line.start:
            return spoken.who
        if not opens:
            return self.known.named_in(max(line.start, outer.start - 1200), outer.start)
        above = self.norm[:line.start].rstrip()
        if above.endswith(":"):
            start = above.rfind("\n") + 1
            return self._told_in(start, len(above)) or self.known.named_in(start, len(above))
        if spoken is None or spoken.style != "direct":
            return None
        open_ = spoken.span.end >= len(above) - 1 and self._open(spoken)
        return spoken.who if open_ or self._goes_on(above, spoken, outer) else None

    def _goes_on(self, above: str, spoken: Said, outer: Span) -> bool:
        """True for a quotation that is a paragraph behind one that ends with its cue (“…,” she said.), no question having been asked."""
        told = spoken.cue is not None and spoken.span.start >= above.rfind("\n") + 1 and spoken.cue.end > spoken.span.end and spoken.cue.end >= len(above) - 24
        alone = not self.norm[outer.end : self.norm.find("\n", outer.end) if "\n" in self.norm[outer.end :] else len(self.norm)].strip()
        return told and alone and "?" not in above[spoken.span.start :] and self.norm.count(" ", *outer) > 4

    def _named_before(self, start: int, at: int) -> Who | None:
        """He was echoed by farmer Musa Bello: “…”: who is named right in front of the colon."""
        m = _NAMED_COLON.search(self.norm, max(start, at - 60), at)
        name = self.speech.bare(self.norm, Span(*m.span("name"))) if m else None
        if name is None or not self.known.fits(name):
            return None
        role = self.speech.in_front(self.norm, start, name.start)
        return self.cast.named(name, "person.subject", *((role.titles, role.office, role.kinds) if role else ()))

    def _told_in(self, start: int, end: int) -> Who | None:
        m = HE.match(self.norm, start, end)
        return self.known.pronoun(m.start("who")) if m else None

    def _open(self, spoken: Said) -> bool:
        """True for a quotation that its paragraph leaves open: the next paragraph goes on with it."""
        k = self._quote_at(spoken.span.start)
        return k is not None and self.quotes[k][0].end == self.quotes[k][1].end

    def _follows(self, k: int) -> bool:
        """True for a quotation that goes on behind a cue of its own line (“It was good,” she said. “We won.”)."""
        return k > 0 and k - 1 in self.used and "\n" not in self.norm[self.quotes[k - 1][0].end : self.quotes[k][0].start]
