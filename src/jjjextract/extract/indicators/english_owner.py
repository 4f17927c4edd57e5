"""Whose an English figure is, where the company told of before is not it, or where it is named only afterwards.

A miner is to spend F. | Acme Copper Ltd says …: the company that the next sentence names. Farmers in the province sowed F;
in Torby, where F of people are out of work: nobody's that a sentence before named. Fails for a town that the text never
names behind a preposition.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.document import Document
from jjjextract.lang.words import words
from jjjextract.spans import Mention, Span

__all__ = ["WORKS", "apposed", "elsewhere", "forecasts", "introduced", "judged", "own_thing", "works_named"]

_KIND = (
    r"(?:firm|company|business|group|maker|manufacturer|producer|processor|miner|retailer|chain|grocer|supermarket|developer|builder|housebuilder|homebuilder|brewer|brewery|distiller|baker|bakery|dairy"
    r"|supplier|operator|airline|carrier|bank|lender|insurer|start-?up|grower|exporter|importer|carmaker|automaker|chipmaker|drugmaker|shipbuilder|steelmaker|utility|publisher|brokerage|wholesaler|distributor|packer|refiner|smelter|shipper|shipyard|foundry|consultancy|contractor)"
)
# A copper miner; a Leeds maker of solar trackers; a family-owned chain of cafés
_INTRODUCED = re.compile(rf"(?:\A|(?<=[.:;] ))(?:an?|one of [a-z' ]{{3,30}}) (?:[a-z0-9'’-]+ ){{0,4}}?{_KIND}s?(?: (?:of|in|at|near|from|based|that|which|with)\b[^.;:]{{2,60}}?)?(?:,[^,.;]{{3,60}},)? (?:has|have|is|are|was|will|would|plans|says|said|wants|could|may|intends|hopes|expects|announced|unveiled|opened|closed|agreed|reported|posted|cut|raised)\b", re.IGNORECASE)
_NEXT = re.compile(r"\s*(?:The |At )?")
_LONGEST = 80  # characters

_FOLK = words(
    "Farmers Growers Ranchers Residents People Households Families Consumers Shoppers Drivers Commuters Fishermen Producers Employers Pupils Students Patients Voters Taxpayers Homeowners Landlords Tenants"
    " Renters Tourists Visitors Exporters Importers Manufacturers Retailers Builders Hotels Restaurants Schools Hospitals Pensioners Motorists Economists"
)
_FOLK_IN = re.compile(rf"(?:[A-Z][a-z]+ )?(?i:{'|'.join(sorted(_FOLK))}) (?:in|across|around|of) (?:the (?:province|state|country|county|region|district|city|town|area|valley|north|south|east|west|rest)|[A-Z])")
_WHERE = re.compile(r"\b[Ii]n (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}, where (?!(?:it|they|we|the (?:company|firm|group|chain|retailer|maker|plant))\b)")
_OPENS = re.compile(r"(?P<town>(?!The |It |We |They |He |She )[A-Z][a-zß-ɏ'’-]{2,}(?: [A-Z][a-zß-ɏ'’-]{2,}){0,1}) (?:has|had|have|lost|gained|added|saw|is|was|remains|counts?|counted)\b")
_SOURCE = re.compile(r"\baccording to (?:the |figures from (?:the )?|data from (?:the )?)?(?:[A-Z][\w&'’-]*(?: (?:of|for|and|the))? ){0,5}?(?:Statistics|Bureau|Ministry|Department|Institute|Agency|Office|Council|Association|Federation|Census|Eurostat|Customs|Board|Authority|Commission|Administration|Service|Bank of)\b")

_RESEARCH = words("Economics Research Analytics Insights Intelligence Consulting Ratings Advisory Forecasting Consultancy Polling Surveys")
_JUDGING_KIND = re.compile(r"\b(?:forecasting|research|ratings?|consulting|polling|data|analytics|advisory|property|economics|market research) (?:firm|group|company|agency|provider|house|consultancy)|\b(?:consultancy|forecaster|pollster|think[ -]tank|data provider)\b")
_SEES = re.compile(r"(?:, (?:an? |the )[^,.;]{3,60},)? (?:now |still |also )?(?:puts?|sees|expects?|expected|estimates?|estimated|reckons?|reckoned|forecasts?|predicts?|predicted|projects|projected|thinks|says|said|found|shows?|showed|calculates?|calculated)\b(?P<rest>[^.;]*)")
_ASIDE = re.compile(r", (?:the|an?|which|owned|part|now|once|formerly|backed|controlled|run) [^,.;:]{0,80}")
_CLOSED = re.compile(r"(?: [^,.;:]{1,40})?, (?!and |which |an? |the )")
_ITS = re.compile(r"\b(?:its|our|it) ")

_THING = re.compile(
    r"\b(?:[Oo]ur|[Ii]ts|[Tt]he (?:company|group|firm|bank|chain|retailer|airline)['’]s) (?:own |new |free |online |mobile |[A-Z]\w+ )?"
    r"(?P<thing>(?:[a-z-]+ ){0,2}?(?:app|platform|program|programme|website|scheme|subscription|streaming service|portal|loyalty card|store card|newsletter|podcast|channel|club)) (?:now |already |currently |today )?(?:has|have|had|counts|reached|passed|serves|attracts|claims|boasts) "
)
_USERS = re.compile(r" ?(?:[a-z-]+ ){0,2}(?:members?|users?|subscribers?|customers|downloads?|followers|listeners|readers|visitors|accounts|shoppers|merchants|sellers)\b")

WORKS = words("railway railroad bridge canal tunnel motorway highway expressway pipeline viaduct dam waterway tramway")
"""Works that are subjects by their own names."""
_CAPITALS = r"[A-Z][\w'’]*(?:-[A-Z][\w'’]*)*"
_FAR = 700  # characters


def introduced(doc: Document, sentence: Span) -> Mention | None:
    """The company with whose name the next sentence begins, where this one begins with what it is (A copper miner will)."""
    found = doc.within("company_mention", (sentence.end, sentence.end + _LONGEST))
    if not found or found[0].span.start != _NEXT.match(doc.norm, sentence.end).end():  # type: ignore[union-attr]
        return None
    opened = _INTRODUCED.search(doc.norm[slice(*sentence)].lstrip())
    return found[0] if opened and not doc.within("company_mention", sentence) else None


def elsewhere(doc: Document, sentence: Span, figure: int) -> bool:
    """True where the figures of a sentence are of people or of a place, and no company's that was told of before."""
    norm = doc.norm
    if _FOLK_IN.match(norm, sentence.start, figure) or _WHERE.search(norm, sentence.start, figure):
        return True
    town = _OPENS.match(norm, sentence.start, figure)
    if town is not None and re.search(rf"\b(?:in|near|around|outside|at|of|from) {re.escape(town['town'])}(?![\w'’-])", norm):
        return not any(m.span.start <= sentence.start < m.span.end for m in doc.of("person"))
    return "according to " in norm[slice(*sentence)] and _SOURCE.search(norm, *sentence) is not None


