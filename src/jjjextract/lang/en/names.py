"""The name of what is measured: from a stretch of tokens to the shortest noun phrase that labels a row.

Articles, possessives, adverbs, periods and the place or company that the phrase is of go; what says which one it is stays
(value added of the secondary industry). "That of X" takes the head of the name before it. Fails on a noun phrase behind a
verb that no table has: the verb stays in the name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from jjjextract.lang.en import name_lists as marks
from jjjextract.lang.en import name_words as held
from jjjextract.lang.en.figure_words import FigureWordsEn
from jjjextract.lang.en.tokens import ED_NOUNS, Tok, past_form
from jjjextract.lang.phrases import Name
from jjjextract.spans import Span

__all__ = ["NounPhrases"]

_PAST = re.compile(r"grew|rose|fell|was|were|is|are|has|have|had|shrank|slid|sank|stood|came|held|went|hit")
_PER = re.compile(r" (?:an?|per|each|every) |/")
_SCALE = re.compile(r"(?:(?:(?:hundred|thousand|million|billion|trillion|lakh|crore)s?|bn|tn|mn|m|k) (?:of )?)+")
_OWN = frozenset({"its", "their", "our", "his", "her", "my", "each", "every"})
_OPENING = _OWN | {"a", "an", "the", "this", "these"}
_KNOWN, _HAS = frozenset("RCPN"), frozenset({"has", "had", "will", "would"})
_MADE = frozenset({"exports", "output", "production"})  # from Texas: whose they are
_BEING, _ALONE = frozenset({"is", "are", "was", "were", "been", "'s", "'re"}), frozenset({"it", "they", "we", "he", "she", "i", "you"})
_WAS, _HAD = frozenset({"has", "have", "had", "was", "were", "is", "are", "been"}), _ALONE | {"last", "had", "has", "have", "was", "were", "which", "who"}
_LONGEST = 11  # tokens of a name


class NounPhrases:
    """Finds and cleans noun phrases in the tokens of a sentence."""

    def __init__(self, words: FigureWordsEn, is_verb: Callable[[str], bool]) -> None:
        self.words, self.is_verb = words, is_verb

    def participle(self, word: str) -> bool:
        """True for the -ing form of a verb that the tables have (generating)."""
        return self.is_verb(word[:-3]) or self.is_verb(word[:-3] + "e")

    def left(self, toks: Sequence[Tok], low: int, end: int, *, listed: bool = False) -> tuple[int, int]:
        """The phrase that ends before token `end`, as a token range; empty where a border stands there."""
        i = end
        if i - 1 > low and toks[i - 1].low in _ALONE and toks[i - 2].kind == "w":
            return i - 1, i  # In our trust it is
        if i - 1 >= low and toks[i - 1].low == "net" and i < len(toks) and toks[i].kind == "V":
            return i - 1, i  # Q2 net slips
        if i - 3 > low and [t.low for t in toks[i - 3 : i]] == ["as", "a", "whole"]:
            i -= 3
        while i > low and ((far := i - 1 > low and toks[i - 2].low == held.SO_FAR.get(toks[i - 1].low)) or self._verbal(toks[i - 1]) or self._edge_verb(toks, low, i - 1) or ((toks[i - 1].low[-2:] == "ed" or toks[i - 1].low in self.words.participles or toks[i - 1].low[-3:] == "ere") and marks.reduced(toks, i - 1, low, self.words.participles))):
            i -= 1 + far  # the bill | so far is
        stop = i
        jumped = self._jump(toks, low, i)
        if jumped is not None:
            stop = i = jumped
        while i > low:
            if toks[i - 1].low == ")" and marks.short_form(toks, i - 1, low):
                i -= 3
                continue
            if self._ends_left(toks, i - 1, low, listed):
                noun = self._relative(toks, i - 1, low)
                if noun is None:
                    break
                i = noun
                continue
            i -= 1
            if i > low and toks[i].low in _OPENING and (self._verb_before(toks[i - 1]) or (toks[i - 1].kind == "P" and toks[i].low not in {"this", "these"})):
                break
        return i, stop

    def _relative(self, toks: Sequence[Tok], k: int, low: int) -> int | None:
        """Behind the noun that a clause of who goes on with (pupils | who walk to school), its verb or "who" at token `k`."""
        at = k if toks[k].low == "who" else k - 1 if k > low and (toks[k].kind == "V" or toks[k].low in self.words.verbs) else None
        if at is None or at - 1 < low or toks[at].low != "who":
            return None
        noun = toks[at - 1]
        return at if noun.kind == "w" and noun.low[0].isalpha() and noun.low not in self.words.function else None

    def _edge_verb(self, toks: Sequence[Tok], low: int, k: int) -> bool:
        """True for a verb that no other table has at the right edge of a subject (the river crested at)."""
        t = toks[k]
        if t.low.endswith("ly") and t.kind == "w" and k > low and k + 1 < len(toks) and toks[k + 1].kind == "S":
            return True  # prices were widely | forecast to
        if (k > low and toks[k - 1].low == "'s" and toks[k - 1].kind != "V") or (t.low in held.DEALS and k + 1 < len(toks) and toks[k + 1].low == "of" and k > low and toks[k - 1].kind == "w" and toks[k - 1].low not in self.words.auxiliaries):
            return False  # a takeover offer of
        behind = toks[k + 1] if k > low and k + 1 < len(toks) else None
        if behind is not None and ((t.kind == "V" and t.ref[0].kind == "rank" and behind.low == "at") or (t.low == "last" and (behind.kind == "V" or behind.low.endswith("ed")))):
            return True  # the backlog | sits at, the stock | last traded at
        if t.kind == "w" and k + 1 < len(toks) and (toks[k + 1].kind == "V" or toks[k + 1].low in _HAS or (toks[k + 1].low == "of" and t.low in held.OF_NOUNS)) and (not t.low.endswith(("ed", "s")) or (k > low and toks[k - 1].low == "of" and not (t.low[-2:] == "ed" and t.low not in ED_NOUNS))):
            return False  # household use is, feed has, a pay offer of
        return t.kind == "w" and t.ref != "named" and k > low and (t.low in self.words.verbs or (t.low == "seen" and toks[k - 1].low in _BEING) or ((t.low[-2:] == "ed" and t.low not in ED_NOUNS) and t.low not in held.PEOPLE))

    def _verb_before(self, t: Tok) -> bool:
        """True where a word in front of an article can only be a verb, so that the phrase begins here."""
        return t.kind == "w" and t.ref != "named" and t.low not in self.words.function and t.low not in {"half", "'s", "least", "most", "near", "opposite"}

    def _verbal(self, t: Tok) -> bool:
        known = t.low in self.words.auxiliaries or (t.low in self.words.adverbs if t.kind == "w" else t.low in _WAS)
        return t.kind in "SBbP" or (t.kind in "wV" and known)

    def _jump(self, toks: Sequence[Tok], low: int, i: int) -> int | None:
        """Over an insertion between commas, dashes or brackets that ends before token `i`."""
        if i - 1 <= low or toks[i - 1].kind != ",":
            return None
        mark = toks[i - 1].low
        if mark == "," and (seat := marks.seated(toks, i, low)) is not None:
            return seat
        open_mark = {")": "(", ",": ",", "--": "--", "—": "—", "–": "–"}.get(mark)
        k = next((k for k in range(i - 2, low, -1) if toks[k].kind == "," and toks[k].low == open_mark), None)
        return None if k is None or (mark == "," and not self._inserted(toks, k + 1)) else k

    def _inserted(self, toks: Sequence[Tok], k: int) -> bool:
        if toks[k].low in {"which", "who", "whose", "a", "an", "the", "its", "their", "our", "including", "excluding", "one", "also", "known", "where", "capital", "home", "with", "built", "bought", "paid", "worth", "chiefly", "mainly", "mostly", "largely", "primarily", "notably", "especially", "partly"}:
            return True
        aside = [t for t in toks[k : k + 4] if t.kind != "w"]  # Rents, by contrast, rose
        if toks[k].low in held.IF and toks[k + 1].low in _ALONE:
            return True  # headcount, since you'll ask, was
        if toks[k].low in self.words.prepositions and toks[k + 1].low in {"which", "whom", "whose"}:
            return True  # the rate, to which loans are tied, sank
        if toks[k].kind in "CN" and toks[k + 1].low == ",":
            return True  # our partner, Greenlane, is
        if (toks[k].low in _ALONE or toks[k].kind == "N") and toks[k + 1].low in held.SAYS and toks[k + 2].low == ",":
            return True  # the margin, he said, is
        return toks[k].low in held.ASIDES and bool(aside) and aside[0].low == ","

    def _ends_left(self, toks: Sequence[Tok], k: int, low: int, listed: bool) -> bool:
        t = toks[k]
        if t.ref == "named":
            return False
        if (t.kind == "," and toks[k - 1].kind == "R" and k + 1 < len(toks) and (toks[k + 1].kind == "R" or (toks[k + 1].low == "and" and k + 2 < len(toks) and toks[k + 2].kind == "R"))) or (t.low == "," and marks.enumerated(self.words.joints, self.words.borders, toks, k, low)):
            return False
        if t.kind == ",":
            return not (listed and t.low == ",") and t.low not in {"&", "%", "/"}
        if t.kind in "Fb" and toks[k - 1].kind in "wb" and marks.waiting(toks, k, low):
            return False
        if t.low in held.MORE and marks.over(toks, k):
            return False  # firms employing ten or more people
        if t.kind in "FVSBb":
            if marks.in_statistic(toks, k):
                return False
            return not (t.kind == "V" and t.low in held.NOUN_VERBS and k - 2 >= low and (self._modifying(toks, k) or marks.heading(toks, k)))
        if t.kind == "P":
            if marks.feast(toks, k):
                return False
            if k > low + 1 and "between" in {toks[k - 1].low, toks[k - 3].low} and marks.stretch(toks, k, low):
                return False
            return not (k > low and toks[k - 1 - (toks[k - 1].low == "the")].low in {"in", "for", "of", "during", "over"} and k - 2 > low - (toks[k - 1].low != "the") and self._nominal(toks[k - 2 - (toks[k - 1].low == "the")]))
        if t.kind != "w":
            return False
        if t.low in self.words.verbs and k + 1 < len(toks) and (toks[k + 1].kind == "V" or toks[k + 1].low in _HAS) and (not t.low.endswith(("ed", "s")) or (k > low and toks[k - 1].low == "of" and not (t.low[-2:] == "ed" and t.low not in ED_NOUNS))):
            return False  # household use is, feed has
        if (t.low[-2:] == "ed" and t.low not in ED_NOUNS) and k > low and (toks[k - 1].low in self.words.determiners or t.low in {"added", "designated"}):
            return False  # the added value, designated size
        if k > low and toks[k - 1].low in _BEING and (toks[k - 1].low != "'s" or toks[k - 1].kind == "V") and t.low.endswith("ing") and k + 1 < len(toks) and toks[k + 1].kind == "w":
            return True  # is carrying | net debt
        if t.low in self.words.verbs and k + 1 < len(toks) and (((toks[k + 1].low == "of" or (k == 1 and t.low in held.DEALS and toks[2].low in self.words.inside)) and toks[k - 1].kind == "w") or (not k and t.low in held.UNDER_VERB and toks[1].kind in "wV")):
            return False  # the monthly pay of; Pay growth
        if t.low in self.words.verbs and k > low and toks[k - 1].low in {"a", "an", "the", "its", "their", "our", "his", "her", "my"} and k + 1 < len(toks) and toks[k + 1].kind == "w":
            return False  # a pay cut
        walked = t.low in held.PARTICLES and k > low and (toks[k - 1].low.endswith("ed") or toks[k - 1].low in self.words.verbs)  # walked out | over a pay offer
        if walked or t.low in held.AWAY or (k > low and toks[k - 1].low in _HAD and (t.low[-2:] == "ed" and t.low not in ED_NOUNS)) or ((t.low[-2:] == "ed" and t.low not in ED_NOUNS) and k > low and t.low not in held.ADJECTIVES and (toks[k - 1].kind in "RC" or (toks[k - 1].low in held.WHO and k + 1 < len(toks) and toks[k + 1].kind == "w" and toks[k + 1].low not in self.words.function))):
            return True  # we turned away | orders
        if t.low in self.words.borders or t.low in self.words.verbs or (t.low.endswith("ing") and k > low and toks[k - 1].low == "," and self.participle(t.low)):
            return True
        if t.low == "with":
            led = k + 1 < len(toks) and toks[k + 1].low in {"a", "an"} and not (toks[k - 1].kind == "w" and toks[k - 1].low.endswith("s"))
            return k == low or led or toks[k - 1].kind in ",CN" or toks[k - 1].low in self.words.joints or toks[k - 1].low in held.STRETCHES
        if t.low == "that":
            return not (k + 1 < len(toks) and toks[k + 1].low in held.THAT_OF)
        if t.low in self.words.joints:
            return k == low or self._joins_clauses(toks, k, low)
        return t.low in {"to", "that", "by"} and k > low and toks[k - 1].kind == "V" and not marks.in_statistic(toks, k - 1)

    def _joins_clauses(self, toks: Sequence[Tok], k: int, low: int) -> bool:
        """True for the first "and" behind what goes on from the figure before (fell 2% after the vote and | the pound rose)."""
        if not low or toks[low].low not in self.words.prepositions | self.words.borders:
            return False
        return not any(t.kind in ",VR" or t.low in self.words.joints for t in toks[low:k])

    def _modifying(self, toks: Sequence[Tok], k: int) -> bool:
        """True for a verb form in front of a noun, behind an article or an adjective (a typical export container)."""
        noun = toks[k + 1] if k + 1 < len(toks) else toks[k]
        plain = noun.kind == "w" and noun.low[0].isalpha() and not noun.low.endswith(("ed", "ing")) and noun.low not in self.words.function | self.words.adverbs
        return plain and toks[k - 1].kind == "w" and any(t.low in {"a", "an"} for t in toks[k - 2 : k])

    def _nominal(self, t: Tok) -> bool:
        return t.kind in "RCN" or (t.kind == "w" and t.low not in self.words.auxiliaries)

    def right(self, toks: Sequence[Tok], start: int, high: int) -> tuple[int, int]:
        """The phrase that begins at token `start`, as a token range."""
        j = start
        while j < high and not self._ends_right(toks, j, start, high):
            j += 1
        while j > start and (toks[j - 1].low in self.words.prepositions or toks[j - 1].low in self.words.joints):
            j -= 1
        return start, j

    def _ends_right(self, toks: Sequence[Tok], k: int, start: int, high: int) -> bool:
        t = toks[k]
        if t.ref == "named":
            return False
        if t.kind == "," and t.low not in {"&", "'"}:
            return not (k > start and toks[k - 1].kind == "R" and k + 1 < high and toks[k + 1].kind == "R")
        if t.kind == "V" and k > start and self._noun_verb(toks, k, high):
            return False
        behind = toks[k + 1] if k + 1 < high else None
        if k == start and t.kind == "S" and " " not in t.low and (t.low[-2:] == "ed" and t.low not in ED_NOUNS) and behind is not None and behind.kind == "w" and behind.low not in self.words.function:
            return False  # planned capital spending
        led = behind is not None and behind.kind == "w" and behind.low not in self.words.openers and behind.low not in held.PARTICLES
        if k == start and t.kind in "Vw" and led and ((t.kind == "V" and (t.low[-2:] == "ed" and t.low not in ED_NOUNS)) or (k and behind is not None and behind.low.endswith("s") and (t.low.endswith("ing") or t.low in held.GONE) and toks[k - 1].kind == "F" and toks[k - 1].ref.value.kind == "cardinal")):
            return False  # 640 driving lessons, 64 lost umbrellas
        if t.kind in "FVSBbP":
            dated = t.kind == "P" and led and ("-" in t.low or t.ref.value.granularity == "year") and (k == start or toks[k - 1].low in {"of", "in"} or toks[k - 1].low in self.words.determiners)
            return not dated  # her estimate of 2026 profit
        if k == start and k and toks[k - 1].kind == "F" and t.low in self.words.verbs:
            return True  # 11 tonnes went
        if t.kind == "w" and (t.low in self.words.borders or (k > start and t.low in self.words.verbs and not (k == start + 1 and toks[start].low in {"the", "a", "an"})) or (k > start - 1 and (t.low[-2:] == "ed" and t.low not in ED_NOUNS) and not led)):
            return True
        if t.kind == "w" and t.low in self.words.auxiliaries and t.low not in {"to", "'s", "set", "plan", "due"}:
            return True
        if t.low in self.words.pronouns and t.low in held.CUT_AT | {"it", "they", "he", "she", "we", "i", "you"}:
            return True
        empty = t.low in {"stands", "stand", "sits", "lies"} and behind is not None and behind.low in held.LEFT  # a third of the space stands | empty
        if empty or (t.low == "into" and k > start and toks[start - 1].kind == "F") or (t.low in {"a", "an"} and k > start and toks[k - 1].kind == "w" and toks[k - 1].low not in self.words.function):
            return True  # turn 50 villages | into; two tonnes of wood | a winter
        if t.low == "with" and k > start and behind is not None and (behind.low in {"a", "an"} or not {"F", "b"}.isdisjoint(["F" if x.low[0].isdigit() else x.kind for x in toks[k + 1 : k + 7]])):
            return True
        if t.low in {"from", "to", "by", "at", "for"} and k > start:
            following = toks[k + 1] if k + 1 < high else None
            return following is None or following.kind in "FPb" or t.low in {"from", "by", "at"} or following.low in held.TO_SOMEBODY
        if t.low in self.words.joints and behind is not None and (behind.low in held.APART or marks.parted(toks, k, start)):
            return True  # four carmakers and one builder
        if t.low in self.words.joints:
            return self._clause_behind(toks, k + 1, high)
        return False

    def _noun_verb(self, toks: Sequence[Tok], k: int, high: int) -> bool:
        """True for a verb form that stands as a noun behind a noun (a takeover approach from)."""
        before, behind = toks[k - 1], toks[k + 1] if k + 1 < high else None
        low = toks[k].low
        bare = not low.endswith(("ed", "ing")) and " " not in low and (low in held.NOUN_VERBS or (low.endswith("s") and low not in {"is", "was", "has", "rises", "falls"}))
        ends = behind is None or behind.kind == ","
        if ends and before.kind == "w" and before.low not in self.words.auxiliaries and not low.endswith(("ed", "ing")) and not (past_form(low) or low in {"drew", "won", "lost", "met", "became"}):
            return " " not in low and low not in self.words.comparatives and not _PAST.fullmatch(low)
        return bare and before.kind == "w" and (behind is None or behind.kind == "," or behind.low in {"from", "of", "for", "in", "by"})

    def _clause_behind(self, toks: Sequence[Tok], k: int, high: int) -> bool:
        """True where a verb or a figure comes soon behind a joining word: then it joins clauses."""
        stop = next((j for j in range(k, min(k + 4, len(toks))) if toks[j].kind == ","), None)
        if stop is not None and stop > k and stop <= high:
            return any(toks[j].kind in "VFSb" for j in range(k, stop))
        return high < min(k + 4, len(toks)) or any(toks[j].kind in "VFSb" for j in range(k, min(k + 4, high)))

    def name(self, norm: str, toks: Sequence[Tok], start: int, end: int, before: Name | None = None) -> Name | None:
        """The name in tokens `start` to `end`; None where only a pronoun or a place stands there."""
        start, end = self._trim(toks, start, end)
        if start < end and (toks[start].low in held.OBJECTS or toks[start].low in held.MODALS or (end - start == 1 and toks[start].low in held.NEVER)):
            return None  # turned F of them into purchases; saw theirs grow
        if start < end and toks[start].low in {"that", "those"} and start + 1 < end and toks[start + 1].low in held.THAT_OF:
            return self._that_of(norm, toks, start + 1, end, before)
        start, end = self._shrink(norm, toks, start, end)
        if start >= end or not any(self._counts(t) for t in toks[start:end]) or not held.MODALS.isdisjoint([t.low for t in toks[start:end] if t.kind in "wS"]):
            return None  # residents may stay
        first = toks[start]
        if first.kind == "F" and first.ref.value.unit_at is None:
            return None
        begin, stop = first.start, toks[end - 1].end
        if first.kind == "F":
            begin = first.ref.value.unit_at.start
            if m := _SCALE.match(norm, begin, first.end):
                begin = m.end()
            if m := _PER.search(norm, begin, first.end):
                stop = m.start()
        return Name(norm[begin:stop], Span(begin, stop), toks[end - 1].low)

    def bare(self, toks: Sequence[Tok], start: int, end: int) -> tuple[int, int]:
        """A phrase without articles, possessives and places in front of it."""
        start, end = self._trim(toks, start, end)
        return self._lead(toks, start, end), end

    def _counts(self, t: Tok) -> bool:
        if t.kind == "F":
            return t.ref.value.unit_at is not None
        if t.low == "back" or t.low in held.MANNER:
            return False
        return t.kind in "wV" and t.low not in self.words.pronouns and t.low not in self.words.determiners and t.low not in self.words.auxiliaries and t.low[0].isalnum()

    def _that_of(self, norm: str, toks: Sequence[Tok], of: int, end: int, before: Name | None) -> Name | None:
        if before is None:
            return None
        head = before.norm.split(f" {toks[of].low} ")[0]
        if toks[of].low in {"of", "in"} and all(t.kind in "RC" or t.low in self.words.determiners or t.low in held.PLACES or t.low == "rival" for t in toks[of + 1 : end]):
            return Name(head, None, head)  # those of Tianjin, of its rival Hale Ltd
        _, end = self._shrink(norm, toks, of + 1, end)
        tail = norm[toks[of].start : toks[end - 1].end] if end > of + 1 else ""
        return Name(f"{head} {tail}".strip(), None, head)

    def _trim(self, toks: Sequence[Tok], start: int, end: int) -> tuple[int, int]:
        """Without marks, joints, adverbs and articles at the ends."""
        words = self.words
        while start < end and ((toks[start].kind in ",BbSP" and not marks.feast(toks, start)) or toks[start].low in words.joints or toks[start].low in words.adverbs
                               or toks[start].low in {"with", "in", "into", "against", "by", "as", "of", "at", "for", "on", "under", "towards", "toward", "without"} or (toks[start].low in {"to", "over", "about", "from", "after", "before", "behind"} and start + 1 < end and ((toks[start].low == "to" and start + 2 < end) or toks[start + 1].low in words.determiners or toks[start + 1].kind == "C")) or (toks[start].low == "followed" and start + 1 < end and toks[start + 1].low == "by")):  # fmt: skip
            if toks[start].low == "net" or (toks[start].low in {"total", "combined", "overall"} and start + 1 < end):
                break
            start += 1
        while end > start and not (end - start == 1 and toks[start].low == "net") and (toks[end - 1].kind in ",BbPS" or toks[end - 1].low in {"the", "a", "an", "its", "their", "our", "worth"} or toks[end - 1].low in words.prepositions or toks[end - 1].low in words.adverbs
                               or toks[end - 1].low in words.joints or toks[end - 1].low in {"'s", "'"} or (toks[end - 1].low in held.SPEAKERS and end - start > 1)):  # fmt: skip
            end -= 1
        return start, end

    def _shrink(self, norm: str, toks: Sequence[Tok], start: int, end: int) -> tuple[int, int]:
        start = self._lead(toks, start, end)
        cut = next((k for k in range(start + 1, end) if ((toks[k].low in held.CUT_AT or (toks[k].low == "employing" and toks[k - 1].low.endswith("s"))) and not marks.short_clause(toks, k, end)) or (toks[k].kind == "," and toks[k].low in {",", "(", "--"} and not marks.listing(self.words.joints, toks, start, k, end))), end)
        end = self._tail(norm, toks, start, cut)
        if end - start > _LONGEST and len([t for t in toks[start:end] if t.kind != ","]) > _LONGEST:
            end = self._tail(norm, toks, start, self._short(toks, start, end))
        return self._trim(toks, start, end)

    def _lead(self, toks: Sequence[Tok], start: int, end: int) -> int:
        words = self.words
        start = next((k + 3 for k in range(start, end - 3) if toks[k].low == "whether" and toks[k + 1].low == "to"), start) if end - start > 3 else start  # decide whether to waive | fees
        while start < end:
            t = toks[start]
            behind = toks[start + 1] if start + 1 < end else None
            if t.kind in _KNOWN and behind is not None and behind.low in {"'s", "'"}:
                start += 2
            elif t.kind in "RC" and behind is not None and behind.kind == "w" and behind.low not in words.prepositions | held.INDEXES:
                start += 1
            elif t.kind in "w" and behind is not None and behind.low == "'s" and (t.low in words.holders or t.low in held.OWNERS or marks.owned(toks, start, end)):
                start += 2
            elif (t.low[-2:] == "ed" and t.low not in ED_NOUNS) and t.kind == "w" and t.low not in held.ADJECTIVES and behind is not None and start > 1 and (toks[start - 1].low in words.joints | words.pronouns):
                start += 1  # and caused losses
            elif t.low in words.determiners or t.low in held.TIMED or t.low in {"'s", "'", "number-one", "dozen"} or (t.kind in "P," and not marks.feast(toks, start)):
                start += 1
            elif t.low == "own" and behind is not None and behind.kind == "w" and start and toks[start - 1].low in _OWN:
                start += 1  # its own | stake
            elif t.low in held.WILLING and behind is not None and behind.low == "to" and start + 3 < end:
                start += 3  # going to chase | freight
            elif t.low in held.DOING and behind is not None and behind.kind == "w" and (not start or toks[start - 1].kind == "V" or toks[start - 1].low in self.words.verbs or toks[start - 1].low in _BEING | {"am", "'m", "of", ",", "and", "by"}):
                start += 1  # I'm paying | rent of, and holding | EPS at
            elif (t.low in held.TIME_UNITS and behind is not None and behind.low in {"to", "from", "on", "of"} and start and toks[start - 1].low in {"a", "per"}) or (t.low in held.COUNTERS and behind is not None and behind.low == "of"):
                start += 2
            else:
                return start
        return start

    def _tail(self, norm: str, toks: Sequence[Tok], start: int, end: int) -> int:
        """Without the last phrases that say only where, when, how often or of whom."""
        if end - start > 2 and toks[end - 2].low in {"a", "an", "per", "each", "every"} and toks[end - 1].low in held.TIME_UNITS:
            end -= 2
        if end - start > 3 and toks[end - 3].low in {"this", "last", "next"} and toks[end - 1].low in held.STRETCHES:
            end -= 3  # teaching jobs this school year
        while True:
            k = next((k for k in range(end - 1, start, -1) if toks[k].low in self.words.inside or toks[k].low in held.BESIDE), None)
            if k is None or toks[k].low == "to" or (toks[k].low == "from" and not (_MADE & {t.low for t in toks[start:k]} and any(t.kind == "R" for t in toks[k + 1 : end]))) or (toks[k].low == "with" and any(t.kind == "R" for t in toks[k + 1 : min(end, k + 3)])):
                return end
            if not self._aside(norm, toks, k, end):
                return end
            end = k - (k - 1 > start and toks[k - 1].low in held.LYING)

    def _aside(self, norm: str, toks: Sequence[Tok], k: int, end: int) -> bool:
        """True where the phrase from the preposition at token `k` says only where, when or of whom."""
        rest = toks[k + 1 : end]
        known = [t for t in rest if t.kind in "RCP"]
        others = [t for t in rest if t.kind == "w" and t.low not in self.words.determiners and t.low not in self.words.joints]
        others = [t for t in others if not (known and (t.low in held.COMPASS or norm[t.start].isupper()))]
        if (known or {t.low for t in others} & held.PLACES) and (len(others) <= 1 or {t.low for t in others} <= held.PLACES):
            return True
        if toks[k].low in {"in", "at", "across"} | held.BESIDE and rest and all(norm[t.start].isupper() for t in rest if t.kind == "w"):
            return True  # a town that no table has
        if toks[k].low == "of" and toks[k - 1].low.rsplit(" ", 1)[-1] in held.FOLK and all(norm[t.start].isupper() or t.low.isdigit() for t in rest if t.low not in self.words.function):
            return bool(rest)  # members of a union
        if [t.low for t in rest] == ["average"]:
            return True
        if any(t.low[0].isdigit() for t in rest if t.kind == "w"):
            return False  # the yield on the 10-year bond
        led = bool(rest) and rest[0].low in _OPENING
        return led and (toks[k].low in {"on", "at", "in", "across", "during", "along", "throughout", "around"} | held.BESIDE or rest[0].low in _OWN)

    def _short(self, toks: Sequence[Tok], start: int, end: int) -> int:
        """A long phrase ends before its second preposition."""
        seen = 0
        for k in range(start, end):
            if toks[k].low in self.words.inside and toks[k].low != "per":
                seen += 1
                if seen == 2:
                    return k
        return min(end, start + _LONGEST)

    def split(self, toks: Sequence[Tok], start: int, end: int) -> list[tuple[int, int]]:
        """The items of a list "A, B and C"."""
        out, at = [], start
        for k in range(start, end):
            if toks[k].low == "," or toks[k].low in self.words.joints:
                out += [(at, k)] if k > at else []
                at = k + 1
        return [*out, (at, end)] if end > at else out
