"""Which things a sentence speaks of: its plurals and the nouns behind an article, by what is done with them.

A number behind the same verb is of the same things (makes coffins … made 418). Fails where an adjective that is also a verb
stands in front of a plural.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jjjextract.lang.en.figure_words import FigureWordsEn
from jjjextract.lang.en.name_words import STRETCHES, TIME_UNITS
from jjjextract.lang.en.tokens import Tok, done_form

__all__ = ["Goods", "plural"]

_MANY = frozenset({"people", "men", "women", "children", "sheep", "cattle", "staff", "police", "geese", "oxen", "teeth", "mice", "fish", "deer", "trout", "salmon"})
_FOLK = frozenset({"people", "folk", "customers", "everyone", "families", "visitors", "residents", "readers"})
_NO_THINGS = frozenset({"thanks", "times", "ways", "terms", "lots", "others", "hands", "things", "doors", "costs", "minutes", "seconds", "decades", "moments", "news", "always", "perhaps", "sometimes", "plans", "odds", "less", "series", "works", "lot", "bit", "few", "couple", "while", "pair", "dozen", "moment", "number", "record", "way"})
_BEHIND = frozenset({"here", "there", "now", "today", "a", "an", "each", "every", "again", "too", "like", "not", "the", "himself", "herself", "themselves"})
_FAR = 2  # words in front of a noun
_SAME, _DONE, _OPENS = 10, 3, 2  # how much a lead is worth: the same verb, a verb, the beginning of the sentence


class Goods:
    """Finds what tokens speak of; `measured` tells a noun that names an amount (sales, costs)."""

    def __init__(self, words: FigureWordsEn, measured: Callable[[str], bool]) -> None:
        self.words, self.measured = words, measured

    def best(self, toks: Sequence[Tok], verb: str) -> tuple[int, tuple[int, int]] | None:
        """How good the best of the things is, and its token range; the later of two that are as good."""
        found = None
        stem = self.words.stem(verb) if verb else ""
        for k in range(len(toks)):
            if not self._ends(toks, k):
                continue
            begin = self._begin(toks, k)
            worth = self._worth(toks, begin, k, stem)
            worth = worth + _OPENS if worth == 0 and k + 2 >= len(toks) else worth  # are short of | drivers.
            if worth is not None and (found is None or worth >= found[0]):
                found = (worth, (begin, k + 1))
        return found

    def _ends(self, toks: Sequence[Tok], k: int) -> bool:
        """True for a noun at token `k` that ends its phrase."""
        if not self._noun(toks[k]) or toks[k].low in _NO_THINGS or toks[k].low.rstrip("s") in STRETCHES | TIME_UNITS or self.measured(toks[k].low):
            return False
        behind = toks[k + 1] if k + 1 < len(toks) else None
        words = self.words
        return behind is None or behind.kind in ",SBbPRVF" or behind.low in words.links | words.auxiliaries | words.borders | words.pronouns | words.adverbs | _BEHIND or done_form(behind.low) or behind.low.endswith("ing")

    def _noun(self, t: Tok) -> bool:
        words = self.words
        return t.kind == "w" and t.low.replace("-", "").isalpha() and len(t.low) > 2 and t.low not in words.function | words.verbs | words.borders | words.auxiliaries | words.pronouns

    def _begin(self, toks: Sequence[Tok], k: int) -> int:
        """Where the phrase begins that ends with the noun at `k`."""
        begin = k
        while begin and k - begin < _FAR and self._noun(toks[begin - 1]) and not toks[begin - 1].low.endswith(("s", "ing")) and not done_form(toks[begin - 1].low):
            before = toks[begin - 2] if begin > 1 else None
            if before is not None and before.low in self.words.pronouns | self.words.auxiliaries:
                break  # they carve | bells
            begin -= 1
        return begin

    def _worth(self, toks: Sequence[Tok], begin: int, k: int, stem: str) -> int | None:
        """How much the lead of a phrase says for it; None where it is neither a plural nor behind an article."""
        lead = begin
        while lead and (toks[lead - 1].low in self.words.determiners | self.words.adverbs or toks[lead - 1].kind in "bF"):
            lead -= 1
        one = not plural(toks[k].low)
        if one and (not begin or toks[begin - 1].low.rsplit(" ", 1)[-1] not in {"a", "an"}):
            return None
        before = toks[lead - 1] if lead else None
        worth = -one - (toks[k].low in _FOLK)
        if before is None or before.kind == ",":
            return worth + (_OPENS if before is None else 0)
        if stem and before.kind in "wV" and self.words.stem(before.low) == stem:
            return worth + _SAME
        done = before.kind in "VS" or before.low in self.words.verbs or (before.kind == "w" and before.low.endswith(("ed", "s", "ing")))
        return worth + (_DONE if done and before.low not in self.words.function else 0)


def plural(low: str) -> bool:
    """True for a word that has the form of a plural."""
    return low in _MANY or (len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")))
