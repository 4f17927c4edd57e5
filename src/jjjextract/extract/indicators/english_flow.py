"""The frame of a group of figures in the flow of its sentence: what the figure before was, the next may go on as.

A level behind a share is a share, one that a growth is compared with is a growth, and a figure with nothing in front goes
on as the one before it.
"""

from __future__ import annotations

from jjjextract.document import Document
from jjjextract.exact import fractional
from jjjextract.extract.indicators.english_groups import Group
from jjjextract.extract.indicators.english_names import Naming
from jjjextract.extract.indicators.english_scope import EnglishScope
from jjjextract.extract.indicators.model import Slot
from jjjextract.lang.en.figure_words import FigureWordsEn
from jjjextract.lang.en.frames import Frame, Frames
from jjjextract.lang.en.names import NounPhrases
from jjjextract.lang.en.tokens import Tok
from jjjextract.lang.phrases import Name
from jjjextract.values import Quantity
from jjjextract.wording import Wording

__all__ = ["Flow"]

_VOLUMES, _LARGE = frozenset({"L", "t", "kg", "[gal_us]", "[bbl]", "[lb_av]", "[bu_us]"}), 50
_WHOLE = 100  # per cent
_FINITE = frozenset("is are was were has have had will would took take went go came come".split())  # noqa: SIM905
_POINTING = frozenset({"it", "that", "this", "they"})
_PACING = frozenset({"pace", "rate", "of", "growth", "increase", "decline", "expansion", "inflation", "change", "annual"})
_YEAR_BEFORE = frozenset({"a year earlier", "a year ago", "a month earlier", "a month ago", "the year before"})


