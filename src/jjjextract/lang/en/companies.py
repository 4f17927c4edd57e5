"""English company names: capital words before a legal form, a trade word, or behind a word for a firm.

A name is read to the left from its legal form over capitalised words, `&`, `of` and `and`; words that only open a sentence
are left out. Short forms are its first words, with or without a place in front. A single word stands for a firm only where
it is no everyday word. Fails for a firm whose whole name is one everyday word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from jjjextract.lang.en.firm_cues import cued
from jjjextract.lang.near import Marks, near
from jjjextract.lang.words import places_of, words
from jjjextract.lexicon import Lexicon
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["EnglishFirm", "EnglishFirms", "family", "on_map", "own_brand"]

_WORD = r"(?:\b[a-z]{1,2})?[A-ZÀ-ÖØ-ÞČĐĞİŁŚŞŠŹŻŽŐ][A-Za-zÀ-ɏ0-9'’\-]*(?:\.[A-Z]\.?)*"
_LEFT = re.compile(rf"(?:(?:{_WORD}|[A-Z]\.|&|\d[A-Za-z0-9]*) (?:(?:of|and|de|for) )?){{1,7}}\Z")
_TRADED = re.compile(rf"\b{_WORD}(?: (?:{_WORD}|&)){{1,4}}")
_PAIRED = re.compile(rf"\b{_WORD} & {_WORD}")
_CALLED_BY = (
    *("rival", "retailer", "maker", "firm", "company", "lender", "brokerage", "broker", "supplier", "chain", "giant", "startup", "start-up", "developer", "operator", "manufacturer", "carmaker", "automaker"),
    *("chipmaker", "drugmaker", "airline", "brand", "subsidiary", "unit", "arm", "parent", "conglomerate", "producer", "shipbuilder", "distributor", "bank"),
    *("Rival", "Retailer", "Lender", "Brokerage", "Carmaker", "Automaker", "Chipmaker", "Drugmaker", "Airline", "Manufacturer", "Shipbuilder", "Supplier"),
)
_CALLED_MARK = Marks(*_CALLED_BY)
_CALLED = re.compile(rf"(?:{'|'.join(_CALLED_BY)}),? (?P<name>{_WORD}(?: (?:{_WORD}|&)){{0,3}})(?=[,.;)’'\s]|\Z)")
_FIRM_BEHIND = re.compile(r"(?:,? (?:the|an?|one of|which) (?:[\w'’-]+ ){0,4}?(?:maker|carmaker|firm|company|retailer|bank|group|lender|supplier|producer|operator|developer|chain|couriers?|manufacturer|packer|brewer|roaster|baker|grower|publisher|builder|wholesaler|importer|exporter|brokerage|consultancy|start-?up|distributor|insurer|airline|shipper|refiner|miner|processor|broker|dealer|contractor|exporter|system)|,? (?:which )?(?:said|says|plans|announced|shipped|employs|makes|sells|operates)\b|['’]s (?:chief|shares|plant|factory|profit|revenue))")
_ORG_END = words(
    "Bank Ministry Bureau Department University Association Council Commission Board Committee Agency Office Union Court House Street Statistics School College Institute Center Centre "
    "Government Administration Authority Federation Foundation Party Province City County State Region Zone Park Port Airport Index Reserve Parliament Congress Senate Society League Club Church Hospital"
)
# Behind a trade: a body of many firms (the Northern Seafood | Council).
_BODY = words("Council Association Federation Commission Society Authority Union Alliance Agency Bureau Ministry Department Institute")
_POSTED = frozenset(("Officer", "Executive", "Director", "President", "Chairman", "Chairwoman", "Chair", "Manager", "CEO", "CFO", "Founder", "Secretary", "Minister",
                     "Economist", "Analyst", "Head", "Partner", "Owner", "Treasurer", "Spokesman", "Spokeswoman"))  # fmt: skip
_POLITE = frozenset(("Mr", "Mr.", "Ms", "Ms.", "Mrs", "Mrs.", "Dr", "Dr.", "Professor", "Sir"))
_DATED_FIRM = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) (?=[A-Z][\w&.'’-]+ [A-Z&])")
_DATING = re.compile(r"(?i:\b(?:in|on|since|by|last|this|next|until|from)) $")
_ON_MAP = re.compile(r" (?:Mountains?|Hills?|Rivers?|Lakes?|Valley|Bay|Island|Islands|County|City|District|Town|Village|Province|Prefecture|Street|Road|Avenue|Airport|Harbou?r|University|Cathedral)\b")


@dataclass(frozen=True, slots=True)
class EnglishFirm:
    """A firm's name in English text: its place, its legal form, its short forms with how each was made."""

    span: Span
    form: Span | None
    shorts: dict[str, str]
    brand: str
    cue: str


