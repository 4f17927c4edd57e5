"""Which nouns a measure word counts: 棵 trees, 辆 vehicles. Fails where a noun of another kind ends in the same characters."""

from __future__ import annotations

from jjjextract.resources import Resources

__all__ = ["Classifiers"]

_LIKE = {"株": "棵", "幢": "栋", "起": "宗", "位": "名", "人": "名", "粒": "颗", "枝": "支", "隻": "只", "册": "本", "班次": "班", "千克": "公斤", "市斤": "斤", "km": "公里", "t": "吨", "kg": "公斤", "m": "米"}
_ANY = frozenset("吨斤亩米箱袋盒包瓶桶杯碗份笔单场批件只条套支") | {"公斤", "公里"}  # they count much that the table does not have


class Classifiers:
    """The ends of nouns by measure word."""

    def __init__(self, res: Resources) -> None:
        self._of: dict[str, set[str]] = {}
        self._known: set[str] = set()
        for own, ends in res.rows("classifiers.tsv", 2):
            word = _LIKE.get(own, own)
            self._known.add(word)
            for end in ends.split(" "):
                self._of.setdefault(end, set()).add(word)
        self._longest = max(map(len, self._of))

    def fits(self, noun: str, code: str) -> bool | None:
        """Whether the unit `code` ({棵}) counts `noun`; None where nothing is known of one of them."""
        word = code.strip("{}")
        word = _LIKE.get(word, word)
        if word not in self._known:
            return None
        for size in range(min(self._longest, len(noun)), 0, -1):
            if found := self._of.get(noun[-size:]):
                return True if word in found else None if word in _ANY or found <= _ANY else False
        return None

    def counts_all(self, code: str) -> bool:
        """True for a measure word of which nothing is known (个)."""
        word = code.strip("{}")
        return _LIKE.get(word, word) not in self._known
