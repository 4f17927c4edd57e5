"""What is said and by whom: labelled turns, quoted words with their cue, indirect speech in Chinese.

A quotation belongs to the cue before, behind or inside it; one with no cue to who spoke last in the paragraph. Indirect
speech runs from behind the cue to the end of its sentence, or to a quotation that takes over. Fails for indirect speech
that goes on over several sentences with no new cue.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from jjjextract.document import Document
from jjjextract.extract.persons import Cast, Who
from jjjextract.extract.uncued import Said, Uncued
from jjjextract.lang.en.sign_off import signed_off, station_of
from jjjextract.lang.quotes import is_speech, quotes
from jjjextract.lang.zh.speech import Cue, Speech, Subject
from jjjextract.lang.zh.speech_words import ACTS
from jjjextract.resources import Resources
from jjjextract.segment.labels import Label, Turn
from jjjextract.spans import Span, trimmed

__all__ = ["Said", "labelled", "running"]

# Labels that name one and the same person each time, though they give no name.
_ONE_ROLE = frozenset(("A", "Q", "问", "答", "OPERATOR", "Operator", "MODERATOR", "Moderator", "HOST", "NARRATOR"))
_NUMBERED = frozenset("甲乙丙丁戊己")  # 投资者甲 is one person each time
_SHORTEST = 3  # letters of a surname in a label
_REPORT = 12  # turns
_I_AM = re.compile(r"\bI(?:['’]m| am) (?P<name>[A-Z][a-z'’-]+(?: [A-Z][\w'’-]+){1,2})(?=[.,;!?]| (?:in|at|with|for|here|live|reporting|and)\b)")
# Words for somebody who has just been named and is old, young, a man or a woman.
_ELDERS = frozenset(("老人", "老人家", "老汉", "老爷子", "老太太", "老奶奶", "老大爷", "老农", "小伙", "小伙子", "年轻人", "姑娘", "小姑娘", "汉子", "老师傅", "女孩", "男孩"))
_TELLING = frozenset({"reporter", "anchor"})  # in whose turns others are quoted


def labelled(doc: Document, cast: Cast) -> Iterator[Said]:
    """The labelled turns; bylines only enter the cast."""
    for turn in doc.notes.get("turns", ()):
        label: Label = turn.label
        if turn.byline:
            for k, name in enumerate(label.names):
                if (place := doc.at("region", name.start)) is not None and place.span == name and not label.titles:
                    continue  # San Francisco, on a line of its own
                titles = (label.own[k],) if label.own else label.titles
                cast.named(name, "person.byline", titles, label.office, label.kinds).speaks = True
            continue
        who = None if label.voice else _labelled_by(doc, cast, turn)
        if who is not None and "reporter" in who.kinds and turn.speech and (station := station_of(doc.norm, turn.speech[-1])):
            _stationed(cast, who, station)
        for span in turn.speech:
            yield Said(span, "narration" if who is None else "labelled", who, label.span, "statement.labelled")


def _stationed(cast: Cast, who: Who, station: Span) -> None:
    """The station that a reporter signs off for is the anchor's too."""
    for person in (who, *(w for w in cast.people if "anchor" in w.kinds)):
        if not person.offices:
            person.offices.append(station)


def _labelled_by(doc: Document, cast: Cast, turn: Turn) -> Who:
    label = turn.label
    text = doc.norm[slice(*label.span)]
    if label.names:
        name = label.names[0]
        short = doc.norm[slice(*name)]
        who = _by_surname(cast, short) or (
            cast.called(name, "person.label", label.titles, label.office, label.kinds)
            if (cast.names.surname(short) and short[cast.names.surname(short) :] in cast.posts.honorifics) or short in cast.by_name
            else cast.named(name, "person.label", label.titles, label.office, label.kinds)
        )
        if name not in who.spans:
            who.see(name, label.titles, label.office, label.kinds)
    elif own := _introduced(doc, turn):
        who = cast.named(own, "person.label", label.titles, label.office, label.kinds)
        cast.by_name.setdefault(f"label:{text}", who)
        who.see(label.span)
    else:
        one = label.kinds & {"reporter", "anchor"} or text in _ONE_ROLE or text[-1] in _NUMBERED
        same = f"label:{text}" if one else None
        who = cast.nameless(label.span, "person.label", label.titles, label.office, label.kinds, same=same)
    who.speaks = True
    return who