@dataclass(frozen=True, slots=True)
class EnglishFirms:
    """Legal forms and trades of English names."""

    forms: Lexicon[str]
    trades: dict[str, str]
    grounds: frozenset[str]
    """The trades behind which a name is a firm's."""
    lands: frozenset[str]

    @classmethod
    def load(cls, res: Resources) -> EnglishFirms:
        """From `legal_forms.tsv` and `trades_en.tsv`."""
        forms = {form: kind for form, code, kind, _ in res.rows("legal_forms.tsv", 4) if code == "en"}
        trades = {row[0]: row[1] for row in res.rows("trades_en.tsv", 2)}
        lands = frozenset(n for *_, names in (*res.rows("countries.tsv", 3), *res.rows("regions_en.tsv", 2)) for n in names.split("|"))
        return cls(Lexicon(forms), trades, frozenset(t for t, grade in trades.items() if grade in ("strong", "medium")), lands)

    def find(self, norm: str) -> Iterator[EnglishFirm]:
        """Names with a legal form first, then those with a trade or a cue, each once a place."""
        taken, end = bytearray(len(norm)), 0
        for firm in self._formed(norm):
            if firm.span.start < end:
                continue
            end = firm.span.end
            yield _taken(firm, taken)
        for firm in (*self._traded(norm), *self._paired(norm), *self._called(norm), *self._cued(norm)):
            if taken.find(1, *firm.span) < 0:
                yield _taken(firm, taken)

    def _formed(self, norm: str) -> Iterator[EnglishFirm]:
        hits = [h for h in self.forms.find(norm) if _edge(norm, h[0], h[1]) and norm[h[0] - 1 : h[0]] in (" ", ",")]
        floor = -1
        for k, (start, end, kind) in enumerate(hits):
            if kind != "full" and k + 1 < len(hits) and hits[k + 1][2] == "full" and hits[k + 1][0] - end <= 2:
                continue  # Group Plc is one form
            if start < floor or (norm[start:end] == "AS" and norm[start - 3 : start - 1].isupper()):
                continue  # SHARES FALL AS …: a headline in capitals
            core_end = start - 1 if norm[start - 1] == " " else start
            core_end -= norm[core_end - 1] == ","
            left = self._left(norm, core_end)
            if left is not None and left < floor and (joined := _JOINED.match(norm, floor)):
                left = joined.end()  # Nordvik AS and Balder ASA
            if left is not None and " of " in norm[left:core_end]:
                left = self._behind_person(norm, left, core_end, end)
            if left is None or left >= core_end or (kind != "full" and self._no_group(norm, left, core_end)):
                continue
            floor = end - _ends_sentence(norm, start, end)
            yield self._made(norm, Span(left, floor), Span(start, floor), core_end, kind)

    def _behind_person(self, norm: str, left: int, core_end: int, end: int) -> int:
        """Joan Pratt of | Marl Works Ltd said: where the firm begins behind somebody who is named with it."""
        at = norm.find(" of ", left, core_end)
        front = norm[left:at].split(" ")
        named = 1 < len(front) < 4 and all(w[:1].isupper() and w not in self.trades and w not in _ORG_END for w in front)
        tells = _TELLS.match(norm, end) or _POST_IN_FRONT.search(norm, max(0, left - 24), left) or norm.endswith(("said ", "says ", "told ", "according to "), 0, left)
        return at + 4 if named and tells else left

    def _no_group(self, norm: str, start: int, end: int) -> bool:
        words = norm[start:end].split(" ")
        return words[-1] in ("Working", "Advisory", "Study", "Support", "Focus", "Trade", "Industry", "Pressure", "Action", "Age") or words == ["The"]

    def _left(self, norm: str, end: int) -> int | None:
        """The start of the capitalised words that end at `end`, without words that cannot begin a name."""
        if norm[end - 1] == ")":  # Acme (Asia) Limited
            end = norm.rfind(" (", max(0, end - 40), end)
            if end < 0:
                return None
        window = norm[max(0, end - 90) : end] + " "
        m = _LEFT.search(window)
        if not m:
            return None
        words = m.group()[:-1].split(" ")
        at = max(0, end - 90) + m.start()
        k = words.index("of") if "of" in words[:-1] else 0
        if k and (words[0] in _POLITE or not _POSTED.isdisjoint(words[:k])):  # Mr Wei Chen of Lakeside Dairy Co.
            at += sum(len(w) + 1 for w in words[:k])
            words = words[k:]
        if len(words) > 2 and words[0].endswith(("'s", "’s")) and norm.count(short := " ".join(words[1:3])) > norm.count(f"{words[0]} {short}"):
            at += len(words[0]) + 1  # Adelaide's | Elm Pallet Ltd, and Elm Pallet
            words = words[1:]
        if (owned := self._of_land(words)):
            at += sum(len(w) + 1 for w in words[:owned])  # Norway's | Halvard A/S
            words = words[owned:]
        while len(words) > 1 and (words[0] in ("&", "of", "and", "for", "de") or self._opens(words)):
            at += len(words[0]) + 1
            words = words[1:]
        for k in range(len(words) - 2, 0, -1):
            if words[k] == "and" and (words[k - 1] in _ORG_END or words[k - 1] in self.trades):
                at += sum(len(w) + 1 for w in words[: k + 1])
                words = words[k + 1 :]
                break
        if not words or words[0] in ("&", "of", "and") or (len(words) == 1 and self.trades.get(words[0]) == "generic"):
            return None
        return at

    def _of_land(self, words: list[str]) -> int:
        """How many words in front say of which country a firm is (New Zealand's | Acme Works)."""
        k = next((k for k in range(1, min(4, len(words))) if words[k - 1].endswith(("'s", "’s"))), 0)
        return k if k and (words[k - 1][:-2] in self.lands or " ".join(words[max(0, k - 2) : k])[:-2] in self.lands) else 0

    def _opens(self, words: list[str]) -> bool:
        """True for a first word that opens the sentence or says whose firm it is, and is no part of the name."""
        small = ("The", "In", "At", "On", "Of", "And", "For", "By", "With", "From", "To", "As", "Its", "Their", "Our", "But", "When", "While", "After", "Like", "Shares", "British",
                 "Chinese", "Japanese", "German", "French", "Korean", "American", "US", "U.S.", "UK", "Official", "Local", "Analysts", "Meanwhile", "Since", "After", "Today", "Dutch", "Swiss", "Italian", "Spanish", "Rival", "Competitor", "Peer", "Supplier", "Customer", "Lender", "Insurer", "Carmaker", "Chipmaker", "Retailer", "Startup", "CEO", "CFO", "President", "Chairman",
                 "Builder", "Housebuilder", "Homebuilder", "Drugmaker", "Automaker", "Manufacturer", "Shipbuilder", "Airline", "Brokerage", "Developer", "Grocer", "Brewer", "Miner", "Shipper", "Operator", "Wholesaler", "Conglomerate", "Owner", "Founder", "Parent", "Landlord", "Contractor", "Publisher")
        if words[0] in _STATISTICS and words[1:2] == ["of"]:
            return True  # Sales of | Elm Pallet Ltd
        if words[0] in _DATES or (len(words) > 1 and words[0] in _WHOSE_LAND):
            return True
        return words[0] in small or words[0].endswith(("-based", "-listed", "-owned", "-backed", "-headquartered"))

    def _made(self, norm: str, span: Span, form: Span | None, core_end: int, cue: str) -> EnglishFirm:
        if (dated := _DATED_FIRM.match(norm, *span)) and _DATING.search(norm, max(0, span.start - 8), span.start):
            span = Span(dated.end(), span.end)  # In November | Elm Ventures
        shorts, brand = self.shorts(norm[span.start : core_end])
        if form and cue == "full":
            shorts.setdefault(norm[span.start : core_end], "core")
        shorts.pop(norm[slice(*span)], None)
        return EnglishFirm(span, form, shorts, brand, cue)

    def shorts(self, core: str, place: int = 0) -> tuple[dict[str, str], str]:
        """Short forms of a name's core: its first words. `place` is the number of words in front that are a place."""
        words = core.split(" ")
        while len(words) > 1 and words[-1] in ("Group", "Holdings", "Holding", "Company", "Co."):
            words = words[:-1]
        out: dict[str, str] = {}
        for first in sorted({0, place}):
            for n in range(len(words), first, -1):
                part = words[first:n]
                if part[-1] in ("&", "of", "and", "de", "for"):
                    continue
                if len(part) == 1 and (first < place or not self._distinct(part[0])):
                    continue
                out.setdefault(" ".join(part), "core" if len(part) > 1 else "brand")
        return out, words[place] if place < len(words) else words[0]

    def is_firm(self, text: str) -> bool:
        """True where a name in small or capital letters ends in a trade behind a proper word."""
        words = (text.title() if text.isupper() else text).split(" ")
        if len(words) == 3 and words[1] == "&" and words[0][:1].isupper() and words[2][:1].isupper():
            return True  # Orrin & Vale
        return len(words) > 1 and self.trades.get(words[-1]) in ("strong", "medium") and words[-1] not in _ORG_END and self._proper(words)

    def is_public(self, text: str) -> bool:
        """True where a word of a name is an agency's, a school's or the like: University of Leeds, Bank of England."""
        words = text.split(" ")
        return words[-1] in _ORG_END or any(a in _ORG_END and b == "of" for a, b in pairwise(words))

    def _distinct(self, word: str) -> bool:
        return len(word) > 3 and word not in self.trades and word not in _ORG_END

    def _traded(self, norm: str) -> Iterator[EnglishFirm]:
        """Northfield Securities: capital words that end in a trade."""
        for m in _TRADED.finditer(norm):
            words = m.group().split(" ")
            if self.grounds.isdisjoint(words):
                continue
            while words and self.trades.get(words[-1]) not in ("strong", "medium") and words[-1] not in _BODY:
                words = words[:-1]
            at = m.start()
            while len(words) > 2 and self._opens(words):
                at += len(words[0]) + 1
                words = words[1:]
            text = " ".join(words)
            if len(words) < 2 or words[-1] in _BODY or not self._proper(words):
                continue
            if self.trades.get(words[-1]) != "strong" and not _FIRM_BEHIND.match(norm, at + len(text)):
                continue
            end = at + len(text)
            if first := _POST_OF.search(norm, max(0, at - 70), at):
                at = first.start("first")
            yield self._made(norm, Span(at, end), None, end, "trade")

    def _paired(self, norm: str) -> Iterator[EnglishFirm]:
        """Harlow & Finch said: two names joined by & that do what firms do."""
        for m in _PAIRED.finditer(norm) if " & " in norm else ():
            words = m.group().split(" ")
            if _ORG_END.isdisjoint(words) and not self._opens(words) and _FIRM_BEHIND.match(norm, m.end()):
                yield self._made(norm, Span(*m.span()), None, m.end(), "called")

    def _proper(self, words: list[str]) -> bool:
        """True where a word in front of the trade is a proper name."""
        front = [w for w in words[:-1] if w not in ("&", "of", "and")]
        if words[-1] == "Bank" and (len(front) < 2 or set(front) & {"World", "Central", "Development", "Reserve", "People's", "Federal", "State", "Food", "Data"}):
            return False
        if words[-1] == "Fund" and (len(front) < 2 or set(front) & {"International", "Monetary", "Pension", "Sovereign", "Provident", "Wealth", "Relief", "Memorial"}):
            return False
        if words[-1] == "Research" and len(front) != 1:
            return False
        return any(w not in self.trades and w not in _ORG_END and not w.isupper() for w in front)

    def _called(self, norm: str) -> Iterator[EnglishFirm]:
        for m in near(_CALLED_MARK, _CALLED, norm, (0, len(norm)), before=0, behind=200):
            words = m["name"].split(" ")
            if norm[m.start() - 1 : m.start()].isalnum():
                continue
            if self.trades.get(words[0]) == "generic" or words[-1] in _ORG_END or words[-1] == "&" or _OWN_BRAND.search(norm, max(0, m.start() - 24), m.start("name")):
                continue
            if "&" not in words and (len(words) < 2 or _AT_WORK.match(norm, m.end("name")) or len(words[-1]) == 1):
                continue
            if m.group()[:5].lower() == "rival" and "&" not in words and not _SHARES_OF.search(norm, max(0, m.start() - 40), m.start()) and not _FIRM_BEHIND.match(norm, m.end("name")):
                continue  # candidates have rivals too
            yield self._made(norm, Span(*m.span("name")), None, m.end("name"), "called")

    def _cued(self, norm: str) -> Iterator[EnglishFirm]:
        for at, end in cued(norm):
            words = norm[at:end].split(" ")
            while len(words) > 2 and self._opens(words):
                words = words[1:]
            if not self._opens(words) and self.trades.get(words[0]) != "generic":
                yield self._made(norm, Span(end - len(" ".join(words)), end), None, end, "called")