def apposed(norm: str, firms: Sequence[Mention], figure: int) -> bool:
    """True where all firms but the first stand in an aside on it (Orrin, the brewer owned by Vale AG, is to)."""
    first, last = firms[0].span, firms[-1].span
    m = _ASIDE.match(norm, first.end, last.start)
    return m is not None and m.end() == last.start and _CLOSED.match(norm, last.end, figure) is not None


def judged(doc: Document, sentence: Span, figure: int) -> bool:
    """True where a firm whose trade is to judge tells of others in front of a figure."""
    return any(forecasts(doc, m) for m in doc.within("company_mention", Span(sentence.start, figure)))


def forecasts(doc: Document, firm: Mention) -> bool:
    """True for a firm whose trade is to judge, that tells what it reckons of others (the forecasting firm Orrin Economics puts)."""
    norm, start = doc.norm, firm.span.start
    m = _SEES.match(norm, firm.span.end)
    if m is None or _ITS.search(m["rest"]):
        return False
    return firm.span.of(norm).rsplit(" ", 1)[-1] in _RESEARCH or _JUDGING_KIND.search(norm, max(0, start - 40), firm.span.end + 60) is not None


def own_thing(doc: Document, start: int, figure: Span) -> Span | None:
    """The product whose users a figure counts (Our loyalty program has F members)."""
    m = _THING.search(doc.norm, max(start, figure.start - 90), figure.start)
    counted = m is not None and (_USERS.match(doc.norm, figure.end) or _USERS.search(doc.norm, *figure))
    return Span(*m.span("thing")) if m and counted and figure.start - m.end() < 20 else None


def works_named(doc: Document, agent: Span) -> Span | None:
    """The name of the works that an agent is (The Orrin Canal carried), or stands for (The canal carried)."""
    norm, noun = doc.norm, doc.norm[slice(*agent)].rsplit(" ", 1)[-1]
    if noun[0].isupper():
        m = re.search(rf"(?:{_CAPITALS} ){{1,4}}{noun}\Z", norm[slice(*agent)].removeprefix("The "))
        return Span(agent.end - len(m.group()), agent.end) if m else None
    if norm[slice(*agent)].lower() != f"the {noun}":
        return None
    begin = max(0, agent.start - _FAR)
    named = list(re.finditer(rf"(?<![\w-])(?!The ){_CAPITALS}(?: {_CAPITALS}){{0,3}} {noun.capitalize()}\b", norm[begin : agent.start]))
    return Span(begin + named[-1].start(), begin + named[-1].end()) if named else None