class Flow:
    """What a pass over a document keeps of the figure before."""

    __slots__ = ()

    words: FigureWordsEn
    phrases: NounPhrases
    frames: Frames
    wording: Wording
    slots: list[Slot]
    last: Frame | None
    toks: list[Tok]
    kind: str
    prior_way: str
    prior_direction: str | None
    swing: str | None
    naming: Naming
    scope: EnglishScope
    doc: Document
    low: str

    def _frame(self, group: Group, q: Quantity) -> Frame:
        """The frame of a group; an earlier level goes on as the share that it is compared with."""
        frame = self.frames.read(self.toks, group.low, group.figures[0], group.figures[-1], group.high)
        behind = self.toks[group.figures[-1] + 1] if group.figures[-1] + 1 < group.high else None
        if behind is not None and behind.kind == "B" and frame.way == "level" and behind.low in _YEAR_BEFORE:
            frame.earlier = True  # It was F a year earlier
        if group.low == 0 and frame.way == "level" and self.toks[0].low in _YEAR_BEFORE and group.figures[0] > 1:
            frame.earlier = True  # A year earlier its rate was F
        if frame.way == "apposed" and self.last is not None and self._own_clause(frame):
            frame.way = "level"
        elif frame.way == "apposed" and self.last is not None:
            frame = self._continued(frame, q)
        shared = self.last is not None and self.last.way == "share" and self.frames.part(q)
        last = group.figures[-1]
        if shared and last + 2 < group.high and self.toks[last + 1].low in {"for", "on"} and frame.rule in {"apposed", "level.against", "level.noun", "gapped"}:
            held = self.phrases.right(self.toks, last + 2, group.high)
            frame.way, frame.name = "share", held if held[1] > held[0] else frame.name  # against F for the centre and F for the west
        if (frame.rule == "level.it" or (frame.rule in {"level.to", "level.from"} and group.low == 0 and self.toks[0].low in _POINTING)) and frame.way == "level" and self.last is None and (self.slots or self.naming.kept) and self.prior_way == "share" and self.frames.part(q):
            frame.way = "share"  # Today it's 21 percent
        if frame.rule == "level.it" and frame.way == "level" and self.last is None and self.slots and self.prior_way == "change" and self.kind == "percent" and self._rate(q):
            frame.way, frame.direction = "change", self.prior_direction  # Prices rose 10%. In Leeds it was 9.9
        if frame.rule == "apposed" and frame.way == "apposed" and self.last is None and self.slots and q.kind == "percent" and self.kind in {"count", "cardinal"} and group.figures[-1] + 2 >= len(self.toks):
            frame.way = "share"  # Five hundred were finished. Less than forty per cent.
        if frame.rule == "apposed" and frame.way != "share" and (self.last is None or self._and_of(group)) and self.slots and self.frames.part(q) and (self.kind in {"count", "cardinal"} or self.prior_way == "share" or self._and_of(group)) and self._verb_next(behind):
            frame.way = "share"  # It has 4,100 students. About 40% are women.
        if frame.rule == "level.noun" and frame.name is None and self.slots and self.frames.part(q) and self.kind in {"count", "cardinal"} and self.toks[group.figures[0] - 1].low == "that" and self._verb_next(behind):
            frame.way = "share"  # A survey of 1,500 visitors found that 44% will stay
        if self.toks[group.figures[0]].low == "half" and frame.way == "level" and frame.rule in {"level.noun", "apposed", "gapped"} and self.kind == "count" and self.slots:
            frame.way, frame.name = "share", None  # 6,200 graduates, but fewer than half stayed
        if frame.rule in {"level.to", "level"} and self.prior_way == "change" and q.kind == self.kind == "percent" and self._pace(frame):
            frame.way, frame.direction, frame.name = "change", self.prior_direction, None  # sales rose F, and the pace is now F
        again = frame.rule == "level.to" and self.last is not None and frame.name in {None, self.last.name}
        if frame.rule == "level.against" and frame.name is None and q.kind == self.kind == "percent" and self._grew():
            frame.way, frame.direction = "change", self.last.direction if self.last else None  # rose 5%, against 3%
        if (frame.earlier or again or frame.rule == "level.it" or (frame.rule == "level.at" and self._only_place(frame))) and frame.way == "level" and shared:
            frame.way = "share"
        if self.swing is not None and q.kind == "percent" == self.kind and self._follows(frame, group):
            frame.way, frame.direction = "change", self.swing
        if frame.rule == "level.from" and frame.name is None and self._grew_from(group, q):
            assert self.last is not None
            frame.way, frame.direction = "change", self.last.direction
        return frame

    def _of_things(self, q: Quantity) -> Name | None:
        """(opened three shops, so that it runs 20 sites.) Another five: the last of the names that are of things."""
        if q.kind != "cardinal" or not self.slots or (q.amount or 0) > _WHOLE:
            return None
        plural = [s.name for s in reversed(self.slots) if s.name is not None and s.name.norm.endswith("s") and not s.name.norm.endswith("ss")]
        return plural[0] if plural and plural[0] is not self.slots[-1].name else None

    def _pace(self, frame: Frame) -> bool:
        """True for "the pace", "the rate of growth" as the name of a figure: it is the growth that was told of."""
        low = [t.low for t in self.toks[slice(*frame.name)] if not (t.low in self.words.openers or t.low in self.words.joints or t.low in self.words.auxiliaries or t.low.endswith("ed"))] if frame.name is not None else []
        return bool(low) and (low[0] == "pace" or low[:2] in (["rate", "of"], ["growth", "rate"], ["growth"], ["rate"])) and set(low) <= _PACING

    def _and_of(self, group: Group) -> bool:
        """treats 61,000 people, and | 11 per cent leave: a clause of its own behind things that were counted."""
        k = group.figures[0] - 1
        return k > 1 and self.toks[k].low in {"and", "but"} and self.toks[k - 1].low == "," and self.last is not None and self.last.counted

    def _verb_next(self, behind: Tok | None) -> bool:
        """True for a finite verb right behind a figure."""
        return behind is not None and (behind.low in _FINITE or behind.low in self.words.verbs or behind.low in {"said", "say", "says"} or (behind.kind == "V" and behind.low not in self.words.comparatives) or (behind.kind == "w" and behind.low.endswith("ed")))

    def _left_over(self, frame: Frame, q: Quantity) -> tuple[Name, ...]:
        """A name for a figure whose frame has none: what the cost before was of, the unit of a large weight or volume."""
        if frame.rule not in {"level.noun", "level.object"} or frame.name is not None:
            return ()
        if q.kind == "cardinal" and q.unit is None and self.slots and (goods := self._of_cost()) is not None:
            return (goods,)  # A press costs F, and it has ordered ten
        if self.last is None and q.kind == "measure" and q.unit_at is not None and frame.agent is not None and self._amount_alone(q):
            text = q.unit_at.of(self.naming.doc.norm).rsplit(" ", 1)[-1]
            return (Name(text, q.unit_at, ""),)  # threw out 1,200 litres
        return ()

    def _of_cost(self) -> Name | None:
        """What the cost before was of."""
        name = self.slots[-1].name
        if name is None or name.span is None or not name.norm.startswith("cost of ") or self.kind != "money":
            return None
        return Name(name.norm.removeprefix("cost of "), name.span, name.head)

    def _amount_alone(self, q: Quantity) -> bool:
        """True for a large weight or volume, of another unit than the figure before."""
        unit = q.unit.code.split("/")[0] if q.unit is not None else ""
        told = self.naming.past[1]
        alike = told is not None and told.unit is not None and told.unit.code.split("/")[0] == unit
        return unit in _VOLUMES and (q.amount or 0) >= _LARGE and not alike

    def _past_with(self, group: Group) -> bool:
        """True behind an aside with a figure of its own (Kent, with 60% of the people, was given F)."""
        toks, low = self.toks, group.low
        if not low or low + 1 >= len(toks) or toks[low].low not in {",", "of"} or group.figures[0] - low > 9:
            return False
        comma = next((k for k in range(low, group.figures[0] - 1) if toks[k].low == ","), None)
        opened = next((k for k in range(low - 1, max(0, low - 6), -1) if toks[k].low == "with"), 0)
        return comma is not None and toks[comma + 1].kind == "V" and toks[comma + 1].low in self.words.auxiliaries and opened > 0 and toks[opened - 1].low == ","

    def _follows(self, frame: Frame, group: Group) -> bool:
        """(rose 9 percent), followed by electronics at F and liquor at F; petrochemicals managed F: it did the same."""
        if self.last is None or self.last.way != "change" or frame.way != "level" or frame.name is None or group.figures[0] < 2:
            return False
        lead = self.toks[group.low : group.figures[0]]
        managed = frame.rule == "level.noun" and not {"managed", "notched", "achieved"}.isdisjoint([t.low for t in lead[-2:]])
        at = frame.rule == "level.at" and lead[0].low in {",", "and"} and not [t for t in lead if t.kind == "V"] and "with" not in [t.low for t in lead]
        head = self.wording.en.head_of(self.toks[frame.name[1] - 1].low) if managed or at else None
        return (managed or at) and (head is None or head.kind not in {"rate", "share"})

    def _alike(self, q: Quantity) -> bool:
        """True for a figure in the unit of the one before it."""
        told = self.naming.past[1]
        return told is None or told.unit is None or q.unit is None or told.unit.code == q.unit.code

    def _own_clause(self, frame: Frame) -> bool:
        """; some 812,000 people were registered: things with a verb of their own behind them go on with nothing."""
        if not frame.counted or frame.name is None or frame.name[1] >= len(self.toks):
            return False
        behind = self.toks[frame.name[1]]
        return behind.low in _FINITE or behind.low in self.words.verbs or (behind.kind == "V" and behind.low in self.words.auxiliaries)

    @staticmethod
    def _rate(q: Quantity) -> bool:
        """True for a percentage, or a number with decimals that leaves the word out."""
        return q.kind == "percent" or (q.kind == "cardinal" and q.unit_at is None and q.value is not None and fractional(q.value))

    def _only_place(self, frame: Frame) -> bool:
        """True where nothing but a place stands as the name (ahead of Spain at F)."""
        return frame.rule != "level.at" or frame.name is None or all(t.kind == "R" or t.low in self.words.function for t in self.toks[slice(*frame.name)])

    def _grew_from(self, group: Group, q: Quantity) -> bool:
        """rose 4%, picking up from 3%: the rate that a rate is compared with."""
        before = self.last
        comma = [t for t in self.toks[group.low : group.figures[0]] if t.low == ","]
        return bool(comma) and before is not None and before.way == "change" and q.kind == "percent" == self.kind

    def _grew(self) -> bool:
        """True where the figure before was the growth of something that is itself no rate."""
        name = self.slots[-1].name if self.slots else None
        head = self.wording.en.head_of(name.norm.lower()) if name is not None else None
        return self.last is not None and self.last.way == "change" and (head is None or head.kind not in {"rate", "share"})

    def _that_too(self, frame: Frame, q: Quantity) -> bool:
        """35 percent, and I want that under 20: the share once more, with the word left out."""
        bare = frame.rule == "gapped" and q.kind == "cardinal" and q.unit_at is None and self.kind == "percent" and not frame.counted
        return bare and frame.name is None and (q.amount or 0) <= _WHOLE

    def _continued(self, frame: Frame, q: Quantity) -> Frame:
        """A figure with nothing in front goes on as the one before it."""
        before = self.last
        assert before is not None
        if before.rule == "change.sign" and frame.name is not None:
            frame.way = "level"
            return frame  # capacity +6%, load factor 46%
        way = before.way if frame.rule.startswith("gapped") or q.kind != "percent" or before.way != "change" else "change"
        if way == "multiple" and q.kind not in {"multiple", "fraction"}:
            way = "level"  # double last year's, and some 1.8 million people
        if before.way == "share" and not self.frames.part(q) and not self._that_too(frame, q):
            way = "level"
        if before.rule == "share" and before.way == "level" and self.frames.part(q):
            way = "share"  # exports made up 35 million yuan, or 15 percent
        of = before.of if way == "share" else None
        name = frame.name
        done = frame.rule == "gapped" and name is not None and before.counted and before.agent is not None and q.kind == "cardinal" and not frame.counted
        name = None if done else name  # Ferries carried 18,400 people, buses | 61,000
        if frame.counted and not before.counted and self.slots and before.way == "level" and q.unit_at is not None and self._alike(q):
            name = None  # an output of 1 million sets of A, 2 million sets of B
        prefix = before.prefix if frame.rule == "apposed.paid" else ""
        direction = before.direction
        if frame.rule == "gapped.by" and self.swing is not None:
            way, direction = "change", self.swing  # sales rose by 8% to A and orders by 6%
        return Frame(way, direction, name, of, None, before.earlier, False, before.noun, before.verb, frame.counted or done, before.agent if done else None, prefix, rule=frame.rule)
