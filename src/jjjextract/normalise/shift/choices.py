"""What half a character can have been: the likely ones, by the bytes that are left and the model.

A byte whose other half was swallowed leaves some ninety characters, a pair that an extractor deleted leaves two
characters with half of each, and two deleted pairs a whole character more. Candidates that were never seen behind the
character in front are left out before any is scored, and answers are kept: a page repeats its accident.

It fails where the right character is a rare one that was never seen there.
"""

from __future__ import annotations

from math import exp, log
from typing import Any

from jjjextract.normalise.shift.model import Characters, characters
from jjjextract.normalise.shift.pairs import Pairs, pairs
from jjjextract.resources import Resources

__all__ = ["Choices", "choices"]

_KEPT, _WIDEST, _OFFERED, _FEW = 60_000, 9, 9, 6
_FAR = 4.5
_GREATEST = -0.5  # what the last character of a candidate adds at best
_TWICE, _POOR, _BELOW = 2.0, -12.0, 3.0


class Bounded(dict[Any, Any]):
    """A dict that is emptied when it has grown large."""

    def __setitem__(self, key: Any, value: Any) -> None:
        if len(self) > _KEPT:
            self.clear()
        super().__setitem__(key, value)


def _joined(
    top: list[tuple[float, str]], score: float, text: str, best: list[tuple[float, str]]
) -> list[tuple[float, str]]:
    return sorted([*top, *((score + gain, text + real) for gain, real in best)], reverse=True)[:_OFFERED]