def _introduced(doc: Document, turn: Turn) -> Span | None:
    """The name that an anchor or a reporter under a bare label gives in the turn: Good evening, I'm Joan Pratt."""
    if not turn.label.kinds & {"reporter", "anchor"}:
        return None
    found = (_I_AM.search(doc.norm, *s) for s in turn.speech)
    own = next((Span(*m.span("name")) for m in found if m), None)
    return own or (_signs(doc, turn) if "reporter" in turn.label.kinds else None)


def _signs(doc: Document, turn: Turn) -> Span | None:
    """The name that a reporter signs off with, at the end of this turn or of a later one of the report."""
    turns = doc.notes.get("turns", ())
    k = bisect_right(turns, turn.hidden.start, key=lambda t: t.hidden.start)
    for t in turns[k - 1 : k + _REPORT]:
        if "anchor" in t.label.kinds or (t.label.names and "reporter" in t.label.kinds):
            return None
        if "reporter" in t.label.kinds and t.speech and (name := signed_off(doc.norm, t.speech[-1])):
            return name
    return None


def _by_surname(cast: Cast, short: str) -> Who | None:
    """ORTIZ: the person whose last name that is."""
    if not short.isascii() or " " in short or not (short.isupper() or short.istitle()):
        return None
    known = next((w for w in cast.people if w.name and w.name.rsplit(" ", 1)[-1] == short.casefold() and " " in w.name), None)
    return known or (_handed_to(cast, short) if short.isupper() else None)


def _handed_to(cast: Cast, short: str) -> Who | None:
    """KESSLER: the reporter to whom an anchor hands over by the full name, or who signs off with it (Dana Kessler is at the site)."""
    if len(short) < _SHORTEST or short in _ONE_ROLE:
        return None
    full = rf"(?P<name>[A-Z][a-z'’-]+ (?:[A-Z]\. )?{short[0]}(?i:{re.escape(short[1:])}))"
    m = re.search(rf"\b{full}(?: (?:is (?:at|in|on|live|there|outside|standing)|reports|has (?:more|the story|the latest)|joins us|went|was)\b|, (?:[A-Z]\w* )?(?:Channel|News|NPR|ABC|CBS|NBC|BBC)\b)", cast.norm)
    return cast.named(Span(*m.span("name")), "person.label", (), None, frozenset(("reporter",))) if m else None


def running(doc: Document, res: Resources, cast: Cast, turns: list[Said]) -> list[Said]:
    """Direct and indirect speech of Chinese running text, outside the labelled turns; in a reporter's of people with names."""
    spoken = [s for s in turns if s.style == "labelled"]
    told = [s.span for s in spoken if s.who is not None and s.who.kinds & _TELLING]
    return Running(doc, res, cast, [s.span for s in spoken if s.span not in told], told).read()


def _among(spans: list[Span], at: int) -> bool:
    """True where one of the sorted `spans` holds `at`."""
    k = bisect_right(spans, at, key=lambda s: s.start) - 1
    return k >= 0 and at < spans[k].end


