"""English frames that the word in front of a figure does not tell by itself: a verb of change with its object in between
(raised its list price F), a document for an amount (a check for F), an aside with worth, two verbs for one cost.
"""

from __future__ import annotations

from collections.abc import Sequence

from jjjextract.lang.en.frame_parts import BE, Frame, Range
from jjjextract.lang.en.frames_behind import OBJECTS
from jjjextract.lang.en.frames_given import HAULS, TAKEN_IN, FramesGiven
from jjjextract.lang.en.name_words import EATS, MODALS, TIME_UNITS
from jjjextract.lang.en.tokens import Tok
from jjjextract.values import CHANGES, Quantity

__all__ = ["DEEDS", "HELD_UP", "RAN", "RECORDS", "TABLES", "FramesTold"]

TABLES = frozenset({"list", "table", "ranking", "rankings", "charts", "league"})
RAN = frozenset({"ended", "closed", "finished", "began", "started", "opened", "end", "finish"})
HELD_UP = frozenset({"up", "steady", "firm", "flat", "out", "unchanged"})
DEEDS = frozenset("cost price value bill sale closure opening purchase loss launch delivery construction acquisition creation addition hiring arrival departure completion death".split())  # noqa: SIM905
RECORDS = frozenset({"names", "lives", "details", "records", "data", "homes", "livelihoods", "needs"})

_FAR = 7  # tokens of an object
_NO_OBJECT = frozenset({"add", "adds", "added", "adding", "lose", "loses", "lost", "losing", "up", "down", "gain", "gained", "gains"})
_PAPERS = frozenset("check cheque bill invoice contract order offer bid tender claim loan grant deal quote mortgage settlement receipt appeal".split())  # noqa: SIM905
_GOES_HOME = frozenset({"go", "goes", "went", "going", "come", "comes", "came", "walk", "walks", "walked"})
_STILL = frozenset({"flat", "steady", "stable", "unchanged", "static", "level", "constant"})
_SETS = frozenset({"set", "sets", "setting", "knocked"})
_MAKES = frozenset({"making", "make", "makes", "made"})
_TRADES = frozenset("buying buy buys bought sell selling sells sold".split())  # noqa: SIM905
_SELLS = frozenset({"sells", "sell", "sold", "goes", "went", "retails"})
_HAS_FOR = frozenset("get gets got getting buy buys bought sell sells sold selling rent rents rented hire hires hired order orders ordered let lets offer offers offered".split())  # noqa: SIM905
_JOBS = frozenset({"job", "jobs", "post", "posts", "role", "roles", "work", "apprenticeship", "apprenticeships", "position", "positions", "shift", "shifts", "traineeship", "internship"})
_BUILT = frozenset({"built", "put up", "done up", "restored", "repaired", "made", "done", "put", "mended", "replaced", "rebuilt", "converted", "renovated", "had", "refurbished", "installed", "fixed", "bought", "sold"})
_BE_DONE = BE | {"been", "be", "being"}
_OUT = frozenset({"out", "off", "up", "down", "back", "away", "over", "in", "on"})
_OF_MONEY = frozenset({"takings", "earnings", "purchases"})
_SOLD = frozenset({"sold", "sell", "sells", "selling", "went", "go", "goes", "going"})
_MARKETS = frozenset({"auction", "market", "mart", "sale", "sales", "auctions", "markets"})
_PAYS = frozenset("pay pays paid paying charge charges charged charging owe owes owed".split())  # noqa: SIM905
_STAFFS = {"employ": "employees", "employs": "employees", "employed": "employees", "employing": "employees", "seat": "seats", "seats": "seats", "seating": "seats"}
_TIMED = ("/h", "/d", "/wk", "/mo", "/a", "/{shift}")


