"""Whose dollar a bare $ is: that of the country whose outlet or whose institutions tell the story, else the US dollar.

A text that has a sign for the country's own dollar (S$, A$) means the US dollar by a bare one, and so does one of a market
that is traded in US dollars (a barrel, an ounce, Wall Street). Pounds are a weight where a text pays in dollars. Fails on a local story that names no institution.
"""

from __future__ import annotations

import re
from collections import Counter

from jjjextract.lang.near import Marks, near
from jjjextract.spans import Mention
from jjjextract.values import Quantity

__all__ = ["dollar_of", "in_cents", "in_dollars", "in_weight", "weighs"]

# code -> its own sign, and what only a story from there names
_HOME = {
    "SGD": ("S$", r"Straits Times|The Business Times|Channel NewsAsia|\bSGX\b|Singapore Exchange|Mainboard|mainboard|\bCatalist\b|\bHDB\b|Monetary Authority of Singapore|Enterprise Singapore"),
    "AUD": ("A$", r"Sydney Morning Herald|The Australian\b|\bASX\b|Reserve Bank of Australia|Australian Bureau of Statistics|\bRBA\b|\bACCC\b|superannuation"),
    "NZD": ("NZ$", r"NZ Herald|\bNZX\b|Reserve Bank of New Zealand|Stats NZ|Statistics New Zealand"),
    "CAD": ("C$", r"Globe and Mail|\bTSX\b|Bank of Canada|Statistics Canada|\bCMHC\b|Toronto Star"),
}
_CUES = re.compile("|".join(f"(?P<{code}>{cues})" for code, (_, cues) in _HOME.items()))
_MARKS = Marks(*(cue.replace(r"\b", "") for _, cues in _HOME.values() for cue in cues.split("|")))
_WITH_CENTS = frozenset({"EUR", "AUD", "CAD", "NZD", "SGD", "HKD", "ZAR"})
_AMERICAN = re.compile(r"\bpercent\b")  # and no percentage
_DATED = re.compile(r"\b(?:19|20)\d\d\b")
_HEAD, _LINE = 300, 80  # characters of a head, of a dateline
_ENDS = re.compile(r"[.!?][\"”]? |\n")
_LONGEST = 40  # characters of a cue
_LANDS = re.compile(
    r"\b(?:(?P<CAD>Canad(?:a|ian)|Ottawa|Halifax|Toronto|Vancouver|Calgary|Edmonton|Winnipeg|Montreal|Quebec|Ontario|Alberta|Saskatchewan|Manitoba|British Columbia|B\.C\.|Nova Scotia|New Brunswick|Newfoundland|Saskatoon|Moncton|Fredericton|Kelowna|Mississauga|Brampton|Sudbury|Thunder Bay|Yukon|Labrador|Cape Breton|Ont|Alta|Sask|Que)"
    r"|(?P<AUD>Australian?|Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Queensland|New South Wales|NSW|Tasmanian?|Hobart|Wollongong|Geelong|Ballarat|Bendigo|Cairns|Townsville|Toowoomba|Gold Coast|Launceston|Darwin|Gippsland|Dubbo|Wagga|Bundaberg|Mildura|Illawarra|Hunter Valley|Barossa)"
    r"|(?P<NZD>New Zealand|Auckland|Wellington|Christchurch|Dunedin|Waikato|Canterbury|Otago|Tauranga|Rotorua|Taranaki|Southland|Invercargill|Hawke['’]s Bay)|(?P<SGD>Singapore|Singaporean))\b"
)
_STERLING = re.compile(r"£|\bsterling\b|\bpence\b|\bBrit(?:ain|ish)\b|\bU\.?K\b|\bLondon\b|\bEngland\b|\bScot|\bWales\b|\bEgypt|\bLeban|\bSyria|\bSudan|\bCypr|pounds? \(")
_WORLD = re.compile(r"\bbarrel\b|\bounce\b|Wall Street|Federal Reserve|U\.S\. dollar|\bS&P 500\b")

_WORLD_TEXT = re.compile(r"Wall Street|Federal Reserve|U\.S\. dollar|\bS&P 500\b")
_SIGNED = re.compile(r"(?<![A-Za-z])(?P<land>US|HK|NT|NZ|A|C|S)?\$")
_OWN_SIGNS = {"HK": "HKD", "NZ": "NZD", "A": "AUD", "C": "CAD", "S": "SGD"}
_WORLD_UNITS = ("[bbl_us]", "[oz_tr]")
_QUOTED = re.compile(r"\b(?:[Bb]rent|[Cc]rude|WTI|[Oo]il|[Gg]old|[Ss]ilver)\b[^.;\n]{0,60}$")


