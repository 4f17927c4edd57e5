"""Firms whose names have no legal form and no trade, by what the text says around them.

Somebody who judges a market works at one (an analyst at Orrin Vale), or the text calls it a firm right behind its name
(Tarn & Beck, a Leeds company). One word alone is no ground. Fails on a charity that employs an economist.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjextract.lang.near import Marks, near
from jjjextract.lang.words import words
from jjjextract.spans import Span

__all__ = ["cued"]

_WORD = r"[A-Z][A-Za-z0-9'’\-]*"
_NAME = rf"(?P<name>{_WORD}(?: (?:& )?{_WORD}){{1,3}})"
_JUDGE = re.compile(
    r"\b(?:[Aa]nalysts?|[Ee]conomists?|[Ss]trategists?|(?:fund|portfolio|money|asset) managers?|head of (?:[a-z]+ ){0,3}(?:research|strategy|trading|economics|analysis)|[Tt]raders?|[Bb]rokers?|researchers?|consultants?)"
    rf",? (?:at|with) (?:(?:[a-z-]+ ){{0,2}}(?:firm|company|brokerage|consultancy|bank|lender|insurer|house|agency) )?{_NAME}(?=[,.;:)\"’'”\s]|\Z)"
)
_KIND_WORDS = words(
    "firm company retailer lender insurer brokerage consultancy start-up airline carmaker automaker chipmaker drugmaker housebuilder homebuilder supermarket manufacturer"
    " shipbuilder chain conglomerate distributor wholesaler brewer refiner utility startup grocer bakery builder bank miner shipper publisher"
)
_KIND = rf"(?:{'|'.join(sorted(_KIND_WORDS))})"
_PEOPLE = r"(?: (?:director|executive|secretary|boss|owner|founder|manager|spokes\w+|president|chairman|chairwoman|employee|worker|lawyer|insider|veteran|analyst|town|doctor))"
_CALLED = re.compile(rf"(?<![\w&-]){_NAME}(?=,? (?:an?|the|one of) (?:[\w'’-]+ ){{0,3}}?{_KIND}\b(?!['’]s\b)(?!{_PEOPLE}))")
# Tarn's, Britain's fifth-largest grocer: a name of one word, too
_RANKED = re.compile(rf"(?<![\w&-])(?P<name>{_WORD}(?: (?:& )?{_WORD}){{0,3}}), (?:[A-Z]\w+['’]s|the (?:country|nation|world|region|city|state|UK|US)['’]s|the|one of [\w'’ ]{{3,24}}) (?:[\w-]+ )?(?:largest|biggest|leading|oldest|cheapest|[\w]+-(?:largest|biggest|leading)) (?:[\w-]+ )?{_KIND}s?\b(?!{_PEOPLE})")
# a small firm called Pinion Works; shares in Haldane & Moss fell
_NAMED = re.compile(rf"\b(?:firm|company|start-?up|business|retailer|brand|lender|insurer|airline|chain) (?:called|named|known as) (?P<name>{_WORD}(?: (?:& )?{_WORD}){{0,3}})")
_SHARES = re.compile(rf"\b[Ss]hares (?:in|of) {_NAME}(?= (?:fell|rose|jumped|gained|slid|dropped|climbed|surged|tumbled|slipped|lost|closed|were|ended|have|had)\b)")
# Who asks on a call: Our first question comes from Joan Pratt with | Orrin Street Research.
_ASKS = re.compile(rf"\b(?:questions?|lines?|caller|up|go|turn|move)\b[^.?!\n]{{0,40}}? (?:from|is|to|of) (?:the line of )?[A-Z][a-zß-ɏ]+(?: (?:[A-Z]\.|[A-Z][\w'’-]*)){{1,2}},? (?:with|from|at|of|representing) {_NAME}(?=[.,;]| (?:[Pp]lease|[Yy]our|[Gg]o)\b)")
_OF_ASKERS = Marks("uestion", "line of", "Next up", "next up", "up next", "Up next", "go to", "next to", "first to", "now to", "turn to", "move to", "caller")
_OF_FIRMS = Marks("hares in ", "hares of ", *(f" {how} " for how in ("called", "named", "known as")))
# fernly, a Berlin company: a name in small letters shows itself only where it opens a sentence.
_SMALL = re.compile(rf"(?:(?<=[.!?] )|(?<=[.!?][”\"] )|(?<=\n)|\A)(?P<name>[a-z][a-z0-9]{{2,}}[A-Za-z0-9]*)(?=, an? (?:(?!of |for |to |in |at |by |with |that )[\w'’-]+ ){{0,4}}?{_KIND}\b(?!{_PEOPLE}))")
_AT = Marks("head of ", *(f"{n}{mark} {at} " for n in words("nalyst conomist trategist manager rader roker researcher consultant") for mark in ("", ",", "s") for at in ("at", "with")))
_KINDS = Marks(*_KIND_WORDS)
_PUBLIC = frozenset(
    ["University", "College", "School", "Institute", "Institution", "Council", "Commission", "Board", "Committee", "Agency", "Ministry", "Department", "Bureau", "Association", "Federation", "Foundation", "Authority", "Administration", "Union", "Party", "Club", "Church", "Hospital", "Museum", "Trust", "Society", "Congress", "Parliament", "Court", "Reserve", "Centre", "Center", "House", "Bank"]
)


def cued(norm: str) -> Iterator[Span]:
    """The places of such names."""
    judges = near(_AT, _JUDGE, norm, (0, len(norm)), before=120, behind=300)
    called = (near(_KINDS, pattern, norm, (0, len(norm)), before=240, behind=40) for pattern in (_CALLED, _RANKED, _SMALL))
    named = (near(_OF_FIRMS, pattern, norm, (0, len(norm)), before=24, behind=120) for pattern in (_NAMED, _SHARES))
    asks = near(_OF_ASKERS, _ASKS, norm, (0, len(norm)), before=4, behind=200)
    for found in (judges, *called, *named, asks):
        for m in found:
            if not _PUBLIC & set(m["name"].split(" ")):
                yield Span(*m.span("name"))