class FramesTold(FramesGiven):
    """Reads what stands between a verb and its figure."""

    def _told(self, toks: Sequence[Tok], low: int, i: int, last: int, high: int, q: Quantity) -> Frame | None:
        """The frame of a figure in one of these constructions, or None."""
        t = toks[i]
        if t.low == "worth":
            inside = last + 2 < high and toks[last + 1].low == "in" and toks[last + 2].kind == "w" and toks[last + 2].low not in self.words.determiners
            return Frame("level", name=self.phrases.right(toks, last + 2, high), rule="level.given") if inside else self._aside_worth(toks, low, i)  # worth F in profit
        if q.kind == "count" and t.low in BE and toks[i + 1].low == "short of" and (counted := self._counted(toks, last, high)) is not None:
            return Frame("level", name=counted, counted=True, agent=self._subject(toks, low, i), rule="level.object")  # is short of 210 nurses
        if q.kind == "money":
            return self._money(toks, low, i, q)
        if q.kind == "cardinal" and q.unit_at is None and (t.low in _STAFFS or t.low == ":") and not self._noun_at(toks, last + 1, high):
            return self._numbered(toks, low, i)
        pointed = q.kind == "measure" and q.unit is not None and q.unit.code == "pp"
        if t.kind in "w" and (self.part(q) or pointed) and t.low not in self.words.function:
            return self._object_changed(toks, low, i)
        if t.low == "which" and q.kind == "cardinal" and i - 2 > low and toks[i - 1].low == "of" and toks[i - 2].low == ",":
            held = self.phrases.left(toks, low, i - 2)
            things = held[1] > held[0] and toks[held[1] - 1].low.endswith("s") and not any(x.kind == "F" for x in toks[low:i])
            return Frame("level", name=held, counted=True, rule="level.part") if things else None  # trams, of which F are on order
        if t.low == "to" and i - 2 > low and toks[i - 1].low == "back" and toks[i - 2].low in _GOES_HOME:
            return Frame("level", name=self._subject(toks, low, i - 2), later=True, rule="level.to")  # VAT went back to F
        if t.low == "with" and q.kind == "cardinal" and q.unit_at is None and toks[i - 1].kind == "P" and not self._noun_at(toks, last + 1, high) and i - 2 >= low and toks[i - 2].low in _ENDS:
            return Frame("apposed", rule="apposed")  # expects to end 2025 with F
        return None

    def _more(self, toks: Sequence[Tok], i: int, last: int, high: int) -> Frame:
        """turn out another 400 fittings: things with a verb of their own, where no figure went before; else the name before."""
        counted = self._counted(toks, last, high) if not any(t.kind == "F" and t.ref.value.kind != "money" for t in toks[:i]) else None
        return Frame("level", name=counted, counted=True, rule="level.more") if counted else Frame("apposed", rule="apposed.more")

    def _rivalled(self, toks: Sequence[Tok], last: int, high: int, q: Quantity) -> Frame:
        """11,400 goats, against 1.6 million dairy cows: other things than those before; else an earlier level."""
        held = self._counted(toks, last, high) if q.kind in {"cardinal", "count"} and toks[last].low[:1].isdigit() else None
        noun = toks[held[1] - 1].low.rsplit(" ", 1)[-1] if held else ""
        other = held is not None and noun.endswith("s") and not any(noun in t.low for t in toks[:last])
        if held is None or not other or not any(t.kind == "F" for t in toks[:last]):
            return Frame("level", earlier=True, rule="level.against")
        return Frame("level", name=held, counted=True, rule="level.noun")

    def _numbered(self, toks: Sequence[Tok], low: int, i: int) -> Frame | None:
        """would employ F; a flood of orders: F: what a bare number is of."""
        if toks[i].low != ":":
            return Frame("level", prefix=_STAFFS[toks[i].low], agent=self._subject(toks, low, i), rule="level.object")
        held = self.phrases.left(toks, low, self._before_time(toks, i))
        plural = held[1] > held[0] and toks[held[1] - 1].low.endswith("s")
        return Frame("level", name=held, counted=True, rule="level.label") if plural else None

    def _money(self, toks: Sequence[Tok], low: int, i: int, q: Quantity) -> Frame | None:
        """Amounts behind for, with, at, back and make."""
        word, before = toks[i].low, toks[i - 1]
        if word == "for" and low and toks[low - 1].kind == "F" and toks[low - 1].ref.value.kind in {"count", "cardinal", "measure"} and any(t.low in _TRADES for t in toks[max(0, low - 4) : low - 1]) and not any(t.kind in "V," for t in toks[low:i]):
            return Frame("level", rule="level.at")  # bought six houses on Elm Street for F each
        if word == "for" and low > 2 and i - 1 == low and before.low in _SELLS and toks[low - 2].low == "of":
            held = self.phrases.left(toks, 0, low - 2)
            return Frame("level", name=held, rule="level.given") if held[1] > held[0] else None  # a tray of 16 sells for F
        if word in {"put up", "puts up", "putting up"} or (word == "in" and before.low in {"put", "puts", "pumped", "ploughed", "chipped"}):
            return Frame("level", prefix="funding", agent=self._subject(toks, low, i), rule="level.object")  # Canberra has put up F
        if word == "for" and (bought := self._had_for(toks, low, i)) is not None:
            return Frame("level", name=bought, rule="level.given")
        if word == "for" and (done := next((k for k in range(i - 1, max(low, i - 9), -1) if toks[k].low in _BUILT), None)) is not None and toks[done - 1].low in _BE_DONE:
            what = self._subject(toks, low, done - 1)
            return Frame("level", name=what, rule="level.given") if what is not None and not self._agent(toks, what) else Frame("level", prefix="cost", rule="level.object")  # the court was built in 1938 for F
        if word == "for" and before.low in _PAPERS and i - 2 >= low:
            held = self.phrases.left(toks, low, i)
            return Frame("level", name=held, rule="level.given") if held[1] > held[0] else None
        if word in OBJECTS and before.low in _PAYS:
            return Frame("level", prefix=self.words.noun_of.get(before.low, ""), agent=self._subject(toks, low, i - 1), rule="level.object")  # the contract pays us F
        if word in {"pays", "paid", "pay"} and (job := self._subject(toks, low, i)) is not None and toks[job[1] - 1].low in _JOBS and not self._timed_pay(q):
            return Frame("level", prefix="pay", agent=job, rule="level.object")  # the job pays F
        figure = next((k for k in range(i + 1, min(i + 4, len(toks) - 2)) if toks[k].kind == "F"), 0) if word in _PAYS else 0
        if figure and toks[figure + 1].low == "in" and toks[figure + 2].kind == "w" and toks[figure + 2].low not in self.words.function:
            return Frame("level", name=self.phrases.right(toks, figure + 2, len(toks)), agent=self._subject(toks, low, i), rule="level.object")  # pays F a week in rent
        if word in _PAYS and q.unit is not None and (self._timed_pay(q) or "/{" in q.unit.code or self._each(toks, i)) and "for" not in [t.low for t in toks[i + 2 : i + 5]]:
            return Frame("level", prefix="pay" if self._timed_pay(q) else "price", agent=self._subject(toks, low, i), rule="level.object")  # pays F an hour, pay F a keg
        if (cost := next((k for k in range(i, max(low, i - 4), -1) if toks[k].low in {"cost", "costs"}), None)) and toks[cost - 1].low == "which" and toks[cost - 2].low == ",":
            held = self.phrases.left(toks, low, cost - 2) if cost == i else (0, 0)
            opens = held[1] > held[0] and all(x.low in self.words.determiners or x.kind in "P," for x in toks[low : held[0]])
            return Frame("level", name=held, prefix="cost of", rule="level.given") if opens else Frame("level", prefix="cost", rule="level.object")  # , which costs the state F
        if word == "with" and before.low == "home" and toks[i - 2].low in _GOES_HOME:
            return Frame("level", prefix="pay" if self._timed_pay(q) else "earnings", rule="level.object")
        if word == "back" and (verb := next((k for k in range(i - 2, max(low, i - 6), -1) if toks[k].low in _SETS), None)):
            what = self._subject(toks, low, verb)  # sets an exporter back F
            placed = what is None or toks[what[0]].low in self.words.prepositions
            return Frame("level", prefix="cost", rule="level.object") if placed else Frame("level", name=what, prefix="cost of", rule="level.given")
        if word in EATS and (eater := self._subject(toks, low, i)) is not None and not self._agent(toks, eater):
            return Frame("level", name=eater, verb=i, rule="level.given")  # excise eats F of every bottle
        if low and _counts_only(toks, low, i) and (each := self._paid_each(toks, low, next(k for k in range(i, len(toks)) if toks[k].kind == "F"))) is not None:
            return each
        if word == "at":
            return self._sold_at(toks, low, i, q)
        if word in _MAKES and (self._priced(q) or self._at_market(toks, i)) and (goods := self._subject(toks, low, i)) is not None and not self._agent(toks, goods):
            return Frame("level", name=goods, rule="level.given")  # milk was making F a litre
        return None

    def _aside_worth(self, toks: Sequence[Tok], low: int, i: int) -> Frame | None:
        """a Sunday premium, worth F: the noun in front of the comma."""
        if i - 1 <= low or toks[i - 1].low != ",":
            return None
        held = self.phrases.left(toks, low, i - 1)
        inner = next((k for k in range(held[0] + 1, held[1] - 1) if toks[k].low in {"a", "an"} and toks[k - 1].low == "of"), held[0])
        held = (inner, held[1])  # the return of | a night bonus
        return Frame("level", name=held, rule="level.given") if held[1] > held[0] and not self._agent(toks, held) else None

    def _object_changed(self, toks: Sequence[Tok], low: int, i: int) -> Frame | None:
        """raised its list price F, cut fares F: the object of a verb of change right in front of a percentage."""
        for k in range(i - 1, max(low - 1, i - _FAR), -1):
            t = toks[k]
            if t.kind == "V" and t.ref[0].kind in CHANGES and t.ref[0].direction in {"increase", "decrease"}:
                plain = t.low not in _NO_OBJECT and not toks[k + 1].low.endswith("ly")
                return Frame("change", t.ref[0].direction, (k + 1, i + 1), agent=self._subject(toks, low, k), verb=k, rule="change.object") if plain else None
            if t.kind not in "wRC" or t.low in self.words.prepositions or t.low in self.words.borders:
                return None
        return None

    def _sold_at(self, toks: Sequence[Tok], low: int, i: int, q: Quantity) -> Frame | None:
        """buying in from a rival at F a kilo: a price; sells the meat to shops at F: what is sold."""
        if (still := self._still(toks, low, i)) is not None:
            return Frame("level", name=still, rule="level.held")
        if i - 3 > low and [t.low for t in toks[i - 3 : i]] == ["on", "the", "market"] and (put := self._put_up(toks, low, i - 3)) is not None:
            return Frame("level", name=put, rule="level.at")  # The building, put on the market at F
        if i - 2 > low and toks[i - 1].low == "sale" and toks[i - 2].low == "for":
            return Frame("level", rule="level.at")  # put 30 guns up for sale at F
        held = self.phrases.left(toks, low, i)
        if held[1] <= held[0] or not self._priced(q):
            return None
        if toks[held[0] - 1].low in _TRADES and held[0] > low and toks[held[0]].low not in self.words.prepositions and (to := next((k for k in range(held[0] + 1, held[1]) if toks[k].low in {"to", "from", "through"}), 0)):
            return Frame("level", name=(held[0], to), rule="level.at")  # sells bread | to cafes at F
        if toks[held[0]].low not in {"from", "to", "in"}:
            return None
        verb = next((k for k in range(held[0] - 1, low - 1, -1) if toks[k].low in _TRADES), None)
        if verb is None:
            return None
        goods = self.phrases.right(toks, verb + 1, held[0] + 1)
        which = next((k for k in range(verb - 1, max(low, verb - 4), -1) if toks[k].low == "which" and toks[k - 1].low == ","), None)
        if which is not None and goods[1] <= goods[0] and (bought := self.phrases.left(toks, low, which - 1))[1] > bought[0]:
            return Frame("level", name=bought, rule="level.at")  # Hemp, which it buys from a grower at F a kilo
        return Frame("level", name=goods, rule="level.at") if goods[1] > goods[0] and toks[goods[0]].low not in self.words.prepositions else Frame("level", prefix="price", rule="level.object")

    def _by_verb(self, toks: Sequence[Tok], low: int, k: int, i: int) -> Frame:
        held = self.phrases.right(toks, k + 1, i)
        way = toks[k].ref[0].direction
        if toks[k].ref[0].kind == "compare":
            return Frame("compare", way, None, than=k + 1, verb=k, rule="compare")  # outpacing their peers by F
        if held[1] > held[0] and toks[held[0]].low not in self.words.inside and toks[held[0]].kind not in "PB":
            return Frame("change", way, held, verb=k, agent=self._subject(toks, low, k), rule="change.by")
        return Frame("change", way, self._subject(toks, low, k) or self._opening_subject(toks, low, k) or self._told_of(toks, low, k), verb=k, rule="change.by")

    def _paid_each(self, toks: Sequence[Tok], low: int, last: int) -> Frame | None:
        """pays its 31 dairy farms F, pays 40 drivers F an hour: what each of those just counted is paid."""
        figure = toks[low - 1]
        verb = next((k for k in range(low - 2, max(-1, low - 6), -1) if toks[k].low in _PAYS), None)
        if verb is None or figure.kind != "F" or figure.ref.value.kind not in {"count", "cardinal"}:
            return None
        q: Quantity = toks[last].ref.value
        behind = [t.low for t in toks[last + 1 : last + 3]]
        each = behind[:1] in (["a"], ["an"], ["per"]) and behind[-1] not in TIME_UNITS
        noun = "pay" if self._timed_pay(q) else "price" if each else self.words.noun_of.get(toks[verb].low, "payment")
        return Frame("level", prefix=noun, agent=self._subject(toks, 0, verb), rule="level.object")

    @staticmethod
    def _each(toks: Sequence[Tok], i: int) -> bool:
        """True for a price of each in words behind the figure (F a keg)."""
        figure = next((k for k in range(i + 1, min(i + 4, len(toks))) if toks[k].kind == "F"), len(toks))
        behind = [t.low for t in toks[figure + 1 : figure + 3]]
        return len(behind) == 2 and behind[0] in {"a", "an", "per"} and behind[1] not in TIME_UNITS and behind[1].isalpha()

    def _had_for(self, toks: Sequence[Tok], low: int, i: int) -> Range | None:
        """get a pint for F, sells tickets for F: the thing between the verb of somebody and its price."""
        verb = next((k for k in range(i - 2, max(low, i - 7), -1) if toks[k].low in _HAS_FOR), None)
        if verb is None or any(t.kind != "w" or (t.low in self.words.prepositions and t.low != "of") for t in toks[verb + 1 : i]):
            return None
        held = self.phrases.left(toks, verb + 1, i)
        somebody = self._subject(toks, low, verb)
        thing = held[1] > held[0] and not toks[held[1] - 1].low.endswith("ly") and toks[held[1] - 1].low not in self.words.function | self.words.pronouns
        return held if thing and somebody is not None and (self._agent(toks, somebody) or toks[verb + 1].low in {"a", "an"}) else None

    @staticmethod
    def _at_market(toks: Sequence[Tok], i: int) -> bool:
        """True for what each thing brings where it is sold (F each, F at auction)."""
        figure = next((k for k in range(i + 1, min(i + 4, len(toks))) if toks[k].kind == "F"), len(toks))
        behind = [t.low for t in toks[figure + 1 : figure + 4]]
        return behind[:1] in (["each"], ["apiece"]) or (behind[:1] == ["at"] and not _MARKETS.isdisjoint(behind))

    def _put_up(self, toks: Sequence[Tok], low: int, k: int) -> Range | None:
        """The subject of the verb in front of "on the market", also where it opens an aside."""
        verb = next((n for n in range(k - 1, max(low, k - 4), -1) if toks[n].low in {"put", "came", "went", "goes", "comes", "is", "was", "are"}), None)
        if verb is None:
            return None
        return self.phrases.left(toks, low, verb - 1) if toks[verb - 1].low == "," else self._subject(toks, low, verb)

    def _still(self, toks: Sequence[Tok], low: int, i: int) -> Range | None:
        """turnover that was all but flat | at F: the subject of the verb in front of words that say how."""
        if toks[i - 1].low not in _STILL:
            return None
        for k in range(i - 2, max(low, i - 7), -1):
            if toks[k].low in BE or toks[k].low in {"held", "remained", "stayed"}:
                return self._subject(toks, low, k)
            if toks[k].kind not in "wbB":
                return None
        return None

    @staticmethod
    def _priced(q: Quantity) -> bool:
        """True for money per unit of a good, or a few cents."""
        code = q.unit.code if q.unit is not None else ""
        return ("/" in code and not code.endswith(_TIMED)) or (q.amount is not None and 0 < q.amount < 1)

    @staticmethod
    def _timed_pay(q: Quantity) -> bool:
        return q.unit is not None and q.unit.code.endswith(_TIMED) and not q.unit.text.endswith("a month")  # households pay F a month

    def _other(self, toks: Sequence[Tok], low: int, i: int, last: int, high: int, q: Quantity) -> Frame:
        """An article, an adjective or a verb that no table has: the figure with what stands behind it."""
        fined = next((k for k in range(i, max(low, i - 8), -1) if toks[k].low == "fined"), None) if q.kind == "money" else None
        if fined is not None:
            return Frame("level", agent=self._subject(toks, low, fined), prefix="fine", verb=fined, rule="level.object")  # fined a charter firm F for
        if toks[i].low in {"'s", "'"} and self._noun_at(toks, last + 1, high):
            return Frame("level", name=self.phrases.right(toks, last + 1, high), counted=q.kind == "cardinal", rule="level.noun")  # the union's $2 million fund
        verbs = any(toks[k].kind == "V" for k in range(low, i + 1)) or toks[i].low.endswith("ed") or toks[i].low in self.words.verbs or toks[i - 1].low in MODALS or (toks[i].low in {"in", "away", "off", "out", "back", "home", "ashore"} and (toks[i - 1].low in self.words.verbs or toks[i - 1].low.endswith("ed")))
        gapped = low > 0 and not verbs and any(toks[k].kind == "," or toks[k].low in self.words.joints for k in range(low, i))
        if toks[i].low == "for" and i > low and toks[i - 1].low in _SOLD and q.kind == "money":
            return self._given(toks, low, i)  # sold for F on the spot market
        tail = self._counted(toks, last, high)
        counted = tail is not None
        tail = tail or (self._matter(toks, last, high) if gapped else None)
        if tail is None and q.kind in {"money", "cardinal"} and toks[i].low == "in" and toks[i - 1].low in TAKEN_IN and (q.amount or 0) >= 1000 and toks[min(last + 1, len(toks) - 1)].low not in {"worth", "of", "in"}:
            return Frame("level", agent=self._subject(toks, low, i - 1), prefix="takings", rule="level.object")  # took in half a million
        if tail is None and q.kind == "money" and last + 2 < high and toks[last + 1].low == "in" and toks[last + 2].kind == "w":
            tail = self._paid(toks, last, high)  # ended the quarter with F in cash
        if tail is None and gapped and low > 0:
            held = self.phrases.left(toks, low, i + 1)
            placed = held[1] > held[0] and toks[held[0]].low in {"outside", "inside", "elsewhere", "across", "beyond"}
            placed = placed or (held[1] - held[0] == 2 and toks[held[0]].low.endswith("ing") and toks[held[0] + 1].low in _OUT)  # and thinning out four
            joint = next((k for k in range(held[1] - 1, held[0], -1) if toks[k].low in self.words.joints), None)
            held = held if joint is None else (joint + 1, held[1])  # loaves a week and | charges F
            named = held[1] > held[0] and not placed and (toks[held[0]].low not in self.words.pronouns or toks[held[0]].low in {"that", "those", "this", "these"})
            return Frame("apposed", name=held if named else None, rule="gapped")
        if tail is None:
            tail = self._paid(toks, last, high)
        if tail is None:
            return self._given(toks, low, i) if q.kind != "cardinal" else Frame("level", agent=self._subject(toks, low, i), rule="level.noun")
        agent = self._subject(toks, low, self._unknown_verb(toks, low, i))
        prefix = "" if (last + 1 < len(toks) and toks[last + 1].low == "worth") or (i > low and toks[i - 1].low in {"a", "an", "the"}) else self.words.noun_of.get(toks[i].low, "")
        prefix = "" if prefix in HAULS or (prefix == "supply" and q.kind in {"count", "cardinal"}) else prefix  # supplies 140 cafes
        return Frame("level", name=tail, counted=counted, agent=agent, rule="level.noun", prefix="" if q.kind in {"percent", "fraction"} or (prefix in _OF_MONEY and q.kind != "money") else prefix)


_ENDS = frozenset({"finish", "finishes", "finished", "end", "ends", "ended", "close", "closes", "closed", "start", "starts", "started", "begin", "begins", "began"})


def _counts_only(toks: Sequence[Tok], low: int, i: int) -> bool:
    """True for nothing but the noun of a count between it and the amount (pays its 31 dairy farms F)."""
    figure = toks[low - 1].ref.value if toks[low - 1].kind == "F" else None
    return figure is not None and figure.kind in {"count", "cardinal"} and i - low < 3 and all(t.kind in "wV" and t.low[0].isalpha() and t.low not in {"for", "at", "to", "and", "of", "with", "by", "in", "on", "a", "an", "or"} for t in toks[low : i + 1])
