"""Whose dollar a bare $ is: that of the country whose outlet or whose institutions tell the story, else the US dollar.

A text that has a sign for the country's own dollar (S$, A$) means the US dollar by a bare one, and so does one of a market
that is traded in US dollars (a barrel, an ounce, Wall Street). Crowns are those of the country that the story names. Fails on a local story that names no institution.
"""

from __future__ import annotations

import re

from jjjextract.lang.near import Marks, near
from jjjextract.spans import Mention
from jjjextract.values import Quantity

__all__ = ["crown_of", "dollar_of", "in_crowns", "in_dollars"]

# code -> its own sign, and what only a story from there names
_HOME = {
    "SGD": ("S$", r"Straits Times|The Business Times|Channel NewsAsia|\bSGX\b|Singapore Exchange|Mainboard|mainboard|\bCatalist\b|\bHDB\b|Monetary Authority of Singapore|Enterprise Singapore"),
    "AUD": ("A$", r"Sydney Morning Herald|The Australian\b|\bASX\b|Reserve Bank of Australia|Australian Bureau of Statistics|\bRBA\b|\bACCC\b|superannuation"),
    "NZD": ("NZ$", r"NZ Herald|\bNZX\b|Reserve Bank of New Zealand|Stats NZ|Statistics New Zealand"),
    "CAD": ("C$", r"Globe and Mail|\bTSX\b|Bank of Canada|Statistics Canada|\bCMHC\b|Toronto Star"),
}
_CROWNS = {"NOK": r"\bNorw|\bOslo\b", "SEK": r"\bSwed|\bStockholm\b", "DKK": r"\bDanish\b|\bDenmark\b|\bCopenhagen\b", "CZK": r"\bCzech|\bPrague\b", "ISK": r"\bIceland|\bReykjavik\b"}
_CROWN_UNITS = frozenset({"{crown}", "{krone}", "{kroner}", "{krona}", "{kronor}"})
_CUES = re.compile("|".join(f"(?P<{code}>{cues})" for code, (_, cues) in _HOME.items()))
_MARKS = Marks(*(cue.replace(r"\b", "") for _, cues in _HOME.values() for cue in cues.split("|")))
_LONGEST = 40  # characters of a cue
_WORLD = re.compile(r"\bbarrel\b|\bounce\b|Wall Street|Federal Reserve|U\.S\. dollar|\bS&P 500\b")


def dollar_of(norm: str, outlet: str) -> str:
    """The ISO 4217 code of a bare $ in a text."""
    text = f"{outlet}\n{norm}"
    told = {m.lastgroup or "" for m in near(_MARKS, _CUES, text, (0, len(text)), before=0, behind=_LONGEST)}
    homes = [code for code in told if not _has_own(norm, _HOME[code][0])]
    if len(homes) != 1:
        return "USD"
    return homes[0] if "US$" in norm or not _WORLD.search(norm) else "USD"


def _has_own(norm: str, sign: str) -> bool:
    """True where a text has a country's own sign."""
    return sign in norm and re.search(rf"(?<![A-Za-z]){re.escape(sign)}", norm) is not None


def in_dollars(m: Mention, norm: str, code: str) -> Mention:
    """The amount in the story's own dollar, where it has a bare $ or is in cents."""
    q = m.value
    if not isinstance(q, Quantity) or q.unit is None or q.unit.code.split("/")[0] != "USD" or "US" in m.span.of(norm) or "U.S." in m.span.of(norm):
        return m
    return m._replace(value=q._replace(unit=q.unit._replace(code=q.unit.code.replace("USD", code, 1))))


def crown_of(norm: str) -> str:
    """The ISO 4217 code of the crowns or kroner of a text: those of the country that it names most; "" where it names none."""
    told = {code: len(re.findall(cues, norm, re.IGNORECASE)) for code, cues in _CROWNS.items()}
    most = max(told, key=lambda code: told[code])
    return most if told[most] else ""


def in_crowns(m: Mention, code: str) -> Mention:
    """Counted crowns as money."""
    q = m.value
    if not isinstance(q, Quantity) or q.unit is None or q.unit.code not in _CROWN_UNITS:
        return m
    return m._replace(value=q._replace(kind="money", unit=q.unit._replace(code=code, dimension="money")))
