"""The day of what is traded: shares, an index, and in a story of markets oil, gold, currencies and yields.

With no other time in the sentence they are of the day of the story; that is a weekday named in its head, else the day it
was published. Fails on a story of several days' trading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from jjjextract.document import Document
from jjjextract.extract.indicators.english_bases import Told
from jjjextract.extract.indicators.english_scope import EnglishScope
from jjjextract.extract.indicators.model import Slot
from jjjextract.taxonomy import Concept
from jjjextract.values import Period

__all__ = ["Markets", "is_index"]

_SHARES = re.compile(r"(?:shares|stocks?|share price|market (?:value|capitali[sz]ation|cap))(?: (?:of|in)\b|$)")
_INDEXES = re.compile(r"\b(?:s&p|dow|nasdaq|nikkei|topix|hang seng|ftse|dax|cac|stoxx|ibex|kospi|kosdaq|sensex|nifty|straits times index|asx|tsx|csi|shanghai composite|taiex|russell|benchmark index|blue-chip index|all-share index|composite index|nzx|sti|klci|psei|bovespa|ipc|smi|aex|psi|omx|jse|vn-index|set index|jakarta composite|chinext|star 50)\b")
_QUOTED = re.compile(
    r"(?:(?:benchmark|spot|front-month|international|u\.s\.|us|west texas) )*(?:brent|crude|oil|gold|silver|copper|platinum|bitcoin|euro|pound|sterling|yen|dollar|greenback|yuan|rupee|ringgit|won|rand|lira|peso)"
    r"(?: crude| oil| futures| prices?)*|(?:[\w.-]+ ){0,4}yields?(?: on .*)?"
)
_BOUGHT = re.compile(r"\b(?:bought|buying|buy|repurchased?|repurchasing|purchased|retired) (?:back )?[^.;\n]{0,40}$")
_HEAD = 800  # characters
_LATE = timedelta(days=4)


def is_index(low: str, concept: Concept | None) -> bool:
    """True for the name of a stock index, in lower case: it is of no company, whoever's shares the story is of."""
    return (concept is not None and concept.parent == "stock_index") or _INDEXES.search(low) is not None


@dataclass(slots=True)
class Markets:
    """Gives what was traded its day."""

    doc: Document
    scope: EnglishScope

    def traded(self, slot: Slot, concept: Concept | None, told: Told, kind: str, status: str) -> Told:
        """The time of a figure of something traded: its own, else the day of the story."""
        day = self.doc.reference.day
        if slot.name is None or day is None:
            return told
        low = slot.name.norm.lower()
        index = is_index(low, concept)
        named = told.span is not None and self.doc.norm.find("-", *told.span) >= 0  # on third-quarter results
        if (told.span is not None and not told.inherited and not named) or status != "actual":
            return told
        shares = _SHARES.match(low) and not (kind == "level" and self._bought(slot)) and not (kind == "level" and low in {"stock", "stocks"} and not self.scope.topic)
        if not (shares or index or (_QUOTED.fullmatch(low) and self._open())):
            return told
        day = self._day(day)
        return Told(Period(day, day), self.doc.reference.evidence, True)

    def _bought(self, slot: Slot) -> bool:
        """True for shares that a company bought back (bought back 350,000 shares for F)."""
        at = slot.name.span.start if slot.name is not None and slot.name.span is not None else 0
        return _BOUGHT.search(self.doc.norm, max(0, at - 60), at) is not None

    def sold(self, low: str, concept: Concept | None) -> bool:
        """True for the name of something traded: what it does in a market is of no country."""
        return is_index(low, concept) or _SHARES.match(low) is not None or _QUOTED.fullmatch(low) is not None

    def _open(self) -> bool:
        """True in a story that names an index."""
        if "market_story" not in self.doc.notes:
            self.doc.notes["market_story"] = _INDEXES.search(self.doc.norm.lower()) is not None
        return bool(self.doc.notes["market_story"])

    def _day(self, day: date) -> date:
        """The weekday that the head of the story names, shortly before it was told."""
        if "trading_day" not in self.doc.notes:
            found = (self.scope.resolved(m).start for m in self.doc.within("period", (0, _HEAD)) if m.value.granularity == "day")
            self.doc.notes["trading_day"] = next((d for d in found if d is not None and day - _LATE <= d <= day), day)
        kept: date = self.doc.notes["trading_day"]
        return kept
