"""What stands in front of an English figure before the word that governs it, and phrases that hold the name of one.

Bound words, adverbs and times are passed; "an average of" only says how high a figure is; an insertion, a pace (at an
average rate of F) and a goal have their name elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from jjjextract.lang.en.frame_parts import BE, JUDGES, Frame, Range
from jjjextract.lang.en.frames_behind import FramesBehind
from jjjextract.lang.en.name_words import STRETCHES
from jjjextract.lang.en.tokens import Tok, past_form
from jjjextract.values import CHANGES, Quantity

__all__ = ["BRINGS", "FramesFront"]

_PEAKS = frozenset({"average", "total", "high", "low", "record", "peak", "maximum", "minimum"})
_AWAIT = frozenset({"expected", "forecast", "forecasted", "predicted", "expect", "predict"})
_AWAITED = frozenset({"expected", "forecast", "forecasted", "predicted", "projected", "anticipated", "pencilled", "penciled", "estimated"})
_REVISED = frozenset({"revised", "provisional", "preliminary", "unrevised", "present", "current"})
_SHAVES = frozenset({"shave", "shaves", "shaved", "knock", "knocks", "knocked", "wipe", "wipes", "wiped", "trim", "trims", "trimmed", "slice", "sliced"})
BRINGS = frozenset({"bring", "brings", "bringing", "brought"})
_BODIES = frozenset("crowd audience congregation gathering squad staff team workforce fleet herd flock".split())  # noqa: SIM905
_BESIDE_OBJECT = frozenset({"with", "on", "in", "for", "over", "near", "into", "behind", "under", "across", "around", "through"})
_HOW_MUCH = frozenset("rate pace cost price value total average amount sum range level profit loss margin discount premium maximum minimum basis ratio share figure".split())  # noqa: SIM905
_RECKONED, _PACES = frozenset({"seasonally", "seasonally-adjusted", "adjusted", "annual", "annualized", "annualised", "yearly"}), frozenset({"rate", "pace", "clip"})


class FramesFront(FramesBehind):
    """Reads what leads to a group of figures."""

    def _skip(self, toks: Sequence[Tok], low: int, i: int) -> int:
        """The last token in front that is no bound word, adverb, basis or time."""
        while i >= low:
            t = toks[i]
            time = t.kind == "P" and i - 1 >= low and toks[i - 1].kind != "F" and not self._starts(toks, low, i)
            if t.kind in "bB" or (t.low == "between" and i + 1 < len(toks) and toks[i + 1].kind == "F") or (t.kind == "w" and t.low in self.words.adverbs and t.low != "up") or time:
                i -= 1
                if time and i > low and toks[i].low == "of" and toks[i - 1].low == "as":
                    i -= 2
                elif time and i >= low and toks[i].low in {"in", "for", "during", "over", "at", "on"}:
                    i -= 1
                continue
            if t.low in _REVISED and i > low and toks[i - 1].low in {"a", "an", "the", "upwardly", "downwardly"}:
                i -= 2  # up from a revised F
                i -= i > low and toks[i].low in {"a", "an", "the"}
                continue
            if t.low in {'"', "“"} and i > low and toks[i - 1].kind in "wV":
                i -= 1  # lost "maybe F" of
                continue
            if t.low in {"more", "less", "rather", "very", "fairly"} and i > low and toks[i - 1].low in {"a", "an"}:
                i -= 2  # was a more modest F
                continue
            if t.low == "minus" and i - 2 > low and toks[i - 1].low == "or" and toks[i - 2].low == "plus":
                i -= 3
                continue
            if t.low in {"a", "an"} and i > low and toks[i].end != toks[i].start and i + 1 < len(toks) and toks[i + 1].low in self.words.adverbs:
                i -= 1
                continue
            if t.low == "of" and (begin := self._peak(toks, low, i - 1)) is not None:
                i = begin - 1
                continue
            return i
        return i

    @staticmethod
    def _peak(toks: Sequence[Tok], low: int, k: int) -> int | None:
        """Where "a half-year record", "an average" begins that only says how high the figure is; None for anything else."""
        if k > low and (rate := toks[k].low.rsplit(" ", 1)[-1]) in _PACES and rate == "rate":
            return _yearly(toks, low, k) or _at_rate(toks, low, k)
        if k <= low or toks[k].low not in _PEAKS:
            return None
        for j in range(k - 1, max(low - 1, k - 4), -1):
            if toks[j].low in {"a", "an"}:
                return j
            if toks[j].low == "to":
                return j + 1
            if toks[j].kind not in "wP" or toks[j].low in {"of", "in"}:
                return None
        return None

    @staticmethod
    def _awaited(toks: Sequence[Tok], last: int, high: int) -> bool:
        """True for what others had expected (the F that analysts had forecast, the F economists expected)."""
        k = last + 1 + (last + 1 < high and toks[last + 1].low == "that")
        behind = toks[k + 1] if k + 1 < len(toks) else None
        if k + 1 < len(toks) and toks[k].low in _AWAITED and toks[k + 1].low in {"by", "in"}:
            return True  # the F expected by economists
        return k < len(toks) and toks[k].low in JUDGES and behind is not None and (behind.low in {"had", "have", "were"} or behind.low in _AWAIT)

    def _starts(self, toks: Sequence[Tok], low: int, i: int) -> bool:
        """True where the time at token `i` opens the clause."""
        k = i - 1
        while k >= low and toks[k].low in {"in", "for", "during", "by", "at", "on", "the", "over"}:
            k -= 1
        return k < low or toks[k].kind == ","

    def _inserted_level(self, toks: Sequence[Tok], low: int, i: int, last: int) -> Range | None:
        """The wage bill, F a year ago, has reached: the noun in front of an insertion with an earlier level."""
        stop = next((k for k in range(last + 1, min(last + 5, len(toks))) if toks[k].low == ","), last + 1) if toks[last + 1 : last + 2] and toks[last + 1].low in {"over", "for"} else last + 1
        beside = toks[stop : stop + 2]
        if len(beside) == 2 and beside[0].low == "," and beside[1].kind == "V" and not beside[1].low.endswith("ing"):
            named = self.phrases.left(toks, low, i)
            opens = named[1] > named[0] and (named[0] == low or toks[named[0] - 1].kind == "," or toks[named[0] - 1].low in self.words.joints | self.words.determiners)
            return named if opens and self._measured(toks, named, counts=False) and not any(t.kind == "V" for t in toks[low:i]) else None
        after = last + 1 + (last + 1 < len(toks) and toks[last + 1].low in {"in", "at", "for"})
        behind = toks[after : after + 3]
        if len(behind) < 3 or behind[0].kind not in "BP" or behind[1].low != "," or behind[2].kind != "V":
            return None
        begin = next((k + 1 for k in range(i - 1, low - 1, -1) if toks[k].low == ";"), low)
        if low and begin == low:
            return None
        held = self.phrases.left(toks, begin, i)
        return held if held[1] > held[0] and all(t.kind != "V" for t in toks[begin:i]) else None

    def _in_all(self, toks: Sequence[Tok], low: int, i: int, last: int) -> Range | None:
        """The buoys, 418 in all, were: the plural in front of an insertion with its number."""
        behind = [t.low for t in toks[last + 1 : last + 4]]
        if behind[:2] not in (["in", "all"], ["in", "total"], ["all", "told"]) and behind[:1] not in (["altogether"], ["strong"]):
            return None
        held = self.phrases.left(toks, low, i)
        return held if held[1] > held[0] and (toks[held[1] - 1].low.endswith("s") or behind[0] == "strong") else None

    def _what_clause(self, toks: Sequence[Tok], low: int, i: int) -> str:
        """What they pay, what it costs us: the noun of the verb in front of is; "" for anything else."""
        if toks[i].low not in BE or toks[low].low != "what":
            return ""
        noun = next((self.words.noun_of[t.low] for t in toks[low + 1 : i] if t.low in self.words.noun_of), "")
        return "pay" if noun == "payment for" else noun

    def _named_before(self, toks: Sequence[Tok], low: int, k: int) -> Range | None:
        """Wages|, its biggest bill at F: the phrase that opens the clause, in front of what tells of it."""
        k -= k > low and toks[k - 1].low in self.words.determiners
        k += toks[k].low == ","
        if k - 2 < low or toks[k - 1].low != "," or toks[k].low not in {"its", "the", "their", "a", "an", "our"} or any(t.kind in "VFP" for t in toks[low : k - 1]):
            return None
        held = self.phrases.left(toks, low, k - 1)
        opens = held[1] > held[0] and (held[0] == low or toks[held[0] - 1].low in self.words.determiners)
        return held if opens and not self._agent(toks, held) and not low else None

    def _told_clause(self, toks: Sequence[Tok], i: int) -> Range | None:
        """The tax take fell short again: F: the subject of the clause in front of a colon."""
        verb = next((k for k in range(1, i) if (toks[k].kind == "V" or toks[k].low in self.words.verbs) and toks[k + 1].kind != "V"), None)
        if verb is None or any(t.kind == "F" for t in toks[:i]):
            return None
        be = next((k for k in range(verb, i) if toks[k].low in BE), None) if toks[0].low == "what" else None
        if be is not None:
            return be + 1, i  # What worries him is rent: F
        subject = self._subject(toks, 0, verb)
        return subject if subject is not None and not self._agent(toks, subject) and toks[subject[0]].low not in self.words.prepositions else None

    def _labelled(self, toks: Sequence[Tok], low: int, i: int) -> Range | None:
        """Missed bins: F: what stands in front of a colon at the beginning of a sentence."""
        if low or toks[i].low != ":" or i > 8 or any(t.kind in "FS" or (t.kind == "V" and not self._listed_done(toks, k, i)) for k, t in enumerate(toks[:i])):
            return None
        held = self.phrases.left(toks, low, self._before_time(toks, i))
        return held if held[1] > held[0] else None

    def _listed_done(self, toks: Sequence[Tok], k: int, i: int) -> bool:
        """True for the participle that a label ends in, but for a time (Buoys shipped in 2024:)."""
        done = toks[k].low.endswith("ed") or toks[k].low in self.words.participles
        return done and k > 0 and toks[k - 1].low.endswith("s") and all(t.kind == "P" or t.low in {"in", "so", "far"} for t in toks[k + 1 : i])

    def _before_time(self, toks: Sequence[Tok], i: int) -> int:
        """Where a label ends in front of its time and of a participle."""
        while i > 1 and (toks[i - 1].kind == "P" or (toks[i - 1].low in {"in", "so", "far", "during"} and toks[i].kind in "P:,")):
            i -= 1
        done = i > 1 and toks[i - 1].kind in "wV" and (toks[i - 1].low.endswith("ed") or toks[i - 1].low in self.words.participles)
        return i - 1 if done and toks[i - 2].low.endswith("s") else i

    def _noun_behind_joint(self, toks: Sequence[Tok], low: int, i: int, last: int) -> bool:
        """(72 counters) and 18 bag-drop machines; Along the coast, 31 wind parks: a bare number with a noun of its own."""
        behind = toks[last + 1 : last + 3]
        opens = toks[i].low == "," and not low and not any(t.kind in "FV" for t in toks[:i])
        return (opens or toks[i].low in {"and", "or"}) and len(behind) == 2 and behind[0].kind == "w" and behind[0].low[0].isalpha() and not self._function(behind[0].low)

    def _of_front(self, toks: Sequence[Tok], low: int, i: int, q: Quantity) -> Frame | None:
        """Of the young people who had left, F have come back: the whole opens the sentence."""
        if q.kind not in {"cardinal", "count", "percent", "fraction"} or (q.kind == "count" and q.unit_at is not None):
            return None
        first = next((k for k in range(1, i) if toks[k].kind in "FP"), None)
        if low and first is not None and not any(t.kind in "FV" for t in toks[first + 1 : i]):
            held = self._counted(toks, first, i) or (0, 0)  # Of the 40 trades, 29 posted growth
        else:
            held = (0, 0) if low or first is not None else self.phrases.right(toks, 1, i)
        if held[1] <= held[0]:
            return None
        share = self.part(q)
        if not share and all(t.kind == "w" and (t.low[0].isdigit() or t.low in self.words.determiners) for t in toks[slice(*held)]):
            return Frame("level", rule="level.part")  # Of the 85, 52 are open
        return Frame("share" if share else "level", name=held, of=held if share else None, counted=not share, rule="level.part")

    def _function(self, low: str) -> bool:
        words = self.words
        return low in words.prepositions or low in words.verbs or low in words.borders or low in words.comparatives or low in words.adverbs

    def _against(self, toks: Sequence[Tok], low: int, i: int) -> bool:
        """True for an amount that is only compared with (compared with the F, against F)."""
        if toks[i].low in {"the", "a", "an"} and i > low:
            i -= 1
        if toks[i].low == "of" and i > low and (toks[i - 1].low == "instead" or (toks[i - 1].low == "place" and toks[i - 2].low == "in")):
            return True  # instead of F
        if toks[i].low in {"versus", "against", "vs"} or (toks[i].low in {"with", "to"} and i > low and toks[i - 1].low in {"compared", "compares", "compare"}):
            return True
        return toks[i].low == "than" and i > low and toks[i - 1].low in self.words.comparatives

    def _ranked(self, toks: Sequence[Tok], last: int, high: int) -> Range | None:
        """(third in the country) by container volume, in terms of exports."""
        for k in range(last + 1, min(high, last + 9)):
            if toks[k].kind == ",":
                return None
            if toks[k].low == "by" or (toks[k].low == "of" and toks[k - 1].low == "terms"):
                held = self.phrases.right(toks, k + 1, high)
                return held if held[1] > held[0] else None
        return None

    def _counted_noun(self, toks: Sequence[Tok], last: int, high: int) -> Range | None:
        """(a goal of 95%) punctuality: the plain noun right behind a percentage."""
        if last + 1 >= high or toks[last + 1].kind != "w" or self._function(toks[last + 1].low) or not toks[last + 1].low[0].isalpha():
            return None
        held = self.phrases.right(toks, last + 1, high)
        return held if held[1] > held[0] else None

    def _paced(self, toks: Sequence[Tok], low: int, held: Range) -> Frame | None:
        """(grew) at an average annual rate of F: the verb in front says what the rate is of."""
        begin, end = held
        if end <= begin or toks[end - 1].low not in _PACES:
            return None
        k = next((k for k in range(end - 1, max(low - 1, begin - 5), -1) if toks[k].low == "at"), None)
        if k is None or k - 1 < low or toks[k - 1].kind != "V" or toks[k - 1].ref[0].kind not in CHANGES:
            return None
        return Frame("change", toks[k - 1].ref[0].direction, self._subject(toks, low, k - 1), verb=k - 1, rule="change.at")

    def _with_subject(self, toks: Sequence[Tok], low: int, held: Range) -> Range | None:
        """The sector | led the way with an increase of F: the subject of the verb in front."""
        k = held[0] if toks[held[0]].low == "with" else held[0] - 1
        if k <= low or toks[k].low != "with":
            return None
        verb = next((n for n in range(low + 1, k) if toks[n].kind == "V" or toks[n].low in self.words.verbs or (toks[n].kind == "w" and toks[n].low.endswith("ed"))), None)
        subject = self._subject(toks, low, verb) if verb is not None else None
        return None if subject is None or self._agent(toks, subject) else subject

    def _brought(self, toks: Sequence[Tok], k: int, i: int) -> Range | None:
        """bring the share of graduates who stay | to F: what is brought there."""
        held = self.phrases.right(toks, k + 1, i)
        return held if held[1] > held[0] and self._measured(toks, held) else None

    def _foremost(self, toks: Sequence[Tok], held: Range) -> bool:
        """the top earner, the largest supplier: what somebody is, and no name of something measured."""
        plain = [t.low for t in toks[held[0] : held[1]] if t.low not in self.words.determiners]
        return len(plain) > 1 and (plain[0] in {"top", "leading", "main", "first"} or plain[0].endswith("est")) and not self._measured(toks, held, counts=False)

    def _going(self, toks: Sequence[Tok], low: int, i: int) -> Range | None:
        """Gas | is holding at F, sales | were flat at F: what stands where it is."""
        if i - 2 < low or toks[i].low != "at":
            return None
        verb = toks[i - 1]
        flat = verb.kind == "V" and verb.ref[0].direction == "flat" and (" " in verb.low or toks[i - 2].kind == "w")
        going = verb.low.endswith("ing") and toks[i - 2].low in BE | {"been"}
        return self._subject(toks, low, i - 1 if flat else i - 2) if flat or going else None

    def _traded(self, toks: Sequence[Tok], low: int, held: Range) -> Range | None:
        """Wheat | closed Wednesday in Chicago at F: the subject of the verb behind which only a time and a place stand."""
        k = held[0]
        if held[1] <= k or toks[k].low not in {"in", "on"}:
            return None
        while k > low and toks[k - 1].kind == "P":
            k -= 1
        return self._subject(toks, low, k - 1) if k - 1 > low and toks[k - 1].kind == "V" and toks[k - 1].low not in BE else None

    def _shared_subject(self, toks: Sequence[Tok], i: int) -> Range | None:
        """The fair draws F | and costs F: the subject of the first verb, where it is a thing."""
        if i < 3 or toks[i - 1].low not in {"and", "but"}:
            return None
        before, behind = (next((t for t in side if t.kind == "F"), None) for side in (reversed(toks[:i]), toks[i:]))
        if before is not None and behind is not None and before.ref.value.kind == behind.ref.value.kind:
            return None  # takings were F in May and are F now
        verb = next((k for k in range(1, i - 1) if toks[k].kind == "V" or toks[k].low in self.words.verbs or toks[k].low.endswith("ed")), None)
        subject = self._subject(toks, 0, verb) if verb is not None else None
        plain = subject is not None and all(t.kind == "w" for t in toks[slice(*subject)]) and not self._agent(toks, subject)
        return subject if plain and subject is not None and not self._measured(toks, subject) else None

    def _main_subject(self, toks: Sequence[Tok], low: int, i: int) -> Range | None:
        """Sales, up 6%; traffic recorded strong growth, rising 23%: what stands in front of the comma, or of its verb."""
        if i - 1 > low and toks[i - 1].low in {":", "("} and toks[i].low in {"up", "down"} and not any(t.kind == "V" for t in toks[low : i - 1]):
            held = self.phrases.left(toks, low, i - 1)
            return held if held[1] > held[0] else None  # Ferries: up 6%; Ferries (up 6%) are
        if i - 2 < low or toks[i - 1].low != ",":
            return None
        first = next((k for k in range(low, i - 1) if toks[k].kind == "V"), None)
        if toks[i].low.endswith("ing"):
            return self._subject(toks, low, first) if first is not None else self._opening_subject(toks, low, i)
        if toks[i].low in {"up", "down"} and (be := self._was(toks, low, i - 1)) is not None:
            return self._subject(toks, low, be)
        joint = next((k for k in range(i - 2, low - 1, -1) if toks[k].kind == "," or toks[k].low in self.words.joints or toks[k].low in {"that", "while"}), low)
        first = next((k for k in range(joint, i - 1) if toks[k].kind == "V"), None)
        own = not low or any(t.kind == "," or t.low in self.words.joints or t.low in self.words.borders for t in toks[low : i - 2])
        return self._subject(toks, low, i - 1) if first is None and own and toks[i - 2].kind == "w" and toks[i].low in {"up", "down"} else None

    def _paced_behind(self, toks: Sequence[Tok], i: int, last: int, q: Quantity) -> bool:
        """True for a verb of change in front of "at a", and a pace behind the figure."""
        paced = not {"rate", "pace", "clip"}.isdisjoint([x.low.rsplit(" ", 1)[-1] for x in toks[last + 1 : last + 4]])
        return paced and self.part(q) and toks[i - 2].ref[0].kind in CHANGES

    def _cut_off(self, toks: Sequence[Tok], low: int, i: int, last: int, high: int) -> Frame | None:
        """shave F off GDP, took F off a litre of milk: what a verb takes something off."""
        held = self.phrases.right(toks, last + 2, high)
        verb = next((k for k in range(i, low - 1, -1) if toks[k].kind == "V" or toks[k].low in self.words.verbs or toks[k].low in _SHAVES), None)
        if verb is not None and toks[last + 2].low == "for":
            return Frame("change", "decrease", self._subject(toks, low, verb), rule="change.of")  # the shop knocks F off for pensioners
        if verb is None or held[1] <= held[0] or toks[last + 2].kind not in "wR":
            return None
        return Frame("change", "decrease", held, agent=self._subject(toks, low, verb), rule="change.of")

    def _opening_subject(self, toks: Sequence[Tok], low: int, k: int) -> Range | None:
        """Shipments suffered the most, tumbling by F: the subject of the clause whose comma stands in front of the participle."""
        if k - 2 <= low or toks[k - 1].low != "," or not toks[k].low.endswith("ing"):
            return None
        verb = next((n for n in range(low + 1, k - 1) if toks[n].kind == "V" or toks[n].low in self.words.verbs | self.words.auxiliaries or (toks[n].kind == "w" and toks[n].low.endswith("ed"))), None)
        return self._subject(toks, low, verb) if verb is not None else None

    def _acted(self, toks: Sequence[Tok], last: int) -> bool:
        """True for a past verb right behind a bare number, with nothing but a time or a place behind it."""
        k = last + 1
        if k >= len(toks) or not (toks[k].kind == "V" or toks[k].low.endswith("ed")) or toks[k].low in self.words.auxiliaries or toks[k].low in self.words.comparatives or not past_form(toks[k].low):
            return False
        return k + 1 >= len(toks) or toks[k + 1].kind in ",P" or toks[k + 1].low in {"in", "at", "on", "during", "after", "and", "for"}

    def _innermost(self, toks: Sequence[Tok], held: Range, q: Quantity) -> Range:
        """its sights on | a plot of F, lost in front of | a crowd of F: the last noun with an article of its own."""
        k = next((k for k in range(held[1] - 2, held[0], -1) if toks[k].low in {"a", "an"} or toks[k].kind != "w"), held[0])
        if k == held[0] or toks[k].low not in {"a", "an"} or toks[held[1] - 1].low in STRETCHES:
            return held
        if toks[k - 1].low == "with" and self._of_change(toks, held[1] - 1):
            return held[0], k - 1  # cigarettes | with a value of F
        sized = q.kind in {"measure", "count", "cardinal", "money"} and toks[k - 1].low in _BESIDE_OBJECT and not self._of_change(toks, held[1] - 1)
        return (k + 1, held[1]) if sized or toks[held[1] - 1].low in _BODIES else held

    def _of_change(self, toks: Sequence[Tok], k: int) -> bool:
        """True for a noun of change, or one that only says how much (a rate, a value)."""
        return toks[k].low in self.words.change_nouns or toks[k].low in _HOW_MUCH

    def _told_of(self, toks: Sequence[Tok], low: int, k: int) -> Range | None:
        """The fine, | cut by F for an early plea, is: the noun in front of the comma that a participle tells of."""
        if low or k < 2 or toks[k - 1].low != "," or any(t.kind in "VF" for t in toks[: k - 1]):
            return None
        held = self.phrases.left(toks, low, k - 1)
        return held if held[1] > held[0] and not self._agent(toks, held) else None

    def _before_aside(self, toks: Sequence[Tok], low: int, i: int) -> Range:
        """the share of imports, now at F: the phrase in front of the comma."""
        while i > low and toks[i - 1].kind in "PbB":
            i -= 1
        begin = next((k for k in range(i - 2, low - 1, -1) if toks[k].kind in ",V" or toks[k].low in self.words.joints or toks[k].low in {"where", "that", "while", "but"}), low - 1)
        aside = i - 1 > begin + 1 and toks[i - 1].low == "," and (begin < low or toks[begin].kind != "V")
        return self.phrases.left(toks, low, i - 1) if aside else (i, i)

    @staticmethod
    def _was(toks: Sequence[Tok], low: int, comma: int) -> int | None:
        """Sales | were weaker, down 2%: the verb in front of nothing but words that say how."""
        for k in range(comma - 1, max(low - 1, comma - 6), -1):
            if toks[k].kind == "V":
                return k if toks[k].low in BE and k < comma - 1 else None
            if toks[k].kind not in "wPRb":
                return None
        return None

    def _running(self, toks: Sequence[Tok], low: int, comma: int) -> bool:
        """True behind "fell for a third straight year," whose level follows the comma."""
        verb = next((k for k in range(comma - 1, max(low - 1, comma - 12), -1) if toks[k].kind == "V"), None)
        behind = toks[verb + 1] if verb is not None else None
        return verb is not None and behind is not None and toks[verb].ref[0].kind in CHANGES and behind.low in {"for", "in", "again"}

    def _origin(self, toks: Sequence[Tok], i: int, last: int, high: int, q: Quantity) -> Frame | None:
        """staff from 81 countries: things that nothing in front counts."""
        code = q.unit.code if q.unit else ""
        if not code.startswith("{") or any(t.kind == "F" and (t.ref.value.unit is None or t.ref.value.unit.code == code) for t in toks[:i]):
            return None
        counted = self._counted(toks, last, high)
        return Frame("level", name=counted, counted=True, rule="level.noun") if counted else None


def _at_rate(toks: Sequence[Tok], low: int, k: int) -> int | None:
    """Where "a rate" begins behind "ran at": the row is what ran; what grew at a rate of F did grow F."""
    led = k - 3 >= low and toks[k - 1].low == "a" and toks[k - 2].low == "at"
    return None if not led or (toks[k - 3].kind == "V" and toks[k - 3].ref[0].kind in CHANGES | {"speed"}) else k - 1


def _yearly(toks: Sequence[Tok], low: int, k: int) -> int | None:
    """Where "a seasonally adjusted annual rate" begins behind "to" or "grew at": it only says how the figure is reckoned."""
    begin = k
    while begin > low and toks[begin - 1].low in _RECKONED:
        begin -= 1
    reckoned = begin < k or toks[k].kind == "B"
    if not reckoned or begin - 2 < low or toks[begin - 1].low not in {"a", "an"}:
        return None
    moved = begin - 3 >= low and toks[begin - 2].low == "at" and toks[begin - 3].kind == "V" and toks[begin - 3].ref[0].kind in CHANGES
    return begin - 1 if moved or toks[begin - 2].low == "to" else None
