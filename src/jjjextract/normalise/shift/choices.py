"""What half a character can have been: the likely ones, by the bytes that are left and the model.

A byte whose other half was swallowed leaves some ninety characters, a pair that an extractor deleted leaves two
characters with half of each, and two deleted pairs a whole character more. Candidates that were never seen behind the
character in front are left out before any is scored, and answers are kept: a page repeats its accident.

It fails where the right character is a rare one that was never seen there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import exp, log
from operator import neg
from typing import Any

from jjjextract.normalise.shift.model import Characters, characters
from jjjextract.normalise.shift.pairs import Pairs, pairs
from jjjextract.resources import Resources

__all__ = ["Choices", "choices"]

_KEPT, _WIDEST, _OFFERED, _FEW = 60_000, 9, 9, 6
_FAR = 4.5
_GREATEST = -0.5  # what the last character of a candidate adds at best
_TWICE, _POOR = 2.0, -12.0


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
        self._through: dict[tuple[str, int, int], list[str]] = Bounded()
        self._open: dict[tuple[str, int], list[str]] = Bounded()
        self._behind: dict[tuple[str, frozenset[int], bool], list[str]] = Bounded()

    def through_gap(self, context: str, waits: int, low: int) -> list[str]:
        """What the waiting byte, one or two deleted pairs and the byte `low` can spell, the best first."""
        key = (context, waits, low)
        got = self._through.get(key)
        if got is None:
            top = self._one_gap(context, waits, low)
            if not top or top[0][0] < _POOR:
                top = self._two_gaps(context, waits, low, top)
            got = self._through[key] = [text for _, text in top]
        return got

    def _one_gap(self, context: str, waits: int, low: int) -> list[tuple[float, str]]:
        top: list[tuple[float, str]] = []
        for score, first, trail in self.gap_firsts(context, waits, 9):
            if len(top) == _OFFERED and score + _GREATEST < top[-1][0]:
                break
            behind = context[1] + self.model.fold(first)
            best = self._best(behind, self.pairs.behind(trail, low, common=False), usual=True)
            top = _joined(top, score, first, best)
        return top

    def _two_gaps(self, context: str, waits: int, low: int, top: list[tuple[float, str]]) -> list[tuple[float, str]]:
        """A whole character and two halves sit in two deleted pairs; only common ones are tried."""
        fold, pairs = self.model.fold, self.pairs
        for score, first, trail in self.gap_firsts(context, waits, 4):
            behind = context[1] + fold(first)
            for gain, middle in self.inner(behind, trail):
                reached = score + gain - _TWICE
                if len(top) == _OFFERED and reached + _GREATEST < top[-1][0]:
                    break
                options = pairs.behind(pairs.bytes_of[middle][1], low, common=True)
                best = self._best(behind[1] + fold(middle), options, usual=False)
                top = _joined(top, reached, first + middle, best)
        return top

    def inner(self, context: str, trail: int) -> list[tuple[float, str]]:
        """The likeliest characters both of whose halves sit in deleted pairs, the first of which began with `trail`."""
        key = (context, self.pairs.gap_sets[trail])
        got = self._inner.get(key)
        if got is None:
            options = self.top(context, self.behind_gap(context, trail, inside=True), 4)
            got = self._inner[key] = [(self.model.after(context, c), c) for c in options]
        return got

    def _best(self, context: str, options: Mapping[str, Sequence[str]], *, usual: bool) -> list[tuple[float, str]]:
        """The likeliest of `options` (folded characters with what they fold) that were seen behind `context`."""
        model = self.model
        seen = model.row(context[1]).keys() & options.keys()
        if usual and len(seen) < _FEW:
            seen |= model.usual & options.keys()
        chars = list(seen)
        shares = sorted(zip(model.shares(context, chars), chars, strict=True), reverse=True)[:_WIDEST]
        return [(max(log(share), -19.0) - model.oddity(real), real) for share, low in shares for real in options[low]]

    def behind_gap(self, context: str, trail: int, *, inside: bool) -> list[str]:
        """Likely characters whose first byte went with a deleted pair that began with `trail`; `inside` asks that the
        second byte can begin another such pair."""
        key = (context[-1], self.pairs.gap_sets[trail], inside)
        got = self._behind.get(key)
        if got is None:
            got = self._behind[key] = self._find_behind(*key)
        return got

    def _find_behind(self, last: str, leads: frozenset[int], inside: bool) -> list[str]:
        pairs, out = self.pairs, []
        for simple in (*self.model.followers(last), *self.model.frequent):
            for char in pairs.written.get(simple, ()):
                lead, second = pairs.bytes_of[char]
                if lead in leads and (not inside or second in pairs.gap_sets):
                    out.append(char)
        return list(dict.fromkeys(out))

    def behind_gap_open(self, context: str, waits: int) -> list[str]:
        """Two characters with a deleted pair between them, where the second half of the second one is gone as well."""
        key = (context, waits)
        got = self._open.get(key)
        if got is None:
            got = self._open[key] = [
                first + real
                for _, first, trail in self.gap_firsts(context, waits, 5)
                for behind in (context[1] + self.model.fold(first),)
                for real in self.top(behind, self.behind_gap(behind, trail, inside=False), 3)
            ]
        return got

    def gap_firsts(self, context: str, waits: int, count: int) -> list[tuple[float, str, int]]:
        """The likeliest characters whose second byte went with a deleted pair: score, character, that byte."""
        key = (context, waits)
        got = self._firsts.get(key)
        if got is None:
            chars, trails = self.pairs.gap_firsts(waits)
            scored = sorted(zip(self.model.afters(context, chars), chars, trails, strict=True), reverse=True)[:9]
            got = self._firsts[key] = [s for s in scored if s[0] > scored[0][0] - _FAR]
        return got[:count]

    def top(self, context: str, options: Iterable[str], count: int) -> list[str]:
        """The `count` likeliest of `options` behind `context`."""
        fold, seen = self.model.fold, self.model.row(context[1])
        likely = [c for c in options if fold(c) in seen] or list(options)
        scored = zip(map(neg, self.model.afters(context, likely)), range(len(likely)), strict=True)
        return [likely[k] for _, k in sorted(scored)[:count]]

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
