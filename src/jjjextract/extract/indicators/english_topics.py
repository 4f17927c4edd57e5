"""Where and of whom an English figure is: the places of a group of figures, and what becomes the topic.

A place in front of the figures is theirs, else one right behind them. The other side of a trade (exports to Japan), the
country of somebody (the US investment firm) and the place of a company's business are none. A company, or a word that stands
for one (the group), becomes the topic.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from jjjextract.document import Document, Sentence
from jjjextract.extract.indicators.english_folk import folk_in, pointed
from jjjextract.extract.indicators.english_groups import Group, parts
from jjjextract.extract.indicators.english_owner import apposed, forecasts
from jjjextract.extract.indicators.english_partners import BUYER, LIST, PARTNER, domestic, holds, next_side, other_side
from jjjextract.extract.indicators.english_scope import JUDGING, EnglishScope
from jjjextract.extract.indicators.solver import Place, joined
from jjjextract.lang.en.figure_words import FigureWordsEn
from jjjextract.lang.en.frames import Frame
from jjjextract.lang.en.tokens import START, Tok
from jjjextract.spans import Mention, Span

__all__ = ["Topics"]

_BODY = r"(?:department|ministry|bureau|registry|board|authority|administration|agency|commission|council|reserve|association|federation|census|office)"
_OFFICIAL = re.compile(
    r"\b(?:official|government|customs|census|federal) (?:figures|data|statistics)\b|\bstatistics (?:bureau|office|agency)\b|\bbureau of statistics\b|\boffice for national statistics\b"
    rf"|\b{_BODY} (?:data|figures|statistics|numbers)\b|\b(?:data|figures|statistics)(?: \w+)? (?:from|by) the (?:[\w&'-]+ ){{0,5}}?{_BODY}\b|\b(?:lodged|registered|filed) with the (?:[a-z]+ )?{_BODY}\b"
)
_AHEAD = re.compile(r"\b(?:will|would|expected to|due to|scheduled to|set to|plans? to|aims? to|to be|could|may(?! [0-9])|might|should)\b")
_JUDGES = re.compile(
    r"\b(?:analysts?|economists?|strategists?|brokers?|researchers?|experts?|consultants?|agents?|forecasters?|surveyors?|traders?|head of (?:[a-z]+ ){0,2}(?:research|strategy|economics))(?: [a-z]+){0,2} (?:at|with|from|of|for) (?:the )?$|\b(?:polled|surveyed|compiled|collated|tracked|forecast|estimated) by (?:the )?$"
)
_WHERE_IT = re.compile(r", where (?:it|we|the (?:company|group|firm|retailer|bank|maker|carmaker|chain|airline|brand)) ")
_OF_LAND = frozenset({"'s ", "’s ", "-based ", "-listed "})
_GIVEN_TO = ("to the ", "for the ", "from the ", "with the ", "by the ")
_BODY_BEHIND = re.compile(r" [A-Z][A-Za-z]+\b")
_OF_PERSON = re.compile(r"\b[A-Z][\w'’-]+, who(?: (?!(?:has|have|runs?|owns?|makes?|sells?|grows?|employs?)\b)[a-z]+){1,6} (?:the )?$")
_JUDGING = frozenset({"said", "says", "say", "sees", "thinks", "reckons", "believes", "estimates", "estimated", "found", "showed", "shows"})
_NEAR = 3  # sentences
_RUNS_TO = re.compile(r"\b(?:runs?|running|ran|stretch(?:es|ed|ing)?|extend(?:s|ed|ing)?|lasts?|full|booked|good|valid|goes|sold out) (?:up |well |right |out )?(?:to|until|till|into|through) (?:the )?(?:(?:end|middle|start|summer|spring) of )?$")
_DATED = re.compile(r"(?:^|\W)(?:--|[-–—])\s")  # PORTLAND, Ore., April 24 (Wire) -- Acme Works Corp.
_TRADES = frozenset("manufacturing industry industries agriculture farming construction tourism unemployment employment inflation investment gdp".split())  # noqa: SIM905
_DONE_BY = re.compile(r"\b(?:bought|owned|acquired|taken over|backed|controlled|run|founded|funded|advised|majority-owned) by (?:the )?(?:[\w-]+ ){0,2}$")
_CAPITAL = re.compile(r"\b(?:capital|seat|largest city|second city) of [^,;.\n]{0,30}$")  # Wuhan, capital of | Hubei
_MAKER = re.compile(r"\b(?:maker|producer|seller|importer|distributor|manufacturer) of (?:the )?$")  # the maker of Indian sauces
_SAID = re.compile(r" (?:said|says|told|reckons|estimates) ")
_DATELINE = re.compile(r"[A-Z][A-Z .'-]{2,25}(?:, [A-Z][A-Za-z. ]{1,20})?(?:,? \([A-Za-z ]{2,20}\))?(?:, [A-Z][a-z]{2,8}\.? [0-9]{1,2}(?:, [0-9]{4})?)? ?(?:--|[-–—]) ")
_GIVES = re.compile(r"\b(?:figures|data|statistics|numbers|report|survey|estimates?|estimated|count(?:s|ed)|reckons|puts?|says?|said|forecasts?|expects|records?|recorded|found|shows?|showed)\b")
_ITS = re.compile(r"\b(?:its|their) (?:[a-z0-9,.-]+ ){0,2}$")  # its 94 | UK stores
_OF_OURS = re.compile(r" (?:percent |per cent )?of (?:our (?:[a-z]+ )?[a-z]+|sales|revenue|turnover|orders|output|business|exports)\b")
_SITE = re.compile(r" (?:plant|factory|mill|site|works|warehouse|depot|office|store|branch|yard|refinery|smelter|foundry|brewery|lab|workshop|distillery)\b")
_WE = frozenset({"we", "our", "us"})
_NATIONAL = frozenset({"national", "nationally", "nationwide"})
_HERE = re.compile(r"\b(?:i['’]m|i am|for [a-z0-9 ]{2,24},|reporting|live) (?:[a-z'’-]+ ){0,4}?(?:in|from|at) (?:[a-z'’-]+, )?$")  # I'm Joan Pratt in Leeds
_OTHERS = re.compile(r"\b(?:ahead of|followed by|behind|beating|overtaking) (?:the )?$")
_AREA = re.compile(r"\b(?:in|through|across) the (?:state|province|country|county|region|nation|island|prefecture)\b(?!['’])")
_WHERE = frozenset({"in", "at", "on", "near", "outside", "from", "across"})
_LONGEST = 80  # characters of a company's name


@dataclass(slots=True)
class Topics:
    """Reads the places and names the topics of one sentence at a time."""

    doc: Document
    scope: EnglishScope
    words: FigureWordsEn
    low: str
    toks: list[Tok] = field(default_factory=list)
    apart: bool = False
    owners: set[str] = field(default_factory=set)  # companies named in an aside on the one that is told of
    ours: int = -1  # the sentence that tells of shares of the speaker's own sales
    behind: bool = False
    partners: list[Place] = field(default_factory=list)

    def partners_of(self, k: int, count: int) -> tuple[str, ...]:
        """The codes of the other side of a trade for figure `k` of a group of `count`."""
        if len(self.partners) == count > 1:
            return self.partners[k].codes
        return joined(self.partners)[0] if self.partners else ()

    def quiet(self, sentence: Sentence) -> None:
        """A sentence without figures: what it names holds for the figures behind it."""
        if not _AHEAD.search(self.low, *sentence.span):
            for m in self.doc.within("period", sentence.span):
                if not _RUNS_TO.search(self.low, max(0, m.span.start - 30), m.span.start):
                    self.scope.announced(m)
            if self.scope.report is None:
                self.scope.titled(sentence.span)
        self.mentioned(sentence)

    def mentioned(self, sentence: Sentence) -> None:
        """The company or the places that a sentence names become the topic."""
        companies = [m for m in self.doc.within("company_mention", sentence.span) if not self._at_work(m.span.start)]
        regions = self._places(sentence.span.start, sentence.span.end)
        likened = companies and self.low[sentence.span.start : companies[0].span.start].rstrip().endswith(("like", "unlike", "such as", "including"))
        if len(companies) > 1 and apposed(self.doc.norm, companies, sentence.span.end):
            self.owners = {str(m.value) for m in companies[1:]}
        if companies and not likened:
            self.scope.name_company(str(companies[0].value), companies[0].span)
        elif regions and not (self.scope.topic and self.scope.topic.company):
            self.scope.name_places(*joined(regions))
        elif not companies and not (self.scope.topic and self.scope.topic.company) and (province := self._province(*sentence.span)):
            self.scope.name_places(province.codes, (province.span,))

    def name_topic(self, group: Group, frame: Frame, first: int) -> None:
        """A company or a place in front of the figures becomes the topic, whichever stands first."""
        start, end = self.toks[group.begins].start, self.toks[first].start
        self.apart = False
        if not group.low or parts(self.toks, group.low):
            self.partners = self.partners if self.toks[group.low].low == "," and group.low else []
        if not group.low and _OFFICIAL.search(self.low, *self.doc.sentences[self.scope.sentence].span):
            self.scope.leave_company()
        if not group.low and self.toks[0].low in {"they", "it"} and (rival := self._just_named()) is not None:
            self.scope.name_places(rival.codes, (rival.span,) if rival.span else ())
            return
        if (firm := self._firm_which(group)) is not None:
            self.scope.name_company(str(firm.value), firm.span)
            self.apart = True  # at Acme Ltd, which looks after F
            return
        companies = [m for m in self.doc.within("company_mention", (start, end)) if not self._at_work(m.span.start) and not self._other_party(m) and not forecasts(self.doc, m)]
        places = self._places(start, end) if not (companies and frame.prefix == "fine") else []
        if companies and (not places or places[0].span > companies[0].span or self._opened(places[-1].span.end, companies[0].span.start)):
            named = companies[-1]
            if len(companies) > 1 and apposed(self.doc.norm, companies, end):
                self.owners, named = {str(m.value) for m in companies[1:]}, companies[0]
            self.scope.name_company(str(named.value), named.span)
            self.apart = True
        elif places and (self._within_name(places, frame) or self._its(places) or self._own_site(places)):
            self.apart = True
        elif places and not self._held_by(places) and (self._where_it(places[-1].span.end, end) or self._does_there(places[-1].span.end)):
            self.apart = True  # In Canada, where the company runs three plants, sales were
        elif places and self._own_speech(start) and (_OF_OURS.match(self.low, self.toks[group.figures[0]].end) or (self.ours == self.scope.sentence and frame.rule in {"gapped", "apposed"})):
            self.apart, self.ours = True, self.scope.sentence  # Japan takes F of sales and Spain F
        elif places and not self._held_by(places) and not self._ours(group.low, first):
            if not self._others(start, places[0].span.start):
                self.scope.name_places(*joined(places))
        elif not group.low and not (self.scope.topic and self.scope.topic.company) and (province := self._province(start, end)):
            self.scope.name_places(province.codes, (province.span,))
        elif not group.low and " in the " in self.low[start:end] and (area := folk_in(self.doc, self.scope, self.low, start, end)) is not None:
            self.scope.name_places(area.codes, (area.span,) if area.span else ())
        elif not group.low and (office := self._office(start, end)):
            self.scope.name_places((office[0],), (office[1],))
        elif not group.low and frame.of is not None and not (self.scope.topic and self.scope.topic.company) and (whole := self._owner(frame.of)):
            self.scope.name_places(whole.codes, (whole.span,))  # a fifth of Yunnan's beans
        elif frame.agent is not None:
            self.apart = bool(places)
            self._pronoun_topic(frame.agent)
        elif frame.name is not None and self._held_name(frame.name):
            self._pronoun_topic(frame.name)

    def _just_named(self) -> Place | None:
        """(Our rival is Peru.) They grow F: the place that the sentence before says somebody is."""
        index = self.scope.sentence - 1
        before = self.doc.sentences[index] if index >= 0 else None
        if before is None or before.line != self.scope.line or before.hidden:
            return None
        found = self._places(before.span.start, before.span.end)
        last = found[-1].span if found else None
        if last is None or self.low[last.end : before.span.end].strip(" .!") or not self.low.endswith((" is ", " was ", "'s "), 0, last.start):
            return None
        return found[-1]

    def _where_it(self, start: int, end: int) -> bool:
        """True for a place where the company that is told of is said to do something."""
        topic = self.scope.topic
        told = (topic is not None and topic.company is not None) or self._own_speech(start)
        return told and _WHERE_IT.match(self.low, start, end) is not None

    def _does_there(self, end: int) -> bool:
        """True for a place of what a company has, that a clause goes on about (It spent F on a plant in Ohio that can make F)."""
        topic = self.scope.topic
        return topic is not None and topic.company is not None and self.low.startswith((" that can ", " that will ", " which can ", " which will ", " that makes ", ", which "), end)

    def _firm_which(self, group: Group) -> Mention | None:
        """The firm that a clause of which goes on about, behind another figure."""
        begin = group.begins
        led = begin > 0 and self.toks[begin - 1].kind == "C" and self.toks[begin].low == "," and self.toks[begin + 1].low in {"which", "who"}
        return self.toks[begin - 1].ref if led else None

    def _province(self, start: int, end: int) -> Place | None:
        """The province that "the province" and "provincial" mean: the last one named before."""
        if "provinc" not in self.low[start:end]:
            return None
        named = [m for m in self.doc.within("region", (0, start)) if len(m.value.codes) == 1 and m.value.codes[0].endswith("0000") and not self.scope.in_company(m.span)]
        return Place(named[-1].value.codes, named[-1].span) if named else None

    def _owner(self, held: tuple[int, int]) -> Place | None:
        """The place whose own a whole is."""
        toks = self.toks
        k = next((k for k in range(held[0], held[1] - 1) if toks[k].kind == "R" and toks[k + 1].low in {"'s", "'"}), None)
        found = self._places(toks[k].start, toks[k].end) if k is not None else []
        return found[0] if len(found) == 1 else None

    def _others(self, start: int, at: int) -> bool:
        """True for places that only stand behind the one that is told of (ahead of Spain at F | and Italy at F)."""
        self.behind = (self.behind and start > self.toks[0].start) or _OTHERS.search(self.low, max(0, at - 16), at) is not None
        return self.behind

    def of_area(self, held: tuple[int, int]) -> bool:
        """True for what goes on in a place that the story is of, and no company's (exports through the state)."""
        stop = self.toks[min(held[1] + 2, len(self.toks) - 1)].end
        return _AREA.search(self.low, self.toks[held[0]].start, stop) is not None

    def _office(self, start: int, end: int) -> tuple[str, Span] | None:
        """The country's institution whose figures a sentence gives (figures from the Bank of England showed)."""
        found = [(code, span) for code, span in self.scope.offices if start <= span.start and span.end <= end] if self.scope.offices else []
        named = found and _GIVES.search(self.low[start:end])
        return found[0] if named else None

    def _at_work(self, at: int) -> bool:
        """True for the employer of somebody who judges (Analysts at Bright Peak expect), and for who asks them (polled by)."""
        return _JUDGES.search(self.low, max(0, at - 60), at) is not None

    def _other_party(self, m: Mention) -> bool:
        """True for a firm that something is sold to or lost to, and for the firm of somebody who judges another (Joan Pratt of Vale Capital)."""
        topic = self.scope.topic
        if topic is None or topic.company in {None, str(m.value)}:
            return False
        before = self.low[max(0, m.span.start - 6) : m.span.start]
        if " by " in self.low[max(0, m.span.start - 40) : m.span.start] and _DONE_BY.search(self.low, max(0, m.span.start - 60), m.span.start):
            return True  # the firm, bought by Vale Holdings
        return before.endswith((" to ", " from ", " with ")) or (before.endswith((" of ", " at ", " from ")) and m.span.of(self.doc.norm).rsplit(" ", 1)[-1] in JUDGING)

    def _opened(self, place: int, company: int) -> bool:
        """True where the place only opens the sentence (In Cork, the Harbour Group runs)."""
        between = self.low[place:company]
        if between in _OF_LAND:
            return True  # South Korea's | Acme Works
        return (self.toks[0].low in _WHERE and self.toks[0].start < place and "," in between) or _DATED.search(between) is not None

    def _within_name(self, places: Sequence[Place], frame: Frame) -> bool:
        """True where a company's figure is of its business in some place (sales in the UK)."""
        topic = self.scope.topic
        if topic is None or topic.company is None or frame.name is None:
            return False
        if topic.sentence != self.scope.sentence and not _TRADES.isdisjoint([t.low for t in self.toks[slice(*frame.name)]]):
            return False  # manufacturing in Ohio
        if topic.sentence != self.scope.sentence and any(self.low.endswith(" of ", 0, p.span.start) for p in places):
            return False  # output of the quarries of Powys
        start, end = self.toks[frame.name[0]].end, self.toks[frame.name[1] - 1].end
        return all(start <= p.span.start and p.span.end <= end for p in places)

    def _its(self, places: Sequence[Place]) -> bool:
        """True where a company's own things are somewhere (sales in its 94 UK stores)."""
        topic = self.scope.topic
        if topic is None or topic.company is None:
            return False
        return all(_ITS.search(self.low, max(0, p.span.start - 30), p.span.start) for p in places)

    def _own_site(self, places: Sequence[Place]) -> bool:
        """True for the works of a company that is told of or that speaks (The Bremen plant keeps F)."""
        told = (self.scope.topic is not None and self.scope.topic.company is not None) or self._own_speech(places[0].span.start)
        return told and all(_SITE.match(self.low, p.span.end) for p in places)

    def _held_by(self, places: Sequence[Place]) -> bool:
        """True where the place only says of which country somebody is (the US investment firm)."""
        last = max(p.span.end for p in places)
        k = bisect_left(self.toks, last, key=START)
        return any(t.low in self.words.holders for t in self.toks[k : k + 3])

    def _held_name(self, name: tuple[int, int]) -> bool:
        """True for a name that a word for a company has (the company's shares)."""
        held = self.toks[name[0] : name[1]]
        return any(a.low in self.words.holders and b.low in {"'s", "'"} for a, b in pairwise(held))

    def _pronoun_topic(self, agent: tuple[int, int]) -> None:
        held = self.toks[agent[0] : agent[1]]
        if not any(t.low in self.words.holders for t in held):
            return
        key = self._named_next(agent) or self.scope.last_company(held[0].start)
        if key in self.owners and self.scope.main is not None and self.scope.main.company:
            key = self.scope.main.company  # Orrin, owned by Vale AG, is to close. | The company
        if key:
            self.scope.name_company(key, None)

    def _named_next(self, agent: tuple[int, int]) -> str | None:
        """A Leeds bakery chain is to close. | Acme Works Ltd says: the firm that the next sentence begins with."""
        lead = {t.low for t in self.toks[max(0, agent[0] - 1) : agent[0] + 1]}
        end = self.doc.sentences[self.scope.sentence].span.end
        found = self.doc.within("company_mention", (end, end + _LONGEST)) if lead & {"a", "an"} and agent[0] < 2 else ()
        return str(found[0].value) if found and found[0].span.start <= end + 2 else None

    def of_group(self, group: Group, high: int, count: int) -> tuple[Place, ...]:
        """Regions in front of the figures, else those right behind them."""
        toks = self.toks
        if self.toks[group.figures[0]].ref.value.kind == "rank" or self.apart:
            return ()
        start, end = toks[group.begins].start, toks[group.figures[0]].start
        behind = group.figures[-1] + 1
        if behind + 2 < len(toks) and toks[behind].low == "worth" and toks[behind + 2].kind == "R" and (worth := self._places(toks[behind + 2].start, toks[behind + 2].end)):
            return tuple(worth)  # China takes F worth of Oregon timber
        found = self._places(start, end)
        if not found and self._own_speech(toks[group.figures[0]].start) and self._we(group.low, high):
            return ()  # We opened two centres in Texas
        if not found:
            stop = next((k for k in range(group.figures[-1] + 1, high) if parts(self.toks, k) and not self._of_town(k)), high)
            compared = next((k for k in range(group.figures[-1] + 1, stop) if toks[k].low in {"than", "above", "below"} or toks[k].low.endswith(" than")), stop)
            found = self._places(end, toks[compared - 1].end) if compared > group.figures[-1] + 1 else []
            found = [] if found and (self._held_by(found) or self._its(found) or self._of_firm(group)) else found
        if not found and (wide := self._national(toks, group)) is not None:
            found = [wide]
        if len(found) == 1 and count > 1 and len(found[0].codes) == count:
            return tuple(Place((c,), found[0].span) for c in found[0].codes)
        return tuple(found)

    def _of_town(self, k: int) -> bool:
        """True for the comma between a town and its state (in Toledo, Ohio)."""
        toks = self.toks
        if toks[k].low != "," or k + 1 >= len(toks) or toks[k + 1].kind != "R" or k < 2:
            return False
        return self.doc.norm[toks[k - 1].start].isupper() and any(t.low in _WHERE for t in toks[max(0, k - 4) : k - 1])

    def _of_firm(self, group: Group) -> bool:
        """True where a firm that is told of does something elsewhere (It spent F on a plant in Ohio; Acme Ltd, which looks after F in Ohio)."""
        topic = self.scope.topic
        begin = group.begins
        lead = self.toks[begin : group.figures[0]]
        told = max((k for k, t in enumerate(lead) if t.kind == "S" or t.low in _JUDGING), default=None)
        if not lead or told is not None:
            holds = told is not None and [t.low for t in lead[told + 1 : told + 2]] == ["the"] and any(t.low in self.words.holders for t in lead[told + 2 : told + 3])
            return holds and topic is not None and topic.company is not None  # says the company has sold F to a mill in Japan
        led = lead[0].low == "," and begin > 0 and self.toks[begin - 1].kind == "C" and lead[1].low in {"which", "who"}
        return led or (topic is not None and topic.company is not None and lead[0].low in {"it", "they"} and self.scope.sentence - topic.sentence < _NEAR)

    def _national(self, toks: Sequence[Tok], group: Group) -> Place | None:
        """The country of the place that runs, for a national average behind a local one."""
        begin = group.begins
        said = [k for k in range(begin, group.figures[0]) if toks[k].low in _NATIONAL and not (k > begin and toks[k - 1].kind in "RC")]
        if not said:
            return None
        word = toks[said[0]]
        codes = self.scope.topic.codes if self.scope.topic else self.scope.place.codes if self.scope.place else ()
        lands = {"CN" if c.isdigit() else c.split("-")[0] for c in codes} or {code.split("-")[0] for code, _ in self.scope.offices}
        return Place((lands.pop(),), Span(word.start, word.end)) if len(lands) == 1 else None

    def _places(self, start: int, end: int) -> list[Place]:
        near = self.doc.within("region", (start, end))
        found = near and [m for m in near if m.value.codes and not self.scope.in_company(m.span) and not self._signed(m.span.start) and not (m.value.codes[0][2:3] == "-" and self._sent_from(m.span)) and not self._beside_point(m.span) and not self.low.endswith("outside ", 0, m.span.start) and not _CAPITAL.search(self.low, max(0, m.span.start - 40), m.span.start) and not (self.low[m.span.start - 3 : m.span.start] == "of " and _MAKER.search(self.low, max(0, m.span.start - 20), m.span.start))]
        if not found:
            return []
        named = {m.end() for m in PARTNER.finditer(self.low, max(0, start - 40), end)}
        own: list[Place] = []
        partners: list[Place] = []
        for m in found:
            topic = self.scope.topic.codes if self.scope.topic is not None else ()
            other = topic not in {m.value.codes, ()} and other_side(self.low, m) and not holds(Place(topic, m.span), Place(m.value.codes, m.span))
            (partners if other or self._partner(m.span.start, named) else own).append(Place(m.value.codes, m.span))
        if own and not partners and start <= self.doc.sentences[self.scope.sentence].span.start + 1 and BUYER.match(self.low, own[0].span.end) and pointed(self.low, own[0].span.end, end):
            partners, own = own[:1], own[1:]  # ASEAN remained the region's largest partner
        if own and not partners and self.partners and next_side(self.low, own, end):
            partners, own = own, []  # exports to China fell to F, while the USA, at F
        if len(own) > 1 and (said := _SAID.search(self.low, own[0].span.end, own[-1].span.start)) is not None:
            own = [p for p in own if p.span.start > said.start()]  # a trader in Leeds said Wales' exports rose F
        if len(own) > 1:
            own = [p for p in own if not any(holds(p, q) and " and " not in self.low[min(p.span.end, q.span.end) : max(p.span.start, q.span.start)] for q in own)]
        if any(domestic(p) for p in own) and not all(domestic(p) for p in own):
            partners += [p for p in own if not domestic(p)]  # ASEAN remained the province's largest partner
            own = [p for p in own if domestic(p)]
        self.partners = partners or self.partners
        return own

    def _beside_point(self, span: Span) -> bool:
        """True for a place in a clause about a person (Ms Cole, who once played for Wales), and for whose body something goes to (the U.S. Navy)."""
        if self.doc.norm[span.end + 1 : span.end + 2].isupper() and self.low.endswith(_GIVEN_TO, 0, span.start) and _BODY_BEHIND.match(self.doc.norm, span.end):
            return True
        return " who " in self.low[max(0, span.start - 60) : span.start] and _OF_PERSON.search(self.doc.norm, max(0, span.start - 90), span.start) is not None

    def _sent_from(self, span: Span) -> bool:
        """True for the place of a dateline (SALEM, Ore. -)."""
        begin = self.doc.norm.rfind("\n", 0, span.start) + 1
        m = _DATELINE.match(self.doc.norm, begin) if span.start - begin < _LONGEST else None
        return m is not None and span.end <= m.end()

    def _signed(self, at: int) -> bool:
        """True for the place where somebody says that they are (I'm Joan Pratt in Leeds)."""
        return _HERE.search(self.low, max(0, at - 60), at) is not None

    def _we(self, low: int, high: int) -> bool:
        return bool([t for t in self.toks[low:high] if t.low in _WE])

    def _ours(self, low: int, first: int) -> bool:
        """True for a place that somebody of a company only names in passing (we had an offer from Poland)."""
        return self._own_speech(self.toks[first].start) and self._we(low, first) and self.toks[low].low not in _WHERE

    def _own_speech(self, at: int) -> bool:
        """True where somebody of a company speaks."""
        person = self.scope.person_at(at)
        return person is not None and person.company is not None

    def _partner(self, at: int, partners: set[int]) -> bool:
        """True where the place is the other side of a trade (exports to Japan, trade with Spain and Italy)."""
        near = [p for p in partners if p <= at]
        return bool(near) and LIST.fullmatch(self.low, max(near), at) is not None
