"""What an English sentence says of a figure: the verb or the preposition that governs it, and where the name stands.

Read from the right: bound words and adverbs are passed, then the word in front of the figure decides (rose F, to F, of F,
up F, accounting for F, its F stores). What stands behind may overrule it (F higher than, F of the total, a F rise in).
Where nothing in front names anything the figure goes on with the name of the one before it. Fails on a verb that no table
has where its object is far from the figure.
"""

from __future__ import annotations

from collections.abc import Sequence

from jjjextract.lang.en.frame_parts import BE, HAVE, PASSED, TAKEN, Frame, Range, part_of
from jjjextract.lang.en.frames_front import BRINGS
from jjjextract.lang.en.frames_given import later
from jjjextract.lang.en.frames_parted import parted
from jjjextract.lang.en.frames_told import DEEDS, HELD_UP, RAN, RECORDS, TABLES, FramesTold
from jjjextract.lang.en.name_words import EATS, STRETCHES, TIME_UNITS, UPPED
from jjjextract.lang.en.tokens import Tok
from jjjextract.values import CHANGES, Quantity

__all__ = ["Frame", "Frames"]

_OBJECT_VERBS = frozenset(
    "have has had having holds hold held own owns owned boast boasts boasted post posts posted report reports reported record records recorded log logs logged register registers registered number numbers numbered carry".split()  # noqa: SIM905
)
_BEATS = {"topped": "increase", "beat": "increase", "beating": "increase", "beats": "increase", "tops": "increase", "exceeded": "increase", "missed": "decrease", "misses": "decrease", "missing": "decrease"}
_ADDS = frozenset({"add", "adds", "added", "adding"})
_RECORDED = frozenset({"record", "records", "recorded", "log", "logs", "logged", "register", "registers", "registered", "report", "reports", "reported", "post", "posts", "posted"})
_HOLDS = frozenset({"hold", "holds", "held", "own", "owns", "owned"})
_AMOUNTS = frozenset({"dollar", "cent", "pound", "euro", "penny", "point", "notch", "bit", "little", "shade", "touch", "fraction"})
_EARN = frozenset({"raised", "raise", "raises", "raising", "gained", "lost", "lose", "saved", "save", "saves", "saving", "earned", "losing", "loses", "earns", "earning"})
_TAKES = frozenset({"take", "takes", "took", "taken", "taking"})
_GOALS = frozenset({"goal", "target", "forecast", "objective"})
_AGAINST = frozenset({"against", "versus"})
_LOSES = frozenset({"lose", "loses", "lost", "losing"})
_PUT_AT = frozenset({"put", "estimated", "valued", "set", "priced", "pegged", "reckoned", "assessed"})
_GOES, _DEALT = frozenset({"went", "go", "goes", "gone", "going"}), ("add", "cut", "shed", "lose", "lost", "slash", "axe", "hire")


