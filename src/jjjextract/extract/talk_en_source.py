"""Quoted words of English running text that no person says: those of a letter, an office, a crowd, a country.

They are speech with no speaker: `direct` where the quotation stands behind its verb, else the reported clause that holds
them. A clause that such a source reports with none of its words quoted is no statement. Fails where the clause goes on
behind the quoted words with a verb of its own.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator

from jjjextract.document import Sentence
from jjjextract.extract.talk import Said
from jjjextract.extract.talk_en_base import EnglishReading
from jjjextract.lang.quotes import is_title
from jjjextract.spans import Span

__all__ = ["SourceReading"]


class SourceReading(EnglishReading):
    """Reads what is left when the persons have been given their words."""

    def _of_sources(self) -> None:
        """Each quotation that is left inside a sentence, with the verb in front of it that tells it."""
        self._place(0)
        for k, (outer, inner) in enumerate(self.quotes):
            s = self.doc.sentence_at(outer.start) if k not in self.used and inner.end - inner.start >= 4 else None
            if s is None or s.hidden or s.language != "en" or outer.start == s.span.start or is_title(self.norm, inner) or self._apart(outer, inner):
                continue
            known = len(self.out)
            cues = (self.sources.cue(self.norm, s.span.start, outer), self.sources.claim(self.norm, s.span.start, outer))
            found = max((c for c in cues if c), key=lambda c: c[1], default=None)  # ridiculed for its claim that …
            if found is None or any(self._meets(x, found[0], outer) for x in self._beside(s.span.start, outer.start)):
                self._front_of_source(k, s.span)
            else:
                self._behind(k, s, *found)
            self._place(known)

    def _place(self, first: int) -> None:
        """Enter the statements from number `first` on by where they and their cues begin."""
        for n, x in enumerate(self.out[first:], first):
            for at in (x.span.start, x.cue.start) if x.cue else (x.span.start,):
                insort(self.placed, (at, n))

    def _beside(self, start: int, end: int) -> Iterator[Said]:
        """The statements that begin, or whose cue begins, between `start` and `end`."""
        for _, n in self.placed[bisect_left(self.placed, (start,)) : bisect_left(self.placed, (end,))]:
            yield self.out[n]

    def _behind(self, k: int, s: Sentence, verb: Span, at: int) -> None:
        """The quotation, or the clause that holds it, behind its verb; a verb that goes on from another has the subject of its sentence."""
        outer, inner = self.quotes[k]
        who = self._subject(s, verb.start) if self.sources.goes_on(self.norm, s.span.start, verb.start) else None
        if who is not None:
            who.speaks = True
        if at == outer.start and self._last(inner) in ",.?!—-":
            self._direct(k, who, verb)
        else:
            self._reported(Span(at, self._told_end(verb, k, s.span.end)), who, verb)

    def _front_of_source(self, k: int, sentence: Span) -> None:
        """The clause with quoted words in front of its cue (It was “the driest spring,” the bureau said), or of `according to`."""
        outer, inner = self.quotes[k]
        if any(x.span.start < outer.end for x in self._beside(sentence.start, outer.end)):
            return
        cue = self._others(outer, inner) if self.inside(k, sentence.start) else None
        if cue is not None and not self.sources.takes_object(self.norm, cue.start):
            self._reported(Span(sentence.start, outer.end), None, cue)
        elif found := self.sources.per(self.norm, sentence.start, outer, sentence.end):
            self._reported(self._bare(found[1]), None, found[0])

    def inside(self, k: int, start: int) -> bool:
        """True for quoted words that go on with the sentence they stand in: in small letters behind words of it."""
        outer, inner = self.quotes[k]
        before = self.norm[start : outer.start].rstrip()
        return self.norm[inner.start].islower() and bool(before) and before[-1] not in ".:?!”\"" and " " in before

    def _bare(self, span: Span) -> Span:
        return Span(span.start, span.start + len(self.norm[slice(*span)].rstrip(" ,")))

    def _apart(self, outer: Span, inner: Span) -> bool:
        """True for a sentence behind a comma or a colon, which needs no verb: whoever is named there says it."""
        return self.norm[max(0, outer.start - 3) : outer.start].rstrip()[-1:] in ",:" and self._whole(inner)

    def _meets(self, said: Said, verb: Span, outer: Span) -> bool:
        """True where a statement lies between verb and quotation, or has the verb for its cue."""
        return (said.span.end > verb.start and said.span.start < outer.start) or (said.cue is not None and said.cue.overlaps(verb))

    def _told_end(self, verb: Span, k: int, end: int) -> int:
        """Where the told words end: with what is quoted for a verb that takes an object, else with the clause."""
        first = self.quotes[k][0]
        if not self.sources.takes_object(self.norm, verb.start):
            return self.sources.clause_end(self.norm, first.end - 1, max(end, first.end))
        return self._chained([o for o, _ in self.quotes[k:] if o.start < end])