class Running:
    def __init__(self, doc: Document, res: Resources, cast: Cast, taken: list[Span], told: list[Span]) -> None:
        self.doc, self.norm, self.cast = doc, doc.norm, cast
        self.speech = res.get(Speech.load)
        self.taken, self.told = sorted(taken), sorted(told)
        self.quotes = [(o, i) for o, i in quotes(self.norm) if not self._covered(o.start)]
        self.starts = [o.start for o, _ in self.quotes]
        self.used: set[int] = set()
        self.nobody: list[Cue] = []
        self.out: list[Said] = []

    def _covered(self, at: int) -> bool:
        return _among(self.taken, at)

    def quoted(self, at: int) -> bool:
        k = bisect_right(self.starts, at) - 1
        return k >= 0 and at < self.quotes[k][0].end

    def read(self) -> list[Said]:
        if "zh-Hant" not in self.doc.languages and "zh-Hans" not in self.doc.languages:
            return []
        names = self.cast.known()
        for cue in self.speech.cues(self.norm, names, lambda at: self._covered(at) or self.quoted(at) or self.hidden(at)):
            self._cue(cue)
        if self.nobody:  # “…,”他说: of somebody whom only a later cue makes known
            self.cast.find_names()
            for cue in self.nobody:
                self._cue(cue, again=True)
        Uncued(self).read()
        return self.out

    def hidden(self, at: int) -> bool:
        s = self.doc.sentence_at(at)
        return s is None or s.hidden or s.language != "zh"

    def _cue(self, cue: Cue, *, again: bool = False) -> None:
        before = self._quote_before(cue.clause)
        after = self._quote_after(cue)
        if before is None and after is None and not cue.strong and not cue.mark:
            return
        if cue.subject.name is None and not cue.subject.pronoun and _among(self.told, cue.clause):
            return  # 负责人介绍: told by the reporter whose turn it is
        who = self._who(cue.subject)
        if who is None:
            if cue.subject.pronoun and not again:
                self.nobody.append(cue)
            return
        self._break_off(cue)
        known, spoke = len(self.out), False
        span = Span(cue.subject.span.start, cue.verb.end)
        if before is not None:
            spoke |= self.direct(before, who, span)
        if after is not None:
            spoke |= self.direct(after, who, span)
        else:
            spoke |= self._indirect(cue, who, span, quoted=before is not None)
        who.speaks |= spoke
        if spoke and cue.subject.others:
            self._also(cue.subject.others, self.out[known:])

    def _break_off(self, cue: Cue) -> None:
        """甲说,…;乙却说,…: what is reported before ends where the clause of the next cue begins."""
        last = self.out[-1] if self.out else None
        if last is None or last.style != "indirect" or not last.span.start < cue.clause < last.span.end or self.norm[cue.clause - 1] not in ";；":
            return
        for n in range(len(self.out) - 1, -1, -1):
            if self.out[n].span != last.span:
                break
            self.out[n] = self.out[n]._replace(span=Span(last.span.start, cue.clause - 1))

    def _also(self, others: tuple[Subject, ...], said: list[Said]) -> None:
        """The others of the same verb say the same: each of the statements once more for each of them."""
        for who in [w for other in others if (w := self._who(other)) is not None]:
            who.speaks = True
            self.out[-len(said) : -len(said)] = [s._replace(who=who) for s in said]

    def _quote_before(self, clause: int) -> int | None:
        """The quotation that ends where the clause of the cue begins."""
        k = bisect_right(self.starts, clause) - 1
        if k < 0:
            return None
        outer, inner = self.quotes[k]
        gap = self.norm[outer.end : clause]
        ok = outer.end <= clause and len(gap) <= 2 and not gap.strip(" ,，。") and is_speech(self.norm, outer, inner)
        return k if ok and k not in self.used and self.opens(outer.start, clause) else None

    def opens(self, start: int, clause: int) -> bool:
        """True where the quotation begins a sentence, or follows a comma or a colon."""
        return start == 0 or self.norm[start - 1] in "。!?\n,，:：”」 \u3000" or self.norm[clause - 2 : clause - 1] in "。!?,，"

    def _quote_after(self, cue: Cue) -> int | None:
        at = cue.behind
        while at < len(self.norm) and self.norm[at] in " \u3000":
            at += 1
        k = bisect_right(self.starts, at) - 1
        if k < 0 or self.quotes[k][0].start != at or k in self.used:
            return None
        return k if is_speech(self.norm, *self.quotes[k]) else None

    def direct(self, k: int, who: Who, cue: Span | None) -> bool:
        self.used.add(k)
        self.out.append(Said(self.quotes[k][1], "direct", who, cue, "statement.direct"))
        return True

    def _indirect(self, cue: Cue, who: Who, span: Span, *, quoted: bool) -> bool:
        """What follows the cue up to the end of its sentence; a quotation in it that is speech becomes its own statement."""
        end = self._sentence_end(cue.behind)
        if quoted and cue.mark not in {",", "，"}:
            return False
        k = next((k for k in self._quotes_in(cue.behind, end) if self._takes_over(k)), None)
        stop = end if k is None else self.quotes[k][0].start
        while k is not None and stop > cue.behind and self.norm[stop - 1] in ",，:：;； ":
            stop -= 1
        text = self.norm[cue.behind : stop].strip(" 。!?，,")
        if len(text) < 4 or (quoted and ACTS.match(text)):
            return False
        self.out.append(Said(trimmed(self.norm, cue.behind, stop), "indirect", who, span, "statement.indirect"))
        if k is not None:
            self.direct(k, who, span)
        return True

    def _quotes_in(self, start: int, end: int) -> range:
        return range(bisect_right(self.starts, start - 1), bisect_right(self.starts, end - 1))

    def _takes_over(self, k: int) -> bool:
        outer, inner = self.quotes[k]
        return self.norm[outer.start - 1] in ",，:：;；" and inner.end - inner.start >= 8 and is_speech(self.norm, outer, inner) and k not in self.used

    def _sentence_end(self, at: int) -> int:
        """The end of the sentence at `at`, not inside a quotation."""
        s = self.doc.sentence_at(at)
        end = s.span.end if s else at
        while self.quoted(end - 1) and s is not None:
            following = self.doc.sentence_at(end)
            if following is None or following.line != s.line or not self.quoted(end):
                break
            s, end = following, following.span.end
        return end

    def _who(self, s: Subject) -> Who | None:
        if s.pronoun:
            who = self.cast.last_before(self.unquoted(s.span.start))
            if who is not None:
                who.see(s.span)
            return who
        if s.name is None:
            holder = self.cast.holder(s.titles[0]) if s.titles == (s.span,) and not s.kinds & {"folk", "reporter"} else None
            if holder is not None:
                holder.see(s.span)
                return holder
            only = self._only_one(s.span) if s.titles == (s.span,) and self.norm[slice(*s.span)] in _ELDERS else None
            if only is not None:
                only.see(s.span)
                return only
            return self.cast.nameless(s.span, "person.nameless", s.titles, s.office, s.kinds)
        firm = self.doc.at("company_mention", s.name.start)
        if firm is not None and firm.span.end >= s.name.end:
            return None
        place = self.doc.at("region", s.name.start) if not s.titles else None
        if place is not None and place.span.end >= s.name.end:
            return None  # 黎巴嫩表示
        office = s.office or self._owner(s.name.start)
        make = self.cast.called if s.called else self.cast.named
        return make(s.name, "person.cue", s.titles, office, s.kinds)

    def _only_one(self, span: Span) -> Who | None:
        """The one person whom the paragraph has named so far: 老人说 after 62岁的果农某某."""
        line = self.line(span.start)
        named = {id(w): w for at, _, w in self.cast.log if line.start <= at < span.start and w.name}
        return next(iter(named.values())) if len(named) == 1 else None

    def unquoted(self, at: int) -> int:
        """`at`, or where the quotation opens that the person named last before `at` is named in: 她 is none of those."""
        while (k := bisect_left(self.cast.log, (at,)) - 1) >= 0 and self.quoted(self.cast.log[k][0]):
            at = self.quotes[bisect_right(self.starts, self.cast.log[k][0]) - 1][0].start
        return at

    def _owner(self, at: int) -> Span | None:
        """The firm in front of a name (青麓精密的王倩)."""
        if self.norm[at - 1 : at] != "的":
            return None
        near = self.doc.within("company_mention", (max(0, at - 30), at))
        return near[-1].span if near and near[-1].span.end == at - 1 else None

    def line(self, at: int) -> Span:
        k = bisect_right(self.doc.lines, at, key=lambda line: line.start) - 1
        return self.doc.lines[k]
