"""Times in a sentence that are not those of the figure at hand: of an aside, of a guidance; and those that a part hands on.

Fails where what is appended to a clause (, on a turnout of F) is of another time than the clause.
"""

from __future__ import annotations

from dataclasses import dataclass

from jjjextract.extract.indicators.english_bases import Told
from jjjextract.extract.indicators.english_groups import Group
from jjjextract.extract.indicators.english_now import Now
from jjjextract.lang.en.frames import Frame

__all__ = ["Asides"]

_FORETOLD = frozenset({"guided", "flagged", "forecast", "forecasted", "projected", "predicted", "budgeted", "promised", "proposed", "pencilled", "penciled", "estimated", "targeted", "pledged", "planned", "indicated"})
_GUIDING = _FORETOLD - {"estimated"}
_TELLERS = frozenset({"we", "it", "they", "he", "she", "i", "had", "previously", "originally", "initially", "first", "you"})
_SMALL = frozenset({"in", "on", "back", "to", "for", "at", "as", "early", "late"})
_OUTLOOK = frozenset({"guide", "guidance", "outlook", "forecast", "estimate", "projection", "view"})
_HOPE = frozenset({"target", "range", "see", "sees", "expect", "expects"})
_NEAR_BY = 4  # tokens
_DUE = frozenset({"to", "due", "set", "expected", "scheduled", "which"})
_PERFECT = frozenset({"has", "have"})
_WHICH = frozenset({"which", "who", "whose"})
_APPENDED = frozenset({"a", "an", "on", "for", "or"})
_EXPECTED = frozenset({"forecast", "forecasts", "expectation", "expectations", "consensus", "estimate", "estimates"})


@dataclass(slots=True)
class Asides(Now):
    """Tells the times of asides from those of figures."""

    def carried(self, group: Group, frame: Frame) -> Told | None:
        """The time of the first clause, for what is appended to it (, an increase of F), held against it (a forecast of F) or planned with it (and to spend F)."""
        lead = self.toks[group.begins : group.figures[0]]
        if frame.earlier or not group.low or len(lead) < 2:
            return None
        planned = self.status != "actual" and lead[0].low == "and" and lead[1].low == "to"
        appended = lead[0].low == "," and (lead[1].low in _APPENDED or lead[1].low.endswith("ing"))
        if not (planned or appended or any(t.low in _EXPECTED for t in lead[:4])):
            return None
        return self.first if self.first.period is not None else None

    def fronted(self) -> bool:
        """True where the time that the sentence told stands in front of it."""
        return any(t.kind == "P" and t.ref.span == self.told.span for t in self.toks[:4])

    def dates_an_aside(self, k: int, first: int) -> bool:
        """The bridge, completed in 2019, carries F: when something was done to what is told of in the present."""
        opened = next((j for j in range(k, -1, -1) if self.toks[j].kind == ","), None)
        if opened is None or not any(t.kind == "," for t in self.toks[k:first]):
            return False
        done = self.toks[opened + 1].low
        if done in _WHICH and "F" in [t.kind for t in self.toks[opened:k]]:
            return True  # Shares, which have lost F since 2021, were up F
        since = [t.low for t in self.toks[k:first]]
        perfect = "," in since and not _PERFECT.isdisjoint(since[since.index(",") :])
        if perfect and "F" in [t.kind for t in self.toks[opened:k]]:
            return True  # the wait, F in January, has come down to F
        if done in _DUE:
            return True  # the line, to open in 2027, will cost F
        return (self.now or perfect) and (done.endswith("ed") or done.split(" ")[0] in self.words.participles)

    def runs_yet(self) -> bool:
        """True for an outlook of a year that is not over: what it was before was of that year too."""
        day, told = self.scope.doc.reference.day, self.told.period
        if told is None or told.start is None or told.end is None or (day is not None and told.end <= day):
            return False
        return any(t.low in _OUTLOOK or (t.low in _HOPE and day is not None and told.start <= day) for t in self.toks)

    def guided(self, k: int) -> bool:
        """True for the time at which a figure was foretold (the F we guided to in April): it is of another one."""
        j = k - 1
        while j > 0 and k - j < _NEAR_BY and (self.toks[j].low in _SMALL or self.toks[j].low in self.words.pronouns):
            j -= 1
        word = self.toks[j].low.split(" ")[0] if j >= 0 else ""
        if word not in _FORETOLD:
            return False
        before = {t.low for t in self.toks[max(0, j - 4) : j]}
        if word in _GUIDING and not before.isdisjoint(_TELLERS):
            return True
        end, day = self.scope.resolved(self.toks[k].ref).end, self.scope.doc.reference.day
        return end is not None and day is not None and end < day and self.toks[j - 1].kind in "Fw"
