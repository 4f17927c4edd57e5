"""Whom a form means in English running text: a surname, a pronoun, the subject of a sentence.

A surname means the person of that name who is already in the cast, else the full name that stands nearest before it (or
after it, where the text opens with the surname). A pronoun means who was named last in its paragraph, else the subject of
the sentence before. Fails where two people of one sex are named in one paragraph, and for a person known by one word only.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from jjjextract.document import Document
from jjjextract.extract.persons import Cast, Who
from jjjextract.lang.en.speech import FULL, NAME, NO_FIRST, NO_PERSON, POLITE, EnglishSpeech
from jjjextract.lang.near import near
from jjjextract.spans import Span

__all__ = ["EnglishWho"]

_WHOSE_FIRM = re.compile(r"(?:,? whose|(?P<its>(?:^|[.;,] |\b(?:and|but|as|while) )[Ii]ts)|(?P<the>\b[Tt]he (?:company|firm|group|business|maker|retailer|miner|grower|plant)['’]s)) (?:[a-z]+ )?\Z")
_POSSESSIVE = re.compile(rf"(?:(?<=[.!?] )|^|(?<=\n))(?P<name>{NAME})['’]s (?=[a-z])")  # Pratt's answer is to sell less. She says
_SURNAMED = re.compile(r"surnamed (?P<name>[A-Z][a-z]+)\b")
_APPOSED = re.compile(rf"(?<![\w-])(?P<name>{FULL})(?:,| is) (?P<role>(?:an? |the )?[a-z][^,.;:\"“”\n]{{3,80}})")
_REPORTS = re.compile(r"(?<![\w-])(?P<name>@FULL@)(?:,? of (?:member station )?(?P<office>[A-Z][\w]+(?: [A-Z][\w]+){0,3}))?,? (?:reports|has the story|has more|has this report)\b".replace("@FULL@", FULL))
_OUR_REPORTER = re.compile(r"\b[Oo]ur (?:own |[a-z]+ )?(?:reporter|correspondent|colleague)(?: (?:in|on) [A-Z]\w+(?: [A-Z]\w+){0,3},|,)? (?P<name>@FULL@)\b".replace("@FULL@", FULL))
_FULL_NAME = re.compile(r"[A-Z](?<![\w-][A-Z])[a-zà-ÿ]+(?: (?:[A-Z]\. )?[A-Z][a-zà-ÿ'’]+(?:-[A-Z][a-zà-ÿ]+)?){1,3}")
_WHO_RUNS = re.compile(rf"(?<![\w-])(?P<name>{FULL}), who (?:now |also |once )?(?:runs|ran|heads|owns|leads|founded|co-founded|set up|started|opened|chairs|manages|works? (?:for|at)|worked (?:for|at)|took over|bought) [^.;:\n]{{3,80}}")
_WHO, _OUR = re.compile(", who "), re.compile("ur (?:own |[a-z]+ )?(?:reporter|correspondent|colleague)")
# A person as the subject of a sentence: behind its start or a colon, with an age, an apposition, `of` or a verb behind.
_SUBJECT = re.compile(
    r"(?:(?<=[.!?:] )|^|(?<=\n)|(?<=[a-z] ))(?P<name>(?:[A-Z]\. ?){1,2}[A-Z][a-zà-ÿ'’-]+|@FULL@)(?=, (?:\d{1,2}|an? |the |his |her |their |who |whose )| (?:of|had|has|was|is|says|keeps|runs|owns|works|lives|came|drove|stood|sat|walked|grows|raises|looked|put|took|moved|opened|started|began|joined|arrived|bought|left|lost|won|became|did|does|could|would|will) )".replace("@FULL@", FULL)
)
# The same with any verb, where nobody else is named: Joan Pratt bakes bread; ask Joan Pratt what.
_ANY_SUBJECT = re.compile(rf"(?:(?<=[.!?:”\"] )|^|(?<=\n))(?:Ask |Meet |When |For |Like |Farmers such as )?(?P<name>{FULL})(?= (?!(?:and|or|in|at|on|for|to|with|from|by|as|than|but|the|an?)\b)[a-z]{{2,14}}\b|, )")
# Somebody who does something with what is his or hers (Outside Leeds, Ruth Oakes walks her four acres).
_OWNING = re.compile(rf"(?:(?<=[.!?:,] )|^|(?<=\n))(?P<name>{FULL})(?= [a-z]{{2,12}}(?:s|ed) (?:his|her) )")
_FULL = re.compile(r"[A-Z](?<!\w[A-Z])(?:[\w’'-]+|(?:\.[A-Z]){0,2}\.)(?: (?:(?:de|del|van|von|der|den|al|bin|da|di|la|le|el) )?[A-Z](?:[\w’'-]+|\.)){1,6}")
_ADDRESS = re.compile(POLITE)
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# The subject that opens a sentence, behind a setting (On Friday, at a rally in Ohio,) and a post.
_HEAD = re.compile(rf"(?:(?:On|In|At|Outside|Inside|Near|Across|Along|Behind|Beyond|Around|Beneath|Above|Amid|After|Before|During|When|While|Since|Earlier|Later|Last|But|And|However|Still|Then)\b[^\"“”.;:\n]{{0,80}}?,? )?(?:(?P<pronoun>[Hh]e|[Ss]he)\b|(?!{_MONTH}(?: \d|,))(?P<name>{NAME})(?![’'][s ]))")


_DATELINE = re.compile(r"[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,3}(?:, [A-Z][\w.]{1,8})?(?: \([^()\n]{2,30}\))? ?(?:--|[-–—]) ")


class EnglishWho:
    """Finds the person that a form of an English document means, and enters people that are only introduced."""

    def __init__(self, doc: Document, cast: Cast, speech: EnglishSpeech, taken: list[Span]) -> None:
        self.doc, self.norm, self.cast, self.speech, self.taken = doc, doc.norm, cast, speech, taken
        self.told: list[Span] = []  # turns of reporters and anchors
        self._index: dict[str, list[Span]] | None = None

    def reporters(self) -> None:
        """Reporters whom the text names as such."""
        for m in _REPORTS.finditer(self.norm) if " reports" in self.norm or " has more" in self.norm or " has th" in self.norm else ():
            office = Span(*m.span("office")) if m["office"] else None
            self.cast.named(Span(*m.span("name")), "person.introduced", (), office, frozenset(("reporter",)))
        for m in near(_OUR, _OUR_REPORTER, self.norm, (0, len(self.norm)), before=4, behind=200):
            self.cast.named(Span(*m.span("name")), "person.introduced", (), None, frozenset(("reporter",)))

    def introduce(self) -> None:
        """People named with a role anywhere, so that a later surname finds them."""
        for m in _APPOSED.finditer(self.norm):
            name = Span(*m.span("name"))
            role = self.speech.posts.role(self.norm, m.start("role"), m.end("role"))
            if role and not self.firm(name) and not self._spoken(name.start):
                office = role.office or self._firm_behind(m.end()) or (self.whose(role.titles[0].start) if role.titles else None)
                self.cast.named(name, "person.introduced", role.titles, office, role.kinds)
        self._presented()
        for m in _SURNAMED.finditer(self.norm):
            self.cast.named(Span(*m.span("name")), "person.introduced")
        for m in near(_WHO, _WHO_RUNS, self.norm, (0, len(self.norm)), before=120, behind=120):
            inside = self.doc.within("company_mention", (m.end("name"), m.end()))
            if inside:
                self.cast.named(Span(*m.span("name")), "person.introduced", (), inside[0].span)

    def _firm_behind(self, at: int) -> Span | None:
        """Joan Pratt, chief executive, | Marl Works Ltd, at the end of a line or of what is said of her."""
        firm = self.doc.at("company_mention", at + 2) if self.norm.startswith(", ", at) else None
        return firm.span if firm is not None and firm.span.start == at + 2 and self.norm[firm.span.end : firm.span.end + 1] in ("", "\n", ",", ";", ")") else None

    def _presented(self) -> None:
        """People whom a reporter's or an anchor's turn names behind a post (Farmer Joan Pratt), or with a firm (Joan Pratt, of Acme Works)."""
        for turn in self.told:
            for m in _FULL_NAME.finditer(self.norm, *turn):
                name = self.speech.bare(self.norm, Span(*m.span()))
                role = self.speech.in_front(self.norm, turn.start, name.start)
                if role and " " in self.norm[slice(*name)] and self.fits(name):
                    self.cast.named(name, "person.introduced", role.titles, role.office, role.kinds)

    def whose(self, at: int) -> Span | None:
        """The company that `its` or `whose` in front of a post at `at` means."""
        if (m := _WHOSE_FIRM.search(self.norm, max(0, at - 32), at)) is None:
            return None
        far = m["its"] or m["the"]
        reach = 1200 if m["the"] else 400 if m["its"] else 60
        firms = [f for f in self.doc.within("company_mention", Span(max(0, m.start() - reach), m.start())) if far or f.span.end >= m.start() - 1]
        return firms[-1].span if firms else None

    def _spoken(self, at: int) -> bool:
        """True within a turn of somebody who is no reporter and no anchor."""
        return self._covered(at) and not any(t.start <= at < t.end for t in self.told)

    def surname(self, name: Span, titles: tuple[Span, ...], office: Span | None, kinds: frozenset[str], whole: Span) -> Who | None:
        """The person that a name of one word means: last word or first of a full name in the cast or the text."""
        word = self.norm[slice(*name)].casefold()
        fit = [w for w in self.cast.people if w.name and " " in w.name and word in (w.name.split(" ")[-1], w.name.split(" ")[0])]
        if fit:
            who = fit[0] if len(fit) == 1 else max(fit, key=lambda w: max((s.start for s in w.spans[-200:] if s.start < name.start), default=-1))
            who.see(whole, titles, office, kinds)
            return who
        full = self._full(word, name.start)
        if full is None:
            return None
        held = self.speech.in_front(self.norm, self._line(full.start).start, full.start)
        who = self.cast.named(full, "person.full_name", *((held.titles, held.office, held.kinds) if held else ()))
        who.see(whole, titles, office, kinds)
        return who

    def pronoun(self, at: int, reach: int = 1200) -> Who | None:
        """The person that `he` or `she` at `at` means."""
        line = self._line(at)
        return self.named_in(max(line.start, at - reach), at) or self._owning(max(line.start, at - reach), at) or self._above(line, at)

    def _owning(self, start: int, at: int) -> Who | None:
        """Who is named in a paragraph only as the owner of what a sentence is about."""
        found = None
        for m in _POSSESSIVE.finditer(self.norm, start, at) if "'s " in self.norm[start:at] or "’s " in self.norm[start:at] else ():
            found = self._known(self.speech.bare(self.norm, Span(*m.span("name"))), sure=False) or found
        return found

    def _above(self, line: Span, at: int) -> Who | None:
        """Who was named last in the lines above, or is the subject of a sentence there, whichever is nearer."""
        last = self.cast.last_before(at, lines=8)
        n = bisect_right(self.doc.lines, line.start, key=lambda x: x.start) - 1
        for above in reversed(self.doc.lines[max(0, n - 4) : n]):
            if not self.norm[slice(*above)].strip():
                continue
            if last is not None and any(s.start >= above.start for s in last.spans[-200:] if s.start < at):
                return last
            head = self.subject(above.start, above.end)
            if head is not None:
                return head
        return last

    def named_in(self, start: int, end: int, *, sure: bool = False) -> Who | None:
        """The person that a paragraph names before its first quotation: with a post, an age or an apposition, or as a subject."""
        near = self.cast.last_within(start, end)
        if near is not None and near.name:
            return near
        named = sorted((m for p in (_SUBJECT, _OWNING) for m in p.finditer(self.norm, start, end)), key=lambda m: m.start())
        found = [m for m in named if not NO_PERSON.search(m["name"])]
        found = found or [m for m in _ANY_SUBJECT.finditer(self.norm, start, end) if self.fits(Span(*m.span("name")))]
        for m in reversed(found):
            name = self.speech.unaddressed(self.norm, self.speech.bare(self.norm, Span(*m.span("name"))))
            if " " in self.norm[slice(*name)] and not self.firm(name):
                role = self.speech.in_front(self.norm, start, name.start)
                titles, office, kinds = (role.titles, role.office, role.kinds) if role else ((), None, frozenset[str]())
                inside = self.doc.within("company_mention", (name.end, name.end + 40)) if self.norm.startswith(" of ", name.end) else ()
                office = office or (inside[0].span if inside else self.whose(titles[0].start) if titles else None)
                return self.cast.named(name, "person.subject", titles, office, kinds)
        return self.subject(start, end, sure=sure)

    def holder(self, post: Span) -> Who | None:
        """The person whom a bare post means (the mayor said): the only one who was given it."""
        text = self.norm[slice(*post)].casefold()
        fit = [w for w in self.cast.people[-200:] if w.name and any(self.norm[slice(*t)].casefold() == text for t in w.titles)]
        return fit[0] if len(fit) == 1 else None

    def subject(self, start: int, end: int, *, sure: bool = False) -> Who | None:
        """The person whom a sentence of `norm[start:end]` opens with, by a name that the text gives in full; the last one."""
        found = None
        for s in self._sentences(start, end):
            m = _HEAD.match(self.norm, d.end() if (d := _DATELINE.match(self.norm, s, end)) else s, end)
            if m and m["name"]:
                found = self._known(self.speech.bare(self.norm, Span(*m.span("name"))), sure=sure) or found
        return found

    def _sentences(self, start: int, end: int) -> Iterator[int]:
        at = start
        while (s := self.doc.sentence_at(at)) is not None and at < end:
            yield at
            at = s.span.end
            while at < end and self.norm[at].isspace():
                at += 1

    def _known(self, name: Span, *, sure: bool) -> Who | None:
        """The person of a name that opens a sentence, where the text gives ground: the full name, once more or with a post."""
        name = self.speech.unaddressed(self.norm, name)
        text = self.norm[slice(*name)]
        if not text or NO_PERSON.search(text) or self.firm(name) or self.place(name):
            return None
        if " " not in text:
            return self.surname(name, (), None, frozenset(), name) if text not in NO_FIRST else None
        again = self.norm.count(text.rsplit(" ", 1)[-1]) > 1
        role = self.speech.in_front(self.norm, self._line(name.start).start, name.start)
        if not (sure or again) and role is None:
            return None
        return self.cast.named(name, "person.subject", *((role.titles, role.office, role.kinds) if role else ()))

    def _full(self, word: str, at: int) -> Span | None:
        """The full name that a surname stands for: the nearest before it, else the first behind."""
        if self._index is None:
            self._index = {}
            for m in _FULL.finditer(self.norm):
                if m.group().count(" ") == 1 and _ADDRESS.match(m.group()):
                    continue
                self._index.setdefault(m.group().rsplit(" ", 1)[-1].casefold(), []).append(Span(*m.span()))
        found = [n for whole in self._index.get(word, ()) if self.fits(n := self._last_words(self.speech.unaddressed(self.norm, self.speech.bare(self.norm, whole))))]
        k = bisect_right(found, at, key=lambda n: n.start)
        return found[k - 1] if k else found[0] if found else None

    def _last_words(self, name: Span) -> Span:
        """The last four words at most: no name has more."""
        words = self.norm[slice(*name)].split(" ")
        return Span(name.end - len(" ".join(words[-4:])), name.end)

    def fits(self, name: Span) -> bool:
        """True for a full name that is no firm, no place and no office."""
        text = self.norm[slice(*name)]
        return " " in text and not NO_PERSON.search(text) and not self.firm(name) and not self.place(name)

    def firm(self, span: Span) -> bool:
        """True where a company's name shares a character with `span`."""
        return any(m.span.overlaps(span) for m in self.doc.within("company_mention", (max(0, span.start - 60), span.end)))

    def place(self, span: Span) -> bool:
        """True where a place's name is all of `span`."""
        return any(m.span.start == span.start and m.span.end >= span.end for m in self.doc.within("region", span))

    def _covered(self, at: int) -> bool:
        k = bisect_right(self.taken, at, key=lambda s: s.start) - 1
        return k >= 0 and at < self.taken[k].end

    def _line(self, at: int) -> Span:
        return self.doc.lines[bisect_right(self.doc.lines, at, key=lambda line: line.start) - 1]