_OWN_BRAND = re.compile(r"\b(?:own|our|my|house|private|store|in-house) (?:[a-z]+ )?brand,? \Z")  # a product
# managing director of Orrin and Vale Homes
_STATISTICS = frozenset(
    ["Sales", "Shares", "Stock", "Stocks", "Profit", "Profits", "Losses", "Revenue", "Revenues", "Turnover", "Output", "Exports", "Imports", "Earnings", "Orders", "Deliveries", "Production", "Shipments", "Bonds", "Debts", "Prices", "Costs", "Staff", "Workers", "Employees", "Members", "Customers", "Owners", "Executives", "Directors", "Managers", "Founders", "Investors", "Shareholders", "Creditors"]
)
_DATES = words("January February September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Yesterday Tomorrow Tonight Last Next")
_WHOSE_LAND = frozenset(
    f"{land}{mark}s" for mark in "'’" for land in words("Britain England Scotland Ireland Wales Germany France Italy Spain Portugal Denmark Sweden Norway Finland Iceland Holland Belgium Austria Switzerland Poland Greece Turkey Russia Ukraine Israel Egypt Nigeria Kenya China Japan Korea Taiwan India Pakistan Bangladesh Vietnam Thailand Malaysia Singapore Indonesia Philippines Australia Canada America Mexico Brazil Chile Argentina Colombia Peru Europe Asia Africa")
)
_SHARES_OF = re.compile(r"\b(?:[Ss]hares|[Ss]tock) (?:of|in) (?:[A-Z]?[a-z]+ ){0,2}\Z")
_POST_OF = re.compile(rf"\b(?:director|executive|chair|chairman|chairwoman|founder|president|owner|boss|partner|manager|chief|economist|analyst|strategist|officer) (?:of|at|with|for) (?P<first>{_WORD}) and \Z")
# Somebody at the firm just named (at the bank, Joan Pratt said; a law firm, Joan B. Pratt had).
_AT_WORK = re.compile(r" (?:said|says|told|recalled|explained|added)\b")
_JOINED = re.compile(r",?(?: and| or)? ?(?=[A-Z])")
_CLOSED = re.compile(r"[\"”’)]?(?:\Z|\n| [A-Z\"“(])")
_DOTTED = re.compile(r"\bLtd\.(?:,| [a-z(]|['’]s)")
_TELLS = re.compile(r",? (?:also |has |had )?(?:said|says|told|tells|added|adds|warned|warns|reckons|reckoned|thinks|believes|expects|asked|noted|estimates|argued|hopes|called|put the|puts the|was not convinced|who)\b")
_POST_IN_FRONT = re.compile(r"(?i:director|executive|manager|chairman|chairwoman|president|founder|owner|boss|chief|officer|partner|spokesman|spokeswoman|head|analyst|economist|engineer) \Z")
_FORENAME = re.compile(r"\b(?!The |And |But |At |In |On |For |When |While |If |As |Today |Yesterday |Now |Then |Still |Yet |So |Last |Since |After |Before |By |Until |Once |Because |Although |Though |That |With |From |Like |Where |Since |Rival |Meanwhile |Instead )[A-ZÀ-Þ][a-zß-ɏ]+(?:-[A-Z][a-zß-ɏ]+)? \Z")
_PERSON_BEHIND = re.compile(r",? (?:has|had|was|is|says|said|told|added|reported|explained|recalled|noted|warned|admitted|argued|insisted|predicted|stressed|who|owns|runs|founded|built|opened|started|and (?:his|her))\b|, \d\d\b|, (?:the |an? |its )?(?:[a-z]+ ){0,2}(?:director|executive|founder|owner|chair|chairman|chairwoman|president|partner|boss|manager)\b")