class Frames(FramesTold):
    """Reads the frame of a group of figures."""

    def read(self, toks: Sequence[Tok], low: int, first: int, last: int, high: int) -> Frame:
        """The frame of figures `first` to `last`; their lead begins at token `low`, their tail ends before `high`."""
        q: Quantity = toks[first].ref.value
        i = self._skip(toks, low, first - 1)
        frame = self._governed(toks, low, i, first, last, high, q)
        if q.kind in {"percent", "fraction"} and frame.way in {"level", "apposed"} and self.part(q):
            lead = [t.low for t in toks[low:first]]
            if "of" in lead and lead[lead.index("of") :][1:2] in (["which"], ["whom"]):
                frame.way, frame.name = "share", None if frame.prefix else frame.name  # of which insurers would cover 40%
                frame.prefix, frame.rule = "", "gapped" if frame.prefix else frame.rule
        if q.kind == "money" and frame.prefix in {"earnings", "loss"} and last + 2 < high:
            return self._taxed(toks, frame, last)
        chance = self._chance(toks, last, high, q) if q.kind == "percent" else None
        frame = chance or self._overruled(toks, frame, low, i, last, high, q)
        if q.kind in {"percent", "fraction"} and frame.rule == "level.noun" and part_of(toks, frame, first, last):
            frame.way, frame.rule, frame.of = "share", "share.of", frame.name
        return parted(self, toks, frame, low, i, last, high) if self.part(q) else frame

    def _governed(self, toks: Sequence[Tok], low: int, i: int, first: int, last: int, high: int, q: Quantity) -> Frame:
        if q.kind == "rank":
            return Frame("rank", name=self._ranked(toks, last, high) or self._subject(toks, low, i + 1), rule="rank")
        if first > low and self.part(q) and (toks[first - 1].low == "+" or toks[first].low[0] in "-−") and toks[first - 1].kind in ",w":
            plus = toks[first - 1].low == "+"
            gained = self.phrases.left(toks, low, first - plus)
            return Frame("change", "increase" if plus else "decrease", gained if gained[1] > gained[0] else None, rule="change.sign")  # capacity +6%
        if q.kind == "multiple" and q.unit_at is None and toks[first].low.isalpha() and toks[first].low[-1] in "deg":
            return self._multiplied(toks, low, first, last, high)
        if last + 2 < high and toks[last + 1].low == "off" and (cut := self._cut_off(toks, low, i, last, high)) is not None:
            return cut
        if i < low:
            if q.kind == "money" and low > 1 and (each := self._paid_each(toks, low, last)) is not None:
                return each
            counted = self._counted(toks, last, high)
            return Frame("apposed", name=counted or self._matter(toks, last, high), counted=counted is not None, rule="apposed")
        t = toks[i]
        if self._awaited(toks, last, high):
            return Frame("apposed", rule="apposed.expected")
        if q.kind == "cardinal" and last + 2 < len(toks) and toks[last + 1].low == "of" and toks[last + 2].low == "us" and t.kind == "V":
            return Frame("level", prefix="people", rule="level.object")  # there are 46 of us
        if q.kind in {"cardinal", "count"} and last + 2 < high and toks[last + 1].low == "of" and toks[last + 2].low in {"them", "these", "those", "which", "whom"}:
            if last + 4 < high and toks[last + 3].low in {"were", "are"} and self._noun_at(toks, last + 4, high) and toks[last + 4].low.endswith(("s", "en")):
                return Frame("level", name=self.phrases.right(toks, last + 4, high), counted=True, rule="level.part")  # 88 of them were children
            front = self.phrases.left(toks, low, i) if t.low == "," and last + 3 < high and toks[last + 3].low == "," and not low else (0, 0)
            return Frame("level", name=front if front[1] > front[0] else None, rule="level.part")  # nine of them electric; Foremen, about 30 of them, are
        if q.kind == "cardinal" and q.unit_at is None and low and toks[first - 1].low in {"further", "another"} and not self._noun_at(toks, last + 1, high) and toks[first - 2].low in {"a", "at", "on"}:
            return Frame("apposed", rule="apposed.more")  # and trimming hours at a further six
        if (told := self._rivalled(toks, last, high, q) if self._against(toks, low, i) else self._told(toks, low, i, last, high, q)) is not None:
            return told
        if q.kind == "duration" and t.low in _TAKES and (taken := self._subject(toks, low, i)) is not None:
            return Frame("level", name=taken, verb=i, rule="level")  # clearance takes 1.2 hours
        if q.kind == "money" and t.low in {"at", "off", "down", "out", "up"} and (worth := self._worth(toks, low, i, last, high)) is not None:
            return worth
        if t.kind == "V" and not (t.ref[0].kind == "rank" and q.kind != "rank"):
            return self._verb(toks, low, i, last, high, q)
        if t.low in {"another", "further", "additional"} and i > low and toks[i - 1].kind == "V" and toks[i - 1].ref[0].kind in CHANGES:
            return self._verb(toks, low, i - 1, last, high, q)
        if t.low == "another" and i > low and toks[i - 1].low == "of":
            return self._of(toks, low, i - 1, last, high, q)  # the repurchase of another F
        if t.low in {"another", "further", "additional"}:
            return self._more(toks, i, last, high)
        if t.low in {"a", "an"} and i - 1 > low and toks[i - 1].low == "at" and toks[i - 2].kind == "V" and self._paced_behind(toks, i, last, q):
            return Frame("change", toks[i - 2].ref[0].direction, self._subject(toks, low, i - 2), verb=i - 2, rule="change.at")  # grew at a 3% annual rate
        reader = {"to": self._to, "from": self._from, "of": self._of, "by": self._by, "at": self._at}.get(t.low)
        if reader is not None:
            return reader(toks, low, i, last, high, q)
        if t.low == "," and (named := self._inserted_level(toks, low, i, last)) is not None:
            return Frame("level", name=named, earlier=toks[last + 1].low != "in", rule="level.inserted")
        if t.low == "," and toks[last + 1 : last + 2] and (total := self._in_all(toks, low, i, last)) is not None:
            return Frame("level", name=total, counted=True, rule="level.inserted")
        if t.low == ":" and (labelled := self._after_colon(toks, low, i, last, high, q)) is not None:
            return labelled
        if q.kind == "cardinal" and q.unit_at is None and low and t.low in {"and", "but", ","} and self._acted(toks, last):
            return Frame("level", rule="level.part")  # 38 pubs shut and only six opened
        if t.kind in ",F" or t.low in self.words.joints:
            return self._joined(toks, low, i, last, high, q)
        if t.low in {"with", "for", "on", "in", "into", "across"} and q.kind == "count" and q.unit_at is not None:
            return self._at(toks, low, i, last, high, q)
        if t.low == "which" and i > low and toks[i - 1].low == "of" and self.part(q):
            return Frame("share", rule="gapped")  # of which F is
        led = t.low == "off" and self.part(q) and "with" in [x.low for x in toks[max(low, i - 7) : i - 1]]  # with exports off F
        if t.low in {"up", "down"} or (t.low == "off" and (led or toks[i - 1].low == ",")):
            return Frame("change", "increase" if t.low == "up" else "decrease", self.phrases.left(toks, low, i) if led else None, rule="up")  # at $41.20, off 85 cents
        return self._other(toks, low, i, last, high, q)

    def _after_colon(self, toks: Sequence[Tok], low: int, i: int, last: int, high: int, q: Quantity) -> Frame | None:
        """A figure right behind a colon: what the clause in front announces, or labels."""
        if not low and q.kind == "money" and (headed := self._told_clause(toks, i)) is not None:
            return Frame("level", name=headed, rule="level.label")
        if q.kind in {"cardinal", "count"} and (own := self.things(toks, last, high)) is not None and not (toks[i - 1].low.endswith("s") or self.head_kind(toks[i - 1].low)):
            return Frame("level", name=own, counted=True, rule="level.noun")  # The result: 412 homes
        if (labelled := self._labelled(toks, low, i)) is not None:
            return Frame("level", name=labelled, rule="level.label")
        return None

    def _joined(self, toks: Sequence[Tok], low: int, i: int, last: int, high: int, q: Quantity) -> Frame:
        """A figure behind a comma or a joint: one of a list, with a noun of its own or none."""
        t = toks[i]
        if t.low == "," and toks[0].low in {"of", "among"} and (part := self._of_front(toks, low, i, q)) is not None:
            return part
        counted = self._counted(toks, last, high) if q.unit_at is not None or self._noun_behind_joint(toks, low, i, last) else self._of_those(toks, last)
        if q.kind == "money" and counted is None and t.low in {"and", ","} and last + 2 < len(toks) and toks[last + 1].low in {"for", "on", "in", "of"} and toks[last + 2].kind == "w":
            held = self._paid(toks, last, high)
            if held is not None and toks[last + 2].low not in self.words.determiners:
                return Frame("apposed", name=held, rule="apposed.paid")
        if q.kind == "measure" and t.low in {"and", ","} and last + 2 < len(toks) and toks[last + 1].low == "of" and toks[last + 2].kind == "w":
            held = self.phrases.right(toks, last + 2, high)
            if held[1] > held[0] and toks[last + 2].low not in self.words.determiners:
                return Frame("apposed", name=held, rule="apposed.paid")  # 14 tonnes of copper and 9 of gold
        again = t.low in {"or", "("} and counted is None
        return Frame("apposed", name=counted, counted=counted is not None, rule="apposed.or" if again else "apposed")

    # the word in front

    def _verb(self, toks: Sequence[Tok], low: int, i: int, last: int, high: int, q: Quantity) -> Frame:
        changes = toks[i].ref
        kind, way = changes[0].kind, changes[0].direction
        if toks[i].low == "up" and i > low and self.part(q) and toks[i - 1].low in EATS and (eater := self._subject(toks, low, i - 1)) is not None:
            return Frame("share", name=eater, verb=i, rule="share")  # salaries eat up F
        if toks[i].low in {"up", "down"} and i > low and toks[i - 1].kind == "w" and (toks[i - 1].low.endswith(("ing", "put", "set")) or self._particle(toks, low, i, q)):
            return self._other(toks, low, i - 1, last, high, q)
        if toks[i].low == "up" and i > low and self.part(q) and last + 1 < high and toks[last + 1].low == "of" and toks[i - 1].low in UPPED:
            return self._other(toks, low, i - 1, last, high, q)  # props up F of
        if toks[i].low in {"up", "down"} and i > low and q.kind == "money" and toks[i - 1].low not in self.words.auxiliaries and last + 2 < high and toks[last + 1].low in {"of", "in"} and toks[last + 2].kind == "w":
            return Frame("level", name=self._paid(toks, last, high), agent=self._subject(toks, low, i - 1), rule="level.noun")  # paid down F of debt
        if toks[i].low in self.words.auxiliaries and toks[i].low not in BE | {"has", "have", "had", "having"}:
            return self._other(toks, low, i, last, high, q)
        closed = toks[i].low in {"up", "down", "higher", "lower"} and i > low and toks[i - 1].kind == "V" and toks[i - 1].low not in self.words.auxiliaries
        subject = self._subject(toks, low, i - 1 if closed else i) or self._main_subject(toks, low, i)
        if subject is not None and low and subject[0] == low and toks[low - 1].kind == "F" and toks[low].low in {"in", "at", "on"} and kind == "level" and toks[i].low in BE:
            subject = None  # (The loaf that was F) in Lagos at Christmas | is F
        if word_of := self._what_clause(toks, low, i):
            return Frame("level", prefix=word_of, rule="level.object")  # What it costs us is F
        subject = subject or (self._shared_subject(toks, i) if kind == "level" and q.kind in {"money", "measure"} else None)
        agent = subject is not None and self._agent(toks, subject)
        if kind in CHANGES | {"compare", "speed"}:
            return self._changed(toks, i, subject, agent, last, high, q, way)
        if kind == "level_to":
            return Frame("level", name=subject, later=True, verb=i, rule="level.to")
        if kind == "share" and (q.kind == "cardinal" or (q.kind == "count" and q.unit_at is None)) and last + 1 < high and toks[last + 1].low == "of":
            return Frame("level", name=subject, verb=i, rule="level.part")  # flats made up 1,812 of the total
        if kind == "share" and q.kind in {"count", "cardinal", "measure"} and not (q.unit is not None and q.unit.code == "{point}"):
            return self._object(toks, i, subject, last, high, q)
        if kind == "share":
            return Frame("share" if self.part(q) else "level", name=subject, verb=i, rule="share")
        if kind == "multiply":
            return Frame("multiple", way, subject, verb=i, rule="multiply")
        if kind == "rank" and q.kind in {"rank", "ordinal"}:
            return Frame("rank", name=subject, verb=i, rule="rank")
        return self._level(toks, i, subject, agent, last, high, q)

    def _changed(
        self, toks: Sequence[Tok], i: int, subject: Range | None, agent: bool, last: int, high: int, q: Quantity, way: str | None
    ) -> Frame:
        if i + 1 <= last and toks[i + 1].kind == "b" and toks[i + 1].low in PASSED and not (q.kind in {"percent", "fraction"} and not self._rated(toks, subject) and self._measured(toks, subject, counts=False)):
            return Frame("level", name=subject, later=True, verb=i, rule="level.passed")
        bare = toks[i].low in {"up", "down", "higher", "lower", "more", "less"}
        somebody = agent or not self._measured(toks, subject, counts=q.kind not in {"count", "cardinal"} or not toks[i].low.startswith(_DEALT))
        if (q.kind == "count" or (q.kind == "measure" and q.unit is not None and q.unit.code[0] == "{")) and q.unit_at is not None and somebody and not bare and q.unit is not None and q.unit.code != "{point}":
            return Frame("change", way, self._counted(toks, last, high), counted=True, agent=subject, verb=i, rule="change.counted")
        if q.kind == "cardinal" and somebody and not bare and (tail := self._counted(toks, last, high)) is not None:
            return Frame("change", way, tail, counted=True, agent=subject, verb=i, rule="change.counted")
        if self.part(q) and (somebody or (toks[i].low in _LOSES and not self._measured(toks, subject, counts=False))) and last + 2 < high and toks[last + 1].low == "of":
            held = self.phrases.right(toks, last + 2, high)
            if toks[i].low in {"grow", "grows", "grew"} and toks[last + 2].low in {"it", "them", "that"}:
                return Frame("share", of=(last + 2, last + 3), agent=subject, verb=i, rule="share.of")
            if toks[i].low in {"grow", "grows", "grew", "grown", "loses", "lose"} and held[1] > held[0]:
                return Frame("share", name=held, of=held, agent=subject, verb=i, rule="share.of")  # grows a third of the crop, loses F of its water
            return Frame("change", way, held if held[1] > held[0] else None, agent=subject, verb=i, rule="change.of")
        if toks[i].low in {"add", "adds", "added", "adding"} and q.kind == "measure" and not self._measured(toks, subject, counts=False):
            held = self.phrases.right(toks, last + 2, high) if last + 2 < high and toks[last + 1].low == "of" else (0, 0)
            return Frame("change", way, held if held[1] > held[0] else None, agent=subject, verb=i, rule="change")  # a second line will add 250,000 tonnes
        if toks[i].low in _LOSES and q.kind == "measure" and not (q.unit is not None and q.unit.code.startswith("{")) and last + 1 < high and toks[last + 1].low == "to" and not self._measured(toks, subject, counts=False):
            return Frame("level", agent=subject, verb=i, prefix="loss", rule="level.paid")  # loses 11 million gallons to leaks
        to = last + 1 + 2 * (last + 2 < high and toks[last + 1].low in {"a", "per"} and toks[last + 2].low in TIME_UNITS)
        if toks[i].low in _ADDS and q.kind == "money" and to + 1 < high and toks[to].low == "to" and toks[to + 1].kind == "w":
            held = self.phrases.right(toks, to + 1, high)
            if held[1] > held[0]:
                return Frame("change", way, held, agent=subject, verb=i, rule="change.to")  # adds $9 to the bill
        if toks[i].low.startswith(("cut", "slash", "trim", "strip")) and q.kind == "money" and last + 2 < high and toks[last + 1].low in {"from", "off"} and toks[last + 2].kind == "w" and not self._measured(toks, subject, counts=False):
            return Frame("change", way, self.phrases.right(toks, last + 2, high), agent=subject, verb=i, rule="change.of")  # cut F from the budget
        spent = last + 1 < high and toks[last + 1].low in {"in", "on", "for"} and toks[last + 1 : last + 3][-1].kind in "wV"
        earns = toks[i].low in _EARN and not self._measured(toks, subject, counts=False)
        if q.kind == "money" and not bare and (earns or (spent and not self._measured(toks, subject))):
            sold = toks[i].low in _LOSES | {"made", "earned"} and spent and last + 2 < len(toks) and toks[last + 1].low == "on"
            return Frame("level", None, None if sold else self._paid(toks, last, high), agent=subject, verb=i, rule="level.paid", prefix=self.words.noun_of.get(toks[i].low, ""))
        return Frame("change", way, None if agent and subject and self._pronoun(toks, subject) else subject, agent=subject if agent else None, verb=i, rule="change")

    def _level(
        self, toks: Sequence[Tok], i: int, subject: Range | None, agent: bool, last: int, high: int, q: Quantity
    ) -> Frame:
        word = toks[i].low
        there = subject is not None and toks[subject[1] - 1].low == "there"
        flow = toks[i].ref[0].kind == "flow" and not self._measured(toks, subject, counts=False)
        owning = word in _OBJECT_VERBS or flow
        agent = agent or flow
        counted = q.kind == "count" and q.unit_at is not None
        things = (word in HAVE or word in _RECORDED or (word in _OBJECT_VERBS and (q.amount or 0) >= 100) or (word in BE and subject is not None and toks[subject[0]].low in self.words.prepositions)) and not self._rated(toks, subject)
        counted = counted or (things and q.kind == "cardinal" and self._counted(toks, last, high) is not None)
        if word in BE and counted and subject is not None and toks[subject[0]].low in self.words.prepositions and (not subject[0] or toks[subject[0] - 1].kind == ","):
            return self._object(toks, i, None, last, high, q)  # On board are 55 cars
        of = owning and last + 1 < high and toks[last + 1].low in {"of", "in", "on"} and q.kind in {"money", "measure"}
        if word in _HOLDS and self.part(q) and agent and subject is not None and self._pronoun(toks, subject) and toks[min(last + 1, len(toks) - 1)].low in {"down", "there", "here", ",", "."}:
            return Frame("share", prefix="market share", agent=subject, verb=i, rule="share.poll")  # We hold F down there
        if there or of or (owning and (agent or subject is None or counted)) or (agent and counted and word not in BE):
            return self._object(toks, i, subject, last, high, q)
        if agent and subject is not None and self._pronoun(toks, subject):
            if word in {"cost", "costs"} and q.kind == "money":
                return Frame("level", prefix="cost", agent=subject, verb=i, rule="level.object")
            return Frame("level", name=None, verb=i, rule="level.it")
        if word in _HOLDS and self.part(q) and subject is not None and toks[min(last + 1, len(toks) - 1)].low not in {"of", "stake", "interest", "share"}:
            return Frame("share", name=subject, verb=i, rule="share.held")
        prefix = "cost of" if word in {"cost", "costs"} and not self._measured(toks, subject) else ""
        return Frame("level", name=subject, verb=i, prefix=prefix, rule="level", agent=subject if agent else None)

    def _to(self, toks: Sequence[Tok], low: int, i: int, last: int, high: int, q: Quantity) -> Frame:
        if low and toks[low - 1].kind == "F" and toks[i].low == "to" and (any(t.low == "from" for t in toks[max(0, low - 4) : low - 1]) or later(toks, low, i)):
            return Frame("level", name=None, later=True, rule="level.to")  # from A at the opening | to B; fell 2% in May from April | to B
        moves = any(t.kind == "V" and t.ref[0].kind in CHANGES | {"speed"} for t in toks[low:i])
        if i > low and not moves and (q.kind == "count" or (q.kind == "cardinal" and q.unit_at is None)) and (counted := self._counted(toks, last, high)) is not None:
            return Frame("level", name=counted, counted=True, agent=self._subject(toks, low, i), rule="level.noun")
        if low and toks[low - 1].kind == "F" and toks[i].low in {"to", "from"} and all(t.kind not in {",", "V"} and t.low not in self.words.joints for t in toks[low:i]):
            return Frame("level", name=None, later=True, rule="level.to")  # jumped 18% in a week | to B
        if i > low and toks[i - 1].low in {"equal", "equivalent"} and self.part(q) and last + 2 < high and toks[last + 1].low == "of":
            return Frame("share", of=self.phrases.right(toks, last + 2, high), rule="share.of")
        for k in range(i - 1, max(low - 1, i - 14), -1):
            if toks[k].low in BRINGS and (brought := self._brought(toks, k, i)) is not None:
                return Frame("level", name=brought, later=True, rule="level.to")
            if toks[k].kind == "," and not (k == i - 1 and self._running(toks, low, k)):
                break
            if toks[k].kind == "V" and toks[k].ref[0].kind in CHANGES | {"speed", "flow", "level"} and not self._perfect(toks, k):
                held = self._timeless(toks, self.phrases.right(toks, k + 1, i))
                noun = self._noun_change(toks, held) if held[1] > held[0] and self.part(q) and self._in_noun(toks, held) is None else None
                noun = noun or self._lossy(toks, held, q)
                if noun and toks[held[0]].low in self.words.determiners:
                    return Frame("change", noun, None, noun=True, rule="noun.to")  # extending its fall to 7.4%
                if held[1] > held[0] and toks[held[1] - 1].low in _AMOUNTS:
                    held = (held[0], held[0])  # slipped a dollar to F
                if held[1] > held[0] and toks[held[0]].kind not in "PB" and toks[held[0]].low not in self.words.inside:
                    return Frame("level", name=held, later=True, verb=k, rule="level.to")
                subject = self._subject(toks, low, k)
                return Frame("level", name=subject, later=True, verb=k, rule="level.to")
        held = self._spread(toks, low, self.phrases.left(toks, low, i))
        way = self._noun_change(toks, self._timeless(toks, held)) if held[1] > held[0] else None
        if way and self.part(q) and self._in_noun(toks, held) is None:
            return Frame("change", way, None, noun=True, rule="noun.to")  # taking its fall this year to 7.4%
        returning = held[1] - held[0] == 1 and toks[held[0]].low.endswith("ing")  # and returning to its target
        name = held if held[1] > held[0] and way is None and not returning else None
        return Frame("level", name=((self._in_noun(toks, held) if way is not None else None) or name) if low < i else None, later=True, rule="level.to")

    def _from(self, toks: Sequence[Tok], low: int, i: int, last: int, high: int, q: Quantity) -> Frame:
        if i - 1 > low and toks[i - 1].low in _GOES and (gone := self._subject(toks, low, i - 1)) is not None and not self._agent(toks, gone):
            return Frame("level", name=gone, earlier=True, rule="level.from")  # our crews went from F
        if i - 1 > low and toks[i - 1].low in _GOES and q.kind in {"measure", "count"} and q.unit_at is not None:
            return Frame("level", name=(last, last + 1), earlier=True, counted=q.kind == "count", rule="level.from")  # we go from F pounds a day
        frame = self._to(toks, low, i, last, high, q) if i > low and toks[i - 1].kind not in "F," else Frame("level", rule="level.from")
        if i > low and toks[i - 1].low in {"up", "down"}:
            frame = Frame("level", rule="level.from")
        if q.kind == "count" and frame.name is None and (own := self._origin(toks, i, last, high, q)) is not None:
            return own
        frame.earlier, frame.later, frame.rule = True, False, "level.from"
        return frame

    def _of(self, toks: Sequence[Tok], low: int, i: int, last: int, high: int, q: Quantity) -> Frame:
        held = self.phrases.left(toks, low, i)
        if held[1] <= held[0] and toks[i - 1].low == ",":
            held = self._before_aside(toks, low, i)  # A second increase, of roughly F
            held = held if self._noun_change(toks, held) is not None else (i, i)
        if not i and (counted := self._counted(toks, last, high)) is not None:
            return Frame("level", name=counted, counted=True, rule="level.noun")  # Of 41 trades, 31 reported
        if i and toks[i - 1].low == "one" and q.kind == "cardinal" and (counted := self._counted(toks, last, high)) is not None:
            return Frame("level", name=counted, counted=True, rule="level.noun")  # one of 27 full-time teachers
        way = self._noun_change(toks, held)
        way = "increase" if i > 1 and toks[i - 1].low == "growth" and toks[i - 2].low == "with" and self.part(q) else way  # bounced back with growth of F
        way = self._lossy(toks, held, q) if way is None and self._lost(toks, held, q) else way
        pace = self._paced(toks, low, held) if self.part(q) else None
        if pace is not None:
            return pace
        if way is not None:
            name = self._in_noun(toks, held) or self._before_noun(toks, held)
            if (name is None or toks[name[0]].low.endswith("ing")) and last + 2 < high and toks[last + 1].low == "in" and toks[last + 2].kind == "w":
                tail = self._things_end(toks, self.phrases.right(toks, last + 2, high))
                name = tail if tail[1] > tail[0] and toks[tail[1] - 1].low != "terms" else name
            name = name or self._with_subject(toks, low, held)
            prefix = toks[head].low if name is None and (head := self._head(toks, held)) is not None else ""
            return Frame("change", way or None, name, noun=True, prefix=prefix, rule="noun.of")
        if q.kind == "count" and (held[1] > held[0] or toks[i - 1].low == "data") and (toks[i - 1].low in RECORDS or (toks[held[1] - 1].low in DEEDS and q.unit_at is not None) or (held[1] - held[0] == 1 and toks[held[0]].low in TAKEN)) and (counted := self._counted(toks, last, high)) is not None:
            return Frame("level", name=counted, counted=True, rule="level.noun")  # took delivery of 20 jets
        if i - 1 > low and toks[i - 1].low.endswith("ed") and toks[i - 2].low in BE and (counted := self._counted(toks, last, high)) is not None:
            return Frame("level", name=counted, counted=True, rule="level.noun")  # was notified of 190 job cuts
        if held[1] - held[0] > 3 and [x.low for x in toks[i - 3 : i]] == ["to", "a", "range"]:
            return self._to(toks, low, i - 3, last, high, q)  # raised its forecast to a range of
        if held[1] > held[0] + 1 and toks[held[0]].low == "in" and toks[held[1] - 1].low in {"range", "band", "region"}:
            return Frame("level", name=self._subject(toks, low, held[0]), rule="level.of")  # has sat in a range of
        goal = self._counted_noun(toks, last, high) if held[1] > held[0] and toks[held[1] - 1].low in _GOALS and self.part(q) else None
        if held[1] > held[0] and toks[held[1] - 1].low in _GOALS and last + 2 < high and toks[last + 1].low == "in" and toks[last + 2].kind == "w":
            goal = goal or self.phrases.right(toks, last + 2, high)  # the target of F in sales
        elif held[1] > held[0] and toks[held[1] - 1].low in _GOALS:
            goal = goal or self._matter(toks, last, high)
        if goal is not None and goal[1] > goal[0]:
            return Frame("level", name=goal, rule="level.goal")
        held = self._innermost(toks, held, q) if held[1] - held[0] > 2 else held
        if held[1] - held[0] > 1 and toks[held[0]].low == "from":
            return Frame("level", name=(held[0] + 1, held[1]), earlier=True, rule="level.from")
        if q.kind == "count" and q.unit_at is not None and held[1] > held[0] and toks[held[1] - 1].low not in self.words.collective and self.head_kind(toks[held[1] - 1].low) is None and (counted := self._counted(toks, last, high)) is not None:
            return Frame("level", name=counted, counted=True, rule="level.noun")  # the crop of 74 growers
        recalled = held[1] > held[0] and toks[held[1] - 1].low not in _GOALS and not _AGAINST.isdisjoint([x.low for x in toks[max(low, i - 6) : i]])  # against a profit of F
        return Frame("level", name=held if held[1] > held[0] else None, earlier=recalled, rule="level.of")

    def _by(self, toks: Sequence[Tok], low: int, i: int, last: int, high: int, q: Quantity) -> Frame:
        for k in range(i - 1, max(low - 1, i - 14), -1):
            if toks[k].kind == "V" and toks[k].ref[0].kind in CHANGES | {"speed", "multiply", "compare"}:
                return self._by_verb(toks, low, k, i)
        beaten = next((k for k in range(i - 1, max(low - 1, i - 6), -1) if toks[k].low in _BEATS), None)
        if beaten is not None:
            return Frame("compare", _BEATS[toks[beaten].low], self._subject(toks, low, beaten), than=beaten + 1, verb=beaten, rule="compare")
        counted = self._counted(toks, last, high) if q.kind in {"count", "cardinal"} else None
        if counted is not None:
            return Frame("level", name=counted, counted=True, rule="level.noun")  # a strike by 220 crew members
        held = self.phrases.left(toks, low, i)
        return Frame("apposed", name=held if held[1] > held[0] else None, rule="gapped.by")

    def _at(self, toks: Sequence[Tok], low: int, i: int, last: int, high: int, q: Quantity) -> Frame:
        counted = self._counted(toks, last, high)
        if counted is not None and toks[i].low == "at" and toks[i - 1].low == "," and last + 1 < len(toks) and toks[last + 1].low == ",":
            held = self._before_aside(toks, low, i)
            if held[1] > held[0]:
                return Frame("level", name=held, rule="level.at")  # the herd, at 1.5 million cows, was
        if counted is not None:
            return Frame("level", name=counted, counted=True, agent=self._subject(toks, low, i), rule="level.noun")
        if i > low and toks[i].low == "at" and toks[i - 1].kind == "V" and toks[i - 1].ref[0].kind in CHANGES and self.part(q):
            way = toks[i - 1].ref[0].direction
            return Frame("level" if way == "flat" else "change", None if way == "flat" else way, self._subject(toks, low, i - 1), verb=i - 1, rule="change.at")
        if (goes := self._going(toks, low, i)) is not None:
            return Frame("level", name=goes, rule="level.held")
        held = self.phrases.left(toks, low, i - 2 if i - 3 >= low and toks[i - 1].low in _PUT_AT and toks[i - 2].low == "," else i)  # Its debts, put at F
        if held[0] - 1 > low and toks[held[0] - 1].low in BE and self._foremost(toks, held) and (leader := self._subject(toks, low, held[0] - 1)) is not None:
            return Frame("level", name=leader, rule="level.at")  # Electronics were the top earner at F
        listed = toks[i - 1].low in TABLES or (toks[i - 1].low in STRETCHES | {"session", "day"} and toks[i - 3].low in RAN)  # ended the year at F
        if i - 3 > low and listed and toks[i - 2].low in self.words.determiners:
            return Frame("level", name=self._subject(toks, low, i - 3), rule="level.held")  # sales of A, B and C led the list at F, F and F
        if i - 2 >= low and toks[i - 1].low in HELD_UP and toks[i - 2].kind == "V":
            held = self.phrases.left(toks, low, i - 2)
            return Frame("level", name=held if held[1] > held[0] else None, verb=i - 2, rule="level.held")
        if held[1] <= held[0]:
            which = held[0] - 1 > low and toks[held[0] - 1].low in {"which", "that"}
            held = (self._subject(toks, low, i) if which else None) or self._before_aside(toks, low, i)
        if held[1] <= held[0] and not low and toks[i - 1].low == "," and (be := next((k for k in range(1, i - 1) if toks[k].kind == "V"), None)) and toks[be].low in BE and (what := self._subject(toks, 0, be)) is not None and not self._agent(toks, what) and toks[what[1] - 1].low not in {"rest", "remainder", "others", "one", "ones"}:
            held = what  # Fares are a sore point, at F
        if held[1] > held[0] and (told := self._named_before(toks, low, held[0])) is not None:
            held = told
        if held[1] > held[0] and toks[held[0]].low in {"in", "on"}:
            held = self._traded(toks, low, held) or held
        return Frame("level", name=held if held[1] > held[0] else None, rule="level.at")
