"""A measure word that no list has (12炷香火, 3嘟噜葡萄), by what the lexicon says of the characters around it.

It stands between a number and an everyday noun; it makes no everyday word with what follows; and it begins next to no
words at all, which sets it apart from the adjectives and verbs that also stand there (5大产业, 排名前5进入决赛).
It fails on a measure word that is also a common first character, and on one in front of a noun that is not everyday.
"""

from __future__ import annotations

from collections import Counter

from jjjextract.lang.units import ONE, Form
from jjjextract.lang.zh.common import CommonWords
from jjjextract.lang.zh.numerals import DIGITS

__all__ = ["Unknown"]

_MOST = 6  # everyday words that a character may begin and still be a measure word
_NEVER = frozenset(
    "是了的地得着过吗呢吧啊和与及或而但也又就都很最更才只那这其何某您我你他她它们把被让给从往朝向跟同比至到于以之所乃者将已曾约近超逾达为在有无"
    f"没未非每各等级年月日时分秒季岁期届版代线省市县区州国人名型轴旦{DIGITS}十百千万亿兆几数多余来半些第"
)


class Unknown:
    """Finds unknown measure words; built once from the everyday words."""

    def __init__(self, common: CommonWords) -> None:
        self._words, self._verbs = common.words, common.verbs
        self._begun = Counter(w[0] for w in common.words)

    def at(self, norm: str, p: int) -> Form | None:
        """The measure word of one or two characters at `p`."""
        if not "\u4e00" <= norm[p : p + 1] <= "\u9fff":
            return None
        for size in (1, 2):
            word, noun = norm[p : p + size], norm[p + size : p + size + 2]
            if noun in self._words and noun not in self._verbs and self._odd(word) and self._apart(norm, p, size):
                return Form(word, "{" + word + "}", "count", ONE)
        return None

    def _odd(self, word: str) -> bool:
        most = _MOST if len(word) == 1 else 0
        return all("\u4e00" <= c <= "\u9fff" and c not in _NEVER and self._begun[c] <= most for c in word)

    def _apart(self, norm: str, p: int, size: int) -> bool:
        return not any(norm[k : k + 2] in self._words for k in range(p, p + size))
