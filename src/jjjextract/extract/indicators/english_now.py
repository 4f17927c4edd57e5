"""Whether a sentence tells how things are now (employs, has, is), or what a period brought.

What is told in the present tense takes no time from the sentences before. Fails for a present that retells the past.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from jjjextract.extract.indicators.english_bases import Bases, Told
from jjjextract.extract.indicators.english_groups import Group
from jjjextract.extract.indicators.english_states import (
    NOW_DOES,
    appended,
    by_habit,
    plural_now,
    shows,
    states,
    without_up,
)
from jjjextract.lang.en.frames import Frame
from jjjextract.lang.en.tokens import Tok, past_form
from jjjextract.values import CHANGES, Period

__all__ = ["Now"]

_IS_DOING = frozenset({"is", "are", "am", "'s", "'re", "'m"})
_WAS = frozenset({"was", "were", "came", "made", "took", "rose", "fell"})
_GOES_ON = frozenset({",", "and", "that", "this", "so"})
_PRICED = (", landed at", ", priced at", ", offered at", ", sold at", ", quoted at")
_COME_TO = ("is down to", "are down to", "is up to", "are up to", "'re down to", "'re up to", "is back to", "are back to")
_PUTS = frozenset({"puts", "brings", "takes", "makes", "leaves", "gives"})
_THIRD = frozenset({"it", "he", "she", "which", "that"})


def _without_aside(lead: Sequence[Tok]) -> Sequence[Tok]:
    """The shop, which is in there, took F: without the clause of which between two commas."""
    begin = next((k for k in range(1, len(lead) - 1) if lead[k].low == "," and lead[k + 1].low == "which"), None)
    if begin is None:
        return lead
    end = next((k for k in range(begin + 2, len(lead)) if lead[k].low == ","), None)
    return lead if end is None else [*lead[:begin], *lead[end + 1 :]]


@dataclass(slots=True)
class Now(Bases):
    """Reads the tense of a figure's clause."""

    come_to: bool = False  # the figure is down to F; padlocks, landed at F
    used: bool = False  # the figure used to be
    habit: bool = False  # what the figure counts goes on by habit

    def long_gone(self) -> bool:
        """True for a year told of that ended long ago (opened in 1931 …, carries F)."""
        end, now = self.told.period.end if self.told.period else None, self.doc.reference.year
        return end is not None and now is not None and end.year < now - 2

    def reported(self, first: int) -> bool:
        """said that he was 14 drivers short: how things are, in words that are only reported."""
        if "was" not in [t.low for t in self.toks[max(0, first - 4) : first]]:
            return False
        said = self.scope.statement_at(self.toks[first].start)
        return said is not None and said.style == "indirect"

    def in_aside(self, first: int) -> bool:
        """True for a figure of a clause of which that opened shortly before it."""
        for k in range(first - 1, max(0, first - 8), -1):
            if self.toks[k].low in {"which", "who"}:
                return True
            if self.toks[k].kind in ",F":
                return False
        return False

    def asked_of(self) -> Told | None:
        """The time that the question before was about, where it is not over: what is planned in the answer is for it."""
        held, day, scope = self.scope.spoken, self.doc.reference.day, self.scope
        if held is None or held is not scope.asked or held.statement is not scope.aside or not isinstance(held.value, Period) or held.value.end is None:
            return None
        return Told(held.value, held.span, True) if day is None or held.value.end > day else None

    def now_near(self, group: Group) -> bool:
        """True where "now" stands in the figure's own part of the sentence, or opens the sentence."""
        begin = group.begins
        begin = max([begin, *(k for k in range(begin, group.figures[0]) if self.toks[k].kind == "F")])  # behind a clause of which
        own = any(t.kind == "P" and t.ref.value.granularity == "vague" for t in self.toks[begin : group.high])
        return own or any(t.kind == "P" and t.ref.value.granularity == "vague" for t in self.toks[:3])

    def present(self, group: Group) -> bool:
        """True where the sentence tells how things are now (has, employs, is), not what the period brought."""
        lead: Sequence[Tok] = self.toks[group.begins : group.figures[0]]
        lows = [t.low for t in lead]
        self.habit = False
        self.used = "used" in lows and lows[lows.index("used") + 1 :][:2] == ["to", "be"]  # of a time that has no name
        tail = " ".join(lows[-3:])
        self.come_to = tail.endswith(_COME_TO + _PRICED)
        if lows and "which" in lows and lows.count(",") > 1:
            lead = _without_aside(lead)
        if "dividend" in lows:
            return False  # we are paying a dividend of F: for the time that is told
        if lows and lows[0] in _GOES_ON and (self.renames(lead) or self.largest(lead)):
            return False  # reached F, which is F of sales
        self.habit = by_habit(lead, self.words)
        if self.habit:
            self.now = True
            return True
        if "can" in lows or "would" in lows or "ought" in lows or (lows[-1:] == ["at"] and not {"put", "puts"}.isdisjoint(lows)):
            return True  # puts the cost at F
        if any(b.low.endswith("ing") and a.low in _IS_DOING and not (b.kind == "V" and b.ref[0].kind in CHANGES) for a, b in pairwise(lead)):
            self.now = True
            return True  # is spending F on a new line
        verbs = [t.low for t in lead if t.kind == "V" or t.low in self.words.verbs or t.low in NOW_DOES]
        if not verbs and len(lead) > 1 and lead[0].low in _THIRD and lead[1].kind == "w" and lead[1].low.endswith("s") and not lead[1].low.endswith("ss"):
            self.now = True  # It roasts F
        if lead and lead[-1].low == "with" and appended(lead):
            return True
        if not verbs and len(lead) > 1 and shows(lead, self.toks[group.figures[0]]):
            self.now = True
            return True
        if not verbs and states(self.toks, group.figures[-1], self.words):
            self.now = True
            return True
        if not verbs and group.low and (earlier := [t for t in self.toks[: group.low] if t.kind in "V," or t.low in NOW_DOES]):
            return earlier[-1].low in NOW_DOES  # is a ship with 14 decks | and room for F
        if not verbs:
            return (bool(group.low) or (lead[:1] != [] and lead[0].low in _THIRD)) and self.now  # employs 54,000 people | in 430 stores
        if verbs[-1] == "worth" and len(verbs) > 1:
            verbs.pop()  # is | worth F
        low = without_up(lead, verbs[-1]).split(" ")[0]  # comes to F
        self.now = low in NOW_DOES or plural_now(lead, low) or (low.endswith("s") and low != "was" and not low.endswith("ss"))
        return self.now

    def renames(self, lead: Sequence[Tok]) -> bool:
        """Profit came to F, | which is F of sales: of the time of the figure that it goes on about."""
        return [t.low for t in lead[:2]] == [",", "which"] and lead[2:3] != [] and lead[2].low in {"is", "was", "are", "were"} and self._told_before(lead)

    def largest(self, lead: Sequence[Tok]) -> bool:
        """Orders reached F, | and the largest is F: of the time of those that it is one of."""
        lows = [t.low for t in lead[:6]]
        if self._puts(lows, lead):
            return True
        named = "the" in lows and lows[lows.index("the") + 1 :][:1] and lows[lows.index("the") + 1].endswith("est")
        return bool(named) and "is" in lows and self._told_before(lead)

    def _puts(self, lows: list[str], lead: Sequence[Tok]) -> bool:
        """That puts the ratio at F; net income was F, and that has in it F: of the time of what was just told."""
        pointing = [w for w in lows if w not in {",", "and", "so"}][:2]
        if pointing[:1] not in (["that"], ["this"]) or len(pointing) < 2:
            return False
        opens = lead[0].start == self.toks[0].start
        return pointing[1] in _PUTS if opens else self._told_before(lead)

    def _told_before(self, lead: Sequence[Tok]) -> bool:
        """True where the part of the sentence in front of `lead` tells in the past tense what was."""
        front = [t.low for t in self.toks if t.start < lead[0].start and (t.kind == "V" or t.low in self.words.verbs or t.low in _WAS)]
        verb = front[-1].split(" ")[0] if front else ""
        return verb in _WAS or (past_form(verb) and verb not in NOW_DOES)

    def reached(self, group: Group, frame: Frame) -> bool:
        """True for a level that something has come to by now (the rate has risen to 95 percent, has risen from 40 to 95)."""
        if frame.rule == "level.to" and frame.verb is None:
            start = next((k + 1 for k in range(group.low - 1, -1, -1) if self.toks[k].kind in ",S"), 0)
            lows = [t.low for t in self.toks[start : group.low]]
            return "from" in lows and not {"has", "have"}.isdisjoint(lows[: lows.index("from")])
        if frame.way != "level" or frame.verb is None or [t for t in self.toks[frame.verb : group.low] if t.kind in ",S" or t.low == "and"]:
            return False
        if self.toks[frame.verb].low in {"down", "up", "back"} and self.toks[frame.verb - 1].low in _IS_DOING and frame.rule == "level.to":
            return True  # is down to F
        return self.toks[frame.verb - 1].low in {"has", "have"} or (frame.verb > 1 and self.toks[frame.verb - 1].kind in "bw" and self.toks[frame.verb - 2].low in {"has", "have"})