class Choices:
    """Candidates by context; contexts are the last two folded characters."""

    def __init__(self, table: Pairs, model: Characters) -> None:
        self.pairs, self.model = table, model
        self._firsts: dict[tuple[str, int], list[tuple[float, str, int]]] = Bounded()
        self._inner: dict[tuple[str, frozenset[int]], list[tuple[float, str]]] = Bounded()
        self._likeliest: dict[tuple[str, int, str], list[tuple[float, str]]] = Bounded()
        self._through: dict[tuple[str, int, int], list[tuple[float, str]]] = Bounded()
        self._one: dict[tuple[str, int, int], list[tuple[float, str]]] = Bounded()
        self._open: dict[tuple[str, int], list[str]] = Bounded()

    def through_gap(self, context: str, waits: int, low: int) -> list[tuple[float, str]]:
        """What the waiting byte, one or two deleted pairs and the byte `low` can spell, with how well it reads."""
        key = (context, waits, low)
        got = self._through.get(key)
        if got is None:
            got = self.one_gap(context, waits, low)
            if not got or got[0][0] < _POOR:
                got = self._two_gaps(context, waits, low, got)
            self._through[key] = got
        return got

    def one_gap(self, context: str, waits: int, low: int) -> list[tuple[float, str]]:
        """The same for one deleted pair, the best first."""
        key = (context, waits, low)
        top = self._one.get(key)
        if top is None:
            top = []
            for score, first, trail in self.gap_firsts(context, waits, 9):
                if len(top) == _OFFERED and score + _GREATEST < top[-1][0]:
                    break
                top = _joined(top, score, first, self._best(context[1] + self.model.fold(first), trail, low))
            self._one[key] = top
        return top

    def _two_gaps(self, context: str, waits: int, low: int, one: list[tuple[float, str]]) -> list[tuple[float, str]]:
        """`one` and what two deleted pairs can spell: a whole character and two halves sit in them. Only common ones
        that can come near the best of `one` are tried."""
        fold, pairs = self.model.fold, self.pairs
        least = one[0][0] + _TWICE - _GREATEST - _BELOW if one else -99.0
        top: list[tuple[float, str]] = []
        for score, first, trail in self.gap_firsts(context, waits, 4):
            behind = context[1] + fold(first)
            for gain, middle in self.inner(behind, trail) if score > least else ():
                if score + gain < (max(least, top[-1][0] - _GREATEST) if len(top) == _OFFERED else least):
                    break
                best = self._best(behind[1] + fold(middle), pairs.bytes_of[middle][1], low, rare=False)
                top = _joined(top, score + gain, first + middle, best)
        both = sorted([*one, *((score - _TWICE, text) for score, text in top)], reverse=True)[:_OFFERED]
        return [(score + _TWICE if len(text) == 3 else score, text) for score, text in both]

    def inner(self, context: str, trail: int) -> list[tuple[float, str]]:
        """The likeliest characters both of whose halves sit in deleted pairs, the first of which began with `trail`."""
        key = (context, self.pairs.gap_sets[trail])
        got = self._inner.get(key)
        if got is None:
            row = self.model.row(context[1])
            options = self.pairs.inside(trail)
            seen = row.keys() & options.keys() or self.model.usual & options.keys()
            found = [(row.get(low, 0.0), low, real) for low in seen for real in options[low]]
            got = self._inner[key] = self.model.weighed(context, found, 4)
        return got

    def _best(self, context: str, trail: int, low: int, *, rare: bool = True) -> list[tuple[float, str]]:
        """The likeliest characters behind `context` whose first byte went with a deleted pair that began with `trail`
        and whose second byte is `low`: those seen there, common ones unless `rare`, and ordinary ones if they are few."""
        known, common, usual = self.pairs.behind(trail, low)
        row = self.model.row(context[1])
        found = [(row[simple], simple, real) for simple, real in (known if rare else common) if simple in row]
        if rare and len({simple for _, simple, _ in found}) < _FEW:
            found += [(0.0, simple, real) for simple, real in usual if simple not in row]
        return self.model.weighed(context, found, _WIDEST)

    def behind_gap_open(self, context: str, waits: int) -> list[str]:
        """Two characters with a deleted pair between them, where the second half of the second one is gone as well."""
        key = (context, waits)
        got = self._open.get(key)
        if got is None:
            got = self._open[key] = [
                first + real
                for _, first, trail in self.gap_firsts(context, waits, 5)
                for _, real in self._any_behind(context[1] + self.model.fold(first), trail)
            ]
        return got

    def _any_behind(self, context: str, trail: int) -> list[tuple[float, str]]:
        """The three likeliest characters whose first byte went with a deleted pair that began with `trail`."""
        leads, written, row = self.pairs.gap_sets[trail], self.pairs.written, self.model.row(context[1])
        rows = row.items() if row else dict.fromkeys(self.model.frequent, 0.0).items()
        found = [
            (share, low, char) for low, share in rows if low in written for lead, _, char in written[low] if lead in leads
        ]
        return self.model.weighed(context, found, 3)

    def gap_firsts(self, context: str, waits: int, count: int) -> list[tuple[float, str, int]]:
        """The likeliest characters whose second byte went with a deleted pair: score, character, that byte."""
        key = (context, waits)
        got = self._firsts.get(key)
        if got is None:
            chars, trails = self.pairs.gap_firsts(waits)
            scored = sorted(zip(self.model.afters(context, chars), chars, trails, strict=True), reverse=True)[:9]
            got = self._firsts[key] = [s for s in scored if s[0] > scored[0][0] - _FAR]
        return got[:count]

    def before_number(self, context: str, char: str, behind: str) -> float:
        """How much likelier a lost digit, and `behind` it, is after `char` than after just any character."""
        after, low = self.model.after, self.model.fold(char)
        first = context[1] + low
        both = sum(exp(after(first, n) + after(low + n, behind)) for n in "0一二三两十")
        return max(-8.0, log(both) + 8.0)

    def likely(self, context: str, lead: int, *, number: str = "") -> list[tuple[float, str]]:
        """The likeliest characters behind `context` that begin with the byte `lead`."""
        key = (context, lead, number)
        got = self._likeliest.get(key)
        if got is None:
            fold, seen = self.model.fold, self.model.row(context[1])
            every = self.pairs.plausible.get(lead, [])
            likely = [c for c in every if fold(c) in seen]
            chars = likely if len(likely) > 5 else every
            scored = sorted(zip(self.model.afters(context, chars), chars, strict=True), reverse=True)
            if number:
                scored = [(score + self.before_number(context, c, number), c) for score, c in scored[:24]]
            got = self._likeliest[key] = sorted(scored, reverse=True)[:6]
        return got


def choices(res: Resources) -> Choices:
    """Build for `Resources.get`."""
    return Choices(res.get(pairs), res.get(characters))
