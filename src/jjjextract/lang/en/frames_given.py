"""English frames whose name stands with another verb's object: lent small firms F, doubled its output, had gone from F.

What an unknown verb did to an amount is told by its noun (cost, sales), and a form of have with a participle names nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from jjjextract.lang.en.frame_parts import BE, HAVE, JUDGES, PASSED, Frame, Range
from jjjextract.lang.en.frames_front import FramesFront
from jjjextract.lang.en.name_words import EATS, NEVER, STRETCHES
from jjjextract.lang.en.tokens import Tok
from jjjextract.values import CHANGES, Quantity

__all__ = ["DOUBLES", "HAULS", "TAKEN_IN", "FramesGiven", "later", "likely"]

_SPENT = ("spending", "payment", "investment", "borrowing", "loans", "donation")
_PLACED = frozenset({"at", "by", "from", "during", "after", "before", "under", "via"})
_CHANCES = frozenset({"chance", "probability", "likelihood", "risk"})
_COINS = frozenset({"kiwi", "loonie", "aussie", "zloty", "krona", "krone", "lira", "won", "dirham", "shilling", "naira", "baht", "rupiah", "forint", "shekel", "euro", "pound", "dollar", "sterling", "yen", "franc", "yuan", "rupee", "ringgit", "rand", "peso", "bitcoin", "greenback"})
_WRITTEN = frozenset({"write", "writes", "wrote", "written", "writing"})
_VALUES = frozenset({"value", "values", "valued", "valuing"})
_FOR_A_TIME = STRETCHES | {"time", "day", "term", "while", "moment", "years", "months", "weeks", "days", "decade", "century"}
_FETCHES = frozenset({"bought", "buys", "buying", "fetched", "fetches", "cost", "costs"})
_DEALS = frozenset({"sale", "purchase", "acquisition", "takeover", "disposal"})
HAULS = frozenset({"landings", "haul", "catch", "harvest"})
TAKEN_IN = frozenset({"took", "takes", "taken", "taking", "raked", "rakes", "pulled", "pulls", "hauled"})
_SOLD_WHERE = frozenset({"at", "in", "on", "from", "through", "across", "online", "well", "here", "there", "locally", "abroad"})
_HANDED = frozenset({"paid", "pays", "pay", "paying", "handed", "hands", "gave", "given", "gives"})
_OF_A_DAY = frozenset({"weekend", "evening", "morning", "afternoon", "day", "night", "sunday", "saturday", "summer", "winter"})
_ROLLS = frozenset({"roll", "payroll", "books", "list", "register", "staff", "rolls", "team", "waiting"})
_HANDS_ON = frozenset("sold sell sells selling sent send sends shipped ship ships exported export exports delivered deliver delivers supplied supply supplies lent gave donated".split())  # noqa: SIM905
_OWN = frozenset({"its", "their", "our", "his", "her", "my"})
_WEIGHTS = frozenset({"t", "kg", "g", "L", "[lb_av]", "[oz_av]", "[oz_tr]", "[gal_us]", "[bbl]", "[bu_us]", "[ston_av]", "kW.h", "MW.h"})
_DONE = frozenset({"spread", "crept", "swollen", "swung", "sunk", "shrunk", "come", "gone"})
DOUBLES = frozenset({"double", "triple", "treble", "quadruple", "halve"})
_ENDED = frozenset({"ended", "finished", "closed", "opened", "started", "edged", "ticked", "inched"})  # ended up F


class FramesGiven(FramesFront):
    """Reads amounts that a verb gives to somebody or something."""

    def _given(self, toks: Sequence[Tok], low: int, i: int) -> Frame:
        """lent small firms F, cost the economy F; else whatever is the subject (tickets went for F)."""
        if toks[i].low == "back" and i - 2 >= low and toks[i - 2].low in {"set", "sets"} and (thing := self._subject(toks, low, i - 2)) is not None:
            return Frame("level", name=thing, prefix="cost of", rule="level.given")  # a chair will set you back F
        if toks[i].low in _FETCHES and (coin := self._subject(toks, low, i)) is not None and toks[coin[1] - 1].low in _COINS:
            return Frame("level", name=coin, rule="level.given")  # the euro bought F
        for k in range(i, low - 1, -1):
            if toks[k].low == "," and k < i and (toks[k + 1].low in {"can", "could", "will", "would"} or toks[k + 1].low.endswith("ing")):
                break  # paid for with a grant, | can crush F; scrapped fines, | giving up F
            if toks[k].kind != "V" and toks[k].low not in self.words.noun_of:
                continue
            if toks[k].kind == "V" and toks[k].ref[0].kind == "flow" and k > low and {t.low for t in toks[k + 1 : i + 1]} <= self.words.determiners | {"remaining", "other", "rest"}:
                subject = self._subject(toks, low, k)
                return Frame("level", name=subject, verb=k, rule="level.given")
            noun = self.words.noun_of.get(toks[k].low, "")
            if k < i and (k == low or toks[k - 1].kind == ",") and toks[k].low.endswith("s") and (toks[k + 1].low in self.words.verbs or toks[k + 1].low.endswith("ed")):
                continue  # Exports | fetched F
            subject = self._subject(toks, low, k)
            if noun in HAULS:
                return Frame("level", prefix=noun if self._weighed(toks, i) else "", agent=subject, rule="level.object")  # hauled in F
            if noun == "takings" and k == i - 1 and toks[i].low == "home":
                return Frame("level", prefix="earnings", agent=subject, rule="level.object")  # took home F
            if noun == "takings" and k == i - 1 and toks[i].low in {"away", "off", "out", "back"}:
                return Frame("level", name=subject, verb=k, rule="level.given")  # a stronger dollar took away F
            if noun == "cost" and subject is not None and self._pronoun(toks, subject):
                return Frame("level", prefix="cost", agent=subject, rule="level.object")
            if noun == "cost" and subject is None and toks[k].low == "cost" and k and toks[k - 1].low == "having":
                return Frame("level", prefix="cost", rule="level.object")  # having cost the council F a head
            if noun == "cost" and subject is not None:
                return Frame("level", name=subject, prefix="cost of", rule="level.given")
            if toks[k].kind == "V" and k < i and toks[k].ref[0].kind in CHANGES and i + 1 < len(toks) and toks[i + 1].kind == "b" and toks[i + 1].low in PASSED:
                return Frame("level", name=(k + 1, i + 1), later=True, agent=subject, rule="level.passed")  # raise its trade above F
            if noun == "purchases" and toks[i].low == "for" and toks[k + 1].low in {"by", "in"}:
                return Frame("level", prefix="price", agent=subject, rule="level.object")  # bought by a rival for F
            if noun and toks[i].low == "for" and (k >= i - 2 or toks[k + 1].low in _SOLD_WHERE) and subject is not None:
                return Frame("level", name=subject, rule="level.given")  # homes sell for F
            if noun and k == i:
                return Frame("level", prefix=noun, agent=subject, rule="level.object")
            if noun and all(t.low in self.words.pronouns or t.kind == "b" for t in toks[k + 1 : i + 1]):
                return Frame("level", prefix=noun, agent=subject, rule="level.object")  # save us F
            if noun:
                return Frame("level", name=(k + 1, i + 1), prefix=noun, agent=subject, rule="level.given")
            break
        if low and toks[i].low == "for" and (deal := next((k for k in range(i - 1, max(0, i - 14), -1) if toks[k].low in _DEALS), None)) is not None:
            return Frame("level", name=(deal, deal + 1), rule="level.given")  # the sale of 61 pubs to a rival for F
        subject = self._subject(toks, low, self._unknown_verb(toks, low, i))
        if subject is not None and toks[subject[0]].low in JUDGES:
            return Frame("apposed", rule="apposed.expected")  # Analysts had expected F
        agent = subject is not None and self._agent(toks, subject)
        return Frame("level", name=None if agent else subject, agent=subject if agent else None, rule="level.noun")

    def _object(self, toks: Sequence[Tok], i: int, subject: Range | None, last: int, high: int, q: Quantity) -> Frame:
        if q.kind in {"count", "cardinal"} or (q.unit is not None and q.unit.code.startswith("{")):
            name = self._counted(toks, last, high)
            spent = name is None and q.kind == "cardinal" and (q.unit_at is not None or toks[min(last + 1, len(toks) - 1)].low == "on") and self.words.noun_of.get(toks[i].low, "").startswith(_SPENT)
            there = subject is not None and toks[subject[1] - 1].low == "there"
            if name is None and (there or (toks[i].low in HAVE and (toks[min(last + 2, len(toks) - 1)].low in _OWN or toks[min(last + 3, len(toks) - 1)].low in _ROLLS))) and last + 3 < len(toks) and toks[last + 1].low in {"on", "in"} and toks[last + 2].low in self.words.determiners:
                return Frame("level", name=self.phrases.right(toks, last + 2, high), counted=not there, agent=subject, verb=i, rule="level.object")  # there are 640 on the list
            if not spent:
                return Frame("level", name=name, counted=name is not None, agent=subject, verb=i, rule="level.object")
        name = self._paid(toks, last, high)
        if name is not None and toks[i].low in _HANDS_ON and (to := next((k for k in range(name[0] + 1, name[1]) if toks[k].low == "to"), None)) is not None:
            name = (name[0], to)  # sold F of lamb | to the Gulf
        prefix = self.words.noun_of.get(toks[i].low, "")
        if prefix == "earnings" and name is not None and toks[last + 1].low == "on" and not {"sales", "revenue", "revenues", "turnover"}.isdisjoint([t.low for t in toks[slice(*name)]]):
            name = None  # made F on sales of
        prefix = "" if prefix in HAULS and (name is not None or q.kind != "measure") else prefix
        if q.kind == "measure" and prefix == "sales of" and name is not None:
            prefix = ""  # sold 38 miles of rope
        if q.kind == "measure" and prefix == "earnings":
            prefix = "output" if name is None else "output of"  # made F gallons
        if prefix == "payment for" and name is not None and self._by_weight(q):
            prefix = "price of"  # pays F a tonne for beans
        return Frame("level", name=name, agent=subject, verb=i, rule="level.object", prefix=prefix)

    def _paid(self, toks: Sequence[Tok], last: int, high: int) -> Range | None:
        """The name of an amount that somebody spends or earns: what follows it, with or without a preposition."""
        j = last + 1
        j += j + 1 < high and (toks[j].low in self.words.adverbs or toks[j].low.endswith("ly")) and toks[j + 1].low in {"in", "on", "for"}  # just on pumps
        if j < high and (toks[j].low in {"a", "an", "per", "each"} or (toks[j].low == "on" and j + 1 < high and toks[j + 1].low == "average")):
            return None
        if j < high and (toks[j].low in self.words.joints or (toks[j].low in NEVER and (j + 1 >= high or toks[j + 1].kind == ","))):
            return None  # wants 7% and the return of
        if j + 1 < high and toks[j].low == "to" and not toks[j + 1].low.endswith("s") and "cost" in [t.low for t in toks[max(0, last - 4) : last]]:
            return None  # cost the council F to fix
        if j < high and toks[j].low in {"in", "on", "for", "of", "to", "worth", "towards", "toward"}:
            j += 1
            if j < high and toks[j].low == "of":
                j += 1
        if j < high and toks[j].low == "from" and (why := next((k for k in range(j + 1, min(j + 6, high - 1)) if toks[k].low == "for"), None)) is not None and toks[why + 1].kind == "w":
            j = why + 1  # F from the lottery for a roof
        if j + 1 < high and toks[j].low == "place" and toks[j - 1].low == "in":
            return None  # F in place of F
        if j < high and toks[j].low in _PLACED:
            return None  # £64 at the auction
        if j < len(toks) and j > last + 1 and toks[j].kind == "F" and toks[j].ref.value.kind == "count" and toks[j].ref.value.unit_at is not None:
            return (j, j + 1)  # on two new courts
        found = self.phrases.right(toks, j, high)
        if toks[j - 1].low == "for" and toks[found[1] - 1].low in _FOR_A_TIME:
            return None  # passed F for the first time, was given F for this financial year
        if toks[found[1] - 1].low in STRETCHES | _OF_A_DAY and self._stretch(toks, found):
            return None  # cost us F in the quarter, F last season
        return found if found[1] > found[0] else None

    def _taxed(self, toks: Sequence[Tok], frame: Frame, last: int) -> Frame:
        """made F before tax, lost F after tax: which profit or loss it is."""
        k = last + 3
        if frame.prefix not in {"earnings", "loss"} or toks[last + 1].low not in {"before", "after"} or k > len(toks) or toks[last + 2].low not in {"tax", "taxes", "interest", "taxation"}:
            return frame
        while k < len(toks) and toks[k].low in {",", "and", "tax", "taxes", "depreciation", "amortisation", "amortization"}:
            k += 1
        what = " ".join(t.low for t in toks[last + 1 : k - (toks[k - 1].low in {",", "and"})])
        frame.prefix, frame.name, frame.rule = f"{'profit' if frame.prefix == 'earnings' else 'loss'} {what}", None, "level.object"
        return frame

    def _worth(self, toks: Sequence[Tok], low: int, i: int, last: int, high: int) -> Frame | None:
        """valuing it at F, values the company at F; has written off F of loans: what the verb makes of an amount of money."""
        if toks[i].low == "at":
            k = next((k for k in range(i - 1, max(low - 1, i - 6), -1) if toks[k].low in _VALUES), None)
            whom = [t for t in toks[k + 1 : i] if t.kind not in "CbP" and t.low not in self.words.determiners | self.words.pronouns | self.words.holders] if k is not None else ["?"]
            return None if whom or k == i - 1 else Frame("level", prefix="valuation", rule="level.object")
        if i > low and toks[i].low == "up" and toks[i - 1].low in EATS and (eater := self._subject(toks, low, i - 1)) is not None:
            return Frame("level", name=eater, rule="level.given")  # gas ate up F
        if i > low and toks[i].low == "out" and toks[i - 1].low in _HANDED:
            return Frame("level", name=self._paid(toks, last, high), agent=self._subject(toks, low, i - 1), prefix="payment to" if toks[min(last + 1, len(toks) - 1)].low == "to" else "" if last + 1 < high and toks[last + 1].low in {"in", "for", "of"} else "payment", rule="level.object")
        if i <= low or toks[i - 1].low not in _WRITTEN:
            return None
        name = self._paid(toks, last, high)
        return Frame("level", name=name, agent=self._subject(toks, low, i - 1), prefix="write-off" if toks[i].low == "off" else "write-down", rule="level.object")

    @staticmethod
    def _weighed(toks: Sequence[Tok], i: int) -> bool:
        """True for a measure as the figure behind token `i` (landed F pounds)."""
        figure = next((t for t in toks[i + 1 : i + 4] if t.kind == "F"), None)
        return figure is not None and figure.ref.value.kind == "measure"

    def _chance(self, toks: Sequence[Tok], last: int, high: int, q: Quantity) -> Frame | None:
        """an 80% chance of a rate cut: how likely something is has its name behind it, whatever stands in front."""
        if q.kind != "percent" or last + 1 >= high or not likely(toks, last):
            return None
        return Frame("level", name=self.phrases.right(toks, last + 1, high), rule="level.chance")

    def _multiplied(self, toks: Sequence[Tok], low: int, first: int, last: int, high: int) -> Frame:
        subject = self._subject(toks, low, first)
        if subject is None and first > low and toks[first - 1].kind == "V":
            subject = self._subject(toks, low, first - 1)  # would have cost | twice as much
        agent = subject is not None and self._agent(toks, subject)
        object_ = self.phrases.right(toks, last + 1, high)
        way = "decrease" if toks[first].low.startswith("hal") else "increase"
        lead = first - 1 - (first > low and toks[first - 1].kind == "b")
        than = low > 0 and lead >= low and toks[lead].low == ","  # up 22 percent, almost twice the rise of the index
        named = not than and object_[1] > object_[0] and self._noun_change(toks, object_) is not None
        if named and (name := self._in_noun(toks, object_)) is not None:
            return Frame("multiple", self._noun_change(toks, object_) or way, name, noun=True, rule="multiple.noun")
        doubles = toks[first].low in DOUBLES and object_[1] > object_[0] and self._measured(toks, object_, counts=False)
        if not than and object_[1] > object_[0] and (agent or doubles or toks[last + 1].low in _OWN or (toks[last + 1].low == "the" and toks[first].low.endswith("d"))):
            return Frame("multiple", way, object_, agent=subject, rule="multiple.object")
        return Frame("multiple", way, subject, rule="multiple")

    @staticmethod
    def _by_weight(q: Quantity) -> bool:
        """True for money per unit of a good, and not per hour or month."""
        _, slash, unit = q.unit.code.partition("/") if q.unit is not None else ("", "", "")
        return bool(slash) and unit in _WEIGHTS

    def _spread(self, toks: Sequence[Tok], low: int, held: Range) -> Range:
        """The disease | has spread to F: the subject, where the word in front of "to" is a participle."""
        k = held[0]
        if held[1] - k != 1 or toks[k].low not in _DONE or k - 1 <= low or toks[k - 1].low not in HAVE:
            return held
        return self._subject(toks, low, k - 1) or held

    @staticmethod
    def _lost(toks: Sequence[Tok], held: Range, q: Quantity) -> bool:
        """True for points that are lost, or a loss in per cent behind a comma (closed at 40, a loss of 3%)."""
        aside = held[1] - held[0] == 2 and held[0] > 0 and toks[held[0] - 1].low == ","
        return aside or (q.unit is not None and q.unit.code == "pp")

    def _particle(self, toks: Sequence[Tok], low: int, i: int, q: Quantity) -> bool:
        """True for up and down as a part of the verb, in front of what it is done to (boiled down F gallons of sap)."""
        things = q.kind in {"measure", "count"} and q.unit_at is not None and not (q.unit is not None and q.unit.code in {"pp", "{point}"})
        return things and toks[i - 1].low.endswith("ed") and toks[i - 1].low not in _ENDED and i - 2 >= low and toks[i - 2].low not in BE | {","}

    def _perfect(self, toks: Sequence[Tok], k: int) -> bool:
        """True for a form of have with a participle behind it (had gone, has sat)."""
        k += k + 2 < len(toks) and toks[k].low in HAVE and toks[k + 1].low in self.words.adverbs | {"n't"} and toks[k + 2].kind == "w"
        return (toks[k].low in HAVE or toks[k - 1].low in HAVE) and toks[k + 1].kind == "w" and (toks[k + 1].low in self.words.verbs or toks[k + 1].low in _DONE or toks[k + 1].low.endswith("ed"))

    def _lossy(self, toks: Sequence[Tok], held: Range, q: Quantity) -> str | None:
        """trimming their loss for the week to 1.2%: a loss told in per cent is a fall."""
        points = q.unit is not None and q.unit.code == "pp"  # a loss of 40 basis points
        head = self._head(toks, held) if held[1] > held[0] and (points or self.part(q)) else None
        return "decrease" if head is not None and toks[head].low in {"loss", "losses"} else None


def later(toks: Sequence[Tok], low: int, i: int) -> bool:
    """True for "to" behind a rate and its times alone (fell 2% in May from April | to 4 million units)."""
    return i > low and toks[low - 1].ref.value.kind == "percent" and all(t.kind in "PB" or t.low in {"in", "on", "for", "from"} for t in toks[low:i])


def likely(toks: Sequence[Tok], last: int) -> bool:
    """True for a figure of how likely something is: what it tells of lies ahead."""
    return last + 1 < len(toks) and toks[last + 1].low in _CHANCES
