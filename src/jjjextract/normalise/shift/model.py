"""How well characters and words read: log probabilities in nats, out of `characters.bin`.

A character behind two others is scored by triples, pairs and single characters mixed; a stretch of hanzi also by its
best division into words. Characters are folded first: Simplified, digits as 0, letters as A. A character that a
converter would have changed, or a rare variant, is charged extra, because converted text cannot hold it.

It fails on names and on what newspapers of the source do not speak of: all of it then reads equally badly.
"""

from __future__ import annotations

from math import exp, log

from jjjextract.normalise.script import simplify_char, traditional_forms
from jjjextract.resources import Resources

__all__ = ["Characters", "characters"]

_UNSEEN, _NO_WORD, _LOST = -17.0, -15.5, -6.0
_CACHE = 400_000
_AS = {"著": "着", "「": "“", "」": "”", "『": "‘", "』": "’"}  # what the sources write instead


def _row(cells: str) -> dict[str, float]:
    return {cells[k]: (40 - ord(cells[k + 1])) / 4 for k in range(0, len(cells), 2)}


def _in_big5(char: str) -> bool:
    try:
        char.encode("big5")
    except UnicodeEncodeError:
        return False
    return True


class Characters:
    """The model. Rows are unpacked when they are first asked for; answers are kept, up to a bound."""

    def __init__(self, data: str) -> None:
        single, two, three, words = data.split("\x1e")
        self._single = _row(single)
        self._two = {line[0]: line[1:] for line in two.split("\n")}
        self._three = {line[:2]: line[2:] for line in three.split("\n")}
        self._words_text = words
        self._words: dict[str, float] = {}
        self._rows: dict[str, dict[str, float]] = {}
        self._scores: dict[str, float] = {}
        self._folded: dict[str, str] = {}
        self._odd: dict[str, float] = {}
        self._common: dict[str, bool] = {}
        self._followers: dict[str, tuple[str, ...]] = {}
        self.frequent = sorted(self._single, key=lambda c: -self._single[c])[:60]
        self.usual = frozenset(c for c, score in self._single.items() if score > -8.5)

    def fold(self, char: str) -> str:
        """The character as the model knows it."""
        got = self._folded.get(char)
        if got is None:
            low = chr(ord(char) - 0xFEE0) if "！" <= char <= "～" else char
            if low.isascii():
                got = "0" if low.isdigit() else "A" if low.isalpha() else "”" if low == '"' else low
            else:
                got = _AS.get(char) or simplify_char(char)
            self._folded[char] = got
        return got

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

    def row(self, low: str) -> dict[str, float]:
        """What has been seen behind the folded character `low`: the quick way to leave out what is unlikely."""
        return self._get(self._two, low)

    def followers(self, low: str) -> tuple[str, ...]:
        """The characters that most often stand behind the folded character `low`, at most 90."""
        got = self._followers.get(low)
        if got is None:
            row = self._get(self._two, low)
            got = self._followers[low] = tuple(sorted(row, key=lambda c: -row[c])[:90])
        return got

    def oddity(self, char: str) -> float:
        """The charge for a character that converted text cannot hold (9), or hardly (3)."""
        got = self._odd.get(char)
        if got is None:
            got = self._odd[char] = self._oddity(char)
        return got

    @staticmethod
    def _oddity(char: str) -> float:
        if not "\u3400" <= char <= "\u9fff":
            return 8.0 if "\uff10" <= char <= "\uff5a" and char.isalnum() else 0.0
        forms = traditional_forms().get(char)
        if forms and char not in forms and not _in_big5(char):
            return 9.0
        low = simplify_char(char)
        return 3.0 if low != char and char not in traditional_forms().get(low, "") else 0.0

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
        one = self._single.get(low, _UNSEEN)
        two = self._get(self._two, context[-1]).get(low)
        p = 0.94 * exp(two) + 0.06 * exp(one) if two is not None else 0.06 * exp(one)
        if context in self._three:
            three = self._get(self._three, context).get(low)
            p = 0.45 * p + (0.55 * exp(three) if three is not None else 0.0)
        return max(log(p), -19.0) - self.oddity(char)

    def _get(self, table: dict[str, str], key: str) -> dict[str, float]:
        row = self._rows.get(key)
        if row is None:
            row = self._rows[key] = _row(table.get(key, ""))
        return row

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
