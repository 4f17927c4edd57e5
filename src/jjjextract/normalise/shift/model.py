"""How well characters and words read: log probabilities in nats, out of `characters.bin`.

A character behind two others is scored by triples, pairs and single characters mixed; a stretch of hanzi also by its
best division into words. Characters are folded first: Simplified, digits as 0, letters as A. A character that a
converter would have changed, or a rare variant, is charged extra, because converted text cannot hold it.

It fails on names and on what newspapers of the source do not speak of: all of it then reads equally badly.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from math import exp, log
from typing import Any

from jjjextract.normalise.script import simplify_char, traditional_forms
from jjjextract.resources import Resources

__all__ = ["Characters", "characters"]

_UNSEEN, _NO_WORD, _LOST, _LEAST = -17.0, -15.5, -6.0, -19.0
_MOSTLY, _RARELY = 0.94, 0.06  # the shares of pairs and of single characters in the mixture
_RAREST = _RARELY * exp(_UNSEEN)
_CACHE = 400_000
_BLOCK = re.compile(r"^(.).*(?:\n\1.*)*", re.MULTILINE)  # lines that begin with one character
_AS = {"著": "着", "「": "“", "」": "”", "『": "‘", "』": "’"}  # what the sources write instead


_STEPS = {chr(code): (40 - code) / 4 for code in range(40, 126)}
_SHARES = {char: exp(step) for char, step in _STEPS.items()}


def _row(cells: str, values: dict[str, float]) -> dict[str, float]:
    return dict(zip(cells[::2], map(values.__getitem__, cells[1::2]), strict=True))


class _Rows(dict[str, Any]):
    """What has been seen behind a context, unpacked when it is first asked for; `otherwise` for a context that is new."""

    def __init__(self, packed: Callable[[str], str | None], otherwise: dict[str, float] | None) -> None:
        super().__init__()
        self._packed, self._otherwise = packed, otherwise

    def __missing__(self, context: str) -> dict[str, float] | None:
        if len(self) > _CACHE:
            self.clear()
        cells = self._packed(context)
        got = self._otherwise if cells is None else _row(cells, _SHARES)
        self[context] = got
        return got


class _Contexts:
    """Lines that begin with two characters, sorted; those of one first character are parted when it is first asked for."""

    def __init__(self, lines: str) -> None:
        self._blocks = {m[1]: m[0] for m in _BLOCK.finditer(lines)}
        self._parted: dict[str, dict[str, str]] = {}

    def get(self, context: str) -> str | None:
        first = context[:1]
        own = self._parted.get(first)
        if own is None:
            own = self._parted[first] = {line[:2]: line[2:] for line in self._blocks.get(first, "").split("\n")}
        return own.get(context)


class _Odd(dict[str, float]):
    """The charge for a character that converted text cannot hold (9), or hardly (3)."""

    def __missing__(self, char: str) -> float:
        got = self[char] = self._charge(char)
        return got

    @staticmethod
    def _charge(char: str) -> float:
        if not "\u3400" <= char <= "\u9fff":
            return 8.0 if "\uff10" <= char <= "\uff5a" and char.isalnum() else 0.0
        forms = traditional_forms().get(char)
        if forms and char not in forms and not _in_big5(char):
            return 9.0
        low = simplify_char(char)
        return 3.0 if low != char and char not in traditional_forms().get(low, "") else 0.0


class _Folded(dict[str, str]):
    """Each character as the model knows it, worked out once."""

    def __missing__(self, char: str) -> str:
        low = chr(ord(char) - 0xFEE0) if "！" <= char <= "～" else char
        if low.isascii():
            got = "0" if low.isdigit() else "A" if low.isalpha() else "”" if low == '"' else low
        else:
            got = _AS.get(char) or simplify_char(char)
        self[char] = got
        return got


def _in_big5(char: str) -> bool:
    try:
        char.encode("big5")
    except UnicodeEncodeError:
        return False
    return True


class Characters:
    """The model. Rows are unpacked when they are first asked for; answers are kept, up to a bound.

    `fold` gives a character as the model knows it; `oddity` what a character is charged that converted text cannot hold; `row` what has been seen behind a folded character, the quick way to
    leave out what is unlikely.
    """

    def __init__(self, data: str) -> None:
        single, two, three, words = data.split("\x1e")
        self._single = _row(single, _STEPS)
        self._alone = {char: _RARELY * exp(score) for char, score in self._single.items()}
        self.fold = _Folded().__getitem__
        self.oddity = _Odd().__getitem__
        pairs = _Rows({line[0]: line[1:] for line in two.split("\n")}.get, {})
        self.row: Callable[[str], dict[str, float]] = pairs.__getitem__
        self._triples = _Rows(_Contexts(three).get, None).__getitem__
        self._words_text = words
        self._words: dict[str, float] = {}
        self._scores: dict[str, float] = {}
        self._common: dict[str, bool] = {}
        self.frequent = sorted(self._single, key=lambda c: -self._single[c])[:60]
        self.usual = frozenset(c for c, score in self._single.items() if score > -8.5)

    def known(self, char: str) -> bool:
        """A hanzi that the sources hold."""
        return "\u3400" <= char <= "\u9fff" and self._single.get(self.fold(char), -20.0) > -15.5

    def common(self, char: str) -> bool:
        """One of the few thousand characters of ordinary text."""
        got = self._common.get(char)
        if got is None:
            hanzi = "\u3400" <= char <= "\u9fff"
            got = self._common[char] = hanzi and self._single.get(self.fold(char), -20.0) > -11.2
        return got

    def after(self, context: str, char: str) -> float:
        """log P(char | the two folded characters of `context`), charge included."""
        key = context + char
        got = self._scores.get(key)
        if got is None:
            if len(self._scores) > _CACHE:
                self._scores.clear()
            got = self._scores[key] = self._after(context, char)
        return got

    def _after(self, context: str, char: str) -> float:
        if char == "\ufffd":
            return _LOST
        low = self.fold(char)
        share = self._alone.get(low, _RAREST) + _MOSTLY * self.row(context[-1]).get(low, 0.0)
        three = self._triples(context)
        if three is not None:
            share = 0.45 * share + 0.55 * three.get(low, 0.0)
        return max(log(share), _LEAST) - self.oddity(char)

    def weighed(self, context: str, found: list[tuple[float, str, str]], count: int) -> list[tuple[float, str]]:
        """The `count` likeliest with their `after`, the best first, of characters whose share behind the last one is
        known: `(share, folded, character)` each."""
        alone, three = self._alone.get, self._triples(context)
        if three is None:
            scored = [(alone(low, _RAREST) + _MOSTLY * share, real) for share, low, real in found]
        else:
            seen = three.get
            scored = [
                (0.45 * (alone(low, _RAREST) + _MOSTLY * share) + 0.55 * seen(low, 0.0), real)
                for share, low, real in found
            ]
        scored.sort(reverse=True)
        odd = self.oddity
        best = [(max(log(share), _LEAST) - odd(real), real) for share, real in scored[:count]]
        best.sort(reverse=True)
        return best

    def afters(self, context: str, chars: Sequence[str]) -> list[float]:
        """`after` for each of `chars`, quicker than one by one where they are asked for but once."""
        shares = self.shares(context, list(map(self.fold, chars)))
        return [max(log(share), _LEAST) - odd for share, odd in zip(shares, map(self.oddity, chars), strict=True)]

    def shares(self, context: str, chars: Sequence[str]) -> list[float]:
        """P(char | the two folded characters of `context`) for each of the folded `chars`, without their charges."""
        alone, two = self._alone.get, self.row(context[-1]).get
        shares = [alone(c, _RAREST) + _MOSTLY * two(c, 0.0) for c in chars]
        three = self._triples(context)
        if three is None:
            return shares
        seen = three.get
        return [0.45 * share + 0.55 * seen(c, 0.0) for share, c in zip(shares, chars, strict=True)]

    def words(self, text: str) -> float:
        """The score of the best division of every stretch of hanzi into words; other characters count nothing."""
        if not self._words:
            for line in self._words_text.split("\n"):
                self._words.update(dict.fromkeys(line[1:].split(" "), (40 - ord(line[0])) / 4))
        total, run = 0.0, ""
        for char in text + "\n":
            low = self.fold(char)
            if "\u3400" <= low <= "\u9fff":
                run += low
            elif run:
                total += self._divide(run)
                run = ""
        return total

    def _divide(self, run: str) -> float:
        best = [0.0]
        for end in range(1, len(run) + 1):
            top = best[end - 1] + max(self._single.get(run[end - 1], _UNSEEN) - 0.8, _NO_WORD)
            for start in range(max(0, end - 8), end - 1):
                score = self._words.get(run[start:end])
                if score is not None and best[start] + score > top:
                    top = best[start] + score
            best.append(top)
        return best[-1]


def characters(res: Resources) -> Characters:
    """Build for `Resources.get`."""
    return Characters(res.packed("characters.bin"))
