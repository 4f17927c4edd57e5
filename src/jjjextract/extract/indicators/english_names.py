"""The names of a group of English figures, and the units that names give to bare numbers.

A list is handed out item by item, each completed by the head that the first one has (exports of A, B and C). A noun of
expectation is no part of a name (profit forecast) but says what the figure is. A noun of growth goes too: the measure says it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from jjjextract.document import Document
from jjjextract.extract.indicators.english_groups import Group
from jjjextract.extract.indicators.model import Slot
from jjjextract.lang.en.figure_words import FigureWordsEn
from jjjextract.lang.en.frames import Frame
from jjjextract.lang.en.names import NounPhrases
from jjjextract.lang.en.quantity_words import singular
from jjjextract.lang.en.tokens import Tok
from jjjextract.lang.phrases import Name
from jjjextract.spans import Mention, Span
from jjjextract.taxonomy import Concept
from jjjextract.values import Quantity, Unit
from jjjextract.wording import Wording

__all__ = ["EXPECTED", "Naming"]

EXPECTED = {"expectations": "forecast", "expectation": "forecast", "estimates": "forecast", "estimate": "forecast",
             "forecast": "forecast", "forecasts": "forecast", "consensus": "forecast", "guidance": "forecast",
             "guide": "forecast", "outlook": "forecast", "projection": "forecast", "projections": "forecast", "target": "target", "targets": "target", "goal": "target"}  # fmt: skip
_STANDS_FOR = frozenset({"trend", "figure", "total", "number", "amount", "sum", "figures", "range", "level", "reading", "tally", "count", "average", "norm", "normal", "benchmark", "target", "goal", "limit", "short", "closer", "nearer", "close"})
_MOST = 1000  # per cent
_STATES = frozenset({"government", "council", "department", "ministry", "authority", "agency", "commission", "state"})  # who pays
_FEW = 1000  # of nothing that is money
_TIMES = frozenset({"year", "quarter", "half", "month", "week", "season"})
_WHICH_TIME = frozenset({"current", "full", "financial", "fiscal", "next", "coming", "present", "same"})
_SWINGS = frozenset({"pace", "rate", "rise", "increase", "fall", "drop", "gain", "jump", "result", "performance", "showing", "growth", "decline"})
_BESIDE = frozenset({"outside", "inside", "near", "beside", "behind", "above", "below", "opposite"})
_LINKS = frozenset({"of", "with", "to", "from", "in", "at", "for", "on", "by"})
_MEASURED = frozenset({"mass", "length", "area", "volume", "energy", "power"})
_HOW_LONG = frozenset({"annual", "average", "monthly", "quarterly", "overall", "real", "nominal", "yearly", "total"})
_GROWTH_OF = re.compile(r"(?:(?:annual|average|overall|real|nominal|total) )*(?P<noun>[a-z]+)(?: rate)? (?:in|of) (?P<name>.+)")
_PAID = ("takings", "cost of", "turnover", "spending", "payment", "investment", "borrowing", "loans", "donation")
_ITEM_ALONE = frozenset({"payment for", "loss", "charge", "funding for"})  # what was paid for says it, without the noun of the verb
_TIMED = frozenset({"h", "d", "wk"})
_DOING = re.compile(r"(?<=[a-rt-z]s) [a-z]{2,}ing (?=[a-z])")
_S_MODIFIERS = frozenset({"sports", "goods", "sales", "arms", "savings", "services", "textiles", "electronics", "news", "customs"})
_RANGED = frozenset({"price", "age", "temperature", "driving", "pay", "salary", "trading", "target", "wide", "narrow", "a", "the"})
_LONG_TIME = ("-year", "-month", "-week", "-day", "-season")
_ONCE = frozenset({"previous", "earlier", "prior", "original", "initial", "same", "latest", "last", "first", "remaining", "record", "new", "old", "previously", "combined", "state", "national", "provincial", "regional", "county", "city", "global", "industry", "federal", "long-term", "all-india", "revised", "comparable", "corresponding", "provisional", "preliminary", "well", "far"})


@dataclass(slots=True)
class Naming:
    """Names the figures of one group at a time. `hoped` is the status that a noun of expectation gave to the last group."""

    doc: Document
    words: FigureWordsEn
    wording: Wording
    phrases: NounPhrases
    hoped: str | None = None
    hope: str | None = None  # the status that the group before got from such a noun
    kept: Name | None = None
    spoken: Name | None = None  # what the last sentence without a figure speaks of
    rated: bool = False
    past: tuple[Name | None, Quantity | None] = (None, None)
    spent: bool = False  # the verb in front is one of paying
    moved: bool = False  # the figure is a level that a change came from or went to
    shared: bool = False  # the figure before was a share, whose points are of a percentage

    def names(
        self, toks: Sequence[Tok], frame: Frame, group: Group, count: int, slots: Sequence[Slot]
    ) -> tuple[Name, ...]:
        """The names that the frame gives to `count` figures; none where they go on with the one before."""
        part: Quantity = toks[group.figures[0]].ref.value
        self.spent = frame.prefix.startswith(_PAID)
        if part.kind == "fraction" and part.unit_at is not None and part.unit is not None and part.unit.code == "1" and count == 1:
            noun = part.unit_at.of(self.doc.norm)
            return (Name(noun, part.unit_at, noun),)  # one shop in six
        if part.kind == "measure" and frame.rule == "level.noun" and frame.name is not None and toks[frame.name[0]].low in _BESIDE and part.unit_at is not None:
            return (Name(part.unit_at.of(self.doc.norm), part.unit_at, ""),)  # two acres outside a town
        if frame.name is None:
            noun = frame.prefix.removesuffix(" of").removesuffix(" on").removesuffix(" in").removesuffix(" for").removesuffix(" to")
            noun = _priced(noun, part) if noun and part.kind == "money" else noun
            if noun in {"payment", "charge", "cost"} and group.low and part.kind == "money" and self.past[1] is not None and self.past[1].kind == "money" and toks[group.low - 1].kind == "F":
                return (self.past[0],) if self.past[0] is not None else ()  # members pay F for a haircut; visitors pay F
            if frame.noun and noun in {"raise", "raises"} and part.kind == "percent":
                return (Name(noun, None, noun),)  # accepted a raise of F
            if noun in {"takings", "earnings"} and part.kind in {"percent", "fraction"}:
                return ()  # frost took a fifth
            if noun == "payment" and part.kind == "percent" and frame.agent is not None and (payer := self.agent(toks, frame.agent)):
                return payer  # the insurance will pay F
            alone = frame.rule in {"level.object", "level.noun", "level.size", "level.paid", "share.poll"} or (frame.noun and not slots) or (frame.prefix == "cost of" and frame.rule == "level")
            return (Name(noun, None, noun),) if noun and alone else ()
        before = slots[-1].name if slots else None
        if self._stands(toks, *frame.name):
            if toks[frame.name[1] - 1].low == "average" and (self.past[1] is None or self.past[1].kind != part.kind) and self.kept is None and part.kind == "money":
                return (Name("average", None, "average"),)
            return (self.kept,) if self.kept is not None and before is None else ()
        start, end = self._expected(toks, *frame.name)
        if part.upper is not None and end - start > 1 and toks[end - 1].low == "range" and toks[end - 2].low not in _RANGED:
            end, self.hoped = end - 1, "forecast"  # raised its EPS range to F
        if 2 < end - start < 7 and toks[start].low == "what":  # half of what we buy
            whole = Span(toks[start].start, toks[end - 1].end)
            return (Name(whole.of(self.doc.norm), whole, toks[end - 1].low),)
        if start >= end or (count > 1 and self._those(toks, start, end, slots[-count:], count)):
            return ()
        if count > 1:
            items = self.phrases.split(toks, *self._widened(toks, start, end, group.low, count))
            if len(items) == count:
                found = [self.phrases.name(self.doc.norm, toks, a, b, before) for a, b in items]
                found = self._headed(toks, items) or self._completed(toks, found, items)
                if all(n is not None for n in found):
                    return tuple(n for n in found if n is not None)
        name = self.phrases.name(self.doc.norm, toks, start, end, before)
        if name is None and part.kind == "money" and frame.prefix in {"spending on", "investment in"}:
            return (Name(frame.prefix.split()[0], None, ""),)  # I have spent F on her
        if name is None:
            return ()
        if frame.prefix == "funds raised":
            return (Name(frame.prefix, None, frame.prefix),)
        if frame.prefix and not self._item_alone(toks, frame) and not (frame.counted and frame.prefix.startswith("pay")) and not name.norm.lower().startswith(frame.prefix.split()[0]):
            joint = " for" if frame.prefix == "funds raised" else "" if " " in frame.prefix or name.norm.split()[0].lower() in self.words.prepositions else " of"
            name = Name(f"{frame.prefix}{joint} {name.norm}", name.span, name.head)
        if part.kind == "money" and part.unit_at is not None and name.span is not None and part.unit_at.overlaps(name.span):
            return ()  # put 1.2 billion shillings into a store: the money names nothing
        return () if name.norm.lower() in {"short", "shy", "same"} else (name,)  # well short of the F, in the same three months

    def heard(self, q: Quantity) -> Name | None:
        """The name of the last figure, where it was of the same kind; else what was spoken of last."""
        name, before = self.past
        if q.kind not in {"percent", "money", "rank"}:
            return None
        return name if before is not None and before.kind == q.kind else self.spoken or self.kept

    def opening(self, toks: Sequence[Tok], group: Group) -> tuple[Name, ...]:
        """The subject of the sentence, for a figure far behind it (The rate is highest in the north, at 32%)."""
        verb = next((k for k in range(group.low, group.figures[0]) if toks[k].kind == "V"), None)
        held = self.phrases.left(toks, group.low, verb) if verb else (0, 0)
        name = self.phrases.name(self.doc.norm, toks, *held) if held[1] > held[0] else None
        return (name,) if name else ()

    def agent(self, toks: Sequence[Tok], held: tuple[int, int]) -> tuple[Name, ...]:
        """Who made or spent an amount that nothing else names (Solar farms generated 1.8 GWh), where it is a common noun."""
        name = self.phrases.name(self.doc.norm, toks, *held)
        head = toks[held[1] - 1]
        return (name,) if name is not None and head.kind == "w" and not (head.low in self.words.holders or head.low in _STATES or head.low in self.words.pronouns) else ()

    def _stands(self, toks: Sequence[Tok], start: int, end: int) -> bool:
        """True for a noun that stands for the name before it (the figure, a previous range, the remaining amount)."""
        plain = [t.low for t in toks[start:end] if t.kind not in "PR" and t.low not in self.words.openers and t.low not in self.words.joints and t.low != "'s"]
        if plain and plain[-1] in EXPECTED:
            self.hoped = EXPECTED[plain[-1]]
        if len(plain) > 1 and (plain[0].endswith("est") or plain[0] in {"best", "worst"}):
            head = next((k for k, low in enumerate(plain) if k and low in _LINKS), len(plain)) - 1
            if plain[head] in _SWINGS | _STANDS_FOR:
                return True  # its strongest reading, the fastest pace in seven quarters
        front = {low for low in plain[:-1] if not low.endswith(_LONG_TIME)}
        return bool(plain) and (plain[-1] in _STANDS_FOR or plain == ["next"]) and front <= _ONCE  # the ten-year average

    def _item_alone(self, toks: Sequence[Tok], frame: Frame) -> bool:
        """True where what was paid for is name enough, and for one thing that is invested in (in a plant)."""
        if frame.prefix.startswith("purchases"):
            return frame.rule == "level.given"  # bought the site for F
        if frame.prefix != "investment in" or frame.name is None:
            return frame.prefix in _ITEM_ALONE
        return not {"a", "an", "one", "another"}.isdisjoint([t.low for t in toks[frame.name[0] - 1 : frame.name[0] + 1]])

    def _those(self, toks: Sequence[Tok], start: int, end: int, slots: Sequence[Slot], count: int) -> bool:
        """(imports and exports of Beijing F and F, and) those of Tianjin: the names of the list before, of another place."""
        while start < end and toks[start].kind in ",wB" and toks[start].low in self.words.joints:
            start += 1
        if end - start < 3 or toks[start].low != "those" or toks[start + 1].low not in {"of", "in"}:
            return False
        return len({s.name.norm if s.name else "" for s in slots}) == count and all(t.kind == "R" or t.low in self.words.function for t in toks[start + 2 : end])

    def _headed(self, toks: Sequence[Tok], items: Sequence[tuple[int, int]]) -> list[Name | None] | None:
        """value added of the primary, secondary and tertiary industries: the last item has the head of all of them."""
        last = items[-1]
        head = toks[last[1] - 1]
        plain = [t for a, b in items[1:] for t in toks[a:b]]
        if last[1] - last[0] != 2 or any(t.kind != "w" for t in plain) or any(b - a != 1 for a, b in items[1:-1]):
            return None
        begin, end = items[0]
        low = head.low
        shared = singular(low) if low.endswith("s") and self.wording.en.head_of(singular(low)) is None and toks[end - 2].low in self.words.determiners else low
        first = next((k for k in range(begin, end) if toks[k].low in {"of", "in"}), None)
        if self.wording.en.head_of(toks[end - 1].low) is not None or (first is None and (end - begin != 1 or self.wording.en.head_of(low) is None)):
            return None
        if first is not None and toks[end - 2].low not in self.words.determiners and shared == low:
            return None
        start, _ = self.phrases.bare(toks, begin, end)
        front = self.doc.norm[toks[start].start : toks[end - 1].start].strip() if first is not None else ""
        return [Name(f"{front} {self.doc.norm[toks[a].start:toks[a].end]} {shared}".strip(), None, shared) for a in (end - 1, *(a for a, _ in items[1:]))]

    def _completed(self, toks: Sequence[Tok], found: list[Name | None], items: Sequence[tuple[int, int]]) -> list[Name | None]:
        """Exports of A, B and C; trade with A and B: the other items take the head that the first one has."""
        first = found[0]
        if first is None:
            return found
        a, b = items[0]
        k = next((k for k in range(a, b) if toks[k].low in _LINKS), None)
        if k is None or any(t.low in _LINKS for a2, b2 in items[1:] for t in toks[a2:b2]):
            return found
        span = first.span
        if span is not None and span.start >= toks[k].end:
            return found  # the number of | births, deaths and marriages
        head = self.doc.norm[span.start : toks[k].end] if span else first.norm
        placed = toks[k].low in {"with", "to", "from"}
        if placed != all(toks[b2 - 1].kind == "R" for _, b2 in items):
            return found
        rest = [Name(f"{head} {self.doc.norm[toks[a2].start : toks[b2 - 1].end]}", None, first.head) for a2, b2 in items[1:]]
        if toks[k].low in {"at", "in", "on", "by"} and k + 1 < b:
            first = Name(f"{head} {self.doc.norm[toks[k + 1].start : toks[b - 1].end]}", None, first.head)
        return [first, *rest]

    def _expected(self, toks: Sequence[Tok], start: int, end: int) -> tuple[int, int]:
        """The phrase without the noun of expectation that it ends in (analysts' expectations, a profit forecast)."""
        ahead = next((k for k in range(start, min(start + 3, end - 2)) if toks[k].low in EXPECTED and toks[k + 1].low in {"for", "of"}), None)
        if ahead is not None and all(t.low in self.words.determiners for t in toks[start:ahead]):
            timed = all(t.kind == "P" or t.low in self.words.determiners or t.low in _TIMES or t.low in _WHICH_TIME for t in toks[ahead + 2 : end])
            self.hoped = EXPECTED[toks[ahead].low]
            if timed:
                return start, ahead + 1  # our forecast for the year
            start = ahead + 2  # its forecast for the harvest
        while end > start and toks[end - 1].low in EXPECTED and not (end - start > 1 and toks[end - 2].low == "price"):
            self.hoped = EXPECTED[toks[end - 1].low]
            end -= 1
            left = [t.low for t in toks[start:end] if t.low not in self.words.openers]
            if set(left) <= {"previous", "earlier", "prior", "initial", "original", "average", "annual", "up", "down"}:
                start = end
            if end > start and toks[end - 1].low in {"'s", "'", "analyst", "analysts", "market", "consensus"}:
                start = end
        return start, end

    def _widened(self, toks: Sequence[Tok], start: int, end: int, low: int, count: int) -> tuple[int, int]:
        """The list that the last item of a subject belongs to."""
        begin, stop = self.phrases.left(toks, low, end, listed=True)
        return (begin, stop) if stop == end and begin < start and count > 2 else (start, end)

    def growth_name(self, slot: Slot, q: Quantity) -> tuple[Slot, bool]:
        """A name that ends in a noun of change is the name without it."""
        if slot.name is None or q.kind not in {"percent", "multiple"}:
            return slot, False
        text = slot.name.norm
        m = _GROWTH_OF.fullmatch(text.lower()) if q.kind == "percent" and (" in " in text or " of " in text) else None
        if m is not None and self.words.change_nouns.get(m["noun"]) is not None:
            short = text[m.start("name") :].removeprefix("the ")
            return slot._replace(name=Name(short, None, short.rsplit(" ", 1)[-1])), True
        words = text.split()
        for drop in (2, 1):
            tail = words[-drop:]
            if len(words) >= drop and tail[0].lower() in self.words.change_nouns and (drop == 1 or tail[1].lower() in {"rate", "target", "forecast"}):
                short = " ".join(words[:-drop])
                if short.rsplit(" ", 1)[-1].lower() in {"first", "second", "third", "new", "old", "further"}:
                    return slot, False  # a second decline, of a mine
                if not short or short.endswith(("ic", "ial")) or set(short.lower().split()) <= _HOW_LONG:  # economic growth
                    return slot, True
                span = slot.name.span
                at = Span(span.start, span.start + len(short)) if span is not None and self.doc.norm[span.start : span.start + len(short)] == short else None
                return Slot(Name(short, at, words[-drop - 1]), slot.regions, slot.region_spans, slot.subject), True
        return slot, False

    def unit(self, figure: Mention, name: Name | None, concept: Concept | None, counted: bool) -> tuple[Mention, bool]:
        """A unit for a bare number: the noun that it counts, percent where the name is a rate, the document's only
        currency where it is money.
        """
        q: Quantity = figure.value
        if q.kind == "cardinal" and (like := self._as_before(q, name)) is not None:
            return figure._replace(value=like), True
        told = self.past[1]
        if q.kind == "cardinal" and self.spent and q.unit is None and not counted and told is not None and told.kind == "money" and told.unit is not None and told.unit.text and "/" not in told.unit.code and (q.amount or 0) < _FEW:
            return figure._replace(value=q._replace(kind="money", unit=told.unit, amount=(q.value or 0) * told.unit.factor)), True  # We spent 11 on capex
        if q.kind == "cardinal" and self.rated and q.unit_at is None:
            return figure._replace(value=q._replace(kind="percent", unit=Unit("", "%", "percent", Decimal(1)))), True
        if q.unit is not None and q.unit.code == "{point}" and name is not None and (self.shared or self._rated(name, concept) or (self.past[1] is not None and self.past[1].unit is not None and self.past[1].unit.code == "pp")):
            return figure._replace(value=q._replace(unit=Unit(q.unit.text, "pp", "points", Decimal(1)))), False
        if (shared := self._of_before(figure, name)) is not None:
            return shared, True
        if q.kind != "cardinal" or name is None or (q.unit is not None and q.unit.code not in {"", "1"}):
            return figure, False
        head = self.wording.en.head_of(name.norm.lower())
        scale = self.doc.norm[q.number.end : q.span.end].strip()
        text, factor = (q.unit.text, q.unit.factor) if q.unit else (scale, Decimal(1))
        rated = (head is not None and head.kind == "rate") or (concept is not None and concept.dimension == "percent")
        if rated and (q.amount or 0) <= _MOST:
            return figure._replace(value=q._replace(kind="percent", unit=Unit(text, "%", "percent", factor))), True
        if q.unit is None and concept is not None and concept.dimension == "ratio":
            return figure._replace(value=q._replace(unit=Unit("", "1", "ratio", Decimal(1)))), False
        if counted:
            noun = _doers(re.split(r" (?:of|in|with|at|for|on|from|among|to|by|during|over) ", name.norm.lower())[0]).split(" ")[-1]
            unit = Unit(text, f"{{{singular(noun)}}}", "count", factor)  # the noun is no part of the figure
            return figure._replace(value=q._replace(kind="count", unit=unit)), False
        code = self._currency() or self._told_in(scale)
        said = scale or self.doc.norm[q.span.start : q.span.end].endswith(("million", "billion"))
        if name.norm.lower().startswith("loans of "):
            return self._things(figure, name, None), False  # of books
        paid = bool(said) and (self.spent or name.norm.lower().startswith(_PAID) or self.doc.norm.endswith("worth ", 0, q.span.start))
        bare = q.unit is None and not said and (q.amount or 0) < _FEW and self.past[1] is not None and self.past[1].kind != "money"
        if code is None or bare or not (paid or (concept is not None and concept.dimension == "money")):
            return self._things(figure, name, concept), False
        return figure._replace(value=q._replace(kind="money", unit=Unit(text, code, "money", factor))), True

    def _as_before(self, q: Quantity, name: Name | None) -> Quantity | None:
        """rose to $3.4 million from 2.9: the number in the unit of the figure before, of the same row and near in size."""
        before, figure = self.past
        if not self.moved or q.unit_at is not None or name is None or before is None or before.norm != name.norm or figure is None:
            return None
        if figure.kind not in {"money", "measure", "percent", "duration", "count", "multiple"} or figure.unit is None or figure.unit.code == "pp" or not figure.value or not q.value:
            return None
        unit = figure.unit if figure.kind in {"money", "measure"} else figure.unit._replace(text="")
        near = Decimal("0.1") <= q.value / figure.value <= 10
        return q._replace(kind=figure.kind, unit=unit, amount=q.value * unit.factor) if near else None

    def _of_before(self, figure: Mention, name: Name | None) -> Mention | None:
        """Stocks stood at 1.7 million tons, against 2 million: a bare amount with a scale has the unit of the one before it."""
        q: Quantity = figure.value
        before, told = self.past
        said = self.doc.norm[q.number.start : q.span.end].strip()
        scale = self.doc.norm[q.number.end : q.span.end].strip() or (said.rsplit(" ", 1)[-1] if said.endswith(("million", "billion")) else "")
        if q.kind != "cardinal" or name is None or not scale or before is None or told is None or told.unit is None or name.norm != before.norm:
            return None
        if told.kind == "money" and "/" not in told.unit.code:  # down by 800 yuan: that is a hundred million a year
            return figure._replace(value=q._replace(kind="money", unit=Unit(scale, told.unit.code, "money", q.unit.factor if q.unit else _factor(q))))
        if told.unit.dimension not in _MEASURED or told.unit.text.split(" ")[0] != scale:
            return None
        return figure._replace(value=q._replace(kind="measure", unit=told.unit._replace(text=scale)))

    def _things(self, figure: Mention, name: Name, concept: Concept | None) -> Mention:
        """A bare number of things that the name counts (the number of firms reached 5,200): their noun is the code, the scale word the text."""
        noun = re.split(r" (?:of|in|with|at|for|on|from|among|to|by|during|over|per|who|waiting|living|working|earning) ", name.norm.lower())[0].split(" ")[-1]
        head = self.wording.en.head_of(noun)
        counts = (head is None or head.kind == "count") and (concept is None or concept.dimension == "count")
        if not counts or len(noun) < 4 or not noun.isalpha() or not noun.endswith("s") or noun.endswith(("ss", "us", "is")):
            return figure
        q: Quantity = figure.value
        text, factor = (q.unit.text, q.unit.factor) if q.unit else ("", Decimal(1))
        scale = "" if text else self.doc.norm[q.number.end : q.span.end].strip()
        text, factor = (scale, _factor(q)) if scale.isalpha() else (text, factor)
        return figure._replace(value=q._replace(unit=Unit(text, f"{{{singular(noun)}}}", "count", factor)))

    def _rated(self, name: Name, concept: Concept | None) -> bool:
        """True where the name is of a rate or a share, whose points are of a percentage."""
        head = self.wording.en.head_of(name.norm.lower())
        return (head is not None and head.kind in {"rate", "share"}) or (concept is not None and concept.dimension == "percent")

    def _told_in(self, scale: str) -> str | None:
        """From a surplus of 2.2 billion euros into a deficit of 1.7 billion: the currency of the amount before."""
        _, told = self.past
        money = scale and told is not None and told.kind == "money" and told.unit is not None and "/" not in told.unit.code
        return told.unit.code if money and told is not None and told.unit is not None else None

    def _currency(self) -> str | None:
        """The only currency that the document uses; yuan where it uses several and this is one."""
        if "only_currency" not in self.doc.notes:
            self.doc.notes["only_currency"] = self._only_currency()
        code: str | None = self.doc.notes["only_currency"]
        return code

    def _only_currency(self) -> str | None:
        codes = {m.value.unit.code for m in self.doc.of("quantity") if m.value.kind == "money" and m.value.unit is not None and "/" not in m.value.unit.code}
        return next(iter(codes)) if len(codes) == 1 else "CNY" if "CNY" in codes else None


def _doers(name: str) -> str:
    """laundries serving hospitals: the plural in front of what it does."""
    m = _DOING.search(name) if "s " in name and "ing " in name else None
    return name[: m.start()] if m is not None and name[: m.start()].rsplit(" ", 1)[-1] not in _S_MODIFIERS else name


def _priced(noun: str, q: Quantity) -> str:
    """paid $6.73 a pound: a price; pays $20 an hour: pay."""
    below = q.unit.code.partition("/")[2] if q.kind == "money" and q.unit is not None and noun in {"payment", "earnings"} else ""
    if not below or below == "mo" or (noun == "earnings" and below not in _TIMED):
        return noun
    return "pay" if below in _TIMED else "price"


def _factor(q: Quantity) -> Decimal:
    """What the scale word of a bare number stands for."""
    return q.amount / q.value if q.amount and q.value else Decimal(1)
