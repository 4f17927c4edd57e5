"""What stands behind an English figure and may overrule the frame that stands in front of it.

F higher than, F of the total, F are container ships, a F rise in, F long.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.lang.en.frame_parts import BE, Frame, FrameParts, Range
from jjjextract.lang.en.name_words import NEVER, STRETCHES
from jjjextract.lang.en.tokens import Tok
from jjjextract.values import Quantity

__all__ = ["OBJECTS", "FramesBehind"]

_PLAIN = frozenset("annual yearly monthly quarterly sharp slight further modest real nominal steady overall big average".split())  # noqa: SIM905
_SUPPLY = frozenset({"brought in", "bring in", "brings in", "supplie", "provid", "generat", "produc", "supply", "provide", "generate", "meet", "met", "produce", "carry", "carrie", "handle", "deliver", "delivere", "took", "take", "win", "won", "claim", "claime", "swallow", "swallowe", "eat", "ate", "absorb", "absorbe", "consume", "drink", "drank"})
_VOTES = frozenset({"against", "opposed", "undecided", "unsure", "favour", "favor"})
_PARTICIPLES = frozenset("given sold made held taken grown built lost spent paid kept born found left seen shut thrown driven written shown known drawn run bought sent worn fed bred met drunk eaten hidden stolen torn won".split())  # noqa: SIM905
_POLLED = frozenset({"voted", "backed", "rejected", "opposed", "supported", "approved", "abstained"})
_WENT = frozenset({"went", "goes", "go", "gone"})
_AWAITING = frozenset({"expected", "forecast", "estimated", "supposed", "projected", "predicted", "needed", "planned"})
_STILL = frozenset({"now", "still", "already", "also", "today"})
_LEAVING = frozenset({"leaving", "left", "making", "keeping", "sending", "pushing", "putting", "taking"})
_CLOSES = frozenset({"closed", "ended", "finished", "opened", "traded", "settled", "close", "closes", "ends", "trades", "trading", "was trading"})
OBJECTS = frozenset({"us", "them", "him", "her", "me", "you"})  # whom something costs or is paid
_COSTS = frozenset({"cost", "costs", "costing", "pays", "paid", "paying", "earns", "earned", "saves", "saved"})
_DETS, _NO_VERBS = frozenset({"a", "an", "the", "their", "its", "his", "her", "no"}), frozenset({"off", "out", "up", "down", "back", "all"})
_WAYS = frozenset({"up", "down", "higher", "lower", "more", "fewer", "less"})
_SPENDS = frozenset({"spend", "spends", "spent", "spending", "invest", "invests", "invested", "devotes", "devoted", "put", "puts", "ploughed", "plowed"})
_WHOLES = frozenset({"sales", "revenue", "revenues", "turnover", "gdp", "income", "output"})
_QUANTIFIERS = frozenset({"more", "less", "fewer"})
_QUALITY = re.compile(r"(?:ive|ous|ful|able|ible|ic|icient|inent|ular|arate|urate|ant|ing|ed)\Z|(?<!f)(?<!p)ly\Z|\A(?:frequent|common|often|dense|acute|severe|remote|intense|likely|modern|open|mature|secure|vulnerable)\Z")
_LY_NOUNS = frozenset({"family", "supply", "assembly", "monopoly", "rally", "anomaly", "ally", "reply", "poly", "july", "fly"})
_PLANS = frozenset({"plan", "budget", "target", "forecast", "estimate", "estimates", "expectations", "par", "schedule"})
_NORMS = frozenset({"level", "levels", "average", "target", "capacity", "peak", "norm", "norms", "normal", "plan", "plans", "targets", "averages", "forecasts", "estimates", "expectations", "value", "values", "size", "rate", "rates", "terms", "times", "prices"})
_SIZES = {"long": "length of", "wide": "width of", "high": "height of", "tall": "height of", "deep": "depth of", "thick": "thickness of"}


class FramesBehind(FrameParts):
    """Reads what follows a group of figures."""

    def _overruled(self, toks: Sequence[Tok], frame: Frame, low: int, i: int, last: int, high: int, q: Quantity) -> Frame:
        j = last + 1
        while j < high and (toks[j].kind == "b" or (toks[j].kind == "B" and j + 1 < high and toks[j + 1].low in self.words.change_nouns)):
            j += 1
        if j >= high or q.kind == "rank":
            return frame
        t = toks[j]
        if (t.low in _VOTES or t.low == "in" or (t.low in _POLLED and frame.rule in {"apposed", "gapped", "level.noun"} and (frame.name is None or toks[frame.name[0]].low in {"in", "on", "at"}))) and self.part(q) and (side := self._side(toks, j)):
            return Frame("share", prefix=side, rule="share.poll")
        if t.kind == "V" and t.low in BE and frame.rule in {"apposed", "gapped", "level.noun"} and q.kind in {"count", "cardinal", "percent", "fraction", "money"}:
            return self._done_to(toks, frame, j, high, q) or self._being(toks, frame, j, high, q)
        if q.kind == "cardinal" and t.low in _SIZES and last > 3 and any(x.low in _SIZES for x in toks[max(0, last - 4) : last]):
            return Frame("level", prefix=_SIZES[t.low], rule="level.size")  # 60 feet long and 30 high
        if self.part(q) and t.kind == "w" and (goes := self._goes_on(toks, j, high)) is not None:
            return Frame("share", name=self.phrases.right(toks, goes + 2, high), of=(j, goes), rule="share.of")  # Half his pay goes on rent
        if self.part(q) and t.low in _WENT and j + 2 < high and toks[j + 1].low in {"on", "to", "into", "towards"} and frame.rule in {"apposed", "gapped", "level.noun"} and (self._noun_at(toks, j + 2, high) or toks[j + 2].low in self.words.determiners):
            return Frame("share", name=self.phrases.right(toks, j + 2, high), rule="share.being")  # Half went on roads
        if q.kind == "measure" and t.low in _SIZES and frame.rule in {"apposed", "gapped", "level", "level.it", "level.noun"}:
            name = self._subject(toks, low, i + 1) if frame.rule == "level.noun" and i >= low else frame.name
            return Frame("level", name=name, agent=frame.agent, prefix=_SIZES[t.low], verb=frame.verb, rule="level.size")
        if t.low == "or" and j + 2 < len(toks) and toks[j + 1].kind == "F" and self.part(toks[j + 1].ref.value) and (way := self.words.comparatives.get(toks[j + 2].low)) is not None:
            return self._compared(toks, frame, low, i, j + 2, way)  # 2,100 or 3.2 per cent fewer
        if t.low in {",", "("} and (way := self._restated_way(toks, j)) is not None:
            return Frame("change", way, self._subject(toks, low, i + (toks[i].low not in _CLOSES)), rule="change.closed") if i >= low else frame
        way = self.words.comparatives.get(t.low) if j + 1 >= len(toks) or toks[j + 1].low not in {"there", "here"} else None
        if t.low == "ahead of" and (frame.rule in {"level.to", "level.from", "level.at", "level.held"} or (frame.rule == "change" and frame.verb is not None and toks[frame.verb].low not in BE)):
            return frame  # eased to F ahead of the vote
        if t.low in _QUANTIFIERS and (self.part(q) or q.kind == "measure") and (held := self._less_of(toks, j, high)) is not None:
            than = held[1] + (held[1] < len(toks) and toks[held[1]].low == "than")
            return Frame("compare", way, held, than=than if than < len(toks) else None, agent=frame.agent, rule="compare")
        if t.low == "short" and q.kind == "count" and q.unit_at is not None:
            return Frame("level", name=(last, last + 1), counted=True, agent=frame.agent, rule="level.object")  # is 14 drivers short
        if t.low in {"under", "over"} and j + 1 < len(toks) and toks[j + 1].low in _PLANS and q.kind in {"percent", "money"}:
            name = self._subject(toks, low, i - (toks[i - 1].kind == "V")) if i > low and toks[i].low == "in" else frame.name
            return Frame("compare", "decrease" if t.low == "under" else "increase", name, than=j + 1, rule="compare")  # came in 40% under plan
        if t.low in {"shy", "short"} and j + 2 < len(toks) and toks[j + 1].low == "of" and q.kind in {"money", "percent", "cardinal"}:
            return Frame("compare", "decrease", frame.name if frame.verb is not None else None, than=j + 2, verb=frame.verb, rule="compare")
        if t.low in {"more", "fewer", "extra"} and q.kind == "cardinal" and self._noun_at(toks, j + 1, high):
            held = self.phrases.right(toks, j + 1, high)
            then = next((k for k in range(held[1], len(toks)) if toks[k].low.split(" ")[0] == "than"), None)
            if way is not None and then is not None and any(x.kind in "PB" for x in toks[then : then + 4]):
                return Frame("compare", way, held, than=min(then + 1, len(toks) - 1), agent=frame.agent, verb=frame.verb, counted=True, rule="compare")  # F more boats sailed in May than in April
            return Frame("level", name=held, counted=True, agent=frame.agent, verb=frame.verb, rule="level.more")
        if way is not None and not (t.low in {"up", "down"} and toks[last].kind != "F"):
            return self._compared(toks, frame, low, i, j, way)
        if t.low == "of" and self.part(q) and frame.way in {"level", "apposed", "share"} and frame.rule not in {"level.of", "level.to", "level.from"}:
            return self._whole(toks, frame, i, j, high, low > 0 and i >= low and toks[i].low in {",", "or", "("})
        if q.kind == "multiple" and t.low in {"that", "those"} and j + 1 < high and toks[j + 1].low == "of" and i > low and toks[i].kind == "w" and toks[i - 1].low in {"a", "an", "the"}:
            return Frame("multiple", name=(i, i + 1), rule="multiple")  # a margin almost F that of
        if q.kind == "multiple" and t.low == "the" and i >= low and toks[i].low in {"for", "at", "on", "with"} and self._noun_at(toks, j + 1, high):
            return Frame("multiple", name=self.phrases.right(toks, j + 1, high), rule="multiple")  # go abroad for three times the wage
        if t.low == "of" and frame.rule == "level.to" and frame.name is not None and self.part(q):
            whole = (j + 1, j + 2) if j + 1 < len(toks) and toks[j + 1].low in _WHOLES else self._owner_of(toks, j + 1, high)
            if whole is not None:  # costs rose to 24 percent of sales, wind rose to 31% of the country's power
                return Frame("share", name=frame.name, of=whole, later=True, verb=frame.verb, rule="level.to")
        if q.kind == "fraction" and frame.rule in {"apposed", "gapped"} and t.kind == "w" and j + 1 < high and toks[j + 1].low in _DETS and t.low not in _NO_VERBS and t.low not in self.words.function:
            return frame  # a third turn a profit
        if q.kind == "fraction" and frame.rule in {"apposed", "gapped", "level.noun", "level"} and t.kind == "w" and t.low not in self.words.prepositions:
            held = self._plural_end(toks, self.phrases.right(toks, j, high))
            return Frame("share", name=held, of=held, rule="share.noun") if held[1] > held[0] else frame
        return self._noun_behind(toks, frame, j, high, q)

    @staticmethod
    def _side(toks: Sequence[Tok], j: int) -> str:
        """F | in favour, F | against, F | voted to strike: on which side people are who were asked; "" for anything else."""
        if toks[j].low in _POLLED:
            size = 3 if toks[j + 1 : j + 2] and toks[j + 1].low == "to" else 2 if toks[j + 1 : j + 2] and toks[j + 1].low in {"for", "against", "yes", "no"} else 1
            return " ".join(t.low for t in toks[j : j + size])
        size = 1 + (toks[j].low == "in")
        if j + size > len(toks) or toks[j + size - 1].low not in _VOTES or (size == 1 and toks[j].low.startswith("favo")):
            return ""
        ended = j + size >= len(toks) or toks[j + size].kind == "," or toks[j + size].low in {"and", "or", "while", "but", "of", "to"}
        return " ".join(t.low for t in toks[j : j + size]) if ended else ""

    def _restated_way(self, toks: Sequence[Tok], j: int) -> str | None:
        """(closed F), or F, | up; F (F) | more than: the way of a change that is told twice before its word comes."""
        marks = "".join("F" if t.kind == "F" else "o" if t.low == "or" else t.low if t.low in {",", "(", ")"} else "-" for t in toks[j : j + 4])
        size = 3 if marks.startswith("(F)") else 4 if marks == ",oF," else 0
        t = toks[j + size] if size and j + size < len(toks) else None
        return self.words.comparatives.get(t.low) if t is not None and (t.low in _WAYS or t.low.endswith(" than")) else None

    def _less_of(self, toks: Sequence[Tok], j: int, high: int) -> Range | None:
        """F less energy than the old one, F more eggs: what there is less or more of, and no adjective (F more expensive)."""
        if not self._noun_at(toks, j + 1, high):
            return None
        held = self.phrases.right(toks, j + 1, high)
        head = self._head(toks, held)
        return None if head is None or _QUALITY.search(toks[head].low) else held

    def _noun_at(self, toks: Sequence[Tok], k: int, high: int) -> bool:
        """True for a plain noun at token `k` (250 more buses)."""
        if k >= high or toks[k].kind != "w" or not toks[k].low[0].isalpha():
            return False
        words = self.words
        return toks[k].low not in words.function | words.borders | words.verbs | words.auxiliaries and not toks[k].low.endswith("ed")

    def _goes_on(self, toks: Sequence[Tok], j: int, high: int) -> int | None:
        """Where "goes on" stands behind what a part is of."""
        for k in range(j + 1, min(j + 6, high - 2)):
            if toks[k].low in _WENT and toks[k + 1].low in {"on", "to", "into", "towards"} and toks[k + 2].kind == "w":
                return k
            if toks[k].kind != "w" or toks[k].low in self.words.borders:
                return None
        return None

    def _done_to(self, toks: Sequence[Tok], frame: Frame, j: int, high: int, q: Quantity) -> Frame | None:
        """(Listings rose F.) More than half | are being given away: a part of what was told of, by what is done to it."""
        if frame.rule not in {"apposed", "gapped"} or not self.part(q) or frame.name is not None:
            return None
        k = j + 1
        while k < high and (toks[k].low in {"being", "been", "now", "still", "already", "then"} or toks[k].low.endswith("ly")):
            k += 1
        done = k < high and toks[k].kind in "wV" and (toks[k].low.endswith("ed") or toks[k].low in _PARTICIPLES) and toks[k].low not in _AWAITING
        return Frame("share", rule="share.being") if done else None

    def _being(self, toks: Sequence[Tok], frame: Frame, j: int, high: int, q: Quantity) -> Frame:
        """(of which) F were container ships: the noun behind the verb names what is counted; F is for beaches."""
        if j + 2 < high and toks[j + 1].low == "for" and frame.name is None:
            held = self.phrases.right(toks, j + 2, high)
            return Frame("level", name=held, rule="level.being") if held[1] > held[0] else frame
        held = self.phrases.right(toks, j + 1, high)
        if q.kind == "money" or held[1] <= held[0] or frame.counted or toks[held[0]].kind != "w" or toks[held[0]].low in self.words.prepositions or toks[held[0]].low in self.words.verbs or toks[held[0]].low.endswith("ed"):
            return frame
        while held[1] - held[0] > 1 and toks[held[0]].low in self.words.adverbs:
            held = (held[0] + 1, held[1])
        if held[1] - held[0] == 1 and not toks[held[0]].low.endswith("s") and toks[j].low in {"are", "were"}:
            return frame  # 260 are electric, still standing
        return Frame("share" if self.part(q) else "level", name=held, rule="level.being")

    def _compared(self, toks: Sequence[Tok], frame: Frame, low: int, i: int, j: int, way: str) -> Frame:
        than = j + 1 if toks[j].low in {"above", "below", "ahead of"} or toks[j].low.endswith(" than") or (j + 1 < len(toks) and toks[j + 1].kind == "B") else j + 2
        if toks[j].low in {"ahead", "behind"} or (j + 1 < len(toks) and toks[j + 1].low in {",", ";"}):
            than = len(toks)  # F ahead in the first eight weeks
        if i > low and toks[i].low in _CLOSES and toks[j].low in _WAYS:
            return Frame("change", way, self._subject(toks, low, i), rule="change.closed")  # The stock ended F lower
        name = frame.name if frame.verb is not None or frame.rule in {"level.of"} else None
        if frame.agent is not None and frame.name is not None and frame.counted:
            name = frame.agent
        if name is None and i > low and (left := self.phrases.left(toks, low, i + 1))[1] > left[0] > low and toks[left[0] - 1].low in _LEAVING:
            name = left  # leaving net sales F higher
        if name is None and i > low and (left := self.phrases.left(toks, low, i + 1))[1] > left[0] and (toks[left[0]].low == "with" or (left[0] > low and toks[left[0] - 1].low == "with")):
            name = left  # with profits F higher
        if name is None and frame.agent is not None and frame.rule == "level.object" and not self._agent(toks, frame.agent):
            name = frame.agent  # supermarkets sold F more
        if name is None and i > low and toks[i].low in OBJECTS and toks[i - 1].low in _COSTS and (goods := self._subject(toks, low, i - 1)) is not None and not self._agent(toks, goods):
            name = goods  # frames were costing him F more
        return Frame("compare", way, name, than=than if than < len(toks) else None, verb=frame.verb, rule="compare")

    def _whole(self, toks: Sequence[Tok], frame: Frame, i: int, j: int, high: int, again: bool) -> Frame:
        """A share with its whole; `again` where the figure says once more what the one before it said (or F of X)."""
        held = self._plural_end(toks, self.phrases.right(toks, j + 1, high))
        if j + 1 < high and toks[j + 1].low in {"that", "this", "these", "those", "them", "it", "whom", "which"} and (held[1] <= held[0] or held[1] == j + 2):
            if j + 3 < high and toks[j + 2].low == "for" and self._noun_at(toks, j + 3, high):
                return Frame("share", name=self.phrases.right(toks, j + 3, high), of=(j + 1, j + 2), rule="share.of")  # half of it for research
            supplied = i >= 0 and frame.name is not None and toks[i].low.rstrip("sd") in _SUPPLY
            return Frame("share", name=frame.name if frame.way == "share" or supplied else None, of=(j + 1, j + 2), verb=frame.verb, rule="share.of")
        if toks[j + 1 : j + 2] and toks[j - 1].kind == "F" and (those := self._of_those(toks, j - 1)) is not None and (self._owned(toks, j + 1) or toks[j + 1].low in {"its", "their", "our", "his", "her", "the"}):
            held = those  # a third of the firm's 48 loading staff
        if held[1] <= held[0] or held[1] == j + 2:
            held = self._sized(toks, j + 1, held)
        if j + 3 < high and toks[j + 1].low == "what":
            held = self._what(toks, j + 1, high) or held
        if held[1] <= held[0]:
            return frame
        on = next((k for k in range(held[0] + 1, held[1] - 1) if toks[k].low in {"on", "in", "into", "to"}), None) if i >= 0 and toks[i].low in _SPENDS else None
        if on is not None:
            return Frame("share", name=(on + 1, held[1]), of=(held[0], on), agent=frame.agent, verb=frame.verb, rule="share.of")  # spends F of its revenue on research
        if frame.rule in {"level.at", "level.held"} and frame.name is not None and frame.name[1] <= i and toks[frame.name[1] - 1].kind == "w" and toks[held[1] - 1].low not in _NORMS:
            return Frame("share", name=frame.name, of=held, verb=frame.verb, rule="share.of")  # labour ran at F of sales
        if frame.agent is not None and self._supplied(toks, frame.agent, i):
            return Frame("share", name=frame.agent, of=held, verb=frame.verb, rule="share.of")
        if frame.agent is None and (supplier := self._went_on(toks, i)) is not None:
            return Frame("share", name=supplier, of=held, verb=frame.verb, rule="share.of")
        coordinate = frame.verb is not None and frame.verb > 0 and toks[frame.verb].low in BE and toks[frame.verb - 1].low in {"and", "but"}
        if (frame.rule == "level.it" or (coordinate and frame.name is None and frame.agent is None)) and not again:
            return Frame("share", of=held, verb=frame.verb, rule="share.of")  # It is now 21% of sales
        having = frame.verb is not None and toks[frame.verb].low in {"have", "has", "had", "get", "see", "saw", "want"}
        if frame.verb is not None and toks[frame.verb].low in {"hit", "hits"} and toks[frame.verb + 1].kind == "F" and toks[frame.verb + 1].ref.value.kind == "fraction":
            having = True  # drought hit a tenth of the fields
        earned = i > 0 and toks[i].low == "in" and toks[i - 1].low in {"pulled", "took"}
        plain = earned or (not having and (frame.way == "share" or (frame.verb is not None and frame.name is not None and frame.agent is None)))
        return Frame("share", name=frame.name if plain else None if again else held, of=held, verb=frame.verb, agent=frame.agent, rule="share.of")

    def _what(self, toks: Sequence[Tok], k: int, high: int) -> Range | None:
        """(half of) what we buy, what the boat earns: up to its verb."""
        if toks[k + 1].low in self.words.pronouns:
            return k, k + 3
        if toks[k + 1].low not in self.words.determiners:
            return None
        verb = next((n for n in range(k + 3, min(high, k + 6)) if toks[n].kind == "V" or toks[n].low in self.words.verbs), None)
        return (k, verb + 1) if verb is not None else None

    def _owner_of(self, toks: Sequence[Tok], k: int, high: int) -> Range | None:
        """the country's power, all farms: a whole that has its owner or its word, and no level of another time (its 2019 level)."""
        held = self.phrases.right(toks, k, high)
        if held[1] <= held[0] or toks[held[1] - 1].low in _NORMS or any(t.kind in "PBF" for t in toks[held[0] : held[1]]):
            return None
        head = toks[held[1] - 1].low
        many = head.endswith("s") and not head.endswith("ss")
        return held if many or toks[k].low in {"all", "total", "gross", "global"} or self._owned(toks, k) else None

    def _sized(self, toks: Sequence[Tok], k: int, held: Range) -> Range:
        """(38% of) its 90,000-tonne capacity: the noun behind the figure that says how large it is."""
        if k + 2 >= len(toks) or toks[k].low not in self.words.determiners or toks[k + 1].kind != "F" or "-" not in toks[k + 1].low:
            return held
        return self.phrases.right(toks, k + 2, len(toks))

    @staticmethod
    def _owned(toks: Sequence[Tok], k: int) -> bool:
        """True for an owner with an apostrophe at token `k` (the firm's)."""
        return any(t.low in {"'s", "'"} for t in toks[k : k + 4])

    def _supplied(self, toks: Sequence[Tok], subject: Range, i: int) -> bool:
        """True for what supplies a part of a whole (wind | supplied F of the power): the share is of the supplier."""
        return i >= 0 and not self._agent(toks, subject) and toks[i].low.rstrip("sd") in _SUPPLY

    def _went_on(self, toks: Sequence[Tok], i: int) -> Range | None:
        """(Solar grew F) and supplied | F of the power: the subject of that clause, where it is no maker."""
        lead = next((k for k in range(i - 1, max(-1, i - 3), -1) if toks[k].low not in _STILL), -1)
        if lead < 1 or toks[lead].low != "and" or toks[i].low.rstrip("sd") not in _SUPPLY:
            return None
        figures = [-1, *(k for k in range(lead) if toks[k].kind == "F")]
        verb = next((k for k in range(figures[-1] - 1, max(0, figures[-1] - 3), -1) if toks[k].kind == "V"), 0)
        subject = self.phrases.left(toks, figures[-2] + 1, verb) if verb else (0, 0)
        return subject if subject[1] > subject[0] and not self._agent(toks, subject) else None

    def _noun_behind(self, toks: Sequence[Tok], frame: Frame, j: int, high: int, q: Quantity) -> Frame:
        """A 2.2% rise in sales, 5.6 percent GRP growth, a 70 percent chance of rain."""
        if (toks[j].low == "in" and toks[j + 1 : j + 2] and toks[j + 1].low == "place") or q.kind not in {"percent", "multiple", "money", "fraction", "measure", "cardinal", "count"} or toks[j].kind not in "wRC" or toks[j].low == "worth" or toks[j].low in NEVER:
            return frame
        held = self.phrases.right(toks, j, high)
        head = self._head(toks, held)
        if head is not None and frame.rule == "level.against" and self.words.change_nouns.get(toks[head].low) and self.part(q):
            return Frame("change", self.words.change_nouns[toks[head].low], self._in_noun(toks, held), noun=True, rule="noun.behind")  # against a 9% drop
        if head is None or (toks[head].low.endswith("ly") and held[1] - held[0] == 1 and toks[head].low not in self.words.change_nouns and toks[head].low not in _LY_NOUNS) or frame.rule not in {"level.noun", "apposed", "level.object", "level", "gapped"}:
            return frame
        if toks[held[1] - 1].low in STRETCHES and self._stretch(toks, held):
            return frame
        way = self.words.change_nouns.get(toks[head].low, "")
        if q.kind == "money" and toks[head].low == "expansion" and not (head + 1 < len(toks) and toks[head + 1].low == "in"):
            return Frame("level", name=held, agent=frame.agent, rule="level.noun")  # a $40 million expansion of its depot
        if way != "" and q.kind in {"percent", "multiple", "money"}:
            whole = head > held[0] and toks[head - 1].low.endswith(("ic", "ial"))
            name = self._in_noun(toks, held)
            name = self._things_end(toks, name) if name is not None else (held[0], head + whole) if head > held[0] else None
            if name is not None and all(t.low in _PLAIN for t in toks[name[0] : name[1]]):
                name = None
            prefix = "growth" if toks[head].low == "growth" else ""
            return Frame("change", way, name, noun=True, agent=frame.agent, prefix=prefix if name is None else "", rule="noun.behind")
        if q.kind in {"percent", "money"} and (frame.rule in {"apposed", "level.object"} or (frame.rule == "gapped" and toks[j - 2].low in {"a", "an"})) and held[1] > held[0] and toks[held[0]].low not in self.words.prepositions and toks[held[0]].low not in {"a", "an", "each"}:
            return Frame("level", name=held, agent=frame.agent, rule="level.noun")
        return frame