def dollar_of(norm: str, outlet: str) -> str:
    """The ISO 4217 code of a bare $ in a text, and of its cents."""
    if (own := _OWN_SIGNS.get("".join({m["land"] or "-" for m in _SIGNED.finditer(norm)}))) is not None:
        return own  # no dollar but the country's own
    text = f"{outlet}\n{norm}"
    told = {m.lastgroup or "" for m in near(_MARKS, _CUES, text, (0, len(text)), before=0, behind=_LONGEST)}
    homes = [code for code in told if not _has_own(norm, _HOME[code][0])]
    if len(homes) != 1:
        return _landed(norm) if not told else "USD"
    return homes[0] if "US$" in norm or not _WORLD_TEXT.search(norm) else "USD"


def _landed(norm: str) -> str:
    """The dollar of the land that a text names most, where it tells the US dollar apart by US$, or spells no American English."""
    if (home := _datelined(norm)) is not None:
        return home
    if "US$" not in norm and ("per cent" not in norm or _AMERICAN.search(norm) or _WORLD.search(norm)):
        return "USD"
    told = Counter(m.lastgroup or "" for m in _LANDS.finditer(norm))
    (most, times), *others = told.most_common() or [("USD", 0)]
    sure = times > 1 and not (others and others[0][1] * 2 > times) and not _has_own(norm, _HOME[most][0])
    return most if sure else "USD"


def _datelined(norm: str) -> str | None:
    """The dollar of the land whose city stands alone in the head of a story that spells no American English."""
    head = norm[:_HEAD]
    if _AMERICAN.search(norm) or "U.S." in norm or "US$" in norm or _WORLD.search(norm):
        return None
    lines = [line for line in head.splitlines()[1:5] if _DATED.search(line) and len(line) < _LINE]
    told = {m.lastgroup or "" for line in lines for m in _LANDS.finditer(line.title())}
    return told.pop() if len(told) == 1 else None


def in_weight(m: Mention) -> Mention:
    """Pounds as a weight."""
    q = m.value
    if not isinstance(q, Quantity) or q.unit is None or "pound" not in q.unit.text or q.unit.code.split("/")[0] != "GBP":
        return m
    code, dimension = q.unit.code.replace("GBP", "[lb_av]", 1), q.unit.dimension.replace("money", "mass", 1)
    return m._replace(value=q._replace(kind="measure", unit=q.unit._replace(code=code, dimension=dimension)))


def in_cents(m: Mention, before: Mention | None, norm: str, *, everywhere: bool = False) -> Mention:
    """Cents of the money that the sentence named last (profit of €27 million and a dividend of 15 cents)."""
    q, told = m.value, before.value if before is not None else None
    if before is None or not isinstance(q, Quantity) or not isinstance(told, Quantity) or q.unit is None or told.unit is None:
        return m
    code = told.unit.code.split("/")[0]
    if q.unit.code.split("/")[0] != "USD" or code not in _WITH_CENTS or not q.unit.text.startswith("cent") or (not (everywhere and code != "EUR") and _ENDS.search(norm, before.span.end, m.span.start)):
        return m
    return m._replace(value=q._replace(unit=q.unit._replace(code=q.unit.code.replace("USD", code, 1))))


def weighs(norm: str) -> bool:
    """True for a text whose pounds are a weight: it pays in dollars and says nothing of Britain's money."""
    return "$" in norm and "pound" in norm and _STERLING.search(norm) is None


def _has_own(norm: str, sign: str) -> bool:
    """True where a text has a country's own sign."""
    return sign in norm and re.search(rf"(?<![A-Za-z]){re.escape(sign)}", norm) is not None


def in_dollars(m: Mention, norm: str, code: str, before: Mention | None = None) -> Mention:
    """The amount in the story's own dollar, where it has a bare $ or is in cents."""
    q = m.value
    if not isinstance(q, Quantity) or q.unit is None or q.unit.code.split("/")[0] != "USD" or "US" in m.span.of(norm) or "U.S." in m.span.of(norm):
        return m
    if q.unit.code.endswith(_WORLD_UNITS) or _QUOTED.search(norm, max(0, m.span.start - 70), m.span.start):
        return m  # oil and gold are traded in US dollars
    if before is not None and q.unit.text.startswith("cent") and "US" in before.span.of(norm) and not _ENDS.search(norm, before.span.end, m.span.start):
        return m  # closed at US$5.62, up three cents
    return m._replace(value=q._replace(unit=q.unit._replace(code=q.unit.code.replace("USD", code, 1))))