def on_map(norm: str, end: int) -> bool:
    """True where a bare word goes on as the name of a place (Vale | Mountains): it stands for no firm."""
    return _ON_MAP.match(norm, end) is not None


def own_brand(norm: str, start: int) -> bool:
    """True where a bare word opens the name of a firm's brand (our own brand, Orrin | Sun)."""
    return norm.endswith(("brand ", "brand, "), 0, start) and _OWN_BRAND.search(norm, max(0, start - 30), start) is not None


def family(norm: str, brand: str) -> bool:
    """True where a brand of one word is somebody's surname in the text (Nell Farrow has … of Farrow & Daughters): it stays hers."""
    return any(
        _PERSON_BEHIND.match(norm, at + len(brand)) and _FORENAME.search(norm, max(0, at - 30), at) for at in places_of(norm, brand)
    )


def _ends_sentence(norm: str, start: int, end: int) -> bool:
    """True for Ltd. with the full stop of its sentence, in a text that writes Ltd."""
    if not norm.endswith("Ltd.", start, end) or norm.endswith(",", 0, start - 1) or norm.endswith(("Co. ", "Co., "), 0, end - 4):
        return False
    return _CLOSED.match(norm, end) is not None and _DOTTED.search(norm) is None


def _edge(norm: str, start: int, end: int) -> bool:
    after = norm[end : end + 1]
    return not ((after.isascii() and after.isalnum()) or (after == "-" and norm[end - 1] != "."))


def _taken(firm: EnglishFirm, taken: bytearray) -> EnglishFirm:
    """The firm, its characters marked."""
    start, end = firm.span
    taken[start:end] = b"\x01" * (end - start)
    return firm
